/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-lezer-private.h"

#include "taal-bsn.h"
#include "taal-cel.h"
#include "taal-import-report-private.h"

#include <string.h>

static void
add_issue (TaalTabelLezer *lezer,
           TaalIssueCode   code,
           int             k,
           const char     *value,
           const char     *expected)
{
  taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, code, lezer->record->row, k, value, expected);
  lezer->bad = lezer->bad || code < TAAL_ISSUE_KOLOM_ONBEKEND;
}

/* Adds what taal_cel_parse() had to say of a cell. */
static void
add_cell_issue (TaalTabelLezer *lezer,
                TaalIssueCode   code,
                int             k,
                const char     *text)
{
  g_autofree char *expected = NULL;
  gboolean hidden = code == TAAL_ISSUE_BSN || code == TAAL_ISSUE_BSN_IN_TEKST;

  if (taal_import_report_has_room (lezer->inlezing->invoer->report, code))
    expected = taal_cel_dup_expected (&lezer->schema->kolommen[k], code, text);
  add_issue (lezer, code, k, hidden ? NULL : text, expected);
}

static gint32
read_filled_cell (TaalTabelLezer    *lezer,
                  int                k,
                  const TaalCell *cell)
{
  const TaalKolom *kolom = &lezer->schema->kolommen[k];
  TaalTabelLezerAbove *above = &lezer->above[k];
  gint32 value;
  int code;

  if (cell->flags & TAAL_CELL_CONTROL)
    {
      add_issue (lezer, TAAL_ISSUE_ONGELDIG_TEKEN, k, cell->text, NULL);
      return TAAL_CEL_LEEG;
    }
  if (cell->flags & TAAL_CELL_FORMULA)
    {
      add_issue (lezer, TAAL_ISSUE_FORMULE, k, cell->text, NULL);
      return TAAL_CEL_LEEG;
    }
  if (cell->length == above->length && memcmp (cell->text, above->text, cell->length) == 0)
    return above->value;

  code = taal_cel_parse (kolom, cell->text, cell->length, lezer->inlezing->invoer->teksten, &value);
  if (code != TAAL_CEL_GOED)
    add_cell_issue (lezer, (TaalIssueCode) code, k, cell->text);
  else if (kolom->soort != TAAL_KOLOM_ID && cell->length <= TAAL_TABEL_LEZER_MAX_ABOVE)
    {
      above->length = cell->length;
      above->value = value;
      memcpy (above->text, cell->text, cell->length);
    }

  return value;
}

static gint32
read_cell (TaalTabelLezer *lezer,
           int             k)
{
  const TaalKolom *kolom = &lezer->schema->kolommen[k];
  int position = lezer->deel->positions[k];
  TaalTabelLezerJaNee *yes_no = &lezer->yes_no[k];
  const TaalCell *cell;

  if (position < 0)
    return TAAL_CEL_LEEG;

  cell = (guint) position < lezer->record->n_cells ? &lezer->record->cells[position] : NULL;
  if (cell != NULL && cell->length > 0)
    {
      if (kolom->soort == TAAL_KOLOM_JANEE && g_ascii_strcasecmp (cell->text, "x") == 0)
        yes_no->n_x++;
      else
        yes_no->n_other++;
      return read_filled_cell (lezer, k, cell);
    }
  if (kolom->soort == TAAL_KOLOM_JANEE)
    {
      yes_no->n_empty++;
      return TAAL_TABEL_LEZER_JANEE_LEEG;
    }
  if (kolom->required)
    add_issue (lezer, TAAL_ISSUE_LEEG, k, NULL, NULL);

  return TAAL_CEL_LEEG;
}

/* Makes room for the row that is read next. */
static void
reserve_row (TaalTabelLezer *lezer)
{
  TaalRijen *rijen = lezer->rijen;

  if (rijen->n < lezer->capacity)
    return;

  lezer->capacity = rijen->n + MAX (TAAL_INLEZING_STEP, rijen->n / 2);
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    g_array_set_size (rijen->kolommen[k], lezer->capacity);
  g_array_set_size (rijen->row_numbers, lezer->capacity);
  g_array_set_size (lezer->staat->slecht, lezer->capacity);
}

/* Keeps the cells of the row as they stand, for who asked to see every row; but never a BSN. */
static void
keep_rij (TaalTabelLezer *lezer)
{
  TaalImportReport *report = lezer->inlezing->invoer->report;
  TaalImportRij *rij;

  if ((lezer->inlezing->flags & TAAL_IMPORT_RIJEN) == 0)
    return;

  rij = taal_import_report_add_rij (report, lezer->tabel, lezer->deel->name, lezer->deel->sheet, lezer->record->row);
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    {
      int position = lezer->deel->positions[k];
      const TaalCell *cell = NULL;

      if (position >= 0 && (guint) position < lezer->record->n_cells)
        cell = &lezer->record->cells[position];
      if (cell == NULL || taal_bsn_contains (cell->text, cell->length))
        continue;
      g_free (rij->cellen[k]);
      rij->cellen[k] = g_utf8_make_valid (cell->text, (gssize) cell->length);
    }
}

static void
append_row (TaalTabelLezer *lezer,
            const gint32   *values)
{
  TaalRijen *rijen = lezer->rijen;
  guint index = rijen->n;

  reserve_row (lezer);
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    g_array_index (rijen->kolommen[k], gint32, index) = values[k];
  g_array_index (rijen->row_numbers, guint32, index) = lezer->record->row;
  rijen->n++;
  keep_rij (lezer);
  if (lezer->bad)
    taal_staat_set_slecht (lezer->staat, index);
}

static void
check_period (TaalTabelLezer *lezer,
              const gint32   *values)
{
  int van = lezer->schema->van, tot = lezer->schema->tot;

  if (van < 0 || values[van] == TAAL_CEL_LEEG || values[tot] == TAAL_CEL_LEEG || values[van] <= values[tot])
    return;

  add_issue (lezer, TAAL_ISSUE_TOT_VOOR_VAN, tot, lezer->record->cells[lezer->deel->positions[tot]].text,
             lezer->deel->headers[van]);
}

/* A row with a bad quote is read up to there: of its cells only the key is of use, since rows that
 * refer to it are not wrong for that. */
static void
read_bad_quote (TaalTabelLezer *lezer)
{
  const TaalCell *cell = &lezer->record->cells[lezer->record->bad_quote];
  int position = lezer->deel->positions[0];
  gint32 values[TAAL_MAX_KOLOMMEN];

  taal_koppen_issue (&lezer->koppen, (guint) lezer->record->bad_quote, lezer->inlezing, lezer->tabel, lezer->deel,
                     TAAL_ISSUE_AANHALINGSTEKEN, lezer->record->row, cell->text, NULL);
  lezer->bad = TRUE;
  for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
    values[k] = TAAL_CEL_LEEG;
  if (lezer->schema->sleutel == TAAL_SLEUTEL_ID && position >= 0 && position < lezer->record->bad_quote)
    {
      cell = &lezer->record->cells[position];
      if (cell->length > 0 && !(cell->flags & TAAL_CELL_CONTROL))
        taal_cel_parse (&lezer->schema->kolommen[0], cell->text, cell->length, lezer->inlezing->invoer->teksten,
                        &values[0]);
    }
  append_row (lezer, values);
}

/**
 * taal_tabel_lezer_read_row:
 * @lezer: a file of which a record has been read
 *
 * Checks each cell of the record by itself and adds the row to those of the table, marked when it is
 * bad. A blank row is passed over.
 *
 * Thread: that of the import
 */
void
taal_tabel_lezer_read_row (TaalTabelLezer *lezer)
{
  TaalKoppen *koppen = &lezer->koppen;
  gint32 values[TAAL_MAX_KOLOMMEN] = { 0 };

  lezer->bad = FALSE;
  if (taal_record_is_blank (lezer->record))
    return;
  lezer->inlezing->rij = (int) lezer->rijen->n;
  if (lezer->record->bad_quote >= 0)
    {
      read_bad_quote (lezer);
      lezer->inlezing->rij = -1;
      return;
    }

  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    values[k] = read_cell (lezer, k);
  check_period (lezer, values);
  if (lezer->record->unusual || lezer->record->n_cells > koppen->n || koppen->n_watched > 0)
    if (!taal_koppen_check_row (koppen, lezer->record, lezer->inlezing, lezer->tabel, lezer->deel))
      lezer->bad = TRUE;
  append_row (lezer, values);
  lezer->inlezing->rij = -1;
}
