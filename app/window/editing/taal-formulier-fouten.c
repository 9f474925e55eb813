/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-formulier-private.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-report-import.h"
#include "taal-report-kolom.h"

/* What is wrong with what was filled in, below the fields. */

/* What can be seen to be wrong with a field by itself; NULL for nothing. */
static char *
check_veld (TaalVeld *veld)
{
  const TaalKolom *kolom = taal_veld_get_kolom (veld);
  g_autofree char *tekst = taal_veld_dup_tekst (veld);
  char *problem = NULL;
  TaalDate date;

  if (*tekst == '\0')
    return kolom->required ? g_strdup (_("Fill this in.")) : NULL;
  if (kolom->soort == TAAL_KOLOM_DATUM)
    (void) taal_date_row_get_date (TAAL_DATE_ROW (taal_veld_get_row (veld)), &date, &problem);

  return problem;
}

/* A last day before the first, where both are dates. */
static void
check_period (TaalFormulier *self)
{
  const TaalTabelSchema *schema = taal_schema_get (self->tabel);
  TaalVeld *van, *tot;
  TaalDate first, last;
  g_autofree char *text = NULL;

  if (schema->van < 0)
    return;
  van = taal_formulier_get_veld (self, (guint) schema->van);
  tot = taal_formulier_get_veld (self, (guint) schema->tot);
  if (taal_veld_get_fout (van) != NULL || taal_veld_get_fout (tot) != NULL ||
      !taal_date_row_get_date (TAAL_DATE_ROW (taal_veld_get_row (van)), &first, NULL) ||
      !taal_date_row_get_date (TAAL_DATE_ROW (taal_veld_get_row (tot)), &last, NULL) || last == TAAL_DATE_NONE ||
      last >= first)
    return;

  /* TRANSLATORS: %s is the label of the field with the first day */
  text = g_strdup_printf (_("This day lies before “%s”. Correct one of the two."),
                          taal_report_kolom (self->tabel, schema->van));
  taal_veld_show_fout (tot, text);
}

static void
focus_first_wrong (TaalFormulier *self)
{
  for (guint i = 0; i < self->velden->len; i++)
    if (taal_veld_get_fout (taal_formulier_get_veld (self, i)) != NULL)
      {
        gtk_widget_grab_focus (taal_veld_get_row (taal_formulier_get_veld (self, i)));
        return;
      }
}

/**
 * taal_formulier_check:
 * @self: a form
 *
 * Says below each field what can be seen to be wrong without the dossier, and takes the user to the first.
 *
 * Returns: whether all is well so far
 *
 * Thread: the main one
 */
gboolean
taal_formulier_check (TaalFormulier *self)
{
  gboolean well = TRUE;

  for (guint i = 0; i < self->velden->len; i++)
    {
      g_autofree char *problem = check_veld (taal_formulier_get_veld (self, i));

      taal_veld_show_fout (taal_formulier_get_veld (self, i), problem);
    }
  check_period (self);
  for (guint i = 0; i < self->velden->len; i++)
    well = well && taal_veld_get_fout (taal_formulier_get_veld (self, i)) == NULL;
  if (!well)
    focus_first_wrong (self);

  return well;
}

/**
 * taal_formulier_show_report:
 * @self: a form
 * @report: what the session says of a step
 * @edit: which edit of the step is the form's, from 1
 *
 * Puts every error below its field, and takes the user to the first.
 *
 * Returns: (transfer full) (nullable): the errors that belong to no field of it, in sentences
 *
 * Thread: the main one
 */
char *
taal_formulier_show_report (TaalFormulier          *self,
                            const TaalImportReport *report,
                            guint                   edit)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);
      g_autofree char *text = NULL;
      TaalVeld *veld;

      if (issue->ernst != TAAL_ISSUE_ERNST_FOUT)
        continue;
      text = taal_report_issue_melding (issue);
      veld = issue->row == edit ? taal_formulier_find_veld (self, issue->column) : NULL;
      if (veld != NULL && taal_veld_is_visible (veld))
        taal_veld_show_fout (veld, text);
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", text);
    }
  focus_first_wrong (self);

  return rest->len > 0 ? g_string_free (g_steal_pointer (&rest), FALSE) : NULL;
}

/**
 * taal_formulier_show_fout:
 * @self: a form
 * @kolom: one of its columns
 * @text: what is wrong with its value and what would be right
 *
 * Says it below the field, and takes the user there.
 *
 * Thread: the main one
 */
void
taal_formulier_show_fout (TaalFormulier *self,
                          const char    *kolom,
                          const char    *text)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_if_fail (veld != NULL && text != NULL);

  taal_veld_show_fout (veld, text);
  gtk_widget_grab_focus (taal_veld_get_row (veld));
}
