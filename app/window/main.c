/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <string.h>

#include "taal-application.h"

/* The language of --taal, else the one that was chosen before. It has to be known before GTK reads the
 * first template. */
static TaalTaal
find_language (TaalPreferences  *preferences,
               char            **argv)
{
  const char *wanted = NULL;
  int taal = -1;

  for (int i = 1; argv[i] != NULL; i++)
    if (g_str_has_prefix (argv[i], "--taal="))
      wanted = argv[i] + strlen ("--taal=");
    else if (g_str_equal (argv[i], "--taal"))
      wanted = argv[i + 1];
  if (wanted != NULL)
    taal = taal_taal_parse (wanted);

  return taal < 0 ? taal_preferences_get_taal (preferences) : (TaalTaal) taal;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  g_autoptr (TaalApplication) application = NULL;

  /* GTK would set the locale once more, and undo what the language needs where there is only C. */
  gtk_disable_setlocale ();
  taal_taal_set (find_language (preferences, argv));
  application = taal_application_new (preferences);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
