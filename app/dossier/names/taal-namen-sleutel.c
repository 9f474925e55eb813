/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "taal-namen-private.h"

/* What stands between a name list and who has no pass phrase. */

#define PIECE       (64 * 1024)
#define CODED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)

/* A file that asks for more is not ours, and would only take time and memory. */
#define MAX_OPS     16
#define MAX_MEMORY  (G_GUINT64_CONSTANT (1024) * 1024 * 1024)

/* What the key was made of, and what shows that it is the right one. */
#define CHECK       32
#define SECRET      (crypto_secretstream_xchacha20poly1305_KEYBYTES + CHECK)
#define KOP         (crypto_pwhash_SALTBYTES + 8 + 8 + CHECK)

struct _TaalNamenSleutel
{
  guint8  kop[KOP];
  guint8 *key; /* in memory of sodium's, which is not swapped out, and is wiped */
};

/**
 * taal_namen_sleutel_free:
 * @sleutel: (transfer full): a key
 *
 * Thread: any
 */
void
taal_namen_sleutel_free (TaalNamenSleutel *sleutel)
{
  sodium_free (sleutel->key);
  g_free (sleutel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalNamenSleutel, taal_namen_sleutel_free)

/**
 * taal_namen_start_sodium:
 * @error: %TAAL_NAMEN_ERROR_IO
 *
 * Returns: whether libsodium can be used
 *
 * Thread: any
 */
gboolean
taal_namen_start_sodium (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, "libsodium does not start");
  return FALSE;
}

static void
put_number (guint8  *bytes,
            guint64  number)
{
  number = GUINT64_TO_LE (number);
  memcpy (bytes, &number, sizeof number);
}

static guint64
get_number (const guint8 *bytes)
{
  guint64 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT64_FROM_LE (number);
}

/* Makes the key of a phrase by the salt and the costs in @kop; @check is what shows that it is
 * right. */
static TaalNamenSleutel *
make_key (const guint8  *kop,
          const char    *phrase,
          guint8        *check,
          GError       **error)
{
  g_autoptr (TaalNamenSleutel) sleutel = g_new0 (TaalNamenSleutel, 1);
  guint64 ops = get_number (kop + crypto_pwhash_SALTBYTES);
  guint64 memory = get_number (kop + crypto_pwhash_SALTBYTES + 8);

  memcpy (sleutel->kop, kop, KOP);
  sleutel->key = sodium_malloc (SECRET);
  if (sleutel->key == NULL ||
      crypto_pwhash (sleutel->key, SECRET, phrase, strlen (phrase), kop, ops, (size_t) memory,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO,
                           "there is not enough memory for the key");
      return NULL;
    }

  /* The second half is no key, and its digest tells nothing of the first. */
  (void) crypto_generichash (check, CHECK, sleutel->key + SECRET - CHECK, CHECK, NULL, 0);
  return g_steal_pointer (&sleutel);
}

/**
 * taal_namen_sleutel_new:
 * @phrase: a pass phrase, not empty
 * @error: a #TaalNamenError
 *
 * Makes a new key. It takes a moment on purpose.
 *
 * Returns: (transfer full) (nullable): the key
 *
 * Thread: any
 */
TaalNamenSleutel *
taal_namen_sleutel_new (const char  *phrase,
                        GError     **error)
{
  guint8 kop[KOP] = { 0 }, check[CHECK];
  TaalNamenSleutel *sleutel;

  if (!taal_namen_start_sodium (error))
    return NULL;
  randombytes_buf (kop, crypto_pwhash_SALTBYTES);
  put_number (kop + crypto_pwhash_SALTBYTES, crypto_pwhash_OPSLIMIT_INTERACTIVE);
  put_number (kop + crypto_pwhash_SALTBYTES + 8, crypto_pwhash_MEMLIMIT_INTERACTIVE);
  sleutel = make_key (kop, phrase, check, error);
  if (sleutel != NULL)
    memcpy (sleutel->kop + KOP - CHECK, check, CHECK);

  return sleutel;
}

/**
 * taal_namen_sleutel_append:
 * @sleutel: a key
 * @file: the prefix of a file
 * @plain: (array length=size): the contents
 * @size: how many bytes
 *
 * Adds the contents to a file, encrypted.
 *
 * Thread: any
 */
void
taal_namen_sleutel_append (const TaalNamenSleutel *sleutel,
                           GByteArray             *file,
                           const guint8           *plain,
                           gsize                   size)
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  guint8 piece[CODED_PIECE];
  guint8 prefix[TAAL_NAMEN_PREFIX + KOP];
  gsize start = 0;

  g_byte_array_append (file, sleutel->kop, KOP);
  memcpy (prefix, file->data, sizeof prefix);
  (void) crypto_secretstream_xchacha20poly1305_init_push (&state, header, sleutel->key);
  g_byte_array_append (file, header, sizeof header);
  do
    {
      gsize n = MIN (PIECE, size - start);
      unsigned long long n_coded = 0;
      gboolean last = start + n == size;

      /* What stands in front of the stream is bound to it. */
      (void) crypto_secretstream_xchacha20poly1305_push (
          &state, piece, &n_coded, plain + start, n, start == 0 ? prefix : NULL,
          start == 0 ? sizeof prefix : 0,
          last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      g_byte_array_append (file, piece, (guint) n_coded);
      start += n;
    }
  while (start < size);
  sodium_memzero (&state, sizeof state);
}

/* Decrypts the pieces; returns whether all are there, and as they were written. */
static gboolean
pull_pieces (const TaalNamenSleutel *sleutel,
             const guint8           *bytes,
             gsize                   size,
             guint8                 *plain,
             gsize                  *n_plain)
{
  gsize at = TAAL_NAMEN_PREFIX + KOP + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
  crypto_secretstream_xchacha20poly1305_state state;
  gboolean good, last = FALSE;

  *n_plain = 0;
  good = crypto_secretstream_xchacha20poly1305_init_pull (&state, bytes + TAAL_NAMEN_PREFIX + KOP,
                                                          sleutel->key) == 0;
  for (gboolean first = TRUE; good && at < size && !last; first = FALSE)
    {
      gsize n = MIN (CODED_PIECE, size - at);
      unsigned long long n_piece = 0;
      guint8 tag = 0;

      good = crypto_secretstream_xchacha20poly1305_pull (&state, plain + *n_plain, &n_piece, &tag,
                                                         bytes + at, n, first ? bytes : NULL,
                                                         first ? TAAL_NAMEN_PREFIX + KOP : 0) == 0;
      last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      *n_plain += n_piece;
      at += n;
    }
  sodium_memzero (&state, sizeof state);

  return good && last && at == size;
}

static void
wipe_and_free (gpointer data)
{
  GByteArray *plain = data;

  sodium_memzero (plain->data, plain->len);
  g_byte_array_unref (plain);
}

/**
 * taal_namen_sleutel_read:
 * @bytes: (array length=size): an encrypted file, which may be anything after its prefix
 * @size: how many bytes
 * @phrase: (nullable): its pass phrase
 * @sleutel: (out): its key
 * @error: a #TaalNamenError
 *
 * Returns: (transfer full) (nullable): its contents, which are wiped when they are let go
 *
 * Thread: any
 */
GBytes *
taal_namen_sleutel_read (const guint8      *bytes,
                         gsize              size,
                         const char        *phrase,
                         TaalNamenSleutel **sleutel,
                         GError           **error)
{
  const guint8 *kop = bytes + TAAL_NAMEN_PREFIX;
  GByteArray *plain;
  g_autoptr (TaalNamenSleutel) own = NULL;
  guint8 check[CHECK];
  gsize n_plain;

  if (size < TAAL_NAMEN_PREFIX + KOP + crypto_secretstream_xchacha20poly1305_HEADERBYTES ||
      get_number (kop + crypto_pwhash_SALTBYTES) < 1 ||
      get_number (kop + crypto_pwhash_SALTBYTES) > MAX_OPS ||
      get_number (kop + crypto_pwhash_SALTBYTES + 8) < crypto_pwhash_MEMLIMIT_MIN ||
      get_number (kop + crypto_pwhash_SALTBYTES + 8) > MAX_MEMORY)
    {
      (void) taal_namen_set_damaged (error);
      return NULL;
    }
  if (phrase == NULL)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE,
                           "it takes a pass phrase");
      return NULL;
    }
  own = make_key (kop, phrase, check, error);
  if (own == NULL)
    return NULL;
  if (sodium_memcmp (check, kop + KOP - CHECK, CHECK) != 0)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_WRONG_PHRASE,
                           "the pass phrase is not that of the file");
      return NULL;
    }

  plain = g_byte_array_sized_new ((guint) size);
  g_byte_array_set_size (plain, (guint) size);
  if (!pull_pieces (own, bytes, size, plain->data, &n_plain))
    {
      wipe_and_free (plain);
      (void) taal_namen_set_damaged (error);
      return NULL;
    }

  *sleutel = g_steal_pointer (&own);
  return g_bytes_new_with_free_func (plain->data, n_plain, wipe_and_free, plain);
}
