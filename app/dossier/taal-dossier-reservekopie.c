/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include <string.h>

#include "taal-dossier-private.h"
#include "taal-reservekopie-private.h"

typedef struct
{
  const char *path;
  GPtrArray  *paths;
} Vraag;

static gboolean
set_folder (TaalVerbinding  *verbinding,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  const Vraag *vraag = data;

  g_free (verbinding->backup_folder);
  verbinding->backup_folder = g_strdup (vraag->path);
  return TRUE;
}

/**
 * taal_dossier_set_backup_folder:
 * @self: a dossier
 * @folder: (nullable) (type filename): a folder for the copies of this dossier alone, such as
 *   taal_dossier_dup_backup_folder(); %NULL for none, which it is until this is called
 *
 * From now on a copy is made before the first change of a day: the last seven days are kept, and one of each
 * of the four weeks before. That a copy fails keeps no one from their work. The erasure of a person removes all
 * of them.
 *
 * Thread: any; it waits for the dossier's own
 */
void
taal_dossier_set_backup_folder (TaalDossier *self,
                                const char  *folder)
{
  Vraag vraag = { .path = folder };

  g_return_if_fail (TAAL_IS_DOSSIER (self));

  (void) taal_dossier_run (self, set_folder, &vraag, NULL, NULL); /* cannot fail */
}

/**
 * taal_dossier_dup_backup_folder:
 * @path: (type filename): a dossier
 *
 * The folder is not beside the dossier: a stick or a shared folder would fill up with copies, which others can
 * read. It is among the data of the user, under a name made from @path.
 *
 * Returns: (transfer full) (type filename): where the copies of a dossier are kept on this computer
 *
 * Thread: any
 */
char *
taal_dossier_dup_backup_folder (const char *path)
{
  g_autofree char *absolute = NULL, *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  return g_build_filename (g_get_user_data_dir (), "taalnorm", "backups", name, NULL);
}

/**
 * taal_dossier_find_backups:
 * @path: (type filename): a dossier, that need not be whole nor there
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type filename): the paths of the copies of it that are kept on this
 *   computer, the newest first
 *
 * Thread: any
 */
GPtrArray *
taal_dossier_find_backups (const char  *path,
                           GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = taal_dossier_dup_backup_folder (path);
  return taal_reservekopie_list_folder (folder, error);
}

/**
 * taal_dossier_parse_backup:
 * @backup: (type filename): one of taal_dossier_find_backups()
 * @dag: (out): the day that it is of
 * @seconde: (out): the second of that day at which another copy was put back, of which it is the moment before;
 *   -1 for the copy of before the first change of the day
 *
 * Returns: whether it has the name of a copy
 *
 * Thread: any
 */
gboolean
taal_dossier_parse_backup (const char *backup,
                           TaalDate *dag,
                           int *seconde)
{
  g_autofree char *name = g_path_get_basename (backup);
  g_autoptr (GDateTime) day = taal_reservekopie_get_day (name);
  int number;

  if (day == NULL)
    return FALSE;

  *dag = taal_date_from_ymd (g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day));
  *seconde = -1;
  if (name[strlen ("jjjj-mm-dd")] == '-')
    {
      number = (int) g_ascii_strtoll (name + strlen ("jjjj-mm-dd-"), NULL, 10);
      *seconde = number / 10000 * 3600 + number / 100 % 100 * 60 + number % 100;
    }

  return TRUE;
}

static gboolean
list (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->paths = taal_reservekopie_list (verbinding, error);
  return vraag->paths != NULL;
}

/**
 * taal_dossier_list_backups:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type filename): the copies, the newest first. The name of each
 *   begins with its day as yyyy-mm-dd; each can be opened for reading, to look at
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_backups (TaalDossier  *self,
                           GError      **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, list, &vraag, NULL, error);
  return vraag.paths;
}

static gboolean
restore (TaalVerbinding  *verbinding,
         gpointer         data,
         GCancellable    *cancellable,
         GError         **error)
{
  const Vraag *vraag = data;

  return taal_reservekopie_restore (verbinding, vraag->path, error);
}

/**
 * taal_dossier_restore:
 * @self: a dossier, not opened for reading
 * @backup: (type filename): one of taal_dossier_list_backups()
 * @error: a #TaalDossierError
 *
 * Puts a copy in the place of what is there, with its change log. The dossier as it is now is copied first, where
 * there is a folder for that, and can be put back in its turn. All must be read again after this.
 *
 * Returns: whether it succeeded; if not, the dossier is as it was, or was put back without an entry in the log
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_restore (TaalDossier  *self,
                      const char   *backup,
                      GError      **error)
{
  Vraag vraag = { .path = backup };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && backup != NULL, FALSE);

  return taal_dossier_run (self, restore, &vraag, NULL, error);
}
