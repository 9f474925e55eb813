/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

/**
 * TaalStopdag:
 * @stopdatum: the day that was announced
 * @gemeente: where, as GMnnnn
 * @soort: of what
 * @n_locaties: how many locaties stop on that day
 * @plaatsen: the places that they had
 * @n_over: how many locaties there still enrol after it, at once or from a waiting list
 * @plaatsen_over: the places that those have
 *
 * What falls away of a soort in a gemeente on an announced day. Where @n_over is 0 nothing is left
 * there.
 */
typedef struct
{
  TaalDate         stopdatum;
  const char      *gemeente;
  TaalAanbodSoort  soort;
  guint            n_locaties;
  gint64           plaatsen;
  guint            n_over;
  gint64           plaatsen_over;
} TaalStopdag;

GArray *taal_stopdagen_compute (const TaalBeschikbaarheid *beschikbaarheid);

G_END_DECLS
