/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-application.h"

#include <glib/gi18n.h>

#include "taal-window.h"

struct _TaalApplication
{
  AdwApplication   parent_instance;

  /* Owned */
  TaalPreferences *preferences;
};

G_DEFINE_FINAL_TYPE (TaalApplication, taal_application, ADW_TYPE_APPLICATION)

/* The window that stands on the start page, or a new one: a school that is open is never replaced. */
static TaalWindow *
get_free_window (TaalApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (TAAL_IS_WINDOW (active) && taal_window_is_free (TAAL_WINDOW (active)))
    return TAAL_WINDOW (active);

  return taal_window_new (GTK_APPLICATION (self), self->preferences);
}

static void
taal_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_free_window (TAAL_APPLICATION (application))));
}

static void
taal_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      TaalWindow *window = get_free_window (TAAL_APPLICATION (application));

      taal_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Closed rather than destroyed: a window that closes remembers its size, and one that is writing closes
   * when it is done. The program ends with its last window. */
  for (GList *one = windows; one != NULL; one = one->next)
    if (TAAL_IS_WINDOW (one->data))
      gtk_window_close (one->data);
  if (gtk_application_get_windows (user_data) == NULL)
    g_application_quit (user_data);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GtkApplication *application = user_data;

  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-name", "Taalnorm",
                         "application-icon", TAAL_APPLICATION_ID,
                         "version", TAAL_VERSION,
                         "developer-name", "Taalnorm-team",
                         "license-type", GTK_LICENSE_CUSTOM,
                         "license", "European Union Public Licence 1.2 (EUPL-1.2)",
                         "comments", _("Judges, with evidence, whether a taalschool has enough of its lessons given by certified docenten."),
                         NULL);
}

/* The language is fixed when the windows are made, so a change shows from the next start on. */
static void
language_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  TaalApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  int taal = taal_taal_parse (g_variant_get_string (parameter, NULL));

  g_return_if_fail (taal >= 0);

  g_simple_action_set_state (action, parameter);
  taal_preferences_set_taal (self->preferences, (TaalTaal) taal);
  if (TAAL_IS_WINDOW (window))
    taal_window_show_toast (TAAL_WINDOW (window), _("The language changes when you start Taalnorm again."));
}

static void
taal_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "quit", quit_activated, NULL, NULL, NULL, { 0 } },
    { "about", about_activated, NULL, NULL, NULL, { 0 } },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.open", { "<Control>o", NULL } },
    { "win.open-folder", { "<Control><Shift>o", NULL } },
    { "win.new", { "<Control>n", NULL } },
    { "win.import", { "<Control>i", NULL } },
    { "win.vergadering", { "<Control><Shift>i", NULL } },
    { "win.search", { "<Control>f", NULL } },
    { "win.page::overzicht", { "<Alt>1", NULL } },
    { "win.page::docenten", { "<Alt>2", NULL } },
    { "win.page::lessen", { "<Alt>3", NULL } },
    { "win.page::uitzonderingen", { "<Alt>4", NULL } },
    { "win.page::online", { "<Alt>5", NULL } },
    { "win.page::signalen", { "<Alt>6", NULL } },
    { "win.page::aanbod", { "<Alt>7", NULL } },
    { "win.page::contracten", { "<Alt>8", NULL } },
    { "win.page::bestanden", { "<Alt>9", NULL } },
    { "win.docent-nieuw", { "<Control><Shift>n", NULL } },
    { "win.les-nieuw", { "<Control>l", NULL } },
    { "win.lesdag", { "<Control>d", NULL } },
    { "win.lesreeks", { "<Control><Shift>l", NULL } },
    { "win.andere-docent", { "<Control><Shift>d", NULL } },
    { "win.groepen", { "<Control>g", NULL } },
    { "win.history", { "<Control>h", NULL } },
    /* A sentence that has the focus takes the second for its own: copying it. */
    { "win.cursisten", { "<Control>u", "<Control><Shift>c", NULL } },
    { "win.previous-year", { "<Alt>Page_Up", NULL } },
    { "win.next-year", { "<Alt>Page_Down", NULL } },
    { "win.choose-period", { "<Control>p", NULL } },
    { "win.show-help-overlay", { "F1", "<Control>question", NULL } },
  };

  G_APPLICATION_CLASS (taal_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
  gtk_window_set_default_icon_name (TAAL_APPLICATION_ID);
  /* A sentence that can be copied is not selected by walking past it with Tab. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

/* The language is known before anything is made; main() looked for the option already. */
static int
taal_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  const char *taal = NULL;

  if (g_variant_dict_lookup (options, "taal", "&s", &taal) && taal_taal_parse (taal) < 0)
    {
      /* TRANSLATORS: %s is what was given as the language */
      g_printerr (_("--taal cannot be “%s”. Choose nl, en or systeem."), taal);
      g_printerr ("\n");
      return 2;
    }
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("taalnorm %s\n", TAAL_VERSION);
      return 0;
    }

  return -1;
}

static void
taal_application_dispose (GObject *object)
{
  TaalApplication *self = TAAL_APPLICATION (object);

  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (taal_application_parent_class)->dispose (object);
}

static void
taal_application_class_init (TaalApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = taal_application_dispose;
  application_class->activate = taal_application_activate;
  application_class->open = taal_application_open;
  application_class->startup = taal_application_startup;
  application_class->handle_local_options = taal_application_handle_local_options;
}

static void
taal_application_init (TaalApplication *self)
{
  const GOptionEntry options[] = {
    { "taal", 0, 0, G_OPTION_ARG_STRING, NULL, _("Language: Dutch (nl), English (en) or that of the system (systeem)"),
      "nl|en|systeem" },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Show the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * taal_application_new:
 * @preferences: what the program remembers
 *
 * Returns: (transfer full): the desktop program
 *
 * Thread: the main one
 */
TaalApplication *
taal_application_new (TaalPreferences *preferences)
{
  static const char *const names[] = { [TAAL_TAAL_NL] = "nl", [TAAL_TAAL_EN] = "en", [TAAL_TAAL_SYSTEEM] = "systeem" };
  g_autoptr (GSimpleAction) language = NULL;
  TaalApplication *self;

  g_return_val_if_fail (TAAL_IS_PREFERENCES (preferences), NULL);

  self = g_object_new (TAAL_TYPE_APPLICATION,
                       "application-id", TAAL_APPLICATION_ID,
                       "resource-base-path", TAAL_RESOURCE_BASE,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
  self->preferences = g_object_ref (preferences);

  language = g_simple_action_new_stateful ("taal", G_VARIANT_TYPE_STRING,
                                           g_variant_new_string (names[taal_preferences_get_taal (preferences)]));
  g_signal_connect_object (language, "activate", G_CALLBACK (language_activated), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (language));

  return self;
}
