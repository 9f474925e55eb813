/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-onderzoek.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-signaal.h"
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

/* What a signal rests on, as a reader knows it. */
static void
add_bewijs (TaalVerslag       *verslag,
            TaalSignaalSoort   soort,
            const TaalSignaal *signaal)
{
  if (signaal->over == TAAL_SIGNAAL_OVER_DOCENT && soort == TAAL_SIGNAAL_S06)
    taal_verslag_add_cel (verslag, _("the docent"));
  else
    taal_verslag_take_cel (verslag, join_bewijs (signaal));
}

/* The signals of a soort that are open. */
static GPtrArray *
list_open (const TaalOnderzoek *onderzoek,
           TaalSignaalSoort     soort)
{
  const GArray *all = onderzoek->signalen->soorten[soort];
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      TaalSignaal *signaal = &g_array_index (all, TaalSignaal, i);

      if (taal_onderzoek_get_afwijzing (onderzoek, signaal) == NULL)
        g_ptr_array_add (found, signaal);
    }

  return found;
}

static void
write_soort (TaalVerslag      *verslag,
             const GPtrArray  *all,
             TaalSignaalSoort  soort)
{
  const TaalVerslagKolom columns[] = {
    { taal_report_signaal_sleutel (soort), FALSE },
    { taal_report_signaal_bewijs (soort), FALSE },
  };
  g_autofree char *title = NULL;

  /* TRANSLATORS: a heading: %1$s is the id of a signal, %2$s what it asks to look at, %3$u how
   * many there are */
  title = g_strdup_printf (_("%1$s: %2$s (%3$u)"), taal_signaal_soort_get_name (soort),
                           taal_report_signaal_vraag (soort), all->len);
  taal_verslag_begin_tabel (verslag, title, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIN (all->len, MAX_SIGNALEN); i++)
    {
      const TaalSignaal *signaal = g_ptr_array_index (all, i);

      taal_verslag_add_cel (verslag, signaal->sleutel);
      add_bewijs (verslag, soort, signaal);
    }
  taal_verslag_end_tabel (verslag);
  if (all->len > MAX_SIGNALEN)
    taal_verslag_take_zin (verslag,
                           /* TRANSLATORS: %u is how many rows a table leaves out */
                           g_strdup_printf (ngettext ("%u more is left out here.",
                                                      "%u more are left out here.",
                                                      all->len - MAX_SIGNALEN),
                                            all->len - MAX_SIGNALEN));
  taal_verslag_take_zin (verslag,
                         /* TRANSLATORS: %s is a sentence with an innocent explanation */
                         g_strdup_printf (_("An ordinary explanation may be: %s"),
                                          taal_report_signaal_gewoon (soort)));
}

/* Those that were dismissed with the evidence that they have now, apart and all of them: each by a
 * person. */
static void
write_afgewezen (TaalVerslag         *verslag,
                 const TaalOnderzoek *onderzoek)
{
  const TaalVerslagKolom columns[] = {
    { _("Signal"), FALSE },     { _("About"), FALSE },   { _("Evidence"), FALSE },
    { _("Reason"), FALSE }, { _("By"), FALSE }, { _("Date"), FALSE },
  };

  if (g_hash_table_size (onderzoek->afgewezen) == 0)
    return;
  taal_verslag_begin_tabel (verslag, _("Dismissed signals"), columns, G_N_ELEMENTS (columns));
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    for (guint i = 0; i < onderzoek->signalen->soorten[soort]->len; i++)
      {
        const TaalSignaal *signaal =
            &g_array_index (onderzoek->signalen->soorten[soort], TaalSignaal, i);
        const TaalAfwijzing *afwijzing = taal_onderzoek_get_afwijzing (onderzoek, signaal);

        if (afwijzing == NULL)
          continue;
        taal_verslag_add_cel (verslag, taal_signaal_soort_get_name ((TaalSignaalSoort) soort));
        taal_verslag_add_cel (verslag, signaal->sleutel);
        add_bewijs (verslag, (TaalSignaalSoort) soort, signaal);
        taal_verslag_add_cel (verslag, afwijzing->reden);
        taal_verslag_add_cel (verslag, afwijzing->door);
        taal_verslag_take_cel (verslag, taal_report_moment (afwijzing->op));
      }
  taal_verslag_end_tabel (verslag);
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
  guint n_afgewezen = g_hash_table_size (onderzoek->afgewezen);
  guint n = taal_signalen_get_n (onderzoek->signalen) - n_afgewezen;
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
  taal_verslag_add_uitspraak (verslag, n > 0             ? sentence
                                       : n_afgewezen > 0 ? _("There are no open signals.")
                                                         : _("There are no signals."));
  taal_verslag_add_zin (verslag, _("A signal is a question, not a finding. Most have an ordinary "
                                   "explanation, and only a person can tell."));
  if (n_afgewezen > 0)
    taal_verslag_take_zin (
        verslag,
        /* TRANSLATORS: %u is a number of signals */
        g_strdup_printf (ngettext ("%u signal was dismissed, and stands at the end.",
                                   "%u signals were dismissed, and stand at the end.", n_afgewezen),
                         n_afgewezen));
  write_overgeslagen (verslag, onderzoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      g_autoptr (GPtrArray) all = list_open (onderzoek, (TaalSignaalSoort) soort);

      if (all->len > 0)
        write_soort (verslag, all, (TaalSignaalSoort) soort);
    }
  write_afgewezen (verslag, onderzoek);

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
