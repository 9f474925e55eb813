/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-onderzoeker.h"

struct _TaalOnderzoeker
{
  GObject parent_instance;

  guint n_holders;

  /* Owned */
  TaalSession *session;
  TaalCheck *check; /* (nullable): what the examination, or the one under way, is of */
  TaalOnderzoek *onderzoek;
  GError *fout;
  GCancellable *cancellable; /* of the one under way */
};

enum
{
  PROP_ONDERZOEK = 1,
  PROP_BEZIG,
  PROP_FOUT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TaalOnderzoeker, taal_onderzoeker, G_TYPE_OBJECT)

static void examine (TaalOnderzoeker *self);

static void
tell (TaalOnderzoeker *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (int i = PROP_ONDERZOEK; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
examined_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (TaalOnderzoeker) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalOnderzoek) onderzoek =
      taal_session_examine_finish (TAAL_SESSION (object), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  /* The session had something else to do first. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&self->check, taal_check_unref);
      examine (self);
      return;
    }

  g_clear_pointer (&self->onderzoek, taal_onderzoek_unref);
  self->onderzoek = g_steal_pointer (&onderzoek);
  g_clear_error (&self->fout);
  self->fout = g_steal_pointer (&error);
  tell (self);
}

/* Drops what is of other facts or another period, and asks again while anybody looks. */
static void
examine (TaalOnderzoeker *self)
{
  TaalCheck *check = taal_session_get_check (self->session);

  if (self->check == check)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->check, taal_check_unref);
  if (self->n_holders > 0)
    {
      self->check = taal_check_ref (check);
      self->cancellable = g_cancellable_new ();
      taal_session_examine_async (self->session, self->cancellable, examined_cb,
                                  g_object_ref (self));
    }
  else
    {
      g_clear_pointer (&self->onderzoek, taal_onderzoek_unref);
      g_clear_error (&self->fout);
    }
  tell (self);
}

static void
taal_onderzoeker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TaalOnderzoeker *self = TAAL_ONDERZOEKER (object);

  switch (prop_id)
    {
    case PROP_ONDERZOEK:
      g_value_set_boxed (value, self->onderzoek);
      break;
    case PROP_BEZIG:
      g_value_set_boolean (value, taal_onderzoeker_is_bezig (self));
      break;
    case PROP_FOUT:
      g_value_set_boxed (value, self->fout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_onderzoeker_dispose (GObject *object)
{
  TaalOnderzoeker *self = TAAL_ONDERZOEKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->check, taal_check_unref);
  g_clear_pointer (&self->onderzoek, taal_onderzoek_unref);
  g_clear_error (&self->fout);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_onderzoeker_parent_class)->dispose (object);
}

static void
taal_onderzoeker_class_init (TaalOnderzoekerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = taal_onderzoeker_get_property;
  object_class->dispose = taal_onderzoeker_dispose;

  properties[PROP_ONDERZOEK] =
      g_param_spec_boxed ("onderzoek", NULL, NULL, TAAL_TYPE_ONDERZOEK, flags);
  properties[PROP_BEZIG] = g_param_spec_boolean ("bezig", NULL, NULL, FALSE, flags);
  properties[PROP_FOUT] = g_param_spec_boxed ("fout", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
taal_onderzoeker_init (TaalOnderzoeker *self)
{
}

/**
 * taal_onderzoeker_new:
 * @session: a school that is open
 *
 * Returns: (transfer full): who looks what its presence tells, once that is held
 *
 * Thread: the main one
 */
TaalOnderzoeker *
taal_onderzoeker_new (TaalSession *session)
{
  TaalOnderzoeker *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_ONDERZOEKER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (examine), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * taal_onderzoeker_get_session:
 * @self: an examiner
 *
 * Returns: (transfer none): the school that it looks at
 *
 * Thread: the main one
 */
TaalSession *
taal_onderzoeker_get_session (TaalOnderzoeker *self)
{
  g_return_val_if_fail (TAAL_IS_ONDERZOEKER (self), NULL);

  return self->session;
}

/**
 * taal_onderzoeker_get_onderzoek:
 * @self: an examiner
 *
 * Returns: (transfer none) (nullable): what was found last; while another is under way it is of the
 *   facts before
 *
 * Thread: the main one
 */
TaalOnderzoek *
taal_onderzoeker_get_onderzoek (TaalOnderzoeker *self)
{
  g_return_val_if_fail (TAAL_IS_ONDERZOEKER (self), NULL);

  return self->onderzoek;
}

/**
 * taal_onderzoeker_is_bezig:
 * @self: an examiner
 *
 * Returns: whether an examination is under way
 *
 * Thread: the main one
 */
gboolean
taal_onderzoeker_is_bezig (TaalOnderzoeker *self)
{
  g_return_val_if_fail (TAAL_IS_ONDERZOEKER (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * taal_onderzoeker_get_fout:
 * @self: an examiner
 *
 * Returns: (transfer none) (nullable): why the last examination failed
 *
 * Thread: the main one
 */
const GError *
taal_onderzoeker_get_fout (TaalOnderzoeker *self)
{
  g_return_val_if_fail (TAAL_IS_ONDERZOEKER (self), NULL);

  return self->fout;
}

/**
 * taal_onderzoeker_hold:
 * @self: an examiner
 *
 * Looks for as long as it is not released: called by a page when it is shown.
 *
 * Thread: the main one
 */
void
taal_onderzoeker_hold (TaalOnderzoeker *self)
{
  g_return_if_fail (TAAL_IS_ONDERZOEKER (self));

  self->n_holders++;
  examine (self);
}

/**
 * taal_onderzoeker_release:
 * @self: an examiner that was held
 *
 * Who looked looks no longer. What was found stays until the school changes.
 *
 * Thread: the main one
 */
void
taal_onderzoeker_release (TaalOnderzoeker *self)
{
  g_return_if_fail (TAAL_IS_ONDERZOEKER (self) && self->n_holders > 0);

  self->n_holders--;
}
