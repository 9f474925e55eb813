/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-sqlite.h"

/* Texts that may name a person, of rows that are not theirs. */
static const struct
{
  const char *select; /* the row, and the text */
  const char *update; /* ?1 the row, ?2 the text */
} texts[] = {
#define TEXT(tabel, kolom)                                                                         \
  { "SELECT rij, " kolom " FROM rij_" tabel " WHERE " kolom " IS NOT NULL",                         \
    "UPDATE rij_" tabel " SET " kolom " = ?2 WHERE rij = ?1" }
  TEXT ("docenten", "vog_profiel"),
  TEXT ("registraties", "register"),
  TEXT ("registraties", "nummer"),
  TEXT ("opleidingen", "instelling"),
  TEXT ("opleidingen", "opleiding"),
  TEXT ("opleidingen", "bewijs"),
  TEXT ("ervaring", "grond"),
  TEXT ("ervaring", "bewijs"),
  TEXT ("meldingen", "onhaalbaarheid_bewijs"),
  TEXT ("personeelsplannen", "bewijs"),
  TEXT ("maatregelen", "omschrijving"),
  TEXT ("contracten", "omschrijving"),
  TEXT ("groepen", "naam"),
  TEXT ("lessen", "docent_login"),
  TEXT ("presentie", "paraaf"),
  TEXT ("presentie", "login"),
  TEXT ("aanbod_wi2013", "melder"),
#undef TEXT
};

typedef struct
{
  gint64  rij;
  char   *text;
} Found;

static void
clear_found (gpointer data)
{
  g_free (((Found *) data)->text);
}

/* The rows whose text names the person, and what it is to be. */
static GArray *
find_texts (TaalVerbinding     *verbinding,
            const TaalPersoon  *persoon,
            const char         *sql,
            GError            **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);
  TaalStap step;

  if (stmt == NULL)
    return NULL;

  g_array_set_clear_func (found, clear_found);
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *text = taal_sqlite_column_text (stmt, 1, NULL, &valid);

      if (valid && taal_persoon_is_named_in (persoon, text))
        {
          Found one = { sqlite3_column_int64 (stmt, 0), taal_persoon_dup_without (persoon, text) };

          g_array_append_val (found, one);
        }
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&found) : NULL;
}

static gboolean
erase_column (TaalVerbinding     *verbinding,
              const TaalPersoon  *persoon,
              gsize               column,
              GError            **error)
{
  g_autoptr (GArray) found = find_texts (verbinding, persoon, texts[column].select, error);
  g_autoptr (TaalStatement) update = NULL;

  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return TRUE;

  update = taal_sqlite_prepare (verbinding->db, texts[column].update, error);
  if (update == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);

      if (!taal_sqlite_bind_int (update, 1, one->rij, error) || !taal_sqlite_bind_text (update, 2, one->text, error) ||
          !taal_sqlite_execute (update, error))
        return FALSE;
    }

  return TRUE;
}

/* A line of a profile that names the person goes: it says what that name means in a file. */
static char *
dup_profile_without (const TaalPersoon *persoon,
                     const char        *contents)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  GString *without = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (!taal_persoon_is_named_in (persoon, lines[i]))
      g_string_append_printf (without, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");

  return g_string_free (without, FALSE);
}

static gboolean
erase_profiles (TaalVerbinding     *verbinding,
                const TaalPersoon  *persoon,
                GError            **error)
{
  g_autoptr (TaalStatement) select =
    taal_sqlite_prepare (verbinding->db, "SELECT naam, inhoud FROM importprofiel", error);
  g_autoptr (TaalStatement) update =
    select != NULL ? taal_sqlite_prepare (verbinding->db, "UPDATE importprofiel SET inhoud = ?2 WHERE naam = ?1", error)
                   : NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free); /* a name and its contents by turns */
  TaalStap step;

  if (update == NULL)
    return FALSE;

  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid[2];
      const char *name = taal_sqlite_column_text (select, 0, NULL, &valid[0]);
      const char *contents = taal_sqlite_column_text (select, 1, NULL, &valid[1]);

      if (name == NULL || contents == NULL || !taal_persoon_is_named_in (persoon, contents))
        continue;
      g_ptr_array_add (found, g_strdup (name));
      g_ptr_array_add (found, dup_profile_without (persoon, contents));
    }
  if (step != TAAL_STAP_KLAAR)
    return FALSE;

  for (guint i = 0; i < found->len; i += 2)
    if (!taal_sqlite_bind_text (update, 1, g_ptr_array_index (found, i), error) ||
        !taal_sqlite_bind_text (update, 2, g_ptr_array_index (found, i + 1), error) ||
        !taal_sqlite_execute (update, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_wissen_erase_texts:
 * @verbinding: an open dossier, in a transaction
 * @persoon: a person whose own rows have been erased
 * @error: a #TaalDossierError
 *
 * Takes the person out of the texts of other rows, and out of the profiles of the import.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_erase_texts (TaalVerbinding     *verbinding,
                         const TaalPersoon  *persoon,
                         GError            **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!erase_column (verbinding, persoon, i, error))
      return FALSE;

  return erase_profiles (verbinding, persoon, error);
}
