/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-namen.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-cli-schrijf.h"

/* A pass phrase on the command line itself would be in the list of processes and in the history. */
#define OMGEVING "TAALNORM_WACHTZIN"

/* Reads the pass phrase, where one is given. */
static gboolean
read_phrase (const TaalCliOpties  *opties,
             char                **phrase)
{
  g_autoptr (GError) error = NULL;

  *phrase = NULL;
  if (opties->wachtzin == NULL)
    *phrase = g_strdup (g_getenv (OMGEVING));
  else if (!g_file_get_contents (opties->wachtzin, phrase, NULL, &error))
    {
      taal_cli_say_error (error, opties->wachtzin);
      return FALSE;
    }
  else
    (*phrase)[strcspn (*phrase, "\r\n")] = '\0';
  if (*phrase == NULL || **phrase != '\0')
    return TRUE;

  taal_cli_say (_("The pass phrase is empty. Give it in --wachtzin, or leave that out."));
  g_clear_pointer (phrase, g_free);
  return FALSE;
}

static void
wipe (char *phrase)
{
  if (phrase != NULL)
    explicit_bzero (phrase, strlen (phrase));
  g_free (phrase);
}

/* Opens the list at a path, or begins a new one there. */
static TaalNamen *
open_or_new (const char  *path,
             const char  *phrase,
             gboolean     nieuw,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  TaalNamen *namen = taal_namen_open (path, phrase, &local_error);

  if (namen == NULL && nieuw &&
      g_error_matches (local_error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND))
    {
      g_clear_error (&local_error);
      namen = taal_namen_new (path);
      if (phrase != NULL && !taal_namen_set_phrase (namen, phrase, &local_error))
        g_clear_object (&namen);
    }
  if (namen == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return namen;
}

/**
 * taal_cli_open_namen:
 * @opties: what stood on the command line; the dossier is its first argument
 * @nieuw: whether to begin a list when there is none; it is written with the pass phrase, if one is
 *   given
 * @namen: (out) (nullable): the name list beside the dossier; %NULL when there is none, or it is
 *   encrypted and no pass phrase is given, unless @nieuw
 *
 * Opens the name list. What is wrong with it is told on stderr.
 *
 * Returns: whether it can be gone on with
 *
 * Thread: the main one
 */
gboolean
taal_cli_open_namen (const TaalCliOpties  *opties,
                     gboolean              nieuw,
                     TaalNamen           **namen)
{
  g_autofree char *path = taal_namen_dup_path (opties->argumenten[0]);
  g_autoptr (GError) error = NULL;
  char *phrase;

  *namen = NULL;
  if (!read_phrase (opties, &phrase))
    return FALSE;
  *namen = open_or_new (path, phrase, nieuw, &error);
  wipe (phrase);
  if (*namen != NULL)
    return TRUE;
  if (!nieuw && (g_error_matches (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND) ||
                 g_error_matches (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE)))
    return TRUE;

  taal_cli_say_error (error, path);
  if (g_error_matches (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE))
    taal_cli_say (_("Give it in a file with --wachtzin, or in TAALNORM_WACHTZIN."));
  return FALSE;
}
