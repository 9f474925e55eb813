/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-veld.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-report-kolom.h"
#include "taal-zoek.h"

struct _TaalVeld
{
  TaalTabel        tabel;
  int              nummer;
  const TaalKolom *kolom;
  char            *was;      /* its value when the form was filled */
  char           **waarden;  /* what is suggested, or NULL */
  char           **namen;    /* how that is called, or NULL */

  /* Owned */
  GtkWidget       *row;      /* TaalDateRow, AdwEntryRow or AdwComboRow */
  GtkWidget       *fout_row;
  GtkLabel        *fout;
};

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

static char *
make_title (const TaalVeld *veld)
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

/* What takes the focus, and so what a screen reader speaks of. */
static GtkAccessible *
get_spoken (const TaalVeld *veld)
{
  if (GTK_IS_EDITABLE (veld->row))
    return GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (veld->row)));

  return GTK_ACCESSIBLE (veld->row);
}

static gboolean
has_words (const char        *name,
           const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (name, words[i]))
      return FALSE;

  return words[0] != NULL;
}

/* Which suggestion a text means: the one with that value, else the only one with those words in its name. */
static int
find_suggestion (const TaalVeld *veld,
                 const char     *text)
{
  g_auto (GStrv) words = NULL;
  int found = -1;

  for (int i = 0; veld->waarden != NULL && veld->waarden[i] != NULL; i++)
    if (g_str_equal (veld->waarden[i], text))
      return i;
  if (veld->namen == NULL || veld->kolom->soort != TAAL_KOLOM_VERWIJZING)
    return -1;

  words = taal_zoek_split (text);
  for (int i = 0; veld->namen[i] != NULL; i++)
    if (has_words (veld->namen[i], (const char *const *) words))
      {
        if (found >= 0)
          return -1;
        found = i;
      }

  return found;
}

/* An id says little: the label has the name that goes with it. */
static void
show_name (TaalVeld *veld)
{
  g_autofree char *title = make_title (veld);
  g_autofree char *spoken = g_strdup (taal_report_kolom (veld->tabel, veld->nummer));
  g_autofree char *text = taal_veld_dup_tekst (veld);
  int found = *text != '\0' ? find_suggestion (veld, text) : -1;

  if (found >= 0)
    {
      /* TRANSLATORS: %1$s is the label of a field, %2$s the name of what is chosen in it */
      char *with = g_strdup_printf (_("%1$s: %2$s"), title, veld->namen[found]);

      g_free (title);
      title = with;
      with = g_strdup_printf (_("%1$s: %2$s"), spoken, veld->namen[found]);
      g_free (spoken);
      spoken = with;
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (veld->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (veld->row), title);
  gtk_accessible_update_property (get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
changed_cb (TaalVeld *veld)
{
  taal_veld_show_fout (veld, NULL);
  if (veld->namen != NULL)
    show_name (veld);
}

/* A name that was typed becomes the id that it means. */
static void
left_cb (TaalVeld *veld)
{
  g_autofree char *text = taal_veld_dup_tekst (veld);

  if (find_suggestion (veld, text) >= 0)
    taal_veld_set_tekst (veld, text);
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
  veld->row = get_choices (veld->kolom) != NULL ? make_combo (veld->kolom) : make_entry (veld->kolom);
  g_object_ref_sink (veld->row);
  title = make_title (veld);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (veld->row), title);
  make_fout (veld);

  gtk_accessible_update_property (get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  taal_report_kolom (tabel, kolom), -1);
  if (GTK_IS_EDITABLE (veld->row))
    gtk_accessible_update_property (get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_REQUIRED, veld->kolom->required, -1);
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
 * Returns: (transfer full): its value, trimmed; the id, where a name was typed that is one suggestion's
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
      int found = *text != '\0' ? find_suggestion (veld, text) : -1;

      return found >= 0 ? g_strdup (veld->waarden[found]) : g_steal_pointer (&text);
    }

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

static void
suggestion_chosen_cb (GtkListBox    *list,
                      GtkListBoxRow *row,
                      TaalVeld      *veld)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  taal_veld_set_tekst (veld, g_object_get_data (G_OBJECT (row), "waarde"));
  gtk_widget_grab_focus (veld->row);
}

static GtkWidget *
make_suggestions (TaalVeld          *veld,
                  const char *const *waarden,
                  const char *const *namen)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                                      "max-content-height", 300, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (int i = 0; waarden[i] != NULL; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", namen != NULL ? namen[i] : waarden[i], "xalign", 0.0,
                                       "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 40, "margin-top", 8,
                                       "margin-bottom", 8, "margin-start", 12, "margin-end", 12, NULL);
      GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

      g_object_set_data_full (G_OBJECT (row), "waarde", g_strdup (waarden[i]), g_free);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (suggestion_chosen_cb), veld);

  return scroller;
}

/**
 * taal_veld_suggest:
 * @veld: a field to type in
 * @waarden: (array zero-terminated=1): values that are likely; any other may be typed
 * @namen: (nullable) (array zero-terminated=1): how to show them, or %NULL for as they are
 *
 * To be called once. In a reference, words of a name may be typed for the id.
 *
 * Thread: the main one
 */
void
taal_veld_suggest (TaalVeld          *veld,
                   const char *const *waarden,
                   const char *const *namen)
{
  GtkWidget *popover, *button;
  g_autofree char *label = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (veld->row) && waarden != NULL && veld->waarden == NULL);

  veld->waarden = g_strdupv ((char **) waarden);
  if (namen != NULL)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      veld->namen = g_strdupv ((char **) namen);
      g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), veld);
      gtk_widget_add_controller (veld->row, focus);
      show_name (veld);
    }

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (popover), make_suggestions (veld, waarden, namen));
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "pan-down-symbolic", "valign", GTK_ALIGN_CENTER,
                         "popover", popover, NULL);
  /* TRANSLATORS: %s is the label of a field */
  label = g_strdup_printf (_("Choose: %s"), taal_report_kolom (veld->tabel, veld->nummer));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (veld->row), button);
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
  gtk_accessible_update_state (get_spoken (veld), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong)
    gtk_accessible_update_relation (get_spoken (veld), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, veld->fout, NULL, -1);
  else
    gtk_accessible_reset_relation (get_spoken (veld), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}
