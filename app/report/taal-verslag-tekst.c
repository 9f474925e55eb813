/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-verslag-private.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/* One cell of the bar is two percent, so that 60 and 80 fall between two cells. */
#define N_CELLS 50
#define WHOLE   10000

#define BAR_CERTIFIED '#'
#define BAR_EXCEPTION '+'
#define BAR_OTHER     '.'

/* Characters that would move the cursor of a terminal or turn the direction of writing: a name in a
 * dossier from elsewhere may hold them. */
static gboolean
is_unsafe (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static void
append_text (GString    *out,
             const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (out, is_unsafe (character) ? 0xfffd : character);
    }
}

/**
 * taal_verslag_dup_veilig:
 * @text: a text, which may hold anything
 *
 * Returns: (transfer full): it, without what could disturb a terminal
 *
 * Thread: any
 */
char *
taal_verslag_dup_veilig (const char *text)
{
  GString *safe = g_string_new (NULL);

  append_text (safe, text);
  return g_string_free (safe, FALSE);
}

/* How many columns of a terminal a text takes, once it is made safe. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (is_unsafe (c) || !g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
write_begin (GString    *out,
             const char *titel)
{
}

static void
write_line (GString    *out,
            const char *text)
{
  append_text (out, text);
  g_string_append_c (out, '\n');
}

static void
write_kop (GString    *out,
           const char *text)
{
  g_string_append_c (out, '\n');
  write_line (out, text);
}

static void
write_punt (GString    *out,
            const char *text)
{
  g_string_append (out, "- ");
  write_line (out, text);
}

static void
write_opdracht (GString    *out,
                const char *text)
{
  g_string_append (out, "    ");
  write_line (out, text);
}

static void
write_nothing (GString *out)
{
}

/* The cells before a share: no more than it reaches, so that the bar never touches a mark that the
 * share does not. */
static int
count_cells (gint64 part,
             gint64 total)
{
  return (int) (part * N_CELLS / total);
}

/* Draws the mark before a cell, if there is one, and its percentage under it. */
static void
append_marks (GString               *line,
              GString               *legend,
              const TaalVerslagBalk *balk,
              int                    cell)
{
  for (gsize i = 0; i < G_N_ELEMENTS (balk->merken); i++)
    {
      g_autofree char *pct = NULL;

      if (balk->merken[i] == TAAL_PCT_NONE ||
          (balk->merken[i] * N_CELLS + WHOLE - 1) / WHOLE != cell)
        continue;
      pct = taal_report_pct (balk->merken[i]);
      if (legend->len < line->len)
        append_spaces (legend, (guint) (line->len - legend->len));
      g_string_append_printf (legend, "^ %s %% ", pct);
      g_string_append_c (line, '|');
    }
}

static void
write_balk (GString               *out,
            const TaalVerslagBalk *balk)
{
  int certified = count_cells (balk->gecertificeerd, balk->totaal);
  int counted = count_cells (balk->gecertificeerd + balk->uitzonderingen, balk->totaal);
  g_autoptr (GString) line = g_string_new ("[");
  g_autoptr (GString) legend = g_string_new (NULL);

  for (int cell = 0; cell <= N_CELLS; cell++)
    {
      append_marks (line, legend, balk, cell);
      if (cell < N_CELLS)
        g_string_append_c (line, cell < certified ? BAR_CERTIFIED
                                 : cell < counted ? BAR_EXCEPTION
                                                  : BAR_OTHER);
    }
  g_string_append_printf (out, "\n%s]\n%s\n", line->str, g_strchomp (legend->str));
  /* TRANSLATORS: the legend of a bar that is drawn with the characters # + and . */
  write_line (out, _("# certified   + counted by an exception   . not counted"));
}

/* A terminal has no room for a bar for each week. */
static void
write_staven (GString *out,
              const TaalVerslagStaven *staven)
{
  write_line (out, staven->uitleg);
}

/* The width of each column: that of its widest cell. */
static guint *
measure (const TaalVerslagTabel *tabel)
{
  guint n = tabel->koppen->len;
  guint *widths = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    widths[i] = get_width (g_ptr_array_index (tabel->koppen, i));
  for (guint i = 0; i < tabel->cellen->len; i++)
    {
      /* A name may be no UTF-8; only then is it worth copying. */
      const char *text = g_ptr_array_index (tabel->cellen, i);
      g_autofree char *valid =
        g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

      widths[i % n] = MAX (widths[i % n], get_width (valid != NULL ? valid : text));
    }

  return widths;
}

static void
write_row (GString                *out,
           const TaalVerslagTabel *tabel,
           gpointer               *cellen,
           const guint            *widths)
{
  for (guint i = 0; i < tabel->koppen->len; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (cellen[i], -1);
      guint gap = widths[i] - get_width (valid);
      gboolean right = g_array_index (tabel->getal, gboolean, i);

      if (i > 0)
        append_spaces (out, 2);
      if (right)
        append_spaces (out, gap);
      append_text (out, valid);
      if (!right && i + 1 < tabel->koppen->len)
        append_spaces (out, gap);
    }
  g_string_append_c (out, '\n');
}

static void
write_tabel (GString                *out,
             const char             *titel,
             const TaalVerslagTabel *tabel)
{
  g_autofree guint *widths = measure (tabel);
  guint n = tabel->koppen->len;

  write_kop (out, titel);
  write_row (out, tabel, tabel->koppen->pdata, widths);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        append_spaces (out, 2);
      for (guint j = 0; j < widths[i]; j++)
        g_string_append_c (out, '-');
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < tabel->cellen->len; i += n)
    write_row (out, tabel, tabel->cellen->pdata + i, widths);
}

const TaalVerslagSchrijver taal_verslag_tekst = {
  .begin = write_begin,
  .uitspraak = write_line,
  .kop = write_kop,
  .zin = write_line,
  .begin_lijst = write_nothing,
  .punt = write_punt,
  .end_lijst = write_nothing,
  .opdracht = write_opdracht,
  .balk = write_balk,
  .staven = write_staven,
  .tabel = write_tabel,
  .end = write_nothing,
};
