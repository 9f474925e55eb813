/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-aanbod.h"
#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/**
 * TaalAanbodFilter:
 * @zoek: (nullable): words that must all occur in the names of a row
 * @soort: only this #TaalAanbodSoort, or %TAAL_FILTER_ALLE
 * @welke: only those of which this holds, as the list says, or %TAAL_FILTER_ALLE
 * @op: the column by which they are sorted
 * @aflopend: whether that goes down
 *
 * Which rows of a Wi2013 offer to show, and in what order.
 */
typedef struct
{
  char     *zoek;
  int       soort;
  int       welke;
  int       op;
  gboolean  aflopend;
} TaalAanbodFilter;

#define TAAL_AANBOD_FILTER_INIT                            \
  {                                                        \
    NULL, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, 0, FALSE     \
  }

void     taal_aanbod_filter_copy    (TaalAanbodFilter       *to,
                                     const TaalAanbodFilter *from);
void     taal_aanbod_filter_clear   (TaalAanbodFilter       *filter);
gboolean taal_aanbod_filter_equal   (const TaalAanbodFilter *a,
                                     const TaalAanbodFilter *b);
gboolean taal_aanbod_filter_matches (char                  **words,
                                     const char *const      *texts);

/* Whether a filter asks for a row of @source; @words are those of its `zoek`. */
typedef gboolean (*TaalAanbodKeepsFunc) (gconstpointer           source,
                                         const TaalAanbodFilter *filter,
                                         char                  **words,
                                         guint                   row);
/* The order of two rows of @source, as a filter asks for it; 0 for none. */
typedef int (*TaalAanbodCompareFunc) (gconstpointer           source,
                                      const TaalAanbodFilter *filter,
                                      guint                   x,
                                      guint                   y);

GArray  *taal_aanbod_filter_answer  (const TaalAanbodFilter *filter,
                                     gconstpointer           source,
                                     guint                   n,
                                     TaalAanbodKeepsFunc     keeps,
                                     TaalAanbodCompareFunc   compare);

G_END_DECLS
