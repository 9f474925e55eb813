/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lessen-index.h"

G_BEGIN_DECLS

struct _TaalLessenIndex
{
  TaalCheck *check;
  GMutex     mutex; /* while it is filled */
  gboolean   filled;
  int        n;
  guint32   *order;       /* the lessons by date, then les_id */
  guint32   *les_rank;    /* by lesson: its place by les_id */
  guint8    *telt;        /* by lesson: TaalTelt */
  guint8    *status;      /* by lesson: TaalStatus */
  guint8    *reden;       /* by lesson: TaalReden */
  guint32   *groep_rank;  /* by groep: its place by name */
  guint32   *docent_rank; /* by docent: their place by name */
};

/* Two numbers in one that sorts by the first, then by the second. */
static inline guint64
taal_lessen_key (guint32 first,
                 guint32 then)
{
  return (guint64) first << 32 | then;
}

/* A date as a number without sign that sorts the same. */
static inline guint32
taal_lessen_date_key (TaalDate date)
{
  return (guint32) date ^ 0x80000000u;
}

static inline int
taal_lessen_compare_keys (gconstpointer a,
                          gconstpointer b)
{
  guint64 key_a = *(const guint64 *) a, key_b = *(const guint64 *) b;

  return (key_a > key_b) - (key_a < key_b);
}

void taal_lessen_index_fill (TaalLessenIndex *index);

G_END_DECLS
