/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-deelname-rij-private.h"

#include <glib/gi18n.h>

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TaalDeelnameRij, taal_deelname_rij, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_stand_word (TaalStand stand)
{
  switch (stand)
    {
    case TAAL_STAND_GEEN:
      return _("nothing noted");
    case TAAL_STAND_AANWEZIG:
      return _("present");
    case TAAL_STAND_AFWEZIG:
      return _("absent");
    }

  g_return_val_if_reached ("");
}

/* That they were absent, or from when until when, and by which login, in a few words. */
static char *
format_samenvatting (TaalDeelnameRij *self)
{
  const char *van = *self->teksten[VAN] != '\0' ? self->teksten[VAN] : "…";
  const char *tot = *self->teksten[TOT] != '\0' ? self->teksten[TOT] : "…";
  gboolean tijd = *self->teksten[VAN] != '\0' || *self->teksten[TOT] != '\0';
  gboolean login = *self->teksten[LOGIN] != '\0';

  if (self->stand == TAAL_STAND_AFWEZIG)
    return g_strdup (get_stand_word (self->stand));
  if (tijd && login)
    /* TRANSLATORS: of a cursist at a les: %1$s and %2$s are times, %3$s is the name of a login */
    return g_strdup_printf (_("%1$s–%2$s, login %3$s"), van, tot, self->teksten[LOGIN]);
  if (tijd)
    /* TRANSLATORS: of a cursist at a les: %1$s and %2$s are times */
    return g_strdup_printf (_("%1$s–%2$s"), van, tot);
  if (login)
    /* TRANSLATORS: of a cursist at a les: %s is the name of a login */
    return g_strdup_printf (_("login %s"), self->teksten[LOGIN]);

  return g_strdup ("");
}

/* What a screen reader says of the row when it comes to it. */
static void
name_row (TaalDeelnameRij *self,
          const char       *samenvatting)
{
  g_autoptr (GString) spoken = g_string_new (self->teksten[CURSIST_ID]);

  if (self->stand != TAAL_STAND_AFWEZIG) /* which the summary says */
    g_string_append_printf (spoken, ", %s", get_stand_word (self->stand));
  if (taal_deelname_rij_has_paraaf (self))
    g_string_append_printf (spoken, ", %s", _("initialled"));
  if (*samenvatting != '\0')
    g_string_append_printf (spoken, ", %s", samenvatting);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
}

/**
 * taal_deelname_rij_show:
 * @self: a row
 *
 * The controls follow what is noted.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_show (TaalDeelnameRij *self)
{
  g_autofree char *samenvatting = format_samenvatting (self);

  self->filling = TRUE;
  gtk_check_button_set_inconsistent (self->aanwezig, self->stand == TAAL_STAND_GEEN);
  gtk_check_button_set_active (self->aanwezig, self->stand == TAAL_STAND_AANWEZIG);
  gtk_toggle_button_set_active (self->paraaf, taal_deelname_rij_has_paraaf (self));
  gtk_label_set_text (self->samenvatting, samenvatting);
  for (int i = FIRST_VELD; i < N_KOLOMMEN; i++)
    if (self->velden[i] != NULL)
      {
        g_autofree char *tekst = taal_veld_dup_tekst (self->velden[i]);

        if (!g_str_equal (tekst, self->teksten[i]))
          taal_veld_set_tekst (self->velden[i], self->teksten[i]);
      }
  self->filling = FALSE;
  name_row (self, samenvatting);
}

/**
 * taal_deelname_rij_note_change:
 * @self: a row
 *
 * Shows and tells that something else is noted.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_note_change (TaalDeelnameRij *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->fout)))
    gtk_widget_set_visible (GTK_WIDGET (self->fout), FALSE);
  taal_deelname_rij_show (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
aanwezig_toggled_cb (TaalDeelnameRij *self)
{
  if (!self->filling)
    taal_deelname_rij_set_stand (self, self->stand == TAAL_STAND_AANWEZIG ? TAAL_STAND_AFWEZIG
                                                                           : TAAL_STAND_AANWEZIG);
}

static void
paraaf_toggled_cb (TaalDeelnameRij *self)
{
  if (!self->filling)
    taal_deelname_rij_set_paraaf (self, !taal_deelname_rij_has_paraaf (self));
}

static gboolean
key_on_row (TaalDeelnameRij *self,
            guint             keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      aanwezig_toggled_cb (self);
      return TRUE;
    case GDK_KEY_p:
    case GDK_KEY_P:
      paraaf_toggled_cb (self);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      taal_deelname_rij_set_stand (self, TAAL_STAND_GEEN);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      taal_deelname_rij_set_open (self, !gtk_toggle_button_get_active (self->meer));
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys on the row itself, and Escape to come back to it from its fields. */
static gboolean
key_pressed_cb (TaalDeelnameRij *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  /* Before the list takes it to select all rows. */
  if ((state & GDK_CONTROL_MASK) != 0 && keyval == GDK_KEY_a && !GTK_IS_TEXT (focus))
    return gtk_widget_activate_action (GTK_WIDGET (self), "presentie.all-present", NULL);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    return key_on_row (self, keyval);
  if (keyval == GDK_KEY_Escape)
    {
      taal_deelname_rij_set_open (self, FALSE);
      return TRUE;
    }

  return FALSE;
}

static void
taal_deelname_rij_dispose (GObject *object)
{
  TaalDeelnameRij *self = TAAL_DEELNAME_RIJ (object);

  for (int i = 0; i < N_KOLOMMEN; i++)
    {
      g_clear_pointer (&self->velden[i], taal_veld_free);
      g_clear_pointer (&self->teksten[i], g_free);
      g_clear_pointer (&self->was[i], g_free);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_DEELNAME_RIJ);

  G_OBJECT_CLASS (taal_deelname_rij_parent_class)->dispose (object);
}

static void
taal_deelname_rij_class_init (TaalDeelnameRijClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_deelname_rij_dispose;

  changed_signal = g_signal_new ("changed", TAAL_TYPE_DEELNAME_RIJ, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-deelname-rij.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, aanwezig);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, samenvatting);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, paraaf);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, meer);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, revealer);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelnameRij, fout);
  gtk_widget_class_bind_template_callback (widget_class, aanwezig_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, paraaf_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  taal_deelname_rij_bind_velden (widget_class);
}

static void
taal_deelname_rij_init (TaalDeelnameRij *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_controls (TaalDeelnameRij *self)
{
  const char *id = self->teksten[CURSIST_ID];
  /* TRANSLATORS: for a screen reader; %s is the id of a cursist */
  g_autofree char *aanwezig = g_strdup_printf (_("Present: %s"), id);
  /* TRANSLATORS: for a screen reader; %s is the id of a cursist */
  g_autofree char *paraaf = g_strdup_printf (_("Initials: %s"), id);
  /* TRANSLATORS: for a screen reader; %s is the id of a cursist */
  g_autofree char *meer = g_strdup_printf (_("Login and times: %s"), id);

  gtk_check_button_set_label (self->aanwezig, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->aanwezig), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  aanwezig, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paraaf), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  paraaf, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meer), GTK_ACCESSIBLE_PROPERTY_LABEL, meer,
                                  -1);
}

/**
 * taal_deelname_rij_new:
 * @cursist_id: a cursist
 * @rij: (nullable): the row that the dossier has of them at this les
 * @hybride: whether it matters how they took part
 *
 * Returns: (transfer floating): a row for them
 *
 * Thread: the main one
 */
GtkWidget *
taal_deelname_rij_new (const char         *cursist_id,
                        const TaalTekstRij *rij,
                        gboolean            hybride)
{
  TaalDeelnameRij *self = g_object_new (TAAL_TYPE_DEELNAME_RIJ, NULL);

  self->hybride = hybride;
  self->rij = rij != NULL ? rij->rij : 0;
  for (int i = 0; i < N_KOLOMMEN; i++)
    {
      self->teksten[i] = g_strdup (rij != NULL       ? rij->teksten[i]
                                   : i == CURSIST_ID ? cursist_id
                                                     : "");
      self->was[i] = g_strdup (self->teksten[i]);
    }
  if (rij != NULL)
    self->stand =
        g_str_equal (rij->teksten[AANWEZIG], "ja") ? TAAL_STAND_AANWEZIG : TAAL_STAND_AFWEZIG;
  self->was_stand = self->stand;
  name_controls (self);
  taal_deelname_rij_show (self);

  return GTK_WIDGET (self);
}

/**
 * taal_deelname_rij_set_naam:
 * @self: a row
 * @naam: the name of the cursist, by the name list that is open
 *
 * Shows who it is beside the id. It goes nowhere else.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_set_naam (TaalDeelnameRij *self,
                            const char      *naam)
{
  /* TRANSLATORS: %1$s is the id of a cursist, %2$s their name */
  g_autofree char *label = g_strdup_printf (_("%1$s (%2$s)"), self->teksten[CURSIST_ID], naam);
  GtkWidget *text;

  gtk_check_button_set_label (self->aanwezig, label);
  text = gtk_widget_get_last_child (GTK_WIDGET (self->aanwezig));
  if (GTK_IS_LABEL (text))
    gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->aanwezig), label);
}
