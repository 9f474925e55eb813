/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-normpakket.h"

#include "taal-normpakket-private.h"

/* Keeps the comparison of every rule with every other cheap; the shipped packet has some seventy. */
#define MAX_REGELS 500

G_DEFINE_QUARK (taal-norm-error-quark, taal_norm_error)

static const char *const keys_geleverd[] = { "id", "versie", "titel", "regels", NULL };
static const char *const keys_eigen_lezing[] = { "id", "versie", "titel", "auteur", "datum", "regels", NULL };
static const char *const no_keys[] = { NULL };

static void
taal_regel_clear (gpointer data)
{
  TaalRegel *regel = data;

  /* The texts in it are the packet's. */
  g_clear_pointer (&regel->waarde.lijst, g_free);
}

static TaalNormpakket *
taal_normpakket_new (TaalPakketSoort soort)
{
  TaalNormpakket *pakket = g_atomic_rc_box_new0 (TaalNormpakket);

  pakket->soort = soort;
  pakket->datum = TAAL_DATE_NONE;
  pakket->texts = g_string_chunk_new (16 * 1024);
  pakket->regels = g_array_new (FALSE, TRUE, sizeof (TaalRegel));
  g_array_set_clear_func (pakket->regels, taal_regel_clear);

  return pakket;
}

static gboolean
read_head (TaalNormpakket  *pakket,
           const TaalYaml  *root,
           GError         **error)
{
  gboolean own = pakket->soort == TAAL_PAKKET_EIGEN_LEZING;
  GStringChunk *texts = pakket->texts;

  return taal_normpakket_check_keys (root, own ? keys_eigen_lezing : keys_geleverd, no_keys, error) &&
         taal_normpakket_read_text (taal_yaml_find (root, "id"), "id", texts, &pakket->id, error) &&
         taal_normpakket_read_text (taal_yaml_find (root, "versie"), "versie", texts, &pakket->versie, error) &&
         taal_normpakket_read_text (taal_yaml_find (root, "titel"), "titel", texts, &pakket->titel, error) &&
         (!own ||
          (taal_normpakket_read_text (taal_yaml_find (root, "auteur"), "auteur", texts, &pakket->auteur, error) &&
           taal_normpakket_read_date (taal_yaml_find (root, "datum"), "datum", &pakket->datum, error)));
}

static gboolean
read_regels (TaalNormpakket  *pakket,
             const TaalYaml  *list,
             GError         **error)
{
  if (taal_yaml_is_null (list) || (list->kind == TAAL_YAML_SEQUENCE && taal_yaml_get_n (list) == 0))
    return taal_yaml_fail (list, TAAL_NORM_ERROR_MISSING_KEY, error, "'regels' is empty");
  if (list->kind != TAAL_YAML_SEQUENCE)
    return taal_yaml_fail (list, TAAL_NORM_ERROR_WRONG_TYPE, error, "'regels' must be a list");
  if (taal_yaml_get_n (list) > MAX_REGELS)
    return taal_yaml_fail (taal_yaml_get (list, MAX_REGELS), TAAL_NORM_ERROR_SYNTAX, error,
                           "more than %d rules", MAX_REGELS);

  g_array_set_size (pakket->regels, taal_yaml_get_n (list));
  for (guint i = 0; i < pakket->regels->len; i++)
    if (!taal_normpakket_read_regel (taal_yaml_get (list, i), pakket->texts,
                                     &g_array_index (pakket->regels, TaalRegel, i), error))
      return FALSE;

  return taal_normpakket_check (pakket, list, error);
}

/**
 * taal_normpakket_parse:
 * @bytes: the contents of a file
 * @name: what messages call the file
 * @soort: whether the program brought it or a user
 * @error: return location
 *
 * Reads a packet (format.md 6). Whatever is unknown, missing, or means nothing is an error: a
 * judgement never rests on half a packet.
 *
 * Returns: (transfer full) (nullable): the packet
 *
 * Errors: #TaalNormError, as `NAME:LINE:COLUMN: reason`
 * Thread: any
 */
TaalNormpakket *
taal_normpakket_parse (GBytes           *bytes,
                       const char       *name,
                       TaalPakketSoort   soort,
                       GError          **error)
{
  g_autoptr (TaalYaml) root = NULL;
  g_autoptr (TaalNormpakket) pakket = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = taal_yaml_parse (bytes, name, error);
  if (root == NULL)
    return NULL;

  pakket = taal_normpakket_new (soort);
  if (!read_head (pakket, root, error) || !read_regels (pakket, taal_yaml_find (root, "regels"), error))
    return NULL;
  pakket->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_steal_pointer (&pakket);
}

/**
 * taal_normpakket_ref:
 * @pakket: a packet
 *
 * Returns: (transfer full): @pakket
 *
 * Thread: any
 */
TaalNormpakket *
taal_normpakket_ref (TaalNormpakket *pakket)
{
  return g_atomic_rc_box_acquire (pakket);
}

static void
taal_normpakket_clear (gpointer data)
{
  TaalNormpakket *pakket = data;

  g_clear_pointer (&pakket->regels, g_array_unref);
  g_clear_pointer (&pakket->texts, g_string_chunk_free);
  g_clear_pointer (&pakket->sha256, g_free);
}

/**
 * taal_normpakket_unref:
 * @pakket: (transfer full): a packet
 *
 * Thread: any
 */
void
taal_normpakket_unref (TaalNormpakket *pakket)
{
  g_atomic_rc_box_release_full (pakket, taal_normpakket_clear);
}

/**
 * taal_normpakket_get_id:
 * @pakket: a packet
 *
 * Returns: (transfer none): its id
 *
 * Thread: any
 */
const char *
taal_normpakket_get_id (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  return pakket->id;
}

/**
 * taal_normpakket_get_versie:
 * @pakket: a packet
 *
 * Returns: (transfer none): its version, as written
 *
 * Thread: any
 */
const char *
taal_normpakket_get_versie (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  return pakket->versie;
}

/**
 * taal_normpakket_get_titel:
 * @pakket: a packet
 *
 * Returns: (transfer none): its title
 *
 * Thread: any
 */
const char *
taal_normpakket_get_titel (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  return pakket->titel;
}

/**
 * taal_normpakket_get_sha256:
 * @pakket: a packet
 *
 * Returns: (transfer none): the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 *
 * Thread: any
 */
const char *
taal_normpakket_get_sha256 (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  return pakket->sha256;
}

/**
 * taal_normpakket_get_auteur:
 * @pakket: a packet
 *
 * Returns: (transfer none) (nullable): who wrote it; %NULL for a shipped packet
 *
 * Thread: any
 */
const char *
taal_normpakket_get_auteur (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  return pakket->auteur;
}

/**
 * taal_normpakket_get_datum:
 * @pakket: a packet
 *
 * Returns: when it was written; %TAAL_DATE_NONE for a shipped packet
 *
 * Thread: any
 */
TaalDate
taal_normpakket_get_datum (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, TAAL_DATE_NONE);

  return pakket->datum;
}

/**
 * taal_normpakket_get_soort:
 * @pakket: a packet
 *
 * Returns: whether the program brought it or a user
 *
 * Thread: any
 */
TaalPakketSoort
taal_normpakket_get_soort (const TaalNormpakket *pakket)
{
  g_return_val_if_fail (pakket != NULL, TAAL_PAKKET_GELEVERD);

  return pakket->soort;
}

/**
 * taal_normpakket_get_regels:
 * @pakket: a packet
 * @n: (out) (optional): how many rules it has
 *
 * Returns: (transfer none) (array length=n): its rules, in the order of the file
 *
 * Thread: any
 */
const TaalRegel *
taal_normpakket_get_regels (const TaalNormpakket *pakket,
                            int                  *n)
{
  g_return_val_if_fail (pakket != NULL, NULL);

  if (n != NULL)
    *n = (int) pakket->regels->len;
  return (const TaalRegel *) (const void *) pakket->regels->data;
}
