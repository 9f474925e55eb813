/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-kolommen-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-bsn.h"

/* A row of headers lies among the first of a file. */
#define MAX_KOPREGELS 30

G_DEFINE_FINAL_TYPE (TaalVergaderingKolommen, taal_vergadering_kolommen, ADW_TYPE_WINDOW)

static void
teken_free (gpointer data)
{
  TaalTekenVraag *vraag = data;

  g_free (vraag->teken);
  g_free (vraag);
}

static guint
get_kop (TaalVergaderingKolommen *self)
{
  guint selected = adw_combo_row_get_selected (self->kopregel);

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

static void
teken_chosen_cb (TaalVergaderingKolommen *self)
{
  if (!self->filling)
    taal_vergadering_kolommen_look (self);
}

/* A question for each mark; what a word says by itself is proposed. */
static void
ask_tekens (TaalVergaderingKolommen *self)
{
  const char *const choices[] = { _("Choose…"), _("there"), _("not there"), NULL };
  gboolean lessen = gtk_switch_get_active (self->lessen);
  int kolom = taal_vergadering_kolommen_plaats (self, TAAL_VERGADERING_KOLOM_STATUS);
  g_auto (GStrv) tekens = NULL;

  for (guint i = 0; i < self->tekens->len; i++)
    adw_preferences_group_remove (
        self->tekens_groep,
        GTK_WIDGET (((TaalTekenVraag *) g_ptr_array_index (self->tekens, i))->row));
  g_ptr_array_set_size (self->tekens, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tekens_groep), lessen || kolom >= 0);
  if (!lessen && kolom < 0)
    return;

  tekens = taal_vergadering_tabel_list_tekens (self->tabel, get_kop (self), lessen ? -1 : kolom);
  for (int i = 0; tekens[i] != NULL; i++)
    {
      TaalTekenVraag *vraag = g_new0 (TaalTekenVraag, 1);
      g_autoptr (GtkStringList) model = gtk_string_list_new (choices);
      int means = taal_vergadering_teken_is_ja (tekens[i]);

      vraag->teken = g_strdup (tekens[i]);
      vraag->row = ADW_COMBO_ROW (adw_combo_row_new ());
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (vraag->row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (vraag->row), tekens[i]);
      adw_combo_row_set_model (vraag->row, G_LIST_MODEL (model));
      adw_combo_row_set_selected (vraag->row, means < 0 ? 0 : means == 1 ? 1 : 2);
      g_signal_connect_object (vraag->row, "notify::selected", G_CALLBACK (teken_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->tekens_groep, GTK_WIDGET (vraag->row));
      g_ptr_array_add (self->tekens, vraag);
    }
}

/* Of a list with a column for each lesson, the headers say when. */
static void
show_what_fits (TaalVergaderingKolommen *self)
{
  gboolean lessen = gtk_switch_get_active (self->lessen);

  for (int wat = TAAL_VERGADERING_KOLOM_DATUM; wat < TAAL_VERGADERING_N_KOLOMMEN; wat++)
    gtk_widget_set_visible (GTK_WIDGET (self->kolommen[wat]), !lessen);
}

static void
chosen_cb (TaalVergaderingKolommen *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  show_what_fits (self);
  ask_tekens (self);
  self->filling = FALSE;
  taal_vergadering_kolommen_look (self);
}

/* The columns of the row that has the headers, and which of them is proposed. */
static void
fill_kolommen (TaalVergaderingKolommen *self)
{
  guint kop = get_kop (self), lessons = 0;
  guint n = taal_vergadering_tabel_get_breedte (self->tabel, kop);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  g_array_set_size (self->plaatsen, 0);
  gtk_string_list_append (model, _("None"));
  for (guint j = 0; j < n; j++)
    {
      const char *header = taal_vergadering_tabel_get_cel (self->tabel, kop, j);

      if (*header == '\0')
        continue;
      gtk_string_list_append (model, header);
      g_array_append_val (self->plaatsen, j);
      lessons += taal_vergadering_tabel_is_les (self->tabel, kop, j);
    }
  for (int wat = 0; wat < TAAL_VERGADERING_N_KOLOMMEN; wat++)
    {
      int place = taal_vergadering_tabel_find (self->tabel, kop, (TaalVergaderingKolom) wat);
      guint selected = 0;

      for (guint i = 0; place >= 0 && i < self->plaatsen->len; i++)
        if (g_array_index (self->plaatsen, guint, i) == (guint) place)
          selected = i + 1;
      adw_combo_row_set_model (self->kolommen[wat], G_LIST_MODEL (model));
      adw_combo_row_set_selected (self->kolommen[wat], selected);
    }
  gtk_switch_set_active (self->lessen, lessons > 1);
}

static void
kop_chosen_cb (TaalVergaderingKolommen *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  fill_kolommen (self);
  self->filling = FALSE;
  chosen_cb (self);
}

/* The first rows of the file, of which one has the headers. */
static void
fill_kopregels (TaalVergaderingKolommen *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < MIN (taal_vergadering_tabel_get_n (self->tabel), MAX_KOPREGELS); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_printf (text, "%u: ", taal_vergadering_tabel_get_rij (self->tabel, i));
      for (guint j = 0; j < taal_vergadering_tabel_get_breedte (self->tabel, i); j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " · " : "",
                                taal_vergadering_tabel_get_cel (self->tabel, i, j));
      gtk_string_list_append (model, text->str);
    }
  adw_combo_row_set_model (self->kopregel, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->kopregel, taal_vergadering_tabel_find_kop (self->tabel));
}

static void
add_kolommen (TaalVergaderingKolommen *self)
{
  static const struct
  {
    const char *title;
    const char *subtitle;
  } words[TAAL_VERGADERING_N_KOLOMMEN] = {
    { N_ ("Name"), N_ ("Or the first name") },
    { N_ ("Surname"), N_ ("Where it has a column of its own") },
    { N_ ("E-mail address or account"), NULL },
    { N_ ("Date"), N_ ("Where the times stand without one") },
    { N_ ("Joined"), NULL },
    { N_ ("Left"), N_ ("How long it was is computed, never taken over") },
    { N_ ("Mark"), N_ ("Present or not, for lists without times") },
  };

  for (int wat = 0; wat < TAAL_VERGADERING_N_KOLOMMEN; wat++)
    {
      AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(words[wat].title));
      if (words[wat].subtitle != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(words[wat].subtitle));
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->kolommen_groep, GTK_WIDGET (row));
      self->kolommen[wat] = row;
    }
}

/* Says while it is typed what would come of it, so that nothing is written over unasked. */
static void
named_cb (TaalVergaderingKolommen *self)
{
  g_autofree char *naam = g_strstrip (g_strdup (gtk_editable_get_text (self->naam)));
  gboolean taken = self->namen != NULL && g_strv_contains ((const char *const *) self->namen, naam);

  gtk_label_set_text (
      self->naam_uitleg,
      taal_bsn_contains (naam, strlen (naam))
          ? _("A BSN may not be in a name. Leave it out.")
      : taken ? _("There is a profile of this name. These choices come in its place.")
              : _("With a name, the dossier keeps them with the import, for the next file."));
  taal_vergadering_kolommen_update (self);
}

static void
use_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TaalVergaderingKolommen *self = TAAL_VERGADERING_KOLOMMEN (widget);
  g_autoptr (TaalAanwezigProfiel) profiel = taal_vergadering_kolommen_make (self);
  g_autofree char *text = profiel != NULL ? taal_aanwezig_profiel_to_text (profiel) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (text == NULL)
    return;
  self->func (parent, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
taal_vergadering_kolommen_dispose (GObject *object)
{
  TaalVergaderingKolommen *self = TAAL_VERGADERING_KOLOMMEN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_VERGADERING_KOLOMMEN);
  g_clear_pointer (&self->tabel, taal_vergadering_tabel_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->inhoud, g_bytes_unref);
  g_clear_pointer (&self->namen, g_strfreev);
  g_clear_pointer (&self->plaatsen, g_array_unref);
  g_clear_pointer (&self->tekens, g_ptr_array_unref);
  g_clear_pointer (&self->regels, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_vergadering_kolommen_parent_class)->dispose (object);
}

static void
taal_vergadering_kolommen_class_init (TaalVergaderingKolommenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_vergadering_kolommen_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, TAAL_RESOURCE_BASE "/ui/taal-vergadering-kolommen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, tabel_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, kopregel);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, lessen);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, kolommen_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, tekens_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, orde);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, beeld);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, naam);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingKolommen, naam_uitleg);
  gtk_widget_class_bind_template_callback (widget_class, kop_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_install_action (widget_class, "kolommen.use", NULL, use_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "kolommen.use",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_vergadering_kolommen_init (TaalVergaderingKolommen *self)
{
  self->plaatsen = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tekens = g_ptr_array_new_with_free_func (teken_free);
  self->regels = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kolommen (self);
  self->filling = FALSE;
}

/**
 * taal_vergadering_kolommen_new:
 * @parent: (nullable): the window that it stands before
 * @post: a file
 * @namen: (array zero-terminated=1): the profiles that the dossier has
 * @func: told the profile
 *
 * Asks what the columns of a table are, and shows what comes of it.
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_vergadering_kolommen_new (GtkWindow                   *parent,
                               const TaalVergaderingPost   *post,
                               const char *const           *namen,
                               TaalVergaderingKolommenFunc  func)
{
  TaalVergaderingKolommen *self =
      g_object_new (TAAL_TYPE_VERGADERING_KOLOMMEN, "transient-for", parent, NULL);
  gsize length;
  gconstpointer bytes = g_bytes_get_data (post->inhoud, &length);

  self->func = func;
  self->path = g_strdup (post->path);
  self->inhoud = g_bytes_ref (post->inhoud);
  self->namen = g_strdupv ((char **) namen);
  self->tabel = taal_vergadering_tabel_read (post->path, bytes, length);
  if (self->tabel != NULL)
    {
      self->filling = TRUE;
      fill_kopregels (self);
      self->filling = FALSE;
      kop_chosen_cb (self);
    }
  else
    taal_vergadering_kolommen_look (self);
  named_cb (self);

  return GTK_WIDGET (self);
}
