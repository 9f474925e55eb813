/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the program ends, as taalnorm-cli (format.md 4). */
typedef enum
{
  TAAL_REGISTER_KLAAR = 0,
  TAAL_REGISTER_GEBRUIK = 2,
  TAAL_REGISTER_MISLUKT = 3,
} TaalRegisterUitgang;

/**
 * TaalRegisterOpties:
 * @map: the folder of dossiers
 * @adres: --adres
 * @poort: --poort
 * @norm: (nullable) (array zero-terminated=1): --norm
 *
 * What stood on the command line of taalnorm-register.
 */
typedef struct
{
  char *map;
  char *adres;
  guint16 poort;
  char **norm;
} TaalRegisterOpties;

/* The port when none is given: none is registered for a thing like this. */
#define TAAL_REGISTER_POORT 8013

gboolean taal_register_opties_parse (TaalRegisterOpties *opties,
                                     int argc,
                                     char **argv,
                                     TaalRegisterUitgang *uitgang);
void taal_register_opties_clear (TaalRegisterOpties *opties);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalRegisterOpties, taal_register_opties_clear)

G_END_DECLS
