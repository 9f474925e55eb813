/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-kaart.h"
#include "taal-kaartbeeld.h"

G_BEGIN_DECLS

/* No dot. */
#define TAAL_KAART_GEEN (-1)

struct _TaalKaart
{
  TaalTekening    parent_instance;

  /* Owned */
  TaalKaartbeeld *beeld;
  GArray         *by_name; /* guint: places in beeld->stippen */

  int             selected; /* a place in beeld->stippen, or TAAL_KAART_GEEN */
  int             hovered;

  /* The texts of the legend are measured once: a pointer that moves asks where the map lies. */
  double          legend_line; /* the height of a line for which they were, 0 for none */
  int             legend_widths[TAAL_N_STIPPEN];
};

const TaalStip *taal_kaart_get_stip   (TaalKaart    *self,
                                       int           place);
double          taal_kaart_get_height (TaalTekening *tekening,
                                       double        line);
void            taal_kaart_draw       (TaalTekening *tekening,
                                       cairo_t      *cr,
                                       double        line,
                                       double        width);
int             taal_kaart_find_at    (TaalKaart    *self,
                                       double        x,
                                       double        y);

G_END_DECLS
