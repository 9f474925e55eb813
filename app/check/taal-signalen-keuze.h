/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-signalen-index.h"

G_BEGIN_DECLS

/* Between the ids of soorten in the name of a step about several of them. */
#define TAAL_SIGNALEN_SCHEIDING ", "

/**
 * TaalSignalenKeuze:
 * @index: where they are numbered
 * @rows: (element-type gint32): their numbers
 * @n_open: by soort, how many of them are open
 * @n_afgewezen: by soort, how many of them are dismissed
 *
 * Several signals of one examination that a user chose, to be dismissed or opened again at once.
 * Immutable, atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalSignalenIndex *index;
  GArray            *rows;
  guint              n_open[TAAL_N_SIGNALEN];
  guint              n_afgewezen[TAAL_N_SIGNALEN];
} TaalSignalenKeuze;

TaalSignalenKeuze *taal_signalen_keuze_new       (TaalSignalenIndex       *index,
                                                  const GArray            *rows);
TaalSignalenKeuze *taal_signalen_keuze_ref       (TaalSignalenKeuze       *keuze);
void               taal_signalen_keuze_unref     (TaalSignalenKeuze       *keuze);
guint              taal_signalen_keuze_get_n     (const TaalSignalenKeuze *keuze,
                                                  gboolean                 afgewezen);
char              *taal_signalen_keuze_dup_namen (const TaalSignalenKeuze *keuze,
                                                  gboolean                 afgewezen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSignalenKeuze, taal_signalen_keuze_unref)

G_END_DECLS
