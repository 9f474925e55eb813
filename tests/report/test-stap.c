/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-stap"

#include "config.h"

#include "taal-report-gebruik.h"
#include "taal-report-import.h"
#include "taal-report-stap.h"
#include "taal-taal.h"

#include <string.h>

typedef struct
{
  TaalWijzigingSoort  soort;
  int                 tabel;
  gint64              aantal;
  const char         *onderwerp;
  gint64              n[3]; /* nieuw, gewijzigd, vervallen */
  const char         *dutch;
  const char         *english;
} Case;

static const Case cases[] = {
  { TAAL_WIJZIGING_IMPORT, -1, 0, "lessen.csv, docenten.csv", { 60, 2, 1 },
    "Import van lessen.csv, docenten.csv", "Import of lessen.csv, docenten.csv" },
  { TAAL_WIJZIGING_IMPORT, -1, 0, NULL, { 60, 0, 0 }, "Import", "Import" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_DOCENTEN, 1, "Jansen", { 1, 0, 0 },
    "Docent Jansen toegevoegd", "Docent Jansen added" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_DOCENTEN, 1, "Jansen", { 0, 1, 0 },
    "Docent Jansen gewijzigd", "Docent Jansen changed" },
  /* With the three registraties. */
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_DOCENTEN, 1, "Jansen", { 0, 0, 4 },
    "Docent Jansen verwijderd", "Docent Jansen removed" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_REGISTRATIES, 1, "Jansen", { 1, 0, 0 },
    "Registratie van Jansen toegevoegd", "Registratie of Jansen added" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_LESSEN, 500, NULL, { 500, 0, 0 },
    "500 lessen toegevoegd", "500 lessen added" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_LESSEN, 1, NULL, { 0, 1, 0 },
    "1 les gewijzigd", "1 les changed" },
  { TAAL_WIJZIGING_BEWERKING, TAAL_TABEL_LESSEN, 500, "Groep A", { 400, 100, 0 },
    "Groep A (500 lessen) gewijzigd", "Groep A (500 lessen) changed" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "Jansen", { 3, 0, 0 },
    "Jansen (3 rijen) toegevoegd", "Jansen (3 rows) added" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, NULL, { 0, 0, 3 }, "3 rijen verwijderd", "3 rows removed" },
  /* No signal is called so. */
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S01, Jansen", { 2, 0, 0 },
    "S01, Jansen (2 rijen) toegevoegd", "S01, Jansen (2 rows) added" },
  /* Their names are those of taal-signaal-stap.h. */
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S15", { 1, 0, 0 },
    "Signaal S15 afgewezen", "Signal S15 dismissed" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S15", { 0, 1, 0 },
    "Signaal S15 heropend", "Signal S15 opened again" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S06", { 30, 0, 0 },
    "30 signalen afgewezen: S06", "30 signals dismissed: S06" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S01, S06", { 2, 0, 0 },
    "2 signalen afgewezen: S01, S06", "2 signals dismissed: S01, S06" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "S01, S06", { 0, 12, 0 },
    "12 signalen heropend: S01, S06", "12 signals opened again: S01, S06" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "R23", { 1, 0, 0 },
    "Goedkeuring om cursisten over te nemen vastgelegd", "Approval to take over cursisten noted" },
  { TAAL_WIJZIGING_BEWERKING, -1, 0, "R23", { 0, 0, 1 },
    "Goedkeuring om cursisten over te nemen verwijderd",
    "Approval to take over cursisten removed" },
  { TAAL_WIJZIGING_WISSEN,
    TAAL_TABEL_DOCENTEN,
    1,
    NULL,
    { 0, 1, 0 },
    "Gegevens van een docent gewist",
    "Data of a docent erased" },
  { TAAL_WIJZIGING_WISSEN,
    TAAL_TABEL_CURSISTEN,
    1,
    NULL,
    { 0, 0, 1 },
    "Gegevens van een cursist gewist",
    "Data of a cursist erased" },
  { TAAL_WIJZIGING_TERUGZETTEN,
    -1,
    0,
    "2024-05-03",
    { 0, 0, 0 },
    "Reservekopie van 2024-05-03 teruggezet",
    "Backup of 2024-05-03 put back" },
  { TAAL_WIJZIGING_TERUGZETTEN,
    -1,
    0,
    NULL,
    { 0, 0, 0 },
    "Reservekopie teruggezet",
    "Backup put back" },
};

static TaalWijziging
make_step (const Case *one)
{
  return (TaalWijziging){
    .id = 1,
    .soort = one->soort,
    .tabel = one->tabel,
    .aantal = one->aantal,
    .onderwerp = (char *) one->onderwerp,
    .n_nieuw = one->n[0],
    .n_gewijzigd = one->n[1],
    .n_vervallen = one->n[2],
  };
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TaalWijziging step = make_step (&cases[i]);
      g_autofree char *dutch = NULL, *english = NULL, *undo = NULL, *redo = NULL;
      g_autofree char *expected_undo = g_strconcat ("Ongedaan maken: ", cases[i].dutch, NULL);
      g_autofree char *expected_redo = g_strconcat ("Redo: ", cases[i].english, NULL);

      taal_taal_set (TAAL_TAAL_NL);
      dutch = taal_report_stap (&step);
      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      undo = taal_report_stap_ongedaan (&step);
      g_assert_cmpstr (undo, ==, expected_undo);
      taal_taal_set (TAAL_TAAL_EN);
      english = taal_report_stap (&step);
      g_assert_cmpstr (english, ==, cases[i].english);
      redo = taal_report_stap_opnieuw (&step);
      g_assert_cmpstr (redo, ==, expected_redo);
    }
  taal_taal_set (TAAL_TAAL_NL);
}

/* Each table has a name for one of its rows, and one and several of them. */
static void
test_every_table (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      TaalWijziging step = { .soort = TAAL_WIJZIGING_BEWERKING, .tabel = tabel, .aantal = 1,
                             .onderwerp = (char *) "Jansen", .n_nieuw = 1 };
      char *one = taal_report_tabel_rijen ((TaalTabel) tabel, 1);
      char *two = taal_report_tabel_rijen ((TaalTabel) tabel, 2);
      char *name = taal_report_stap (&step);

      g_assert_true (g_str_has_prefix (one, "1 "));
      g_assert_true (g_str_has_prefix (two, "2 "));
      g_assert_nonnull (strstr (name, " Jansen "));
      g_assert_true (g_hash_table_add (seen, one));
      g_assert_true (g_hash_table_add (seen, two));
      g_assert_true (g_hash_table_add (seen, name));
    }
}

static void
test_what_is_in_use (void)
{
  static const struct
  {
    TaalTabel   tabel;
    const char *expected;
    const char *message;
  } uses[] = {
    { TAAL_TABEL_DOCENTEN, "12 lessen",
      "“X” staat nog in 12 lessen en kan niet weg. Vul in plaats daarvan bij de docent “Laatste dag” "
      "in, of pas die rijen eerst aan." },
    { TAAL_TABEL_GROEPEN, "1 lessen",
      "“X” staat nog in 1 les en kan niet weg. Vul in plaats daarvan bij de groep “Laatste dag” in, "
      "of pas die rijen eerst aan." },
    { TAAL_TABEL_CONTRACTEN, "2 groepen",
      "“X” staat nog in 2 groepen en kan niet weg. Pas die rijen eerst aan of verwijder ze." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      TaalImportIssue issue = { .code = TAAL_ISSUE_IN_GEBRUIK, .tabel = (int) uses[i].tabel, .row = 1,
                                .column = (char *) "id", .value = (char *) "X",
                                .expected = (char *) uses[i].expected };
      g_autofree char *message = taal_report_issue_melding (&issue);

      g_assert_cmpstr (message, ==, uses[i].message);
    }
}

/* What refers to it from two tables is said at once: who mends the one is not sent back for the
 * other. */
static void
test_what_is_in_use_twice (void)
{
  TaalImportIssue lessen = { .code = TAAL_ISSUE_IN_GEBRUIK,
                             .tabel = TAAL_TABEL_DOCENTEN,
                             .row = 1,
                             .column = (char *) "docent_id",
                             .value = (char *) "D5",
                             .expected = (char *) "172 lessen" };
  TaalImportIssue maatregelen = lessen;
  const TaalImportIssue *const issues[] = { &maatregelen, &lessen };
  g_autofree char *message = NULL;

  maatregelen.expected = (char *) "1 maatregelen";
  message = taal_report_gebruik (issues, G_N_ELEMENTS (issues), "D5");
  g_assert_cmpstr (
      message, ==,
      "“D5” staat nog in 1 maatregel en 172 lessen en kan niet weg. Vul in plaats daarvan bij de "
      "docent “Laatste dag” in, of pas die rijen eerst aan.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/stap/names", test_names);
  g_test_add_func ("/report/stap/every-table", test_every_table);
  g_test_add_func ("/report/stap/what-is-in-use", test_what_is_in_use);
  g_test_add_func ("/report/stap/what-is-in-use-twice", test_what_is_in_use_twice);

  return g_test_run ();
}
