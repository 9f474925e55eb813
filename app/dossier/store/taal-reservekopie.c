/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-reservekopie-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-fout.h"
#include "taal-logboek-private.h"
#include "taal-migratie.h"
#include "taal-sqlite.h"
#include "taal-transactie-private.h"

/* Copies are files jjjj-mm-dd.taalnorm, of the morning of that day, and jjjj-mm-dd-uummss.taalnorm, of the
 * moment before another copy was put back. */

#define EXTENSION ".taalnorm"

static char *
dup_path (TaalVerbinding *verbinding,
          GDateTime      *when,
          const char     *format)
{
  g_autofree char *name = g_date_time_format (when, format);
  g_autofree char *file = g_strconcat (name, EXTENSION, NULL);

  return g_build_filename (verbinding->backup_folder, file, NULL);
}

static char *
dup_today (TaalVerbinding *verbinding)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return dup_path (verbinding, now, "%Y-%m-%d");
}

/* Of this second, or of the first one behind it that no copy is of: another may be read just now. */
static char *
dup_now (TaalVerbinding *verbinding)
{
  g_autoptr (GDateTime) when = g_date_time_new_now_local ();
  char *path = dup_path (verbinding, when, "%Y-%m-%d-%H%M%S");

  while (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GDateTime) before = g_steal_pointer (&when);

      when = g_date_time_add_seconds (before, 1);
      g_free (path);
      path = dup_path (verbinding, when, "%Y-%m-%d-%H%M%S");
    }

  return path;
}

/**
 * taal_reservekopie_get_day:
 * @name: the name of a file
 *
 * Returns: (transfer full) (nullable): the day in the name of a copy; %NULL when it is not the name of one
 *
 * Thread: any
 */
GDateTime *
taal_reservekopie_get_day (const char *name)
{
  int year, month, day;

  if (!g_regex_match_simple ("^\\d{4}-\\d{2}-\\d{2}(-\\d{6})?\\.taalnorm$", name, 0, 0))
    return NULL;

  year = (int) g_ascii_strtoll (name, NULL, 10);
  month = (int) g_ascii_strtoll (name + 5, NULL, 10);
  day = (int) g_ascii_strtoll (name + 8, NULL, 10);
  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

/* By the names without their extension, of which that of a day is the beginning of those of its moments. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const char *left = *(const char *const *) a, *right = *(const char *const *) b;
  gsize n_left = strlen (left) - strlen (EXTENSION), n_right = strlen (right) - strlen (EXTENSION);
  int order = strncmp (right, left, MIN (n_left, n_right));

  return order != 0 ? order : (n_right > n_left) - (n_right < n_left);
}

/**
 * taal_reservekopie_list_folder:
 * @path: (nullable) (type filename): the folder of the copies of a dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type filename): the paths of the copies, the newest first
 *
 * Thread: any
 */
GPtrArray *
taal_reservekopie_list_folder (const char  *path,
                               GError     **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&paths);
  errno = 0;
  folder = g_dir_open (path, 0, NULL);
  if (folder == NULL)
    {
      taal_fout_set_from_errno (errno != 0 ? errno : EIO, error);
      return NULL;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autoptr (GDateTime) day = taal_reservekopie_get_day (name);

      if (day != NULL)
        g_ptr_array_add (paths, g_build_filename (path, name, NULL));
    }
  g_ptr_array_sort (paths, compare_newest_first);

  return g_steal_pointer (&paths);
}

/**
 * taal_reservekopie_list:
 * @verbinding: an open dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type filename): the paths of its copies, the newest first
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_reservekopie_list (TaalVerbinding  *verbinding,
                        GError         **error)
{
  taal_verbinding_assert_worker (verbinding);

  return taal_reservekopie_list_folder (verbinding->backup_folder, error);
}

/* Removes what is neither of the last days nor the newest of one of the weeks before them. */
static void
rotate (TaalVerbinding *verbinding)
{
  g_autoptr (GPtrArray) paths = taal_reservekopie_list (verbinding, NULL);
  int n_weeks = 0, last_week = -1;

  for (guint i = TAAL_RESERVEKOPIE_DAGEN; paths != NULL && i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autoptr (GDateTime) day = taal_reservekopie_get_day (name);
      int week = g_date_time_get_week_numbering_year (day) * 53 + g_date_time_get_week_of_year (day);

      if (week != last_week && n_weeks < TAAL_RESERVEKOPIE_WEKEN)
        {
          n_weeks++;
          last_week = week;
        }
      else if (g_unlink (path) != 0)
        g_debug ("Removing %s failed", path);
    }
}

/**
 * taal_reservekopie_make_daily:
 * @verbinding: an open dossier, in no transaction
 *
 * Makes the copy of today, unless there is one, or none is asked for. That it fails keeps no one from their
 * work.
 *
 * Thread: the dossier's worker
 */
void
taal_reservekopie_make_daily (TaalVerbinding *verbinding)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->backup_folder == NULL || verbinding->path == NULL)
    return;
  path = dup_today (verbinding);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  if (taal_reservekopie_write (verbinding, path, &error))
    rotate (verbinding);
  else
    g_info ("No backup of %s: %s", verbinding->path, error->message);
}

/**
 * taal_reservekopie_replace:
 * @verbinding: an open dossier from which a person was erased
 * @error: a #TaalDossierError
 *
 * Removes every copy, since they hold the person, and makes a new one.
 *
 * Returns: whether every copy is gone
 *
 * Thread: the dossier's worker
 */
gboolean
taal_reservekopie_replace (TaalVerbinding  *verbinding,
                           GError         **error)
{
  g_autoptr (GPtrArray) paths = taal_reservekopie_list (verbinding, error);

  if (paths == NULL)
    return FALSE;

  for (guint i = 0; i < paths->len; i++)
    if (g_unlink (g_ptr_array_index (paths, i)) != 0)
      {
        taal_fout_set_from_errno (errno, error);
        g_prefix_error (error, "%s: ", (const char *) g_ptr_array_index (paths, i));
        return FALSE;
      }
  taal_reservekopie_make_daily (verbinding);

  return TRUE;
}

/* Writes in the log that a copy was put back. */
static gboolean
write_log (TaalVerbinding  *verbinding,
           const char      *path,
           GError         **error)
{
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  g_autofree char *name = g_path_get_basename (path);

  wijziging->soort = TAAL_WIJZIGING_TERUGZETTEN;
  wijziging->toestand = TAAL_TOESTAND_VAST;
  wijziging->onderwerp = g_strndup (name, strlen ("jjjj-mm-dd"));
  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  if (taal_logboek_add (verbinding, wijziging, error))
    return taal_transactie_commit (verbinding, error);

  taal_transactie_rollback (verbinding);
  return FALSE;
}

/* Puts the contents of another dossier in the place of ours, and brings them up to date. */
static gboolean
take_over (TaalVerbinding  *verbinding,
           TaalVerbinding  *copy,
           GError         **error)
{
  if (!taal_reservekopie_copy (verbinding->db, copy->db, error))
    return FALSE;
  if (copy->version < taal_migratie_get_newest () &&
      !taal_migratie_apply (verbinding->db, (int) copy->version, error))
    return FALSE;

  return taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &verbinding->data_version, error);
}

/**
 * taal_reservekopie_restore:
 * @verbinding: an open dossier
 * @path: a copy
 * @error: a #TaalDossierError
 *
 * Puts a copy back, once the dossier as it is has been copied itself. The copy is looked at as any file that
 * comes from elsewhere.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_reservekopie_restore (TaalVerbinding  *verbinding,
                           const char      *path,
                           GError         **error)
{
  g_autofree char *present = NULL;
  TaalVerbinding *copy;
  gboolean restored;

  taal_verbinding_assert_worker (verbinding);

  /* Whether it may be written, by who knows what is in it. */
  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  taal_transactie_rollback (verbinding);

  copy = taal_verbinding_open (verbinding->werker, path, TAAL_DOSSIER_READ, error);
  if (copy == NULL)
    return FALSE;
  restored = taal_verbinding_check_pages (copy, error);
  if (restored && verbinding->backup_folder != NULL)
    {
      present = dup_now (verbinding);
      restored = taal_reservekopie_write (verbinding, present, error);
    }
  restored = restored && take_over (verbinding, copy, error);
  taal_verbinding_close (copy);

  return restored && write_log (verbinding, path, error);
}
