/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalVoortgangFunc:
 * @done: how much has been done
 * @total: how much there is
 * @user_data: as it was given
 *
 * Told how far a long piece of work is, on the thread that does it.
 *
 * Returns: whether to go on
 */
typedef gboolean (*TaalVoortgangFunc) (gint64   done,
                                       gint64   total,
                                       gpointer user_data);

/* How many lessons lie between two times that it is told. A power of two. */
#define TAAL_VOORTGANG_STAP 4096

/**
 * TaalVoortgang:
 * @func: (nullable): told how far it is
 * @user_data: for @func
 * @done: how much has been done
 * @total: how much there is
 * @stopped: whether @func has said to stop; nothing more is then asked of it
 *
 * Where a long piece of work is. It walks along the lessons of a school several times; what it
 * makes when it is stopped is of no use.
 */
typedef struct
{
  TaalVoortgangFunc func;
  gpointer          user_data;
  gint64            done;
  gint64            total;
  gboolean          stopped;
} TaalVoortgang;

/**
 * taal_voortgang_step:
 * @voortgang: where the work is
 * @i: how many lessons of this walk have been passed; called for each
 *
 * Returns: whether to go on
 *
 * Thread: that of the work
 */
static inline gboolean
taal_voortgang_step (TaalVoortgang *voortgang,
                     guint          i)
{
  if (i % TAAL_VOORTGANG_STAP != 0 || voortgang->stopped)
    return !voortgang->stopped;

  if (voortgang->func != NULL)
    voortgang->stopped = !voortgang->func (voortgang->done, voortgang->total, voortgang->user_data);
  voortgang->done = MIN (voortgang->done + TAAL_VOORTGANG_STAP, voortgang->total);

  return !voortgang->stopped;
}

G_END_DECLS
