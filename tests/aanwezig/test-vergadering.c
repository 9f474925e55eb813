/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanwezig-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include "taal-vergadering-tabel.h"

/* Compares what is read of a file with what it must be. With TAAL_SCHRIJF the second is written
 * anew, to be looked at. */
static void
assert_golden (const char            *name,
               const TaalVergadering *v)
{
  g_autofree char *golden = g_strconcat (name, ".gelezen", NULL);
  g_autofree char *path = aanwezig_path (golden);
  g_autofree char *got = aanwezig_dump (v);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("TAAL_SCHRIJF") != NULL)
    g_file_set_contents (path, got, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, expected);
}

static void
test_golden (gconstpointer data)
{
  g_autoptr (TaalVergadering) v = aanwezig_read (data);

  assert_golden (data, v);
}

static void
test_golden_profiel (gconstpointer data)
{
  g_autofree char *name = g_strndup (data, strcspn (data, "."));
  g_autofree char *profile_name = g_strconcat (name, ".profiel", NULL);
  g_autoptr (TaalAanwezigProfiel) profiel = aanwezig_get_profiel (profile_name);
  gsize length;
  g_autofree char *bytes = aanwezig_get (data, &length);
  g_autoptr (TaalVergadering) v =
    taal_vergadering_read (data, bytes, length, TAAL_ORDE_ONBEKEND, profiel);

  assert_golden (data, v);
}

/* The same file in another encoding is read the same, but for the letters that it lacks. */
static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-16BE", "UTF-8", "WINDOWS-1252" };
  static const char *const marks[] = { "\xfe\xff", "\xef\xbb\xbf", "" };
  static const gsize mark_sizes[] = { 2, 3, 0 };
  gsize length;
  g_autofree char *bytes = aanwezig_get ("teams-en-GB.csv", &length);
  g_autoptr (TaalVergadering) v = aanwezig_read ("teams-en-GB.csv");

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize n;
      g_autofree char *text = g_convert_with_fallback (bytes + 2, (gssize) length - 2, encodings[i],
                                                       "UTF-16LE", "?", NULL, &n, NULL);
      g_autofree char *whole = g_malloc (n + 3);
      g_autoptr (TaalVergadering) other = NULL;

      memcpy (whole, marks[i], mark_sizes[i]);
      memcpy (whole + mark_sizes[i], text, n);
      other = aanwezig_read_bytes ("teams-en-GB.csv", whole, n + mark_sizes[i], TAAL_ORDE_ONBEKEND);
      g_assert_null (taal_vergadering_get_fout (other));
      g_assert_cmpuint (other->deelnames->len, ==, v->deelnames->len);
      for (guint j = 0; j < v->deelnames->len; j++)
        {
          const TaalDeelname *a = g_ptr_array_index (v->deelnames, j);
          const TaalDeelname *b = g_ptr_array_index (other->deelnames, j);

          if (i < 2)
            g_assert_cmpstr (a->naam, ==, b->naam);
          g_assert_cmpint (a->van, ==, b->van);
          g_assert_cmpint (a->tot, ==, b->tot);
        }
      g_assert_cmpstr (other->sha256, !=, v->sha256);
    }
}

static const TaalVergaderingMelding *
read_error (const char *text,
            TaalOrde    orde)
{
  static TaalVergadering *v;

  g_clear_pointer (&v, taal_vergadering_unref);
  if (text == NULL)
    return NULL;
  v = aanwezig_read_bytes ("zoom.csv", text, strlen (text), orde);
  return taal_vergadering_get_fout (v);
}

#define KOP "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"

/* What the dates of a file tell of their order, and when it must be asked. */
static void
test_order (void)
{
  static const struct
  {
    const char *rows;
    TaalOrde    chosen;
    int         code; /* -1: it can be used */
    TaalOrde    orde;
  } cases[] = {
    { "a,,24/11/2025 09:00,24/11/2025 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_DMJ },
    { "a,,11/24/2025 09:00,11/24/2025 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_MDJ },
    { "a,,3/4/2025 09:00,3/4/2025 10:00,60\n", TAAL_ORDE_ONBEKEND, TAAL_VERGADERING_ORDE, 0 },
    { "a,,3/4/2025 09:00,3/4/2025 10:00,60\n", TAAL_ORDE_DMJ, -1, TAAL_ORDE_DMJ },
    { "a,,3/4/2025 09:00,3/4/2025 10:00,60\n", TAAL_ORDE_MDJ, -1, TAAL_ORDE_MDJ },
    { "a,,3/3/2025 09:00,3/3/2025 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_DMJ },
    { "a,,3-4-2025 09:00,3-4-2025 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_DMJ },
    { "a,,2025-03-04 09:00,2025-03-04 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_ONBEKEND },
    { "a,,4 mrt 2025 09:00,4 mrt 2025 10:00,60\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_ONBEKEND },
    /* past midnight of 8 to 9 September: the other way it would be a month */
    { "a,,9/8/2025 23:00,9/9/2025 00:30,90\n", TAAL_ORDE_ONBEKEND, -1, TAAL_ORDE_MDJ },
    { "a,,24/11/2025 09:00,24/11/2025 10:00,60\n", TAAL_ORDE_MDJ, TAAL_VERGADERING_ORDE_ANDERS, 0 },
    { "a,,24/11/2025 09:00,11/24/2025 10:00,60\n", TAAL_ORDE_ONBEKEND,
      TAAL_VERGADERING_TEGENSTRIJDIG, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (KOP, cases[i].rows, NULL);
      g_autoptr (TaalVergadering) v =
        aanwezig_read_bytes ("zoom.csv", text, strlen (text), cases[i].chosen);
      const TaalVergaderingMelding *error = taal_vergadering_get_fout (v);

      g_test_message ("%s", cases[i].rows);
      g_assert_cmpint (error != NULL ? (int) error->code : -1, ==, cases[i].code);
      if (error == NULL)
        g_assert_cmpint (v->orde, ==, cases[i].orde);
    }
}

/* What is wrong is said with its row, and nothing of the file is used. */
static void
test_errors (void)
{
  const TaalVergaderingMelding *error;
  g_autofree char *large = NULL;

  error = read_error ("", TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_ONBEKEND);
  error = read_error (KOP, TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_LEEG);
  error = read_error (KOP "a,,24/11/2025 09:00,24/11/2025 10:00,60\nb,,gisteren,,1\n",
                      TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_GEEN_TIJDSTIP);
  g_assert_cmpuint (error->rij, ==, 3);
  g_assert_cmpstr (error->kolom, ==, "Join Time");
  g_assert_cmpstr (error->waarde, ==, "gisteren");
  error = read_error (KOP "\"a,,24/11/2025 09:00,24/11/2025 10:00,60\n", TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_AANHALINGSTEKEN);
  g_assert_cmpuint (error->rij, ==, 2);
  error = read_error ("\xff\xfe" "a", TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_TEKST);
  error = read_error ("PK\003\004 not a workbook", TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_TEKST);

  large = g_strnfill (100000, '\n');
  for (gsize i = 0; i < 100000; i += 4)
    memcpy (large + i, "a,b\n", 4);
  error = read_error (large, TAAL_ORDE_ONBEKEND);
  g_assert_cmpint (error->code, ==, TAAL_VERGADERING_TE_GROOT);
  (void) read_error (NULL, TAAL_ORDE_ONBEKEND);
}

/* A row that cannot be right is left out, or read without its end, and said. */
static void
test_warnings (void)
{
  static const char text[] = KOP "a,,24/11/2025 09:00,,60\n"
                                 "b,,24/11/2025 10:00,24/11/2025 09:00,60\n"
                                 ",,24/11/2025 10:00,24/11/2025 11:00,60\n"
                                 "d,,24/11/2025 10:00,24/11/2025 11:00,60\n";
  g_autoptr (TaalVergadering) v =
    aanwezig_read_bytes ("zoom.csv", text, strlen (text), TAAL_ORDE_ONBEKEND);
  const TaalVergaderingMelding *melding;
  const TaalDeelname *one;

  g_assert_null (taal_vergadering_get_fout (v));
  g_assert_cmpuint (v->deelnames->len, ==, 2);
  one = g_ptr_array_index (v->deelnames, 0);
  g_assert_cmpint (one->tot, ==, TAAL_MOMENT_GEEN);
  g_assert_cmpuint (v->meldingen->len, ==, 3);
  melding = g_ptr_array_index (v->meldingen, 0);
  g_assert_cmpint (melding->code, ==, TAAL_VERGADERING_ZONDER_NAAM);
  g_assert_cmpuint (melding->rij, ==, 4);
  melding = g_ptr_array_index (v->meldingen, 1);
  g_assert_cmpint (melding->code, ==, TAAL_VERGADERING_GEEN_VERTREK);
  melding = g_ptr_array_index (v->meldingen, 2);
  g_assert_cmpint (melding->code, ==, TAAL_VERGADERING_TOT_VOOR_VAN);
  g_assert_cmpuint (melding->rij, ==, 3);
}

/* A file of which only the first part came is refused, or read as what it still is; never wrongly:
 * every time in it is one of the whole file. */
static void
test_truncated (void)
{
  static const char *const names[] = { "teams-en-US.csv", "zoom-oud.csv", "bbb-nl.csv" };

  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      gsize length;
      g_autofree char *bytes = aanwezig_get (names[k], &length);

      for (gsize n = 0; n < length; n += 7)
        {
          g_autoptr (TaalVergadering) v =
            aanwezig_read_bytes (names[k], bytes, n, TAAL_ORDE_ONBEKEND);

          if (taal_vergadering_get_fout (v) == NULL)
            g_assert_cmpuint (v->deelnames->len, >, 0);
        }
    }
}

/* A profile is written as it was read, and one that is wrong names the place. */
static void
test_profiel (void)
{
  static const char *const wrong[][2] = {
    { "", "[aanwezig] versie" },
    { "[aanwezig]\nversie=2\n", "[aanwezig] versie" },
    { "[aanwezig]\nversie=1\nvan.kop=a\n", "[aanwezig] naam.koppen" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\n", "[aanwezig] van.kop" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nlessen=true\n", "[status] " },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nvan.kop=b\nvann.kop=c\n", "[aanwezig] vann.kop" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nvan.kop=b\nvolgorde=x\n", "[aanwezig] volgorde" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nvan.kop=b\nkopregel=0\n", "[aanwezig] kopregel" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nvan.kop=b\n[status]\nA=wel\n", "[status] A" },
    { "[aanwezig]\nversie=1\nnaam.koppen=a;\nvan.kop=b\n[x]\nA=ja\n", "[x] " },
  };
  static const char good[] = "[aanwezig]\nversie=1\nnaam=N\nkopregel=2\nvolgorde=mdj\n"
                             "naam.koppen=a;b;\ndatum.kop=c\nstatus.kop=d\n[status]\nP=ja\nA=nee\n";
  g_autoptr (GError) none = NULL;
  g_autoptr (TaalAanwezigProfiel) profiel = taal_aanwezig_profiel_new_from_text (good, -1, &none);
  g_autoptr (TaalAanwezigProfiel) again = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (none);
  text = taal_aanwezig_profiel_to_text (profiel);
  again = taal_aanwezig_profiel_new_from_text (text, -1, &none);
  g_assert_no_error (none);
  g_assert_cmpstr (again->koppen[1], ==, "b");
  g_assert_true (again->mdj);
  g_assert_cmpuint (again->kopregel, ==, 2);
  g_assert_cmpint (taal_aanwezig_profiel_get_status (again, "p (2/2)"), ==, 1);
  g_assert_cmpint (taal_aanwezig_profiel_get_status (again, "A"), ==, 0);
  g_assert_cmpint (taal_aanwezig_profiel_get_status (again, "x"), ==, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (taal_aanwezig_profiel_new_from_text (wrong[i][0], -1, &error));
      g_assert_error (error, TAAL_AANWEZIG_PROFIEL_ERROR, TAAL_AANWEZIG_PROFIEL_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, wrong[i][1]);
    }
}

/* A profile of which the columns are not there, a mark that it does not know, a day that is none.
 */
static void
test_profiel_file (void)
{
  static const struct
  {
    const char         *text;
    TaalVergaderingCode code;
    guint               rij;
  } cases[] = {
    { "x,y\n1,2\n", TAAL_VERGADERING_KOLOM, 0 },
    { "wie,dag,was er\na,24-11-2025,misschien\n", TAAL_VERGADERING_STATUS, 2 },
    { "wie,dag,was er\na,morgen,ja\n", TAAL_VERGADERING_GEEN_TIJDSTIP, 2 },
  };
  static const char profile[] = "[aanwezig]\nversie=1\nnaam.koppen=Wie;\ndatum.kop=Dag\n"
                                "status.kop=Was er\n[status]\nja=ja\nnee=nee\n";
  static const char good[] = "wie,dag,was er\na,24-11-2025,JA\nb,24-11-2025,nee\nc,24-11-2025,\n";
  g_autoptr (TaalAanwezigProfiel) profiel =
    taal_aanwezig_profiel_new_from_text (profile, -1, NULL);
  g_autoptr (TaalVergadering) v =
    taal_vergadering_read ("a.csv", good, strlen (good), TAAL_ORDE_ONBEKEND, profiel);

  g_assert_null (taal_vergadering_get_fout (v));
  g_assert_cmpuint (v->deelnames->len, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TaalVergadering) bad = taal_vergadering_read (
          "a.csv", cases[i].text, strlen (cases[i].text), TAAL_ORDE_ONBEKEND, profiel);

      g_assert_nonnull (taal_vergadering_get_fout (bad));
      g_assert_cmpint (taal_vergadering_get_fout (bad)->code, ==, cases[i].code);
      g_assert_cmpuint (taal_vergadering_get_fout (bad)->rij, ==, cases[i].rij);
    }
}

static TaalVergaderingTabel *
read_tabel (const char *text)
{
  TaalVergaderingTabel *tabel = taal_vergadering_tabel_read ("x.csv", text, strlen (text));

  g_assert_nonnull (tabel);
  return tabel;
}

/* Of a table that no program is known by, headers, columns and marks are proposed. */
static void
test_tabel (void)
{
  g_autoptr (TaalVergaderingTabel) times =
      read_tabel ("Taalschool De Brug;;\nRooster;;\nAchternaam;Voornaam;Lesdatum;Begin;Einde\n"
                  "Jansen;Piet;24-11-2025;9:00;10:30\n");
  g_autoptr (TaalVergaderingTabel) lessons =
      read_tabel ("Cursist,24-11-2025 9:00,25-11-2025 9:00\nPiet,P (2/2),Afw\nFatima,a=b,p\n");
  g_auto (GStrv) marks = taal_vergadering_tabel_list_tekens (lessons, 0, -1);
  g_auto (GStrv) column = taal_vergadering_tabel_list_tekens (lessons, 0, 2);

  g_assert_cmpuint (taal_vergadering_tabel_find_kop (times), ==, 2);
  g_assert_cmpuint (taal_vergadering_tabel_get_rij (times, 2), ==, 3);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_NAAM), ==, 1);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_NAAM_2), ==, 0);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_DATUM), ==, 2);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_VAN), ==, 3);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_TOT), ==, 4);
  g_assert_cmpint (taal_vergadering_tabel_find (times, 2, TAAL_VERGADERING_KOLOM_STATUS), ==, -1);
  g_assert_cmpstr (taal_vergadering_tabel_get_cel (times, 3, 1), ==, "Piet");
  g_assert_cmpstr (taal_vergadering_tabel_get_cel (times, 9, 1), ==, "");

  g_assert_false (taal_vergadering_tabel_is_les (lessons, 0, 0));
  g_assert_true (taal_vergadering_tabel_is_les (lessons, 0, 1));
  g_assert_cmpstr (marks[0], ==, "P");
  g_assert_cmpstr (marks[1], ==, "Afw"); /* p is P; a profile cannot name a=b */
  g_assert_null (marks[2]);
  g_assert_cmpstr (column[0], ==, "Afw");
  g_assert_cmpint (taal_vergadering_teken_is_ja ("P"), ==, 1);
  g_assert_cmpint (taal_vergadering_teken_is_ja ("Afw"), ==, 0);
  g_assert_cmpint (taal_vergadering_teken_is_ja ("A"), ==, -1);
  g_assert_null (taal_vergadering_tabel_read ("x.csv", "", 0));
}

/* A profile that is filled is read again as it was. */
static void
test_profiel_new (void)
{
  const char *const koppen[] = { "Voornaam", "Naam; achter", NULL };
  g_autoptr (TaalAanwezigProfiel) profiel = taal_aanwezig_profiel_new ();
  g_autoptr (TaalAanwezigProfiel) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  profiel->koppen = g_strdupv ((char **) koppen);
  profiel->datum = g_strdup ("Dag");
  profiel->status = g_strdup ("Er?");
  profiel->dmj = TRUE;
  taal_aanwezig_profiel_add_teken (profiel, "J", TRUE);
  taal_aanwezig_profiel_add_teken (profiel, "N", FALSE);
  text = taal_aanwezig_profiel_to_text (profiel);
  again = taal_aanwezig_profiel_new_from_text (text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->koppen[1], ==, koppen[1]);
  g_assert_cmpint (taal_aanwezig_profiel_get_status (again, "j"), ==, 1);
  g_assert_cmpint (taal_aanwezig_profiel_get_status (again, "n"), ==, 0);
  g_assert_true (again->dmj);
}

int
main (int    argc,
      char **argv)
{
  static const char *const files[] = {
    "bbb-aanhaling.csv",      "bbb-ar.csv",           "bbb-en.csv",
    "bbb-nl.csv",             "bbb-nog-binnen.csv",   "onbekend.csv",
    "teams-2020.csv",         "teams-2021.csv",       "teams-afgekapt-deel.csv",
    "teams-afgekapt-rij.csv", "teams-alleen-koppen.csv", "teams-dubbelzinnig.csv",
    "teams-en-GB.csv",        "teams-en-US.csv",      "teams-gemengd.csv",
    "teams-herstart-1.csv",   "teams-herstart-2.csv", "teams-middernacht.csv",
    "teams-nl-NL.csv",        "teams-pl-PL.csv",      "teams-tegenstrijdig.csv",
    "teams-twee-lessen.csv",  "teams-utc.csv",        "zoom-excel-nl.csv",
    "zoom-nieuw.csv",         "zoom-oud.csv",         "zoom-uniek.csv",
    "zoom-zonder-blok.csv",   "teams-werkmap.xlsx",   "zoom-werkmap.xlsx",
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/aanwezig/golden/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_golden);
    }
  g_test_add_data_func ("/aanwezig/golden/moodle", "moodle.txt", test_golden_profiel);
  g_test_add_data_func ("/aanwezig/golden/eigen", "eigen.csv", test_golden_profiel);
  g_test_add_func ("/aanwezig/encodings", test_encodings);
  g_test_add_func ("/aanwezig/order-of-dates", test_order);
  g_test_add_func ("/aanwezig/errors", test_errors);
  g_test_add_func ("/aanwezig/warnings", test_warnings);
  g_test_add_func ("/aanwezig/truncated", test_truncated);
  g_test_add_func ("/aanwezig/table", test_tabel);
  g_test_add_func ("/aanwezig/profile-new", test_profiel_new);
  g_test_add_func ("/aanwezig/profile", test_profiel);
  g_test_add_func ("/aanwezig/profile-and-file", test_profiel_file);

  return g_test_run ();
}
