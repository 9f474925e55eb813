/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-les-zoek.h"

#include <stdlib.h>
#include <string.h>

#include "taal-zoek.h"

/* More words than this in a search are not looked at. */
#define MAX_WORDS 32

static guint32
match_either (const TaalLesZoek *zoek,
              const char        *id,
              const char        *naam)
{
  guint32 found = 0;

  for (int i = 0; zoek->words[i] != NULL && i < MAX_WORDS; i++)
    if (taal_zoek_matches (id, zoek->words[i]) || taal_zoek_matches (naam, zoek->words[i]))
      found |= 1u << i;

  return found;
}

/**
 * taal_les_zoek_init:
 * @zoek: (out caller-allocates): the search
 * @snapshot: the facts
 * @text: (nullable): what the user typed
 *
 * Thread: any
 */
void
taal_les_zoek_init (TaalLesZoek        *zoek,
                    const TaalSnapshot *snapshot,
                    const char         *text)
{
  int n_groepen, n_docenten;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);

  *zoek = (TaalLesZoek) TAAL_LES_ZOEK_INIT;
  zoek->words = taal_zoek_split (text);
  for (int i = 0; zoek->words[i] != NULL && i < MAX_WORDS; i++)
    {
      zoek->all |= 1u << i;
      if (strspn (zoek->words[i], "0123456789-") == strlen (zoek->words[i]))
        zoek->like_dates |= 1u << i;
    }

  zoek->groepen = g_new (guint32, n_groepen);
  for (int i = 0; i < n_groepen; i++)
    zoek->groepen[i] = match_either (zoek, groepen[i].groep_id, groepen[i].naam);
  zoek->docenten = g_new (guint32, n_docenten);
  for (int i = 0; i < n_docenten; i++)
    zoek->docenten[i] = match_either (zoek, docenten[i].docent_id, docenten[i].naam);
}

/**
 * taal_les_zoek_clear:
 * @zoek: a search
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_les_zoek_clear (TaalLesZoek *zoek)
{
  g_clear_pointer (&zoek->words, g_strfreev);
  g_clear_pointer (&zoek->groepen, g_free);
  g_clear_pointer (&zoek->docenten, g_free);
}

/**
 * taal_les_zoek_finds:
 * @zoek: a search
 * @les: a lesson
 *
 * Returns: whether the lesson has every word
 *
 * Thread: any
 */
gboolean
taal_les_zoek_finds (const TaalLesZoek *zoek,
                     const TaalLes     *les)
{
  guint32 missing = zoek->all & ~zoek->groepen[les->groep];
  char date[TAAL_DATE_TEXT_SIZE];

  if (les->docent != TAAL_GEEN)
    missing &= ~zoek->docenten[les->docent];
  if ((missing & zoek->like_dates) != 0)
    taal_date_format (les->datum, date);
  for (int i = 0; missing >> i != 0; i++)
    if ((missing & 1u << i) != 0 && !taal_zoek_matches (les->les_id, zoek->words[i]) &&
        ((zoek->like_dates & 1u << i) == 0 || strstr (date, zoek->words[i]) == NULL))
      return FALSE;

  return TRUE;
}

/* A thing to be sorted by a text. */
typedef struct
{
  const char *text;
  guint32     place;
} Sortable;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  int order = taal_zoek_compare (((const Sortable *) a)->text, ((const Sortable *) b)->text);

  return order != 0 ? order
                    : (((const Sortable *) a)->place > ((const Sortable *) b)->place) * 2 - 1;
}

static guint32 *
rank (Sortable *things,
      int       n)
{
  guint32 *ranks = g_new (guint32, n);

  qsort (things, (gsize) n, sizeof *things, compare_names);
  for (int i = 0; i < n; i++)
    ranks[things[i].place] = (guint32) i;

  return ranks;
}

/**
 * taal_groepen_rank:
 * @snapshot: the facts
 *
 * Returns: (transfer full): for each groep, where it stands by name, else by id
 *
 * Thread: any
 */
guint32 *
taal_groepen_rank (const TaalSnapshot *snapshot)
{
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);
  /* One more than there are, as what is sorted may not be NULL. */
  g_autofree Sortable *things = g_new0 (Sortable, n + 1);

  for (int i = 0; i < n; i++)
    things[i] =
        (Sortable) { groepen[i].naam != NULL ? groepen[i].naam : groepen[i].groep_id, (guint32) i };

  return rank (things, n);
}

/**
 * taal_docenten_rank:
 * @snapshot: the facts
 *
 * Returns: (transfer full): for each docent, where they stand by name, else by id
 *
 * Thread: any
 */
guint32 *
taal_docenten_rank (const TaalSnapshot *snapshot)
{
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);
  g_autofree Sortable *things = g_new0 (Sortable, n + 1);

  for (int i = 0; i < n; i++)
    things[i] = (Sortable) { docenten[i].naam != NULL ? docenten[i].naam : docenten[i].docent_id,
                             (guint32) i };

  return rank (things, n);
}
