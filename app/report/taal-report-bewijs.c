/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-lessen.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

static char *
format_registratie (const TaalRegistratie *registratie)
{
  g_autofree char *periode = taal_report_periode (registratie->geldig);
  g_autofree char *checked = taal_report_datum_of_geen (registratie->gecontroleerd_op);

  /* TRANSLATORS: %1$s is the name of a register, %2$s a number in it or a dash, %3$s a period,
   * %4$s the day on which the register was looked up, or a dash */
  return g_strdup_printf (_("Registration in %1$s, number %2$s, %3$s, looked up: %4$s"),
                          registratie->register_naam,
                          registratie->nummer != NULL ? registratie->nummer : "–", periode,
                          checked);
}

static char *
format_opleiding (const TaalOpleiding *opleiding)
{
  g_autofree char *start = taal_report_datum (opleiding->start);
  g_autofree char *end = taal_report_datum_of_geen (opleiding->afgerond_op);
  g_autofree char *stopped = taal_report_datum_of_geen (opleiding->gestopt_op);

  /* TRANSLATORS: %1$s is the name of a training, %2$s the day it started, %3$s the day it was
   * completed or a dash, %4$s the day it was stopped or a dash, %5$s the evidence or a dash */
  return g_strdup_printf (_("Training “%1$s”, started: %2$s, completed: %3$s, stopped: %4$s, "
                            "evidence: %5$s"),
                          opleiding->opleiding, start, end, stopped,
                          opleiding->bewijs != NULL ? opleiding->bewijs : "–");
}

static char *
format_ervaring (const TaalErvaring *ervaring)
{
  g_autofree char *periode = taal_report_periode (ervaring->geldig);

  /* TRANSLATORS: %1$s is a ground, %2$s a period, %3$s the evidence or a dash */
  return g_strdup_printf (_("Experience “%1$s”, %2$s, evidence: %3$s"), ervaring->grond, periode,
                          ervaring->bewijs != NULL ? ervaring->bewijs : "–");
}

/**
 * taal_report_bewijs:
 * @snapshot: the facts
 * @op: what a docent counts as on a date
 *
 * Returns: (transfer full) (nullable): the row that it rests on, in a line; %NULL when there is
 *   none
 *
 * Thread: any
 */
char *
taal_report_bewijs (const TaalSnapshot *snapshot,
                    TaalStatusOp        op)
{
  if (op.bewijs == TAAL_GEEN)
    return NULL;

  switch (op.bewijs_soort)
    {
    case TAAL_BEWIJS_GEEN:
      return NULL;
    case TAAL_BEWIJS_REGISTRATIE:
      return format_registratie (&taal_snapshot_get_registraties (snapshot, NULL)[op.bewijs]);
    case TAAL_BEWIJS_OPLEIDING:
      return format_opleiding (&taal_snapshot_get_opleidingen (snapshot, NULL)[op.bewijs]);
    case TAAL_BEWIJS_ERVARING:
      return format_ervaring (&taal_snapshot_get_ervaring (snapshot, NULL)[op.bewijs]);
    }

  g_return_val_if_reached (NULL);
}

/**
 * taal_report_melding:
 * @snapshot: the facts
 * @melding: a melding, by its place, or %TAAL_GEEN
 *
 * Returns: (transfer full) (nullable): it in a line; %NULL for none
 *
 * Thread: any
 */
char *
taal_report_melding (const TaalSnapshot *snapshot,
                     int                 melding)
{
  const TaalMelding *one;
  g_autofree char *announced = NULL;
  g_autofree char *periode = NULL;

  if (melding == TAAL_GEEN)
    return NULL;

  one = &taal_snapshot_get_meldingen (snapshot, NULL)[melding];
  announced = taal_report_datum (one->gemeld_op);
  periode = taal_report_periode (one->geldig);
  /* TRANSLATORS: %1$s is the id of a melding, %2$d the number of an exception, %3$s the day of the
   * melding, %4$s a period, %5$s the evidence or a dash */
  return g_strdup_printf (_("Melding %1$s of exception %2$d, announced: %3$s, used: %4$s, "
                            "evidence: %5$s"),
                          one->melding_id, one->uitzondering, announced, periode,
                          one->onhaalbaarheid_bewijs != NULL ? one->onhaalbaarheid_bewijs : "–");
}
