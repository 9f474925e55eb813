/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>
#include <zip.h>

#include "contracten-fixture.h"
#include "taal-contract-botsing.h"
#include "taal-namen.h"
#include "taal-report-contract.h"
#include "taal-report-contract-weken.h"
#include "taal-report-stap.h"
#include "taal-taal.h"

/* The contract file: what a gemeente is given holds the outcomes, the mark of a user and the
 * ground, and nobody's name. */

/* Of cursisten, in the name list beside the dossier. */
#define CURSIST_1 "Ottoline Vreeswijker"
#define CURSIST_2 "Zbigniew Ompteda"

static TaalContractRij *
find_rij (TaalOnderzoek *onderzoek,
          const char *id)
{
  for (guint i = 0; i < onderzoek->contracten->contracten->len; i++)
    {
      g_autoptr (TaalContractRij) rij = taal_contract_rij_new (onderzoek, i);

      if (g_str_equal (taal_contract_rij_get_contract (rij)->contract_id, id))
        return g_steal_pointer (&rij);
    }

  g_assert_not_reached ();
}

static TaalOnderzoek *
judge (SignalenFixture *fixture)
{
  g_autoptr (TaalOnderzoek) onderzoek = contracten_fixture_examine (fixture);

  return taal_onderzoek_run_contracten (onderzoek->bron, onderzoek->norm, onderzoek->periode);
}

static void
mark (SignalenFixture *fixture,
      const char *id,
      const char *reden)
{
  g_autoptr (TaalOnderzoek) onderzoek = judge (fixture);
  g_autoptr (TaalContractRij) rij = find_rij (onderzoek, id);
  g_autoptr (TaalBewerking) bewerking =
      taal_contract_botsing_markeer (rij, reden, "Beheerder Okx");

  signalen_fixture_edit (fixture, bewerking);
}

/* Every byte of the parts of a workbook, after one another. */
static GByteArray *
unzip (const char *path)
{
  GByteArray *all = g_byte_array_new ();
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);

  g_assert_nonnull (zip);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      zip_file_t *part = zip_fopen_index (zip, (zip_uint64_t) i, 0);
      char bytes[4096];
      zip_int64_t n;

      g_assert_nonnull (part);
      while ((n = zip_fread (part, bytes, sizeof bytes)) > 0)
        g_byte_array_append (all, (const guint8 *) bytes, (guint) n);
      g_assert_cmpint (n, ==, 0);
      zip_fclose (part);
    }
  zip_discard (zip);

  return all;
}

/* Bytes, that may hold zeros. */
static gboolean
holds (const void *bytes,
       gsize length,
       const char *name)
{
  const char *from = bytes;
  gsize n = strlen (name);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (from + i, name, n) == 0)
      return TRUE;

  return FALSE;
}

static void
assert_nobody (const GPtrArray *names,
               const void *bytes,
               gsize length)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (holds (bytes, length, name))
        g_error ("%s is in the contract file", name);
    }
}

/* Every name of a docent, every id of a cursist, every name of the list beside the dossier. */
static GPtrArray *
list_names (SignalenFixture *fixture,
            const TaalOnderzoek *onderzoek)
{
  g_autofree char *path = taal_namen_dup_path (fixture->path);
  g_autoptr (TaalNamen) namen = taal_namen_new (path);
  const TaalPresentie *presentie = onderzoek->contracten->presentie;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const TaalDocent *docenten;
  int n;

  g_assert_true (taal_namen_set (namen, "KUR-9917", CURSIST_1, NULL, &error));
  g_assert_true (taal_namen_set (namen, "KUR-9918", CURSIST_2, NULL, &error));
  list = taal_namen_list (namen);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (names, g_strdup (((const TaalNaam *) g_ptr_array_index (list, i))->naam));
  docenten = taal_snapshot_get_docenten (presentie->snapshot, &n);
  g_assert_cmpint (n, ==, 2);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (names, g_strdup (docenten[i].naam));
  g_assert_cmpuint (presentie->cursisten->len, ==, 2);
  for (guint i = 0; i < presentie->cursisten->len; i++)
    g_ptr_array_add (
        names,
        g_strdup (g_array_index (presentie->cursisten, TaalCursist, i).cursist_id));
  g_ptr_array_add (names, g_strdup ("Beheerder Okx"));

  return names;
}

static void
test_nobody (SignalenFixture *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "C1.xlsx", NULL);
  g_autofree char *html = NULL;
  g_autoptr (TaalOnderzoek) onderzoek = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TaalReportContract contract = { NULL, NULL };

  mark (fixture, "C1", "De norm van " CONTRACTEN_DOCENT_2 " telt anders");
  mark (fixture, "C3", "Volgens kur-9917 niet, en KUR-9918 ook niet");
  mark (fixture, "C2", "Het contract sluit uitzondering 1 uit");
  onderzoek = judge (fixture);
  contract.onderzoek = onderzoek;
  names = list_names (fixture, onderzoek);

  html = taal_report_contract_html (&contract);
  assert_nobody (names, html, strlen (html));
  g_assert_nonnull (strstr (html, "Het contract sluit uitzondering 1 uit"));
  g_assert_nonnull (strstr (html, "De reden noemt een persoon"));
  g_assert_nonnull (strstr (html, "Wet inburgering 2021"));
  g_assert_nonnull (strstr (html, "<svg "));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "src="));

  g_assert_true (taal_report_contract_write_xlsx (&contract, path, &error));
  g_assert_no_error (error);
  bytes = unzip (path);
  assert_nobody (names, bytes->data, bytes->len);
  g_assert_true (holds (bytes->data, bytes->len, "toelichting"));
  g_assert_true (holds (bytes->data, bytes->len, "Wet inburgering 2021"));
  g_assert_true (holds (bytes->data, bytes->len, "botst"));
}

/* A mark stands until what the contract asks changes, or until it is taken away; an undo brings it
 * back. */
static void
test_mark (SignalenFixture *fixture,
           gconstpointer data)
{
  g_autoptr (TaalOnderzoek) marked = NULL, changed = NULL, back = NULL, gone = NULL;
  g_autoptr (TaalContractRij) rij = NULL, other = NULL;
  g_autoptr (TaalBewerking) change = taal_bewerking_new (NULL), remove = NULL;
  g_autofree char *json = NULL, *text = NULL;
  gboolean vervallen;

  mark (fixture, "C2", "Het kan niet beide");
  marked = judge (fixture);
  rij = find_rij (marked, "C2");
  other = find_rij (marked, "C1");
  g_assert_cmpint (taal_contract_rij_get_verhouding (rij), ==, TAAL_VERHOUDING_BOTST);
  g_assert_cmpint (taal_contract_rij_get_verhouding (other), ==, TAAL_VERHOUDING_STRENGER);
  g_assert_nonnull (taal_onderzoek_get_botsing (marked, taal_contract_rij_get_oordeel (rij),
                                                &vervallen));
  g_assert_false (vervallen);
  json = taal_report_contract_json (&(TaalReportContract) { marked, "C2" });
  g_assert_nonnull (strstr (json, "\"verhouding\": \"botst\""));
  g_assert_null (strstr (json, "Het kan niet beide"));
  text = taal_report_contract_text (&(TaalReportContract) { marked, "C2" });
  g_assert_nonnull (strstr (text, "Het kan niet beide"));

  taal_bewerking_change (change, TAAL_TABEL_CONTRACTEN, "C2");
  taal_bewerking_set (change, "min_aandeel", "81");
  signalen_fixture_edit (fixture, change);
  changed = judge (fixture);
  g_clear_object (&rij);
  rij = find_rij (changed, "C2");
  g_assert_null (taal_onderzoek_get_botsing (changed, taal_contract_rij_get_oordeel (rij),
                                             &vervallen));
  g_assert_true (vervallen);
  g_assert_cmpint (taal_contract_rij_get_verhouding (rij), ==, TAAL_VERHOUDING_STRENGER);

  signalen_fixture_undo (fixture);
  back = judge (fixture);
  g_clear_object (&rij);
  rij = find_rij (back, "C2");
  g_assert_cmpint (taal_contract_rij_get_verhouding (rij), ==, TAAL_VERHOUDING_BOTST);

  remove = taal_contract_botsing_trek_in (rij, "Beheerder Okx");
  signalen_fixture_edit (fixture, remove);
  gone = judge (fixture);
  g_clear_object (&rij);
  rij = find_rij (gone, "C2");
  g_assert_null (taal_onderzoek_get_botsing (gone, taal_contract_rij_get_oordeel (rij),
                                             &vervallen));
  g_assert_false (vervallen);
}

/* The steps have names of their own in the history. */
static void
test_steps (SignalenFixture *fixture,
            gconstpointer data)
{
  g_autoptr (TaalOnderzoek) onderzoek = NULL;
  g_autoptr (TaalContractRij) rij = NULL;
  g_autoptr (TaalBewerking) remove = NULL;
  g_autofree char *marked = NULL, *gone = NULL;

  mark (fixture, "C2", "Het kan niet beide");
  marked = taal_report_stap (taal_session_get_undo (fixture->session));
  g_assert_nonnull (strstr (marked, "botst"));
  onderzoek = judge (fixture);
  rij = find_rij (onderzoek, "C2");
  remove = taal_contract_botsing_trek_in (rij, "Beheerder Okx");
  signalen_fixture_edit (fixture, remove);
  gone = taal_report_stap (taal_session_get_undo (fixture->session));
  g_assert_cmpstr (gone, !=, marked);
}

/* The weeks as they are drawn: those of the judgement, and the places of those that are left out.
 */
static void
test_weeks (SignalenFixture *fixture,
            gconstpointer data)
{
  g_autoptr (TaalOnderzoek) onderzoek = judge (fixture);
  g_autoptr (TaalContractRij) rij = find_rij (onderzoek, "C1"), later = find_rij (onderzoek, "C4");
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  g_autoptr (GArray) weken = taal_report_contract_weken (oordeel);
  g_autoptr (GArray) none =
      taal_report_contract_weken (taal_contract_rij_get_oordeel (later));
  guint n[3] = { 0 };
  gint64 minuten = 0;

  /* 2023 begins on a Sunday and ends on one. */
  g_assert_cmpuint (weken->len, ==, 53);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < weken->len; i++)
    {
      const TaalReportWeek *week = &g_array_index (weken, TaalReportWeek, i);

      n[week->soort]++;
      minuten += week->minuten;
      g_assert_cmpint (week->minuten > 0, ==, week->soort == TAAL_WEEK_TELT);
    }
  g_assert_cmpuint (n[TAAL_WEEK_TELT], ==, oordeel->weken->len);
  g_assert_cmpuint (n[TAAL_WEEK_TELT], ==, 4);
  g_assert_cmpuint (n[TAAL_WEEK_GEDEELD], ==, 1);
  g_assert_cmpint (minuten, ==, 390);
  g_assert_cmpint (taal_report_contract_weken_max (weken, taal_contract_rij_get_contract (rij)),
                   ==, 120);
}

int
main (int argc,
      char *argv[])
{
  taal_taal_set (TAAL_TAAL_NL);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add ("/report/contract/" path, SignalenFixture, NULL, contracten_fixture_set_up, func,    \
              signalen_fixture_tear_down)
  ADD ("nobody", test_nobody);
  ADD ("mark", test_mark);
  ADD ("steps", test_steps);
  ADD ("weeks", test_weeks);

  return g_test_run ();
}
