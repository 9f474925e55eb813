/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include <glib/gi18n.h>

/**
 * taal_report_waarborg_woord:
 * @waarborg: a safeguard
 *
 * Returns: (transfer none): what it asks, in a few words
 *
 * Thread: any
 */
const char *
taal_report_waarborg_woord (TaalWaarborg waarborg)
{
  static const char *const words[TAAL_N_WAARBORGEN] = {
    [TAAL_WAARBORG_W1] = N_ ("online lessen were announced beforehand"),
    [TAAL_WAARBORG_W2] = N_ ("each cursist consented in writing"),
    [TAAL_WAARBORG_W3] = N_ ("the docent was there, live"),
    [TAAL_WAARBORG_W4] = N_ ("everyone has a log-in of their own"),
    [TAAL_WAARBORG_W5] = N_ ("attendance is signed"),
    [TAAL_WAARBORG_W6] = N_ ("no more online than the contract allows"),
    [TAAL_WAARBORG_W7] = N_ ("no alfabetisering online under the Wi2013"),
    [TAAL_WAARBORG_W8] = N_ ("each cursist was told of the 300 extra hours"),
    [TAAL_WAARBORG_W9] = N_ ("the identity was checked"),
  };

  g_return_val_if_fail (waarborg < TAAL_N_WAARBORGEN, "");

  return _(words[waarborg]);
}

/**
 * taal_report_waarborg_advies:
 * @waarborg: a safeguard
 *
 * Returns: (transfer none): what would settle it where it is not known
 *
 * Thread: any
 */
const char *
taal_report_waarborg_advies (TaalWaarborg waarborg)
{
  static const char *const words[TAAL_N_WAARBORGEN] = {
    [TAAL_WAARBORG_W1] = N_ ("Note when the school announced its online lessen, and from which day "
                             "(table online_meldingen)."),
    [TAAL_WAARBORG_W2] = N_ ("Note for each cursist when they consented (online_toestemming_op), "
                             "and who was at the les (presentie)."),
    [TAAL_WAARBORG_W3] = N_ ("Note when the les began, and from when until when the docent was "
                             "connected (docent_van, docent_tot)."),
    [TAAL_WAARBORG_W4] = N_ ("Note the log-in of the docent and of each cursist, or keep initials "
                             "of everyone."),
    [TAAL_WAARBORG_W5] = N_ ("Note who was at the les (presentie), with initials or a log-in."),
    [TAAL_WAARBORG_W6] = N_ ("Note for the groep which contract it belongs to, and for the contract "
                             "how much may be online."),
    [TAAL_WAARBORG_W7] = N_ ("Nothing is missing: wet, route and date decide."),
    [TAAL_WAARBORG_W8] = N_ ("Note for each cursist when they were told (online_voorgelicht_op), "
                             "and who was at the les (presentie)."),
    [TAAL_WAARBORG_W9] = N_ ("Note for each cursist when the identity was checked "
                             "(id_gecontroleerd_op), and who was at the les (presentie)."),
  };

  g_return_val_if_fail (waarborg < TAAL_N_WAARBORGEN, "");

  return _(words[waarborg]);
}
