/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-bewerken-private.h"
#include "taal-dossier-private.h"

typedef struct
{
  const TaalBewerking *bewerking;
  TaalImportReport    *report;
} Vraag;

static gboolean
edit (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->report = taal_bewerken_run (verbinding, vraag->bewerking, cancellable, error);
  return vraag->report != NULL;
}

/**
 * taal_dossier_edit:
 * @self: a dossier, not opened for reading
 * @bewerking: a step with at least one edit
 * @cancellable: (nullable): breaks it off, with nothing written
 * @error: a #TaalDossierError: CHANGED when another has written to the file since it was opened or last
 *   loaded; or %G_IO_ERROR_CANCELLED
 *
 * Carries out a step in one transaction, all of it or nothing, with one entry in the change log. It is
 * checked by the same rules as an import, and what is wrong with it is said in the same way, in the
 * report: an issue has no file, and its row is the number of the edit, from 1. That a step has errors is
 * no #GError.
 *
 * When all is well taal_import_report_is_imported() holds, and taal_import_report_get_delta() is what
 * changed: nothing, and no entry in the log, when every row had those values already.
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: any; it waits for the dossier's own
 */
TaalImportReport *
taal_dossier_edit (TaalDossier    *self,
                   TaalBewerking  *bewerking,
                   GCancellable   *cancellable,
                   GError        **error)
{
  Vraag vraag = { .bewerking = bewerking };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && bewerking != NULL, NULL);
  g_return_val_if_fail (taal_bewerking_get_n (bewerking) > 0, NULL);

  (void) taal_dossier_run (self, edit, &vraag, cancellable, error);
  return vraag.report;
}
