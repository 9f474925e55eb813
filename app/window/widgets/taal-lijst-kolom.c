/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-kolom.h"

#include "taal-kolom-sorter.h"
#include "taal-slots.h"

/* A column with what its factory needs. */
typedef struct
{
  const TaalLijstKolom *kolom;
  TaalRijNaamFunc       name_rij; /* of the first column only */
  char                 *titel;
} Factory;

static void
factory_free (gpointer  data,
              GClosure *closure)
{
  Factory *factory = data;

  g_free (factory->titel);
  g_free (factory);
}

static void
fill (GtkListItem *item,
      Factory     *factory)
{
  gpointer rij = taal_slot_get_rij (gtk_list_item_get_item (item));
  GtkWidget *cel = gtk_list_item_get_child (item);

  if (factory->name_rij != NULL)
    taal_tabel_cel_show_row (cel, rij != NULL);
  if (rij == NULL)
    return;

  factory->kolom->fill (cel, rij);
  taal_tabel_cel_name (cel, factory->titel);
  if (factory->name_rij != NULL)
    {
      g_autofree char *name = factory->name_rij (rij);

      taal_tabel_cel_name_row (cel, name);
    }
}

static void
slot_changed_cb (TaalSlot    *slot,
                 GtkListItem *item)
{
  fill (item, g_object_get_data (G_OBJECT (item), "taal-lijst-kolom"));
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  Factory *self = user_data;

  g_object_set_data (G_OBJECT (item), "taal-lijst-kolom", self);
  gtk_list_item_set_child (item, taal_tabel_cel_new (self->kolom->soort));
}

static void
cell_bound_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (slot_changed_cb), item);
  fill (item, user_data);
}

static void
cell_unbound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), slot_changed_cb, item);
}

/**
 * taal_lijst_kolommen_install:
 * @view: a table over #TaalSlots, which has its columns
 * @kolommen: (array length=n): what they show, in their order; static
 * @n: how many there are
 * @name_rij: names a row for a screen reader
 *
 * Lets the columns show their rows, and be sorted by.
 *
 * Thread: main
 */
void
taal_lijst_kolommen_install (GtkColumnView        *view,
                             const TaalLijstKolom *kolommen,
                             guint                 n,
                             TaalRijNaamFunc       name_rij)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  g_return_if_fail (g_list_model_get_n_items (columns) == n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
      Factory *data = g_new0 (Factory, 1);

      data->kolom = &kolommen[i];
      data->name_rij = i == 0 ? name_rij : NULL;
      data->titel = g_strdup (gtk_column_view_column_get_title (column));
      g_signal_connect_data (factory, "setup", G_CALLBACK (cell_set_up_cb), data, factory_free, 0);
      g_signal_connect (factory, "bind", G_CALLBACK (cell_bound_cb), data);
      g_signal_connect (factory, "unbind", G_CALLBACK (cell_unbound_cb), data);
      gtk_column_view_column_set_factory (column, factory);
      taal_kolom_sorter_attach (column, kolommen[i].op);
    }
}
