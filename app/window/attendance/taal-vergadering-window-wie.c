/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whom a name in a file is: asked once for each, and kept by the name list when that is wanted. */

static void
vraag_free (gpointer data)
{
  TaalWieVraag *vraag = data;

  g_free (vraag->naam);
  g_free (vraag->account);
  g_free (vraag->antwoord.id);
  g_free (vraag);
}

static void
clear_keuze (gpointer data)
{
  g_free (((TaalWieKeuze *) data)->id);
}

static void
add_keuze (TaalVergaderingWindow *self,
           TaalNaamSoort          soort,
           const char            *id,
           const char            *label)
{
  TaalWieKeuze keuze = { soort, g_strdup (id) };

  g_array_append_val (self->keuzen, keuze);
  gtk_string_list_append (self->keuze_namen, label);
}

static void
add_cursist (TaalVergaderingWindow *self,
             const char            *id)
{
  const TaalNaam *naam = taal_namen_get (self->namen, id);
  /* TRANSLATORS: %1$s is the id of a cursist, %2$s their name */
  g_autofree char *label =
      naam != NULL ? g_strdup_printf (_("%1$s (%2$s)"), id, naam->naam) : g_strdup (id);

  add_keuze (self, TAAL_NAAM_CURSIST, id, label);
}

/**
 * taal_vergadering_window_list_keuzen:
 * @self: a window
 * @lijst: (nullable): the cursisten; %NULL while they are not read yet
 *
 * Lists who a name can be: a cursist, a docent, or neither.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_list_keuzen (TaalVergaderingWindow    *self,
                                     const TaalCursistenLijst *lijst)
{
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (
      taal_bron_get_snapshot (taal_session_get_check (self->session)->bron), &n);

  if (self->vragen == NULL)
    self->vragen = g_ptr_array_new_with_free_func (vraag_free);
  g_clear_pointer (&self->keuzen, g_array_unref);
  self->keuzen = g_array_new (FALSE, FALSE, sizeof (TaalWieKeuze));
  g_array_set_clear_func (self->keuzen, clear_keuze);
  g_clear_object (&self->keuze_namen);
  self->keuze_namen = gtk_string_list_new (NULL);

  add_keuze (self, TAAL_NAAM_ONBEKEND, NULL, _("Choose…"));
  add_keuze (self, TAAL_NAAM_NEGEREN, NULL, _("No cursist or docent: leave out"));
  for (guint i = 0; lijst != NULL && i < lijst->rijen->len; i++)
    add_cursist (self, ((TaalTekstRij *) g_ptr_array_index (lijst->rijen, i))->teksten[0]);
  for (int i = 0; i < n; i++)
    {
      /* TRANSLATORS: %1$s is the id of a docent, %2$s their name */
      g_autofree char *label =
          g_strdup_printf (_("%1$s (docent %2$s)"), docenten[i].docent_id, docenten[i].naam);

      add_keuze (self, TAAL_NAAM_DOCENT, docenten[i].docent_id, label);
    }
}

static guint
find_keuze (TaalVergaderingWindow *self,
            TaalNaamSoort          soort,
            const char            *id)
{
  for (guint i = 0; i < self->keuzen->len; i++)
    {
      const TaalWieKeuze *keuze = &g_array_index (self->keuzen, TaalWieKeuze, i);

      if (keuze->soort == soort && g_strcmp0 (keuze->id, id) == 0)
        return i;
    }

  return 0;
}

/* Takes over what was chosen. */
static void
read_answer (TaalVergaderingWindow *self,
             TaalWieVraag          *vraag)
{
  guint selected = gtk_drop_down_get_selected (vraag->keuze);
  const TaalWieKeuze *keuze =
      &g_array_index (self->keuzen, TaalWieKeuze, selected < self->keuzen->len ? selected : 0);

  g_free (vraag->antwoord.id);
  vraag->antwoord = (TaalWieKeuze) { keuze->soort, g_strdup (keuze->id) };
}

/* Only what would come of it changes: who chooses goes on to the next name. */
static void
chosen_cb (TaalVergaderingWindow *self)
{
  g_autoptr (TaalNamenboek) boek = NULL;

  if (self->filling || self->importing)
    return;

  for (guint i = 0; i < self->vragen->len; i++)
    read_answer (self, g_ptr_array_index (self->vragen, i));
  boek = taal_namenboek_new (self->namen);
  taal_vergadering_plan_set_namen (self->plan, TAAL_NAMENBRON (boek));
  taal_vergadering_window_note_names (self);
  taal_vergadering_window_show_result (self);
}

static void
setup_label_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (text));
}

/* What was chosen is cut off where there is little room; in the list it never is. */
static GtkDropDown *
new_drop_down (TaalVergaderingWindow *self)
{
  GtkExpression *text =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down =
      gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->keuze_namen)), text);
  g_autoptr (GtkListItemFactory) full = NULL;
  g_autoptr (GtkListItemFactory) cut = gtk_signal_list_item_factory_new ();

  full = g_object_ref (gtk_drop_down_get_factory (GTK_DROP_DOWN (drop_down)));
  g_signal_connect (cut, "setup", G_CALLBACK (setup_label_cb), NULL);
  g_signal_connect (cut, "bind", G_CALLBACK (bind_label_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), cut);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), full);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);

  return GTK_DROP_DOWN (drop_down);
}

/* What may help to tell who it is. */
static char *
describe (const TaalKoppelOnbekend *onbekend)
{
  GString *text = g_string_new (onbekend->account != NULL ? onbekend->account : "");
  g_autofree char *hint = NULL;

  if (onbekend->meer)
    hint = g_strdup (_("More than one person in the list has this name"));
  else if (onbekend->voorstel != NULL && onbekend->voorstel_soort != TAAL_NAAM_NEGEREN)
    /* TRANSLATORS: %1$s is a name, %2$s the id of that person */
    hint = g_strdup_printf (_("Perhaps “%1$s” (%2$s)"), onbekend->voorstel, onbekend->voorstel_id);
  else if (onbekend->gastheer)
    hint = g_strdup (_("Led the meeting: perhaps the docent"));
  if (hint != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", hint);

  return g_string_free (text, FALSE);
}

static void
add_vraag (TaalVergaderingWindow    *self,
           const TaalKoppelOnbekend *onbekend,
           guint                     selected)
{
  TaalWieVraag *vraag = g_new0 (TaalWieVraag, 1);
  g_autofree char *title = g_markup_escape_text (onbekend->naam, -1);
  g_autofree char *text = describe (onbekend);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  /* TRANSLATORS: for a screen reader; %s is a name as it stands in a file */
  g_autofree char *spoken = g_strdup_printf (_("Who is %s?"), onbekend->naam);

  vraag->naam = g_strdup (onbekend->naam);
  vraag->account = g_strdup (onbekend->account);
  vraag->row = adw_action_row_new ();
  vraag->keuze = new_drop_down (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (vraag->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (vraag->row), subtitle);
  gtk_drop_down_set_selected (vraag->keuze, selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (vraag->keuze), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  g_signal_connect_object (vraag->keuze, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (vraag->row), GTK_WIDGET (vraag->keuze));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (vraag->row), GTK_WIDGET (vraag->keuze));
  adw_preferences_group_add (self->wie, vraag->row);
  read_answer (self, vraag);
  g_ptr_array_add (self->vragen, vraag);
}

/* What was answered of a name before the questions are made anew. */
static guint
find_answer (TaalVergaderingWindow    *self,
             const GPtrArray          *before,
             const TaalKoppelOnbekend *onbekend)
{
  for (guint i = 0; i < before->len; i++)
    {
      const TaalWieVraag *vraag = g_ptr_array_index (before, i);

      if (strcmp (vraag->naam, onbekend->naam) == 0 &&
          g_strcmp0 (vraag->account, onbekend->account) == 0)
        return find_keuze (self, vraag->antwoord.soort, vraag->antwoord.id);
    }

  return 0;
}

/**
 * taal_vergadering_window_ask_names:
 * @self: a window
 *
 * Asks about the names that nobody knows. What was chosen of one that is still asked stays.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_ask_names (TaalVergaderingWindow *self)
{
  g_autoptr (GPtrArray) before = self->vragen;
  const TaalKoppeling *k = taal_vergadering_plan_get_koppeling (self->plan);

  self->vragen = g_ptr_array_new_with_free_func (vraag_free);
  for (guint i = 0; i < before->len; i++)
    adw_preferences_group_remove (self->wie,
                                  ((TaalWieVraag *) g_ptr_array_index (before, i))->row);
  self->filling = TRUE;
  for (guint i = 0; i < k->onbekend->len; i++)
    {
      const TaalKoppelOnbekend *onbekend = g_ptr_array_index (k->onbekend, i);

      add_vraag (self, onbekend, find_answer (self, before, onbekend));
    }
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->wie), self->vragen->len > 0);
}

/**
 * taal_vergadering_window_note_names:
 * @self: a window
 *
 * Has the plan know what was chosen, so that it is seen what comes of it.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_note_names (TaalVergaderingWindow *self)
{
  for (guint i = 0; i < self->vragen->len; i++)
    {
      const TaalWieVraag *vraag = g_ptr_array_index (self->vragen, i);

      if (vraag->antwoord.soort != TAAL_NAAM_ONBEKEND)
        (void) taal_vergadering_plan_remember (self->plan, vraag->naam, vraag->account,
                                               vraag->antwoord.soort, vraag->antwoord.id, FALSE,
                                               NULL);
    }
}

/**
 * taal_vergadering_window_keep_names:
 * @self: a window whose plan has the name list that is open
 * @error: a #TaalNamenError
 *
 * Has the name list remember what was chosen, when that is wanted.
 *
 * Returns: whether all of it was taken
 *
 * Thread: the main one
 */
gboolean
taal_vergadering_window_keep_names (TaalVergaderingWindow  *self,
                                    GError                **error)
{
  gboolean keep = gtk_switch_get_active (self->onthoud);

  for (guint i = 0; i < self->vragen->len; i++)
    {
      const TaalWieVraag *vraag = g_ptr_array_index (self->vragen, i);

      if (vraag->antwoord.soort != TAAL_NAAM_ONBEKEND &&
          !taal_vergadering_plan_remember (self->plan, vraag->naam, vraag->account,
                                           vraag->antwoord.soort, vraag->antwoord.id, keep, error))
        return FALSE;
    }

  return TRUE;
}
