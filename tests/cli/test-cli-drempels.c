/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"
#include "drempel-tabel.h"

#include <glib/gstdio.h>
#include <string.h>

/* Every threshold of norm.md 10 and 11 is a parameter of a packet, and so is whether a rule holds
 * at all: a small school that lies at the edge, judged with the threshold one below, equal, one
 * above and not set. */

static void
write_school (CliFixture    *cli,
              const Drempel *drempel)
{
  static const char *const well[] = {
    "school.csv",    SCHOOL,          "groepen.csv",
    GROEP,           "docenten.csv",  "docent_id,naam,rol,start\nD1,Els,docent,2022-01-01\n",
    "cursisten.csv", TWO_CURSISTEN,   "lessen.csv",
    ONE_LES,         "presentie.csv", BOTH_THERE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (well); i += 2)
    {
      g_autofree char *path = g_build_filename ("school", well[i], NULL);

      cli_write (cli, path, well[i + 1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (drempel->tabellen) && drempel->tabellen[i] != NULL; i += 2)
    {
      g_autofree char *path = g_strdup_printf ("school/%s.csv", drempel->tabellen[i]);

      cli_write (cli, path, drempel->tabellen[i + 1]);
    }
}

static void
write_pakket (CliFixture *cli,
              const char *parameter,
              const char *waarde,
              const char *ook,
              const char *gepubliceerd_op)
{
  const char *bron = "    bron: Verzonnen, 1 januari 2023\n    zekerheid: H\n";
  g_autoptr (GString) yaml = g_string_new (
      "id: eigen\nversie: '1'\ntitel: Verzonnen\nauteur: Els\ndatum: 2023-01-01\nregels:\n");

  g_string_append_printf (yaml, "  - id: Q1\n    parameter: %s\n    waarde: %s\n%s", parameter,
                          waarde, bron);
  if (gepubliceerd_op != NULL)
    g_string_append_printf (yaml, "    gepubliceerd_op: %s\n", gepubliceerd_op);
  if (ook != NULL)
    g_string_append_printf (yaml, "  - id: Q2\n    parameter: %s\n%s", ook, bron);
  cli_write (cli, "eigen.yaml", yaml->str);
}

/* What the program says of the school under the packet. */
static const char *
look (CliFixture *cli,
      const char *wat,
      const char *bekend_op)
{
  const char *command = *wat == 'S' ? "signalen" : "online", *found;
  g_autofree char *key = g_strdup_printf ("\"%s\"", wat);
  gboolean text = g_str_equal (wat, "let_op");

  cli_run (cli, command, "school", "--van", "2023-01-01", "--tot", "2023-12-31", "--norm",
           "eigen.yaml", "--taal", "en", "--format", text ? "text" : "json",
           bekend_op != NULL ? "--bekend-op" : NULL, bekend_op, NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  if (text)
    return strstr (cli->out, "C1: if the next month is all online") != NULL ? JA : NEE;
  found = strstr (cli->out, key);
  if (*wat == 'S')
    return found != NULL ? JA : NEE;
  g_assert_nonnull (found);
  found += strlen (key) + 2 + (*wat == 'W'); /* past the colon, and a quote */
  cli->out[found - cli->out + (gssize) strspn (found, "abcdefghijklmnopqrstuvwxyz_0123456789")] =
      '\0';

  return found;
}

static void
test_drempels (CliFixture    *cli,
               gconstpointer  data)
{
  const Drempel *drempel = data;
  g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_school (cli, drempel);
  for (gsize i = 0; i < G_N_ELEMENTS (drempel->waarden); i++)
    {
      g_test_message ("%s %s", drempel->parameter, drempel->waarden[i]);
      write_pakket (cli, drempel->parameter, drempel->waarden[i], drempel->ook, NULL);
      g_assert_cmpstr (look (cli, drempel->wat, NULL), ==, drempel->uitkomsten[i]);
    }
}

/* Each holiday of itself, in a year in which all of them are one. */
static void
test_feestdagen (CliFixture    *cli,
                 gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *datum;
  } dagen[] = {
    { "nieuwjaarsdag", "2025-01-01" },     { "eerste_paasdag", "2025-04-20" },
    { "tweede_paasdag", "2025-04-21" },    { "koningsdag", "2025-04-26" },
    { "bevrijdingsdag", "2025-05-05" },    { "hemelvaartsdag", "2025-05-29" },
    { "eerste_pinksterdag", "2025-06-08" }, { "tweede_pinksterdag", "2025-06-09" },
    { "eerste_kerstdag", "2025-12-25" },   { "tweede_kerstdag", "2025-12-26" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dagen); i++)
    {
      g_autofree char *lessen =
          g_strdup_printf (LESSEN "L1,G1,D1,%s,09:00,120,fysiek,gegeven,ja,,,\n", dagen[i].datum);
      const Drempel drempel = { .tabellen = { "lessen", lessen } };
      g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);
      g_autoptr (GString) others = g_string_new ("[");
      g_autofree char *alone = g_strdup_printf ("[%s]", dagen[i].name);

      for (gsize j = 0; j < G_N_ELEMENTS (dagen); j++)
        if (j != i)
          g_string_append_printf (others, "%s%s", others->len > 1 ? ", " : "", dagen[j].name);
      g_string_append (others, "]");
      (void) g_mkdir (folder, 0700);
      write_school (cli, &drempel);
      g_test_message ("%s", dagen[i].name);
      write_pakket (cli, "feestdagen", alone, NULL, NULL);
      cli_run (cli, "signalen", "school", "--norm", "eigen.yaml", "--format", "json", NULL);
      cli_assert_contains (cli->out, "\"S12\"");
      write_pakket (cli, "feestdagen", others->str, NULL, NULL);
      cli_run (cli, "signalen", "school", "--norm", "eigen.yaml", "--format", "json", NULL);
      g_assert_null (strstr (cli->out, "\"S12\""));
      write_pakket (cli, "feestdagen", "~", NULL, NULL);
      cli_run (cli, "signalen", "school", "--norm", "eigen.yaml", "--format", "json", NULL);
      g_assert_null (strstr (cli->out, "\"S12\""));
    }
}

/* A rule is one of the packet from the day on which it was published; judged by what was known
 * before, it is not there. */
static void
test_bekend_op (CliFixture    *cli,
                gconstpointer  data)
{
  const Drempel drempel = { .tabellen = { "lessen", ONE_ONLINE, "presentie", BOTH_ONLINE } };
  g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_school (cli, &drempel);
  write_pakket (cli, "dag_max_min", "59", NULL, "2023-06-01");
  g_assert_cmpstr (look (cli, "S12", "2023-05-31"), ==, NEE);
  g_assert_cmpstr (look (cli, "S12", "2023-06-01"), ==, JA);
  g_assert_cmpstr (look (cli, "S12", NULL), ==, JA);
  write_pakket (cli, "unieke_inlog", "false", NULL, "2023-06-01");
  g_assert_cmpstr (look (cli, "W4", "2023-05-31"), ==, "voldaan");
  g_assert_cmpstr (look (cli, "W4", "2023-06-01"), ==, "nvt");
  g_assert_cmpstr (look (cli, "W4", NULL), ==, "nvt");
}

/* Until 31 January 2023 it was known that exceptions could not be combined (R07), and until 2
 * January that there were none. */
static void
test_bekend_uitzonderingen (CliFixture    *cli,
                            gconstpointer  data)
{
  const Drempel drempel = { .tabellen = { "groepen", SMALL_GROEP, "meldingen",
                                          UITZONDERING_4
                                          "M2,1,2023-01-20,2023-01-20,brief.pdf\n" } };
  g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_school (cli, &drempel);
  write_pakket (cli, "groep_coulance_extra", "1", NULL, NULL);
  g_assert_cmpstr (look (cli, "S03", "2023-01-01"), ==, JA);
  g_assert_cmpstr (look (cli, "S03", "2023-01-30"), ==, JA);
  g_assert_cmpstr (look (cli, "S03", "2023-01-31"), ==, NEE);
  g_assert_cmpstr (look (cli, "S03", NULL), ==, NEE);
}

/* The cap of a quarter is the one on the day of its first invoice, in whatever order they come. */
static void
test_first_factuur (CliFixture    *cli,
                    gconstpointer  data)
{
  const Drempel drempel = { .tabellen = { "facturen", FACTUREN } };
  g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_school (cli, &drempel);
  write_pakket (cli, "kwartaal_max", "1499\n    geldig_van: 2023-02-01", NULL, NULL);
  g_assert_cmpstr (look (cli, "S11", NULL), ==, NEE);
  write_pakket (cli, "kwartaal_max", "1499\n    geldig_van: 2023-01-01", NULL, NULL);
  g_assert_cmpstr (look (cli, "S11", NULL), ==, JA);
}

/* A shorter window from some day on is looked at of itself, though it lies in a longer one before
 * it that holds no more than it may. */
static void
test_shorter_window (CliFixture    *cli,
                     gconstpointer  data)
{
  const Drempel drempel = { .tabellen = { "cursisten", OVERNAME } };
  g_autofree char *folder = g_build_filename (cli->folder, "school", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_school (cli, &drempel);
  write_pakket (cli, "overname_dagen", "5\n    geldig_van: 2023-02-03",
                "overname_max\n    waarde: 1\n    geldig_van: 2023-02-03", NULL);
  g_assert_cmpstr (look (cli, "S15", NULL), ==, JA);
  cli_assert_contains (cli->out, "\"2023-02-03\",\n        \"2023-02-05\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n_drempels; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/drempels/%s", drempels[i].parameter);

      g_test_add (path, CliFixture, &drempels[i], cli_set_up, test_drempels, cli_tear_down);
    }
  CLI_ADD ("drempels/feestdagen", test_feestdagen);
  CLI_ADD ("drempels/bekend-op", test_bekend_op);
  CLI_ADD ("drempels/bekend-uitzonderingen", test_bekend_uitzonderingen);
  CLI_ADD ("drempels/first-factuur", test_first_factuur);
  CLI_ADD ("drempels/shorter-window", test_shorter_window);

  return g_test_run ();
}
