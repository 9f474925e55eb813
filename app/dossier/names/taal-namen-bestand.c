/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "taal-namen-private.h"

/* The file: eight bytes that say what it is, a byte for its version and one for how it is kept. Not
 * encrypted, the SHA-256 of the contents follows, and the contents. Encrypted, what the key was
 * made of, the header of a stream, and the stream, in pieces of which the last is marked. */
#define MAGIC       "TAALNAAM"
#define MAGIC_BYTES 8
#define VERSION     3

#define OPEN        0
#define ENCRYPTED   1

#define DIGEST      crypto_hash_sha256_BYTES

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
  TaalNamenSleutel *sleutel = NULL;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && (phrase == NULL || *phrase != '\0'), FALSE);

  if (phrase != NULL && (sleutel = taal_namen_sleutel_new (phrase, error)) == NULL)
    return FALSE;

  g_clear_pointer (&self->sleutel, taal_namen_sleutel_free);
  self->sleutel = sleutel;
  return TRUE;
}

/**
 * taal_namen_has_phrase:
 * @self: a list
 *
 * Returns: whether it is, or will be, encrypted
 *
 * Thread: that of @self
 */
gboolean
taal_namen_has_phrase (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), FALSE);

  return self->sleutel != NULL;
}

/* Which file a path is now: every writing makes another one of it. */
static void
look (const char     *path,
      TaalNamenFile  *file)
{
  struct stat info;

  memset (file, 0, sizeof *file);
  if (stat (path, &info) != 0)
    return;

  file->inode = info.st_ino;
  file->size = info.st_size;
  file->seconds = info.st_mtim.tv_sec;
  file->nanoseconds = info.st_mtim.tv_nsec;
}

/* Another program may have written names meanwhile, which would be lost. */
static gboolean
check_unchanged (TaalNamen  *self,
                 GError    **error)
{
  TaalNamenFile now;

  look (self->path, &now);
  if (memcmp (&now, &self->file, sizeof now) == 0)
    return TRUE;

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED,
                       "another program has written to it");
  return FALSE;
}

/**
 * taal_namen_save:
 * @self: a list
 * @error: %TAAL_NAMEN_ERROR_IO, %TAAL_NAMEN_ERROR_TOO_BIG, or %TAAL_NAMEN_ERROR_CHANGED: it is to
 *   be opened again, and nothing was written
 *
 * Writes the file as a whole, readable for the user alone: whatever happens, it is the list as it
 * was or as it is.
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
  guint8 prefix[TAAL_NAMEN_PREFIX] = MAGIC;
  gsize size;
  guint8 *plain;

  g_return_val_if_fail (TAAL_IS_NAMEN (self), FALSE);

  if (!taal_namen_start_sodium (error) || !check_unchanged (self, error))
    return FALSE;
  contents = taal_namen_pack (self);
  size = g_variant_get_size (contents);
  if (size > TAAL_NAMEN_MAX_BYTES)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG,
                           "the name list is too large");
      return FALSE;
    }

  prefix[MAGIC_BYTES] = VERSION;
  prefix[MAGIC_BYTES + 1] = self->sleutel != NULL ? ENCRYPTED : OPEN;
  g_byte_array_append (file, prefix, TAAL_NAMEN_PREFIX);
  plain = g_malloc (MAX (size, 1));
  g_variant_store (contents, plain);
  if (self->sleutel != NULL)
    taal_namen_sleutel_append (self->sleutel, file, plain, size);
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
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &local_error))
    {
      look (self->path, &self->file);
      return TRUE;
    }

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, local_error->message);
  return FALSE;
}

/* Whether a path is a file of a size that can be read. */
static gboolean
check_file (const char  *path,
            GError     **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    {
      int number = errno;

      g_set_error_literal (error, TAAL_NAMEN_ERROR,
                           number == ENOENT ? TAAL_NAMEN_ERROR_NOT_FOUND : TAAL_NAMEN_ERROR_IO,
                           g_strerror (number));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_NAMEN, "it is not a file");
      return FALSE;
    }
  if (info.st_size <= 2 * (gint64) TAAL_NAMEN_MAX_BYTES)
    return TRUE;

  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG,
                       "it is too large for a name list");
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

  if (!check_file (path, error))
    return FALSE;
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
                guint8        *version,
                guint8        *kind,
                GError       **error)
{
  if (size < MAGIC_BYTES || memcmp (bytes, MAGIC, MAGIC_BYTES) != 0)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_NAMEN,
                           "it is not a name list");
      return FALSE;
    }
  if (size < TAAL_NAMEN_PREFIX)
    {
      (void) taal_namen_set_damaged (error);
      return FALSE;
    }
  if (bytes[MAGIC_BYTES] > VERSION)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEWER,
                           "it is of a newer version of the program");
      return FALSE;
    }

  *version = bytes[MAGIC_BYTES];
  *kind = bytes[MAGIC_BYTES + 1];
  return (*version >= 1 && *kind <= ENCRYPTED) || taal_namen_set_damaged (error);
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
  guint8 bytes[TAAL_NAMEN_PREFIX], version, kind;
  gsize size;
  FILE *file;

  g_return_val_if_fail (path != NULL && encrypted != NULL, FALSE);

  if (!check_file (path, error))
    return FALSE;
  file = g_fopen (path, "rb");
  if (file == NULL)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_IO, g_strerror (errno));
      return FALSE;
    }
  size = fread (bytes, 1, sizeof bytes, file);
  (void) fclose (file);
  if (!look_at_prefix (bytes, size, &version, &kind, error))
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

  if (size < TAAL_NAMEN_PREFIX + DIGEST)
    {
      (void) taal_namen_set_damaged (error);
      return NULL;
    }
  (void) crypto_hash_sha256 (digest, bytes + TAAL_NAMEN_PREFIX + DIGEST,
                             size - TAAL_NAMEN_PREFIX - DIGEST);
  if (memcmp (digest, bytes + TAAL_NAMEN_PREFIX, DIGEST) != 0)
    {
      (void) taal_namen_set_damaged (error);
      return NULL;
    }

  return g_bytes_new (bytes + TAAL_NAMEN_PREFIX + DIGEST, size - TAAL_NAMEN_PREFIX - DIGEST);
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
  TaalNamenFile seen;
  guint8 version, kind;
  gsize size;

  g_return_val_if_fail (path != NULL, NULL);

  /* Before it is read: one that is written meanwhile is another one. */
  look (path, &seen);
  if (!taal_namen_start_sodium (error) || !read_file (path, &file, error))
    return NULL;
  bytes = g_bytes_get_data (file, &size);
  if (!look_at_prefix (bytes, size, &version, &kind, error))
    return NULL;

  self = taal_namen_new (path);
  self->file = seen;
  plain = kind == ENCRYPTED
              ? taal_namen_sleutel_read (bytes, size, phrase, &self->sleutel, error)
              : read_open (bytes, size, error);
  if (plain == NULL || !taal_namen_unpack (self, plain, version, error))
    return NULL;

  return g_steal_pointer (&self);
}
