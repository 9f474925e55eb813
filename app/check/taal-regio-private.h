/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-regio.h"

G_BEGIN_DECLS

struct _TaalRegio
{
  GObject       parent_instance;

  TaalPeriode   periode;
  gint          parts; /* atomic: how far it is */

  /* Owned */
  char        **paths; /* as they were given */
  GPtrArray    *bestanden; /* TaalRegioBestand; set by the thread, read after it */
  TaalNorm     *norm;
  GCancellable *cancellable;
};

G_END_DECLS
