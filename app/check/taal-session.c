/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "taal-session-private.h"

struct _TaalSession
{
  GObject        parent_instance;

  gboolean       editable;
  gboolean       steps_known;
  gboolean       namen_wachten;

  /* Owned */
  TaalCheck     *check;
  TaalDossier   *dossier; /* once it is open for editing; while a job runs, the job's */
  TaalWijziging *undo;
  TaalWijziging *redo;
  TaalNamen     *namen;   /* once it is open; while a job runs that takes it, the job's */
  GQueue         waiting; /* GTask, each with its TaalSessionJob */
  gboolean       running;
  GCancellable  *yielding; /* of what runs, when that makes way for anything else */
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_UNDO,
  PROP_REDO,
  PROP_BUSY,
  PROP_NAMEN,
  PROP_NAMEN_WACHTEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (TaalSession, taal_session, G_TYPE_OBJECT)

static void start_next (TaalSession *self);

/* Takes over what a job leaves behind, whether it succeeded or not. */
static void
take_back (TaalSession    *self,
           TaalSessionJob *job)
{
  g_clear_pointer (&self->check, taal_check_unref);
  self->check = taal_check_ref (job->check);
  g_clear_object (&self->dossier);
  self->dossier = g_steal_pointer (&job->dossier);
  g_clear_pointer (&self->undo, taal_wijziging_unref);
  self->undo = g_steal_pointer (&job->undo);
  g_clear_pointer (&self->redo, taal_wijziging_unref);
  self->redo = g_steal_pointer (&job->redo);
  self->steps_known = self->steps_known || job->soort == TAAL_SESSION_STEPS;
  if (taal_session_job_takes_namen (job))
    taal_session_take_namen (self, g_steal_pointer (&job->namen));
  /* A list that is opened has followed. */
  if (job->soort == TAAL_SESSION_NAMEN && (job->wacht || self->namen != NULL))
    {
      self->namen_wachten = job->wacht;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMEN_WACHTEN]);
    }
}

static void
tell (TaalSession    *self,
      TaalSessionJob *job)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_object_thaw_notify (G_OBJECT (self));
  if (job->facts)
    g_signal_emit (self, changed_signal, 0, job->delta);
}

/* Before anything else that waits: what is changed in a list comes after the ids that it has. */
static void
follow_first (TaalSession *self)
{
  GTask *asked = g_task_new (self, NULL, NULL, NULL);
  TaalSessionJob *job = taal_session_job_new (TAAL_SESSION_NAMEN);

  job->daad = TAAL_SESSION_NAMEN_VOLG;
  g_task_set_source_tag (asked, follow_first);
  g_task_set_check_cancellable (asked, FALSE);
  g_task_set_task_data (asked, job, taal_session_job_free);
  g_queue_push_head (&self->waiting, asked);
}

/* Back on the main thread: first the session is as the job left it, then who asked hears of it. */
static void
job_done_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  TaalSession *self = TAAL_SESSION (object);
  g_autoptr (GTask) asked = data;
  TaalSessionJob *job = g_task_get_task_data (asked);
  GError *error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  take_back (self, job);
  self->running = FALSE;
  g_clear_object (&self->yielding);
  if (job->hernoemd || (job->soort == TAAL_SESSION_RELOAD && self->namen != NULL))
    follow_first (self);
  tell (self, job);
  if (done)
    g_task_return_boolean (asked, TRUE);
  else
    g_task_return_error (asked, error);
  start_next (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (taal_session_job_run (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
makes_way (GTask *asked)
{
  const TaalSessionJob *job = g_task_get_task_data (asked);

  return job->soort == TAAL_SESSION_ONDERZOEK;
}

/* The next, in the order in which they were asked for; an examination, which may take long, comes after
 * whatever else waits. */
static GTask *
pop_next (TaalSession *self)
{
  GTask *asked = g_queue_pop_head (&self->waiting);

  if (makes_way (asked) && !g_queue_is_empty (&self->waiting))
    {
      g_queue_push_tail (&self->waiting, asked);
      asked = g_queue_pop_head (&self->waiting);
    }

  return asked;
}

static void
start_next (TaalSession *self)
{
  g_autoptr (GTask) work = NULL;
  TaalSessionJob *job;
  GTask *asked;

  if (self->running || g_queue_is_empty (&self->waiting))
    return;

  self->running = TRUE;
  asked = pop_next (self);
  if (makes_way (asked))
    g_set_object (&self->yielding, g_task_get_cancellable (asked));
  job = g_task_get_task_data (asked);
  job->check = taal_check_ref (self->check);
  job->dossier = g_steal_pointer (&self->dossier);
  job->undo = self->undo != NULL ? taal_wijziging_ref (self->undo) : NULL;
  job->redo = self->redo != NULL ? taal_wijziging_ref (self->redo) : NULL;
  if (taal_session_job_takes_namen (job))
    job->namen = g_steal_pointer (&self->namen);

  work = g_task_new (self, g_task_get_cancellable (asked), job_done_cb, asked);
  g_task_set_source_tag (work, start_next);
  /* What a job left behind must come back, also when it was broken off. */
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, job, NULL);
  g_task_run_in_thread (work, run_in_thread);
}

/**
 * taal_session_ask:
 * @self: a session
 * @job: (transfer full): what is asked
 * @cancellable: (nullable): breaks it off
 * @tag: who asks it
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Has a job done after those that wait. An examination that runs is broken off, unless this is one.
 *
 * Thread: the main one
 */
void
taal_session_ask (TaalSession         *self,
                  TaalSessionJob      *job,
                  GCancellable        *cancellable,
                  gpointer             tag,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  GTask *asked = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (asked, tag);
  g_task_set_check_cancellable (asked, FALSE);
  g_task_set_task_data (asked, job, taal_session_job_free);
  if (!makes_way (asked))
    g_cancellable_cancel (self->yielding);
  g_queue_push_tail (&self->waiting, asked);
  start_next (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * taal_session_answer:
 * @self: a session
 * @result: a result of taal_session_ask()
 * @error: return location for its error
 *
 * Returns: (transfer none) (nullable): the job, which @result keeps, when it succeeded
 *
 * Thread: the main one
 */
TaalSessionJob *
taal_session_answer (TaalSession   *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? g_task_get_task_data (G_TASK (result)) : NULL;
}

static void
taal_session_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TaalSession *self = TAAL_SESSION (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_boxed (value, self->check);
      break;
    case PROP_UNDO:
      g_value_set_boxed (value, self->undo);
      break;
    case PROP_REDO:
      g_value_set_boxed (value, self->redo);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, taal_session_is_busy (self));
      break;
    case PROP_NAMEN:
      g_value_set_object (value, self->namen);
      break;
    case PROP_NAMEN_WACHTEN:
      g_value_set_boolean (value, self->namen_wachten);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_session_finalize (GObject *object)
{
  TaalSession *self = TAAL_SESSION (object);

  /* A task holds its session, so none is waiting any more. */
  g_assert (g_queue_is_empty (&self->waiting));
  g_clear_pointer (&self->check, taal_check_unref);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->undo, taal_wijziging_unref);
  g_clear_pointer (&self->redo, taal_wijziging_unref);
  g_clear_object (&self->namen);

  G_OBJECT_CLASS (taal_session_parent_class)->finalize (object);
}

static void
taal_session_class_init (TaalSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = taal_session_get_property;
  object_class->finalize = taal_session_finalize;

  properties[PROP_CHECK] = g_param_spec_boxed ("check", NULL, NULL, TAAL_TYPE_CHECK, flags);
  properties[PROP_UNDO] = g_param_spec_boxed ("undo", NULL, NULL, TAAL_TYPE_WIJZIGING, flags);
  properties[PROP_REDO] = g_param_spec_boxed ("redo", NULL, NULL, TAAL_TYPE_WIJZIGING, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_NAMEN] = g_param_spec_object ("namen", NULL, NULL, TAAL_TYPE_NAMEN, flags);
  properties[PROP_NAMEN_WACHTEN] =
      g_param_spec_boolean ("namen-wachten", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", TAAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 TAAL_TYPE_DELTA);
}

static void
taal_session_init (TaalSession *self)
{
  g_queue_init (&self->waiting);
}

/* SQLite makes its journal beside the file. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

/**
 * taal_session_new:
 * @check: the first judgement of a school
 *
 * Opens a school that was read. What can be undone is looked up right away.
 *
 * Returns: (transfer full): the session
 *
 * Thread: the main one
 */
TaalSession *
taal_session_new (TaalCheck *check)
{
  TaalSession *self;

  g_return_val_if_fail (check != NULL, NULL);

  self = g_object_new (TAAL_TYPE_SESSION, NULL);
  self->check = taal_check_ref (check);
  if (taal_bron_is_dossier (check->bron))
    {
      self->editable = is_writable (taal_bron_get_path (check->bron));
      taal_session_ask (self, taal_session_job_new (TAAL_SESSION_STEPS), NULL, taal_session_new, NULL, NULL);
    }

  return self;
}

/**
 * taal_session_get_check:
 * @self: a session
 *
 * Returns: (transfer none): the judgement as it is now
 *
 * Thread: the main one
 */
TaalCheck *
taal_session_get_check (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), NULL);

  return self->check;
}

/**
 * taal_session_can_edit:
 * @self: a session
 *
 * Returns: whether it is a dossier that could be written when it was opened
 *
 * Thread: the main one
 */
gboolean
taal_session_can_edit (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), FALSE);

  return self->editable;
}

/**
 * taal_session_is_busy:
 * @self: a session
 *
 * Returns: whether anything that was asked is still to be done
 *
 * Thread: the main one
 */
gboolean
taal_session_is_busy (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), FALSE);

  return self->running || !g_queue_is_empty (&self->waiting);
}

/**
 * taal_session_get_undo:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the step that would be undone
 *
 * Thread: the main one
 */
TaalWijziging *
taal_session_get_undo (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), NULL);

  return self->undo;
}

/**
 * taal_session_get_redo:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the step that would be done again
 *
 * Thread: the main one
 */
TaalWijziging *
taal_session_get_redo (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), NULL);

  return self->redo;
}

/**
 * taal_session_knows_steps:
 * @self: a session
 *
 * Returns: whether it has looked up what can be undone and redone, which it does first; what is asked
 *   before that is done after it
 *
 * Thread: the main one
 */
gboolean
taal_session_knows_steps (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), FALSE);

  return self->steps_known;
}

/**
 * taal_session_get_namen:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the name list, once it is open; %NULL also while it is being
 *   written. What is changed in it is to be kept by taal_session_save_namen_async()
 *
 * Thread: the main one
 */
TaalNamen *
taal_session_get_namen (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), NULL);

  return self->namen;
}

/**
 * taal_session_has_wachtende_namen:
 * @self: a session
 *
 * Returns: whether ids of cursisten were changed that the name list could not follow yet, because
 * it is encrypted and closed; it follows when it is opened
 *
 * Thread: the main one
 */
gboolean
taal_session_has_wachtende_namen (TaalSession *self)
{
  g_return_val_if_fail (TAAL_IS_SESSION (self), FALSE);

  return self->namen_wachten;
}

/**
 * taal_session_take_namen:
 * @self: a session
 * @namen: (transfer full) (nullable): the name list as it is now
 *
 * Thread: the main one
 */
void
taal_session_take_namen (TaalSession *self,
                         TaalNamen   *namen)
{
  g_clear_object (&self->namen);
  self->namen = namen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMEN]);
}
