/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-preferences.h"

/* As many as fit on the start page without searching. */
#define MAX_RECENT 10

#define DEFAULT_WIDTH  1080
#define DEFAULT_HEIGHT 760

struct _TaalPreferences
{
  GObject     parent_instance;

  /* Owned */
  GSettings  *settings; /* NULL where the schema is not installed */
  char      **recent;   /* stands in for the settings */
};

enum
{
  RECENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalPreferences, taal_preferences, G_TYPE_OBJECT)

/* g_settings_new() ends the program when the schema is not there; this only goes without. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, TAAL_APPLICATION_ID, TRUE);
  if (schema == NULL)
    {
      g_debug ("No schema %s: nothing will be remembered", TAAL_APPLICATION_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

static void
taal_preferences_dispose (GObject *object)
{
  TaalPreferences *self = TAAL_PREFERENCES (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (taal_preferences_parent_class)->dispose (object);
}

static void
taal_preferences_finalize (GObject *object)
{
  TaalPreferences *self = TAAL_PREFERENCES (object);

  g_clear_pointer (&self->recent, g_strfreev);

  G_OBJECT_CLASS (taal_preferences_parent_class)->finalize (object);
}

static void
taal_preferences_class_init (TaalPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = taal_preferences_dispose;
  object_class->finalize = taal_preferences_finalize;

  /**
   * TaalPreferences::recent-changed:
   *
   * The dossiers opened last have changed.
   */
  signals[RECENT_CHANGED] =
    g_signal_new ("recent-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
taal_preferences_init (TaalPreferences *self)
{
  self->settings = find_settings ();
  self->recent = g_new0 (char *, 1);
}

static void
set_recent (TaalPreferences *self,
            GPtrArray       *uris)
{
  g_ptr_array_add (uris, NULL);
  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **) uris->pdata);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "recente-dossiers", (const char *const *) self->recent);
  g_signal_emit (self, signals[RECENT_CHANGED], 0);
}

/**
 * taal_preferences_new:
 *
 * Returns: (transfer full): the preferences of the user
 */
TaalPreferences *
taal_preferences_new (void)
{
  return g_object_new (TAAL_TYPE_PREFERENCES, NULL);
}

/**
 * taal_preferences_get_taal:
 * @self: the preferences
 *
 * Returns: the language that the user prefers; Dutch unless they chose another
 */
TaalTaal
taal_preferences_get_taal (TaalPreferences *self)
{
  g_autofree char *name = NULL;
  int taal;

  g_return_val_if_fail (TAAL_IS_PREFERENCES (self), TAAL_TAAL_NL);

  if (self->settings == NULL)
    return TAAL_TAAL_NL;
  name = g_settings_get_string (self->settings, "taal");
  taal = taal_taal_parse (name);

  return taal < 0 ? TAAL_TAAL_NL : (TaalTaal) taal;
}

/**
 * taal_preferences_set_taal:
 * @self: the preferences
 * @taal: the language that the program shall start in from now on
 */
void
taal_preferences_set_taal (TaalPreferences *self,
                           TaalTaal         taal)
{
  static const char *const names[] = {
    [TAAL_TAAL_NL] = "nl",
    [TAAL_TAAL_EN] = "en",
    [TAAL_TAAL_SYSTEEM] = "systeem",
  };

  g_return_if_fail (TAAL_IS_PREFERENCES (self));
  g_return_if_fail (taal <= TAAL_TAAL_SYSTEEM);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "taal", names[taal]);
}

/**
 * taal_preferences_dup_naam:
 * @self: the preferences
 *
 * Returns: (transfer full): the name with which the user last signed something, or an empty text
 */
char *
taal_preferences_dup_naam (TaalPreferences *self)
{
  g_return_val_if_fail (TAAL_IS_PREFERENCES (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, "naam") : g_strdup ("");
}

/**
 * taal_preferences_set_naam:
 * @self: the preferences
 * @naam: the name with which the user signed something
 */
void
taal_preferences_set_naam (TaalPreferences *self,
                           const char      *naam)
{
  g_return_if_fail (TAAL_IS_PREFERENCES (self));
  g_return_if_fail (naam != NULL);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "naam", naam);
}

/**
 * taal_preferences_dup_register:
 * @self: the preferences
 *
 * Returns: (transfer full): the address of the register that last gave its offer, or an empty text
 */
char *
taal_preferences_dup_register (TaalPreferences *self)
{
  g_return_val_if_fail (TAAL_IS_PREFERENCES (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, "register")
                                : g_strdup ("");
}

/**
 * taal_preferences_set_register:
 * @self: the preferences
 * @adres: the address of a register that gave its offer
 */
void
taal_preferences_set_register (TaalPreferences *self,
                               const char      *adres)
{
  g_return_if_fail (TAAL_IS_PREFERENCES (self));
  g_return_if_fail (adres != NULL);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "register", adres);
}

/**
 * taal_preferences_dup_recent:
 * @self: the preferences
 *
 * Returns: (transfer full) (array zero-terminated=1): URIs of the dossiers opened last, newest first
 */
char **
taal_preferences_dup_recent (TaalPreferences *self)
{
  g_return_val_if_fail (TAAL_IS_PREFERENCES (self), NULL);

  if (self->settings != NULL)
    return g_settings_get_strv (self->settings, "recente-dossiers");

  return g_strdupv (self->recent);
}

/**
 * taal_preferences_add_recent:
 * @self: the preferences
 * @uri: what was opened
 *
 * Puts @uri at the head of the dossiers opened last.
 */
void
taal_preferences_add_recent (TaalPreferences *self,
                             const char      *uri)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new ();
  g_auto (GStrv) old = NULL;

  g_return_if_fail (TAAL_IS_PREFERENCES (self));
  g_return_if_fail (uri != NULL);

  old = taal_preferences_dup_recent (self);
  g_ptr_array_add (uris, (gpointer) uri);
  for (guint i = 0; old[i] != NULL && uris->len < MAX_RECENT; i++)
    if (!g_str_equal (old[i], uri))
      g_ptr_array_add (uris, old[i]);
  set_recent (self, uris);
}

/**
 * taal_preferences_remove_recent:
 * @self: the preferences
 * @uri: what to forget; the file itself is left alone
 */
void
taal_preferences_remove_recent (TaalPreferences *self,
                                const char      *uri)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new ();
  g_auto (GStrv) old = NULL;

  g_return_if_fail (TAAL_IS_PREFERENCES (self));
  g_return_if_fail (uri != NULL);

  old = taal_preferences_dup_recent (self);
  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], uri))
      g_ptr_array_add (uris, old[i]);
  set_recent (self, uris);
}

/**
 * taal_preferences_restore_window:
 * @self: the preferences
 * @window: a window that is not shown yet
 *
 * Gives @window the size that the last one had.
 */
void
taal_preferences_restore_window (TaalPreferences *self,
                                 GtkWindow       *window)
{
  g_return_if_fail (TAAL_IS_PREFERENCES (self));

  if (self->settings == NULL)
    {
      gtk_window_set_default_size (window, DEFAULT_WIDTH, DEFAULT_HEIGHT);
      return;
    }

  gtk_window_set_default_size (window, g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * taal_preferences_save_window:
 * @self: the preferences
 * @window: a window that closes
 *
 * Remembers the size of @window.
 */
void
taal_preferences_save_window (TaalPreferences *self,
                              GtkWindow       *window)
{
  int width, height;

  g_return_if_fail (TAAL_IS_PREFERENCES (self));

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
}
