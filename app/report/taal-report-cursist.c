/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-waarborg.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-verslag.h"

/* The hours of one cursist, with the lessons that make them. */

static void
write_maanden (TaalVerslag           *verslag,
               const TaalUrenMaanden *maanden)
{
  const TaalVerslagKolom columns[] = {
    { _("Month"), FALSE },  { _("Lessen"), TRUE },            { _("At school"), TRUE },
    { _("Online"), TRUE }, { _("Counts for Wi2013"), TRUE },
  };

  taal_verslag_begin_tabel (verslag, _("Hours by month (hours:minutes)"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < maanden->maanden->len; i++)
    {
      const TaalUrenMaand *one = &g_array_index (maanden->maanden, TaalUrenMaand, i);

      taal_verslag_take_cel (verslag, taal_report_uren_maand (one->eerste));
      taal_verslag_take_cel (verslag, taal_report_getal (one->n));
      taal_verslag_take_cel (verslag, taal_report_uren (one->fysiek));
      taal_verslag_take_cel (verslag, taal_report_uren (one->online));
      taal_verslag_take_cel (verslag, taal_report_uren (one->wi2013));
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_lessen (TaalVerslag           *verslag,
              const TaalUrenMaanden *maanden)
{
  const TaalVerslagKolom columns[] = {
    { _("Les"), FALSE },       { _("Date"), FALSE },              { _("Vorm"), FALSE },
    { _("Duration"), TRUE },   { _("Counts as"), FALSE },         { _("Counts for Wi2013"), FALSE },
  };
  const TaalSnapshot *snapshot = maanden->onderzoek->waarborgen->presentie->snapshot;

  taal_verslag_begin_tabel (verslag, _("The lessen that make these hours"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < maanden->lessen->len; i++)
    {
      const TaalUrenLes *one = &g_array_index (maanden->lessen, TaalUrenLes, i);
      TaalLes les;

      taal_snapshot_get_les (snapshot, one->row, &les);
      taal_verslag_add_cel (verslag, les.les_id);
      taal_verslag_take_cel (verslag, taal_report_datum (les.datum));
      taal_verslag_add_cel (verslag, taal_enum_name (&taal_enum_vorm, (int) les.vorm));
      taal_verslag_take_cel (verslag, taal_report_uren (les.minuten));
      taal_verslag_add_cel (verslag, one->fysiek      ? _("at school")
                                     : one->vorm_leeg ? _("online: it is not noted how")
                                                      : _("online"));
      taal_verslag_add_cel (verslag, one->telt_wi2013 ? _("yes") : _("no"));
    }
  taal_verslag_end_tabel (verslag);
}

/**
 * taal_report_cursist_html:
 * @maanden: what makes the hours of a cursist
 * @uren: those hours
 *
 * Returns: (transfer full): all of it as one HTML file, by pseudonym
 *
 * Thread: any but one that must not block
 */
char *
taal_report_cursist_html (const TaalUrenMaanden *maanden,
                          const TaalCursistUren *uren)
{
  const TaalOnderzoek *onderzoek;
  const char *id;
  g_autofree char *periode = NULL, *titel = NULL;
  TaalVerslag *verslag;

  g_return_val_if_fail (maanden != NULL && uren != NULL, NULL);

  onderzoek = maanden->onderzoek;
  id = g_array_index (onderzoek->waarborgen->presentie->cursisten, TaalCursist, maanden->cursist)
           .cursist_id;
  periode = taal_report_periode (onderzoek->periode);
  /* TRANSLATORS: the title of a report: %1$s is the id of a cursist, %2$s a period, such as 2023 */
  titel = g_strdup_printf (_("Hours of cursist %1$s, %2$s"), id, periode);
  verslag = taal_verslag_new (TAAL_VERSLAG_HTML, titel);
  taal_verslag_add_uitspraak (verslag, titel);
  taal_verslag_take_zin (verslag, taal_report_uren_zin (onderzoek, uren));
  taal_verslag_take_zin (verslag, taal_report_uren_tempo (onderzoek, uren));
  write_maanden (verslag, maanden);
  write_lessen (verslag, maanden);

  return taal_verslag_end (verslag);
}
