/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier-presentie.h"

#include "taal-cel.h"
#include "taal-dossier-private.h"
#include "taal-presentie-private.h"
#include "taal-sqlite.h"

typedef struct
{
  const gint32 *lessen;
  guint         n_lessen;
  guint         max;
  GPtrArray    *found;
} Vraag;

static gboolean
get_presentie (TaalVerbinding  *verbinding,
               gpointer         data,
               GCancellable    *cancellable,
               GError         **error)
{
  Vraag *vraag = data;
  g_autoptr (TaalStatement) stmt =
      taal_sqlite_prepare (verbinding->db, TAAL_PRESENTIE_SQL_RIJEN, error);
  TaalStap step;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, vraag->lessen[0], error))
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      TaalTekstRij *rij = g_new0 (TaalTekstRij, 1);

      g_ptr_array_add (vraag->found, rij);
      rij->rij = (gint32) sqlite3_column_int64 (stmt, 0);
      rij->teksten = taal_dossier_read_teksten (verbinding, stmt, TAAL_TABEL_PRESENTIE, error);
      if (rij->teksten == NULL)
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_dossier_get_presentie:
 * @self: a dossier
 * @les: the number of a les in it
 * @error: a #TaalDossierError
 *
 * Reads who was at a les: a row for each time that a cursist came.
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): the rows, as they came in
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_get_presentie (TaalDossier  *self,
                            gint32        les,
                            GError      **error)
{
  g_autoptr (GPtrArray) rijen =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_tekst_rij_free);
  Vraag vraag = { &les, 1, 0, rijen };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  return taal_dossier_run (self, get_presentie, &vraag, NULL, error) ? g_steal_pointer (&rijen)
                                                                     : NULL;
}

/* Adds those of one les whom no les before it had. */
static gboolean
read_deelnemers (sqlite3_stmt  *stmt,
                 gint32         les,
                 GHashTable    *seen,
                 Vraag         *vraag,
                 GError       **error)
{
  TaalStap step = TAAL_STAP_KLAAR;
  gboolean valid = TRUE;

  if (!taal_sqlite_bind_int (stmt, 1, les, error))
    return FALSE;

  while (valid && vraag->found->len < vraag->max &&
         (step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gint64 rij = sqlite3_column_int64 (stmt, 0);
      const char *id = taal_sqlite_column_text (stmt, 1, NULL, &valid);

      if (id == NULL || !valid)
        g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                             "it is damaged: an id of a cursist");
      else if (g_hash_table_add (seen, GINT_TO_POINTER (rij)))
        g_ptr_array_add (vraag->found, g_strdup (id));
      valid = valid && id != NULL;
    }
  (void) sqlite3_reset (stmt); /* repeats the result of the step */

  return valid && step != TAAL_STAP_FOUT;
}

static gboolean
list_deelnemers (TaalVerbinding  *verbinding,
                 gpointer         data,
                 GCancellable    *cancellable,
                 GError         **error)
{
  Vraag *vraag = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (TaalStatement) stmt =
      taal_sqlite_prepare (verbinding->db, TAAL_PRESENTIE_SQL_DEELNEMERS, error);

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < vraag->n_lessen && vraag->found->len < vraag->max; i++)
    if (!read_deelnemers (stmt, vraag->lessen[i], seen, vraag, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_dossier_list_deelnemers:
 * @self: a dossier
 * @lessen: (array length=n_lessen): the numbers of lessen in it
 * @n_lessen: how many there are
 * @max: how many cursisten at most
 * @error: a #TaalDossierError
 *
 * Looks up which cursisten have presentie in any of some lessen.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their ids, those of the first les first
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_deelnemers (TaalDossier   *self,
                              const gint32  *lessen,
                              guint          n_lessen,
                              guint          max,
                              GError       **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Vraag vraag = { lessen, n_lessen, max, ids };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && (lessen != NULL || n_lessen == 0), NULL);

  return taal_dossier_run (self, list_deelnemers, &vraag, NULL, error) ? g_steal_pointer (&ids)
                                                                       : NULL;
}
