/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>

#include "dossier-fixture.h"

/* Two hundred imports and edits by chance, some of them undone on the way and left behind; then all that
 * stand undone and done again. After each the rows must be what they were, and where it was exported,
 * every byte of the export. */

#define N_STEPS    200
#define EXPORT_ONE 8 /* in so many: a file that is written whole takes its time */

typedef struct
{
  char *rows;
  char *export; /* NULL for most */
} Stand;

typedef struct
{
  DossierFixture  base;
  TaalDossier    *dossier;
  GPtrArray      *stands; /* Stand: how it was after each step that is not left behind */
  guint           at;     /* which of them it is now */
  int             n_exports;
} Fixture;

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

/* All that an export writes. */
static char *
dup_export (Fixture *fixture)
{
  g_autofree char *folder = g_strdup_printf ("%s/uit%d", fixture->base.folder, fixture->n_exports++);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  g_assert_true (taal_dossier_export_folder (fixture->dossier, folder, NULL, &error));
  g_assert_no_error (error);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.csv", folder, taal_schema_get (tabel)->name);
      g_autofree char *bytes = NULL;

      if (!g_file_get_contents (path, &bytes, NULL, NULL))
        continue;
      g_string_append_printf (text, "%s\n%s", taal_schema_get (tabel)->name, bytes);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return g_string_free (text, FALSE);
}

static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->dossier);
  fixture->dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT);
}

static void
put (Fixture    *fixture,
     const char *name,
     GString    *text)
{
  g_free (dossier_put (&fixture->base, "bron", name, text->str));
  g_string_free (text, TRUE);
}

static void
put_parents (Fixture *fixture)
{
  GString *docenten = g_string_new ("docent_id,naam,rol,start,vog_profiel\n");
  GString *groepen = g_string_new ("groep_id,naam,wet,route\n");
  GString *cursisten = g_string_new ("cursist_id,vorige_school\n");

  for (int i = 0; i < 8; i++)
    {
      if (pick (2) == 0)
        g_string_append_printf (docenten, "D%d,Naam %d,docent,2020-01-0%d,%d\n", i, pick (3), 1 + pick (3), pick (3));
      if (pick (2) == 0)
        g_string_append_printf (groepen, "G%d,Groep %d,WI2013,B1\n", i, pick (3));
      if (pick (2) == 0)
        g_string_append_printf (cursisten, "K%d,%d\n", i, pick (3));
    }
  put (fixture, "docenten.csv", docenten);
  put (fixture, "groepen.csv", groepen);
  put (fixture, "cursisten.csv", cursisten);
}

static void
put_children (Fixture *fixture)
{
  GString *lessen = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");
  GString *registraties = g_string_new ("docent_id,register,nummer,van\n");
  GString *presentie = g_string_new ("les_id,cursist_id,aanwezig\n");
  GString *school = g_string_new ("bow_nummer,naam,keurmerk_status,keurmerk_van\n");

  for (int i = 0; i < 20; i++)
    {
      if (pick (2) == 0)
        g_string_append_printf (lessen, "L%d,G%d,D%d,2023-01-0%d,60,fysiek,gegeven\n", i, pick (8), pick (8), 1 + pick (2));
      if (pick (4) == 0)
        g_string_append_printf (registraties, "D%d,BVNT2,%d,2020-01-01\n", pick (8), pick (4));
      if (pick (4) == 0)
        g_string_append_printf (presentie, "L%d,K%d,ja\n", pick (20), pick (8));
    }
  for (int i = pick (3); i >= 0; i--)
    g_string_append_printf (school, "1,De Brug,actief,202%d-01-01\n", pick (4));
  put (fixture, "lessen.csv", lessen);
  put (fixture, "registraties.csv", registraties);
  if (pick (2) == 0)
    put (fixture, "presentie.csv", presentie);
  else
    g_string_free (presentie, TRUE);
  put (fixture, "school.csv", school);
}

static void
import_something (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->base.folder, "bron", NULL);
  const char *const sources[] = { folder, NULL };
  g_autofree char *presentie = g_build_filename (folder, "presentie.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  (void) g_unlink (presentie);
  put_parents (fixture);
  put_children (fixture);
  report = taal_dossier_import (fixture->dossier, sources, TAAL_IMPORT_SKIP_BAD, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static void
add_edit (TaalBewerking *bewerking)
{
  g_autofree char *les = g_strdup_printf ("L%d", pick (24));
  g_autofree char *docent = g_strdup_printf ("D%d", pick (10));
  g_autofree char *groep = g_strdup_printf ("G%d", pick (9));

  switch (pick (10))
    {
    case 0:
      taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
      taal_bewerking_set (bewerking, "les_id", les);
      taal_bewerking_set (bewerking, "groep_id", groep);
      taal_bewerking_set (bewerking, "datum", "2023-02-01");
      taal_bewerking_set (bewerking, "minuten", "45");
      taal_bewerking_set (bewerking, "vorm", "online");
      taal_bewerking_set (bewerking, "status", "gepland");
      break;
    case 1:
      taal_bewerking_add (bewerking, TAAL_TABEL_DOCENTEN);
      taal_bewerking_set (bewerking, "docent_id", docent);
      taal_bewerking_set (bewerking, "naam", "Met de hand");
      taal_bewerking_set (bewerking, "rol", "docent");
      taal_bewerking_set (bewerking, "start", "2023-02-01");
      break;
    case 2:
      taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
      taal_bewerking_set (bewerking, "docent_id", docent);
      taal_bewerking_set (bewerking, "register", "BOW_KR");
      taal_bewerking_set (bewerking, "van", "2023-02-01");
      break;
    case 3:
    case 4:
      taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les);
      taal_bewerking_set (bewerking, "docent_id", pick (4) == 0 ? "" : docent);
      break;
    case 5:
      taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, docent);
      taal_bewerking_set (bewerking, "docent_id", pick (2) == 0 ? "D0" : "D9");
      taal_bewerking_set (bewerking, "naam", "Anders");
      break;
    case 6:
      taal_bewerking_change_rij (bewerking, TAAL_TABEL_REGISTRATIES, 1 + pick (8));
      taal_bewerking_set (bewerking, "tot", "2024-02-01");
      break;
    case 7:
      taal_bewerking_remove (bewerking, TAAL_TABEL_LESSEN, les);
      break;
    case 8:
      taal_bewerking_remove (bewerking, TAAL_TABEL_DOCENTEN, docent);
      break;
    default:
      taal_bewerking_remove_rij (bewerking, TAAL_TABEL_REGISTRATIES, 1 + pick (8));
      break;
    }
}

/* A note, as likely as not of a row that is not there. Of few bytes, so that some come again. */
static void
add_note (TaalBewerking *bewerking)
{
  g_autofree char *les = g_strdup_printf ("L%d", pick (24));
  g_autofree char *text = g_strdup_printf ("%d", pick (4));
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  const char *const lessen[] = { les, NULL };
  g_autoptr (GBytes) scan = g_bytes_new (text, 1);

  switch (pick (6))
    {
    case 0:
      taal_bewerking_wijs_af (bewerking, "S05", les, lessen, text, "Hanneke");
      break;
    case 1:
      taal_bewerking_add_goedkeuring (bewerking, text, pick (20000), NULL);
      break;
    case 2:
    case 3:
      taal_bewerking_add_bijlage (bewerking, text, "image/png", scan, lessen);
      break;
    case 4:
      taal_bewerking_add_presentiebestand (bewerking, sha256, "Teams", lessen);
      break;
    default:
      taal_bewerking_remove_bijlage (bewerking, 1 + pick (4));
      break;
    }
}

/* The bytes of every file that is kept are there, whatever was undone. */
static void
assert_bijlagen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalAantekeningen) notes = taal_dossier_load_aantekeningen (fixture->dossier, &error);
  const TaalBijlage *bijlagen;
  guint n;

  g_assert_no_error (error);
  bijlagen = taal_aantekeningen_get_bijlagen (notes, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) bytes = taal_dossier_get_bijlage (fixture->dossier, bijlagen[i].sha256, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, 1);
    }
}

/* What is refused leaves all as it is. */
static void
edit_something (Fixture *fixture)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = pick (8) == 0 ? pick (12) : pick (3); i >= 0; i--)
    add_edit (bewerking);
  if (pick (2) == 0)
    add_note (bewerking);
  report = taal_dossier_edit (fixture->dossier, bewerking, NULL, &error);
  /* The number of a row that is not there. */
  if (report == NULL)
    g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
}

/* Rows that are other than before are said to be. */
static void
assert_delta_of (const TaalDelta *delta,
                 const char      *before,
                 const char      *after)
{
  g_assert_true (!taal_delta_is_empty (delta) || g_str_equal (before, after));
}

static void
stand_free (gpointer data)
{
  Stand *stand = data;

  g_free (stand->rows);
  g_free (stand->export);
  g_free (stand);
}

static void
push_stand (Fixture *fixture)
{
  Stand *stand = g_new0 (Stand, 1);

  stand->rows = dossier_dup_rows (fixture->base.path);
  if (fixture->stands->len % EXPORT_ONE == 0)
    stand->export = dup_export (fixture);
  g_ptr_array_add (fixture->stands, stand);
}

static const Stand *
get_stand (Fixture *fixture,
           guint    index)
{
  return g_ptr_array_index (fixture->stands, index);
}

static void
assert_is_at (Fixture *fixture)
{
  const Stand *stand = get_stand (fixture, fixture->at);
  g_autofree char *rows = dossier_dup_rows (fixture->base.path);
  g_autoptr (TaalWijziging) undo = NULL;
  g_autoptr (TaalWijziging) redo = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (rows, ==, stand->rows);
  assert_bijlagen (fixture);
  if (stand->export != NULL)
    {
      g_autofree char *export = dup_export (fixture);

      g_assert_cmpstr (export, ==, stand->export);
    }
  g_assert_true (taal_dossier_get_steps (fixture->dossier, &undo, &redo, &error));
  g_assert_no_error (error);
  g_assert_true ((undo != NULL) == (fixture->at > 0));
  g_assert_true ((redo != NULL) == (fixture->at + 1 < fixture->stands->len));
}

static void
undo_one (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelta) delta = taal_dossier_undo (fixture->dossier, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  fixture->at--;
  assert_delta_of (delta, get_stand (fixture, fixture->at)->rows, get_stand (fixture, fixture->at + 1)->rows);
  assert_is_at (fixture);
}

static void
redo_one (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelta) delta = taal_dossier_redo (fixture->dossier, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  fixture->at++;
  assert_delta_of (delta, get_stand (fixture, fixture->at)->rows, get_stand (fixture, fixture->at - 1)->rows);
  assert_is_at (fixture);
}

/* Returns whether there was anything to do. */
static gboolean
step (Fixture *fixture)
{
  gint64 n_before = dossier_query (fixture->base.path, "SELECT count(*) FROM wijziging");

  if (pick (4) == 0)
    import_something (fixture);
  else
    edit_something (fixture);
  if (dossier_query (fixture->base.path, "SELECT count(*) FROM wijziging") == n_before)
    {
      assert_is_at (fixture);
      return FALSE;
    }

  g_ptr_array_set_size (fixture->stands, (int) fixture->at + 1);
  push_stand (fixture);
  fixture->at++;
  return TRUE;
}

static void
test_all_the_way_back_and_forth (Fixture       *fixture,
                                 gconstpointer  data)
{
  dossier_expect_log (TRUE); /* ids that pass from one row to another: SQLite tries, and tries again */

  fixture->dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_CREATE);
  push_stand (fixture);
  for (int n = 0; n < N_STEPS;)
    {
      n += step (fixture) ? 1 : 0;
      if (pick (16) == 0)
        for (int k = pick (4); k >= 0 && fixture->at > 0; k--)
          undo_one (fixture);
      if (pick (12) == 0)
        for (int k = pick (4); k >= 0 && fixture->at + 1 < fixture->stands->len; k--)
          redo_one (fixture);
      if (pick (10) == 0)
        reopen (fixture);
    }
  g_test_message ("%u of %d steps stand", fixture->stands->len - 1, N_STEPS);
  g_assert_cmpuint (fixture->stands->len, >, N_STEPS / 4);

  while (fixture->at > 0)
    {
      undo_one (fixture);
      if (pick (8) == 0)
        reopen (fixture);
    }
  while (fixture->at + 1 < fixture->stands->len)
    {
      redo_one (fixture);
      if (pick (8) == 0)
        reopen (fixture);
    }

  g_clear_object (&fixture->dossier);
  g_assert_cmpint (dossier_query (fixture->base.path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (dossier_query (fixture->base.path, "SELECT count(*) FROM pragma_integrity_check"
                                                      " WHERE integrity_check <> 'ok'"),
                   ==, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  dossier_set_up (&fixture->base, data);
  fixture->stands = g_ptr_array_new_with_free_func (stand_free);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->dossier);
  g_clear_pointer (&fixture->stands, g_ptr_array_unref);
  dossier_tear_down (&fixture->base, data);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  g_test_add ("/dossier/ongedaan/all-the-way-back-and-forth", Fixture, NULL, set_up,
              test_all_the_way_back_and_forth, tear_down);

  return g_test_run ();
}
