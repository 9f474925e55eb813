/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-normpakket-private.h"

#include "taal-number.h"
#include "taal-share.h"

/* Far more than there are registers or grounds; each text is compared with every other. */
#define MAX_LIJST 100

static gboolean
read_pct (const TaalYaml  *node,
          const char      *what,
          gint32          *pct,
          GError         **error)
{
  if (!taal_normpakket_is_plain (node) || !taal_number_parse_decimal (node->text, pct) || *pct > 100 * 100)
    return taal_normpakket_fail_type (node, what, "a percentage from 0 to 100 with at most two decimals", error);

  return TRUE;
}

static gboolean
read_integer (const TaalYaml  *node,
              const char      *what,
              gint32          *number,
              GError         **error)
{
  if (!taal_normpakket_is_plain (node) || !taal_number_parse_integer (node->text, number))
    return taal_normpakket_fail_type (node, what, "a whole number of at most nine digits", error);

  return TRUE;
}

static gboolean
read_boolean (const TaalYaml  *node,
              const char      *what,
              gint32          *yes,
              GError         **error)
{
  *yes = taal_normpakket_is_plain (node) && g_str_equal (node->text, "true");
  if (!*yes && !(taal_normpakket_is_plain (node) && g_str_equal (node->text, "false")))
    return taal_normpakket_fail_type (node, what, "true or false", error);

  return TRUE;
}

/* A word of a closed list, in the list's own spelling. */
static gboolean
read_word (const TaalYaml     *node,
           const char         *what,
           const char *const  *words,
           int                *word,
           GError            **error)
{
  g_autofree char *all = NULL, *wanted = NULL;

  if (node->kind == TAAL_YAML_SCALAR)
    for (int i = 0; words[i] != NULL; i++)
      if (g_ascii_strcasecmp (words[i], node->text) == 0)
        {
          *word = i;
          return TRUE;
        }

  all = g_strjoinv (", ", (char **) words);
  wanted = words[1] == NULL ? g_strdup (all) : g_strconcat ("one of ", all, NULL);
  taal_normpakket_fail_type (node, what, wanted, error);

  return FALSE;
}

static gboolean
fail_twice (const TaalYaml  *node,
            const char      *what,
            GError         **error)
{
  g_autofree char *shown = taal_yaml_dup_shown (node);

  return taal_yaml_fail (node, TAAL_NORM_ERROR_WRONG_TYPE, error, "'%s' has %s twice", what, shown);
}

static gboolean
read_list (const TaalYaml     *node,
           const char         *what,
           const char *const  *words,
           GStringChunk       *texts,
           TaalWaarde         *waarde,
           GError            **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (node->kind != TAAL_YAML_SEQUENCE)
    return taal_normpakket_fail_type (node, what, "a list", error);
  if (taal_yaml_get_n (node) > MAX_LIJST)
    return taal_yaml_fail (taal_yaml_get (node, MAX_LIJST), TAAL_NORM_ERROR_SYNTAX, error,
                           "'%s' has more than %d texts", what, MAX_LIJST);
  for (guint i = 0; i < taal_yaml_get_n (node); i++)
    {
      const TaalYaml *item = taal_yaml_get (node, i);
      const char *text;
      int word;

      if (!taal_normpakket_read_text (item, what, texts, &text, error) ||
          (words != NULL && !read_word (item, what, words, &word, error)))
        return FALSE;
      if (words != NULL)
        text = g_string_chunk_insert_const (texts, words[word]);
      for (guint j = 0; j < list->len; j++)
        if (g_ascii_strcasecmp (g_ptr_array_index (list, j), text) == 0)
          return fail_twice (item, what, error);
      g_ptr_array_add (list, (char *) text);
    }

  g_ptr_array_add (list, NULL);
  waarde->lijst = (char **) g_ptr_array_steal (list, NULL);
  return TRUE;
}

static gboolean
read_set (const TaalYaml  *node,
          const char      *what,
          const TaalEnum  *values,
          gint32          *set,
          GError         **error)
{
  if (node->kind != TAAL_YAML_SEQUENCE)
    return taal_normpakket_fail_type (node, what, "a list", error);
  for (guint i = 0; i < taal_yaml_get_n (node); i++)
    {
      const TaalYaml *item = taal_yaml_get (node, i);
      int value;

      if (!read_word (item, what, values->names, &value, error))
        return FALSE;
      if ((*set & (1 << value)) != 0)
        return fail_twice (item, what, error);
      *set |= 1 << value;
    }

  return TRUE;
}

/* A route without a number is one that is not set. */
static gboolean
read_per_route (const TaalYaml  *node,
                const char      *what,
                gint32           per_route[TAAL_N_ROUTES],
                GError         **error)
{
  gint32 set = 0;

  if (node->kind != TAAL_YAML_MAPPING)
    return taal_normpakket_fail_type (node, what, "a mapping from route to number", error);
  for (guint i = 0; i < taal_yaml_get_n (node); i++)
    {
      const TaalYaml *key = taal_yaml_get_key (node, i), *value = taal_yaml_get (node, i);
      int route;

      if (!read_word (key, what, taal_enum_route.names, &route, error))
        return FALSE;
      if ((set & (1 << route)) != 0)
        return fail_twice (key, what, error);
      set |= 1 << route;
      if (!taal_yaml_is_null (value) && !read_integer (value, what, &per_route[route], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_normpakket_read_waarde:
 * @node: the value of the key `waarde`
 * @parameter: the parameter that it is for
 * @texts: where texts are kept
 * @waarde: (out caller-allocates): the value; its `lijst` is freed by the caller, not its texts
 * @error: return location
 *
 * Returns: whether the value is one that @parameter can have
 *
 * Errors: %TAAL_NORM_ERROR_WRONG_TYPE, %TAAL_NORM_ERROR_MISSING_KEY for an empty text
 * Thread: any
 */
gboolean
taal_normpakket_read_waarde (const TaalYaml  *node,
                             TaalParameter    parameter,
                             GStringChunk    *texts,
                             TaalWaarde      *waarde,
                             GError         **error)
{
  const char *what = taal_parameter_get_name (parameter);
  const char *const *words = taal_parameter_get_woorden (parameter);
  int word;

  *waarde = (TaalWaarde) { .gezet = !taal_yaml_is_null (node) };
  for (int i = 0; i < TAAL_N_ROUTES; i++)
    waarde->per_route[i] = TAAL_GEEN_GETAL;
  if (!waarde->gezet)
    return TRUE;

  switch (taal_parameter_get_soort (parameter))
    {
    case TAAL_SOORT_PCT:
      return read_pct (node, what, &waarde->getal, error);
    case TAAL_SOORT_GEHEEL:
      return read_integer (node, what, &waarde->getal, error);
    case TAAL_SOORT_DATUM:
      return taal_normpakket_read_date (node, what, &waarde->getal, error);
    case TAAL_SOORT_JANEE:
      return read_boolean (node, what, &waarde->getal, error);
    case TAAL_SOORT_TEKST:
      if (!read_word (node, what, words, &word, error))
        return FALSE;
      waarde->tekst = words[word];
      return TRUE;
    case TAAL_SOORT_VRIJE_TEKST:
      return taal_normpakket_read_text (node, what, texts, &waarde->tekst, error);
    case TAAL_SOORT_LIJST:
      return read_list (node, what, words, texts, waarde, error);
    case TAAL_SOORT_WETTEN:
      return read_set (node, what, &taal_enum_wet, &waarde->getal, error);
    case TAAL_SOORT_ROUTES:
      return read_set (node, what, &taal_enum_route, &waarde->getal, error);
    case TAAL_SOORT_PER_ROUTE:
      return read_per_route (node, what, waarde->per_route, error);
    }

  g_return_val_if_reached (FALSE);
}
