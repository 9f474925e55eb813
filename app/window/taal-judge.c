/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-judge.h"

/* What is judged again. */
typedef struct
{
  TaalBron    *bron;
  TaalNorm    *norm;
  TaalPeriode  periode;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  taal_bron_unref (question->bron);
  taal_norm_unref (question->norm);
  g_free (question);
}

static void
judge_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Question *question = task_data;

  g_task_return_pointer (task, taal_check_run (question->bron, question->norm, question->periode),
                         (GDestroyNotify) taal_check_unref);
}

/**
 * taal_judge_async:
 * @check: a judgement
 * @periode: another period
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Judges the same school by the same packets over another period, in a thread of its own.
 *
 * Thread: the main one
 */
void
taal_judge_async (const TaalCheck     *check,
                  TaalPeriode          periode,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (check != NULL);

  question = g_new0 (Question, 1);
  question->bron = taal_bron_ref (check->bron);
  question->norm = taal_norm_ref (check->oordeel->norm);
  question->periode = periode;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, taal_judge_async);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, judge_in_thread);
}

/**
 * taal_judge_finish:
 * @result: a result
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the judgement, or %NULL on error
 *
 * Thread: the main one
 */
TaalCheck *
taal_judge_finish (GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
