/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-schema.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_WIJZIGING_IMPORT,      /* rows from files */
  TAAL_WIJZIGING_BEWERKING,   /* an edit by hand */
  TAAL_WIJZIGING_WISSEN,      /* the erasure of a person */
  TAAL_WIJZIGING_TERUGZETTEN, /* a backup that was put back */
} TaalWijzigingSoort;

typedef enum
{
  TAAL_TOESTAND_GEDAAN,        /* done, and can be undone */
  TAAL_TOESTAND_ONGEDAAN,      /* undone, and can be done again */
  TAAL_TOESTAND_ACHTERGELATEN, /* undone, and left behind because another step came */
  TAAL_TOESTAND_VAST,          /* done, and cannot be undone */
} TaalToestand;

/**
 * TaalWijziging:
 * @id: its number in the log; a later one has a greater number
 * @tijd: when, in seconds since 1970-01-01 UTC
 * @wie: the name of who did it, as their computer knows them; empty once erased
 * @soort: what kind of step
 * @tabel: the one table (a #TaalTabel) that it was about, or -1
 * @aantal: how many rows of @tabel; 0 where that is -1
 * @onderwerp: (nullable): what it was about: the name or id of the one row, or what the user interface
 *   said; of an import the names of the files; of a backup its day
 * @n_nieuw: how many rows it added
 * @n_gewijzigd: how many rows it changed
 * @n_vervallen: how many rows it removed
 * @toestand: whether it is done
 * @ongedaan_op: when it was undone, in seconds since 1970-01-01 UTC; 0 when it is done
 *
 * A step in the change log. Immutable, atomically ref-counted.
 */
typedef struct
{
  gint64              id;
  gint64              tijd;
  char               *wie;
  TaalWijzigingSoort  soort;
  int                 tabel;
  gint64              aantal;
  char               *onderwerp;
  gint64              n_nieuw;
  gint64              n_gewijzigd;
  gint64              n_vervallen;
  TaalToestand        toestand;
  gint64              ongedaan_op;
} TaalWijziging;

#define TAAL_TYPE_WIJZIGING (taal_wijziging_get_type ())
GType          taal_wijziging_get_type (void);

TaalWijziging *taal_wijziging_new      (void);
TaalWijziging *taal_wijziging_ref      (TaalWijziging *wijziging);
void           taal_wijziging_unref    (TaalWijziging *wijziging);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalWijziging, taal_wijziging_unref)

G_END_DECLS
