/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-regio-page.h"

#include <glib/gi18n.h>

#include "taal-aanbod-page.h"
#include "taal-contracten-page.h"
#include "taal-lazy.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-fout.h"
#include "taal-report-getal.h"
#include "taal-vandaag.h"

#define PROGRESS_MS 100

struct _TaalRegioPage
{
  AdwBin               parent_instance;

  /* Template children */
  GtkStack            *toestand;
  GtkProgressBar      *progress;
  AdwViewStack        *pages;
  TaalLazy            *contracten;
  TaalLazy            *aanbod;
  AdwPreferencesGroup *bestanden;

  guint                tick; /* while it is being read */

  /* Owned */
  TaalRegio           *regio;
  GPtrArray           *rows; /* borrowed by the group, which has no way to list them */
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalRegioPage, taal_regio_page, ADW_TYPE_BIN)

static void
tell (TaalRegioPage *self,
      GtkWidget     *page)
{
  if (TAAL_IS_CONTRACTEN_PAGE (page))
    {
      g_autoptr (GPtrArray) onderzoeken = taal_regio_list_onderzoeken (self->regio);

      taal_contracten_page_set_editable (TAAL_CONTRACTEN_PAGE (page), FALSE);
      taal_contracten_page_set_onderzoeken (TAAL_CONTRACTEN_PAGE (page), onderzoeken);
    }
  else
    {
      g_autoptr (GPtrArray) aanboden = taal_regio_list_aanboden (self->regio, NULL);

      taal_aanbod_page_set_editable (TAAL_AANBOD_PAGE (page), FALSE);
      taal_aanbod_page_set_aanboden (TAAL_AANBOD_PAGE (page), taal_regio_get_norm (self->regio),
                                     aanboden);
    }
}

static void
page_made_cb (TaalRegioPage *self,
              GtkWidget     *page)
{
  if (taal_regio_page_is_loaded (self))
    tell (self, page);
}

static char *
dup_school (const TaalRegioBestand *bestand)
{
  const TaalSchool *scholen;
  int n;

  if (bestand->error != NULL)
    return NULL;
  scholen = taal_snapshot_get_scholen (taal_bron_get_snapshot (bestand->onderzoek->bron), &n);

  return n > 0 ? g_strdup (scholen[n - 1].naam) : NULL;
}

/* A file that could be read opens by itself. */
static GtkWidget *
make_row (const TaalRegioBestand *bestand)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_filename_display_basename (bestand->path);
  g_autofree char *school = dup_school (bestand), *subtitle = NULL;
  gboolean bad = bestand->error != NULL;

  if (bad)
    subtitle = taal_report_fout_uitleg (bestand->error);
  else
    subtitle = g_strdup (school != NULL ? name : _ ("A dossier without a school"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), school != NULL ? school : name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (bad ? "dialog-warning-symbolic"
                                                               : "text-x-generic-symbolic"));
  if (bad)
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", bestand->path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.regio-open");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

/* Below the file whose word does not count, what it is that counts. */
static void
show_dubbel (TaalRegioPage *self)
{
  g_autoptr (GArray) dubbel = NULL;
  g_autoptr (GPtrArray) aanboden = taal_regio_list_aanboden (self->regio, &dubbel);

  for (guint i = 0; i < dubbel->len; i++)
    {
      const TaalAanbodDubbel *two = &g_array_index (dubbel, TaalAanbodDubbel, i);
      g_autofree char *laatste =
          g_path_get_basename (taal_regio_get_bestand (self->regio, two->laatste)->path);
      g_autofree char *ander =
          g_path_get_basename (taal_regio_get_bestand (self->regio, two->ander)->path);
      g_autofree char *text = taal_report_aanbod_dubbel (laatste, ander);
      AdwActionRow *row = g_ptr_array_index (self->rows, two->ander);
      g_autofree char *subtitle =
          g_strdup_printf ("%s\n%s", adw_action_row_get_subtitle (row), text);

      adw_action_row_set_subtitle (row, subtitle);
    }
}

static void
show_bestanden (TaalRegioPage *self)
{
  guint n = taal_regio_get_n (self->regio), n_bad = 0;
  g_autofree char *periode = taal_report_periode (taal_regio_get_periode (self->regio));
  g_autofree char *title = NULL, *text = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->bestanden, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      const TaalRegioBestand *bestand = taal_regio_get_bestand (self->regio, i);
      GtkWidget *row = make_row (bestand);

      n_bad += bestand->error != NULL ? 1 : 0;
      adw_preferences_group_add (self->bestanden, row);
      g_ptr_array_add (self->rows, row);
    }
  show_dubbel (self);

  if (n_bad == 0)
    /* TRANSLATORS: %u is a number */
    title = g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  else
    /* TRANSLATORS: %1$u and %2$u are numbers of files */
    title = g_strdup_printf (ngettext ("%1$u file, of which %2$u cannot be read",
                                       "%1$u files, of which %2$u cannot be read", n),
                             n, n_bad);
  /* TRANSLATORS: %s is a period, such as “2023” */
  text = g_strdup_printf (_ ("They are only read: nothing in them is changed. Contracts are judged "
                             "over %s."),
                          periode);
  adw_preferences_group_set_title (self->bestanden, title);
  adw_preferences_group_set_description (self->bestanden, text);
  adw_view_stack_page_set_badge_number (
      adw_view_stack_get_page (self->pages,
                               gtk_widget_get_ancestor (GTK_WIDGET (self->bestanden),
                                                        ADW_TYPE_PREFERENCES_PAGE)),
      n_bad);
}

static void
show_regio (TaalRegioPage *self)
{
  TaalLazy *lazies[] = { self->contracten, self->aanbod };

  show_bestanden (self);
  for (gsize i = 0; i < G_N_ELEMENTS (lazies); i++)
    if (taal_lazy_peek (lazies[i]) != NULL)
      tell (self, taal_lazy_peek (lazies[i]));
  gtk_stack_set_visible_child_name (self->toestand, "inhoud");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalRegioPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean loaded = taal_regio_load_finish (TAAL_REGIO (source), result, &error);

  /* Others are asked for by now, or the page is gone. */
  if (self->regio != TAAL_REGIO (source))
    return;

  g_clear_handle_id (&self->tick, g_source_remove);
  if (loaded)
    {
      show_regio (self);
      g_signal_emit (self, signals[LOADED], 0);
    }
}

static gboolean
tick_cb (gpointer user_data)
{
  TaalRegioPage *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, taal_regio_get_fraction (self->regio));
  return G_SOURCE_CONTINUE;
}

static void
taal_regio_page_dispose (GObject *object)
{
  TaalRegioPage *self = TAAL_REGIO_PAGE (object);

  taal_regio_page_stop (self);
  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_REGIO_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_regio_page_parent_class)->dispose (object);
}

static void
taal_regio_page_class_init (TaalRegioPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_regio_page_dispose;

  /**
   * TaalRegioPage::loaded:
   *
   * All was read, and is shown.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TAAL_TYPE_AANBOD_PAGE);
  g_type_ensure (TAAL_TYPE_CONTRACTEN_PAGE);
  g_type_ensure (TAAL_TYPE_LAZY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-regio-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, toestand);
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, pages);
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, contracten);
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, aanbod);
  gtk_widget_class_bind_template_child (widget_class, TaalRegioPage, bestanden);
  gtk_widget_class_bind_template_callback (widget_class, page_made_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.regio-sluiten", NULL);
}

static void
taal_regio_page_init (TaalRegioPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_regio_page_load:
 * @self: the page
 * @regio: what schools sent, not loaded before
 *
 * Reads it away from the main loop, and shows it when that is done.
 *
 * Thread: the main one
 */
void
taal_regio_page_load (TaalRegioPage *self,
                      TaalRegio     *regio)
{
  g_return_if_fail (TAAL_IS_REGIO_PAGE (self) && TAAL_IS_REGIO (regio));

  taal_regio_page_stop (self);
  self->regio = g_object_ref (regio);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->toestand, "bezig");
  self->tick = g_timeout_add (PROGRESS_MS, tick_cb, self);
  taal_regio_load_async (regio, taal_vandaag (), loaded_cb, g_object_ref (self));
}

/**
 * taal_regio_page_stop:
 * @self: the page
 *
 * Breaks off the reading, and lets go of what was read.
 *
 * Thread: the main one
 */
void
taal_regio_page_stop (TaalRegioPage *self)
{
  g_return_if_fail (TAAL_IS_REGIO_PAGE (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->regio != NULL)
    taal_regio_cancel (self->regio);
  g_clear_object (&self->regio);
}

/**
 * taal_regio_page_is_loaded:
 * @self: the page
 *
 * Returns: whether it shows what schools sent, rather than that it is being read
 *
 * Thread: the main one
 */
gboolean
taal_regio_page_is_loaded (TaalRegioPage *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO_PAGE (self), FALSE);

  return self->regio != NULL && self->tick == 0;
}

/**
 * taal_regio_page_get_regio:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): what it shows, or reads
 *
 * Thread: the main one
 */
TaalRegio *
taal_regio_page_get_regio (TaalRegioPage *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO_PAGE (self), NULL);

  return self->regio;
}

/**
 * taal_regio_page_set_periode:
 * @self: the page
 * @periode: the days to judge the contracts over
 *
 * Thread: the main one
 */
void
taal_regio_page_set_periode (TaalRegioPage *self,
                             TaalPeriode    periode)
{
  g_return_if_fail (TAAL_IS_REGIO_PAGE (self) && taal_regio_page_is_loaded (self));

  taal_regio_set_periode (self->regio, periode);
  show_regio (self);
}

/**
 * taal_regio_page_get_pages:
 * @self: the page
 *
 * Returns: (transfer none): the stack in which the pages are, for a switcher
 *
 * Thread: the main one
 */
AdwViewStack *
taal_regio_page_get_pages (TaalRegioPage *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO_PAGE (self), NULL);

  return self->pages;
}

/**
 * taal_regio_page_turn_to:
 * @self: the page
 * @name: the name of a page, as among the pages of a school; one that is not here is left be
 *
 * Thread: the main one
 */
void
taal_regio_page_turn_to (TaalRegioPage *self,
                         const char    *name)
{
  g_return_if_fail (TAAL_IS_REGIO_PAGE (self));

  if (adw_view_stack_get_child_by_name (self->pages, name) == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->pages, name);
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

/**
 * taal_regio_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for: on the page of the offer there, else among the contracts.
 *
 * Thread: the main one
 */
void
taal_regio_page_focus_search (TaalRegioPage *self)
{
  g_return_if_fail (TAAL_IS_REGIO_PAGE (self));

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "aanbod") == 0)
    {
      taal_aanbod_page_focus_search (taal_lazy_get (self->aanbod));
      return;
    }
  adw_view_stack_set_visible_child_name (self->pages, "contracten");
  taal_contracten_page_focus_search (taal_lazy_get (self->contracten));
}
