/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-verlies.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/**
 * taal_report_punten:
 * @basis_points: hundredths of a percentage point, 0 or more
 *
 * Returns: (transfer full): them in percentage points with their unit, without zeros at the end: 3,2 punten
 *
 * Thread: any
 */
char *
taal_report_punten (int basis_points)
{
  g_autofree char *number = NULL;

  if (basis_points % 100 == 0)
    number = g_strdup_printf ("%d", basis_points / 100);
  else if (basis_points % 10 == 0)
    /* TRANSLATORS: a number with one decimal: %1$d is the whole part, %2$d the decimal */
    number = g_strdup_printf (_("%1$d.%2$d"), basis_points / 100, basis_points / 10 % 10);
  else
    number = taal_report_pct (basis_points);

  /* TRANSLATORS: %s is a number of percentage points, such as 3.2 */
  return g_strdup_printf (ngettext ("%s point", "%s points", basis_points == 100 ? 1 : 2), number);
}

/* What a loss costs; of one that is too small for a hundredth of a point, that it is smaller. */
static char *
format_kosten (const TaalVerliezen *verliezen,
               const TaalVerlies   *verlies)
{
  int punten = taal_verliezen_get_punten (verliezen, verlies);

  return punten == 0 ? g_strdup (_("less than 0.01 point")) : taal_report_punten (punten);
}

/* What ends, where it costs something. */
static char *
format_verval (TaalVervalOorzaak  oorzaak,
               const char        *laatste,
               const char        *kosten,
               const char        *vanaf)
{
  switch (oorzaak)
    {
    case TAAL_VERVAL_REGISTRATIE:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("Registration ends on %1$s: that costs %2$s from %3$s."), laatste, kosten, vanaf);
    case TAAL_VERVAL_REGISTER:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("The register is recognised until %1$s: that costs %2$s from %3$s."), laatste, kosten,
                              vanaf);
    case TAAL_VERVAL_OPLEIDING:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("Training counts until %1$s: that costs %2$s from %3$s."), laatste, kosten, vanaf);
    case TAAL_VERVAL_ERVARING:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("Experience counts until %1$s: that costs %2$s from %3$s."), laatste, kosten, vanaf);
    case TAAL_VERVAL_UITZONDERING_1:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("Exception 1 can be used until %1$s: that costs %2$s from %3$s."), laatste, kosten, vanaf);
    case TAAL_VERVAL_UITZONDERING_2:
      /* TRANSLATORS: %1$s is the last day, %2$s a number of points with its unit, %3$s the day after */
      return g_strdup_printf (_("Exception 2 can be used until %1$s: that costs %2$s from %3$s."), laatste, kosten, vanaf);
    }

  g_return_val_if_reached (g_strdup (""));
}

/* What ends, where it costs nothing in the period. */
static char *
format_verval_gratis (TaalVervalOorzaak  oorzaak,
                      const char        *laatste,
                      const char        *periode)
{
  switch (oorzaak)
    {
    case TAAL_VERVAL_REGISTRATIE:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("Registration ends on %1$s: that costs nothing over %2$s."), laatste, periode);
    case TAAL_VERVAL_REGISTER:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("The register is recognised until %1$s: that costs nothing over %2$s."), laatste, periode);
    case TAAL_VERVAL_OPLEIDING:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("Training counts until %1$s: that costs nothing over %2$s."), laatste, periode);
    case TAAL_VERVAL_ERVARING:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("Experience counts until %1$s: that costs nothing over %2$s."), laatste, periode);
    case TAAL_VERVAL_UITZONDERING_1:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("Exception 1 can be used until %1$s: that costs nothing over %2$s."), laatste, periode);
    case TAAL_VERVAL_UITZONDERING_2:
      /* TRANSLATORS: %1$s is the last day, %2$s a period, such as 2026 */
      return g_strdup_printf (_("Exception 2 can be used until %1$s: that costs nothing over %2$s."), laatste, periode);
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_verval_zin:
 * @check: a judgement
 * @verliezen: what its docenten mean
 * @docent: the place of a docent
 *
 * Returns: (transfer full) (nullable): what of theirs ends, when, and what that costs, in a sentence;
 *   %NULL when nothing ends
 *
 * Thread: any
 */
char *
taal_report_verval_zin (const TaalCheck     *check,
                        const TaalVerliezen *verliezen,
                        int                  docent)
{
  const TaalVerlies *verval = &taal_verliezen_get (verliezen, docent)->verval;
  TaalVervalOorzaak oorzaak;
  g_autofree char *laatste = NULL;
  g_autofree char *vanaf = NULL;
  g_autofree char *rest = NULL;

  if (verval->vanaf == TAAL_DATE_NONE)
    return NULL;

  oorzaak = taal_verval_get_oorzaak (check, docent, verval->vanaf);
  laatste = taal_report_datum (verval->vanaf - 1);
  if (verval->gewicht == 0)
    {
      rest = taal_report_periode (check->oordeel->periode);
      return format_verval_gratis (oorzaak, laatste, rest);
    }

  vanaf = taal_report_datum (verval->vanaf);
  rest = format_kosten (verliezen, verval);
  return format_verval (oorzaak, laatste, rest, vanaf);
}

/**
 * taal_report_vertrek_zin:
 * @check: a judgement
 * @verliezen: what its docenten mean
 * @docent: the place of a docent
 *
 * Returns: (transfer full): what their leaving would cost, in a sentence
 *
 * Thread: any
 */
char *
taal_report_vertrek_zin (const TaalCheck     *check,
                         const TaalVerliezen *verliezen,
                         int                  docent)
{
  const TaalVerlies *vertrek = &taal_verliezen_get (verliezen, docent)->vertrek;
  g_autofree char *vanaf = taal_report_datum (vertrek->vanaf);
  g_autofree char *periode = taal_report_periode (check->oordeel->periode);
  g_autofree char *kosten = NULL;

  if (vertrek->gewicht == 0)
    /* TRANSLATORS: %1$s is a date, %2$s a period, such as 2026 */
    return g_strdup_printf (_("Leaving on %1$s: costs nothing over %2$s."), vanaf, periode);

  kosten = format_kosten (verliezen, vertrek);
  /* TRANSLATORS: %1$s is a date, %2$s a number of points with its unit, %3$s a period, such as 2026 */
  return g_strdup_printf (_("Leaving on %1$s: costs %2$s over %3$s."), vanaf, kosten, periode);
}
