/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rij-plekken.h"

struct _TaalRijPlekken
{
  GObject  parent_instance;

  guint    n;
};

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return TAAL_RIJ_PLEKKEN (model)->n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return position < TAAL_RIJ_PLEKKEN (model)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalRijPlekken, taal_rij_plekken, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
taal_rij_plekken_class_init (TaalRijPlekkenClass *klass)
{
}

static void
taal_rij_plekken_init (TaalRijPlekken *self)
{
}

/**
 * taal_rij_plekken_new:
 * @rijen: (nullable) (element-type TaalImportRij): the rows of a table
 *
 * Returns: (transfer full): as many places
 *
 * Thread: the main one
 */
TaalRijPlekken *
taal_rij_plekken_new (const GPtrArray *rijen)
{
  TaalRijPlekken *self = g_object_new (TAAL_TYPE_RIJ_PLEKKEN, NULL);

  self->n = rijen != NULL ? rijen->len : 0;

  return self;
}
