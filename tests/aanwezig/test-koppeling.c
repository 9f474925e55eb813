/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanwezig-fixture.h"

#include <string.h>

#define DAG(jaar, maand, dag) taal_date_from_ymd (jaar, maand, dag)

/* The lessons of tests/aanwezig/fixtures/school. */
typedef struct
{
  TaalKoppelLes lessen[5];
  TaalNamenbron    *namen;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  const TaalKoppelLes lessen[] = {
    { "L1", "G1", "D1", DAG (2025, 11, 24), 9 * 3600, 90, TRUE, FALSE },
    { "L2", "G1", "D1", DAG (2025, 11, 24), 10 * 3600 + 45 * 60, 90, TRUE, FALSE },
    { "L3", "G1", "D1", DAG (2025, 12, 3), 23 * 3600, 120, TRUE, FALSE },
    { "L4", "G1", "D1", DAG (2025, 12, 4), 9 * 3600, 90, TRUE, FALSE },
    { "L5", "G2", "D2", DAG (2025, 11, 24), 9 * 3600, 90, TRUE, FALSE },
  };

  memcpy (f->lessen, lessen, sizeof lessen);
  f->namen = aanwezig_get_namen ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_clear_object (&f->namen);
}

/* Who was where, in a line: "L1 C1 90 C2 85 docent D1". */
static char *
tell (Fixture             *f,
      const TaalKoppeling *k)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < k->lessen->len; i++)
    {
      guint les = g_array_index (k->lessen, guint, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", f->lessen[les].les_id);
      for (guint j = 0; j < k->aanwezig->len; j++)
        {
          const TaalKoppelAanwezig *one = g_ptr_array_index (k->aanwezig, j);

          if (one->les == les)
            g_string_append_printf (text, " %s%s %d", one->aanwezig ? "" : "niet ",
                                    one->cursist_id, (int) one->minuten);
        }
      for (guint j = 0; j < k->docenten->len; j++)
        {
          const TaalKoppelDocent *one = g_ptr_array_index (k->docenten, j);

          if (one->les == les)
            g_string_append_printf (text, " docent %s", one->docent_id);
        }
    }
  for (guint i = 0; i < k->onbekend->len; i++)
    g_string_append_printf (text, " onbekend %s",
                            ((TaalKoppelOnbekend *) g_ptr_array_index (k->onbekend, i))->naam);

  return g_string_free (text, FALSE);
}

static TaalKoppeling *
couple (Fixture    *f,
        const char *first,
        const char *second)
{
  g_autoptr (TaalVergadering) one = aanwezig_read (first);
  g_autoptr (TaalVergadering) other = second != NULL ? aanwezig_read (second) : NULL;
  TaalVergadering *const both[] = { one, other };

  return taal_koppeling_new (both, second != NULL ? 2 : 1, NULL, f->lessen,
                             G_N_ELEMENTS (f->lessen), f->namen);
}

static void
assert_told (Fixture    *f,
             const char *first,
             const char *second,
             const char *expected)
{
  g_autoptr (TaalKoppeling) k = couple (f, first, second);
  g_autofree char *told = tell (f, k);

  g_test_message ("%s", first);
  g_assert_cmpstr (told, ==, expected);
}

/* The same lesson by every program, in every language: the same minutes. */
static void
test_same_minutes (Fixture       *f,
                   gconstpointer  unused)
{
  static const char *const files[] = {
    "teams-en-US.csv", "teams-en-GB.csv", "teams-nl-NL.csv",  "teams-pl-PL.csv",
    "teams-2021.csv",  "teams-2020.csv",  "teams-gemengd.csv", "teams-utc.csv",
    "zoom-oud.csv",    "zoom-nieuw.csv",  "zoom-zonder-blok.csv", "zoom-excel-nl.csv",
    "bbb-nl.csv",      "bbb-en.csv",      "bbb-ar.csv",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    assert_told (f, files[i], NULL, "L1 C1 90 C2 85 C3 75 C4 79 C5 90 docent D1");
}

/* A meeting that was begun again has two files; one meeting may be of two lessons. */
static void
test_files_and_lessons (Fixture       *f,
                        gconstpointer  unused)
{
  assert_told (f, "teams-herstart-1.csv", "teams-herstart-2.csv", "L1 C1 85 docent D1");
  assert_told (f, "teams-twee-lessen.csv", NULL, "L1 C1 90 C2 90 docent D1; L2 C1 90 docent D1");
  assert_told (f, "teams-middernacht.csv", NULL, "L3 C1 120 C2 60 docent D1");
  assert_told (f, "teams-en-US.csv", "teams-en-US.csv",
               "L1 C1 90 C2 85 C3 75 C4 79 C5 90 docent D1");
}

/* Two groepen at one time: the docent tells; without them it is asked. */
static void
test_other_groep (Fixture       *f,
                  gconstpointer  unused)
{
  static const char text[] =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
      "Piet Jansen,,24-11-2025 09:00,24-11-2025 10:30,90\n";
  g_autoptr (TaalVergadering) v =
    aanwezig_read_bytes ("zoom.csv", text, strlen (text), TAAL_ORDE_ONBEKEND);
  g_autoptr (TaalKoppeling) k = taal_koppeling_new (&v, 1, NULL, f->lessen, 5, f->namen);
  const TaalKoppelMelding *melding;

  g_assert_cmpuint (k->lessen->len, ==, 0);
  g_assert_cmpuint (k->meldingen->len, ==, 1);
  melding = g_ptr_array_index (k->meldingen, 0);
  g_assert_cmpint (melding->code, ==, TAAL_KOPPEL_MEER_LESSEN);
  g_assert_cmpstr (melding->anders, ==, "L1, L5");
  g_clear_pointer (&k, taal_koppeling_free);

  /* A few minutes into the next lesson are not that lesson. */
  f->lessen[0].begin += 89 * 60;
  f->lessen[4].begin = 0;
  k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  melding = g_ptr_array_index (k->meldingen, 0);
  g_assert_cmpint (melding->code, ==, TAAL_KOPPEL_GEEN_LES);
  g_clear_pointer (&k, taal_koppeling_free);

  /* But for a lesson that the user names; and one without begin has all of its day. */
  f->lessen[0].gevraagd = TRUE;
  k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  g_assert_cmpuint (k->lessen->len, ==, 1);
  g_clear_pointer (&k, taal_koppeling_free);
  f->lessen[0].begin = -1;
  k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  g_assert_cmpint (taal_koppeling_get_minuten (k, f->lessen, 0, "C2"), ==, 90);
  melding = g_ptr_array_index (k->meldingen, 0);
  g_assert_cmpint (melding->code, ==, TAAL_KOPPEL_ZONDER_BEGIN);
}

/* Who is who: never by a name that is only like another. */
static void
test_names (Fixture       *f,
            gconstpointer  unused)
{
  static const char text[] =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
      "Anna de Vries,,24-11-2025 09:00,24-11-2025 10:30,90\n"
      "Fatima Amrani,,24-11-2025 09:00,24-11-2025 10:30,90\n"
      "O.,omar@voorbeeld.nl,24-11-2025 09:00,24-11-2025 10:30,90\n"
      "Piet Jansen,omar@voorbeeld.nl,24-11-2025 09:00,24-11-2025 10:30,90\n"
      "Onbekende Gast,,24-11-2025 09:00,24-11-2025 10:30,90\n"
      "Kantoor de Oefening,,24-11-2025 09:00,24-11-2025 10:30,90\n";
  g_autoptr (TaalVergadering) v =
    aanwezig_read_bytes ("zoom.csv", text, strlen (text), TAAL_ORDE_ONBEKEND);
  g_autoptr (TaalKoppeling) k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  g_autofree char *told = tell (f, k);
  const TaalKoppelOnbekend *unknown;
  const TaalKoppelMelding *melding;
  const TaalKoppelAanwezig *a, *b;

  g_assert_cmpstr (told, ==,
                   "L1 C2 90 C4 90 docent D1 onbekend Fatima Amrani onbekend Onbekende Gast");
  g_assert_cmpuint (k->n_genegeerd, ==, 1);
  unknown = g_ptr_array_index (k->onbekend, 0);
  g_assert_cmpstr (unknown->voorstel_id, ==, "C1");
  unknown = g_ptr_array_index (k->onbekend, 1);
  g_assert_null (unknown->voorstel);

  /* Piet used the account of Omar: they are two persons with one login, which signal S07 finds. */
  melding = g_ptr_array_index (k->meldingen, 0);
  g_assert_cmpint (melding->code, ==, TAAL_KOPPEL_ACCOUNT_VAN);
  g_assert_cmpstr (melding->waarde, ==, "C2");
  g_assert_cmpstr (melding->anders, ==, "C4");
  a = g_ptr_array_index (k->aanwezig, 0);
  b = g_ptr_array_index (k->aanwezig, 1);
  g_assert_cmpstr (a->login, ==, b->login);
  g_assert_null (strstr (a->login, "omar"));

  /* A name is remembered once; two persons of one name are told apart by their account, or asked.
   */
  g_clear_pointer (&k, taal_koppeling_free);
  g_assert_true (
      taal_namenbron_remember (f->namen, "Fatima Amrani", NULL, TAAL_NAAM_CURSIST, "C1", NULL));
  g_assert_true (
      taal_namenbron_remember (f->namen, "Onbekende Gast", "a@b", TAAL_NAAM_CURSIST, "C8", NULL));
  g_assert_true (
      taal_namenbron_remember (f->namen, "Onbekende Gast", "c@d", TAAL_NAAM_CURSIST, "C9", NULL));
  k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  g_assert_cmpuint (k->onbekend->len, ==, 1);
  unknown = g_ptr_array_index (k->onbekend, 0);
  g_assert_true (unknown->meer);
}

/* The pseudonym of an account is equal in all lessons and files, and differs by key. */
static void
test_pseudonym (Fixture       *f,
                gconstpointer  unused)
{
  static const guint8 other[TAAL_NAMEN_SLEUTEL] = { 9 };
  g_autofree char *one = taal_namenbron_dup_pseudoniem (f->namen, "piet@voorbeeld.nl");
  g_autofree char *same = taal_namenbron_dup_pseudoniem (f->namen, "Piet@Voorbeeld.NL");
  g_autofree char *else_key = taal_namenbron_make_pseudoniem (other, "piet@voorbeeld.nl");

  g_assert_cmpuint (strlen (one), ==, 22);
  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, else_key);
}

static void
test_list_of_names (Fixture       *f,
                    gconstpointer  unused)
{
  static const struct
  {
    const char    *text;
    int            code; /* -1: good */
    const char    *message;
  } cases[] = {
    { "naam;cursist_id\nA;C1\n", -1, NULL },
    { "cursist_id\nC1\n", TAAL_NAMENBRON_ERROR_KOLOM, "naam" },
    { "naam,cursist_id\nA,C1\nB,\n", TAAL_NAMENBRON_ERROR_RIJ, "3" },
    { "naam,cursist_id,negeren\nA,C1,ja\n", TAAL_NAMENBRON_ERROR_RIJ, "2" },
    { "", TAAL_NAMENBRON_ERROR_TEKST, "no rows" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = taal_namenbron_load_csv (f->namen, "n.csv", cases[i].text,
                                           strlen (cases[i].text), &error);

      g_assert_cmpint (error != NULL ? error->code : -1, ==, cases[i].code);
      g_assert_true (good == (error == NULL));
      if (error != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* The docent who was away for long is told of; a docent of another lesson is not written. */
static void
test_docent (Fixture       *f,
             gconstpointer  unused)
{
  static const char text[] =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
      "Anna de Vries,,24-11-2025 08:55,24-11-2025 09:20,25\n"
      "Anna de Vries,,24-11-2025 09:40,24-11-2025 10:35,55\n"
      "Bram Smit,,24-11-2025 09:20,24-11-2025 09:40,20\n";
  g_autoptr (TaalVergadering) v =
    aanwezig_read_bytes ("zoom.csv", text, strlen (text), TAAL_ORDE_ONBEKEND);
  g_autoptr (TaalKoppeling) k = taal_koppeling_new (&v, 1, NULL, f->lessen, 1, f->namen);
  const TaalKoppelMelding *away = g_ptr_array_index (k->meldingen, 0);
  const TaalKoppelMelding *other = g_ptr_array_index (k->meldingen, 1);

  g_assert_cmpint (away->code, ==, TAAL_KOPPEL_DOCENT_WEG);
  g_assert_cmpint (away->minuten, ==, 20);
  g_assert_cmpint (other->code, ==, TAAL_KOPPEL_DOCENT_ANDERS);
  g_assert_cmpstr (other->anders, ==, "D2");
}

static void
test_intervals (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TaalInterval));

  taal_intervallen_add (times, 50, 60);
  taal_intervallen_add (times, 10, 20);
  taal_intervallen_add (times, 30, 30);
  taal_intervallen_add (times, 70, 80);
  g_assert_cmpuint (times->len, ==, 3);
  g_assert_cmpint (taal_intervallen_seconden (times, 15, 75), ==, 20);
  taal_intervallen_add (times, 20, 50);
  g_assert_cmpuint (times->len, ==, 2);
  g_assert_cmpint (g_array_index (times, TaalInterval, 0).tot, ==, 60);
  taal_intervallen_add (times, 0, 100);
  g_assert_cmpuint (times->len, ==, 1);
}

#define ADD(path, func) \
  g_test_add ("/aanwezig/koppeling/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-minutes", test_same_minutes);
  ADD ("files-and-lessons", test_files_and_lessons);
  ADD ("other-groep", test_other_groep);
  ADD ("names", test_names);
  ADD ("pseudonym", test_pseudonym);
  ADD ("list-of-names", test_list_of_names);
  ADD ("docent", test_docent);
  ADD ("intervals", test_intervals);

  return g_test_run ();
}
