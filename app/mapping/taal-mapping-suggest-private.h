/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-suggest.h"

G_BEGIN_DECLS

/* What a column of a school's sheet may be about. */
typedef enum
{
  TAAL_BEGRIP_GEEN,
  TAAL_BEGRIP_NAAM, /* of whatever the sheet is about */
  TAAL_BEGRIP_DOCENT,
  TAAL_BEGRIP_VOORNAAM,
  TAAL_BEGRIP_TUSSENVOEGSEL,
  TAAL_BEGRIP_ACHTERNAAM,
  TAAL_BEGRIP_CO_DOCENT,
  TAAL_BEGRIP_GROEP,
  TAAL_BEGRIP_LOCATIE,
  TAAL_BEGRIP_GEMEENTE,
  TAAL_BEGRIP_ADRES,
  TAAL_BEGRIP_DATUM,
  TAAL_BEGRIP_BEGIN,
  TAAL_BEGRIP_EINDTIJD,
  TAAL_BEGRIP_TIJDVAK,
  TAAL_BEGRIP_MINUTEN,
  TAAL_BEGRIP_UREN,
  TAAL_BEGRIP_VORM,
  TAAL_BEGRIP_STATUS,
  TAAL_BEGRIP_ROUTE,
  TAAL_BEGRIP_WET,
  TAAL_BEGRIP_ROL,
  TAAL_BEGRIP_CONTRACTVORM,
  TAAL_BEGRIP_IN_DIENST,
  TAAL_BEGRIP_UIT_DIENST,
  TAAL_BEGRIP_UREN_PER_WEEK,
  TAAL_BEGRIP_VOG_DATUM,
  TAAL_BEGRIP_VOG_PROFIEL,
  TAAL_BEGRIP_VOG_OVERLEGD,
  TAAL_BEGRIP_REGISTER,
  TAAL_BEGRIP_BVNT2_NUMMER,
  TAAL_BEGRIP_REGISTRATIE_VAN,
  TAAL_BEGRIP_REGISTRATIE_TOT,
  TAAL_BEGRIP_CURSIST,
  TAAL_BEGRIP_AANWEZIG,
  TAAL_N_BEGRIPPEN,
} TaalBegrip;

/**
 * TaalVoorstel:
 * @kopregel: the row of the headers, 0 when none was found
 * @samen: (nullable): the headers, where two rows make them
 * @koppen: the headers, by position
 * @kop: for each subject, the header of its column, or %NULL
 * @rijen: (element-type TaalInhoudRij): the first rows of the sheet
 * @eerste: the place in @rijen of the first row below the headers
 * @n_datums: how many headers are a date
 * @samengevoegd: whether cells below the headers are merged over rows
 *
 * A sheet that is being looked at.
 */
typedef struct
{
  guint        kopregel;
  char       **samen;  /* owned */
  char       **koppen; /* borrowed from @samen or @rijen */
  const char  *kop[TAAL_N_BEGRIPPEN];
  GPtrArray   *rijen;
  guint        eerste;
  guint        n_datums;
  gboolean     samengevoegd;
} TaalVoorstel;

/* taal-mapping-suggest-woorden.c */
TaalBegrip   taal_voorstel_find_begrip (const char         *kop);
TaalBegrip   taal_voorstel_find_samen  (const char         *kop);
const char  *taal_voorstel_find_waarde (const TaalKolom    *kolom,
                                        const char         *tekst);

/* taal-mapping-suggest-blad.c */
gboolean     taal_voorstel_open        (TaalVoorstel       *voorstel,
                                        TaalWorkbook       *workbook,
                                        guint               sheet,
                                        GError            **error);
gboolean     taal_voorstel_open_rijen  (TaalVoorstel       *voorstel,
                                        GPtrArray          *rijen,
                                        guint               kopregel,
                                        guint               kopregels);
void         taal_voorstel_clear       (TaalVoorstel       *voorstel);

/* taal-mapping-suggest-doel.c */
void         taal_voorstel_add_doelen  (const TaalVoorstel *voorstel,
                                        TaalMappingDeel    *deel,
                                        gboolean            blad_is_docent);
void         taal_voorstel_fill_doel   (const TaalVoorstel *voorstel,
                                        TaalMappingDoel    *doel,
                                        gboolean            blad_is_docent);

G_END_DECLS
