/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-rijen-private.h"

#include "taal-bronnen.h"
#include "taal-controle.h"
#include "taal-import-report-private.h"
#include "taal-inlezing-private.h"
#include "taal-tabel-lezer.h"

/**
 * taal_invoer_new:
 *
 * Returns: (transfer full): tables without rows, and an open report
 *
 * Thread: any
 */
TaalInvoer *
taal_invoer_new (void)
{
  TaalInvoer *invoer = g_new0 (TaalInvoer, 1);

  invoer->teksten = taal_teksten_new ();
  invoer->report = taal_import_report_new ();
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      TaalRijen *rijen = &invoer->tabellen[i];

      rijen->tabel = (TaalTabel) i;
      rijen->row_numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
      for (int k = 0; k < taal_schema_get (rijen->tabel)->n_kolommen; k++)
        rijen->kolommen[k] = g_array_new (FALSE, FALSE, sizeof (gint32));
    }

  return invoer;
}

/**
 * taal_invoer_free:
 * @invoer: (transfer full): what was read
 *
 * Thread: any, while no other uses it
 */
void
taal_invoer_free (TaalInvoer *invoer)
{
  g_clear_pointer (&invoer->teksten, taal_teksten_free);
  g_clear_pointer (&invoer->report, taal_import_report_unref);
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      g_clear_pointer (&invoer->tabellen[i].row_numbers, g_array_unref);
      for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
        g_clear_pointer (&invoer->tabellen[i].kolommen[k], g_array_unref);
    }
  g_free (invoer);
}

/* Closes the gaps that the bad rows leave in a column. */
static void
drop_cells (GArray       *cells,
            const GArray *slecht)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    if (g_array_index (slecht, guint8, i) == 0)
      g_array_index (cells, guint32, n++) = g_array_index (cells, guint32, i);
  g_array_set_size (cells, n);
}

static void
drop_bad_rows (TaalInlezing *inlezing,
               TaalTabel     tabel)
{
  TaalStaat *staat = &inlezing->staten[tabel];
  TaalRijen *rijen = staat->rijen;

  for (guint i = 0; (inlezing->flags & TAAL_IMPORT_RIJEN) != 0 && i < rijen->n; i++)
    if (taal_staat_is_slecht (staat, i))
      taal_import_report_edit_rij (inlezing->invoer->report, tabel, i)->actie = TAAL_RIJ_FOUT;
  if (inlezing->flags & TAAL_IMPORT_SKIP_BAD)
    taal_import_report_edit_telling (inlezing->invoer->report, tabel)->n_overgeslagen = staat->n_slecht;
  if (staat->n_slecht == 0)
    return;

  for (int k = 0; k < taal_schema_get (tabel)->n_kolommen; k++)
    drop_cells (rijen->kolommen[k], staat->slecht);
  drop_cells (rijen->row_numbers, staat->slecht);
  rijen->n = rijen->row_numbers->len;
}

/* Reads table after table, each after those it refers to, so that a row that drops out is known when
 * others refer to it. */
static gboolean
read_tables (TaalInlezing  *inlezing,
             GPtrArray     *bronnen,
             GError       **error)
{
  for (guint i = 0; i < bronnen->len; i++)
    {
      const TaalBron *bron = g_ptr_array_index (bronnen, i);

      inlezing->bytes_total += taal_workbook_get_sheet_size (bron->workbook, bron->sheet);
    }

  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      for (guint i = 0; i < bronnen->len; i++)
        {
          const TaalBron *bron = g_ptr_array_index (bronnen, i);

          if ((int) bron->tabel == tabel && !taal_tabel_lezer_read (inlezing, bron, i, error))
            return FALSE;
        }
      if (!taal_controle_check (inlezing, (TaalTabel) tabel, error))
        return FALSE;
    }
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    drop_bad_rows (inlezing, (TaalTabel) tabel);

  return taal_inlezing_tick (inlezing, 0, error);
}

/**
 * taal_invoer_read:
 * @sources: (array length=n_sources): folders or files, as the user named them
 * @n_sources: how many
 * @flags: %TAAL_IMPORT_SKIP_BAD makes rows that refer to a bad row bad as well
 * @has_key: (nullable) (scope call): whether the dossier that is imported into has a key
 * @has_key_data: for @has_key
 * @progress: (nullable) (scope call): told how many bytes of all have been read
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the reading
 * @error: as of taal_bronnen_find(), a #TaalMappingError, or #G_IO_ERROR_CANCELLED
 *
 * Reads and checks the sources of one import (format.md 1 and 2). What is wrong with the data is not
 * an error of this function but an issue of the report; the rows that remain are good.
 *
 * Returns: (transfer full) (nullable): what was read
 *
 * Thread: any; @has_key and @progress are called on it
 */
TaalInvoer *
taal_invoer_read (const TaalImportSource *sources,
                  gsize               n_sources,
                  TaalImportFlags     flags,
                  TaalHasKeyFunc      has_key,
                  gpointer            has_key_data,
                  TaalProgressFunc    progress,
                  gpointer            progress_data,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr(TaalInvoer) invoer = NULL;
  g_autoptr(GPtrArray) bronnen = NULL;
  TaalInlezing inlezing;
  gboolean done;

  g_return_val_if_fail (sources != NULL || n_sources == 0, NULL);

  invoer = taal_invoer_new ();
  if (flags & TAAL_IMPORT_RIJEN)
    taal_import_report_keep_rijen (invoer->report);
  bronnen = taal_bronnen_find (sources, n_sources, invoer->report, error);
  if (bronnen == NULL)
    return NULL;

  taal_inlezing_init (&inlezing, invoer);
  inlezing.flags = flags;
  inlezing.has_key = has_key;
  inlezing.has_key_data = has_key_data;
  inlezing.progress = progress;
  inlezing.progress_data = progress_data;
  inlezing.cancellable = cancellable;
  done = read_tables (&inlezing, bronnen, error);
  taal_inlezing_clear (&inlezing);
  if (!done)
    return NULL;

  taal_import_report_sort (invoer->report);
  return g_steal_pointer (&invoer);
}
