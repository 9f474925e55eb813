/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerken-private.h"

#include <string.h>

#include "taal-tabel-sql.h"

static const TaalRijBewerking *
get_edit (TaalBewerker *bewerker,
          guint         edit)
{
  return taal_bewerking_get_rij (bewerker->bewerking, edit);
}

static gboolean
has_errors (TaalBewerker *bewerker)
{
  return taal_import_report_get_n_fouten (bewerker->opslag.invoer->report) > 0;
}

static const char *
get_text (TaalBewerker *bewerker,
          gint32        cel)
{
  return cel != TAAL_CEL_LEEG ? taal_teksten_get (bewerker->opslag.invoer->teksten, cel) : NULL;
}

static void
add_to_set (GHashTable **set,
            gint32       number)
{
  if (*set == NULL)
    *set = g_hash_table_new (NULL, NULL);
  g_hash_table_add (*set, GINT_TO_POINTER (number));
}

static gboolean
is_in_set (GHashTable *set,
           gint32      number)
{
  return set != NULL && g_hash_table_contains (set, GINT_TO_POINTER (number));
}

/* The row with a rij. */
static gboolean
get_rij (TaalBewerker  *bewerker,
         TaalTabel      tabel,
         gint32         number,
         TaalRij       *rij,
         gboolean      *found,
         GError       **error)
{
  sqlite3_stmt *get =
    taal_bewerken_prepare (bewerker, &bewerker->tabellen[tabel].get, taal_tabel_sql_get (tabel)->get, error);

  return get != NULL && taal_sqlite_bind_int (get, 1, number, error) &&
         taal_opslag_read_one (&bewerker->opslag, tabel, get, rij, found, error);
}

/**
 * taal_bewerken_find:
 * @bewerker: a step
 * @edit: one of its edits, which changes or removes a row
 * @rij: (out caller-allocates): the row
 * @found: (out): whether there is one; if not, the report says so
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_find (TaalBewerker  *bewerker,
                    guint          edit,
                    TaalRij       *rij,
                    gboolean      *found,
                    GError       **error)
{
  const TaalRijBewerking *own = get_edit (bewerker, edit);
  g_autofree char *number = NULL;

  *found = FALSE;
  if (own->sleutel != NULL)
    {
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (TaalRij));
      TaalRij key = { .cellen = { taal_teksten_add (bewerker->opslag.invoer->teksten, own->sleutel) } };

      if (!taal_opslag_find (&bewerker->opslag, own->tabel, &key, rows, error))
        return FALSE;
      *found = rows->len > 0;
      if (*found)
        *rij = g_array_index (rows, TaalRij, 0);
      /* What is wrong with a row that was to be added has been said. */
      if (*found || is_in_set (bewerker->tabellen[own->tabel].refused, key.cellen[0]))
        return TRUE;
    }
  else if (!get_rij (bewerker, own->tabel, own->rij, rij, found, error))
    return FALSE;
  if (*found)
    return TRUE;

  number = g_strdup_printf ("%d", own->rij);
  taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_VERWIJZING_ONBEKEND, 0, own->sleutel != NULL ? own->sleutel : number,
                       taal_schema_get (own->tabel)->name);
  return TRUE;
}

static gboolean
rows_are_equal (const TaalRij *a,
                const TaalRij *b,
                int            n_kolommen)
{
  return memcmp (a->cellen, b->cellen, (gsize) n_kolommen * sizeof a->cellen[0]) == 0;
}

/* How many of the first cells are the key of a row of the table. */
static int
get_n_key (TaalTabel tabel)
{
  switch (taal_schema_get (tabel)->sleutel)
    {
    case TAAL_SLEUTEL_ID:
      return 1;
    case TAAL_SLEUTEL_AANBOD:
      return 3;
    case TAAL_SLEUTEL_OUDER:
    case TAAL_SLEUTEL_GEHEEL:
      return 0;
    }

  g_assert_not_reached ();
}

/* A key that another row has, or a row that is there already in a table without a key. A row may get
 * another key once a step: then no two rows can swap theirs, which a changeset could not do. */
static gboolean
check_key (TaalBewerker   *bewerker,
           guint           edit,
           const TaalRij  *old,
           const TaalRij  *rij,
           GError        **error)
{
  TaalTabel tabel = get_edit (bewerker, edit)->tabel;
  TaalBewerkerTabel *own = &bewerker->tabellen[tabel];
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  int n_key = get_n_key (tabel);
  int n_compared = n_key > 0 ? n_key : schema->n_kolommen;
  g_autoptr (GArray) found = NULL;
  gboolean taken = FALSE;

  if (old != NULL && rows_are_equal (old, rij, n_compared))
    return TRUE;

  found = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  if (!taal_opslag_find (&bewerker->opslag, tabel, rij, found, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const TaalRij *other = &g_array_index (found, TaalRij, i);

      taken = taken || (other->rij != rij->rij && rows_are_equal (other, rij, n_compared));
    }
  if (n_key == 0 && taken)
    taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_RIJ_DUBBEL, -1, NULL, NULL);
  if (n_key == 0)
    return TRUE;

  taken = taken || (old != NULL && is_in_set (own->renamed, rij->rij)) ||
          (n_key == 1 && is_in_set (own->refused, rij->cellen[0]));
  if (taken)
    taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_SLEUTEL_DUBBEL, 0,
                         n_key == 1 ? get_text (bewerker, rij->cellen[0]) : get_edit (bewerker, edit)->teksten[0], NULL);
  else if (old != NULL)
    {
      add_to_set (&own->renamed, rij->rij);
      g_clear_pointer (&own->ids, g_hash_table_unref);
    }

  return TRUE;
}

static gboolean
write_rij (TaalBewerker   *bewerker,
           TaalTabel       tabel,
           const TaalRij  *old,
           const TaalRij  *rij,
           GError        **error)
{
  const TaalTabelSql *sql = taal_tabel_sql_get (tabel);
  TaalBewerkerTabel *own = &bewerker->tabellen[tabel];
  int n_kolommen = taal_schema_get (tabel)->n_kolommen;
  sqlite3_stmt *stmt = old != NULL ? taal_bewerken_prepare (bewerker, &own->update, sql->update, error)
                                   : taal_bewerken_prepare (bewerker, &own->insert, sql->insert, error);

  return stmt != NULL && taal_opslag_bind (&bewerker->opslag, tabel, stmt, rij, n_kolommen, error) &&
         (old == NULL || taal_sqlite_bind_int (stmt, n_kolommen + 1, old->rij, error)) &&
         taal_sqlite_execute (stmt, error);
}

/* What a row is called: its name, or else its id; of a part, what its parent is called. */
static gboolean
describe (TaalBewerker   *bewerker,
          TaalTabel       tabel,
          const TaalRij  *rij,
          GError        **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalRij parent;
  gboolean found;

  if (bewerker->bewerking->rijen->len != 1 || bewerker->bewerking->onderwerp != NULL)
    return TRUE;

  if (schema->kolommen[0].soort == TAAL_KOLOM_VERWIJZING)
    {
      tabel = schema->kolommen[0].refers_to;
      if (!get_rij (bewerker, tabel, rij->cellen[0], &parent, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      rij = &parent;
      schema = taal_schema_get (tabel);
    }
  for (int k = schema->n_kolommen - 1; k >= 0; k--)
    if ((schema->kolommen[k].soort == TAAL_KOLOM_ID && bewerker->onderwerp == NULL) ||
        (schema->kolommen[k].soort == TAAL_KOLOM_NAAM && rij->cellen[k] != TAAL_CEL_LEEG))
      {
        g_free (bewerker->onderwerp);
        bewerker->onderwerp = g_strdup (get_text (bewerker, rij->cellen[k]));
      }

  return TRUE;
}

/**
 * taal_bewerken_put:
 * @bewerker: a step
 * @edit: one of its edits, which adds or changes a row
 * @error: a #TaalDossierError
 *
 * Carries it out, unless something is wrong with it, or with one before it: then the report says what.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_put (TaalBewerker  *bewerker,
                   guint          edit,
                   GError       **error)
{
  const TaalRijBewerking *own = get_edit (bewerker, edit);
  const TaalTabelSchema *schema = taal_schema_get (own->tabel);
  guint n_before = taal_import_report_get_n_fouten (bewerker->opslag.invoer->report);
  TaalRij before, rij;
  const TaalRij *old = NULL;
  gboolean found;

  if (own->soort == TAAL_BEWERKING_WIJZIGEN)
    {
      if (!taal_bewerken_find (bewerker, edit, &before, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      old = &before;
    }
  if (!taal_bewerken_read (bewerker, edit, old, &rij, error))
    return FALSE;
  if (taal_import_report_get_n_fouten (bewerker->opslag.invoer->report) == n_before &&
      !check_key (bewerker, edit, old, &rij, error))
    return FALSE;

  /* Of a step that is refused, what is still to come may refer to it. */
  if (has_errors (bewerker))
    {
      if (schema->sleutel == TAAL_SLEUTEL_ID && rij.cellen[0] != TAAL_CEL_LEEG)
        add_to_set (&bewerker->tabellen[own->tabel].refused, rij.cellen[0]);
      return TRUE;
    }

  if (own->tabel == TAAL_TABEL_LESSEN && old != NULL && old->cellen[0] != rij.cellen[0])
    taal_bewerken_note_les (bewerker, get_text (bewerker, old->cellen[0]),
                            get_text (bewerker, rij.cellen[0]));
  if (!describe (bewerker, own->tabel, &rij, error))
    return FALSE;
  return (old != NULL && rows_are_equal (old, &rij, schema->n_kolommen)) ||
         write_rij (bewerker, own->tabel, old, &rij, error);
}

static gboolean
remove_rij (TaalBewerker  *bewerker,
            TaalTabel      tabel,
            gint32         rij,
            GError       **error)
{
  sqlite3_stmt *remove =
    taal_bewerken_prepare (bewerker, &bewerker->tabellen[tabel].remove, taal_tabel_sql_get (tabel)->remove, error);

  return remove != NULL && taal_sqlite_bind_int (remove, 1, rij, error) && taal_sqlite_execute (remove, error);
}

/* Removes the rows of other tables that are parts of a row. */
static gboolean
remove_parts (TaalBewerker   *bewerker,
              TaalTabel       tabel,
              const TaalRij  *rij,
              GError        **error)
{
  TaalRij parent = { .cellen = { rij->rij } };
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (TaalRij));

  for (TaalTabel child = 0; child < TAAL_N_TABELLEN; child++)
    {
      const TaalTabelSchema *schema = taal_schema_get (child);

      if (schema->sleutel != TAAL_SLEUTEL_OUDER || schema->kolommen[0].refers_to != tabel)
        continue;
      if (!taal_opslag_find (&bewerker->opslag, child, &parent, parts, error))
        return FALSE;
      for (guint i = 0; i < parts->len; i++)
        if (!remove_rij (bewerker, child, g_array_index (parts, TaalRij, i).rij, error))
          return FALSE;
    }

  return TRUE;
}

/**
 * taal_bewerken_remove:
 * @bewerker: a step
 * @edit: one of its edits, which removes a row
 * @error: a #TaalDossierError
 *
 * Carries it out. Whether other rows refer to it is looked at in the end.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_remove (TaalBewerker  *bewerker,
                      guint          edit,
                      GError       **error)
{
  const TaalRijBewerking *own = get_edit (bewerker, edit);
  TaalBewerkerTabel *table = &bewerker->tabellen[own->tabel];
  TaalVerwijderd removed = { .edit = edit, .id = TAAL_CEL_LEEG };
  gboolean found;
  TaalRij rij;

  if (!taal_bewerken_find (bewerker, edit, &rij, &found, error))
    return FALSE;
  if (!found || has_errors (bewerker))
    return TRUE;

  removed.rij = rij.rij;
  if (taal_schema_get (own->tabel)->sleutel == TAAL_SLEUTEL_ID)
    removed.id = rij.cellen[0];
  if (table->removed == NULL)
    table->removed = g_array_new (FALSE, FALSE, sizeof (TaalVerwijderd));
  g_array_append_val (table->removed, removed);
  g_clear_pointer (&table->ids, g_hash_table_unref);

  return describe (bewerker, own->tabel, &rij, error) && remove_parts (bewerker, own->tabel, &rij, error) &&
         remove_rij (bewerker, own->tabel, rij.rij, error);
}
