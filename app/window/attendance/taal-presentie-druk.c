/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-presentie-druk.h"

#include <glib/gi18n.h>
#include <math.h>

#include "taal-fout-dialog.h"

/* Sizes in points. A row is high enough to initial in, and a column wide enough. */
#define ROW          26.0
#define ROW_DOCENT   44.0
#define PAD          4.0
#define GAP          10.0
#define FIRST_COLUMN 0.28  /* of the width */
#define LEAST_COLUMN 74.0
#define MOST_COLUMN  150.0

typedef struct
{
  TaalPresentieVel *vel;
  guint             n_lessen;

  /* Known once the paper is */
  double            width;
  double            height;
  guint             per_sheet;  /* lessen beside each other */
  guint             per_page;   /* rows below each other */
  guint             n_rijen;    /* the empty ones among them */
  int               n_below;    /* pages that one sheet of lessen takes */
} Druk;

static void
druk_free (gpointer data)
{
  Druk *druk = data;

  taal_report_presentie_vel_free (druk->vel);
  g_free (druk);
}

/* A text in a width; returns its height. Nothing is drawn where @y is negative. */
static double
put_text (cairo_t    *cr,
          const char *text,
          const char *font,
          double      x,
          double      y,
          double      width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  /* On paper a point is a unit, whatever the screen makes of it. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  if (y >= 0)
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout (cr, layout);
    }

  return (double) height / PANGO_SCALE;
}

#define TITLE "Cantarell Bold 15"
#define TEXT  "Cantarell 10"
#define SMALL "Cantarell 8"

static double
get_first_width (const Druk *druk)
{
  return druk->width * FIRST_COLUMN;
}

static double
get_column_width (const Druk *druk)
{
  return MIN ((druk->width - get_first_width (druk)) / druk->per_sheet, MOST_COLUMN);
}

/* The title and what it is of; returns where that ends. @draw: or only measured */
static double
put_head (cairo_t    *cr,
          const Druk *druk,
          gboolean    draw)
{
  double y = put_text (cr, druk->vel->titel, TITLE, 0, draw ? 0 : -1, druk->width) + PAD;

  for (int i = 0; druk->vel->regels[i] != NULL; i++)
    y += put_text (cr, druk->vel->regels[i], TEXT, 0, draw ? y : -1, druk->width);

  return y + GAP;
}

/* The headings of the columns of a sheet; returns their height. */
static double
put_koppen (cairo_t    *cr,
            const Druk *druk,
            guint       sheet,
            double      y)
{
  double most = put_text (cr, druk->vel->koppen[0], SMALL, PAD, y < 0 ? -1 : y + PAD,
                          get_first_width (druk) - 2 * PAD);

  for (guint i = 0; i < druk->per_sheet && sheet * druk->per_sheet + i < druk->n_lessen; i++)
    {
      double x = get_first_width (druk) + i * get_column_width (druk);

      most =
          MAX (most, put_text (cr, druk->vel->koppen[1 + sheet * druk->per_sheet + i], SMALL,
                               x + PAD, y < 0 ? -1 : y + PAD, get_column_width (druk) - 2 * PAD));
    }

  return most + 2 * PAD;
}

static double
get_koppen_height (cairo_t    *cr,
                   const Druk *druk)
{
  double most = 0;

  for (guint sheet = 0; sheet * druk->per_sheet < druk->n_lessen; sheet++)
    most = MAX (most, put_koppen (cr, druk, sheet, -1));

  return most;
}

static double
get_foot_height (cairo_t    *cr,
                 const Druk *druk)
{
  return put_text (cr, druk->vel->voet, SMALL, 0, -1, druk->width) +
         put_text (cr, "1", SMALL, 0, -1, druk->width) + GAP;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Druk              *druk)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double room;

  druk->width = gtk_print_context_get_width (context);
  druk->height = gtk_print_context_get_height (context);
  druk->per_sheet = (guint) MAX (1, (druk->width - get_first_width (druk)) / LEAST_COLUMN);
  druk->per_sheet = MIN (druk->per_sheet, druk->n_lessen);
  room = druk->height - put_head (cr, druk, FALSE) - get_koppen_height (cr, druk) - ROW_DOCENT -
         GAP - get_foot_height (cr, druk);
  druk->per_page = (guint) MAX (1, floor (room / ROW));
  druk->n_rijen = g_strv_length (druk->vel->rijen) + druk->vel->n_leeg;
  druk->n_below = (int) ((druk->n_rijen + druk->per_page - 1) / druk->per_page);
  gtk_print_operation_set_n_pages (
      operation, druk->n_below * (int) ((druk->n_lessen + druk->per_sheet - 1) / druk->per_sheet));
}

/* The lines around the cells of a row. */
static void
put_grid (cairo_t    *cr,
          const Druk *druk,
          guint       n_columns,
          double      y,
          double      height)
{
  double x = 0, width = get_first_width (druk) + n_columns * get_column_width (druk);

  cairo_rectangle (cr, 0, y, width, height);
  for (guint i = 0; i < n_columns; i++)
    {
      x = get_first_width (druk) + i * get_column_width (druk);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x, y + height);
    }
  cairo_stroke (cr);
}

static double
put_row (cairo_t    *cr,
         const Druk *druk,
         guint       n_columns,
         const char *text,
         double      y,
         double      height)
{
  double width = get_first_width (druk) - 2 * PAD, high = put_text (cr, text, TEXT, 0, -1, width);

  (void) put_text (cr, text, TEXT, PAD, y + MAX (0, (height - high) / 2), width);
  put_grid (cr, druk, n_columns, y, height);

  return y + height;
}

static void
put_foot (cairo_t    *cr,
          const Druk *druk,
          int         page)
{
  int n_pages = druk->n_below * (int) ((druk->n_lessen + druk->per_sheet - 1) / druk->per_sheet);
  g_autofree char *number = taal_report_presentie_vel_pagina (page + 1, n_pages);
  double high = put_text (cr, number, SMALL, 0, -1, druk->width);

  (void) put_text (cr, number, SMALL, 0, druk->height - high, druk->width);
  high += put_text (cr, druk->vel->voet, SMALL, 0, -1, druk->width);
  (void) put_text (cr, druk->vel->voet, SMALL, 0, druk->height - high, druk->width);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Druk              *druk)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  guint sheet = (guint) (page / druk->n_below),
        first = (guint) (page % druk->n_below) * druk->per_page;
  guint n_columns = MIN (druk->per_sheet, druk->n_lessen - sheet * druk->per_sheet);
  guint n_names = g_strv_length (druk->vel->rijen);
  double y = put_head (cr, druk, TRUE), high = get_koppen_height (cr, druk);

  cairo_set_line_width (cr, 0.6);
  (void) put_koppen (cr, druk, sheet, y);
  put_grid (cr, druk, n_columns, y, high);
  y += high;
  for (guint i = first; i < MIN (first + druk->per_page, druk->n_rijen); i++)
    y = put_row (cr, druk, n_columns, i < n_names ? druk->vel->rijen[i] : "", y, ROW);
  (void) put_row (cr, druk, n_columns, druk->vel->docent, y + 2, ROW_DOCENT);
  put_foot (cr, druk, page);
}

/**
 * taal_presentie_druk_new:
 * @vel: (transfer full): an attendance list
 *
 * Every page has the title, the headings and a place for the docent to sign; lessen that do not fit beside
 * each other come on sheets of their own.
 *
 * Returns: (transfer full): what prints it
 *
 * Thread: the main one
 */
GtkPrintOperation *
taal_presentie_druk_new (TaalPresentieVel *vel)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Druk *druk = g_new0 (Druk, 1);

  druk->vel = vel;
  druk->n_lessen = g_strv_length (vel->koppen) - 1;
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, druk->n_lessen > 3 ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                            : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, vel->titel);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "taal-druk", druk, druk_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), druk);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), druk);

  return operation;
}

/* Told whether it was printed, when the dialog of the system is done. */
static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  g_message ("An attendance list cannot be printed: %s", error->message);
  (void) taal_fout_dialog_say (
      parent, _("The list cannot be printed"),
      _("Look whether the printer is there and ready, or save the list as a PDF file."));
}

/**
 * taal_presentie_druk_print:
 * @druk: an attendance list
 * @parent: the window in which it is asked
 *
 * Shows the dialog of the system, in which it can be looked at before it is printed.
 *
 * Thread: the main one
 */
void
taal_presentie_druk_print (GtkPrintOperation *druk,
                           GtkWindow         *parent)
{
  gtk_print_operation_set_allow_async (druk, TRUE);
  g_signal_connect_object (druk, "done", G_CALLBACK (done_cb), parent, 0);
  (void) gtk_print_operation_run (druk, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * taal_presentie_druk_write:
 * @druk: an attendance list
 * @parent: (nullable): the window in which it is asked
 * @path: a file
 * @error: a #GtkPrintError
 *
 * Writes it as a PDF file.
 *
 * Returns: whether it is there
 *
 * Thread: the main one
 */
gboolean
taal_presentie_druk_write (GtkPrintOperation  *druk,
                           GtkWindow          *parent,
                           const char         *path,
                           GError            **error)
{
  gtk_print_operation_set_export_filename (druk, path);

  return gtk_print_operation_run (druk, GTK_PRINT_OPERATION_ACTION_EXPORT, parent, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
