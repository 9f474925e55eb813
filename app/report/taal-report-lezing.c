/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-zin.h"

#include <glib/gi18n.h>

/**
 * taal_report_lezing_zin:
 * @gevoeligheid: a reading under which the verdict differs
 *
 * Returns: (transfer none): that reading in a sentence
 *
 * Thread: any
 */
const char *
taal_report_lezing_zin (const TaalGevoeligheid *gevoeligheid)
{
  const char *waarde = gevoeligheid->waarde;

  switch (gevoeligheid->alternatief)
    {
    case TAAL_ALTERNATIEF_D01:
      return _("The lessen without a docent were given by a certified docent.");
    case TAAL_ALTERNATIEF_P01:
      return g_strcmp0 (waarde, "LES") == 0 ? _("Each les counts once, however long it is.")
                                            : _("Minutes count, not lessen.");
    case TAAL_ALTERNATIEF_P02:
      return g_strcmp0 (waarde, "KEURMERKHOUDER") == 0
               ? _("The school must meet the norm as a whole.")
               : _("Each locatie must meet the norm by itself.");
    case TAAL_ALTERNATIEF_P04:
      return g_strcmp0 (waarde, "-KNM,ONA") == 0 ? _("Lessen KNM and ONA do not count.")
                                                 : _("Lessen KNM and ONA count as well.");
    case TAAL_ALTERNATIEF_P06:
      return g_strcmp0 (waarde, "GEEN") == 0
               ? _("A docent in training counts however long the training takes.")
               : _("A docent in training counts for at most 12 months.");
    case TAAL_ALTERNATIEF_P07:
      return g_strcmp0 (waarde, "ALLE") == 0 ? _("Exception 2 counts all experience with evidence.")
                                             : _("Exception 2 counts nobody.");
    case TAAL_ALTERNATIEF_P08:
      return g_strcmp0 (waarde, "GECERTIFICEERD") == 0
               ? _("The floor looks at certified lessen only.")
               : _("The floor looks at the lessen of exceptions 1 and 2 as well.");
    case TAAL_ALTERNATIEF_P10:
      return g_strcmp0 (waarde, "VERLENGD") == 0 ? _("The exceptions go on after their last day.")
                                                 : _("The exceptions end on 1 January 2025.");
    }

  g_return_val_if_reached ("");
}
