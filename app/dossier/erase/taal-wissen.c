/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-bijlage-private.h"
#include "taal-delta-private.h"
#include "taal-hernoeming-private.h"
#include "taal-logboek-private.h"
#include "taal-opname-private.h"
#include "taal-reservekopie-private.h"
#include "taal-sqlite.h"
#include "taal-transactie-private.h"
#include "taal-wijzigset-private.h"

/**
 * taal_wissen_end_opname:
 * @opname: the record of an erasure
 * @wijziging: its entry in the log, which gets how many rows it was about
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): which rows changed; of what they were nothing is kept
 *
 * Thread: the dossier's worker
 */
TaalDelta *
taal_wissen_end_opname (TaalOpname     *opname,
                        TaalWijziging  *wijziging,
                        GError        **error)
{
  g_autoptr (TaalDelta) delta = taal_delta_new ();
  g_autoptr (GPtrArray) stukken = taal_opname_end (opname, error);
  TaalWijzigsetTelling telling;
  TaalStroom stroom;

  if (stukken == NULL)
    return NULL;
  taal_stroom_init_memory (&stroom, stukken);
  if (!taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, delta, NULL, NULL, error))
    return NULL;

  wijziging->n_gewijzigd = telling.n_gewijzigd;
  wijziging->n_vervallen = telling.n_vervallen;
  taal_delta_end (delta);

  return g_steal_pointer (&delta);
}

/* Erases the rows and texts. Which rows changed is recorded for the delta, and not kept. */
static TaalDelta *
erase_recorded (TaalVerbinding     *verbinding,
                const TaalPersoon  *persoon,
                TaalWijziging      *wijziging,
                GError            **error)
{
  g_autoptr (TaalOpname) opname = taal_opname_new (verbinding->db, TAAL_OPNAME_ALLES, error);

  if (opname == NULL || !taal_wissen_erase_rows (verbinding, persoon, error) ||
      !taal_wissen_erase_texts (verbinding, persoon, error) ||
      !taal_wissen_erase_bij (verbinding, persoon, error))
    return NULL;

  return taal_wissen_end_opname (opname, wijziging, error);
}

static TaalDelta *
erase (TaalVerbinding  *verbinding,
       TaalTabel        tabel,
       const char      *id,
       GError         **error)
{
  g_auto (TaalPersoon) persoon = { 0 };
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  g_autoptr (TaalDelta) delta = NULL;

  wijziging->soort = TAAL_WIJZIGING_WISSEN;
  wijziging->toestand = TAAL_TOESTAND_VAST;
  wijziging->tabel = (int) tabel;
  wijziging->aantal = 1;
  if (!taal_persoon_find (&persoon, verbinding, tabel, id, error))
    return NULL;

  delta = erase_recorded (verbinding, &persoon, wijziging, error);
  /* The entry comes first: it leaves behind what was undone, with all that was kept of it. */
  if (delta == NULL || !taal_logboek_add (verbinding, wijziging, error) ||
      !taal_wissen_erase_log (verbinding, &persoon, error) ||
      (tabel == TAAL_TABEL_CURSISTEN && !taal_hernoemingen_erase (verbinding, id, error)) ||
      !taal_bijlage_collect (verbinding, error))
    return NULL;

  return g_steal_pointer (&delta);
}

/**
 * taal_wissen_rewrite:
 * @verbinding: an open dossier, with no transaction
 * @error: a #TaalDossierError
 *
 * Writes the file anew, without the pages that hold what was removed, and removes the copies of it.
 * SQLite does so by way of a second database, which a connection of ours may not have otherwise.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_rewrite (TaalVerbinding  *verbinding,
                     GError         **error)
{
  gboolean done;

  if (verbinding->path == NULL)
    return taal_reservekopie_replace (verbinding, error);

  taal_verbinding_set_cancellable (verbinding, NULL);
  (void) sqlite3_limit (verbinding->db, SQLITE_LIMIT_ATTACHED, 1); /* says what it was */
  done = taal_sqlite_exec (verbinding->db, "VACUUM", error);
  (void) sqlite3_limit (verbinding->db, SQLITE_LIMIT_ATTACHED, 0);

  return done && taal_reservekopie_replace (verbinding, error);
}

/**
 * taal_wissen_end:
 * @verbinding: an open dossier, in a transaction
 * @own: (nullable): which rows an erasure changed; %NULL when it failed, with @error set
 * @delta: (out) (optional) (transfer full): @own, once it is committed
 * @error: a #TaalDossierError
 *
 * Ends the transaction of an erasure, and writes the file anew.
 *
 * Returns: whether all of it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_end (TaalVerbinding  *verbinding,
                 TaalDelta       *own,
                 TaalDelta      **delta,
                 GError         **error)
{
  if (own == NULL)
    {
      taal_transactie_rollback (verbinding);
      return FALSE;
    }
  if (!taal_transactie_commit (verbinding, error))
    return FALSE;

  if (delta != NULL)
    *delta = taal_delta_ref (own);
  return taal_wissen_rewrite (verbinding, error);
}

/**
 * taal_wissen_run:
 * @verbinding: an open dossier
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @id: the id of a person
 * @delta: (out) (optional): which rows changed; also when only the last part failed
 * @error: a #TaalDossierError
 *
 * Erases a person from the rows, the log and the free pages of the file, and removes the copies of it.
 *
 * Returns: whether all of it succeeded; when not, and *@delta is set, the person is erased but the file
 *   could not be written anew, or a copy not be removed
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_run (TaalVerbinding  *verbinding,
                 TaalTabel        tabel,
                 const char      *id,
                 TaalDelta      **delta,
                 GError         **error)
{
  g_autoptr (TaalDelta) own = NULL;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  own = erase (verbinding, tabel, id, error);

  return taal_wissen_end (verbinding, own, delta, error);
}
