/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "golden-case.h"

#include <string.h>

static const char *const inputs[] = { "soort", "binnen", "van", "tot", "op", "les", "bekend_op", "eigen_lezing", NULL };
static const char *const kinds[] = { "voldoet", "faalt", "eerste-dag", "laatste-dag", "ontbreekt", NULL };

static void
golden_file_free (gpointer data)
{
  GoldenFile *file = data;

  g_clear_pointer (&file->rule, g_free);
  g_clear_pointer (&file->keys, g_key_file_unref);
  g_clear_pointer (&file->cases, g_strfreev);
  g_free (file);
}

/* GKeyFile joins groups and keys of one name without a word: a case that hides another is an error. */
static void
assert_no_duplicates (const char *path,
                      const char *text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const char *group = "";

  for (int i = 0; lines[i] != NULL; i++)
    {
      const char *equals = strchr (lines[i], '=');
      char *mark = NULL;

      if (lines[i][0] == '[')
        mark = g_strdup (group = lines[i]);
      else if (lines[i][0] != '#' && equals != NULL)
        mark = g_strdup_printf ("%s %.*s", group, (int) (equals - lines[i]), lines[i]);
      if (mark != NULL && !g_hash_table_add (seen, mark))
        g_error ("%s:%d: there twice", path, i + 1);
    }
}

static GoldenFile *
load_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GStrvBuilder) cases = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;
  GoldenFile *file = g_new0 (GoldenFile, 1);

  file->rule = g_strndup (name, strlen (name) - strlen (".ini"));
  file->keys = g_key_file_new ();
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  assert_no_duplicates (path, text);
  g_key_file_load_from_data (file->keys, text, (gsize) -1, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  groups = g_key_file_get_groups (file->keys, NULL);
  for (int i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], "basis") && !g_str_equal (groups[i], "geen"))
      g_strv_builder_add (cases, groups[i]);
  file->cases = g_strv_builder_end (cases);

  return file;
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(GoldenFile *const *) a)->rule, (*(GoldenFile *const *) b)->rule);
}

/* As g_test_init(), but a case that differs does not end the run: the others are told as well. */
static void
init (int    argc,
      char **argv)
{
  char **arguments = g_new0 (char *, (gsize) argc + 2);
  int n = argc + 1;

  memcpy (arguments, argv, (gsize) argc * sizeof *argv);
  arguments[argc] = (char *) "--keep-going";
  g_test_init (&n, &arguments, NULL);
  g_free (arguments);
}

/* Reads the files of a folder of the source tree, by rule. */
static GPtrArray *
load_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  GPtrArray *files = g_ptr_array_new_with_free_func (golden_file_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ini"))
      g_ptr_array_add (files, load_file (path, name));
  g_ptr_array_sort (files, compare_files);

  return files;
}

/* Every rule has a file, and every file is of a rule. */
static void
assert_rules (GPtrArray         *files,
              const char *const *rules)
{
  for (guint i = 0; i < files->len; i++)
    {
      GoldenFile *file = g_ptr_array_index (files, i);

      if (!g_strv_contains (rules, file->rule))
        g_test_fail_printf ("%s.ini: not a rule of the list", file->rule);
    }
  for (int i = 0; rules[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < files->len && !found; j++)
        found = g_str_equal (((GoldenFile *) g_ptr_array_index (files, j))->rule, rules[i]);
      if (!found)
        g_test_fail_printf ("%s has no golden file", rules[i]);
    }
}

/* How many cases of a kind there are; of a boundary day, on that side of it. */
static int
count_kind (const GoldenFile *file,
            const char       *kind,
            const char       *side)
{
  int n = 0;

  for (int i = 0; file->cases[i] != NULL; i++)
    {
      g_autofree char *soort = g_key_file_get_string (file->keys, file->cases[i], "soort", NULL);
      g_autofree char *binnen = g_key_file_get_string (file->keys, file->cases[i], "binnen", NULL);

      n += g_strcmp0 (soort, kind) == 0 && g_strcmp0 (binnen, side) == 0;
    }

  return n;
}

/* Every kind of case occurs, a boundary day from both sides, or [geen] tells why it cannot. */
static void
assert_kinds (const GoldenFile *file)
{
  int known = 0;

  for (int i = 0; kinds[i] != NULL; i++)
    {
      gboolean boundary = g_str_has_suffix (kinds[i], "-dag");
      int inside = count_kind (file, kinds[i], boundary ? "ja" : NULL);
      int outside = boundary ? count_kind (file, kinds[i], "nee") : inside;
      g_autofree char *reason = g_key_file_get_string (file->keys, "geen", kinds[i], NULL);

      known += boundary ? inside + outside : inside;
      if (reason == NULL && (inside == 0 || outside == 0))
        g_test_fail_printf ("%s.ini: no case of kind %s%s", file->rule, kinds[i], boundary ? " on both sides" : "");
      if (reason != NULL && (inside > 0 || outside > 0))
        g_test_fail_printf ("%s.ini: [geen] excuses %s, of which there are cases", file->rule, kinds[i]);
      if (reason != NULL && (strlen (reason) < 20 || i < 2))
        g_test_fail_printf ("%s.ini: [geen] gives no reason for %s", file->rule, kinds[i]);
    }
  if (known != (int) g_strv_length (file->cases))
    g_test_fail_printf ("%s.ini: a case without a kind, or with binnen where it does not belong", file->rule);
}

static void
assert_keys_of (const GoldenFile  *file,
                const char        *group,
                const char *const *expectations)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file->keys, group, NULL, NULL);
  gboolean facts_only = g_str_equal (group, "basis");
  int n_expected = 0;

  for (int i = 0; keys[i] != NULL; i++)
    {
      gboolean expected = g_strv_contains (expectations, keys[i]);
      gboolean known = expected || g_strv_contains (inputs, keys[i]) || taal_schema_find (keys[i]) >= 0;

      n_expected += expected;
      if (g_str_equal (group, "geen"))
        known = g_strv_contains (kinds, keys[i]);
      if (!known)
        g_test_fail_printf ("%s.ini: [%s] has an unknown key %s", file->rule, group, keys[i]);
    }
  if (facts_only ? n_expected > 0 : n_expected == 0 && !g_str_equal (group, "geen"))
    g_test_fail_printf ("%s.ini: [%s] expects %s", file->rule, group, facts_only ? "something" : "nothing");
}

/* Every key means something, and every case expects something. */
static void
assert_keys (const GoldenFile  *file,
             const char *const *expectations)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file->keys, NULL);

  for (int i = 0; groups[i] != NULL; i++)
    assert_keys_of (file, groups[i], expectations);
}

typedef struct
{
  const GoldenSuite *suite;
  const GoldenFile  *file;
  GPtrArray         *files;
} FileTest;

static void
test_kinds (gconstpointer data)
{
  const FileTest *test = data;

  assert_kinds (test->file);
  assert_keys (test->file, test->suite->expectations);
}

static void
test_every_rule (gconstpointer data)
{
  const FileTest *test = data;

  assert_rules (test->files, test->suite->rules);
}

static void
add_file_test (const GoldenSuite *suite,
               GPtrArray         *files,
               const GoldenFile  *file,
               const char        *name,
               GTestDataFunc      func)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", suite->prefix, name);
  FileTest *test = g_new0 (FileTest, 1);

  *test = (FileTest) { suite, file, files };
  g_test_add_data_func_full (path, test, func, g_free);
}

static void
add_case_tests (const GoldenSuite *suite,
                const GoldenFile  *file)
{
  for (int i = 0; file->cases[i] != NULL; i++)
    {
      g_autofree char *path =
        g_strdup_printf ("%s/%s/%s", suite->prefix, file->rule, file->cases[i]);
      GoldenCase *golden = g_new0 (GoldenCase, 1);

      *golden = (GoldenCase) { file, file->cases[i] };
      g_test_add_data_func_full (path, golden, suite->test_case, g_free);
    }
}

/* Runs a test for each case, one for what each file must have, and one for the files together. */
int
golden_run (const GoldenSuite  *suite,
            int                 argc,
            char              **argv)
{
  g_autoptr (GPtrArray) files = NULL;

  init (argc, argv);
  files = load_folder (suite->folder);
  add_file_test (suite, files, NULL, "every-rule", test_every_rule);
  for (guint i = 0; i < files->len; i++)
    {
      const GoldenFile *file = g_ptr_array_index (files, i);

      add_file_test (suite, files, file, file->rule, test_kinds);
      add_case_tests (suite, file);
    }

  return g_test_run ();
}
