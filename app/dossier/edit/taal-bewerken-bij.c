/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerken-private.h"

#include <string.h>

#include "taal-aantekeningen.h"
#include "taal-bijlage-private.h"
#include "taal-bsn.h"
#include "taal-import-report-private.h"

/* Edits of the aantekeningen. Their texts become no part of a judgement, so they are checked by
 * fewer rules: there is one, it is text, it holds no BSN, and the lessons are there. */

/* One of the log, or of a changeset, is no longer. */
#define MAX_TEXT_BYTES (256 * 1024)


typedef struct
{
  TaalBewerker           *bewerker;
  const TaalBijBewerking *edit;
  guint                   number; /* of the edit in its step, from 1 */
} Bijwerker;

static void
add_issue (Bijwerker     *self,
           TaalIssueCode  code,
           const char    *kolom,
           const char    *value,
           const char    *expected)
{
  (void) taal_import_report_add (self->bewerker->opslag.invoer->report, code, NULL, -1,
                                 self->number, kolom, value, expected);
}

static gboolean
has_control_character (const char *text,
                       gboolean    is_list)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_iscntrl (g_utf8_get_char (text)) && !(is_list && *text == '\n'))
      return TRUE;

  return FALSE;
}

/* What can be wrong with a text. Returns whether nothing is. */
static gboolean
check_text (Bijwerker          *self,
            const TaalBijkolom *kolom,
            const char         *text)
{
  TaalIssueCode code;

  if (text == NULL && !kolom->verplicht)
    return TRUE;

  if (text == NULL)
    code = TAAL_ISSUE_LEEG;
  else if (!g_utf8_validate (text, -1, NULL) || strlen (text) > MAX_TEXT_BYTES ||
           has_control_character (text, kolom->soort == TAAL_BIJKOLOM_LIJST))
    code = TAAL_ISSUE_ONGELDIG_TEKEN;
  else if (strcmp (kolom->name, "sha256") != 0 && taal_bsn_contains (text, strlen (text)))
    code = TAAL_ISSUE_BSN;
  else
    return TRUE;

  add_issue (self, code, kolom->name, NULL, NULL);
  return FALSE;
}

static const char *
get_text (const TaalBijBewerking *edit,
          const char             *kolom)
{
  const TaalBijschema *schema = taal_bijschema_get (edit->tabel);

  for (int i = 0; i < schema->n_kolommen; i++)
    if (strcmp (schema->kolommen[i].name, kolom) == 0)
      return edit->cellen[i].tekst;

  g_assert_not_reached ();
}

/* Every lesson that is named is there, those of the same step too. */
static gboolean
check_lessen (Bijwerker  *self,
              GError    **error)
{
  g_autoptr (TaalStatement) select = NULL;

  if (self->edit->lessen == NULL)
    return TRUE;

  select =
      taal_sqlite_prepare (self->bewerker->opslag.verbinding->db,
                           "SELECT EXISTS (SELECT 1 FROM rij_lessen WHERE les_id = ?1)", error);
  if (select == NULL)
    return FALSE;
  for (gsize i = 0; self->edit->lessen[i] != NULL; i++)
    {
      const char *les = self->edit->lessen[i];

      /* What is no text was said already. */
      if (!g_utf8_validate (les, -1, NULL))
        continue;
      if (!taal_sqlite_bind_text (select, 1, les, error) ||
          taal_sqlite_step (select, error) != TAAL_STAP_RIJ)
        return FALSE;
      if (sqlite3_column_int (select, 0) == 0)
        add_issue (self, TAAL_ISSUE_VERWIJZING_ONBEKEND, "lessen", les, "lessen");
      if (sqlite3_reset (select) != SQLITE_OK)
        return FALSE;
    }

  return TRUE;
}

static void
check_bijlage (Bijwerker *self)
{
  const char *const *soorten = taal_bijlage_get_soorten ();
  const char *soort = get_text (self->edit, "soort");
  gsize size = g_bytes_get_size (self->edit->inhoud);

  if (soort != NULL && !g_strv_contains (soorten, soort))
    {
      g_autofree char *expected = g_strjoinv (", ", (char **) soorten);

      add_issue (self, TAAL_ISSUE_ONBEKENDE_WAARDE, "soort", soort, expected);
    }
  if (size == 0 || size > TAAL_BIJLAGE_MAX_BYTES)
    {
      g_autofree char *value = g_strdup_printf ("%" G_GSIZE_FORMAT, size);
      g_autofree char *expected = g_strdup_printf ("1-%d", TAAL_BIJLAGE_MAX_BYTES);

      add_issue (self, TAAL_ISSUE_BUITEN_BEREIK, "grootte", value, expected);
    }
}

/* Whether a file is noted already. */
static gboolean
check_is_new (Bijwerker  *self,
              GError    **error)
{
  gboolean bijlage = self->edit->tabel == TAAL_BIJ_BIJLAGEN;
  g_autoptr (TaalStatement) select = taal_sqlite_prepare (
      self->bewerker->opslag.verbinding->db,
      bijlage ? "SELECT EXISTS (SELECT 1 FROM bij_bijlagen WHERE sha256 = ?1)"
              : "SELECT EXISTS (SELECT 1 FROM bij_presentiebestanden WHERE sha256 = ?1)",
      error);

  if (select == NULL ||
      !taal_sqlite_bind_text (select, 1, get_text (self->edit, "sha256"), error) ||
      taal_sqlite_step (select, error) != TAAL_STAP_RIJ)
    return FALSE;

  if (sqlite3_column_int (select, 0) != 0)
    add_issue (self, TAAL_ISSUE_SLEUTEL_DUBBEL, "sha256",
               get_text (self->edit, bijlage ? "naam" : "programma"), NULL);
  return TRUE;
}

/* The signals are those of norm.md 11; a later one is no error. */
static void
check_signaal (Bijwerker *self)
{
  const char *signaal = get_text (self->edit, "signaal");

  if (signaal != NULL && (strlen (signaal) != 3 || signaal[0] != 'S' ||
                          !g_ascii_isdigit (signaal[1]) || !g_ascii_isdigit (signaal[2])))
    add_issue (self, TAAL_ISSUE_ONBEKENDE_WAARDE, "signaal", signaal, "S01-S15");
}

static gboolean
check (Bijwerker  *self,
       GError    **error)
{
  const TaalBijBewerking *edit = self->edit;
  const TaalBijschema *schema = taal_bijschema_get (edit->tabel);
  int first = edit->soort == TAAL_BEWERKING_WIJZIGEN ? schema->eerste_update : 0;
  int end = edit->soort == TAAL_BEWERKING_WIJZIGEN ? first + schema->n_update : schema->n_kolommen;
  gboolean well = TRUE;

  if (edit->soort == TAAL_BEWERKING_VERWIJDEREN)
    return TRUE;

  for (int k = first; k < end; k++)
    {
      TaalBijkolom kolom = schema->kolommen[k];

      /* What is empty until it is set must not be so when it is. */
      kolom.verplicht = kolom.verplicht || edit->soort == TAAL_BEWERKING_WIJZIGEN;
      well = (kolom.soort == TAAL_BIJKOLOM_GETAL ||
              check_text (self, &kolom, edit->cellen[k].tekst)) &&
             well;
    }
  if (well && edit->soort == TAAL_BEWERKING_TOEVOEGEN && edit->tabel == TAAL_BIJ_AFWIJZINGEN)
    check_signaal (self);
  if (well && edit->inhoud != NULL)
    check_bijlage (self);
  if (!well || (edit->soort == TAAL_BEWERKING_TOEVOEGEN && edit->tabel >= TAAL_BIJ_BIJLAGEN &&
                !check_is_new (self, error)))
    return !well;

  return check_lessen (self, error);
}

/* The moment at which an edit is carried out, in the column that tells it. */
static gint64
get_number (const TaalBijBewerking *edit,
            int                     column)
{
  const char *name = taal_bijschema_get (edit->tabel)->kolommen[column].name;

  if (strcmp (name, "op") == 0 || strcmp (name, "toegevoegd_op") == 0 ||
      strcmp (name, "ingelezen_op") == 0 ||
      (strcmp (name, "heropend_op") == 0 && edit->soort == TAAL_BEWERKING_WIJZIGEN))
    return g_get_real_time () / G_USEC_PER_SEC;

  return edit->cellen[column].getal;
}

static gboolean
bind_column (sqlite3_stmt           *stmt,
             int                     parameter,
             const TaalBijBewerking *edit,
             int                     column,
             GError                **error)
{
  const TaalBijkolom *kolom = &taal_bijschema_get (edit->tabel)->kolommen[column];
  gboolean empty =
      strcmp (kolom->name, "heropend_op") == 0 && edit->soort == TAAL_BEWERKING_TOEVOEGEN;

  if (kolom->soort == TAAL_BIJKOLOM_GETAL)
    return empty ? taal_sqlite_bind_null (stmt, parameter, error)
                 : taal_sqlite_bind_int (stmt, parameter, get_number (edit, column), error);

  return taal_sqlite_bind_text (stmt, parameter, edit->cellen[column].tekst, error);
}

/* Keeps the SHA-256 of a bijlage that goes. */
static gboolean
keep_removed (TaalBewerker  *bewerker,
              gint32         rij,
              GError       **error)
{
  g_autoptr (TaalStatement) select = taal_sqlite_prepare (
      bewerker->opslag.verbinding->db, "SELECT sha256 FROM bij_bijlagen WHERE rij = ?1", error);
  TaalStap step;
  const char *sha256;
  gboolean valid;

  if (select == NULL || !taal_sqlite_bind_int (select, 1, rij, error))
    return FALSE;
  step = taal_sqlite_step (select, error);
  if (step != TAAL_STAP_RIJ)
    return step == TAAL_STAP_KLAAR;

  sha256 = taal_sqlite_column_text (select, 0, NULL, &valid);
  if (bewerker->bijlagen == NULL)
    bewerker->bijlagen = g_ptr_array_new_with_free_func (g_free);
  if (sha256 != NULL)
    g_ptr_array_add (bewerker->bijlagen, g_strdup (sha256));

  return TRUE;
}

static gboolean
write_row (Bijwerker  *self,
           GError    **error)
{
  const TaalBijBewerking *edit = self->edit;
  const TaalBijschema *schema = taal_bijschema_get (edit->tabel);
  sqlite3 *db = self->bewerker->opslag.verbinding->db;
  gboolean add = edit->soort == TAAL_BEWERKING_TOEVOEGEN,
           change = edit->soort == TAAL_BEWERKING_WIJZIGEN;
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (db,
                                                        add      ? schema->insert
                                                        : change ? schema->update
                                                                 : schema->remove,
                                                        error);

  if (stmt == NULL || (!add && !taal_sqlite_bind_int (stmt, 1, edit->rij, error)))
    return FALSE;
  for (int k = 0; add && k < schema->n_kolommen; k++)
    if (!bind_column (stmt, k + 1, edit, k, error))
      return FALSE;
  for (int k = 0; change && k < schema->n_update; k++)
    if (!bind_column (stmt, k + 2, edit, schema->eerste_update + k, error))
      return FALSE;
  if (!taal_sqlite_execute (stmt, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW,
                       "no row has that number");
  return FALSE;
}

static gboolean
write_edit (Bijwerker  *self,
            GError    **error)
{
  const TaalBijBewerking *edit = self->edit;
  TaalVerbinding *verbinding = self->bewerker->opslag.verbinding;

  if (edit->tabel == TAAL_BIJ_BIJLAGEN && edit->soort == TAAL_BEWERKING_VERWIJDEREN &&
      !keep_removed (self->bewerker, edit->rij, error))
    return FALSE;
  if (edit->inhoud != NULL &&
      !taal_bijlage_write (verbinding, get_text (edit, "sha256"), edit->inhoud, error))
    return FALSE;

  return write_row (self, error);
}

/**
 * taal_bewerken_put_bij:
 * @bewerker: a step, in its transaction
 * @error: a #TaalDossierError: NO_ROW when a row that it changes or removes is not there
 *
 * Carries out its edits of the aantekeningen. What is wrong with one goes to the report.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_put_bij (TaalBewerker  *bewerker,
                       GError       **error)
{
  const GArray *bij = bewerker->bewerking->bij;
  const TaalImportReport *report = bewerker->opslag.invoer->report;

  for (guint i = 0; i < bij->len; i++)
    {
      Bijwerker self = { bewerker, &g_array_index (bij, TaalBijBewerking, i),
                         bewerker->bewerking->rijen->len + i + 1 };

      if (!check (&self, error))
        return FALSE;
      if (taal_import_report_get_n_fouten (report) == 0 && !write_edit (&self, error))
        return FALSE;
    }

  return TRUE;
}
