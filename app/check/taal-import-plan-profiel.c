/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include <string.h>

#include "taal-import-plan-private.h"

#include "taal-bsn.h"
#include "taal-mapping-file.h"

/* The profiles that the dossier keeps, and what a plan does with them. */

/**
 * taal_plan_profiel_new:
 * @naam: its name
 * @inhoud: what it holds
 *
 * Returns: (transfer full): a profile
 *
 * Thread: any
 */
TaalPlanProfiel *
taal_plan_profiel_new (const char *naam,
                       const char *inhoud)
{
  TaalPlanProfiel *profiel = g_new0 (TaalPlanProfiel, 1);

  profiel->naam = g_strdup (naam);
  profiel->inhoud = g_strdup (inhoud);
  /* One that cannot be read is still there to be removed; choosing it says why. */
  profiel->mapping = taal_mapping_new_from_text (inhoud, -1, NULL);

  return profiel;
}

/**
 * taal_plan_profiel_free:
 * @data: (transfer full): a profile
 *
 * Thread: any
 */
void
taal_plan_profiel_free (gpointer data)
{
  TaalPlanProfiel *profiel = data;

  g_free (profiel->naam);
  g_free (profiel->inhoud);
  g_clear_pointer (&profiel->mapping, taal_mapping_free);
  g_free (profiel);
}

static TaalPlanProfiel *
find_profiel (TaalImportPlan *self,
              const char     *naam,
              guint          *index)
{
  for (guint i = 0; self->profielen != NULL && i < self->profielen->len; i++)
    {
      TaalPlanProfiel *profiel = g_ptr_array_index (self->profielen, i);

      if (!g_str_equal (profiel->naam, naam))
        continue;
      if (index != NULL)
        *index = i;
      return profiel;
    }

  return NULL;
}

/**
 * taal_import_plan_take_voorstel:
 * @self: a plan
 * @voorstel: (transfer full): what is proposed for the file without a profile
 * @profielen: (transfer full) (element-type TaalPlanProfiel): those of the dossier
 * @gekozen: the place of the one that fits best; %G_MAXUINT for none
 *
 * Thread: the main one
 */
void
taal_import_plan_take_voorstel (TaalImportPlan *self,
                                TaalMapping    *voorstel,
                                GPtrArray      *profielen,
                                guint           gekozen)
{
  const TaalPlanProfiel *profiel = gekozen < profielen->len ? g_ptr_array_index (profielen, gekozen) : NULL;

  g_clear_pointer (&self->voorstel, taal_mapping_free);
  g_clear_pointer (&self->profielen, g_ptr_array_unref);
  g_clear_pointer (&self->mapping, taal_mapping_free);
  g_free (self->profiel);
  self->voorstel = voorstel;
  self->profielen = profielen;
  self->mapping = taal_mapping_copy (profiel != NULL ? profiel->mapping : voorstel);
  self->profiel = profiel != NULL ? g_strdup (profiel->naam) : NULL;
  self->herkend = profiel != NULL;
}

/**
 * taal_import_plan_get_profielen:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable) (element-type TaalPlanProfiel): the profiles that the dossier keeps,
 *   once a file was opened
 *
 * Thread: the main one
 */
const GPtrArray *
taal_import_plan_get_profielen (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->profielen;
}

/**
 * taal_import_plan_get_profiel:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): the name of the profile that the choices began with
 *
 * Thread: the main one
 */
const char *
taal_import_plan_get_profiel (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->profiel;
}

/**
 * taal_import_plan_is_herkend:
 * @self: a plan
 *
 * Returns: whether nobody chose that profile: it fits the file
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_is_herkend (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), FALSE);

  return self->herkend;
}

/**
 * taal_import_plan_has_profiel:
 * @self: a plan
 * @naam: a name
 *
 * Returns: whether the dossier keeps a profile of that name
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_has_profiel (TaalImportPlan *self,
                              const char     *naam)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self) && naam != NULL, FALSE);

  return find_profiel (self, naam, NULL) != NULL;
}

/**
 * taal_import_plan_choose_profiel:
 * @self: a plan with a file
 * @naam: (nullable): the name of a profile of the dossier; %NULL for what is proposed without one
 * @error: %TAAL_MAPPING_ERROR_SYNTAX when it cannot be read
 *
 * Has the file read by a profile; what was chosen is lost.
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_choose_profiel (TaalImportPlan  *self,
                                 const char      *naam,
                                 GError         **error)
{
  const TaalPlanProfiel *profiel;
  g_autoptr (TaalMapping) read = NULL;

  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->voorstel != NULL, FALSE);

  profiel = naam != NULL ? find_profiel (self, naam, NULL) : NULL;
  g_return_val_if_fail (naam == NULL || profiel != NULL, FALSE);
  if (profiel != NULL && profiel->mapping == NULL)
    {
      /* It could not be read; doing so once more says why. */
      read = taal_mapping_new_from_text (profiel->inhoud, -1, error);
      g_return_val_if_fail (read == NULL, FALSE);
      return FALSE;
    }

  taal_import_plan_set_mapping (self, profiel != NULL ? profiel->mapping : self->voorstel);
  self->profiel = profiel != NULL ? g_strdup (profiel->naam) : NULL;
  return TRUE;
}

/* What is asked of the dossier, to be done in the list as well once it stands. */
typedef struct
{
  char *naam;
  char *nieuw;
  char *inhoud;
} Vraag;

static void
vraag_free (gpointer data)
{
  Vraag *vraag = data;

  g_free (vraag->naam);
  g_free (vraag->nieuw);
  g_free (vraag->inhoud);
  g_free (vraag);
}

/* The list as the dossier has it now. */
static void
follow (TaalImportPlan *self,
        const Vraag    *vraag)
{
  guint index;
  TaalPlanProfiel *profiel = find_profiel (self, vraag->naam, &index);
  gboolean chosen = g_strcmp0 (self->profiel, vraag->naam) == 0;

  if (vraag->nieuw != NULL && profiel != NULL)
    {
      g_free (profiel->naam);
      profiel->naam = g_strdup (vraag->nieuw);
    }
  else if (profiel != NULL)
    g_ptr_array_remove_index (self->profielen, index);
  if (vraag->inhoud != NULL)
    {
      profiel = taal_plan_profiel_new (vraag->naam, vraag->inhoud);
      profiel->past = TRUE;
      g_ptr_array_insert (self->profielen, 0, profiel);
    }
  if (!chosen && vraag->inhoud == NULL)
    return;

  self->herkend = FALSE;
  g_free (self->profiel);
  self->profiel = g_strdup (vraag->inhoud != NULL ? vraag->naam : vraag->nieuw);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!taal_session_profiel_finish (TAAL_SESSION (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  follow (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static GTask *
make_task (TaalImportPlan      *self,
           const char          *naam,
           const char          *nieuw,
           char                *inhoud,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Vraag *vraag = g_new0 (Vraag, 1);

  *vraag = (Vraag) { g_strdup (naam), g_strdup (nieuw), inhoud };
  g_task_set_source_tag (task, make_task);
  g_task_set_task_data (task, vraag, vraag_free);

  return task;
}

/**
 * taal_import_plan_keep_profiel_async:
 * @self: a plan with a file
 * @naam: a name, not empty
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Keeps what was chosen in the dossier, in the place of a profile of that name.
 *
 * Thread: the main one
 */
void
taal_import_plan_keep_profiel_async (TaalImportPlan      *self,
                                     const char          *naam,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (TaalMapping) mapping = NULL;
  g_autoptr (TaalMapping) read = NULL;
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  char *text;

  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->mapping != NULL && naam != NULL && *naam != '\0');

  mapping = taal_mapping_copy (self->mapping);
  g_free (mapping->naam);
  mapping->naam = g_strdup (naam);
  text = taal_mapping_to_text (mapping);
  task = make_task (self, naam, NULL, text, callback, user_data);
  /* A profile may hold no BSN, in its name neither; one that would be refused is not kept. */
  read = taal_mapping_new_from_text (text, -1, &error);
  if (read == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  taal_session_set_profiel_async (self->session, naam, text, written_cb, g_steal_pointer (&task));
}

/**
 * taal_import_plan_rename_profiel_async:
 * @self: a plan with a file
 * @naam: the name of a profile
 * @nieuw: the name that it gets, not empty
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Thread: the main one
 */
void
taal_import_plan_rename_profiel_async (TaalImportPlan      *self,
                                       const char          *naam,
                                       const char          *nieuw,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && naam != NULL && nieuw != NULL && *nieuw != '\0');

  task = make_task (self, naam, nieuw, NULL, callback, user_data);
  if (taal_bsn_contains (nieuw, strlen (nieuw)))
    {
      g_task_return_new_error (task, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX,
                               "the name of a profile holds a BSN");
      return;
    }

  taal_session_rename_profiel_async (self->session, naam, nieuw, written_cb,
                                     g_steal_pointer (&task));
}

/**
 * taal_import_plan_remove_profiel_async:
 * @self: a plan with a file
 * @naam: the name of a profile
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a profile from the dossier. What is chosen now stays.
 *
 * Thread: the main one
 */
void
taal_import_plan_remove_profiel_async (TaalImportPlan      *self,
                                       const char          *naam,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && naam != NULL);

  taal_session_set_profiel_async (self->session, naam, NULL, written_cb,
                                  make_task (self, naam, NULL, NULL, callback, user_data));
}

/**
 * taal_import_plan_profiel_finish:
 * @self: a plan
 * @result: a result of one of the three above
 * @error: a #TaalDossierError: EXISTS when another profile has the new name; or a #TaalMappingError
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_profiel_finish (TaalImportPlan  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
