/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-bestand.h"
#include "taal-csv.h"
#include "taal-sheet.h"
#include "taal-workbook.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* All records as text: the row, then its cells between bars. */
static char *
read_all (const char *text,
          gssize      length)
{
  g_auto(TaalCsv) csv = { 0 };
  GString *all = g_string_new (NULL);

  taal_csv_init (&csv, text, length < 0 ? strlen (text) : (gsize) length);
  while (taal_csv_next (&csv))
    {
      g_string_append_printf (all, "%u", csv.record.row);
      for (guint i = 0; i < csv.record.n_cells; i++)
        g_string_append_printf (all, "%s%s", (int) i == csv.record.bad_quote ? "!" : "|", csv.record.cells[i].text);
      g_string_append (all, csv.record.unusual ? "^\n" : "\n");
    }

  return g_string_free (all, FALSE);
}

static void
assert_records (const char *text,
                const char *expected)
{
  g_autofree char *all = read_all (text, -1);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_separators (void)
{
  assert_records ("a,b\n1;2,3\n", "1|a|b\n2|1;2|3\n");
  assert_records ("a;b\n1;2,3\n", "1|a|b\n2|1|2,3\n");
  assert_records ("a\tb\n1\t\n", "1|a|b\n2|1|\n");
  assert_records ("\"a,b,c\";d\n1;2\n", "1|a,b,c|d\n2|1|2\n");
  assert_records ("a\n1,2;3\n", "1|a\n2|1,2;3\n");
  assert_records ("naam\nJansen, A.\nVos, B.\n", "1|naam\n2|Jansen, A.\n3|Vos, B.\n");
  assert_records ("plan,wat\nP1,a; b; c\n", "1|plan|wat\n2|P1|a; b; c\n");
  assert_records ("Rooster\n\na;b;c\n1;2;3\n", "1|Rooster\n2|\n3|a|b|c\n4|1|2|3\n");
  assert_records ("De Brug, Zutphen\nRooster, najaar\na;b;c\n", "1|De Brug, Zutphen\n2|Rooster, najaar\n3|a|b|c\n");
  assert_records ("Rooster, najaar\nZutphen\na;b;c\n1;2;3\n", "1|Rooster, najaar\n2|Zutphen\n3|a|b|c\n4|1|2|3\n");
  assert_records (",,,\n\na;b\n1;2\n", "1|,,,\n2|\n3|a|b\n4|1|2\n");
}

static void
test_line_ends (void)
{
  assert_records ("a,b\r\n1,2\r3,4\n5,6", "1|a|b\n2|1|2\n3|3|4\n4|5|6\n");
  assert_records ("a,b\r\n\r\n1,2\r\n", "1|a|b\n2|\n3|1|2\n");
  assert_records ("a,b\r\r1,2", "1|a|b\n2|\n3|1|2\n");
  assert_records ("", "");
}

static void
test_quotes (void)
{
  assert_records ("a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n3,4\n", "1|a|b\n2|x, \"y\"|1\n2\n3|3|4\n");
  assert_records ("a,b\n \"1,2\" , 5\" pipe\n\"\",x\n", "1|a|b\n2|1,2|5\" pipe\n3||x\n");
}

static void
test_bad_quotes (void)
{
  assert_records ("a,b\n1,\"2\n3,4\n", "1|a|b\n2|1!\"2\n3|3|4\n");
  assert_records ("a,b\n1,\"2\" x\n3,4\n", "1|a|b\n2|1!\"2\" x\n3|3|4\n");
  /* The opening quote of row 4 would close that of row 2. */
  assert_records ("a,b\n1,\"2\n3,4\n5,\"6,7\"\n", "1|a|b\n2|1!\"2\n3|3|4\n4|5|6,7\n");
}

static void
test_trimming (void)
{
  assert_records ("a, b \n  1\t,\xc2\xa0\xe2\x80\x83 2\xc3\xa9 \xc2\xa0\n", "1|a|b\n2|1|2\xc3\xa9\n");
  assert_records ("a,b\n\xc2\xa0,\" x \"\n", "1|a|b\n2||x\n");
}

static void
test_control_characters (void)
{
  g_autofree char *with_nul = read_all ("a,b\n1\0x,2\n", 9);

  g_assert_cmpstr (with_nul, ==, "1|a|b\n2|1|2^\n");
  assert_records ("a,b\n1\x01,2\n1\x7f,2\n1\xc2\x85z,2\n\"1\t\r\n2\",3\n",
                  "1|a|b\n2|1\x01|2^\n3|1\x7f|2^\n4|1\xc2\x85z|2^\n5|1\t\r\n2|3\n");
}

static void
test_long_record (void)
{
  g_autoptr(GString) text = g_string_new ("a,b\n");
  g_auto(TaalCsv) csv = { 0 };

  for (int i = 0; i < 3000; i++)
    g_string_append (text, "waarde,");
  g_string_append_c (text, '"');
  for (int i = 0; i < 100000; i++)
    g_string_append (text, "\"\"");
  g_string_append (text, "\"\n");
  taal_csv_init (&csv, text->str, text->len);
  g_assert_true (taal_csv_next (&csv) && taal_csv_next (&csv));
  g_assert_cmpuint (csv.record.n_cells, ==, 3001);
  g_assert_cmpstr (csv.record.cells[0].text, ==, "waarde");
  g_assert_cmpstr (csv.record.cells[2999].text, ==, "waarde");
  g_assert_cmpuint (csv.record.cells[3000].length, ==, 100000);
  g_assert_cmpuint (taal_csv_get_position (&csv), ==, text->len);
  g_assert_false (taal_csv_next (&csv));
}

/* What separates the cells can be said, where the header does not tell. */
static void
test_separator_said (void)
{
  static const char text[] = "titel\teen, twee, drie\na\tb,c\n";
  g_auto (TaalCsv) csv = { 0 };

  taal_csv_init (&csv, text, strlen (text));
  taal_csv_set_separator (&csv, '\t');
  g_assert_true (taal_csv_next (&csv));
  g_assert_cmpuint (csv.record.n_cells, ==, 2);
  g_assert_cmpstr (csv.record.cells[1].text, ==, "een, twee, drie");
  g_assert_true (taal_csv_next (&csv));
  g_assert_cmpstr (csv.record.cells[1].text, ==, "b,c");
}

/* Bytes that were read already are decoded as a file is. */
static void
test_bytes (void)
{
  g_auto (TaalBestand) bestand = { 0 };
  g_auto (TaalBestand) broken = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_bestand_open_bytes (&bestand, "\xff\xfe" "a\0", 4, "a.csv", &error));
  g_assert_cmpuint (bestand.length, ==, 1);
  g_assert_cmpint (bestand.text[0], ==, 'a');
  g_assert_false (taal_bestand_open_bytes (&broken, "\xff\xfe" "a", 3, "a.csv", &error));
  g_assert_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, "a.csv: broken UTF-16");
}

static void
assert_decoded (const char *bytes,
                gsize       length,
                const char *expected,
                gboolean    windows_1252)
{
  g_autoptr(GError) error = NULL;
  g_auto(TaalBestand) bestand = { 0 };
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("taal-csv-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));
  if (taal_bestand_open (&bestand, path, &error))
    {
      g_assert_cmpmem (bestand.text, bestand.length, expected, strlen (expected));
      g_assert_cmpint (bestand.windows_1252, ==, windows_1252);
      g_assert_cmpint (bestand.size, ==, (gint64) length);
    }
  else
    {
      g_autofree char *name = g_path_get_basename (path);

      g_assert_null (expected);
      g_assert_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, name));
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_encodings (void)
{
  assert_decoded ("caf\xc3\xa9", 5, "caf\xc3\xa9", FALSE);
  assert_decoded ("\xef\xbb\xbf" "a", 4, "a", FALSE);
  assert_decoded ("", 0, "", FALSE);
  assert_decoded ("\xff\xfe" "a\0\xe9\0\x3d\xd8\x00\xde", 10, "a\xc3\xa9\xf0\x9f\x98\x80", FALSE);
  assert_decoded ("\xfe\xff" "\0a\0\xe9", 6, "a\xc3\xa9", FALSE);
  assert_decoded ("caf\xe9 \x80 \x81", 8, "caf\xc3\xa9 \xe2\x82\xac \xc2\x81", TRUE);
  /* A file that says it is UTF-8 is not something else for one bad byte. */
  assert_decoded ("\xef\xbb\xbf" "\xc3\xa9\xe9z", 7, "\xc3\xa9\xc2\x81z", FALSE);
}

static void
test_broken_utf16 (void)
{
  assert_decoded ("\xff\xfe" "a", 3, NULL, FALSE);
  assert_decoded ("\xff\xfe" "\x3d\xd8", 4, NULL, FALSE);
  assert_decoded ("\xff\xfe" "\x3d\xd8" "a\0", 6, NULL, FALSE);
  assert_decoded ("\xff\xfe" "\x00\xde", 4, NULL, FALSE);
}

static void
test_too_big (void)
{
  g_autoptr(GError) error = NULL;
  g_auto(TaalBestand) bestand = { 0 };
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("taal-csv-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ftruncate (fd, TAAL_BESTAND_MAX_SIZE + 1), ==, 0);
  close (fd);
  g_assert_false (taal_bestand_open (&bestand, path, &error));
  g_assert_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_TOO_BIG);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What was read is given back to the system, page by page, and the rest stays. */
static void
test_forget (void)
{
  g_autofree char *text = g_malloc (5 * TAAL_BESTAND_FORGET);
  g_auto (TaalBestand) bestand = { 0 };
  g_autoptr (GError) error = NULL;
  gsize length = 5 * TAAL_BESTAND_FORGET, half = length / 2;

  memset (text, 'x', length);
  g_assert_true (taal_bestand_open_bytes (&bestand, text, length, "a.csv", &error));
  taal_bestand_forget (&bestand, TAAL_BESTAND_FORGET - 1); /* too little to ask for */
  g_assert_cmpuint (bestand.forgotten, ==, 0);
  taal_bestand_forget (&bestand, half);
  g_assert_cmpuint (bestand.forgotten, ==, half);
  g_assert_cmpint (bestand.text[half / 2], ==, '\0');
  g_assert_cmpmem (bestand.text + half, length - half, text, length - half);
  taal_bestand_forget (&bestand, length + 1);
  g_assert_cmpuint (bestand.forgotten, ==, half);
}

/* A file of which much is forgotten while it is read, with a quoted cell over many of its lines. */
static void
test_large (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (TaalWorkbook) workbook = NULL;
  g_autoptr (TaalSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  const TaalRecord *record;
  guint n = 0;
  int fd = g_file_open_tmp ("taalnorm-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  for (guint i = 0; text->len < 3 * TAAL_BESTAND_FORGET; i++)
    if (i % 100000 == 99999)
      g_string_append_printf (text, "%u,\"one\nand \"\"two\"\"\"\n", i);
    else
      g_string_append_printf (text, "%u,plain %u\n", i, i);
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  workbook = taal_workbook_open (path, &error);
  g_assert_no_error (error);
  sheet = taal_workbook_open_sheet (workbook, 0, &error);
  g_assert_no_error (error);
  while ((record = taal_sheet_next (sheet, &error)) != NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", n - 1);
      g_autofree char *plain = g_strdup_printf ("plain %u", n - 1);

      if (n++ == 0)
        continue;
      g_assert_cmpuint (record->n_cells, ==, 2);
      g_assert_cmpstr (record->cells[0].text, ==, number);
      g_assert_cmpstr (record->cells[1].text, ==, n % 100000 == 1 ? "one\nand \"two\"" : plain);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 400000);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/csv/separators", test_separators);
  g_test_add_func ("/sheet/csv/line-ends", test_line_ends);
  g_test_add_func ("/sheet/csv/quotes", test_quotes);
  g_test_add_func ("/sheet/csv/bad-quotes", test_bad_quotes);
  g_test_add_func ("/sheet/csv/trimming", test_trimming);
  g_test_add_func ("/sheet/csv/control-characters", test_control_characters);
  g_test_add_func ("/sheet/csv/long-record", test_long_record);
  g_test_add_func ("/sheet/csv/encodings", test_encodings);
  g_test_add_func ("/sheet/csv/broken-utf16", test_broken_utf16);
  g_test_add_func ("/sheet/csv/too-big", test_too_big);
  g_test_add_func ("/sheet/csv/separator-said", test_separator_said);
  g_test_add_func ("/sheet/csv/bytes", test_bytes);
  g_test_add_func ("/sheet/csv/forget", test_forget);
  g_test_add_func ("/sheet/csv/large", test_large);

  return g_test_run ();
}
