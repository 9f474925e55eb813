/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-check-private.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"

/* As many docenten as a person reads; the others are in docenten and lessen. */
#define MAX_DOCENTEN 5

static void
write_balk (TaalVerslag       *verslag,
            const TaalOordeel *oordeel)
{
  g_autofree char *uitleg = taal_report_aandeel_zin (oordeel);
  gint64 certified = oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD];
  TaalVerslagBalk balk = {
    certified, oordeel->meegeteld - certified, oordeel->totaal,
    { oordeel->maatstaf.ondergrens_pct, oordeel->maatstaf.norm_pct }, uitleg,
  };

  if (oordeel->totaal > 0)
    taal_verslag_add_balk (verslag, &balk);
}

static void
write_row (TaalVerslag       *verslag,
           const TaalOordeel *oordeel,
           const char        *what,
           gint64             gewicht)
{
  taal_verslag_add_cel (verslag, what);
  taal_verslag_take_cel (verslag, taal_report_getal (gewicht));
  taal_verslag_take_cel (verslag, taal_report_aandeel (gewicht, oordeel->totaal));
}

/* The heading of a column of weights. */
static const char *
get_unit (const TaalOordeel *oordeel)
{
  return oordeel->maatstaf.minutes ? _("Minutes") : _("Lessen");
}

static void
write_aantallen (TaalVerslag       *verslag,
                 const TaalOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = { { _("What"), FALSE },
                                       { get_unit (oordeel), TRUE },
                                       { _("Share"), TRUE } };
  const gint64 *status = oordeel->gewichten.status;

  taal_verslag_begin_tabel (verslag, _("Shares"), columns, G_N_ELEMENTS (columns));
  write_row (verslag, oordeel, _("Certified"), status[TAAL_STATUS_GECERTIFICEERD]);
  write_row (verslag, oordeel, _("Exception 1: docent in training"),
             status[TAAL_STATUS_UITZONDERING_1]);
  write_row (verslag, oordeel, _("Exception 2: experienced docent"),
             status[TAAL_STATUS_UITZONDERING_2]);
  write_row (verslag, oordeel, _("Counted together"), oordeel->meegeteld);
  write_row (verslag, oordeel, _("Not counted"), status[TAAL_STATUS_NIET_MEEGETELD]);
  write_row (verslag, oordeel, _("Total"), oordeel->totaal);
  taal_verslag_end_tabel (verslag);

  taal_verslag_take_zin (verslag, taal_report_tekort_zin (oordeel));
  taal_verslag_take_zin (verslag, taal_report_ondergrens_zin (oordeel));
  if (oordeel->maatstaf.per_locatie)
    taal_verslag_add_zin (verslag, _("The oordeel is that of the locatie that is worst off; the "
                                     "shares are those of the school as a whole."));
}

static void
write_redenen (TaalVerslag       *verslag,
               const TaalOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = { { _("Reason"), FALSE },
                                       { get_unit (oordeel), TRUE },
                                       { _("Share"), TRUE } };

  if (oordeel->redenen->len == 0)
    return;

  taal_verslag_begin_tabel (verslag, _("Why lessen do not count"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < oordeel->redenen->len; i++)
    {
      const TaalRedenGewicht *one = &g_array_index (oordeel->redenen, TaalRedenGewicht, i);

      write_row (verslag, oordeel, taal_report_reden_woord (one->reden), one->gewicht);
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_docent (TaalVerslag             *verslag,
              const TaalOordeel       *oordeel,
              const TaalOordeelDocent *one)
{
  const TaalDocent *docent = NULL;

  if (one->docent != TAAL_GEEN)
    docent = &taal_snapshot_get_docenten (oordeel->snapshot, NULL)[one->docent];
  taal_verslag_add_cel (verslag, docent != NULL ? docent->docent_id : NULL);
  taal_verslag_add_cel (verslag, docent != NULL ? docent->naam : _("(no docent filled in)"));
  taal_verslag_take_cel (verslag,
                         taal_report_getal (one->gewichten.status[TAAL_STATUS_NIET_MEEGETELD]));
  taal_verslag_take_cel (verslag, taal_report_getal (taal_gewichten_get_totaal (one->gewichten)));
  taal_verslag_add_cel (verslag, taal_report_reden_woord (one->redenen[0].reden));
}

static void
write_docenten (TaalVerslag       *verslag,
                const TaalOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _("Id"), FALSE }, { _("Docent"), FALSE },         { _("Not counted"), TRUE },
    { _("Of"), TRUE },  { _("Mostly because"), FALSE },
  };
  guint n = 0;

  if (oordeel->redenen->len == 0)
    return;

  taal_verslag_begin_tabel (verslag, _("Docenten that cost most"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < oordeel->docenten->len && n < MAX_DOCENTEN; i++)
    {
      const TaalOordeelDocent *one = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);

      if (one->n_redenen == 0)
        continue;
      write_docent (verslag, oordeel, one);
      n++;
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_gevoeligheid (TaalVerslag       *verslag,
                    const TaalOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = { { _("Rule"), FALSE },
                                       { _("Other reading"), FALSE },
                                       { _("Oordeel then"), FALSE } };

  if (oordeel->gevoeligheid->len == 0)
    return;

  taal_verslag_begin_tabel (verslag, _("What this oordeel hangs on"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    {
      const TaalGevoeligheid *one = &g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i);

      taal_verslag_add_cel (verslag, taal_alternatief_get_name (one->alternatief));
      taal_verslag_add_cel (verslag, taal_report_lezing_zin (one));
      taal_verslag_add_cel (verslag, taal_report_uitslag_woord (one->uitslag));
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_waarschuwingen (TaalVerslag     *verslag,
                      const TaalCheck *check)
{
  g_autoptr (GPtrArray) warnings = taal_report_waarschuwingen (check);

  if (warnings->len == 0)
    return;

  taal_verslag_add_kop (verslag, _("Warnings"));
  for (guint i = 0; i < warnings->len; i++)
    {
      const TaalWaarschuwingTekst *one = g_ptr_array_index (warnings, i);

      taal_verslag_take_punt (verslag, g_strdup (one->tekst));
    }
}

static char *
write_check (const TaalCheck *check,
             TaalVerslagVorm  vorm)
{
  const TaalOordeel *oordeel = check->oordeel;
  g_autofree char *sentence = taal_report_uitslag_zin (oordeel);
  g_autofree char *periode = taal_report_periode (oordeel->periode);
  g_autofree char *title = NULL;
  TaalVerslag *verslag;

  /* TRANSLATORS: the title of a report: %1$s is the name of a school, %2$s a period */
  title = g_strdup_printf (_("Oordeel on %1$s over %2$s"), taal_report_school (oordeel), periode);
  verslag = taal_verslag_new (vorm, title);
  taal_verslag_add_uitspraak (verslag, sentence);
  taal_verslag_take_zin (verslag, taal_report_uitslag_toelichting (oordeel));
  taal_verslag_take_zin (verslag, taal_report_robuust_zin (oordeel));
  write_balk (verslag, oordeel);
  if (oordeel->totaal > 0)
    write_aantallen (verslag, oordeel);
  write_redenen (verslag, oordeel);
  write_docenten (verslag, oordeel);
  write_gevoeligheid (verslag, oordeel);
  write_waarschuwingen (verslag, check);
  taal_report_check_write_onderbouwing (verslag, oordeel);
  taal_report_check_write_pakketten (verslag, oordeel);
  taal_report_check_write_verder (verslag, check);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_check_text:
 * @check: a check
 *
 * Returns: (transfer full): the judgement for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_check_text (const TaalCheck *check)
{
  return write_check (check, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_check_html:
 * @check: a check
 *
 * Returns: (transfer full): the judgement as one HTML file, with all rules and their sources
 *
 * Thread: any
 */
char *
taal_report_check_html (const TaalCheck *check)
{
  return write_check (check, TAAL_VERSLAG_HTML);
}
