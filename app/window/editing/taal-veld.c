/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-veld-private.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-number.h"
#include "taal-uitzonderingen-veld.h"
#include "taal-report-kolom.h"

/* The texts of a yes/no column, in the order in which they are to choose from. */
static const char *const janee[] = { "ja", "nee", NULL };

/* What can be chosen in a column, or NULL where the value is typed. */
static const char *const *
get_choices (const TaalKolom *kolom)
{
  if (kolom->soort == TAAL_KOLOM_ENUM)
    return kolom->list->names;

  return kolom->soort == TAAL_KOLOM_JANEE ? janee : NULL;
}

static GtkInputPurpose
get_purpose (const TaalKolom *kolom)
{
  if (kolom->soort == TAAL_KOLOM_GEHEEL)
    return GTK_INPUT_PURPOSE_DIGITS;

  return kolom->soort == TAAL_KOLOM_DECIMAAL ? GTK_INPUT_PURPOSE_NUMBER : GTK_INPUT_PURPOSE_FREE_FORM;
}

/**
 * taal_veld_dup_titel:
 * @veld: a field
 *
 * Returns: (transfer full): its label, with a star where it has to be filled in
 *
 * Thread: the main one
 */
char *
taal_veld_dup_titel (const TaalVeld *veld)
{
  const char *words = taal_report_kolom (veld->tabel, veld->nummer);

  /* TRANSLATORS: %s is the label of a field that has to be filled in; the star says so */
  return veld->kolom->required ? g_strdup_printf (_("%s *"), words) : g_strdup (words);
}

/* The first choice is none. */
static GtkWidget *
make_combo (const TaalKolom *kolom)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  const char *const *choices = get_choices (kolom);

  gtk_string_list_append (model, kolom->required ? _("Choose…") : _("unknown"));
  for (int i = 0; choices[i] != NULL; i++)
    if (kolom->soort == TAAL_KOLOM_JANEE)
      gtk_string_list_append (model, i == 0 ? _("yes") : _("no"));
    else
      gtk_string_list_append (model, choices[i]);

  return g_object_new (ADW_TYPE_COMBO_ROW, "model", model, NULL);
}

static GtkWidget *
make_entry (const TaalKolom *kolom)
{
  GtkWidget *row = kolom->soort == TAAL_KOLOM_DATUM ? g_object_new (TAAL_TYPE_DATE_ROW, NULL)
                                                    : g_object_new (ADW_TYPE_ENTRY_ROW, NULL);

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  if (kolom->soort != TAAL_KOLOM_DATUM)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), get_purpose (kolom));

  return row;
}

/**
 * taal_veld_get_spoken:
 * @veld: a field
 *
 * Returns: (transfer none): what takes the focus, and so what a screen reader speaks of
 *
 * Thread: the main one
 */
GtkAccessible *
taal_veld_get_spoken (const TaalVeld *veld)
{
  if (GTK_IS_EDITABLE (veld->row))
    return GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (veld->row)));

  return GTK_ACCESSIBLE (veld->row);
}

static void
changed_cb (TaalVeld *veld)
{
  taal_veld_show_fout (veld, NULL);
  if (veld->namen != NULL)
    taal_veld_show_naam (veld);
}

static void
make_fout (TaalVeld *veld)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                   "margin-top", 6, "margin-bottom", 9, "margin-start", 12, "margin-end", 12,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (label, "error");
  veld->fout = GTK_LABEL (label);
  veld->fout_row = g_object_ref_sink (g_object_new (ADW_TYPE_PREFERENCES_ROW,
                                                    "child", label, "activatable", FALSE, "selectable", FALSE,
                                                    "focusable", FALSE, "visible", FALSE, NULL));
}

/**
 * taal_veld_new:
 * @tabel: a table
 * @kolom: the index of one of its columns
 *
 * Returns: (transfer full): an empty field for it
 *
 * Thread: the main one
 */
TaalVeld *
taal_veld_new (TaalTabel tabel,
               int       kolom)
{
  TaalVeld *veld = g_new0 (TaalVeld, 1);
  g_autofree char *title = NULL;

  veld->tabel = tabel;
  veld->nummer = kolom;
  veld->kolom = &taal_schema_get (tabel)->kolommen[kolom];
  veld->was = g_strdup ("");
  if (veld->kolom->soort == TAAL_KOLOM_UITZONDERINGEN)
    veld->row = taal_uitzonderingen_veld_new ();
  else if (get_choices (veld->kolom) != NULL)
    veld->row = make_combo (veld->kolom);
  else
    veld->row = make_entry (veld->kolom);
  g_object_ref_sink (veld->row);
  title = taal_veld_dup_titel (veld);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (veld->row), title);
  make_fout (veld);

  gtk_accessible_update_property (taal_veld_get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  taal_report_kolom (tabel, kolom), -1);
  if (GTK_IS_EDITABLE (veld->row))
    gtk_accessible_update_property (taal_veld_get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                    veld->kolom->required, -1);
  g_signal_connect_swapped (veld->row, GTK_IS_EDITABLE (veld->row) ? "changed" : "notify::selected",
                            G_CALLBACK (changed_cb), veld);

  return veld;
}

/**
 * taal_veld_free:
 * @veld: (transfer full): a field
 *
 * Thread: the main one
 */
void
taal_veld_free (TaalVeld *veld)
{
  g_signal_handlers_disconnect_by_data (veld->row, veld);
  g_clear_object (&veld->row);
  g_clear_object (&veld->fout_row);
  g_strfreev (veld->waarden);
  g_strfreev (veld->namen);
  g_free (veld->was);
  g_free (veld);
}

/**
 * taal_veld_add_to:
 * @veld: a field
 * @group: the group of rows that it goes in
 *
 * Thread: the main one
 */
void
taal_veld_add_to (TaalVeld            *veld,
                  AdwPreferencesGroup *group)
{
  adw_preferences_group_add (group, veld->row);
  adw_preferences_group_add (group, veld->fout_row);
}

/**
 * taal_veld_get_kolom:
 * @veld: a field
 *
 * Returns: (transfer none): its column
 *
 * Thread: the main one
 */
const TaalKolom *
taal_veld_get_kolom (const TaalVeld *veld)
{
  return veld->kolom;
}

/**
 * taal_veld_get_row:
 * @veld: a field
 *
 * Returns: (transfer none): where its value is typed or chosen
 *
 * Thread: the main one
 */
GtkWidget *
taal_veld_get_row (const TaalVeld *veld)
{
  return veld->row;
}

/**
 * taal_veld_get_fout:
 * @veld: a field
 *
 * Returns: (transfer none) (nullable): what it says is wrong
 *
 * Thread: the main one
 */
const char *
taal_veld_get_fout (const TaalVeld *veld)
{
  return gtk_widget_get_visible (veld->fout_row) ? gtk_label_get_text (veld->fout) : NULL;
}

/**
 * taal_veld_dup_tekst:
 * @veld: a field
 *
 * Returns: (transfer full): its value, trimmed; the id, where a name was typed that is one
 *   suggestion's; a time in full, where it was typed in short
 *
 * Thread: the main one
 */
char *
taal_veld_dup_tekst (const TaalVeld *veld)
{
  guint chosen;

  if (GTK_IS_EDITABLE (veld->row))
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (veld->row))));
      int found = *text != '\0' ? taal_veld_find_keuze (veld, text) : -1;

      if (veld->kolom->soort == TAAL_KOLOM_TIJD)
        return taal_number_complete_time (text);

      return found >= 0 ? g_strdup (veld->waarden[found]) : g_steal_pointer (&text);
    }

  if (TAAL_IS_UITZONDERINGEN_VELD (veld->row))
    return taal_uitzonderingen_veld_dup_tekst (TAAL_UITZONDERINGEN_VELD (veld->row));

  chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (veld->row));
  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return g_strdup ("");

  return g_strdup (get_choices (veld->kolom)[chosen - 1]);
}

/**
 * taal_veld_set_tekst:
 * @veld: a field
 * @tekst: its value
 *
 * Thread: the main one
 */
void
taal_veld_set_tekst (TaalVeld   *veld,
                     const char *tekst)
{
  const char *const *choices = get_choices (veld->kolom);
  guint chosen = 0;

  if (TAAL_IS_UITZONDERINGEN_VELD (veld->row))
    {
      taal_uitzonderingen_veld_set_tekst (TAAL_UITZONDERINGEN_VELD (veld->row), tekst);
      return;
    }
  if (choices == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (veld->row), tekst);
      return;
    }

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], tekst))
      chosen = i + 1;
  adw_combo_row_set_selected (ADW_COMBO_ROW (veld->row), chosen);
}

/**
 * taal_veld_set_was:
 * @veld: a field
 * @tekst: the value that the dossier has
 *
 * Thread: the main one
 */
void
taal_veld_set_was (TaalVeld   *veld,
                   const char *tekst)
{
  g_free (veld->was);
  veld->was = g_strdup (tekst);
}

/**
 * taal_veld_is_changed:
 * @veld: a field
 *
 * Returns: whether its value is another than that of the dossier
 *
 * Thread: the main one
 */
gboolean
taal_veld_is_changed (const TaalVeld *veld)
{
  g_autofree char *tekst = taal_veld_dup_tekst (veld);

  return !g_str_equal (tekst, veld->was);
}

/**
 * taal_veld_set_visible:
 * @veld: a field
 * @visible: whether the user is to see it
 *
 * Thread: the main one
 */
void
taal_veld_set_visible (TaalVeld *veld,
                       gboolean  visible)
{
  gtk_widget_set_visible (veld->row, visible);
}

/**
 * taal_veld_is_visible:
 * @veld: a field
 *
 * Returns: whether the user is to see it
 *
 * Thread: the main one
 */
gboolean
taal_veld_is_visible (const TaalVeld *veld)
{
  return gtk_widget_get_visible (veld->row);
}

/**
 * taal_veld_show_fout:
 * @veld: a field
 * @text: (nullable): what is wrong with its value and what would be right; %NULL for nothing
 *
 * Thread: the main one
 */
void
taal_veld_show_fout (TaalVeld   *veld,
                     const char *text)
{
  gboolean wrong = text != NULL;

  if (!wrong && !gtk_widget_get_visible (veld->fout_row))
    return;

  gtk_label_set_text (veld->fout, wrong ? text : "");
  gtk_widget_set_visible (veld->fout_row, wrong);
  if (wrong)
    gtk_widget_add_css_class (veld->row, "error");
  else
    gtk_widget_remove_css_class (veld->row, "error");
  gtk_accessible_update_state (taal_veld_get_spoken (veld), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong)
    gtk_accessible_update_relation (taal_veld_get_spoken (veld),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, veld->fout, NULL, -1);
  else
    gtk_accessible_reset_relation (taal_veld_get_spoken (veld),
                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}
