/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any file about a meeting has. */
#define TAAL_RASTER_MAX_RIJEN 20000
#define TAAL_RASTER_MAX_CELLEN 1000000

/**
 * TaalRasterRij:
 * @rij: the row, as a spreadsheet numbers it
 * @n: how many cells it has
 * @cellen: they, trimmed
 * @gebroken: whether a quote in it is not closed
 *
 * A row of a file.
 */
typedef struct
{
  guint     rij;
  guint     n;
  gboolean  gebroken;
  char    **cellen;
} TaalRasterRij;

typedef enum
{
  TAAL_RASTER_GOED,
  TAAL_RASTER_GEEN_TEKST,
  TAAL_RASTER_TE_GROOT,
} TaalRasterUitkomst;

/**
 * TaalRaster:
 * @rijen: (element-type TaalRasterRij): its rows that are not blank
 * @windows_1252: whether it had to be read as Windows-1252
 *
 * A file as rows of cells, of which no row is a header yet.
 */
typedef struct
{
  GArray       *rijen;
  gboolean      windows_1252;
  gsize         n_cellen;
  GStringChunk *teksten;
} TaalRaster;

void                 taal_raster_init     (TaalRaster          *raster);
void                 taal_raster_clear    (TaalRaster          *raster);
TaalRasterUitkomst   taal_raster_read     (TaalRaster          *raster,
                                           const char          *path,
                                           gconstpointer        bytes,
                                           gsize                length);

/* The text of a cell, empty where the row is shorter. */
static inline const char *
taal_raster_cel (const TaalRasterRij *rij,
                 int                  kolom)
{
  return kolom >= 0 && (guint) kolom < rij->n ? rij->cellen[kolom] : "";
}

static inline const TaalRasterRij *
taal_raster_rij (const TaalRaster *raster,
                 guint             index)
{
  return &g_array_index (raster->rijen, TaalRasterRij, index);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalRaster, taal_raster_clear)

G_END_DECLS
