/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "golden-case.h"
#include "norm-fixture.h"

#include <string.h>

/* The rules of norm.md 2 to 7 that must have golden cases. Those of norm.md 8 stand in
 * tests/check/golden. R07.ini also has its withdrawn predecessor R07-INFO1. */
static const char *const rules[] = { "R01", "R02", "R04", "R05", "R06", "R07", "R08", "R09", "R10",
                                     "R11", "R12", "R13", "R33", "P01", "P02", "P04", "P05", "P06",
                                     "P07", "P08", "P10", "P11", "D01", NULL };

/* The lesson that status, reden, regel and telt are about is `les`, by default L1. */
static const char *const expectations[] = { "status",
                                            "reden",
                                            "regel",
                                            "telt",
                                            "oordeel",
                                            "robuust",
                                            "gevoeligheid",
                                            "tekort",
                                            "tekort_ondergrens",
                                            "totaal",
                                            "gecertificeerd",
                                            "uitzondering_1",
                                            "uitzondering_2",
                                            "niet_meegeteld",
                                            "aandeel_gecertificeerd_bp",
                                            "aandeel_meegeteld_bp",
                                            "redenen",
                                            "waarschuwing",
                                            "geen_waarschuwing",
                                            "onderbouwing",
                                            NULL };

static void
expect_les (const GoldenCase  *golden,
            const TaalOordeel *oordeel)
{
  g_autofree char *named = golden_get (golden, "les");
  int row = taal_snapshot_find_les (oordeel->snapshot, named == NULL ? "L1" : named);
  const TaalRegel *regel;
  TaalStatusOp op;
  TaalLes les;

  if (row == TAAL_GEEN)
    {
      if (named != NULL || golden_has (golden, "status") || golden_has (golden, "telt"))
        g_test_fail_printf ("%s: %s: there is no such lesson", golden->file->rule, golden->name);
      return;
    }

  taal_snapshot_get_les (oordeel->snapshot, row, &les);
  op = taal_oordeel_op_les (oordeel, &les);
  regel = taal_oordeel_cite (oordeel, op.parameter, les.datum);
  golden_expect_text (golden, "telt", taal_oordeel_telt (oordeel, &les) == TAAL_TELT_MEE ? "ja" : "nee");
  golden_expect_text (golden, "status", taal_status_get_name (op.status));
  golden_expect_text (golden, "reden", op.reden == TAAL_REDEN_GEEN ? "" : taal_reden_get_name (op.reden));
  golden_expect_text (golden, "regel", regel == NULL ? "" : regel->id);
}

static void
expect_shares (const GoldenCase  *golden,
               const TaalOordeel *oordeel)
{
  const gint64 *status = oordeel->gewichten.status;

  golden_expect_int (golden, "totaal", oordeel->totaal);
  golden_expect_int (golden, "gecertificeerd", status[TAAL_STATUS_GECERTIFICEERD]);
  golden_expect_int (golden, "uitzondering_1", status[TAAL_STATUS_UITZONDERING_1]);
  golden_expect_int (golden, "uitzondering_2", status[TAAL_STATUS_UITZONDERING_2]);
  golden_expect_int (golden, "niet_meegeteld", status[TAAL_STATUS_NIET_MEEGETELD]);
  if (oordeel->totaal > 0)
    {
      golden_expect_int (golden, "aandeel_gecertificeerd_bp",
                         taal_share_basis_points (status[TAAL_STATUS_GECERTIFICEERD], oordeel->totaal));
      golden_expect_int (golden, "aandeel_meegeteld_bp", taal_share_basis_points (oordeel->meegeteld, oordeel->totaal));
    }
}

static void
expect_verdict (const GoldenCase  *golden,
                const TaalOordeel *oordeel)
{
  g_autoptr (GPtrArray) redenen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) gevoeligheid = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < oordeel->redenen->len; i++)
    {
      const TaalRedenGewicht *one = &g_array_index (oordeel->redenen, TaalRedenGewicht, i);

      g_ptr_array_add (redenen,
                       g_strdup_printf ("%s %" G_GINT64_FORMAT, taal_reden_get_name (one->reden), one->gewicht));
    }
  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    {
      const TaalGevoeligheid *one = &g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i);

      g_ptr_array_add (gevoeligheid, g_strdup_printf ("%s %s %s", taal_alternatief_get_name (one->alternatief),
                                                      one->waarde, taal_uitslag_get_name (one->uitslag)));
    }

  golden_expect_text (golden, "oordeel", taal_uitslag_get_name (oordeel->uitslag));
  golden_expect_text (golden, "robuust", oordeel->robuust ? "ja" : "nee");
  golden_expect_int (golden, "tekort", oordeel->tekort);
  golden_expect_int (golden, "tekort_ondergrens", oordeel->tekort_ondergrens);
  golden_expect_list (golden, "redenen", redenen);
  golden_expect_list (golden, "gevoeligheid", gevoeligheid);
}

/* A warning as a case names it: its code and what it is about. */
static char *
name_warning (const TaalOordeel      *oordeel,
              const TaalWaarschuwing *warning)
{
  const TaalGroep *groepen = taal_snapshot_get_groepen (oordeel->snapshot, NULL);

  switch (warning->code)
    {
    case TAAL_WAARSCHUWING_NIET_NAGEZIEN:
      return g_strdup_printf ("NIET_NAGEZIEN %s", warning->regel->id);
    case TAAL_WAARSCHUWING_ONBEVESTIGD:
      return g_strdup_printf ("ONBEVESTIGD %s", warning->regel->id);
    case TAAL_WAARSCHUWING_P05:
      return g_strdup_printf ("P05 %s", taal_uitslag_get_name (warning->uitslag));
    case TAAL_WAARSCHUWING_R12:
      return g_strdup_printf ("R12 %s", groepen[warning->groep].groep_id);
    }

  g_return_val_if_reached (NULL);
}

/* `waarschuwing` names some that are there, `geen_waarschuwing` some that are not, with or without
 * what they are about. */
static gboolean
has_warning (const TaalOordeel *oordeel,
             const char        *wanted)
{
  for (guint i = 0; i < oordeel->waarschuwingen->len; i++)
    {
      g_autofree char *name = name_warning (oordeel, &g_array_index (oordeel->waarschuwingen, TaalWaarschuwing, i));
      gsize length = strlen (wanted);

      if (strncmp (name, wanted, length) == 0 && (name[length] == '\0' || name[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_onderbouwing (const TaalOordeel *oordeel,
                  const char        *id)
{
  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    if (g_str_equal (g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i).regel->id, id))
      return TRUE;

  return FALSE;
}

static void
expect_explanation (const GoldenCase  *golden,
                    const TaalOordeel *oordeel)
{
  g_auto (GStrv) there = golden_get_list (golden, "waarschuwing");
  g_auto (GStrv) not_there = golden_get_list (golden, "geen_waarschuwing");
  g_auto (GStrv) cited = golden_get_list (golden, "onderbouwing");

  for (int i = 0; there[i] != NULL; i++)
    if (!has_warning (oordeel, there[i]))
      g_test_fail_printf ("%s: %s: no warning %s", golden->file->rule, golden->name, there[i]);
  for (int i = 0; not_there[i] != NULL; i++)
    if (has_warning (oordeel, not_there[i]))
      g_test_fail_printf ("%s: %s: a warning %s", golden->file->rule, golden->name, not_there[i]);
  for (int i = 0; cited[i] != NULL; i++)
    if (!has_onderbouwing (oordeel, cited[i]))
      g_test_fail_printf ("%s: %s: %s is not cited", golden->file->rule, golden->name, cited[i]);
}

static void
test_case (gconstpointer data)
{
  const GoldenCase *golden = data;
  g_autoptr (TaalNorm) norm = golden_build_norm (golden);
  g_autoptr (TaalSnapshot) snapshot = golden_build_school (golden);
  g_autofree char *van = golden_get (golden, "van");
  g_autofree char *tot = golden_get (golden, "tot");
  g_autoptr (TaalOordeel) oordeel = NULL;

  g_assert_nonnull (van);
  g_assert_nonnull (tot);
  oordeel = norm_fixture_judge (norm, snapshot, van, tot);
  expect_les (golden, oordeel);
  expect_shares (golden, oordeel);
  expect_verdict (golden, oordeel);
  expect_explanation (golden, oordeel);
}

int
main (int   argc,
      char *argv[])
{
  const GoldenSuite suite = { "tests/norm/golden", "/norm/golden", rules, expectations, test_case };

  return golden_run (&suite, argc, argv);
}
