/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-feit.h"

#include <glib/gi18n.h>

struct _TaalFeit
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalFeit, taal_feit, ADW_TYPE_ACTION_ROW)

static void
taal_feit_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_FEIT);

  G_OBJECT_CLASS (taal_feit_parent_class)->dispose (object);
}

static void
taal_feit_class_init (TaalFeitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_feit_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-feit.ui");
}

static void
taal_feit_init (TaalFeit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_feit_show:
 * @self: a row
 * @text: (nullable): what it says; %NULL hides the row
 *
 * Thread: main
 */
void
taal_feit_show (TaalFeit   *self,
                const char *text)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TAAL_IS_FEIT (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  /* TRANSLATORS: a fact as it is read aloud: %1$s is what it is about, %2$s what it says */
  name = g_strdup_printf (_("%1$s: %2$s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * taal_feit_take:
 * @self: a row
 * @text: (transfer full) (nullable): what it says; %NULL hides the row
 *
 * Thread: main
 */
void
taal_feit_take (TaalFeit *self,
                char     *text)
{
  taal_feit_show (self, text);
  g_free (text);
}
