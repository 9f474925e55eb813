/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-aanbod-page.h"

#include <glib/gi18n.h>

#include "taal-aanbod-deel.h"
#include "taal-aanbod-kolommen.h"
#include "taal-report-aanbod-zin.h"
#include "taal-uitspraken-deel.h"
#include "taal-vandaag.h"

struct _TaalAanbodPage
{
  GtkBox              parent_instance;

  /* Template children */
  GtkStack           *delen;
  GtkStack           *toestand;
  AdwStatusPage      *leeg;
  GtkRevealer        *herinnering;
  GtkLabel           *herinnering_zin;
  TaalAanbodDeel     *beschikbaar;
  TaalUitsprakenDeel *uitspraken;

  gboolean            editable;

  /* Owned */
  TaalUitspraken     *gezegd; /* (nullable): what was said, as it is today */
};

G_DEFINE_FINAL_TYPE (TaalAanbodPage, taal_aanbod_page, GTK_TYPE_BOX)

static void
show_herinnering (TaalAanbodPage *self)
{
  guint n_oud = self->gezegd != NULL ? taal_uitspraken_count (self->gezegd, 0) : 0;
  guint n = self->gezegd != NULL
                ? taal_uitspraken_count (self->gezegd, TAAL_UITSPRAKEN_HERINNER_DAGEN)
                : 0;
  g_autofree char *zin = self->editable ? taal_report_aanbod_herinner (n_oud, n - n_oud) : NULL;

  gtk_label_set_text (self->herinnering_zin, zin != NULL ? zin : "");
  gtk_revealer_set_reveal_child (self->herinnering, zin != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->herinnering), zin != NULL);
}

static void
te_bevestigen_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  taal_aanbod_page_open_uitspraken (TAAL_AANBOD_PAGE (widget));
}

static void
nieuw_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalAanbodPage *self = TAAL_AANBOD_PAGE (widget);

  taal_uitspraken_deel_nieuw (self->uitspraken);
}

static void
stap_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  taal_aanbod_deel_stap (TAAL_AANBOD_PAGE (widget)->beschikbaar,
                         g_str_equal (name, "aanbod.volgende"));
}

static void
taal_aanbod_page_dispose (GObject *object)
{
  TaalAanbodPage *self = TAAL_AANBOD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_AANBOD_PAGE);
  g_clear_pointer (&self->gezegd, taal_uitspraken_unref);

  G_OBJECT_CLASS (taal_aanbod_page_parent_class)->dispose (object);
}

static void
taal_aanbod_page_class_init (TaalAanbodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_aanbod_page_dispose;

  g_type_ensure (TAAL_TYPE_AANBOD_DEEL);
  g_type_ensure (TAAL_TYPE_UITSPRAKEN_DEEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-aanbod-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, delen);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, toestand);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, leeg);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, herinnering);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, herinnering_zin);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, beschikbaar);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodPage, uitspraken);
  gtk_widget_class_install_action (widget_class, "aanbod.te-bevestigen", NULL,
                                   te_bevestigen_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.nieuw", NULL, nieuw_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.vorige", NULL, stap_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.volgende", NULL, stap_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "aanbod.vorige", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "aanbod.volgende", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "aanbod.nieuw", NULL);
}

static void
taal_aanbod_page_init (TaalAanbodPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_aanbod_page_set_editable (self, FALSE);
}

/* Whether what was said, and what decides on it, is what is shown already. */
static gboolean
is_shown (TaalAanbodPage  *self,
          TaalNorm        *norm,
          const GPtrArray *aanboden)
{
  if (self->gezegd == NULL || self->gezegd->norm != norm || self->gezegd->op != taal_vandaag () ||
      self->gezegd->aanboden->len != aanboden->len)
    return FALSE;
  for (guint i = 0; i < aanboden->len; i++)
    if (g_ptr_array_index (self->gezegd->aanboden, i) != g_ptr_array_index (aanboden, i))
      return FALSE;

  return TRUE;
}

/**
 * taal_aanbod_page_set_aanboden:
 * @self: the page
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): the offers to show, one for each school
 *
 * The day, the search and the filters stay as they are.
 *
 * Thread: main
 */
void
taal_aanbod_page_set_aanboden (TaalAanbodPage *self,
                               TaalNorm       *norm,
                               GPtrArray      *aanboden)
{
  g_return_if_fail (TAAL_IS_AANBOD_PAGE (self) && norm != NULL && aanboden != NULL);

  if (is_shown (self, norm, aanboden))
    return;

  g_clear_pointer (&self->gezegd, taal_uitspraken_unref);
  self->gezegd = taal_uitspraken_compute (norm, aanboden, taal_vandaag ());
  taal_aanbod_deel_set_uitspraken (self->beschikbaar, self->gezegd);
  taal_uitspraken_deel_set_uitspraken (self->uitspraken, self->gezegd);
  gtk_stack_set_visible_child_name (self->toestand,
                                    self->gezegd->uitspraken->len > 0 ? "inhoud" : "leeg");
  show_herinnering (self);
}

/**
 * taal_aanbod_page_set_session:
 * @self: the page
 * @session: the school that is open, whose offer is shown
 *
 * Lets the offer be changed, once the page is editable.
 *
 * Thread: main
 */
void
taal_aanbod_page_set_session (TaalAanbodPage *self,
                              TaalSession    *session)
{
  g_return_if_fail (TAAL_IS_AANBOD_PAGE (self) && TAAL_IS_SESSION (session));

  taal_uitspraken_deel_set_session (self->uitspraken, session);
}

/**
 * taal_aanbod_page_set_editable:
 * @self: the page
 * @editable: whether the school can be changed
 *
 * Thread: main
 */
void
taal_aanbod_page_set_editable (TaalAanbodPage *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_AANBOD_PAGE (self));

  self->editable = editable;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "aanbod.nieuw", editable);
  adw_status_page_set_description (
      self->leeg,
      editable
          ? _("Note under Statements what each locatie offers new cursisten under the Wi2013.")
          : _("Nothing was ever said of what is offered to new cursisten under the Wi2013."));
  taal_uitspraken_deel_set_editable (self->uitspraken, editable);
  show_herinnering (self);
}

/**
 * taal_aanbod_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for in the part that is shown.
 *
 * Thread: main
 */
void
taal_aanbod_page_focus_search (TaalAanbodPage *self)
{
  g_return_if_fail (TAAL_IS_AANBOD_PAGE (self));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->delen), "uitspraken") == 0)
    taal_uitspraken_deel_focus_search (self->uitspraken);
  else
    taal_aanbod_deel_focus_search (self->beschikbaar);
}

/**
 * taal_aanbod_page_open_uitspraken:
 * @self: the page
 *
 * Turns to what was said that is, or soon becomes, too old.
 *
 * Thread: main
 */
void
taal_aanbod_page_open_uitspraken (TaalAanbodPage *self)
{
  g_return_if_fail (TAAL_IS_AANBOD_PAGE (self));

  gtk_stack_set_visible_child_name (self->delen, "uitspraken");
  taal_uitspraken_deel_toon_te_bevestigen (self->uitspraken);
}
