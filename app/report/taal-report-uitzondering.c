/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-uitzondering.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"

/**
 * taal_report_uitzondering_naam:
 * @uitzondering: 1 to 4
 *
 * Returns: (transfer none): it as a heading
 *
 * Thread: any
 */
const char *
taal_report_uitzondering_naam (int uitzondering)
{
  switch (uitzondering)
    {
    case 1:
      return _("Exception 1: docenten in training");
    case 2:
      return _("Exception 2: experienced docenten");
    case 3:
      return _("Exception 3: a shortage, not enforced");
    case 4:
      return _("Exception 4: larger groepen");
    default:
      g_return_val_if_reached ("");
    }
}

/* The days on which it is usable, one stretch after another. */
static char *
join_dagen (const GArray *perioden)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < perioden->len; i++)
    {
      const TaalBruikbaarheid *one = &g_array_index (perioden, TaalBruikbaarheid, i);
      g_autofree char *periode = NULL;
      TaalPeriode days = one->periode;

      if (one->belet != TAAL_BELET_GEEN)
        continue;
      /* Another melding or rule is no gap. */
      while (i + 1 < perioden->len && g_array_index (perioden, TaalBruikbaarheid, i + 1).belet == TAAL_BELET_GEEN)
        days.tot = g_array_index (perioden, TaalBruikbaarheid, ++i).periode.tot;
      periode = taal_report_periode (days);
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : "; ", periode);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * taal_report_dagen_zin:
 * @overzicht: the exceptions
 * @uitzondering: 1 to 4
 *
 * Returns: (transfer full): on which days of the period it is usable, in a sentence
 *
 * Thread: any
 */
char *
taal_report_dagen_zin (const TaalUitzonderingOverzicht *overzicht,
                       int                              uitzondering)
{
  TaalPeriode periode = overzicht->check->oordeel->periode;
  gint32 all = periode.tot - periode.van + 1, usable = overzicht->dagen[uitzondering - 1];
  g_autofree char *over = taal_report_periode (periode);
  g_autofree char *dagen = NULL;

  if (usable == 0)
    /* TRANSLATORS: about an exception: %s is a period, such as 2023 */
    return g_strdup_printf (_("Usable on no day of %s."), over);
  if (usable == all)
    /* TRANSLATORS: about an exception: %s is a period, such as 2023 */
    return g_strdup_printf (_("Usable on every day of %s."), over);

  dagen = join_dagen (overzicht->perioden[uitzondering - 1]);
  /* TRANSLATORS: about an exception: %1$d is a number of days, %2$d the number of all days of the period,
   * %3$s that period, such as 2023, %4$s the days themselves */
  return g_strdup_printf (ngettext ("Usable on %1$d of the %2$d days of %3$s: %4$s.",
                                    "Usable on %1$d of the %2$d days of %3$s: %4$s.", (gulong) usable),
                          usable, all, over, dagen);
}

/**
 * taal_report_waterval_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full) (nullable): what each exception adds to the share, in a sentence, also for who
 *   does not see the bars; %NULL when there are no lessons
 *
 * Thread: any
 */
char *
taal_report_waterval_zin (const TaalOordeel *oordeel)
{
  gint64 certified = oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD];
  gint64 first = certified + oordeel->gewichten.status[TAAL_STATUS_UITZONDERING_1];
  g_autofree char *one = taal_report_aandeel (certified, oordeel->totaal);
  g_autofree char *two = taal_report_aandeel (first, oordeel->totaal);
  g_autofree char *three = taal_report_aandeel (oordeel->meegeteld, oordeel->totaal);
  g_autofree char *norm = taal_report_pct (oordeel->maatstaf.norm_pct);

  if (oordeel->totaal == 0)
    return NULL;
  if (oordeel->maatstaf.norm_pct != TAAL_PCT_NONE && oordeel->meegeteld == certified)
    /* TRANSLATORS: %1$s is a share with its sign, such as 62.24 %, %2$s the percentage of the norm without
     * its sign */
    return g_strdup_printf (_("Certified: %1$s. The exceptions add nothing to that. The norm asks %2$s %%."), one, norm);
  if (oordeel->maatstaf.norm_pct == TAAL_PCT_NONE)
    /* TRANSLATORS: %1$s to %3$s are shares with their sign, such as 62.24 % */
    return g_strdup_printf (_("Certified: %1$s. With exception 1: %2$s. With exceptions 1 and 2: %3$s."), one, two, three);

  /* TRANSLATORS: %1$s to %3$s are shares with their sign, such as 62.24 %, %4$s is the percentage of the
   * norm without its sign */
  return g_strdup_printf (_("Certified: %1$s. With exception 1: %2$s. With exceptions 1 and 2: %3$s. The norm asks "
                            "%4$s %%."),
                          one, two, three, norm);
}

/**
 * taal_report_uitstel_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full): what exception 3 means for this judgement: never that the norm is met
 *
 * Thread: any
 */
char *
taal_report_uitstel_zin (const TaalOordeel *oordeel)
{
  g_autofree char *periode = taal_report_periode (oordeel->periode);
  g_autofree char *tekort = taal_report_gewicht (oordeel->tekort, oordeel->maatstaf.minutes);

  switch (oordeel->uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      /* TRANSLATORS: %s is a period, such as 2023 */
      return g_strdup_printf (_("There is no shortage over %s, so there is nothing to put off."), periode);
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
      /* TRANSLATORS: %1$s is a number of lessen or minutes with its unit, %2$s a period, such as 2023 */
      return g_strdup_printf (_("The shortage of %1$s over %2$s is still a shortage. It is only not enforced for now."),
                              tekort, periode);
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      /* TRANSLATORS: %1$s is a number of lessen or minutes with its unit, %2$s a period, such as 2023 */
      return g_strdup_printf (_("The shortage of %1$s over %2$s is not put off: not everything that is needed for "
                                "that is there on the peildatum."),
                              tekort, periode);
    case TAAL_UITSLAG_GEEN_LESSEN:
    case TAAL_UITSLAG_GEEN_NORM:
      /* TRANSLATORS: %s is a period, such as 2023 */
      return g_strdup_printf (_("There is nothing to judge over %s, so there is nothing to put off."), periode);
    case TAAL_N_UITSLAGEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_omvang_zin:
 * @omvang: a groep that may be larger than the norm allows
 * @groep: its record
 *
 * Returns: (transfer full): that in a sentence, and whether exception 4 covers it
 *
 * Thread: any
 */
char *
taal_report_omvang_zin (const TaalGroepOmvang *omvang,
                        const TaalGroep       *groep)
{
  if (omvang->dagen_bruikbaar == 0)
    /* TRANSLATORS: about a groep: %1$d is the largest number of cursisten it may hold, %2$d the number that
     * the norm allows */
    return g_strdup_printf (_("May hold %1$d cursisten, where the norm allows %2$d; exception 4 covers no day of that."),
                            groep->max_omvang, omvang->maximum);
  if (omvang->dagen_bruikbaar == omvang->dagen)
    /* TRANSLATORS: about a groep: %1$d is the largest number of cursisten it may hold, %2$d the number that
     * the norm allows */
    return g_strdup_printf (_("May hold %1$d cursisten, where the norm allows %2$d; exception 4 covers all days of "
                              "that."),
                            groep->max_omvang, omvang->maximum);

  /* TRANSLATORS: about a groep: %1$d is the largest number of cursisten it may hold, %2$d the number that the
   * norm allows, %3$d a number of days, %4$d of how many */
  return g_strdup_printf (_("May hold %1$d cursisten, where the norm allows %2$d; exception 4 covers %3$d of the %4$d "
                            "days of that."),
                          groep->max_omvang, omvang->maximum, omvang->dagen_bruikbaar, omvang->dagen);
}

/**
 * taal_report_regel_kop:
 * @regel: a rule
 *
 * Returns: (transfer full): its id, what it is about and what it says
 *
 * Thread: any
 */
char *
taal_report_regel_kop (const TaalRegel *regel)
{
  g_autofree char *waarde = taal_report_waarde (regel);

  /* TRANSLATORS: rule id, what it is about, its value; e.g. R01 · smallest share: 80 % */
  return g_strdup_printf (_("%s · %s: %s"), regel->id, taal_report_parameter_woord (regel->parameter), waarde);
}

/**
 * taal_report_regel_herkomst:
 * @regel: a rule
 *
 * Returns: (transfer full): where it stands, and how sure that is
 *
 * Thread: any
 */
char *
taal_report_regel_herkomst (const TaalRegel *regel)
{
  /* TRANSLATORS: %1$s is the source of a rule, %2$s how sure it is, in words */
  return g_strdup_printf (_("Source: %1$s. Certainty: %2$s."), regel->bron,
                          taal_report_zekerheid_woord (regel->zekerheid));
}
