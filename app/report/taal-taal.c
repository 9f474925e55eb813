/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-taal.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>

/* How far above the executable the build folder may lie: app/cli/ and tests/report/ need two. */
#define MAX_PARENTS 4

static const char *const names[] = {
  [TAAL_TAAL_NL] = "nl",
  [TAAL_TAAL_EN] = "en",
  [TAAL_TAAL_SYSTEEM] = "systeem",
};

static TaalTaal current = TAAL_TAAL_SYSTEEM;
static gboolean prepared;
static char *system_language; /* LANGUAGE as it was when the program started */

/* The folder of our translations: that of the build folder which the program runs from, else the
 * installed one. So a program that is not installed needs no environment. */
static char *
find_localedir (void)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = executable == NULL ? NULL : g_path_get_dirname (executable);

  for (int i = 0; folder != NULL && i < MAX_PARENTS; i++)
    {
      g_autofree char *po = g_build_filename (folder, "po", NULL);
      g_autofree char *mo = g_build_filename (po, "nl", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
      char *parent;

      if (g_file_test (mo, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&po);
      parent = g_path_get_dirname (folder);
      g_free (folder);
      folder = parent;
    }

  return g_strdup (TAAL_LOCALEDIR);
}

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static void
prepare (void)
{
  g_autofree char *localedir = find_localedir ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  system_language = g_strdup (g_getenv ("LANGUAGE"));
  prepared = TRUE;
}

/**
 * taal_taal_set:
 * @taal: a language
 *
 * Makes all texts of the program come in @taal from now on. The first call prepares the process:
 * its locale and the place of the translations.
 *
 * Thread: the main one, before others that ask for texts
 */
void
taal_taal_set (TaalTaal taal)
{
  if (!prepared)
    prepare ();

  current = taal;
  if (taal != TAAL_TAAL_SYSTEEM)
    g_setenv ("LANGUAGE", names[taal], TRUE);
  else if (system_language != NULL)
    g_setenv ("LANGUAGE", system_language, TRUE);
  else
    g_unsetenv ("LANGUAGE");

  /* gettext looks at LANGUAGE only outside the locale C, and texts are UTF-8 everywhere. */
  if (is_plain (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
  if (is_plain (setlocale (LC_MESSAGES, NULL)))
    setlocale (LC_MESSAGES, "C.UTF-8");
  /* Also makes gettext forget what it looked up in another language. */
  textdomain (GETTEXT_PACKAGE);
}

/**
 * taal_taal_get:
 *
 * Returns: the language that was set last
 *
 * Thread: the main one
 */
TaalTaal
taal_taal_get (void)
{
  return current;
}

/**
 * taal_taal_parse:
 * @name: `nl`, `en` or `systeem`
 *
 * Returns: the #TaalTaal of that name, or -1
 *
 * Thread: any
 */
int
taal_taal_parse (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return (int) i;

  return -1;
}

/**
 * taal_taal_get_code:
 *
 * Returns: (transfer none): the code of the language in which texts come, for a document's `lang`
 *
 * Thread: any
 */
const char *
taal_taal_get_code (void)
{
  /* TRANSLATORS: the code of the language of this translation, such as nl; nothing else.
   * Contexts (C_) are avoided: GLib decides once in a process whether it translates those. */
  return _("en");
}
