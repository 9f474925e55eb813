/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-regio-private.h"

#include "taal-check.h"
#include "taal-onderzoek-private.h"
#include "taal-streek.h"

/* How a region is read: every file once, then judged over the same days for all. */

/* The fraction is kept in parts of this, so that a thread can set it without a lock. */
#define PARTS 10000

/* What is being read, for one file of many. */
typedef struct
{
  TaalRegio *self;
  guint      i;
  guint      n;
} Verloop;

/* TaalProgressFunc. */
static void
note_progress (gint64   done,
               gint64   total,
               gpointer data)
{
  const Verloop *verloop = data;
  double part = total > 0 ? (double) CLAMP (done, 0, total) / (double) total : 0;

  g_atomic_int_set (&verloop->self->parts, (int) ((verloop->i + part) * PARTS / verloop->n));
}

/* The same file may be named, and lie in a folder that is named as well. */
static GPtrArray *
list_once (const TaalRegio *self)
{
  g_auto (GStrv) paths = taal_streek_list ((const char *const *) self->paths);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *once = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; paths[i] != NULL; i++)
    if (g_hash_table_add (seen, g_canonicalize_filename (paths[i], NULL)))
      g_ptr_array_add (once, g_strdup (paths[i]));

  return once;
}

/* Reads one school: its offer, and its facts with who was at which lesson. Its contracts are judged
 * when all are read, over the same days for all. */
static TaalBron *
read_bestand (TaalRegio        *self,
              TaalRegioBestand *bestand,
              Verloop          *verloop)
{
  TaalBron *bron =
      taal_bron_load_presentie (bestand->path, TAAL_IMPORT_NONE, note_progress, verloop,
                                self->cancellable, NULL, &bestand->error);

  if (bron != NULL)
    bestand->aanbod = taal_aanbod_ref (taal_bron_get_aanbod (bron));

  return bron;
}

static const char *
get_naam (const TaalRegioBestand *bestand)
{
  const TaalSchool *scholen;
  int n;

  scholen = taal_snapshot_get_scholen (taal_bron_get_snapshot (bestand->onderzoek->bron), &n);
  return n > 0 ? scholen[n - 1].naam : "";
}

/* By the name of the school; what cannot be read is last, so that it is seen together. */
static int
compare_bestanden (gconstpointer a,
                   gconstpointer b)
{
  const TaalRegioBestand *x = *(TaalRegioBestand *const *) a, *y = *(TaalRegioBestand *const *) b;
  int order;

  if ((x->error != NULL) != (y->error != NULL))
    return x->error != NULL ? 1 : -1;
  order = x->error != NULL ? 0 : g_utf8_collate (get_naam (x), get_naam (y));

  return order != 0 ? order : g_strcmp0 (x->path, y->path);
}

/* The calendar year of the newest lesson of them all. */
static TaalPeriode
find_periode (const GPtrArray *bronnen,
              TaalDate         vandaag)
{
  TaalDate newest = TAAL_DATE_NONE;
  int year;

  for (guint i = 0; i < bronnen->len; i++)
    if (g_ptr_array_index (bronnen, i) != NULL)
      {
        TaalDate one = taal_snapshot_get_newest_gegeven (
            taal_bron_get_snapshot (g_ptr_array_index (bronnen, i)));

        if (one != TAAL_DATE_NONE && (newest == TAAL_DATE_NONE || one > newest))
          newest = one;
      }
  year = taal_date_get_year (newest == TAAL_DATE_NONE ? vandaag : newest);

  return (TaalPeriode) { taal_date_from_ymd (year, 1, 1), taal_date_from_ymd (year, 12, 31) };
}

static void
unref_bron (gpointer data)
{
  if (data != NULL)
    taal_bron_unref (data);
}

static gboolean
read_all (TaalRegio  *self,
          GPtrArray  *bronnen,
          GError    **error)
{
  g_autoptr (GPtrArray) paths = list_once (self);
  Verloop verloop = { self, 0, MAX (paths->len, 1) };

  for (; verloop.i < paths->len; verloop.i++)
    {
      TaalRegioBestand *bestand = g_new0 (TaalRegioBestand, 1);

      bestand->path = g_strdup (g_ptr_array_index (paths, verloop.i));
      g_ptr_array_add (self->bestanden, bestand);
      g_ptr_array_add (bronnen, read_bestand (self, bestand, &verloop));
      note_progress (1, 1, &verloop);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TaalRegio *self = source_object;
  g_autoptr (GPtrArray) bronnen = g_ptr_array_new_with_free_func (unref_bron);
  GError *error = NULL;

  self->norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  if (self->norm == NULL || !read_all (self, bronnen, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  self->periode = find_periode (bronnen, *(TaalDate *) task_data);
  for (guint i = 0; i < bronnen->len; i++)
    if (g_ptr_array_index (bronnen, i) != NULL)
      {
        TaalRegioBestand *bestand = g_ptr_array_index (self->bestanden, i);

        bestand->onderzoek = taal_onderzoek_run_contracten (g_ptr_array_index (bronnen, i),
                                                            self->norm, self->periode);
      }
  g_ptr_array_sort (self->bestanden, compare_bestanden);
  g_task_return_boolean (task, TRUE);
}

/**
 * taal_regio_load_async:
 * @self: a region, not loaded before
 * @vandaag: the day to fall back on when no school gave a lesson yet
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads everything on another thread, and judges the contracts over the calendar year of the newest
 * lesson of them all.
 *
 * Thread: the main one
 */
void
taal_regio_load_async (TaalRegio           *self,
                       TaalDate             vandaag,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TAAL_IS_REGIO (self) && self->norm == NULL);

  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, taal_regio_load_async);
  g_task_set_task_data (task, g_memdup2 (&vandaag, sizeof vandaag), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * taal_regio_load_finish:
 * @self: a region
 * @result: the result
 * @error: %G_IO_ERROR_CANCELLED; that a file cannot be read is no error here
 *
 * Returns: whether all was looked at
 *
 * Thread: the main one
 */
gboolean
taal_regio_load_finish (TaalRegio     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * taal_regio_cancel:
 * @self: a region
 *
 * Breaks off its loading.
 *
 * Thread: any
 */
void
taal_regio_cancel (TaalRegio *self)
{
  g_return_if_fail (TAAL_IS_REGIO (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * taal_regio_get_fraction:
 * @self: a region
 *
 * Returns: how far its loading is, from 0 to 1
 *
 * Thread: any
 */
double
taal_regio_get_fraction (TaalRegio *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO (self), 0);

  return (double) g_atomic_int_get (&self->parts) / PARTS;
}
