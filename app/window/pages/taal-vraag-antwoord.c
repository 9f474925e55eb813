/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vraag-antwoord.h"

#include <glib/gi18n.h>

#include "taal-report-nabij.h"

/* Of a kind; nobody sends a cursist farther than this many. */
#define MAX_ROWS 25

struct _TaalVraagAntwoord
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalVraagAntwoord, taal_vraag_antwoord, GTK_TYPE_BOX)

static void
taal_vraag_antwoord_class_init (TaalVraagAntwoordClass *klass)
{
}

static void
taal_vraag_antwoord_init (TaalVraagAntwoord *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

static void
add_zin (TaalVraagAntwoord *self,
         const char *text,
         const char *class)
{
  GtkWidget *label;

  if (text == NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                        PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", TRUE, NULL);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (self), label);
}

static AdwPreferencesGroup *
add_group (TaalVraagAntwoord *self,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self), group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
add_plaatsen (TaalVraagAntwoord *self,
              const TaalNabij *nabij,
              guint first,
              guint n)
{
  AdwPreferencesGroup *group;

  if (n == 0)
    return;

  group = add_group (self,
                     first < nabij->n_beschikbaar ? _ ("With places") : _ ("With a waiting list"));
  for (guint i = first; i < first + MIN (n, MAX_ROWS); i++)
    {
      const TaalNabijAanbod *one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, i);
      g_autofree char *plek = taal_report_nabij_plek (one);
      g_autofree char *wie = taal_report_nabij_wie (one);
      g_autofree char *feiten = taal_report_nabij_feiten (one);
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", wie, feiten);

      add_row (group, plek, subtitle);
    }
  if (n > MAX_ROWS)
    {
      g_autofree char *more = taal_report_nabij_meer (n - MAX_ROWS);

      add_row (group, more, NULL);
    }
}

static void
add_adviezen (TaalVraagAntwoord *self,
              const TaalNabij *nabij)
{
  g_autoptr (GArray) adviezen = taal_report_nabij_list_adviezen (nabij);
  AdwPreferencesGroup *group;

  if (adviezen->len == 0)
    return;

  group = add_group (self, _ ("What can be done"));
  for (guint i = 0; i < adviezen->len; i++)
    {
      const TaalAdvies *advies = &g_array_index (adviezen, TaalAdvies, i);
      g_autofree char *bron = taal_report_advies_bron (advies);

      add_row (group, advies->tekst, bron);
    }
}

/**
 * taal_vraag_antwoord_new:
 *
 * Returns: (transfer floating): an empty answer
 *
 * Thread: the main one
 */
TaalVraagAntwoord *
taal_vraag_antwoord_new (void)
{
  return g_object_new (TAAL_TYPE_VRAAG_ANTWOORD, NULL);
}

/**
 * taal_vraag_antwoord_show:
 * @self: where to show it
 * @nabij: (nullable): the answer; %NULL for none
 *
 * Thread: the main one
 */
void
taal_vraag_antwoord_show (TaalVraagAntwoord *self,
                          const TaalNabij *nabij)
{
  GtkWidget *child;
  g_autofree char *uitspraak = NULL, *niet = NULL, *onbekend = NULL, *afstand = NULL;

  g_return_if_fail (TAAL_IS_VRAAG_ANTWOORD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  if (nabij == NULL)
    return;

  uitspraak = taal_report_nabij_uitspraak (nabij);
  niet = taal_report_nabij_niet_zin (nabij);
  onbekend = taal_report_nabij_onbekend_zin (nabij);
  afstand = taal_report_nabij_afstand_zin ();
  add_zin (self, uitspraak, "heading");
  add_adviezen (self, nabij);
  add_plaatsen (self, nabij, 0, nabij->n_beschikbaar);
  add_plaatsen (self, nabij, nabij->n_beschikbaar, nabij->plaatsen->len - nabij->n_beschikbaar);
  add_zin (self, niet, "dim-label");
  add_zin (self, onbekend, "dim-label");
  add_zin (self, afstand, "dim-label");
}
