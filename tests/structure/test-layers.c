/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>

#include <string.h>

/* A layer: the folder app/<name>, the layers whose headers it may include, and the system headers, by
 * how they begin. This table is the architecture; the build enforces the same by include directories,
 * but system headers share one folder, so only reading every #include proves it. */
typedef struct
{
  const char *name;
  const char *layers[12];
  const char *system[16];
} Layer;

#define C_LIBRARY "string.h", "stdlib.h"
/* What writing a file whole or not at all needs. */
#define POSIX "errno.h", "fcntl.h", "stdio.h", "sys/", "unistd.h"

static const Layer layers[] = {
  { "base", { "base" }, { C_LIBRARY, "glib.h", "math.h" } },
  { "model", { "model", "base" }, { C_LIBRARY, "glib.h", "glib-object.h" } },
  { "norm", { "norm", "model", "base" }, { C_LIBRARY, "glib.h", "glib-object.h", "yaml.h" } },
  { "sheet",
    { "sheet", "base" },
    { C_LIBRARY, "glib.h", "glib/gstdio.h", "libxml/", "locale.h", "math.h", "xlsxwriter.h", "zip.h", "zlib.h", POSIX } },
  { "aanwezig", { "aanwezig", "sheet", "base" }, { C_LIBRARY, "glib.h", "glib-object.h" } },
  { "mapping", { "mapping", "sheet", "model", "base" }, { C_LIBRARY, "glib.h", "glib-object.h" } },
  { "dossier",
    { "dossier", "mapping", "sheet", "model", "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "gio/gio.h", "glib/", "sodium.h", "sqlite3.h",
      POSIX } },
  { "check",
    { "check", "aanwezig", "dossier", "mapping", "norm", "model", "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "gio/gio.h", "glib/gstdio.h", "errno.h", "unistd.h" } },
  { "exchange",
    { "exchange", "norm", "model", "base" },
    { C_LIBRARY, "glib.h", "gio/gio.h", "curl/curl.h" } },
  { "report",
    { "report", "exchange", "check", "aanwezig", "dossier", "mapping", "sheet", "norm", "model",
      "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "gio/gio.h", "glib/gi18n.h", "locale.h",
      "libintl.h" } },
  { "serve",
    { "serve", "report", "check", "dossier", "norm", "model", "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "glib-unix.h", "gio/gio.h", "glib/gi18n.h",
      "libsoup/soup.h", "signal.h", POSIX } },
  { "cli",
    { "cli", "report", "exchange", "check", "aanwezig", "dossier", "mapping", "norm", "model",
      "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "gio/gio.h", "glib/", "signal.h", "locale.h", POSIX } },
  { "window",
    { "window", "report", "exchange", "check", "aanwezig", "dossier", "mapping", "sheet", "norm",
      "model", "base" },
    { C_LIBRARY, "glib.h", "glib-object.h", "gio/gio.h", "glib/", "gtk/gtk.h", "adwaita.h",
      "math.h" } },
};

static gboolean
list_holds (const char *const *list,
            gsize              n,
            const char        *text,
            gboolean           as_prefix)
{
  for (gsize i = 0; i < n && list[i] != NULL; i++)
    if (g_str_equal (list[i], text) ||
        (as_prefix && g_str_has_suffix (list[i], "/") && g_str_has_prefix (text, list[i])))
      return TRUE;

  return FALSE;
}

static char *
layer_path (const char *layer)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "app", layer, NULL);
}

/* The sources of a layer, from "app/<name>" on, those in folders of its own as well. */
static void
list_sources (const char *folder,
              GPtrArray  *sources)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        list_sources (path, sources);
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h"))
        g_ptr_array_add (sources, g_steal_pointer (&path));
    }
}

/* The layer that has a header of that name, or NULL. */
static const char *
find_owner (const char *header)
{
  static GHashTable *owners;

  if (owners == NULL)
    {
      owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
        {
          g_autofree char *folder = layer_path (layers[i].name);
          g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);

          list_sources (folder, sources);
          for (guint j = 0; j < sources->len; j++)
            g_hash_table_insert (owners, g_path_get_basename (g_ptr_array_index (sources, j)),
                                 (gpointer) layers[i].name);
        }
    }

  return g_hash_table_lookup (owners, header);
}

/* Says what is wrong with one #include line, or nothing. */
static char *
judge_include (const Layer *layer,
               const char  *line)
{
  g_autofree char *name = NULL;
  const char *start = line + strlen ("#include"), *owner;
  gboolean system;

  while (*start == ' ')
    start++;
  system = *start == '<';
  name = g_strndup (start + 1, strcspn (start + 1, ">\""));

  if (system)
    return list_holds (layer->system, G_N_ELEMENTS (layer->system), name, TRUE)
             ? NULL
             : g_strdup_printf ("app/%s may not see <%s>", layer->name, name);
  if (g_str_equal (name, "config.h") || g_str_has_suffix (name, "-resources.h"))
    return NULL;

  owner = find_owner (name);
  if (owner == NULL)
    return g_strdup_printf ("app/%s includes \"%s\", which no layer has", layer->name, name);
  if (!list_holds (layer->layers, G_N_ELEMENTS (layer->layers), owner, FALSE))
    return g_strdup_printf ("app/%s may not see app/%s (\"%s\")", layer->name, owner, name);
  if (g_str_has_suffix (name, "-private.h") && !g_str_equal (owner, layer->name))
    return g_strdup_printf ("app/%s includes the private \"%s\" of app/%s", layer->name, name, owner);

  return NULL;
}

static void
check_file (const Layer *layer,
            const char  *path,
            guint       *n_includes)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *wrong = NULL;

      if (!g_str_has_prefix (lines[i], "#include"))
        continue;
      (*n_includes)++;
      wrong = judge_include (layer, lines[i]);
      if (wrong != NULL)
        {
          g_test_message ("%s:%d: %s", path, i + 1, wrong);
          g_test_fail ();
        }
    }
}

static void
test_layer (gconstpointer data)
{
  const Layer *layer = data;
  g_autofree char *folder = layer_path (layer->name);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  guint n_includes = 0;

  list_sources (folder, sources);
  for (guint i = 0; i < sources->len; i++)
    check_file (layer, g_ptr_array_index (sources, i), &n_includes);
  g_assert_cmpuint (n_includes, >, 0);
}

/* Every folder of app/ is a layer of the table, so that none escapes it. */
static void
test_no_other_folders (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "app", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean known = FALSE;

      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
        known = known || g_str_equal (layers[i].name, name);
      g_test_message ("app/%s", name);
      g_assert_true (known);
    }
}

/* The judge itself: it must refuse what it is there to refuse. */
static void
test_refuses (void)
{
  static const struct
  {
    int         layer;
    const char *line;
    gboolean    allowed;
  } cases[] = {
    { 0, "#include <glib.h>", TRUE },
    { 0, "#include <gio/gio.h>", FALSE },
    { 0, "#include \"taal-enum.h\"", FALSE },
    { 1, "#include \"taal-date.h\"", TRUE },
    { 2, "#include <sqlite3.h>", FALSE },
    { 2, "#include \"taal-lessen-private.h\"", FALSE },
    { 4, "#include \"taal-dossier.h\"", FALSE },
    { 5, "#include <gtk/gtk.h>", FALSE },
    { 5, "#include \"no-such-file.h\"", FALSE },
    { 7, "#include \"taal-oordeel.h\"", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wrong = judge_include (&layers[cases[i].layer], cases[i].line);

      g_test_message ("%s in app/%s", cases[i].line, layers[cases[i].layer].name);
      g_assert_cmpint (wrong == NULL, ==, cases[i].allowed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/structure/layers/%s", layers[i].name);

      g_test_add_data_func (path, &layers[i], test_layer);
    }
  g_test_add_func ("/structure/layers/no-other-folders", test_no_other_folders);
  g_test_add_func ("/structure/layers/refuses", test_refuses);

  return g_test_run ();
}
