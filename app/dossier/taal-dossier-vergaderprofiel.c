/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-importprofiel-private.h"

/* How tables of meetings are read is kept with the profiles of the import, under names that nobody
 * can type for one of those. */
#define VOORVOEGSEL "aanwezig\n"

static gboolean
list (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  GPtrArray **names = data;

  *names = taal_importprofiel_list (verbinding, VOORVOEGSEL, error);
  return *names != NULL;
}

/**
 * taal_dossier_list_vergaderprofielen:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the profiles by which tables
 *   of meetings are read, the one that was written last first
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_vergaderprofielen (TaalDossier  *self,
                                     GError      **error)
{
  GPtrArray *names = NULL;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, list, &names, NULL, error);
  return names;
}

/**
 * taal_dossier_get_vergaderprofiel:
 * @self: a dossier
 * @naam: the name of a profile
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): its contents; %NULL without an error when there is none of
 *   that name
 *
 * Thread: any; it waits for the dossier's own
 */
char *
taal_dossier_get_vergaderprofiel (TaalDossier  *self,
                                  const char   *naam,
                                  GError      **error)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL, NULL);

  full = g_strconcat (VOORVOEGSEL, naam, NULL);
  return taal_dossier_get_profiel (self, full, error);
}

/**
 * taal_dossier_set_vergaderprofiel:
 * @self: a dossier, not opened for reading
 * @naam: the name of a profile, not empty
 * @inhoud: (nullable): its contents; %NULL removes it
 * @error: a #TaalDossierError
 *
 * Writes a profile, as taal_dossier_set_profiel() does one of the import.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_set_vergaderprofiel (TaalDossier  *self,
                                  const char   *naam,
                                  const char   *inhoud,
                                  GError      **error)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL && *naam != '\0', FALSE);
  g_return_val_if_fail (g_utf8_validate (naam, -1, NULL), FALSE);
  g_return_val_if_fail (inhoud == NULL || g_utf8_validate (inhoud, -1, NULL), FALSE);

  full = g_strconcat (VOORVOEGSEL, naam, NULL);
  return inhoud != NULL ? taal_dossier_set_profiel (self, full, inhoud, error)
                        : taal_dossier_remove_profiel (self, full, error);
}

/**
 * taal_dossier_rename_vergaderprofiel:
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
taal_dossier_rename_vergaderprofiel (TaalDossier *self,
                                     const char *naam,
                                     const char *nieuw,
                                     GError **error)
{
  g_autofree char *full = NULL, *full_nieuw = NULL;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && naam != NULL, FALSE);
  g_return_val_if_fail (nieuw != NULL && *nieuw != '\0' && g_utf8_validate (nieuw, -1, NULL),
                        FALSE);

  full = g_strconcat (VOORVOEGSEL, naam, NULL);
  full_nieuw = g_strconcat (VOORVOEGSEL, nieuw, NULL);
  return taal_dossier_rename_profiel (self, full, full_nieuw, error);
}
