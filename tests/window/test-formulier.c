/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-formulier.h"
#include "taal-report-kolom.h"
#include "taal-voorstel.h"
#include "window-fixture.h"

/* The form, for every table: what it asks, what it keeps, what it says. */

static void
type (TaalFormulier *formulier,
      const char    *kolom,
      const char    *tekst)
{
  gtk_editable_set_text (GTK_EDITABLE (taal_formulier_get_row (formulier, kolom)), tekst);
}

static void
assert_tekst (TaalFormulier *formulier,
              const char    *kolom,
              const char    *expected)
{
  g_autofree char *tekst = taal_formulier_dup_tekst (formulier, kolom);

  g_assert_cmpstr (tekst, ==, expected);
}

/* A value that a column can have, as a user types it. */
static const char *
get_value (const TaalKolom *kolom)
{
  switch (kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
      return kolom->list->names[1];
    case TAAL_KOLOM_DATUM:
      return "2023-09-04";
    case TAAL_KOLOM_TIJD:
      return "09:30";
    case TAAL_KOLOM_JANEE:
      return "nee";
    case TAAL_KOLOM_GEHEEL:
      return "3";
    case TAAL_KOLOM_DECIMAAL:
      return "12.5";
    case TAAL_KOLOM_UITZONDERINGEN:
      return "1,2";
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
      return "Zutphen";
    }

  g_return_val_if_reached (NULL);
}

/* Whether it is typed or chosen, every kind of column keeps what it was given, and is named and marked. */
static void
check_table (TaalTabel tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalFormulier *formulier = taal_formulier_new (tabel);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  g_assert_cmpint (taal_formulier_get_tabel (formulier), ==, tabel);
  g_assert_false (taal_formulier_is_touched (formulier));
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      const TaalKolom *kolom = &schema->kolommen[i];
      GtkWidget *row = taal_formulier_get_row (formulier, kolom->name);
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

      g_assert_true (g_str_has_prefix (title, taal_report_kolom (tabel, i)));
      g_assert_cmpint (g_str_has_suffix (title, "*"), ==, kolom->required);
      g_assert_cmpint (ADW_IS_COMBO_ROW (row), ==, kolom->soort == TAAL_KOLOM_ENUM || kolom->soort == TAAL_KOLOM_JANEE);
      assert_tekst (formulier, kolom->name, "");
      taal_formulier_set_tekst (formulier, kolom->name, get_value (kolom));
      assert_tekst (formulier, kolom->name, get_value (kolom));
    }
  g_assert_true (taal_formulier_is_touched (formulier));
  g_assert_true (taal_formulier_check (formulier));

  taal_bewerking_add (bewerking, tabel);
  g_assert_cmpuint (taal_formulier_write (formulier, bewerking), ==, schema->n_kolommen);
  window_fixture_show_and_drop (GTK_WIDGET (formulier));
}

static void
test_every_table (void)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    check_table (tabel);
}

/* Only what is required is asked for: a last day that is not there may stay empty. */
static void
test_required (void)
{
  g_autoptr (TaalFormulier) formulier = g_object_ref_sink (taal_formulier_new (TAAL_TABEL_REGISTRATIES));

  g_assert_false (taal_formulier_check (formulier));
  g_assert_nonnull (taal_formulier_get_fout (formulier, "docent_id"));
  g_assert_nonnull (taal_formulier_get_fout (formulier, "register"));
  g_assert_nonnull (taal_formulier_get_fout (formulier, "van"));
  g_assert_null (taal_formulier_get_fout (formulier, "tot"));
  g_assert_null (taal_formulier_get_fout (formulier, "nummer"));

  type (formulier, "docent_id", "D001");
  type (formulier, "register", "een ander register");
  type (formulier, "van", "4-9-2023");
  g_assert_null (taal_formulier_get_fout (formulier, "van")); /* gone as soon as it is mended */
  g_assert_true (taal_formulier_check (formulier));
}

/* What cannot be is said below its field, and stands there still. */
static void
test_bad_values_stay (void)
{
  g_autoptr (TaalFormulier) formulier = g_object_ref_sink (taal_formulier_new (TAAL_TABEL_REGISTRATIES));

  type (formulier, "docent_id", "D001");
  type (formulier, "register", "BVNT2");
  type (formulier, "van", "31-02-2023");
  type (formulier, "tot", "gisteren");
  g_assert_false (taal_formulier_check (formulier));
  g_assert_nonnull (strstr (taal_formulier_get_fout (formulier, "van"), "31-02-2023"));
  g_assert_nonnull (strstr (taal_formulier_get_fout (formulier, "tot"), "gisteren"));
  assert_tekst (formulier, "van", "31-02-2023");
  assert_tekst (formulier, "tot", "gisteren");

  type (formulier, "van", "2023-02-28");
  type (formulier, "tot", "27-02-2023");
  g_assert_false (taal_formulier_check (formulier));
  g_assert_null (taal_formulier_get_fout (formulier, "van"));
  g_assert_nonnull (strstr (taal_formulier_get_fout (formulier, "tot"), "Vanaf"));
  type (formulier, "tot", "28-02-2023");
  g_assert_true (taal_formulier_check (formulier));
}

/* The dossier's own errors come below their field too; what belongs to none is handed back. */
static void
test_report (void)
{
  g_autoptr (TaalFormulier) formulier = g_object_ref_sink (taal_formulier_new (TAAL_TABEL_LOCATIES));
  g_autoptr (TaalDossier) dossier = taal_dossier_new_in_memory (NULL);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL, *hidden = NULL, *other = NULL;

  type (formulier, "locatie_id", "L1");
  type (formulier, "naam", "De Brug");
  type (formulier, "gemeente", "Zutfen");
  taal_bewerking_add (bewerking, TAAL_TABEL_LOCATIES);
  g_assert_cmpuint (taal_formulier_write (formulier, bewerking), ==, 3);
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);

  none = taal_formulier_show_report (formulier, report, 1);
  g_assert_null (none);
  g_assert_nonnull (strstr (taal_formulier_get_fout (formulier, "gemeente"), "Zutphen"));
  assert_tekst (formulier, "gemeente", "Zutfen");

  /* Of another edit of the step, or of a field that is not shown */
  other = taal_formulier_show_report (formulier, report, 2);
  g_assert_nonnull (strstr (other, "Zutphen"));
  taal_formulier_set_vast (formulier, "gemeente", NULL);
  hidden = taal_formulier_show_report (formulier, report, 1);
  g_assert_nonnull (strstr (hidden, "Zutphen"));
}

/* Of a row that is there, only what differs is written: an emptied cell too. */
static void
test_fill (void)
{
  const char *const teksten[] = { "D003", "Ruurd", "docent", "opdracht", "2020-01-01", "2021-01-01", "12.5", "", "", "",
                                  NULL };
  g_autoptr (TaalFormulier) formulier = g_object_ref_sink (taal_formulier_new (TAAL_TABEL_DOCENTEN));
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  taal_formulier_fill (formulier, teksten);
  g_assert_false (taal_formulier_is_touched (formulier));
  g_assert_true (taal_formulier_is_as_read (formulier, teksten));
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D003");
  g_assert_cmpuint (taal_formulier_write (formulier, bewerking), ==, 0);

  type (formulier, "eind", "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (taal_formulier_get_row (formulier, "contractvorm")), 0);
  assert_tekst (formulier, "contractvorm", "");
  g_assert_true (taal_formulier_is_touched (formulier));
  g_assert_true (taal_formulier_is_as_read (formulier, teksten)); /* that is about the dossier */
  g_assert_cmpuint (taal_formulier_write (formulier, bewerking), ==, 2);
}

/* A required choice has none at first, and asks for one. */
static void
test_choice (void)
{
  g_autoptr (TaalFormulier) formulier = g_object_ref_sink (taal_formulier_new (TAAL_TABEL_DOCENTEN));

  type (formulier, "docent_id", "D1");
  type (formulier, "naam", "Hanneke");
  type (formulier, "start", "2023-01-01");
  g_assert_false (taal_formulier_check (formulier));
  g_assert_nonnull (taal_formulier_get_fout (formulier, "rol"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (taal_formulier_get_row (formulier, "rol")), 1 + TAAL_ROL_VRIJWILLIGER);
  g_assert_null (taal_formulier_get_fout (formulier, "rol"));
  assert_tekst (formulier, "rol", "vrijwilliger");
  g_assert_true (taal_formulier_check (formulier));
}

static void
test_voorstel (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalDossier) empty = taal_dossier_new_in_memory (NULL);
  g_autoptr (TaalSnapshot) none = taal_dossier_load (empty, NULL, NULL, NULL, NULL);
  g_autofree char *next = taal_voorstel_id (check->oordeel->snapshot, TAAL_TABEL_DOCENTEN);
  g_autofree char *first = taal_voorstel_id (none, TAAL_TABEL_DOCENTEN);
  g_autofree char *locatie = taal_voorstel_id (check->oordeel->snapshot, TAAL_TABEL_LOCATIES);

  g_assert_cmpint (taal_snapshot_find_docent (check->oordeel->snapshot, next), ==, TAAL_GEEN);
  g_assert_true (g_regex_match_simple ("^D0[0-9]{2}$", next, 0, 0));
  g_assert_cmpstr (first, ==, "D001");
  g_assert_cmpstr (locatie, ==, "L3");
  g_assert_null (taal_voorstel_id (none, TAAL_TABEL_REGISTRATIES));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/window/formulier/every-table", test_every_table);
  g_test_add_func ("/window/formulier/required", test_required);
  g_test_add_func ("/window/formulier/bad-values-stay", test_bad_values_stay);
  g_test_add_func ("/window/formulier/report", test_report);
  g_test_add_func ("/window/formulier/fill", test_fill);
  g_test_add_func ("/window/formulier/choice", test_choice);
  g_test_add_func ("/window/formulier/voorstel", test_voorstel);

  return g_test_run ();
}
