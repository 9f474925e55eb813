/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rij-dialog.h"

G_BEGIN_DECLS

struct _TaalRijDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  AdwWindowTitle *title;
  GtkBox         *place;
  GtkLabel       *problem;

  const char     *focus;     /* the column to begin with; static, or NULL for the first */
  gint32          rij;       /* the row to change, or 0 for a new one */
  gboolean        saving;
  gboolean        done;      /* saved, or given up */
  gboolean        door;      /* it stays for the next row */
  gboolean        touched;   /* something beside the form */
  TaalRijMakeFunc make;      /* makes the step, or NULL for that of one row */
  gpointer        make_data;

  /* Owned */
  TaalSession    *session;
  TaalFormulier  *formulier; /* in @place once it is filled */
};

G_END_DECLS
