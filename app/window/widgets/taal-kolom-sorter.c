/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-kolom-sorter.h"

/* What is compared to find the column: the first sorter that sees it leaves its number. */
#define TAAL_TYPE_SORTEER_PROEF (taal_sorteer_proef_get_type ())
G_DECLARE_FINAL_TYPE (TaalSorteerProef, taal_sorteer_proef, TAAL, SORTEER_PROEF, GObject)

struct _TaalSorteerProef
{
  GObject parent_instance;

  int     kolom;
};

G_DEFINE_FINAL_TYPE (TaalSorteerProef, taal_sorteer_proef, G_TYPE_OBJECT)

struct _TaalKolomSorter
{
  GtkSorter parent_instance;

  int       kolom;
};

G_DEFINE_FINAL_TYPE (TaalKolomSorter, taal_kolom_sorter, GTK_TYPE_SORTER)

static void
taal_sorteer_proef_class_init (TaalSorteerProefClass *klass)
{
}

static void
taal_sorteer_proef_init (TaalSorteerProef *self)
{
}

/* Only ever asked by taal_kolom_sorter_find(). The view's sorter turns the answer round where the
 * column goes down, and asks no other column once it has one. */
static GtkOrdering
taal_kolom_sorter_compare (GtkSorter *sorter,
                           gpointer   item1,
                           gpointer   item2)
{
  if (!TAAL_IS_SORTEER_PROEF (item1))
    return GTK_ORDERING_EQUAL;

  TAAL_SORTEER_PROEF (item1)->kolom = TAAL_KOLOM_SORTER (sorter)->kolom;

  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
taal_kolom_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
taal_kolom_sorter_class_init (TaalKolomSorterClass *klass)
{
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);

  sorter_class->compare = taal_kolom_sorter_compare;
  sorter_class->get_order = taal_kolom_sorter_get_order;
}

static void
taal_kolom_sorter_init (TaalKolomSorter *self)
{
}

/**
 * taal_kolom_sorter_attach:
 * @column: a column of a table
 * @kolom: the number by which taal_kolom_sorter_find() tells of it
 *
 * Lets the user sort by @column.
 *
 * Thread: main
 */
void
taal_kolom_sorter_attach (GtkColumnViewColumn *column,
                          int                  kolom)
{
  g_autoptr (TaalKolomSorter) self = g_object_new (TAAL_TYPE_KOLOM_SORTER, NULL);

  self->kolom = kolom;
  gtk_column_view_column_set_sorter (column, GTK_SORTER (self));
}

/**
 * taal_kolom_sorter_find:
 * @view_sorter: the sorter of a column view
 * @kolom: (out): the number of the column by which it is sorted
 * @aflopend: (out): whether it goes down
 *
 * Returns: whether there is such a column
 *
 * Thread: main
 */
gboolean
taal_kolom_sorter_find (GtkSorter *view_sorter,
                        int       *kolom,
                        gboolean  *aflopend)
{
  g_autoptr (TaalSorteerProef) one = g_object_new (TAAL_TYPE_SORTEER_PROEF, NULL);
  g_autoptr (TaalSorteerProef) other = g_object_new (TAAL_TYPE_SORTEER_PROEF, NULL);
  GtkOrdering order;

  g_return_val_if_fail (GTK_IS_SORTER (view_sorter) && kolom != NULL && aflopend != NULL, FALSE);

  order = gtk_sorter_compare (view_sorter, one, other);
  if (order == GTK_ORDERING_EQUAL)
    return FALSE;

  *kolom = one->kolom;
  *aflopend = order == GTK_ORDERING_LARGER;

  return TRUE;
}
