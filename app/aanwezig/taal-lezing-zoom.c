/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

/* Zoom, the list of participants: a block about the meeting (a row of headers, one of values),
 * which is there or not, and a row per join. In some exports the block stands in front of every
 * row. */

/* Columns of the block about the meeting, as letters only. */
static gboolean
is_start (const char *header)
{
  static const char *const words[] = { "start time", "starttijd", "begintijd", "startzeit" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (header, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_end (const char *header)
{
  static const char *const words[] = { "end time", "eindtijd", "endzeit" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (header, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The address in a cell such as "Anna (anna@school.nl)" or the address alone. */
static char *
get_address (const char *value)
{
  const char *open = strrchr (value, '(');
  g_autofree char *address = g_strdup (open != NULL ? open + 1 : value);

  address[strcspn (address, ")")] = '\0';
  return g_utf8_strdown (address, -1);
}

/* What the block about the meeting tells: also who its host was. */
static void
read_block (TaalLezing          *lezing,
            const TaalRasterRij *headers,
            const TaalRasterRij *values,
            gboolean             own_rows)
{
  for (guint j = 0; j < headers->n; j++)
    {
      const char *header = headers->cellen[j], *value = taal_raster_cel (values, (int) j);
      TaalTijdstip t;

      if (value[0] == '\0')
        continue;
      if (lezing->v->titel == NULL && taal_kolommen_is_woord (TAAL_KOLOM_M_TITEL, header))
        lezing->v->titel = g_strdup (value);
      else if (own_rows && strchr (value, '@') != NULL)
        g_hash_table_add (lezing->gastheren, get_address (value));
      else if ((is_start (header) || is_end (header)) && taal_tijdstip_parse (value, &t) &&
               t.vorm != TAAL_DATUMVORM_GEEN && t.heeft_tijd)
        {
          lezing->heeft_van = lezing->heeft_van || is_start (header);
          lezing->heeft_tot = lezing->heeft_tot || is_end (header);
          *(is_start (header) ? &lezing->van : &lezing->tot) = t;
        }
    }
}

static void
read_row (TaalLezing         *lezing,
          const TaalKolommen *kolommen,
          const TaalRasterRij *row)
{
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, kolommen->kop);
  TaalRuweDeelname ruw;

  if (!taal_lezing_neem_naam (lezing, row, taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_NAAM),
                              taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_EMAIL), &ruw))
    return;
  if (taal_woord_is_ja (taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_WACHT)))
    ruw.deelname->vlaggen |= TAAL_DEELNAME_WACHTKAMER;
  if (taal_woord_is_ja (taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_GAST)))
    ruw.deelname->vlaggen |= TAAL_DEELNAME_GAST;
  if (!taal_lezing_tijdstip (lezing, row, kolommen->plaats[TAAL_KOLOM_M_VAN], header, &ruw.van) &&
      !taal_lezing_is_fout (lezing))
    taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, row->rij,
                      taal_raster_cel (header, kolommen->plaats[TAAL_KOLOM_M_VAN]), "");
  ruw.heeft_tot =
    taal_lezing_tijdstip (lezing, row, kolommen->plaats[TAAL_KOLOM_M_TOT], header, &ruw.tot);
  ruw.van.utc = ruw.van.utc || kolommen->utc;
  ruw.tot.utc = ruw.tot.utc || kolommen->utc;
  taal_lezing_voeg_toe (lezing, &ruw);
}

/**
 * taal_lezing_zoom:
 * @lezing: a file
 *
 * Returns: whether it is a list of participants of Zoom; what is in it has been read
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_zoom (TaalLezing *lezing)
{
  const TaalRaster *raster = &lezing->raster;

  for (guint i = 0; i < MIN (raster->rijen->len, 10); i++)
    {
      TaalKolommen kolommen;
      const int *place = kolommen.plaats;

      if (!taal_kolommen_find (&kolommen, raster, i) || place[TAAL_KOLOM_M_DUUR] < 0)
        continue;

      lezing->v->tool = TAAL_TOOL_ZOOM;
      if (place[TAAL_KOLOM_M_VAN] < 0 || place[TAAL_KOLOM_M_TOT] < 0)
        {
          taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDEN, taal_raster_rij (raster, i)->rij,
                            NULL, NULL);
          return TRUE;
        }
      if (i >= 2)
        read_block (lezing, taal_raster_rij (raster, i - 2), taal_raster_rij (raster, i - 1), TRUE);
      else if (i + 1 < raster->rijen->len)
        read_block (lezing, taal_raster_rij (raster, i), taal_raster_rij (raster, i + 1), FALSE);
      for (guint j = i + 1; j < raster->rijen->len; j++)
        read_row (lezing, &kolommen, taal_raster_rij (raster, j));
      return TRUE;
    }

  return FALSE;
}
