/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * TaalFormulier:
 *
 * The columns of one row of a table, to be filled in: made from the schema, so that it knows every table of
 * format.md 1. It holds texts as a user types them and never drops one because it is wrong: what is wrong
 * stands below its field.
 *
 * For a new row: taal_formulier_new(), taal_formulier_set_vast() for what is known already,
 * taal_formulier_set_tekst() for what is likely. For a row that is there: taal_formulier_fill() with what
 * taal_session_get_rij_async() gives. Then taal_formulier_check(), taal_formulier_write() into the edit of a
 * #TaalBewerking, and taal_formulier_show_report() with what the session says of it.
 */
#define TAAL_TYPE_FORMULIER (taal_formulier_get_type ())
G_DECLARE_FINAL_TYPE (TaalFormulier, taal_formulier, TAAL, FORMULIER, GtkBox)

TaalFormulier *taal_formulier_new         (TaalTabel               tabel);
TaalTabel      taal_formulier_get_tabel   (TaalFormulier          *self);
void           taal_formulier_fill        (TaalFormulier          *self,
                                           const char *const      *teksten);
void           taal_formulier_set_vast    (TaalFormulier          *self,
                                           const char             *kolom,
                                           const char             *tekst);
void           taal_formulier_set_tekst   (TaalFormulier          *self,
                                           const char             *kolom,
                                           const char             *tekst);
char          *taal_formulier_dup_tekst   (TaalFormulier          *self,
                                           const char             *kolom);
GtkWidget     *taal_formulier_get_row     (TaalFormulier          *self,
                                           const char             *kolom);
const char    *taal_formulier_get_fout    (TaalFormulier          *self,
                                           const char             *kolom);
void           taal_formulier_suggest     (TaalFormulier          *self,
                                           const char             *kolom,
                                           const char *const      *waarden,
                                           const char *const      *namen);
gboolean       taal_formulier_is_touched  (TaalFormulier          *self);
gboolean       taal_formulier_is_as_read  (TaalFormulier          *self,
                                           const char *const      *teksten);
void           taal_formulier_note_begin  (TaalFormulier          *self);
gboolean       taal_formulier_check       (TaalFormulier          *self);
guint          taal_formulier_write       (TaalFormulier          *self,
                                           TaalBewerking          *bewerking);
char          *taal_formulier_show_report (TaalFormulier          *self,
                                           const TaalImportReport *report,
                                           guint                   edit);
void           taal_formulier_show_fout   (TaalFormulier          *self,
                                           const char             *kolom,
                                           const char             *text);
void           taal_formulier_focus_first (TaalFormulier          *self);
void           taal_formulier_follow      (TaalFormulier          *self,
                                           GCallback               changed,
                                           gpointer                object);

G_END_DECLS
