/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-verslag-private.h"

/* In units of the map. */
#define DOT      9.0
#define TEXT     30
#define LINE     48.0
#define N_COLUMNS 2
#define N_ROWS   ((TAAL_N_STIPPEN + N_COLUMNS - 1) / N_COLUMNS)

/* A number with a point, whatever the language. */
static void
append_number (GString *out,
               double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.1f", number));
}

static void
append_tag (GString *out,
            const char *tag,
            const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  taal_verslag_html_append_text (out, text);
  g_string_append_printf (out, "</%s>", tag);
}

static void
append_path (GString *out,
             const TaalKaartPunt *punten,
             guint n_punten,
             const TaalKaartVorm *vorm)
{
  g_string_append (out, "<path d=\"");
  for (guint i = 0; i < n_punten; i++)
    {
      g_string_append_c (out, i == 0 ? 'M' : 'L');
      append_number (out, punten[i].x);
      g_string_append_c (out, ' ');
      append_number (out, punten[i].y);
    }
  g_string_append_printf (out,
                          vorm->vol ? "Z\" fill=\"#%06x\""
                                    : "Z\" fill=\"none\" stroke-width=\"3\" stroke=\"#%06x\"",
                          vorm->licht);
}

static void
append_stip (const TaalKaartPunt *punten,
             guint n_punten,
             const TaalKaartVorm *vorm,
             const TaalStip *stip,
             gpointer data)
{
  GString *out = data;
  g_autofree char *text = taal_stip_dup_tekst (stip);

  append_path (out, punten, n_punten, vorm);
  g_string_append_c (out, '>');
  append_tag (out, "title", text);
  g_string_append (out, "</path>\n");
}

static void
append_legend (GString *out,
               const TaalKaartbeeld *beeld)
{
  for (int status = 0; status < TAAL_N_STIPPEN; status++)
    {
      const TaalKaartVorm *vorm = taal_kaart_vorm_get (status);
      double x = beeld->breedte * (status % N_COLUMNS) / N_COLUMNS + LINE / 2;
      double y = beeld->hoogte + LINE * (status / N_COLUMNS) + LINE / 2;
      TaalKaartPunt punten[TAAL_KAART_MAX_PUNTEN];
      g_autofree char *text = taal_kaartbeeld_dup_legenda (beeld, status);

      taal_kaart_vorm_place (vorm, (TaalKaartPunt) { x, y }, DOT * 1.4, punten);
      append_path (out, punten, vorm->n_punten, vorm);
      g_string_append (out, "/>\n<text x=\"");
      append_number (out, x + LINE / 2);
      g_string_append (out, "\" y=\"");
      append_number (out, y + TEXT * 0.35);
      g_string_append_printf (out, "\" font-size=\"%d\">", TEXT);
      taal_verslag_html_append_text (out, text);
      g_string_append (out, "</text>\n");
    }
}

/**
 * taal_verslag_html_kaart:
 * @out: where to write
 * @beeld: a map
 *
 * Writes a map as SVG: one that prints, and whose dots tell their name to a pointer.
 *
 * Thread: any
 */
void
taal_verslag_html_kaart (GString *out,
                         const TaalKaartbeeld *beeld)
{
  g_autofree char *titel = taal_kaartbeeld_dup_titel (beeld);
  g_autofree char *omschrijving = taal_kaartbeeld_dup_omschrijving (beeld);

  g_string_append (out, "<svg style=\"max-width:34rem\" viewBox=\"0 0 ");
  append_number (out, beeld->breedte);
  g_string_append_c (out, ' ');
  append_number (out, beeld->hoogte + N_ROWS * LINE);
  g_string_append (out, "\" role=\"img\">\n");
  append_tag (out, "title", titel);
  g_string_append_c (out, '\n');
  append_tag (out, "desc", omschrijving);
  g_string_append_c (out, '\n');
  taal_kaartbeeld_draw (beeld, DOT, append_stip, out);
  append_legend (out, beeld);
  g_string_append (out, "</svg>\n");
}
