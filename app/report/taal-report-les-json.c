/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-lessen.h"

#include "taal-json.h"
#include "taal-report-woorden.h"

static const char *
get_telt (TaalTelt telt)
{
  switch (telt)
    {
    case TAAL_TELT_MEE:
      return "meetellend";
    case TAAL_TELT_NIET_STATUS:
      return "niet_gegeven";
    case TAAL_TELT_NIET_PERIODE:
      return "buiten_periode";
    case TAAL_TELT_NIET_WET:
      return "wet_telt_niet";
    case TAAL_TELT_NIET_ROUTE:
      return "route_telt_niet";
    }

  g_return_val_if_reached (NULL);
}

static void
add_regel (TaalJson        *json,
           const TaalRegel *regel)
{
  if (regel == NULL)
    {
      taal_json_add_string (json, "regel", NULL);
      return;
    }

  taal_json_begin_object (json, "regel");
  taal_json_add_string (json, "id", regel->id);
  taal_json_add_string (json, "bron", regel->bron);
  taal_json_add_string (json, "zekerheid", taal_report_zekerheid_naam (regel->zekerheid));
  taal_json_end_object (json);
}

static void
add_registratie (TaalJson              *json,
                 const TaalRegistratie *registratie)
{
  taal_json_add_string (json, "tabel", "registraties");
  taal_json_add_string (json, "register", registratie->register_naam);
  taal_json_add_string (json, "nummer", registratie->nummer);
  taal_json_add_date (json, "van", registratie->geldig.van);
  taal_json_add_date (json, "tot", registratie->geldig.tot);
  taal_json_add_date (json, "gecontroleerd_op", registratie->gecontroleerd_op);
}

static void
add_opleiding (TaalJson            *json,
               const TaalOpleiding *opleiding)
{
  taal_json_add_string (json, "tabel", "opleidingen");
  taal_json_add_string (json, "opleiding", opleiding->opleiding);
  taal_json_add_date (json, "start", opleiding->start);
  taal_json_add_date (json, "afgerond_op", opleiding->afgerond_op);
  taal_json_add_date (json, "gestopt_op", opleiding->gestopt_op);
  taal_json_add_string (json, "bewijs", opleiding->bewijs);
}

static void
add_ervaring (TaalJson           *json,
              const TaalErvaring *ervaring)
{
  taal_json_add_string (json, "tabel", "ervaring");
  taal_json_add_string (json, "grond", ervaring->grond);
  taal_json_add_date (json, "van", ervaring->geldig.van);
  taal_json_add_date (json, "tot", ervaring->geldig.tot);
  taal_json_add_string (json, "bewijs", ervaring->bewijs);
}

static void
add_bewijs (TaalJson           *json,
            const TaalSnapshot *snapshot,
            TaalStatusOp        op)
{
  if (op.bewijs_soort == TAAL_BEWIJS_GEEN || op.bewijs == TAAL_GEEN)
    {
      taal_json_add_string (json, "bewijs", NULL);
      return;
    }

  taal_json_begin_object (json, "bewijs");
  switch (op.bewijs_soort)
    {
    case TAAL_BEWIJS_GEEN:
      break;
    case TAAL_BEWIJS_REGISTRATIE:
      add_registratie (json, &taal_snapshot_get_registraties (snapshot, NULL)[op.bewijs]);
      break;
    case TAAL_BEWIJS_OPLEIDING:
      add_opleiding (json, &taal_snapshot_get_opleidingen (snapshot, NULL)[op.bewijs]);
      break;
    case TAAL_BEWIJS_ERVARING:
      add_ervaring (json, &taal_snapshot_get_ervaring (snapshot, NULL)[op.bewijs]);
      break;
    }
  taal_json_end_object (json);
}

static void
add_melding (TaalJson           *json,
             const TaalSnapshot *snapshot,
             int                 melding)
{
  const TaalMelding *one;

  if (melding == TAAL_GEEN)
    {
      taal_json_add_string (json, "melding", NULL);
      return;
    }

  one = &taal_snapshot_get_meldingen (snapshot, NULL)[melding];
  taal_json_begin_object (json, "melding");
  taal_json_add_string (json, "melding_id", one->melding_id);
  taal_json_add_int (json, "uitzondering", one->uitzondering);
  taal_json_add_date (json, "gemeld_op", one->gemeld_op);
  taal_json_add_date (json, "ingang", one->geldig.van);
  taal_json_add_date (json, "einde", one->geldig.tot);
  taal_json_add_string (json, "onhaalbaarheid_bewijs", one->onhaalbaarheid_bewijs);
  taal_json_end_object (json);
}

/* What the lesson counts as; nulls for one that the norm does not look at. */
static void
add_status (TaalJson             *json,
            const TaalCheck      *check,
            const TaalLesOordeel *les)
{
  const TaalSnapshot *snapshot = check->oordeel->snapshot;
  TaalStatusOp none = { .bewijs = TAAL_GEEN, .melding = TAAL_GEEN };
  gboolean judged = les->telt == TAAL_TELT_MEE;
  TaalStatusOp op = judged ? les->op : none;

  taal_json_add_int (json, "gewicht", judged ? les->gewicht : 0);
  taal_json_add_string (json, "status", judged ? taal_status_get_name (op.status) : NULL);
  taal_json_add_string (json, "reden",
                        op.reden != TAAL_REDEN_GEEN ? taal_reden_get_name (op.reden) : NULL);
  add_regel (json, judged ? les->regel : NULL);
  add_bewijs (json, snapshot, op);
  add_melding (json, snapshot, op.melding);
}

/**
 * taal_report_les_json:
 * @check: a check
 * @les: how a lesson of it counts
 *
 * Returns: (transfer full): that as JSON, of schema taalnorm-les/1
 *
 * Thread: any
 */
char *
taal_report_les_json (const TaalCheck      *check,
                      const TaalLesOordeel *les)
{
  const TaalSnapshot *snapshot = check->oordeel->snapshot;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, NULL);
  const TaalGroep *groep = &taal_snapshot_get_groepen (snapshot, NULL)[les->les.groep];
  g_autofree char *sentence = taal_report_les_zin (check, les);
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-les/1");
  taal_json_add_string (json, "les_id", les->les.les_id);
  taal_json_add_date (json, "datum", les->les.datum);
  taal_json_add_date (json, "van", check->oordeel->periode.van);
  taal_json_add_date (json, "tot", check->oordeel->periode.tot);
  taal_json_add_string (json, "groep_id", groep->groep_id);
  taal_json_add_string (json, "docent_id",
                        les->les.docent == TAAL_GEEN ? NULL : docenten[les->les.docent].docent_id);
  taal_json_add_string (json, "co_docent_id",
                        les->les.co_docent == TAAL_GEEN ? NULL
                                                        : docenten[les->les.co_docent].docent_id);
  taal_json_add_string (json, "telt", get_telt (les->telt));
  add_status (json, check, les);
  taal_json_add_string (json, "tekst", sentence);
  taal_json_end_object (json);

  return taal_json_end (json);
}
