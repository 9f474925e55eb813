/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include "taal-json.h"

static void
add_les (TaalJson                *json,
         const TaalWaarborgen    *waarborgen,
         const TaalLesWaarborgen *les)
{
  TaalLes facts;

  taal_snapshot_get_les (waarborgen->presentie->snapshot, les->row, &facts);
  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "les_id", facts.les_id);
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    taal_json_add_string (json, taal_waarborg_get_name ((TaalWaarborg) w),
                          taal_uitkomst_get_name ((TaalUitkomst) les->uitkomst[w]));
  taal_json_end_object (json);
}

static void
add_school (TaalJson             *json,
            const TaalWaarborgen *waarborgen)
{
  taal_json_begin_object (json, "school");
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      taal_json_begin_object (json, taal_waarborg_get_name ((TaalWaarborg) w));
      for (int u = 0; u < TAAL_N_UITKOMSTEN; u++)
        taal_json_add_int (json, taal_uitkomst_get_name ((TaalUitkomst) u), waarborgen->school[w][u]);
      taal_json_end_object (json);
    }
  taal_json_end_object (json);
}

/* Null where no rule says how many are asked. */
static void
add_nog (TaalJson   *json,
         const char *name,
         gint64      minuten)
{
  if (minuten < 0)
    taal_json_add_string (json, name, NULL);
  else
    taal_json_add_int (json, name, minuten);
}

static void
add_cursist (TaalJson              *json,
             const TaalWaarborgen  *waarborgen,
             const TaalCursistUren *uren)
{
  const TaalCursist *cursist =
    &g_array_index (waarborgen->presentie->cursisten, TaalCursist, uren->cursist);

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "cursist_id", cursist->cursist_id);
  taal_json_add_int (json, "fysiek", uren->fysiek);
  taal_json_add_int (json, "online", uren->online);
  taal_json_add_int (json, "wi2013", uren->wi2013);
  add_nog (json, "nog_totaal", uren->nog_totaal);
  add_nog (json, "nog_fysiek", uren->nog_fysiek);
  add_nog (json, "extra_fysiek", uren->extra_fysiek);
  taal_json_end_object (json);
}

/**
 * taal_report_online_json:
 * @onderzoek: an examination of online lessons
 *
 * Returns: (transfer full): it as JSON, of schema taalnorm-online/1 (format.md 5)
 *
 * Thread: any
 */
char *
taal_report_online_json (const TaalOnderzoek *onderzoek)
{
  const TaalWaarborgen *waarborgen = onderzoek->waarborgen;
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-online/1");
  taal_json_add_date (json, "van", onderzoek->periode.van);
  taal_json_add_date (json, "tot", onderzoek->periode.tot);
  taal_json_begin_array (json, "lessen");
  for (guint i = 0; i < waarborgen->lessen->len; i++)
    add_les (json, waarborgen, &g_array_index (waarborgen->lessen, TaalLesWaarborgen, i));
  taal_json_end_array (json);
  add_school (json, waarborgen);
  taal_json_begin_array (json, "cursisten");
  for (guint i = 0; i < waarborgen->cursisten->len; i++)
    add_cursist (json, waarborgen, &g_array_index (waarborgen->cursisten, TaalCursistUren, i));
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}

static void
add_signaal (TaalJson          *json,
             TaalSignaalSoort   soort,
             const TaalSignaal *signaal)
{
  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "id", taal_signaal_soort_get_name (soort));
  taal_json_add_string (json, "sleutel", signaal->sleutel);
  taal_json_begin_array (json, "bewijs");
  for (guint i = 0; i < signaal->n_bewijs; i++)
    taal_json_add_string (json, NULL, taal_signaal_get_bewijs (signaal, i));
  taal_json_end_array (json);
  taal_json_end_object (json);
}

/**
 * taal_report_signalen_json:
 * @onderzoek: an examination of signals
 *
 * Returns: (transfer full): it as JSON, of schema taalnorm-signalen/1 (format.md 5)
 *
 * Thread: any
 */
char *
taal_report_signalen_json (const TaalOnderzoek *onderzoek)
{
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-signalen/1");
  taal_json_begin_array (json, "signalen");
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      const GArray *signalen = onderzoek->signalen->soorten[soort];

      for (guint i = 0; i < signalen->len; i++)
        add_signaal (json, (TaalSignaalSoort) soort, &g_array_index (signalen, TaalSignaal, i));
    }
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
