/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-cursist-rij.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/* The columns of a cursist (format.md 1). */
enum
{
  CURSIST_ID,
  WET,
  ROUTE,
  GEMEENTE,
  START,
  VORIGE_SCHOOL,
  TOESTEMMING,
  VOORGELICHT,
  ID_GECONTROLEERD,
};

struct _TaalCursistRij
{
  GObject       parent_instance;

  TaalTekstRij *rij;
  char         *naam; /* (nullable): of the name list that is open */
};

G_DEFINE_FINAL_TYPE (TaalCursistRij, taal_cursist_rij, G_TYPE_OBJECT)

static void
taal_cursist_rij_finalize (GObject *object)
{
  taal_tekst_rij_free (TAAL_CURSIST_RIJ (object)->rij);
  g_free (TAAL_CURSIST_RIJ (object)->naam);

  G_OBJECT_CLASS (taal_cursist_rij_parent_class)->finalize (object);
}

static void
taal_cursist_rij_class_init (TaalCursistRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_cursist_rij_finalize;
}

static void
taal_cursist_rij_init (TaalCursistRij *self)
{
}

/**
 * taal_cursist_rij_new:
 * @rij: (transfer full): a row of the table of cursisten
 * @naam: (nullable): their name, by the name list that is open
 *
 * Returns: (transfer full): an item for it
 *
 * Thread: the main one
 */
TaalCursistRij *
taal_cursist_rij_new (TaalTekstRij *rij,
                      const char   *naam)
{
  TaalCursistRij *self = g_object_new (TAAL_TYPE_CURSIST_RIJ, NULL);

  self->rij = rij;
  self->naam = g_strdup (naam);

  return self;
}

/**
 * taal_cursist_rij_get_rij:
 * @self: a cursist
 *
 * Returns: the number of the row in the dossier
 *
 * Thread: the main one
 */
gint32
taal_cursist_rij_get_rij (TaalCursistRij *self)
{
  return self->rij->rij;
}

/**
 * taal_cursist_rij_get_id:
 * @self: a cursist
 *
 * Returns: (transfer none): their id
 *
 * Thread: the main one
 */
const char *
taal_cursist_rij_get_id (TaalCursistRij *self)
{
  return self->rij->teksten[CURSIST_ID];
}

static void
append (GString    *text,
        const char *more)
{
  if (*more != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", more);
}

/* Whose law and route, and since when. */
static void
append_facts (GString            *text,
              const char *const  *teksten)
{
  g_autofree char *datum = NULL, *since = NULL;
  TaalDate start;

  append (text, teksten[WET]);
  append (text, teksten[ROUTE]);
  append (text, teksten[GEMEENTE]);
  if (taal_date_parse (teksten[START], &start) != TAAL_DATE_PARSE_OK)
    return;
  datum = taal_report_datum (start);
  /* TRANSLATORS: %s is the first day of a cursist at the school */
  since = g_strdup_printf (_("since %s"), datum);
  append (text, since);
}

/* What online lessons ask for, and has no date yet. */
static void
append_missing (GString            *text,
                const char *const  *teksten)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  if (*teksten[TOESTEMMING] == '\0')
    append (missing, _("consent"));
  if (*teksten[VOORGELICHT] == '\0')
    append (missing, _("information"));
  if (*teksten[ID_GECONTROLEERD] == '\0')
    append (missing, _("check of identity"));
  if (missing->len == 0)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* TRANSLATORS: of a cursist; %s is a list of what has no date, such as "consent, check of identity" */
  g_string_append_printf (text, _("For online lessons not noted yet: %s"), missing->str);
}

static char *
format_subtitle (TaalCursistRij *self)
{
  const char *const *teksten = (const char *const *) self->rij->teksten;
  g_autoptr (GString) text = g_string_new (NULL);

  append_facts (text, teksten);
  append_missing (text, teksten);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_label (gboolean small)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", small, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                    "ellipsize", small ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, NULL);

  if (small)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  editable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand",
                    TRUE, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, NULL);
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_box_append (GTK_BOX (words), make_label (FALSE));
  gtk_box_append (GTK_BOX (words), make_label (TRUE));
  gtk_box_append (GTK_BOX (box), words);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (menu, _("More for this cursist (Shift+F10)"));
  gtk_widget_set_visible (menu, GPOINTER_TO_INT (editable));
  gtk_box_append (GTK_BOX (box), menu);
  gtk_list_item_set_child (item, box);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* What can be done with a cursist: gone for good stands apart from what can be undone. */
static GMenuModel *
make_menu (TaalCursistRij *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), wissen = g_menu_new ();

  append_item (menu, _("_Change…"), "win.rij-wijzigen",
               g_variant_new ("(ii)", (int) TAAL_TABEL_CURSISTEN, self->rij->rij));
  append_item (menu, _("_Remove"), "win.rij-verwijderen",
               g_variant_new ("(ii)", (int) TAAL_TABEL_CURSISTEN, self->rij->rij));
  append_item (wissen, _("_Erase personal data…"), "win.wissen",
               g_variant_new ("(is)", (int) TAAL_TABEL_CURSISTEN, taal_cursist_rij_get_id (self)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (wissen));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
bound_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  editable)
{
  TaalCursistRij *self = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item), *words = gtk_widget_get_first_child (box);
  GtkWidget *button = gtk_widget_get_last_child (box);
  g_autoptr (GMenuModel) menu = make_menu (self);
  g_autofree char *subtitle = format_subtitle (self);
  /* TRANSLATORS: for a screen reader, of a menu; %s is the id of a cursist */
  g_autofree char *spoken =
      g_strdup_printf (_("More for cursist %s"), taal_cursist_rij_get_id (self));
  g_autofree char *title = NULL;

  /* TRANSLATORS: %1$s is the id of a cursist, %2$s their name */
  title = self->naam != NULL
              ? g_strdup_printf (_("%1$s (%2$s)"), taal_cursist_rij_get_id (self), self->naam)
              : g_strdup (taal_cursist_rij_get_id (self));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), subtitle);
  gtk_widget_set_visible (gtk_widget_get_last_child (words), *subtitle != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
}

/**
 * taal_cursist_rij_popup:
 * @view: a list with rows of taal_cursist_rij_factory_new()
 *
 * Opens the menu of the cursist that is selected, if any is in view.
 *
 * Thread: the main one
 */
void
taal_cursist_rij_popup (GtkWidget *view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *box = gtk_widget_get_first_child (row);

      if (box != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
        gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_last_child (box)));
    }
}

/**
 * taal_cursist_rij_factory_new:
 * @editable: whether they can be changed
 *
 * Returns: (transfer full): what makes the rows of a list of #TaalCursistRij
 *
 * Thread: the main one
 */
GtkListItemFactory *
taal_cursist_rij_factory_new (gboolean editable)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (editable));
  g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), GINT_TO_POINTER (editable));

  return factory;
}
