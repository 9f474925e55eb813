/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-onderzoek.h"
#include "taal-signalen-vraag.h"

G_BEGIN_DECLS

/* How a signal stands. */
typedef enum
{
  TAAL_SIGNAAL_NIEUW,          /* open, and never dismissed */
  TAAL_SIGNAAL_ANDER_BEWIJS,   /* open: it was dismissed with other evidence */
  TAAL_SIGNAAL_HEROPEND,       /* open: it was dismissed, and opened again by somebody */
  TAAL_SIGNAAL_IS_AFGEWEZEN,
  TAAL_N_SIGNAAL_STANDEN,
} TaalSignaalStand;

/**
 * TaalSignalenIndex:
 *
 * The signals of an examination, each with a number, to be sorted and filtered many times.
 * Atomically ref-counted.
 */
typedef struct _TaalSignalenIndex TaalSignalenIndex;

TaalSignalenIndex   *taal_signalen_index_new              (TaalOnderzoek           *onderzoek);
TaalSignalenIndex   *taal_signalen_index_ref              (TaalSignalenIndex       *index);
void                 taal_signalen_index_unref            (TaalSignalenIndex       *index);
TaalOnderzoek       *taal_signalen_index_get_onderzoek    (const TaalSignalenIndex *index);
const TaalSignaal   *taal_signalen_index_get              (const TaalSignalenIndex *index,
                                                           int                      row,
                                                           TaalSignaalSoort        *soort);
int                  taal_signalen_index_get_n            (const TaalSignalenIndex *index);
gboolean             taal_signalen_index_is_afgewezen     (const TaalSignalenIndex *index,
                                                           int                      row);
void                 taal_signalen_index_count            (const TaalSignalenIndex *index,
                                                           const GArray            *rows,
                                                           guint                   *n_open,
                                                           guint                   *n_afgewezen);
TaalSignaalStand     taal_signalen_index_get_stand        (const TaalSignalenIndex *index,
                                                           int                      row);
GPtrArray           *taal_signalen_index_list_afwijzingen (const TaalSignalenIndex *index,
                                                           int                      row);
int                  taal_signalen_index_find             (const TaalSignalenIndex *index,
                                                           TaalSignaalSoort         soort,
                                                           const TaalSignaal       *signaal);
GArray              *taal_signalen_index_query            (TaalSignalenIndex       *index,
                                                           const TaalSignalenVraag *vraag,
                                                           GCancellable            *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSignalenIndex, taal_signalen_index_unref)

G_END_DECLS
