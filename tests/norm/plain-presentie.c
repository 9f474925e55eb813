/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-presentie.h"

#include <string.h>

TaalLes
plain_les (const PlainVraag *vraag,
           int               row)
{
  TaalLes les;

  taal_snapshot_get_les (vraag->presentie->snapshot, row, &les);
  return les;
}

int
plain_n_lessen (const PlainVraag *vraag)
{
  return taal_snapshot_get_n_lessen (vraag->presentie->snapshot);
}

int
plain_n_cursisten (const PlainVraag *vraag)
{
  return (int) vraag->presentie->cursisten->len;
}

const char *
plain_cursist_id (const PlainVraag *vraag,
                  int               cursist)
{
  return g_array_index (vraag->presentie->cursisten, TaalCursist, cursist).cursist_id;
}

gboolean
plain_in_periode (const PlainVraag *vraag,
                  int               row)
{
  TaalLes les = plain_les (vraag, row);

  return vraag->periode.van <= les.datum && les.datum <= vraag->periode.tot;
}

gboolean
plain_given (const PlainVraag *vraag,
             int               row)
{
  return plain_in_periode (vraag, row) && plain_les (vraag, row).status == TAAL_LES_GEGEVEN;
}

PlainPaar
plain_paar (const PlainVraag *vraag,
            int               row,
            int               cursist)
{
  PlainPaar paar = { 0 };
  int n;
  const TaalPresentieRij *rijen = taal_presentie_get_les (vraag->presentie, row, &n);

  for (int i = 0; i < n; i++)
    if (rijen[i].cursist == cursist)
      {
        paar.n_rijen++;
        paar.aanwezig = paar.aanwezig || rijen[i].aanwezig;
        paar.paraaf = paar.paraaf || rijen[i].paraaf;
        paar.login = paar.login || rijen[i].login != 0;
        paar.fysiek = paar.fysiek || rijen[i].vorm == TAAL_VORM_FYSIEK;
        paar.vorm = paar.vorm || rijen[i].vorm != TAAL_PRESENTIE_GEEN_VORM;
        paar.tijden = paar.tijden || (rijen[i].van != TAAL_PRESENTIE_GEEN_TIJD &&
                                      rijen[i].tot != TAAL_PRESENTIE_GEEN_TIJD);
      }

  return paar;
}

int
plain_n_aanwezig (const PlainVraag *vraag,
                  int               row)
{
  int n = 0;

  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    n += plain_paar (vraag, row, cursist).aanwezig;

  return n;
}

/* By date, begin, les_id as text; no begin first, as its number has it. */
int
plain_compare_lessen (const TaalLes *a,
                      const TaalLes *b)
{
  if (a->datum != b->datum)
    return a->datum < b->datum ? -1 : 1;
  if (a->begin != b->begin)
    return a->begin < b->begin ? -1 : 1;

  return strcmp (a->les_id, b->les_id);
}

int
plain_compare_texts (gconstpointer a,
                     gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
plain_tell (GPtrArray  *lines,
            const char *soort,
            const char *sleutel,
            GPtrArray  *bewijs)
{
  GString *line = g_string_new (soort);

  g_ptr_array_sort (bewijs, plain_compare_texts);
  g_string_append_printf (line, "\001%s", sleutel);
  for (guint i = 0; i < bewijs->len; i++)
    g_string_append_printf (line, "\001%s", (const char *) g_ptr_array_index (bewijs, i));
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

void
plain_tell_two (GPtrArray  *lines,
                const char *soort,
                const char *sleutel,
                const char *a,
                const char *b)
{
  g_autoptr (GPtrArray) bewijs = g_ptr_array_new ();

  g_ptr_array_add (bewijs, (gpointer) a);
  if (b != NULL)
    g_ptr_array_add (bewijs, (gpointer) b);
  plain_tell (lines, soort, sleutel, bewijs);
}
