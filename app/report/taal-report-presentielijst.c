/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-presentielijst.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-report-getal.h"
#include "taal-verslag.h"
#include "taal-week.h"

/* Room for cursisten who come for the first time. */
#define N_LEEG 3

static const char *const weekdays[7] = {
  N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
  N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday"),
};

static const char *
get_weekday (TaalDate date)
{
  return _(weekdays[date - taal_week_of (date)]);
}

static void
get_les (const TaalPresentielijst *lijst,
         guint                     i,
         TaalLes                  *les)
{
  taal_snapshot_get_les (lijst->snapshot, g_array_index (lijst->lessen, int, i), les);
}

/* From when until when; NULL for a les of which that is not known. */
static char *
format_tijd (const TaalLes *les)
{
  int begin, end;

  if (les->begin == TAAL_TIME_NONE)
    return NULL;
  begin = les->begin / 60;
  end = (begin + les->minuten) % (24 * 60);

  /* TRANSLATORS: from when until when, as 09:00–12:00: hours and minutes of both */
  return g_strdup_printf (_("%1$02d:%2$02d–%3$02d:%4$02d"), begin / 60, begin % 60, end / 60,
                          end % 60);
}

/* The day, the time, the les, and who gives it. */
static char *
format_kop (const TaalPresentielijst *lijst,
            guint                     i)
{
  g_autofree char *datum = NULL, *tijd = NULL;
  g_autoptr (GString) kop = g_string_new (NULL);
  TaalLes les;

  get_les (lijst, i, &les);
  datum = taal_report_datum (les.datum);
  tijd = format_tijd (&les);
  g_string_append_printf (kop, "%s\n%s\n", get_weekday (les.datum), datum);
  if (tijd != NULL)
    g_string_append_printf (kop, "%s\n", tijd);
  g_string_append (kop, les.les_id);
  if (les.docent != TAAL_GEEN)
    g_string_append_printf (kop, "\n%s",
                            taal_snapshot_get_docenten (lijst->snapshot, NULL)[les.docent].naam);

  return g_string_free (g_steal_pointer (&kop), FALSE);
}

static char *
format_groep (const TaalGroep *groep)
{
  if (groep->naam == NULL)
    /* TRANSLATORS: on an attendance list; %s is the id of a groep */
    return g_strdup_printf (_("Groep: %s"), groep->groep_id);

  /* TRANSLATORS: on an attendance list; %1$s is the id of a groep, %2$s its name */
  return g_strdup_printf (_("Groep: %1$s, %2$s"), groep->groep_id, groep->naam);
}

/* A day, or the week of which the lessen are. */
static char *
format_wanneer (const TaalPresentielijst *lijst)
{
  TaalLes first;
  g_autofree char *datum = NULL;
  char week[TAAL_WEEK_TEXT_SIZE];

  get_les (lijst, 0, &first);
  if (lijst->lessen->len == 1)
    {
      datum = taal_report_datum (first.datum);
      /* TRANSLATORS: on an attendance list; %1$s is a day of the week, %2$s a date */
      return g_strdup_printf (_("Date: %1$s %2$s"), get_weekday (first.datum), datum);
    }

  datum = taal_report_periode ((TaalPeriode) { taal_week_of (first.datum), taal_week_of (first.datum) + 6 });
  /* TRANSLATORS: on an attendance list; %1$s is a week such as 2023-W40, %2$s its first and last day */
  return g_strdup_printf (_("Week: %1$s, %2$s"), taal_week_format (first.datum, week), datum);
}

static char **
make_regels (const TaalPresentielijst *lijst)
{
  const TaalSchool *school;
  const TaalGroep *groep;
  g_autoptr (GPtrArray) regels = g_ptr_array_new ();
  TaalLes first;

  get_les (lijst, 0, &first);
  groep = &taal_snapshot_get_groepen (lijst->snapshot, NULL)[first.groep];
  school = taal_snapshot_get_school_on (lijst->snapshot, first.datum);
  if (school != NULL)
    /* TRANSLATORS: on an attendance list; %1$s is the name of a school, %2$s its number with Blik op Werk */
    g_ptr_array_add (regels, g_strdup_printf (_("School: %1$s, BOW number %2$s"), school->naam, school->bow_nummer));
  g_ptr_array_add (regels, format_groep (groep));
  g_ptr_array_add (regels, format_wanneer (lijst));
  if (groep->locatie != TAAL_GEEN)
    /* TRANSLATORS: on an attendance list; %s is the name of a locatie */
    g_ptr_array_add (
        regels,
        g_strdup_printf (_("Locatie: %s"),
                         taal_snapshot_get_locaties (lijst->snapshot, NULL)[groep->locatie].naam));
  g_ptr_array_add (regels, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&regels), FALSE);
}

/**
 * taal_report_presentie_vel_new:
 * @lijst: what an attendance list is made from, with one les or more
 * @naam: (nullable): says what cursisten are called; %NULL leaves it at their ids
 * @naam_data: passed to @naam
 *
 * Returns: (transfer full): the list in words
 *
 * Thread: any
 */
TaalPresentieVel *
taal_report_presentie_vel_new (const TaalPresentielijst *lijst,
                               TaalNaamFunc              naam,
                               gpointer                  naam_data)
{
  TaalPresentieVel *vel;

  g_return_val_if_fail (lijst != NULL && lijst->lessen->len > 0, NULL);

  vel = g_new0 (TaalPresentieVel, 1);
  vel->titel = g_strdup (_("Attendance list"));
  vel->regels = make_regels (lijst);
  vel->koppen = g_new0 (char *, lijst->lessen->len + 2);
  vel->koppen[0] = g_strdup (_("Cursist"));
  for (guint i = 0; i < lijst->lessen->len; i++)
    vel->koppen[i + 1] = format_kop (lijst, i);
  vel->rijen = g_new0 (char *, lijst->cursisten->len + 1);
  for (guint i = 0; i < lijst->cursisten->len; i++)
    {
      const char *id = g_ptr_array_index (lijst->cursisten, i);
      g_autofree char *name = naam != NULL ? naam (id, naam_data) : NULL;

      vel->rijen[i] = name != NULL ? g_strdup_printf ("%s  %s", id, name) : g_strdup (id);
    }
  vel->n_leeg = N_LEEG;
  vel->docent = g_strdup (_("Signature of the docent"));
  vel->voet =
      g_strdup (_("Each cursist who is present initials in the column of the les. The docent signs "
                  "below it (norm 2.9.2)."));

  return vel;
}

/**
 * taal_report_presentie_vel_free:
 * @vel: (transfer full): a list
 *
 * Thread: any
 */
void
taal_report_presentie_vel_free (TaalPresentieVel *vel)
{
  g_free (vel->titel);
  g_strfreev (vel->regels);
  g_strfreev (vel->koppen);
  g_strfreev (vel->rijen);
  g_free (vel->docent);
  g_free (vel->voet);
  g_free (vel);
}

/* In a terminal a heading has one line. */
static char *
dup_in_one_line (const char *kop)
{
  return g_strdelimit (g_strdup (kop), "\n", ' ');
}

/**
 * taal_report_presentie_vel_text:
 * @vel: a list
 *
 * Returns: (transfer full): it as text
 *
 * Thread: any
 */
char *
taal_report_presentie_vel_text (const TaalPresentieVel *vel)
{
  g_autoptr (TaalVerslag) verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, vel->titel);

  taal_verslag_add_uitspraak (verslag, vel->titel);
  for (int i = 0; vel->regels[i] != NULL; i++)
    taal_verslag_add_zin (verslag, vel->regels[i]);
  taal_verslag_add_kop (verslag, _("Lessen"));
  for (int i = 1; vel->koppen[i] != NULL; i++)
    taal_verslag_take_punt (verslag, dup_in_one_line (vel->koppen[i]));
  taal_verslag_add_kop (verslag, _("Cursisten"));
  for (int i = 0; vel->rijen[i] != NULL; i++)
    taal_verslag_take_punt (verslag, g_strdup (vel->rijen[i]));

  return taal_verslag_end (g_steal_pointer (&verslag));
}

/**
 * taal_report_presentie_vel_pagina:
 * @page: the number of a page, from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): what stands at the foot of it
 *
 * Thread: any
 */
char *
taal_report_presentie_vel_pagina (int page,
                                  int n_pages)
{
  /* TRANSLATORS: at the foot of a printed page: %1$d is its number, %2$d how many there are */
  return g_strdup_printf (_("Page %1$d of %2$d"), page, n_pages);
}
