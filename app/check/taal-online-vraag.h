/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/* By what online lessons can be sorted. */
typedef enum
{
  TAAL_ONLINE_OP_DATUM,
  TAAL_ONLINE_OP_LES,      /* les_id */
  TAAL_ONLINE_OP_GROEP,    /* its name */
  TAAL_ONLINE_OP_DOCENT,   /* their name; lessons without docent last */
  TAAL_ONLINE_OP_VORM,
  TAAL_ONLINE_OP_NIET,     /* how many safeguards are not met */
  TAAL_ONLINE_OP_ONBEKEND, /* how many are not known */
  TAAL_N_ONLINE_OP,
} TaalOnlineOp;

/* In place of an outcome: not met or not known, so that there is something to do. */
#define TAAL_ONLINE_OPEN TAAL_N_UITKOMSTEN

/**
 * TaalOnlineVraag:
 * @zoek: (nullable): words that must all occur in the id, the date, or the id or name of groep or
 * docent
 * @waarborg: which #TaalWaarborg @uitkomst is about; %TAAL_FILTER_ALLE for any of them
 * @uitkomst: only lessons where the safeguard has this #TaalUitkomst, or %TAAL_ONLINE_OPEN; with
 *   %TAAL_FILTER_ALLE those of which @waarborg is asked
 * @groep: only lessons of this groep, by place, or %TAAL_FILTER_ALLE
 * @docent: only lessons of this docent, by place, or %TAAL_FILTER_ALLE
 * @op: by what they are sorted; then by date, then by id
 * @aflopend: whether @op goes down
 *
 * Which online lessons to show, and in what order.
 */
typedef struct
{
  char         *zoek;
  int           waarborg;
  int           uitkomst;
  int           groep;
  int           docent;
  TaalOnlineOp  op;
  gboolean      aflopend;
} TaalOnlineVraag;

/* All of them by date. */
#define TAAL_ONLINE_VRAAG_INIT                                                                       \
  {                                                                               \
    NULL, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, \
        TAAL_ONLINE_OP_DATUM, FALSE                                               \
  }

void     taal_online_vraag_copy  (TaalOnlineVraag       *to,
                                  const TaalOnlineVraag *from);
void     taal_online_vraag_clear (TaalOnlineVraag       *vraag);
gboolean taal_online_vraag_equal (const TaalOnlineVraag *a,
                                  const TaalOnlineVraag *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalOnlineVraag, taal_online_vraag_clear)

G_END_DECLS
