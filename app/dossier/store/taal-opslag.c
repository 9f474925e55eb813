/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-tabel-sql.h"
#include "taal-transactie-private.h"

/**
 * taal_opslag_clear:
 * @opslag: an import
 *
 * Frees what it needed, and its statements.
 *
 * Thread: the dossier's worker
 */
void
taal_opslag_clear (TaalOpslag *opslag)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      TaalOpslagTabel *own = &opslag->tabellen[tabel];

      g_clear_pointer (&own->find, taal_sqlite_finalize);
      g_clear_pointer (&own->rijen, g_array_unref);
      g_clear_pointer (&own->acties, g_array_unref);
      g_clear_pointer (&own->vervallen, g_array_unref);
      g_clear_pointer (&own->weg, g_array_unref);
    }
  g_clear_error (&opslag->lookup_error);
  g_clear_pointer (&opslag->opname, taal_opname_free);
  g_clear_pointer (&opslag->invoer, taal_invoer_free);
}

/* A table without rows, such as every one of a new dossier, needs no lookups. */
static gboolean
find_empty_tables (TaalOpslag  *opslag,
                   GError     **error)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      gint64 any;

      if (!taal_sqlite_get_int (opslag->verbinding->db, taal_tabel_sql_get (tabel)->any, &any, error))
        return FALSE;
      opslag->tabellen[tabel].was_empty = any == 0;
    }

  return TRUE;
}

/* Which tables do the rows of the source refer to, and how many rows are there to go through. */
static void
look_at_source (TaalOpslag *opslag)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      guint n = opslag->invoer->tabellen[tabel].n;

      opslag->n_total += opslag->tabellen[tabel].was_empty ? n : 2 * (gint64) n;
      for (int i = 0; n > 0 && i < schema->n_kolommen; i++)
        if (schema->kolommen[i].soort == TAAL_KOLOM_VERWIJZING)
          opslag->tabellen[schema->kolommen[i].refers_to].has_children = TRUE;
    }
}

static gboolean
has_changes (TaalOpslag *opslag)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalImportTelling *telling = taal_import_report_get_telling (opslag->invoer->report, tabel);

      if (telling->n_nieuw > 0 || telling->n_gewijzigd > 0 || telling->n_vervallen > 0)
        return TRUE;
    }

  return FALSE;
}

/* Nothing of a source with errors is imported, unless the user leaves out the bad rows; and of a
 * table that could not be read as one, every row is bad. */
static gboolean
may_import (const TaalImportReport *report,
            TaalImportFlags         flags)
{
  if (taal_import_report_get_n_fouten (report) == 0)
    return TRUE;

  return (flags & TAAL_IMPORT_SKIP_BAD) != 0 && !taal_import_report_has_table_error (report);
}

/* The import within its transaction, which only becomes one of writing when there is something to
 * write: the same source twice leaves the file alone. */
static gboolean
import_in_transaction (TaalOpslag              *opslag,
                       const TaalImportSource  *sources,
                       gsize                    n_sources,
                       TaalImportFlags          flags,
                       gboolean                *imported,
                       GError                 **error)
{
  gboolean dry_run = (flags & TAAL_IMPORT_DRY_RUN) != 0;

  *imported = FALSE;
  if (!find_empty_tables (opslag, error))
    return FALSE;

  opslag->invoer = taal_invoer_read (sources, n_sources, flags, taal_opslag_has_key, opslag, opslag->progress,
                                     opslag->progress_data, opslag->cancellable, error);
  if (opslag->invoer == NULL)
    return FALSE;
  if (opslag->lookup_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&opslag->lookup_error));
      return FALSE;
    }
  if (!may_import (opslag->invoer->report, flags))
    return TRUE;

  look_at_source (opslag);
  if (!taal_opslag_compare (opslag, error))
    return FALSE;
  if ((flags & TAAL_IMPORT_RIJEN) != 0 && !taal_opslag_list_rijen (opslag, error))
    return FALSE;
  if (!dry_run && has_changes (opslag) && !taal_opslag_write (opslag, sources, n_sources, error))
    return FALSE;

  *imported = !dry_run;
  return TRUE;
}

/**
 * taal_opslag_import:
 * @verbinding: an open dossier
 * @sources: (array length=n_sources): files or folders
 * @n_sources: how many
 * @flags: how
 * @progress: (nullable) (scope call): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads sources and writes them into the dossier in one transaction, by the rules of *Again*. That
 * the sources have errors is no #GError: they are in the report.
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: the dossier's worker
 */
TaalImportReport *
taal_opslag_import (TaalVerbinding     *verbinding,
                    const TaalImportSource *sources,
                    gsize               n_sources,
                    TaalImportFlags     flags,
                    TaalProgressFunc    progress,
                    gpointer            progress_data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_auto (TaalOpslag) opslag = {
    .verbinding = verbinding,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };
  gboolean imported;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_transactie_begin (verbinding, flags & TAAL_IMPORT_DRY_RUN ? TAAL_TRANSACTIE_KIJKEN : TAAL_TRANSACTIE_IMPORT,
                              error))
    return NULL;
  if (!import_in_transaction (&opslag, sources, n_sources, flags, &imported, error) ||
      !taal_transactie_commit (verbinding, error))
    {
      taal_opslag_clear (&opslag); /* an open statement would keep the transaction */
      taal_transactie_rollback (verbinding);
      return NULL;
    }

  taal_import_report_set_imported (opslag.invoer->report, imported);
  return taal_import_report_ref (opslag.invoer->report);
}
