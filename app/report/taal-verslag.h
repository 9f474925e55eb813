/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-kaartbeeld.h"
#include "taal-share.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_VERSLAG_TEKST, /* for a terminal or a mail: no colour, a line for each sentence */
  TAAL_VERSLAG_HTML,  /* one file without script, that also prints well */
} TaalVerslagVorm;

/**
 * TaalVerslag:
 *
 * A report that is being written: headings, sentences, lists and tables, as text or as HTML from
 * the same calls, so that the two never differ in what they say. All texts are escaped here; a
 * caller hands in plain ones. Used by one thread.
 */
typedef struct _TaalVerslag TaalVerslag;

/* A column of a table. */
typedef struct
{
  const char *kop;
  gboolean    getal; /* numbers: aligned to the right */
} TaalVerslagKolom;

/**
 * TaalVerslagBalk:
 * @gecertificeerd: the weight that is certified
 * @uitzonderingen: the weight that exceptions count
 * @totaal: the weight of all
 * @merken: the percentages that are marked, %TAAL_PCT_NONE for none
 * @uitleg: what it shows, for who does not see it
 *
 * Shares as a bar.
 */
typedef struct
{
  gint64      gecertificeerd;
  gint64      uitzonderingen;
  gint64      totaal;
  TaalPct     merken[2];
  const char *uitleg;
} TaalVerslagBalk;

/**
 * TaalVerslagStaven:
 * @hoogten: (array length=n): how high each bar is
 * @weg: (array length=n): which are left out: their place is hatched
 * @n: how many
 * @max: the height of the drawing, more than 0
 * @lijn: where a line is drawn, 0 for none
 * @lijn_tekst: (nullable): what that is
 * @eerste: what stands below the first
 * @laatste: and below the last
 * @uitleg: what it shows, for who does not see it
 *
 * Bars beside each other, as of weeks.
 */
typedef struct
{
  const gint64   *hoogten;
  const gboolean *weg;
  guint           n;
  gint64          max;
  gint64          lijn;
  const char     *lijn_tekst;
  const char     *eerste;
  const char     *laatste;
  const char     *uitleg;
} TaalVerslagStaven;

TaalVerslag *taal_verslag_new          (TaalVerslagVorm         vorm,
                                        const char             *titel);
void         taal_verslag_free         (TaalVerslag            *verslag);
char        *taal_verslag_end          (TaalVerslag            *verslag);

gboolean     taal_verslag_is_html      (const TaalVerslag      *verslag);
void         taal_verslag_add_uitspraak (TaalVerslag           *verslag,
                                         const char            *text);
void         taal_verslag_add_kop      (TaalVerslag            *verslag,
                                        const char             *text);
void         taal_verslag_add_zin      (TaalVerslag            *verslag,
                                        const char             *text);
void         taal_verslag_take_zin     (TaalVerslag            *verslag,
                                        char                   *text);
void         taal_verslag_take_punt    (TaalVerslag            *verslag,
                                        char                   *text);
void         taal_verslag_take_opdracht (TaalVerslag           *verslag,
                                         char                  *text);
void         taal_verslag_add_balk     (TaalVerslag            *verslag,
                                        const TaalVerslagBalk  *balk);
void         taal_verslag_add_kaart    (TaalVerslag            *verslag,
                                        const TaalKaartbeeld   *beeld);
void         taal_verslag_add_staven   (TaalVerslag            *verslag,
                                        const TaalVerslagStaven *staven);
void         taal_verslag_begin_tabel  (TaalVerslag            *verslag,
                                        const char             *titel,
                                        const TaalVerslagKolom *kolommen,
                                        guint                   n_kolommen);
void         taal_verslag_add_cel      (TaalVerslag            *verslag,
                                        const char             *text);
void         taal_verslag_take_cel     (TaalVerslag            *verslag,
                                        char                   *text);
void         taal_verslag_end_tabel    (TaalVerslag            *verslag);

char        *taal_verslag_dup_veilig   (const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVerslag, taal_verslag_free)

G_END_DECLS
