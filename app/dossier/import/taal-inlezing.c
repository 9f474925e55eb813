/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-inlezing-private.h"

#include "taal-import-report-private.h"

static void
taal_deel_free (gpointer data)
{
  TaalDeel *deel = data;

  for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
    g_free (deel->headers[k]);
  g_free (deel->name);
  g_free (deel->sheet);
  g_free (deel);
}

/**
 * taal_inlezing_init:
 * @inlezing: (out caller-allocates): a run
 * @invoer: what it fills, with empty tables
 *
 * Thread: any
 */
void
taal_inlezing_init (TaalInlezing *inlezing,
                    TaalInvoer   *invoer)
{
  *inlezing = (TaalInlezing) { .invoer = invoer, .run = taal_mapping_run_new (), .rij = -1 };
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      TaalStaat *staat = &inlezing->staten[i];

      staat->rijen = &invoer->tabellen[i];
      staat->slecht = g_array_new (FALSE, TRUE, sizeof (guint8));
      staat->sleutels = g_array_new (FALSE, TRUE, sizeof (guint32));
      staat->delen = g_ptr_array_new_with_free_func (taal_deel_free);
    }
}

/**
 * taal_inlezing_clear:
 * @inlezing: a run
 *
 * Frees what the run needed, not what it made.
 *
 * Thread: that of the import
 */
void
taal_inlezing_clear (TaalInlezing *inlezing)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      g_clear_pointer (&inlezing->staten[i].slecht, g_array_unref);
      g_clear_pointer (&inlezing->staten[i].sleutels, g_array_unref);
      g_clear_pointer (&inlezing->staten[i].delen, g_ptr_array_unref);
    }
  g_clear_pointer (&inlezing->run, taal_mapping_run_free);
}

/**
 * taal_inlezing_tick:
 * @inlezing: a run
 * @bytes: how many bytes of the current file have been read
 * @error: #G_IO_ERROR_CANCELLED
 *
 * Says how far the run is. To be called every %TAAL_INLEZING_STEP rows.
 *
 * Returns: whether to go on
 *
 * Thread: that of the import
 */
gboolean
taal_inlezing_tick (TaalInlezing  *inlezing,
                    gint64         bytes,
                    GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (inlezing->cancellable, error))
    return FALSE;
  if (inlezing->progress != NULL)
    inlezing->progress (inlezing->bytes_before + bytes, inlezing->bytes_total, inlezing->progress_data);

  return TRUE;
}

/**
 * taal_inlezing_issue:
 * @inlezing: a run
 * @tabel: a table
 * @deel: the file it stands in
 * @code: what it is
 * @row: the row, or 0
 * @kolom: the index of the column in the table's schema, or -1
 * @value: (nullable): the offending text
 * @expected: (nullable): what would be right
 *
 * Adds an issue under the header that the user gave the column, or its own name when there is none.
 *
 * Thread: that of the import
 */
void
taal_inlezing_issue (TaalInlezing   *inlezing,
                     TaalTabel       tabel,
                     const TaalDeel *deel,
                     TaalIssueCode   code,
                     guint           row,
                     int             kolom,
                     const char     *value,
                     const char     *expected)
{
  const char *column = NULL;
  int position = kolom;
  TaalImportIssue *issue;

  if (kolom >= 0)
    {
      column = deel->headers[kolom];
      if (column == NULL)
        column = taal_schema_get (tabel)->kolommen[kolom].name;
      else
        position = deel->positions[kolom];
    }
  issue = taal_import_report_add (inlezing->invoer->report, code, deel->name, (int) tabel, row, column, value,
                                  expected);
  if (issue == NULL)
    return;

  taal_import_report_set_place (issue, deel->source, position);
  taal_import_report_set_cell (issue, deel->sheet, inlezing->rij, kolom);
}

/**
 * taal_staat_get_deel:
 * @staat: a table
 * @index: the index of a row
 *
 * Returns: (transfer none): the file that the row came from
 *
 * Thread: that of the import
 */
const TaalDeel *
taal_staat_get_deel (const TaalStaat *staat,
                     guint            index)
{
  for (guint i = staat->delen->len; i > 0; i--)
    {
      const TaalDeel *deel = g_ptr_array_index (staat->delen, i - 1);

      if (deel->first <= index)
        return deel;
    }

  g_return_val_if_reached (NULL);
}

/**
 * taal_staat_set_slecht:
 * @staat: a table
 * @index: the index of a row that is bad
 *
 * Thread: that of the import
 */
void
taal_staat_set_slecht (TaalStaat *staat,
                       guint      index)
{
  if (taal_staat_is_slecht (staat, index))
    return;

  g_array_index (staat->slecht, guint8, index) = 1;
  staat->n_slecht++;
}
