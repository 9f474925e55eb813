/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-importprofiel-private.h"

#include <string.h>

#include "taal-sqlite.h"
#include "taal-transactie-private.h"

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: a profile of the import");
  return FALSE;
}

/**
 * taal_importprofiel_list:
 * @verbinding: an open dossier
 * @voorvoegsel: (nullable): how their names begin, which is left out of them; %NULL for the profiles
 *   of the import, whose names hold no line break
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the profiles, the one that was
 *   written last first
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_importprofiel_list (TaalVerbinding  *verbinding,
                         const char      *voorvoegsel,
                         GError         **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TaalStatement) stmt = NULL;
  TaalStap step;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->version == 1)
    return g_steal_pointer (&names);
  stmt = taal_sqlite_prepare (verbinding->db, "SELECT naam FROM importprofiel ORDER BY gewijzigd_op DESC, naam", error);
  if (stmt == NULL)
    return NULL;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *name = taal_sqlite_column_text (stmt, 0, NULL, &valid);

      if (name == NULL)
        {
          set_damaged (error);
          return NULL;
        }
      if (voorvoegsel == NULL && strchr (name, '\n') == NULL)
        g_ptr_array_add (names, g_strdup (name));
      else if (voorvoegsel != NULL && g_str_has_prefix (name, voorvoegsel))
        g_ptr_array_add (names, g_strdup (name + strlen (voorvoegsel)));
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&names) : NULL;
}

/**
 * taal_importprofiel_get:
 * @verbinding: an open dossier
 * @naam: the name of a profile
 * @inhoud: (out) (nullable): its contents; %NULL when there is none of that name
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_importprofiel_get (TaalVerbinding  *verbinding,
                        const char      *naam,
                        char           **inhoud,
                        GError         **error)
{
  g_autoptr (TaalStatement) stmt = NULL;
  const char *text;
  gboolean valid;
  TaalStap step;

  taal_verbinding_assert_worker (verbinding);

  *inhoud = NULL;
  if (verbinding->version == 1)
    return TRUE;
  stmt = taal_sqlite_prepare (verbinding->db, "SELECT inhoud FROM importprofiel WHERE naam = ?1", error);
  if (stmt == NULL || !taal_sqlite_bind_text (stmt, 1, naam, error))
    return FALSE;

  step = taal_sqlite_step (stmt, error);
  if (step != TAAL_STAP_RIJ)
    return step == TAAL_STAP_KLAAR;

  text = taal_sqlite_column_text (stmt, 0, NULL, &valid);
  *inhoud = g_strdup (text);
  return text != NULL || set_damaged (error);
}

static gboolean
write_profile (TaalVerbinding  *verbinding,
               const char      *naam,
               const char      *inhoud,
               GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (
    verbinding->db,
    inhoud != NULL ? "INSERT OR REPLACE INTO importprofiel (naam, inhoud, gewijzigd_op) VALUES (?1, ?2, ?3)"
                   : "DELETE FROM importprofiel WHERE naam = ?1",
    error);

  return stmt != NULL && taal_sqlite_bind_text (stmt, 1, naam, error) &&
         (inhoud == NULL || (taal_sqlite_bind_text (stmt, 2, inhoud, error) &&
                             taal_sqlite_bind_int (stmt, 3, g_get_real_time () / G_USEC_PER_SEC, error))) &&
         taal_sqlite_execute (stmt, error);
}

/**
 * taal_importprofiel_set:
 * @verbinding: an open dossier
 * @naam: the name of a profile
 * @inhoud: (nullable): its contents; %NULL removes it
 * @error: a #TaalDossierError
 *
 * Writes a profile, in the place of one of that name.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_importprofiel_set (TaalVerbinding  *verbinding,
                        const char      *naam,
                        const char      *inhoud,
                        GError         **error)
{
  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  if (write_profile (verbinding, naam, inhoud, error))
    return taal_transactie_commit (verbinding, error);

  taal_transactie_rollback (verbinding);
  return FALSE;
}

static gboolean
rename_profile (TaalVerbinding  *verbinding,
                const char      *naam,
                const char      *nieuw,
                GError         **error)
{
  g_autofree char *there = NULL;
  g_autoptr (TaalStatement) stmt = NULL;

  if (!taal_importprofiel_get (verbinding, nieuw, &there, error))
    return FALSE;
  if (there != NULL)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS, "a profile called %s", nieuw);
      return FALSE;
    }

  stmt = taal_sqlite_prepare (verbinding->db, "UPDATE importprofiel SET naam = ?2 WHERE naam = ?1", error);
  return stmt != NULL && taal_sqlite_bind_text (stmt, 1, naam, error) &&
         taal_sqlite_bind_text (stmt, 2, nieuw, error) && taal_sqlite_execute (stmt, error);
}

/**
 * taal_importprofiel_rename:
 * @verbinding: an open dossier
 * @naam: the name of a profile, which need not be there
 * @nieuw: the name that it gets
 * @error: a #TaalDossierError: EXISTS when another is called @nieuw
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_importprofiel_rename (TaalVerbinding  *verbinding,
                           const char      *naam,
                           const char      *nieuw,
                           GError         **error)
{
  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  if (rename_profile (verbinding, naam, nieuw, error))
    return taal_transactie_commit (verbinding, error);

  taal_transactie_rollback (verbinding);
  return FALSE;
}
