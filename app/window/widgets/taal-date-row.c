/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-date-row.h"

#include <glib/gi18n.h>

struct _TaalDateRow
{
  AdwEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalDateRow, taal_date_row, ADW_TYPE_ENTRY_ROW)

/* A date in full that cannot be is marked; one that is still being typed is not. */
static void
changed_cb (TaalDateRow *self)
{
  gboolean bad;
  TaalDate date;

  bad = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self)), -1) >= 8 &&
        !taal_date_row_get_date (self, &date, NULL);
  if (bad)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               bad ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
taal_date_row_class_init (TaalDateRowClass *klass)
{
}

static void
taal_date_row_init (TaalDateRow *self)
{
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("A date such as 2023-09-04 or 04-09-2023"));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * taal_date_row_get_date:
 * @self: a row
 * @date: (out): the date that was typed, %TAAL_DATE_NONE where there is none
 * @problem: (out) (optional): what is wrong with it, in a sentence
 *
 * Returns: whether the row is empty or holds a date
 */
gboolean
taal_date_row_get_date (TaalDateRow  *self,
                        TaalDate     *date,
                        char        **problem)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (TAAL_IS_DATE_ROW (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  *date = TAAL_DATE_NONE;
  if (*text == '\0')
    return TRUE;

  switch (taal_date_parse (text, date))
    {
    case TAAL_DATE_PARSE_OK:
      return TRUE;
    case TAAL_DATE_PARSE_NOT_A_DATE:
      if (problem != NULL)
        /* TRANSLATORS: %s is what was typed */
        *problem = g_strdup_printf (_("“%s” is not a date. Write it as 2023-09-04 or 04-09-2023."), text);
      return FALSE;
    case TAAL_DATE_PARSE_IMPOSSIBLE:
      if (problem != NULL)
        /* TRANSLATORS: %s is a date as it was typed */
        *problem = g_strdup_printf (_("The date “%s” does not exist."), text);
      return FALSE;
    case TAAL_DATE_PARSE_TWO_DIGIT_YEAR:
      if (problem != NULL)
        *problem = g_strdup (_("Write the year in four digits."));
      return FALSE;
    }

  return FALSE;
}

/**
 * taal_date_row_set_date:
 * @self: a row
 * @date: a date, or %TAAL_DATE_NONE to empty it
 */
void
taal_date_row_set_date (TaalDateRow *self,
                        TaalDate     date)
{
  char text[TAAL_DATE_TEXT_SIZE] = "";

  g_return_if_fail (TAAL_IS_DATE_ROW (self));

  if (date != TAAL_DATE_NONE)
    taal_date_format (date, text);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}
