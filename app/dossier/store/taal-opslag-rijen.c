/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-import-report-private.h"
#include "taal-number.h"

/* What becomes of each row, for who wants to see it before it is done. */

/* The id of the row with a rij, for the tables that others refer to. */
static const char *const id_statements[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_LOCATIES] = "SELECT locatie_id FROM rij_locaties WHERE rij = ?1",
  [TAAL_TABEL_DOCENTEN] = "SELECT docent_id FROM rij_docenten WHERE rij = ?1",
  [TAAL_TABEL_PERSONEELSPLANNEN] = "SELECT plan_id FROM rij_personeelsplannen WHERE rij = ?1",
  [TAAL_TABEL_CONTRACTEN] = "SELECT contract_id FROM rij_contracten WHERE rij = ?1",
  [TAAL_TABEL_GROEPEN] = "SELECT groep_id FROM rij_groepen WHERE rij = ?1",
  [TAAL_TABEL_LESSEN] = "SELECT les_id FROM rij_lessen WHERE rij = ?1",
  [TAAL_TABEL_CURSISTEN] = "SELECT cursist_id FROM rij_cursisten WHERE rij = ?1",
};

/* Returns NULL on an error only. */
static char *
dup_id (TaalOpslag  *opslag,
        TaalTabel    tabel,
        gint32       rij,
        GError     **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (opslag->verbinding->db, id_statements[tabel], error);
  const char *id = NULL;
  gboolean valid = FALSE;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, rij, error))
    return NULL;

  switch (taal_sqlite_step (stmt, error))
    {
    case TAAL_STAP_RIJ:
      id = taal_sqlite_column_text (stmt, 0, NULL, &valid);
      break;
    case TAAL_STAP_KLAAR:
      break;
    case TAAL_STAP_FOUT:
      return NULL;
    }
  if (id == NULL || !valid)
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: a row of %s",
                 taal_schema_get (tabel)->name);

  return g_strdup (valid ? id : NULL);
}

static char *
dup_set (gint32 set)
{
  GString *text = g_string_new (NULL);

  for (int k = 1; k <= 4; k++)
    if (set & (1 << (k - 1)))
      g_string_append_printf (text, "%s%d", text->len > 0 ? "," : "", k);

  return g_string_free (text, FALSE);
}

/* A cell of the dossier as format.md 1 has it. Returns NULL on an error only. */
static char *
dup_cel (TaalOpslag       *opslag,
         const TaalKolom  *kolom,
         gint32            cel,
         GError          **error)
{
  char date[TAAL_DATE_TEXT_SIZE];

  if (cel == TAAL_CEL_LEEG)
    return g_strdup ("");

  switch (kolom->soort)
    {
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
      return g_strdup (taal_teksten_get (opslag->invoer->teksten, cel));
    case TAAL_KOLOM_VERWIJZING:
      return dup_id (opslag, kolom->refers_to, cel, error);
    case TAAL_KOLOM_ENUM:
      return g_strdup (taal_enum_name (kolom->list, cel));
    case TAAL_KOLOM_DATUM:
      return g_strdup (taal_date_format (cel, date));
    case TAAL_KOLOM_TIJD:
      return taal_number_format_time (cel);
    case TAAL_KOLOM_JANEE:
      return g_strdup (cel != 0 ? "ja" : "nee");
    case TAAL_KOLOM_GEHEEL:
      return g_strdup_printf ("%d", cel);
    case TAAL_KOLOM_DECIMAAL:
      return taal_number_format_decimal (cel);
    case TAAL_KOLOM_UITZONDERINGEN:
      return dup_set (cel);
    }

  g_assert_not_reached ();
}

/* Returns NULL on an error only. */
static char **
dup_cellen (TaalOpslag     *opslag,
            TaalTabel       tabel,
            const TaalRij  *rij,
            GError        **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  g_auto (GStrv) cellen = g_new0 (char *, (gsize) schema->n_kolommen + 1);

  for (int k = 0; k < schema->n_kolommen; k++)
    {
      cellen[k] = dup_cel (opslag, &schema->kolommen[k], rij->cellen[k], error);
      if (cellen[k] == NULL)
        return NULL;
    }

  return g_steal_pointer (&cellen);
}

/* What the dossier has now of a row that changes. */
static gboolean
add_old (TaalOpslag     *opslag,
         TaalTabel       tabel,
         guint           row,
         TaalImportRij  *kept,
         GError        **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  TaalRij rij;

  if (!taal_opslag_get_rij (opslag, tabel, row, &rij, error) || !taal_opslag_find (opslag, tabel, &rij, found, error))
    return FALSE;
  if (found->len > 0)
    kept->oud = dup_cellen (opslag, tabel, &g_array_index (found, TaalRij, 0), error);

  return found->len == 0 || kept->oud != NULL;
}

/* The good rows are those of the import, in the same order. */
static gboolean
settle_rows (TaalOpslag  *opslag,
             TaalTabel    tabel,
             GError     **error)
{
  const GPtrArray *kept = taal_import_report_get_rijen (opslag->invoer->report, tabel);
  const GArray *acties = opslag->tabellen[tabel].acties;
  guint row = 0;

  for (guint i = 0; i < kept->len; i++)
    {
      TaalImportRij *rij = g_ptr_array_index (kept, i);
      gint32 actie;

      if (rij->actie == TAAL_RIJ_FOUT)
        continue;
      actie = acties != NULL ? g_array_index (acties, gint32, row) : TAAL_ACTIE_NIEUW;
      rij->actie = actie == TAAL_ACTIE_NIEUW    ? TAAL_RIJ_NIEUW
                   : actie == TAAL_ACTIE_GELIJK ? TAAL_RIJ_GELIJK
                                                : TAAL_RIJ_GEWIJZIGD;
      if (rij->actie == TAAL_RIJ_GEWIJZIGD && !add_old (opslag, tabel, row, rij, error))
        return FALSE;
      row++;
    }

  return TRUE;
}

static gboolean
add_gone (TaalOpslag  *opslag,
          TaalTabel    tabel,
          GError     **error)
{
  const GArray *weg = opslag->tabellen[tabel].weg;

  for (guint i = 0; weg != NULL && i < weg->len; i++)
    {
      char **cellen = dup_cellen (opslag, tabel, &g_array_index (weg, TaalRij, i), error);
      TaalImportRij *rij;

      if (cellen == NULL)
        return FALSE;
      rij = taal_import_report_add_rij (opslag->invoer->report, tabel, NULL, NULL, 0);
      rij->actie = TAAL_RIJ_VERVALLEN;
      g_strfreev (rij->cellen);
      rij->cellen = cellen;
    }

  return TRUE;
}

/**
 * taal_opslag_list_rijen:
 * @opslag: an import that has been compared, with %TAAL_IMPORT_RIJEN
 * @error: a #TaalDossierError
 *
 * Says in the report of every row what becomes of it, and adds those that go.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_list_rijen (TaalOpslag  *opslag,
                        GError     **error)
{
  taal_verbinding_assert_worker (opslag->verbinding);

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->invoer->tabellen[tabel].present &&
        (!settle_rows (opslag, tabel, error) || !add_gone (opslag, tabel, error)))
      return FALSE;

  return TRUE;
}
