/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-presentie.h"
#include "presentie-fixture.h"

#include <string.h>

#include "taal-signalen.h"
#include "taal-waarborgen.h"

/* The signals, safeguards and hours of the engine beside a plain reading of norm.md 10 and 11, on
 * small schools under packets of which thresholds are moved and rules are switched off. */

#define N_SCHOLEN 600

typedef struct
{
  PlainNorm      plain;
  TaalNorm      *norm;
  TaalPresentie *presentie;
  PlainVraag     vraag;
} Geval;

static void
geval_init (Geval *geval,
            GRand *random)
{
  TaalDate around;

  geval->presentie = presentie_fixture_random (random, &around, &geval->vraag.periode);
  geval->plain = plain_norm_random (random, around);
  geval->norm = plain_norm_make (&geval->plain);
  geval->vraag.presentie = geval->presentie;
  geval->vraag.norm = &geval->plain;
}

static void
geval_clear (Geval *geval)
{
  g_clear_pointer (&geval->norm, taal_norm_unref);
  g_clear_pointer (&geval->presentie, taal_presentie_unref);
}

/* The signals of the engine in the order in which it tells them. */
static GPtrArray *
list_signalen (const TaalSignalen *signalen)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    for (guint i = 0; i < signalen->soorten[soort]->len; i++)
      {
        const TaalSignaal *signaal = &g_array_index (signalen->soorten[soort], TaalSignaal, i);
        GString *line = g_string_new (taal_signaal_soort_get_name ((TaalSignaalSoort) soort));

        g_string_append_printf (line, "\001%s", signaal->sleutel);
        for (guint j = 0; j < signaal->n_bewijs; j++)
          g_string_append_printf (line, "\001%s", taal_signaal_get_bewijs (signaal, j));
        g_ptr_array_add (lines, g_string_free (line, FALSE));
      }

  return lines;
}

/* What one list has and the other has not, in words for who reads the failure. */
static void
assert_same_lines (GPtrArray *engine,
                   GPtrArray *plain)
{
  for (guint i = 0; i < engine->len || i < plain->len; i++)
    {
      g_autofree char *a =
          g_strdup (i < engine->len ? g_ptr_array_index (engine, i) : "nothing more");
      g_autofree char *b =
          g_strdup (i < plain->len ? g_ptr_array_index (plain, i) : "nothing more");

      g_strdelimit (a, "\001", ' ');
      g_strdelimit (b, "\001", ' ');
      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_signalen (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  int found[TAAL_N_SIGNALEN] = { 0 }, quiet = 0;

  for (int i = 0; i < N_SCHOLEN; i++)
    {
      g_autoptr (GPtrArray) plain = g_ptr_array_new_with_free_func (g_free), engine = NULL;
      g_autoptr (TaalSignalen) signalen = NULL;
      Geval geval;

      geval_init (&geval, random);
      signalen = taal_signalen_compute (geval.norm, geval.presentie, geval.vraag.periode);
      engine = list_signalen (signalen);
      plain_signalen_lessen (&geval.vraag, plain);
      plain_signalen_dossier (&geval.vraag, plain);
      g_ptr_array_sort (plain, plain_compare_texts);
      g_test_message ("School %d", i);
      assert_same_lines (engine, plain);
      g_assert_cmpuint (taal_signalen_get_n (signalen), ==, plain->len);
      for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
        found[soort] += signalen->soorten[soort]->len > 0;
      quiet += plain->len == 0;
      geval_clear (&geval);
    }

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      g_test_message ("%s in %d schools", taal_signaal_soort_get_name ((TaalSignaalSoort) soort),
                      found[soort]);
      g_assert_cmpint (found[soort], >, 10);
      g_assert_cmpint (found[soort], <, N_SCHOLEN);
    }
  g_test_message ("No signal in %d schools", quiet);
}

static void
assert_same_lessen (const Geval          *geval,
                    const TaalWaarborgen *waarborgen,
                    int                   found[TAAL_N_WAARBORGEN][TAAL_N_UITKOMSTEN])
{
  guint place = 0, school[TAAL_N_WAARBORGEN][TAAL_N_UITKOMSTEN] = { { 0 } };
  const char *before = "";

  for (int row = 0; row < plain_n_lessen (&geval->vraag); row++)
    place +=
        plain_given (&geval->vraag, row) && plain_les (&geval->vraag, row).vorm != TAAL_VORM_FYSIEK;
  g_assert_cmpuint (waarborgen->lessen->len, ==, place);
  for (guint i = 0; i < waarborgen->lessen->len; i++)
    {
      const TaalLesWaarborgen *les = &g_array_index (waarborgen->lessen, TaalLesWaarborgen, i);
      TaalLes record = plain_les (&geval->vraag, les->row);

      g_assert_true (plain_given (&geval->vraag, les->row) && record.vorm != TAAL_VORM_FYSIEK);
      g_assert_cmpint (strcmp (before, record.les_id), <, 0);
      before = record.les_id;
      for (int waarborg = 0; waarborg < TAAL_N_WAARBORGEN; waarborg++)
        {
          TaalUitkomst uitkomst = plain_waarborg (&geval->vraag, les->row, waarborg);

          if (les->uitkomst[waarborg] != uitkomst)
            g_error ("%s of %s is %s, by the plain reading %s",
                     taal_waarborg_get_name ((TaalWaarborg) waarborg), record.les_id,
                     taal_uitkomst_get_name ((TaalUitkomst) les->uitkomst[waarborg]),
                     taal_uitkomst_get_name (uitkomst));
          school[waarborg][uitkomst]++;
          found[waarborg][uitkomst]++;
        }
    }
  for (int waarborg = 0; waarborg < TAAL_N_WAARBORGEN; waarborg++)
    for (int uitkomst = 0; uitkomst < TAAL_N_UITKOMSTEN; uitkomst++)
      g_assert_cmpuint (waarborgen->school[waarborg][uitkomst], ==, school[waarborg][uitkomst]);
}

/* Which outcomes a safeguard can have (norm.md 10): W6 and W7 are never unknown, W1 and W3 always
 * apply. */
static gboolean
can_be (int waarborg,
        int uitkomst)
{
  if (uitkomst == TAAL_UITKOMST_ONBEKEND)
    return waarborg != TAAL_WAARBORG_W6 && waarborg != TAAL_WAARBORG_W7;
  if (uitkomst == TAAL_UITKOMST_NVT)
    return waarborg != TAAL_WAARBORG_W1 && waarborg != TAAL_WAARBORG_W3;

  return TRUE;
}

static void
test_waarborgen (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  int found[TAAL_N_WAARBORGEN][TAAL_N_UITKOMSTEN] = { { 0 } };

  for (int i = 0; i < N_SCHOLEN; i++)
    {
      g_autoptr (TaalWaarborgen) waarborgen = NULL;
      Geval geval;

      geval_init (&geval, random);
      g_test_message ("School %d", i);
      waarborgen = taal_waarborgen_compute (geval.norm, geval.presentie, geval.vraag.periode);
      assert_same_lessen (&geval, waarborgen, found);
      geval_clear (&geval);
    }

  for (int waarborg = 0; waarborg < TAAL_N_WAARBORGEN; waarborg++)
    for (int uitkomst = 0; uitkomst < TAAL_N_UITKOMSTEN; uitkomst++)
      {
        g_test_message ("%s %s of %d lessons", taal_waarborg_get_name ((TaalWaarborg) waarborg),
                        taal_uitkomst_get_name ((TaalUitkomst) uitkomst),
                        found[waarborg][uitkomst]);
        if (can_be (waarborg, uitkomst))
          g_assert_cmpint (found[waarborg][uitkomst], >, 20);
        else
          g_assert_cmpint (found[waarborg][uitkomst], ==, 0);
      }
}

static void
test_uren (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  int n_extra = 0, n_let_op = 0, n_leeg = 0, n_wi2013 = 0, n_done = 0;

  for (int i = 0; i < N_SCHOLEN; i++)
    {
      g_autoptr (TaalWaarborgen) waarborgen = NULL;
      Geval geval;
      PlainUren plain;
      guint n = 0;
      const char *before = "";

      geval_init (&geval, random);
      g_test_message ("School %d", i);
      waarborgen = taal_waarborgen_compute (geval.norm, geval.presentie, geval.vraag.periode);
      for (int cursist = 0; cursist < plain_n_cursisten (&geval.vraag); cursist++)
        n += plain_uren (&geval.vraag, cursist, &plain);
      g_assert_cmpuint (waarborgen->cursisten->len, ==, n);
      for (guint j = 0; j < waarborgen->cursisten->len; j++)
        {
          const TaalCursistUren *uren = &g_array_index (waarborgen->cursisten, TaalCursistUren, j);

          g_assert_true (plain_uren (&geval.vraag, uren->cursist, &plain));
          g_assert_cmpint (uren->fysiek, ==, plain.fysiek);
          g_assert_cmpint (uren->online, ==, plain.online);
          g_assert_cmpint (uren->wi2013, ==, plain.wi2013);
          g_assert_cmpint (uren->nog_totaal, ==, plain.nog_totaal);
          g_assert_cmpint (uren->nog_fysiek, ==, plain.nog_fysiek);
          g_assert_cmpint (uren->extra_fysiek, ==, plain.extra_fysiek);
          g_assert_cmpint (uren->let_op, ==, plain.let_op);
          g_assert_cmpint (uren->n_hybride_leeg, ==, plain.hybride_leeg);
          g_assert_cmpint (strcmp (before, plain_cursist_id (&geval.vraag, uren->cursist)), <, 0);
          before = plain_cursist_id (&geval.vraag, uren->cursist);
          n_extra += plain.extra_fysiek > 0;
          n_let_op += plain.let_op > 0;
          n_leeg += plain.hybride_leeg > 0;
          n_wi2013 += plain.wi2013 > plain.fysiek;
          n_done += plain.nog_totaal == 0 && plain.nog_fysiek == 0;
        }
      geval_clear (&geval);
    }

  g_test_message (
      "Extra hours %d, a warning %d, hybride without a vorm %d, online that counts %d, done %d",
      n_extra, n_let_op, n_leeg, n_wi2013, n_done);
  g_assert_cmpint (n_extra, >, 20);
  g_assert_cmpint (n_let_op, >, 20);
  g_assert_cmpint (n_leeg, >, 20);
  g_assert_cmpint (n_wi2013, >, 20);
  g_assert_cmpint (n_done, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norm/presentie-lezing/signalen", test_signalen);
  g_test_add_func ("/norm/presentie-lezing/waarborgen", test_waarborgen);
  g_test_add_func ("/norm/presentie-lezing/uren", test_uren);

  return g_test_run ();
}
