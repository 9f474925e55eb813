/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-herkomst.h"

G_BEGIN_DECLS

#define TAAL_MAPPING_ERROR (taal_mapping_error_quark ())
GQuark taal_mapping_error_quark (void);

typedef enum
{
  TAAL_MAPPING_ERROR_SYNTAX,        /* a profile that cannot be read; the message names group and key */
  TAAL_MAPPING_ERROR_BLAD,          /* the workbook has no sheet for a part */
  TAAL_MAPPING_ERROR_KOP,           /* a header that is not there, or stands there twice */
  TAAL_MAPPING_ERROR_VOLGORDE,      /* dates that can be read two ways: the order must be chosen */
  TAAL_MAPPING_ERROR_TEGENSTRIJDIG, /* dates of which some prove one order and others another */
} TaalMappingError;

/* The order of day, month and year in a date of figures only. */
typedef enum
{
  TAAL_VOLGORDE_ONBEKEND, /* not chosen */
  TAAL_VOLGORDE_DMJ,
  TAAL_VOLGORDE_MDJ,
  TAAL_VOLGORDE_JMD,
  TAAL_N_VOLGORDEN,
} TaalVolgorde;

/**
 * TaalMappingDoel:
 * @tabel: a table of format.md 1
 * @als: (nullable): a header: rows whose cell in that column is empty give no row of the table
 * @kolommen: where each column of the table comes from, by its index in the schema
 *
 * What a part of a workbook gives to one table. A row that holds nothing for the table gives no row of
 * it: where all cells that the sheet fills are empty, those with another row's id not counted when the
 * table has no id of its own.
 */
typedef struct
{
  TaalTabel     tabel;
  char         *als;
  TaalHerkomst  kolommen[TAAL_MAX_KOLOMMEN];
} TaalMappingDoel;

/* How many rows headers may take. */
#define TAAL_MAPPING_MAX_KOPREGELS 2

/**
 * TaalMappingDeel:
 * @blad: the name of the sheet; with * and ? in it, every sheet it matches
 * @kopregel: the row of the headers, or 0 for the first that holds all headers the part names
 * @kopregels: how many rows the headers take: with 2 the row above @kopregel says over which columns it
 *   is, as in taal_mapping_join_koppen(); 0 is 1
 * @volgorde: how its dates of figures are read
 * @kruistabel: whether columns with a date as their header cross the rows: each such cell is a row of
 *   the targets, with "[kop]" its date and "[cel]" its text
 * @samengevoegd: whether a cell that was merged over rows counts for each of them
 * @omlaag: (nullable) (array zero-terminated=1): headers of columns in which empty means: as above
 * @overslaan_leeg: (nullable) (array zero-terminated=1): headers: a row that is empty there is passed over
 * @overslaan_begin: (nullable) (array zero-terminated=1): a row whose first filled cell begins with one
 *   of these texts is passed over
 * @doelen: (element-type TaalMappingDoel): the tables it gives rows to; none: the sheet is not read
 *
 * What becomes of the sheets of one form. Blank rows, and rows that repeat the headers, are passed over.
 */
typedef struct
{
  guint          kopregel;
  guint          kopregels;
  TaalVolgorde   volgorde;
  gboolean       kruistabel;
  gboolean       samengevoegd;

  /* Owned */
  char          *blad;
  char         **omlaag;
  char         **overslaan_leeg;
  char         **overslaan_begin;
  GPtrArray     *doelen;
} TaalMappingDeel;

/**
 * TaalMapping:
 * @naam: (nullable): what the user calls it
 * @zout: (nullable): what keeps a made id of a cursist from being found by trying names
 * @delen: (element-type TaalMappingDeel): its parts
 *
 * How a workbook of any shape becomes the tables of format.md 1. Plain data: the fields may be written
 * while nothing else uses it.
 */
typedef struct
{
  char      *naam;
  char      *zout;
  GPtrArray *delen;
} TaalMapping;

#define TAAL_TYPE_MAPPING (taal_mapping_get_type ())
GType            taal_mapping_get_type         (void);

TaalMapping     *taal_mapping_new              (void);
TaalMapping     *taal_mapping_copy             (const TaalMapping     *mapping);
void             taal_mapping_free             (TaalMapping           *mapping);
void             taal_mapping_make_zout        (TaalMapping           *mapping);
TaalMappingDeel *taal_mapping_add_deel         (TaalMapping           *mapping,
                                                const char            *blad);
TaalMappingDoel *taal_mapping_deel_add_doel    (TaalMappingDeel       *deel,
                                                TaalTabel              tabel);
gboolean         taal_mapping_deel_fits        (const TaalMappingDeel *deel,
                                                const char            *blad);
TaalHerkomst    *taal_mapping_doel_get         (TaalMappingDoel       *doel,
                                                const char            *kolom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalMapping, taal_mapping_free)

G_END_DECLS
