/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include <string.h>

#include "taal-sqlite.h"

/* A text that is shorter may be a part of any other: only a cell that is it as a whole is found. */
#define MIN_CHARS 3

/* The rows of a person, and the texts in them that tell who it is. The first column is rij. */
typedef struct
{
  TaalTabel   tabel;
  const char *sql;
} Bron;

static const Bron docent_sources[] = {
  { TAAL_TABEL_DOCENTEN, "SELECT rij, docent_id, naam FROM rij_docenten WHERE rij = ?1" },
  { TAAL_TABEL_REGISTRATIES, "SELECT rij, nummer FROM rij_registraties WHERE docent = ?1" },
  { TAAL_TABEL_OPLEIDINGEN, "SELECT rij, bewijs FROM rij_opleidingen WHERE docent = ?1" },
  { TAAL_TABEL_ERVARING, "SELECT rij, bewijs FROM rij_ervaring WHERE docent = ?1" },
  { TAAL_TABEL_LESSEN, "SELECT rij, docent_login FROM rij_lessen WHERE docent = ?1" },
};

static const Bron cursist_sources[] = {
  { TAAL_TABEL_CURSISTEN, "SELECT rij, cursist_id FROM rij_cursisten WHERE rij = ?1" },
  { TAAL_TABEL_PRESENTIE, "SELECT rij, login FROM rij_presentie WHERE cursist = ?1" },
  { TAAL_TABEL_FACTUREN, "SELECT rij FROM rij_facturen WHERE cursist = ?1" },
};

/* What an earlier erasure put there tells nothing. */
static void
add_text (TaalPersoon *persoon,
          const char  *text)
{
  if (text != NULL && *text != '\0' && !g_str_has_prefix (text, TAAL_GEWIST))
    g_hash_table_add (persoon->teksten, g_strdup (text));
}

/**
 * taal_persoon_read:
 * @persoon: a person
 * @tabel: a table
 * @stmt: what reads rows of it: their number, and texts that tell who it is
 * @error: a #TaalDossierError
 *
 * Takes rows for the person's.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_read (TaalPersoon   *persoon,
                   TaalTabel      tabel,
                   sqlite3_stmt  *stmt,
                   GError       **error)
{
  TaalStap step;

  persoon->rijen[tabel] = g_hash_table_new (NULL, NULL);
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      g_hash_table_add (persoon->rijen[tabel], GINT_TO_POINTER (sqlite3_column_int (stmt, 0)));
      for (int i = 1; i < sqlite3_column_count (stmt); i++)
        {
          gboolean valid;
          const char *text = taal_sqlite_column_text (stmt, i, NULL, &valid);

          add_text (persoon, text);
        }
    }

  return step == TAAL_STAP_KLAAR;
}

static gboolean
read_source (TaalPersoon     *persoon,
             TaalVerbinding  *verbinding,
             const Bron      *source,
             GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, source->sql, error);

  return stmt != NULL && taal_sqlite_bind_int (stmt, 1, persoon->rij, error) &&
         taal_persoon_read (persoon, source->tabel, stmt, error);
}

/* The number of a query with the row for its parameter. */
static gboolean
get_number (TaalVerbinding  *verbinding,
            const char      *sql,
            gint64           rij,
            gint64          *number,
            GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, rij, error) || taal_sqlite_step (stmt, error) != TAAL_STAP_RIJ)
    return FALSE;

  *number = sqlite3_column_int64 (stmt, 0);
  return TRUE;
}

/* The row with an id, 0 when there is none. */
static gboolean
get_rij (TaalVerbinding  *verbinding,
         TaalTabel        tabel,
         const char      *id,
         gint64          *rij,
         GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (
    verbinding->db,
    tabel == TAAL_TABEL_DOCENTEN ? "SELECT ifnull(max(rij), 0) FROM rij_docenten WHERE docent_id = ?1"
                                 : "SELECT ifnull(max(rij), 0) FROM rij_cursisten WHERE cursist_id = ?1",
    error);

  if (stmt == NULL || !taal_sqlite_bind_text (stmt, 1, id, error) || taal_sqlite_step (stmt, error) != TAAL_STAP_RIJ)
    return FALSE;

  *rij = sqlite3_column_int64 (stmt, 0);
  return TRUE;
}

/* An id that no one has. It counts, so that it tells nothing of who had the row. */
static gboolean
choose_pseudonym (TaalPersoon     *persoon,
                  TaalVerbinding  *verbinding,
                  GError         **error)
{
  gint64 taken = 1;

  for (guint n = 1; taken != 0; n++)
    {
      g_free (persoon->pseudoniem);
      persoon->pseudoniem = g_strdup_printf (TAAL_GEWIST "-%u", n);
      if (!get_rij (verbinding, persoon->tabel, persoon->pseudoniem, &taken, error))
        return FALSE;
    }

  return TRUE;
}

static void
make_searcher (TaalPersoon *persoon)
{
  g_autoptr (GString) pattern = g_string_new (NULL);
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, persoon->teksten);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (g_utf8_strlen (text, -1) >= MIN_CHARS)
      {
        g_autofree char *escaped = g_regex_escape_string (text, -1);

        g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "", escaped);
      }
  if (pattern->len == 0)
    return;

  g_string_prepend (pattern, "(?<![\\p{L}\\p{N}])(?:");
  g_string_append (pattern, ")(?![\\p{L}\\p{N}])");
  persoon->zoeker = g_regex_new (pattern->str, G_REGEX_CASELESS, 0, NULL);
}

/**
 * taal_persoon_begin:
 * @persoon: (out caller-allocates): the person, to be cleared in any case
 * @verbinding: an open dossier, in a transaction
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @id: the id
 * @error: a #TaalDossierError: NO_ROW when there is no such person
 *
 * Finds the row of a person, of whom nothing is erased yet.
 *
 * Returns: whether there is one
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_begin (TaalPersoon     *persoon,
                    TaalVerbinding  *verbinding,
                    TaalTabel        tabel,
                    const char      *id,
                    GError         **error)
{
  *persoon = (TaalPersoon) { .tabel = tabel };
  persoon->teksten = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!get_rij (verbinding, tabel, id, &persoon->rij, error))
    return FALSE;
  if (persoon->rij == 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW,
                           "no row has that id");
      return FALSE;
    }

  return TRUE;
}

/**
 * taal_persoon_end:
 * @persoon: a person whose texts are known
 * @verbinding: an open dossier, in a transaction
 * @error: a #TaalDossierError
 *
 * Chooses the id that says nothing, and makes the texts ready to be searched for.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_end (TaalPersoon     *persoon,
                  TaalVerbinding  *verbinding,
                  GError         **error)
{
  if (!choose_pseudonym (persoon, verbinding, error))
    return FALSE;

  make_searcher (persoon);
  return TRUE;
}

/**
 * taal_persoon_find:
 * @persoon: (out caller-allocates): the person, to be cleared in any case
 * @verbinding: an open dossier, in a transaction
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @id: the id
 * @error: a #TaalDossierError: NO_ROW when there is no such person
 *
 * Returns: whether there is one
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_find (TaalPersoon     *persoon,
                   TaalVerbinding  *verbinding,
                   TaalTabel        tabel,
                   const char      *id,
                   GError         **error)
{
  gboolean docent = tabel == TAAL_TABEL_DOCENTEN;
  const Bron *sources = docent ? docent_sources : cursist_sources;
  gsize n_sources = docent ? G_N_ELEMENTS (docent_sources) : G_N_ELEMENTS (cursist_sources);
  gint64 in_use = 0;

  if (!taal_persoon_begin (persoon, verbinding, tabel, id, error))
    return FALSE;
  for (gsize i = 0; i < n_sources; i++)
    if (!read_source (persoon, verbinding, &sources[i], error))
      return FALSE;
  if (!get_number (
          verbinding,
          docent ? "SELECT EXISTS (SELECT 1 FROM rij_lessen WHERE docent = ?1 OR co_docent = ?1)"
                   " OR EXISTS (SELECT 1 FROM rij_maatregelen WHERE docent = ?1)"
                 : "SELECT EXISTS (SELECT 1 FROM rij_presentie WHERE cursist = ?1)"
                   " OR EXISTS (SELECT 1 FROM rij_facturen WHERE cursist = ?1)",
          persoon->rij, &in_use, error))
    return FALSE;
  persoon->in_gebruik = in_use != 0;

  return taal_wissen_collect_log (verbinding, persoon, error) &&
         taal_persoon_end (persoon, verbinding, error);
}

/**
 * taal_persoon_add_text:
 * @persoon: a person
 * @tabel: a table
 * @column: the index of one of its columns
 * @text: what stood there in a row of the person's
 *
 * Keeps a text that tells who it is; what stands in other columns does not.
 *
 * Thread: the dossier's worker
 */
void
taal_persoon_add_text (TaalPersoon *persoon,
                       TaalTabel    tabel,
                       int          column,
                       const char  *text)
{
  static const char *const telling[] = { "nummer", "bewijs", "login", "docent_login" };
  const TaalKolom *kolom = &taal_schema_get (tabel)->kolommen[column];
  gboolean tells = tabel == persoon->tabel && (kolom->soort == TAAL_KOLOM_ID || kolom->soort == TAAL_KOLOM_NAAM);

  for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
    tells = tells || strcmp (kolom->name, telling[i]) == 0;
  if (tells)
    add_text (persoon, text);
}

/**
 * taal_persoon_clear:
 * @persoon: a person
 *
 * Thread: the dossier's worker
 */
void
taal_persoon_clear (TaalPersoon *persoon)
{
  g_clear_pointer (&persoon->pseudoniem, g_free);
  g_clear_pointer (&persoon->teksten, g_hash_table_unref);
  g_clear_pointer (&persoon->zoeker, g_regex_unref);
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    g_clear_pointer (&persoon->rijen[i], g_hash_table_unref);
  g_clear_pointer (&persoon->later, g_hash_table_unref);
}

/**
 * taal_persoon_is_named_in:
 * @persoon: a person
 * @text: (nullable): a text
 *
 * Returns: whether @text tells who it is
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_is_named_in (const TaalPersoon *persoon,
                          const char        *text)
{
  if (text == NULL)
    return FALSE;

  return g_hash_table_contains (persoon->teksten, text) ||
         (persoon->zoeker != NULL && g_regex_match (persoon->zoeker, text, 0, NULL));
}

/**
 * taal_persoon_is_named_in_lijst:
 * @persoon: a person
 * @text: (nullable): a text of lines, or ids that are joined by `+`
 *
 * As taal_persoon_is_named_in(), but also for one item that is too short to be told apart in a
 * longer text.
 *
 * Returns: whether @text tells who it is
 *
 * Thread: the dossier's worker
 */
gboolean
taal_persoon_is_named_in_lijst (const TaalPersoon *persoon,
                                const char        *text)
{
  g_auto (GStrv) items = NULL;

  if (text == NULL || taal_persoon_is_named_in (persoon, text))
    return text != NULL;

  items = g_strsplit_set (text, "\n+", -1);
  for (gsize i = 0; items[i] != NULL; i++)
    if (g_hash_table_contains (persoon->teksten, items[i]))
      return TRUE;

  return FALSE;
}

/**
 * taal_persoon_dup_without:
 * @persoon: a person
 * @text: a text that names it
 *
 * Returns: (transfer full): @text with %TAAL_GEWIST in the place of what tells who it is
 *
 * Thread: the dossier's worker
 */
char *
taal_persoon_dup_without (const TaalPersoon *persoon,
                          const char        *text)
{
  char *without = NULL;

  if (persoon->zoeker != NULL && !g_hash_table_contains (persoon->teksten, text))
    without = g_regex_replace_literal (persoon->zoeker, text, -1, 0, TAAL_GEWIST, 0, NULL);

  return without != NULL ? without : g_strdup (TAAL_GEWIST);
}
