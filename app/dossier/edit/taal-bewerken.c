/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerken-private.h"

#include "taal-bijlage-private.h"
#include "taal-bsn.h"
#include "taal-delta-private.h"
#include "taal-hernoeming-private.h"
#include "taal-import-report-private.h"
#include "taal-transactie-private.h"
#include "taal-wijzigset-private.h"

#include <string.h>

/* From so many removed rows that others may refer to, references are looked at in the end. */
#define MANY_REMOVED 4

static void
bewerker_clear (TaalBewerker *bewerker)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      TaalBewerkerTabel *own = &bewerker->tabellen[tabel];

      g_clear_pointer (&own->get, taal_sqlite_finalize);
      g_clear_pointer (&own->insert, taal_sqlite_finalize);
      g_clear_pointer (&own->update, taal_sqlite_finalize);
      g_clear_pointer (&own->remove, taal_sqlite_finalize);
      g_clear_pointer (&own->ids, g_hash_table_unref);
      g_clear_pointer (&own->refused, g_hash_table_unref);
      g_clear_pointer (&own->renamed, g_hash_table_unref);
      g_clear_pointer (&own->removed, g_array_unref);
    }
  g_clear_pointer (&bewerker->onderwerp, g_free);
  g_clear_pointer (&bewerker->bijlagen, g_ptr_array_unref);
  g_clear_pointer (&bewerker->lessen_hernoemd, g_hash_table_unref);
  taal_opslag_clear (&bewerker->opslag);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalBewerker, bewerker_clear)

/**
 * taal_bewerken_prepare:
 * @bewerker: a step
 * @stmt: (inout) (nullable): the place of the statement in it
 * @sql: its text
 * @error: a #TaalDossierError
 *
 * Returns: (transfer none) (nullable): the statement, which is made once a step
 *
 * Thread: the dossier's worker
 */
sqlite3_stmt *
taal_bewerken_prepare (TaalBewerker  *bewerker,
                       sqlite3_stmt **stmt,
                       const char    *sql,
                       GError       **error)
{
  if (*stmt == NULL)
    *stmt = taal_sqlite_prepare (bewerker->opslag.verbinding->db, sql, error);

  return *stmt;
}

/**
 * taal_bewerken_issue:
 * @bewerker: a step
 * @edit: one of its edits
 * @code: what is wrong with it, or to be said of it
 * @kolom: the index of the column, or -1
 * @value: (nullable): the offending text
 * @expected: (nullable): what would be right
 *
 * Adds an issue, of which the row is the number of the edit, from 1.
 *
 * Thread: the dossier's worker
 */
void
taal_bewerken_issue (TaalBewerker  *bewerker,
                     guint          edit,
                     TaalIssueCode  code,
                     int            kolom,
                     const char    *value,
                     const char    *expected)
{
  TaalTabel tabel = taal_bewerking_get_rij (bewerker->bewerking, edit)->tabel;
  TaalImportIssue *issue =
    taal_import_report_add (bewerker->opslag.invoer->report, code, NULL, (int) tabel, edit + 1,
                            kolom >= 0 ? taal_schema_get (tabel)->kolommen[kolom].name : NULL, value, expected);

  if (issue != NULL)
    taal_import_report_set_place (issue, 0, kolom);
}

static gboolean
run_edits (TaalBewerker  *bewerker,
           GError       **error)
{
  for (guint i = 0; i < bewerker->bewerking->rijen->len; i++)
    {
      gboolean done = taal_bewerking_get_rij (bewerker->bewerking, i)->soort == TAAL_BEWERKING_VERWIJDEREN
                        ? taal_bewerken_remove (bewerker, i, error)
                        : taal_bewerken_put (bewerker, i, error);

      if (!done || !taal_opslag_report (&bewerker->opslag, error))
        return FALSE;
    }

  /* A note may be of a row that the same step adds. */
  if (!taal_bewerken_rename_lessen (bewerker, error) || !taal_bewerken_put_bij (bewerker, error))
    return FALSE;

  return taal_import_report_get_n_fouten (bewerker->opslag.invoer->report) > 0 ||
         taal_bewerken_check_in_gebruik (bewerker, error);
}

/* What is gathered of the rows that the step changed. */
typedef struct
{
  TaalImportReport *report;
  GPtrArray        *hernoemingen;
} Rijen;

static gboolean
count_row (const TaalWijzigsetRij *rij,
           sqlite3_changeset_iter *iter,
           gpointer                user_data)
{
  Rijen *rijen = user_data;
  TaalImportTelling *telling;

  if (rij->tabel < 0)
    return TRUE;

  telling = taal_import_report_edit_telling (rijen->report, (TaalTabel) rij->tabel);
  telling->n_nieuw += rij->op == SQLITE_INSERT;
  telling->n_gewijzigd += rij->op == SQLITE_UPDATE;
  telling->n_vervallen += rij->op == SQLITE_DELETE;

  return taal_hernoemingen_note (rijen->hernoemingen, rij, iter);
}

/* The table that all edits are of, or -1. */
static int
get_table (const TaalBewerking *bewerking)
{
  TaalTabel tabel;

  if (bewerking->rijen->len == 0)
    return -1;

  tabel = taal_bewerking_get_rij (bewerking, 0)->tabel;
  for (guint i = 1; i < bewerking->rijen->len; i++)
    if (taal_bewerking_get_rij (bewerking, i)->tabel != tabel)
      return -1;

  return (int) tabel;
}

static TaalWijziging *
make_entry (TaalBewerker               *bewerker,
            const TaalWijzigsetTelling *telling)
{
  const char *onderwerp = bewerker->bewerking->onderwerp;
  TaalWijziging *wijziging = taal_wijziging_new ();

  if (onderwerp == NULL)
    onderwerp = bewerker->onderwerp;
  wijziging->soort = TAAL_WIJZIGING_BEWERKING;
  wijziging->tabel = get_table (bewerker->bewerking);
  if (wijziging->tabel >= 0)
    {
      const TaalImportTelling *own =
        taal_import_report_get_telling (bewerker->opslag.invoer->report, (TaalTabel) wijziging->tabel);

      wijziging->aantal = (gint64) own->n_nieuw + own->n_gewijzigd + own->n_vervallen;
    }
  /* No BSN may come in by this way either. */
  if (onderwerp != NULL && !taal_bsn_contains (onderwerp, strlen (onderwerp)))
    wijziging->onderwerp = g_utf8_make_valid (onderwerp, -1);
  wijziging->n_nieuw = telling->n_nieuw;
  wijziging->n_gewijzigd = telling->n_gewijzigd;
  wijziging->n_vervallen = telling->n_vervallen;

  return wijziging;
}

/* Writes the entry in the log; *@changed is %FALSE when there is nothing to write. */
static gboolean
write_log (TaalBewerker  *bewerker,
           GPtrArray     *stukken,
           gboolean      *changed,
           GError       **error)
{
  TaalVerbinding *verbinding = bewerker->opslag.verbinding;
  TaalImportReport *report = bewerker->opslag.invoer->report;
  g_autoptr (TaalDelta) delta = taal_delta_new ();
  g_autoptr (TaalWijziging) wijziging = NULL;
  g_autoptr (GPtrArray) hernoemingen = taal_hernoemingen_new ();
  Rijen rijen = { report, hernoemingen };
  TaalWijzigsetTelling telling;
  TaalStroom stroom;

  taal_stroom_init_memory (&stroom, stukken);
  if (!taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, delta, count_row, &rijen,
                            error))
    return FALSE;

  *changed = telling.n_nieuw + telling.n_gewijzigd + telling.n_vervallen > 0;
  taal_delta_end (delta);
  taal_import_report_take_delta (report, g_steal_pointer (&delta));
  if (!*changed)
    return TRUE;

  wijziging = make_entry (bewerker, &telling);
  return taal_logboek_add (verbinding, wijziging, error) &&
         taal_hernoemingen_add (verbinding, hernoemingen, error) &&
         taal_logboek_add_stukken (verbinding, wijziging->id, 0, stukken, error) &&
         taal_bijlage_note_removed (verbinding, wijziging->id, bewerker->bijlagen, error) &&
         taal_bijlage_collect (verbinding, error);
}

/* Carries the step out; *@changed is whether there is something to commit. */
static gboolean
run_in_transaction (TaalBewerker  *bewerker,
                    gboolean      *changed,
                    GError       **error)
{
  TaalImportReport *report = bewerker->opslag.invoer->report;
  g_autoptr (GPtrArray) stukken = NULL;

  *changed = FALSE;
  /* Until the end of the step, a row may refer to one that is removed. */
  if (!taal_sqlite_exec (bewerker->opslag.verbinding->db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  bewerker->opslag.opname = taal_opname_new (bewerker->opslag.verbinding->db, TAAL_OPNAME_ALLES, error);
  if (bewerker->opslag.opname == NULL || !run_edits (bewerker, error))
    return FALSE;
  taal_import_report_sort (report);
  if (taal_import_report_get_n_fouten (report) > 0)
    return TRUE;

  stukken = taal_opname_end (bewerker->opslag.opname, error);
  g_clear_pointer (&bewerker->opslag.opname, taal_opname_free);
  if (stukken == NULL || !write_log (bewerker, stukken, changed, error))
    return FALSE;

  taal_import_report_set_imported (report, TRUE);
  return TRUE;
}

static TaalTransactieSoort
choose_transaction (const TaalBewerking *bewerking)
{
  guint n_removed = 0;

  for (guint i = 0; i < bewerking->rijen->len; i++)
    n_removed += taal_bewerking_get_rij (bewerking, i)->soort == TAAL_BEWERKING_VERWIJDEREN;

  return n_removed > MANY_REMOVED ? TAAL_TRANSACTIE_MASSAAL : TAAL_TRANSACTIE_BEWERKEN;
}

/**
 * taal_bewerken_run:
 * @verbinding: an open dossier
 * @bewerking: a step with at least one edit
 * @cancellable: (nullable): breaks it off, with nothing written
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Checks a step by the rules of an import, and carries it out in one transaction, with one entry in the
 * log; or says in the report what is wrong with it, and leaves the dossier as it is.
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: the dossier's worker
 */
TaalImportReport *
taal_bewerken_run (TaalVerbinding       *verbinding,
                   const TaalBewerking  *bewerking,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_auto (TaalBewerker) bewerker = {
    .opslag = { .verbinding = verbinding, .cancellable = cancellable },
    .bewerking = bewerking,
  };
  g_autoptr (TaalImportReport) report = NULL;
  gboolean changed = FALSE, done;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_transactie_begin (verbinding, choose_transaction (bewerking), error))
    return NULL;

  bewerker.opslag.invoer = taal_invoer_new ();
  report = taal_import_report_ref (bewerker.opslag.invoer->report);
  done = run_in_transaction (&bewerker, &changed, error);
  bewerker_clear (&bewerker); /* an open statement would keep the transaction */
  if (!done || !changed)
    taal_transactie_rollback (verbinding);
  else
    done = taal_transactie_commit (verbinding, error);

  return done ? g_steal_pointer (&report) : NULL;
}
