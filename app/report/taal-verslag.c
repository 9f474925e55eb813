/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-verslag.h"

#include "taal-verslag-private.h"

struct _TaalVerslag
{
  const TaalVerslagSchrijver *schrijver;
  GString                    *out;
  gboolean                    in_lijst;
  TaalVerslagTabel            tabel;
  char                       *tabel_titel; /* of the table that is being filled, else NULL */
};

/**
 * taal_verslag_new:
 * @vorm: text or HTML
 * @titel: its title, which only HTML shows
 *
 * Returns: (transfer full): an empty report
 *
 * Thread: any
 */
TaalVerslag *
taal_verslag_new (TaalVerslagVorm  vorm,
                  const char      *titel)
{
  TaalVerslag *verslag = g_new0 (TaalVerslag, 1);

  verslag->schrijver = vorm == TAAL_VERSLAG_HTML ? &taal_verslag_html : &taal_verslag_tekst;
  verslag->out = g_string_new (NULL);
  verslag->tabel.koppen = g_ptr_array_new_with_free_func (g_free);
  verslag->tabel.getal = g_array_new (FALSE, FALSE, sizeof (gboolean));
  verslag->tabel.cellen = g_ptr_array_new_with_free_func (g_free);
  verslag->schrijver->begin (verslag->out, titel);

  return verslag;
}

/**
 * taal_verslag_free:
 * @verslag: (transfer full) (nullable): a report
 *
 * Thread: any
 */
void
taal_verslag_free (TaalVerslag *verslag)
{
  if (verslag == NULL)
    return;

  if (verslag->out != NULL)
    g_string_free (verslag->out, TRUE);
  g_ptr_array_unref (verslag->tabel.koppen);
  g_array_unref (verslag->tabel.getal);
  g_ptr_array_unref (verslag->tabel.cellen);
  g_free (verslag->tabel_titel);
  g_free (verslag);
}

/* Ends the list that the last points stood in. */
static void
leave_lijst (TaalVerslag *verslag)
{
  if (verslag->in_lijst)
    verslag->schrijver->end_lijst (verslag->out);
  verslag->in_lijst = FALSE;
}

/**
 * taal_verslag_end:
 * @verslag: (transfer full): a report
 *
 * Returns: (transfer full): its text
 *
 * Thread: any
 */
char *
taal_verslag_end (TaalVerslag *verslag)
{
  char *text;

  g_return_val_if_fail (verslag != NULL && verslag->tabel_titel == NULL, NULL);

  leave_lijst (verslag);
  verslag->schrijver->end (verslag->out);
  text = g_string_free (g_steal_pointer (&verslag->out), FALSE);
  taal_verslag_free (verslag);

  return text;
}

/**
 * taal_verslag_is_html:
 * @verslag: a report
 *
 * Returns: whether it is HTML, which has room for what would not fit on a terminal
 *
 * Thread: any
 */
gboolean
taal_verslag_is_html (const TaalVerslag *verslag)
{
  return verslag->schrijver == &taal_verslag_html;
}

/**
 * taal_verslag_add_uitspraak:
 * @verslag: a report
 * @text: the one sentence that it is about
 *
 * Thread: any
 */
void
taal_verslag_add_uitspraak (TaalVerslag *verslag,
                            const char  *text)
{
  leave_lijst (verslag);
  verslag->schrijver->uitspraak (verslag->out, text);
}

/**
 * taal_verslag_add_kop:
 * @verslag: a report
 * @text: the heading of what follows
 *
 * Thread: any
 */
void
taal_verslag_add_kop (TaalVerslag *verslag,
                      const char  *text)
{
  leave_lijst (verslag);
  verslag->schrijver->kop (verslag->out, text);
}

/**
 * taal_verslag_add_zin:
 * @verslag: a report
 * @text: (nullable): a sentence; nothing is added for %NULL
 *
 * Thread: any
 */
void
taal_verslag_add_zin (TaalVerslag *verslag,
                      const char  *text)
{
  if (text == NULL)
    return;

  leave_lijst (verslag);
  verslag->schrijver->zin (verslag->out, text);
}

/**
 * taal_verslag_take_zin:
 * @verslag: a report
 * @text: (transfer full) (nullable): a sentence; nothing is added for %NULL
 *
 * Thread: any
 */
void
taal_verslag_take_zin (TaalVerslag *verslag,
                       char        *text)
{
  taal_verslag_add_zin (verslag, text);
  g_free (text);
}

/**
 * taal_verslag_take_punt:
 * @verslag: a report
 * @text: (transfer full): a point of a list; points that follow one another are one list
 *
 * Thread: any
 */
void
taal_verslag_take_punt (TaalVerslag *verslag,
                        char        *text)
{
  if (!verslag->in_lijst)
    verslag->schrijver->begin_lijst (verslag->out);
  verslag->in_lijst = TRUE;
  verslag->schrijver->punt (verslag->out, text);
  g_free (text);
}

/**
 * taal_verslag_take_opdracht:
 * @verslag: a report
 * @text: (transfer full): a command that can be typed
 *
 * Thread: any
 */
void
taal_verslag_take_opdracht (TaalVerslag *verslag,
                            char        *text)
{
  leave_lijst (verslag);
  verslag->schrijver->opdracht (verslag->out, text);
  g_free (text);
}

/**
 * taal_verslag_add_balk:
 * @verslag: a report
 * @balk: shares, of a weight above 0
 *
 * Thread: any
 */
void
taal_verslag_add_balk (TaalVerslag           *verslag,
                       const TaalVerslagBalk *balk)
{
  g_return_if_fail (balk->totaal > 0);

  leave_lijst (verslag);
  verslag->schrijver->balk (verslag->out, balk);
}

/**
 * taal_verslag_add_kaart:
 * @verslag: a report
 * @beeld: a map
 *
 * A text has no map: the table that goes with it says the same.
 *
 * Thread: any
 */
void
taal_verslag_add_kaart (TaalVerslag *verslag,
                        const TaalKaartbeeld *beeld)
{
  g_return_if_fail (beeld != NULL);

  leave_lijst (verslag);
  if (verslag->schrijver->kaart != NULL)
    verslag->schrijver->kaart (verslag->out, beeld);
}

/**
 * taal_verslag_add_staven:
 * @verslag: a report
 * @staven: bars, at least one
 *
 * Draws them in HTML; a text has what they show in words.
 *
 * Thread: any
 */
void
taal_verslag_add_staven (TaalVerslag *verslag,
                         const TaalVerslagStaven *staven)
{
  g_return_if_fail (staven->n > 0 && staven->max > 0);

  leave_lijst (verslag);
  verslag->schrijver->staven (verslag->out, staven);
}

/**
 * taal_verslag_begin_tabel:
 * @verslag: a report
 * @titel: what the table shows
 * @kolommen: (array length=n_kolommen): its columns
 * @n_kolommen: how many
 *
 * Cells follow, row after row, and then taal_verslag_end_tabel().
 *
 * Thread: any
 */
void
taal_verslag_begin_tabel (TaalVerslag            *verslag,
                          const char             *titel,
                          const TaalVerslagKolom *kolommen,
                          guint                   n_kolommen)
{
  g_return_if_fail (verslag->tabel_titel == NULL && n_kolommen > 0);

  leave_lijst (verslag);
  verslag->tabel_titel = g_strdup (titel);
  for (guint i = 0; i < n_kolommen; i++)
    {
      g_ptr_array_add (verslag->tabel.koppen, g_strdup (kolommen[i].kop));
      g_array_append_val (verslag->tabel.getal, kolommen[i].getal);
    }
}

/**
 * taal_verslag_add_cel:
 * @verslag: a report, in a table
 * @text: (nullable): the next cell; %NULL is shown as a dash
 *
 * Thread: any
 */
void
taal_verslag_add_cel (TaalVerslag *verslag,
                      const char  *text)
{
  taal_verslag_take_cel (verslag, g_strdup (text));
}

/**
 * taal_verslag_take_cel:
 * @verslag: a report, in a table
 * @text: (transfer full) (nullable): the next cell; %NULL is shown as a dash
 *
 * Thread: any
 */
void
taal_verslag_take_cel (TaalVerslag *verslag,
                       char        *text)
{
  g_return_if_fail (verslag->tabel_titel != NULL);

  g_ptr_array_add (verslag->tabel.cellen, text != NULL ? text : g_strdup ("–"));
}

/**
 * taal_verslag_end_tabel:
 * @verslag: a report, in a table whose last row is full
 *
 * Thread: any
 */
void
taal_verslag_end_tabel (TaalVerslag *verslag)
{
  g_return_if_fail (verslag->tabel_titel != NULL);
  g_return_if_fail (verslag->tabel.cellen->len % verslag->tabel.koppen->len == 0);

  verslag->schrijver->tabel (verslag->out, verslag->tabel_titel, &verslag->tabel);
  g_ptr_array_set_size (verslag->tabel.koppen, 0);
  g_array_set_size (verslag->tabel.getal, 0);
  g_ptr_array_set_size (verslag->tabel.cellen, 0);
  g_clear_pointer (&verslag->tabel_titel, g_free);
}
