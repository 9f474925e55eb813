/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-report-aanwezig.h"
#include "taal-report-getal.h"

/* The files: what each is, what is asked about it, and of which lessons it was. A widget of a file
 * knows it by its place among the files, and a tick of a lesson by its les_id. */

#define PLACE  "taal-place"
#define LES_ID "taal-les-id"

static guint
get_place (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), PLACE));
}

static void
set_place (gpointer widget,
           guint    place)
{
  g_object_set_data (G_OBJECT (widget), PLACE, GUINT_TO_POINTER (place));
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

/* A sentence in a row of its own. */
static void
add_remark (AdwExpanderRow *file,
            const char     *icon,
            const char     *text)
{
  GtkWidget *row = new_row (text, NULL);

  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (file, row);
}

static void
add_remarks (AdwExpanderRow        *file,
             const TaalVergadering *v)
{
  for (guint i = 0; i < v->meldingen->len; i++)
    {
      const TaalVergaderingMelding *melding = g_ptr_array_index (v->meldingen, i);
      g_autofree char *line = taal_report_vergadering_melding (v, melding);

      add_remark (file, melding->fout ? "dialog-error-symbolic" : "dialog-warning-symbolic", line);
    }
}

static void
order_chosen_cb (AdwComboRow           *row,
                 GParamSpec            *pspec,
                 TaalVergaderingWindow *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->filling || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;

  taal_vergadering_plan_set_orde (self->plan, get_place (row),
                                  selected == 1 ? TAAL_ORDE_DMJ : TAAL_ORDE_MDJ);
  taal_vergadering_window_refresh_later (self);
}

/* Where day and month can be exchanged, the user says it, or looks at what the lessons said. */
static void
add_order (TaalVergaderingWindow     *self,
           AdwExpanderRow            *file,
           const TaalVergaderingPost *post,
           guint                      place)
{
  const char *const choices[] = { _("Choose…"), _("Day first"), _("Month first"), NULL };
  const TaalVergaderingMelding *error = taal_vergadering_get_fout (post->vergadering);
  g_autoptr (GtkStringList) model = NULL;
  TaalOrde order = post->orde;
  GtkWidget *row;

  if ((error == NULL || error->code != TAAL_VERGADERING_ORDE) && !post->lesdatum &&
      order == TAAL_ORDE_ONBEKEND)
    return;

  if (post->lesdatum)
    order = post->vergadering->orde;
  model = gtk_string_list_new (choices);
  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Order of the dates"));
  if (post->lesdatum)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 _("Found by the lessons: the other order gives no lesson"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), order == TAAL_ORDE_DMJ   ? 1
                                                   : order == TAAL_ORDE_MDJ ? 2
                                                                            : 0);
  set_place (row, place);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (order_chosen_cb), self, 0);
  adw_expander_row_add_row (file, row);
}

/* The user says of which lessons a file was: those that are ticked. */
static void
lesson_toggled_cb (GtkCheckButton        *check,
                   TaalVergaderingWindow *self)
{
  const TaalVergaderingPost *post;
  const GArray *found;
  const TaalKoppelLes *lessen;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) ids = NULL;
  const char *own = g_object_get_data (G_OBJECT (check), LES_ID);
  guint place = get_place (check);

  if (self->filling)
    return;

  post = taal_vergadering_plan_get (self->plan, place);
  found = g_ptr_array_index (taal_vergadering_plan_get_koppeling (self->plan)->per_vergadering,
                             place);
  lessen = taal_vergadering_plan_get_lessen (self->plan, NULL);
  builder = g_strv_builder_new ();
  for (guint i = 0; post->lessen == NULL && i < found->len; i++)
    {
      const char *id = lessen[g_array_index (found, guint, i)].les_id;

      if (!g_str_equal (id, own))
        g_strv_builder_add (builder, id);
    }
  for (guint i = 0; post->lessen != NULL && post->lessen[i] != NULL; i++)
    if (!g_str_equal (post->lessen[i], own))
      g_strv_builder_add (builder, post->lessen[i]);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (builder, own);
  ids = g_strv_builder_end (builder);
  taal_vergadering_plan_set_lessen (self->plan, place, (const char *const *) ids);
  taal_vergadering_window_refresh_later (self);
}

static gboolean
is_among (const GArray *places,
          guint         place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) == place)
      return TRUE;

  return FALSE;
}

static void
add_lesson (TaalVergaderingWindow *self,
            AdwExpanderRow        *file,
            const TaalKoppelLes   *les,
            guint                  place,
            gboolean               on)
{
  g_autofree char *date = taal_report_datum (les->datum);
  g_autofree char *begin =
      les->begin < 0 ? g_strdup ("?") : taal_number_format_time (les->begin);
  /* TRANSLATORS: of a lesson: %1$s is the id of its groep, %2$s the day, %3$s when it begins, %4$d
   * how many minutes it is */
  g_autofree char *text = g_strdup_printf (_("Groep %1$s, %2$s at %3$s, %4$d minutes"),
                                           les->groep_id, date, begin, les->minuten);
  GtkWidget *row = new_row (les->les_id, text);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  set_place (check, place);
  g_object_set_data_full (G_OBJECT (check), LES_ID, g_strdup (les->les_id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (lesson_toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (file, row);
}

/* Returns whether the user is to choose. */
static gboolean
add_lessons (TaalVergaderingWindow *self,
             AdwExpanderRow        *file,
             guint                  place)
{
  const TaalKoppeling *k = taal_vergadering_plan_get_koppeling (self->plan);
  const TaalKoppelLes *lessen = taal_vergadering_plan_get_lessen (self->plan, NULL);
  const GArray *chosen = g_ptr_array_index (k->per_vergadering, place);
  g_autoptr (GArray) candidates = taal_vergadering_plan_list_kandidaten (self->plan, place);

  if (candidates->len == 0)
    add_remark (file, "dialog-warning-symbolic",
                _("No lesson was at that time. Check the date of the file and of the lesson."));
  else if (chosen->len == 0)
    add_remark (file, "dialog-question-symbolic", _("Of which lesson was it?"));
  for (guint i = 0; i < candidates->len; i++)
    {
      guint les = g_array_index (candidates, guint, i);

      add_lesson (self, file, &lessen[les], place, is_among (chosen, les));
    }

  return chosen->len == 0;
}

static void
remove_clicked_cb (GtkWidget             *button,
                   TaalVergaderingWindow *self)
{
  taal_vergadering_plan_remove (self->plan, get_place (button));
  taal_vergadering_window_refresh_later (self);
}

static void
add_remove (TaalVergaderingWindow *self,
            AdwExpanderRow        *file,
            const char            *naam,
            guint                  place)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* TRANSLATORS: for a screen reader; %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Leave out file %s"), naam);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Leave out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  set_place (button, place);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  adw_expander_row_add_action (file, button);
}

/* What it is, in a line; of one with an error only that. */
static char *
describe (TaalVergaderingWindow *self,
          guint                  place)
{
  const TaalVergadering *v = taal_vergadering_plan_get (self->plan, place)->vergadering;
  g_autofree char *line = NULL;

  if (taal_vergadering_get_fout (v) != NULL)
    return g_strdup (_("This cannot be imported yet"));

  line = taal_report_vergadering_kort (v);
  if (taal_vergadering_plan_was_imported (self->plan, place))
    /* TRANSLATORS: %s says what a file is */
    return g_strdup_printf (_("%s. Imported before: the same rows add nothing."), line);

  return g_steal_pointer (&line);
}

/* One that is shown for the first time is open when there is anything to read in it. */
static void
show_file (TaalVergaderingWindow *self,
           guint                  place,
           GHashTable            *open)
{
  const TaalVergaderingPost *post = taal_vergadering_plan_get (self->plan, place);
  const TaalVergadering *v = post->vergadering;
  gboolean bad = taal_vergadering_get_fout (v) != NULL, ask = bad;
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  g_autofree char *title = g_markup_escape_text (v->naam, -1);
  g_autofree char *text = describe (self, place);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  gpointer was_open = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (row, subtitle);
  if (bad)
    adw_expander_row_set_icon_name (row, "dialog-error-symbolic");
  add_remove (self, row, v->naam, place);
  add_remarks (row, v);
  add_order (self, row, post, place);
  taal_vergadering_window_add_profile (self, row, place);
  if (!bad)
    ask = add_lessons (self, row, place);
  if (!g_hash_table_lookup_extended (open, title, NULL, &was_open))
    was_open = GINT_TO_POINTER (v->meldingen->len > 0);
  adw_expander_row_set_expanded (row, ask || was_open != NULL);
  adw_preferences_group_add (self->bestanden, GTK_WIDGET (row));
  g_ptr_array_add (self->rijen, row);
}

/**
 * taal_vergadering_window_show_files:
 * @self: a window
 *
 * Thread: the main one
 */
void
taal_vergadering_window_show_files (TaalVergaderingWindow *self)
{
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = taal_vergadering_plan_get_n (self->plan);

  for (guint i = 0; i < self->rijen->len; i++)
    {
      AdwExpanderRow *row = g_ptr_array_index (self->rijen, i);

      g_hash_table_insert (
          open, g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))),
          GINT_TO_POINTER (adw_expander_row_get_expanded (row)));
      adw_preferences_group_remove (self->bestanden, GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->rijen, 0);

  self->filling = TRUE;
  for (guint i = 0; i < n; i++)
    show_file (self, i, open);
  self->filling = FALSE;
}
