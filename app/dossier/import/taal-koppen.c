/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-koppen.h"

#include "taal-import-report-private.h"

static void
copy_header (TaalKoppen *koppen,
             const TaalRecord *record)
{
  koppen->n = record->n_cells;
  koppen->kolommen = g_new (int, koppen->n);
  koppen->texts = g_new0 (char *, koppen->n + 1);
  for (guint i = 0; i < koppen->n; i++)
    {
      koppen->kolommen[i] = record->cells[i].length > 0 ? TAAL_KOPPEN_ONBEKEND : TAAL_KOPPEN_ZONDER_KOP;
      koppen->texts[i] = g_strdup (record->cells[i].text);
      koppen->n_watched += record->cells[i].length > 0 ? 0 : 1;
    }
}

/* A header that holds what no cell may hold names its columns for no one. */
static gboolean
check_text (TaalKoppen   *koppen,
            const TaalRecord *record,
            TaalInlezing *inlezing,
            TaalTabel     tabel,
            TaalDeel     *deel)
{
  if (record->bad_quote < 0 && !record->unusual)
    return TRUE;

  for (guint i = 0; i < koppen->n; i++)
    if ((int) i == record->bad_quote)
      taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_AANHALINGSTEKEN, record->row,
                         koppen->texts[i], NULL);
    else if (record->cells[i].flags & (TAAL_CELL_CONTROL | TAAL_CELL_FORMULA))
      taal_koppen_issue (koppen, i, inlezing, tabel, deel,
                         record->cells[i].flags & TAAL_CELL_FORMULA ? TAAL_ISSUE_FORMULE : TAAL_ISSUE_ONGELDIG_TEKEN,
                         record->row, koppen->texts[i], NULL);
  inlezing->invoer->report->table_error = TRUE;

  return FALSE;
}

/* Finds the column of each header. Returns whether no two name one. */
static gboolean
match_headers (TaalKoppen   *koppen,
               TaalInlezing *inlezing,
               TaalTabel     tabel,
               TaalDeel     *deel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  gboolean once = TRUE;

  for (guint i = 0; i < koppen->n; i++)
    {
      const char *text = koppen->texts[i];
      int kolom = *text == '\0' ? -1 : taal_schema_find_kolom (tabel, text);

      if (kolom >= 0 && deel->positions[kolom] >= 0)
        {
          taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_KOLOM_DUBBEL, 0, NULL,
                             schema->kolommen[kolom].name);
          once = FALSE;
        }
      else if (kolom >= 0)
        {
          koppen->kolommen[i] = kolom;
          deel->positions[kolom] = (int) i;
          deel->headers[kolom] = g_strdup (text);
        }
      else if (*text != '\0')
        taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_KOLOM_ONBEKEND, deel->header_row, NULL,
                           NULL);
    }

  return once;
}

/* Returns whether every required column is there. */
static gboolean
check_required (TaalInlezing *inlezing,
                TaalTabel     tabel,
                TaalDeel     *deel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  gboolean all = TRUE;

  for (int k = 0; k < schema->n_kolommen; k++)
    if (schema->kolommen[k].required && deel->positions[k] < 0)
      {
        taal_inlezing_issue (inlezing, tabel, deel, TAAL_ISSUE_KOLOM_ONTBREEKT, 0, k, NULL, NULL);
        all = FALSE;
      }

  return all;
}

/**
 * taal_koppen_read:
 * @koppen: (out caller-allocates): the header
 * @record: (nullable): the first record of the file that is not blank
 * @inlezing: the run, which gets the issues
 * @tabel: the table that the file holds
 * @deel: the file, of which the positions and headers are filled in
 *
 * Returns: whether rows can be read under this header; if not, @koppen is valid nevertheless
 *
 * Thread: that of the import
 */
gboolean
taal_koppen_read (TaalKoppen   *koppen,
                  const TaalRecord *record,
                  TaalInlezing *inlezing,
                  TaalTabel     tabel,
                  TaalDeel     *deel)
{
  gboolean once;

  *koppen = (TaalKoppen) { 0 };
  for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
    deel->positions[k] = -1;
  if (record == NULL)
    {
      taal_inlezing_issue (inlezing, tabel, deel, TAAL_ISSUE_KOPREGEL_ONTBREEKT, 0, -1, NULL, NULL);
      return FALSE;
    }

  deel->header_row = record->row;
  copy_header (koppen, record);
  if (!check_text (koppen, record, inlezing, tabel, deel))
    return FALSE;
  once = match_headers (koppen, inlezing, tabel, deel);

  return check_required (inlezing, tabel, deel) && once;
}

/**
 * taal_koppen_check_row:
 * @koppen: a header
 * @record: a row below it
 * @inlezing: the run, which gets the issues
 * @tabel: the table that the file holds
 * @deel: the file
 *
 * Looks at the cells that are under no column of the table: a control character, or a cell beyond the
 * last header, makes the row bad; the first filled cell under an empty header is worth saying. A formula
 * that gives nothing is of no concern there.
 *
 * Returns: whether the row is good
 *
 * Thread: that of the import
 */
gboolean
taal_koppen_check_row (TaalKoppen    *koppen,
                       const TaalRecord *record,
                       TaalInlezing  *inlezing,
                       TaalTabel      tabel,
                       TaalDeel      *deel)
{
  gboolean good = TRUE;

  for (guint i = 0; i < record->n_cells; i++)
    {
      const TaalCell *cell = &record->cells[i];

      if (cell->length == 0)
        continue;
      if (i >= koppen->n)
        {
          g_autofree char *expected = g_strdup_printf ("%u", koppen->n);

          taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_TE_VEEL_CELLEN, record->row, cell->text,
                             expected);
          return FALSE;
        }
      if (koppen->kolommen[i] < 0 && (cell->flags & TAAL_CELL_CONTROL))
        {
          taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_ONGELDIG_TEKEN, record->row, cell->text, NULL);
          good = FALSE;
        }
      if (koppen->kolommen[i] == TAAL_KOPPEN_ZONDER_KOP)
        {
          taal_koppen_issue (koppen, i, inlezing, tabel, deel, TAAL_ISSUE_KOLOM_ONBEKEND, record->row, cell->text, NULL);
          koppen->kolommen[i] = TAAL_KOPPEN_ONBEKEND;
          koppen->n_watched--;
        }
    }

  return good;
}

/**
 * taal_koppen_issue:
 * @koppen: a header
 * @position: a column of the file, which need not be one of the table
 * @inlezing: the run
 * @tabel: the table that the file holds
 * @deel: the file
 * @code: what it is
 * @row: the row
 * @value: (nullable): the offending text
 * @expected: (nullable): what would be right
 *
 * Adds an issue under a column of the file. A column without a header has no name.
 *
 * Thread: that of the import
 */
void
taal_koppen_issue (TaalKoppen    *koppen,
                   guint          position,
                   TaalInlezing  *inlezing,
                   TaalTabel      tabel,
                   TaalDeel      *deel,
                   TaalIssueCode  code,
                   guint          row,
                   const char    *value,
                   const char    *expected)
{
  const char *text = position < koppen->n && *koppen->texts[position] != '\0' ? koppen->texts[position] : NULL;
  TaalImportIssue *issue;

  issue = taal_import_report_add (inlezing->invoer->report, code, deel->name, (int) tabel, row, text, value,
                                  expected);
  if (issue == NULL)
    return;

  taal_import_report_set_place (issue, deel->source, (int) position);
  taal_import_report_set_cell (issue, deel->sheet, inlezing->rij,
                               position < koppen->n ? MAX (koppen->kolommen[position], -1) : -1);
}

/**
 * taal_koppen_clear:
 * @koppen: a header
 *
 * Thread: that of the import
 */
void
taal_koppen_clear (TaalKoppen *koppen)
{
  g_clear_pointer (&koppen->kolommen, g_free);
  g_clear_pointer (&koppen->texts, g_strfreev);
  koppen->n = 0;
}
