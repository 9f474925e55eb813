/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-waarborg.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-report-getal.h"
#include "taal-verslag.h"

/**
 * taal_report_uren:
 * @minuten: minutes
 *
 * Returns: (transfer full): them as hours and minutes, as in 12:30; of -1 that they are unknown
 *
 * Thread: any
 */
char *
taal_report_uren (gint64 minuten)
{
  if (minuten < 0)
    return g_strdup (_("unknown"));

  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", minuten / 60, (int) (minuten % 60));
}

static const TaalCursist *
get_cursist (const TaalOnderzoek   *onderzoek,
             const TaalCursistUren *uren)
{
  return &g_array_index (onderzoek->waarborgen->presentie->cursisten, TaalCursist, uren->cursist);
}

/**
 * taal_report_uren_grens:
 * @onderzoek: an examination with hours
 *
 * Returns: how many hours the packets ask for to go down a level (R18); 0 where they do not say so
 *
 * Thread: any
 */
guint
taal_report_uren_grens (const TaalOnderzoek *onderzoek)
{
  int uren, pct;

  return taal_afschalen_get (onderzoek->norm, onderzoek->periode.tot, &uren, &pct) ? (guint) uren
                                                                                   : 0;
}

/**
 * taal_report_uren_zin:
 * @onderzoek: an examination with hours
 * @uren: those of a cursist
 *
 * Returns: (transfer full): how the cursist stands, and the warning before the trap of R19:
 * afterwards it is too late to do something about it
 *
 * Thread: any
 */
char *
taal_report_uren_zin (const TaalOnderzoek   *onderzoek,
                      const TaalCursistUren *uren)
{
  g_autofree char *nog = NULL, *fysiek = NULL;
  guint grens;

  g_return_val_if_fail (onderzoek != NULL && uren != NULL, NULL);

  grens = taal_report_uren_grens (onderzoek);

  if (uren->nog_totaal < 0)
    return g_strdup (
        _("How many hours are asked to go down a level is unknown: no packet says so."));
  if (!taal_cursist_may_afschalen (get_cursist (onderzoek, uren)))
    {
      nog = taal_report_uren (uren->fysiek + uren->online);
      /* TRANSLATORS: %1$s is a number of hours, as in 12:30, %2$u how many are asked, as in 600 */
      return g_strdup_printf (
          _("%1$s hours of les. The %2$u hours are for going down a level from route B1 under the "
            "Wi2021, so they are not asked here."),
          nog, grens);
    }
  if (uren->extra_fysiek > 0)
    {
      nog = taal_report_uren (uren->extra_fysiek);
      /* TRANSLATORS: %1$s is a number of hours, as in 12:30, %2$u how many are asked, as in 600 */
      return g_strdup_printf (_("Too much was online: to go down a level, %1$s hours at school "
                                "come on top of the %2$u."),
                              nog, grens);
    }
  nog = taal_report_uren (uren->nog_totaal);
  fysiek = taal_report_uren (uren->nog_fysiek);
  if (uren->let_op)
    /* TRANSLATORS: %1$s is how many hours are to go, %2$s how many of them at school, as in 12:30,
     * %3$u how many are asked, as in 600 */
    return g_strdup_printf (
        _("Look out: %1$s hours to go, of which %2$s at school. If the next month is all online, "
          "the cursist will need hours at school on top of the %3$u to go down a level."),
        nog, fysiek, grens);
  if (uren->nog_totaal == 0 && uren->nog_fysiek == 0)
    /* TRANSLATORS: %u is how many hours are asked, as in 600 */
    return g_strdup_printf (_("The %u hours are there, and enough of them at school."), grens);

  if (uren->nog_fysiek == 0)
    /* TRANSLATORS: %1$s is how many hours are to go, as in 12:30, %2$u how many are asked */
    return g_strdup_printf (
        _("%1$s hours to go of the %2$u. What must be at school is there already."), nog, grens);

  /* TRANSLATORS: %1$s is how many hours are to go, %2$s how many of them at school, as in 12:30,
   * %3$u how many are asked, as in 600 */
  return g_strdup_printf (_("%1$s hours to go of the %3$u, of which at least %2$s at school."), nog,
                          fysiek, grens);
}

/**
 * taal_report_uren_tempo:
 * @onderzoek: an examination with hours
 * @uren: those of a cursist
 *
 * Returns: (transfer full): what would happen at the pace of the last weeks, if all were online and
 * if all were at school
 *
 * Thread: any
 */
char *
taal_report_uren_tempo (const TaalOnderzoek   *onderzoek,
                        const TaalCursistUren *uren)
{
  g_autofree char *tempo = NULL, *ruimte = NULL;
  gint64 weeks, room;

  g_return_val_if_fail (onderzoek != NULL && uren != NULL, NULL);

  tempo = taal_report_uren (uren->tempo);
  if (uren->tempo == 0)
    return g_strdup (_("There were no lessen in the last four weeks of the period."));
  if (!taal_cursist_may_afschalen (get_cursist (onderzoek, uren)) || uren->nog_totaal <= 0)
    /* TRANSLATORS: %s is a number of hours, as in 12:30 */
    return g_strdup_printf (_("%s hours in the last four weeks of the period."), tempo);

  /* Rounded up: a month that is begun is needed. */
  weeks = 4 * ((uren->nog_totaal + uren->tempo - 1) / uren->tempo);
  room = MAX (0, uren->nog_totaal - uren->nog_fysiek);
  ruimte = taal_report_uren (room);
  /* TRANSLATORS: %1$s is a number of hours in four weeks, %2$s for how many weeks, %3$s how many
   * hours, %4$u how many are asked, as in 600 */
  return g_strdup_printf (
      ngettext (
          "At the pace of the last four weeks (%1$s hours) the %4$u are there in %2$d week. Of "
          "what is to go, %3$s hours can still be online.",
          "At the pace of the last four weeks (%1$s hours) the %4$u are there in %2$d weeks. Of "
          "what is to go, %3$s hours can still be online.",
          (gulong) weeks),
      tempo, (int) MIN (weeks, G_MAXINT), ruimte, taal_report_uren_grens (onderzoek));
}

/**
 * taal_report_uren_maand:
 * @eerste: the first day of a month
 *
 * Returns: (transfer full): the month, as in 2024-03
 *
 * Thread: any
 */
char *
taal_report_uren_maand (TaalDate eerste)
{
  int year, month, day;

  taal_date_to_ymd (eerste, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d", year, month);
}

/* A text as a cell of CSV. */
static void
append_cel (GString    *csv,
            const char *text)
{
  gboolean quoted = strpbrk (text, ",\"\r\n") != NULL;

  if (!quoted)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/**
 * taal_report_uren_csv:
 * @onderzoek: an examination with hours
 * @places: (element-type gint32): the cursisten to write, by place in its hours
 *
 * Returns: (transfer full): their hours in minutes, as CSV; the columns are those of the JSON, with
 * the pace and the warning
 *
 * Thread: any
 */
char *
taal_report_uren_csv (const TaalOnderzoek *onderzoek,
                      const GArray        *places)
{
  GString *csv = g_string_new (
      "cursist_id,fysiek,online,wi2013,nog_totaal,nog_fysiek,extra_fysiek,tempo,let_op\n");

  g_return_val_if_fail (onderzoek != NULL && places != NULL, g_string_free (csv, FALSE));

  for (guint i = 0; i < places->len; i++)
    {
      const TaalCursistUren *uren = &g_array_index (
          onderzoek->waarborgen->cursisten, TaalCursistUren, g_array_index (places, gint32, i));
      const gint64 numbers[] = { uren->fysiek,     uren->online,     uren->wi2013,
                                 uren->nog_totaal, uren->nog_fysiek, uren->extra_fysiek,
                                 uren->tempo };

      append_cel (csv, get_cursist (onderzoek, uren)->cursist_id);
      for (gsize j = 0; j < G_N_ELEMENTS (numbers); j++)
        g_string_append_printf (csv, ",%" G_GINT64_FORMAT, numbers[j]);
      g_string_append (csv, uren->let_op ? ",ja\n" : ",nee\n");
    }

  return g_string_free (csv, FALSE);
}

/**
 * taal_report_uren_html:
 * @onderzoek: an examination with hours
 * @places: (element-type gint32): the cursisten to write, by place in its hours
 *
 * Returns: (transfer full): their hours, as one HTML file
 *
 * Thread: any but one that must not block
 */
char *
taal_report_uren_html (const TaalOnderzoek *onderzoek,
                       const GArray        *places)
{
  const TaalVerslagKolom columns[] = {
    { _("Cursist"), FALSE },
    { _("At school"), TRUE },
    { _("Online"), TRUE },
    { _("Counts for Wi2013"), TRUE },
    { _("To go in all"), TRUE },
    { _("To go at school"), TRUE },
    { _("Extra at school"), TRUE },
    { _("How it stands"), FALSE },
  };
  g_autofree char *periode = NULL, *titel = NULL;
  TaalVerslag *verslag;

  g_return_val_if_fail (onderzoek != NULL && places != NULL, NULL);

  periode = taal_report_periode (onderzoek->periode);
  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  titel = g_strdup_printf (_("Hours per cursist, %s"), periode);
  verslag = taal_verslag_new (TAAL_VERSLAG_HTML, titel);
  taal_verslag_add_uitspraak (verslag, titel);
  taal_verslag_begin_tabel (verslag, _("Hours per cursist (hours:minutes)"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < places->len; i++)
    {
      const TaalCursistUren *uren = &g_array_index (
          onderzoek->waarborgen->cursisten, TaalCursistUren, g_array_index (places, gint32, i));

      taal_verslag_add_cel (verslag, get_cursist (onderzoek, uren)->cursist_id);
      taal_verslag_take_cel (verslag, taal_report_uren (uren->fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->online));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->wi2013));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->nog_totaal));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->nog_fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->extra_fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren_zin (onderzoek, uren));
    }
  taal_verslag_end_tabel (verslag);

  return taal_verslag_end (verslag);
}
