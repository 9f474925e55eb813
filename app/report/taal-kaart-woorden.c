/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-kaartbeeld.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"

/**
 * taal_kaartbeeld_status_woord:
 * @status: a #TaalAanbodStatus, or %TAAL_STIP_GEEN
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_kaartbeeld_status_woord (int status)
{
  g_return_val_if_fail (status >= 0 && status < TAAL_N_STIPPEN, "");

  if (status == TAAL_STIP_GEEN)
    return _ ("no statement");

  return taal_report_aanbod_status_woord ((TaalAanbodStatus) status);
}

/**
 * taal_kaartbeeld_dup_legenda:
 * @beeld: a map
 * @status: a #TaalAanbodStatus, or %TAAL_STIP_GEEN
 *
 * Returns: (transfer full): what stands behind its sign in the legend
 *
 * Thread: any
 */
char *
taal_kaartbeeld_dup_legenda (const TaalKaartbeeld *beeld,
                             int status)
{
  g_return_val_if_fail (beeld != NULL && status >= 0 && status < TAAL_N_STIPPEN, NULL);

  /* TRANSLATORS: in the legend of a map: %1$s is a status, %2$u a number of gemeenten */
  return g_strdup_printf (_ ("%1$s (%2$u)"), taal_kaartbeeld_status_woord (status),
                          beeld->aantal[status]);
}

/**
 * taal_kaartbeeld_dup_titel:
 * @beeld: a map
 *
 * Returns: (transfer full): what it shows
 *
 * Thread: any
 */
char *
taal_kaartbeeld_dup_titel (const TaalKaartbeeld *beeld)
{
  g_autofree char *op = NULL;

  g_return_val_if_fail (beeld != NULL, NULL);

  op = taal_report_datum (beeld->op);
  if (beeld->soort < 0)
    /* TRANSLATORS: the name of a map: %s is a date */
    return g_strdup_printf (_ ("Map of the Wi2013 offer on %s"), op);

  /* TRANSLATORS: the name of a map: %1$s is a kind of offer, %2$s a date */
  return g_strdup_printf (_ ("Map of the Wi2013 offer of %1$s on %2$s"),
                          taal_report_aanbod_soort_woord ((TaalAanbodSoort) beeld->soort), op);
}

/**
 * taal_kaartbeeld_dup_omschrijving:
 * @beeld: a map
 *
 * Returns: (transfer full): what it shows in all, for who does not see it
 *
 * Thread: any
 */
char *
taal_kaartbeeld_dup_omschrijving (const TaalKaartbeeld *beeld)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (beeld != NULL, NULL);

  for (int status = 0; status < TAAL_N_STIPPEN; status++)
    /* TRANSLATORS: what a map shows, read aloud: %1$s is a status, %2$u a number of gemeenten */
    g_string_append_printf (text, _ ("%1$s: %2$u; "), taal_kaartbeeld_status_woord (status),
                            beeld->aantal[status]);
  /* TRANSLATORS: %d is a year */
  g_string_append_printf (text, _ ("gemeenten as they were in %d"), TAAL_GEMEENTEN_JAAR);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * taal_stip_dup_tekst:
 * @stip: a gemeente on the map
 *
 * Returns: (transfer full): its name and what is found there
 *
 * Thread: any
 */
char *
taal_stip_dup_tekst (const TaalStip *stip)
{
  g_autofree char *plaatsen = NULL;

  g_return_val_if_fail (stip != NULL, NULL);

  if (stip->status != TAAL_AANBOD_BESCHIKBAAR || stip->plaatsen == 0)
    /* TRANSLATORS: a gemeente on the map: %1$s is its name, %2$s a status */
    return g_strdup_printf (_ ("%1$s: %2$s"), stip->naam,
                            taal_kaartbeeld_status_woord (stip->status));

  plaatsen = taal_report_getal (stip->plaatsen);
  /* TRANSLATORS: a gemeente on the map: %1$s is its name, %2$s a status, %3$s a number of places */
  return g_strdup_printf (ngettext ("%1$s: %2$s, %3$s place", "%1$s: %2$s, %3$s places",
                                    (gulong) stip->plaatsen),
                          stip->naam, taal_kaartbeeld_status_woord (stip->status), plaatsen);
}
