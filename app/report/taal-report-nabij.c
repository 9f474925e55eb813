/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-nabij.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"
#include "taal-verslag.h"

#define KM 1000

/* So many of a kind on a terminal; HTML and JSON have all. */
#define MAX_ROWS 10

/**
 * taal_report_keurmerk_woord:
 * @status: what a keurmerk is
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_keurmerk_woord (TaalKeurmerkStatus status)
{
  switch (status)
    {
    case TAAL_KEURMERK_ASPIRANT:
      return _ ("aspirant");
    case TAAL_KEURMERK_ACTIEF:
      return _ ("active");
    case TAAL_KEURMERK_GESCHORST:
      return _ ("suspended");
    case TAAL_KEURMERK_INGETROKKEN:
      return _ ("withdrawn");
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_afstand:
 * @afstand: a distance in metres, or -1 when it is not known
 *
 * Returns: (transfer full): it in kilometres: the centre points are no finer
 *
 * Thread: any
 */
char *
taal_report_afstand (gint64 afstand)
{
  g_autofree char *km = NULL;

  if (afstand < 0)
    return g_strdup (_ ("unknown"));

  km = taal_report_getal ((afstand + KM / 2) / KM);
  /* TRANSLATORS: a distance: %s is a number of kilometres */
  return g_strdup_printf (_ ("%s km"), km);
}

/**
 * taal_report_leeftijd:
 * @leeftijd: how old a statement is, in days
 *
 * Returns: (transfer full): it in words
 *
 * Thread: any
 */
char *
taal_report_leeftijd (int leeftijd)
{
  if (leeftijd == 0)
    return g_strdup (_ ("the day itself"));

  /* TRANSLATORS: the age of a statement; %d is a number of days */
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) leeftijd), leeftijd);
}

/**
 * taal_report_nabij_titel:
 * @nabij: an answer
 *
 * Returns: (transfer full): what was asked, as a title
 *
 * Thread: any
 */
char *
taal_report_nabij_titel (const TaalNabij *nabij)
{
  g_autofree char *op = taal_report_datum (nabij->beschikbaarheid->op);

  /* TRANSLATORS: the title of a report: %1$s is a kind of offer, %2$s a gemeente, %3$s a date */
  return g_strdup_printf (_ ("Wi2013 offer of %1$s near %2$s on %3$s"),
                          taal_report_aanbod_soort_woord (nabij->soort),
                          taal_gemeenten_get_name (nabij->gemeente), op);
}

/* The nearest that has places, in a sentence. */
static char *
dup_nearest (const TaalNabij *nabij)
{
  const TaalNabijAanbod *first = &g_array_index (nabij->plaatsen, TaalNabijAanbod, 0);
  const char *where = taal_gemeenten_get_name (first->locatie->gemeente);
  gint64 n = first->aanbod->rij->plaatsen;
  g_autofree char *plaatsen = taal_report_getal (n);
  g_autofree char *afstand = NULL;

  if (first->afstand == 0)
    /* TRANSLATORS: %1$s is a number of places, %2$s a locatie of a school, %3$s a gemeente */
    return g_strdup_printf (ngettext ("The nearest is in %3$s itself: %2$s, with %1$s place.",
                                      "The nearest is in %3$s itself: %2$s, with %1$s places.",
                                      (gulong) n),
                            plaatsen, first->locatie->naam, where);

  afstand = taal_report_afstand (first->afstand);
  /* TRANSLATORS: %1$s is a number of places, %2$s a locatie of a school, %3$s a gemeente, %4$s a
   * distance with its unit */
  return g_strdup_printf (
      ngettext ("The nearest is %2$s in %3$s, at %4$s, with %1$s place.",
                "The nearest is %2$s in %3$s, at %4$s, with %1$s places.", (gulong) n),
      plaatsen, first->locatie->naam, where != NULL ? where : first->locatie->gemeente, afstand);
}

/**
 * taal_report_nabij_uitspraak:
 * @nabij: an answer
 *
 * Returns: (transfer full): it in one sentence
 *
 * Thread: any
 */
char *
taal_report_nabij_uitspraak (const TaalNabij *nabij)
{
  if (nabij->n_beschikbaar > 0)
    return dup_nearest (nabij);
  if (nabij->plaatsen->len > 0)
    return g_strdup (
        _ ("No locatie in these files has a place on this day: there is only a waiting list."));

  return g_strdup (
      _ ("No locatie in these files is known to have a place or a waiting list on this "
         "day."));
}

/**
 * taal_report_nabij_onbekend_zin:
 * @nabij: an answer
 *
 * Returns: (transfer full) (nullable): of how many locaties it is not known, and why; %NULL when all
 *   are known
 *
 * Thread: any
 */
char *
taal_report_nabij_onbekend_zin (const TaalNabij *nabij)
{
  guint n = taal_nabij_get_n_onbekend (nabij);
  g_autoptr (GString) reasons = NULL;

  if (n == 0)
    return NULL;

  reasons = g_string_new (NULL);
  for (int why = 0; why < TAAL_N_ONBEKEND; why++)
    if (nabij->n_onbekend[why] > 0)
      g_string_append_printf (reasons,
                              /* TRANSLATORS: in a list: %2$u locaties of which something is not
                               * known, and why, in %1$s */
                              reasons->len == 0 ? _ ("%1$s (%2$u)") : _ ("; %1$s (%2$u)"),
                              taal_report_onbekend_woord ((TaalOnbekend) why),
                              nabij->n_onbekend[why]);

  return g_strdup_printf (
      /* TRANSLATORS: %1$u is a number of locaties, %2$s a list of reasons */
      ngettext ("Of %1$u locatie it is not known whether it has places: %2$s. Ask the school.",
                "Of %1$u locaties it is not known whether they have places: %2$s. Ask the schools.",
                (gulong) n),
      n, reasons->str);
}

/**
 * taal_report_nabij_niet_zin:
 * @nabij: an answer
 *
 * Returns: (transfer full) (nullable): at how many locaties nobody is taken on; %NULL for none
 *
 * Thread: any
 */
char *
taal_report_nabij_niet_zin (const TaalNabij *nabij)
{
  if (nabij->n_niet == 0)
    return NULL;

  /* TRANSLATORS: %u is a number of locaties */
  return g_strdup_printf (ngettext ("%u locatie says that it takes nobody on.",
                                    "%u locaties say that they take nobody on.",
                                    (gulong) nabij->n_niet),
                          nabij->n_niet);
}

/**
 * taal_report_nabij_meer:
 * @n: how many locaties are not shown
 *
 * Returns: (transfer full): that there are so many more
 *
 * Thread: any
 */
char *
taal_report_nabij_meer (guint n)
{
  /* TRANSLATORS: %u is a number of locaties */
  return g_strdup_printf (
      ngettext ("%u more is farther away.", "%u more are farther away.", (gulong) n), n);
}

/**
 * taal_report_nabij_afstand_zin:
 *
 * Returns: (transfer full): how distances were measured
 *
 * Thread: any
 */
char *
taal_report_nabij_afstand_zin (void)
{
  /* TRANSLATORS: %d is a year */
  return g_strdup_printf (
      _ ("Distances are as the crow flies, between the centres of the gemeenten "
         "as they were in %d; travelling is longer."),
      TAAL_GEMEENTEN_JAAR);
}

static void
take_number (TaalVerslag *verslag,
             gint32 number)
{
  taal_verslag_take_cel (verslag, number != G_MININT32 ? taal_report_getal (number) : NULL);
}

static void
write_plaats (TaalVerslag *verslag,
              const TaalNabijAanbod *one)
{
  const char *gemeente = taal_gemeenten_get_name (one->locatie->gemeente);
  const TaalAanbodRij *rij = one->aanbod->rij;

  taal_verslag_add_cel (verslag, gemeente != NULL ? gemeente : one->locatie->gemeente);
  taal_verslag_take_cel (verslag, taal_report_afstand (one->afstand));
  taal_verslag_add_cel (verslag, one->school != NULL ? one->school->naam : NULL);
  taal_verslag_add_cel (verslag, one->locatie->naam);
  if (one->aanbod->status == TAAL_AANBOD_BESCHIKBAAR)
    take_number (verslag, rij->plaatsen);
  take_number (verslag, rij->wachttijd_weken);
  taal_verslag_add_cel (
      verslag, one->keurmerk != NULL ? taal_report_keurmerk_woord (one->keurmerk->status) : NULL);
  taal_verslag_take_cel (verslag, taal_report_leeftijd (one->leeftijd));
  taal_verslag_take_cel (verslag, taal_report_datum_of_geen (rij->stopdatum));
}

/* The offers of one status, from @first on. */
static void
write_plaatsen (TaalVerslag *verslag,
                const TaalNabij *nabij,
                guint first,
                guint n)
{
  gboolean met_plaatsen = first < nabij->n_beschikbaar;
  guint shown = taal_verslag_is_html (verslag) ? n : MIN (n, MAX_ROWS);
  TaalVerslagKolom columns[9];
  guint n_columns = 0;

  if (n == 0)
    return;

  columns[n_columns++] = (TaalVerslagKolom) { _ ("Gemeente"), FALSE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Distance"), TRUE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("School"), FALSE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Locatie"), FALSE };
  if (met_plaatsen)
    columns[n_columns++] = (TaalVerslagKolom) { _ ("Places"), TRUE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Weeks to wait"), TRUE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Keurmerk"), FALSE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Age of the statement"), FALSE };
  columns[n_columns++] = (TaalVerslagKolom) { _ ("Stops on"), FALSE };

  taal_verslag_begin_tabel (verslag, met_plaatsen ? _ ("With places") : _ ("With a waiting list"),
                            columns, n_columns);
  for (guint i = first; i < first + shown; i++)
    write_plaats (verslag, &g_array_index (nabij->plaatsen, TaalNabijAanbod, i));
  taal_verslag_end_tabel (verslag);
  if (shown < n)
    taal_verslag_take_zin (verslag, taal_report_nabij_meer (n - shown));
}

static void
write_adviezen (TaalVerslag *verslag,
                const TaalNabij *nabij)
{
  g_autoptr (GArray) adviezen = taal_report_nabij_list_adviezen (nabij);

  if (adviezen->len == 0)
    return;

  taal_verslag_add_kop (verslag, _ ("What can be done"));
  for (guint i = 0; i < adviezen->len; i++)
    {
      const TaalAdvies *advies = &g_array_index (adviezen, TaalAdvies, i);
      g_autofree char *bron = taal_report_advies_bron (advies);

      taal_verslag_take_punt (verslag, g_strdup_printf ("%s %s", advies->tekst, bron));
    }
}

static char *
write_nabij (const TaalNabij *nabij,
             TaalVerslagVorm vorm)
{
  g_autofree char *title = taal_report_nabij_titel (nabij);
  g_autofree char *uitspraak = taal_report_nabij_uitspraak (nabij);
  TaalVerslag *verslag = taal_verslag_new (vorm, title);

  taal_verslag_add_uitspraak (verslag, title);
  taal_verslag_add_zin (verslag, uitspraak);
  write_plaatsen (verslag, nabij, 0, nabij->n_beschikbaar);
  write_plaatsen (verslag, nabij, nabij->n_beschikbaar,
                  nabij->plaatsen->len - nabij->n_beschikbaar);
  taal_verslag_take_zin (verslag, taal_report_nabij_niet_zin (nabij));
  taal_verslag_take_zin (verslag, taal_report_nabij_onbekend_zin (nabij));
  write_adviezen (verslag, nabij);
  taal_verslag_take_zin (verslag, taal_report_nabij_afstand_zin ());

  return taal_verslag_end (verslag);
}

/**
 * taal_report_nabij_text:
 * @nabij: an answer
 *
 * Returns: (transfer full): it for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_nabij_text (const TaalNabij *nabij)
{
  return write_nabij (nabij, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_nabij_html:
 * @nabij: an answer
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_report_nabij_html (const TaalNabij *nabij)
{
  return write_nabij (nabij, TAAL_VERSLAG_HTML);
}
