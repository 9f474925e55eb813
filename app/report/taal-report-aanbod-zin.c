/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanbod-zin.h"

#include <glib/gi18n.h>

#include "taal-report-aanbod.h"
#include "taal-report-getal.h"
#include "taal-school.h"

/**
 * taal_report_aanbod_gezegd:
 * @rij: what a locatie said
 *
 * Returns: (transfer full): whether it takes newcomers, with how many places and how long a wait
 *
 * Thread: any
 */
char *
taal_report_aanbod_gezegd (const TaalAanbodRij *rij)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (rij != NULL, NULL);

  if (!rij->neemt_aan)
    return g_strdup (_ ("Takes no newcomers"));

  text = g_string_new (_ ("Takes newcomers"));
  if (rij->plaatsen != G_MININT32)
    {
      g_string_append (text, " · ");
      g_string_append_printf (
          text,
          /* TRANSLATORS: %d is a number of places */
          ngettext ("%d place", "%d places", (gulong) rij->plaatsen), rij->plaatsen);
    }
  if (rij->wachttijd_weken != G_MININT32)
    {
      g_string_append (text, " · ");
      g_string_append_printf (
          text,
          /* TRANSLATORS: %d is a number of weeks */
          ngettext ("%d week to wait", "%d weeks to wait", (gulong) rij->wachttijd_weken),
          rij->wachttijd_weken);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * taal_report_aanbod_melding:
 * @rij: what a locatie said
 * @op: the day on which that is looked at
 *
 * Returns: (transfer full): when it was said, how old that is, and by whom
 *
 * Thread: any
 */
char *
taal_report_aanbod_melding (const TaalAanbodRij *rij,
                            TaalDate op)
{
  g_autofree char *datum = NULL, *afstand = NULL;

  g_return_val_if_fail (rij != NULL, NULL);

  datum = taal_report_datum (rij->peildatum);
  afstand = taal_report_aanbod_afstand (rij->peildatum, op);
  if (rij->melder == NULL)
    /* TRANSLATORS: %1$s is a date, %2$s how long ago or ahead that is */
    return g_strdup_printf (_ ("%1$s (%2$s)"), datum, afstand);

  /* TRANSLATORS: %1$s is a date, %2$s how long ago or ahead that is, %3$s a name */
  return g_strdup_printf (_ ("%1$s (%2$s), by %3$s"), datum, afstand, rij->melder);
}

/**
 * taal_report_aanbod_geldig:
 * @verloopt: the first day on which what was said is too old
 * @op: the day on which that is looked at
 *
 * Returns: (transfer full): until when it holds
 *
 * Thread: any
 */
char *
taal_report_aanbod_geldig (TaalDate verloopt,
                           TaalDate op)
{
  g_autofree char *datum = NULL, *afstand = NULL;

  if (verloopt == TAAL_DATE_MAX)
    return g_strdup (_ ("Does not become too old"));
  datum = taal_report_datum (verloopt - 1);
  if (verloopt <= op)
    /* TRANSLATORS: %s is a date */
    return g_strdup_printf (_ ("Held until %s; now too old"), datum);

  afstand = taal_report_dagen (verloopt - op);
  /* TRANSLATORS: %1$s is a date, %2$s a number of days such as "5 days" */
  return g_strdup_printf (_ ("Holds until %1$s (%2$s more)"), datum, afstand);
}

/**
 * taal_report_aanbod_stop:
 * @rij: what a locatie said
 * @op: the day on which that is looked at
 *
 * Returns: (transfer full) (nullable): on what day the offer stops, or that it has; %NULL where no
 * day was announced
 *
 * Thread: any
 */
char *
taal_report_aanbod_stop (const TaalAanbodRij *rij,
                         TaalDate op)
{
  g_autofree char *datum = NULL, *afstand = NULL;

  g_return_val_if_fail (rij != NULL, NULL);

  if (rij->stopdatum == TAAL_DATE_NONE)
    return NULL;
  datum = taal_report_datum (rij->stopdatum);
  afstand = taal_report_aanbod_afstand (rij->stopdatum, op);

  /* TRANSLATORS: %1$s is a date, %2$s how long ago or ahead that is */
  return g_strdup_printf (_ ("%1$s (%2$s)"), datum, afstand);
}

/**
 * taal_report_aanbod_keurmerk:
 * @aanbod: the offer of a school
 * @op: a day
 *
 * Returns: (transfer full): what its keurmerk is on that day
 *
 * Thread: any
 */
char *
taal_report_aanbod_keurmerk (const TaalAanbod *aanbod,
                             TaalDate op)
{
  const TaalSchool *school;
  g_autofree char *van = NULL;

  g_return_val_if_fail (aanbod != NULL, NULL);

  school = taal_scholen_keurmerk ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                                  (int) aanbod->scholen->len, op);
  if (school == NULL)
    return g_strdup (_ ("No keurmerk known on this day"));
  van = taal_report_datum (school->keurmerk.van);

  /* TRANSLATORS: %1$s is the status of a keurmerk, such as actief, %2$s a date */
  return g_strdup_printf (_ ("%1$s since %2$s"),
                          taal_enum_name (&taal_enum_keurmerk_status, (int) school->status), van);
}

/**
 * taal_report_aanbod_dekking:
 * @beschikbaarheid: the Wi2013 offer of a region
 * @soort: a soort
 *
 * Returns: (transfer full) (nullable): in how many gemeenten it is available; %NULL where it never
 * was offered
 *
 * Thread: any
 */
char *
taal_report_aanbod_dekking (const TaalBeschikbaarheid *beschikbaarheid,
                            TaalAanbodSoort soort)
{
  g_return_val_if_fail (beschikbaarheid != NULL && soort < TAAL_N_AANBOD_SOORTEN, NULL);

  if (beschikbaarheid->met_aanbod[soort] == 0)
    return NULL;

  /* TRANSLATORS: %1$s is a kind of offer, %2$u of %3$u gemeenten */
  return g_strdup_printf (
      _ ("%1$s: available in %2$u of the %3$u gemeenten where it was ever offered."),
      taal_report_aanbod_soort_woord (soort), beschikbaarheid->beschikbaar[soort],
      beschikbaarheid->met_aanbod[soort]);
}

static char *
dup_over (const TaalStopdag *dag)
{
  g_autofree char *n = NULL, *plaatsen = NULL;

  if (dag->n_over == 0)
    return g_strdup (_ ("Nothing of it is left there."));
  n = taal_report_getal (dag->n_over);
  if (dag->plaatsen_over == 0)
    /* TRANSLATORS: %s is a number of locaties */
    return g_strdup_printf (ngettext ("%s locatie is left, with a waiting list.",
                                      "%s locaties are left, with a waiting list.", dag->n_over),
                            n);

  plaatsen = taal_report_getal (dag->plaatsen_over);
  /* TRANSLATORS: %1$s is a number of locaties, %2$s how many places they have */
  return g_strdup_printf (ngettext ("%1$s locatie is left (places: %2$s).",
                                    "%1$s locaties are left (places: %2$s).", dag->n_over),
                          n, plaatsen);
}

/**
 * taal_report_stopdag_zin:
 * @dag: what falls away on an announced day
 *
 * Returns: (transfer full): how much stops, and what is left there
 *
 * Thread: any
 */
char *
taal_report_stopdag_zin (const TaalStopdag *dag)
{
  g_autofree char *n = NULL, *plaatsen = NULL, *weg = NULL, *over = NULL;

  g_return_val_if_fail (dag != NULL, NULL);

  n = taal_report_getal (dag->n_locaties);
  plaatsen = taal_report_getal (dag->plaatsen);
  over = dup_over (dag);
  /* TRANSLATORS: %1$s is a number of locaties, %2$s how many places they have */
  weg = g_strdup_printf (ngettext ("%1$s locatie stops (places: %2$s).",
                                   "%1$s locaties stop (places: %2$s).", dag->n_locaties),
                         n, plaatsen);

  return g_strjoin (" ", weg, over, NULL);
}

/**
 * taal_report_aanbod_afstand:
 * @dag: a day
 * @vandaag: the day from which it is looked at
 *
 * Returns: (transfer full): how long ago or ahead @dag is
 *
 * Thread: any
 */
char *
taal_report_aanbod_afstand (TaalDate dag,
                            TaalDate vandaag)
{
  gint32 days = dag - vandaag;

  if (days == 0)
    return g_strdup (_ ("the same day"));
  if (days < 0)
    /* TRANSLATORS: %d is a number of days */
    return g_strdup_printf (ngettext ("%d day before", "%d days before", (gulong) -days), -days);

  /* TRANSLATORS: %d is a number of days */
  return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) days), days);
}

/**
 * taal_report_aanbod_herinner:
 * @n_oud: how many statements are too old
 * @n_bijna: how many become too old soon
 *
 * Returns: (transfer full) (nullable): that they are to be confirmed; %NULL where none is
 *
 * Thread: any
 */
char *
taal_report_aanbod_herinner (guint n_oud,
                             guint n_bijna)
{
  g_autofree char *oud = NULL, *bijna = NULL;

  if (n_oud > 0)
    /* TRANSLATORS: %u is a number of statements about the Wi2013 offer */
    oud = g_strdup_printf (
        ngettext ("%u statement is too old: that offer is now shown as unknown.",
                  "%u statements are too old: that offer is now shown as unknown.", n_oud),
        n_oud);
  if (n_bijna > 0)
    /* TRANSLATORS: %u is a number of statements about the Wi2013 offer */
    bijna = g_strdup_printf (ngettext ("%u statement becomes too old within two weeks.",
                                       "%u statements become too old within two weeks.", n_bijna),
                             n_bijna);
  if (oud != NULL && bijna != NULL)
    return g_strjoin (" ", oud, bijna, NULL);

  return oud != NULL ? g_steal_pointer (&oud) : g_steal_pointer (&bijna);
}

/**
 * taal_report_aanbod_dubbel:
 * @laatste: (type filename): the file that spoke last
 * @ander: (type filename): another of the same school
 *
 * Returns: (transfer full): that what both say of a locatie counts once (taal_aanbod_samen())
 *
 * Thread: any
 */
char *
taal_report_aanbod_dubbel (const char *laatste,
                           const char *ander)
{
  g_autofree char *een = NULL, *twee = NULL;

  g_return_val_if_fail (laatste != NULL && ander != NULL, NULL);

  een = g_filename_display_name (laatste);
  twee = g_filename_display_name (ander);
  return g_strdup_printf (
      /* TRANSLATORS: %1$s and %2$s are names of files */
      _ ("%1$s and %2$s tell of the same locaties of one school (the same BoW number). Those count "
         "once: what was said last counts."),
      een, twee);
}
