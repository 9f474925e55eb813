/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* A contract of a gemeente beside the handleiding (norm.md 9), through the command line: each term
 * at its edge, and what the two norms are to each other. */

#define VAN "2023-03-01"
#define TOT "2023-03-31"

/* What differs from a school that keeps its contract: two docenten, of whom D1 is certified and D2
 * is one of exception 1, and four lessons of 90 minutes on Mondays, of which the first is online.
 */
typedef struct
{
  const char *name;
  const char
      *termen; /* van,tot,min_aandeel,uitzonderingen,max_online_pct,max_groep,uren_per_week */
  const char *keurmerk; /* (nullable): rows of school.csv */
  const char
      *presentie;  /* (nullable): rows of presentie.csv instead of two cursisten in each lesson */
  const char *tot; /* (nullable): another last day of the period */
  const char *verhouding;
  const char *uitkomsten; /* of the five terms */
} Geval;

/* Three of four lessons are certified, one is of exception 1: 75 % and 100 %. The weeks of 6, 13
 * and 20 March lie wholly in the period, and so does that of the 27th not: it ends on 2 April. */
static const Geval gevallen[] = {
  { "accepts one", "2022-01-01,,80,1,25,2,1.5", NULL, NULL, NULL, "strenger", "V V V V V" },
  { "accepts both", "2022-01-01,,80,\"1,2\",25,2,1.5", NULL, NULL, NULL, "gelijk", "V V V V V" },
  { "accepts none", "2022-01-01,,80,,25,2,1.5", NULL, NULL, NULL, "strenger", "X V V V V" },
  { "no share of its own", "2022-01-01,,,\"1,2\",,,", NULL, NULL, NULL, "gelijk", "V N N N V" },
  { "at its share", "2022-01-01,,75,,,,", NULL, NULL, NULL, "lager", "V N N N V" },
  { "just below", "2022-01-01,,75.01,,,,", NULL, NULL, NULL, "lager", "X N N N V" },
  { "more than the norm", "2022-01-01,,80.01,\"1,2\",,,", NULL, NULL, NULL, "strenger",
    "V N N N V" },
  { "after the exceptions", "2022-01-01,,80,,,,", NULL, NULL, "2025-06-30", "gelijk", "X N N N V" },
  { "online at its cap", "2022-01-01,,70,,25,,", NULL, NULL, NULL, "lager", "V V N N V" },
  { "online above", "2022-01-01,,70,,24.99,,", NULL, NULL, NULL, "lager", "V X N N V" },
  { "a fuller groep", "2022-01-01,,70,,,1,", NULL, NULL, NULL, "lager", "V N X N V" },
  { "no presentie of one", "2022-01-01,,70,,,2,", NULL, "L1,K1,ja\nL2,K1,ja\nL3,K1,ja\n", NULL,
    "lager", "V N O N V" },
  { "twice is one", "2022-01-01,,70,,,1,", NULL,
    "L1,K1,ja\nL1,K1,ja\nL1,K2,nee\nL2,K1,ja\nL3,K1,ja\nL4,K1,nee\n", NULL, "lager", "V N V N V" },
  { "hours at its edge", "2022-01-01,,70,,,,1.5", NULL, NULL, NULL, "lager", "V N N V V" },
  { "hours above", "2022-01-01,,70,,,,1.51", NULL, NULL, NULL, "lager", "V N N X V" },
  { "part of a week", "2023-03-14,2023-03-19,70,,,,1", NULL, NULL, NULL, "lager", "N N N N N" },
  { "its own days", "2023-03-13,2023-03-19,70,,0,2,9", NULL, NULL, NULL, "lager", "V V V X V" },
  { "not in the period", "2024-01-01,,70,,10,2,9", NULL, NULL, NULL, "lager", "N N N N N" },
  { "suspended on one day", "2022-01-01,,70,,,,",
    "1234,S,actief,2021-01-01,\n1234,S,geschorst,2023-03-20,2023-03-20\n", NULL, NULL, "lager",
    "V N N N X" },
  { "restored on that day", "2022-01-01,,70,,,,",
    "1234,S,geschorst,2021-01-01,\n1234,S,aspirant,2023-01-01,\n", NULL, NULL, "lager",
    "V N N N V" },
  { "none on the last", "2022-01-01,,70,,,,", "1234,S,actief,2021-01-01,2023-03-26\n", NULL, NULL,
    "lager", "V N N N X" },
};

static void
write_school (CliFixture *cli, const Geval *geval)
{
  g_autofree char *school =
      g_strconcat ("bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n",
                   geval->keurmerk != NULL ? geval->keurmerk : "1234,S,actief,2021-01-01,\n", NULL);
  g_autofree char *contract = g_strconcat ("contract_id,gemeente,van,tot,min_aandeel,"
                                           "uitzonderingen,max_online_pct,max_groep,uren_per_week\n"
                                           "C1,GM0301,",
                                           geval->termen, "\n", NULL);
  g_autofree char *presentie = g_strconcat (
      "les_id,cursist_id,aanwezig\n",
      geval->presentie != NULL
          ? geval->presentie
          : "L1,K1,ja\nL1,K2,ja\nL2,K1,ja\nL2,K2,ja\nL3,K1,ja\nL3,K2,ja\nL4,K1,ja\nL4,K2,ja\n",
      NULL);

  cli_write (cli, "s/school.csv", school);
  cli_write (cli, "s/contracten.csv", contract);
  cli_write (cli, "s/presentie.csv", presentie);
  cli_write (cli, "s/docenten.csv",
             "docent_id,naam,rol,start\nD1,Een,docent,2020-01-01\nD2,Twee,docent,2020-01-01\n");
  cli_write (cli, "s/registraties.csv", "docent_id,register,van\nD1,BVNT2,2020-01-01\n");
  cli_write (cli, "s/opleidingen.csv",
             "docent_id,opleiding,start,bewijs\nD2,NT2,2022-09-01,brief\n");
  cli_write (cli, "s/meldingen.csv",
             "melding_id,uitzondering,gemeld_op,ingang,onhaalbaarheid_bewijs\nM1,1,2023-01-10,2023-"
             "01-10,brief\n");
  cli_write (cli, "s/groepen.csv",
             "groep_id,wet,route,contract_id\nG1,WI2021,B1,C1\nG2,WI2021,B1,\nG3,VRIJ,VRIJ,C1\n");
  cli_write (cli, "s/cursisten.csv", "cursist_id\nK1\nK2\n");
  cli_write (cli, "s/lessen.csv",
             "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
             "L1,G1,D1,2023-03-06,90,online,gegeven\n"
             "L2,G1,D1,2023-03-13,90,fysiek,gegeven\n"
             "L3,G1,D1,2023-03-20,90,fysiek,gegeven\n"
             "L4,G1,D2,2023-03-27,90,hybride,gegeven\n"
             "L5,G1,,2023-03-07,600,online,gepland\n"
             "L6,G2,,2023-03-07,600,online,gegeven\n"
             "L7,G3,,2023-03-07,600,online,gegeven\n");
}

/* The outcomes as they stand in the JSON, a letter each. */
static char *
dup_uitkomsten (const char *json)
{
  static const struct
  {
    const char *naam;
    const char *letter;
  } letters[] = {
    { "\"voldaan\"", "V" }, { "\"niet_voldaan\"", "X" }, { "\"nvt\"", "N" }, { "\"onbekend\"", "O" }
  };
  g_autoptr (GString) found = g_string_new (NULL);

  while ((json = strstr (json, "\"uitkomst\": ")) != NULL)
    {
      json += strlen ("\"uitkomst\": ");
      for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
        if (g_str_has_prefix (json, letters[i].naam))
          g_string_append_printf (found, "%s%s", found->len == 0 ? "" : " ", letters[i].letter);
    }

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
test_edges (CliFixture *cli, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (cli->folder, "s", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (gevallen); i++)
    {
      g_autofree char *uitkomsten = NULL;
      g_autofree char *verhouding =
          g_strdup_printf ("\"verhouding\": \"%s\"", gevallen[i].verhouding);

      g_test_message ("%s", gevallen[i].name);
      write_school (cli, &gevallen[i]);
      cli_run (cli, "contract", "s", "--van", VAN, "--tot",
               gevallen[i].tot != NULL ? gevallen[i].tot : TOT, "--format", "json", NULL);
      uitkomsten = dup_uitkomsten (cli->out);
      g_assert_cmpstr (uitkomsten, ==, gevallen[i].uitkomsten);
      cli_assert_contains (cli->out, verhouding);
      g_assert_cmpint (cli->status, ==, strchr (gevallen[i].uitkomsten, 'X') != NULL ? 1 : 0);
    }
}

/* The whole of it, with a contract that the period does not hold, in the order of their ids. */
static void
test_json (CliFixture *cli, gconstpointer data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "contract", sample, "C-ZUT", "--van", "2023-01-01", "--tot", "2023-12-31",
           "--format", "json", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_true (g_str_has_prefix (cli->out, "{\n"
                                             "  \"schema\": \"taalnorm-contract/1\",\n"
                                             "  \"van\": \"2023-01-01\",\n"
                                             "  \"tot\": \"2023-12-31\",\n"
                                             "  \"contracten\": [\n"
                                             "    {\n"
                                             "      \"contract_id\": \"C-ZUT\",\n"
                                             "      \"gemeente\": \"GM0301\",\n"
                                             "      \"handleiding\": {\n"
                                             "        \"totaal\": "));
  g_assert_null (strstr (cli->out, "C-DEV"));

  cli_run (cli, "contract", sample, "--format", "json", NULL);
  g_assert_nonnull (strstr (cli->out, "C-DEV"));
  g_assert_true (strstr (cli->out, "C-DEV") < strstr (cli->out, "C-ZUT"));

  cli_run (cli, "contract", sample, "C-WEG", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_contains (cli->err, "er is geen contract met het id “C-WEG”");
}

/* In words, without a word that takes the decision of the gemeente. */
static void
test_words (CliFixture *cli, gconstpointer data)
{
  static const char *const forbidden[] = { "nietig", "ongeldig", "vervalt",
                                           "opzij",  "void",     "overruled" };
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "contract", sample, "--van", "2023-01-01", "--tot", "2023-12-31", NULL);
  cli_assert_contains (cli->out, "Contract C-DEV, Deventer");
  cli_assert_contains (cli->out, "R15: ");
  cli_assert_contains (cli->out, "R16: ");
  cli_assert_contains (cli->out, "Alleen de gemeente kan, samen met de school,");
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_null (strstr (cli->out, forbidden[i]));

  cli_run (cli, "contract", sample, "--format", "html", "--taal", "en", NULL);
  cli_assert_contains (cli->out, "<!DOCTYPE html>");
  cli_assert_contains (cli->out, "Only the gemeente, with the school,");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CLI_ADD ("contract/edges", test_edges);
  CLI_ADD ("contract/json", test_json);
  CLI_ADD ("contract/words", test_words);

  return g_test_run ();
}
