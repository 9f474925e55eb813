/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-kolommen-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-bsn.h"
#include "taal-number.h"
#include "taal-report-aanwezig.h"
#include "taal-report-getal.h"

/* What comes of the choices: a profile, and the first persons that it reads in the file. */

#define MAX_PERSONEN 5

/**
 * taal_vergadering_kolommen_plaats:
 * @self: a window
 * @wat: what a column says
 *
 * Returns: the place of the column that is chosen for it, or -1
 *
 * Thread: the main one
 */
int
taal_vergadering_kolommen_plaats (TaalVergaderingKolommen *self,
                                  TaalVergaderingKolom     wat)
{
  guint selected = adw_combo_row_get_selected (self->kolommen[wat]);

  return selected == 0 || selected > self->plaatsen->len
             ? -1
             : (int) g_array_index (self->plaatsen, guint, selected - 1);
}

static char *
dup_kop (TaalVergaderingKolommen *self,
         TaalVergaderingKolom     wat)
{
  int place = taal_vergadering_kolommen_plaats (self, wat);

  return place < 0 ? NULL
                   : g_strdup (taal_vergadering_tabel_get_cel (
                         self->tabel, adw_combo_row_get_selected (self->kopregel), (guint) place));
}

static void
add_tekens (TaalVergaderingKolommen *self,
            TaalAanwezigProfiel     *profiel)
{
  for (guint i = 0; i < self->tekens->len; i++)
    {
      const TaalTekenVraag *vraag = g_ptr_array_index (self->tekens, i);
      guint means = adw_combo_row_get_selected (vraag->row);

      if (means == 1 || means == 2)
        taal_aanwezig_profiel_add_teken (profiel, vraag->teken, means == 1);
    }
}

/**
 * taal_vergadering_kolommen_make:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): the profile that is chosen; %NULL while it does not say who
 *   was there and when
 *
 * Thread: the main one
 */
TaalAanwezigProfiel *
taal_vergadering_kolommen_make (TaalVergaderingKolommen *self)
{
  g_autoptr (TaalAanwezigProfiel) profiel = taal_aanwezig_profiel_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *first = dup_kop (self, TAAL_VERGADERING_KOLOM_NAAM);
  g_autofree char *second = dup_kop (self, TAAL_VERGADERING_KOLOM_NAAM_2);
  g_autofree char *text = NULL, *naam = NULL;

  if (first == NULL)
    return NULL;

  g_strv_builder_add (names, first);
  if (second != NULL && !g_str_equal (first, second))
    g_strv_builder_add (names, second);
  naam = g_strstrip (g_strdup (gtk_editable_get_text (self->naam)));
  if (*naam != '\0')
    profiel->naam = g_steal_pointer (&naam);
  profiel->koppen = g_strv_builder_end (names);
  profiel->account = dup_kop (self, TAAL_VERGADERING_KOLOM_ACCOUNT);
  profiel->lessen = gtk_switch_get_active (self->lessen);
  if (!profiel->lessen)
    {
      profiel->datum = dup_kop (self, TAAL_VERGADERING_KOLOM_DATUM);
      profiel->van = dup_kop (self, TAAL_VERGADERING_KOLOM_VAN);
      profiel->tot = dup_kop (self, TAAL_VERGADERING_KOLOM_TOT);
      profiel->status = dup_kop (self, TAAL_VERGADERING_KOLOM_STATUS);
    }
  profiel->dmj = adw_combo_row_get_selected (self->orde) == 1;
  profiel->mdj = adw_combo_row_get_selected (self->orde) == 2;
  add_tekens (self, profiel);

  /* Only what can be read again is one. */
  text = taal_aanwezig_profiel_to_text (profiel);
  return taal_aanwezig_profiel_new_from_text (text, -1, NULL);
}

static void
add_regel (TaalVergaderingKolommen *self,
           const char              *icon,
           const char              *title,
           const char              *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (icon != NULL)
    adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (self->beeld, row);
  g_ptr_array_add (self->regels, row);
}

/* When somebody was there: the day, and the times where these are known. */
static char *
describe (const TaalDeelname *one)
{
  g_autofree char *date = taal_report_datum (taal_moment_get_datum (one->van));
  g_autofree char *from = NULL, *to = NULL;

  if (one->vlaggen & TAAL_DEELNAME_AFWEZIG)
    /* TRANSLATORS: %s is a date */
    return g_strdup_printf (_("%s, not there"), date);
  if (one->vlaggen & TAAL_DEELNAME_LIJST)
    /* TRANSLATORS: %s is a date */
    return g_strdup_printf (_("%s, there"), date);
  from = taal_number_format_time (taal_moment_get_seconden (one->van));
  if (one->tot == TAAL_MOMENT_GEEN)
    /* TRANSLATORS: %1$s is a date, %2$s a time */
    return g_strdup_printf (_("%1$s from %2$s"), date, from);
  to = taal_number_format_time (taal_moment_get_seconden (one->tot));

  /* TRANSLATORS: %1$s is a date, %2$s and %3$s are times */
  return g_strdup_printf (_("%1$s from %2$s until %3$s"), date, from, to);
}

static void
show_people (TaalVergaderingKolommen *self,
             const TaalVergadering   *v)
{
  g_autofree char *line = taal_report_vergadering_kort (v);

  add_regel (self, "object-select-symbolic", line, NULL);
  for (guint i = 0; i < MIN (v->deelnames->len, MAX_PERSONEN); i++)
    {
      const TaalDeelname *one = g_ptr_array_index (v->deelnames, i);
      g_autofree char *when = describe (one);

      add_regel (self, NULL, one->naam, when);
    }
}

/* A file that a worker reads by a profile. */
typedef struct
{
  char                *path;
  GBytes              *inhoud;
  TaalAanwezigProfiel *profiel;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_free (opdracht->path);
  g_bytes_unref (opdracht->inhoud);
  taal_aanwezig_profiel_free (opdracht->profiel);
  g_free (opdracht);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opdracht *opdracht = task_data;
  gsize length;
  gconstpointer bytes = g_bytes_get_data (opdracht->inhoud, &length);
  g_autoptr (TaalVergadering) v = NULL;

  /* What was chosen may be something else before its turn has come. */
  if (g_task_return_error_if_cancelled (task))
    return;
  v = taal_vergadering_read (opdracht->path, bytes, length, TAAL_ORDE_ONBEKEND, opdracht->profiel);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&v), (GDestroyNotify) taal_vergadering_unref);
}

static void
clear_regels (TaalVergaderingKolommen *self)
{
  for (guint i = 0; i < self->regels->len; i++)
    adw_preferences_group_remove (self->beeld, g_ptr_array_index (self->regels, i));
  g_ptr_array_set_size (self->regels, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->beeld), TRUE);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  TaalVergaderingKolommen *self = TAAL_VERGADERING_KOLOMMEN (object);
  g_autoptr (TaalVergadering) v = g_task_propagate_pointer (G_TASK (result), NULL);
  const TaalVergaderingMelding *error;

  /* Something else was chosen meanwhile, or the window is closed. */
  if (v == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  clear_regels (self);
  error = taal_vergadering_get_fout (v);
  self->goed = error == NULL;
  if (error != NULL)
    {
      g_autofree char *line = taal_report_vergadering_melding (v, error);

      add_regel (self, "dialog-error-symbolic", line, NULL);
    }
  else
    show_people (self, v);
  taal_vergadering_kolommen_update (self);
}

/* What is shown stays until the answer is there, but is no longer what is chosen. */
static void
start_reading (TaalVergaderingKolommen *self,
               TaalAanwezigProfiel     *profiel)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);
  g_autoptr (GTask) task = NULL;

  opdracht->path = g_strdup (self->path);
  opdracht->inhoud = g_bytes_ref (self->inhoud);
  opdracht->profiel = profiel;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, opdracht, opdracht_free);
  gtk_widget_set_sensitive (GTK_WIDGET (self->beeld), FALSE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * taal_vergadering_kolommen_look:
 * @self: a window
 *
 * Shows what is read of the file by what is chosen now, as soon as a worker has read it; until then
 * it cannot be used.
 *
 * Thread: the main one
 */
void
taal_vergadering_kolommen_look (TaalVergaderingKolommen *self)
{
  g_autoptr (TaalAanwezigProfiel) profiel =
      self->tabel != NULL ? taal_vergadering_kolommen_make (self) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->goed = FALSE;
  if (profiel != NULL)
    start_reading (self, g_steal_pointer (&profiel));
  else
    {
      clear_regels (self);
      if (self->tabel == NULL)
        add_regel (self, "dialog-error-symbolic", _("The file cannot be read as a table."), NULL);
      else
        add_regel (self, "dialog-information-symbolic",
                   _("Choose the column of the names, and how it says when: the time of joining, "
                     "a date with a mark, or a column for each les."),
                   NULL);
    }
  taal_vergadering_kolommen_update (self);
}

/**
 * taal_vergadering_kolommen_update:
 * @self: a window
 *
 * Says whether it can be used.
 *
 * Thread: the main one
 */
void
taal_vergadering_kolommen_update (TaalVergaderingKolommen *self)
{
  const char *naam = gtk_editable_get_text (self->naam);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kolommen.use",
                                 self->goed && !taal_bsn_contains (naam, strlen (naam)));
}
