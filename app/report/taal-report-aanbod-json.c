/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanbod.h"

#include <string.h>

#include "taal-json.h"

static const char *
get_soort (TaalAanbodSoort soort)
{
  return taal_enum_name (&taal_enum_aanbod_soort, (int) soort);
}

static void
add_gemeente (TaalJson *json, const TaalGemeenteAanbod *gemeente)
{
  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "gemeente", gemeente->gemeente);
  taal_json_add_string (json, "soort", get_soort (gemeente->soort));
  taal_json_add_string (json, "status", taal_aanbod_status_get_name (gemeente->status));
  taal_json_add_int (json, "plaatsen", gemeente->plaatsen);
  taal_json_begin_array (json, "scholen");
  for (guint i = 0; i < gemeente->scholen->len; i++)
    taal_json_add_string (json, NULL, g_ptr_array_index (gemeente->scholen, i));
  taal_json_end_array (json);
  taal_json_end_object (json);
}

static int
compare_soorten (gconstpointer a, gconstpointer b)
{
  return strcmp (get_soort (*(const TaalAanbodSoort *) a),
                 get_soort (*(const TaalAanbodSoort *) b));
}

/* The soorten of which something was said, by name. */
static void
add_dekking (TaalJson *json, const TaalBeschikbaarheid *beschikbaarheid)
{
  TaalAanbodSoort soorten[] = { TAAL_AANBOD_ALFA, TAAL_AANBOD_NT2, TAAL_AANBOD_ONA,
                                TAAL_AANBOD_KNM };

  qsort (soorten, G_N_ELEMENTS (soorten), sizeof *soorten, compare_soorten);
  taal_json_begin_object (json, "dekking");
  for (gsize i = 0; i < G_N_ELEMENTS (soorten); i++)
    {
      if (beschikbaarheid->met_aanbod[soorten[i]] == 0)
        continue;
      taal_json_begin_array (json, get_soort (soorten[i]));
      taal_json_add_int (json, NULL, beschikbaarheid->beschikbaar[soorten[i]]);
      taal_json_add_int (json, NULL, beschikbaarheid->met_aanbod[soorten[i]]);
      taal_json_end_array (json);
    }
  taal_json_end_object (json);
}

/**
 * taal_report_aanbod_json:
 * @beschikbaarheid: the Wi2013 offer of a region
 *
 * Returns: (transfer full): it as JSON, of schema taalnorm-aanbod/1 (format.md 5)
 *
 * Thread: any
 */
char *
taal_report_aanbod_json (const TaalBeschikbaarheid *beschikbaarheid)
{
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-aanbod/1");
  taal_json_add_date (json, "op", beschikbaarheid->op);
  taal_json_begin_array (json, "gemeenten");
  for (guint i = 0; i < beschikbaarheid->gemeenten->len; i++)
    add_gemeente (json, &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, i));
  taal_json_end_array (json);
  add_dekking (json, beschikbaarheid);
  taal_json_begin_array (json, "vervalt");
  for (guint i = 0; i < beschikbaarheid->vervalt->len; i++)
    {
      const TaalVervalt *vervalt = &g_array_index (beschikbaarheid->vervalt, TaalVervalt, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_date (json, "stopdatum", vervalt->stopdatum);
      taal_json_add_string (json, "gemeente", vervalt->gemeente);
      taal_json_add_string (json, "soort", get_soort (vervalt->soort));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
