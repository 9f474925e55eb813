/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen.h"

#include <stdlib.h>
#include <string.h>

#include "taal-aantekeningen.h"
#include "taal-bsn.h"
#include "taal-namen-private.h"

G_DEFINE_QUARK (taal-namen-error-quark, taal_namen_error)
G_DEFINE_FINAL_TYPE (TaalNamen, taal_namen, G_TYPE_OBJECT)

/* So long, a part of a name may stand in any text. */
#define MIN_CHARS 3

static void
naam_free (gpointer data)
{
  TaalNaam *naam = data;

  g_free (naam->cursist_id);
  g_free (naam->naam);
  g_strfreev (naam->aliassen);
  g_free (naam->email);
  g_free (naam);
}

static void
bestand_free (gpointer data)
{
  TaalNamenBestand *bestand = data;

  g_free (bestand->sha256);
  g_free (bestand->naam);
  g_clear_pointer (&bestand->inhoud, g_bytes_unref);
  g_free (bestand);
}

static void
taal_namen_finalize (GObject *object)
{
  TaalNamen *self = TAAL_NAMEN (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->namen, g_hash_table_unref);
  g_clear_pointer (&self->bestanden, g_hash_table_unref);
  g_clear_pointer (&self->sleutel, taal_namen_sleutel_free);

  G_OBJECT_CLASS (taal_namen_parent_class)->finalize (object);
}

static void
taal_namen_class_init (TaalNamenClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_namen_finalize;
}

static void
taal_namen_init (TaalNamen *self)
{
  self->namen = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, naam_free);
  self->bestanden = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, bestand_free);
}

/**
 * taal_namen_dup_path:
 * @dossier: the file of a dossier
 *
 * Returns: (transfer full): where its name list is, if there is one
 *
 * Thread: any
 */
char *
taal_namen_dup_path (const char *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  return g_strconcat (dossier, ".namen", NULL);
}

/**
 * taal_namen_new:
 * @path: where it will be written
 *
 * Returns: (transfer full): an empty list, not encrypted, of which there is no file yet
 *
 * Thread: any
 */
TaalNamen *
taal_namen_new (const char *path)
{
  TaalNamen *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (TAAL_TYPE_NAMEN, NULL);
  self->path = g_strdup (path);
  return self;
}

/**
 * taal_namen_put:
 * @self: a list
 * @naam: (transfer full): who a cursist is
 *
 * Thread: that of @self
 */
void
taal_namen_put (TaalNamen *self,
                TaalNaam  *naam)
{
  (void) g_hash_table_replace (self->namen, naam->cursist_id, naam);
}

/**
 * taal_namen_put_bestand:
 * @self: a list
 * @bestand: (transfer full): a file
 *
 * Thread: that of @self
 */
void
taal_namen_put_bestand (TaalNamen        *self,
                        TaalNamenBestand *bestand)
{
  (void) g_hash_table_replace (self->bestanden, bestand->sha256, bestand);
}

/**
 * taal_namen_check:
 * @text: (nullable): what is to stand in the list
 * @required: whether there must be any
 * @error: %TAAL_NAMEN_ERROR_TEXT or %TAAL_NAMEN_ERROR_BSN; it does not tell the text
 *
 * Returns: whether it may
 *
 * Thread: any
 */
gboolean
taal_namen_check (const char  *text,
                  gboolean     required,
                  GError     **error)
{
  if (text == NULL && !required)
    return TRUE;
  if (text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TEXT, "a name that is empty, or no text");
      return FALSE;
    }
  if (taal_bsn_contains (text, strlen (text)))
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_BSN, "a BSN in a name");
      return FALSE;
    }

  return TRUE;
}

static char *
dup_stripped (const char *text)
{
  char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  return stripped;
}

/**
 * taal_namen_set:
 * @self: a list
 * @cursist_id: the pseudonym of a cursist
 * @naam: the name
 * @aliassen: (nullable): the names under which a meeting tool showed them
 * @email: (nullable): the address
 * @error: %TAAL_NAMEN_ERROR_TEXT or %TAAL_NAMEN_ERROR_BSN
 *
 * Says who a cursist is, in the place of what was said before.
 *
 * Returns: whether it was taken
 *
 * Thread: that of @self
 */
gboolean
taal_namen_set (TaalNamen          *self,
                const char         *cursist_id,
                const char         *naam,
                const char *const  *aliassen,
                const char         *email,
                GError            **error)
{
  static const char *const none[] = { NULL };
  g_autofree char *own_name = dup_stripped (naam), *own_email = dup_stripped (email), *list = NULL;
  const TaalNaam *before;
  TaalNaam *one;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && cursist_id != NULL, FALSE);

  if (aliassen == NULL)
    aliassen = none;
  if (!taal_namen_check (cursist_id, TRUE, error) || !taal_namen_check (own_name, TRUE, error) ||
      !taal_namen_check (own_email, FALSE, error))
    return FALSE;
  for (gsize i = 0; aliassen[i] != NULL; i++)
    if (!taal_namen_check (aliassen[i], TRUE, error))
      return FALSE;

  before = taal_namen_get (self, cursist_id);
  one = g_new0 (TaalNaam, 1);
  one->cursist_id = g_strdup (cursist_id);
  one->naam = g_steal_pointer (&own_name);
  list = taal_aantekeningen_dup_lijst (aliassen);
  one->aliassen = g_strsplit (list != NULL ? list : "", "\n", -1);
  one->email = g_steal_pointer (&own_email);
  one->sinds = before != NULL ? before->sinds : g_get_real_time () / G_USEC_PER_SEC;
  taal_namen_put (self, one);

  return TRUE;
}

/**
 * taal_namen_get:
 * @self: a list
 * @cursist_id: the pseudonym of a cursist
 *
 * Returns: (transfer none) (nullable): who that is
 *
 * Thread: that of @self
 */
const TaalNaam *
taal_namen_get (TaalNamen  *self,
                const char *cursist_id)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self) && cursist_id != NULL, NULL);

  return g_hash_table_lookup (self->namen, cursist_id);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1), *folded_b = g_utf8_casefold (b, -1);

  return g_utf8_collate (folded_a, folded_b) == 0;
}

static gboolean
is_called (const TaalNaam *naam,
           const char     *text)
{
  if (is_same (naam->naam, text) || (naam->email != NULL && is_same (naam->email, text)))
    return TRUE;
  for (gsize i = 0; naam->aliassen[i] != NULL; i++)
    if (is_same (naam->aliassen[i], text))
      return TRUE;

  return FALSE;
}

/**
 * taal_namen_find:
 * @self: a list
 * @text: a name, an alias or an address, without regard to case
 *
 * Returns: (transfer none) (nullable): the one cursist who is called so; %NULL also when there are more: it is
 *   not guessed which
 *
 * Thread: that of @self
 */
const TaalNaam *
taal_namen_find (TaalNamen  *self,
                 const char *text)
{
  const TaalNaam *found = NULL;
  GHashTableIter iter;
  gpointer naam;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  g_hash_table_iter_init (&iter, self->namen);
  while (g_hash_table_iter_next (&iter, NULL, &naam))
    if (is_called (naam, text))
      {
        if (found != NULL)
          return NULL;
        found = naam;
      }

  return found;
}

static int
compare_namen (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const TaalNaam *const *) a)->cursist_id, (*(const TaalNaam *const *) b)->cursist_id);
}

static int
compare_bestanden (gconstpointer a,
                   gconstpointer b)
{
  return strcmp ((*(const TaalNamenBestand *const *) a)->sha256, (*(const TaalNamenBestand *const *) b)->sha256);
}

static GPtrArray *
list (GHashTable   *table,
      GCompareFunc  compare)
{
  GPtrArray *values = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (values, value);
  g_ptr_array_sort (values, compare);

  return values;
}

/**
 * taal_namen_list:
 * @self: a list
 *
 * Returns: (transfer container) (element-type TaalNaam): all who are in it, by cursist_id, until it changes
 *
 * Thread: that of @self
 */
GPtrArray *
taal_namen_list (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return list (self->namen, compare_namen);
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
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TOO_BIG, "the file is too large to be kept");
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
 * Returns: (transfer container) (element-type TaalNamenBestand): all files, by SHA-256, until it changes
 *
 * Thread: that of @self
 */
GPtrArray *
taal_namen_list_bestanden (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return list (self->bestanden, compare_bestanden);
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

/* Whether a file has a text, in UTF-8, in Windows-1252 or in UTF-16, as meeting tools write them. */
static gboolean
holds_text (GBytes     *inhoud,
            const char *text)
{
  static const char *const codings[] = { "UTF-8", "WINDOWS-1252", "UTF-16LE", "UTF-16BE" };

  for (gsize i = 0; text != NULL && g_utf8_strlen (text, -1) >= MIN_CHARS && i < G_N_ELEMENTS (codings); i++)
    {
      gsize length = 0;
      g_autofree char *coded = g_convert (text, -1, codings[i], "UTF-8", NULL, &length, NULL);

      if (coded != NULL && holds_bytes (inhoud, (const guint8 *) coded, length))
        return TRUE;
    }

  return FALSE;
}

static gboolean
names (const TaalNamenBestand *bestand,
       const TaalNaam         *naam)
{
  gboolean found = holds_text (bestand->inhoud, naam->naam) || holds_text (bestand->inhoud, naam->email) ||
                   holds_text (bestand->inhoud, naam->cursist_id) || strstr (bestand->naam, naam->naam) != NULL;

  for (gsize i = 0; !found && naam->aliassen[i] != NULL; i++)
    found = holds_text (bestand->inhoud, naam->aliassen[i]);

  return found;
}

/**
 * taal_namen_wis:
 * @self: a list
 * @cursist_id: the pseudonym of a cursist
 * @n_bestanden: (out) (optional): how many files went with them
 *
 * Erases a cursist: who it is, and every file that names them, since a file cannot be kept in part. The
 * presentie that was taken of such a file stays, in the dossier.
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
    if (names (bestand, naam))
      {
        g_hash_table_iter_remove (&iter);
        n++;
      }
  if (n_bestanden != NULL)
    *n_bestanden = n;

  return naam != NULL && g_hash_table_remove (self->namen, cursist_id);
}
