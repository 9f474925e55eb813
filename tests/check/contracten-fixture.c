/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "contracten-fixture.h"

#include <glib/gstdio.h>

#define LESSEN(groep)                                              \
  groep "1," groep ",D1,2023-03-06,90,online,gegeven\n" groep "2," groep \
        ",D1,2023-03-13,90,fysiek,gegeven\n" groep "3," groep            \
        ",D1,2023-03-20,120,fysiek,gegeven\n" groep "4," groep           \
        ",D2,2023-03-27,90,hybride,gegeven\n"

static const struct
{
  const char *name;
  const char *text;
} tables[] = {
  { "school.csv",
    "bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,De Brug,actief,2021-01-01\n" },
  { "docenten.csv", "docent_id,naam,rol,start\n"
                    "D1," CONTRACTEN_DOCENT_1 ",docent,2020-01-01\n"
                    "D2," CONTRACTEN_DOCENT_2 ",docent,2020-01-01\n" },
  { "registraties.csv", "docent_id,register,van\nD1,BVNT2,2020-01-01\n" },
  { "opleidingen.csv", "docent_id,opleiding,start,bewijs\nD2,NT2,2022-09-01,brief\n" },
  { "meldingen.csv", "melding_id,uitzondering,gemeld_op,ingang,onhaalbaarheid_bewijs\n"
                     "M1,1,2023-01-10,2023-01-10,brief\n" },
  { "contracten.csv", "contract_id,gemeente,van,tot,min_aandeel,uitzonderingen,max_online_pct,"
                      "max_groep,uren_per_week,omschrijving\n"
                      "C1,GM0301,2022-01-01,,80,1,25,2,1.5,Ochtend\n"
                      "C2,GM0150,2022-01-01,,80,,25,2,2,Avond\n"
                      "C3,GM0301,2022-01-01,,,\"1,2\",,20,,Zaterdag\n"
                      "C4,GM0150,2024-01-01,,70,,,,,\n" },
  { "groepen.csv", "groep_id,naam,wet,route,contract_id\n"
                   "A,Vroeg,WI2021,B1,C1\nB,Laat,WI2021,Z,C2\nC,Weekend,WI2021,B1,C3\n"
                   "E,Los,WI2021,B1,\n" },
  { "cursisten.csv", "cursist_id\nKUR-9917\nKUR-9918\n" },
  { "presentie.csv", "les_id,cursist_id,aanwezig\n"
                     "A1,KUR-9917,ja\nA2,KUR-9917,ja\nA3,KUR-9918,ja\nA4,KUR-9917,ja\n"
                     "B1,KUR-9917,ja\nB2,KUR-9917,ja\nB3,KUR-9918,ja\nB4,KUR-9917,ja\n" },
  { "lessen.csv", "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
                  LESSEN ("A") LESSEN ("B") LESSEN ("C") },
};

static void
import (const char *path,
        const char *folder)
{
  const char *const sources[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_autoptr (TaalImportReport) report = NULL;

  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

/* Taken down by signalen_fixture_tear_down(). */
void
contracten_fixture_set_up (SignalenFixture *fixture,
                           gconstpointer data)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-contracten-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  source = g_build_filename (fixture->folder, "tabellen", NULL);
  g_assert_cmpint (g_mkdir (source, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_build_filename (source, tables[i].name, NULL);

      g_assert_true (g_file_set_contents (path, tables[i].text, -1, NULL));
    }
  import (fixture->path, source);

  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  fixture->session = taal_session_new (check);
  signalen_fixture_settle (fixture);
}

static void
keep_result_cb (GObject *object,
                GAsyncResult *result,
                gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What presence tells of the school as it is now. */
TaalOnderzoek *
contracten_fixture_examine (SignalenFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TaalOnderzoek *onderzoek;

  taal_session_examine_async (fixture->session, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  onderzoek = taal_session_examine_finish (fixture->session, result, &error);
  g_assert_no_error (error);

  return onderzoek;
}
