/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-wachtzin-groep.h"

struct _TaalWachtzinGroep
{
  AdwPreferencesGroup  parent_instance;

  /* Template children */
  GtkEditable         *wachtzin;
};

static guint given_signal;

G_DEFINE_FINAL_TYPE (TaalWachtzinGroep, taal_wachtzin_groep, ADW_TYPE_PREFERENCES_GROUP)

static void
given_cb (TaalWachtzinGroep *self)
{
  const char *phrase = gtk_editable_get_text (self->wachtzin);

  if (*phrase != '\0')
    g_signal_emit (self, given_signal, 0, phrase);
}

static gboolean
taal_wachtzin_groep_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TAAL_WACHTZIN_GROEP (widget)->wachtzin));
}

static void
taal_wachtzin_groep_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_WACHTZIN_GROEP);

  G_OBJECT_CLASS (taal_wachtzin_groep_parent_class)->dispose (object);
}

static void
taal_wachtzin_groep_class_init (TaalWachtzinGroepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_wachtzin_groep_dispose;
  widget_class->grab_focus = taal_wachtzin_groep_grab_focus;

  given_signal = g_signal_new ("given", TAAL_TYPE_WACHTZIN_GROEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-wachtzin-groep.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalWachtzinGroep, wachtzin);
  gtk_widget_class_bind_template_callback (widget_class, given_cb);
}

static void
taal_wachtzin_groep_init (TaalWachtzinGroep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_wachtzin_groep_clear:
 * @self: a group
 *
 * Forgets what was typed, right or wrong.
 *
 * Thread: the main one
 */
void
taal_wachtzin_groep_clear (TaalWachtzinGroep *self)
{
  g_return_if_fail (TAAL_IS_WACHTZIN_GROEP (self));

  gtk_editable_set_text (self->wachtzin, "");
}
