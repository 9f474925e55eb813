/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

/* BigBlueButton, the CSV of its learning dashboard. Its headers are in the language of the user and
 * stand without quotes, so that a comma in the question of a poll moves them; but the columns keep
 * their order: the name, whether they are a moderator, seven counts, when they first joined, when
 * they last left, and the time between, of which whole days are lost. A row for anonymous answers
 * has only its first cell. */

#define NAAM 0
#define MODERATOR 1

/* Before the moments come at least these. */
#define EERSTE_MOMENT 3

static gboolean
is_moderator_cell (const char *cel)
{
  static const char *const words[] = { "TRUE", "FALSE", "WAAR", "ONWAAR" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (cel, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Time as "01:29:48". */
static gboolean
is_duration (const char *cel)
{
  for (int i = 0; i < 8; i++)
    if (i % 3 == 2 ? cel[i] != ':' : !g_ascii_isdigit (cel[i]))
      return FALSE;

  return cel[8] == '\0';
}

/* The column of the first join in a row, with a duration two behind it; or -1. */
static int
find_joined (const TaalRasterRij *row)
{
  TaalTijdstip t;

  if (!is_moderator_cell (taal_raster_cel (row, MODERATOR)))
    return -1;
  for (int j = EERSTE_MOMENT; j + 2 < (int) row->n; j++)
    if (is_duration (row->cellen[j + 2]) && taal_tijdstip_parse (row->cellen[j], &t) &&
        t.vorm != TAAL_DATUMVORM_GEEN && t.heeft_tijd)
      return j;

  return -1;
}

static void
read_row (TaalLezing          *lezing,
          const TaalRasterRij *row,
          int                  joined)
{
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, 0);
  TaalRuweDeelname ruw;

  /* Answers of who did not tell their name. */
  if (!row->gebroken && taal_raster_cel (row, MODERATOR)[0] == '\0' &&
      taal_raster_cel (row, joined)[0] == '\0' && row->n > (guint) joined)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_ANONIEM, row->rij, NULL, NULL);
      return;
    }
  if (!taal_lezing_neem_naam (lezing, row, taal_raster_cel (row, NAAM), "", &ruw))
    return;

  if (strcmp (taal_raster_cel (row, MODERATOR), "TRUE") == 0 ||
      strcmp (taal_raster_cel (row, MODERATOR), "WAAR") == 0)
    ruw.deelname->vlaggen |= TAAL_DEELNAME_GASTHEER;
  if (!taal_lezing_tijdstip (lezing, row, joined, header, &ruw.van) &&
      !taal_lezing_is_fout (lezing))
    taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, row->rij,
                      taal_raster_cel (header, joined), "");
  ruw.heeft_tot = taal_lezing_tijdstip (lezing, row, joined + 1, header, &ruw.tot);
  taal_lezing_voeg_toe (lezing, &ruw);
}

/**
 * taal_lezing_bbb:
 * @lezing: a file
 *
 * Returns: whether it is of the learning dashboard of BigBlueButton; what is in it has been read
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_bbb (TaalLezing *lezing)
{
  const TaalRaster *raster = &lezing->raster;
  int joined = -1;

  for (guint i = 1; joined < 0 && i < MIN (raster->rijen->len, 10); i++)
    joined = find_joined (taal_raster_rij (raster, i));
  if (joined < 0)
    return FALSE;

  lezing->v->tool = TAAL_TOOL_BIGBLUEBUTTON;
  taal_lezing_meld (lezing, TAAL_VERGADERING_EERSTE_LAATSTE, 0, NULL, NULL);
  for (guint i = 1; i < raster->rijen->len; i++)
    read_row (lezing, taal_raster_rij (raster, i), joined);

  return TRUE;
}
