/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-id-private.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-mapping-tekst.h"

/* How many hexadecimal digits a pseudonym has: with a million cursisten, two of one id are a matter of
 * one in five hundred, and would be seen. */
#define PSEUDONYM_LENGTH 12

/* Stands between the parts of a key; no cell holds it. */
#define KEY_SEPARATOR "\x1f"

static char *
dup_key (const char *const *parts)
{
  g_autoptr(GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);

  for (; *parts != NULL; parts++)
    g_ptr_array_add (folded, taal_mapping_tekst_vouw (*parts));
  g_ptr_array_add (folded, NULL);

  return g_strjoinv (KEY_SEPARATOR, (char **) folded->pdata);
}

/* A cursist_id is a pseudonym (format.md 1), so that of a name must not tell it. */
static char *
dup_pseudonym (const char *zout,
               const char *key)
{
  g_autofree char *digest = NULL;

  if (zout == NULL)
    zout = "";
  digest = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) zout, strlen (zout), key, -1);
  return g_strndup (digest, PSEUDONYM_LENGTH);
}

/**
 * taal_mapping_id_make:
 * @tabel: the table whose id it is
 * @prefix: what it begins with
 * @zout: (nullable): the salt of the mapping
 * @parts: (array zero-terminated=1): the texts it is made from
 * @key: (out) (transfer full): the texts as they are compared
 *
 * Makes an id that is the same every time the same texts are imported.
 *
 * Returns: (transfer full): the id; empty when all texts are; and where a BSN stands in them only that,
 *   which the strict reader refuses: an id is never made from one
 *
 * Thread: any
 */
char *
taal_mapping_id_make (TaalTabel           tabel,
                      const char         *prefix,
                      const char         *zout,
                      const char *const  *parts,
                      char              **key)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) parts);
  g_autofree char *slug = NULL;
  const char *bsn = taal_bsn_find (joined, strlen (joined));

  *key = dup_key (parts);
  if (bsn != NULL)
    return g_strndup (bsn, TAAL_BSN_LENGTH);
  if (strspn (*key, KEY_SEPARATOR) == strlen (*key))
    return g_strdup ("");

  slug = tabel == TAAL_TABEL_CURSISTEN ? dup_pseudonym (zout, *key) : taal_mapping_tekst_slug (joined);
  if (*slug == '\0') /* nothing but punctuation */
    slug = (g_free (slug), dup_pseudonym (NULL, *key));
  bsn = tabel == TAAL_TABEL_CURSISTEN ? NULL : taal_bsn_find (slug, strlen (slug));

  return bsn != NULL ? g_strndup (bsn, TAAL_BSN_LENGTH) : g_strconcat (prefix, slug, NULL);
}
