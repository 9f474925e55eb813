/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "aanwezig-fixture.h"
#include "dossier-fixture.h"
#include "taal-vergadering-plan.h"

/* An import of meetings that is being prepared, with the name list of a school. */
typedef struct
{
  DossierFixture       file;
  char                *names;
  TaalDossier         *dossier;
  TaalNamen           *namen;
  TaalVergaderingPlan *plan;
} Fixture;

/* A plan for what the dossier and the name list have now. */
static void
start (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (f->dossier, NULL, NULL, NULL, &error);
  g_autoptr (TaalAantekeningen) notes = taal_dossier_load_aantekeningen (f->dossier, &error);
  g_autoptr (TaalNamenboek) boek = taal_namenboek_new (f->namen);

  g_assert_no_error (error);
  g_clear_object (&f->plan);
  f->plan = taal_vergadering_plan_new (snapshot, notes, TAAL_NAMENBRON (boek));
}

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autofree char *school = aanwezig_path ("school");
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *const sources[] = { school, NULL };

  dossier_set_up (&f->file, NULL);
  f->names = taal_namen_dup_path (f->file.path);
  f->dossier = dossier_open (f->file.path, TAAL_DOSSIER_CREATE);
  report = taal_dossier_import (f->dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  f->namen = taal_namen_new (f->names);
  start (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_clear_object (&f->plan);
  g_clear_object (&f->namen);
  g_clear_object (&f->dossier);
  g_clear_pointer (&f->names, g_free);
  dossier_tear_down (&f->file, NULL);
}

static const TaalVergaderingPost *
add (Fixture    *f,
     const char *name)
{
  gsize length;
  char *raw = aanwezig_get (name, &length);
  g_autofree char *path = aanwezig_path (name);
  g_autoptr (GBytes) bytes = g_bytes_new_take (raw, length);

  taal_vergadering_plan_add (f->plan, path, bytes, TAAL_ORDE_ONBEKEND);
  return taal_vergadering_plan_get (f->plan, taal_vergadering_plan_get_n (f->plan) - 1);
}

static void
remember (Fixture    *f,
          const char *naam,
          const char *account,
          const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_vergadering_plan_remember (f->plan, naam, account,
                                                 id != NULL ? TAAL_NAAM_CURSIST : TAAL_NAAM_NEGEREN,
                                                 id, TRUE, &error));
  g_assert_no_error (error);
}

/* The names of the fixtures, as a user would match them. */
static void
remember_all (Fixture *f)
{
  remember (f, "Fatima El Amrani", "fatima@voorbeeld.nl", "C1");
  remember (f, "Piet Jansen", NULL, "C2");
  remember (f, "Nguyễn Thị Hoa", NULL, "C3");
  remember (f, "Omar Haddad", "omar@voorbeeld.nl", "C4");
  remember (f, "Zeynep Yılmaz", NULL, "C5");
}

/* Writes all of it, as the command and the window do. Returns how many edits it took. */
static guint
carry_out (Fixture             *f,
           TaalAanwezigTelling *telling)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBewerking) step =
      taal_vergadering_plan_make_stap (f->plan, f->dossier, telling, &error);
  g_autoptr (TaalImportReport) report = NULL;

  g_assert_no_error (error);
  g_assert_true (taal_vergadering_plan_keep (f->plan, f->namen, &error));
  g_assert_true (taal_namen_save (f->namen, &error));
  g_assert_no_error (error);
  if (taal_bewerking_get_n (step) == 0)
    return 0;
  report = taal_dossier_edit (f->dossier, step, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  return taal_bewerking_get_n (step);
}

static char *
list_lessen (Fixture *f,
             guint    i)
{
  const TaalKoppeling *k = taal_vergadering_plan_get_koppeling (f->plan);
  const GArray *places = g_ptr_array_index (k->per_vergadering, i);
  const TaalKoppelLes *lessen = taal_vergadering_plan_get_lessen (f->plan, NULL);
  GString *text = g_string_new (NULL);

  for (guint j = 0; j < places->len; j++)
    g_string_append_printf (text, "%s%s", j > 0 ? " " : "",
                            lessen[g_array_index (places, guint, j)].les_id);

  return g_string_free (text, FALSE);
}

/* Names are matched once: the next import knows them, whatever the file. */
static void
test_once (Fixture       *f,
           gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  const TaalVergaderingPost *post = add (f, "teams-nl-NL.csv");
  const TaalKoppeling *k = taal_vergadering_plan_get_koppeling (f->plan);
  g_autofree char *sha256 = g_strdup (post->vergadering->sha256), *lessen = list_lessen (f, 0);
  g_autoptr (GError) error = NULL;
  const TaalNamenBestand *kept;

  g_assert_true (taal_vergadering_plan_is_read (f->plan));
  g_assert_cmpstr (lessen, ==, "L1");
  g_assert_cmpuint (k->onbekend->len, ==, 5);
  g_assert_false (taal_vergadering_plan_was_imported (f->plan, 0));
  remember_all (f);
  k = taal_vergadering_plan_get_koppeling (f->plan);
  g_assert_cmpuint (k->onbekend->len, ==, 0);
  g_assert_cmpuint (k->aanwezig->len, ==, 5);
  /* Five rows, the times of the docent, and the file. */
  g_assert_cmpuint (carry_out (f, &telling), ==, 7);

  g_clear_object (&f->namen);
  f->namen = taal_namen_open (f->names, NULL, &error);
  g_assert_no_error (error);
  kept = taal_namen_get_bestand (f->namen, sha256);
  g_assert_true (g_bytes_equal (kept->inhoud, taal_vergadering_plan_get (f->plan, 0)->inhoud));
  start (f);
  (void) add (f, "teams-nl-NL.csv");
  (void) add (f, "zoom-oud.csv");
  g_assert_true (taal_vergadering_plan_was_imported (f->plan, 0));
  g_assert_false (taal_vergadering_plan_was_imported (f->plan, 1));
  g_assert_cmpuint (taal_vergadering_plan_get_koppeling (f->plan)->onbekend->len, ==, 0);
  /* The same times, and of a file that is not noted yet. */
  g_assert_cmpuint (carry_out (f, &telling), ==, 1);
  g_assert_cmpuint (telling.n_nieuw, ==, 0);
  start (f);
  (void) add (f, "teams-nl-NL.csv");
  (void) add (f, "zoom-oud.csv");
  g_assert_cmpuint (carry_out (f, &telling), ==, 0);
}

/* What is only said for this import is gone with it. */
static void
test_for_once (Fixture       *f,
               gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autoptr (GError) error = NULL;

  (void) add (f, "zoom-oud.csv");
  g_assert_true (taal_vergadering_plan_remember (f->plan, "Omar Haddad", "omar@voorbeeld.nl",
                                                 TAAL_NAAM_CURSIST, "C4", FALSE, &error));
  g_assert_cmpuint (taal_vergadering_plan_get_koppeling (f->plan)->onbekend->len, ==, 4);
  (void) carry_out (f, &telling);
  g_clear_object (&f->namen);
  f->namen = taal_namen_open (f->names, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_namen_list_keuzen (f->namen)->len, ==, 0);
  g_assert_null (taal_namen_get (f->namen, "C4"));
  /* Nor are the docenten of the school, of whom the dossier has the names. */
  start (f);
  (void) add (f, "zoom-oud.csv");
  g_assert_cmpuint (taal_vergadering_plan_get_koppeling (f->plan)->onbekend->len, ==, 5);
  g_assert_cmpuint (taal_vergadering_plan_get_koppeling (f->plan)->docenten->len, ==, 1);
}

/* Another choice of the same name takes the place of the first, and so do other capitals. */
static void
test_change_of_mind (Fixture       *f,
                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *keuzen;

  remember (f, "Piet Jansen", NULL, "C2");
  remember (f, "PIET JANSEN", NULL, "C3");
  remember (f, "Kantoor", NULL, NULL);
  remember (f, "Kantoor", NULL, "C1");
  g_assert_true (
      taal_vergadering_plan_remember (f->plan, "Anna", NULL, TAAL_NAAM_DOCENT, "D1", TRUE, &error));
  g_assert_false (taal_vergadering_plan_remember (f->plan, "Piet 111222333", NULL,
                                                  TAAL_NAAM_CURSIST, "C2", TRUE, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_BSN);
  keuzen = taal_namen_list_keuzen (f->namen);
  g_assert_cmpuint (keuzen->len, ==, 3);
  g_assert_cmpstr (((TaalNamenKeuze *) g_ptr_array_index (keuzen, 0))->naam, ==, "PIET JANSEN");
  g_assert_cmpstr (((TaalNamenKeuze *) g_ptr_array_index (keuzen, 0))->id, ==, "C3");
  g_assert_cmpint (((TaalNamenKeuze *) g_ptr_array_index (keuzen, 1))->soort, ==,
                   TAAL_NAMEN_CURSIST);
  g_assert_cmpint (((TaalNamenKeuze *) g_ptr_array_index (keuzen, 2))->soort, ==,
                   TAAL_NAMEN_DOCENT);

  /* What was said of a name goes before what a cursist is called. */
  g_assert_true (taal_namen_set (f->namen, "C5", "Kantoor", NULL, &error));
  start (f);
  (void) add (f, "zoom-oud.csv");
  {
    g_autoptr (TaalNamenboek) boek = taal_namenboek_new (f->namen);
    TaalNamenbron *bron = TAAL_NAMENBRON (boek);
    TaalNaamGevonden who;

    taal_namenbron_find (bron, "Kantoor", NULL, NULL, &who);
    g_assert_cmpstr (who.id, ==, "C1");
    taal_namenbron_find (bron, "anna", NULL, NULL, &who);
    g_assert_cmpint (who.soort, ==, TAAL_NAAM_DOCENT);
  }
}

/* Of which lessons, by what is found, by what the user says, and by what they ask. */
static void
test_lessons (Fixture       *f,
              gconstpointer  unused)
{
  static const char *const own[] = { "L2", NULL }, *const none[] = { NULL };
  static const char *const asked[] = { "L1", NULL };
  g_autofree char *found = NULL, *chosen = NULL, *nothing = NULL, *again = NULL;
  g_autoptr (GArray) candidates = NULL;
  guint n;

  (void) add (f, "teams-twee-lessen.csv");
  found = list_lessen (f, 0);
  g_assert_cmpstr (found, ==, "L1 L2");
  candidates = taal_vergadering_plan_list_kandidaten (f->plan, 0);
  /* L5 of another groep is at the same time. */
  g_assert_cmpuint (candidates->len, ==, 3);
  (void) taal_vergadering_plan_get_lessen (f->plan, &n);
  g_assert_cmpuint (n, ==, 3);

  taal_vergadering_plan_set_lessen (f->plan, 0, own);
  chosen = list_lessen (f, 0);
  g_assert_cmpstr (chosen, ==, "L2");
  taal_vergadering_plan_set_lessen (f->plan, 0, none);
  nothing = list_lessen (f, 0);
  g_assert_cmpstr (nothing, ==, "");
  taal_vergadering_plan_set_lessen (f->plan, 0, NULL);
  taal_vergadering_plan_set_vraag (f->plan, asked, NULL);
  again = list_lessen (f, 0);
  g_assert_cmpstr (again, ==, "L1");
  taal_vergadering_plan_remove (f->plan, 0);
  g_assert_cmpuint (taal_vergadering_plan_get_n (f->plan), ==, 0);
  g_assert_false (taal_vergadering_plan_is_read (f->plan));
  g_assert_cmpuint (taal_vergadering_plan_get_koppeling (f->plan)->lessen->len, ==, 0);
}

/* Day and month that can be exchanged: the lessons tell, or the user does. */
static void
test_order (Fixture       *f,
            gconstpointer  unused)
{
  static const char *const asked[] = { "L1", NULL };
  const TaalVergaderingPost *post = add (f, "teams-dubbelzinnig.csv");

  g_assert_true (post->lesdatum);
  g_assert_cmpint (post->vergadering->orde, ==, TAAL_ORDE_MDJ);
  g_assert_true (taal_vergadering_plan_is_read (f->plan));
  taal_vergadering_plan_set_vraag (f->plan, asked, NULL);
  post = taal_vergadering_plan_get (f->plan, 0);
  g_assert_false (post->lesdatum);
  g_assert_false (taal_vergadering_plan_is_read (f->plan));
  g_assert_cmpint (taal_vergadering_get_fout (post->vergadering)->code, ==, TAAL_VERGADERING_ORDE);
  taal_vergadering_plan_set_orde (f->plan, 0, TAAL_ORDE_DMJ);
  post = taal_vergadering_plan_get (f->plan, 0);
  g_assert_true (taal_vergadering_plan_is_read (f->plan));
  g_assert_cmpint (post->vergadering->orde, ==, TAAL_ORDE_DMJ);
}

/* A table of another shape waits for its profile. */
static void
test_profile (Fixture       *f,
              gconstpointer  unused)
{
  (void) add (f, "eigen.csv");
  g_assert_false (taal_vergadering_plan_is_read (f->plan));
  taal_vergadering_plan_take_profiel (f->plan, aanwezig_get_profiel ("eigen.profiel"));
  g_assert_true (taal_vergadering_plan_is_read (f->plan));
}

/* A workbook is read again as well, and tells the same as the file that it was saved from. */
static void
test_workbook (Fixture       *f,
               gconstpointer  unused)
{
  static const char *const asked[] = { "L1", NULL };
  TaalAanwezigTelling telling;

  (void) add (f, "zoom-werkmap.xlsx");
  taal_vergadering_plan_set_vraag (f->plan, asked, NULL);
  g_assert_true (taal_vergadering_plan_is_read (f->plan));
  remember_all (f);
  g_assert_cmpuint (carry_out (f, &telling), ==, 7);
  start (f);
  (void) add (f, "zoom-oud.csv");
  (void) add (f, "teams-werkmap.xlsx");
  g_assert_true (taal_vergadering_plan_is_read (f->plan));
  (void) carry_out (f, &telling);
  g_assert_cmpuint (telling.n_nieuw, ==, 0);
  g_assert_cmpuint (telling.n_gewijzigd, ==, 0);
}

/* What was taken of a file again, of another lesson, is noted with what was noted of it. */
static void
test_more_lessons (Fixture       *f,
                   gconstpointer  unused)
{
  static const char *const first[] = { "L1", NULL }, *const second[] = { "L2", NULL };
  TaalAanwezigTelling telling;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (GError) error = NULL;
  const TaalPresentiebestand *list;
  guint n;

  (void) add (f, "teams-twee-lessen.csv");
  remember_all (f);
  taal_vergadering_plan_set_lessen (f->plan, 0, first);
  (void) carry_out (f, &telling);
  start (f);
  (void) add (f, "teams-twee-lessen.csv");
  taal_vergadering_plan_set_lessen (f->plan, 0, second);
  (void) carry_out (f, &telling);
  notes = taal_dossier_load_aantekeningen (f->dossier, &error);
  g_assert_no_error (error);
  list = taal_aantekeningen_get_presentiebestanden (notes, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (list[0].programma, ==, "Teams");
  g_assert_cmpstr (list[0].lessen[0], ==, "L1");
  g_assert_cmpstr (list[0].lessen[1], ==, "L2");
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) !=
         NULL;
}

/* Names, addresses and files are in the name list alone; with a pass phrase they cannot be read. */
static void
test_no_names (Fixture       *f,
               gconstpointer  unused)
{
  static const char *const never[] = { "Fatima", "Amrani", "fatima@", "voorbeeld.nl", "Jansen",
                                       "Haddad", "Zeynep", "Les ochtend", "zoom-oud" };
  TaalAanwezigTelling telling;
  g_autoptr (GError) error = NULL;

  (void) add (f, "zoom-oud.csv");
  remember_all (f);
  (void) carry_out (f, &telling);
  g_assert_true (holds (f->names, "Fatima"));
  g_assert_true (taal_namen_set_phrase (f->namen, "een lange wachtzin", &error));
  g_assert_true (taal_namen_save (f->namen, &error));
  g_assert_no_error (error);
  g_clear_object (&f->dossier);
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_assert_false (holds (f->file.path, never[i]));
      g_assert_false (holds (f->names, never[i]));
    }
  f->dossier = dossier_open (f->file.path, TAAL_DOSSIER_READ);
}

#define ADD(path, func) \
  g_test_add ("/check/vergadering-plan/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  dossier_init_log ();
  g_test_init (&argc, &argv, NULL);
  ADD ("once", test_once);
  ADD ("for-once", test_for_once);
  ADD ("change-of-mind", test_change_of_mind);
  ADD ("lessons", test_lessons);
  ADD ("order", test_order);
  ADD ("profile", test_profile);
  ADD ("workbook", test_workbook);
  ADD ("more-lessons", test_more_lessons);
  ADD ("no-names", test_no_names);

  return g_test_run ();
}
