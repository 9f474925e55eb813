/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-check-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"

/* For as many reasons it says what can be done. */
#define MAX_ADVIEZEN 3

/* The start of a SHA-256 that is enough to tell two packets apart. */
#define SHORT_SHA256 12

/**
 * taal_report_pakket_regel:
 * @pakket: a packet
 *
 * Returns: (transfer full): it in a line: id, version, start of the SHA-256, title
 *
 * Thread: any
 */
char *
taal_report_pakket_regel (TaalNormpakket *pakket)
{
  const char *sha256 = taal_normpakket_get_sha256 (pakket);
  g_autofree char *start = g_strndup (sha256, SHORT_SHA256);
  g_autofree char *datum = NULL;

  if (taal_normpakket_get_soort (pakket) == TAAL_PAKKET_GELEVERD)
    /* TRANSLATORS: %1$s is the id of a packet, %2$s its version, %3$s the start of its SHA-256,
     * %4$s its title */
    return g_strdup_printf (_("%1$s, version %2$s, SHA-256 %3$s…: %4$s"),
                            taal_normpakket_get_id (pakket), taal_normpakket_get_versie (pakket),
                            start, taal_normpakket_get_titel (pakket));

  datum = taal_report_datum_of_geen (taal_normpakket_get_datum (pakket));
  /* TRANSLATORS: an own reading: %1$s is its id, %2$s its version, %3$s the start of its
   * SHA-256, %4$s its title, %5$s its author, %6$s its date */
  return g_strdup_printf (_("%1$s, version %2$s, SHA-256 %3$s…: %4$s (own reading of %5$s, %6$s)"),
                          taal_normpakket_get_id (pakket), taal_normpakket_get_versie (pakket),
                          start, taal_normpakket_get_titel (pakket),
                          taal_normpakket_get_auteur (pakket), datum);
}

/**
 * taal_report_check_write_onderbouwing:
 * @verslag: a report
 * @oordeel: a judgement
 *
 * Adds the rules that were used, with their sources: in HTML only, since they are too wide for a
 * terminal.
 *
 * Thread: any
 */
void
taal_report_check_write_onderbouwing (TaalVerslag       *verslag,
                                      const TaalOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _("Rule"), FALSE },    { _("About"), FALSE },    { _("Value"), FALSE },
    { _("Outcome"), FALSE }, { _("How sure"), FALSE }, { _("Source"), FALSE },
  };

  if (!taal_verslag_is_html (verslag))
    return;

  taal_verslag_begin_tabel (verslag, _("The rules that were used"), columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalOnderbouwing *one = &g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i);

      taal_verslag_add_cel (verslag, one->regel->id);
      taal_verslag_add_cel (verslag, taal_report_parameter_woord (one->regel->parameter));
      taal_verslag_take_cel (verslag, taal_report_waarde (one->regel));
      taal_verslag_add_cel (verslag, taal_report_uitkomst_woord (one->uitkomst));
      taal_verslag_add_cel (verslag, taal_report_zekerheid_woord (one->regel->zekerheid));
      taal_verslag_add_cel (verslag, one->regel->bron);
    }
  taal_verslag_end_tabel (verslag);
}

/**
 * taal_report_check_write_pakketten:
 * @verslag: a report
 * @oordeel: a judgement
 *
 * Adds the packets that were used (norm.md 1).
 *
 * Thread: any
 */
void
taal_report_check_write_pakketten (TaalVerslag       *verslag,
                                   const TaalOordeel *oordeel)
{
  TaalDate bekend_op = taal_norm_get_bekend_op (oordeel->norm);

  taal_verslag_add_kop (verslag, _("Normpakketten that were used"));
  for (int i = 0; i < taal_norm_get_n_pakketten (oordeel->norm); i++)
    taal_verslag_take_punt (verslag,
                            taal_report_pakket_regel (taal_norm_get_pakket (oordeel->norm, i)));
  if (bekend_op != TAAL_DATE_NONE)
    {
      g_autofree char *datum = taal_report_datum (bekend_op);

      /* TRANSLATORS: %s is a date */
      taal_verslag_take_zin (verslag,
                             g_strdup_printf (_("Judged by what was known on %s."), datum));
    }
}

/* A path as a shell takes it, without quotes where it needs none. */
static char *
quote_path (const char *path)
{
  static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./";

  return path[strspn (path, plain)] == '\0' ? g_strdup (path) : g_shell_quote (path);
}

/**
 * taal_report_check_write_verder:
 * @verslag: a report
 * @check: a check
 *
 * Adds what to do next: for the largest reasons and, as text, the commands that open the numbers.
 *
 * Thread: any
 */
void
taal_report_check_write_verder (TaalVerslag     *verslag,
                                const TaalCheck *check)
{
  const TaalOordeel *oordeel = check->oordeel;
  g_autofree char *path = quote_path (taal_bron_get_path (check->bron));
  char van[TAAL_DATE_TEXT_SIZE], tot[TAAL_DATE_TEXT_SIZE];
  const char *largest;

  if (oordeel->redenen->len == 0)
    return;

  taal_verslag_add_kop (verslag, _("What you can do"));
  for (guint i = 0; i < MIN (oordeel->redenen->len, MAX_ADVIEZEN); i++)
    {
      const TaalRedenGewicht *one = &g_array_index (oordeel->redenen, TaalRedenGewicht, i);
      g_autofree char *gewicht = taal_report_gewicht (one->gewicht, oordeel->maatstaf.minutes);

      /* TRANSLATORS: %1$s is a number of lessen or minutes with its unit, %2$s a reason in a few
       * words, %3$s a sentence that says what can be done */
      taal_verslag_take_punt (verslag, g_strdup_printf (_("%1$s, %2$s: %3$s"), gewicht,
                                                        taal_report_reden_woord (one->reden),
                                                        taal_report_reden_advies (one->reden)));
    }
  if (taal_verslag_is_html (verslag))
    return;

  taal_date_format (oordeel->periode.van, van);
  taal_date_format (oordeel->periode.tot, tot);
  taal_verslag_add_zin (verslag, _("See which lessen these are, and why one of them does not "
                                   "count:"));
  largest = taal_reden_get_name (g_array_index (oordeel->redenen, TaalRedenGewicht, 0).reden);
  taal_verslag_take_opdracht (verslag,
                              g_strdup_printf ("taalnorm-cli lessen %s --van %s --tot %s --reden %s",
                                               path, van, tot, largest));
  taal_verslag_take_opdracht (verslag, g_strdup_printf ("taalnorm-cli why %s LES_ID", path));
}
