/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-verslag-private.h"

#include "taal-report-getal.h"
#include "taal-taal.h"

/* The bar in units of a drawing: a unit is a tenth of a percent. */
#define BAR_WIDTH  1000
#define BAR_HEIGHT 60
#define BAR_LABELS 100 /* with the percentages under it */
#define WHOLE      10000

/* Nothing is loaded and nothing runs: the file says so itself, whatever a name in it holds. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'"

/* Colour is never the only difference: the bar has a pattern and a legend, and survives a printer
 * without it. */
static const char style[] =
  "body{font:1rem/1.5 Cantarell,'Segoe UI',sans-serif;max-width:60rem;margin:2rem auto;padding:0 "
  "1rem;color:#1c1c1c;background:#fff}\n"
  "h1{font-size:1.5rem;line-height:1.3}\n"
  "h2{font-size:1.15rem;margin-top:2rem}\n"
  "table{border-collapse:collapse;margin:2rem 0 1rem}\n"
  "caption{text-align:left;font-weight:bold;font-size:1.15rem;padding-bottom:.4rem}\n"
  "th,td{border-bottom:1px solid #767676;padding:.25rem .8rem .25rem "
  "0;text-align:left;vertical-align:top}\n"
  ".getal{text-align:right;font-variant-numeric:tabular-nums}\n"
  "svg{display:block;width:100%;max-width:50rem;height:auto;margin:1rem 0}\n"
  "code{font-size:.9rem;overflow-wrap:anywhere}\n"
  "@media "
  "print{body{margin:0;max-width:none}tr,svg,li{break-inside:avoid}thead{display:table-header-"
  "group}h2,caption{break-after:avoid}}\n";

/**
 * taal_verslag_html_append_text:
 * @out: HTML that is being written
 * @text: a plain text
 *
 * Adds it as text between tags or in an attribute; a control character has no place in HTML.
 *
 * Thread: any
 */
void
taal_verslag_html_append_text (GString    *out,
                               const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    switch (g_utf8_get_char (c))
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      case '\'':
        g_string_append (out, "&#39;");
        break;
      default:
        g_string_append_unichar (out, g_unichar_iscntrl (g_utf8_get_char (c))
                                        ? 0xfffd
                                        : g_utf8_get_char (c));
        break;
      }
}

static void
append_element (GString    *out,
                const char *tag,
                const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  taal_verslag_html_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

static void
write_begin (GString    *out,
             const char *titel)
{
  g_string_append_printf (out,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          taal_taal_get_code ());
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, "
                        "initial-scale=1\">\n");
  g_string_append_printf (out, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n",
                          POLICY);
  append_element (out, "title", titel);
  g_string_append_printf (out, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", style);
}

static void
write_uitspraak (GString    *out,
                 const char *text)
{
  append_element (out, "h1", text);
}

static void
write_kop (GString    *out,
           const char *text)
{
  append_element (out, "h2", text);
}

static void
write_zin (GString    *out,
           const char *text)
{
  append_element (out, "p", text);
}

static void
write_begin_lijst (GString *out)
{
  g_string_append (out, "<ul>\n");
}

static void
write_punt (GString    *out,
            const char *text)
{
  append_element (out, "li", text);
}

static void
write_end_lijst (GString *out)
{
  g_string_append (out, "</ul>\n");
}

static void
write_opdracht (GString    *out,
                const char *text)
{
  g_string_append (out, "<p>");
  append_element (out, "code", text);
  g_string_append (out, "</p>\n");
}

/* A mark of the bar: a line through it, and its percentage below. */
static void
append_mark (GString *out,
             TaalPct  pct)
{
  int x = pct * BAR_WIDTH / WHOLE;
  g_autofree char *text = taal_report_pct (pct);

  g_string_append_printf (out,
                          "<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\" stroke=\"#000\" "
                          "stroke-width=\"4\"/>\n",
                          x, x, BAR_HEIGHT + 10);
  g_string_append_printf (out, "<text x=\"%d\" y=\"%d\" font-size=\"26\" text-anchor=\"middle\">",
                          x, BAR_LABELS);
  taal_verslag_html_append_text (out, text);
  g_string_append (out, " %</text>\n");
}

static void
write_balk (GString               *out,
            const TaalVerslagBalk *balk)
{
  int certified = (int) (balk->gecertificeerd * BAR_WIDTH / balk->totaal);
  int counted = (int) ((balk->gecertificeerd + balk->uitzonderingen) * BAR_WIDTH / balk->totaal);

  g_string_append_printf (out, "<svg viewBox=\"-4 -4 %d %d\" role=\"img\" aria-label=\"",
                          BAR_WIDTH + 8, BAR_LABELS + 14);
  taal_verslag_html_append_text (out, balk->uitleg);
  g_string_append (out, "\">\n<defs><pattern id=\"arcering\" width=\"16\" height=\"16\" "
                        "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        "<rect width=\"16\" height=\"16\" fill=\"#fff\"/>"
                        "<rect width=\"7\" height=\"16\" fill=\"#1a5fb4\"/></pattern></defs>\n");
  g_string_append_printf (out,
                          "<rect width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#000\" "
                          "stroke-width=\"2\"/>\n",
                          BAR_WIDTH, BAR_HEIGHT);
  g_string_append_printf (out, "<rect width=\"%d\" height=\"%d\" fill=\"#1a5fb4\"/>\n", certified,
                          BAR_HEIGHT);
  g_string_append_printf (out,
                          "<rect x=\"%d\" width=\"%d\" height=\"%d\" fill=\"url(#arcering)\"/>\n",
                          certified, counted - certified, BAR_HEIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (balk->merken); i++)
    if (balk->merken[i] != TAAL_PCT_NONE)
      append_mark (out, balk->merken[i]);
  g_string_append (out, "</svg>\n");
  write_zin (out, balk->uitleg);
}

#define STAVEN_HEIGHT 300
#define STAVEN_LABELS 340 /* with what stands below them */

static void
append_staaf_text (GString *out,
                   int x,
                   int y,
                   const char *anchor,
                   const char *text)
{
  g_string_append_printf (out, "<text x=\"%d\" y=\"%d\" font-size=\"26\" text-anchor=\"%s\">", x,
                          y, anchor);
  taal_verslag_html_append_text (out, text);
  g_string_append (out, "</text>\n");
}

/* What is left out is hatched over the whole height, so that it is not read as nothing. */
static void
append_staaf (GString *out,
              const TaalVerslagStaven *staven,
              guint i)
{
  int left = (int) (i * BAR_WIDTH / staven->n);
  int right = (int) ((i + 1) * BAR_WIDTH / staven->n);
  int height = staven->weg[i] ? STAVEN_HEIGHT
                              : (int) (staven->hoogten[i] * STAVEN_HEIGHT / staven->max);

  g_string_append_printf (
      out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", left,
      STAVEN_HEIGHT - height, MAX (1, right - left - (right - left > 4 ? 2 : 0)), height,
      staven->weg[i] ? "url(#weg)" : "#1a5fb4");
}

static void
write_staven (GString *out,
              const TaalVerslagStaven *staven)
{
  int line = STAVEN_HEIGHT - (int) (staven->lijn * STAVEN_HEIGHT / staven->max);

  g_string_append_printf (out, "<svg viewBox=\"-4 -34 %d %d\" role=\"img\" aria-label=\"",
                          BAR_WIDTH + 8, STAVEN_LABELS + 40);
  taal_verslag_html_append_text (out, staven->uitleg);
  g_string_append (out, "\">\n<defs><pattern id=\"weg\" width=\"10\" height=\"10\" "
                        "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        "<rect width=\"2\" height=\"10\" fill=\"#b0b0b0\"/></pattern></defs>\n");
  for (guint i = 0; i < staven->n; i++)
    append_staaf (out, staven, i);
  g_string_append_printf (
      out, "<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000\" stroke-width=\"2\"/>\n",
      STAVEN_HEIGHT, BAR_WIDTH, STAVEN_HEIGHT);
  if (staven->lijn > 0)
    {
      g_string_append_printf (out,
                              "<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000\" "
                              "stroke-width=\"4\" stroke-dasharray=\"12 6\"/>\n",
                              line, BAR_WIDTH, line);
      append_staaf_text (out, BAR_WIDTH, line - 8, "end", staven->lijn_tekst);
    }
  append_staaf_text (out, 0, STAVEN_LABELS - 10, "start", staven->eerste);
  append_staaf_text (out, BAR_WIDTH, STAVEN_LABELS - 10, "end", staven->laatste);
  g_string_append (out, "</svg>\n");
  write_zin (out, staven->uitleg);
}

/* The first cell of a row is its heading: what the others are about. */
static void
append_cell (GString                *out,
             const TaalVerslagTabel *tabel,
             guint                   i)
{
  guint column, n = tabel->koppen->len;
  const char *class, *tag;

  g_assert (n > 0);
  column = i % n;
  class = g_array_index (tabel->getal, gboolean, column) ? " class=\"getal\"" : "";
  tag = column == 0 ? "th" : "td";
  if (column == 0)
    g_string_append (out, "<tr>");
  g_string_append_printf (out, "<%s%s%s>", tag, column == 0 ? " scope=\"row\"" : "", class);
  taal_verslag_html_append_text (out, g_ptr_array_index (tabel->cellen, i));
  g_string_append_printf (out, "</%s>", tag);
  if (column + 1 == n)
    g_string_append (out, "</tr>\n");
}

static void
write_tabel (GString                *out,
             const char             *titel,
             const TaalVerslagTabel *tabel)
{
  g_string_append (out, "<table>\n");
  append_element (out, "caption", titel);
  g_string_append (out, "<thead>\n<tr>");
  for (guint i = 0; i < tabel->koppen->len; i++)
    {
      g_string_append_printf (out, "<th scope=\"col\"%s>",
                              g_array_index (tabel->getal, gboolean, i) ? " class=\"getal\"" : "");
      taal_verslag_html_append_text (out, g_ptr_array_index (tabel->koppen, i));
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n<tbody>\n");
  for (guint i = 0; i < tabel->cellen->len; i++)
    append_cell (out, tabel, i);
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
write_end (GString *out)
{
  g_string_append (out, "</main>\n</body>\n</html>\n");
}

const TaalVerslagSchrijver taal_verslag_html = {
  .begin = write_begin,
  .uitspraak = write_uitspraak,
  .kop = write_kop,
  .zin = write_zin,
  .begin_lijst = write_begin_lijst,
  .punt = write_punt,
  .end_lijst = write_end_lijst,
  .opdracht = write_opdracht,
  .balk = write_balk,
  .kaart = taal_verslag_html_kaart,
  .staven = write_staven,
  .tabel = write_tabel,
  .end = write_end,
};
