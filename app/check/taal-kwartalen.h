/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalKwartaal:
 * @jaar: the year
 * @kwartaal: 1 to 4
 * @n_facturen: how many invoices are dated in it
 * @uren: their hours, in hundredths
 * @bedrag: their amounts, in cents
 * @minuten: the minutes of the given lessons dated in it at which the cursist was aanwezig
 * @maximum: what the invoices of a quarter may add up to, in cents, or -1 when no rule says so
 * (R26)
 *
 * The invoices of a cursist in a quarter, beside what they followed in it.
 */
typedef struct
{
  int    jaar;
  int    kwartaal;
  int    n_facturen;
  gint64 uren;
  gint64 bedrag;
  gint64 minuten;
  gint64 maximum;
} TaalKwartaal;

GArray *taal_kwartalen_compute (const TaalOnderzoek *onderzoek,
                                int                  cursist,
                                GCancellable        *cancellable);

G_END_DECLS
