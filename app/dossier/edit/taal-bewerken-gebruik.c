/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerken-private.h"

/* From so many removed rows on, it is cheaper to go through all that may refer to them once. */
#define MANY_REMOVED 4

/* The tables whose rows refer to those of another without being parts of them. */
static const struct
{
  TaalTabel   parent;
  TaalTabel   child;
  const char *count; /* how many refer to one row */
  const char *all;   /* to what each of them refers, in one or two columns */
} references[] = {
  { TAAL_TABEL_LOCATIES, TAAL_TABEL_GROEPEN, "SELECT count(*) FROM rij_groepen WHERE locatie = ?1",
    "SELECT locatie FROM rij_groepen" },
  { TAAL_TABEL_LOCATIES, TAAL_TABEL_AANBOD_WI2013, "SELECT count(*) FROM rij_aanbod_wi2013 WHERE locatie = ?1",
    "SELECT locatie FROM rij_aanbod_wi2013" },
  { TAAL_TABEL_DOCENTEN, TAAL_TABEL_MAATREGELEN, "SELECT count(*) FROM rij_maatregelen WHERE docent = ?1",
    "SELECT docent FROM rij_maatregelen" },
  { TAAL_TABEL_DOCENTEN, TAAL_TABEL_LESSEN, "SELECT count(*) FROM rij_lessen WHERE docent = ?1 OR co_docent = ?1",
    "SELECT docent, co_docent FROM rij_lessen" },
  { TAAL_TABEL_CONTRACTEN, TAAL_TABEL_GROEPEN, "SELECT count(*) FROM rij_groepen WHERE contract = ?1",
    "SELECT contract FROM rij_groepen" },
  { TAAL_TABEL_GROEPEN, TAAL_TABEL_LESSEN, "SELECT count(*) FROM rij_lessen WHERE groep = ?1",
    "SELECT groep FROM rij_lessen" },
  { TAAL_TABEL_CURSISTEN, TAAL_TABEL_PRESENTIE, "SELECT count(*) FROM rij_presentie WHERE cursist = ?1",
    "SELECT cursist FROM rij_presentie" },
  { TAAL_TABEL_CURSISTEN, TAAL_TABEL_FACTUREN, "SELECT count(*) FROM rij_facturen WHERE cursist = ?1",
    "SELECT cursist FROM rij_facturen" },
};

static void
add_issue (TaalBewerker         *bewerker,
           const TaalVerwijderd *removed,
           TaalTabel             child,
           gint64                n)
{
  g_autofree char *expected = NULL;

  if (n == 0)
    return;

  expected = g_strdup_printf ("%" G_GINT64_FORMAT " %s", n, taal_schema_get (child)->name);
  taal_bewerken_issue (bewerker, removed->edit, TAAL_ISSUE_IN_GEBRUIK, 0,
                       removed->id != TAAL_CEL_LEEG ? taal_teksten_get (bewerker->opslag.invoer->teksten, removed->id)
                                                    : NULL,
                       expected);
}

/* One removed row after the other. */
static gboolean
count_each (TaalBewerker  *bewerker,
            gsize          reference,
            GError       **error)
{
  const GArray *removed = bewerker->tabellen[references[reference].parent].removed;
  g_autoptr (TaalStatement) count = taal_sqlite_prepare (bewerker->opslag.verbinding->db, references[reference].count, error);

  if (count == NULL)
    return FALSE;
  for (guint i = 0; i < removed->len; i++)
    {
      const TaalVerwijderd *own = &g_array_index (removed, TaalVerwijderd, i);

      if (!taal_sqlite_bind_int (count, 1, own->rij, error) || taal_sqlite_step (count, error) != TAAL_STAP_RIJ)
        return FALSE;
      add_issue (bewerker, own, references[reference].child, sqlite3_column_int64 (count, 0));
      (void) sqlite3_reset (count); /* it has succeeded */
    }

  return TRUE;
}

/* All removed rows at once. */
static gboolean
count_all (TaalBewerker  *bewerker,
           gsize          reference,
           GError       **error)
{
  const GArray *removed = bewerker->tabellen[references[reference].parent].removed;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL); /* rij → how many + 1 */
  g_autoptr (TaalStatement) all = taal_sqlite_prepare (bewerker->opslag.verbinding->db, references[reference].all, error);
  TaalStap step;

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < removed->len; i++)
    g_hash_table_insert (counts, GINT_TO_POINTER (g_array_index (removed, TaalVerwijderd, i).rij), GINT_TO_POINTER (1));

  while ((step = taal_sqlite_step (all, error)) == TAAL_STAP_RIJ)
    for (int i = 0; i < sqlite3_column_count (all); i++)
      {
        gpointer rij = GINT_TO_POINTER (sqlite3_column_int (all, i));
        int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, rij));

        if (n > 0 && (i == 0 || sqlite3_column_int (all, 0) != sqlite3_column_int (all, i)))
          g_hash_table_insert (counts, rij, GINT_TO_POINTER (n + 1));
      }
  if (step != TAAL_STAP_KLAAR)
    return FALSE;

  for (guint i = 0; i < removed->len; i++)
    {
      const TaalVerwijderd *own = &g_array_index (removed, TaalVerwijderd, i);

      add_issue (bewerker, own, references[reference].child,
                 GPOINTER_TO_INT (g_hash_table_lookup (counts, GINT_TO_POINTER (own->rij))) - 1);
    }

  return TRUE;
}

/**
 * taal_bewerken_check_in_gebruik:
 * @bewerker: a step whose edits have been carried out
 * @error: a #TaalDossierError
 *
 * Says in the report which rows that it removed others still refer to, and how many.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_check_in_gebruik (TaalBewerker  *bewerker,
                                GError       **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      const GArray *removed = bewerker->tabellen[references[i].parent].removed;

      if (removed != NULL &&
          !(removed->len > MANY_REMOVED ? count_all (bewerker, i, error) : count_each (bewerker, i, error)))
        return FALSE;
    }

  return TRUE;
}
