/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-online-filters.h"

#include <glib/gi18n.h>

#include "taal-report-onderzoek.h"
#include "taal-report-woorden.h"

/**
 * taal_online_filters_fill:
 * @waarborg: a drop-down
 * @uitkomst: another
 *
 * Offers any safeguard or one of them, and any outcome, one of them, or what is open.
 *
 * Thread: main
 */
void
taal_online_filters_fill (GtkDropDown *waarborg,
                          GtkDropDown *uitkomst)
{
  g_autoptr (GtkStringList) waarborgen = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) uitkomsten = gtk_string_list_new (NULL);

  gtk_string_list_append (waarborgen, _("Any safeguard"));
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      /* TRANSLATORS: a safeguard: %1$s is its id, %2$s what it asks */
      g_autofree char *text =
          g_strdup_printf (_("%1$s: %2$s"), taal_waarborg_get_name ((TaalWaarborg) w),
                           taal_report_waarborg_woord ((TaalWaarborg) w));

      gtk_string_list_append (waarborgen, text);
    }
  gtk_drop_down_set_model (waarborg, G_LIST_MODEL (waarborgen));

  gtk_string_list_append (uitkomsten, _("Any outcome"));
  for (int u = 0; u < TAAL_N_UITKOMSTEN; u++)
    gtk_string_list_append (uitkomsten, taal_report_uitkomst_woord ((TaalUitkomst) u));
  gtk_string_list_append (uitkomsten, _("not met or not known"));
  gtk_drop_down_set_model (uitkomst, G_LIST_MODEL (uitkomsten));
}

/* The names of groepen or docenten, by place. What was chosen is chosen again, by its name. */
static void
fill_names (GtkDropDown   *drop_down,
            GtkStringList *names)
{
  GObject *selected = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *before =
      selected == NULL ? NULL
                       : g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (selected)));
  guint place = 0;

  for (guint i = 1; before != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), before))
      place = i;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop_down, place);
}

/**
 * taal_online_filters_set_snapshot:
 * @groep: a drop-down
 * @docent: another
 * @snapshot: the facts of a school
 *
 * Offers any groep or docent, or one of them, by place. What was chosen stays chosen, by its name.
 *
 * Thread: main
 */
void
taal_online_filters_set_snapshot (GtkDropDown        *groep,
                                  GtkDropDown        *docent,
                                  const TaalSnapshot *snapshot)
{
  g_autoptr (GtkStringList) groep_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) docent_names = gtk_string_list_new (NULL);
  int n_groepen, n_docenten;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);

  gtk_string_list_append (groep_names, _("Any groep"));
  for (int i = 0; i < n_groepen; i++)
    gtk_string_list_append (groep_names,
                            groepen[i].naam != NULL ? groepen[i].naam : groepen[i].groep_id);
  gtk_string_list_append (docent_names, _("Any docent"));
  for (int i = 0; i < n_docenten; i++)
    gtk_string_list_append (docent_names,
                            docenten[i].naam != NULL ? docenten[i].naam : docenten[i].docent_id);
  fill_names (groep, groep_names);
  fill_names (docent, docent_names);
}
