/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-rijen-groep.h"
#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalRijenWindowClass:
 * @fill: fills the groups, now and after every change
 *
 * A window with groups of rows of a school, which can be changed in it where the school can.
 */
#define TAAL_TYPE_RIJEN_WINDOW (taal_rijen_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (TaalRijenWindow, taal_rijen_window, TAAL, RIJEN_WINDOW, AdwWindow)

struct _TaalRijenWindowClass
{
  AdwWindowClass parent_class;

  void (*fill) (TaalRijenWindow    *self,
                const TaalSnapshot *snapshot,
                gboolean            editable);
};

TaalRijenGroep *taal_rijen_window_add_groep (TaalRijenWindow *self);
GtkWidget      *taal_rijen_window_new       (GType            type,
                                             GtkWindow       *parent,
                                             TaalSession     *session);

G_END_DECLS
