/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalUrenLes:
 * @row: a lesson, by place
 * @fysiek: whether the cursist was at school
 * @telt_wi2013: whether it counts for the hours of the Wi2013
 * @vorm_leeg: whether it is hybride without a vorm in the presentie, so that it counts as online
 *
 * A lesson that a cursist was at.
 */
typedef struct
{
  int      row;
  gboolean fysiek;
  gboolean telt_wi2013;
  gboolean vorm_leeg;
} TaalUrenLes;

/**
 * TaalUrenMaand:
 * @eerste: the first day of the month
 * @fysiek: minutes at school
 * @online: minutes online
 * @wi2013: minutes that count for the hours of the Wi2013
 * @first: the place of its first lesson
 * @n: how many lessons
 */
typedef struct
{
  TaalDate eerste;
  gint64   fysiek;
  gint64   online;
  gint64   wi2013;
  guint    first;
  guint    n;
} TaalUrenMaand;

/**
 * TaalUrenMaanden:
 * @onderzoek: the examination
 * @cursist: the cursist, by place in its presentie
 * @maanden: (element-type TaalUrenMaand): the months with lessons, the earliest first
 * @lessen: (element-type TaalUrenLes): the lessons, by date, begin and id
 *
 * What makes the hours of a cursist: the given lessons of the period that they were at, by month.
 */
typedef struct
{
  TaalOnderzoek *onderzoek;
  int            cursist;
  GArray        *maanden;
  GArray        *lessen;
} TaalUrenMaanden;

TaalUrenMaanden *taal_uren_maanden_new    (TaalOnderzoek    *onderzoek,
                                           int               cursist);
void             taal_uren_maanden_free   (TaalUrenMaanden  *maanden);

/* As a job, for one that must not block. */
void             taal_uren_maanden_async  (TaalOnderzoek        *onderzoek,
                                           int                   cursist,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
TaalUrenMaanden *taal_uren_maanden_finish (GAsyncResult         *result,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalUrenMaanden, taal_uren_maanden_free)

G_END_DECLS
