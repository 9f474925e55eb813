/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"
#include "taal-oordeel.h"

G_BEGIN_DECLS

TaalNorm *taal_check_load_norm (const char *const *eigen_lezingen,
                                TaalDate           bekend_op,
                                GError           **error);

/**
 * TaalCheck:
 * @bron: what was judged
 * @oordeel: the judgement
 *
 * The answer to "does this school meet the norm": the judgement with the source that it is about.
 * Immutable, atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalBron    *bron;
  TaalOordeel *oordeel;
} TaalCheck;

#define TAAL_TYPE_CHECK (taal_check_get_type ())
GType      taal_check_get_type (void);

TaalCheck *taal_check_run   (TaalBron    *bron,
                             TaalNorm    *norm,
                             TaalPeriode  periode);
TaalCheck *taal_check_ref   (TaalCheck   *check);
void       taal_check_unref (TaalCheck   *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalCheck, taal_check_unref)

/**
 * TaalLesOordeel:
 * @row: the place of the lesson in the snapshot
 * @les: the lesson
 * @telt: whether it is counted, and if not why
 * @op: what it counts as by its docent and date; of use only when it is counted
 * @gewicht: its weight in the unit of the judgement
 * @regel: (nullable): the rule to cite for @op
 *
 * How one lesson counts, and why.
 */
typedef struct
{
  int              row;
  TaalLes          les;
  TaalTelt         telt;
  TaalStatusOp     op;
  gint64           gewicht;
  const TaalRegel *regel;
} TaalLesOordeel;

void    taal_check_get_les    (const TaalCheck *check,
                               int              row,
                               TaalLesOordeel  *les);
GArray *taal_check_list_lessen (const TaalCheck *check,
                                int              reden,
                                int              docent);

G_END_DECLS
