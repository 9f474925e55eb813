/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-drempels.h"

#include "norm-fixture.h"

typedef enum
{
  GETAL,
  PCT,
  JANEE,
  ROUTES,
  DAGEN,
} Soort;

/* Each field, the parameter that it is, and the values that are tried: the shipped one first. */
static const struct
{
  const char *parameter;
  Soort       soort;
  gsize       offset;
  int         waarden[6];
} velden[] = {
#define AT(field) G_STRUCT_OFFSET (PlainDrempels, field)
  { "groep_max", ROUTES, AT (groep_max), { 0, 1, 2, 3, 4, 6 } },
  { "groep_coulance_extra", GETAL, AT (groep_extra), { PLAIN_UIT, 0, 1, 2, 3, 1 } },
  { "reeks_min_lessen", GETAL, AT (reeks_min), { 40, 2, 3, 4, 5, PLAIN_UIT } },
  { "verbonden_min_pct", PCT, AT (verbonden_pct), { 7500, 7499, 7501, 10000, 5000, PLAIN_UIT } },
  { "gelijke_tijden_min", GETAL, AT (gelijke_min), { 3, 2, 4, 1, 5, PLAIN_UIT } },
  { "kwartaal_max", GETAL, AT (kwartaal_max), { 2000, 1999, 2001, 0, 1000, PLAIN_UIT } },
  { "dag_max_min", GETAL, AT (dag_max), { 600, 599, 601, 60, 90, PLAIN_UIT } },
  { "les_vanaf_uur", GETAL, AT (vanaf_uur), { 7, 6, 8, 9, 10, PLAIN_UIT } },
  { "les_tot_uur", GETAL, AT (tot_uur), { 23, 22, 24, 10, 11, PLAIN_UIT } },
  { "feestdagen", DAGEN, AT (feestdagen), { 1023, 682, 341, 0, 8, PLAIN_UIT } },
  { "overname_max", GETAL, AT (overname_max), { 15, 14, 16, 2, 1, PLAIN_UIT } },
  { "overname_dagen", GETAL, AT (overname_dagen), { 30, 29, 31, 5, 10, PLAIN_UIT } },
  { "docent_mist_max_min", GETAL, AT (docent_mist), { 5, 4, 6, 0, 10, PLAIN_UIT } },
  { "tempo_dagen", GETAL, AT (tempo_dagen), { 28, 27, 7, 1, 14, PLAIN_UIT } },
  { "afschaal_uren", GETAL, AT (afschaal_uren), { 600, 20, 10, 7, 5, PLAIN_UIT } },
  { "fysiek_min_pct", PCT, AT (fysiek_pct), { 5000, 4933, 5100, 10000, 0, PLAIN_UIT } },
  { "intrekking_stopt", JANEE, AT (intrekking_stopt), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "unieke_inlog", JANEE, AT (unieke_inlog), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "presentie_paraaf", JANEE, AT (presentie_paraaf), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "info_plicht_online", JANEE, AT (info_plicht), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "id_check_online", JANEE, AT (id_check), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "coulance_groepsgrootte", JANEE, AT (coulance), { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE } },
  { "online_telt_wi13",
    JANEE,
    AT (online_telt),
    { PLAIN_UIT, FALSE, TRUE, TRUE, FALSE, PLAIN_UIT } },
};

static const char *const dagen[] = {
  "nieuwjaarsdag",   "eerste_paasdag",  "tweede_paasdag",     "koningsdag",
  "bevrijdingsdag",  "hemelvaartsdag",  "eerste_pinksterdag", "tweede_pinksterdag",
  "eerste_kerstdag", "tweede_kerstdag",
};

PlainDrempels
plain_drempels_shipped (void)
{
  PlainDrempels drempels = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (velden); i++)
    G_STRUCT_MEMBER (int, &drempels, velden[i].offset) = velden[i].waarden[0];
  for (int route = 0; route < TAAL_N_ROUTES; route++)
    drempels.groep_max[route] = PLAIN_UIT;
  drempels.groep_max[TAAL_ROUTE_Z] = 12;
  drempels.groep_max[TAAL_ROUTE_B1] = 20;

  return drempels;
}

PlainNorm
plain_norm_shipped (void)
{
  PlainDrempels shipped = plain_drempels_shipped ();

  return (PlainNorm) { shipped, shipped, TAAL_DATE_NONE, TAAL_DATE_NONE, TAAL_DATE_NONE };
}

/* Each number is moved with an even chance, to any of those that are tried. */
static void
move (PlainDrempels *drempels,
      GRand         *random)
{
  for (gsize i = 0; i < G_N_ELEMENTS (velden); i++)
    {
      if (g_rand_boolean (random))
        continue;
      if (velden[i].soort == ROUTES)
        for (int route = 0; route < TAAL_N_ROUTES; route++)
          drempels->groep_max[route] =
              g_rand_int_range (random, 0, 3) == 0 ? PLAIN_UIT : g_rand_int_range (random, 1, 7);
      else
        G_STRUCT_MEMBER (int, drempels, velden[i].offset) =
            velden[i].waarden[g_rand_int_range (random, 0, 6)];
    }
}

/* In a third of the cases the shipped packet alone; else one own reading, or two. */
PlainNorm
plain_norm_random (GRand    *random,
                   TaalDate  around)
{
  static const int days[][3] = {
    { 2023, 1, 1 }, { 2023, 1, 2 }, { 2023, 1, 30 }, { 2023, 1, 31 }, { 2024, 6, 1 }
  };
  PlainNorm norm = plain_norm_shipped ();
  int layers = g_rand_int_range (random, 0, 3);

  if (layers > 0)
    move (&norm.altijd, random);
  norm.later = norm.altijd;
  if (layers > 1)
    {
      move (&norm.later, random);
      if (norm.later.online_telt == PLAIN_UIT)
        norm.later.online_telt = norm.altijd.online_telt; /* an own reading cannot undo another */
      norm.later_van = around + g_rand_int_range (random, -6, 7);
      if (g_rand_boolean (random))
        norm.later_bekend = taal_date_from_ymd (2023, 6, 1);
    }
  if (g_rand_boolean (random))
    {
      const int *day = days[g_rand_int_range (random, 0, G_N_ELEMENTS (days))];

      norm.bekend_op = taal_date_from_ymd (day[0], day[1], day[2]);
    }

  return norm;
}

/* What holds on a day. */
const PlainDrempels *
plain_norm_op (const PlainNorm *norm,
               TaalDate         date)
{
  if (norm->later_van != TAAL_DATE_NONE && date >= norm->later_van &&
      (norm->later_bekend == TAAL_DATE_NONE || norm->bekend_op == TAAL_DATE_NONE ||
       norm->later_bekend <= norm->bekend_op))
    return &norm->later;

  return &norm->altijd;
}

static void
add_waarde (GString             *yaml,
            const PlainDrempels *drempels,
            gsize                veld)
{
  int waarde = G_STRUCT_MEMBER (int, drempels, velden[veld].offset);

  if (velden[veld].soort == ROUTES)
    {
      g_string_append (yaml, "{ ");
      for (int route = 0; route < TAAL_N_ROUTES; route++)
        if (drempels->groep_max[route] == PLAIN_UIT)
          g_string_append_printf (yaml, "%s%s: ~", route > 0 ? ", " : "",
                                  taal_enum_name (&taal_enum_route, route));
        else
          g_string_append_printf (yaml, "%s%s: %d", route > 0 ? ", " : "",
                                  taal_enum_name (&taal_enum_route, route),
                                  drempels->groep_max[route]);
      g_string_append (yaml, " }");
    }
  else if (waarde == PLAIN_UIT)
    g_string_append (yaml, "~");
  else if (velden[veld].soort == DAGEN)
    {
      const char *separator = "";

      g_string_append (yaml, "[");
      for (gsize i = 0; i < G_N_ELEMENTS (dagen); i++)
        if ((waarde >> i & 1) != 0)
          {
            g_string_append_printf (yaml, "%s%s", separator, dagen[i]);
            separator = ", ";
          }
      g_string_append (yaml, "]");
    }
  else if (velden[veld].soort == PCT)
    g_string_append_printf (yaml, "%d.%02d", waarde / 100, waarde % 100);
  else if (velden[veld].soort == JANEE)
    g_string_append (yaml, waarde ? "true" : "false");
  else
    g_string_append_printf (yaml, "%d", waarde);
}

static TaalNormpakket *
make_pakket (const PlainDrempels *drempels,
             TaalDate             van,
             TaalDate             bekend)
{
  g_autoptr (GString) yaml = g_string_new (
      "id: eigen\nversie: '1'\ntitel: Verzonnen\nauteur: Els\ndatum: 2023-01-01\nregels:\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakket;
  char text[TAAL_DATE_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (velden); i++)
    {
      if (velden[i].offset == G_STRUCT_OFFSET (PlainDrempels, online_telt) &&
          drempels->online_telt == PLAIN_UIT)
        continue; /* the shipped packet says it */
      g_string_append_printf (yaml, "  - id: Q%02d\n    parameter: %s\n    waarde: ", (int) i,
                              velden[i].parameter);
      add_waarde (yaml, drempels, i);
      g_string_append (yaml, "\n    bron: Verzonnen, 1 januari 2023\n    zekerheid: H\n");
      if (van != TAAL_DATE_NONE)
        g_string_append_printf (yaml, "    geldig_van: %s\n", taal_date_format (van, text));
      if (bekend != TAAL_DATE_NONE)
        g_string_append_printf (yaml, "    gepubliceerd_op: %s\n", taal_date_format (bekend, text));
    }
  bytes = g_string_free_to_bytes (g_steal_pointer (&yaml));
  pakket = taal_normpakket_parse (bytes, "eigen.yaml", TAAL_PAKKET_EIGEN_LEZING, &error);
  g_assert_no_error (error);

  return pakket;
}

/* The same, as the engine reads it: the shipped packet with own readings over it. */
TaalNorm *
plain_norm_make (const PlainNorm *norm)
{
  g_autoptr (TaalNorm) shipped = norm_fixture_shipped ();
  g_autoptr (TaalNormpakket) altijd = make_pakket (&norm->altijd, TAAL_DATE_NONE, TAAL_DATE_NONE);
  g_autoptr (TaalNormpakket) later = NULL;
  TaalNormpakket *pakketten[3] = { taal_norm_get_pakket (shipped, 0), altijd };

  if (norm->later_van != TAAL_DATE_NONE)
    pakketten[2] = later = make_pakket (&norm->later, norm->later_van, norm->later_bekend);

  return taal_norm_new (pakketten, later != NULL ? 3 : 2, norm->bekend_op);
}
