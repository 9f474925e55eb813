/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-bron.h"
#include "taal-report-presentielijst.h"
#include "taal-taal.h"

/* An attendance list, from a small school in a folder to the words on paper. */

#define LESSEN "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status\n"

static const struct
{
  const char *name;
  const char *text;
} files[] = {
  { "school.csv",
    "bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,De <Brug>,actief,2020-01-01\n" },
  { "locaties.csv", "locatie_id,naam,gemeente\nP1,Markt & Plein,GM0363\n" },
  { "docenten.csv", "docent_id,naam,rol,start\nD1,An de Vries,docent,2020-01-01\n" },
  { "groepen.csv", "groep_id,naam,wet,route,locatie_id\nG1,Ochtend,WI2021,B1,P1\nG2,,WI2021,Z,\n" },
  { "lessen.csv", LESSEN
    "L3,G1,,2023-10-04,,60,fysiek,gepland\nL1,G1,D1,2023-10-02,09:00,90,fysiek,gepland\n"
    "L2,G1,D1,2023-10-02,23:00,120,fysiek,gepland\nLX,G1,D1,2023-10-03,09:00,90,fysiek,uitgevallen\n"
    "LV,G1,D1,2023-09-01,09:00,90,fysiek,gegeven\nLO,G1,D1,2023-06-01,09:00,90,fysiek,gegeven\n"
    "LA,G2,,2023-10-05,09:00,90,fysiek,gepland\nLW,G1,D1,2023-10-09,09:00,90,fysiek,gepland\n" },
  { "cursisten.csv", "cursist_id\nC1\nC2\nC3\nC4\n" },
  { "presentie.csv",
    "les_id,cursist_id,aanwezig\nLV,C2,ja\nLV,C1,nee\nLO,C3,ja\nL3,C4,ja\nL3,C1,ja\n" },
};

typedef struct
{
  char     *folder;
  TaalBron *bron;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taal-lijst-XXXXXX", &error);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }
  fixture->bron =
      taal_bron_load (fixture->folder, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  taal_bron_unref (fixture->bron);
}

static TaalPresentielijst *
load (Fixture *fixture,
      GArray  *lessen)
{
  g_autoptr (GError) error = NULL;
  TaalPresentielijst *lijst =
    taal_presentielijst_load (fixture->folder, taal_bron_get_snapshot (fixture->bron),
                              (const int *) (gpointer) lessen->data, lessen->len, &error);

  g_assert_no_error (error);
  return lijst;
}

/* The lessen of the week that take place, in their order; who was there in eight weeks, and in them. */
static void
test_week (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GArray) lessen = taal_presentielijst_find_week (taal_bron_get_snapshot (fixture->bron),
                                                             0, taal_date_from_ymd (2023, 10, 8));
  g_autoptr (TaalPresentielijst) lijst = NULL;
  g_autoptr (TaalPresentieVel) vel = NULL;

  g_assert_cmpuint (lessen->len, ==, 3);
  lijst = load (fixture, lessen);
  vel = taal_report_presentie_vel_new (lijst, NULL, NULL);
  g_assert_cmpstr (vel->titel, ==, "Attendance list");
  g_assert_cmpstr (vel->regels[0], ==, "School: De <Brug>, BOW number 1234");
  g_assert_cmpstr (vel->regels[1], ==, "Groep: G1, Ochtend");
  g_assert_cmpstr (vel->regels[2], ==, "Week: 2023-W40, 2 October 2023 to 8 October 2023");
  g_assert_cmpstr (vel->regels[3], ==, "Locatie: Markt & Plein");
  g_assert_null (vel->regels[4]);
  g_assert_cmpstr (vel->koppen[1], ==, "Monday\n2 October 2023\n09:00–10:30\nL1\nAn de Vries");
  g_assert_cmpstr (vel->koppen[2], ==, "Monday\n2 October 2023\n23:00–01:00\nL2\nAn de Vries");
  g_assert_cmpstr (vel->koppen[3], ==, "Wednesday\n4 October 2023\nL3");
  g_assert_null (vel->koppen[4]);
  g_assert_cmpstr (vel->rijen[0], ==, "C1");
  g_assert_cmpstr (vel->rijen[1], ==, "C2");
  g_assert_cmpstr (vel->rijen[2], ==, "C4");
  g_assert_null (vel->rijen[3]);
}

static char *
name_cursist (const char *cursist_id,
              gpointer    data)
{
  return g_str_equal (cursist_id, "C1") ? g_strdup (data) : NULL;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *found = text; (found = strstr (found, part)) != NULL; found += strlen (part))
    n++;

  return n;
}

/* One les, with names from elsewhere; nothing in it can become markup. */
static void
test_html (Fixture       *fixture,
           gconstpointer  data)
{
  const TaalSnapshot *snapshot = taal_bron_get_snapshot (fixture->bron);
  g_autoptr (GArray) lessen = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (TaalPresentielijst) lijst = NULL;
  g_autoptr (TaalPresentieVel) vel = NULL;
  g_autofree char *html = NULL, *text = NULL;
  int row = taal_snapshot_find_les (snapshot, "L1");

  g_array_append_val (lessen, row);
  lijst = load (fixture, lessen);
  vel = taal_report_presentie_vel_new (lijst, name_cursist, (gpointer) "<b>Ali</b>");
  g_assert_cmpstr (vel->regels[2], ==, "Date: Monday 2 October 2023");
  html = taal_report_presentie_vel_html (vel);
  g_assert_nonnull (strstr (html, "De &lt;Brug&gt;"));
  g_assert_nonnull (strstr (html, "Markt &amp; Plein"));
  g_assert_nonnull (strstr (html, "C1  &lt;b&gt;Ali&lt;/b&gt;"));
  g_assert_null (strstr (html, "<b>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">C2</th><td></td></tr>"));
  g_assert_nonnull (strstr (html, "Signature of the docent"));
  /* The headings, two cursisten, room for three more, and the docent. */
  g_assert_cmpuint (count (html, "<tr"), ==, 7);
  g_assert_true (g_str_has_suffix (html, "</html>\n"));

  text = taal_report_presentie_vel_text (vel);
  g_assert_nonnull (strstr (text, "Monday 2 October 2023 09:00–10:30 L1 An de Vries"));
  g_assert_nonnull (strstr (text, "- C2\n"));
}

/* A groep without a name or a locatie, and without anyone who was there. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GArray) lessen = taal_presentielijst_find_week (taal_bron_get_snapshot (fixture->bron),
                                                             1, taal_date_from_ymd (2023, 10, 2));
  g_autoptr (GArray) none = taal_presentielijst_find_week (taal_bron_get_snapshot (fixture->bron),
                                                           1, taal_date_from_ymd (2023, 10, 9));
  g_autoptr (TaalPresentielijst) lijst = load (fixture, lessen);
  g_autoptr (TaalPresentieVel) vel = taal_report_presentie_vel_new (lijst, NULL, NULL);
  g_autofree char *pagina = taal_report_presentie_vel_pagina (1, 2);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (vel->regels[1], ==, "Groep: G2");
  g_assert_null (vel->regels[3]);
  g_assert_null (vel->rijen[0]);
  g_assert_cmpuint (vel->n_leeg, >, 0);
  g_assert_cmpstr (pagina, ==, "Page 1 of 2");
}

/* The same from a dossier file; one that is not there is an error. */
static void
test_dossier (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  const char *const sources[] = { fixture->folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_autoptr (TaalImportReport) report =
    taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
  g_autoptr (TaalPresentielijst) lijst = NULL, nothing = NULL;
  g_autoptr (TaalLesPresentie) presentie = NULL, gone = NULL;
  TaalLes les;
  int row;

  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  row = taal_snapshot_find_les (snapshot, "L3");
  taal_snapshot_get_les (snapshot, row, &les);
  presentie = taal_les_presentie_read (dossier, snapshot, les.rij, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (presentie->les_teksten[0], ==, "L3");
  g_assert_cmpuint (presentie->rijen->len, ==, 2);
  g_assert_cmpuint (presentie->kandidaten->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (presentie->kandidaten, 0), ==, "C2");
  gone = taal_les_presentie_read (dossier, snapshot, 4711, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  g_assert_null (gone);
  g_clear_error (&error);

  g_clear_object (&dossier);
  lijst = taal_presentielijst_load (path, snapshot, &row, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lijst->cursisten->len, ==, 3);
  g_assert_cmpint (g_remove (path), ==, 0);
  nothing = taal_presentielijst_load (path, snapshot, &row, 1, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);
  g_assert_null (nothing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_EN);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/report/presentielijst/week", test_week);
  ADD ("/report/presentielijst/html", test_html);
  ADD ("/report/presentielijst/bare", test_bare);
  ADD ("/report/presentielijst/dossier", test_dossier);
#undef ADD

  return g_test_run ();
}
