/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract.h"

#include <glib/gi18n.h>

#include "taal-fout.h"
#include "taal-gemeenten.h"
#include "taal-report-contract-weken.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-week.h"
#include "taal-xlsx-writer.h"

/* A contract file as a workbook: one that leaves the school, so that no cell holds a free text of a
 * user but the reason of a mark. Sheets and columns have the names of the tables in every language.
 */

#define HUNDREDTHS 100.0

static void
begin_sheet (TaalXlsxWriter *writer,
             const char *name,
             const char *const *columns)
{
  taal_xlsx_writer_begin_sheet (writer, name);
  for (guint i = 0; columns[i] != NULL; i++)
    taal_xlsx_writer_set_column (writer, i, 18, TAAL_XLSX_GEWOON);
  taal_xlsx_writer_next_row (writer, 0);
  for (guint i = 0; columns[i] != NULL; i++)
    (void) taal_xlsx_writer_add_text (writer, i, columns[i], TAAL_XLSX_KOP);
  taal_xlsx_writer_freeze (writer);
}

static void
add_text (TaalXlsxWriter *writer,
          guint column,
          const char *text)
{
  (void) taal_xlsx_writer_add_text (writer, column, text, TAAL_XLSX_TEKST);
}

static void
add_hundredths (TaalXlsxWriter *writer,
                guint column,
                gint64 number)
{
  taal_xlsx_writer_add_number (writer, column, (double) number / HUNDREDTHS);
}

static void
write_contract (TaalXlsxWriter *writer,
                const TaalReportContract *contract,
                const TaalContractOordeel *oordeel)
{
  const TaalContract *terms = taal_report_contract_get (contract, oordeel);
  const TaalOordeel *handleiding = oordeel->handleiding;
  const gint64 *status = handleiding->gewichten.status;
  const char *gemeente = terms->gemeente != NULL ? taal_gemeenten_get_name (terms->gemeente) : NULL;
  TaalDate dates[] = { terms->geldig.van, terms->geldig.tot, oordeel->periode.van,
                       oordeel->periode.tot };

  taal_xlsx_writer_next_row (writer, 0);
  add_text (writer, 0, terms->contract_id);
  add_text (writer, 1, terms->gemeente);
  add_text (writer, 2, gemeente != NULL ? gemeente : terms->gemeente);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i] != TAAL_DATE_NONE)
      taal_xlsx_writer_add_date (writer, 3 + i, dates[i]);
  add_text (writer, 7, taal_uitkomst_get_name (taal_contract_oordeel_get_uitkomst (oordeel)));
  add_text (writer, 8, taal_verhouding_get_name (
                           taal_onderzoek_get_verhouding (contract->onderzoek, oordeel)));
  taal_xlsx_writer_add_number (writer, 9, (double) handleiding->totaal);
  taal_xlsx_writer_add_number (writer, 10, (double) status[TAAL_STATUS_GECERTIFICEERD]);
  taal_xlsx_writer_add_number (writer, 11, (double) status[TAAL_STATUS_UITZONDERING_1]);
  taal_xlsx_writer_add_number (writer, 12, (double) status[TAAL_STATUS_UITZONDERING_2]);
  add_text (writer, 13, taal_uitslag_get_name (handleiding->uitslag));
  add_hundredths (writer, 14, oordeel->norm_pct);
  taal_xlsx_writer_add_number (writer, 15, (double) oordeel->meegeteld);
}

static void
write_contracten (TaalXlsxWriter *writer,
                  const TaalReportContract *contract)
{
  static const char *const columns[] = {
    "contract_id",    "gemeente",       "naam",           "van",       "tot",
    "beoordeeld_van", "beoordeeld_tot", "uitkomst",       "verhouding", "totaal",
    "gecertificeerd", "uitzondering_1", "uitzondering_2", "oordeel",   "min_aandeel",
    "meegeteld",      NULL,
  };
  const TaalContractOordeel *oordeel;
  guint i = 0;

  begin_sheet (writer, "contracten", columns);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    write_contract (writer, contract, oordeel);
}

static void
write_voorwaarden (TaalXlsxWriter *writer,
                   const TaalReportContract *contract)
{
  static const char *const columns[] = { "contract_id", "voorwaarde", "afgesproken",
                                         "geleverd",    "uitkomst",   NULL };
  const TaalContractOordeel *oordeel;
  guint i = 0;

  begin_sheet (writer, "voorwaarden", columns);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
      {
        const TaalContract *terms = taal_report_contract_get (contract, oordeel);
        TaalVoorwaarde voorwaarde = (TaalVoorwaarde) v;
        g_autofree char *afspraak = taal_report_contract_afspraak (terms, oordeel, voorwaarde);
        g_autofree char *geleverd = taal_report_contract_geleverd (oordeel, voorwaarde);

        taal_xlsx_writer_next_row (writer, 0);
        add_text (writer, 0, terms->contract_id);
        add_text (writer, 1, taal_voorwaarde_get_name (voorwaarde));
        add_text (writer, 2, afspraak);
        add_text (writer, 3, geleverd);
        add_text (writer, 4, taal_uitkomst_get_name ((TaalUitkomst) oordeel->uitkomst[v]));
      }
}

static void
write_week (TaalXlsxWriter *writer,
            const TaalContract *terms,
            const TaalReportWeek *week)
{
  char name[TAAL_WEEK_TEXT_SIZE];

  taal_xlsx_writer_next_row (writer, 0);
  add_text (writer, 0, terms->contract_id);
  add_text (writer, 1, taal_week_format (week->maandag, name));
  taal_xlsx_writer_add_date (writer, 2, week->maandag);
  if (week->soort == TAAL_WEEK_TELT)
    taal_xlsx_writer_add_number (writer, 3, (double) week->minuten / 60);
  if (terms->uren_per_week != G_MININT32)
    add_hundredths (writer, 4, terms->uren_per_week);
  add_text (writer, 5, taal_report_week_woord (week->soort));
}

static void
write_weken (TaalXlsxWriter *writer,
             const TaalReportContract *contract)
{
  static const char *const columns[] = { "contract_id", "week",          "maandag", "uren",
                                         "uren_per_week", "telt_mee", NULL };
  const TaalContractOordeel *oordeel;
  guint i = 0;

  begin_sheet (writer, "weken", columns);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    {
      g_autoptr (GArray) weken = taal_report_contract_weken (oordeel);

      for (guint w = 0; w < weken->len; w++)
        write_week (writer, taal_report_contract_get (contract, oordeel),
                    &g_array_index (weken, TaalReportWeek, w));
    }
}

static void
add_alinea (TaalXlsxWriter *writer,
            const char *text)
{
  taal_xlsx_writer_next_row (writer, 0);
  (void) taal_xlsx_writer_add_text (writer, 0, text, TAAL_XLSX_ALINEA);
}

/* What stands in the report around the numbers: the period, the two rules, who decides, the ground.
 */
static void
write_toelichting (TaalXlsxWriter *writer,
                   const TaalReportContract *contract)
{
  const TaalOnderzoek *onderzoek = contract->onderzoek;
  g_autoptr (GPtrArray) regels =
      taal_report_contract_regels (onderzoek->norm, onderzoek->periode.tot);
  g_autofree char *periode = taal_report_periode (onderzoek->periode);
  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  g_autofree char *title = g_strdup_printf (_ ("Contracts with gemeenten, %s"), periode);
  const TaalContractOordeel *oordeel;
  guint i = 0;

  taal_xlsx_writer_begin_sheet (writer, "toelichting");
  taal_xlsx_writer_hide_grid (writer);
  taal_xlsx_writer_set_column (writer, 0, 110, TAAL_XLSX_GEWOON);
  taal_xlsx_writer_next_row (writer, 26);
  (void) taal_xlsx_writer_add_text (writer, 0, title, TAAL_XLSX_TITEL);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    {
      g_autofree char *botsing = taal_report_contract_botsing (onderzoek, oordeel);
      g_autofree char *text = NULL;

      if (botsing == NULL)
        continue;
      text = g_strdup_printf ("%s: %s", taal_report_contract_get (contract, oordeel)->contract_id,
                              botsing);
      add_alinea (writer, text);
    }
  for (guint r = 0; r < regels->len; r++)
    {
      const TaalRegel *regel = g_ptr_array_index (regels, r);
      /* TRANSLATORS: %1$s is the id of a rule, %2$s what it says, %3$s its source, %4$s how sure */
      g_autofree char *text =
          g_strdup_printf (_ ("%1$s: %2$s (%3$s; %4$s)"), regel->id, regel->toelichting,
                           regel->bron, taal_report_zekerheid_woord (regel->zekerheid));

      add_alinea (writer, text);
    }
  add_alinea (writer, taal_report_contract_besluit ());
  add_alinea (writer, taal_report_contract_grond ());
}

/**
 * taal_report_contract_write_xlsx:
 * @contract: judged contracts
 * @path: the .xlsx file; one that is there is replaced when this one is whole
 * @error: a #TaalDossierError
 *
 * Writes them as a workbook: the contracts, their terms, their weeks, and what is to be read with
 * them. No name of a docent or a cursist is in it.
 *
 * Returns: whether it succeeded; if not, @path is as it was
 *
 * Thread: any
 */
gboolean
taal_report_contract_write_xlsx (const TaalReportContract *contract,
                                 const char *path,
                                 GError **error)
{
  g_autoptr (TaalXlsxWriter) writer = NULL;
  int number;

  g_return_val_if_fail (contract != NULL && path != NULL, FALSE);

  number = taal_xlsx_writer_new (path, TRUE, &writer);
  if (number != 0)
    return taal_fout_set_from_errno (number, error);

  write_contracten (writer, contract);
  write_voorwaarden (writer, contract);
  write_weken (writer, contract);
  write_toelichting (writer, contract);

  number = taal_xlsx_writer_finish (writer);
  return number == 0 || taal_fout_set_from_errno (number, error);
}
