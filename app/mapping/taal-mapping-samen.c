/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-samen-private.h"

/* A range that covers the row that is being read. */
typedef struct
{
  guint          column;
  guint          last_row;
  char          *text; /* owned */
  TaalCellFlags  flags;
} Dekking;

struct _TaalMappingSamen
{
  /* Owned */
  GArray *merges;   /* TaalMerge, by row: those of more than one row */
  GArray *dekking;  /* Dekking */
  guint   n_passed; /* of @merges */
};

static void
dekking_clear (gpointer data)
{
  g_free (((Dekking *) data)->text);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint one = ((const TaalMerge *) a)->row, other = ((const TaalMerge *) b)->row;

  return (one > other) - (one < other);
}

/**
 * taal_mapping_samen_new:
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @error: a #TaalSheetError
 *
 * Returns: (transfer full) (nullable): the cells of the sheet that were merged over rows, before its
 *   first row
 *
 * Thread: any
 */
TaalMappingSamen *
taal_mapping_samen_new (TaalWorkbook  *workbook,
                        guint          sheet,
                        GError       **error)
{
  g_autoptr (GArray) merges = taal_workbook_list_merges (workbook, sheet, error);
  TaalMappingSamen *self;

  if (merges == NULL)
    return NULL;

  self = g_new0 (TaalMappingSamen, 1);
  self->merges = g_array_new (FALSE, FALSE, sizeof (TaalMerge));
  for (guint i = 0; i < merges->len; i++)
    if (g_array_index (merges, TaalMerge, i).rows > 1)
      g_array_append_val (self->merges, g_array_index (merges, TaalMerge, i));
  g_array_sort (self->merges, compare_rows);
  self->dekking = g_array_new (FALSE, FALSE, sizeof (Dekking));
  g_array_set_clear_func (self->dekking, dekking_clear);

  return self;
}

/**
 * taal_mapping_samen_step:
 * @self: the merged cells of a sheet
 * @record: the next row of it
 *
 * Thread: that of the reader
 */
void
taal_mapping_samen_step (TaalMappingSamen *self,
                         const TaalRecord *record)
{
  for (guint i = self->dekking->len; i > 0; i--)
    if (g_array_index (self->dekking, Dekking, i - 1).last_row < record->row)
      g_array_remove_index_fast (self->dekking, i - 1);

  for (; self->n_passed < self->merges->len; self->n_passed++)
    {
      const TaalMerge *merge = &g_array_index (self->merges, TaalMerge, self->n_passed);
      Dekking dekking;

      if (merge->row > record->row)
        break;
      if (merge->row < record->row || merge->column >= record->n_cells)
        continue;
      dekking = (Dekking) { merge->column, merge->row + merge->rows - 1,
                            g_strdup (record->cells[merge->column].text),
                            record->cells[merge->column].flags };
      g_array_append_val (self->dekking, dekking);
    }
}

/**
 * taal_mapping_samen_get:
 * @self: the merged cells of a sheet
 * @plaats: the position of an empty cell of the row of the last step
 * @flags: (inout): gets the flags of the cell on top
 *
 * Returns: (transfer none): the text of the cell that it was merged into from above, empty for none; it
 *   holds until the next step
 *
 * Thread: that of the reader
 */
const char *
taal_mapping_samen_get (const TaalMappingSamen *self,
                        int                     plaats,
                        TaalCellFlags          *flags)
{
  for (guint i = 0; i < self->dekking->len; i++)
    {
      const Dekking *dekking = &g_array_index (self->dekking, Dekking, i);

      if ((int) dekking->column != plaats)
        continue;
      *flags |= dekking->flags;
      return dekking->text;
    }

  return "";
}

/**
 * taal_mapping_samen_free:
 * @self: (transfer full): the merged cells of a sheet
 *
 * Thread: any, while no other uses it
 */
void
taal_mapping_samen_free (TaalMappingSamen *self)
{
  g_array_unref (self->merges);
  g_array_unref (self->dekking);
  g_free (self);
}
