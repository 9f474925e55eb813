/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-inhoud.h"
#include "taal-session.h"

G_BEGIN_DECLS

/* How many rows of a sheet are kept to look at. */
#define TAAL_IMPORT_PLAN_ROWS 40

/**
 * TaalPlanBlad:
 * @naam: its name
 * @verborgen: whether the workbook hides it
 * @kopregel: the row of its headers, or 0 when there is none
 * @rijen: (element-type TaalInhoudRij): its first rows
 * @koppen: (nullable) (array zero-terminated=1): its headers, once they have been asked for
 *
 * A sheet of the file.
 */
typedef struct
{
  char      *naam;
  gboolean   verborgen;
  guint      kopregel;
  GPtrArray *rijen;
  char     **koppen;
} TaalPlanBlad;

/**
 * TaalPlanVraag:
 * @deel: the place of a part in the mapping
 * @voorbeeld: (nullable): a date that can be read in two ways, when somebody must choose the order
 * @error: (nullable): why the part does not go with the file
 *
 * What stands in the way of a part.
 */
typedef struct
{
  guint   deel;
  char   *voorbeeld;
  GError *error;
} TaalPlanVraag;

/**
 * TaalPlanWaarden:
 * @deel: the place of a part in the mapping
 * @doel: the place of a target in the part
 * @kolom: the index of a column in the schema of the target's table
 * @waarden: (element-type TaalInhoudWaarde): its distinct values
 *
 * The values of a column that has a closed list, is a yes or a no, or refers to a docent, a groep or a
 * locatie.
 */
typedef struct
{
  guint      deel;
  guint      doel;
  int        kolom;
  GPtrArray *waarden;
} TaalPlanWaarden;

/**
 * TaalPlanProfiel:
 * @naam: its name
 * @inhoud: what it holds, a key file
 * @mapping: (nullable): the same as it was read; %NULL when it cannot be
 * @past: whether it was made for files of the layout of this one
 *
 * A profile that the dossier keeps.
 */
typedef struct
{
  char        *naam;
  char        *inhoud;
  TaalMapping *mapping;
  gboolean     past;
} TaalPlanProfiel;

/**
 * TaalPlanBekend:
 * @id: an id
 * @naam: the name that goes with it
 *
 * A row that the dossier has.
 */
typedef struct
{
  const char *id;
  const char *naam;
} TaalPlanBekend;

/**
 * TaalImportPlan:
 *
 * An import while it is made ready: a file, what is proposed and chosen for it, and what would come of
 * it. The order is open, look, preview, import; each may be done again. Whatever reads the file does so on
 * another thread, over a copy of the mapping.
 *
 * Used by the main thread.
 */
#define TAAL_TYPE_IMPORT_PLAN (taal_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportPlan, taal_import_plan, TAAL, IMPORT_PLAN, GObject)

TaalImportPlan   *taal_import_plan_new            (TaalSession          *session);
TaalSession      *taal_import_plan_get_session    (TaalImportPlan       *self);
const char       *taal_import_plan_get_path       (TaalImportPlan       *self);
gboolean          taal_import_plan_is_plain       (TaalImportPlan       *self);
TaalMapping      *taal_import_plan_get_mapping    (TaalImportPlan       *self);
const GPtrArray  *taal_import_plan_get_bladen     (TaalImportPlan       *self);
const GPtrArray  *taal_import_plan_get_vragen     (TaalImportPlan       *self);
const GPtrArray  *taal_import_plan_get_waarden    (TaalImportPlan       *self);
TaalImportReport *taal_import_plan_get_report     (TaalImportPlan       *self);

/* The profiles of the dossier (taal-import-plan-profiel.c) */
const GPtrArray  *taal_import_plan_get_profielen  (TaalImportPlan       *self);
const char       *taal_import_plan_get_profiel    (TaalImportPlan       *self);
gboolean          taal_import_plan_is_herkend     (TaalImportPlan       *self);
gboolean          taal_import_plan_has_profiel    (TaalImportPlan       *self,
                                                   const char           *naam);
gboolean          taal_import_plan_choose_profiel (TaalImportPlan       *self,
                                                   const char           *naam,
                                                   GError              **error);
void              taal_import_plan_keep_profiel_async   (TaalImportPlan      *self,
                                                         const char          *naam,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void              taal_import_plan_rename_profiel_async (TaalImportPlan      *self,
                                                         const char          *naam,
                                                         const char          *nieuw,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void              taal_import_plan_remove_profiel_async (TaalImportPlan      *self,
                                                         const char          *naam,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean          taal_import_plan_profiel_finish (TaalImportPlan       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* What is chosen (taal-import-plan-keuze.c) */
void              taal_import_plan_set_mapping    (TaalImportPlan       *self,
                                                   const TaalMapping    *mapping);
TaalMappingDeel  *taal_import_plan_find_deel      (TaalImportPlan       *self,
                                                   guint                 blad);
const char *const *taal_import_plan_get_koppen    (TaalImportPlan       *self,
                                                   const TaalMappingDeel *deel);
void              taal_import_plan_set_gelezen    (TaalImportPlan       *self,
                                                   guint                 blad,
                                                   gboolean              gelezen);
void              taal_import_plan_set_tabel      (TaalImportPlan       *self,
                                                   guint                 blad,
                                                   TaalTabel             tabel,
                                                   gboolean              op);
void              taal_import_plan_set_kopregel   (TaalImportPlan       *self,
                                                   guint                 blad,
                                                   guint                 kopregel);
void              taal_import_plan_set_kopregels  (TaalImportPlan       *self,
                                                   guint                 blad,
                                                   guint                 kopregels);
void              taal_import_plan_set_waarde     (TaalImportPlan       *self,
                                                   const TaalPlanWaarden *waarden,
                                                   const char           *van,
                                                   const char           *naar);
GArray           *taal_import_plan_list_bekend    (TaalImportPlan       *self,
                                                   TaalTabel             tabel);
int               taal_import_plan_find_leeg      (const TaalMappingDoel *doel,
                                                   int                   vanaf);
gboolean          taal_import_plan_is_waarde_goed (const TaalKolom      *kolom,
                                                   const char           *wordt);

void              taal_import_plan_open_async     (TaalImportPlan       *self,
                                                   const char           *path,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean          taal_import_plan_open_finish    (TaalImportPlan       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void              taal_import_plan_look_async     (TaalImportPlan       *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean          taal_import_plan_look_finish    (TaalImportPlan       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void              taal_import_plan_run_async      (TaalImportPlan       *self,
                                                   TaalImportFlags       flags,
                                                   TaalProgressFunc      progress,
                                                   gpointer              progress_data,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean          taal_import_plan_run_finish     (TaalImportPlan       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
