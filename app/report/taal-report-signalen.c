/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-verslag.h"

/* A report that is read by a person shows so many of a kind, and so many pieces of evidence; the JSON
 * has them all. */
#define MAX_SIGNALEN 100
#define MAX_BEWIJS   12

static char *
join_bewijs (const TaalSignaal *signaal)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (signaal->n_bewijs, MAX_BEWIJS); i++)
    g_string_append_printf (joined, "%s%s", i == 0 ? "" : ", ", taal_signaal_get_bewijs (signaal, i));
  if (signaal->n_bewijs > MAX_BEWIJS)
    {
      g_string_append (joined, ", ");
      /* TRANSLATORS: the end of a list: %u is how many more there are */
      g_string_append_printf (joined,
                              ngettext ("and %u more", "and %u more", signaal->n_bewijs - MAX_BEWIJS),
                              signaal->n_bewijs - MAX_BEWIJS);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
write_soort (TaalVerslag        *verslag,
             const TaalSignalen *signalen,
             TaalSignaalSoort    soort)
{
  const TaalVerslagKolom columns[] = {
    { taal_report_signaal_sleutel (soort), FALSE },
    { taal_report_signaal_bewijs (soort), FALSE },
  };
  const GArray *all = signalen->soorten[soort];
  g_autofree char *title = NULL;

  /* TRANSLATORS: a heading: %1$s is the id of a signal, %2$s what it asks to look at, %3$u how
   * many there are */
  title = g_strdup_printf (_("%1$s: %2$s (%3$u)"), taal_signaal_soort_get_name (soort),
                           taal_report_signaal_vraag (soort), all->len);
  taal_verslag_begin_tabel (verslag, title, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIN (all->len, MAX_SIGNALEN); i++)
    {
      const TaalSignaal *signaal = &g_array_index (all, TaalSignaal, i);

      taal_verslag_add_cel (verslag, signaal->sleutel);
      if (signaal->over == TAAL_SIGNAAL_OVER_DOCENT && soort == TAAL_SIGNAAL_S06)
        taal_verslag_add_cel (verslag, _("the docent"));
      else
        taal_verslag_take_cel (verslag, join_bewijs (signaal));
    }
  taal_verslag_end_tabel (verslag);
  if (all->len > MAX_SIGNALEN)
    taal_verslag_take_zin (verslag,
                           /* TRANSLATORS: %u is how many rows a table leaves out */
                           g_strdup_printf (ngettext ("%u more; --format json has them all.",
                                                      "%u more; --format json has them all.",
                                                      all->len - MAX_SIGNALEN),
                                            all->len - MAX_SIGNALEN));
  taal_verslag_take_zin (verslag,
                         /* TRANSLATORS: %s is a sentence with an innocent explanation */
                         g_strdup_printf (_("An ordinary explanation may be: %s"),
                                          taal_report_signaal_gewoon (soort)));
}

static void
write_overgeslagen (TaalVerslag         *verslag,
                    const TaalOnderzoek *onderzoek)
{
  guint n = taal_bron_get_n_overgeslagen (onderzoek->bron);

  if (n > 0)
    taal_verslag_take_zin (verslag,
                           /* TRANSLATORS: %u is how many rows were left out */
                           g_strdup_printf (ngettext ("%u row with errors was left out.",
                                                      "%u rows with errors were left out.", n),
                                            n));
}

static char *
write_signalen (const TaalOnderzoek *onderzoek,
                TaalVerslagVorm      vorm)
{
  const TaalSignalen *signalen = onderzoek->signalen;
  guint n = taal_signalen_get_n (signalen);
  g_autofree char *periode = taal_report_periode (onderzoek->periode);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;
  TaalVerslag *verslag;

  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  title = g_strdup_printf (_("Signals of %s"), periode);
  verslag = taal_verslag_new (vorm, title);
  /* TRANSLATORS: %1$u is a number of signals, %2$s a period, such as 2023 */
  sentence = g_strdup_printf (ngettext ("There is %1$u signal to look at over %2$s.",
                                        "There are %1$u signals to look at over %2$s.", n),
                              n, periode);
  taal_verslag_add_uitspraak (verslag, n == 0 ? _("There are no signals.") : sentence);
  taal_verslag_add_zin (verslag, _("A signal is a question, not a finding. Most have an ordinary "
                                   "explanation, and only a person can tell."));
  write_overgeslagen (verslag, onderzoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if (signalen->soorten[soort]->len > 0)
      write_soort (verslag, signalen, (TaalSignaalSoort) soort);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_signalen_text:
 * @onderzoek: an examination of signals
 *
 * Returns: (transfer full): it for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_signalen_text (const TaalOnderzoek *onderzoek)
{
  return write_signalen (onderzoek, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_signalen_html:
 * @onderzoek: an examination of signals
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_report_signalen_html (const TaalOnderzoek *onderzoek)
{
  return write_signalen (onderzoek, TAAL_VERSLAG_HTML);
}
