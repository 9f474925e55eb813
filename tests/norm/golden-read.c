/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "golden-case.h"

#include "norm-fixture.h"

#include <string.h>

/* The group in which a case's key stands: its own, else the one that the file's cases share. */
static const char *
find_group (const GoldenCase *golden,
            const char       *key)
{
  if (g_key_file_has_key (golden->file->keys, golden->name, key, NULL))
    return golden->name;

  return g_key_file_has_key (golden->file->keys, "basis", key, NULL) ? "basis" : NULL;
}

gboolean
golden_has (const GoldenCase *golden,
            const char       *key)
{
  return find_group (golden, key) != NULL;
}

char *
golden_get (const GoldenCase *golden,
            const char       *key)
{
  const char *group = find_group (golden, key);

  return group == NULL ? NULL : g_key_file_get_string (golden->file->keys, group, key, NULL);
}

/* Never NULL: what is not there is an empty list. */
char **
golden_get_list (const GoldenCase *golden,
                 const char       *key)
{
  const char *group = find_group (golden, key);

  return group == NULL ? g_new0 (char *, 1) : g_key_file_get_string_list (golden->file->keys, group, key, NULL, NULL);
}

TaalDate
golden_get_date (const GoldenCase *golden,
                 const char       *key)
{
  g_autofree char *text = golden_get (golden, key);

  return text == NULL ? TAAL_DATE_NONE : norm_fixture_day (text);
}

/* What a row needs and a case rarely cares about. */
static const struct
{
  TaalTabel   tabel;
  const char *column;
  const char *text;
} defaults[] = {
  { TAAL_TABEL_LOCATIES, "naam", "Locatie" },
  { TAAL_TABEL_LOCATIES, "gemeente", "GM0363" },
  { TAAL_TABEL_DOCENTEN, "naam", "Docent" },
  { TAAL_TABEL_DOCENTEN, "rol", "docent" },
  { TAAL_TABEL_DOCENTEN, "start", "2020-01-01" },
  { TAAL_TABEL_OPLEIDINGEN, "opleiding", "NT2" },
  { TAAL_TABEL_ERVARING, "grond", "grond" },
  { TAAL_TABEL_MAATREGELEN, "omschrijving", "werven" },
  { TAAL_TABEL_LESSEN, "groep_id", "G1" },
  { TAAL_TABEL_LESSEN, "minuten", "60" },
  { TAAL_TABEL_LESSEN, "vorm", "fysiek" },
  { TAAL_TABEL_LESSEN, "status", "gegeven" },
};

/* A row without an id gets one from its place: M1, L2. */
static void
add_defaults (GHashTable *row,
              TaalTabel   tabel,
              int         number)
{
  const char *id = tabel == TAAL_TABEL_LESSEN ? "les_id" : tabel == TAAL_TABEL_MELDINGEN ? "melding_id" : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (defaults[i].tabel == tabel && !g_hash_table_contains (row, defaults[i].column))
      g_hash_table_insert (row, g_strdup (defaults[i].column), g_strdup (defaults[i].text));
  if (id != NULL && !g_hash_table_contains (row, id))
    g_hash_table_insert (row, g_strdup (id), g_strdup_printf ("%c%d", g_ascii_toupper (id[0]), number));
}

static GHashTable *
parse_row (const GoldenCase *golden,
           TaalTabel         tabel,
           const char       *text)
{
  GHashTable *row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) words = g_strsplit_set (text, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    {
      char *equals = strchr (words[i], '=');
      gboolean count = equals != NULL && tabel == TAAL_TABEL_LESSEN && strncmp (words[i], "n=", 2) == 0;
      int column;

      if (words[i][0] == '\0')
        continue;
      if (equals == NULL)
        g_error ("%s.ini: [%s]: no column=value: %s", golden->file->rule, golden->name, words[i]);
      *equals = '\0';
      column = taal_schema_find_kolom (tabel, words[i]);
      if (!count && (column < 0 || !g_str_equal (words[i], taal_schema_get (tabel)->kolommen[column].name)))
        g_error ("%s.ini: [%s]: no such column: %s", golden->file->rule, golden->name, words[i]);
      g_hash_table_insert (row, g_strdup (words[i]), g_strdup (equals + 1));
    }

  return row;
}

/* The rows of a table: (element-type GHashTable). A lesson may say how many there are of it (n=4). */
GPtrArray *
golden_get_rows (const GoldenCase *golden,
                 TaalTabel         tabel)
{
  g_auto (GStrv) texts = golden_get_list (golden, taal_schema_get (tabel)->name);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (int i = 0; texts[i] != NULL; i++)
    {
      GHashTable *row = parse_row (golden, tabel, texts[i]);

      add_defaults (row, tabel, i + 1);
      g_ptr_array_add (rows, row);
    }

  return rows;
}

/* NULL when the row leaves it empty. */
const char *
golden_row_get (GHashTable *row,
                const char *column)
{
  const char *text = g_hash_table_lookup (row, column);

  return text == NULL || *text == '\0' ? NULL : text;
}

TaalDate
golden_row_date (GHashTable *row,
                 const char *column)
{
  const char *text = golden_row_get (row, column);

  return text == NULL ? TAAL_DATE_NONE : norm_fixture_day (text);
}

/* The shipped packet as it was known on bekend_op, under the case's own reading: a list of rules, each
 * a YAML mapping in braces. */
TaalNorm *
golden_build_norm (const GoldenCase *golden)
{
  g_autoptr (TaalNorm) shipped = norm_fixture_shipped ();
  g_auto (GStrv) rules = golden_get_list (golden, "eigen_lezing");
  g_autoptr (TaalNormpakket) own = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakketten[2] = { taal_norm_get_pakket (shipped, 0), NULL };
  GString *yaml = g_string_new ("id: golden\nversie: \"1\"\ntitel: Een lezing\nauteur: Taalnorm\n"
                                "datum: 2026-09-01\nregels:\n");

  for (int i = 0; rules[i] != NULL; i++)
    g_string_append_printf (yaml, "  - %s\n", rules[i]);
  bytes = g_string_free_to_bytes (yaml);
  if (rules[0] != NULL)
    {
      own = taal_normpakket_parse (bytes, golden->file->rule, TAAL_PAKKET_EIGEN_LEZING, &error);
      g_assert_no_error (error);
      pakketten[1] = own;
    }

  return taal_norm_new (pakketten, own == NULL ? 1 : 2, golden_get_date (golden, "bekend_op"));
}

void
golden_expect_text (const GoldenCase *golden,
                    const char       *key,
                    const char       *actual)
{
  g_autofree char *expected = golden_get (golden, key);

  if (expected != NULL && g_strcmp0 (expected, actual) != 0)
    g_test_fail_printf ("%s: %s: %s is %s, not %s", golden->file->rule, golden->name, key, actual, expected);
}

void
golden_expect_int (const GoldenCase *golden,
                   const char       *key,
                   gint64            actual)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, actual);

  golden_expect_text (golden, key, text);
}

/* The list is exactly that, in that order. */
void
golden_expect_list (const GoldenCase *golden,
                    const char       *key,
                    GPtrArray        *actual)
{
  g_auto (GStrv) expected = golden_get_list (golden, key);
  g_autofree char *wanted = g_strjoinv ("; ", expected);
  g_autofree char *found = NULL;

  g_ptr_array_add (actual, NULL);
  found = g_strjoinv ("; ", (char **) actual->pdata);
  g_ptr_array_remove_index (actual, actual->len - 1);
  if (golden_has (golden, key) && !g_str_equal (wanted, found))
    g_test_fail_printf ("%s: %s: %s is [%s], not [%s]", golden->file->rule, golden->name, key, found, wanted);
}
