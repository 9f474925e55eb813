/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-namen.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-fixture.h"

/* The name list: what is written comes back, and whatever else is in the file is a plain error. */

#define PHRASE  "een lange wachtzin"
#define MEETING "Naam,Binnenkomst\nFatima Idrissi,09:00\n"
#define SAVE    "--save"
#define N_KILLS 12

static char *program;

static char *
dup_path (DossierFixture *fixture)
{
  return taal_namen_dup_path (fixture->path);
}

static TaalNamen *
make (DossierFixture *fixture,
      const char     *phrase)
{
  g_autofree char *path = dup_path (fixture);
  TaalNamen *namen = taal_namen_new (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (MEETING, strlen (MEETING));
  g_autoptr (GBytes) other = g_bytes_new_static ("Naam\nNiemand\n", 13);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      taal_namen_set (namen, "K1", " Fatima Idrissi ", "fatima@voorbeeld.nl", &error));
  g_assert_no_error (error);
  g_assert_true (taal_namen_set (namen, "K2", "José Núñez", " ", &error));
  g_assert_no_error (error);
  g_assert_true (
      taal_namen_remember (namen, "Fatima (gast)", NULL, TAAL_NAMEN_CURSIST, "K1", &error));
  g_assert_true (
      taal_namen_remember (namen, "Fatima I", "f@x.nl", TAAL_NAMEN_DOCENT, "D1", &error));
  g_assert_true (
      taal_namen_remember (namen, " Fatima I", "f@x.nl ", TAAL_NAMEN_CURSIST, "K1", &error));
  g_assert_true (taal_namen_remember (namen, "Kantoor", " ", TAAL_NAMEN_NIEMAND, NULL, &error));
  g_assert_true (
      taal_namen_remember (namen, "Omar", "omar@x.nl", TAAL_NAMEN_CURSIST, "K4", &error));
  g_assert_no_error (error);
  g_assert_true (taal_namen_add_bestand (namen, "/home/h/les.csv", bytes, &error));
  g_assert_true (taal_namen_add_bestand (namen, "nogmaals.csv", bytes, &error));
  g_assert_true (taal_namen_add_bestand (namen, "ander.csv", other, &error));
  g_assert_true (taal_namen_set_phrase (namen, phrase, &error));
  g_assert_no_error (error);
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);

  return namen;
}

static void
assert_open_error (const char     *path,
                   const char     *phrase,
                   TaalNamenError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (taal_namen_open (path, phrase, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, (int) code);
  g_assert_null (strstr (error->message, "Fatima"));
  g_assert_null (strstr (error->message, PHRASE));
}

static gboolean
has_text (const char *path,
          const char *text)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) !=
         NULL;
}

static void
assert_choice (const GPtrArray *keuzen,
               guint            i,
               const char      *naam,
               const char      *account,
               TaalNamenSoort   soort,
               const char      *id)
{
  const TaalNamenKeuze *keuze = g_ptr_array_index (keuzen, i);

  g_assert_cmpstr (keuze->naam, ==, naam);
  g_assert_cmpstr (keuze->account, ==, account);
  g_assert_cmpint (keuze->soort, ==, soort);
  g_assert_cmpstr (keuze->id, ==, id);
}

static void
assert_contents (TaalNamen *namen)
{
  const GPtrArray *keuzen = taal_namen_list_keuzen (namen);
  g_autoptr (GPtrArray) list = taal_namen_list (namen);
  g_autoptr (GPtrArray) bestanden = taal_namen_list_bestanden (namen);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, MEETING, -1);
  const TaalNaam *naam = taal_namen_get (namen, "K1");
  const TaalNamenBestand *bestand = taal_namen_get_bestand (namen, sha256);

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpuint (bestanden->len, ==, 2);
  g_assert_true (g_ptr_array_index (list, 0) == naam);
  g_assert_cmpstr (naam->naam, ==, "Fatima Idrissi");
  g_assert_cmpstr (naam->email, ==, "fatima@voorbeeld.nl");
  g_assert_cmpint (naam->sinds, >, 0);
  g_assert_null (taal_namen_get (namen, "K2")->email);
  /* Who is only known by a choice has that name. */
  g_assert_cmpstr (taal_namen_get (namen, "K4")->naam, ==, "Omar");
  g_assert_cmpstr (taal_namen_get (namen, "K4")->email, ==, "omar@x.nl");
  g_assert_null (taal_namen_get (namen, "K3"));
  g_assert_cmpstr (bestand->naam, ==, "les.csv");
  g_assert_cmpuint (g_bytes_get_size (bestand->inhoud), ==, strlen (MEETING));
  g_assert_cmpint (bestand->ingelezen_op, >, 0);

  g_assert_cmpuint (keuzen->len, ==, 4);
  assert_choice (keuzen, 0, "Fatima (gast)", NULL, TAAL_NAMEN_CURSIST, "K1");
  assert_choice (keuzen, 1, "Fatima I", "f@x.nl", TAAL_NAMEN_CURSIST, "K1");
  assert_choice (keuzen, 2, "Kantoor", NULL, TAAL_NAMEN_NIEMAND, NULL);
  assert_choice (keuzen, 3, "Omar", "omar@x.nl", TAAL_NAMEN_CURSIST, "K4");
}

static void
test_open_and_encrypted (DossierFixture *fixture,
                         gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = make (fixture, NULL);
  g_autoptr (TaalNamen) read = NULL;
  g_autoptr (GError) error = NULL;
  gboolean encrypted = TRUE;
  struct stat info;

  assert_contents (namen);
  g_assert_true (taal_namen_is_encrypted (path, &encrypted, &error));
  g_assert_false (encrypted);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  read = taal_namen_open (path, NULL, &error);
  g_assert_no_error (error);
  assert_contents (read);

  /* The same list with a phrase: then no name is in the file. */
  g_assert_true (taal_namen_set_phrase (read, PHRASE, &error));
  g_assert_true (taal_namen_save (read, &error));
  g_assert_no_error (error);
  g_clear_object (&read);
  g_assert_false (has_text (path, "Fatima"));
  g_assert_false (has_text (path, "Binnenkomst"));
  g_assert_true (taal_namen_is_encrypted (path, &encrypted, &error));
  g_assert_true (encrypted);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_NEEDS_PHRASE);
  assert_open_error (path, "een andere", TAAL_NAMEN_ERROR_WRONG_PHRASE);
  read = taal_namen_open (path, PHRASE, &error);
  g_assert_no_error (error);
  assert_contents (read);
  g_assert_true (taal_namen_has_phrase (read));
  g_assert_cmpmem (taal_namen_get_pseudoniemen (read), TAAL_NAMEN_PSEUDONIEMEN,
                   taal_namen_get_pseudoniemen (namen), TAAL_NAMEN_PSEUDONIEMEN);
  g_assert_true (taal_namen_forget (read, "Kantoor", NULL));
  g_assert_false (taal_namen_forget (read, "Kantoor", NULL));
  g_assert_false (taal_namen_forget (read, "Omar", NULL));
  /* And back to a file without one. */
  g_assert_true (taal_namen_set_phrase (read, NULL, &error));
  g_assert_true (taal_namen_save (read, &error));
  g_assert_true (has_text (path, "Fatima"));
}

static void
test_large (DossierFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  gsize size = 300000;
  char *raw = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TaalNamen) namen = taal_namen_new (path);
  g_autoptr (TaalNamen) read = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < size; i++)
    raw[i] = (char) (i * 7 + i / 256);
  bytes = g_bytes_new_take (raw, size);
  g_assert_true (taal_namen_add_bestand (namen, "groot", bytes, &error));
  g_assert_true (taal_namen_set_phrase (namen, PHRASE, &error));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
  read = taal_namen_open (path, PHRASE, &error);
  g_assert_no_error (error);
  files = taal_namen_list_bestanden (read);
  g_assert_true (
      g_bytes_equal (((TaalNamenBestand *) g_ptr_array_index (files, 0))->inhoud, bytes));
}

static void
assert_refused (TaalNamen         *namen,
                const char        *id,
                const char        *naam,
                const char        *email,
                TaalNamenError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_namen_set (namen, id, naam, email, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, (int) code);
  g_assert_null (strstr (error->message, "111222333"));
}

static void
test_what_is_refused (DossierFixture *fixture,
                      gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = taal_namen_new (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GBytes) large =
      g_bytes_new_take (g_malloc0 (TAAL_NAMEN_MAX_BYTES / 4 + 1), TAAL_NAMEN_MAX_BYTES / 4 + 1);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (namen, "K1", "Fatima 111222333", NULL, TAAL_NAMEN_ERROR_BSN);
  assert_refused (namen, "111222333", "Fatima", NULL, TAAL_NAMEN_ERROR_BSN);
  assert_refused (namen, "K1", "Fatima", "111222333@x.nl", TAAL_NAMEN_ERROR_BSN);
  assert_refused (namen, "K1", " ", NULL, TAAL_NAMEN_ERROR_TEXT);
  assert_refused (namen, "", "Fatima", NULL, TAAL_NAMEN_ERROR_TEXT);
  assert_refused (namen, "K1", "\xff", NULL, TAAL_NAMEN_ERROR_TEXT);
  g_assert_false (
      taal_namen_remember (namen, "Gast 111222333", NULL, TAAL_NAMEN_NIEMAND, NULL, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_BSN);
  g_clear_error (&error);
  g_assert_false (taal_namen_remember (namen, " ", NULL, TAAL_NAMEN_NIEMAND, NULL, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TEXT);
  g_clear_error (&error);
  g_assert_false (taal_namen_add_bestand (namen, "111222333.csv", bytes, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_BSN);
  g_clear_error (&error);
  g_assert_false (taal_namen_add_bestand (namen, "groot.csv", large, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG);
  list = taal_namen_list (namen);
  g_assert_cmpuint (list->len, ==, 0);
}

/* Erasing takes the files that name them too, whatever their coding, and leaves the others. */
static void
test_erasing (DossierFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = make (fixture, NULL);
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (GBytes) latin = g_bytes_new_static ("Jos\xe9 N\xfa\xf1" "ez", 10);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  char *coded = g_convert ("x\tFatima (gast)\n", -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
  guint n = 7;

  wide = g_bytes_new_take (coded, size);
  g_assert_true (taal_namen_add_bestand (namen, "teams.csv", wide, &error));
  g_assert_true (taal_namen_add_bestand (namen, "zoom.csv", latin, &error));
  g_assert_false (taal_namen_wis (namen, "K9", &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (taal_namen_wis (namen, "K1", &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (taal_namen_wis (namen, "K2", &n));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (taal_namen_list_keuzen (namen)->len, ==, 2);
  files = taal_namen_list_bestanden (namen);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
  g_assert_false (has_text (path, "Fatima"));
  g_assert_false (has_text (path, "idrissi"));
  g_assert_true (taal_namen_remove_bestand (
      namen, ((TaalNamenBestand *) g_ptr_array_index (files, 0))->sha256));
  g_assert_false (taal_namen_remove_bestand (namen, "geen"));
}

/* Every shorter file, and each byte another one. */
static void
assert_any_damage (DossierFixture *fixture,
                   const char     *phrase,
                   guint           every)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (GBytes) good = NULL;
  gsize size;

  g_object_unref (make (fixture, phrase));
  good = dossier_get_bytes (path);
  size = g_bytes_get_size (good);
  for (gsize i = 0; i < size; i += i < 10 ? 1 : every)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), size);

      dossier_set_bytes (path, bytes, i);
      g_assert_null (taal_namen_open (path, phrase, &error));
      g_assert_true (error->domain == TAAL_NAMEN_ERROR);
      g_clear_error (&error);
      bytes[i] ^= 1 << (i % 8);
      dossier_set_bytes (path, bytes, size);
      g_assert_null (taal_namen_open (path, phrase, &error));
      g_assert_true (error->domain == TAAL_NAMEN_ERROR);
    }
  {
    g_autofree guint8 *longer = g_malloc0 (size + 1);

    memcpy (longer, g_bytes_get_data (good, NULL), size);
    dossier_set_bytes (path, longer, size + 1);
    assert_open_error (path, phrase, TAAL_NAMEN_ERROR_DAMAGED);
  }
}

static void
test_damage_of_an_open_file (DossierFixture *fixture,
                             gconstpointer   data)
{
  assert_any_damage (fixture, NULL, 1);
}

/* A key takes time, so not every byte. */
static void
test_damage_of_an_encrypted_file (DossierFixture *fixture,
                                  gconstpointer   data)
{
  assert_any_damage (fixture, PHRASE, 29);
}

/* A file that is not encrypted, of contents as they are in memory. */
static void
write_contents (const char   *path,
                guint8        version,
                const void   *data,
                gsize         size)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  guint8 digest[32];
  gsize n_digest = sizeof digest;

  g_checksum_update (checksum, data, (gssize) size);
  g_checksum_get_digest (checksum, digest, &n_digest);
  g_byte_array_append (file, (const guint8 *) "TAALNAAM", 8);
  g_byte_array_append (file, (const guint8[]) { version, 0 }, 2);
  g_byte_array_append (file, digest, sizeof digest);
  g_byte_array_append (file, data, (guint) size);
  dossier_set_bytes (path, file->data, file->len);
}

static void
write_variant (const char *path,
               guint8      version,
               const char *text)
{
  static const char *const types[] = { "(a(sssasx)a(ssxay))", "(a(sssx)a(sssy)a(ssxay)ay)",
                                       "(a(sssx)a(sssy)a(ssxay)aya(xss))" };
  const char *type = types[version - 1];
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant =
      g_variant_parse (G_VARIANT_TYPE (type), text, NULL, NULL, &error);

  g_assert_no_error (error);
  write_contents (path, version, g_variant_get_data (variant), g_variant_get_size (variant));
}

/* Contents that are whole, and hold anything: none of it is read, or it is an error. */
static void
test_contents_that_lie (DossierFixture *fixture,
                        gconstpointer   data)
{
  static const char *const first[] = {
    "([('K1', 'Fatima 111222333', '', @as [], int64 0)], @a(ssxay) [])",
    "([('K1', 'Fatima', '', ['Gast 111222333'], int64 0)], @a(ssxay) [])",
    "([('K1', '', '', @as [], int64 0)], @a(ssxay) [])",
    "(@a(sssasx) [], [('00', 'les.csv', int64 0, @ay [0x41])])",
  };
  static const char *const second[] = {
    "([('', 'Fatima', '', int64 0)], @a(sssy) [], @a(ssxay) [], @ay [])",
    "(@a(sssx) [], [('', '', 'K1', byte 0)], @a(ssxay) [], @ay [])",
    "(@a(sssx) [], [('Fatima', '', '', byte 0)], @a(ssxay) [], @ay [])",
    "(@a(sssx) [], [('Fatima', '', 'K1', byte 2)], @a(ssxay) [], @ay [])",
    "(@a(sssx) [], [('Fatima', '', 'K1', byte 3)], @a(ssxay) [], @ay [])",
    "(@a(sssx) [], @a(sssy) [], [('00', 'les.csv', int64 0, @ay [0x41])], @ay [])",
    "(@a(sssx) [], @a(sssy) [], @a(ssxay) [], @ay [0x41])",
  };
  g_autofree char *key = g_strnfill (TAAL_NAMEN_PSEUDONIEMEN, 'k');
  g_autofree char *third = g_strdup_printf (
      "(@a(sssx) [], @a(sssy) [], @a(ssxay) [], b'%.*s', [(int64 1, 'K1', '')])",
      TAAL_NAMEN_PSEUDONIEMEN - 1, key);
  g_autofree char *path = dup_path (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    {
      write_variant (path, 1, first[i]);
      assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (second); i++)
    {
      write_variant (path, 2, second[i]);
      assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
    }
  /* A bytestring has a NUL at its end. */
  write_variant (path, 3, third);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
  for (guint8 version = 1; version <= 3; version++)
    {
      write_contents (path, version, "\xff\xff\xff", 3);
      assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
    }
}

/* What the first version wrote is read, with what a cursist was called beside their name. */
static void
test_first_version (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GError) error = NULL;
  const GPtrArray *keuzen;

  write_variant (path, 1,
                 "([('K1', 'Fatima Idrissi', 'f@x.nl', ['F. Idrissi', 'Gast'], int64 1700000000),"
                 "  ('K2', 'José', '', @as [], int64 0)], @a(ssxay) [])");
  namen = taal_namen_open (path, NULL, &error);
  g_assert_no_error (error);
  keuzen = taal_namen_list_keuzen (namen);
  g_assert_cmpint (taal_namen_get (namen, "K1")->sinds, ==, 1700000000);
  g_assert_cmpuint (keuzen->len, ==, 2);
  assert_choice (keuzen, 0, "F. Idrissi", "f@x.nl", TAAL_NAMEN_CURSIST, "K1");
  assert_choice (keuzen, 1, "Gast", "f@x.nl", TAAL_NAMEN_CURSIST, "K1");
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
}

/* The bytes of a number are the same on any computer. */
static void
test_order_of_bytes (DossierFixture *fixture,
                     gconstpointer   data)
{
  /* ('K1', 'Fa', '', 0x0102030405060708) by hand, without choices and files. */
  static const guint8 bytes[] = {
    'K',  '1',  0,    'F',  'a',  0,    0,    0,                /* the texts, and room */
    0x08, 0x07, 0x06, 0x05, 0x04, 0x03, 0x02, 0x01, 7, 6, 3,    /* the number; where texts end */
    19,                                                         /* where the one name ends */
    0,    0,    0,    0,    1,    2,    3,    4,                /* room, and the key */
    5,    6,    7,    8,    9,    10,   11,   12,   13, 14, 15, 16,
    17,   18,   19,   20,   21,   22,   23,   24,   25, 26, 27, 28,
    29,   30,   31,   32,   56,   24,   20,   20,
  };
  /* The same as version 2 had it: nothing behind the key. */
  guint8 second[sizeof bytes - 1];
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (second, bytes, sizeof second);
  memcpy (second + sizeof second - 3, bytes + sizeof bytes - 3, 3);
  write_contents (path, 2, second, sizeof second);
  namen = taal_namen_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (taal_namen_get (namen, "K1")->sinds, ==, G_GINT64_CONSTANT (0x0102030405060708));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
  written = dossier_get_bytes (path);
  g_assert_cmpmem ((const guint8 *) g_bytes_get_data (written, NULL) + 42,
                   g_bytes_get_size (written) - 42, bytes, sizeof bytes);
}

/* What another program wrote meanwhile is not lost. */
static void
test_two_who_write (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) first = make (fixture, NULL);
  g_autoptr (TaalNamen) second = NULL;
  g_autoptr (GError) error = NULL;

  second = taal_namen_open (path, NULL, &error);
  g_assert_true (taal_namen_set (second, "K9", "Zeynep", NULL, &error));
  g_assert_true (taal_namen_save (second, &error));
  g_assert_true (taal_namen_save (second, &error));
  g_assert_no_error (error);
  g_assert_false (taal_namen_save (first, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (has_text (path, "Zeynep"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (taal_namen_save (second, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED);
}

static void
test_other_files (DossierFixture *fixture,
                  gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autofree char *deeper = g_build_filename (path, "x", NULL);
  g_autoptr (GError) error = NULL;
  gboolean encrypted;
  guint8 costs[120] = "TAALNAAM\1\1";

  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_NOT_FOUND);
  assert_open_error (fixture->folder, NULL, TAAL_NAMEN_ERROR_NOT_NAMEN);
  g_assert_false (taal_namen_is_encrypted (path, &encrypted, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  dossier_set_bytes (path, "SQLite format 3", 15);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_NOT_NAMEN);
  assert_open_error (deeper, NULL, TAAL_NAMEN_ERROR_IO);
  g_assert_false (taal_namen_is_encrypted (path, &encrypted, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_NAMEN);
  dossier_set_bytes (path, "TAALNAAM\4\0", 10);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_NEWER);
  dossier_set_bytes (path, "TAALNAAM\1\7", 10);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
  dossier_set_bytes (path, "TAALNAAM\0\0", 10);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_DAMAGED);
  /* A file that asks for all the memory and time that there is. */
  memset (costs + 10 + 16, 0xff, 16);
  dossier_set_bytes (path, costs, sizeof costs);
  assert_open_error (path, PHRASE, TAAL_NAMEN_ERROR_DAMAGED);
  /* One that is too large to be looked at; it takes no room on the disk. */
  g_assert_cmpint (truncate (path, 2 * (off_t) TAAL_NAMEN_MAX_BYTES + 1), ==, 0);
  assert_open_error (path, NULL, TAAL_NAMEN_ERROR_TOO_BIG);
}

/* No room: the file is as it was, and nothing is left beside it. */
static void
test_a_write_that_fails (DossierFixture *fixture,
                         gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  g_autoptr (TaalNamen) namen = make (fixture, NULL);
  g_autoptr (GBytes) good = dossier_get_bytes (path);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, none;
  guint n = 0;

  g_assert_true (taal_namen_wis (namen, "K2", NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  none = before;
  none.rlim_cur = 64;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  g_assert_false (taal_namen_save (namen, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO);
  dossier_assert_bytes (path, good);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1);
}

/* The child: the list with one name more, again and again. */
static int
save (const char *path)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (path);

  for (int i = 1; i <= 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("K%d", i);

      if (!taal_namen_set (namen, id, "Iemand", NULL, NULL) || !taal_namen_save (namen, NULL))
        return EXIT_FAILURE;
      printf ("%d\n", i);
      fflush (stdout);
    }

  return EXIT_SUCCESS;
}

static void
test_a_kill (DossierFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *path = dup_path (fixture);
  const char *const argv[] = { program, SAVE, path, NULL };

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child =
          g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
      g_autoptr (GDataInputStream) lines =
          g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      g_autoptr (TaalNamen) namen = NULL;
      g_autoptr (GPtrArray) list = NULL;
      char *line;
      int told = 0;

      g_assert_no_error (error);
      while (told < 5 && (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          told = atoi (line);
          g_free (line);
        }
      g_usleep ((gulong) g_test_rand_int_range (0, 5000));
      g_subprocess_send_signal (child, SIGKILL);
      g_assert_true (g_subprocess_wait (child, NULL, &error));
      while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          told = atoi (line);
          g_free (line);
        }
      namen = taal_namen_open (path, NULL, &error);
      g_assert_no_error (error);
      list = taal_namen_list (namen);
      g_assert_cmpint ((int) list->len, >=, told);
      g_assert_cmpint ((int) list->len, <=, told + 1);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

#define ADD(path, test) \
  g_test_add ("/dossier/namen/" path, DossierFixture, NULL, dossier_set_up, test, dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], SAVE))
    return save (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("open-and-encrypted", test_open_and_encrypted);
  ADD ("large", test_large);
  ADD ("what-is-refused", test_what_is_refused);
  ADD ("erasing", test_erasing);
  ADD ("damage-of-an-open-file", test_damage_of_an_open_file);
  ADD ("damage-of-an-encrypted-file", test_damage_of_an_encrypted_file);
  ADD ("contents-that-lie", test_contents_that_lie);
  ADD ("first-version", test_first_version);
  ADD ("order-of-bytes", test_order_of_bytes);
  ADD ("two-who-write", test_two_who_write);
  ADD ("other-files", test_other_files);
  ADD ("a-write-that-fails", test_a_write_that_fails);
  ADD ("a-kill", test_a_kill);

  return g_test_run ();
}
