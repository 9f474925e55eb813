/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-namen-private.h"
#include "taal-wissen-private.h"

typedef struct
{
  TaalTabel   tabel;
  const char *id;
  TaalNamen  *namen;
  TaalDelta  *delta;
} Vraag;

/* The name list beside the dossier, where there is one. It is opened before anything is erased. */
static gboolean
open_names (TaalVerbinding  *verbinding,
            const Vraag     *vraag,
            TaalNamen      **namen,
            GError         **error)
{
  g_autofree char *path = NULL;

  *namen = vraag->namen != NULL ? g_object_ref (vraag->namen) : NULL;
  if (*namen != NULL || vraag->tabel != TAAL_TABEL_CURSISTEN || verbinding->path == NULL)
    return TRUE;

  path = taal_namen_dup_path (verbinding->path);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  *namen = taal_namen_open (path, NULL, error);

  return *namen != NULL;
}

/* By which id the list knows the cursist may be an earlier one. */
static gboolean
follow (TaalVerbinding  *verbinding,
        TaalNamen       *namen,
        GError         **error)
{
  g_autoptr (GPtrArray) hernoemingen = taal_hernoemingen_read (verbinding, error);

  if (hernoemingen != NULL)
    (void) taal_namen_follow (namen, hernoemingen);
  return hernoemingen != NULL;
}

static gboolean
erase (TaalVerbinding  *verbinding,
       gpointer         data,
       GCancellable    *cancellable,
       GError         **error)
{
  Vraag *vraag = data;
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean done;

  if (!open_names (verbinding, vraag, &namen, error) ||
      (namen != NULL && !follow (verbinding, namen, error)))
    return FALSE;

  done = taal_wissen_run (verbinding, vraag->tabel, vraag->id, &vraag->delta, &local_error);
  /* One who is gone from the dossier may still be in the list, when that could not be written
   * before. */
  if (namen != NULL && taal_namen_get (namen, vraag->id) != NULL &&
      (vraag->delta != NULL ||
       g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW)))
    {
      (void) taal_namen_wis (namen, vraag->id, NULL);
      if (!taal_namen_save (namen, error))
        return FALSE;
      done = done || vraag->delta == NULL;
    }
  if (!done)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return done;
}

static gboolean
run (TaalDossier   *self,
     TaalTabel      tabel,
     const char    *id,
     TaalNamen     *namen,
     TaalDelta    **delta,
     GCancellable  *cancellable,
     GError       **error)
{
  Vraag vraag = { .tabel = tabel, .id = id, .namen = namen };
  gboolean done;

  done = taal_dossier_run (self, erase, &vraag, cancellable, error);
  if (delta != NULL)
    *delta = g_steal_pointer (&vraag.delta);
  g_clear_pointer (&vraag.delta, taal_delta_unref);

  return done;
}

/**
 * taal_dossier_wis_docent:
 * @self: a dossier, not opened for reading
 * @docent_id: a docent
 * @delta: (out) (optional) (transfer full) (nullable): which rows changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: a #TaalDossierError: NO_ROW when there is no such docent; CHANGED; or %G_IO_ERROR_CANCELLED
 *
 * Erases a docent for good, from the rows, the change log and the free pages of the file, and removes the
 * copies of it that are kept on this computer (taal_dossier_set_backup_folder()). It cannot be undone; an entry
 * without a name stays in the log.
 *
 * A docent without lessen and maatregelen is removed. Of another one a row stays under an id and a name
 * that say nothing, with what a judgement needs: rol, start and eind, the registers with their days, and
 * that there was evidence. No verdict becomes another one. The VOG, contract and hours, the numbers of
 * registraties, log-ins, and what names the docent in other texts are gone.
 *
 * Steps of the log that hold the docent, and those before them, can no longer be undone; what was undone
 * can no longer be done again.
 *
 * Returns: whether all of it succeeded; when not, and @delta is set, the docent is erased from the rows and the
 *   log, but the file could not be written anew, or a copy not be removed: old bytes may be left there
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_wis_docent (TaalDossier   *self,
                         const char    *docent_id,
                         TaalDelta    **delta,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && docent_id != NULL, FALSE);

  return run (self, TAAL_TABEL_DOCENTEN, docent_id, NULL, delta, cancellable, error);
}

/**
 * taal_dossier_wis_cursist:
 * @self: a dossier, not opened for reading
 * @cursist_id: a cursist
 * @delta: (out) (optional) (transfer full) (nullable): which rows changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: as taal_dossier_wis_docent()
 *
 * Erases a cursist for good, as taal_dossier_wis_docent() does a docent. One without presentie and
 * facturen is removed. Of another one a row stays under an id that says nothing, with wet, route,
 * start, vorige_school and the days of the safeguards; log-ins and signatures only say that there
 * was one. From the name list beside the dossier (#TaalNamen) they go too, with the files that name
 * them. One that is encrypted takes taal_dossier_wis_cursist_naam(): here it is
 * %TAAL_NAMEN_ERROR_NEEDS_PHRASE, with nothing erased.
 *
 * Returns: as taal_dossier_wis_docent()
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_wis_cursist (TaalDossier   *self,
                          const char    *cursist_id,
                          TaalDelta    **delta,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && cursist_id != NULL, FALSE);

  return run (self, TAAL_TABEL_CURSISTEN, cursist_id, NULL, delta, cancellable, error);
}

/**
 * taal_dossier_wis_cursist_naam:
 * @self: a dossier, not opened for reading
 * @cursist_id: a cursist
 * @namen: the name list of the dossier, opened with its pass phrase; the caller leaves it alone
 * until this is done
 * @delta: (out) (optional) (transfer full) (nullable): which rows changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: as taal_dossier_wis_cursist()
 *
 * As taal_dossier_wis_cursist(), where the name list is encrypted.
 *
 * Returns: as taal_dossier_wis_cursist()
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_wis_cursist_naam (TaalDossier   *self,
                               const char    *cursist_id,
                               TaalNamen     *namen,
                               TaalDelta    **delta,
                               GCancellable  *cancellable,
                               GError       **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && cursist_id != NULL && TAAL_IS_NAMEN (namen),
                        FALSE);

  return run (self, TAAL_TABEL_CURSISTEN, cursist_id, namen, delta, cancellable, error);
}
