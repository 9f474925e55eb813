/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include <stdlib.h>
#include <string.h>

#include "taal-aantekeningen.h"
#include "taal-sqlite.h"

/* The columns of the aantekeningen that may name a person. */
static const struct
{
  const char *select; /* the row, and the text */
  const char *update; /* ?1 the row, ?2 the text */
  char        separator; /* between ids that are whole items; '\0': it is a text */
} columns[] = {
#define COLUMN(tabel, kolom, separator)                                                                    \
  {                                                                         \
    "SELECT rij, " kolom " FROM bij_" tabel " WHERE " kolom " IS NOT NULL", \
        "UPDATE bij_" tabel " SET " kolom " = ?2 WHERE rij = ?1", separator \
  }
  COLUMN ("afwijzingen", "sleutel", '+'),
  COLUMN ("afwijzingen", "bewijs", '\n'),
  COLUMN ("afwijzingen", "reden", '\0'),
  COLUMN ("afwijzingen", "door", '\0'),
  COLUMN ("afwijzingen", "heropend_door", '\0'),
  COLUMN ("goedkeuringen", "bewijs", '\0'),
  COLUMN ("bijlagen", "naam", '\0'),
#undef COLUMN
};

static int
compare_items (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The person's id and log-ins become the id that the rows have now: so the signal is the same one,
 * and stays dismissed. Without rows no one has that id, and another may come to have it. */
static char *
dup_items_without (const TaalPersoon *persoon,
                   const char        *text,
                   char               separator)
{
  const char between[] = { separator, '\0' };
  const char *id = persoon->in_gebruik ? persoon->pseudoniem : TAAL_GEWIST;
  g_auto (GStrv) items = NULL;
  gboolean found = FALSE;

  if (g_hash_table_contains (persoon->teksten, text))
    return g_strdup (id);

  items = g_strsplit (text, between, -1);
  for (gsize i = 0; items[i] != NULL; i++)
    {
      char *instead = NULL;

      if (g_hash_table_contains (persoon->teksten, items[i]))
        instead = g_strdup (id);
      else if (taal_persoon_is_named_in (persoon, items[i]))
        instead = taal_persoon_dup_without (persoon, items[i]);
      if (instead == NULL)
        continue;
      found = TRUE;
      g_free (items[i]);
      items[i] = instead;
    }
  if (!found)
    return NULL;
  if (separator == '\n')
    return taal_aantekeningen_dup_lijst ((const char *const *) items);

  qsort (items, g_strv_length (items), sizeof (char *), compare_items);
  return g_strjoinv (between, items);
}

/* What a text is to be; NULL where it stays. */
static char *
dup_without (const TaalPersoon *persoon,
             const char        *text,
             char               separator)
{
  if (separator != '\0')
    return dup_items_without (persoon, text, separator);

  return taal_persoon_is_named_in (persoon, text) ? taal_persoon_dup_without (persoon, text) : NULL;
}

static gboolean
erase_column (TaalVerbinding     *verbinding,
              const TaalPersoon  *persoon,
              gsize               column,
              GError            **error)
{
  g_autoptr (TaalStatement) select =
      taal_sqlite_prepare (verbinding->db, columns[column].select, error);
  g_autoptr (TaalStatement) update =
    select != NULL ? taal_sqlite_prepare (verbinding->db, columns[column].update, error) : NULL;
  g_autoptr (GArray) rijen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  TaalStap step;

  if (update == NULL)
    return FALSE;

  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *text = taal_sqlite_column_text (select, 1, NULL, &valid);
      char *without = text != NULL ? dup_without (persoon, text, columns[column].separator) : NULL;
      gint64 rij = sqlite3_column_int64 (select, 0);

      if (without == NULL)
        continue;
      g_array_append_val (rijen, rij);
      g_ptr_array_add (texts, without);
    }
  if (step != TAAL_STAP_KLAAR)
    return FALSE;

  for (guint i = 0; i < rijen->len; i++)
    if (!taal_sqlite_bind_int (update, 1, g_array_index (rijen, gint64, i), error) ||
        !taal_sqlite_bind_text (update, 2, g_ptr_array_index (texts, i), error) ||
        !taal_sqlite_execute (update, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_wissen_erase_bij:
 * @verbinding: an open dossier, in a transaction
 * @persoon: a person whose own rows have been erased
 * @error: a #TaalDossierError
 *
 * Takes the person out of the aantekeningen: a dismissal that is about them is one about the id
 * that stays. The scan of a list is left: it is about others too (taal_dossier_wis_bijlage()).
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_erase_bij (TaalVerbinding     *verbinding,
                       const TaalPersoon  *persoon,
                       GError            **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (!erase_column (verbinding, persoon, i, error))
      return FALSE;

  return TRUE;
}
