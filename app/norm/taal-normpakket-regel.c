/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-normpakket-private.h"

static const char *const required_keys[] = { "id", "parameter", "waarde", "bron", "zekerheid", NULL };
static const char *const optional_keys[] = { "url",         "geldig_van",       "geldig_tot",  "gepubliceerd_op",
                                             "nagezien_op", "ingetrokken_door", "toelichting", NULL };

static const TaalEnum zekerheden = { { "H", "M", "L", "ONBEVESTIGD", NULL } };

/**
 * taal_normpakket_check_keys:
 * @node: a node that must be a mapping
 * @required: the keys it must have, %NULL-terminated
 * @optional: the keys it may have, %NULL-terminated
 * @error: return location
 *
 * Returns: whether it is a mapping with those keys and no others
 *
 * Errors: %TAAL_NORM_ERROR_WRONG_TYPE, %TAAL_NORM_ERROR_UNKNOWN_KEY, %TAAL_NORM_ERROR_MISSING_KEY
 * Thread: any
 */
gboolean
taal_normpakket_check_keys (const TaalYaml    *node,
                            const char *const *required,
                            const char *const *optional,
                            GError           **error)
{
  if (node->kind != TAAL_YAML_MAPPING)
    return taal_yaml_fail (node, TAAL_NORM_ERROR_WRONG_TYPE, error, "a mapping of keys to values is needed here");

  for (guint i = 0; i < taal_yaml_get_n (node); i++)
    {
      const TaalYaml *key = taal_yaml_get_key (node, i);

      if (!g_strv_contains (required, key->text) && !g_strv_contains (optional, key->text))
        {
          g_autofree char *shown = taal_yaml_dup_shown (key);

          return taal_yaml_fail (key, TAAL_NORM_ERROR_UNKNOWN_KEY, error, "unknown key %s", shown);
        }
    }
  for (int i = 0; required[i] != NULL; i++)
    if (taal_yaml_find (node, required[i]) == NULL)
      return taal_yaml_fail (node, TAAL_NORM_ERROR_MISSING_KEY, error, "missing key '%s'", required[i]);

  return TRUE;
}

static gboolean
read_parameter (const TaalYaml  *node,
                TaalParameter   *parameter,
                GError         **error)
{
  int found = node->kind == TAAL_YAML_SCALAR ? taal_parameter_find (node->text) : TAAL_PARAM_NONE;

  if (found == TAAL_PARAM_NONE)
    {
      g_autofree char *shown = taal_yaml_dup_shown (node);

      return taal_yaml_fail (node, TAAL_NORM_ERROR_UNKNOWN_PARAMETER, error, "unknown parameter %s", shown);
    }

  *parameter = (TaalParameter) found;
  return TRUE;
}

static gboolean
read_zekerheid (const TaalYaml  *node,
                TaalZekerheid   *zekerheid,
                GError         **error)
{
  for (int i = 0; node->kind == TAAL_YAML_SCALAR && zekerheden.names[i] != NULL; i++)
    if (g_str_equal (zekerheden.names[i], node->text))
      {
        *zekerheid = (TaalZekerheid) i;
        return TRUE;
      }

  return taal_normpakket_fail_type (node, "zekerheid", "one of H, M, L, ONBEVESTIGD", error);
}

/* An optional key that is absent, or there without a value. */
static gboolean
is_absent (const TaalYaml *node)
{
  return node == NULL || taal_yaml_is_null (node);
}

static gboolean
read_required_text (const TaalYaml  *regel,
                    const char      *key,
                    GStringChunk    *texts,
                    char           **text,
                    GError         **error)
{
  return taal_normpakket_read_text (taal_yaml_find (regel, key), key, texts, (const char **) text, error);
}

static gboolean
read_optional_text (const TaalYaml  *regel,
                    const char      *key,
                    GStringChunk    *texts,
                    char           **text,
                    GError         **error)
{
  const TaalYaml *node = taal_yaml_find (regel, key);

  return is_absent (node) || taal_normpakket_read_text (node, key, texts, (const char **) text, error);
}

static gboolean
read_optional_date (const TaalYaml  *regel,
                    const char      *key,
                    TaalDate        *date,
                    GError         **error)
{
  const TaalYaml *node = taal_yaml_find (regel, key);

  *date = TAAL_DATE_NONE;

  return is_absent (node) || taal_normpakket_read_date (node, key, date, error);
}

/* A report makes a link of it. */
static gboolean
check_url (const TaalYaml  *node,
           const TaalRegel *regel,
           GError         **error)
{
  if (regel->url == NULL || g_str_has_prefix (regel->url, "https://") || g_str_has_prefix (regel->url, "http://"))
    return TRUE;

  return taal_normpakket_fail_type (taal_yaml_find (node, "url"), "url", "a web address", error);
}

static gboolean
check_period (const TaalYaml  *node,
              const TaalRegel *regel,
              GError         **error)
{
  if (regel->geldig_tot == TAAL_DATE_NONE || regel->geldig_tot > regel->geldig_van)
    return TRUE;

  return taal_yaml_fail (taal_yaml_find (node, "geldig_tot"), TAAL_NORM_ERROR_WRONG_TYPE, error,
                         "'geldig_tot' must be after 'geldig_van'");
}

/**
 * taal_normpakket_read_regel:
 * @node: an item of `regels`
 * @texts: where texts are kept
 * @regel: (out caller-allocates): the rule; the caller frees `waarde.lijst`, not the texts
 * @error: return location
 *
 * Returns: whether it is a rule that is right in itself
 *
 * Errors: those of #TaalNormError but OVERLAP and WITHDRAWAL
 * Thread: any
 */
gboolean
taal_normpakket_read_regel (const TaalYaml  *node,
                            GStringChunk    *texts,
                            TaalRegel       *regel,
                            GError         **error)
{
  if (!taal_normpakket_check_keys (node, required_keys, optional_keys, error))
    return FALSE;

  regel->line = node->line;
  return read_required_text (node, "id", texts, &regel->id, error) &&
         read_parameter (taal_yaml_find (node, "parameter"), &regel->parameter, error) &&
         read_required_text (node, "bron", texts, &regel->bron, error) &&
         read_optional_text (node, "url", texts, &regel->url, error) &&
         read_zekerheid (taal_yaml_find (node, "zekerheid"), &regel->zekerheid, error) &&
         read_optional_date (node, "geldig_van", &regel->geldig_van, error) &&
         read_optional_date (node, "geldig_tot", &regel->geldig_tot, error) &&
         read_optional_date (node, "gepubliceerd_op", &regel->gepubliceerd_op, error) &&
         read_optional_date (node, "nagezien_op", &regel->nagezien_op, error) &&
         read_optional_text (node, "ingetrokken_door", texts, &regel->ingetrokken_door, error) &&
         read_optional_text (node, "toelichting", texts, &regel->toelichting, error) &&
         check_url (node, regel, error) && check_period (node, regel, error) &&
         taal_normpakket_read_waarde (taal_yaml_find (node, "waarde"), regel->parameter, texts, &regel->waarde, error);
}
