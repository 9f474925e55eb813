/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-namen-private.h"

typedef struct
{
  GPtrArray *hernoemingen;
} Vraag;

static gboolean
read_changes (TaalVerbinding  *verbinding,
              gpointer         data,
              GCancellable    *cancellable,
              GError         **error)
{
  Vraag *vraag = data;

  vraag->hernoemingen = taal_hernoemingen_read (verbinding, error);
  return vraag->hernoemingen != NULL;
}

/**
 * taal_dossier_follow_namen:
 * @self: a dossier
 * @namen: the name list beside it
 * @changed: (out): whether any of @namen is other than it was: taal_namen_save() is to be called
 * @error: a #TaalDossierError
 *
 * Has the name list follow the ids of cursisten that were changed while it was closed, and those of
 * a dossier that was put back as it was. To be called whenever a list is opened, before it is used:
 * a name under an id that another has now would be theirs.
 *
 * Returns: whether it succeeded
 *
 * Thread: that of @namen; it waits for the dossier's own
 */
gboolean
taal_dossier_follow_namen (TaalDossier  *self,
                           TaalNamen    *namen,
                           gboolean     *changed,
                           GError      **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && TAAL_IS_NAMEN (namen) && changed != NULL, FALSE);

  if (!taal_dossier_run (self, read_changes, &vraag, NULL, error))
    return FALSE;

  *changed = taal_namen_follow (namen, vraag.hernoemingen);
  g_ptr_array_unref (vraag.hernoemingen);
  return TRUE;
}

/**
 * taal_dossier_count_hernoemingen:
 * @self: a dossier
 * @n: (out): how often the id of a cursist was changed, there and back counted as two
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_count_hernoemingen (TaalDossier  *self,
                                 guint        *n,
                                 GError      **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && n != NULL, FALSE);

  if (!taal_dossier_run (self, read_changes, &vraag, NULL, error))
    return FALSE;

  *n = vraag.hernoemingen->len;
  g_ptr_array_unref (vraag.hernoemingen);
  return TRUE;
}
