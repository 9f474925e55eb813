/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-blad.h"

#include <string.h>

#include "taal-number.h"

/* How the cells of a column look, and how wide they are in characters. */
static void
get_looks (const TaalKolom *kolom,
           TaalXlsxStijl   *stijl,
           double          *width)
{
  *stijl = TAAL_XLSX_TEKST;
  switch (kolom->soort)
    {
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_ENUM:
    case TAAL_KOLOM_UITZONDERINGEN:
      *width = 13;
      return;
    case TAAL_KOLOM_GEMEENTE:
      *width = 18;
      return;
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_TEKST:
      *width = 28;
      return;
    case TAAL_KOLOM_JANEE:
      *width = 10;
      return;
    case TAAL_KOLOM_DATUM:
      *stijl = TAAL_XLSX_DATUM;
      *width = 12;
      return;
    case TAAL_KOLOM_TIJD:
      *stijl = TAAL_XLSX_TIJD;
      *width = 10;
      return;
    case TAAL_KOLOM_GEHEEL:
    case TAAL_KOLOM_DECIMAAL:
      *stijl = TAAL_XLSX_GETAL;
      *width = 10;
      return;
    }

  g_assert_not_reached ();
}

/**
 * taal_tabel_blad_begin:
 * @writer: a writer
 * @tabel: a table
 *
 * Begins the sheet of a table, with its header.
 *
 * Thread: that of the writer
 */
void
taal_tabel_blad_begin (TaalXlsxWriter *writer,
                       TaalTabel       tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  taal_xlsx_writer_begin_sheet (writer, schema->name);
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      double header = 3 + 1.15 * (double) strlen (schema->kolommen[i].name), width;
      TaalXlsxStijl stijl;

      get_looks (&schema->kolommen[i], &stijl, &width);
      taal_xlsx_writer_set_column (writer, (guint) i, MAX (width, header), stijl);
    }
  taal_xlsx_writer_freeze (writer);
  taal_tabel_blad_add_kop (writer, tabel);
}

/**
 * taal_tabel_blad_add_kop:
 * @writer: a writer in a sheet
 * @tabel: a table
 *
 * Writes the names of the columns as the next row; those of required ones stand out.
 *
 * Thread: that of the writer
 */
void
taal_tabel_blad_add_kop (TaalXlsxWriter *writer,
                         TaalTabel       tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  taal_xlsx_writer_next_row (writer, 20);
  for (int i = 0; i < schema->n_kolommen; i++)
    (void) taal_xlsx_writer_add_text (writer, (guint) i, schema->kolommen[i].name,
                                      schema->kolommen[i].required ? TAAL_XLSX_KOP_VERPLICHT
                                                                   : TAAL_XLSX_KOP);
}

/**
 * taal_tabel_blad_add_cel:
 * @writer: a writer in a row
 * @column: where, from 0
 * @kolom: a column
 * @text: what stands in a cell of it, as format.md 1 writes it; not empty
 *
 * Writes a cell as what it is: a date as a date, a number as a number, and all else as text.
 *
 * Returns: whether it was written
 *
 * Thread: that of the writer
 */
TaalCelUitkomst
taal_tabel_blad_add_cel (TaalXlsxWriter  *writer,
                         guint            column,
                         const TaalKolom *kolom,
                         const char      *text)
{
  TaalDate date;
  gint32 number;

  switch (kolom->soort)
    {
    case TAAL_KOLOM_DATUM:
      if (taal_date_parse (text, &date) != TAAL_DATE_PARSE_OK)
        return TAAL_CEL_ONLEESBAAR;
      taal_xlsx_writer_add_date (writer, column, date);
      return TAAL_CEL_GEZET;
    case TAAL_KOLOM_TIJD:
      if (!taal_number_parse_time (text, &number))
        return TAAL_CEL_ONLEESBAAR;
      taal_xlsx_writer_add_time (writer, column, number);
      return TAAL_CEL_GEZET;
    case TAAL_KOLOM_GEHEEL:
      if (!taal_number_parse_integer (text, &number))
        return TAAL_CEL_ONLEESBAAR;
      taal_xlsx_writer_add_number (writer, column, number);
      return TAAL_CEL_GEZET;
    case TAAL_KOLOM_DECIMAAL:
      if (!taal_number_parse_decimal (text, &number))
        return TAAL_CEL_ONLEESBAAR;
      taal_xlsx_writer_add_number (writer, column, number / 100.0);
      return TAAL_CEL_GEZET;
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
    case TAAL_KOLOM_ENUM:
    case TAAL_KOLOM_JANEE:
    case TAAL_KOLOM_UITZONDERINGEN:
      return taal_xlsx_writer_add_text (writer, column, text, TAAL_XLSX_TEKST) ? TAAL_CEL_GEZET
                                                                               : TAAL_CEL_TE_LANG;
    }

  g_assert_not_reached ();
}
