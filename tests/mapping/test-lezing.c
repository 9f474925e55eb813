/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-mapping-cel.h"
#include "taal-mapping-id-private.h"
#include "taal-mapping-tekst.h"

typedef struct
{
  const char   *text;
  const char   *read; /* NULL: handed on as it stands */
  TaalVolgorde  volgorde;
} DatumCase;

#define ANY TAAL_VOLGORDE_ONBEKEND
#define DMJ TAAL_VOLGORDE_DMJ
#define MDJ TAAL_VOLGORDE_MDJ
#define JMD TAAL_VOLGORDE_JMD

static const DatumCase dates[] = {
  { "2023-04-03", "2023-04-03", ANY },
  { "2023/4/3", "2023-04-03", ANY },
  { "2023-04-03 09:00", "2023-04-03", ANY },
  { "2023-04-03T09:00:00", "2023-04-03", ANY },
  { "3-4-2023", "2023-04-03", ANY }, /* as format.md has it */
  { "3-4-2023", "2023-03-04", MDJ }, /* unless somebody says otherwise */
  { "3/4/2023", NULL, ANY },
  { "3/4/2023", "2023-04-03", DMJ },
  { "3/4/2023", "2023-03-04", MDJ },
  { "3/4/2023", NULL, JMD },
  { "03.04.2023", "2023-04-03", DMJ },
  { "3 4 2023", "2023-04-03", DMJ },
  { "25/12/2023", NULL, ANY }, /* the part as a whole decides, not the cell */
  { "25/12/2023", "2023-12-25", DMJ },
  { "12/25/2023", "2023-12-25", MDJ },
  { "12/25/2023", "12-25-2023", DMJ },
  { "ma 3 april 2023", "2023-04-03", ANY },
  { "Maandag 3 April 2023", "2023-04-03", ANY },
  { "ma. 3-4-2023", "2023-04-03", DMJ },
  { "3 apr 2023", "2023-04-03", ANY },
  { "3 apr. 2023", "2023-04-03", ANY },
  { "3-apr-2023", "2023-04-03", ANY },
  { "3 mrt 2023", "2023-03-03", ANY },
  { "1 mei 2023", "2023-05-01", ANY },
  { "April 3, 2023", "2023-04-03", ANY },
  { "Apr 3rd, 2023", "2023-04-03", ANY },
  { "Monday, April 3, 2023", "2023-04-03", ANY },
  { "3rd of April 2023", "2023-04-03", ANY },
  { "April 3, 2023 9:00 AM", "2023-04-03", ANY },
  { "2023 april 3", "2023-04-03", ANY },
  { "31-02-2023", "31-02-2023", DMJ },
  { "31 februari 2023", "31-02-2023", ANY },
  { "2/30/2023", "30-02-2023", MDJ },
  { "3/4/23", "03-04-23", DMJ },
  { "3 apr 23", NULL, ANY },
  { "april 2023", NULL, ANY },
  { "20230403", NULL, ANY },
  { "3/4/2023 of 5/4/2023", NULL, DMJ },
  { "week 14", NULL, ANY },
  { "3 foo 2023", NULL, ANY },
  { "-3-4-2023", NULL, DMJ },
  { "03/04/12023", NULL, DMJ },
  { "", NULL, ANY },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *read = taal_mapping_datum_read (dates[i].text, dates[i].volgorde);

      g_test_message ("%s, %d", dates[i].text, (int) dates[i].volgorde);
      g_assert_cmpstr (read, ==, dates[i].read != NULL ? dates[i].read : dates[i].text);
    }
}

static void
test_witnesses (void)
{
  g_assert_cmpint (taal_mapping_datum_zegt ("3/4/2023"), ==, TAAL_DATUM_DUBBEL);
  g_assert_cmpint (taal_mapping_datum_zegt ("03.04.2023 9:00"), ==, TAAL_DATUM_DUBBEL);
  g_assert_cmpint (taal_mapping_datum_zegt ("3-4-2023"), ==, TAAL_DATUM_VAST);
  g_assert_cmpint (taal_mapping_datum_zegt ("4/4/2023"), ==, TAAL_DATUM_ZEGT_NIETS);
  g_assert_cmpint (taal_mapping_datum_zegt ("13/4/2023"), ==, TAAL_DATUM_BEWIJST_DMJ);
  g_assert_cmpint (taal_mapping_datum_zegt ("13-4-2023"), ==, TAAL_DATUM_BEWIJST_DMJ);
  g_assert_cmpint (taal_mapping_datum_zegt ("4/13/2023"), ==, TAAL_DATUM_BEWIJST_MDJ);
  g_assert_cmpint (taal_mapping_datum_zegt ("13/13/2023"), ==, TAAL_DATUM_ZEGT_NIETS);
  g_assert_cmpint (taal_mapping_datum_zegt ("2023-04-03"), ==, TAAL_DATUM_ZEGT_NIETS);
  g_assert_cmpint (taal_mapping_datum_zegt ("3 april 2023"), ==, TAAL_DATUM_ZEGT_NIETS);
  g_assert_cmpint (taal_mapping_datum_zegt ("B1 ochtend"), ==, TAAL_DATUM_ZEGT_NIETS);
}

typedef struct
{
  const char *kolom; /* of lessen, contracten or facturen */
  const char *text;
  const char *read; /* NULL: handed on as it stands */
  guint       maal;
} CelCase;

static const CelCase cells[] = {
  { "begin", "9:00", "09:00", 0 },
  { "begin", "09:00:00", "09:00", 0 },
  { "begin", "9.00", "09:00", 0 },
  { "begin", "9u", "09:00", 0 },
  { "begin", "9u30", "09:30", 0 },
  { "begin", "9 uur", "09:00", 0 },
  { "begin", "9:00 uur", "09:00", 0 },
  { "begin", "9.30u", "09:30", 0 },
  { "begin", "0900", "09:00", 0 },
  { "begin", "9:00 AM", "09:00", 0 },
  { "begin", "12:00 AM", "00:00", 0 },
  { "begin", "12:30 p.m.", "12:30", 0 },
  { "begin", "7 pm", "19:00", 0 },
  { "begin", "13:00 PM", NULL, 0 },
  { "begin", "9", NULL, 0 },
  { "begin", "25:00", NULL, 0 },
  { "begin", "9:75", NULL, 0 },
  { "begin", "negen uur", NULL, 0 },
  { "begin", "9u3o", NULL, 0 },
  { "minuten", "90", "90", 0 },
  { "minuten", "90 min", "90", 0 },
  { "minuten", "90 minuten", "90", 60 },
  { "minuten", "90'", "90", 0 },
  { "minuten", "1,5", "90", 60 },
  { "minuten", "1.5", "90", 60 },
  { "minuten", "2", "90", 45 },
  { "minuten", "1,5 uur", "90", 0 },
  { "minuten", "1 uur", "60", 0 },
  { "minuten", "1u30", "90", 0 },
  { "minuten", "1 uur 30 min", "90", 0 },
  { "minuten", "1 uur en 30 minuten", "90", 0 },
  { "minuten", "1:30", "90", 0 },
  { "minuten", "01:30:00", "90", 0 },
  { "minuten", "1:30 uur", "90", 60 },
  { "minuten", "01:30:30", NULL, 0 },
  { "minuten", "1,33 uur", NULL, 0 }, /* no whole number of minutes */
  { "minuten", "1,5", NULL, 0 },
  { "minuten", "anderhalf uur", NULL, 0 },
  { "minuten", "90 euro", NULL, 0 },
  { "minuten", "1:75", NULL, 0 },
  { "minuten", "-90", NULL, 0 },
  { "uren_per_week", "24 uur", "24", 0 },
  { "uren_per_week", "12,5", "12.5", 0 },
  { "min_aandeel", "80%", "80", 0 },
  { "min_aandeel", "82,5 %", "82.5", 0 },
  { "max_groep", "15 cursisten", "15", 0 },
  { "max_groep", "15 of 16", NULL, 0 },
  { "bedrag", "€ 1.234,50", "1234.5", 0 },
  { "bedrag", "€1,234.50", "1234.5", 0 },
  { "bedrag", "EUR 1.234.567,00", "1234567", 0 },
  { "bedrag", "1.234.567", "1234567", 0 },
  { "bedrag", "€ 50,-", "50", 0 },
  { "bedrag", "1.234", NULL, 0 }, /* thousands, or decimals? */
  { "bedrag", "1.23.4", NULL, 0 },
  { "bedrag", "1,2345", NULL, 0 },
  { "bedrag", "€", NULL, 0 },
  { "bedrag", "-5", NULL, 0 },
  { "bedrag", "99999999999", NULL, 0 },
  { "vorm", " Fysiek", NULL, 0 },
};

static const TaalKolom *
find_kolom (const char *name)
{
  for (TaalTabel tabel = TAAL_N_TABELLEN; tabel-- > 0;)
    {
      int k = taal_schema_find_kolom (tabel, name);

      if (k >= 0)
        return &taal_schema_get (tabel)->kolommen[k];
    }

  g_assert_not_reached ();
}

static void
test_cells (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *read = taal_mapping_cel_read (find_kolom (cells[i].kolom), cells[i].text, ANY, cells[i].maal);

      g_test_message ("%s: %s", cells[i].kolom, cells[i].text);
      g_assert_cmpstr (read, ==, cells[i].read != NULL ? cells[i].read : cells[i].text);
    }
}

static void
test_tijdvak (void)
{
  static const struct
  {
    const char *text;
    int         begin;
    int         eind; /* in minutes; 0 for what is none */
  } cases[] = {
    { "09:00 - 12:00", 540, 720 },     { "9.00-12.30", 540, 750 },  { "9u-12u30", 540, 750 },
    { "9 - 12 uur", 540, 720 },        { "van 9 tot 12", 540, 720 }, { "9:00 AM – 12:00 PM", 540, 720 },
    { "7:00 PM to 9:15 PM", 1140, 1275 }, { "0900-1200", 540, 720 }, { "12:00 - 09:00", 0, 0 },
    { "09:00", 0, 0 },                 { "09:00 - ", 0, 0 },        { "ochtend", 0, 0 },
    { "09:00 - 12:00 - 13:00", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 begin = 0, eind = 0;
      gboolean is = taal_mapping_tijdvak_parse (cases[i].text, &begin, &eind);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is, ==, cases[i].eind > 0);
      if (is)
        {
          g_assert_cmpint (begin, ==, cases[i].begin * 60);
          g_assert_cmpint (eind, ==, cases[i].eind * 60);
        }
    }
}

static void
test_fold (void)
{
  g_assert_true (taal_mapping_tekst_gelijk ("  B1\n ochtend", "b1 Ochtend"));
  g_assert_true (taal_mapping_tekst_gelijk ("José", "JOSE\xcc\x81"));
  g_assert_true (taal_mapping_tekst_gelijk ("B1\xc2\xa0ochtend\f", " B1\tOCHTEND\r\n"));
  g_assert_false (taal_mapping_tekst_gelijk ("José", "Jose"));
  g_assert_false (taal_mapping_tekst_gelijk ("Jansen, A.", "Jansen A"));
}

static char *
make_id (TaalTabel   tabel,
         const char *one,
         const char *other)
{
  const char *const parts[] = { one, other, NULL };
  g_autofree char *key = NULL;

  return taal_mapping_id_make (tabel, "X-", "zout", parts, &key);
}

static void
assert_id (const char *one,
           const char *other,
           const char *expected)
{
  g_autofree char *id = make_id (TAAL_TABEL_DOCENTEN, one, other);

  g_assert_cmpstr (id, ==, expected);
}

static void
test_ids (void)
{
  g_autofree char *olena = make_id (TAAL_TABEL_DOCENTEN, "علي", NULL);
  g_autofree char *other = make_id (TAAL_TABEL_DOCENTEN, "ليلى", NULL);
  g_autofree char *cursist = make_id (TAAL_TABEL_CURSISTEN, "Fatima El Idrissi", NULL);
  g_autofree char *same = make_id (TAAL_TABEL_CURSISTEN, "fatima  el idrissi", NULL);

  assert_id ("Jansen, A.", NULL, "X-jansen-a");
  assert_id ("jansen,  a.", NULL, "X-jansen-a");
  assert_id ("Ánna", "Çelik-O'Neil", "X-anna-celik-o-neil");
  assert_id ("", NULL, "");
  assert_id ("", "", "");
  assert_id ("", "Jansen", "X-jansen");
  g_assert_cmpstr (olena, !=, other);
  g_assert_true (g_str_has_prefix (olena, "X-"));

  /* A pseudonym does not tell the name, and is the same every time. */
  g_assert_cmpuint (strlen (cursist), ==, 2 + 12);
  g_assert_cmpstr (cursist, ==, same);
  g_assert_null (strstr (cursist, "fatima"));

  /* An id is never made from a BSN: only what the strict reader refuses comes out. */
  assert_id ("Jansen 123456782", NULL, "123456782");
  assert_id ("1234", "56782", "X-1234-56782");
  g_assert_true (taal_bsn_is ("123456782", 9));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/lezing/dates", test_dates);
  g_test_add_func ("/mapping/lezing/witnesses", test_witnesses);
  g_test_add_func ("/mapping/lezing/cells", test_cells);
  g_test_add_func ("/mapping/lezing/tijdvak", test_tijdvak);
  g_test_add_func ("/mapping/lezing/fold", test_fold);
  g_test_add_func ("/mapping/lezing/ids", test_ids);

  return g_test_run ();
}
