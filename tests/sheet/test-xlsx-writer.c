/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-xlsx-writer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "xlsx-fixture.h"

#define SHEET1 "xl/worksheets/sheet1.xml"

static TaalXlsxWriter *
begin (XlsxFixture *fixture,
       gboolean     replace)
{
  TaalXlsxWriter *writer;

  g_assert_cmpint (taal_xlsx_writer_new (fixture->path, replace, &writer), ==, 0);
  taal_xlsx_writer_begin_sheet (writer, "blad");

  return writer;
}

static void
finish (TaalXlsxWriter *writer)
{
  g_assert_cmpint (taal_xlsx_writer_finish (writer), ==, 0);
  taal_xlsx_writer_free (writer);
}

/* Writes one text in A1. Returns the cell as it stands in the file. */
static char *
write_text (XlsxFixture *fixture,
            const char  *text)
{
  TaalXlsxWriter *writer = begin (fixture, TRUE);
  g_autofree char *part = NULL;
  const char *start, *end;

  taal_xlsx_writer_next_row (writer, 0);
  g_assert_true (taal_xlsx_writer_add_text (writer, 0, text, TAAL_XLSX_GEWOON));
  finish (writer);
  part = xlsx_read_part (fixture->path, SHEET1);
  start = strstr (part, "<c ");
  g_assert_nonnull (start);
  end = strstr (start, "</c>");
  g_assert_nonnull (end);

  return g_strndup (start, (gsize) (end - start));
}

static void
test_cells (XlsxFixture   *fixture,
            gconstpointer  data)
{
  TaalXlsxWriter *writer = begin (fixture, FALSE);
  g_autofree char *part = NULL, *styles = NULL;

  taal_xlsx_writer_next_row (writer, 0);
  taal_xlsx_writer_add_number (writer, 0, 12.5);
  taal_xlsx_writer_add_number (writer, 1, 1234567.89);
  taal_xlsx_writer_add_date (writer, 2, taal_date_from_ymd (1970, 1, 1));
  taal_xlsx_writer_add_date (writer, 3, taal_date_from_ymd (9999, 12, 31));
  taal_xlsx_writer_add_date (writer, 4, taal_date_from_ymd (1900, 3, 1));
  taal_xlsx_writer_add_date (writer, 5, taal_date_from_ymd (1900, 2, 28));
  taal_xlsx_writer_add_date (writer, 6, taal_date_from_ymd (1, 1, 1));
  taal_xlsx_writer_add_time (writer, 7, 12 * 3600);
  taal_xlsx_writer_next_row (writer, 0);
  g_assert_true (taal_xlsx_writer_add_text (writer, 1, "007", TAAL_XLSX_TEKST));
  g_assert_true (taal_xlsx_writer_add_text (writer, 3, "", TAAL_XLSX_TEKST));
  taal_xlsx_writer_add_time (writer, 7, 1);
  g_assert_cmpuint (taal_xlsx_writer_get_row (writer), ==, 2);
  finish (writer);

  part = xlsx_read_part (fixture->path, SHEET1);
  xlsx_assert_contains (part, "<v>12.5</v></c><c r=\"B1\"");
  xlsx_assert_contains (part, "<v>1234567.89</v></c><c r=\"C1\"");
  xlsx_assert_contains (part, "<v>25569</v></c><c r=\"D1\"");
  xlsx_assert_contains (part, "<v>2958465</v></c><c r=\"E1\"");
  xlsx_assert_contains (part, "<v>61</v></c><c r=\"F1\"");
  xlsx_assert_contains (part, "t=\"inlineStr\"><is><t>1900-02-28</t></is></c>");
  xlsx_assert_contains (part, "t=\"inlineStr\"><is><t>0001-01-01</t></is></c>");
  xlsx_assert_contains (part, "<v>0.5</v></c></row><row r=\"2\"");
  xlsx_assert_contains (part, "t=\"inlineStr\"><is><t>007</t></is></c><c r=\"H2\"");
  xlsx_assert_contains (part, "<v>1.157407407407407E-05</v>");
  styles = xlsx_read_part (fixture->path, "xl/styles.xml");
  xlsx_assert_contains (styles, "formatCode=\"yyyy-mm-dd\"");
  g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 1);
}

static void
test_texts (XlsxFixture   *fixture,
            gconstpointer  data)
{
  static const char *const cases[][2] = {
    { "=1+1", "=1+1" },
    { "+31", "+31" },
    { "-", "-" },
    { "@school", "@school" },
    { "{=1}", "{=1}" },
    { "http://voorbeeld.nl", "http://voorbeeld.nl" },
    { "a & <b>", "a &amp; &lt;b&gt;" },
    { "Één ß 学校 😀", "Één ß 学校 😀" },
    { "a\nb\tc", "a\nb\tc" },
    { "a\rb", "a_x000D_b" },
    { "a\001b", "a_x0001_b" },
    { "_x0041_", "_x005F_x0041_" },
    { "_x00g1_ _x0041", "_x00g1_ _x0041" },
    { "\xef\xbf\xbf", "_xFFFF_" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cell = write_text (fixture, cases[i][0]);
      g_autofree char *expected =
        g_strdup_printf ("<c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is>", cases[i][1]);

      g_assert_cmpstr (cell, ==, expected);
    }
}

/* Excel counts in units of UTF-16. */
static void
test_long_texts (XlsxFixture   *fixture,
                 gconstpointer  data)
{
  g_autofree char *longest = g_strnfill (TAAL_XLSX_MAX_TEXT, 'a');
  g_autofree char *longer = g_strnfill (TAAL_XLSX_MAX_TEXT + 1, 'a');
  g_autofree char *cell = write_text (fixture, longest);
  g_autoptr (GString) wide = g_string_new (NULL);
  TaalXlsxWriter *writer = begin (fixture, TRUE);

  xlsx_assert_contains (cell, longest);
  taal_xlsx_writer_next_row (writer, 0);
  g_assert_false (taal_xlsx_writer_add_text (writer, 0, longer, TAAL_XLSX_GEWOON));
  for (int i = 0; i < TAAL_XLSX_MAX_TEXT / 2; i++)
    g_string_append (wide, "😀");
  g_assert_true (taal_xlsx_writer_add_text (writer, 0, wide->str, TAAL_XLSX_GEWOON));
  g_string_append (wide, "😀");
  g_assert_false (taal_xlsx_writer_add_text (writer, 1, wide->str, TAAL_XLSX_GEWOON));
  finish (writer);
}

static void
test_sheets (XlsxFixture   *fixture,
             gconstpointer  data)
{
  static const char *const lijst[] = { "ja", "nee", NULL };
  const TaalXlsxRegel keuze = {
    .soort = TAAL_XLSX_REGEL_LIJST, .lijst = lijst, .titel = "Keuze", .melding = "Kies ja of nee."
  };
  const TaalXlsxRegel minuten = {
    .soort = TAAL_XLSX_REGEL_GEHEEL, .min = 1, .max = 1440, .streng = TRUE, .titel = "G", .melding = "<m>"
  };
  const TaalXlsxRegel datum = {
    .soort = TAAL_XLSX_REGEL_DATUM, .streng = TRUE, .titel = "D", .melding = "d"
  };
  TaalXlsxWriter *writer = begin (fixture, FALSE);
  g_autofree char *first = NULL, *second = NULL, *book = NULL, *notes = NULL;

  taal_xlsx_writer_freeze (writer);
  taal_xlsx_writer_set_column (writer, 0, 20, TAAL_XLSX_DATUM);
  taal_xlsx_writer_set_regel (writer, 0, &datum);
  taal_xlsx_writer_set_regel (writer, 1, &minuten);
  taal_xlsx_writer_set_regel (writer, 2, &keuze);
  taal_xlsx_writer_next_row (writer, 20);
  g_assert_true (taal_xlsx_writer_add_text (writer, 0, "kop", TAAL_XLSX_KOP));
  taal_xlsx_writer_add_note (writer, 0, "Een toelichting & meer.");
  taal_xlsx_writer_begin_sheet (writer, "tweede");
  taal_xlsx_writer_set_tab (writer, 0x1f4e79);
  taal_xlsx_writer_hide_grid (writer);
  taal_xlsx_writer_next_row (writer, 0);
  taal_xlsx_writer_add_wide (writer, 3, "breed", TAAL_XLSX_ALINEA);
  finish (writer);

  first = xlsx_read_part (fixture->path, SHEET1);
  xlsx_assert_contains (first, "ySplit=\"1\"");
  xlsx_assert_contains (first, "state=\"frozen\"");
  xlsx_assert_contains (first, "<dataValidation type=\"date\" allowBlank=\"1\" showInputMessage=\"1\" "
                               "showErrorMessage=\"1\" errorTitle=\"D\" error=\"d\" "
                               "sqref=\"A2:A1048576\"><formula1>61</formula1>"
                               "<formula2>2958465</formula2>");
  xlsx_assert_contains (first, "type=\"whole\"");
  xlsx_assert_contains (first, "error=\"&lt;m&gt;\" sqref=\"B2:B1048576\"><formula1>1</formula1>"
                               "<formula2>1440</formula2>");
  xlsx_assert_contains (first, "type=\"list\" errorStyle=\"warning\"");
  xlsx_assert_contains (first, "<formula1>\"ja,nee\"</formula1>");
  second = xlsx_read_part (fixture->path, "xl/worksheets/sheet2.xml");
  xlsx_assert_contains (second, "showGridLines=\"0\"");
  xlsx_assert_contains (second, "<mergeCell ref=\"A1:C1\"/>");
  book = xlsx_read_part (fixture->path, "xl/workbook.xml");
  xlsx_assert_contains (book, "<sheet name=\"blad\" sheetId=\"1\"");
  xlsx_assert_contains (book, "<sheet name=\"tweede\" sheetId=\"2\"");
  notes = xlsx_read_part (fixture->path, "xl/comments1.xml");
  xlsx_assert_contains (notes, "<comment ref=\"A1\"");
  xlsx_assert_contains (notes, "Een toelichting &amp; meer.");
}

static void
test_same_bytes (XlsxFixture   *fixture,
                 gconstpointer  data)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize first_length, second_length;

  g_free (write_text (fixture, "tekst"));
  g_assert_true (g_file_get_contents (fixture->path, &first, &first_length, NULL));
  g_free (write_text (fixture, "tekst"));
  g_assert_true (g_file_get_contents (fixture->path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

/* What is there stays as it is, also when it comes while the workbook is written. */
static void
test_exists (XlsxFixture   *fixture,
             gconstpointer  data)
{
  TaalXlsxWriter *writer, *late;
  g_autofree char *text = NULL;

  late = begin (fixture, FALSE);
  taal_xlsx_writer_next_row (late, 0);
  g_assert_true (g_file_set_contents (fixture->path, "van mij", -1, NULL));
  g_assert_cmpint (taal_xlsx_writer_new (fixture->path, FALSE, &writer), ==, EEXIST);
  g_assert_null (writer);
  g_assert_cmpint (taal_xlsx_writer_finish (late), ==, EEXIST);
  taal_xlsx_writer_free (late);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "van mij");
  g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 1);
}

static void
test_thrown_away (XlsxFixture   *fixture,
                  gconstpointer  data)
{
  TaalXlsxWriter *writer = begin (fixture, FALSE);

  taal_xlsx_writer_next_row (writer, 0);
  taal_xlsx_writer_add_number (writer, 0, 1);
  taal_xlsx_writer_free (writer);
  g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 0);
}

static void
test_no_folder (XlsxFixture   *fixture,
                gconstpointer  data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "weg", "boek.xlsx", NULL);
  TaalXlsxWriter *writer;

  g_assert_cmpint (taal_xlsx_writer_new (gone, FALSE, &writer), ==, ENOENT);
  g_assert_cmpint (taal_xlsx_writer_new (fixture->folder, FALSE, &writer), ==, EEXIST);
}

/* Rows that take some 110 kB. */
static int
write_rows (XlsxFixture *fixture)
{
  TaalXlsxWriter *writer = begin (fixture, FALSE);
  int number;

  for (int i = 0; i < 1000; i++)
    {
      taal_xlsx_writer_next_row (writer, 0);
      taal_xlsx_writer_add_number (writer, 0, i);
      g_assert_true (taal_xlsx_writer_add_text (writer, 1, "tekst", TAAL_XLSX_TEKST));
    }
  number = taal_xlsx_writer_finish (writer);
  taal_xlsx_writer_free (writer);

  return number;
}

/* A limit on the size of a file stands in for a full disk, at every place where it may fill up. It is
 * found out, though what puts the workbook together does not look. */
static void
test_no_room (XlsxFixture   *fixture,
              gconstpointer  data)
{
  guint n_failed = 0, n_good = 0;
  struct rlimit limit;
  rlim_t before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 0; size < 132 * 1024; size += size < 96 * 1024 ? 4000 : 200)
    {
      int number;

      limit.rlim_cur = size;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      number = write_rows (fixture);
      limit.rlim_cur = before;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

      if (number == 0)
        {
          g_autofree char *part = xlsx_read_part (fixture->path, SHEET1);

          g_assert_nonnull (strstr (part, "<c r=\"A1000\""));
          g_assert_true (g_str_has_suffix (part, "</worksheet>"));
          g_assert_cmpint (g_unlink (fixture->path), ==, 0);
          n_good++;
        }
      else
        {
          g_test_message ("%u: %s", (guint) size, g_strerror (number));
          g_assert_true (number == EFBIG || number == ENOSPC);
          g_assert_cmpuint (n_good, ==, 0);
          n_failed++;
        }
      g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 0);
    }
  signal (SIGXFSZ, SIG_DFL);
  g_assert_cmpuint (n_failed, >, 20);
  g_assert_cmpuint (n_good, >, 10);
}

#define ADD(path, test) \
  g_test_add ("/sheet/xlsx-writer/" path, XlsxFixture, NULL, xlsx_set_up, test, xlsx_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cells", test_cells);
  ADD ("texts", test_texts);
  ADD ("long-texts", test_long_texts);
  ADD ("sheets", test_sheets);
  ADD ("same-bytes", test_same_bytes);
  ADD ("exists", test_exists);
  ADD ("thrown-away", test_thrown_away);
  ADD ("no-folder", test_no_folder);
  ADD ("no-room", test_no_room);

  return g_test_run ();
}
