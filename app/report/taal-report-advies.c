/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-nabij.h"

#include <glib/gi18n.h>

#include "taal-report-woorden.h"

/* What DUO does is no norm, so it is in no packet. Sources keep their own language. */
#define MAATWERK_BRON                                                                            \
  "Kamerstukken II 2022/23, 32 824, nr. 383, verslag van een schriftelijk overleg, vastgesteld " \
  "11 april 2023"
#define MAATWERK_URL "https://zoek.officielebekendmakingen.nl/kst-32824-383.html"

static void
clear_advies (gpointer data)
{
  TaalAdvies *advies = data;

  g_clear_pointer (&advies->tekst, g_free);
}

/* What follows from the rule on taking over cursisten (R23), as it is in force on the day. */
static void
add_overname (GArray *adviezen,
              const TaalRegel *regel)
{
  TaalAdvies keuze = { NULL, regel->bron, regel->url, regel->zekerheid };
  TaalAdvies groep = keuze;

  keuze.tekst = g_strdup (_ (
      "The cursist may choose a school, also one farther away or in another gemeente: the choice "
      "of one cursist stays free."));
  groep.tekst = g_strdup_printf (
      /* TRANSLATORS: %d is a number of cursisten */
      ngettext (
          "If a school wants to take over a whole group, of more than %d cursist of another "
          "school, Blik op Werk must approve that in writing first.",
          "If a school wants to take over a whole group, of more than %d cursisten of another "
          "school, Blik op Werk must approve that in writing first.",
          (gulong) regel->waarde.getal),
      regel->waarde.getal);
  g_array_append_val (adviezen, keuze);
  g_array_append_val (adviezen, groep);
}

/**
 * taal_report_nabij_list_adviezen:
 * @nabij: an answer
 *
 * Returns: (transfer full) (element-type TaalAdvies): what can be done when no locatie has places;
 *   nothing when one has
 *
 * Thread: any
 */
GArray *
taal_report_nabij_list_adviezen (const TaalNabij *nabij)
{
  GArray *adviezen = g_array_new (FALSE, FALSE, sizeof (TaalAdvies));
  TaalAdvies maatwerk = { NULL, MAATWERK_BRON, MAATWERK_URL, TAAL_ZEKERHEID_H };
  const TaalRegel *regel = taal_norm_lookup (nabij->beschikbaarheid->norm, TAAL_PARAM_OVERNAME_MAX,
                                             nabij->beschikbaarheid->op);

  g_array_set_clear_func (adviezen, clear_advies);
  if (nabij->n_beschikbaar > 0)
    return adviezen;

  maatwerk.tekst =
      g_strdup (_ ("Ask DUO for a solution for this one cursist (individueel maatwerk), when the "
                   "cursist will miss the term of the inburgering because offer falls away."));
  g_array_append_val (adviezen, maatwerk);
  if (regel != NULL && regel->waarde.gezet)
    add_overname (adviezen, regel);

  return adviezen;
}

/**
 * taal_report_advies_bron:
 * @advies: what can be done
 *
 * Returns: (transfer full): its source, and how sure it is, in a sentence
 *
 * Thread: any
 */
char *
taal_report_advies_bron (const TaalAdvies *advies)
{
  g_return_val_if_fail (advies != NULL, NULL);

  /* TRANSLATORS: %1$s is a source, %2$s how sure that is */
  return g_strdup_printf (_ ("Source: %1$s. Certainty: %2$s."), advies->bron,
                          taal_report_zekerheid_woord (advies->zekerheid));
}
