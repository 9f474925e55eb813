/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-online-page.h"

#include "taal-online-deel.h"
#include "taal-report-fout.h"
#include "taal-uren-deel.h"
#include "taal-waarborgen-vak.h"

struct _TaalOnlinePage
{
  GtkBox             parent_instance;

  /* Template children */
  GtkStack          *toestand;
  GtkStack          *delen;
  AdwStatusPage     *fout;
  GtkSpinner        *bezig;
  GtkSpinner        *spinner;
  TaalWaarborgenVak *waarborgen;
  TaalOnlineDeel    *lessen;
  TaalOnlineDeel    *vooraf;
  TaalUrenDeel      *uren;

  gboolean           holding;

  /* Owned */
  TaalOnderzoeker   *onderzoeker;
};

enum
{
  PROP_ONDERZOEKER = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TaalOnlinePage, taal_online_page, GTK_TYPE_BOX)

/* Whether there is nothing to say: no online lesson, given or planned, and nobody who was anywhere.
 */
static gboolean
is_leeg (const TaalOnderzoek *onderzoek)
{
  const TaalSnapshot *snapshot = onderzoek->waarborgen->presentie->snapshot;
  int n = taal_snapshot_get_n_lessen (snapshot);

  if (onderzoek->waarborgen->lessen->len > 0 || onderzoek->waarborgen->cursisten->len > 0)
    return FALSE;
  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.vorm != TAAL_VORM_FYSIEK && les.status == TAAL_LES_GEPLAND &&
          les.datum >= onderzoek->periode.van)
        return FALSE;
    }

  return TRUE;
}

static void
show_fout (TaalOnlinePage *self,
           const GError   *error)
{
  g_autofree char *text = taal_report_fout (error, NULL);

  adw_status_page_set_description (self->fout, text);
  gtk_stack_set_visible_child_name (self->toestand, "fout");
}

/* What was found, or that it is being looked for, or why it cannot be found. */
static void
show_onderzoek (TaalOnlinePage *self)
{
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);
  gboolean bezig = taal_onderzoeker_is_bezig (self->onderzoeker);

  gtk_spinner_set_spinning (self->spinner, bezig && onderzoek != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), bezig && onderzoek != NULL);
  gtk_spinner_set_spinning (self->bezig, onderzoek == NULL);
  taal_online_deel_set_onderzoek (self->lessen, onderzoek);
  taal_online_deel_set_onderzoek (self->vooraf, onderzoek);
  taal_uren_deel_set_onderzoek (self->uren, onderzoek);
  if (onderzoek != NULL)
    {
      taal_waarborgen_vak_show (self->waarborgen, onderzoek);
      gtk_stack_set_visible_child_name (self->toestand, is_leeg (onderzoek) ? "leeg" : "inhoud");
    }
  else if (!bezig && taal_onderzoeker_get_fout (self->onderzoeker) != NULL)
    show_fout (self, taal_onderzoeker_get_fout (self->onderzoeker));
  else
    gtk_stack_set_visible_child_name (self->toestand, "bezig");
}

static void
set_holding (TaalOnlinePage *self,
             gboolean        holding)
{
  if (self->onderzoeker == NULL || self->holding == holding)
    return;

  self->holding = holding;
  if (holding)
    taal_onderzoeker_hold (self->onderzoeker);
  else
    taal_onderzoeker_release (self->onderzoeker);
}

static void
set_onderzoeker (TaalOnlinePage  *self,
                 TaalOnderzoeker *onderzoeker)
{
  if (self->onderzoeker == onderzoeker)
    return;

  set_holding (self, FALSE);
  if (self->onderzoeker != NULL)
    g_signal_handlers_disconnect_by_data (self->onderzoeker, self);
  g_set_object (&self->onderzoeker, onderzoeker);
  if (onderzoeker != NULL)
    {
      g_signal_connect_object (onderzoeker, "notify::bezig", G_CALLBACK (show_onderzoek), self,
                               G_CONNECT_SWAPPED);
      set_holding (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
      show_onderzoek (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONDERZOEKER]);
}

static void
taal_online_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (taal_online_page_parent_class)->map (widget);

  set_holding (TAAL_ONLINE_PAGE (widget), TRUE);
}

static void
taal_online_page_unmap (GtkWidget *widget)
{
  set_holding (TAAL_ONLINE_PAGE (widget), FALSE);

  GTK_WIDGET_CLASS (taal_online_page_parent_class)->unmap (widget);
}

/* From a count of a safeguard to its lessons. */
static void
toon_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalOnlinePage *self = TAAL_ONLINE_PAGE (widget);
  int waarborg, uitkomst;

  g_variant_get (parameter, "(ii)", &waarborg, &uitkomst);
  taal_online_deel_toon (self->lessen, waarborg, uitkomst);
  gtk_stack_set_visible_child_name (self->delen, "lessen");
  taal_online_deel_focus_search (self->lessen);
}

/* From one who was at a lesson to their hours. */
static void
cursist_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalOnlinePage *self = TAAL_ONLINE_PAGE (widget);

  if (taal_uren_deel_show_cursist (self->uren, g_variant_get_int32 (parameter)))
    gtk_stack_set_visible_child_name (self->delen, "uren");
}

/* Of the les in the pane, else the one that is selected. */
static void
presentie_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalOnlinePage *self = TAAL_ONLINE_PAGE (widget);
  GtkWidget *deel = gtk_stack_get_visible_child (self->delen);
  g_autoptr (TaalOnlineRij) rij =
      TAAL_IS_ONLINE_DEEL (deel) ? taal_online_deel_dup_rij (TAAL_ONLINE_DEEL (deel)) : NULL;

  if (rij != NULL)
    gtk_widget_activate_action (widget, "win.presentie", "i", taal_online_rij_get_les (rij)->rij);
}

static void
taal_online_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ONDERZOEKER:
      g_value_set_object (value, TAAL_ONLINE_PAGE (object)->onderzoeker);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_online_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ONDERZOEKER:
      set_onderzoeker (TAAL_ONLINE_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_online_page_dispose (GObject *object)
{
  TaalOnlinePage *self = TAAL_ONLINE_PAGE (object);

  set_holding (self, FALSE);
  if (self->onderzoeker != NULL)
    g_signal_handlers_disconnect_by_data (self->onderzoeker, self);
  g_clear_object (&self->onderzoeker);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_ONLINE_PAGE);

  G_OBJECT_CLASS (taal_online_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TAAL_TYPE_ONLINE_DEEL);
  g_type_ensure (TAAL_TYPE_UREN_DEEL);
  g_type_ensure (TAAL_TYPE_WAARBORGEN_VAK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-online-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, toestand);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, delen);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, fout);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, bezig);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, waarborgen);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, lessen);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, vooraf);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePage, uren);
}

static void
taal_online_page_class_init (TaalOnlinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_online_page_dispose;
  object_class->get_property = taal_online_page_get_property;
  object_class->set_property = taal_online_page_set_property;
  widget_class->map = taal_online_page_map;
  widget_class->unmap = taal_online_page_unmap;

  /**
   * TaalOnlinePage:onderzoeker:
   *
   * Who finds out what it shows.
   */
  properties[PROP_ONDERZOEKER] =
      g_param_spec_object ("onderzoeker", NULL, NULL, TAAL_TYPE_ONDERZOEKER,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "online.toon", "(ii)", toon_activated);
  gtk_widget_class_install_action (widget_class, "online.cursist", "i", cursist_activated);
  gtk_widget_class_install_action (widget_class, "online.presentie", NULL, presentie_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "online.presentie", NULL);
}

static void
taal_online_page_init (TaalOnlinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_online_page_set_editable (self, FALSE);
}

/**
 * taal_online_page_set_editable:
 * @self: the page
 * @editable: whether the school can be changed
 *
 * Thread: main
 */
void
taal_online_page_set_editable (TaalOnlinePage *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_ONLINE_PAGE (self));

  taal_online_deel_set_editable (self->lessen, editable);
  taal_online_deel_set_editable (self->vooraf, editable);
  taal_uren_deel_set_editable (self->uren, editable);
}

/**
 * taal_online_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for: among the cursisten where their hours are shown, else
 * among lessons.
 *
 * Thread: main
 */
void
taal_online_page_focus_search (TaalOnlinePage *self)
{
  GtkWidget *deel;

  g_return_if_fail (TAAL_IS_ONLINE_PAGE (self));

  deel = gtk_stack_get_visible_child (self->delen);
  if (TAAL_IS_UREN_DEEL (deel))
    taal_uren_deel_focus_search (self->uren);
  else if (TAAL_IS_ONLINE_DEEL (deel))
    taal_online_deel_focus_search (TAAL_ONLINE_DEEL (deel));
  else
    {
      gtk_stack_set_visible_child_name (self->delen, "lessen");
      taal_online_deel_focus_search (self->lessen);
    }
}
