/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-aanwezig.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-cli-schrijf.h"

/* What the import of meetings is told: who is who, and how a table of another shape is read. */

static void
say_namen_error (const GError *error,
                 const char   *path)
{
  g_autofree char *line = NULL;

  if (error->domain == TAAL_NAMEN_ERROR)
    {
      taal_cli_say_error (error, path);
      return;
    }
  if (g_error_matches (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_KOLOM))
    /* TRANSLATORS: %1$s is the name of a file, %2$s that of a column */
    line =
        g_strdup_printf (_("%1$s: the column %2$s is missing. A list of names has the columns naam "
                           "and cursist_id, and if need be docent_id, email and negeren."),
                         path, error->message);
  else if (g_error_matches (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_RIJ))
    /* TRANSLATORS: %1$s is the name of a file, %2$s the number of a row */
    line = g_strdup_printf (
        _("%1$s, row %2$s: give a naam and one of these: a cursist_id, a docent_id, "
          "or ja under negeren."),
        path, error->message);
  else
    /* TRANSLATORS: %s is the name of a file */
    line = g_strdup_printf (_("%s: this cannot be read as a list of names. Save it as CSV."), path);
  taal_cli_say (line);
}

/**
 * taal_cli_aanwezig_load_namen:
 * @path: the file of --namen
 * @namen: who is who
 *
 * Adds the names of a file. What is wrong with it is told on stderr.
 *
 * Returns: whether all of it was read
 *
 * Thread: the main one
 */
gboolean
taal_cli_aanwezig_load_namen (const char    *path,
                              TaalNamenbron *namen)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, &error))
    {
      taal_cli_say_error (error, path);
      return FALSE;
    }
  if (taal_namenbron_load_csv (namen, path, bytes, length, &error))
    return TRUE;

  say_namen_error (error, path);
  return FALSE;
}

static gboolean
say_profiel_error (const GError *error,
                   const char   *path)
{
  g_autofree char *line = NULL;

  if (error->domain != TAAL_AANWEZIG_PROFIEL_ERROR)
    {
      taal_cli_say_error (error, path);
      return FALSE;
    }

  /* TRANSLATORS: %1$s is the name of a file, %2$s is a group and a key in it */
  line =
      g_strdup_printf (_("%1$s: this profile cannot be read: look at %2$s."), path, error->message);
  taal_cli_say (line);
  return FALSE;
}

/**
 * taal_cli_aanwezig_load_profiel:
 * @path: --profiel: a file, or the name of a profile that the dossier keeps
 * @dossier: the dossier
 * @profiel: (out): the profile
 * @bewaren: (out): whether it is of a file and has a name, so that the dossier can keep it
 *
 * Reads a profile. What is wrong with it is told on stderr.
 *
 * Returns: whether it was read
 *
 * Thread: the main one
 */
gboolean
taal_cli_aanwezig_load_profiel (const char           *path,
                                TaalDossier          *dossier,
                                TaalAanwezigProfiel **profiel,
                                gboolean             *bewaren)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_filename_to_utf8 (path, -1, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_file = g_file_test (path, G_FILE_TEST_EXISTS);
  gsize length = 0;

  *profiel = NULL;
  *bewaren = FALSE;
  if (!is_file && name != NULL)
    {
      text = taal_dossier_get_vergaderprofiel (dossier, name, &error);
      if (error != NULL)
        return say_profiel_error (error, path);
      length = text != NULL ? strlen (text) : 0;
    }
  if (text == NULL && !g_file_get_contents (path, &text, &length, &error))
    return say_profiel_error (error, path);
  *profiel = taal_aanwezig_profiel_new_from_text (text, (gssize) length, &error);
  if (*profiel == NULL)
    return say_profiel_error (error, path);

  *bewaren = is_file && (*profiel)->naam != NULL && *(*profiel)->naam != '\0';
  return TRUE;
}
