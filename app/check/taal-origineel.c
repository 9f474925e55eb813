/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-origineel.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SLEUTEL "sleutel"

/**
 * taal_origineel_get_folder:
 * @dossier: the path of a dossier
 *
 * Returns: (transfer full): the path of the folder of its meetings, which may not be there
 *
 * Thread: any
 */
char *
taal_origineel_get_folder (const char *dossier)
{
  g_autofree char *base = g_strdup (dossier);

  if (g_str_has_suffix (base, ".taalnorm"))
    base[strlen (base) - strlen (".taalnorm")] = '\0';

  return g_strconcat (base, "-vergaderingen", NULL);
}

/* The folder and all in it is for its owner alone. */
static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s",
               g_strerror (errno));
  return FALSE;
}

/* Named by its hash, and by the extension that a program knows it by. */
static char *
get_path (const char            *folder,
          const TaalVergadering *vergadering)
{
  const char *dot = strrchr (vergadering->naam, '.');
  g_autofree char *name = g_strconcat (vergadering->sha256, NULL);

  if (dot != NULL && strlen (dot) <= 5)
    {
      g_autofree char *ext = g_ascii_strdown (dot, -1);
      gboolean plain = TRUE;

      for (const char *p = ext + 1; *p != '\0'; p++)
        plain = plain && g_ascii_isalnum (*p);
      if (plain)
        {
          g_autofree char *full = g_strconcat (name, ext, NULL);

          return g_build_filename (folder, full, NULL);
        }
    }

  return g_build_filename (folder, name, NULL);
}

/**
 * taal_origineel_has:
 * @folder: the folder of the meetings of a dossier
 * @vergadering: a meeting
 *
 * Returns: whether its file was kept before
 *
 * Thread: any
 */
gboolean
taal_origineel_has (const char            *folder,
                    const TaalVergadering *vergadering)
{
  g_autofree char *path = get_path (folder, vergadering);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * taal_origineel_keep:
 * @folder: the folder of the meetings of a dossier
 * @vergadering: a meeting
 * @bytes: the bytes of its file
 * @length: how many there are
 * @error: a #GFileError
 *
 * Keeps the file as it is, under its hash. One that is there stays.
 *
 * Returns: whether it is kept
 *
 * Thread: any
 */
gboolean
taal_origineel_keep (const char             *folder,
                     const TaalVergadering  *vergadering,
                     gconstpointer           bytes,
                     gsize                   length,
                     GError                **error)
{
  g_autofree char *path = get_path (folder, vergadering);

  return taal_origineel_has (folder, vergadering) ||
         (make_folder (folder, error) &&
          g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                    0600, error));
}

static gboolean
parse_key (const char *text,
           guint8      key[TAAL_NAMEN_SLEUTEL])
{
  for (int i = 0; i < TAAL_NAMEN_SLEUTEL; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = high < 0 ? -1 : g_ascii_xdigit_value (text[2 * i + 1]);

      if (low < 0)
        return FALSE;
      key[i] = (guint8) (high * 16 + low);
    }

  return TRUE;
}

static gboolean
write_key (const char    *folder,
           const char    *path,
           const guint8   key[TAAL_NAMEN_SLEUTEL],
           GError       **error)
{
  GString *text = g_string_new (NULL);
  gboolean written;

  for (int i = 0; i < TAAL_NAMEN_SLEUTEL; i++)
    g_string_append_printf (text, "%02x", key[i]);
  g_string_append_c (text, '\n');
  written = make_folder (folder, error) &&
            g_file_set_contents_full (path, text->str, (gssize) text->len,
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
  g_string_free (text, TRUE);
  return written;
}

/**
 * taal_origineel_get_sleutel:
 * @folder: the folder of the meetings of a dossier
 * @create: whether to keep the key that is made when there is none
 * @sleutel: (out caller-allocates): the key of the pseudonyms
 * @error: a #GFileError
 *
 * The key lies outside the dossier, so that who gets the dossier cannot find which address a login
 * stands for by trying addresses. One that is damaged is not replaced: the same person would get
 * another login.
 *
 * Returns: whether it is there
 *
 * Thread: any
 */
gboolean
taal_origineel_get_sleutel (const char  *folder,
                            gboolean     create,
                            guint8       sleutel[TAAL_NAMEN_SLEUTEL],
                            GError     **error)
{
  g_autofree char *path = g_build_filename (folder, SLEUTEL, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;

  if (g_file_get_contents (path, &text, NULL, &local))
    {
      if (parse_key (text, sleutel))
        return TRUE;
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: damaged", SLEUTEL);
      return FALSE;
    }
  if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (getentropy (sleutel, TAAL_NAMEN_SLEUTEL) != 0)
    {
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s",
                   g_strerror (errno));
      return FALSE;
    }

  return !create || write_key (folder, path, sleutel, error);
}
