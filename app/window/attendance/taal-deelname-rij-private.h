/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-deelname-rij.h"
#include "taal-veld.h"

G_BEGIN_DECLS

/* The columns of presentie (format.md 1). Those from the initials on have a field. */
enum
{
  LES_ID,
  CURSIST_ID,
  AANWEZIG,
  PARAAF,
  LOGIN,
  VAN,
  TOT,
  VORM,
  N_KOLOMMEN,
};

#define FIRST_VELD PARAAF

struct _TaalDeelnameRij
{
  GtkListBoxRow    parent_instance;

  GtkCheckButton  *aanwezig;
  GtkLabel        *samenvatting;
  GtkToggleButton *paraaf;
  GtkToggleButton *meer;
  GtkRevealer     *revealer;
  GtkLabel        *fout;

  gint32           rij;       /* 0 for one that is not in the dossier */
  gboolean         hybride;
  gboolean         filling;   /* the controls follow, and are not followed */
  TaalStand        stand;
  TaalStand        was_stand;

  /* Owned */
  char            *teksten[N_KOLOMMEN];
  char            *was[N_KOLOMMEN];
  TaalVeld        *velden[N_KOLOMMEN]; /* made when they are first opened */
};

void taal_deelname_rij_show        (TaalDeelnameRij *self);
void taal_deelname_rij_note_change (TaalDeelnameRij *self);

/* taal-deelname-rij-stand.c */
void taal_deelname_rij_note        (TaalDeelnameRij *self,
                                    int              kolom,
                                    const char      *tekst);

/* taal-deelname-rij-velden.c */
void taal_deelname_rij_set_open    (TaalDeelnameRij *self,
                                    gboolean         open);
void taal_deelname_rij_bind_velden (GtkWidgetClass  *widget_class);

G_END_DECLS
