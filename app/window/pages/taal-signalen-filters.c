/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-filters.h"

#include <glib/gi18n.h>

#include "taal-report-onderzoek.h"

static void
setup_soort_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  /* What is chosen may be cut off; among what can be chosen it is whole. */
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                               PANGO_ELLIPSIZE_END, "max-width-chars", 28, NULL));
}

static void
bind_soort_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
setup_keuze_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE,
                                               "max-width-chars", 40, NULL));
}

/**
 * taal_signalen_filters_fill:
 * @drop_down: a drop-down
 *
 * Offers every kind of signal, and each.
 *
 * Thread: main
 */
void
taal_signalen_filters_fill (GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) soorten = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (setup_soort_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_soort_cb), NULL);
  g_signal_connect (choices, "setup", G_CALLBACK (setup_keuze_cb), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (bind_soort_cb), NULL);
  gtk_drop_down_set_factory (drop_down, chosen);
  gtk_drop_down_set_list_factory (drop_down, choices);

  gtk_string_list_append (soorten, _("Every kind"));
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      g_autofree char *text =
          /* TRANSLATORS: a signal: %1$s is its id such as S01, %2$s what it asks to look at */
          g_strdup_printf (_("%1$s: %2$s"), taal_signaal_soort_get_name ((TaalSignaalSoort) soort),
                           taal_report_signaal_vraag ((TaalSignaalSoort) soort));

      gtk_string_list_append (soorten, text);
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (soorten));
}
