/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TAAL_CHOOSER_OPEN_FILE,
  TAAL_CHOOSER_OPEN_FOLDER,
  TAAL_CHOOSER_SAVE,
  TAAL_CHOOSER_OPEN_SOURCE,   /* a workbook or a CSV file to import */
  TAAL_CHOOSER_OPEN_PROFILE,
  TAAL_CHOOSER_SAVE_PROFILE,
  TAAL_CHOOSER_SAVE_CSV,
  TAAL_CHOOSER_SAVE_WORKBOOK,
  TAAL_CHOOSER_SAVE_PDF,
  TAAL_CHOOSER_SAVE_HTML,     /* a report */
  TAAL_CHOOSER_SAVE_TABEL,    /* what a page lists, as CSV */
  TAAL_CHOOSER_SAVE_JSON,
  TAAL_CHOOSER_SAVE_UREN,     /* the hours of cursisten, as CSV */
  TAAL_CHOOSER_OPEN_SCAN,
  TAAL_CHOOSER_OPEN_VERGADERING, /* files of meetings: one or more, told one by one */
  TAAL_CHOOSER_SAVE_FOLDER,   /* a folder to be made */
  TAAL_CHOOSER_OPEN_DOSSIERS, /* what schools sent: one or more, told one by one */
  TAAL_CHOOSER_OPEN_DOSSIER_FOLDER,
} TaalChooserKind;

/* Told what was chosen, for each file that was, and not at all when nothing was. */
typedef void (*TaalChooserFunc) (GtkWindow *parent,
                                 GFile     *file);

void taal_chooser_show (GtkWindow       *parent,
                        TaalChooserKind  kind,
                        const char      *name,
                        TaalChooserFunc  func);

G_END_DECLS
