/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-contract-weken.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"
#include "taal-week.h"

static void
write_voorwaarden (TaalVerslag *verslag,
                   const TaalContract *terms,
                   const TaalContractOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Term"), FALSE },
    { _ ("Agreed"), FALSE },
    { _ ("Delivered"), FALSE },
    { _ ("Outcome"), FALSE },
  };

  taal_verslag_begin_tabel (verslag, _ ("The terms of the contract"), columns,
                            G_N_ELEMENTS (columns));
  for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
    {
      TaalVoorwaarde voorwaarde = (TaalVoorwaarde) v;

      taal_verslag_add_cel (verslag, taal_report_voorwaarde_woord (voorwaarde));
      taal_verslag_take_cel (verslag, taal_report_contract_afspraak (terms, oordeel, voorwaarde));
      taal_verslag_take_cel (verslag, taal_report_contract_geleverd (oordeel, voorwaarde));
      taal_verslag_add_cel (verslag,
                            taal_report_uitkomst_woord ((TaalUitkomst) oordeel->uitkomst[v]));
    }
  taal_verslag_end_tabel (verslag);
}

/* Why to talk about it with the gemeente. */
static void
write_gesprek (TaalVerslag *verslag,
               const TaalContractOordeel *oordeel)
{
  g_auto (GStrv) zinnen = taal_report_contract_gesprek (oordeel);

  if (zinnen[0] == NULL)
    return;
  taal_verslag_add_zin (verslag, _ ("Talk about this with the gemeente:"));
  for (int i = 0; zinnen[i] != NULL; i++)
    taal_verslag_take_punt (verslag, g_strdup (zinnen[i]));
}

/* The two norms beside each other: neither is said to be void, overruled or not breached. */
static void
write_naast_elkaar (TaalVerslag *verslag,
                    const TaalReportContract *contract,
                    const TaalContractOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Norm"), FALSE },
    { _ ("Asks"), TRUE },
    { _ ("Counts"), TRUE },
    { _ ("Outcome"), FALSE },
  };
  const TaalOordeel *handleiding = oordeel->handleiding;
  g_autofree char *botsing = NULL;

  taal_verslag_begin_tabel (verslag, _ ("The handleiding and the contract"), columns,
                            G_N_ELEMENTS (columns));
  taal_verslag_add_cel (verslag, _ ("Handleiding"));
  taal_verslag_take_cel (verslag, handleiding->maatstaf.norm_pct == TAAL_PCT_NONE
                                      ? g_strdup (_ ("not set"))
                                      : taal_report_contract_pct (handleiding->maatstaf.norm_pct));
  taal_verslag_take_cel (verslag,
                         taal_report_gewicht_aandeel (handleiding, handleiding->meegeteld));
  taal_verslag_add_cel (verslag, taal_report_uitslag_woord (handleiding->uitslag));
  taal_verslag_add_cel (verslag, _ ("Contract"));
  taal_verslag_take_cel (verslag, taal_report_contract_pct (oordeel->norm_pct));
  taal_verslag_take_cel (verslag, taal_report_gewicht_aandeel (handleiding, oordeel->meegeteld));
  taal_verslag_add_cel (
      verslag,
      taal_report_uitkomst_woord ((TaalUitkomst) oordeel->uitkomst[TAAL_VOORWAARDE_MIN_AANDEEL]));
  taal_verslag_end_tabel (verslag);
  taal_verslag_take_zin (verslag,
                         taal_report_contract_verhouding_zin (
                             taal_onderzoek_get_verhouding (contract->onderzoek, oordeel)));
  botsing = taal_report_contract_botsing (contract->onderzoek, oordeel);
  if (botsing != NULL)
    taal_verslag_add_zin (verslag, botsing);
  write_gesprek (verslag, oordeel);
}

/* The table behind the drawing, in a file that has room for it. */
static void
write_weken_tabel (TaalVerslag *verslag,
                   const GArray *weken)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Week"), FALSE },
    { _ ("Hours"), TRUE },
    { _ ("For the mean"), FALSE },
  };

  taal_verslag_begin_tabel (verslag, _ ("Hours a week"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < weken->len; i++)
    {
      const TaalReportWeek *week = &g_array_index (weken, TaalReportWeek, i);
      char name[TAAL_WEEK_TEXT_SIZE];

      taal_verslag_add_cel (verslag, taal_week_format (week->maandag, name));
      taal_verslag_take_cel (verslag,
                             week->soort == TAAL_WEEK_TELT
                                 ? taal_report_contract_uren (week->minuten * 100 / 60)
                                 : g_strdup ("–"));
      taal_verslag_add_cel (verslag, taal_report_week_woord (week->soort));
    }
  taal_verslag_end_tabel (verslag);
}

static void
write_weken (TaalVerslag *verslag,
             const TaalContract *terms,
             const TaalContractOordeel *oordeel)
{
  g_autoptr (GArray) weken = taal_report_contract_weken (oordeel);
  g_autofree gint64 *hoogten = g_new0 (gint64, (gsize) weken->len + 1);
  g_autofree gboolean *weg = g_new0 (gboolean, (gsize) weken->len + 1);
  g_autofree char *uitleg = NULL, *afspraak = NULL;
  char eerste[TAAL_WEEK_TEXT_SIZE], laatste[TAAL_WEEK_TEXT_SIZE];
  TaalVerslagStaven staven = { hoogten, weg, weken->len };

  if (oordeel->weken->len == 0 || !taal_verslag_is_html (verslag))
    return;
  for (guint i = 0; i < weken->len; i++)
    {
      hoogten[i] = g_array_index (weken, TaalReportWeek, i).minuten;
      weg[i] = g_array_index (weken, TaalReportWeek, i).soort != TAAL_WEEK_TELT;
    }
  uitleg = taal_report_contract_weken_zin (terms, oordeel);
  afspraak = taal_report_contract_afspraak (terms, oordeel, TAAL_VOORWAARDE_UREN_PER_WEEK);
  staven.max = taal_report_contract_weken_max (weken, terms);
  if (terms->uren_per_week != G_MININT32)
    staven.lijn = (gint64) terms->uren_per_week * 60 / 100;
  staven.lijn_tekst = afspraak;
  staven.eerste =
      taal_week_format (g_array_index (weken, TaalReportWeek, 0).maandag, eerste);
  staven.laatste =
      taal_week_format (g_array_index (weken, TaalReportWeek, weken->len - 1).maandag, laatste);
  staven.uitleg = uitleg;
  taal_verslag_add_staven (verslag, &staven);
  write_weken_tabel (verslag, weken);
}

static void
write_contract (TaalVerslag *verslag,
                const TaalReportContract *contract,
                const TaalContractOordeel *oordeel)
{
  const TaalContract *terms = taal_report_contract_get (contract, oordeel);
  const char *gemeente = terms->gemeente != NULL ? taal_gemeenten_get_name (terms->gemeente) : NULL;
  g_autofree char *title = NULL;

  /* TRANSLATORS: a heading: %1$s is the id of a contract, %2$s a gemeente */
  title = g_strdup_printf (_ ("Contract %1$s, %2$s"), terms->contract_id,
                           gemeente != NULL ? gemeente : terms->gemeente);
  taal_verslag_add_kop (verslag, title);
  taal_verslag_take_zin (verslag, taal_report_contract_over (oordeel));
  write_voorwaarden (verslag, terms, oordeel);
  write_naast_elkaar (verslag, contract, oordeel);
  write_weken (verslag, terms, oordeel);
}

/* What the rules say of a contract that asks something else. */
static void
write_regels (TaalVerslag *verslag, const TaalOnderzoek *onderzoek)
{
  g_autoptr (GPtrArray) regels =
      taal_report_contract_regels (onderzoek->norm, onderzoek->periode.tot);

  taal_verslag_add_kop (verslag, _ ("Handleiding or contract"));
  for (guint i = 0; i < regels->len; i++)
    {
      const TaalRegel *regel = g_ptr_array_index (regels, i);

      taal_verslag_take_punt (verslag,
                              /* TRANSLATORS: %1$s is the id of a rule, %2$s what it says, %3$s its
                                 source, %4$s how sure */
                              g_strdup_printf (_ ("%1$s: %2$s (%3$s; %4$s)"), regel->id,
                                               regel->toelichting, regel->bron,
                                               taal_report_zekerheid_woord (regel->zekerheid)));
    }
  taal_verslag_add_zin (verslag, taal_report_contract_besluit ());
}

static guint
count_niet_voldaan (const TaalReportContract *contract, guint *n)
{
  const TaalContractOordeel *oordeel;
  guint i = 0, n_niet = 0;

  *n = 0;
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    {
      gboolean niet = FALSE;

      for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
        niet = niet || oordeel->uitkomst[v] == TAAL_UITKOMST_NIET_VOLDAAN;
      n_niet += niet ? 1 : 0;
      (*n)++;
    }

  return n_niet;
}

static char *
write_contracten (const TaalReportContract *contract, TaalVerslagVorm vorm)
{
  const TaalContractOordeel *oordeel;
  g_autofree char *periode = taal_report_periode (contract->onderzoek->periode);
  g_autofree char *title = NULL, *sentence = NULL;
  TaalVerslag *verslag;
  guint i = 0, n, n_niet = count_niet_voldaan (contract, &n);

  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  title = g_strdup_printf (_ ("Contracts with gemeenten, %s"), periode);
  verslag = taal_verslag_new (vorm, title);
  if (n == 0)
    sentence = g_strdup (_ ("There are no contracts."));
  else if (n_niet == 0)
    sentence = g_strdup (_ ("No term is missed, as far as is known."));
  else
    /* TRANSLATORS: %1$u is how many of %2$u contracts */
    sentence = g_strdup_printf (ngettext ("A term is missed in %1$u of %2$u contract.",
                                          "A term is missed in %1$u of %2$u contracts.", n),
                                n_niet, n);
  taal_verslag_add_uitspraak (verslag, sentence);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    write_contract (verslag, contract, oordeel);
  if (n > 0)
    {
      write_regels (verslag, contract->onderzoek);
      taal_verslag_add_kop (verslag, _ ("What is given, and on which ground"));
      taal_verslag_add_zin (verslag, taal_report_contract_grond ());
    }

  return taal_verslag_end (verslag);
}

/**
 * taal_report_contract_text:
 * @contract: judged contracts
 *
 * Returns: (transfer full): them for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_contract_text (const TaalReportContract *contract)
{
  return write_contracten (contract, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_contract_html:
 * @contract: judged contracts
 *
 * Returns: (transfer full): them as one HTML file
 *
 * Thread: any
 */
char *
taal_report_contract_html (const TaalReportContract *contract)
{
  return write_contracten (contract, TAAL_VERSLAG_HTML);
}
