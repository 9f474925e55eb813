/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-zin.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/**
 * taal_report_school:
 * @oordeel: a judgement
 *
 * Returns: (transfer none): the name of the school on the peildatum, to begin a sentence with
 *
 * Thread: any
 */
const char *
taal_report_school (const TaalOordeel *oordeel)
{
  const TaalSchool *school = taal_snapshot_get_school_on (oordeel->snapshot, oordeel->periode.tot);

  /* TRANSLATORS: stands where the name of a school would, at the beginning of a sentence */
  return school != NULL ? school->naam : _("The school");
}

/* The verdicts that are a shortage. */
static char *
format_shortage (const TaalOordeel *oordeel,
                 const char        *school,
                 const char        *norm,
                 const char        *periode)
{
  g_autofree char *floor = taal_report_pct (oordeel->maatstaf.ondergrens_pct);

  if (oordeel->uitslag == TAAL_UITSLAG_UITGESTELDE_HANDHAVING)
    /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a
     * period */
    return g_strdup_printf (_("%1$s does not meet the %2$s %% norm over %3$s. It is still a "
                              "shortage; it is only not enforced for now."),
                            school, norm, periode);
  if (oordeel->uitslag == TAAL_UITSLAG_ONDER_ONDERGRENS)
    /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a period,
     * %4$s the percentage of the floor */
    return g_strdup_printf (_("%1$s does not meet the %2$s %% norm over %3$s, and is also below "
                              "the floor of %4$s %%."),
                            school, norm, periode, floor);

  /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a period */
  return g_strdup_printf (_("%1$s does not meet the %2$s %% norm over %3$s, and there is no "
                            "ground for putting off enforcement."),
                          school, norm, periode);
}

/**
 * taal_report_uitslag_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full): the verdict in one sentence that a person would say
 *
 * Thread: any
 */
char *
taal_report_uitslag_zin (const TaalOordeel *oordeel)
{
  const char *school = taal_report_school (oordeel);
  g_autofree char *norm = taal_report_pct (oordeel->maatstaf.norm_pct);
  g_autofree char *periode = taal_report_periode (oordeel->periode);
  g_autofree char *peildatum = taal_report_datum (oordeel->periode.tot);

  switch (oordeel->uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
      /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a
       * period */
      return g_strdup_printf (_("%1$s meets the %2$s %% norm over %3$s."), school, norm, periode);
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a
       * period */
      return g_strdup_printf (_("%1$s meets the %2$s %% norm over %3$s, but only thanks to "
                                "exceptions."),
                              school, norm, periode);
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      return format_shortage (oordeel, school, norm, periode);
    case TAAL_UITSLAG_GEEN_LESSEN:
      /* TRANSLATORS: %1$s is the name of a school, %2$s a percentage without its sign, %3$s a
       * period */
      return g_strdup_printf (_("%1$s has no lessen over %3$s that the %2$s %% norm looks at: "
                                "there is nothing to judge."),
                              school, norm, periode);
    case TAAL_UITSLAG_GEEN_NORM:
      /* TRANSLATORS: %1$s is the name of a school, %2$s a period, %3$s a date */
      return g_strdup_printf (_("%1$s cannot be judged over %2$s: on %3$s no norm was in force."),
                              school, periode, peildatum);
    case TAAL_N_UITSLAGEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_uitslag_toelichting:
 * @oordeel: a judgement
 *
 * Returns: (transfer full): what the verdict means; for a deferral that the floor is no lower norm
 *   (norm.md 5)
 *
 * Thread: any
 */
char *
taal_report_uitslag_toelichting (const TaalOordeel *oordeel)
{
  g_autofree char *floor = taal_report_pct (oordeel->maatstaf.ondergrens_pct);

  switch (oordeel->uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
      return g_strdup (_("The certified docenten are enough by themselves; no exception is "
                         "needed."));
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      return g_strdup (_("Without the exceptions for docenten in training and experienced "
                         "docenten it would be a shortage."));
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
      /* TRANSLATORS: %s is the percentage of the floor, without its sign */
      return g_strdup_printf (_("Enforcement is put off because exception 3 has been announced "
                                "and there is a personeelsplan. %s %% is not a lower norm: it is "
                                "only a condition for putting off enforcement."),
                              floor);
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
      return g_strdup (_("To put off enforcement, a melding of exception 3 and a valid "
                         "personeelsplan are needed on the last day of the period; they are not "
                         "both there."));
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      return g_strdup (_("Below the floor enforcement cannot be put off."));
    case TAAL_UITSLAG_GEEN_LESSEN:
      return g_strdup (_("Check the period, the status of the lessen, and the wet and route of "
                         "the groepen."));
    case TAAL_UITSLAG_GEEN_NORM:
      return g_strdup (_("Choose a period in which a norm was in force."));
    case TAAL_N_UITSLAGEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_tekort_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full) (nullable): what is short of the norm; %NULL when nothing is
 *
 * Thread: any
 */
char *
taal_report_tekort_zin (const TaalOordeel *oordeel)
{
  g_autofree char *gewicht = NULL;

  if (oordeel->tekort == 0)
    return NULL;

  gewicht = taal_report_gewicht (oordeel->tekort, oordeel->maatstaf.minutes);
  /* TRANSLATORS: %s is a number of lessen or minutes with its unit, such as “25 lessen” */
  return g_strdup_printf (ngettext ("%s more must count to meet the norm.",
                                    "%s more must count to meet the norm.",
                                    (gulong) oordeel->tekort),
                          gewicht);
}

/**
 * taal_report_ondergrens_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full) (nullable): what is short of the floor; %NULL when nothing is, or when
 *   the norm is met
 *
 * Thread: any
 */
char *
taal_report_ondergrens_zin (const TaalOordeel *oordeel)
{
  g_autofree char *gewicht = NULL;

  if (oordeel->tekort_ondergrens == 0 || taal_uitslag_is_in_orde (oordeel->uitslag))
    return NULL;

  gewicht = taal_report_gewicht (oordeel->tekort_ondergrens, oordeel->maatstaf.minutes);
  if (oordeel->maatstaf.floor_incl_uitz)
    /* TRANSLATORS: %s is a number of lessen or minutes with its unit, such as “25 lessen” */
    return g_strdup_printf (ngettext ("%s more must count to reach the floor.",
                                      "%s more must count to reach the floor.",
                                      (gulong) oordeel->tekort_ondergrens),
                            gewicht);

  /* TRANSLATORS: %s is a number of lessen or minutes with its unit, such as “25 lessen” */
  return g_strdup_printf (ngettext ("%s more must be certified to reach the floor.",
                                    "%s more must be certified to reach the floor.",
                                    (gulong) oordeel->tekort_ondergrens),
                          gewicht);
}

/**
 * taal_report_aandeel_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full) (nullable): the shares in a sentence, also for who cannot see the bar;
 *   %NULL when there are no lessons
 *
 * Thread: any
 */
char *
taal_report_aandeel_zin (const TaalOordeel *oordeel)
{
  g_autofree char *certified = NULL;
  g_autofree char *counted = NULL;

  if (oordeel->totaal == 0)
    return NULL;

  certified =
    taal_report_aandeel (oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD], oordeel->totaal);
  counted = taal_report_aandeel (oordeel->meegeteld, oordeel->totaal);
  /* TRANSLATORS: %1$s and %2$s are shares with their sign, such as 62.24 % */
  return g_strdup_printf (_("Certified %1$s; with exceptions %2$s."), certified, counted);
}

/**
 * taal_report_robuust_zin:
 * @oordeel: a judgement
 *
 * Returns: (transfer full): whether the verdict hangs on how open points are read (norm.md 6)
 *
 * Thread: any
 */
char *
taal_report_robuust_zin (const TaalOordeel *oordeel)
{
  guint n = oordeel->gevoeligheid->len;

  if (oordeel->robuust)
    return g_strdup (_("This oordeel is robust: no other reading of the open points changes it."));
  if (n == 0)
    return g_strdup (_("This oordeel is not robust: no single other reading of the open points "
                       "changes it, but a combination of them does."));

  /* TRANSLATORS: %u is the number of readings */
  return g_strdup_printf (ngettext ("This oordeel is not robust: %u other reading of an open point "
                                    "changes it.",
                                    "This oordeel is not robust: %u other readings of open points "
                                    "change it.",
                                    n),
                          n);
}
