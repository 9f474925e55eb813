/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-chip.h"

G_BEGIN_DECLS

/* The cells of a table, made and filled by the factories of its columns (taal-lijst-kolom.h). */

typedef enum
{
  TAAL_CEL_CODE,  /* a date, an id or a word */
  TAAL_CEL_TEKST, /* names and other text */
  TAAL_CEL_GETAL, /* numbers, which stand at the right */
  TAAL_CEL_CHIP,  /* a TaalChip */
} TaalCelSoort;

GtkWidget *taal_tabel_cel_new        (TaalCelSoort  soort);
void       taal_tabel_cel_show       (GtkWidget    *cel,
                                      const char   *text);
void       taal_tabel_cel_show_getal (GtkWidget    *cel,
                                      gint64        getal);
void       taal_tabel_cel_name       (GtkWidget    *cel,
                                      const char   *kolom);
void       taal_tabel_cel_show_row   (GtkWidget    *cel,
                                      gboolean      show);
void       taal_tabel_cel_name_row   (GtkWidget    *cel,
                                      const char   *name);

G_END_DECLS
