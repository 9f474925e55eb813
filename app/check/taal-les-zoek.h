/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/**
 * TaalLesZoek:
 *
 * What a user searches lessons for: words that must all occur in the id, the date, or the id or
 * name of groep or docent. Made once for a question; what it says of groepen and docenten is found
 * out then. Used by one thread.
 */
typedef struct
{
  /*< private >*/
  char    **words;
  guint32   all;        /* one bit a word */
  guint32   like_dates; /* words that could be a part of a date */
  guint32  *groepen;    /* by groep: the words that it has */
  guint32  *docenten;   /* by docent: the words that they have */
} TaalLesZoek;

#define TAAL_LES_ZOEK_INIT \
  {                        \
    NULL, 0, 0, NULL, NULL \
  }

void     taal_les_zoek_init  (TaalLesZoek        *zoek,
                              const TaalSnapshot *snapshot,
                              const char         *text);
void     taal_les_zoek_clear (TaalLesZoek        *zoek);
gboolean taal_les_zoek_finds (const TaalLesZoek  *zoek,
                              const TaalLes      *les);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalLesZoek, taal_les_zoek_clear)

/* For each groep or docent, where its name stands when all are sorted by name. */
guint32 *taal_groepen_rank   (const TaalSnapshot *snapshot);
guint32 *taal_docenten_rank  (const TaalSnapshot *snapshot);

G_END_DECLS
