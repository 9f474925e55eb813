/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-bronnen.h"
#include "taal-dossier-private.h"
#include "taal-sqlite.h"
#include "taal-verbinding-private.h"
#include "taal-werker.h"

struct _TaalDossier
{
  GObject         parent_instance;

  /* Owned */
  TaalWerker     *werker;
  TaalVerbinding *verbinding; /* the worker's */
};

G_DEFINE_FINAL_TYPE (TaalDossier, taal_dossier, G_TYPE_OBJECT)

/* What the worker is asked to do, and its answer. */
typedef struct _TaalOpdracht TaalOpdracht;

struct _TaalOpdracht
{
  TaalDossier     *self;
  TaalDossierFunc  func;
  gpointer         data;
  const char      *path;
  TaalDossierMode  mode;
  GCancellable    *cancellable;

  gboolean         result;
  GError          *error;
};

static void
close_on_worker (gpointer data)
{
  TaalDossier *self = data;

  g_assert (taal_werker_is_current (self->werker));

  g_clear_pointer (&self->verbinding, taal_verbinding_close);
}

static void
taal_dossier_finalize (GObject *object)
{
  TaalDossier *self = TAAL_DOSSIER (object);

  taal_werker_run (self->werker, close_on_worker, self);
  g_clear_pointer (&self->werker, taal_werker_free);

  G_OBJECT_CLASS (taal_dossier_parent_class)->finalize (object);
}

static void
taal_dossier_class_init (TaalDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = taal_dossier_finalize;
}

static void
taal_dossier_init (TaalDossier *self)
{
  self->werker = taal_werker_new ();
}

static void
open_on_worker (gpointer data)
{
  TaalOpdracht *opdracht = data;

  g_assert (taal_werker_is_current (opdracht->self->werker));

  opdracht->self->verbinding =
    taal_verbinding_open (opdracht->self->werker, opdracht->path, opdracht->mode, &opdracht->error);
}

/* A message is text, and the name of a file need not be. */
static void
prefix_path (GError     **error,
             const char  *path)
{
  g_autofree char *name = g_filename_display_name (path != NULL ? path : ":memory:");

  g_prefix_error (error, "%s: ", name);
}

static TaalDossier *
open_dossier (const char       *path,
              TaalDossierMode   mode,
              GError          **error)
{
  g_autoptr (TaalDossier) self = g_object_new (TAAL_TYPE_DOSSIER, NULL);
  TaalOpdracht opdracht = { .self = self, .path = path, .mode = mode };

  taal_werker_run (self->werker, open_on_worker, &opdracht);
  if (self->verbinding != NULL)
    return g_steal_pointer (&self);

  prefix_path (&opdracht.error, path);
  g_propagate_error (error, opdracht.error);
  return NULL;
}

/**
 * taal_dossier_open:
 * @path: a file
 * @mode: what for
 * @cancellable: (nullable): not waited for, since opening is quick
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Opens a dossier, which may come from anywhere: a file that is not one, or not whole, is refused and
 * left as it is. Where @mode is %TAAL_DOSSIER_CREATE and there is no such file, an empty one is made.
 *
 * Returns: (transfer full) (nullable): the dossier
 *
 * Thread: any; it waits for the dossier's own
 */
TaalDossier *
taal_dossier_open (const char       *path,
                   TaalDossierMode   mode,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return open_dossier (path, mode, error);
}

/**
 * taal_dossier_new_in_memory:
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): an empty dossier without a file
 *
 * Thread: any
 */
TaalDossier *
taal_dossier_new_in_memory (GError **error)
{
  return open_dossier (NULL, TAAL_DOSSIER_EDIT, error);
}

static void
run_on_worker (gpointer data)
{
  TaalOpdracht *opdracht = data;

  g_assert (taal_werker_is_current (opdracht->self->werker));

  taal_verbinding_set_cancellable (opdracht->self->verbinding, opdracht->cancellable);
  opdracht->result =
    opdracht->func (opdracht->self->verbinding, opdracht->data, opdracht->cancellable, &opdracht->error);
  taal_verbinding_set_cancellable (opdracht->self->verbinding, NULL);
}

/**
 * taal_dossier_run:
 * @self: a dossier
 * @func: (scope call): what to do on its worker
 * @data: for @func
 * @cancellable: (nullable): breaks off the statements of @func
 * @error: what @func sets, with the name of the file
 *
 * Returns: what @func returned
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_run (TaalDossier      *self,
                  TaalDossierFunc   func,
                  gpointer          data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  TaalOpdracht opdracht = { .self = self, .func = func, .data = data, .cancellable = cancellable };

  taal_werker_run (self->werker, run_on_worker, &opdracht);
  if (opdracht.error != NULL && opdracht.error->domain == TAAL_DOSSIER_ERROR)
    prefix_path (&opdracht.error, self->verbinding->path);
  if (opdracht.error != NULL)
    g_propagate_error (error, opdracht.error);

  return opdracht.result;
}

static gboolean
look (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  gint64 data_version;

  taal_verbinding_assert_worker (verbinding);

  return taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &data_version, error) &&
         (data_version != verbinding->data_version || taal_verbinding_is_moved (verbinding));
}

/**
 * taal_dossier_is_source:
 * @path: what a user named
 *
 * Returns: whether it is something to import, a folder or a file of tables by its name, rather than a
 *   dossier
 *
 * Thread: any
 */
gboolean
taal_dossier_is_source (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return taal_workbook_is_name (path) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

/**
 * taal_dossier_is_changed_by_other:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: whether another program, or another #TaalDossier, has written to the file since it was
 *   opened or last loaded, or put another file in its place; %FALSE on an error
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_is_changed_by_other (TaalDossier  *self,
                                  GError      **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self), FALSE);

  return taal_dossier_run (self, look, NULL, NULL, error);
}

static gboolean
look_where (TaalVerbinding  *verbinding,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  return taal_verbinding_is_moved (verbinding);
}

/**
 * taal_dossier_is_moved:
 * @self: a dossier
 *
 * Returns: whether the file has another name by now or is gone, or another file has its name: it must be
 *   opened again to be what a user means by that name
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_is_moved (TaalDossier *self)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self), FALSE);

  return taal_dossier_run (self, look_where, NULL, NULL, NULL);
}
