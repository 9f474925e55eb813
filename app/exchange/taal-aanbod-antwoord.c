/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-exchange"

#include "config.h"

#include "taal-aanbod-antwoord.h"

#include <string.h>

#include "taal-enum.h"
#include "taal-json-lezer.h"

#define SCHEMA "taalnorm-aanbod/1"

/* The number of a school is short; what is longer is none. */
#define MAX_NUMMER 200

/* The answer while it is read. */
typedef struct
{
  TaalJsonLezer        json;
  GString             *key;
  GString             *text;
  TaalPool            *pool; /* of the texts that are kept */
  TaalBeschikbaarheid *found;
  guint                dekking[TAAL_N_AANBOD_SOORTEN][2]; /* as it says; found has our count */
} Lezing;

typedef gboolean (*LeesFunc) (Lezing  *lezing,
                              gpointer into);

/* A member of an object, and how it is read. */
typedef struct
{
  const char *name;
  LeesFunc    read;
} Lid;

/* Reads an object of which every member of @leden must be there, once; others are read over, so that
 * a later version of the register may say more. */
static gboolean
read_object (Lezing    *lezing,
             const Lid *leden,
             guint      n,
             gpointer   into)
{
  guint seen = 0;

  if (!taal_json_lezer_begin_object (&lezing->json))
    return FALSE;
  while (taal_json_lezer_next_key (&lezing->json, lezing->key))
    {
      guint i = 0;

      while (i < n && !g_str_equal (leden[i].name, lezing->key->str))
        i++;
      if (i == n)
        {
          if (!taal_json_lezer_skip (&lezing->json))
            return FALSE;
          continue;
        }
      if ((seen & (1u << i)) != 0)
        return taal_json_lezer_fail (&lezing->json, "a member comes twice");
      seen |= 1u << i;
      if (!leden[i].read (lezing, into))
        return FALSE;
    }
  if (lezing->json.fout == NULL && seen != (1u << n) - 1)
    return taal_json_lezer_fail (&lezing->json, "a member is missing");

  return lezing->json.fout == NULL;
}

static gboolean
read_text (Lezing *lezing)
{
  return taal_json_lezer_get_string (&lezing->json, lezing->text);
}

static gboolean
read_date (Lezing   *lezing,
           TaalDate *date)
{
  char text[TAAL_DATE_TEXT_SIZE];

  return read_text (lezing) &&
         ((taal_date_parse (lezing->text->str, date) == TAAL_DATE_PARSE_OK &&
           g_str_equal (taal_date_format (*date, text), lezing->text->str)) ||
          taal_json_lezer_fail (&lezing->json, "that is not a date"));
}

/* Which gemeenten there are changes each year, so one that this program does not know may be one.
 */
static gboolean
read_gemeente (Lezing      *lezing,
               const char **gemeente)
{
  const char *text;

  if (!read_text (lezing))
    return FALSE;
  text = lezing->text->str;
  if (lezing->text->len != 6 || strncmp (text, "GM", 2) != 0 ||
      strspn (text + 2, "0123456789") != 4)
    return taal_json_lezer_fail (&lezing->json, "that is not the code of a gemeente");

  *gemeente = taal_pool_intern (lezing->pool, text);
  return TRUE;
}

static gboolean
read_enum (Lezing     *lezing,
           const char *(*get_name) (int value),
           int         n,
           int        *value)
{
  if (!read_text (lezing))
    return FALSE;
  for (*value = 0; *value < n; (*value)++)
    if (g_str_equal (get_name (*value), lezing->text->str))
      return TRUE;

  return taal_json_lezer_fail (&lezing->json, "that is not one of the values that are possible");
}

static const char *
get_soort (int value)
{
  return taal_enum_name (&taal_enum_aanbod_soort, value);
}

static const char *
get_status (int value)
{
  return taal_aanbod_status_get_name ((TaalAanbodStatus) value);
}

static gboolean
read_soort (Lezing          *lezing,
            TaalAanbodSoort *soort)
{
  int value;

  if (!read_enum (lezing, get_soort, TAAL_N_AANBOD_SOORTEN, &value))
    return FALSE;

  *soort = (TaalAanbodSoort) value;
  return TRUE;
}

static gboolean
read_g_gemeente (Lezing  *lezing,
                 gpointer into)
{
  return read_gemeente (lezing, &((TaalGemeenteAanbod *) into)->gemeente);
}

static gboolean
read_g_soort (Lezing  *lezing,
              gpointer into)
{
  return read_soort (lezing, &((TaalGemeenteAanbod *) into)->soort);
}

static gboolean
read_g_status (Lezing  *lezing,
               gpointer into)
{
  int value;

  if (!read_enum (lezing, get_status, TAAL_N_AANBOD_STATUSSEN, &value))
    return FALSE;

  ((TaalGemeenteAanbod *) into)->status = (TaalAanbodStatus) value;
  return TRUE;
}

static gboolean
read_g_plaatsen (Lezing  *lezing,
                 gpointer into)
{
  gint64 *plaatsen = &((TaalGemeenteAanbod *) into)->plaatsen;

  return taal_json_lezer_get_int (&lezing->json, plaatsen) &&
         (*plaatsen >= 0 || taal_json_lezer_fail (&lezing->json, "fewer places than none"));
}

static gboolean
is_nummer (const GString *text)
{
  if (text->len == 0 || text->len > MAX_NUMMER)
    return FALSE;
  for (const char *c = text->str; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isprint (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

static gboolean
read_g_scholen (Lezing  *lezing,
                gpointer into)
{
  GPtrArray *scholen = ((TaalGemeenteAanbod *) into)->scholen;

  if (!taal_json_lezer_begin_array (&lezing->json))
    return FALSE;
  while (taal_json_lezer_next_item (&lezing->json) && read_text (lezing))
    {
      if (!is_nummer (lezing->text))
        return taal_json_lezer_fail (&lezing->json, "that is not the number of a school");
      if (scholen->len > 0 &&
          strcmp (g_ptr_array_index (scholen, scholen->len - 1), lezing->text->str) >= 0)
        return taal_json_lezer_fail (&lezing->json, "the schools are not sorted");
      g_ptr_array_add (scholen, (gpointer) taal_pool_intern (lezing->pool, lezing->text->str));
    }

  return lezing->json.fout == NULL;
}

/* By gemeente and the name of the soort, as format.md 5 sorts them. */
static int
compare (const char      *gemeente_a,
         TaalAanbodSoort  soort_a,
         const char      *gemeente_b,
         TaalAanbodSoort  soort_b)
{
  int order = strcmp (gemeente_a, gemeente_b);

  return order != 0 ? order : strcmp (get_soort ((int) soort_a), get_soort ((int) soort_b));
}

static gboolean
add_gemeente (Lezing                   *lezing,
              const TaalGemeenteAanbod *gemeente)
{
  TaalBeschikbaarheid *found = lezing->found;

  if (found->gemeenten->len > 0)
    {
      const TaalGemeenteAanbod *previous =
        &g_array_index (found->gemeenten, TaalGemeenteAanbod, found->gemeenten->len - 1);

      if (compare (previous->gemeente, previous->soort, gemeente->gemeente, gemeente->soort) >= 0)
        return taal_json_lezer_fail (&lezing->json, "the gemeenten are not sorted");
    }
  if ((gemeente->status == TAAL_AANBOD_BESCHIKBAAR) != (gemeente->plaatsen > 0))
    return taal_json_lezer_fail (&lezing->json, "places, and yet not available, or the reverse");

  found->met_aanbod[gemeente->soort]++;
  found->beschikbaar[gemeente->soort] += gemeente->status == TAAL_AANBOD_BESCHIKBAAR ? 1 : 0;
  return TRUE;
}

static gboolean
read_gemeenten (Lezing  *lezing,
                gpointer into)
{
  static const Lid leden[] = {
    { "gemeente", read_g_gemeente }, { "soort", read_g_soort },     { "status", read_g_status },
    { "plaatsen", read_g_plaatsen }, { "scholen", read_g_scholen },
  };

  if (!taal_json_lezer_begin_array (&lezing->json))
    return FALSE;
  while (taal_json_lezer_next_item (&lezing->json))
    {
      TaalGemeenteAanbod gemeente = { .scholen = g_ptr_array_new () };

      if (!read_object (lezing, leden, G_N_ELEMENTS (leden), &gemeente) ||
          !add_gemeente (lezing, &gemeente))
        {
          g_ptr_array_unref (gemeente.scholen);
          return FALSE;
        }
      g_array_append_val (lezing->found->gemeenten, gemeente);
    }

  return lezing->json.fout == NULL;
}

static gboolean
read_v_stopdatum (Lezing  *lezing,
                  gpointer into)
{
  return read_date (lezing, &((TaalVervalt *) into)->stopdatum);
}

static gboolean
read_v_gemeente (Lezing  *lezing,
                 gpointer into)
{
  return read_gemeente (lezing, &((TaalVervalt *) into)->gemeente);
}

static gboolean
read_v_soort (Lezing  *lezing,
              gpointer into)
{
  return read_soort (lezing, &((TaalVervalt *) into)->soort);
}

static gboolean
read_vervalt (Lezing  *lezing,
              gpointer into)
{
  static const Lid leden[] = {
    { "stopdatum", read_v_stopdatum },
    { "gemeente", read_v_gemeente },
    { "soort", read_v_soort },
  };
  GArray *all = lezing->found->vervalt;

  if (!taal_json_lezer_begin_array (&lezing->json))
    return FALSE;
  while (taal_json_lezer_next_item (&lezing->json))
    {
      TaalVervalt vervalt = { 0 };

      if (!read_object (lezing, leden, G_N_ELEMENTS (leden), &vervalt))
        return FALSE;
      if (all->len > 0)
        {
          const TaalVervalt *previous = &g_array_index (all, TaalVervalt, all->len - 1);

          if (previous->stopdatum > vervalt.stopdatum ||
              (previous->stopdatum == vervalt.stopdatum &&
               compare (previous->gemeente, previous->soort, vervalt.gemeente, vervalt.soort) >= 0))
            return taal_json_lezer_fail (&lezing->json, "what falls away is not sorted");
        }
      g_array_append_val (all, vervalt);
    }

  return lezing->json.fout == NULL;
}

static gboolean
read_pair (Lezing *lezing,
           guint   pair[2])
{
  gint64 number;

  if (!taal_json_lezer_begin_array (&lezing->json))
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      if (!taal_json_lezer_next_item (&lezing->json) ||
          !taal_json_lezer_get_int (&lezing->json, &number) || number < 0 || number > G_MAXINT)
        return taal_json_lezer_fail (&lezing->json, "two counts were expected");
      pair[i] = (guint) number;
    }

  return !taal_json_lezer_next_item (&lezing->json) ? lezing->json.fout == NULL
                                                    : taal_json_lezer_fail (&lezing->json,
                                                                            "more than two counts");
}

static gboolean
read_dekking (Lezing  *lezing,
              gpointer into)
{
  guint seen = 0;

  if (!taal_json_lezer_begin_object (&lezing->json))
    return FALSE;
  while (taal_json_lezer_next_key (&lezing->json, lezing->key))
    {
      int soort = 0;

      while (soort < TAAL_N_AANBOD_SOORTEN && !g_str_equal (get_soort (soort), lezing->key->str))
        soort++;
      if (soort == TAAL_N_AANBOD_SOORTEN)
        return taal_json_lezer_fail (&lezing->json, "that is not a kind of offer");
      if ((seen & (1u << soort)) != 0)
        return taal_json_lezer_fail (&lezing->json, "a member comes twice");
      seen |= 1u << soort;
      if (!read_pair (lezing, lezing->dekking[soort]))
        return FALSE;
    }

  return lezing->json.fout == NULL;
}

static gboolean
read_schema (Lezing  *lezing,
             gpointer into)
{
  return read_text (lezing) &&
         (g_str_equal (lezing->text->str, SCHEMA) ||
          taal_json_lezer_fail (&lezing->json, "its schema is not " SCHEMA));
}

static gboolean
read_op (Lezing  *lezing,
         gpointer into)
{
  return read_date (lezing, &lezing->found->op);
}

/* What it says twice must be the same, and it must be about what was asked. */
static gboolean
check_whole (Lezing                *lezing,
             const TaalAanbodVraag *vraag)
{
  const TaalBeschikbaarheid *found = lezing->found;

  for (int soort = 0; soort < TAAL_N_AANBOD_SOORTEN; soort++)
    if (lezing->dekking[soort][0] != found->beschikbaar[soort] ||
        lezing->dekking[soort][1] != found->met_aanbod[soort])
      return taal_json_lezer_fail (&lezing->json, "dekking is not what the gemeenten come to");
  if (vraag->op != TAAL_DATE_NONE && vraag->op != found->op)
    return taal_json_lezer_fail (&lezing->json, "it is about another day");
  for (guint i = 0; i < found->gemeenten->len; i++)
    {
      const TaalGemeenteAanbod *one = &g_array_index (found->gemeenten, TaalGemeenteAanbod, i);

      if ((vraag->soort >= 0 && vraag->soort != (int) one->soort) ||
          (vraag->gemeente != NULL && !g_str_equal (vraag->gemeente, one->gemeente)))
        return taal_json_lezer_fail (&lezing->json, "it is about what was not asked");
    }
  for (guint i = 0; i < found->vervalt->len; i++)
    if (g_array_index (found->vervalt, TaalVervalt, i).stopdatum <= found->op)
      return taal_json_lezer_fail (&lezing->json, "what falls away is gone already");

  return TRUE;
}

static gboolean
read_whole (Lezing                *lezing,
            const TaalAanbodVraag *vraag)
{
  static const Lid leden[] = {
    { "schema", read_schema },   { "op", read_op },           { "gemeenten", read_gemeenten },
    { "dekking", read_dekking }, { "vervalt", read_vervalt },
  };

  return read_object (lezing, leden, G_N_ELEMENTS (leden), NULL) &&
         taal_json_lezer_end (&lezing->json) && check_whole (lezing, vraag);
}

/**
 * taal_aanbod_antwoord_parse:
 * @data: (array length=length): the answer of a register
 * @length: its length in bytes
 * @vraag: what was asked; without a day any will do
 * @error: a %TAAL_EXCHANGE_ERROR_ANSWER, with the place
 *
 * Reads the JSON of `aanbod` (format.md 5), which comes from a stranger: each value must be of its
 * kind and in its order, and what it says must hang together.
 *
 * Returns: (transfer full) (nullable): the offer, as taal_beschikbaarheid_compute() would give it, but
 *   without locaties
 *
 * Thread: any
 */
TaalBeschikbaarheid *
taal_aanbod_antwoord_parse (const char             *data,
                            gsize                   length,
                            const TaalAanbodVraag  *vraag,
                            GError                **error)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalAanbod) texts = taal_aanbod_new (pool);
  g_autoptr (GString) key = g_string_new (NULL), text = g_string_new (NULL);
  g_autoptr (TaalBeschikbaarheid) found = taal_beschikbaarheid_new_elders (texts);
  Lezing lezing = { .key = key, .text = text, .pool = pool, .found = found };

  g_return_val_if_fail (vraag != NULL, NULL);

  taal_json_lezer_init (&lezing.json, data, length);
  if (read_whole (&lezing, vraag))
    return g_steal_pointer (&found);

  g_set_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_ANSWER,
               "byte %" G_GSIZE_FORMAT ": %s", lezing.json.at, lezing.json.fout);
  return NULL;
}
