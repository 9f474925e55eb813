/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-check.h"
#include "taal-docent-dossier.h"

G_BEGIN_DECLS

/* How good it is what a chip says. */
typedef enum
{
  TAAL_CHIP_GOED,
  TAAL_CHIP_UITZONDERING,
  TAAL_CHIP_AANDACHT,
  TAAL_CHIP_FOUT,
  TAAL_CHIP_NEUTRAAL,
} TaalChipSoort;

/**
 * TaalChip:
 *
 * A status in a few words with an icon and a colour; the words alone are enough.
 */
#define TAAL_TYPE_CHIP (taal_chip_get_type ())
G_DECLARE_FINAL_TYPE (TaalChip, taal_chip, TAAL, CHIP, GtkWidget)

void        taal_chip_set_in_tabel     (TaalChip                *self,
                                        gboolean                 in_tabel);
void        taal_chip_show             (TaalChip                *self,
                                        TaalChipSoort            soort,
                                        const char              *text);
void        taal_chip_show_status      (TaalChip                *self,
                                        TaalStatus               status);
void        taal_chip_show_les         (TaalChip                *self,
                                        const TaalLesOordeel    *les);
void        taal_chip_show_registratie (TaalChip                *self,
                                        const TaalDocentDossier *dossier);
const char *taal_chip_get_text         (TaalChip                *self);

G_END_DECLS
