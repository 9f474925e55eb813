/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-status.h"

/**
 * taal_status_get_name:
 * @status: a status
 *
 * Returns: (transfer none): its name in norm.md 3
 *
 * Thread: any
 */
const char *
taal_status_get_name (TaalStatus status)
{
  static const char *const names[TAAL_N_STATUSSEN] = {
    [TAAL_STATUS_GECERTIFICEERD] = "GECERTIFICEERD",
    [TAAL_STATUS_UITZONDERING_1] = "UITZONDERING_1",
    [TAAL_STATUS_UITZONDERING_2] = "UITZONDERING_2",
    [TAAL_STATUS_NIET_MEEGETELD] = "NIET_MEEGETELD",
  };

  g_return_val_if_fail (status < TAAL_N_STATUSSEN, NULL);
  return names[status];
}

static const char *const reden_names[TAAL_N_REDENEN] = {
  [TAAL_REDEN_GEEN] = "",
  [TAAL_REDEN_GEEN_DOCENT] = "geen_docent",
  [TAAL_REDEN_ROL_GEEN_DOCENT] = "rol_geen_docent",
  [TAAL_REDEN_REGISTRATIE_VERLOPEN] = "registratie_verlopen",
  [TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN] = "registratie_nog_niet_ingegaan",
  [TAAL_REDEN_REGISTER_NIET_ERKEND] = "register_niet_erkend",
  [TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR] = "uitzondering_niet_bruikbaar",
  [TAAL_REDEN_GROND_NIET_GELDIG] = "grond_niet_geldig",
  [TAAL_REDEN_GEEN_REGISTRATIE] = "geen_registratie",
};

/**
 * taal_reden_get_name:
 * @reden: a reason
 *
 * Returns: (transfer none): its name in norm.md 3; empty for %TAAL_REDEN_GEEN
 *
 * Thread: any
 */
const char *
taal_reden_get_name (TaalReden reden)
{
  g_return_val_if_fail (reden < TAAL_N_REDENEN, NULL);
  return reden_names[reden];
}

/**
 * taal_reden_parse:
 * @name: the name of a reason, as in norm.md 3
 *
 * Returns: the #TaalReden of that name, or -1
 *
 * Thread: any
 */
int
taal_reden_parse (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (int i = TAAL_REDEN_GEEN_DOCENT; i < TAAL_N_REDENEN; i++)
    if (g_str_equal (reden_names[i], name))
      return i;

  return -1;
}
