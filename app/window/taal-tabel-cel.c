/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-tabel-cel.h"

#include <glib/gi18n.h>

/* An inscription does not ask for the width of its text, so that 200 rows of them are filled at once
 * without a stutter, and its width in characters grows with the font. */
static GtkWidget *
make_inscription (float xalign,
                  int   least,
                  int   wanted)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), xalign);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), (guint) least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), (guint) wanted);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return cell;
}

/**
 * taal_tabel_cel_set_up_code:
 * @item: a new cell
 *
 * Makes it one for a date, an id or a word.
 *
 * Thread: main
 */
void
taal_tabel_cel_set_up_code (GtkListItem *item)
{
  gtk_list_item_set_child (item, make_inscription (0, 10, 10));
}

/**
 * taal_tabel_cel_set_up_tekst:
 * @item: a new cell
 *
 * Makes it one for names and other text.
 *
 * Thread: main
 */
void
taal_tabel_cel_set_up_tekst (GtkListItem *item)
{
  gtk_list_item_set_child (item, make_inscription (0, 16, 20));
}

/**
 * taal_tabel_cel_set_up_getal:
 * @item: a new cell
 *
 * Makes it one for numbers, which stand at the right.
 *
 * Thread: main
 */
void
taal_tabel_cel_set_up_getal (GtkListItem *item)
{
  GtkWidget *cell = make_inscription (1, 6, 6);

  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_set_margin_end (cell, 12);
  gtk_list_item_set_child (item, cell);
}

/**
 * taal_tabel_cel_set_up_chip:
 * @item: a new cell
 *
 * Makes it one for a chip.
 *
 * Thread: main
 */
void
taal_tabel_cel_set_up_chip (GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (TAAL_TYPE_CHIP, "halign", GTK_ALIGN_START, NULL));
}

/* A cell read aloud says its column too: a reader does not see the header. */
static void
name_cell (GtkListItem *item,
           const char  *kolom,
           const char  *text)
{
  /* TRANSLATORS: a cell of a table as it is read aloud: %1$s is its column, %2$s what it says */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), kolom, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * taal_tabel_cel_show:
 * @item: a cell for text or numbers
 * @kolom: the title of its column
 * @text: (nullable): what it says; %NULL leaves it empty
 *
 * Thread: main
 */
void
taal_tabel_cel_show (GtkListItem *item,
                     const char  *kolom,
                     const char  *text)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
  name_cell (item, kolom, text == NULL ? _("nothing") : text);
}

/**
 * taal_tabel_cel_get_chip:
 * @item: a cell for a chip
 *
 * Returns: (transfer none): its chip
 *
 * Thread: main
 */
TaalChip *
taal_tabel_cel_get_chip (GtkListItem *item)
{
  return TAAL_CHIP (gtk_list_item_get_child (item));
}

/**
 * taal_tabel_cel_name_chip:
 * @item: a cell for a chip, which is filled
 * @kolom: the title of its column
 *
 * Thread: main
 */
void
taal_tabel_cel_name_chip (GtkListItem *item,
                          const char  *kolom)
{
  name_cell (item, kolom, taal_chip_get_text (taal_tabel_cel_get_chip (item)));
}

/**
 * taal_tabel_cel_name_row:
 * @item: a cell
 * @name: the row in a few words
 *
 * Names the row, which is what has the focus. GTK 4.8 has no other way to it than upwards from a cell.
 *
 * Thread: main
 */
void
taal_tabel_cel_name_row (GtkListItem *item,
                         const char  *name)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell == NULL ? NULL : gtk_widget_get_parent (cell);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
