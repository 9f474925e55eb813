/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-vergadering-kolommen.h"
#include "taal-vergadering-tabel.h"

G_BEGIN_DECLS

/* A mark, and the row in which is said what it means: 0 nothing yet, 1 there, 2 not there. */
typedef struct
{
  char        *teken;
  AdwComboRow *row;
} TaalTekenVraag;

struct _TaalVergaderingKolommen
{
  AdwWindow                    parent_instance;

  /* Template children */
  AdwPreferencesGroup         *tabel_groep;
  AdwComboRow                 *kopregel;
  GtkSwitch                   *lessen;
  AdwPreferencesGroup         *kolommen_groep;
  AdwPreferencesGroup         *tekens_groep;
  AdwComboRow                 *orde;
  AdwPreferencesGroup         *beeld;
  GtkEditable                 *naam;
  GtkLabel                    *naam_uitleg;

  AdwComboRow                 *kolommen[TAAL_VERGADERING_N_KOLOMMEN];
  TaalVergaderingKolommenFunc  func;
  gboolean                     filling;
  gboolean                     goed;    /* the file can be read by what is chosen */

  /* Owned */
  TaalVergaderingTabel        *tabel;   /* (nullable): it cannot be read */
  char                        *path;
  GBytes                      *inhoud;
  char                       **namen;   /* of the profiles that are there */
  GArray                      *plaatsen; /* of the columns that have a header, in the lists behind 0 */
  GPtrArray                   *tekens;  /* TaalTekenVraag */
  GPtrArray                   *regels;  /* the rows of beeld */
  GCancellable                *cancellable; /* (nullable): of the reading that is under way */
};

/* taal-vergadering-kolommen-beeld.c */
TaalAanwezigProfiel *taal_vergadering_kolommen_make   (TaalVergaderingKolommen *self);
int                  taal_vergadering_kolommen_plaats (TaalVergaderingKolommen *self,
                                                       TaalVergaderingKolom     wat);
void                 taal_vergadering_kolommen_look   (TaalVergaderingKolommen *self);
void                 taal_vergadering_kolommen_update (TaalVergaderingKolommen *self);

G_END_DECLS
