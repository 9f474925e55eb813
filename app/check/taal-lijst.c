/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lijst.h"

typedef struct
{
  /* Owned */
  GArray       *rows;        /* gint32: the row at each position */
  GHashTable   *rijen;       /* row -> TaalLevendeRij: the items that somebody holds */
  GCancellable *cancellable; /* of the newest question while it has no answer */
} TaalLijstPrivate;

/* An item that is alive. It is not held: that is left to whoever asked for it. */
typedef struct
{
  TaalLijst *lijst;
  int        row;
  GObject   *rij;
} TaalLevendeRij;

enum
{
  PROP_BEZIG = 1,
  N_PROPS
};

enum
{
  CHANGING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void taal_lijst_list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (TaalLijst, taal_lijst, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (TaalLijst)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, taal_lijst_list_model_init))

#define PRIVATE(self) ((TaalLijstPrivate *) taal_lijst_get_instance_private (self))

static void
rij_died_cb (gpointer  data,
             GObject  *where_it_was)
{
  TaalLevendeRij *levend = data;

  levend->rij = NULL;
  g_hash_table_remove (PRIVATE (levend->lijst)->rijen, GINT_TO_POINTER (levend->row));
}

static void
levende_rij_free (gpointer data)
{
  TaalLevendeRij *levend = data;

  if (levend->rij != NULL)
    g_object_weak_unref (levend->rij, rij_died_cb, levend);
  g_free (levend);
}

static GType
taal_lijst_get_item_type (GListModel *model)
{
  return TAAL_LIJST_GET_CLASS (model)->rij_type;
}

static guint
taal_lijst_get_n_items (GListModel *model)
{
  return PRIVATE (TAAL_LIJST (model))->rows->len;
}

static gpointer
taal_lijst_get_item (GListModel *model,
                     guint       position)
{
  TaalLijst *self = TAAL_LIJST (model);
  TaalLijstPrivate *priv = PRIVATE (self);
  TaalLevendeRij *levend;
  int row;

  if (position >= priv->rows->len)
    return NULL;

  row = g_array_index (priv->rows, gint32, position);
  levend = g_hash_table_lookup (priv->rijen, GINT_TO_POINTER (row));
  if (levend != NULL)
    return g_object_ref (levend->rij);

  levend = g_new0 (TaalLevendeRij, 1);
  levend->lijst = self;
  levend->row = row;
  levend->rij = TAAL_LIJST_GET_CLASS (self)->make_rij (self, row);
  g_object_weak_ref (levend->rij, rij_died_cb, levend);
  g_hash_table_insert (priv->rijen, GINT_TO_POINTER (row), levend);

  return levend->rij;
}

static void
taal_lijst_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = taal_lijst_get_item_type;
  iface->get_n_items = taal_lijst_get_n_items;
  iface->get_item = taal_lijst_get_item;
}

/* Shows @rows, and tells the least that changed: what both ends have in common stays, unless items are
 * no longer what they were. */
static void
replace_rows (TaalLijst *self,
              GArray    *rows,
              gboolean   fresh)
{
  TaalLijstPrivate *priv = PRIVATE (self);
  g_autoptr (GArray) old_rows = g_array_ref (priv->rows);
  guint shortest = MIN (old_rows->len, rows->len), head = 0, tail = 0;
  gboolean changed;

  if (!fresh)
    {
      const gint32 *old_data = (const gint32 *) (void *) old_rows->data;
      const gint32 *new_data = (const gint32 *) (void *) rows->data;

      while (head < shortest && old_data[head] == new_data[head])
        head++;
      while (tail < shortest - head && old_data[old_rows->len - 1 - tail] == new_data[rows->len - 1 - tail])
        tail++;
    }

  changed = old_rows->len > head + tail || rows->len > head + tail;
  if (changed)
    g_signal_emit (self, signals[CHANGING], 0);
  if (fresh)
    g_hash_table_remove_all (priv->rijen);
  g_array_unref (priv->rows);
  priv->rows = rows;
  if (changed)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old_rows->len - head - tail, rows->len - head - tail);
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  TaalLijstClass *klass = g_object_get_data (G_OBJECT (task), "taal-lijst-class");
  g_autoptr (GArray) rows = klass->answer (task_data, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&rows), (GDestroyNotify) g_array_unref);
}

static void
weak_ref_free (GWeakRef *weak)
{
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The list may be gone, or have asked something else since: then the answer is dropped. */
static void
question_answered_cb (GObject      *source_object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  GWeakRef *weak = user_data;
  GTask *task = G_TASK (result);
  g_autoptr (TaalLijst) self = g_weak_ref_get (weak);
  g_autoptr (GArray) rows = g_task_propagate_pointer (task, NULL);

  weak_ref_free (weak);
  if (self == NULL || rows == NULL || g_task_get_cancellable (task) != PRIVATE (self)->cancellable)
    return;

  g_clear_object (&PRIVATE (self)->cancellable);
  replace_rows (self, g_steal_pointer (&rows), TAAL_LIJST_GET_CLASS (self)->adopt (self, g_task_get_task_data (task)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEZIG]);
}

static void
taal_lijst_dispose (GObject *object)
{
  TaalLijstPrivate *priv = PRIVATE (TAAL_LIJST (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_hash_table_remove_all (priv->rijen);

  G_OBJECT_CLASS (taal_lijst_parent_class)->dispose (object);
}

static void
taal_lijst_finalize (GObject *object)
{
  TaalLijstPrivate *priv = PRIVATE (TAAL_LIJST (object));

  g_clear_pointer (&priv->rijen, g_hash_table_unref);
  g_clear_pointer (&priv->rows, g_array_unref);

  G_OBJECT_CLASS (taal_lijst_parent_class)->finalize (object);
}

static void
taal_lijst_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BEZIG:
      g_value_set_boolean (value, taal_lijst_is_bezig (TAAL_LIJST (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_lijst_class_init (TaalLijstClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = taal_lijst_dispose;
  object_class->finalize = taal_lijst_finalize;
  object_class->get_property = taal_lijst_get_property;

  /**
   * TaalLijst:bezig:
   *
   * Whether a question has no answer yet.
   */
  properties[PROP_BEZIG] = g_param_spec_boolean ("bezig", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TaalLijst::changing:
   *
   * Just before `items-changed`: the time to let go of items; none may be asked for now.
   */
  signals[CHANGING] = g_signal_new ("changing", TAAL_TYPE_LIJST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
taal_lijst_init (TaalLijst *self)
{
  TaalLijstPrivate *priv = PRIVATE (self);

  priv->rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  priv->rijen = g_hash_table_new_full (NULL, NULL, NULL, levende_rij_free);
}

/**
 * taal_lijst_ask:
 * @self: a list
 * @vraag: (transfer full): what to show, as its subclass understands it; read by a worker
 * @free_vraag: frees @vraag
 *
 * Asks for other rows. A question that has no answer yet is dropped.
 *
 * Thread: main
 */
void
taal_lijst_ask (TaalLijst      *self,
                gpointer        vraag,
                GDestroyNotify  free_vraag)
{
  TaalLijstPrivate *priv = PRIVATE (self);
  g_autoptr (GTask) task = NULL;
  gboolean bezig = priv->cancellable != NULL;
  GWeakRef *weak;

  g_return_if_fail (TAAL_IS_LIJST (self));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();

  /* Not the source object: a worker does not keep a list alive that nobody looks at any more. */
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, priv->cancellable, question_answered_cb, weak);
  g_task_set_source_tag (task, taal_lijst_ask);
  g_task_set_task_data (task, vraag, free_vraag);
  g_object_set_data (G_OBJECT (task), "taal-lijst-class", TAAL_LIJST_GET_CLASS (self));
  g_task_run_in_thread (task, answer_in_thread);

  if (!bezig)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEZIG]);
}

/**
 * taal_lijst_is_bezig:
 * @self: a list
 *
 * Returns: whether a question has no answer yet
 *
 * Thread: main
 */
gboolean
taal_lijst_is_bezig (TaalLijst *self)
{
  g_return_val_if_fail (TAAL_IS_LIJST (self), FALSE);

  return PRIVATE (self)->cancellable != NULL;
}

/**
 * taal_lijst_get_row:
 * @self: a list
 * @position: a place in it
 *
 * Returns: the number of the row that stands there, or -1
 *
 * Thread: main
 */
int
taal_lijst_get_row (TaalLijst *self,
                    guint      position)
{
  TaalLijstPrivate *priv = PRIVATE (self);

  g_return_val_if_fail (TAAL_IS_LIJST (self), -1);

  return position < priv->rows->len ? g_array_index (priv->rows, gint32, position) : -1;
}

/**
 * taal_lijst_find_row:
 * @self: a list
 * @row: the number of a row
 *
 * Returns: where it stands, or %TAAL_LIJST_NERGENS
 *
 * Thread: main
 */
guint
taal_lijst_find_row (TaalLijst *self,
                     int        row)
{
  TaalLijstPrivate *priv = PRIVATE (self);

  g_return_val_if_fail (TAAL_IS_LIJST (self), TAAL_LIJST_NERGENS);

  for (guint i = 0; i < priv->rows->len; i++)
    if (g_array_index (priv->rows, gint32, i) == row)
      return i;

  return TAAL_LIJST_NERGENS;
}
