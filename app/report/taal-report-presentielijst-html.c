/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-presentielijst.h"

#include "taal-taal.h"

/* An attendance list as a page that prints well: a row is high enough to initial in, is never cut by
 * the edge of a page, and the headings are repeated on each. */

/* Nothing is loaded and nothing runs: the file says so itself, whatever a name in it holds. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'"

static const char style[] =
  "@page{size:A4 landscape;margin:12mm}\n"
  "body{font:11pt/1.35 Cantarell,'Segoe UI',sans-serif;color:#000;background:#fff;margin:1.5rem}\n"
  "h1{font-size:16pt;margin:0 0 .3em}\n"
  "p{margin:.1em 0}\n"
  "table{border-collapse:collapse;width:100%;margin:1em 0 .6em;table-layout:fixed}\n"
  "th,td{border:1px solid #000;padding:2px 6px;text-align:left;vertical-align:middle;overflow-wrap:anywhere}\n"
  "thead th{font-size:9pt;font-weight:normal;vertical-align:bottom;white-space:pre-line}\n"
  "tbody th{font-weight:normal;height:9mm}\n"
  ".docent th,.docent td{height:15mm;border-top:3px double #000}\n"
  "@media print{body{margin:0}tr{break-inside:avoid}thead{display:table-header-group}}\n";

static void
append (GString    *out,
        const char *before,
        const char *text,
        const char *after)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *escaped = g_markup_escape_text (valid, -1);

  g_string_append_printf (out, "%s%s%s", before, escaped, after);
}

/* A row with a heading and room in every other column. */
static void
append_row (GString                *out,
            const TaalPresentieVel *vel,
            const char             *class,
            const char             *text)
{
  g_string_append_printf (out, "<tr%s>", class);
  append (out, "<th scope=\"row\">", text, "</th>");
  for (int i = 1; vel->koppen[i] != NULL; i++)
    g_string_append (out, "<td></td>");
  g_string_append (out, "</tr>\n");
}

static void
append_table (GString                *out,
              const TaalPresentieVel *vel)
{
  g_string_append (out, "<table>\n<thead><tr>");
  for (int i = 0; vel->koppen[i] != NULL; i++)
    append (out, "<th scope=\"col\">", vel->koppen[i], "</th>");
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (int i = 0; vel->rijen[i] != NULL; i++)
    append_row (out, vel, "", vel->rijen[i]);
  for (guint i = 0; i < vel->n_leeg; i++)
    append_row (out, vel, "", "");
  append_row (out, vel, " class=\"docent\"", vel->docent);
  g_string_append (out, "</tbody>\n</table>\n");
}

/**
 * taal_report_presentie_vel_html:
 * @vel: a list
 *
 * Returns: (transfer full): it as one file of HTML, to be printed
 *
 * Thread: any
 */
char *
taal_report_presentie_vel_html (const TaalPresentieVel *vel)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          taal_taal_get_code ());
  g_string_append (out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  g_string_append_printf (out, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n",
                          POLICY);
  append (out, "<title>", vel->titel, "</title>\n");
  g_string_append_printf (out, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", style);
  append (out, "<h1>", vel->titel, "</h1>\n");
  for (int i = 0; vel->regels[i] != NULL; i++)
    append (out, "<p>", vel->regels[i], "</p>\n");
  append_table (out, vel);
  append (out, "<p>", vel->voet, "</p>\n");
  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
