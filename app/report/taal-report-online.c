/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-waarborg.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

/* A report that is read by a person shows so many lessons and cursisten; the JSON has them all. */
#define MAX_RIJEN 200

/* Whether each safeguard of a lesson is met or not asked. */
static gboolean
is_in_orde (const TaalLesWaarborgen *les)
{
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    if (les->uitkomst[w] == TAAL_UITKOMST_NIET_VOLDAAN || les->uitkomst[w] == TAAL_UITKOMST_ONBEKEND)
      return FALSE;

  return TRUE;
}

static void
write_school (TaalVerslag          *verslag,
              const TaalWaarborgen *waarborgen)
{
  const TaalVerslagKolom columns[] = {
    { _("Id"), FALSE },
    { _("Safeguard"), FALSE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_VOLDAAN), TRUE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_NIET_VOLDAAN), TRUE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_NVT), TRUE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_ONBEKEND), TRUE },
  };

  taal_verslag_begin_tabel (verslag, _("Lessen per safeguard"), columns, G_N_ELEMENTS (columns));
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      taal_verslag_add_cel (verslag, taal_waarborg_get_name ((TaalWaarborg) w));
      taal_verslag_add_cel (verslag, taal_report_waarborg_woord ((TaalWaarborg) w));
      for (int u = 0; u < TAAL_N_UITKOMSTEN; u++)
        taal_verslag_take_cel (verslag, taal_report_getal (waarborgen->school[w][u]));
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_onbekend (TaalVerslag          *verslag,
                const TaalWaarborgen *waarborgen)
{
  gboolean any = FALSE;

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      if (waarborgen->school[w][TAAL_UITKOMST_ONBEKEND] == 0)
        continue;
      if (!any)
        taal_verslag_add_kop (verslag, _("What would settle what is not known"));
      any = TRUE;
      /* TRANSLATORS: %1$s is the id of a safeguard, %2$s a sentence that says what to note */
      taal_verslag_take_punt (verslag, g_strdup_printf (_("%1$s: %2$s"),
                                                        taal_waarborg_get_name ((TaalWaarborg) w),
                                                        taal_report_waarborg_advies ((TaalWaarborg) w)));
    }
}

/* The ids of the safeguards of a lesson that have an outcome. */
static char *
join_waarborgen (const TaalLesWaarborgen *les,
                 TaalUitkomst             uitkomst)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    if (les->uitkomst[w] == uitkomst)
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ",
                              taal_waarborg_get_name ((TaalWaarborg) w));

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
write_meer (TaalVerslag *verslag,
            guint        n)
{
  if (n > MAX_RIJEN)
    taal_verslag_take_zin (verslag,
                           /* TRANSLATORS: %u is how many rows a table leaves out */
                           g_strdup_printf (ngettext ("%u more is left out here.",
                                                      "%u more are left out here.",
                                                      n - MAX_RIJEN),
                                            n - MAX_RIJEN));
}

static void
write_lessen (TaalVerslag          *verslag,
              const TaalWaarborgen *waarborgen)
{
  const TaalVerslagKolom columns[] = {
    { _("Les"), FALSE },
    { _("Date"), FALSE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_NIET_VOLDAAN), FALSE },
    { taal_report_uitkomst_woord (TAAL_UITKOMST_ONBEKEND), FALSE },
  };
  guint n = 0;

  taal_verslag_begin_tabel (verslag, _("Lessen with something to look at"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < waarborgen->lessen->len; i++)
    {
      const TaalLesWaarborgen *one = &g_array_index (waarborgen->lessen, TaalLesWaarborgen, i);
      TaalLes les;

      if (is_in_orde (one) || ++n > MAX_RIJEN)
        continue;
      taal_snapshot_get_les (waarborgen->presentie->snapshot, one->row, &les);
      taal_verslag_add_cel (verslag, les.les_id);
      taal_verslag_take_cel (verslag, taal_report_datum (les.datum));
      taal_verslag_take_cel (verslag, join_waarborgen (one, TAAL_UITKOMST_NIET_VOLDAAN));
      taal_verslag_take_cel (verslag, join_waarborgen (one, TAAL_UITKOMST_ONBEKEND));
    }
  taal_verslag_end_tabel (verslag);
  write_meer (verslag, n);
}

static void
write_cursisten (TaalVerslag          *verslag,
                 const TaalWaarborgen *waarborgen)
{
  const TaalVerslagKolom columns[] = {
    { _("Cursist"), FALSE },          { _("At school"), TRUE },         { _("Online"), TRUE },
    { _("Counts for Wi2013"), TRUE }, { _("To go in all"), TRUE }, { _("To go at school"), TRUE },
    { _("Extra at school"), TRUE },
  };

  taal_verslag_begin_tabel (verslag, _("Hours per cursist (hours:minutes)"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIN (waarborgen->cursisten->len, MAX_RIJEN); i++)
    {
      const TaalCursistUren *uren = &g_array_index (waarborgen->cursisten, TaalCursistUren, i);

      taal_verslag_add_cel (verslag, g_array_index (waarborgen->presentie->cursisten, TaalCursist,
                                                    uren->cursist).cursist_id);
      taal_verslag_take_cel (verslag, taal_report_uren (uren->fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->online));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->wi2013));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->nog_totaal));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->nog_fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren (uren->extra_fysiek));
    }
  taal_verslag_end_tabel (verslag);
  write_meer (verslag, waarborgen->cursisten->len);
}

/* The warning before the trap of R19: afterwards it is too late to do something about it. */
static char *
format_let_op (const TaalOnderzoek   *onderzoek,
               const TaalCursistUren *uren)
{
  const TaalWaarborgen *waarborgen = onderzoek->waarborgen;

  /* TRANSLATORS: %1$s is the id of a cursist, %2$u how many hours are asked, as in 600 */
  return g_strdup_printf (_("%1$s: if the next month is all online, the cursist will need hours at "
                            "school on top of the %2$u to go down a level."),
                          g_array_index (waarborgen->presentie->cursisten, TaalCursist,
                                         uren->cursist).cursist_id,
                          taal_report_uren_grens (onderzoek));
}

static void
write_waarschuwingen (TaalVerslag         *verslag,
                      const TaalOnderzoek *onderzoek)
{
  const TaalWaarborgen *waarborgen = onderzoek->waarborgen;
  gint64 n_leeg = 0;

  for (guint i = 0; i < waarborgen->cursisten->len; i++)
    {
      const TaalCursistUren *uren = &g_array_index (waarborgen->cursisten, TaalCursistUren, i);

      n_leeg += uren->n_hybride_leeg;
      if (uren->let_op)
        taal_verslag_take_punt (verslag, format_let_op (onderzoek, uren));
    }
  if (n_leeg > 0)
    {
      g_autofree char *getal = taal_report_getal (n_leeg);

      taal_verslag_take_punt (
        verslag,
        /* TRANSLATORS: %s is how often it happened */
        g_strdup_printf (ngettext ("%s time a cursist was at a hybride les of which it is not noted "
                                   "how; it counts as online.",
                                   "%s times a cursist was at a hybride les of which it is not noted "
                                   "how; it counts as online.",
                                   (gulong) n_leeg),
                         getal));
    }
}

static char *
write_online (const TaalOnderzoek *onderzoek,
              TaalVerslagVorm      vorm)
{
  const TaalWaarborgen *waarborgen = onderzoek->waarborgen;
  guint n = waarborgen->lessen->len, n_open = 0, n_overgeslagen = taal_bron_get_n_overgeslagen (onderzoek->bron);
  g_autofree char *periode = taal_report_periode (onderzoek->periode);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;
  TaalVerslag *verslag;

  for (guint i = 0; i < n; i++)
    n_open += is_in_orde (&g_array_index (waarborgen->lessen, TaalLesWaarborgen, i)) ? 0 : 1;
  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  title = g_strdup_printf (_("Online lessen of %s"), periode);
  verslag = taal_verslag_new (vorm, title);
  /* TRANSLATORS: %1$u is a number of lessen, %2$s a period, such as 2023, %3$u for how many of
   * them something is wrong or not known */
  sentence = g_strdup_printf (ngettext ("%1$u les of %2$s was online or hybride; for %3$u of them a "
                                        "safeguard is not met or not known.",
                                        "%1$u lessen of %2$s were online or hybride; for %3$u of them "
                                        "a safeguard is not met or not known.",
                                        n),
                              n, periode, n_open);
  taal_verslag_add_uitspraak (verslag, n == 0 ? _("There were no online or hybride lessen.") : sentence);
  if (n_overgeslagen > 0)
    taal_verslag_take_zin (verslag,
                           /* TRANSLATORS: %u is how many rows were left out */
                           g_strdup_printf (ngettext ("%u row with errors was left out.",
                                                      "%u rows with errors were left out.", n_overgeslagen),
                                            n_overgeslagen));
  write_waarschuwingen (verslag, onderzoek);
  if (n > 0)
    write_school (verslag, waarborgen);
  write_onbekend (verslag, waarborgen);
  if (n_open > 0)
    write_lessen (verslag, waarborgen);
  if (waarborgen->cursisten->len > 0)
    write_cursisten (verslag, waarborgen);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_online_text:
 * @onderzoek: an examination of online lessons
 *
 * Returns: (transfer full): it for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_online_text (const TaalOnderzoek *onderzoek)
{
  return write_online (onderzoek, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_online_html:
 * @onderzoek: an examination of online lessons
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_report_online_html (const TaalOnderzoek *onderzoek)
{
  return write_online (onderzoek, TAAL_VERSLAG_HTML);
}
