/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-aanbod.h"

G_BEGIN_DECLS

/* A dossier that cannot be read any more, or that can be read again. */
typedef struct
{
  char *naam;    /* of the file, without its folder */
  GError *error; /* why not, or NULL */
} TaalVoorraadBericht;

/**
 * TaalStand:
 * @aanboden: (element-type TaalAanbod): what could be read, each school once
 * @n_weggelaten: how many dossiers could not
 * @berichten: (element-type TaalVoorraadBericht): which of them that is new of
 *
 * What lay in a folder at one moment. Immutable, shared between threads, atomically ref-counted;
 * read its fields, never write them.
 */
typedef struct
{
  GPtrArray *aanboden;
  guint n_weggelaten;
  GPtrArray *berichten;
} TaalStand;

/**
 * TaalVoorraad:
 *
 * The Wi2013 offers of a folder of dossiers. What was read of a file is kept until the file is
 * another one; nothing is written to it, but for the recovery of a write that was broken off, as by
 * any reader. Shared between threads, atomically ref-counted.
 */
typedef struct _TaalVoorraad TaalVoorraad;

TaalVoorraad *taal_voorraad_new (const char *map);
TaalVoorraad *taal_voorraad_ref (TaalVoorraad *voorraad);
void taal_voorraad_unref (TaalVoorraad *voorraad);
TaalStand *taal_voorraad_kijk (TaalVoorraad *voorraad, GCancellable *cancellable, GError **error);
void taal_stand_unref (TaalStand *stand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVoorraad, taal_voorraad_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalStand, taal_stand_unref)

G_END_DECLS
