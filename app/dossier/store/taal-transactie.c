/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-transactie-private.h"

#include "taal-reservekopie-private.h"
#include "taal-sqlite.h"

/* SQLite looks through the lessons for every docent that goes: that is dear for many of them. The
 * pragma does nothing inside a transaction, and an SQLite without it says nothing either. */
static gboolean
set_foreign_keys (TaalVerbinding  *verbinding,
                  gboolean         on,
                  GError         **error)
{
  gint64 is_on = -1;

  if (!taal_sqlite_exec (verbinding->db, on ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF", error) ||
      !taal_sqlite_get_int (verbinding->db, "PRAGMA foreign_keys", &is_on, error))
    return FALSE;
  if (is_on == on)
    return TRUE;

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO, "this SQLite has no foreign keys");
  return FALSE;
}

/* Who edits does so by what they were shown, so nothing may have been written behind their back. */
static gboolean
check_version (TaalVerbinding  *verbinding,
               GError         **error)
{
  gint64 data_version;

  if (!taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &data_version, error))
    return FALSE;
  if (data_version == verbinding->data_version)
    return TRUE;

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED,
                       "another program has written to it since it was read: read it again first");
  return FALSE;
}

/**
 * taal_transactie_begin:
 * @verbinding: an open dossier
 * @soort: what for
 * @error: a #TaalDossierError: READ_ONLY, CHANGED when another has written to it since it was opened or
 *   last loaded, CORRUPT
 *
 * Begins a transaction on a dossier that is whole, and as who edits it knows it. Before the first one of a day
 * that may write, a copy is made.
 *
 * Returns: whether it has begun; then it is to be ended by taal_transactie_commit() or
 *   taal_transactie_rollback()
 *
 * Thread: the dossier's worker
 */
gboolean
taal_transactie_begin (TaalVerbinding       *verbinding,
                       TaalTransactieSoort   soort,
                       GError              **error)
{
  taal_verbinding_assert_worker (verbinding);

  if (soort == TAAL_TRANSACTIE_KIJKEN)
    return taal_sqlite_exec (verbinding->db, "BEGIN", error);
  if (verbinding->mode == TAAL_DOSSIER_READ)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY, "it was opened for reading");
      return FALSE;
    }

  taal_reservekopie_make_daily (verbinding);
  verbinding->massaal = soort == TAAL_TRANSACTIE_MASSAAL;
  if (set_foreign_keys (verbinding, !verbinding->massaal, error) &&
      taal_sqlite_exec (verbinding->db, soort == TAAL_TRANSACTIE_IMPORT ? "BEGIN" : "BEGIN IMMEDIATE", error) &&
      check_version (verbinding, error) && taal_verbinding_check_pages (verbinding, error))
    return TRUE;

  taal_transactie_rollback (verbinding);
  return FALSE;
}

/**
 * taal_transactie_commit:
 * @verbinding: an open dossier in a transaction, with no statement under way
 * @error: a #TaalDossierError: CONFLICT when rows refer to what is gone
 *
 * Returns: whether all of it is in the file; if not, nothing is
 *
 * Thread: the dossier's worker
 */
gboolean
taal_transactie_commit (TaalVerbinding  *verbinding,
                        GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean committed;

  taal_verbinding_assert_worker (verbinding);

  committed = !verbinding->massaal || taal_verbinding_check_references (verbinding, &local_error);
  if (!committed && g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT))
    local_error->code = TAAL_DOSSIER_ERROR_CONFLICT; /* it was whole when this began */
  committed = committed && taal_sqlite_exec (verbinding->db, "COMMIT", &local_error);
  taal_transactie_rollback (verbinding); /* of a commit that failed; and it ends what a bulk one needed */
  if (!committed)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return committed;
}

/**
 * taal_transactie_rollback:
 * @verbinding: an open dossier, in a transaction or not
 *
 * Ends a transaction without its changes, and what it needed.
 *
 * Thread: the dossier's worker
 */
void
taal_transactie_rollback (TaalVerbinding *verbinding)
{
  g_autoptr (GError) error = NULL;

  taal_verbinding_assert_worker (verbinding);

  taal_sqlite_rollback (verbinding->db);
  /* Each transaction sets it anew, so a failure here costs nothing. */
  if (verbinding->massaal && !set_foreign_keys (verbinding, TRUE, &error))
    g_debug ("Foreign keys stay off: %s", error->message);
  verbinding->massaal = FALSE;
}
