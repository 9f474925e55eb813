/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-wissen-private.h"

typedef struct
{
  TaalTabel   tabel;
  const char *id;
  TaalDelta  *delta;
} Vraag;

static gboolean
erase (TaalVerbinding  *verbinding,
       gpointer         data,
       GCancellable    *cancellable,
       GError         **error)
{
  Vraag *vraag = data;

  return taal_wissen_run (verbinding, vraag->tabel, vraag->id, &vraag->delta, error);
}

static gboolean
run (TaalDossier   *self,
     TaalTabel      tabel,
     const char    *id,
     TaalDelta    **delta,
     GCancellable  *cancellable,
     GError       **error)
{
  Vraag vraag = { .tabel = tabel, .id = id };
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

  return run (self, TAAL_TABEL_DOCENTEN, docent_id, delta, cancellable, error);
}

/**
 * taal_dossier_wis_cursist:
 * @self: a dossier, not opened for reading
 * @cursist_id: a cursist
 * @delta: (out) (optional) (transfer full) (nullable): which rows changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: as taal_dossier_wis_docent()
 *
 * Erases a cursist for good, as taal_dossier_wis_docent() does a docent. One without presentie and facturen
 * is removed. Of another one a row stays under an id that says nothing, with wet, route, start, vorige_school
 * and the days of the safeguards; log-ins and signatures only say that there was one.
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

  return run (self, TAAL_TABEL_CURSISTEN, cursist_id, delta, cancellable, error);
}
