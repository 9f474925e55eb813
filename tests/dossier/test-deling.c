/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-deling.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "dossier-fixture.h"
#include "fault-vfs.h"
#include "taal-naamzeef.h"

/* What is shared of a dossier: the rows that may go, and not a byte of the others; whole or not at
 * all. That the answers are the same is in tests/report/test-delen.c. */

/* This program is started again with it, and killed. */
#define SHARE "--share"

#define SCAN "%PDF-1.4 een handtekening van Zonderland"

static char *program;

typedef struct
{
  DossierFixture  base;
  char           *folder; /* where what is shared comes, and nothing else */
  char           *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  dossier_set_up (&fixture->base, data);
  dossier_make (&fixture->base, fixture->base.path);
  fixture->folder = g_build_filename (fixture->base.folder, "uit", NULL);
  fixture->path = g_build_filename (fixture->folder, "deel.taalnorm", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0777), ==, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_free (fixture->folder);
  g_free (fixture->path);
  dossier_tear_down (&fixture->base, data);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
share (const char *from,
       const char *path,
       const char *gemeente,
       gboolean vervang,
       TaalDeelInhoud *inhoud,
       GError **error)
{
  const TaalDeelVraag vraag = {
    .ontvanger = gemeente != NULL ? TAAL_ONTVANGER_GEMEENTE : TAAL_ONTVANGER_INSPECTIE,
    .gemeente = gemeente,
    .path = path,
    .vervang = vervang,
  };
  TaalDeelInhoud unused;
  g_autoptr (TaalDossier) dossier = dossier_open (from, TAAL_DOSSIER_READ);

  return taal_dossier_share (dossier, &vraag, inhoud != NULL ? inhoud : &unused, NULL, error);
}

static void
share_well (Fixture *fixture,
            const char *gemeente,
            TaalDeelInhoud *inhoud)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (share (fixture->base.path, fixture->path, gemeente, FALSE, inhoud, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM pragma_integrity_check "
                                                 "WHERE integrity_check <> 'ok'"),
                   ==, 0);
  g_assert_cmpint (dossier_query (fixture->path, "PRAGMA freelist_count"), ==, 0);
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) !=
         NULL;
}

/* A removed docent in the log, a profile with a name, a dismissed signal, a scan and one that was
 * removed again. */
static void
add_notes (const char *path)
{
  static const char *const lessen[] = { "X1", "X3", NULL };
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (GBytes) other = g_bytes_new_static ("Oude scan", strlen ("Oude scan"));
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
      g_autoptr (TaalImportReport) report = NULL;

      if (i == 0)
        {
          taal_bewerking_add (bewerking, TAAL_TABEL_DOCENTEN);
          taal_bewerking_set (bewerking, "docent_id", "D9");
          taal_bewerking_set (bewerking, "naam", "Weggehaald Mens");
          taal_bewerking_set (bewerking, "rol", "docent");
          taal_bewerking_set (bewerking, "start", "2020-01-01");
          taal_bewerking_wijs_af (bewerking, "S10", "K1+K2", lessen, "Broer en zus", "Aukema");
          taal_bewerking_add_bijlage (bewerking, "lijst.pdf", "application/pdf", scan, lessen);
          taal_bewerking_add_bijlage (bewerking, "oud.pdf", "application/pdf", other, lessen);
        }
      else if (i == 1)
        taal_bewerking_remove (bewerking, TAAL_TABEL_DOCENTEN, "D9");
      else
        taal_bewerking_remove_bijlage (bewerking, 2);
      report = taal_dossier_edit (dossier, bewerking, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (taal_import_report_is_imported (report));
    }
  g_assert_true (taal_dossier_set_profiel (dossier, "Rooster", "docent=Profielnaam\n", &error));
  g_assert_no_error (error);
}

/* The rows of the fixture, one by one. */
static void
test_gemeente (Fixture *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } expected[] = {
    { "SELECT count(*) FROM school", 4 },
    { "SELECT count(*) FROM contracten", 1 },
    { "SELECT count(*) FROM contracten WHERE contract_id = 'C1' AND omschrijving IS NULL", 1 },
    { "SELECT count(*) FROM groepen WHERE groep_id = 'G01' AND naam IS NULL", 1 },
    { "SELECT count(*) FROM groepen", 1 },
    { "SELECT count(*) FROM lessen WHERE les_id = 'X1' AND docent_id = 'docent-1' AND "
      "co_docent_id IS NULL AND docent_login IS NULL AND docent_getekend IS NULL",
      1 },
    { "SELECT count(*) FROM lessen", 1 },
    { "SELECT count(*) FROM docenten WHERE naam = 'Docent 1' AND rol = 'docent' AND "
      "start = '2023-01-09'",
      1 },
    { "SELECT count(*) FROM docenten", 1 },
    { "SELECT count(*) FROM registraties WHERE register = 'BOW_KR' AND nummer IS NULL", 1 },
    { "SELECT count(*) FROM registraties", 1 },
    { "SELECT count(*) FROM opleidingen", 0 },
    { "SELECT count(*) FROM ervaring WHERE grond = 'vijf jaar NT2' AND bewijs IS NULL", 1 },
    { "SELECT count(*) FROM meldingen WHERE onhaalbaarheid_bewijs = 'aanwezig'", 1 },
    { "SELECT count(*) FROM meldingen", 2 },
    { "SELECT count(*) FROM personeelsplannen WHERE bewijs = 'aanwezig'", 1 },
    { "SELECT count(*) FROM personeelsplannen", 2 },
    { "SELECT count(*) FROM maatregelen WHERE omschrijving = 'maatregel'", 2 },
    /* One row of presentie, of a cursist of whom no gemeente is known. */
    { "SELECT count(*) FROM cursisten WHERE cursist_id = 'plaats-1' AND wet IS NULL", 1 },
    { "SELECT count(*) FROM cursisten", 1 },
    { "SELECT count(*) FROM presentie WHERE les_id = 'X1' AND aanwezig = 'nee'", 1 },
    { "SELECT count(*) FROM presentie", 1 },
    { "SELECT count(*) FROM online_meldingen", 0 },
    { "SELECT count(*) FROM facturen", 0 },
    { "SELECT count(*) FROM aanbod_wi2013 WHERE melder IS NULL", 4 },
    { "SELECT count(*) FROM locaties WHERE adres IS NULL", 2 },
    { "SELECT count(*) FROM wijziging", 0 },
  };
  TaalDeelInhoud inhoud;

  add_notes (fixture->base.path);
  share_well (fixture, "GM0301", &inhoud);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].sql);
      g_assert_cmpint (dossier_query (fixture->path, expected[i].sql), ==, expected[i].value);
    }
  g_assert_cmpuint (inhoud.n[TAAL_TABEL_LESSEN], ==, 1);
  g_assert_cmpuint (inhoud.n_geteld, ==, 1);
  g_assert_cmpuint (inhoud.n_cursisten, ==, 0);
  g_assert_false (holds (fixture->path, "Hanneke"));
  g_assert_false (holds (fixture->path, "Zonderland"));
  g_assert_false (holds (fixture->path, "Aukema"));
}

static void
test_inspectie (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  TaalDeelInhoud inhoud;

  add_notes (fixture->base.path);
  before = dossier_dup_rows (fixture->base.path);
  share_well (fixture, NULL, &inhoud);
  after = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (inhoud.n_bijlagen, ==, 1);
  g_assert_cmpuint (inhoud.n[TAAL_TABEL_DOCENTEN], ==, 4);

  g_assert_true (holds (fixture->path, SCAN));
  g_assert_true (holds (fixture->base.path, "Oude scan"));
  g_assert_false (holds (fixture->path, "Oude scan"));
  g_assert_true (holds (fixture->base.path, "Weggehaald Mens"));
  g_assert_false (holds (fixture->path, "Weggehaald Mens"));
  g_assert_false (holds (fixture->path, "Profielnaam"));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM wijziging"), ==, 0);
}

/* What ids cursisten had is of the log, and for the name list beside this dossier only. */
static void
test_renamed (Fixture *fixture,
              gconstpointer data)
{
  static const char *const gemeenten[] = { NULL, "GM0301" };
  TaalDeelInhoud inhoud;

  dossier_change (fixture->base.path,
                  "INSERT INTO hernoeming (nummer, stap, oud, nieuw) "
                  "VALUES (1, 1, 'Vroegernummer', 'Laternummer')");
  g_assert_true (holds (fixture->base.path, "Vroegernummer"));
  for (gsize i = 0; i < G_N_ELEMENTS (gemeenten); i++)
    {
      share_well (fixture, gemeenten[i], &inhoud);
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM hernoeming"), ==, 0);
      g_assert_false (holds (fixture->path, "Vroegernummer"));
      g_assert_false (holds (fixture->path, "Laternummer"));
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

/* A dossier that an older version of the program wrote. */
static void
test_old_versions (Fixture *fixture,
                   gconstpointer data)
{
  for (int version = 1; version <= 4; version++)
    {
      g_autofree char *file = g_strdup_printf ("v%d.sql", version);
      g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier",
                                                "versions", file, NULL);
      g_autofree char *script = NULL, *before = NULL, *after = NULL;
      TaalDeelInhoud inhoud;

      g_assert_true (g_file_get_contents (path, &script, NULL, NULL));
      dossier_set_bytes (fixture->base.path, "", 0);
      dossier_change (fixture->base.path, script);
      before = dossier_dup_rows (fixture->base.path);
      share_well (fixture, NULL, &inhoud);
      after = dossier_dup_rows (fixture->path);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
      share_well (fixture, "GM0301", &inhoud);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

static void
assert_refused (Fixture *fixture,
                const char *path,
                const char *gemeente,
                gboolean vervang,
                TaalDossierError code,
                guint n_files)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->base.path);
  g_autoptr (GError) error = NULL;

  g_assert_false (share (fixture->base.path, path, gemeente, vervang, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
  dossier_assert_bytes (fixture->base.path, before);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
test_refusals (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "zelf.taalnorm", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "weg", "deel.taalnorm", NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (fixture, fixture->path, "GM0363", FALSE, TAAL_DOSSIER_ERROR_NO_CONTRACT, 0);
  assert_refused (fixture, nowhere, "GM0301", FALSE, TAAL_DOSSIER_ERROR_NOT_FOUND, 0);
  assert_refused (fixture, fixture->base.path, NULL, TRUE, TAAL_DOSSIER_ERROR_ITSELF, 0);
  g_assert_cmpint (symlink (fixture->base.path, link), ==, 0);
  assert_refused (fixture, link, "GM0301", TRUE, TAAL_DOSSIER_ERROR_ITSELF, 1);

  dossier_set_bytes (fixture->path, "iets anders", strlen ("iets anders"));
  assert_refused (fixture, fixture->path, "GM0301", FALSE, TAAL_DOSSIER_ERROR_EXISTS, 2);
  g_assert_true (share (fixture->base.path, fixture->path, "GM0301", TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen"), ==, 1);
}

/* What another made half is not handed on as facts. */
static void
test_damage (Fixture *fixture,
             gconstpointer data)
{
  static const char *const changes[] = {
    "PRAGMA foreign_keys = OFF; UPDATE rij_lessen SET groep = 99 WHERE rij = 1",
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_groepen SET wet = 9 WHERE rij = 1",
    "UPDATE rij_contracten SET contract_id = CAST(x'ff' AS TEXT) WHERE rij = 1",
    "UPDATE rij_lessen SET les_id = CAST(x'4100' AS TEXT) WHERE rij = 1",
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_presentie SET aanwezig = 4",
  };
  g_autoptr (GBytes) good = dossier_get_bytes (fixture->base.path);

  dossier_expect_log (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      dossier_set_bytes (fixture->base.path, g_bytes_get_data (good, NULL),
                         g_bytes_get_size (good));
      dossier_change (fixture->base.path, changes[i]);
      assert_refused (fixture, fixture->path, NULL, FALSE, TAAL_DOSSIER_ERROR_CORRUPT, 0);
      if (i < G_N_ELEMENTS (changes) - 1)
        assert_refused (fixture, fixture->path, "GM0301", FALSE, TAAL_DOSSIER_ERROR_CORRUPT, 0);
    }
}

static void
test_cancelled (Fixture *fixture,
                gconstpointer data)
{
  const TaalDeelVraag vraag = { TAAL_ONTVANGER_INSPECTIE, NULL, fixture->path, FALSE, FALSE };
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_READ);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TaalDeelInhoud inhoud;

  g_cancellable_cancel (cancellable);
  g_assert_false (taal_dossier_share (dossier, &vraag, &inhoud, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* The limit on the size of a file stands in for a full disk. */
static void
test_no_room (Fixture *fixture,
              gconstpointer data)
{
  struct rlimit limit;
  rlim_t before;

  dossier_expect_log (TRUE);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t room = 20; room < 300000; room = room * 3 + 4096)
    {
      g_autoptr (GError) error = NULL;

      limit.rlim_cur = room;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      if (share (fixture->base.path, fixture->path, "GM0301", FALSE, NULL, &error))
        {
          g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen"), ==, 1);
          g_assert_cmpint (g_remove (fixture->path), ==, 0);
        }
      else
        g_assert_true (error->domain == TAAL_DOSSIER_ERROR);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
      limit.rlim_cur = before;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    }
  signal (SIGXFSZ, SIG_DFL);
}

/* The n-th call of a kind fails, for n = 1, 2, … until none does. */
static void
test_calls_fail (Fixture *fixture,
                 gconstpointer data)
{
  static const FaultKind kinds[] = { FAULT_OPEN, FAULT_READ, FAULT_WRITE, FAULT_FULL,
                                     FAULT_SYNC, FAULT_LOCK, FAULT_BUSY };

  dossier_expect_log (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean failed = TRUE;

      for (guint n = 1; failed; n++)
        {
          const TaalDeelVraag vraag = { TAAL_ONTVANGER_GEMEENTE, "GM0301", fixture->path, FALSE,
                                        FALSE };
          g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_READ);
          g_autoptr (GError) error = NULL;
          TaalDeelInhoud inhoud;
          gboolean done;

          fault_vfs_arm (kinds[i], n, TRUE);
          done = taal_dossier_share (dossier, &vraag, &inhoud, NULL, &error);
          failed = fault_vfs_disarm ();
          g_assert_true (done == (error == NULL));
          g_assert_true (done || failed);
          g_assert_cmpuint (count_files (fixture->folder), ==, done ? 1 : 0);
          if (done)
            g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen"), ==, 1);
          (void) g_remove (fixture->path);
        }
    }
}

/* Killed at any moment there is a whole dossier, or none under that name. */
static void
test_killed (Fixture *fixture,
             gconstpointer data)
{
  const char *argv[] = { program, SHARE, fixture->base.path, fixture->path, NULL };
  g_autoptr (GError) error = NULL;
  guint n_there = 0;

  for (int i = 0; i < 24; i++)
    {
      g_autoptr (GSubprocess) child =
          g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

      g_assert_no_error (error);
      g_usleep ((gulong) g_test_rand_int_range (0, 60000));
      g_subprocess_send_signal (child, SIGKILL);
      g_assert_true (g_subprocess_wait (child, NULL, &error));
      if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        continue;

      n_there++;
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen"), ==, 3);
      g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_READ));
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
  g_test_message ("%u of 24 were done before that", n_there);
}

static void
test_zeef (void)
{
  static const struct
  {
    const char *text;
    gboolean holds;
  } texts[] = {
    { "L000199", FALSE },        { "les-wolterink-3", TRUE },  { "HANNEKE", TRUE },
    { "bijhannekethuis", TRUE }, { "han", FALSE },             { "van de brug", FALSE },
    { "çelik", TRUE },           { "Celik", TRUE },            { "zoe1", TRUE },
    { "li-3", TRUE },            { "alinea", FALSE },          { "", FALSE },
    { "j", FALSE },              { "x\xff", TRUE },            { "王伟", TRUE },
  };
  g_autoptr (TaalNaamzeef) zeef = taal_naamzeef_new ();

  taal_naamzeef_add (zeef, "Hanneke van de Wolterink");
  taal_naamzeef_add (zeef, "Zoë Çelik");
  taal_naamzeef_add (zeef, "J. Li");
  taal_naamzeef_add (zeef, "王伟");
  taal_naamzeef_add (zeef, "\xff");
  taal_naamzeef_add (zeef, "J. Li");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_true (taal_naamzeef_holds (zeef, texts[i].text) == texts[i].holds);
    }
}

#define ADD(path, func) g_test_add ("/dossier/deling/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], SHARE))
    return share (argv[2], argv[3], NULL, FALSE, NULL, NULL) ? EXIT_SUCCESS : EXIT_FAILURE;

  dossier_init_log ();
  fault_vfs_register ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-gemeente-gets-these-rows", test_gemeente);
  ADD ("an-inspection-gets-all-but-the-log", test_inspectie);
  ADD ("ids-that-were-changed-stay", test_renamed);
  ADD ("old-versions", test_old_versions);
  ADD ("what-is-refused", test_refusals);
  ADD ("damage-is-not-handed-on", test_damage);
  ADD ("cancelled", test_cancelled);
  ADD ("no-room", test_no_room);
  ADD ("calls-that-fail", test_calls_fail);
  ADD ("killed", test_killed);
  g_test_add_func ("/dossier/naamzeef/finds-names-in-ids", test_zeef);

  return g_test_run ();
}
