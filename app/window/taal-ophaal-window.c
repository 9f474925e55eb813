/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-ophaal-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-ophaal-rij.h"
#include "taal-ophalen.h"
#include "taal-report-fout.h"
#include "taal-report-getal.h"

struct _TaalOphaalWindow
{
  AdwWindow        parent_instance;

  /* Template children */
  GtkSpinner      *spinner;
  AdwEntryRow     *adres;
  GtkButton       *haal;
  GtkButton       *stop;
  GtkLabel        *bericht;
  GtkWidget       *gevonden;
  GtkLabel        *kop;
  GtkLabel        *weggelaten;
  GtkSearchEntry  *zoek;
  GtkLabel        *aantal;
  GtkColumnView   *tabel;

  /* Owned */
  TaalPreferences *preferences;
  GCancellable    *cancellable; /* while it is asked */
  GListStore      *rijen;
  GtkFilter       *filter;
  GListModel      *getoond;     /* what of them is found */
  char            *gezocht;     /* folded */
};

G_DEFINE_FINAL_TYPE (TaalOphaalWindow, taal_ophaal_window, ADW_TYPE_WINDOW)

static void
show_label (GtkLabel   *label,
            const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* The address without the spaces that come along when one is pasted. */
static char *
dup_adres (TaalOphaalWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->adres))));
}

static void
set_busy (TaalOphaalWindow *self,
          gboolean          busy)
{
  g_autofree char *adres = dup_adres (self);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->stop), busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->haal), !busy && *adres != '\0');
  gtk_editable_set_editable (GTK_EDITABLE (self->adres), !busy);
}

static void
adres_changed_cb (TaalOphaalWindow *self)
{
  set_busy (self, self->cancellable != NULL);
}

static void
show_aantal (TaalOphaalWindow *self)
{
  guint n = g_list_model_get_n_items (self->getoond);
  g_autofree char *text = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rijen)) == 0)
    text = g_strdup (_ ("Nothing was ever said of a Wi2013 offer here."));
  else if (n == 0)
    text = g_strdup (_ ("Nothing is found. Search for something else."));
  else
    /* TRANSLATORS: %u is a number of rows of a table */
    text = g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
  gtk_label_set_text (self->aantal, text);
}

static void
show_found (TaalOphaalWindow          *self,
            const TaalBeschikbaarheid *found,
            guint                      n_weggelaten)
{
  g_autoptr (GPtrArray) rijen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *op = taal_report_datum (found->op), *kop = NULL, *weggelaten = NULL;

  for (guint i = 0; i < found->gemeenten->len; i++)
    g_ptr_array_add (rijen, taal_ophaal_rij_new (&g_array_index (found->gemeenten,
                                                                 TaalGemeenteAanbod, i)));
  /* At once, and to the top of it: row by row the table would stay where the first was. */
  g_list_store_splice (self->rijen, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rijen)),
                       rijen->pdata, rijen->len);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->tabel)), 0);
  /* TRANSLATORS: the title of a report: %s is a date */
  kop = g_strdup_printf (_ ("Wi2013 offer on %s"), op);
  if (n_weggelaten > 0)
    /* TRANSLATORS: %u is a number of dossiers */
    weggelaten =
      g_strdup_printf (ngettext ("The register could not read %u dossier and left it out.",
                                 "The register could not read %u dossiers and left them out.",
                                 n_weggelaten),
                       n_weggelaten);
  show_label (self->kop, kop);
  show_label (self->weggelaten, weggelaten != NULL ? weggelaten : "");
  gtk_editable_set_text (GTK_EDITABLE (self->zoek), "");
  gtk_widget_set_visible (self->gevonden, TRUE);
  show_aantal (self);
}

/* The window is not kept by what it asks, so that closing it breaks that off. */
static gpointer
weak_ref_new (TaalOphaalWindow *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

static TaalOphaalWindow *
weak_ref_steal (gpointer data)
{
  GWeakRef *weak = data;
  TaalOphaalWindow *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);

  return self;
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TaalOphaalWindow) self = weak_ref_steal (data);
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *adres = NULL, *text = NULL;
  guint n_weggelaten;

  found = taal_ophalen_aanbod_finish (result, &n_weggelaten, &error);
  if (self == NULL) /* closed meanwhile */
    return;

  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  adres = dup_adres (self);
  if (found != NULL)
    {
      taal_preferences_set_register (self->preferences, adres);
      show_found (self, found, n_weggelaten);
      gtk_widget_grab_focus (GTK_WIDGET (self->zoek));
      return;
    }

  text = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
           ? g_strdup (_ ("It was stopped. Nothing was fetched."))
           : taal_report_fout (error, adres);
  show_label (self->bericht, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->adres));
}

static void
fetch_cb (TaalOphaalWindow *self)
{
  const TaalAanbodVraag alles = { TAAL_DATE_NONE, NULL, -1 };
  g_autofree char *adres = dup_adres (self);

  if (self->cancellable != NULL || *adres == '\0')
    return;

  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (self->gevonden, FALSE);
  show_label (self->bericht, "");
  set_busy (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stop));
  taal_ophalen_aanbod_async (adres, &alles, NULL, self->cancellable, fetched_cb,
                             weak_ref_new (self));
}

static void
stop_cb (TaalOphaalWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
search_changed_cb (TaalOphaalWindow *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->zoek))));

  g_free (self->gezocht);
  self->gezocht = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_aantal (self);
}

static gboolean
match_cb (gpointer rij,
          gpointer data)
{
  TaalOphaalWindow *self = data;

  return taal_ophaal_rij_has (rij, self->gezocht);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      kolom)
{
  return taal_ophaal_rij_compare ((gpointer) a, (gpointer) b,
                                  (TaalOphaalKolom) GPOINTER_TO_INT (kolom));
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  kolom)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label),
                        GPOINTER_TO_INT (kolom) == TAAL_OPHAAL_PLAATSEN ? 1.0f : 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE); /* so that a phone shows what counts */
  gtk_list_item_set_child (item, label);
}

static void
cell_bound_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  kolom)
{
  TaalOphaalRij *rij = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      taal_ophaal_rij_get (rij, (TaalOphaalKolom) GPOINTER_TO_INT (kolom)));
}

/* A register has some hundreds of rows: the lists of GTK sort and filter them at once. */
static void
set_up_table (TaalOphaalWindow *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->tabel);
  GtkSortListModel *sorted;
  GtkNoSelection *selection;

  self->rijen = g_list_store_new (TAAL_TYPE_OPHAAL_RIJ);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->getoond = G_LIST_MODEL (gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (self->rijen)), g_object_ref (self->filter)));
  for (int i = 0; i < TAAL_N_OPHAAL_KOLOMMEN; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);
      g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (i), NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (cell_set_up_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (cell_bound_cb), GINT_TO_POINTER (i));
      gtk_column_view_column_set_factory (column, factory);
      gtk_column_view_column_set_sorter (column, sorter);
      if (i == TAAL_OPHAAL_GEMEENTE)
        gtk_column_view_sort_by_column (self->tabel, column, GTK_SORT_ASCENDING);
    }
  sorted = gtk_sort_list_model_new (g_object_ref (self->getoond),
                                    g_object_ref (gtk_column_view_get_sorter (self->tabel)));
  selection = gtk_no_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->tabel, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

static void
taal_ophaal_window_dispose (GObject *object)
{
  TaalOphaalWindow *self = TAAL_OPHAAL_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->tabel != NULL)
    gtk_column_view_set_model (self->tabel, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_OPHAAL_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->getoond);
  g_clear_object (&self->filter);
  g_clear_object (&self->rijen);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (taal_ophaal_window_parent_class)->dispose (object);
}

static void
taal_ophaal_window_finalize (GObject *object)
{
  TaalOphaalWindow *self = TAAL_OPHAAL_WINDOW (object);

  g_clear_pointer (&self->gezocht, g_free);

  G_OBJECT_CLASS (taal_ophaal_window_parent_class)->finalize (object);
}

static void
taal_ophaal_window_class_init (TaalOphaalWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_ophaal_window_dispose;
  object_class->finalize = taal_ophaal_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-ophaal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, adres);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, haal);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, stop);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, bericht);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, gevonden);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, kop);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, weggelaten);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, zoek);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, aantal);
  gtk_widget_class_bind_template_child (widget_class, TaalOphaalWindow, tabel);
  gtk_widget_class_bind_template_callback (widget_class, fetch_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, adres_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_ophaal_window_init (TaalOphaalWindow *self)
{
  self->gezocht = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_table (self);
}

/**
 * taal_ophaal_window_new:
 * @parent: the window that asks
 * @preferences: where the address of last time is kept
 *
 * Returns: (transfer floating): a window that has asked nobody yet
 *
 * Thread: the main one
 */
GtkWidget *
taal_ophaal_window_new (GtkWindow       *parent,
                        TaalPreferences *preferences)
{
  TaalOphaalWindow *self = g_object_new (TAAL_TYPE_OPHAAL_WINDOW, "transient-for", parent, NULL);
  g_autofree char *adres = NULL;

  g_return_val_if_fail (TAAL_IS_PREFERENCES (preferences), GTK_WIDGET (self));

  self->preferences = g_object_ref (preferences);
  adres = taal_preferences_dup_register (preferences);
  gtk_editable_set_text (GTK_EDITABLE (self->adres), adres);

  return GTK_WIDGET (self);
}
