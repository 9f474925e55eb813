/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TaalTekening:
 *
 * What is drawn: bars, a time line. It takes the width that it gets and is as high as its lines of
 * text ask, so that it grows with the user's font; to a screen reader it is a picture with a name.
 */
#define TAAL_TYPE_TEKENING (taal_tekening_get_type ())
G_DECLARE_DERIVABLE_TYPE (TaalTekening, taal_tekening, TAAL, TEKENING, GtkWidget)

/**
 * TaalTekeningClass:
 * @natural_lines: the width that it would have, in heights of a line of text
 * @get_height: how high it is when a line of text is @line high
 * @draw: draws it, in pixels from its top left; not called while there is nothing to draw on
 */
struct _TaalTekeningClass
{
  GtkWidgetClass parent_class;

  double natural_lines;
  double (*get_height) (TaalTekening *self,
                        double        line);
  void   (*draw)       (TaalTekening *self,
                        cairo_t      *cr,
                        double        line,
                        double        width);
};

void taal_tekening_set_words (TaalTekening *self,
                              const char   *name,
                              const char   *description);

G_END_DECLS
