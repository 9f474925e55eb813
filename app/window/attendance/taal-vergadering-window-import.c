/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-aanwezig.h"
#include "taal-report-import.h"

/* The import itself: the name list is opened or made, and then the session writes. */

static void
say_failure (TaalVergaderingWindow *self,
             const GError          *error)
{
  taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The attendance is not imported"),
                         error);
}

/* It is as it was before; the list may have been let go of. */
static void
give_back (TaalVergaderingWindow *self)
{
  TaalNamen *open = taal_session_get_namen (self->session);

  self->busy = self->importing = FALSE;
  if (open != NULL)
    g_set_object (&self->namen, open);
  taal_vergadering_window_refresh (self);
}

static void
show_done (TaalVergaderingWindow     *self,
           const TaalAanwezigTelling *telling)
{
  g_autofree char *text = taal_report_aanwezig_telling (telling, FALSE);
  g_autofree char *markup = g_markup_escape_text (g_strchomp (text), -1);
  gboolean nothing = telling->n_nieuw + telling->n_gewijzigd + telling->n_samengevoegd +
                         telling->n_lessen ==
                     0;

  self->busy = self->importing = FALSE;
  self->imported = TRUE;
  adw_status_page_set_title (self->done, nothing ? _("Nothing was added")
                                                 : _("The attendance is imported"));
  adw_status_page_set_description (self->done, markup);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vergadering.import", FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_widget_set_visible (self->import, FALSE);
  gtk_widget_grab_focus (self->close);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  TaalAanwezigTelling telling;

  if (!taal_session_aanwezig_finish (TAAL_SESSION (object), result, &telling, &report, &error))
    {
      give_back (self);
      say_failure (self, error);
      return;
    }
  if (report != NULL && !taal_import_report_is_imported (report))
    {
      g_autofree char *text =
          taal_report_issue (taal_import_report_get_issue (report, 0));

      give_back (self);
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("The attendance is not imported"), text);
      return;
    }

  show_done (self, &telling);
}

/* The list is open: it is told the names, and all of it is written. */
static void
write_all (TaalVergaderingWindow *self)
{
  g_autoptr (TaalNamenboek) boek = NULL;
  g_autoptr (GError) error = NULL;

  g_set_object (&self->namen, taal_session_get_namen (self->session));
  boek = taal_namenboek_new (self->namen);
  taal_vergadering_plan_set_namen (self->plan, TAAL_NAMENBRON (boek));
  if (!taal_vergadering_window_keep_names (self, &error))
    {
      give_back (self);
      say_failure (self, error);
      return;
    }

  self->importing = TRUE;
  taal_session_aanwezig_async (self->session, self->plan, self->profiel, imported_cb,
                               g_object_ref (self));
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (taal_session_namen_finish (TAAL_SESSION (object), result, &error))
    {
      write_all (self);
      return;
    }

  give_back (self);
  say_failure (self, error);
}

/**
 * taal_vergadering_window_import:
 * @widget: a window
 * @name: the name of the action
 * @parameter: (nullable): nothing
 *
 * Thread: the main one
 */
void
taal_vergadering_window_import (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  TaalVergaderingWindow *self = TAAL_VERGADERING_WINDOW (widget);
  const char *phrase = gtk_editable_get_text (self->nieuwe_wachtzin);

  self->busy = TRUE;
  taal_vergadering_window_refresh (self);
  if (taal_session_get_namen (self->session) != NULL)
    write_all (self);
  else
    taal_session_open_namen_async (self->session, *phrase != '\0' ? phrase : NULL, TRUE, made_cb,
                                   g_object_ref (self));
}
