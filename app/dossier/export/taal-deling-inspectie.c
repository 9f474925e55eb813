/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-deling-private.h"

#include "taal-bijtabel-private.h"
#include "taal-tabel-sql.h"

/* An inspection gets the tables as they are, and what is noted beside them with the files: signals
 * that were dismissed are part of the answer. What stays is the change log with all that can be
 * undone, and the profiles of the import, in which names of persons may stand. */

/* Files that were removed lie in pieces as long as that can be undone; theirs stay behind. */
static const struct
{
  const char *select;
  const char *insert;
} stukken = {
  "SELECT stuk, sha256, nummer, inhoud FROM bijlage_stuk "
  "WHERE sha256 IN (SELECT sha256 FROM bij_bijlagen) ORDER BY stuk",
  "INSERT INTO bijlage_stuk (stuk, sha256, nummer, inhoud) VALUES (?1, ?2, ?3, ?4)",
};

static gboolean
copy_beside (TaalDeling *deling,
             GError **error)
{
  guint n;

  for (TaalBijtabel tabel = 0; tabel < TAAL_N_BIJTABELLEN; tabel++)
    {
      const TaalBijschema *schema = taal_bijschema_get (tabel);

      n = 0;
      if (!taal_deling_copy_rows (deling, schema->select, schema->copy, &n, error))
        return FALSE;
      if (tabel == TAAL_BIJ_BIJLAGEN)
        deling->inhoud->n_bijlagen = n;
    }

  return taal_deling_copy_rows (deling, stukken.select, stukken.insert, &n, error);
}

/**
 * taal_deling_inspectie:
 * @deling: what is being shared, with an inspection
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes what an inspection gets.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_inspectie (TaalDeling *deling,
                       GError **error)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSql *sql = taal_tabel_sql_get (tabel);

      if (!taal_deling_copy_rows (deling, sql->all, sql->copy, &deling->inhoud->n[tabel], error))
        return FALSE;
    }

  /* An older dossier has nothing beside its tables. */
  return deling->bron->version < TAAL_BIJTABELLEN_VERSION || copy_beside (deling, error);
}
