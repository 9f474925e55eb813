/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-import.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-verslag.h"

/**
 * taal_report_issues_rest:
 * @report: what an import found
 *
 * Returns: (transfer full) (nullable): how many errors and warnings there are beyond those that the
 *   report keeps; %NULL when it keeps all
 *
 * Thread: any
 */
char *
taal_report_issues_rest (const TaalImportReport *report)
{
  guint total =
    taal_import_report_get_n_fouten (report) + taal_import_report_get_n_waarschuwingen (report);
  guint rest = total - taal_import_report_get_n_issues (report);

  if (rest == 0)
    return NULL;

  /* TRANSLATORS: %1$u is the number of errors and warnings that are not shown, %2$u that of the
   * errors, shown or not */
  return g_strdup_printf (ngettext ("%1$u more is not shown. There are %2$u errors in all.",
                                    "%1$u more are not shown. There are %2$u errors in all.", rest),
                          rest, taal_import_report_get_n_fouten (report));
}

static TaalImportTelling
add_up (const TaalImportReport *report)
{
  TaalImportTelling sum = { 0 };

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalImportTelling *one = taal_import_report_get_telling (report, (TaalTabel) i);

      sum.n_nieuw += one->n_nieuw;
      sum.n_gewijzigd += one->n_gewijzigd;
      sum.n_vervallen += one->n_vervallen;
      sum.n_gelijk += one->n_gelijk;
      sum.n_overgeslagen += one->n_overgeslagen;
    }

  return sum;
}

/**
 * taal_report_import_zin:
 * @report: what an import found and did
 * @dry_run: whether it was only looked at
 *
 * Returns: (transfer full): what came of it, in a sentence
 *
 * Thread: any
 */
char *
taal_report_import_zin (const TaalImportReport *report,
                        gboolean                dry_run)
{
  TaalImportTelling sum = add_up (report);
  guint n_errors = taal_import_report_get_n_fouten (report);
  guint n_changes = sum.n_nieuw + sum.n_gewijzigd + sum.n_vervallen;

  if (!dry_run && !taal_import_report_is_imported (report))
    /* TRANSLATORS: %u is the number of errors */
    return g_strdup_printf (ngettext ("Nothing was imported, because there is %u error.",
                                      "Nothing was imported, because there are %u errors.",
                                      n_errors),
                            n_errors);
  if (dry_run && n_errors > 0 && n_changes + sum.n_gelijk + sum.n_overgeslagen == 0)
    /* TRANSLATORS: %u is the number of errors */
    return g_strdup_printf (ngettext ("Nothing was written. An import would be refused, because "
                                      "there is %u error.",
                                      "Nothing was written. An import would be refused, because "
                                      "there are %u errors.",
                                      n_errors),
                            n_errors);
  if (dry_run)
    /* TRANSLATORS: %u is the number of rows */
    return g_strdup_printf (ngettext ("Nothing was written. An import would change %u row.",
                                      "Nothing was written. An import would change %u rows.",
                                      n_changes),
                            n_changes);
  if (n_changes == 0 && sum.n_overgeslagen > 0)
    /* TRANSLATORS: %u is the number of rows */
    return g_strdup_printf (
        ngettext ("Nothing changed: %u row was left out because it is bad.",
                  "Nothing changed: %u rows were left out because they are bad.",
                  sum.n_overgeslagen),
        sum.n_overgeslagen);
  if (n_changes == 0)
    return g_strdup (_("Nothing changed: all of it was in the dossier already."));

  /* TRANSLATORS: %u is the number of rows */
  return g_strdup_printf (ngettext ("Imported: %u row is new, changed or gone.",
                                    "Imported: %u rows are new, changed or gone.", n_changes),
                          n_changes);
}

static guint
count_rows (const TaalImportTelling *one)
{
  return one->n_nieuw + one->n_gewijzigd + one->n_vervallen + one->n_gelijk + one->n_overgeslagen;
}

static void
write_number (TaalVerslag *verslag,
              guint        number)
{
  taal_verslag_take_cel (verslag, taal_report_getal (number));
}

/* Says which rows of a mapped sheet gave none of a table, or gave one that was there. */
static void
write_passed (TaalVerslag            *verslag,
              const TaalImportReport *report)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalImportTelling *one = taal_import_report_get_telling (report, (TaalTabel) i);
      const char *tabel = taal_schema_get ((TaalTabel) i)->name;

      if (one->n_voorbij > 0)
        taal_verslag_take_zin (
          verslag,
          /* TRANSLATORS: %1$s is the name of a table, %2$u a number of rows */
          g_strdup_printf (ngettext ("%1$s: %2$u row of the source holds nothing for this table.",
                                     "%1$s: %2$u rows of the source hold nothing for this table.",
                                     one->n_voorbij),
                           tabel, one->n_voorbij));
      if (one->n_herhaald > 0)
        taal_verslag_take_zin (
          verslag,
          /* TRANSLATORS: %1$s is the name of a table, %2$u a number of rows */
          g_strdup_printf (ngettext ("%1$s: %2$u row repeats an earlier one and counts once.",
                                     "%1$s: %2$u rows repeat an earlier one and count once.",
                                     one->n_herhaald),
                           tabel, one->n_herhaald));
    }
}

/**
 * taal_report_import_text:
 * @report: what an import found and did
 * @dry_run: whether it was only looked at
 *
 * Returns: (transfer full): what came of it, and for each table how many rows are new, changed,
 *   gone, unchanged and left out
 *
 * Thread: any
 */
char *
taal_report_import_text (const TaalImportReport *report,
                         gboolean                dry_run)
{
  const TaalVerslagKolom columns[] = {
    { _("Table"), FALSE }, { _("New"), TRUE },       { _("Changed"), TRUE },
    { _("Gone"), TRUE },   { _("Unchanged"), TRUE }, { _("Left out"), TRUE },
  };
  TaalVerslag *verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, _("Import"));
  gboolean any = FALSE;

  taal_verslag_take_zin (verslag, taal_report_import_zin (report, dry_run));
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalImportTelling *one = taal_import_report_get_telling (report, (TaalTabel) i);

      if (count_rows (one) == 0)
        continue;
      if (!any)
        taal_verslag_begin_tabel (verslag, _("Rows per table"), columns, G_N_ELEMENTS (columns));
      any = TRUE;
      taal_verslag_add_cel (verslag, taal_schema_get ((TaalTabel) i)->name);
      write_number (verslag, one->n_nieuw);
      write_number (verslag, one->n_gewijzigd);
      write_number (verslag, one->n_vervallen);
      write_number (verslag, one->n_gelijk);
      write_number (verslag, one->n_overgeslagen);
    }
  if (any)
    taal_verslag_end_tabel (verslag);
  write_passed (verslag, report);

  return taal_verslag_end (verslag);
}
