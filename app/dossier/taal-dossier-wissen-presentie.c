/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-wissen-private.h"

typedef struct
{
  const char *cursist_id;
  TaalDate    grens;
  TaalDelta  *delta;
} Vraag;

static gboolean
erase (TaalVerbinding  *verbinding,
       gpointer         data,
       GCancellable    *cancellable,
       GError         **error)
{
  Vraag *vraag = data;

  return taal_wissen_run_presentie (verbinding, vraag->cursist_id, vraag->grens, &vraag->delta,
                                    error);
}

/**
 * taal_dossier_wis_presentie:
 * @self: a dossier, not opened for reading
 * @cursist_id: a cursist
 * @grens: the day before which presentie is no longer to be kept
 * @delta: (out) (optional) (transfer full) (nullable): which rows changed
 * @cancellable: (nullable): breaks it off, with nothing erased
 * @error: as taal_dossier_wis_docent(); NO_ROW also when no row of presentie is that old
 *
 * Erases of the old part of the presentie of a cursist, who stays, whose it is; for good, and as
 * taal_dossier_wis_docent() does a docent. The rows go on under an id that says nothing, with the
 * invoices that are as old, so that no verdict on those lessons becomes another one. What an
 * invoice rests on that is to be kept stays too. The scans of lists and the files of meetings are
 * erased by themselves: they are about others too.
 *
 * Returns: as taal_dossier_wis_docent()
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_wis_presentie (TaalDossier   *self,
                            const char    *cursist_id,
                            TaalDate       grens,
                            TaalDelta    **delta,
                            GCancellable  *cancellable,
                            GError       **error)
{
  Vraag vraag = { cursist_id, grens, NULL };
  gboolean done;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && cursist_id != NULL && grens != TAAL_DATE_NONE,
                        FALSE);

  done = taal_dossier_run (self, erase, &vraag, cancellable, error);
  if (delta != NULL)
    *delta = g_steal_pointer (&vraag.delta);
  g_clear_pointer (&vraag.delta, taal_delta_unref);

  return done;
}
