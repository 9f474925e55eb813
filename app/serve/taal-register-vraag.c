/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-register-vraag.h"

#include <string.h>

#include "taal-gemeenten.h"

/* How much of a parameter's name an answer repeats, in bytes. */
#define MAX_NAAM 40

/* The query while it is read. */
typedef struct
{
  TaalRegisterVraag *vraag;
  gboolean pagina;
  guint seen; /* bits, by place in parameters */
} Lezing;

static void
fout_clear (gpointer data)
{
  g_free (((TaalRegisterFout *) data)->parameter);
}

static void
add_fout (Lezing *lezing,
          const char *parameter,
          TaalRegisterWoord uitleg)
{
  g_autofree char *valid = g_utf8_make_valid (parameter, -1);
  TaalRegisterFout fout = { NULL, uitleg };

  fout.parameter = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_NAAM));
  g_array_append_val (lezing->vraag->fouten, fout);
}

/* Programs write a day in one way; a person may type it in another. */
static gboolean
read_op (Lezing *lezing,
         const char *value)
{
  char text[TAAL_DATE_TEXT_SIZE];
  TaalDate op;

  if (taal_date_parse (value, &op) != TAAL_DATE_PARSE_OK ||
      (!lezing->pagina && !g_str_equal (taal_date_format (op, text), value)))
    return FALSE;

  lezing->vraag->aanbod.op = op;
  return TRUE;
}

static gboolean
read_gemeente (Lezing *lezing,
               const char *value)
{
  const char *code = taal_gemeenten_find (value);

  if (code == NULL || (!lezing->pagina && !g_str_equal (code, value)))
    return FALSE;

  lezing->vraag->aanbod.gemeente = code;
  return TRUE;
}

static gboolean
read_soort (Lezing *lezing,
            const char *value)
{
  int soort = taal_enum_parse (&taal_enum_aanbod_soort, value);

  if (soort == TAAL_ENUM_NONE ||
      (!lezing->pagina && !g_str_equal (taal_enum_name (&taal_enum_aanbod_soort, soort), value)))
    return FALSE;

  lezing->vraag->aanbod.soort = soort;
  return TRUE;
}

static gboolean
read_taal (Lezing *lezing,
           const char *value)
{
  if (g_str_equal (value, "nl"))
    lezing->vraag->taal = "nl";
  else if (g_str_equal (value, "en"))
    lezing->vraag->taal = "en";

  return lezing->vraag->taal != NULL;
}

static const struct
{
  const char *naam;
  gboolean pagina; /* whether only the page has it */
  gboolean (*read) (Lezing *lezing, const char *value);
  TaalRegisterWoord fout;
} parameters[] = {
  { "gemeente", FALSE, read_gemeente, TAAL_WOORD_FOUT_GEMEENTE },
  { "soort", FALSE, read_soort, TAAL_WOORD_FOUT_SOORT },
  { "op", FALSE, read_op, TAAL_WOORD_FOUT_OP },
  { "taal", TRUE, read_taal, TAAL_WOORD_FOUT_TAAL },
};

/* Takes the plus and percent signs out of a part of a query; NULL when it is not such a part. */
static char *
decode (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "+", ' ');
  g_autofree char *plain = g_uri_unescape_string (spaced, NULL);

  return plain != NULL && g_utf8_validate (plain, -1, NULL) ? g_steal_pointer (&plain) : NULL;
}

/* A parameter without a value, as a form sends what was left open, is not given. */
static void
read_parameter (Lezing *lezing,
                const char *naam,
                const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    {
      if (!g_str_equal (parameters[i].naam, naam) || (parameters[i].pagina && !lezing->pagina))
        continue;
      if ((lezing->seen & (1u << i)) != 0)
        add_fout (lezing, naam, TAAL_WOORD_DUBBEL);
      else if (*value != '\0' && !parameters[i].read (lezing, value))
        add_fout (lezing, naam, parameters[i].fout);
      lezing->seen |= 1u << i;
      return;
    }

  add_fout (lezing, naam, TAAL_WOORD_GEEN_PARAMETER);
}

static void
read_part (Lezing *lezing,
           char *part)
{
  char *sign = strchr (part, '=');
  g_autofree char *naam = NULL, *value = NULL;

  if (sign != NULL)
    *sign = '\0';
  naam = decode (part);
  value = decode (sign != NULL ? sign + 1 : "");
  if (naam == NULL || value == NULL)
    add_fout (lezing, part, TAAL_WOORD_CODERING);
  else
    read_parameter (lezing, naam, value);
}

/**
 * taal_register_vraag_parse:
 * @vraag: (out caller-allocates): what is asked
 * @query: (nullable): what stands behind the question mark of an address
 * @pagina: whether it is of the page, where a person may have typed it and choose a language; a
 *   program writes day, gemeente and kind in one way only
 * @vandaag: the day when none is given
 *
 * Reads a query, all that is wrong with it included.
 *
 * Thread: any
 */
void
taal_register_vraag_parse (TaalRegisterVraag *vraag,
                           const char *query,
                           gboolean pagina,
                           TaalDate vandaag)
{
  Lezing lezing = { .vraag = vraag, .pagina = pagina };
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (vraag != NULL && vandaag != TAAL_DATE_NONE);

  vraag->aanbod = (TaalAanbodVraag) { vandaag, NULL, -1 };
  vraag->taal = NULL;
  vraag->fouten = g_array_new (FALSE, FALSE, sizeof (TaalRegisterFout));
  g_array_set_clear_func (vraag->fouten, fout_clear);
  parts = g_strsplit (query != NULL ? query : "", "&", -1);
  for (int i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      read_part (&lezing, parts[i]);
}

/**
 * taal_register_vraag_clear:
 * @vraag: what taal_register_vraag_parse() gave
 *
 * Thread: any
 */
void
taal_register_vraag_clear (TaalRegisterVraag *vraag)
{
  g_clear_pointer (&vraag->fouten, g_array_unref);
}
