/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

/* A longer text is not shown whole. */
#define MAX_WAARDE 60

static gboolean
is_error (TaalVergaderingCode code)
{
  return code < TAAL_VERGADERING_WINDOWS_1252;
}

static TaalVergaderingMelding *
find_melding (TaalLezing          *lezing,
              TaalVergaderingCode  code,
              guint               *n)
{
  GPtrArray *list = lezing->v->meldingen;
  TaalVergaderingMelding *last = NULL;

  *n = 0;
  for (guint i = 0; i < list->len; i++)
    {
      TaalVergaderingMelding *melding = g_ptr_array_index (list, i);

      if (melding->code == code)
        {
          last = melding;
          (*n)++;
        }
    }

  return last;
}

static char *
shorten (const char *text)
{
  if (text == NULL || g_utf8_strlen (text, -1) <= MAX_WAARDE)
    return g_strdup (text);

  return g_utf8_substring (text, 0, MAX_WAARDE);
}

/**
 * taal_lezing_meld:
 * @lezing: a file that is being read
 * @code: what is to be said
 * @rij: the row, or 0
 * @kolom: (nullable): the header of the column
 * @waarde: (nullable): the text that it is about
 *
 * Says something of the file. What is about the file as a whole is said once, with a count.
 *
 * Thread: that of who reads
 */
void
taal_lezing_meld (TaalLezing          *lezing,
                  TaalVergaderingCode  code,
                  guint                rij,
                  const char          *kolom,
                  const char          *waarde)
{
  guint n;
  TaalVergaderingMelding *melding = find_melding (lezing, code, &n);

  if (melding != NULL && (rij == 0 || n >= TAAL_VERGADERING_MAX_MELDINGEN))
    {
      melding->aantal++;
      return;
    }

  melding = g_new0 (TaalVergaderingMelding, 1);
  melding->code = code;
  melding->fout = is_error (code);
  melding->rij = rij;
  melding->aantal = 1;
  melding->kolom = shorten (kolom);
  melding->waarde = shorten (waarde);
  g_ptr_array_add (lezing->v->meldingen, melding);
}

/**
 * taal_lezing_is_fout:
 * @lezing: a file that is being read
 *
 * Returns: whether nothing of it can be used
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_is_fout (const TaalLezing *lezing)
{
  return taal_vergadering_get_fout (lezing->v) != NULL;
}

/**
 * taal_lezing_tijdstip:
 * @lezing: a file that is being read
 * @rij: a row
 * @kolom: a column
 * @kop: (nullable): the row of the headers
 * @tijdstip: (out caller-allocates): what the cell says
 *
 * Returns: whether it is a moment; if not, and it is not empty either, that has been said
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_tijdstip (TaalLezing          *lezing,
                      const TaalRasterRij *rij,
                      int                  kolom,
                      const TaalRasterRij *kop,
                      TaalTijdstip        *tijdstip)
{
  const char *text = taal_raster_cel (rij, kolom);

  memset (tijdstip, 0, sizeof *tijdstip);
  if (rij->gebroken)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_AANHALINGSTEKEN, rij->rij, NULL, NULL);
      return FALSE;
    }
  if (text[0] == '\0' || strcmp (text, "-") == 0)
    return FALSE;
  if (taal_tijdstip_parse (text, tijdstip) && tijdstip->heeft_tijd)
    return TRUE;

  taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, rij->rij,
                    kop != NULL ? taal_raster_cel (kop, kolom) : NULL, text);
  return FALSE;
}

/* "Piet (Piet Jansen)": the name that they chose, and the one that they came with. */
static void
divide_name (TaalDeelname *deelname)
{
  const char *open = strrchr (deelname->naam, '(');
  gsize length = strlen (deelname->naam);

  if (open == NULL || open == deelname->naam || deelname->naam[length - 1] != ')')
    return;

  deelname->naam_anders = g_strndup (open + 1, length - (gsize) (open - deelname->naam) - 2);
  g_strstrip (deelname->naam_anders);
}

/**
 * taal_lezing_neem_naam:
 * @lezing: a file that is being read
 * @rij: a row
 * @naam: the name in it
 * @account: the e-mail address or account in it, or the empty text
 * @ruw: (out caller-allocates): a row with these
 *
 * Returns: whether there is a name; if not, that has been said
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_neem_naam (TaalLezing          *lezing,
                       const TaalRasterRij *rij,
                       const char          *naam,
                       const char          *account,
                       TaalRuweDeelname    *ruw)
{
  memset (ruw, 0, sizeof *ruw);
  if (rij->gebroken)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_AANHALINGSTEKEN, rij->rij, NULL, NULL);
      return FALSE;
    }
  if (naam[0] == '\0')
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_ZONDER_NAAM, rij->rij, NULL, NULL);
      return FALSE;
    }

  ruw->deelname = g_new0 (TaalDeelname, 1);
  ruw->deelname->naam = g_strdup (naam);
  ruw->deelname->account = account[0] != '\0' ? g_utf8_strdown (account, -1) : NULL;
  ruw->deelname->van = ruw->deelname->tot = TAAL_MOMENT_GEEN;
  ruw->deelname->rij = rij->rij;
  divide_name (ruw->deelname);
  if (ruw->deelname->account != NULL &&
      g_hash_table_contains (lezing->gastheren, ruw->deelname->account))
    ruw->deelname->vlaggen |= TAAL_DEELNAME_GASTHEER;
  return TRUE;
}

/**
 * taal_lezing_voeg_toe:
 * @lezing: a file that is being read
 * @ruw: (transfer full): a row of it
 *
 * Thread: that of who reads
 */
void
taal_lezing_voeg_toe (TaalLezing       *lezing,
                      TaalRuweDeelname *ruw)
{
  g_array_append_val (lezing->ruw, *ruw);
}
