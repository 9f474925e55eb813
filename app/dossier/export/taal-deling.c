/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-deling-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "taal-dossier-private.h"
#include "taal-fout.h"

typedef struct
{
  const TaalDeelVraag *vraag;
  TaalDeelInhoud      *inhoud;
} Vraag;

static void
deling_clear (TaalDeling *deling)
{
  g_clear_pointer (&deling->zeef, taal_naamzeef_free);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_clear_pointer (&deling->nieuw[tabel], g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalDeling, deling_clear)

/* Whether the new file would come in the place of the one that is read. */
static gboolean
is_itself (const TaalVerbinding *bron,
           const char *path)
{
  GStatBuf one, other;

  return bron->path != NULL && g_stat (bron->path, &one) == 0 && g_stat (path, &other) == 0 &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static gboolean
write_tables (TaalDeling *deling,
              const TaalDeelVraag *vraag,
              GError **error)
{
  switch (vraag->ontvanger)
    {
    case TAAL_ONTVANGER_GEMEENTE:
      return taal_deling_gemeente (deling, error);
    case TAAL_ONTVANGER_INSPECTIE:
      return taal_deling_inspectie (deling, error);
    }

  g_assert_not_reached ();
}

/* Fills the empty dossier at @temporary from the source as it is at one moment. */
static gboolean
fill (TaalVerbinding *bron,
      const Vraag *vraag,
      const char *temporary,
      GCancellable *cancellable,
      GError **error)
{
  g_auto (TaalDeling) deling = {
    .bron = bron,
    .gemeente = vraag->vraag->gemeente,
    .zonder_cursisten = vraag->vraag->zonder_cursisten,
    .cancellable = cancellable,
    .inhoud = vraag->inhoud,
  };
  gboolean filled;

  deling.naar = taal_verbinding_connect (temporary, SQLITE_OPEN_READWRITE, error);
  if (deling.naar == NULL)
    return FALSE;

  filled = taal_verbinding_configure (deling.naar, error) &&
           taal_sqlite_exec (deling.naar, "BEGIN", error) &&
           write_tables (&deling, vraag->vraag, error) &&
           taal_sqlite_exec (deling.naar, "COMMIT", error);
  if (sqlite3_close (deling.naar) != SQLITE_OK)
    g_critical ("A statement was left open");

  return filled;
}

static gboolean
share (TaalVerbinding *bron,
       gpointer data,
       GCancellable *cancellable,
       GError **error)
{
  const Vraag *vraag = data;
  g_autofree char *path = g_canonicalize_filename (vraag->vraag->path, NULL);
  g_autofree char *temporary = NULL;
  gboolean filled;

  taal_verbinding_assert_worker (bron);

  if (is_itself (bron, path))
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_ITSELF,
                           "it is what would be shared");
      return FALSE;
    }
  if (!vraag->vraag->vervang && g_file_test (path, G_FILE_TEST_EXISTS))
    return taal_fout_set_from_errno (EEXIST, error);

  temporary = taal_aanmaken_temporary (path, error);
  if (temporary == NULL)
    return FALSE;
  filled = taal_sqlite_exec (bron->db, "BEGIN", error);
  if (filled)
    {
      /* Damage would be handed on as facts. */
      filled = taal_verbinding_check_pages (bron, error) &&
               fill (bron, vraag, temporary, cancellable, error);
      taal_sqlite_rollback (bron->db); /* nothing was written to it */
    }
  if (filled && taal_aanmaken_publish (temporary, path, vraag->vraag->vervang, error))
    return TRUE;

  taal_aanmaken_discard (temporary);
  return FALSE;
}

/**
 * taal_dossier_share:
 * @self: a dossier
 * @vraag: with whom, and where to
 * @inhoud: (out caller-allocates): what lies in the new dossier
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError: EXISTS when there is a file that may not be replaced, ITSELF when it is
 *   that of @self, NO_CONTRACT when there is none with the gemeente; or %G_IO_ERROR_CANCELLED
 *
 * Makes a new dossier of what another may have of this one, whole or not at all. Nothing of @self is
 * in it but the rows that go along: it is written anew, not a copy from which things were taken.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_share (TaalDossier *self,
                    const TaalDeelVraag *vraag,
                    TaalDeelInhoud *inhoud,
                    GCancellable *cancellable,
                    GError **error)
{
  Vraag asked = { vraag, inhoud };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && vraag != NULL && inhoud != NULL, FALSE);
  g_return_val_if_fail (vraag->path != NULL, FALSE);
  g_return_val_if_fail ((vraag->ontvanger == TAAL_ONTVANGER_GEMEENTE) == (vraag->gemeente != NULL),
                        FALSE);

  *inhoud = (TaalDeelInhoud) { 0 };
  return taal_dossier_run (self, share, &asked, cancellable, error);
}
