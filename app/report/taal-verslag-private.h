/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verslag.h"

G_BEGIN_DECLS

/* A table while its cells come in: its columns are as wide as the widest of them. */
typedef struct
{
  GPtrArray *koppen; /* char* */
  GArray    *getal;  /* gboolean */
  GPtrArray *cellen; /* char*, row after row */
} TaalVerslagTabel;

/* What a form of report has to know to write; each function writes one piece to @out. */
typedef struct
{
  void (*begin)     (GString                *out,
                     const char             *titel);
  void (*uitspraak) (GString                *out,
                     const char             *text);
  void (*kop)       (GString                *out,
                     const char             *text);
  void (*zin)       (GString                *out,
                     const char             *text);
  void (*begin_lijst) (GString              *out);
  void (*punt)      (GString                *out,
                     const char             *text);
  void (*end_lijst) (GString                *out);
  void (*opdracht)  (GString                *out,
                     const char             *text);
  void (*balk)      (GString                *out,
                     const TaalVerslagBalk  *balk);
  void (*kaart)     (GString                *out,
                     const TaalKaartbeeld   *beeld); /* NULL where there is no drawing */
  void (*staven)    (GString                *out,
                     const TaalVerslagStaven *staven);
  void (*tabel)     (GString                *out,
                     const char             *titel,
                     const TaalVerslagTabel *tabel);
  void (*end)       (GString                *out);
} TaalVerslagSchrijver;

extern const TaalVerslagSchrijver taal_verslag_tekst;
extern const TaalVerslagSchrijver taal_verslag_html;

void taal_verslag_html_append_text (GString    *out,
                                    const char *text);
void taal_verslag_html_kaart        (GString              *out,
                                     const TaalKaartbeeld *beeld);

G_END_DECLS
