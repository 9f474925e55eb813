/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-importprofiel-private.h"

typedef struct
{
  const char *naam;
  const char *inhoud;
  const char *nieuw;
  char       *found;
  GPtrArray  *names;
} Vraag;

static gboolean
list (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->names = taal_importprofiel_list (verbinding, NULL, error);
  return vraag->names != NULL;
}

/**
 * taal_dossier_list_profielen:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the profiles of the import, the one
 *   that was written last first
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_profielen (TaalDossier  *self,
                             GError      **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, list, &vraag, NULL, error);
  return vraag.names;
}

static gboolean
get (TaalVerbinding  *verbinding,
     gpointer         data,
     GCancellable    *cancellable,
     GError         **error)
{
  Vraag *vraag = data;

  return taal_importprofiel_get (verbinding, vraag->naam, &vraag->found, error);
}

/**
 * taal_dossier_get_profiel:
 * @self: a dossier
 * @naam: the name of a profile
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): its contents, a key file; %NULL without an error when there is none of
 *   that name
 *
 * Thread: any; it waits for the dossier's own
 */
char *
taal_dossier_get_profiel (TaalDossier  *self,
                          const char   *naam,
                          GError      **error)
{
  Vraag vraag = { .naam = naam };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL, NULL);

  (void) taal_dossier_run (self, get, &vraag, NULL, error);
  return vraag.found;
}

static gboolean
set (TaalVerbinding  *verbinding,
     gpointer         data,
     GCancellable    *cancellable,
     GError         **error)
{
  const Vraag *vraag = data;

  return taal_importprofiel_set (verbinding, vraag->naam, vraag->inhoud, error);
}

/**
 * taal_dossier_set_profiel:
 * @self: a dossier, not opened for reading
 * @naam: the name of a profile, not empty
 * @inhoud: its contents, a key file
 * @error: a #TaalDossierError
 *
 * Writes a profile, in the place of one of that name. It is no step of the change log, and no part of an
 * export. The erasure of a person takes out the lines that name them.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_set_profiel (TaalDossier  *self,
                          const char   *naam,
                          const char   *inhoud,
                          GError      **error)
{
  Vraag vraag = { .naam = naam, .inhoud = inhoud };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL && *naam != '\0' && inhoud != NULL, FALSE);
  g_return_val_if_fail (g_utf8_validate (naam, -1, NULL) && g_utf8_validate (inhoud, -1, NULL), FALSE);

  return taal_dossier_run (self, set, &vraag, NULL, error);
}

/**
 * taal_dossier_remove_profiel:
 * @self: a dossier, not opened for reading
 * @naam: the name of a profile, which need not be there
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_remove_profiel (TaalDossier  *self,
                             const char   *naam,
                             GError      **error)
{
  Vraag vraag = { .naam = naam };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL, FALSE);

  return taal_dossier_run (self, set, &vraag, NULL, error);
}

static gboolean
rename_one (TaalVerbinding  *verbinding,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  const Vraag *vraag = data;

  return taal_importprofiel_rename (verbinding, vraag->naam, vraag->nieuw, error);
}

/**
 * taal_dossier_rename_profiel:
 * @self: a dossier, not opened for reading
 * @naam: the name of a profile, which need not be there
 * @nieuw: the name that it gets, not empty
 * @error: a #TaalDossierError: EXISTS when another is called @nieuw
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_rename_profiel (TaalDossier  *self,
                             const char   *naam,
                             const char   *nieuw,
                             GError      **error)
{
  Vraag vraag = { .naam = naam, .nieuw = nieuw };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL && nieuw != NULL && *nieuw != '\0', FALSE);
  g_return_val_if_fail (g_utf8_validate (nieuw, -1, NULL), FALSE);

  return taal_dossier_run (self, rename_one, &vraag, NULL, error);
}
