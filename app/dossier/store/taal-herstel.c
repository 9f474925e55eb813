/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "taal-dossier-private.h"
#include "taal-fout.h"
#include "taal-reservekopie-private.h"

/* A dossier that cannot be opened any more: a copy comes in its place, and what is left of it is kept. */

#define EXTENSION ".taalnorm"

/* A name beside the file that nothing has yet. */
static char *
dup_aside (const char *path)
{
  g_autofree char *stem = g_strndup (
      path, strlen (path) - (g_str_has_suffix (path, EXTENSION) ? strlen (EXTENSION) : 0));
  char *aside = g_strconcat (stem, "-beschadigd", EXTENSION, NULL);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s-beschadigd-%d%s", stem, i, EXTENSION);
    }

  return aside;
}

/* As it was before set_aside(). Nothing is lost when that fails: it is there under the other name. */
static void
put_back (const char *path, const char *aside)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept = g_strconcat (aside, "-journal", NULL);

  if (g_rename (kept, journal) != 0 && errno != ENOENT)
    g_info ("%s stays aside", kept);
  if (g_file_test (path, G_FILE_TEST_EXISTS) ? g_unlink (aside) != 0 : g_rename (aside, path) != 0)
    g_info ("%s stays aside", aside);
}

/* Gives the file a second name, so that it is there under the first until the copy is; or, where a disk knows no
 * second names, another one. Its journal goes along: it would be played back into the copy. */
static gboolean
set_aside (const char *path, const char *aside, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept = g_strconcat (aside, "-journal", NULL);

  if (link (path, aside) != 0 && g_rename (path, aside) != 0)
    return taal_fout_set_from_errno (errno, error);
  if (g_rename (journal, kept) != 0 && errno != ENOENT)
    {
      taal_fout_set_from_errno (errno, error);
      put_back (path, aside);
      return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const char *path;
  char       *aside;
} Vraag;

/* On the worker of the copy. */
static gboolean
recover (TaalVerbinding *copy,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  Vraag *vraag = data;
  g_autofree char *aside = NULL;
  GStatBuf info;
  gboolean there = g_stat (vraag->path, &info) == 0;

  if (!taal_verbinding_check_pages (copy, error))
    return FALSE;
  if (there)
    {
      aside = dup_aside (vraag->path);
      if (!set_aside (vraag->path, aside, error))
        return FALSE;
    }
  if (!taal_reservekopie_write (copy, vraag->path, error))
    {
      if (there)
        put_back (vraag->path, aside);
      return FALSE;
    }

  /* Who could read it can do so again; that this fails takes nothing away from the user. */
  if (there && g_chmod (vraag->path, (int) (info.st_mode & 0777)) != 0)
    g_info ("The rights of %s are the user's alone", vraag->path);
  vraag->aside = g_steal_pointer (&aside);
  return TRUE;
}

/**
 * taal_dossier_recover:
 * @path: (type filename): a dossier that cannot be opened, or is not there any more
 * @backup: (type filename): one of taal_dossier_find_backups()
 * @aside: (out) (optional) (nullable) (transfer full) (type filename): where what was at @path is kept
 * @error: a #TaalDossierError
 *
 * Puts a copy in the place of a dossier, whole or not at all. The copy is looked at as any file that comes from
 * elsewhere. What was there is kept beside it under another name.
 *
 * Returns: whether it succeeded; if not, all is as it was
 *
 * Thread: any; it takes as long as it takes to write the file
 */
gboolean
taal_dossier_recover (const char *path,
                      const char *backup,
                      char **aside,
                      GError **error)
{
  g_autoptr (TaalDossier) copy = NULL;
  Vraag vraag = { .path = path };
  gboolean recovered;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);

  copy = taal_dossier_open (backup, TAAL_DOSSIER_READ, NULL, error);
  recovered = copy != NULL && taal_dossier_run (copy, recover, &vraag, NULL, error);
  if (aside != NULL)
    *aside = g_steal_pointer (&vraag.aside);
  g_free (vraag.aside);

  return recovered;
}
