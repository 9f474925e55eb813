/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-taal.h"

G_BEGIN_DECLS

/**
 * TaalPreferences:
 *
 * What the program remembers of its user: the language, the size of the window, the dossiers opened
 * last. Where its schema is not installed the defaults hold, and nothing is kept past the end of the
 * program. Used by the main thread.
 */
#define TAAL_TYPE_PREFERENCES (taal_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TaalPreferences, taal_preferences, TAAL, PREFERENCES, GObject)

TaalPreferences *taal_preferences_new            (void);
TaalTaal         taal_preferences_get_taal       (TaalPreferences *self);
void             taal_preferences_set_taal       (TaalPreferences *self,
                                                  TaalTaal         taal);
char            *taal_preferences_dup_naam       (TaalPreferences *self);
void             taal_preferences_set_naam       (TaalPreferences *self,
                                                  const char      *naam);
char            *taal_preferences_dup_register   (TaalPreferences *self);
void             taal_preferences_set_register   (TaalPreferences *self,
                                                  const char      *adres);
char           **taal_preferences_dup_recent     (TaalPreferences *self);
void             taal_preferences_add_recent     (TaalPreferences *self,
                                                  const char      *uri);
void             taal_preferences_remove_recent  (TaalPreferences *self,
                                                  const char      *uri);
void             taal_preferences_restore_window (TaalPreferences *self,
                                                  GtkWindow       *window);
void             taal_preferences_save_window    (TaalPreferences *self,
                                                  GtkWindow       *window);

G_END_DECLS
