/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-tabel-cel.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

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
 * taal_tabel_cel_new:
 * @soort: what it is for
 *
 * Returns: (transfer floating): an empty cell
 *
 * Thread: main
 */
GtkWidget *
taal_tabel_cel_new (TaalCelSoort soort)
{
  GtkWidget *cel;

  switch (soort)
    {
    case TAAL_CEL_CODE:
      return make_inscription (0, 9, 10);
    case TAAL_CEL_TEKST:
      return make_inscription (0, 16, 20);
    case TAAL_CEL_GETAL:
      cel = make_inscription (1, 6, 6);
      gtk_widget_add_css_class (cel, "numeric");
      gtk_widget_set_margin_end (cel, 12);
      return cel;
    case TAAL_CEL_CHIP:
      cel = g_object_new (TAAL_TYPE_CHIP, "halign", GTK_ALIGN_START, NULL);
      taal_chip_set_in_tabel (TAAL_CHIP (cel), TRUE);
      return cel;
    }

  g_return_val_if_reached (NULL);
}

/**
 * taal_tabel_cel_show:
 * @cel: a cell for text or numbers
 * @text: (nullable): what it says; %NULL leaves it empty
 *
 * Thread: main
 */
void
taal_tabel_cel_show (GtkWidget  *cel,
                     const char *text)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (cel), text);
}

/**
 * taal_tabel_cel_show_getal:
 * @cel: a cell for numbers
 * @getal: what it says
 *
 * Thread: main
 */
void
taal_tabel_cel_show_getal (GtkWidget *cel,
                           gint64     getal)
{
  g_autofree char *text = taal_report_getal (getal);

  taal_tabel_cel_show (cel, text);
}

/**
 * taal_tabel_cel_name:
 * @cel: a cell, which is filled
 * @kolom: the title of its column
 *
 * Names the cell for a screen reader: its column, whose header a reader does not see, and what it says.
 *
 * Thread: main
 */
void
taal_tabel_cel_name (GtkWidget  *cel,
                     const char *kolom)
{
  const char *text = TAAL_IS_CHIP (cel) ? taal_chip_get_text (TAAL_CHIP (cel))
                                        : gtk_inscription_get_text (GTK_INSCRIPTION (cel));
  g_autofree char *name = NULL;

  /* TRANSLATORS: a cell of a table as it is read aloud: %1$s is its column, %2$s what it says */
  name = g_strdup_printf (_("%1$s: %2$s"), kolom, text == NULL || *text == '\0' ? _("nothing") : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cel), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* GTK 4.8 has no other way to it. */
static GtkWidget *
get_row (GtkWidget *cel)
{
  GtkWidget *cell = gtk_widget_get_parent (cel);

  return cell == NULL ? NULL : gtk_widget_get_parent (cell);
}

/**
 * taal_tabel_cel_show_row:
 * @cel: a cell
 * @show: whether its row is to be seen, its lines too
 *
 * A row that is hidden keeps its place, so that nothing is laid out again.
 *
 * Thread: main
 */
void
taal_tabel_cel_show_row (GtkWidget *cel,
                         gboolean   show)
{
  GtkWidget *row = get_row (cel);

  if (row != NULL)
    gtk_widget_set_opacity (row, show ? 1 : 0);
}

/**
 * taal_tabel_cel_name_row:
 * @cel: a cell
 * @name: the row in a few words
 *
 * Names the row, which is what has the focus.
 *
 * Thread: main
 */
void
taal_tabel_cel_name_row (GtkWidget  *cel,
                         const char *name)
{
  GtkWidget *row = get_row (cel);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
