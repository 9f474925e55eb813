/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-bijtabel-private.h"
#include "taal-logboek-private.h"
#include "taal-wijzigset-private.h"

/* A step whose changeset holds the person can no longer be undone, and neither can those before it, which
 * are undone after it. Later ones can. */

typedef struct
{
  TaalPersoon *persoon;
  gboolean     collect; /* texts that were the person's once, rather than where they stand */
  gboolean     named;
} Zoeking;

/* Whether a changed row is the person's, or was, or is to be. Of a les that is only the log-in. */
static gboolean
is_own_row (const TaalPersoon *persoon,
            TaalTabel          tabel,
            gint32             rij,
            sqlite3_value     *value,
            int                column)
{
  const TaalKolom *kolom = &taal_schema_get (tabel)->kolommen[column];

  if (tabel == TAAL_TABEL_LESSEN || persoon->rijen[tabel] == NULL)
    return FALSE;

  return g_hash_table_contains (persoon->rijen[tabel], GINT_TO_POINTER (rij)) ||
         (kolom->soort == TAAL_KOLOM_VERWIJZING && kolom->refers_to == persoon->tabel && value != NULL &&
          sqlite3_value_type (value) == SQLITE_INTEGER && sqlite3_value_int64 (value) == persoon->rij);
}

/* A log-in of a les that is the docent's: it may be an earlier one, that no row has any more. */
static gboolean
is_own_login (const TaalPersoon *persoon,
              TaalTabel          tabel,
              gint32             rij,
              sqlite3_value     *value)
{
  return tabel == TAAL_TABEL_LESSEN && persoon->rijen[tabel] != NULL && value != NULL &&
         sqlite3_value_type (value) == SQLITE_TEXT &&
         g_hash_table_contains (persoon->rijen[tabel], GINT_TO_POINTER (rij));
}

static void
look_at_value (Zoeking       *zoeking,
               TaalTabel      tabel,
               gint32         rij,
               sqlite3_value *value,
               int            column,
               gboolean       own)
{
  const char *text = NULL;

  if (value != NULL && sqlite3_value_type (value) == SQLITE_TEXT)
    text = (const char *) sqlite3_value_text (value);
  if (!zoeking->collect)
    zoeking->named = zoeking->named || own || taal_persoon_is_named_in (zoeking->persoon, text);
  else if (own && text != NULL)
    taal_persoon_add_text (zoeking->persoon, tabel, column, text);
}

/* The aantekeningen are nobody's own, so nothing is learnt from them; but they may name anyone. */
static void
look_at_note (Zoeking                *zoeking,
              const TaalWijzigsetRij *rij,
              int                     column,
              sqlite3_value          *value)
{
  const TaalBijkolom *kolom = &taal_bijschema_get ((TaalBijtabel) rij->bijtabel)->kolommen[column];

  if (!zoeking->collect && kolom->persoon && value != NULL &&
      sqlite3_value_type (value) == SQLITE_TEXT)
    zoeking->named = zoeking->named ||
                     taal_persoon_is_named_in_lijst (zoeking->persoon,
                                                     (const char *) sqlite3_value_text (value));
}

static gboolean
is_before (sqlite3_value *value,
           TaalDate       grens)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER &&
         sqlite3_value_int64 (value) < grens;
}

/* Whether a row that is, or was, the person's is one of those that are erased, where that is a part
 * of them. A change of a row that says nothing of its les or day is of one that is known; or else
 * of one that was removed by a later step, which says it. */
static gboolean
is_erased (const TaalPersoon      *persoon,
           const TaalWijzigsetRij *rij,
           sqlite3_value          *values[2][TAAL_MAX_KOLOMMEN])
{
  static const int les = 0, datum = 2, tot = 4; /* format.md 1: presentie, facturen */

  if (persoon->later == NULL ||
      g_hash_table_contains (persoon->rijen[rij->tabel], GINT_TO_POINTER (rij->rij)))
    return TRUE;

  for (int i = 0; i < 2; i++)
    {
      sqlite3_value *value = values[i][les];

      if (rij->tabel == TAAL_TABEL_FACTUREN
              ? is_before (values[i][datum], persoon->grens) ||
                    is_before (values[i][tot], persoon->grens)
              : value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER &&
                    !g_hash_table_contains (persoon->later,
                                            GINT_TO_POINTER (sqlite3_value_int (value))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
look_at_row (const TaalWijzigsetRij *rij,
             sqlite3_changeset_iter *iter,
             gpointer                user_data)
{
  Zoeking *zoeking = user_data;
  TaalTabel tabel = (TaalTabel) rij->tabel;
  sqlite3_value *values[2][TAAL_MAX_KOLOMMEN] = { { NULL } };
  gboolean own = FALSE;

  for (int k = 0; k < rij->n_kolommen; k++)
    {
      if ((rij->op != SQLITE_INSERT &&
           sqlite3changeset_old (iter, k + 1, &values[0][k]) != SQLITE_OK) ||
          (rij->op != SQLITE_DELETE &&
           sqlite3changeset_new (iter, k + 1, &values[1][k]) != SQLITE_OK))
        return FALSE;
      for (int i = 0; rij->tabel >= 0 && i < 2; i++)
        own = own || is_own_row (zoeking->persoon, tabel, rij->rij, values[i][k], k);
    }
  own = own && is_erased (zoeking->persoon, rij, values);
  for (int k = 0; k < rij->n_kolommen; k++)
    for (int i = 0; i < 2; i++)
      if (rij->tabel < 0)
        look_at_note (zoeking, rij, k, values[i][k]);
      else
        look_at_value (zoeking, tabel, rij->rij, values[i][k], k,
                       own || is_own_login (zoeking->persoon, tabel, rij->rij, values[i][k]));

  return TRUE;
}

/* Whether a step holds the person. One that cannot be read is taken to. */
static gboolean
look_at_step (TaalVerbinding  *verbinding,
              gint64           wijziging,
              Zoeking         *zoeking,
              GError         **error)
{
  g_auto (TaalStroom) stroom = { 0 };
  g_autoptr (GError) local_error = NULL;
  TaalWijzigsetTelling telling;

  if (!taal_wijzigset_open_log (&stroom, verbinding->db, wijziging, 0, &local_error) ||
      !taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, NULL, look_at_row, zoeking, &local_error))
    {
      if (!g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      zoeking->named = TRUE;
    }

  return TRUE;
}

/* The newest step that holds the person, 0 for none. */
static gboolean
find_newest (TaalVerbinding  *verbinding,
             TaalPersoon     *persoon,
             gint64          *newest,
             GError         **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list (verbinding, G_MAXUINT, error);
  Zoeking zoeking = { .persoon = persoon };

  *newest = 0;
  if (steps == NULL)
    return FALSE;
  for (guint i = 0; *newest == 0 && i < steps->len; i++)
    {
      const TaalWijziging *step = g_ptr_array_index (steps, i);

      if (step->toestand == TAAL_TOESTAND_GEDAAN && !look_at_step (verbinding, step->id, &zoeking, error))
        return FALSE;
      if (zoeking.named)
        *newest = step->id;
    }

  return TRUE;
}

/**
 * taal_wissen_collect_log:
 * @verbinding: an open dossier, in a transaction
 * @persoon: a person whose rows are known
 * @error: a #TaalDossierError
 *
 * Finds in the log what the person was called before: earlier names, numbers and log-ins.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_collect_log (TaalVerbinding  *verbinding,
                         TaalPersoon     *persoon,
                         GError         **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list (verbinding, G_MAXUINT, error);
  Zoeking zoeking = { .persoon = persoon, .collect = TRUE };

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      const TaalWijziging *step = g_ptr_array_index (steps, i);

      if ((step->toestand == TAAL_TOESTAND_GEDAAN || step->toestand == TAAL_TOESTAND_ONGEDAAN) &&
          !look_at_step (verbinding, step->id, &zoeking, error))
        return FALSE;
    }

  return TRUE;
}

/* Takes names out of the log itself, of all its steps. */
static gboolean
erase_names (TaalVerbinding     *verbinding,
             const TaalPersoon  *persoon,
             GError            **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list (verbinding, G_MAXUINT, error);

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      const TaalWijziging *step = g_ptr_array_index (steps, i);

      if ((taal_persoon_is_named_in (persoon, step->onderwerp) &&
           !taal_logboek_erase (verbinding, step->id, TAAL_LOGBOEK_ONDERWERP, error)) ||
          (taal_persoon_is_named_in (persoon, step->wie) &&
           !taal_logboek_erase (verbinding, step->id, TAAL_LOGBOEK_WIE, error)))
        return FALSE;
    }

  return TRUE;
}

/* Of an import that can be undone, the rows that are gone now are not to be missed then. */
static gboolean
forget_removed_rows (TaalVerbinding     *verbinding,
                     const TaalPersoon  *persoon,
                     GError            **error)
{
  for (TaalTabel tabel = 0; !persoon->in_gebruik && tabel < TAAL_N_TABELLEN; tabel++)
    {
      GHashTableIter iter;
      gpointer rij;

      if (persoon->rijen[tabel] == NULL)
        continue;
      g_hash_table_iter_init (&iter, persoon->rijen[tabel]);
      while (g_hash_table_iter_next (&iter, &rij, NULL))
        if (!taal_logboek_forget_rij (verbinding, tabel, GPOINTER_TO_INT (rij), error))
          return FALSE;
    }

  return TRUE;
}

/**
 * taal_wissen_erase_log:
 * @verbinding: an open dossier, in a transaction
 * @persoon: a person
 * @error: a #TaalDossierError
 *
 * Takes the person out of the change log. Steps that hold it stay as entries without a name, for good.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_erase_log (TaalVerbinding  *verbinding,
                       TaalPersoon     *persoon,
                       GError         **error)
{
  gint64 newest;

  return find_newest (verbinding, persoon, &newest, error) && taal_logboek_fix (verbinding, newest, error) &&
         erase_names (verbinding, persoon, error) && forget_removed_rows (verbinding, persoon, error);
}
