/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-check.h"

#include "taal-report-woorden.h"
#include "taal-report-zin.h"

static void
add_school (TaalJson          *json,
            const TaalOordeel *oordeel)
{
  const TaalSchool *school = taal_snapshot_get_school_on (oordeel->snapshot, oordeel->periode.tot);

  taal_json_begin_object (json, "school");
  taal_json_add_string (json, "bow_nummer", school != NULL ? school->bow_nummer : NULL);
  taal_json_add_string (json, "naam", school != NULL ? school->naam : NULL);
  taal_json_end_object (json);
}

/**
 * taal_report_json_add_pakketten:
 * @json: a writer, in an object
 * @norm: the packets
 *
 * Adds the list `normpakketten` (norm.md 1: a verdict names every packet that it used).
 *
 * Thread: any
 */
void
taal_report_json_add_pakketten (TaalJson       *json,
                                const TaalNorm *norm)
{
  taal_json_begin_array (json, "normpakketten");
  for (int i = 0; i < taal_norm_get_n_pakketten (norm); i++)
    {
      TaalNormpakket *pakket = taal_norm_get_pakket (norm, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "id", taal_normpakket_get_id (pakket));
      taal_json_add_string (json, "versie", taal_normpakket_get_versie (pakket));
      taal_json_add_string (json, "sha256", taal_normpakket_get_sha256 (pakket));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

static void
add_share (TaalJson   *json,
           const char *key,
           gint64      part,
           gint64      total)
{
  if (total == 0)
    taal_json_add_string (json, key, NULL);
  else
    taal_json_add_int (json, key, taal_share_basis_points (part, total));
}

static void
add_statuses (TaalJson      *json,
              TaalGewichten  gewichten)
{
  taal_json_add_int (json, "gecertificeerd", gewichten.status[TAAL_STATUS_GECERTIFICEERD]);
  taal_json_add_int (json, "uitzondering_1", gewichten.status[TAAL_STATUS_UITZONDERING_1]);
  taal_json_add_int (json, "uitzondering_2", gewichten.status[TAAL_STATUS_UITZONDERING_2]);
  taal_json_add_int (json, "niet_meegeteld", gewichten.status[TAAL_STATUS_NIET_MEEGETELD]);
}

static void
add_redenen (TaalJson               *json,
             const TaalRedenGewicht *redenen,
             guint                   n)
{
  taal_json_begin_array (json, "redenen");
  for (guint i = 0; i < n; i++)
    {
      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "reden", taal_reden_get_name (redenen[i].reden));
      taal_json_add_int (json, "gewicht", redenen[i].gewicht);
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

static void
add_gevoeligheid (TaalJson          *json,
                  const TaalOordeel *oordeel)
{
  taal_json_add_boolean (json, "robuust", oordeel->robuust);
  taal_json_begin_array (json, "gevoeligheid");
  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    {
      const TaalGevoeligheid *one = &g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "parameter", taal_alternatief_get_name (one->alternatief));
      taal_json_add_string (json, "waarde", one->waarde);
      taal_json_add_string (json, "oordeel", taal_uitslag_get_name (one->uitslag));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

static void
add_onderbouwing (TaalJson          *json,
                  const TaalOordeel *oordeel)
{
  taal_json_begin_array (json, "onderbouwing");
  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalOnderbouwing *one = &g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "regel", one->regel->id);
      taal_json_add_string (json, "uitkomst", taal_uitkomst_get_name (one->uitkomst));
      taal_json_add_string (json, "bron", one->regel->bron);
      taal_json_add_string (json, "zekerheid", taal_report_zekerheid_naam (one->regel->zekerheid));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

static void
add_docenten (TaalJson          *json,
              const TaalOordeel *oordeel)
{
  const TaalDocent *docenten = taal_snapshot_get_docenten (oordeel->snapshot, NULL);

  taal_json_begin_array (json, "docenten");
  for (guint i = 0; i < oordeel->docenten->len; i++)
    {
      const TaalOordeelDocent *one = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "docent_id",
                            one->docent == TAAL_GEEN ? NULL : docenten[one->docent].docent_id);
      add_statuses (json, one->gewichten);
      add_redenen (json, one->redenen, (guint) one->n_redenen);
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

static void
add_waarschuwingen (TaalJson        *json,
                    const TaalCheck *check)
{
  g_autoptr (GPtrArray) warnings = taal_report_waarschuwingen (check);

  taal_json_begin_array (json, "waarschuwingen");
  for (guint i = 0; i < warnings->len; i++)
    {
      const TaalWaarschuwingTekst *one = g_ptr_array_index (warnings, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "code", one->code);
      taal_json_add_string (json, "tekst", one->tekst);
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
}

/**
 * taal_report_check_json:
 * @check: a check
 *
 * The text in it comes in the language of the program, which format.md 5 wants to be Dutch.
 *
 * Returns: (transfer full): the judgement in the bytes of format.md 5
 *
 * Thread: any
 */
char *
taal_report_check_json (const TaalCheck *check)
{
  const TaalOordeel *oordeel = check->oordeel;
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-oordeel/1");
  add_school (json, oordeel);
  taal_json_add_date (json, "van", oordeel->periode.van);
  taal_json_add_date (json, "tot", oordeel->periode.tot);
  taal_json_add_date (json, "peildatum", oordeel->periode.tot);
  taal_report_json_add_pakketten (json, oordeel->norm);
  taal_json_add_string (json, "teleenheid", oordeel->maatstaf.minutes ? "UUR" : "LES");
  taal_json_add_int (json, "totaal", oordeel->totaal);
  add_statuses (json, oordeel->gewichten);
  add_share (json, "aandeel_gecertificeerd_bp",
             oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD], oordeel->totaal);
  add_share (json, "aandeel_meegeteld_bp", oordeel->meegeteld, oordeel->totaal);
  taal_json_add_string (json, "oordeel", taal_uitslag_get_name (oordeel->uitslag));
  taal_json_add_int (json, "tekort", oordeel->tekort);
  taal_json_add_int (json, "tekort_ondergrens", oordeel->tekort_ondergrens);
  add_redenen (json, (const TaalRedenGewicht *) (const void *) oordeel->redenen->data,
               oordeel->redenen->len);
  add_gevoeligheid (json, oordeel);
  add_onderbouwing (json, oordeel);
  add_docenten (json, oordeel);
  add_waarschuwingen (json, check);
  taal_json_end_object (json);

  return taal_json_end (json);
}
