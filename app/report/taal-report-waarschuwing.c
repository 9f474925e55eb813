/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-zin.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"

static void
taal_waarschuwing_tekst_free (gpointer data)
{
  TaalWaarschuwingTekst *warning = data;

  g_free (warning->tekst);
  g_free (warning);
}

static const char *
get_code (TaalWaarschuwingCode code)
{
  switch (code)
    {
    case TAAL_WAARSCHUWING_NIET_NAGEZIEN:
      return "NIET_NAGEZIEN";
    case TAAL_WAARSCHUWING_ONBEVESTIGD:
      return "ONBEVESTIGD";
    case TAAL_WAARSCHUWING_P05:
      return "P05";
    case TAAL_WAARSCHUWING_R12:
      return "R12";
    }

  g_return_val_if_reached ("");
}

/* The rules that were not compared with their source since the peildatum, each id once. */
static char *
join_stale (const TaalOordeel *oordeel,
            guint             *n)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *previous = NULL;

  *n = 0;
  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalRegel *regel = g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i).regel;

      if (regel->nagezien_op == TAAL_DATE_NONE || regel->nagezien_op >= oordeel->periode.tot ||
          g_strcmp0 (regel->id, previous) == 0)
        continue;
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ", regel->id);
      previous = regel->id;
      (*n)++;
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static char *
format_niet_nagezien (const TaalOordeel *oordeel,
                      const TaalRegel   *oldest)
{
  g_autofree char *peildatum = taal_report_datum (oordeel->periode.tot);
  g_autofree char *nagezien_op = taal_report_datum (oldest->nagezien_op);
  guint n;
  g_autofree char *rules = join_stale (oordeel, &n);

  /* TRANSLATORS: %1$s is a date, %2$s a list of ids of rules such as “P01, R01”, %3$s an earlier
   * date */
  return g_strdup_printf (ngettext ("The peildatum %1$s lies after the day on which rule %2$s was "
                                    "last compared with its source, %3$s. What changed since is "
                                    "not in this oordeel.",
                                    "The peildatum %1$s lies after the day on which these rules "
                                    "were last compared with their sources: %2$s. The oldest was "
                                    "last compared on %3$s. What changed since is not in this "
                                    "oordeel.",
                                    n),
                          peildatum, rules, nagezien_op);
}

static char *
format_r12 (const TaalOordeel      *oordeel,
            const TaalWaarschuwing *warning)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (oordeel->snapshot, NULL)[warning->groep];

  /* TRANSLATORS: %1$s is the id of a groep, %2$d the largest number of cursisten it may hold,
   * %3$d the number that the norm allows */
  return g_strdup_printf (_("In groep %1$s docenten in training gave all lessen (exception 1), "
                            "while the groep may hold %2$d cursisten, more than %3$d, by "
                            "exception 4. The exceptions are not meant to be combined for a whole "
                            "course."),
                          groep->groep_id, groep->max_omvang, warning->maximum);
}

/**
 * taal_report_waarschuwing:
 * @oordeel: a judgement
 * @waarschuwing: one of its warnings
 *
 * Returns: (transfer full): it in a sentence
 *
 * Thread: any
 */
char *
taal_report_waarschuwing (const TaalOordeel      *oordeel,
                          const TaalWaarschuwing *waarschuwing)
{
  g_autofree char *waarde = NULL;

  switch (waarschuwing->code)
    {
    case TAAL_WAARSCHUWING_NIET_NAGEZIEN:
      return format_niet_nagezien (oordeel, waarschuwing->regel);
    case TAAL_WAARSCHUWING_ONBEVESTIGD:
      waarde = taal_report_waarde (waarschuwing->regel);
      /* TRANSLATORS: %1$s is the id of a rule, %2$s what it is about, %3$s its value */
      return g_strdup_printf (_("%1$s (%2$s) is not confirmed by a source. Assumed: %3$s."),
                              waarschuwing->regel->id,
                              taal_report_parameter_woord (waarschuwing->regel->parameter), waarde);
    case TAAL_WAARSCHUWING_P05:
      /* TRANSLATORS: %s is a verdict in a few words, such as “meets the norm” */
      return g_strdup_printf (_("There are lessen with a co-docent, who does not count now. If "
                                "co-docenten counted, the oordeel would be: %s."),
                              taal_report_uitslag_woord (waarschuwing->uitslag));
    case TAAL_WAARSCHUWING_R12:
      return format_r12 (oordeel, waarschuwing);
    }

  g_return_val_if_reached (g_strdup (""));
}

static void
add_warning (GPtrArray  *warnings,
             const char *code,
             char       *tekst)
{
  TaalWaarschuwingTekst *warning = g_new0 (TaalWaarschuwingTekst, 1);

  warning->code = code;
  warning->tekst = tekst;
  g_ptr_array_add (warnings, warning);
}

static int
compare_warnings (gconstpointer a,
                  gconstpointer b)
{
  const TaalWaarschuwingTekst *one = *(TaalWaarschuwingTekst *const *) a;
  const TaalWaarschuwingTekst *other = *(TaalWaarschuwingTekst *const *) b;
  int order = strcmp (one->code, other->code);

  return order != 0 ? order : strcmp (one->tekst, other->tekst);
}

/**
 * taal_report_waarschuwingen:
 * @check: a check
 *
 * Returns: (transfer full) (element-type TaalWaarschuwingTekst): what to know about the judgement,
 *   by code, then text (norm.md 7)
 *
 * Thread: any
 */
GPtrArray *
taal_report_waarschuwingen (const TaalCheck *check)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (taal_waarschuwing_tekst_free);
  const TaalOordeel *oordeel = check->oordeel;
  guint skipped = taal_bron_get_n_overgeslagen (check->bron);

  for (guint i = 0; i < oordeel->waarschuwingen->len; i++)
    {
      const TaalWaarschuwing *warning =
        &g_array_index (oordeel->waarschuwingen, TaalWaarschuwing, i);

      add_warning (warnings, get_code (warning->code), taal_report_waarschuwing (oordeel, warning));
    }
  if (skipped > 0)
    /* TRANSLATORS: %u is the number of rows with errors */
    add_warning (warnings, "OVERGESLAGEN",
                 g_strdup_printf (ngettext ("%u row has an error and was left out. The oordeel is "
                                            "about the other rows.",
                                            "%u rows have an error and were left out. The oordeel "
                                            "is about the other rows.",
                                            skipped),
                                  skipped));
  g_ptr_array_sort (warnings, compare_warnings);

  return warnings;
}
