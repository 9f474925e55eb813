/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-cel.h"

#include "taal-bsn.h"
#include "taal-date.h"
#include "taal-enum.h"
#include "taal-gemeenten.h"
#include "taal-number.h"
#include "taal-teksten-private.h"

#include <string.h>

static const char *const registers[] = { "BVNT2", "BOW_KR" };
static const char *const yes_words[] = { "ja", "j", "x", "1", "waar", "true" };

/* The index of a word in a list, without regard to case, or -1. */
static int
find_word (const char        *text,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return (int) i;

  return -1;
}

static int
parse_text (const TaalKolom *kolom,
            const char      *text,
            gsize            length,
            TaalTeksten     *teksten,
            gint32          *value)
{
  int code = TAAL_CEL_GOED;

  if (kolom->soort == TAAL_KOLOM_ID || kolom->soort == TAAL_KOLOM_VERWIJZING)
    {
      if (taal_bsn_is (text, length))
        return TAAL_ISSUE_BSN;
    }
  else if (taal_bsn_contains (text, length))
    {
      if (kolom->soort == TAAL_KOLOM_NAAM)
        return TAAL_ISSUE_BSN;
      code = TAAL_ISSUE_BSN_IN_TEKST;
    }
  if (kolom->soort == TAAL_KOLOM_REGISTER)
    {
      int found = find_word (text, registers, G_N_ELEMENTS (registers));

      if (found >= 0)
        text = registers[found];
    }

  *value = taal_teksten_add_length (teksten, text, length);
  return code;
}

static int
parse_gemeente (const char  *text,
                TaalTeksten *teksten,
                gint32      *value)
{
  const char *code = taal_gemeenten_find (text);

  if (code == NULL)
    return TAAL_ISSUE_ONBEKENDE_GEMEENTE;

  *value = taal_teksten_add (teksten, code);
  return TAAL_CEL_GOED;
}

static int
parse_date (const char *text,
            gint32     *value)
{
  switch (taal_date_parse (text, value))
    {
    case TAAL_DATE_PARSE_OK:
      return TAAL_CEL_GOED;
    case TAAL_DATE_PARSE_NOT_A_DATE:
      return TAAL_ISSUE_GEEN_DATUM;
    case TAAL_DATE_PARSE_IMPOSSIBLE:
      return TAAL_ISSUE_DATUM_BESTAAT_NIET;
    case TAAL_DATE_PARSE_TWO_DIGIT_YEAR:
      return TAAL_ISSUE_JAAR_TWEE_CIJFERS;
    }

  g_return_val_if_reached (TAAL_ISSUE_GEEN_DATUM);
}

static int
parse_yes_no (const char *text,
              gint32     *value)
{
  if (find_word (text, yes_words, G_N_ELEMENTS (yes_words)) >= 0)
    *value = 1;
  else if (taal_enum_is_no_word (text))
    *value = 0;
  else
    return TAAL_ISSUE_GEEN_JANEE;

  return TAAL_CEL_GOED;
}

/* A number that cannot be read as one of ours, but is one: negative, or too long. */
static gboolean
is_far_number (const char *text,
               int         max_decimals)
{
  const char *digits = text + (*text == '-' ? 1 : 0);
  gsize n = strspn (digits, "0123456789");
  const char *rest = digits + n;

  if (n > 0 && max_decimals > 0 && (*rest == '.' || *rest == ','))
    {
      gsize n_decimals = strspn (++rest, "0123456789");

      if (n_decimals < 1 || n_decimals > (gsize) max_decimals)
        return FALSE;
      rest += n_decimals;
    }

  return n > 0 && *rest == '\0';
}

static int
parse_number (const TaalKolom *kolom,
              const char      *text,
              gint32          *value)
{
  gboolean decimal = kolom->soort == TAAL_KOLOM_DECIMAAL;
  gint32 number;

  if (!(decimal ? taal_number_parse_decimal (text, &number) : taal_number_parse_integer (text, &number)))
    {
      if (is_far_number (text, decimal ? 2 : 0))
        return TAAL_ISSUE_BUITEN_BEREIK;
      return decimal ? TAAL_ISSUE_GEEN_DECIMAAL : TAAL_ISSUE_GEEN_GEHEEL_GETAL;
    }
  if (number < kolom->min || number > kolom->max)
    return TAAL_ISSUE_BUITEN_BEREIK;

  *value = number;
  return TAAL_CEL_GOED;
}

/* Numbers of 1 to 4 with one comma or semicolon between them, or spaces only. */
static int
parse_uitzonderingen (const char *text,
                      gint32     *value)
{
  gint32 set = 0;

  while (TRUE)
    {
      const char *behind;

      if (*text < '1' || *text > '4')
        return TAAL_ISSUE_GEEN_UITZONDERINGEN;
      set |= 1 << (*text++ - '1');
      if (*text == '\0')
        break;
      behind = text;
      text += strspn (text, " ");
      if (*text == ',' || *text == ';')
        text++;
      text += strspn (text, " ");
      if (text == behind)
        return TAAL_ISSUE_GEEN_UITZONDERINGEN;
    }

  *value = set;
  return TAAL_CEL_GOED;
}

/**
 * taal_cel_parse:
 * @kolom: the column that the cell stands in
 * @text: its text, trimmed, not empty and without control characters
 * @length: the length of @text in bytes
 * @teksten: where texts are kept
 * @value: (out): what it means, as in #TaalRijen; %TAAL_CEL_LEEG when it is refused
 *
 * Returns: a #TaalIssueCode, which may be a warning, or %TAAL_CEL_GOED
 *
 * Thread: any
 */
int
taal_cel_parse (const TaalKolom *kolom,
                const char      *text,
                gsize            length,
                TaalTeksten     *teksten,
                gint32          *value)
{
  *value = TAAL_CEL_LEEG;

  switch (kolom->soort)
    {
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
      return parse_text (kolom, text, length, teksten, value);
    case TAAL_KOLOM_GEMEENTE:
      return parse_gemeente (text, teksten, value);
    case TAAL_KOLOM_ENUM:
      {
        int number = taal_enum_parse (kolom->list, text);

        *value = number == TAAL_ENUM_NONE ? TAAL_CEL_LEEG : number;
        return number == TAAL_ENUM_NONE ? TAAL_ISSUE_ONBEKENDE_WAARDE : TAAL_CEL_GOED;
      }
    case TAAL_KOLOM_DATUM:
      return parse_date (text, value);
    case TAAL_KOLOM_TIJD:
      {
        gint32 seconds;

        if (!taal_number_parse_time (text, &seconds))
          return TAAL_ISSUE_GEEN_TIJD;
        *value = seconds;
        return TAAL_CEL_GOED;
      }
    case TAAL_KOLOM_JANEE:
      return parse_yes_no (text, value);
    case TAAL_KOLOM_GEHEEL:
    case TAAL_KOLOM_DECIMAAL:
      return parse_number (kolom, text, value);
    case TAAL_KOLOM_UITZONDERINGEN:
      return parse_uitzonderingen (text, value);
    }

  g_return_val_if_reached (TAAL_ISSUE_ONBEKENDE_WAARDE);
}

static char *
dup_range (const TaalKolom *kolom)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  if (kolom->soort == TAAL_KOLOM_GEHEEL)
    return g_strdup_printf ("%d-%d", kolom->min, kolom->max);

  min = taal_number_format_decimal (kolom->min);
  max = taal_number_format_decimal (kolom->max);
  return g_strdup_printf ("%s-%s", min, max);
}

/**
 * taal_cel_dup_expected:
 * @kolom: a column
 * @code: what taal_cel_parse() answered
 * @text: the text it was given
 *
 * Returns: (transfer full) (nullable): what would be right, when @code has more to tell than itself
 *
 * Thread: any
 */
char *
taal_cel_dup_expected (const TaalKolom *kolom,
                       TaalIssueCode    code,
                       const char      *text)
{
  if (code == TAAL_ISSUE_ONBEKENDE_WAARDE)
    return g_strjoinv (", ", (char **) kolom->list->names);
  if (code == TAAL_ISSUE_ONBEKENDE_GEMEENTE)
    return taal_gemeenten_dup_nearest (text);
  if (code == TAAL_ISSUE_BUITEN_BEREIK)
    return dup_range (kolom);

  return NULL;
}
