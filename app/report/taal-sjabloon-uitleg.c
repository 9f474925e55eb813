/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-sjabloon-private.h"

#include <glib/gi18n.h>

/* The columns of the sheet. */
enum
{
  KOLOM,
  BETEKENIS,
  VORM,
  VERPLICHT,
  VOORBEELD,
  N_COLUMNS,
};

/* How wide they are, in digits; of a text some more fit on a line. */
static const int widths[N_COLUMNS] = { 24, 52, 44, 11, 32 };

#define LINE_CHARS(width) ((width) * 23 / 20)
#define WIDE_CHARS        170
#define LINE_PT           15

/* A part of the introduction: a heading, and texts up to a NULL. */
typedef struct
{
  const char *kop;
  const char *alineas[6];
} Deel;

static const Deel delen[] = {
  { N_ ("How it works"),
    { N_ ("In this workbook you gather the data of your taalschool, from which Taalnorm judges whether "
          "at least 80 percent of the lessen are given by certified docenten. Each table has a sheet of "
          "its own. Its first row holds the names of the columns: leave those as they are, and fill in "
          "the rows below. The order of the columns does not matter."),
      N_ ("A name of a column that is white on dark is required: in every row something must stand in "
          "it. The other columns, dark on light and in italics, may stay empty: empty means that it is "
          "not known. Point at the name of a column to read what it means."),
      N_ ("Save the workbook and import it: in Taalnorm, or by the command taalnorm-cli import "
          "school.taalnorm and the name of this file. You may import again as often as you like: rows "
          "with the same id are updated, and nothing comes twice. A sheet that you do not use may be "
          "removed. Do remove school and online_meldingen when you leave them empty while the dossier "
          "has rows of them: these two are replaced as a whole."),
      NULL } },
  { N_ ("What is needed first"),
    { N_ ("For a verdict these five are needed: school, docenten, registraties, groepen and lessen. "
          "Everything else may come later."),
      N_ ("A les counts as certified when its docent has a registratie in BVNT2 or BOW_KR that holds on "
          "that day. Exceptions come on top of that: exception 1 asks for opleidingen, exception 2 for "
          "ervaring, exception 3 for personeelsplannen and maatregelen."),
      N_ ("An exception can be used only after it was announced: without a row in meldingen, with its "
          "proof, it does not count, whatever stands in the other tables. Announce it first, then use "
          "it."),
      NULL } },
  { N_ ("How to write it"),
    { N_ ("Dates: 2023-09-04 or 04-09-2023, with a year of four digits. Times: 09:30 or 09:30:15. Numbers "
          "with a comma or a point, without separators of thousands."),
      N_ ("Yes: ja, j, x, 1, waar or true. No: nee, n, 0, onwaar or false. An empty cell means: not known; "
          "only in a column that holds nothing but x and empty cells it means no."),
      N_ ("An id is a name of your own choice for a row, such as D001. Write it the same way everywhere, "
          "also capitals and zeros in front."),
      N_ ("Never write a citizen service number (BSN) anywhere. Give cursisten a pseudonym. Taalnorm "
          "refuses a BSN in a column for an id or a name, and warns of one in other texts."),
      NULL } },
  { N_ ("The examples"),
    { N_ ("The sheet with examples shows a small made-up school. It is not a table and never comes into "
          "a dossier: an import says that it leaves that sheet and this one unread. You may remove both."),
      NULL } },
};

/* Not every spreadsheet program makes a row as high as its texts. */
static double
get_height (const char *text,
            int         chars)
{
  return (double) (LINE_PT * (1 + (g_utf8_strlen (text, -1) - 1) / chars));
}

static void
add_wide (TaalXlsxWriter *writer,
          const char     *text,
          TaalXlsxStijl   stijl,
          double          height)
{
  taal_xlsx_writer_next_row (writer, height > 0 ? height : get_height (text, WIDE_CHARS) + 4);
  taal_xlsx_writer_add_wide (writer, N_COLUMNS, text, stijl);
}

/* A row of the table of columns, with a text for each of its own. */
static void
add_row (TaalXlsxWriter    *writer,
         const char *const  texts[N_COLUMNS],
         TaalXlsxStijl      stijl)
{
  double height = LINE_PT;

  for (int i = 0; i < N_COLUMNS; i++)
    height = MAX (height, get_height (texts[i], LINE_CHARS (widths[i])));
  taal_xlsx_writer_next_row (writer, height);
  for (guint i = 0; i < N_COLUMNS; i++)
    (void) taal_xlsx_writer_add_text (writer, i, texts[i], stijl);
}

static void
write_kolom (TaalXlsxWriter          *writer,
             const TaalKolom         *kolom,
             const TaalSjabloonKolom *tekst)
{
  g_autofree char *form = taal_sjabloon_dup_vorm (kolom);
  /* An example may be that the cell stays empty; without any text it would have no box. */
  const char *const texts[N_COLUMNS] = {
    [KOLOM] = kolom->name,
    [BETEKENIS] = _(tekst->betekenis),
    [VORM] = form,
    [VERPLICHT] = kolom->required ? _("yes") : _("no"),
    [VOORBEELD] = *tekst->voorbeelden[0] != '\0' ? tekst->voorbeelden[0] : " ",
  };

  add_row (writer, texts, TAAL_XLSX_VAK);
}

static void
write_tabel (TaalXlsxWriter *writer,
             TaalTabel       tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalSjabloonTabel *teksten = taal_sjabloon_get (tabel);
  const char *const koppen[N_COLUMNS] = {
    [KOLOM] = _("Column"),        [BETEKENIS] = _("Meaning"), [VORM] = _("Form"),
    [VERPLICHT] = _("Required"),  [VOORBEELD] = _("Example"),
  };

  add_wide (writer, schema->name, TAAL_XLSX_TUSSENKOP, 28);
  add_wide (writer, _(teksten->uitleg), TAAL_XLSX_ALINEA, 0);
  add_row (writer, koppen, TAAL_XLSX_VAK_KOP);
  for (int i = 0; i < schema->n_kolommen; i++)
    write_kolom (writer, &schema->kolommen[i], &teksten->kolommen[i]);
}

/**
 * taal_sjabloon_write_uitleg:
 * @writer: a writer
 *
 * Writes the sheet that tells what the workbook is for, how to fill it in, and what each column of
 * each table means.
 *
 * Thread: that of the writer
 */
void
taal_sjabloon_write_uitleg (TaalXlsxWriter *writer)
{
  /* TRANSLATORS: the name of a sheet, at most 31 characters, none of []:*?/\ and not that of a table */
  taal_xlsx_writer_begin_sheet (writer, _("explanation"));
  taal_xlsx_writer_hide_grid (writer);
  for (guint i = 0; i < N_COLUMNS; i++)
    taal_xlsx_writer_set_column (writer, i, widths[i], TAAL_XLSX_GEWOON);

  add_wide (writer, _("The data of a taalschool for Taalnorm"), TAAL_XLSX_TITEL, 26);
  for (gsize i = 0; i < G_N_ELEMENTS (delen); i++)
    {
      add_wide (writer, _(delen[i].kop), TAAL_XLSX_TUSSENKOP, 28);
      for (int j = 0; delen[i].alineas[j] != NULL; j++)
        add_wide (writer, _(delen[i].alineas[j]), TAAL_XLSX_ALINEA, 0);
    }
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    write_tabel (writer, tabel);
}
