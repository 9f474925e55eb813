/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include <glib/gi18n.h>

/* A kind of signal in words. */
typedef struct
{
  const char *vraag;   /* what there is to look at */
  const char *gewoon;  /* an ordinary explanation of it */
  const char *sleutel; /* what its key is */
  const char *bewijs;  /* what its evidence is */
} Woorden;

static const Woorden woorden[TAAL_N_SIGNALEN] = {
  [TAAL_SIGNAAL_S01] = { N_ ("A docent in two lessen at the same time"),
                         N_ ("A time was typed wrongly, two groepen were taught together, or a "
                             "colleague stood in and was not noted."),
                         N_ ("Docent"), N_ ("Lessen") },
  [TAAL_SIGNAAL_S02] = { N_ ("A cursist in two lessen at the same time"),
                         N_ ("The cursist changed groep that day, or left one les early for the "
                             "other."),
                         N_ ("Cursist"), N_ ("Lessen") },
  [TAAL_SIGNAAL_S03] = { N_ ("More cursisten than the groep may have"),
                         N_ ("Two groepen were put together because a docent was ill, or someone "
                             "caught up on a les."),
                         N_ ("Les"), N_ ("Les") },
  [TAAL_SIGNAAL_S04] = { N_ ("A cursist at a les that was not given"),
                         N_ ("The les was given after all and its status was not changed, or the "
                             "list was filled in beforehand."),
                         N_ ("Les"), N_ ("Cursist") },
  [TAAL_SIGNAAL_S05] = { N_ ("A les without an attendance list"),
                         N_ ("The list is still on paper, or nobody came."), N_ ("Les"), N_ ("Les") },
  [TAAL_SIGNAAL_S06] = { N_ ("Attendance without a signature"),
                         N_ ("Someone forgot to sign, or the list with the signatures is still on "
                             "paper."),
                         N_ ("Les"), N_ ("Who did not sign") },
  [TAAL_SIGNAAL_S07] = { N_ ("One log-in for several cursisten"),
                         N_ ("Partners share a tablet at home, or the school has one account for a "
                             "classroom."),
                         N_ ("Log-in"), N_ ("Cursisten") },
  [TAAL_SIGNAAL_S08] = { N_ ("A cursist who is never absent"),
                         N_ ("Many cursisten are keen and never miss a les."), N_ ("Cursist"),
                         N_ ("First and last les") },
  [TAAL_SIGNAAL_S09] = { N_ ("Present, but connected for a short time only"),
                         N_ ("The connection was bad, or the cursist joined again under another "
                             "name."),
                         N_ ("Les"), N_ ("Cursist") },
  [TAAL_SIGNAAL_S10] = { N_ ("Two cursisten with the same times to the second"),
                         N_ ("The docent let everyone in at once and ended the meeting for all, or "
                             "the times were typed in for the whole groep."),
                         N_ ("Cursisten"), N_ ("Lessen") },
  [TAAL_SIGNAAL_S11] = { N_ ("Invoices for more hours than were followed, or for more than a quarter "
                             "allows"),
                         N_ ("Absence was not reported in time and may be charged, or the attendance "
                             "of another system is not here yet. In the quarter of passing the exam "
                             "more is allowed."),
                         N_ ("Invoice or cursist"), N_ ("Cursist or quarter") },
  [TAAL_SIGNAAL_S12] = { N_ ("A les at an unusual day or hour, or a very long day"),
                         N_ ("The les was moved by agreement, or the time was typed wrongly."),
                         N_ ("Les or docent"), N_ ("Les or date") },
  [TAAL_SIGNAAL_S13] = { N_ ("A les by a docent who was not employed then"),
                         N_ ("The first or last day of employment was noted wrongly, or the docent "
                             "stood in for a day."),
                         N_ ("Docent"), N_ ("Les") },
  [TAAL_SIGNAAL_S14] = { N_ ("A start while the keurmerk was suspended or withdrawn"),
                         N_ ("The cursist had enrolled before, or moved from another groep."),
                         N_ ("Cursist or groep"), N_ ("Start") },
  [TAAL_SIGNAAL_S15] = { N_ ("Many cursisten of one school at the same time"),
                         N_ ("Their school closed and each chose this one, or Blik op Werk had "
                             "approved it."),
                         N_ ("School before"), N_ ("First and last start") },
};

/**
 * taal_report_signaal_vraag:
 * @soort: a kind of signal
 *
 * Returns: (transfer none): what there is to look at
 *
 * Thread: any
 */
const char *
taal_report_signaal_vraag (TaalSignaalSoort soort)
{
  g_return_val_if_fail (soort < TAAL_N_SIGNALEN, "");

  return _(woorden[soort].vraag);
}

/**
 * taal_report_signaal_gewoon:
 * @soort: a kind of signal
 *
 * Returns: (transfer none): an ordinary, innocent explanation
 *
 * Thread: any
 */
const char *
taal_report_signaal_gewoon (TaalSignaalSoort soort)
{
  g_return_val_if_fail (soort < TAAL_N_SIGNALEN, "");

  return _(woorden[soort].gewoon);
}

/**
 * taal_report_signaal_sleutel:
 * @soort: a kind of signal
 *
 * Returns: (transfer none): what its key is, as the head of a column
 *
 * Thread: any
 */
const char *
taal_report_signaal_sleutel (TaalSignaalSoort soort)
{
  g_return_val_if_fail (soort < TAAL_N_SIGNALEN, "");

  return _(woorden[soort].sleutel);
}

/**
 * taal_report_signaal_bewijs:
 * @soort: a kind of signal
 *
 * Returns: (transfer none): what its evidence is, as the head of a column
 *
 * Thread: any
 */
const char *
taal_report_signaal_bewijs (TaalSignaalSoort soort)
{
  g_return_val_if_fail (soort < TAAL_N_SIGNALEN, "");

  return _(woorden[soort].bewijs);
}
