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

/* Reads the file by a profile, and shows that; returns whether it can be used. */
static gboolean
show_reading (TaalVergaderingKolommen   *self,
              const TaalAanwezigProfiel *profiel)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (self->inhoud, &length);
  g_autoptr (TaalVergadering) v =
      taal_vergadering_read (self->path, bytes, length, TAAL_ORDE_ONBEKEND, profiel);
  const TaalVergaderingMelding *error = taal_vergadering_get_fout (v);
  g_autofree char *line = error != NULL ? taal_report_vergadering_melding (v, error) : NULL;

  if (error != NULL)
    add_regel (self, "dialog-error-symbolic", line, NULL);
  else
    show_people (self, v);

  return error == NULL;
}

/**
 * taal_vergadering_kolommen_look:
 * @self: a window
 *
 * Shows what is read of the file by what is chosen now.
 *
 * Thread: the main one
 */
void
taal_vergadering_kolommen_look (TaalVergaderingKolommen *self)
{
  g_autoptr (TaalAanwezigProfiel) profiel =
      self->tabel != NULL ? taal_vergadering_kolommen_make (self) : NULL;

  for (guint i = 0; i < self->regels->len; i++)
    adw_preferences_group_remove (self->beeld, g_ptr_array_index (self->regels, i));
  g_ptr_array_set_size (self->regels, 0);
  self->goed = profiel != NULL && show_reading (self, profiel);
  if (self->tabel == NULL)
    add_regel (self, "dialog-error-symbolic", _("The file cannot be read as a table."), NULL);
  else if (profiel == NULL)
    add_regel (self, "dialog-information-symbolic",
               _("Choose the column of the names, and how it says when: the time of joining, a "
                 "date with a mark, or a column for each les."),
               NULL);
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
