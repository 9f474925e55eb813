/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-bewaren.h"

#include <glib/gi18n.h>

#include "taal-json.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

/**
 * taal_report_bewaar_soort_woord:
 * @soort: what a row of the list is about
 *
 * Returns: (transfer none): its name
 *
 * Thread: any
 */
const char *
taal_report_bewaar_soort_woord (TaalBewaarSoort soort)
{
  switch (soort)
    {
    case TAAL_BEWAAR_CURSISTEN:
      return _("Cursist");
    case TAAL_BEWAAR_PRESENTIE:
      return _("Attendance of a cursist");
    case TAAL_BEWAAR_DOCENTEN:
      return _("Docent who left");
    case TAAL_BEWAAR_BIJLAGEN:
      return _("Kept file");
    case TAAL_BEWAAR_NAMEN:
      return _("Name in the name list");
    case TAAL_BEWAAR_NAMENBESTANDEN:
      return _("Attendance file with names");
    case TAAL_N_BEWAAR_SOORTEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_bewaren_zin:
 * @bewaren: what is due for deletion
 *
 * Returns: (transfer full): how much that is, in a sentence
 *
 * Thread: any
 */
char *
taal_report_bewaren_zin (const TaalBewaren *bewaren)
{
  g_autofree char *datum = taal_report_datum (bewaren->op);
  guint n = bewaren->posten->len;

  if (n == 0)
    /* TRANSLATORS: %s is a date */
    return g_strdup_printf (_("On %s nothing is due for deletion."), datum);

  /* TRANSLATORS: %1$s is a date, %2$u a number of entries in a list */
  return g_strdup_printf (ngettext ("On %1$s %2$u entry is due for deletion.",
                                    "On %1$s %2$u entries are due for deletion.", n),
                          datum, n);
}

/**
 * taal_report_bewaar_dagen:
 * @post: presentie that is due
 *
 * Returns: (transfer full): the first and last day of its rows, or the one day that they are of
 *
 * Thread: any
 */
char *
taal_report_bewaar_dagen (const TaalBewaarpost *post)
{
  g_autofree char *first = taal_report_datum (post->eerste);
  g_autofree char *last = taal_report_datum (post->laatste);

  if (post->eerste == post->laatste)
    return g_steal_pointer (&last);

  /* TRANSLATORS: %1$s is a first day, %2$s a last one */
  return g_strdup_printf (_("%1$s to %2$s"), first, last);
}

/**
 * taal_report_bewaren_gewist:
 * @post: presentie that was due, and is erased
 *
 * Returns: (transfer full): what was erased, in a sentence
 *
 * Thread: any
 */
char *
taal_report_bewaren_gewist (const TaalBewaarpost *post)
{
  g_autofree char *rows = taal_report_getal (post->aantal);
  g_autofree char *days = taal_report_bewaar_dagen (post);

  /* TRANSLATORS: %1$s is a number of rows, %2$s the id of a cursist, %3$s a day, or a first and a
   * last one */
  return g_strdup_printf (ngettext ("Erased: %1$s row of attendance of cursist %2$s, %3$s.",
                                    "Erased: %1$s rows of attendance of cursist %2$s, %3$s.",
                                    (gulong) post->aantal),
                          rows, post->id, days);
}

static char *
dup_grond (const TaalBewaren    *bewaren,
           const TaalBewaarpost *post)
{
  if (post->grond == TAAL_BEWAAR_GROND_GEEN_CURSIST)
    return g_strdup (_("no cursist in the dossier has this id"));

  /* TRANSLATORS: %1$s is the id of a rule such as P14, %2$d a number of years */
  return g_strdup_printf (ngettext ("%1$s: %2$d year after the end of the year",
                                    "%1$s: %2$d years after the end of the year",
                                    (gulong) bewaren->jaren),
                          bewaren->regel->id, bewaren->jaren);
}

/* How sure the term is. One that no source confirms may still be taken over from somewhere. */
static char *
dup_bron (const TaalRegel *regel)
{
  if (regel->zekerheid == TAAL_ZEKERHEID_ONBEVESTIGD)
    /* TRANSLATORS: %s is a law or another text */
    return g_strdup_printf (_("No source says so of these records; it is taken over from: %s."),
                            regel->bron);

  /* TRANSLATORS: %1$s is how sure a rule is, a sentence; %2$s its source */
  return g_strdup_printf (_("%1$s Source: %2$s."), taal_report_zekerheid_woord (regel->zekerheid),
                          regel->bron);
}

/**
 * taal_report_bewaren_grond:
 * @bewaren: what is due for deletion
 *
 * Returns: (transfer full): what the term rests on and how sure that is, and what was not looked at
 *
 * Thread: any
 */
char *
taal_report_bewaren_grond (const TaalBewaren *bewaren)
{
  const TaalRegel *regel = bewaren->regel;
  g_autofree char *term = NULL;
  g_autofree char *source = regel != NULL ? dup_bron (regel) : NULL;

  if (regel == NULL)
    term = g_strdup (
        _("No rule gives a term for keeping attendance lists and the files of docenten."));
  else
    /* TRANSLATORS: %1$s is the id of a rule, %2$s what it sets, %3$d a number of years, %4$s how
     * sure the rule is, with its source */
    term = g_strdup_printf (ngettext ("The term is that of %1$s (%2$s): %3$d year. %4$s",
                                      "The term is that of %1$s (%2$s): %3$d years. %4$s",
                                      (gulong) bewaren->jaren),
                            regel->id, taal_report_parameter_woord (regel->parameter),
                            bewaren->jaren, source);
  if (bewaren->namenlijst == TAAL_NAMENLIJST_VERSLEUTELD)
    return g_strconcat (term, "\n", _("The name list is encrypted, so it was not looked at."),
                        NULL);

  return g_steal_pointer (&term);
}

static void
write_ground (TaalVerslag       *verslag,
              const TaalBewaren *bewaren)
{
  g_autofree char *text = taal_report_bewaren_grond (bewaren);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    taal_verslag_add_zin (verslag, lines[i]);
}

static char *
write_bewaren (const TaalBewaren *bewaren,
               TaalVerslagVorm    vorm)
{
  const TaalVerslagKolom columns[] = {
    { _("What"), FALSE },      { _("Id"), FALSE },       { _("Rows"), TRUE },
    { _("First day"), FALSE }, { _("Last day"), FALSE }, { _("Due since"), FALSE },
    { _("Ground"), FALSE },
  };
  g_autofree char *datum = taal_report_datum (bewaren->op);
  g_autofree char *sentence = taal_report_bewaren_zin (bewaren);
  g_autofree char *title = NULL;
  TaalVerslag *verslag;

  /* TRANSLATORS: the title of a report: %s is a date */
  title = g_strdup_printf (_("Due for deletion on %s"), datum);
  verslag = taal_verslag_new (vorm, title);
  taal_verslag_add_uitspraak (verslag, sentence);
  write_ground (verslag, bewaren);
  if (bewaren->posten->len > 0)
    taal_verslag_begin_tabel (verslag, title, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < bewaren->posten->len; i++)
    {
      const TaalBewaarpost *post = &g_array_index (bewaren->posten, TaalBewaarpost, i);

      taal_verslag_add_cel (verslag, taal_report_bewaar_soort_woord (post->soort));
      taal_verslag_add_cel (verslag, post->id);
      taal_verslag_take_cel (verslag, taal_report_getal (post->aantal));
      taal_verslag_take_cel (verslag, taal_report_datum_of_geen (post->eerste));
      taal_verslag_take_cel (verslag, taal_report_datum_of_geen (post->laatste));
      taal_verslag_take_cel (verslag, taal_report_datum_of_geen (post->vervalt_op));
      taal_verslag_take_cel (verslag, dup_grond (bewaren, post));
    }
  if (bewaren->posten->len > 0)
    taal_verslag_end_tabel (verslag);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_bewaren_text:
 * @bewaren: what is due for deletion
 *
 * Returns: (transfer full): it for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_bewaren_text (const TaalBewaren *bewaren)
{
  return write_bewaren (bewaren, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_bewaren_html:
 * @bewaren: what is due for deletion
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_report_bewaren_html (const TaalBewaren *bewaren)
{
  return write_bewaren (bewaren, TAAL_VERSLAG_HTML);
}

static void
add_regel (TaalJson          *json,
           const TaalBewaren *bewaren)
{
  const TaalRegel *regel = bewaren->regel;

  taal_json_begin_object (json, "termijn");
  taal_json_add_string (json, "regel", regel->id);
  taal_json_add_string (json, "parameter", taal_parameter_get_name (regel->parameter));
  taal_json_add_int (json, "jaren", bewaren->jaren);
  taal_json_add_string (json, "bron", regel->bron);
  taal_json_add_string (json, "zekerheid", taal_report_zekerheid_naam (regel->zekerheid));
  taal_json_end_object (json);
}

/**
 * taal_report_bewaren_json:
 * @bewaren: what is due for deletion
 *
 * Returns: (transfer full): it for a program: schema taalnorm-bewaren/1. `termijn` is left out when
 * no rule gives one, and `eerste` but for presentie
 *
 * Thread: any
 */
char *
taal_report_bewaren_json (const TaalBewaren *bewaren)
{
  static const char *const lists[] = { "geen", "gelezen", "versleuteld" };
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-bewaren/1");
  taal_json_add_date (json, "op", bewaren->op);
  if (bewaren->regel != NULL)
    add_regel (json, bewaren);
  taal_json_add_string (json, "namenlijst", lists[bewaren->namenlijst]);
  taal_json_begin_array (json, "posten");
  for (guint i = 0; i < bewaren->posten->len; i++)
    {
      const TaalBewaarpost *post = &g_array_index (bewaren->posten, TaalBewaarpost, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "soort", taal_bewaar_soort_get_name (post->soort));
      taal_json_add_string (json, "id", post->id);
      taal_json_add_int (json, "aantal", post->aantal);
      if (post->eerste != TAAL_DATE_NONE)
        taal_json_add_date (json, "eerste", post->eerste);
      taal_json_add_date (json, "laatste", post->laatste);
      taal_json_add_date (json, "vervalt_op", post->vervalt_op);
      taal_json_add_string (json, "grond",
                            post->grond == TAAL_BEWAAR_GROND_TERMIJN ? "termijn" : "geen_cursist");
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
