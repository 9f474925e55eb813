/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"

G_BEGIN_DECLS

/* What a text says about the order of day, month and year. */
typedef enum
{
  TAAL_DATUM_ZEGT_NIETS, /* no date of figures, or one that only has one reading by its form */
  TAAL_DATUM_VAST,       /* 03-04-2023 with hyphens, which format.md reads as day, month, year */
  TAAL_DATUM_DUBBEL,     /* 03/04/2023: two readings */
  TAAL_DATUM_BEWIJST_DMJ,
  TAAL_DATUM_BEWIJST_MDJ,
} TaalDatumZegt;

/* taal-mapping-datum.c */
char          *taal_mapping_datum_read     (const char      *text,
                                            TaalVolgorde     volgorde);
gboolean       taal_mapping_datum_is       (const char      *text);
TaalDatumZegt  taal_mapping_datum_zegt     (const char      *text);

/* taal-mapping-getal.c */
gboolean       taal_mapping_tijd_parse     (const char      *text,
                                            gint32          *seconds);
gboolean       taal_mapping_tijdvak_parse  (const char      *text,
                                            gint32          *begin,
                                            gint32          *eind);
char          *taal_mapping_minuten_read   (const char      *text,
                                            guint            maal);
char          *taal_mapping_getal_read     (const char      *text,
                                            guint            maal);

/* taal-mapping-cel.c */
char          *taal_mapping_cel_read       (const TaalKolom *kolom,
                                            const char      *text,
                                            TaalVolgorde     volgorde,
                                            guint            maal);

G_END_DECLS
