/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-verslag"

#include "config.h"

#include "taal-taal.h"
#include "taal-verslag.h"

#include <string.h>

static char *
write_bar (TaalVerslagVorm vorm,
           gint64          certified,
           gint64          exceptions,
           gint64          total)
{
  TaalVerslag *verslag = taal_verslag_new (vorm, "titel");
  TaalVerslagBalk balk = { certified, exceptions, total, { 6000, 8000 }, "uitleg & meer" };

  taal_verslag_add_balk (verslag, &balk);
  return taal_verslag_end (verslag);
}

#define LEGEND                                                            \
  "                               ^ 60 %     ^ 80 %\n"                    \
  "# gecertificeerd   + meegeteld door een uitzondering   . niet meegeteld\n"

/* A mark is touched only by a share that reaches it. */
static void
test_bar (void)
{
  static const struct
  {
    gint64      certified;
    gint64      exceptions;
    const char *bar;
  } cases[] = {
    { 0, 0, "[..............................|..........|..........]" },
    { 1000, 0, "[##############################|##########|##########]" },
    { 600, 200, "[##############################|++++++++++|..........]" },
    { 599, 200, "[#############################+|+++++++++.|..........]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        write_bar (TAAL_VERSLAG_TEKST, cases[i].certified, cases[i].exceptions, 1000);
      g_autofree char *expected = g_strdup_printf ("\n%s\n%s", cases[i].bar, LEGEND);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
fill (TaalVerslag *verslag)
{
  const TaalVerslagKolom columns[] = { { "Naam", FALSE }, { "N", TRUE }, { "Slot", FALSE } };

  taal_verslag_add_uitspraak (verslag, "Eerst <dit>.");
  taal_verslag_add_zin (verslag, NULL);
  taal_verslag_take_zin (verslag, g_strdup ("Dan \"dat\" & 'zo'."));
  taal_verslag_add_kop (verslag, "Kop");
  taal_verslag_take_punt (verslag, g_strdup ("een"));
  taal_verslag_take_punt (verslag, g_strdup ("twee"));
  taal_verslag_take_opdracht (verslag, g_strdup ("doe dit"));
  taal_verslag_begin_tabel (verslag, "Tabel", columns, G_N_ELEMENTS (columns));
  taal_verslag_add_cel (verslag, "Hradečný");
  taal_verslag_add_cel (verslag, "5");
  taal_verslag_add_cel (verslag, NULL);
  taal_verslag_add_cel (verslag, "漢字");
  taal_verslag_add_cel (verslag, "1234");
  taal_verslag_add_cel (verslag, "x");
  taal_verslag_end_tabel (verslag);
}

static void
test_text (void)
{
  TaalVerslag *verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, "titel");
  g_autofree char *text = NULL;

  g_assert_false (taal_verslag_is_html (verslag));
  fill (verslag);
  text = taal_verslag_end (verslag);

  g_assert_cmpstr (text, ==,
                   "Eerst <dit>.\n"
                   "Dan \"dat\" & 'zo'.\n"
                   "\n"
                   "Kop\n"
                   "- een\n"
                   "- twee\n"
                   "    doe dit\n"
                   "\n"
                   "Tabel\n"
                   "Naam         N  Slot\n"
                   "--------  ----  ----\n"
                   "Hradečný     5  –\n"
                   "漢字      1234  x\n");
}

static void
test_html (void)
{
  TaalVerslag *verslag = taal_verslag_new (TAAL_VERSLAG_HTML, "</title><script>");
  g_autofree char *text = NULL;

  g_assert_true (taal_verslag_is_html (verslag));
  fill (verslag);
  text = taal_verslag_end (verslag);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"nl\">\n"));
  g_assert_true (g_str_has_suffix (text, "</body>\n</html>\n"));
  g_assert_null (strstr (text, "<script"));
  g_assert_nonnull (strstr (text, "<title>&lt;/title&gt;&lt;script&gt;</title>"));
  g_assert_nonnull (strstr (text, "<h1>Eerst &lt;dit&gt;.</h1>"));
  g_assert_nonnull (strstr (text, "<p>Dan &quot;dat&quot; &amp; &#39;zo&#39;.</p>"));
  g_assert_nonnull (strstr (text, "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"));
  g_assert_nonnull (strstr (text, "<caption>Tabel</caption>"));
  g_assert_nonnull (strstr (text, "<th scope=\"col\">Naam</th><th scope=\"col\" "
                                  "class=\"getal\">N</th>"));
  g_assert_nonnull (strstr (text, "<tr><th scope=\"row\">Hradečný</th><td "
                                  "class=\"getal\">5</td><td>–</td></tr>"));
}

static void
test_html_bar (void)
{
  g_autofree char *text = write_bar (TAAL_VERSLAG_HTML, 600, 200, 1000);

  g_assert_nonnull (strstr (text, "role=\"img\" aria-label=\"uitleg &amp; meer\""));
  g_assert_nonnull (strstr (text, "<rect width=\"600\" height=\"60\""));
  g_assert_nonnull (strstr (text, "<rect x=\"600\" width=\"200\" height=\"60\""));
  g_assert_nonnull (strstr (text, "80 %</text>"));
  g_assert_nonnull (strstr (text, "<p>uitleg &amp; meer</p>"));
}

static void
test_english_html (void)
{
  g_autofree char *text = NULL;

  taal_taal_set (TAAL_TAAL_EN);
  text = taal_verslag_end (taal_verslag_new (TAAL_VERSLAG_HTML, "title"));
  taal_taal_set (TAAL_TAAL_NL);
  g_assert_nonnull (strstr (text, "<html lang=\"en\">"));
}

/* A name from a dossier cannot steer the terminal. */
static void
test_unsafe (void)
{
  g_autofree char *safe = taal_verslag_dup_veilig ("a\x1b[31mb\nc\xc2\x9b\xe2\x80\xae\xff");

  g_assert_cmpstr (safe, ==,
                   "a\xef\xbf\xbd[31mb\xef\xbf\xbd"
                   "c\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

static void
test_unfinished (void)
{
  g_autoptr (TaalVerslag) verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, "titel");

  taal_verslag_take_punt (verslag, g_strdup ("een"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/verslag/bar", test_bar);
  g_test_add_func ("/report/verslag/text", test_text);
  g_test_add_func ("/report/verslag/html", test_html);
  g_test_add_func ("/report/verslag/html-bar", test_html_bar);
  g_test_add_func ("/report/verslag/english-html", test_english_html);
  g_test_add_func ("/report/verslag/unsafe", test_unsafe);
  g_test_add_func ("/report/verslag/unfinished", test_unfinished);

  return g_test_run ();
}
