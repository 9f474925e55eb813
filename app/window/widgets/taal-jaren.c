/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-jaren.h"

static int
compare_jaren (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/**
 * taal_jaren_list:
 * @snapshot: the facts of a school
 *
 * Returns: (transfer full) (element-type int): the calendar years in which lessons were given, rising
 *
 * Thread: any but one that must not block
 */
GArray *
taal_jaren_list (const TaalSnapshot *snapshot)
{
  GArray *jaren = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  int n = taal_snapshot_get_n_lessen (snapshot);

  for (int row = 0; row < n; row++)
    {
      TaalLes les;
      int jaar;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN)
        continue;
      jaar = taal_date_get_year (les.datum);
      if (g_hash_table_add (seen, GINT_TO_POINTER (jaar)))
        g_array_append_val (jaren, jaar);
    }
  g_array_sort (jaren, compare_jaren);

  return jaren;
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, taal_jaren_list (task_data), (GDestroyNotify) g_array_unref);
}

/**
 * taal_jaren_list_async:
 * @snapshot: the facts of a school
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As taal_jaren_list(), on another thread.
 *
 * Thread: the main one
 */
void
taal_jaren_list_async (TaalSnapshot        *snapshot,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, taal_jaren_list_async);
  g_task_set_task_data (task, taal_snapshot_ref (snapshot), (GDestroyNotify) taal_snapshot_unref);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * taal_jaren_list_finish:
 * @result: a result
 * @snapshot: the facts that are shown by now
 *
 * Returns: (transfer full) (nullable) (element-type int): the years; %NULL when they are of other facts
 *
 * Thread: the main one
 */
GArray *
taal_jaren_list_finish (GAsyncResult *result,
                        TaalSnapshot *snapshot)
{
  g_autoptr (GArray) jaren = g_task_propagate_pointer (G_TASK (result), NULL);

  return g_task_get_task_data (G_TASK (result)) == snapshot ? g_steal_pointer (&jaren) : NULL;
}
