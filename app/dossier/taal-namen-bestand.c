/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "taal-aantekeningen.h"
#include "taal-namen-private.h"

/* The file: eight bytes that say what it is, a byte for its version and one for how it is kept. Not encrypted,
 * the SHA-256 of the contents follows, and the contents. Encrypted, a #Kop with what the key was made of, the
 * header of the stream, and the stream, in pieces of which the last is marked. The contents are a GVariant,
 * which can be read from any bytes without harm. */
#define MAGIC       "TAALNAAM"
#define MAGIC_BYTES 8
#define VERSION     1
#define PREFIX      (MAGIC_BYTES + 2)
#define TYPE        G_VARIANT_TYPE ("(a(sssasx)a(ssxay))")

#define OPEN        0
#define ENCRYPTED   1

#define PIECE       (64 * 1024)
#define CODED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)
#define DIGEST      crypto_hash_sha256_BYTES

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

static gboolean
start_sodium (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, "libsodium does not start");
  return FALSE;
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_DAMAGED,
                       "it is damaged: it was cut short, or changed by other means");
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

/* Makes the key of a phrase by the salt and the costs in @kop; @check is what shows that it is right. */
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
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, "there is not enough memory for the key");
      return NULL;
    }

  /* The second half is no key, and its digest tells nothing of the first. */
  (void) crypto_generichash (check, CHECK, sleutel->key + SECRET - CHECK, CHECK, NULL, 0);
  return g_steal_pointer (&sleutel);
}

/**
 * taal_namen_set_phrase:
 * @self: a list
 * @phrase: (nullable): a pass phrase, not empty; %NULL for a file that is not encrypted
 * @error: a #TaalNamenError
 *
 * Sets how it will be written. The phrase itself is not kept. It takes a moment on purpose.
 *
 * Returns: whether it succeeded; if not, it is as it was
 *
 * Thread: that of @self
 */
gboolean
taal_namen_set_phrase (TaalNamen   *self,
                       const char  *phrase,
                       GError     **error)
{
  guint8 kop[KOP] = { 0 };
  TaalNamenSleutel *sleutel = NULL;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && (phrase == NULL || *phrase != '\0'), FALSE);

  if (phrase != NULL)
    {
      guint8 check[CHECK];

      if (!start_sodium (error))
        return FALSE;
      randombytes_buf (kop, crypto_pwhash_SALTBYTES);
      put_number (kop + crypto_pwhash_SALTBYTES, crypto_pwhash_OPSLIMIT_INTERACTIVE);
      put_number (kop + crypto_pwhash_SALTBYTES + 8, crypto_pwhash_MEMLIMIT_INTERACTIVE);
      sleutel = make_key (kop, phrase, check, error);
      if (sleutel == NULL)
        return FALSE;
      memcpy (sleutel->kop + KOP - CHECK, check, CHECK);
    }

  g_clear_pointer (&self->sleutel, taal_namen_sleutel_free);
  self->sleutel = sleutel;
  return TRUE;
}

static GVariant *
serialise (TaalNamen *self)
{
  g_autoptr (GPtrArray) namen = taal_namen_list (self);
  g_autoptr (GPtrArray) bestanden = taal_namen_list_bestanden (self);
  GVariantBuilder names, files;

  g_variant_builder_init (&names, G_VARIANT_TYPE ("a(sssasx)"));
  for (guint i = 0; i < namen->len; i++)
    {
      const TaalNaam *one = g_ptr_array_index (namen, i);

      g_variant_builder_add (&names, "(sss^asx)", one->cursist_id, one->naam, one->email != NULL ? one->email : "",
                             one->aliassen, one->sinds);
    }
  g_variant_builder_init (&files, G_VARIANT_TYPE ("a(ssxay)"));
  for (guint i = 0; i < bestanden->len; i++)
    {
      const TaalNamenBestand *one = g_ptr_array_index (bestanden, i);

      g_variant_builder_add (&files, "(ssx@ay)", one->sha256, one->naam, one->ingelezen_op,
                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, one->inhoud, TRUE));
    }

  return g_variant_ref_sink (g_variant_new ("(@a(sssasx)@a(ssxay))", g_variant_builder_end (&names),
                                            g_variant_builder_end (&files)));
}

static void
append_encrypted (GByteArray             *file,
                  const TaalNamenSleutel *sleutel,
                  const guint8           *plain,
                  gsize                   size)
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  guint8 piece[CODED_PIECE];
  guint8 prefix[PREFIX + KOP];
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
        &state, piece, &n_coded, plain + start, n, start == 0 ? prefix : NULL, start == 0 ? sizeof prefix : 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      g_byte_array_append (file, piece, (guint) n_coded);
      start += n;
    }
  while (start < size);
  sodium_memzero (&state, sizeof state);
}

/**
 * taal_namen_save:
 * @self: a list
 * @error: %TAAL_NAMEN_ERROR_IO or %TAAL_NAMEN_ERROR_TOO_BIG
 *
 * Writes the file as a whole, readable for the user alone: whatever happens, it is the list as it was or as
 * it is.
 *
 * Returns: whether it succeeded
 *
 * Thread: that of @self
 */
gboolean
taal_namen_save (TaalNamen  *self,
                 GError    **error)
{
  g_autoptr (GVariant) contents = NULL;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) local_error = NULL;
  guint8 prefix[PREFIX] = MAGIC;
  gsize size;
  guint8 *plain;

  g_return_val_if_fail (TAAL_IS_NAMEN (self), FALSE);

  if (!start_sodium (error))
    return FALSE;
  contents = serialise (self);
  size = g_variant_get_size (contents);
  if (size > TAAL_NAMEN_MAX_BYTES)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG, "the name list is too large");
      return FALSE;
    }

  prefix[MAGIC_BYTES] = VERSION;
  prefix[MAGIC_BYTES + 1] = self->sleutel != NULL ? ENCRYPTED : OPEN;
  g_byte_array_append (file, prefix, PREFIX);
  plain = g_malloc (MAX (size, 1));
  g_variant_store (contents, plain);
  if (self->sleutel != NULL)
    append_encrypted (file, self->sleutel, plain, size);
  else
    {
      guint8 digest[DIGEST];

      (void) crypto_hash_sha256 (digest, plain, size);
      g_byte_array_append (file, digest, DIGEST);
      g_byte_array_append (file, plain, (guint) size);
    }
  sodium_memzero (plain, size);
  g_free (plain);

  if (g_file_set_contents_full (self->path, (const char *) file->data, file->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    return TRUE;

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, local_error->message);
  return FALSE;
}

/* Reads a file that may be anything; *@file is all of it. */
static gboolean
read_file (const char  *path,
           GBytes     **file,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  char *bytes = NULL;
  gsize length = 0;
  struct stat info;

  if (stat (path, &info) != 0)
    {
      int number = errno;

      g_set_error_literal (error, TAAL_NAMEN_ERROR,
                           number == ENOENT ? TAAL_NAMEN_ERROR_NOT_FOUND : TAAL_NAMEN_ERROR_IO, g_strerror (number));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_NAMEN, "it is not a file");
      return FALSE;
    }
  if (info.st_size > 2 * (gint64) TAAL_NAMEN_MAX_BYTES)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG, "it is too large for a name list");
      return FALSE;
    }
  if (!g_file_get_contents (path, &bytes, &length, &local_error))
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, local_error->message);
      return FALSE;
    }
  *file = g_bytes_new_take (bytes, length);

  return TRUE;
}

/* How a file is kept, by its first bytes. */
static gboolean
look_at_prefix (const guint8  *bytes,
                gsize          size,
                guint8        *kind,
                GError       **error)
{
  if (size < MAGIC_BYTES || memcmp (bytes, MAGIC, MAGIC_BYTES) != 0)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_NAMEN, "it is not a name list");
      return FALSE;
    }
  if (size < PREFIX)
    return set_damaged (error);
  if (bytes[MAGIC_BYTES] > VERSION)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEWER, "it is of a newer version of the program");
      return FALSE;
    }

  *kind = bytes[MAGIC_BYTES + 1];
  return (bytes[MAGIC_BYTES] == VERSION && *kind <= ENCRYPTED) || set_damaged (error);
}

/**
 * taal_namen_is_encrypted:
 * @path: a file
 * @encrypted: (out): whether it takes a pass phrase to open it
 * @error: a #TaalNamenError
 *
 * Returns: whether it is a name list
 *
 * Thread: any
 */
gboolean
taal_namen_is_encrypted (const char  *path,
                         gboolean    *encrypted,
                         GError     **error)
{
  g_autoptr (GBytes) file = NULL;
  const guint8 *bytes;
  guint8 kind;
  gsize size;

  g_return_val_if_fail (path != NULL && encrypted != NULL, FALSE);

  if (!read_file (path, &file, error))
    return FALSE;
  bytes = g_bytes_get_data (file, &size);
  if (!look_at_prefix (bytes, size, &kind, error))
    return FALSE;

  *encrypted = kind == ENCRYPTED;
  return TRUE;
}

static GBytes *
read_open (const guint8  *bytes,
           gsize          size,
           GError       **error)
{
  guint8 digest[DIGEST];

  if (size < PREFIX + DIGEST)
    {
      set_damaged (error);
      return NULL;
    }
  (void) crypto_hash_sha256 (digest, bytes + PREFIX + DIGEST, size - PREFIX - DIGEST);
  if (memcmp (digest, bytes + PREFIX, DIGEST) != 0)
    {
      set_damaged (error);
      return NULL;
    }

  return g_bytes_new (bytes + PREFIX + DIGEST, size - PREFIX - DIGEST);
}

/* Decrypts the pieces; returns whether all are there, and as they were written. */
static gboolean
pull_pieces (const TaalNamenSleutel *sleutel,
             const guint8           *bytes,
             gsize                   size,
             guint8                 *plain,
             gsize                  *n_plain)
{
  gsize at = PREFIX + KOP + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
  crypto_secretstream_xchacha20poly1305_state state;
  gboolean good, last = FALSE;

  *n_plain = 0;
  good = crypto_secretstream_xchacha20poly1305_init_pull (&state, bytes + PREFIX + KOP, sleutel->key) == 0;
  for (gboolean first = TRUE; good && at < size && !last; first = FALSE)
    {
      gsize n = MIN (CODED_PIECE, size - at);
      unsigned long long n_piece = 0;
      guint8 tag = 0;

      good = crypto_secretstream_xchacha20poly1305_pull (&state, plain + *n_plain, &n_piece, &tag, bytes + at, n,
                                                         first ? bytes : NULL, first ? PREFIX + KOP : 0) == 0;
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

static GBytes *
read_encrypted (TaalNamen     *self,
                const guint8  *bytes,
                gsize          size,
                const char    *phrase,
                GError       **error)
{
  const guint8 *kop = bytes + PREFIX;
  GByteArray *plain;
  guint8 check[CHECK];
  gsize n_plain;

  if (size < PREFIX + KOP + crypto_secretstream_xchacha20poly1305_HEADERBYTES ||
      get_number (kop + crypto_pwhash_SALTBYTES) < 1 || get_number (kop + crypto_pwhash_SALTBYTES) > MAX_OPS ||
      get_number (kop + crypto_pwhash_SALTBYTES + 8) < crypto_pwhash_MEMLIMIT_MIN ||
      get_number (kop + crypto_pwhash_SALTBYTES + 8) > MAX_MEMORY)
    {
      set_damaged (error);
      return NULL;
    }
  if (phrase == NULL)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE, "it takes a pass phrase");
      return NULL;
    }
  self->sleutel = make_key (kop, phrase, check, error);
  if (self->sleutel == NULL)
    return NULL;
  if (sodium_memcmp (check, kop + KOP - CHECK, CHECK) != 0)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_WRONG_PHRASE, "the pass phrase is not that of the file");
      return NULL;
    }

  plain = g_byte_array_sized_new ((guint) size);
  g_byte_array_set_size (plain, (guint) size);
  if (!pull_pieces (self->sleutel, bytes, size, plain->data, &n_plain))
    {
      wipe_and_free (plain);
      set_damaged (error);
      return NULL;
    }

  return g_bytes_new_with_free_func (plain->data, n_plain, wipe_and_free, plain);
}

static gboolean
take_names (TaalNamen *self,
            GVariant  *list)
{
  GVariantIter iter;
  TaalNaam one = { 0 };
  char *email;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(sss^asx)", &one.cursist_id, &one.naam, &email, &one.aliassen, &one.sinds))
    {
      if (*email == '\0')
        g_clear_pointer (&email, g_free);
      one.email = email;
      taal_namen_put (self, g_memdup2 (&one, sizeof one));
      if (!taal_namen_check (one.cursist_id, TRUE, NULL) || !taal_namen_check (one.naam, TRUE, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_files (TaalNamen *self,
            GVariant  *list)
{
  GVariantIter iter;
  GVariant *bytes;
  TaalNamenBestand one = { 0 };

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(ssx@ay)", &one.sha256, &one.naam, &one.ingelezen_op, &bytes))
    {
      g_autofree char *sha256 = NULL;

      one.inhoud = g_variant_get_data_as_bytes (bytes);
      g_variant_unref (bytes);
      taal_namen_put_bestand (self, g_memdup2 (&one, sizeof one));
      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, one.inhoud);
      if (strcmp (sha256, one.sha256) != 0)
        return FALSE;
    }

  return TRUE;
}

/* The contents, which are as they were written; but who wrote them may have been anyone. */
static gboolean
parse (TaalNamen  *self,
       GBytes     *plain,
       GError    **error)
{
  g_autoptr (GVariant) contents = g_variant_ref_sink (g_variant_new_from_bytes (TYPE, plain, FALSE));
  g_autoptr (GVariant) names = NULL;
  g_autoptr (GVariant) files = NULL;

  if (!g_variant_is_normal_form (contents))
    return set_damaged (error);

  names = g_variant_get_child_value (contents, 0);
  files = g_variant_get_child_value (contents, 1);
  return (take_names (self, names) && take_files (self, files)) || set_damaged (error);
}

/**
 * taal_namen_open:
 * @path: a file
 * @phrase: (nullable): its pass phrase
 * @error: a #TaalNamenError
 *
 * Reads a name list, which may come from anywhere.
 *
 * Returns: (transfer full) (nullable): the list
 *
 * Thread: any
 */
TaalNamen *
taal_namen_open (const char  *path,
                 const char  *phrase,
                 GError     **error)
{
  g_autoptr (TaalNamen) self = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) plain = NULL;
  const guint8 *bytes;
  guint8 kind;
  gsize size;

  g_return_val_if_fail (path != NULL, NULL);

  if (!start_sodium (error) || !read_file (path, &file, error))
    return NULL;
  bytes = g_bytes_get_data (file, &size);
  if (!look_at_prefix (bytes, size, &kind, error))
    return NULL;

  self = taal_namen_new (path);
  plain = kind == ENCRYPTED ? read_encrypted (self, bytes, size, phrase, error) : read_open (bytes, size, error);
  if (plain == NULL || !parse (self, plain, error))
    return NULL;

  return g_steal_pointer (&self);
}
