/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-toast.h"

/* In a narrow window that is the whole of a sentence. */
#define MAX_LINES 4

/**
 * taal_toast_new:
 * @text: what to say for a moment
 *
 * The title of a toast is one line that is cut off; this one is as many as it takes.
 *
 * Returns: (transfer full): the toast
 *
 * Thread: the main one
 */
AdwToast *
taal_toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "lines",
                    MAX_LINES, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);

  return toast;
}
