/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"

/* A snapshot that follows a change is the one that is read anew. */

static void
dump_docenten (const TaalSnapshot *snapshot,
               GString            *text)
{
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);
  const TaalRegistratie *registraties = taal_snapshot_get_registraties (snapshot, NULL);

  for (int i = 0; i < n; i++)
    {
      g_string_append_printf (text, "docent %d %s %s %d\n", docenten[i].rij, docenten[i].docent_id, docenten[i].naam,
                              docenten[i].dienst.van);
      for (int k = docenten[i].registraties.first; k < docenten[i].registraties.first + docenten[i].registraties.n; k++)
        g_string_append_printf (text, "  %d %s %d %d\n", registraties[k].rij, registraties[k].register_naam,
                                registraties[k].geldig.van, registraties[k].geldig.tot);
    }
}

static void
dump_groepen (const TaalSnapshot *snapshot,
              GString            *text)
{
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "groep %d %s %d %d\n", groepen[i].rij, groepen[i].groep_id, (int) groepen[i].wet,
                            (int) groepen[i].route);
}

static void
dump_lessen (const TaalSnapshot *snapshot,
             GString            *text)
{
  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      g_string_append_printf (text, "les %d %s %d %d %d %d %d %d %d %d\n", les.rij, les.les_id, les.groep, les.docent,
                              les.co_docent, les.datum, les.begin, les.minuten, (int) les.vorm, (int) les.status);
    }
}

static char *
dump (const TaalSnapshot *snapshot)
{
  GString *text = g_string_new (NULL);

  dump_docenten (snapshot, text);
  dump_groepen (snapshot, text);
  dump_lessen (snapshot, text);
  return g_string_free (text, FALSE);
}

static TaalSnapshot *
load (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  TaalSnapshot *snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

/* Follows a change, holds it against the file, and puts the new snapshot in the place of the old. */
static void
follow (TaalDossier   *dossier,
        TaalSnapshot **snapshot,
        TaalDelta     *delta)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalSnapshot) after = taal_dossier_load_change (dossier, *snapshot, delta, NULL, &error);
  g_autoptr (TaalSnapshot) anew = load (dossier);
  g_autofree char *was = dump (*snapshot);
  g_autofree char *followed = NULL, *expected = dump (anew), *still = NULL;

  g_assert_no_error (error);
  followed = dump (after);
  g_assert_cmpstr (followed, ==, expected);
  still = dump (*snapshot);
  g_assert_cmpstr (still, ==, was);

  taal_snapshot_unref (*snapshot);
  *snapshot = g_steal_pointer (&after);
}

static void
import_and_follow (TaalDossier   *dossier,
                   const char    *source,
                   TaalSnapshot **snapshot)
{
  g_autoptr (TaalImportReport) report = dossier_import (dossier, source);

  follow (dossier, snapshot, taal_import_report_get_delta (report));
}

static void
undo_and_follow (TaalDossier   *dossier,
                 TaalSnapshot **snapshot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelta) delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  follow (dossier, snapshot, delta);
}

static void
redo_and_follow (TaalDossier   *dossier,
                 TaalSnapshot **snapshot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelta) delta = taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  follow (dossier, snapshot, delta);
}

/* Lessons enough for several chunks, of which a second import changes some, here and there, and adds. */
static char *
put_lessen (DossierFixture *fixture,
            const char     *folder,
            int             first,
            int             last,
            int             step,
            int             minuten)
{
  g_autoptr (GString) text = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");

  for (int i = first; i < last; i += step)
    g_string_append_printf (text, "N%05d,G0%d,D%d,2024-0%d-11,%d,fysiek,gegeven\n", i, i % 2 + 1, i % 2 + 1, i % 9 + 1,
                            minuten);

  return dossier_put (fixture, folder, "lessen.csv", text->str);
}

static void
test_lessen (DossierFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *many = put_lessen (fixture, "many", 0, 10000, 1, 60);
  g_autofree char *some = put_lessen (fixture, "some", 900, 10400, 700, 90);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  snapshot = load (dossier);
  import_and_follow (dossier, many, &snapshot);
  import_and_follow (dossier, some, &snapshot);
  undo_and_follow (dossier, &snapshot);
  undo_and_follow (dossier, &snapshot);
  redo_and_follow (dossier, &snapshot);
  redo_and_follow (dossier, &snapshot);
}

/* Docenten that come and go move the places that lessons refer to. */
static void
test_docenten (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autofree char *docenten =
    dossier_put (fixture, "more", "docenten.csv", "docent_id,naam,rol,start\nE1,Nieuw,docent,2020-01-01\n");
  g_autofree char *lessen = dossier_put (fixture, "more", "lessen.csv",
                                         "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
                                         "Y1,G01,E1,2023-01-09,60,fysiek,gegeven\n");
  g_autofree char *more = g_path_get_dirname (docenten);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;

  g_assert_nonnull (lessen);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  snapshot = load (dossier);
  import_and_follow (dossier, more, &snapshot);
  undo_and_follow (dossier, &snapshot);
  redo_and_follow (dossier, &snapshot);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

#define ADD(path, func) \
  g_test_add ("/dossier/laden-change/" path, DossierFixture, NULL, dossier_set_up, func, dossier_tear_down)
  ADD ("lessen", test_lessen);
  ADD ("docenten", test_docenten);
#undef ADD

  return g_test_run ();
}
