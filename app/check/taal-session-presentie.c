/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

/* What can be asked of a session about cursisten, their presence and contracts, which the facts do
 * not hold. */

/**
 * taal_session_list_cursisten_async:
 * @self: a session of a dossier
 * @zoek: (nullable): what must be in their id, or %NULL for all
 * @max: how many rows at most
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the register of the cursisten.
 *
 * Thread: the main one
 */
void
taal_session_list_cursisten_async (TaalSession         *self,
                                   const char          *zoek,
                                   guint                max,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self));

  job = taal_session_job_new (TAAL_SESSION_CURSISTEN);
  job->sleutel = g_strdup (zoek);
  job->max = max;
  taal_session_ask (self, job, NULL, taal_session_list_cursisten_async, callback, user_data);
}

/**
 * taal_session_list_cursisten_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): the cursisten
 *
 * Thread: the main one
 */
TaalCursistenLijst *
taal_session_list_cursisten_finish (TaalSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->cursisten) : NULL;
}

static void
list_rijen (TaalSession *self,
            TaalTabel tabel,
            gpointer tag,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  TaalSessionJob *job = taal_session_job_new (TAAL_SESSION_CONTRACTEN);

  job->tabel = tabel;
  taal_session_ask (self, job, NULL, tag, callback, user_data);
}

/**
 * taal_session_list_contracten_async:
 * @self: a session of a dossier
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the contracts with gemeenten.
 *
 * Thread: the main one
 */
void
taal_session_list_contracten_async (TaalSession         *self,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  list_rijen (self, TAAL_TABEL_CONTRACTEN, taal_session_list_contracten_async, callback,
              user_data);
}

/**
 * taal_session_list_contracten_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): the contracts, by id
 *
 * Thread: the main one
 */
GPtrArray *
taal_session_list_contracten_finish (TaalSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->contracten) : NULL;
}

/**
 * taal_session_list_groepen_async:
 * @self: a session of a dossier
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the groepen, each with its contract.
 *
 * Thread: the main one
 */
void
taal_session_list_groepen_async (TaalSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  list_rijen (self, TAAL_TABEL_GROEPEN, taal_session_list_groepen_async, callback, user_data);
}

/**
 * taal_session_list_groepen_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): the groepen, by id
 *
 * Thread: the main one
 */
GPtrArray *
taal_session_list_groepen_finish (TaalSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return taal_session_list_contracten_finish (self, result, error);
}

/**
 * taal_session_get_presentie_async:
 * @self: a session that can edit
 * @les: the number of a les, as the records of the snapshot carry it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads who was at a les, to be changed by hand. Opens the file for editing.
 *
 * Thread: the main one
 */
void
taal_session_get_presentie_async (TaalSession         *self,
                                  gint32               les,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && les > 0);

  job = taal_session_job_new (TAAL_SESSION_PRESENTIE);
  job->rij = les;
  taal_session_ask (self, job, NULL, taal_session_get_presentie_async, callback, user_data);
}

/**
 * taal_session_get_presentie_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError: CHANGED when the les is not there any more, or another program has
 *   written to the file, which is then to be reloaded
 *
 * Returns: (transfer full) (nullable): who was there
 *
 * Thread: the main one
 */
TaalLesPresentie *
taal_session_get_presentie_finish (TaalSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->presentie) : NULL;
}

/**
 * taal_session_get_presentielijst_async:
 * @self: a session
 * @snapshot: the facts that are shown
 * @lessen: (element-type int): the places in them of lessen of one groep, one or more
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads what an attendance list is made from.
 *
 * Thread: the main one
 */
void
taal_session_get_presentielijst_async (TaalSession         *self,
                                       TaalSnapshot        *snapshot,
                                       const GArray        *lessen,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && snapshot != NULL && lessen != NULL &&
                    lessen->len > 0);

  job = taal_session_job_new (TAAL_SESSION_PRESENTIELIJST);
  job->snapshot = taal_snapshot_ref (snapshot);
  job->lessen = g_array_copy ((GArray *) lessen);
  taal_session_ask (self, job, NULL, taal_session_get_presentielijst_async, callback, user_data);
}

/**
 * taal_session_get_presentielijst_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): what the list is made from
 *
 * Thread: the main one
 */
TaalPresentielijst *
taal_session_get_presentielijst_finish (TaalSession   *self,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->lijst) : NULL;
}

/**
 * taal_session_get_bijlage_async:
 * @self: a session of a dossier
 * @sha256: the SHA-256 of a #TaalBijlage
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a scan, and whether it still is what it was when it was attached.
 *
 * Thread: the main one
 */
void
taal_session_get_bijlage_async (TaalSession         *self,
                                const char          *sha256,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && sha256 != NULL);

  job = taal_session_job_new (TAAL_SESSION_BIJLAGE);
  job->sleutel = g_strdup (sha256);
  taal_session_ask (self, job, NULL, taal_session_get_bijlage_async, callback, user_data);
}

/**
 * taal_session_get_bijlage_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError: CORRUPT when its bytes are not there, or are others
 *
 * Returns: (transfer full) (nullable): its bytes, which have that SHA-256
 *
 * Thread: the main one
 */
GBytes *
taal_session_get_bijlage_finish (TaalSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->bijlage) : NULL;
}
