/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "spiegel.h"

struct _Spiegel
{
  GListModel *model;
  SpiegelText dup_text;
  gulong handler;
  GPtrArray *items;  /* GObject, in the order of the list */
  GPtrArray *texts;  /* char*: what each said when it came */
  guint n_changes;   /* since it was last asked */
  gboolean is_least; /* whether each of those told no more than it had to */
};

static char *
say (Spiegel *spiegel,
          gpointer item)
{
  return spiegel->dup_text != NULL ? spiegel->dup_text (item) : g_strdup ("");
}

/* Before the change is applied: whether it says of an item at either end that it went and came. */
static gboolean
is_least (Spiegel *spiegel,
          guint position,
          guint removed,
          guint added)
{
  g_autoptr (GObject) first = NULL, last = NULL;

  if (removed == 0 || added == 0)
    return removed > 0 || added > 0;

  first = g_list_model_get_item (spiegel->model, position);
  last = g_list_model_get_item (spiegel->model, position + added - 1);
  return first != g_ptr_array_index (spiegel->items, position) &&
         last != g_ptr_array_index (spiegel->items, position + removed - 1);
}

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  Spiegel *spiegel)
{
  g_assert_cmpuint (position + removed, <=, spiegel->items->len);
  g_assert_cmpuint (spiegel->items->len - removed + added, ==, g_list_model_get_n_items (model));
  spiegel->n_changes++;
  spiegel->is_least = spiegel->is_least && is_least (spiegel, position, removed, added);

  if (removed > 0)
    {
      g_ptr_array_remove_range (spiegel->items, position, removed);
      g_ptr_array_remove_range (spiegel->texts, position, removed);
    }
  for (guint i = 0; i < added; i++)
    {
      gpointer item = g_list_model_get_item (model, position + i);

      g_assert_nonnull (item);
      g_ptr_array_insert (spiegel->items, (int) (position + i), item);
      g_ptr_array_insert (spiegel->texts, (int) (position + i), say (spiegel, item));
    }
}

/* Holds what @model has now, and listens. @dup_text says what an item shows; NULL where an item tells
 * of its own changes. */
Spiegel *
spiegel_new (GListModel *model,
             SpiegelText dup_text)
{
  Spiegel *spiegel = g_new0 (Spiegel, 1);

  spiegel->model = g_object_ref (model);
  spiegel->dup_text = dup_text;
  spiegel->items = g_ptr_array_new_with_free_func (g_object_unref);
  spiegel->texts = g_ptr_array_new_with_free_func (g_free);
  spiegel->is_least = TRUE;
  items_changed_cb (model, 0, 0, g_list_model_get_n_items (model), spiegel);
  spiegel->n_changes = 0;
  spiegel->is_least = TRUE;
  spiegel->handler =
      g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), spiegel);

  return spiegel;
}

void
spiegel_free (Spiegel *spiegel)
{
  g_signal_handler_disconnect (spiegel->model, spiegel->handler);
  g_ptr_array_unref (spiegel->items);
  g_ptr_array_unref (spiegel->texts);
  g_object_unref (spiegel->model);
  g_free (spiegel);
}

/* The list is what was heard of it: the same objects in the same order, each of which still says what it
 * said when it came. */
void
spiegel_assert (Spiegel *spiegel)
{
  guint n = g_list_model_get_n_items (spiegel->model);
  g_autoptr (GObject) beyond = g_list_model_get_item (spiegel->model, n);

  g_assert_null (beyond);
  g_assert_cmpuint (spiegel->items->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (spiegel->model, i);
      g_autofree char *text = say (spiegel, item);

      g_assert_true (
          G_TYPE_CHECK_INSTANCE_TYPE (item, g_list_model_get_item_type (spiegel->model)));
      g_assert_true (item == g_ptr_array_index (spiegel->items, i));
      g_assert_cmpstr (text, ==, g_ptr_array_index (spiegel->texts, i));
    }
}

/* How often the list told of a change since this was last asked. With @least, no item at either end of one
 * may have been there before. */
guint
spiegel_take_n_changes (Spiegel *spiegel,
                        gboolean least)
{
  guint n = spiegel->n_changes;

  g_assert_true (!least || spiegel->is_least);
  spiegel->n_changes = 0;
  spiegel->is_least = TRUE;

  return n;
}
