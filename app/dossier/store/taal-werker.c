/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-werker.h"

struct _TaalWerker
{
  GThread     *thread;
  GAsyncQueue *jobs; /* TaalJob, borrowed from the stack of who waits */
};

typedef struct
{
  TaalWerkFunc func; /* NULL: the last job */
  gpointer     data;
  gboolean     done;
  GMutex       lock;
  GCond        cond;
} TaalJob;

static gpointer
work (gpointer data)
{
  g_autoptr (GAsyncQueue) jobs = data;
  gboolean last = FALSE;

  while (!last)
    {
      TaalJob *job = g_async_queue_pop (jobs);

      last = job->func == NULL;
      if (!last)
        job->func (job->data);

      g_mutex_lock (&job->lock);
      job->done = TRUE;
      g_cond_signal (&job->cond);
      g_mutex_unlock (&job->lock);
    }

  return NULL;
}

static void
push_and_wait (TaalWerker   *werker,
               TaalWerkFunc  func,
               gpointer      data)
{
  TaalJob job = { .func = func, .data = data };

  g_mutex_init (&job.lock);
  g_cond_init (&job.cond);
  g_async_queue_push (werker->jobs, &job);

  g_mutex_lock (&job.lock);
  while (!job.done)
    g_cond_wait (&job.cond, &job.lock);
  g_mutex_unlock (&job.lock);

  g_cond_clear (&job.cond);
  g_mutex_clear (&job.lock);
}

/**
 * taal_werker_new:
 *
 * Returns: (transfer full): a worker with a running thread that waits for jobs
 *
 * Thread: any
 */
TaalWerker *
taal_werker_new (void)
{
  TaalWerker *werker = g_new0 (TaalWerker, 1);

  werker->jobs = g_async_queue_new ();
  werker->thread = g_thread_new ("taal-dossier", work, g_async_queue_ref (werker->jobs));

  return werker;
}

/**
 * taal_werker_free:
 * @werker: (transfer full): a worker
 *
 * Lets the jobs that wait finish, and ends the thread.
 *
 * Thread: any but the worker's own
 */
void
taal_werker_free (TaalWerker *werker)
{
  g_return_if_fail (!taal_werker_is_current (werker));

  push_and_wait (werker, NULL, NULL);
  g_thread_join (werker->thread);
  g_clear_pointer (&werker->jobs, g_async_queue_unref);
  g_free (werker);
}

/**
 * taal_werker_run:
 * @werker: a worker
 * @func: (scope call): what to do
 * @data: what to do it with
 *
 * Runs @func on the worker and waits for it.
 *
 * Thread: any but the worker's own, which would wait for itself
 */
void
taal_werker_run (TaalWerker   *werker,
                 TaalWerkFunc  func,
                 gpointer      data)
{
  g_return_if_fail (werker != NULL && func != NULL);
  g_return_if_fail (!taal_werker_is_current (werker));

  push_and_wait (werker, func, data);
}

/**
 * taal_werker_is_current:
 * @werker: a worker
 *
 * Returns: whether this is the worker's own thread
 *
 * Thread: any
 */
gboolean
taal_werker_is_current (TaalWerker *werker)
{
  return werker->thread == g_thread_self ();
}
