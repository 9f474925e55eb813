/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier-presentie.h"

#include "taal-dossier-private.h"
#include "taal-sqlite.h"

typedef struct
{
  const char         *zoek;
  guint               max;
  TaalCursistenLijst *lijst;
} Vraag;

/* The order by id is that of the index on it. */
#define WHERE "WHERE ?1 IS NULL OR instr(upper(cursist_id), upper(?1)) > 0 "
static const char list_sql[] =
    "SELECT rij, cursist_id, wet, route, gemeente, start, vorige_school, online_toestemming_op, "
    "online_voorgelicht_op, id_gecontroleerd_op FROM rij_cursisten " WHERE
    "ORDER BY cursist_id LIMIT ?2";
static const char count_sql[] = "SELECT count(*) FROM rij_cursisten " WHERE;

/* Numbers of nine digits and more are no numbers that anyone counts on: they may be anything. */
static const char last_sql[] =
  "SELECT cursist_id FROM (SELECT rij, cursist_id, "
  "substr(cursist_id, length(rtrim(cursist_id, '0123456789')) + 1) AS getal FROM rij_cursisten) "
  "WHERE length(getal) BETWEEN 1 AND 8 ORDER BY CAST(getal AS INTEGER) DESC, rij DESC LIMIT 1";

/**
 * taal_cursisten_lijst_free:
 * @lijst: (transfer full): a list
 *
 * Thread: any
 */
void
taal_cursisten_lijst_free (TaalCursistenLijst *lijst)
{
  g_ptr_array_unref (lijst->rijen);
  g_free (lijst->laatste);
  g_free (lijst);
}

static gboolean
bind_zoek (sqlite3_stmt  *stmt,
           Vraag         *vraag,
           GError       **error)
{
  return vraag->zoek == NULL ? taal_sqlite_bind_null (stmt, 1, error)
                             : taal_sqlite_bind_text (stmt, 1, vraag->zoek, error);
}

static gboolean
read_rijen (TaalVerbinding  *verbinding,
            Vraag           *vraag,
            GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, list_sql, error);
  TaalStap step;

  if (stmt == NULL || !bind_zoek (stmt, vraag, error) ||
      !taal_sqlite_bind_int (stmt, 2, vraag->max, error))
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      TaalTekstRij *rij = g_new0 (TaalTekstRij, 1);

      g_ptr_array_add (vraag->lijst->rijen, rij);
      rij->rij = (gint32) sqlite3_column_int64 (stmt, 0);
      rij->teksten = taal_dossier_read_teksten (verbinding, stmt, TAAL_TABEL_CURSISTEN, error);
      if (rij->teksten == NULL)
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}

static gboolean
count_rijen (TaalVerbinding  *verbinding,
             Vraag           *vraag,
             GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, count_sql, error);

  if (stmt == NULL || !bind_zoek (stmt, vraag, error) ||
      taal_sqlite_step (stmt, error) != TAAL_STAP_RIJ)
    return FALSE;
  vraag->lijst->n = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

static gboolean
find_last (TaalVerbinding  *verbinding,
           Vraag           *vraag,
           GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, last_sql, error);
  TaalStap step;

  if (stmt == NULL)
    return FALSE;
  step = taal_sqlite_step (stmt, error);
  if (step == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *id = taal_sqlite_column_text (stmt, 0, NULL, &valid);

      if (id != NULL && valid)
        vraag->lijst->laatste = g_strdup (id);
    }

  return step != TAAL_STAP_FOUT;
}

static gboolean
list_cursisten (TaalVerbinding  *verbinding,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  Vraag *vraag = data;

  return read_rijen (verbinding, vraag, error) && count_rijen (verbinding, vraag, error) &&
         find_last (verbinding, vraag, error);
}

/**
 * taal_dossier_list_cursisten:
 * @self: a dossier
 * @zoek: (nullable): what must be in their id, in capitals or not; %NULL for all
 * @max: how many rows at most; the others are counted
 * @error: a #TaalDossierError
 *
 * Reads the register of the cursisten.
 *
 * Returns: (transfer full) (nullable): the cursisten
 *
 * Thread: any; it waits for the dossier's own
 */
TaalCursistenLijst *
taal_dossier_list_cursisten (TaalDossier  *self,
                             const char   *zoek,
                             guint         max,
                             GError      **error)
{
  g_autoptr (TaalCursistenLijst) lijst = g_new0 (TaalCursistenLijst, 1);
  Vraag vraag = { zoek != NULL && *zoek != '\0' ? zoek : NULL, max, lijst };

  lijst->rijen = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_tekst_rij_free);
  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  return taal_dossier_run (self, list_cursisten, &vraag, NULL, error) ? g_steal_pointer (&lijst)
                                                                      : NULL;
}
