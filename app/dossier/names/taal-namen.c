/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "taal-bsn.h"
#include "taal-namen-private.h"

G_DEFINE_QUARK (taal - namen - error - quark, taal_namen_error)
G_DEFINE_FINAL_TYPE (TaalNamen, taal_namen, G_TYPE_OBJECT)

static void
naam_free (gpointer data)
{
  TaalNaam *naam = data;

  g_free (naam->cursist_id);
  g_free (naam->naam);
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
keuze_free (gpointer data)
{
  TaalNamenKeuze *keuze = data;

  g_free (keuze->naam);
  g_free (keuze->account);
  g_free (keuze->id);
  g_free (keuze);
}

static void
taal_namen_finalize (GObject *object)
{
  TaalNamen *self = TAAL_NAMEN (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->namen, g_hash_table_unref);
  g_clear_pointer (&self->keuzen, g_ptr_array_unref);
  g_clear_pointer (&self->bestanden, g_hash_table_unref);
  g_clear_pointer (&self->hernoemd, g_ptr_array_unref);
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
  self->keuzen = g_ptr_array_new_with_free_func (keuze_free);
  self->bestanden = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, bestand_free);
  self->hernoemd = taal_hernoemingen_new ();
  /* A computer without random numbers can keep nothing apart. */
  if (getentropy (self->pseudoniemen, sizeof self->pseudoniemen) != 0)
    g_error ("no random numbers: %s", g_strerror (errno));
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
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_TEXT,
                           "a name that is empty, or no text");
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
taal_namen_set (TaalNamen   *self,
                const char  *cursist_id,
                const char  *naam,
                const char  *email,
                GError     **error)
{
  g_autofree char *own_name = dup_stripped (naam), *own_email = dup_stripped (email);
  const TaalNaam *before;
  TaalNaam *one;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && cursist_id != NULL, FALSE);

  if (!taal_namen_check (cursist_id, TRUE, error) || !taal_namen_check (own_name, TRUE, error) ||
      !taal_namen_check (own_email, FALSE, error))
    return FALSE;

  before = taal_namen_get (self, cursist_id);
  one = g_new0 (TaalNaam, 1);
  one->cursist_id = g_strdup (cursist_id);
  one->naam = g_steal_pointer (&own_name);
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

static int
compare_namen (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const TaalNaam *const *) a)->cursist_id,
                 (*(const TaalNaam *const *) b)->cursist_id);
}

/**
 * taal_namen_list_values:
 * @table: a table
 * @compare: their order
 *
 * Returns: (transfer container): what it holds, until it changes
 *
 * Thread: that of the list
 */
GPtrArray *
taal_namen_list_values (GHashTable   *table,
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
 * Returns: (transfer container) (element-type TaalNaam): all who are in it, by cursist_id, until it
 * changes
 *
 * Thread: that of @self
 */
GPtrArray *
taal_namen_list (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return taal_namen_list_values (self->namen, compare_namen);
}

static int
find_choice (TaalNamen  *self,
             const char *naam,
             const char *account)
{
  for (guint i = 0; i < self->keuzen->len; i++)
    {
      const TaalNamenKeuze *keuze = g_ptr_array_index (self->keuzen, i);

      if (strcmp (keuze->naam, naam) == 0 && g_strcmp0 (keuze->account, account) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * taal_namen_put_keuze:
 * @self: a list
 * @naam: a name, checked and not empty
 * @account: (nullable): the account
 * @soort: who it is
 * @id: (nullable): the id
 *
 * Adds a choice, of which there is none of that name and account. A cursist of whom there is no
 * name yet gets this one, so that the list shows them.
 *
 * Thread: that of @self
 */
void
taal_namen_put_keuze (TaalNamen      *self,
                      const char     *naam,
                      const char     *account,
                      TaalNamenSoort  soort,
                      const char     *id)
{
  TaalNamenKeuze *keuze = g_new0 (TaalNamenKeuze, 1);

  *keuze = (TaalNamenKeuze) { g_strdup (naam), g_strdup (account), g_strdup (id), soort };
  g_ptr_array_add (self->keuzen, keuze);
  if (soort == TAAL_NAMEN_CURSIST && taal_namen_get (self, id) == NULL)
    (void) taal_namen_set (self, id, naam,
                           account != NULL && strchr (account, '@') != NULL ? account : NULL, NULL);
}

/**
 * taal_namen_remember:
 * @self: a list
 * @naam: a name as a meeting tool shows it
 * @account: (nullable): the account that it came with
 * @soort: who it is
 * @id: (nullable): the cursist_id or docent_id, but for %TAAL_NAMEN_NIEMAND
 * @error: %TAAL_NAMEN_ERROR_TEXT or %TAAL_NAMEN_ERROR_BSN
 *
 * Remembers who somebody in a file is, in the place of what was said of the same name and account.
 *
 * Returns: whether it was taken
 *
 * Thread: that of @self
 */
gboolean
taal_namen_remember (TaalNamen       *self,
                     const char      *naam,
                     const char      *account,
                     TaalNamenSoort   soort,
                     const char      *id,
                     GError         **error)
{
  g_autofree char *own_name = dup_stripped (naam), *own_account = dup_stripped (account);
  int at;

  g_return_val_if_fail (TAAL_IS_NAMEN (self), FALSE);
  g_return_val_if_fail ((id == NULL) == (soort == TAAL_NAMEN_NIEMAND), FALSE);

  if (!taal_namen_check (own_name, TRUE, error) || !taal_namen_check (own_account, FALSE, error) ||
      !taal_namen_check (id, soort != TAAL_NAMEN_NIEMAND, error))
    return FALSE;

  at = find_choice (self, own_name, own_account);
  if (at >= 0)
    g_ptr_array_remove_index (self->keuzen, (guint) at);
  taal_namen_put_keuze (self, own_name, own_account, soort, id);

  return TRUE;
}

/**
 * taal_namen_forget:
 * @self: a list
 * @naam: a name as it was remembered
 * @account: (nullable): the account that it came with
 *
 * Returns: whether it was there
 *
 * Thread: that of @self
 */
gboolean
taal_namen_forget (TaalNamen  *self,
                   const char *naam,
                   const char *account)
{
  int at;

  g_return_val_if_fail (TAAL_IS_NAMEN (self) && naam != NULL, FALSE);

  at = find_choice (self, naam, account);
  if (at >= 0)
    g_ptr_array_remove_index (self->keuzen, (guint) at);

  return at >= 0;
}

/**
 * taal_namen_list_keuzen:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TaalNamenKeuze): what was remembered, the oldest first
 *
 * Thread: that of @self
 */
const GPtrArray *
taal_namen_list_keuzen (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return self->keuzen;
}

/**
 * taal_namen_get_pseudoniemen:
 * @self: a list
 *
 * Returns: (transfer none) (array fixed-size=32): the key by which accounts get the pseudonyms that
 *   stand in the dossier: who has the dossier alone cannot find an address by trying
 *
 * Thread: that of @self
 */
const guint8 *
taal_namen_get_pseudoniemen (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return self->pseudoniemen;
}

/**
 * taal_namen_get_path:
 * @self: a list
 *
 * Returns: (transfer none): where it is, or will be written
 *
 * Thread: that of @self
 */
const char *
taal_namen_get_path (TaalNamen *self)
{
  g_return_val_if_fail (TAAL_IS_NAMEN (self), NULL);

  return self->path;
}
