/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/**
 * TaalVeld:
 *
 * One column of a form: a row to type or choose its value in, and below it a row that says what is wrong.
 * The value is a text as a user writes it; the empty text is unknown. Belongs to one form.
 */
typedef struct _TaalVeld TaalVeld;

TaalVeld        *taal_veld_new       (TaalTabel            tabel,
                                      int                  kolom);
void             taal_veld_free      (TaalVeld            *veld);
void             taal_veld_add_to    (TaalVeld            *veld,
                                      AdwPreferencesGroup *group);
const TaalKolom *taal_veld_get_kolom (const TaalVeld      *veld);
GtkWidget       *taal_veld_get_row   (const TaalVeld      *veld);
const char      *taal_veld_get_fout  (const TaalVeld      *veld);
char            *taal_veld_dup_tekst (const TaalVeld      *veld);
void             taal_veld_set_tekst (TaalVeld            *veld,
                                      const char          *tekst);
void             taal_veld_set_was   (TaalVeld            *veld,
                                      const char          *tekst);
gboolean         taal_veld_is_changed (const TaalVeld     *veld);
void             taal_veld_set_visible (TaalVeld          *veld,
                                        gboolean           visible);
gboolean         taal_veld_is_visible (const TaalVeld     *veld);
void             taal_veld_suggest   (TaalVeld            *veld,
                                      const char *const   *waarden,
                                      const char *const   *namen);
void             taal_veld_show_fout (TaalVeld            *veld,
                                      const char          *text);

G_END_DECLS
