/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-register-woorden.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

static const char *const msgids[TAAL_N_REGISTER_WOORDEN] = {
  /* The code of the language of a translation, as elsewhere. */
  [TAAL_WOORD_TAAL] = N_ ("en"),
  [TAAL_WOORD_TITEL] = N_ ("Where can you still enrol under the Wi2013?"),
  [TAAL_WOORD_INLEIDING] =
      N_ ("This is what language schools themselves said of their courses for people who integrate "
          "under the law of 2013 (Wi2013). Ask the school before you travel to it."),
  /* TRANSLATORS: a link to the page in the other language: in the language that it leads to */
  [TAAL_WOORD_ANDERE_TAAL] = N_ ("Nederlands"),
  [TAAL_WOORD_GEMEENTE] = N_ ("Gemeente"),
  [TAAL_WOORD_ALLE_GEMEENTEN] = N_ ("All gemeenten"),
  [TAAL_WOORD_ONTBREEKT] =
      N_ ("Is your gemeente not in the list? Then no school ever said anything of it."),
  [TAAL_WOORD_AANBOD] = N_ ("Offer"),
  [TAAL_WOORD_ALLE_SOORTEN] = N_ ("All offers"),
  [TAAL_WOORD_DAG] = N_ ("Day"),
  [TAAL_WOORD_TOON] = N_ ("Show"),
  /* TRANSLATORS: stands before a date: the offer on that day */
  [TAAL_WOORD_OP] = N_ ("The offer on"),
  [TAAL_WOORD_STATUS] = N_ ("Status"),
  [TAAL_WOORD_PLAATSEN] = N_ ("Places"),
  [TAAL_WOORD_SCHOLEN] = N_ ("Schools"),
  [TAAL_WOORD_LEEG] = N_ ("No school has said anything of its offer yet."),
  [TAAL_WOORD_NIETS] =
      N_ ("No school ever said anything of this offer. Choose another gemeente or another offer."),
  [TAAL_WOORD_UITLEG_ONBEKEND] =
      N_ ("Unknown means that no school said anything recently, or that its keurmerk does not "
          "hold. Ask the school."),
  [TAAL_WOORD_VERVALT] = N_ ("What falls away"),
  [TAAL_WOORD_STOPT_OP] = N_ ("Stops on"),
  /* TRANSLATORS: a number follows */
  [TAAL_WOORD_WEGGELATEN] =
      N_ ("Not all is shown. Dossiers that could not be read and were left out:"),
  [TAAL_WOORD_PROGRAMMAS] = N_ ("The same for programs"),
  [TAAL_WOORD_NIET_BEGREPEN] = N_ ("This was not understood:"),
  [TAAL_WOORD_ONGELDIG] = N_ ("The question is not valid"),
  [TAAL_WOORD_ONGELDIG_UITLEG] =
      N_ ("One or more parameters of the question are wrong. Each is in the list of errors."),
  [TAAL_WOORD_GEEN_PARAMETER] = N_ ("There is no such parameter."),
  [TAAL_WOORD_DUBBEL] = N_ ("This parameter was given more than once."),
  [TAAL_WOORD_CODERING] = N_ ("This is not encoded as UTF-8 with percent signs."),
  [TAAL_WOORD_FOUT_OP] =
      N_ ("This is not a day that exists. Write yyyy-mm-dd, such as 2024-03-01."),
  [TAAL_WOORD_FOUT_GEMEENTE] =
      N_ ("There is no such gemeente. Write its code: GM and four digits, such as GM0301."),
  [TAAL_WOORD_FOUT_SOORT] = N_ ("Choose one of: ALFA, NT2, ONA, KNM."),
  [TAAL_WOORD_FOUT_TAAL] = N_ ("Choose nl or en."),
  [TAAL_WOORD_NIET_GEVONDEN] = N_ ("There is nothing at this address"),
  [TAAL_WOORD_NIET_GEVONDEN_UITLEG] =
      N_ ("Check the address. The register has /, /v1/aanbod-wi2013 and /v1/openapi.json, without "
          "a slash at the end."),
  [TAAL_WOORD_NIET_TOEGESTAAN] = N_ ("This cannot be done here"),
  [TAAL_WOORD_NIET_TOEGESTAAN_UITLEG] = N_ ("The register is only read: use GET or HEAD."),
  [TAAL_WOORD_TE_LANG] = N_ ("The address is too long"),
  [TAAL_WOORD_TE_LANG_UITLEG] = N_ ("Ask with fewer or shorter parameters."),
  [TAAL_WOORD_INHOUD] = N_ ("The request has a body"),
  [TAAL_WOORD_INHOUD_UITLEG] = N_ ("A question to this register has none. Leave it out."),
  [TAAL_WOORD_STORING] = N_ ("The register cannot read its dossiers"),
  [TAAL_WOORD_STORING_UITLEG] =
      N_ ("Try again later. Who runs the register finds the cause in its log."),
};

/**
 * taal_register_woorden_init:
 * @woorden: (out caller-allocates): the words in the language that the program has now
 *
 * Thread: the main one, before others ask for texts
 */
void
taal_register_woorden_init (TaalRegisterWoorden *woorden)
{
  g_return_if_fail (woorden != NULL);

  for (int i = 0; i < TAAL_N_REGISTER_WOORDEN; i++)
    woorden->woorden[i] = _ (msgids[i]);
  for (int i = 0; i < 12; i++)
    woorden->maanden[i] = taal_report_maand (i + 1);
  for (int i = 0; i < TAAL_N_AANBOD_STATUSSEN; i++)
    woorden->statussen[i] = taal_report_aanbod_status_woord ((TaalAanbodStatus) i);
  for (int i = 0; i < TAAL_N_AANBOD_SOORTEN; i++)
    woorden->soorten[i] = taal_report_aanbod_soort_woord ((TaalAanbodSoort) i);
  for (int i = 0; i <= TAAL_ONBEKEND_KEURMERK; i++)
    woorden->onbekend[i] = taal_report_onbekend_woord ((TaalOnbekend) i);
}
