/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-register-pagina.h"

#include "taal-gemeenten.h"
#include "taal-school.h"
#include "taal-verslag-private.h"

/* On a narrow screen each row becomes a card that says before each cell what it is. The words of a
 * status carry its meaning, never a colour. */
static const char style[] =
    "body{font:1rem/1.5 Cantarell,'Segoe UI',sans-serif;max-width:60rem;margin:0 auto;"
    "padding:1rem;color:#1c1c1c;background:#fff}"
    "h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}"
    "h2{font-size:1.15rem;margin:2rem 0 .5rem}"
    "form{display:flex;flex-wrap:wrap;gap:1rem;align-items:end;margin:1.5rem 0 .5rem}"
    "label{display:block;font-weight:bold}"
    "select,input,button{font:inherit;min-height:2.75rem;padding:0 .6rem;border:1px solid #595959;"
    "border-radius:.3rem;background:#fff;color:inherit;max-width:100%;box-sizing:border-box}"
    "button{background:#1a5fb4;border-color:#1a5fb4;color:#fff;font-weight:bold;padding:0 1.4rem}"
    ":focus-visible{outline:3px solid #e66100;outline-offset:2px}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border-bottom:1px solid #767676;padding:.4rem .8rem .4rem 0;text-align:left;"
    "vertical-align:top}"
    ".getal{text-align:right;font-variant-numeric:tabular-nums}"
    ".let{border-left:.4rem solid #c64600;padding:.2rem .8rem;margin:1rem 0}"
    ".klein{font-size:.9rem}"
    "@media(max-width:40rem){form>*{flex:1 1 100%}select,input,button{width:100%}"
    "table,tbody,tr,td,tbody th{display:block}thead{position:absolute;clip-path:inset(50%);"
    "width:1px;height:1px;overflow:hidden}"
    "tr{border-bottom:1px solid #767676;padding:.6rem 0}"
    "td,tbody th{border:0;padding:0;text-align:left}.getal{text-align:left}"
    "td[data-kop]::before{content:attr(data-kop) \": \";font-weight:bold}td:empty{display:none}}"
    "@media print{form{display:none}tr{break-inside:avoid}}";

static const char *
get_woord (const TaalRegisterPagina *pagina,
           TaalRegisterWoord woord)
{
  return pagina->woorden->woorden[woord];
}

static void
append (GString *out,
        const char *text)
{
  taal_verslag_html_append_text (out, text);
}

/* An element with one of our words in it; @open is its whole opening tag. */
static void
append_woord (GString *out,
              const TaalRegisterPagina *pagina,
              const char *open,
              TaalRegisterWoord woord,
              const char *close)
{
  g_string_append (out, open);
  append (out, get_woord (pagina, woord));
  g_string_append (out, close);
}

static void
append_datum (GString *out,
              const TaalRegisterPagina *pagina,
              TaalDate date)
{
  char text[TAAL_DATE_TEXT_SIZE];
  int year, month, day;

  taal_date_to_ymd (date, &year, &month, &day);
  g_string_append_printf (out, "<time datetime=\"%s\">%d ", taal_date_format (date, text), day);
  append (out, pagina->woorden->maanden[month - 1]);
  g_string_append_printf (out, " %d</time>", year);
}

static const char *
get_naam (const char *gemeente)
{
  const char *naam = taal_gemeenten_get_name (gemeente);

  return naam != NULL ? naam : gemeente;
}

static const char *
get_soort (int soort)
{
  return taal_enum_name (&taal_enum_aanbod_soort, soort);
}

/* What was asked, as the query of another address: its values need no escapes. */
static void
append_query (GString *out,
              const TaalRegisterPagina *pagina,
              const char *begin)
{
  const TaalAanbodVraag *vraag = &pagina->vraag;
  char op[TAAL_DATE_TEXT_SIZE];

  g_string_append (out, begin);
  g_string_append_printf (out, "op=%s", taal_date_format (vraag->op, op));
  if (vraag->gemeente != NULL)
    g_string_append_printf (out, "&amp;gemeente=%s", vraag->gemeente);
  if (vraag->soort >= 0)
    g_string_append_printf (out, "&amp;soort=%s", get_soort (vraag->soort));
}

static gboolean
is_dutch (const TaalRegisterPagina *pagina)
{
  return g_str_equal (get_woord (pagina, TAAL_WOORD_TAAL), "nl");
}

static void
write_begin (GString *out,
             const TaalRegisterPagina *pagina)
{
  const char *other = is_dutch (pagina) ? "en" : "nl";

  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n",
                          get_woord (pagina, TAAL_WOORD_TAAL));
  g_string_append (out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                        "content=\"width=device-width, initial-scale=1\">\n");
  append_woord (out, pagina, "<title>", TAAL_WOORD_TITEL, "</title>\n");
  g_string_append_printf (out, "<style>%s</style>\n</head>\n<body>\n<header>\n", style);
  g_string_append_printf (out, "<p class=\"klein\"><a lang=\"%s\" hreflang=\"%s\" href=\"?taal=%s",
                          other, other, other);
  append_query (out, pagina, "&amp;");
  append_woord (out, pagina, "\">", TAAL_WOORD_ANDERE_TAAL, "</a></p>\n");
  append_woord (out, pagina, "<h1>", TAAL_WOORD_TITEL, "</h1>\n");
  append_woord (out, pagina, "<p>", TAAL_WOORD_INLEIDING, "</p>\n</header>\n<main>\n");
}

static void
append_option (GString *out,
               const char *value,
               gboolean selected,
               const char *text)
{
  g_string_append_printf (out, "<option value=\"%s\"%s>", value, selected ? " selected" : "");
  append (out, text);
  g_string_append (out, "</option>\n");
}

static int
compare_namen (gconstpointer a,
               gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  int order = g_utf8_collate (get_naam (x), get_naam (y));

  return order != 0 ? order : g_strcmp0 (x, y);
}

/* The gemeenten by name, with the one that was asked for, of which nothing may be known. */
static void
write_gemeenten (GString *out,
                 const TaalRegisterPagina *pagina)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const char *asked = pagina->vraag.gemeente;
  gboolean listed = asked == NULL;

  for (guint i = 0; i < pagina->gemeenten->len; i++)
    {
      const char *code = g_ptr_array_index (pagina->gemeenten, i);

      g_ptr_array_add (codes, (gpointer) code);
      listed = listed || g_str_equal (code, asked);
    }
  if (!listed)
    g_ptr_array_add (codes, (gpointer) asked);
  g_ptr_array_sort (codes, compare_namen);

  append_woord (out, pagina, "<div><label for=\"gemeente\">", TAAL_WOORD_GEMEENTE,
                "</label>\n<select id=\"gemeente\" name=\"gemeente\">\n");
  append_option (out, "", asked == NULL, get_woord (pagina, TAAL_WOORD_ALLE_GEMEENTEN));
  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);

      append_option (out, code, g_strcmp0 (code, asked) == 0, get_naam (code));
    }
  g_string_append (out, "</select></div>\n");
}

static void
write_form (GString *out,
            const TaalRegisterPagina *pagina)
{
  char op[TAAL_DATE_TEXT_SIZE];

  g_string_append_printf (out,
                          "<form method=\"get\">\n<input type=\"hidden\" name=\"taal\" "
                          "value=\"%s\">\n",
                          get_woord (pagina, TAAL_WOORD_TAAL));
  write_gemeenten (out, pagina);
  append_woord (out, pagina, "<div><label for=\"soort\">", TAAL_WOORD_AANBOD,
                "</label>\n<select id=\"soort\" name=\"soort\">\n");
  append_option (out, "", pagina->vraag.soort < 0, get_woord (pagina, TAAL_WOORD_ALLE_SOORTEN));
  for (int i = 0; i < TAAL_N_AANBOD_SOORTEN; i++)
    append_option (out, get_soort (i), pagina->vraag.soort == i, pagina->woorden->soorten[i]);
  g_string_append (out, "</select></div>\n");
  append_woord (out, pagina, "<div><label for=\"op\">", TAAL_WOORD_DAG, "</label>\n");
  g_string_append_printf (out, "<input type=\"date\" id=\"op\" name=\"op\" value=\"%s\"></div>\n",
                          taal_date_format (pagina->vraag.op, op));
  append_woord (out, pagina, "<div><button type=\"submit\">", TAAL_WOORD_TOON,
                "</button></div>\n</form>\n");
  append_woord (out, pagina, "<p class=\"klein\">", TAAL_WOORD_ONTBREEKT, "</p>\n");
}

static void
write_fouten (GString *out,
              const TaalRegisterPagina *pagina)
{
  append_woord (out, pagina, "<div class=\"let\" role=\"alert\">\n<p>", TAAL_WOORD_NIET_BEGREPEN,
                "</p>\n<ul>\n");
  for (guint i = 0; i < pagina->fouten->len; i++)
    {
      const TaalRegisterFout *fout = &g_array_index (pagina->fouten, TaalRegisterFout, i);

      g_string_append (out, "<li><code>");
      append (out, fout->parameter);
      append_woord (out, pagina, "</code>: ", fout->uitleg, "</li>\n");
    }
  g_string_append (out, "</ul>\n</div>\n");
}

/* By name, as a person looks for a gemeente; what is of one stays in the order of its kinds. */
static int
compare_gemeenten (gconstpointer a,
                   gconstpointer b)
{
  const TaalGemeenteAanbod *x = *(const TaalGemeenteAanbod *const *) a;
  const TaalGemeenteAanbod *y = *(const TaalGemeenteAanbod *const *) b;
  int order = g_utf8_collate (get_naam (x->gemeente), get_naam (y->gemeente));

  if (order == 0)
    order = g_strcmp0 (x->gemeente, y->gemeente);

  return order != 0 ? order : (int) x->soort - (int) y->soort;
}

static void
append_th (GString *out,
           const TaalRegisterPagina *pagina,
           TaalRegisterWoord woord,
           gboolean getal)
{
  append_woord (out, pagina,
                getal ? "<th scope=\"col\" role=\"columnheader\" class=\"getal\">"
                      : "<th scope=\"col\" role=\"columnheader\">",
                woord, "</th>");
}

/* Opens a cell that says on a narrow screen what it is. */
static void
begin_td (GString *out,
          const TaalRegisterPagina *pagina,
          TaalRegisterWoord kop,
          gboolean getal)
{
  g_string_append_printf (out, "<td role=\"cell\"%s data-kop=\"", getal ? " class=\"getal\"" : "");
  append (out, get_woord (pagina, kop));
  g_string_append (out, "\">");
}

/* The names of the schools that ever said something, each with its number, which tells two of one
 * name apart. */
static void
append_scholen (GString *out,
                const TaalBeschikbaarheid *gevonden,
                const TaalGemeenteAanbod *gemeente)
{
  const TaalSchool *previous = NULL;

  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    {
      const TaalLocatieAanbod *one = &g_array_index (gevonden->locaties, TaalLocatieAanbod, i);
      const TaalAanbod *aanbod = g_ptr_array_index (gevonden->aanboden, one->aanbod);
      const TaalSchool *school =
          taal_scholen_on ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                           (int) aanbod->scholen->len, gevonden->op);

      if (school == NULL ||
          (previous != NULL && g_str_equal (previous->bow_nummer, school->bow_nummer)))
        continue;
      if (previous != NULL)
        g_string_append (out, ", ");
      append (out, school->naam != NULL ? school->naam : school->bow_nummer);
      if (school->naam != NULL)
        {
          g_string_append (out, " (");
          append (out, school->bow_nummer);
          g_string_append (out, ")");
        }
      previous = school;
    }
}

/* Why nothing is known: what its locaties have in common, else nothing. */
static TaalOnbekend
get_onbekend (const TaalBeschikbaarheid *gevonden,
              const TaalGemeenteAanbod *gemeente)
{
  TaalOnbekend found = TAAL_ONBEKEND_NIET;

  if (gemeente->status != TAAL_AANBOD_ONBEKEND)
    return TAAL_ONBEKEND_NIET;
  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    {
      TaalOnbekend onbekend = g_array_index (gevonden->locaties, TaalLocatieAanbod, i).onbekend;

      if (i > gemeente->first && onbekend != found)
        return TAAL_ONBEKEND_NIET;
      found = onbekend;
    }

  return found;
}

static void
write_rij (GString *out,
           const TaalRegisterPagina *pagina,
           const TaalGemeenteAanbod *gemeente)
{
  TaalOnbekend onbekend = get_onbekend (pagina->gevonden, gemeente);

  g_string_append (out, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
  append (out, get_naam (gemeente->gemeente));
  g_string_append (out, "</th>");
  begin_td (out, pagina, TAAL_WOORD_AANBOD, FALSE);
  append (out, pagina->woorden->soorten[gemeente->soort]);
  g_string_append (out, "</td>");
  begin_td (out, pagina, TAAL_WOORD_STATUS, FALSE);
  append (out, pagina->woorden->statussen[gemeente->status]);
  if (onbekend != TAAL_ONBEKEND_NIET)
    {
      g_string_append (out, ": ");
      append (out, pagina->woorden->onbekend[onbekend]);
    }
  g_string_append (out, "</td>");
  begin_td (out, pagina, TAAL_WOORD_PLAATSEN, TRUE);
  if (gemeente->status == TAAL_AANBOD_BESCHIKBAAR)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, gemeente->plaatsen);
  g_string_append (out, "</td>");
  begin_td (out, pagina, TAAL_WOORD_SCHOLEN, FALSE);
  append_scholen (out, pagina->gevonden, gemeente);
  g_string_append (out, "</td></tr>\n");
}

static void
write_tabel (GString *out,
             const TaalRegisterPagina *pagina)
{
  const TaalBeschikbaarheid *gevonden = pagina->gevonden;
  g_autoptr (GPtrArray) rijen = g_ptr_array_new ();

  for (guint i = 0; i < gevonden->gemeenten->len; i++)
    g_ptr_array_add (rijen, &g_array_index (gevonden->gemeenten, TaalGemeenteAanbod, i));
  g_ptr_array_sort (rijen, compare_gemeenten);

  g_string_append (out, "<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">");
  append_th (out, pagina, TAAL_WOORD_GEMEENTE, FALSE);
  append_th (out, pagina, TAAL_WOORD_AANBOD, FALSE);
  append_th (out, pagina, TAAL_WOORD_STATUS, FALSE);
  append_th (out, pagina, TAAL_WOORD_PLAATSEN, TRUE);
  append_th (out, pagina, TAAL_WOORD_SCHOLEN, FALSE);
  g_string_append (out, "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
  for (guint i = 0; i < rijen->len; i++)
    write_rij (out, pagina, g_ptr_array_index (rijen, i));
  g_string_append (out, "</tbody>\n</table>\n");
  append_woord (out, pagina, "<p class=\"klein\">", TAAL_WOORD_UITLEG_ONBEKEND, "</p>\n");
}

static void
write_vervalt (GString *out,
               const TaalRegisterPagina *pagina)
{
  const GArray *vervalt = pagina->gevonden->vervalt;

  if (vervalt->len == 0)
    return;

  append_woord (out, pagina, "<h2>", TAAL_WOORD_VERVALT,
                "</h2>\n<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">");
  append_th (out, pagina, TAAL_WOORD_STOPT_OP, FALSE);
  append_th (out, pagina, TAAL_WOORD_GEMEENTE, FALSE);
  append_th (out, pagina, TAAL_WOORD_AANBOD, FALSE);
  g_string_append (out, "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
  for (guint i = 0; i < vervalt->len; i++)
    {
      const TaalVervalt *one = &g_array_index (vervalt, TaalVervalt, i);

      g_string_append (out, "<tr role=\"row\">");
      begin_td (out, pagina, TAAL_WOORD_STOPT_OP, FALSE);
      append_datum (out, pagina, one->stopdatum);
      g_string_append (out, "</td>");
      begin_td (out, pagina, TAAL_WOORD_GEMEENTE, FALSE);
      append (out, get_naam (one->gemeente));
      g_string_append (out, "</td>");
      begin_td (out, pagina, TAAL_WOORD_AANBOD, FALSE);
      append (out, pagina->woorden->soorten[one->soort]);
      g_string_append (out, "</td></tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
write_gevonden (GString *out,
                const TaalRegisterPagina *pagina)
{
  append_woord (out, pagina, "<h2>", TAAL_WOORD_OP, " ");
  append_datum (out, pagina, pagina->gevonden->op);
  g_string_append (out, "</h2>\n");
  if (pagina->n_weggelaten > 0)
    {
      append_woord (out, pagina, "<p class=\"let\">", TAAL_WOORD_WEGGELATEN, " ");
      g_string_append_printf (out, "%u</p>\n", pagina->n_weggelaten);
    }
  if (pagina->gevonden->gemeenten->len > 0)
    write_tabel (out, pagina);
  else
    append_woord (out, pagina, "<p>",
                  pagina->gemeenten->len > 0 ? TAAL_WOORD_NIETS : TAAL_WOORD_LEEG, "</p>\n");
  write_vervalt (out, pagina);
}

/**
 * taal_register_pagina_html:
 * @pagina: what the page shows
 *
 * Writes the page of the register: a form and a table without script, for a phone as well as a
 * screen. The only names in it are those of schools and gemeenten.
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_register_pagina_html (const TaalRegisterPagina *pagina)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (pagina != NULL && pagina->gemeenten != NULL && pagina->fouten != NULL,
                        g_string_free (out, FALSE));

  write_begin (out, pagina);
  write_form (out, pagina);
  if (pagina->fouten->len > 0)
    write_fouten (out, pagina);
  if (pagina->gevonden != NULL)
    write_gevonden (out, pagina);
  g_string_append (out, "</main>\n<footer>\n<p class=\"klein\"><a href=\"v1/aanbod-wi2013?");
  append_query (out, pagina, "");
  append_woord (out, pagina, "\">", TAAL_WOORD_PROGRAMMAS, "</a> · ");
  g_string_append (out,
                   "<a href=\"v1/openapi.json\">OpenAPI</a></p>\n</footer>\n</body>\n</html>\n");

  return g_string_free (out, FALSE);
}

static gpointer
make_policy (gpointer unused)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *encoded = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) style, sizeof style - 1);
  g_checksum_get_digest (checksum, digest, &length);
  encoded = g_base64_encode (digest, length);

  return g_strdup_printf ("default-src 'none'; style-src 'sha256-%s'; form-action 'self'; "
                          "base-uri 'none'; frame-ancestors 'none'",
                          encoded);
}

/**
 * taal_register_pagina_get_policy:
 *
 * Returns: (transfer none): the Content-Security-Policy of the page: its own style and form, and
 *   nothing else
 *
 * Thread: any
 */
const char *
taal_register_pagina_get_policy (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_policy, NULL);
}
