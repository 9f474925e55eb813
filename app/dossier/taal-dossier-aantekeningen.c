/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-aantekeningen-private.h"
#include "taal-bijlage-private.h"
#include "taal-dossier-private.h"
#include "taal-wissen-private.h"

typedef struct
{
  const char        *sha256;
  gint32             rij;
  TaalAantekeningen *aantekeningen;
  GBytes            *inhoud;
  TaalDelta         *delta;
} Vraag;

static gboolean
load (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->aantekeningen = taal_aantekeningen_read (verbinding, error);
  return vraag->aantekeningen != NULL;
}

/**
 * taal_dossier_load_aantekeningen:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): what is noted beside the tables, without the bytes of the bijlagen
 *
 * Thread: any; it waits for the dossier's own
 */
TaalAantekeningen *
taal_dossier_load_aantekeningen (TaalDossier  *self,
                                 GError      **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, load, &vraag, NULL, error);
  return vraag.aantekeningen;
}

static gboolean
get (TaalVerbinding  *verbinding,
     gpointer         data,
     GCancellable    *cancellable,
     GError         **error)
{
  Vraag *vraag = data;

  vraag->inhoud = taal_bijlage_read (verbinding, vraag->sha256, error);
  return vraag->inhoud != NULL;
}

/**
 * taal_dossier_get_bijlage:
 * @self: a dossier
 * @sha256: the SHA-256 of a #TaalBijlage
 * @error: a #TaalDossierError: CORRUPT when its bytes are not there, or are others
 *
 * Returns: (transfer full) (nullable): its bytes
 *
 * Thread: any; it waits for the dossier's own
 */
GBytes *
taal_dossier_get_bijlage (TaalDossier  *self,
                          const char   *sha256,
                          GError      **error)
{
  Vraag vraag = { .sha256 = sha256 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && sha256 != NULL, NULL);

  (void) taal_dossier_run (self, get, &vraag, NULL, error);
  return vraag.inhoud;
}

static gboolean
erase (TaalVerbinding  *verbinding,
       gpointer         data,
       GCancellable    *cancellable,
       GError         **error)
{
  Vraag *vraag = data;

  return taal_wissen_run_bijlage (verbinding, vraag->rij, &vraag->delta, error);
}

/**
 * taal_dossier_wis_bijlage:
 * @self: a dossier, not opened for reading
 * @rij: the rij of a #TaalBijlage
 * @delta: (out) (optional) (transfer full) (nullable): what changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: a #TaalDossierError: NO_ROW when there is no such bijlage; CHANGED; or %G_IO_ERROR_CANCELLED
 *
 * Erases a bijlage for good, as taal_dossier_wis_docent() does a docent: its bytes and its name are nowhere
 * in the file any more, nor in a copy that is kept on this computer, and steps that hold them cannot be
 * undone. A scan names many, so the erasure of a person leaves it, and this is for when its time has come.
 *
 * Returns: as taal_dossier_wis_docent()
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_wis_bijlage (TaalDossier   *self,
                          gint32         rij,
                          TaalDelta    **delta,
                          GCancellable  *cancellable,
                          GError       **error)
{
  Vraag vraag = { .rij = rij };
  gboolean done;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && rij > 0, FALSE);

  done = taal_dossier_run (self, erase, &vraag, cancellable, error);
  if (delta != NULL)
    *delta = g_steal_pointer (&vraag.delta);
  g_clear_pointer (&vraag.delta, taal_delta_unref);

  return done;
}
