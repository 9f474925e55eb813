/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-lezer.h"

#include "taal-bronnen.h"
#include "taal-tabel-lezer-private.h"

/* Goes to the first record that is not blank. */
static const TaalRecord *
find_header (TaalSheet  *sheet,
             GError    **error)
{
  const TaalRecord *record;

  while ((record = taal_sheet_next (sheet, error)) != NULL)
    if (!taal_record_is_blank (record))
      return record;

  return NULL;
}

/* Decides on the empty cells of the yes/no column @k, now that all of it has been seen. */
static void
finish_yes_no (TaalTabelLezer *lezer,
               int             k)
{
  const TaalTabelLezerJaNee *yes_no = &lezer->yes_no[k];
  gboolean only_x = yes_no->n_x > 0 && yes_no->n_other == 0;

  for (guint i = lezer->deel->first; yes_no->n_empty > 0 && i < lezer->rijen->n; i++)
    {
      gint32 *cell = &g_array_index (lezer->rijen->kolommen[k], gint32, i);

      if (*cell != TAAL_TABEL_LEZER_JANEE_LEEG)
        continue;
      *cell = only_x ? 0 : TAAL_CEL_LEEG;
      if (!only_x && lezer->schema->kolommen[k].required)
        {
          taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, TAAL_ISSUE_LEEG,
                               g_array_index (lezer->rijen->row_numbers, guint32, i), k, NULL, NULL);
          taal_staat_set_slecht (lezer->staat, i);
        }
    }
}

/* Reads the rows below the header. */
static gboolean
read_rows (TaalTabelLezer  *lezer,
           TaalSheet       *sheet,
           GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  guint n_read = 0;
  gboolean done = TRUE;

  lezer->rijen->present = TRUE;
  lezer->capacity = lezer->rijen->n;
  while (done && (lezer->record = taal_sheet_next (sheet, &local_error)) != NULL)
    {
      if (n_read++ % TAAL_INLEZING_STEP == 0)
        done = taal_inlezing_tick (lezer->inlezing, taal_sheet_get_position (sheet), error);
      if (done)
        taal_tabel_lezer_read_row (lezer);
    }
  if (local_error != NULL)
    {
      taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
      done = FALSE;
    }

  lezer->capacity = lezer->rijen->n;
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    {
      g_array_set_size (lezer->rijen->kolommen[k], lezer->capacity);
      if (lezer->schema->kolommen[k].soort == TAAL_KOLOM_JANEE)
        finish_yes_no (lezer, k);
    }
  g_array_set_size (lezer->rijen->row_numbers, lezer->capacity);
  g_array_set_size (lezer->staat->slecht, lezer->capacity);

  return done;
}

static void
begin_deel (TaalTabelLezer *lezer,
            const TaalBron *bron,
            guint           source)
{
  lezer->tabel = bron->tabel;
  lezer->schema = taal_schema_get (bron->tabel);
  lezer->staat = &lezer->inlezing->staten[bron->tabel];
  lezer->rijen = lezer->staat->rijen;
  lezer->deel = g_new0 (TaalDeel, 1);
  lezer->deel->source = source;
  lezer->deel->first = lezer->rijen->n;
  lezer->deel->name = g_strdup (bron->name);
  g_ptr_array_add (lezer->staat->delen, lezer->deel);
}

/**
 * taal_tabel_lezer_read:
 * @inlezing: a run
 * @bron: a sheet
 * @source: which of the run's sheets it is
 * @error: as of taal_bronnen_propagate_error(), or #G_IO_ERROR_CANCELLED
 *
 * Adds the rows of a sheet to those of its table, each cell by itself checked. Bad rows are among them,
 * marked as such.
 *
 * Returns: whether the sheet could be read, with or without issues
 *
 * Thread: that of the import
 */
gboolean
taal_tabel_lezer_read (TaalInlezing    *inlezing,
                       const TaalBron  *bron,
                       guint            source,
                       GError         **error)
{
  g_autoptr(TaalSheet) sheet = NULL;
  g_autoptr(GError) local_error = NULL;
  TaalTabelLezer lezer = { .inlezing = inlezing };
  gboolean done = TRUE;

  sheet = taal_workbook_open_sheet (bron->workbook, bron->sheet, &local_error);
  if (sheet != NULL)
    lezer.record = find_header (sheet, &local_error);
  if (local_error != NULL)
    {
      taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
      return FALSE;
    }

  begin_deel (&lezer, bron, source);
  if (taal_sheet_is_windows_1252 (sheet))
    taal_inlezing_issue (inlezing, bron->tabel, lezer.deel, TAAL_ISSUE_WINDOWS_1252, 0, -1, NULL, NULL);
  if (taal_koppen_read (&lezer.koppen, lezer.record, inlezing, bron->tabel, lezer.deel))
    done = read_rows (&lezer, sheet, error);
  else
    lezer.staat->gebroken = TRUE;
  inlezing->bytes_before += taal_workbook_get_sheet_size (bron->workbook, bron->sheet);
  taal_koppen_clear (&lezer.koppen);

  return done;
}
