/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst-vak.h"
#include "taal-slots.h"
#include "taal-veel-keuze.h"

G_BEGIN_DECLS

/* No row of a list. */
#define NO_ROW (-1)

/* The pane is about several rows. */
#define MANY_ROWS (-2)

struct _TaalLijstVak
{
  GtkBox              parent_instance;

  /* Template children */
  AdwFlap            *flap;
  GtkSearchEntry     *search;
  GtkFlowBox         *filters;
  GtkStack           *stack;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  AdwStatusPage      *empty;
  GtkLabel           *aantal;
  AdwClamp           *paneel;

  /* Owned */
  TaalLijst          *lijst;
  TaalSlots          *slots;     /* of its rows, for the view */
  GObject            *open_rij;  /* shown in the pane */
  GObject            *selected_rij; /* chosen by the user, or NULL */
  TaalVeelKeuze      *veel;      /* where several rows can be selected; or NULL, for one at a time */
  int                 open_row;  /* its number, MANY_ROWS or NO_ROW */
  int                 asked_row; /* to be shown as soon as the list has it, or NO_ROW */
  TaalRijVolgFunc     volg;      /* finds a row again among other facts, or NULL */
  gpointer            volg_data;
  gboolean            keeping;   /* the facts change, not what is asked of them */
  gboolean            changing;  /* the selection changes because the rows do */
  gboolean            many;      /* several rows are selected */
  gboolean            focusing;  /* the row that is asked for takes the focus */
};

void     taal_lijst_vak_activate     (TaalLijstVak   *self,
                                      guint           position);
void     taal_lijst_vak_follow       (TaalLijstVak   *self);
void     taal_lijst_vak_let_go       (TaalLijstVak   *self);
void     taal_lijst_vak_restore      (TaalLijstVak   *self);
void     taal_lijst_vak_forget       (TaalLijstVak   *self);
void     taal_lijst_vak_note_visible (TaalLijstVak   *self);
void     taal_lijst_vak_bind_zoek    (GtkWidgetClass *widget_class);
void     taal_lijst_vak_reveal       (TaalLijstVak   *self);
gboolean taal_lijst_vak_is_among     (TaalLijstVak   *self,
                                      guint           position);
void     taal_lijst_vak_follow_many  (TaalLijstVak   *self);
void     taal_lijst_vak_show_many    (TaalLijstVak   *self);

G_END_DECLS
