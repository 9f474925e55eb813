/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-gebruik.h"

#include <glib/gi18n.h>

#include "taal-report-import.h"
#include "taal-report-kolom.h"
#include "taal-report-stap.h"

/* How many rows of which table refer to a row that cannot go. */
static char *
dup_rijen (const TaalImportIssue *issue)
{
  char *name = NULL;
  gint64 n = issue->expected != NULL ? g_ascii_strtoll (issue->expected, &name, 10) : 0;
  int tabel = n > 0 && *name == ' ' ? taal_schema_find (name + 1) : -1;

  return tabel >= 0 ? taal_report_tabel_rijen ((TaalTabel) tabel, n) : g_strdup ("?");
}

/**
 * taal_report_gebruik:
 * @issues: (array length=n): what still refers to one row that was to be removed, one table each
 * @n: how many, at least one
 * @value: the id of the row
 *
 * Returns: (transfer full): a sentence that names them all, and what can be done instead
 *
 * Thread: any
 */
char *
taal_report_gebruik (const TaalImportIssue *const *issues,
                     guint                         n,
                     const char                   *value)
{
  g_autofree char *rows = NULL;
  int eind;

  g_return_val_if_fail (n > 0 && value != NULL, NULL);

  rows = dup_rijen (issues[0]);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = rows;
      g_autofree char *next = dup_rijen (issues[i]);

      /* TRANSLATORS: %1$s and %2$s are each a number of rows, such as "12 lessen" */
      rows = g_strdup_printf (_ ("%1$s and %2$s"), before, next);
    }
  eind = issues[0]->tabel < 0 ? -1 : taal_schema_find_kolom ((TaalTabel) issues[0]->tabel, "eind");

  if (eind >= 0 && issues[0]->tabel == TAAL_TABEL_DOCENTEN)
    /* TRANSLATORS: %1$s is the id of a docent, %2$s how many rows, such as "12 lessen", %3$s the
     * label of the field with the last day */
    return g_strdup_printf (
        _ ("“%1$s” is still named in %2$s, and cannot be removed. Fill in “%3$s” of the "
           "docent instead, or change those first."),
        value, rows, taal_report_kolom (TAAL_TABEL_DOCENTEN, eind));
  if (eind >= 0 && issues[0]->tabel == TAAL_TABEL_GROEPEN)
    /* TRANSLATORS: %1$s is the id of a groep, %2$s how many rows, such as "12 lessen", %3$s the
     * label of the field with the last day */
    return g_strdup_printf (
        _ ("“%1$s” is still named in %2$s, and cannot be removed. Fill in “%3$s” of the "
           "groep instead, or change those first."),
        value, rows, taal_report_kolom (TAAL_TABEL_GROEPEN, eind));

  /* TRANSLATORS: %1$s is an id, %2$s how many rows, such as "12 lessen" */
  return g_strdup_printf (
      _ ("“%1$s” is still named in %2$s, and cannot be removed. Change or remove "
         "those first."),
      value, rows);
}

/**
 * taal_report_in_gebruik:
 * @report: why one row could not be removed
 *
 * Returns: (transfer full): what still refers to it, all of it in one sentence; another first
 *   reason where that is not why
 *
 * Thread: any
 */
char *
taal_report_in_gebruik (const TaalImportReport *report)
{
  const TaalImportIssue *first = taal_import_report_get_issue (report, 0);
  g_autoptr (GPtrArray) same = g_ptr_array_new ();

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      if (issue->code == TAAL_ISSUE_IN_GEBRUIK && issue->tabel == first->tabel &&
          issue->row == first->row)
        g_ptr_array_add (same, (gpointer) issue);
    }
  if (first->code != TAAL_ISSUE_IN_GEBRUIK || first->value == NULL)
    return taal_report_issue_melding (first);

  return taal_report_gebruik ((const TaalImportIssue *const *) same->pdata, same->len,
                              first->value);
}
