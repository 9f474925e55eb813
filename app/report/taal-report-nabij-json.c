/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-nabij.h"

#include "taal-gemeenten.h"
#include "taal-json.h"
#include "taal-report-woorden.h"

static void
add_number (TaalJson *json,
            const char *key,
            gint32 number)
{
  if (number == G_MININT32)
    taal_json_add_string (json, key, NULL);
  else
    taal_json_add_int (json, key, number);
}

static void
add_plaats (TaalJson *json,
            const TaalNabijAanbod *one)
{
  const TaalAanbodRij *rij = one->aanbod->rij;

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "gemeente", one->locatie->gemeente);
  add_number (json, "afstand_m", one->afstand < 0 ? G_MININT32 : (gint32) one->afstand);
  taal_json_add_string (json, "status", taal_aanbod_status_get_name (one->aanbod->status));
  add_number (json, "plaatsen", rij->plaatsen);
  add_number (json, "wachttijd_weken", rij->wachttijd_weken);
  taal_json_add_string (json, "bow_nummer", one->school != NULL ? one->school->bow_nummer : NULL);
  taal_json_add_string (json, "school", one->school != NULL ? one->school->naam : NULL);
  taal_json_add_string (json, "locatie_id", one->locatie->locatie_id);
  taal_json_add_string (json, "locatie", one->locatie->naam);
  taal_json_add_string (
      json, "keurmerk_status",
      one->keurmerk != NULL
          ? taal_enum_name (&taal_enum_keurmerk_status, (int) one->keurmerk->status)
          : NULL);
  taal_json_add_date (json, "peildatum", rij->peildatum);
  taal_json_add_int (json, "leeftijd_dagen", one->leeftijd);
  taal_json_add_date (json, "stopdatum", rij->stopdatum);
  taal_json_end_object (json);
}

static void
add_adviezen (TaalJson *json,
              const TaalNabij *nabij)
{
  g_autoptr (GArray) adviezen = taal_report_nabij_list_adviezen (nabij);

  taal_json_begin_array (json, "advies");
  for (guint i = 0; i < adviezen->len; i++)
    {
      const TaalAdvies *advies = &g_array_index (adviezen, TaalAdvies, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "tekst", advies->tekst);
      taal_json_add_string (json, "bron", advies->bron);
      taal_json_add_string (json, "url", advies->url);
      taal_json_add_string (json, "zekerheid", taal_report_zekerheid_naam (advies->zekerheid));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

/**
 * taal_report_nabij_json:
 * @nabij: an answer
 *
 * What is not known is null; `advies` is empty when a locatie has places.
 *
 * Returns: (transfer full): it as JSON, of schema taalnorm-aanbod-vraag/1
 *
 * Thread: any
 */
char *
taal_report_nabij_json (const TaalNabij *nabij)
{
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-aanbod-vraag/1");
  taal_json_add_date (json, "op", nabij->beschikbaarheid->op);
  taal_json_add_string (json, "bij", nabij->gemeente);
  taal_json_add_string (json, "soort",
                        taal_enum_name (&taal_enum_aanbod_soort, (int) nabij->soort));
  taal_json_add_int (json, "gemeenten_jaar", TAAL_GEMEENTEN_JAAR);
  taal_json_begin_array (json, "aanbod");
  for (guint i = 0; i < nabij->plaatsen->len; i++)
    add_plaats (json, &g_array_index (nabij->plaatsen, TaalNabijAanbod, i));
  taal_json_end_array (json);
  taal_json_add_int (json, "niet_beschikbaar", nabij->n_niet);
  taal_json_begin_object (json, "onbekend");
  taal_json_add_int (json, "niets_gezegd", nabij->n_onbekend[TAAL_ONBEKEND_GEEN]);
  taal_json_add_int (json, "te_oud", nabij->n_onbekend[TAAL_ONBEKEND_TE_OUD]);
  taal_json_add_int (json, "keurmerk", nabij->n_onbekend[TAAL_ONBEKEND_KEURMERK]);
  taal_json_end_object (json);
  add_adviezen (json, nabij);
  taal_json_end_object (json);

  return taal_json_end (json);
}
