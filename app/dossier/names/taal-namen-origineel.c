/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen.h"

#include <string.h>

#include "taal-namen-private.h"

/* The files of meeting tools in a name list, and who is named in them. */

/* So long, a part of a name may stand in any text. */
#define MIN_CHARS 3

static int
compare_bestanden (gconstpointer a,
                   gconstpointer b)
{
  return strcmp ((*(const TaalNamenBestand *const *) a)->sha256,
                 (*(const TaalNamenBestand *const *) b)->sha256);
}

/**
 * taal_namen_add_bestand:
 * @self: a list
 * @naam: the name of a file; folders in front of it are left out
 * @inhoud: its bytes
 * @error: %TAAL_NAMEN_ERROR_TEXT, %TAAL_NAMEN_ERROR_BSN or %TAAL_NAMEN_ERROR_TOO_BIG
 *
 * Keeps a file of a meeting tool, once for the same bytes.
 *
 * Returns: whether it was taken
 *
 * Thread: that of @self
 */
gboolean
taal_namen_add_bestand (TaalNamen   *self,
                        const char  *naam,
                        GBytes      *inhoud,
                        GError     **error)
{
  g_autofree char *sha256 = NULL, *file_name = NULL;
  TaalNamenBestand *bestand;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && naam != NULL && inhoud != NULL, FALSE);

  file_name = g_path_get_basename (naam);
  if (!taal_namen_check (file_name, TRUE, error))
    return FALSE;
  if (g_bytes_get_size (inhoud) > TAAL_NAMEN_MAX_BYTES / 4)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG,
                           "the file is too large to be kept");
      return FALSE;
    }
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, inhoud);
  if (g_hash_table_contains (self->bestanden, sha256))
    return TRUE;

  bestand = g_new0 (TaalNamenBestand, 1);
  bestand->sha256 = g_steal_pointer (&sha256);
  bestand->naam = g_steal_pointer (&file_name);
  bestand->ingelezen_op = g_get_real_time () / G_USEC_PER_SEC;
  bestand->inhoud = g_bytes_ref (inhoud);
  taal_namen_put_bestand (self, bestand);

  return TRUE;
}

/**
 * taal_namen_get_bestand:
 * @self: a list
 * @sha256: the SHA-256 of a file
 *
 * Returns: (transfer none) (nullable): the file
 *
 * Thread: that of @self
 */
const TaalNamenBestand *
taal_namen_get_bestand (TaalNamen  *self,
                        const char *sha256)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self) && sha256 != NULL, NULL);

  return g_hash_table_lookup (self->bestanden, sha256);
}

/**
 * taal_namen_list_bestanden:
 * @self: a list
 *
 * Returns: (transfer container) (element-type TaalNamenBestand): all files, by SHA-256, until it
 * changes
 *
 * Thread: that of @self
 */
GPtrArray *
taal_namen_list_bestanden (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return taal_namen_list_values (self->bestanden, compare_bestanden);
}

/**
 * taal_namen_remove_bestand:
 * @self: a list
 * @sha256: the SHA-256 of a file
 *
 * Returns: whether it was there
 *
 * Thread: that of @self
 */
gboolean
taal_namen_remove_bestand (TaalNamen  *self,
                           const char *sha256)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self) && sha256 != NULL, FALSE);

  return g_hash_table_remove (self->bestanden, sha256);
}

static gboolean
holds_bytes (GBytes       *inhoud,
             const guint8 *bytes,
             gsize         length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (inhoud, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (data[i] == bytes[0] && memcmp (data + i, bytes, length) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a file has a text, in UTF-8, in Windows-1252 or in UTF-16, as meeting tools write them.
 */
static gboolean
holds_text (GBytes     *inhoud,
            const char *text)
{
  static const char *const codings[] = { "UTF-8", "WINDOWS-1252", "UTF-16LE", "UTF-16BE" };

  for (gsize i = 0;
       text != NULL && g_utf8_strlen (text, -1) >= MIN_CHARS && i < G_N_ELEMENTS (codings); i++)
    {
      gsize length = 0;
      g_autofree char *coded = g_convert (text, -1, codings[i], "UTF-8", NULL, &length, NULL);

      if (coded != NULL && holds_bytes (inhoud, (const guint8 *) coded, length))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of (const TaalNamenKeuze *keuze,
       const char           *cursist_id)
{
  return keuze->soort == TAAL_NAMEN_CURSIST && strcmp (keuze->id, cursist_id) == 0;
}

static gboolean
names (TaalNamen              *self,
       const TaalNamenBestand *bestand,
       const TaalNaam         *naam)
{
  gboolean found =
      holds_text (bestand->inhoud, naam->naam) || holds_text (bestand->inhoud, naam->email) ||
      holds_text (bestand->inhoud, naam->cursist_id) || strstr (bestand->naam, naam->naam) != NULL;

  for (guint i = 0; !found && i < self->keuzen->len; i++)
    {
      const TaalNamenKeuze *keuze = g_ptr_array_index (self->keuzen, i);

      found = is_of (keuze, naam->cursist_id) &&
              (holds_text (bestand->inhoud, keuze->naam) ||
               holds_text (bestand->inhoud, keuze->account) ||
               strstr (bestand->naam, keuze->naam) != NULL);
    }

  return found;
}

/**
 * taal_namen_wis:
 * @self: a list
 * @cursist_id: the pseudonym of a cursist
 * @n_bestanden: (out) (optional): how many files went with them
 *
 * Erases a cursist: who it is, and every file that names them, since a file cannot be kept in part.
 * The presentie that was taken of such a file stays, in the dossier.
 *
 * Returns: whether the cursist was there; taal_namen_save() is still to be called
 *
 * Thread: that of @self
 */
gboolean
taal_namen_wis (TaalNamen  *self,
                const char *cursist_id,
                guint      *n_bestanden)
{
  const TaalNaam *naam;
  GHashTableIter iter;
  gpointer bestand;
  guint n = 0;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && cursist_id != NULL, FALSE);

  naam = g_hash_table_lookup (self->namen, cursist_id);
  g_hash_table_iter_init (&iter, self->bestanden);
  while (naam != NULL && g_hash_table_iter_next (&iter, NULL, &bestand))
    if (names (self, bestand, naam))
      {
        g_hash_table_iter_remove (&iter);
        n++;
      }
  if (n_bestanden != NULL)
    *n_bestanden = n;
  for (guint i = self->keuzen->len; i-- > 0;)
    if (is_of (g_ptr_array_index (self->keuzen, i), cursist_id))
      g_ptr_array_remove_index (self->keuzen, i);

  (void) taal_hernoemingen_wis (self->hernoemd, cursist_id);

  return naam != NULL && g_hash_table_remove (self->namen, cursist_id);
}
