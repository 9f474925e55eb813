/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-formulier.h"
#include "taal-veld.h"

G_BEGIN_DECLS

struct _TaalFormulier
{
  GtkBox     parent_instance;

  TaalTabel  tabel;

  /* Owned */
  GPtrArray *velden; /* TaalVeld, in the order of the columns */
  char     **begin;  /* their values when the user was let at them */
};

TaalVeld *taal_formulier_get_veld  (TaalFormulier *self,
                                    guint          i);
TaalVeld *taal_formulier_find_veld (TaalFormulier *self,
                                    const char    *kolom);

G_END_DECLS
