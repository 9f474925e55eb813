/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-gemeenten.h"

#include "taal-csv.h"
#include "taal-dossier-resources.h"

#include <string.h>

#define N_NEAREST 3

/* Longer than every name; what is compared of a text. */
#define MAX_COMPARED 48

/* The columns of gemeenten.csv. */
enum
{
  COLUMN_CODE,
  COLUMN_NAAM,
  COLUMN_BREEDTEGRAAD,
  COLUMN_LENGTEGRAAD,
  N_COLUMNS,
};

/* A code or name as it is looked up, and what it stands for. */
typedef struct
{
  char    *code;
  char    *name;
  char    *folded;
  TaalPlek plek; /* the centre of its largest part */
} Gemeente;

typedef struct
{
  Gemeente   *all; /* in the order of gemeenten.csv */
  guint       n;
  GHashTable *by_text; /* code or name, folded → Gemeente */
} Gemeenten;

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed == NULL ? text : composed, -1);
}

/* Reads the list that is built in. It is ours, so what is wrong with it is a fault of the program. */
static gpointer
read_gemeenten (gpointer unused)
{
  g_autoptr(GBytes) bytes = NULL;
  g_auto(TaalCsv) csv = { 0 };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Gemeente));
  Gemeenten *gemeenten = g_new0 (Gemeenten, 1);
  gconstpointer data;
  gsize size;

  bytes = g_resource_lookup_data (taal_dossier_data_get_resource (), TAAL_RESOURCE_BASE "/data/gemeenten.csv",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  taal_csv_init (&csv, data, size);
  while (taal_csv_next (&csv))
    if (csv.record.row > 1 && csv.record.n_cells == N_COLUMNS)
      {
        Gemeente gemeente = {
          .code = g_strdup (csv.record.cells[COLUMN_CODE].text),
          .name = g_strdup (csv.record.cells[COLUMN_NAAM].text),
          .plek = { g_ascii_strtod (csv.record.cells[COLUMN_BREEDTEGRAAD].text, NULL),
                    g_ascii_strtod (csv.record.cells[COLUMN_LENGTEGRAAD].text, NULL) },
        };

        gemeente.folded = fold (gemeente.name);
        g_array_append_val (all, gemeente);
      }

  gemeenten->n = all->len;
  gemeenten->all = (Gemeente *) (gpointer) g_array_free (all, FALSE);
  gemeenten->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < gemeenten->n; i++)
    {
      g_hash_table_insert (gemeenten->by_text, g_strdup (gemeenten->all[i].folded), &gemeenten->all[i]);
      g_hash_table_insert (gemeenten->by_text, fold (gemeenten->all[i].code), &gemeenten->all[i]);
    }

  return gemeenten;
}

/* Read once, at the first use, and kept as long as the program runs. */
static const Gemeenten *
get_gemeenten (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_gemeenten, NULL);
}

static const Gemeente *
look_up (const char *text)
{
  g_autofree char *folded = fold (text);

  return g_hash_table_lookup (get_gemeenten ()->by_text, folded);
}

/**
 * taal_gemeenten_find:
 * @text: a code `GMnnnn` or a name of gemeenten.csv, trimmed
 *
 * Returns: (transfer none) (nullable): the code that @text means, without regard to case; %NULL when
 *   the list has none
 *
 * Thread: any
 */
const char *
taal_gemeenten_find (const char *text)
{
  const Gemeente *gemeente;

  g_return_val_if_fail (text != NULL, NULL);

  gemeente = look_up (text);
  return gemeente == NULL ? NULL : gemeente->code;
}

/**
 * taal_gemeenten_get_name:
 * @code: a code `GMnnnn`
 *
 * Returns: (transfer none) (nullable): its name, or %NULL when the list has no such code
 *
 * Thread: any
 */
const char *
taal_gemeenten_get_name (const char *code)
{
  const Gemeente *gemeente;

  g_return_val_if_fail (code != NULL, NULL);

  gemeente = look_up (code);
  return gemeente == NULL ? NULL : gemeente->name;
}

static guint
split_characters (const char *text,
                  gunichar    characters[MAX_COMPARED])
{
  guint n = 0;

  for (; *text != '\0' && n < MAX_COMPARED; text = g_utf8_next_char (text))
    characters[n++] = g_utf8_get_char (text);

  return n;
}

/* How many characters must be added, dropped or replaced to make one of the other. */
static int
edit_distance (const char *one,
               const char *other)
{
  gunichar a[MAX_COMPARED], b[MAX_COMPARED];
  guint n_a = split_characters (one, a), n_b = split_characters (other, b);
  int costs[MAX_COMPARED + 1];

  for (guint j = 0; j <= n_b; j++)
    costs[j] = (int) j;
  for (guint i = 1; i <= n_a; i++)
    {
      int diagonal = costs[0];

      costs[0] = (int) i;
      for (guint j = 1; j <= n_b; j++)
        {
          int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          diagonal = costs[j];
          costs[j] = MIN (replaced, MIN (costs[j], costs[j - 1]) + 1);
        }
    }

  return costs[n_b];
}

/* Of names that are equally far the one that begins alike is the likelier: who writes Zutfen means
 * Zutphen, not Putten. */
static int
rank (const char *text,
      const char *name)
{
  int n_alike = 0;

  while (n_alike < MAX_COMPARED && text[n_alike] != '\0' && text[n_alike] == name[n_alike])
    n_alike++;

  return edit_distance (text, name) * (MAX_COMPARED + 1) - n_alike;
}

/**
 * taal_gemeenten_dup_nearest:
 * @text: a text that taal_gemeenten_find() does not know
 *
 * Returns: (transfer full): the three names nearest to @text, nearest first, joined by ", "; for what
 *   looks like a code the names of the three nearest codes
 *
 * Thread: any
 */
char *
taal_gemeenten_dup_nearest (const char *text)
{
  const Gemeenten *gemeenten = get_gemeenten ();
  g_autofree char *folded = fold (text);
  gboolean is_code = g_ascii_strncasecmp (text, "GM", 2) == 0 && g_ascii_isdigit (text[2]);
  const char *names[N_NEAREST + 1] = { NULL };
  int ranks[N_NEAREST] = { G_MAXINT, G_MAXINT, G_MAXINT };

  for (guint i = 0; i < gemeenten->n; i++)
    {
      const Gemeente *gemeente = &gemeenten->all[i];
      g_autofree char *code = is_code ? fold (gemeente->code) : NULL;
      int found = rank (folded, is_code ? code : gemeente->folded);
      int place = N_NEAREST;

      while (place > 0 && found < ranks[place - 1])
        place--;
      if (place == N_NEAREST)
        continue;
      for (int j = N_NEAREST - 1; j > place; j--)
        {
          names[j] = names[j - 1];
          ranks[j] = ranks[j - 1];
        }
      names[place] = gemeente->name;
      ranks[place] = found;
    }

  return g_strjoinv (", ", (char **) names);
}

/**
 * taal_gemeenten_get_n:
 *
 * Returns: how many gemeenten there were in %TAAL_GEMEENTEN_JAAR
 *
 * Thread: any
 */
guint
taal_gemeenten_get_n (void)
{
  return get_gemeenten ()->n;
}

/**
 * taal_gemeenten_get_code:
 * @i: a place in the list, below taal_gemeenten_get_n()
 *
 * Returns: (transfer none): the code of the gemeente there
 *
 * Thread: any
 */
const char *
taal_gemeenten_get_code (guint i)
{
  g_return_val_if_fail (i < get_gemeenten ()->n, NULL);

  return get_gemeenten ()->all[i].code;
}

/**
 * taal_gemeenten_get_plek:
 * @code: a code `GMnnnn`
 * @plek: (out): the centre point of its largest part, to about 1 km
 *
 * Returns: whether the list has that code
 *
 * Thread: any
 */
gboolean
taal_gemeenten_get_plek (const char *code,
                         TaalPlek *plek)
{
  const Gemeente *gemeente;

  g_return_val_if_fail (code != NULL && plek != NULL, FALSE);

  gemeente = look_up (code);
  if (gemeente != NULL)
    *plek = gemeente->plek;

  return gemeente != NULL;
}

/**
 * taal_gemeenten_get_afstand:
 * @from: the code of a gemeente
 * @to: that of another, or the same
 *
 * Returns: how far their centre points are apart as the crow flies, in metres; 0 within one
 *   gemeente, and -1 when the list does not have both
 *
 * Thread: any
 */
gint64
taal_gemeenten_get_afstand (const char *from,
                            const char *to)
{
  TaalPlek here, there;

  g_return_val_if_fail (from != NULL && to != NULL, -1);

  if (!taal_gemeenten_get_plek (from, &here) || !taal_gemeenten_get_plek (to, &there))
    return -1;

  return taal_plek_get_distance (&here, &there);
}
