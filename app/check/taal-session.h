/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewaren.h"
#include "taal-check.h"
#include "taal-onderzoek.h"
#include "taal-presentielijst.h"
#include "taal-vergadering-plan.h"

G_BEGIN_DECLS

/**
 * TaalSessionProfiel:
 * @naam: its name
 * @inhoud: what it holds, a key file
 *
 * A profile of the import that a dossier keeps.
 */
typedef struct
{
  char *naam;
  char *inhoud;
} TaalSessionProfiel;

/**
 * TaalSession:
 *
 * A school that is open: its judgement as it is now, and the one way to change it. Edits, imports, undo
 * and redo are done one after another on another thread, in the order in which they are asked for; when
 * one is done, the judgement follows and `changed` is emitted, before its callback runs.
 *
 * The file is opened for reading until the first change.
 *
 * Properties: `check`, the judgement; `undo` and `redo`, the steps that can be undone and done
 * again; `busy`, whether anything is still to be done; `namen`, the name list, once it is open;
 * `namen-wachten`, whether it is still to follow ids that were changed, told every time that it
 * cannot.
 *
 * Signals: `changed` with a #TaalDelta: the judgement is of other facts; no delta, when all was read
 * again.
 *
 * Used by the main thread.
 */
#define TAAL_TYPE_SESSION (taal_session_get_type ())
G_DECLARE_FINAL_TYPE (TaalSession, taal_session, TAAL, SESSION, GObject)

TaalSession      *taal_session_new           (TaalCheck            *check);
TaalCheck        *taal_session_get_check     (TaalSession          *self);
gboolean          taal_session_can_edit      (TaalSession          *self);
gboolean          taal_session_is_busy       (TaalSession          *self);
TaalWijziging    *taal_session_get_undo      (TaalSession          *self);
TaalWijziging    *taal_session_get_redo      (TaalSession          *self);
gboolean          taal_session_knows_steps   (TaalSession          *self);

void              taal_session_judge_async   (TaalSession          *self,
                                              TaalPeriode           periode,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_judge_finish  (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_edit_async    (TaalSession          *self,
                                              TaalBewerking        *bewerking,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TaalImportReport *taal_session_edit_finish   (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_import_async  (TaalSession          *self,
                                              const char *const    *sources,
                                              TaalImportFlags       flags,
                                              TaalProgressFunc      progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_import_mapped_async (TaalSession         *self,
                                                    const char *const   *sources,
                                                    const TaalMapping   *mapping,
                                                    TaalImportFlags      flags,
                                                    TaalProgressFunc     progress,
                                                    gpointer             progress_data,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
TaalImportReport *taal_session_import_finish (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_undo_async    (TaalSession          *self,
                                              gint64                wijziging,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_redo_async    (TaalSession          *self,
                                              gint64                wijziging,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TaalWijziging    *taal_session_undo_finish   (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_get_rij_async (TaalSession          *self,
                                              TaalTabel             tabel,
                                              const char           *sleutel,
                                              gint32                rij,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
char            **taal_session_get_rij_finish (TaalSession         *self,
                                               GAsyncResult        *result,
                                               GError             **error);
void              taal_session_get_log_async (TaalSession          *self,
                                              guint                 max,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_list_undo_async (TaalSession        *self,
                                                gint64              wijziging,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GPtrArray        *taal_session_steps_finish  (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* The profiles of the import that the dossier keeps (taal-session-profiel.c) */
void              taal_session_list_profielen_async (TaalSession        *self,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
void              taal_session_list_vergaderprofielen_async (TaalSession *self,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
GPtrArray        *taal_session_list_profielen_finish (TaalSession       *self,
                                                      GAsyncResult      *result,
                                                      GError           **error);
void              taal_session_set_profiel_async (TaalSession          *self,
                                                  const char           *naam,
                                                  const char           *inhoud,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void              taal_session_rename_profiel_async (TaalSession        *self,
                                                     const char         *naam,
                                                     const char         *nieuw,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
void taal_session_set_vergaderprofiel_async (TaalSession *self,
                                             const char *naam,
                                             const char *nieuw,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean          taal_session_profiel_finish (TaalSession          *self,
                                               GAsyncResult         *result,
                                               GError              **error);
/* taal-session-presentie.c */
void              taal_session_list_cursisten_async (TaalSession         *self,
                                                     const char          *zoek,
                                                     guint                max,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
TaalCursistenLijst *taal_session_list_cursisten_finish (TaalSession      *self,
                                                        GAsyncResult     *result,
                                                        GError          **error);
void              taal_session_list_contracten_async (TaalSession        *self,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
GPtrArray        *taal_session_list_contracten_finish (TaalSession       *self,
                                                       GAsyncResult      *result,
                                                       GError           **error);
void              taal_session_list_groepen_async   (TaalSession         *self,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray        *taal_session_list_groepen_finish  (TaalSession         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void              taal_session_get_presentie_async  (TaalSession         *self,
                                                     gint32               les,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
TaalLesPresentie *taal_session_get_presentie_finish (TaalSession         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void              taal_session_get_presentielijst_async (TaalSession         *self,
                                                         TaalSnapshot        *snapshot,
                                                         const GArray        *lessen,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
TaalPresentielijst *taal_session_get_presentielijst_finish (TaalSession      *self,
                                                            GAsyncResult     *result,
                                                            GError          **error);

/* taal-session-onderzoek.c */
void              taal_session_examine_async (TaalSession          *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TaalOnderzoek    *taal_session_examine_finish (TaalSession         *self,
                                               GAsyncResult        *result,
                                               GError             **error);
/* The name list, and what is taken from it (taal-session-namen.c) */
TaalNamen        *taal_session_get_namen     (TaalSession          *self);
gboolean          taal_session_has_wachtende_namen (TaalSession       *self);
TaalNamenlijst    taal_session_find_namen    (TaalSession          *self);
void              taal_session_open_namen_async (TaalSession       *self,
                                              const char           *wachtzin,
                                              gboolean              nieuw,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_set_wachtzin_async (TaalSession     *self,
                                              const char           *wachtzin,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_save_namen_async (TaalSession       *self,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_namen_finish  (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_close_namen   (TaalSession          *self);
void              taal_session_bewaren_async (TaalSession          *self,
                                              TaalDate              op,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TaalBewaren      *taal_session_bewaren_finish (TaalSession         *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void              taal_session_aanwezig_async (TaalSession         *self,
                                              TaalVergaderingPlan  *plan,
                                              const TaalSessionProfiel *profiel,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_aanwezig_finish (TaalSession        *self,
                                              GAsyncResult         *result,
                                              TaalAanwezigTelling  *telling,
                                              TaalImportReport    **report,
                                              GError              **error);

void              taal_session_get_bijlage_async (TaalSession       *self,
                                              const char           *sha256,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GBytes           *taal_session_get_bijlage_finish (TaalSession      *self,
                                              GAsyncResult         *result,
                                              GError              **error);

void              taal_session_reload_async  (TaalSession          *self,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_reload_finish (TaalSession          *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* What its undo does not take back (taal-session-voorgoed.c) */
void              taal_session_wis_docent_async (TaalSession       *self,
                                              const char           *docent_id,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_wis_cursist_async (TaalSession      *self,
                                              const char           *cursist_id,
                                              const char           *wachtzin,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_wis_presentie_async (TaalSession    *self,
                                              const char           *cursist_id,
                                              TaalDate              grens,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void              taal_session_wis_bijlage_async (TaalSession      *self,
                                              gint32                rij,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_wis_finish    (TaalSession          *self,
                                              GAsyncResult         *result,
                                              gboolean             *gewist,
                                              GError              **error);
void              taal_session_look_back_async (TaalSession        *self,
                                              const char           *backup,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TaalCheck        *taal_session_look_back_finish (TaalSession       *self,
                                              GAsyncResult         *result,
                                              TaalVerschil         *verschillen,
                                              GError              **error);
void              taal_session_restore_async (TaalSession          *self,
                                              const char           *backup,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean          taal_session_restore_finish (TaalSession         *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
