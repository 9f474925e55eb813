/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-writer-private.h"

/* Dark enough on each other, and told apart by weight as well as by colour. */
#define INK      0x1a1a1a
#define LINE     0xb0b0b0
#define PALE     0xe6e9ef
#define STRONG   0x1f4e79
#define ON_DARK  0xffffff

static void
set_header (lxw_format *format,
            gboolean    required)
{
  format_set_bold (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, LINE);
  format_set_bg_color (format, required ? STRONG : PALE);
  format_set_font_color (format, required ? ON_DARK : INK);
  if (!required)
    format_set_italic (format);
  format_set_num_format (format, "@");
}

/* At the left, as its header: at the right it runs into the text of the next column. */
static void
set_moment (lxw_format *format,
            const char *form)
{
  format_set_num_format (format, form);
  format_set_align (format, LXW_ALIGN_LEFT);
}

static void
set_running_text (lxw_format *format,
                  gboolean    boxed)
{
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (!boxed)
    return;

  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, LINE);
}

/**
 * taal_xlsx_stijl_new:
 * @book: a workbook
 * @stijl: the looks of a cell
 *
 * Returns: (transfer none): the format; %NULL for %TAAL_XLSX_GEWOON or without memory
 *
 * Thread: that of the workbook
 */
lxw_format *
taal_xlsx_stijl_new (lxw_workbook  *book,
                     TaalXlsxStijl  stijl)
{
  lxw_format *format = stijl == TAAL_XLSX_GEWOON ? NULL : workbook_add_format (book);

  if (format == NULL)
    return NULL;

  switch (stijl)
    {
    case TAAL_XLSX_GEWOON:
    case TAAL_XLSX_N_STIJLEN:
      break;
    case TAAL_XLSX_TEKST:
      format_set_num_format (format, "@");
      break;
    case TAAL_XLSX_GETAL:
      format_set_align (format, LXW_ALIGN_RIGHT);
      format_set_indent (format, 1);
      break;
    case TAAL_XLSX_DATUM:
      set_moment (format, "yyyy-mm-dd");
      break;
    case TAAL_XLSX_TIJD:
      set_moment (format, "hh:mm");
      break;
    case TAAL_XLSX_TIJD_SECONDEN:
      set_moment (format, "hh:mm:ss");
      break;
    case TAAL_XLSX_KOP:
      set_header (format, FALSE);
      break;
    case TAAL_XLSX_KOP_VERPLICHT:
      set_header (format, TRUE);
      break;
    case TAAL_XLSX_TITEL:
      format_set_bold (format);
      format_set_font_size (format, 16);
      format_set_font_color (format, STRONG);
      break;
    case TAAL_XLSX_TUSSENKOP:
      format_set_bold (format);
      format_set_font_size (format, 13);
      format_set_font_color (format, STRONG);
      format_set_align (format, LXW_ALIGN_VERTICAL_BOTTOM);
      break;
    case TAAL_XLSX_ALINEA:
      set_running_text (format, FALSE);
      break;
    case TAAL_XLSX_VAK:
      set_running_text (format, TRUE);
      format_set_num_format (format, "@");
      break;
    case TAAL_XLSX_VAK_KOP:
      set_running_text (format, TRUE);
      format_set_bold (format);
      format_set_bg_color (format, PALE);
      break;
    }

  return format;
}
