/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-herkomst-keuze.h"

#include <glib/gi18n.h>

#include "taal-mapping-tekst.h"

struct _TaalHerkomstKeuze
{
  GtkPopover       parent_instance;

  /* Template children */
  GtkDropDown     *soort;
  GtkScrolledWindow *scroller;
  GtkBox          *koppen;
  GtkEntry        *tekst;
  GtkDropDown     *maal;

  /* Borrowed: of the mapping, which outlives its rows */
  const TaalKolom *kolom;
  TaalHerkomst    *herkomst;

  gboolean         filling;
  guint            n_soorten;
  TaalHerkomstSoort soorten[TAAL_N_HERKOMSTEN];
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TaalHerkomstKeuze, taal_herkomst_keuze, GTK_TYPE_POPOVER)

static const guint factors[] = { 0, 60, 45 };

static const char *
get_soort_woord (TaalHerkomstSoort soort)
{
  switch (soort)
    {
    case TAAL_HERKOMST_GEEN:
      return _("Not filled");
    case TAAL_HERKOMST_VAST:
      return _("The same in every row");
    case TAAL_HERKOMST_KOLOM:
      return _("From columns of the sheet");
    case TAAL_HERKOMST_TIJDVAK_BEGIN:
      return _("Begin of a time range");
    case TAAL_HERKOMST_TIJDVAK_EIND:
      return _("End of a time range");
    case TAAL_HERKOMST_TIJDVAK_MINUTEN:
      return _("Length of a time range");
    case TAAL_HERKOMST_VERSCHIL_MINUTEN:
      return _("Length from one column to another");
    case TAAL_HERKOMST_ID:
      return _("An id made from columns");
    case TAAL_N_HERKOMSTEN:
      break;
    }

  g_return_val_if_reached ("");
}

static gboolean
is_for (TaalHerkomstSoort  soort,
        const TaalKolom   *kolom)
{
  switch (soort)
    {
    case TAAL_HERKOMST_ID:
      return kolom->soort == TAAL_KOLOM_ID || kolom->soort == TAAL_KOLOM_VERWIJZING;
    case TAAL_HERKOMST_TIJDVAK_BEGIN:
    case TAAL_HERKOMST_TIJDVAK_EIND:
      return kolom->soort == TAAL_KOLOM_TIJD;
    case TAAL_HERKOMST_TIJDVAK_MINUTEN:
    case TAAL_HERKOMST_VERSCHIL_MINUTEN:
      return kolom->soort == TAAL_KOLOM_GEHEEL;
    case TAAL_HERKOMST_GEEN:
    case TAAL_HERKOMST_VAST:
    case TAAL_HERKOMST_KOLOM:
      return TRUE;
    case TAAL_N_HERKOMSTEN:
      break;
    }

  g_return_val_if_reached (FALSE);
}

static const char *
get_kop_woord (const char *kop)
{
  if (g_str_equal (kop, TAAL_KOP_BLAD))
    return _("the name of the sheet");
  if (g_str_equal (kop, TAAL_KOP_KOP))
    return _("the date above the column");
  if (g_str_equal (kop, TAAL_KOP_CEL))
    return _("the cell below the date");

  return kop;
}

/**
 * taal_herkomst_dup_zin:
 * @herkomst: where a column comes from
 *
 * Returns: (transfer full): it in a few words
 *
 * Thread: any
 */
char *
taal_herkomst_dup_zin (const TaalHerkomst *herkomst)
{
  g_autoptr (GString) koppen = g_string_new (NULL);

  if (herkomst->soort == TAAL_HERKOMST_GEEN)
    return g_strdup (get_soort_woord (herkomst->soort));
  if (herkomst->soort == TAAL_HERKOMST_VAST)
    /* TRANSLATORS: %s is a text that every row gets */
    return g_strdup_printf (_("Always “%s”"), herkomst->tekst != NULL ? herkomst->tekst : "");

  for (guint i = 0; herkomst->koppen != NULL && herkomst->koppen[i] != NULL; i++)
    g_string_append_printf (koppen, "%s%s", i > 0 ? " + " : "", get_kop_woord (herkomst->koppen[i]));
  if (herkomst->soort == TAAL_HERKOMST_KOLOM)
    return g_string_free (g_steal_pointer (&koppen), FALSE);

  /* TRANSLATORS: the first %s is a kind of source, such as “An id made from columns”, the second the
   * columns */
  return g_strdup_printf (_("%s: %s"), get_soort_woord (herkomst->soort), koppen->str);
}

static gboolean
uses_koppen (TaalHerkomstSoort soort)
{
  return soort != TAAL_HERKOMST_GEEN && soort != TAAL_HERKOMST_VAST;
}

static gboolean
uses_tekst (TaalHerkomstSoort soort)
{
  return soort == TAAL_HERKOMST_VAST || soort == TAAL_HERKOMST_ID || soort == TAAL_HERKOMST_KOLOM;
}

/* Only what the kind of source needs is shown. */
static void
show_parts (TaalHerkomstKeuze *self)
{
  TaalHerkomstSoort soort = self->herkomst->soort;
  gboolean number = self->kolom->soort == TAAL_KOLOM_GEHEEL || self->kolom->soort == TAAL_KOLOM_DECIMAAL;
  const char *hint = soort == TAAL_HERKOMST_VAST  ? _("The value")
                     : soort == TAAL_HERKOMST_ID ? _("Begin of the id, such as D-")
                                                  : _("Between several columns");

  gtk_widget_set_visible (GTK_WIDGET (self->scroller), uses_koppen (soort));
  gtk_widget_set_visible (GTK_WIDGET (self->tekst), uses_tekst (soort));
  gtk_widget_set_visible (GTK_WIDGET (self->maal), number && soort == TAAL_HERKOMST_KOLOM);
  gtk_entry_set_placeholder_text (self->tekst, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tekst), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
}

static void
tell (TaalHerkomstKeuze *self)
{
  show_parts (self);
  g_signal_emit (self, changed_signal, 0);
}

/* A change of kind keeps the columns, and forgets a text that meant something else. */
static void
soort_chosen_cb (TaalHerkomstKeuze *self)
{
  guint chosen = gtk_drop_down_get_selected (self->soort);
  TaalHerkomstSoort soort;

  if (self->filling || chosen >= self->n_soorten)
    return;

  soort = self->soorten[chosen];
  if (soort == self->herkomst->soort)
    return;
  taal_herkomst_set (self->herkomst, soort, uses_koppen (soort) ? (const char *const *) self->herkomst->koppen : NULL, NULL);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->tekst), "");
  self->filling = FALSE;
  tell (self);
}

static void
kop_toggled_cb (TaalHerkomstKeuze *self,
                GtkCheckButton    *check)
{
  const char *kop = g_object_get_data (G_OBJECT (check), "kop");
  g_autoptr (GPtrArray) koppen = g_ptr_array_new ();

  if (self->filling)
    return;

  for (char **one = self->herkomst->koppen; one != NULL && *one != NULL; one++)
    if (!taal_mapping_tekst_gelijk (*one, kop))
      g_ptr_array_add (koppen, *one);
  if (gtk_check_button_get_active (check))
    g_ptr_array_add (koppen, (gpointer) kop);
  g_ptr_array_add (koppen, NULL);
  taal_herkomst_set (self->herkomst, self->herkomst->soort, (const char *const *) koppen->pdata, self->herkomst->tekst);
  tell (self);
}

static void
tekst_changed_cb (TaalHerkomstKeuze *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->tekst));

  if (self->filling)
    return;

  taal_herkomst_set (self->herkomst, self->herkomst->soort, (const char *const *) self->herkomst->koppen,
                     *text == '\0' && self->herkomst->soort != TAAL_HERKOMST_VAST ? NULL : text);
  tell (self);
}

static void
maal_chosen_cb (TaalHerkomstKeuze *self)
{
  guint chosen = gtk_drop_down_get_selected (self->maal);

  if (self->filling || chosen >= G_N_ELEMENTS (factors))
    return;

  self->herkomst->maal = factors[chosen];
  tell (self);
}

static void
taal_herkomst_keuze_dispose (GObject *object)
{
  /* Before the template lets go of a child that the popover still points at. */
  gtk_popover_set_child (GTK_POPOVER (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_HERKOMST_KEUZE);

  G_OBJECT_CLASS (taal_herkomst_keuze_parent_class)->dispose (object);
}

static void
taal_herkomst_keuze_class_init (TaalHerkomstKeuzeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_herkomst_keuze_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-herkomst-keuze.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalHerkomstKeuze, soort);
  gtk_widget_class_bind_template_child (widget_class, TaalHerkomstKeuze, scroller);
  gtk_widget_class_bind_template_child (widget_class, TaalHerkomstKeuze, koppen);
  gtk_widget_class_bind_template_child (widget_class, TaalHerkomstKeuze, tekst);
  gtk_widget_class_bind_template_child (widget_class, TaalHerkomstKeuze, maal);
  gtk_widget_class_bind_template_callback (widget_class, soort_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, tekst_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, maal_chosen_cb);
}

static void
taal_herkomst_keuze_init (TaalHerkomstKeuze *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_kop (TaalHerkomstKeuze *self,
         const char        *kop)
{
  GtkWidget *check = gtk_check_button_new_with_label (get_kop_woord (kop));
  gboolean used = FALSE;

  for (char **one = self->herkomst->koppen; one != NULL && *one != NULL; one++)
    used = used || taal_mapping_tekst_gelijk (*one, kop);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), used);
  g_object_set_data_full (G_OBJECT (check), "kop", g_strdup (kop), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (kop_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->koppen, check);
}

static void
fill (TaalHerkomstKeuze *self,
      const char *const *koppen,
      gboolean           kruistabel)
{
  g_autoptr (GtkStringList) soorten = gtk_string_list_new (NULL);
  guint selected = 0;

  for (TaalHerkomstSoort soort = 0; soort < TAAL_N_HERKOMSTEN; soort++)
    if (is_for (soort, self->kolom) || soort == self->herkomst->soort)
      {
        if (soort == self->herkomst->soort)
          selected = self->n_soorten;
        self->soorten[self->n_soorten++] = soort;
        gtk_string_list_append (soorten, get_soort_woord (soort));
      }
  gtk_drop_down_set_model (self->soort, G_LIST_MODEL (soorten));
  gtk_drop_down_set_selected (self->soort, selected);
  for (; koppen != NULL && *koppen != NULL; koppen++)
    if (**koppen != '\0')
      add_kop (self, *koppen);
  add_kop (self, TAAL_KOP_BLAD);
  if (kruistabel)
    {
      add_kop (self, TAAL_KOP_KOP);
      add_kop (self, TAAL_KOP_CEL);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->tekst), self->herkomst->tekst != NULL ? self->herkomst->tekst : "");
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] == self->herkomst->maal)
      gtk_drop_down_set_selected (self->maal, i);
}

/**
 * taal_herkomst_keuze_new:
 * @kolom: a column of a table
 * @herkomst: where it comes from, to be changed; it stays while the choice does
 * @koppen: (nullable) (array zero-terminated=1): the headers of the sheet
 * @kruistabel: whether dates cross the rows
 *
 * Returns: (transfer floating): the choice
 *
 * Thread: the main one
 */
GtkWidget *
taal_herkomst_keuze_new (const TaalKolom   *kolom,
                         TaalHerkomst      *herkomst,
                         const char *const *koppen,
                         gboolean           kruistabel)
{
  TaalHerkomstKeuze *self = g_object_new (TAAL_TYPE_HERKOMST_KEUZE, NULL);

  self->kolom = kolom;
  self->herkomst = herkomst;
  fill (self, koppen, kruistabel);
  show_parts (self);
  self->filling = FALSE;

  return GTK_WIDGET (self);
}
