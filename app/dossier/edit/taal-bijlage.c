/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bijlage-private.h"

#include "taal-sqlite.h"

/* The bytes of a bijlage are kept once, under their SHA-256, outside of the changesets of the log:
 * those would hold them a second time. So a step that is undone takes only the row away, and here
 * is decided when nothing can bring it back. */

/* As the schema has it. */
#define STUK_BYTES (256 * 1024)

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                       "it is damaged: a file that it keeps");
  return FALSE;
}

/**
 * taal_bijlage_write:
 * @verbinding: an open dossier, in a transaction
 * @sha256: the SHA-256 of @inhoud
 * @inhoud: the bytes of a bijlage
 * @error: a #TaalDossierError
 *
 * Writes the bytes, unless they are there: of a bijlage whose step was undone they are.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bijlage_write (TaalVerbinding  *verbinding,
                    const char      *sha256,
                    GBytes          *inhoud,
                    GError         **error)
{
  g_autoptr (TaalStatement) insert = taal_sqlite_prepare (
      verbinding->db,
      "INSERT OR IGNORE INTO bijlage_stuk (sha256, nummer, inhoud) VALUES (?1, ?2, ?3)", error);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (inhoud, &size);

  if (insert == NULL || !taal_sqlite_bind_text (insert, 1, sha256, error))
    return FALSE;
  for (gsize start = 0; start < size; start += STUK_BYTES)
    {
      int result = sqlite3_bind_blob64 (insert, 3, bytes + start, MIN (STUK_BYTES, size - start),
                                        SQLITE_STATIC);

      if (result != SQLITE_OK)
        {
          taal_sqlite_set_error (verbinding->db, result, error);
          return FALSE;
        }
      if (!taal_sqlite_bind_int (insert, 2, (gint64) (start / STUK_BYTES), error) ||
          !taal_sqlite_execute (insert, error))
        return FALSE;
    }

  return TRUE;
}

/* The pieces as one; the file may come from elsewhere, and hold any of them. */
static GByteArray *
read_stukken (TaalVerbinding  *verbinding,
              const char      *sha256,
              GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (TaalStatement) select = taal_sqlite_prepare (
      verbinding->db, "SELECT inhoud FROM bijlage_stuk WHERE sha256 = ?1 ORDER BY nummer", error);
  TaalStap step;

  if (select == NULL || !taal_sqlite_bind_text (select, 1, sha256, error))
    return NULL;

  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      const guint8 *stuk = sqlite3_column_blob (select, 0);
      int size = sqlite3_column_bytes (select, 0);

      if (stuk == NULL || size > STUK_BYTES || bytes->len + (guint) size > TAAL_BIJLAGE_MAX_BYTES)
        {
          set_damaged (error);
          return NULL;
        }
      g_byte_array_append (bytes, stuk, (guint) size);
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&bytes) : NULL;
}

/**
 * taal_bijlage_read:
 * @verbinding: an open dossier
 * @sha256: the SHA-256 of a bijlage
 * @error: a #TaalDossierError: CORRUPT when the bytes are not those
 *
 * Returns: (transfer full) (nullable): its bytes
 *
 * Thread: the dossier's worker
 */
GBytes *
taal_bijlage_read (TaalVerbinding  *verbinding,
                   const char      *sha256,
                   GError         **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *found = NULL;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->version < 3)
    {
      set_damaged (error);
      return NULL;
    }
  bytes = read_stukken (verbinding, sha256, error);
  if (bytes == NULL)
    return NULL;

  found = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  if (!g_str_equal (found, sha256))
    {
      set_damaged (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * taal_bijlage_note_removed:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of a step
 * @bijlagen: (nullable) (element-type utf8): the SHA-256 of each bijlage that it removed
 * @error: a #TaalDossierError
 *
 * Has their bytes stay for as long as the step can be undone.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bijlage_note_removed (TaalVerbinding   *verbinding,
                           gint64            wijziging,
                           const GPtrArray  *bijlagen,
                           GError          **error)
{
  g_autoptr (TaalStatement) insert = NULL;

  if (bijlagen == NULL)
    return TRUE;

  insert = taal_sqlite_prepare (
      verbinding->db,
      "INSERT OR IGNORE INTO bijlage_verwijderd (wijziging, sha256) VALUES (?1, ?2)", error);
  if (insert == NULL || !taal_sqlite_bind_int (insert, 1, wijziging, error))
    return FALSE;
  for (guint i = 0; i < bijlagen->len; i++)
    if (!taal_sqlite_bind_text (insert, 2, g_ptr_array_index (bijlagen, i), error) ||
        !taal_sqlite_execute (insert, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_bijlage_collect:
 * @verbinding: an open dossier, in a transaction in which a step was added to the log
 * @error: a #TaalDossierError
 *
 * Removes the bytes that nothing can bring back: no row is of them, and no step that can be undone
 * removed one. What was undone cannot be done again by now.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bijlage_collect (TaalVerbinding  *verbinding,
                      GError         **error)
{
  return taal_sqlite_exec (verbinding->db,
                           "DELETE FROM bijlage_verwijderd WHERE wijziging NOT IN"
                           " (SELECT wijziging FROM wijziging WHERE toestand = 0)",
                           error) &&
         taal_sqlite_exec (
             verbinding->db,
             "DELETE FROM bijlage_stuk WHERE sha256 NOT IN (SELECT sha256 FROM bij_bijlagen)"
             " AND sha256 NOT IN (SELECT sha256 FROM bijlage_verwijderd)",
             error);
}
