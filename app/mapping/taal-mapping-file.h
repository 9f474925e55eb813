/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"

G_BEGIN_DECLS

/* A profile is a text of the form that GKeyFile reads:
 *
 *   [profiel]
 *   versie=1
 *   naam=Rooster              (optional)
 *   zout=5d41…                (optional)
 *
 *   [deel 1]
 *   blad=Rooster*
 *   kopregel=3                (else the first row with all headers)
 *   kopregels=2               (the row above it is of the headers too)
 *   volgorde=DMJ              (DMJ, MDJ or JMD; else not chosen)
 *   kruistabel=true
 *   samengevoegd=true         (a cell merged over rows counts for each of them)
 *   omlaag=Docent;
 *   overslaan_leeg=Datum;
 *   overslaan_begin=Totaal;Subtotaal;
 *
 *   [deel 1 doel 1]
 *   tabel=lessen
 *   als=Datum
 *   docent_id=id              (a kind of source; its particulars follow)
 *   docent_id.koppen=Docent;
 *   docent_id.tekst=D-
 *   minuten=kolom
 *   minuten.koppen=Uren;
 *   minuten.maal=60
 *
 *   [deel 1 doel 1 waarden docent_id]
 *   1=Jansen, A.;D003;        (pairs, numbered from 1)
 */
#define TAAL_MAPPING_VERSIE 1

/* Larger than any that this program writes of a school. */
#define TAAL_MAPPING_MAX_TEXT (4 * 1024 * 1024)

char        *taal_mapping_to_text       (const TaalMapping  *mapping);
TaalMapping *taal_mapping_new_from_text (const char         *text,
                                         gssize              length,
                                         GError            **error);

const char  *taal_volgorde_get_name     (TaalVolgorde        volgorde);
int          taal_volgorde_parse        (const char         *name);

G_END_DECLS
