/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-number.h"
#include "taal-report-aanwezig.h"
#include "taal-report-getal.h"

/* What would come of it: for how long each was in each lesson, and what is to be looked at. */

static void
add_person (TaalVergaderingWindow *self,
            AdwPreferencesGroup   *group,
            const char            *id,
            const char            *naam,
            const char            *value)
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (value);
  g_autofree char *title = g_markup_escape_text (id, -1);
  g_autofree char *subtitle = g_markup_escape_text (naam != NULL ? naam : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static void
add_docent (TaalVergaderingWindow  *self,
            AdwPreferencesGroup    *group,
            const TaalKoppelDocent *one)
{
  g_autofree char *from = NULL, *to = NULL, *times = NULL;

  if (one->tijden->len == 0)
    return;

  from = taal_number_format_time (
      taal_moment_get_seconden (g_array_index (one->tijden, TaalInterval, 0).van));
  to = taal_number_format_time (taal_moment_get_seconden (
      g_array_index (one->tijden, TaalInterval, one->tijden->len - 1).tot));
  times = g_strdup_printf ("%s – %s", from, to);
  add_person (self, group, one->docent_id, _("Docent"), times);
}

static void
add_cursist (TaalVergaderingWindow    *self,
             AdwPreferencesGroup      *group,
             const TaalKoppeling      *k,
             const TaalKoppelLes      *lessen,
             const TaalKoppelAanwezig *one)
{
  const TaalNaam *naam = taal_namen_get (self->namen, one->cursist_id);
  guint minutes = (guint) taal_koppeling_get_minuten (k, lessen, one->les, one->cursist_id);
  g_autofree char *value = NULL;

  if (!one->aanwezig)
    value = g_strdup (_("absent"));
  else if (one->tijden->len == 0)
    value = g_strdup (_("present"));
  else
    /* TRANSLATORS: %u is a number of minutes */
    value = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
  add_person (self, group, one->cursist_id, naam != NULL ? naam->naam : NULL, value);
}

static void
add_lesson (TaalVergaderingWindow *self,
            const TaalKoppeling   *k,
            const TaalKoppelLes   *lessen,
            guint                  les)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *before = NULL;
  g_autofree char *date = taal_report_datum (lessen[les].datum);
  g_autofree char *begin =
      lessen[les].begin < 0 ? g_strdup ("?") : taal_number_format_time (lessen[les].begin);
  /* TRANSLATORS: %s is the id of a lesson */
  g_autofree char *title = g_strdup_printf (_("Lesson %s"), lessen[les].les_id);
  /* TRANSLATORS: of a lesson: %1$s is the id of its groep, %2$s the day, %3$s when it begins, %4$d
   * how many minutes it is */
  g_autofree char *text = g_strdup_printf (_("Groep %1$s, %2$s at %3$s, %4$d minutes"),
                                           lessen[les].groep_id, date, begin, lessen[les].minuten);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (text, -1);

  adw_preferences_group_set_title (group, title_markup);
  adw_preferences_group_set_description (group, text_markup);
  for (guint i = 0; i < k->docenten->len; i++)
    {
      const TaalKoppelDocent *one = g_ptr_array_index (k->docenten, i);

      if (one->les == les)
        add_docent (self, group, one);
    }
  for (guint i = 0; i < k->aanwezig->len; i++)
    {
      const TaalKoppelAanwezig *one = g_ptr_array_index (k->aanwezig, i);

      /* One who came by two accounts is told once. */
      if (one->les != les || (before != NULL && strcmp (before, one->cursist_id) == 0))
        continue;
      before = one->cursist_id;
      add_cursist (self, group, k, lessen, one);
    }
  gtk_box_append (self->beeld, GTK_WIDGET (group));
}

static void
add_remark (TaalVergaderingWindow *self,
            const char            *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-warning-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (self->meldingen, row);
  g_ptr_array_add (self->waarschuwingen, row);
}

static void
add_remarks (TaalVergaderingWindow *self,
             const TaalKoppeling   *k)
{
  for (guint i = 0; i < k->meldingen->len; i++)
    {
      const TaalKoppelMelding *melding = g_ptr_array_index (k->meldingen, i);
      g_autofree char *line = NULL;

      /* The file itself says these. */
      if (melding->code == TAAL_KOPPEL_GEEN_LES || melding->code == TAAL_KOPPEL_MEER_LESSEN)
        continue;
      line = taal_report_koppel_melding (melding);
      add_remark (self, line);
    }
  if (k->n_genegeerd > 0)
    {
      /* TRANSLATORS: %u is a number of persons */
      g_autofree char *line = g_strdup_printf (
          ngettext ("%u person is left out: no cursist and no docent.",
                    "%u persons are left out: no cursist and no docent.", k->n_genegeerd),
          k->n_genegeerd);

      add_remark (self, line);
    }
}

/**
 * taal_vergadering_window_show_lessons:
 * @self: a window
 *
 * Thread: the main one
 */
void
taal_vergadering_window_show_lessons (TaalVergaderingWindow *self)
{
  const TaalKoppeling *k;
  const TaalKoppelLes *lessen;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->beeld))) != NULL)
    gtk_box_remove (self->beeld, child);
  for (guint i = 0; i < self->waarschuwingen->len; i++)
    adw_preferences_group_remove (self->meldingen, g_ptr_array_index (self->waarschuwingen, i));
  g_ptr_array_set_size (self->waarschuwingen, 0);

  k = taal_vergadering_plan_get_koppeling (self->plan);
  lessen = taal_vergadering_plan_get_lessen (self->plan, NULL);
  add_remarks (self, k);
  for (guint i = 0; i < k->lessen->len; i++)
    add_lesson (self, k, lessen, g_array_index (k->lessen, guint, i));
  gtk_widget_set_visible (GTK_WIDGET (self->meldingen), self->waarschuwingen->len > 0);
}
