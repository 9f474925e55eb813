/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

#include "taal-naam.h"

/* A table of any shape, as a profile says how it is to be read: a row per join, a row per person
 * with a mark, or a row per person with a column for each lesson, such as that of Moodle. */

#define MAX_NAMEN 8

typedef struct
{
  guint kop;
  int   namen[MAX_NAMEN];
  guint n_namen;
  int   account;
  int   datum;
  int   van;
  int   tot;
  int   status;
} Plaatsen;

static int
find_header (const TaalRasterRij *row,
             const char          *header)
{
  g_autofree char *wanted = taal_naam_vouw (header);

  for (guint j = 0; j < row->n; j++)
    {
      g_autofree char *folded = taal_naam_vouw (row->cellen[j]);

      if (strcmp (folded, wanted) == 0)
        return (int) j;
    }

  return -1;
}

/* Finds one column. Returns whether it is there, or not asked for. */
static gboolean
find_one (const TaalRasterRij  *row,
          const char           *header,
          int                  *place,
          const char          **missing)
{
  *place = header != NULL ? find_header (row, header) : -1;
  if (header == NULL || *place >= 0)
    return TRUE;

  *missing = header;
  return FALSE;
}

static gboolean
find_all (const TaalAanwezigProfiel  *profiel,
          const TaalRasterRij        *row,
          Plaatsen                   *plaatsen,
          const char                **missing)
{
  plaatsen->n_namen = 0;
  for (guint i = 0; profiel->koppen[i] != NULL && i < MAX_NAMEN; i++)
    if (!find_one (row, profiel->koppen[i], &plaatsen->namen[plaatsen->n_namen++], missing))
      return FALSE;

  return find_one (row, profiel->account, &plaatsen->account, missing) &&
         find_one (row, profiel->datum, &plaatsen->datum, missing) &&
         find_one (row, profiel->van, &plaatsen->van, missing) &&
         find_one (row, profiel->tot, &plaatsen->tot, missing) &&
         find_one (row, profiel->status, &plaatsen->status, missing);
}

/* The row of the headers: the one that the profile names, or the first that has them all. */
static gboolean
find_headers (TaalLezing *lezing,
              Plaatsen   *plaatsen)
{
  const TaalAanwezigProfiel *profiel = lezing->profiel;
  const char *missing = profiel->koppen[0];

  for (guint i = 0; i < lezing->raster.rijen->len; i++)
    {
      const TaalRasterRij *row = taal_raster_rij (&lezing->raster, i);

      if (profiel->kopregel > 0 && row->rij != profiel->kopregel)
        continue;
      plaatsen->kop = i;
      if (find_all (profiel, row, plaatsen, &missing))
        return TRUE;
      if (profiel->kopregel > 0)
        break;
    }

  taal_lezing_meld (lezing, TAAL_VERGADERING_KOLOM, profiel->kopregel, missing, NULL);
  return FALSE;
}

static char *
join_names (const TaalRasterRij *row,
            const Plaatsen      *plaatsen)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < plaatsen->n_namen; i++)
    {
      const char *part = taal_raster_cel (row, plaatsen->namen[i]);

      if (part[0] != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", part);
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* What a mark says. Returns whether it says anything. */
static gboolean
take_status (TaalLezing          *lezing,
             const TaalRasterRij *row,
             int                  kolom,
             TaalDeelname        *deelname)
{
  const char *mark = taal_raster_cel (row, kolom);
  int status;

  if (mark[0] == '\0' || strcmp (mark, "-") == 0)
    return FALSE;
  status = taal_aanwezig_profiel_get_status (lezing->profiel, mark);
  if (status < 0 && strcmp (mark, "?") != 0)
    taal_lezing_meld (lezing, TAAL_VERGADERING_STATUS, row->rij, NULL, mark);
  if (status < 0)
    return FALSE;

  deelname->vlaggen |= TAAL_DEELNAME_LIJST;
  if (status == 0)
    deelname->vlaggen |= TAAL_DEELNAME_AFWEZIG;
  return TRUE;
}

static void
free_deelname (TaalRuweDeelname *ruw)
{
  g_free (ruw->deelname->naam);
  g_free (ruw->deelname->naam_anders);
  g_free (ruw->deelname->account);
  g_clear_pointer (&ruw->deelname, g_free);
}

/* A moment from the cell of a day and that of a time, or from one cell that has both. */
static gboolean
take_moment (TaalLezing          *lezing,
             const TaalRasterRij *row,
             const Plaatsen      *plaatsen,
             int                  kolom,
             TaalTijdstip        *t)
{
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, plaatsen->kop);
  const char *day = taal_raster_cel (row, plaatsen->datum);
  TaalTijdstip date;

  if (!taal_lezing_tijdstip (lezing, row, kolom, header, t))
    return FALSE;
  if (t->vorm != TAAL_DATUMVORM_GEEN || plaatsen->datum < 0)
    return TRUE;
  if (!taal_tijdstip_parse (day, &date) || date.vorm == TAAL_DATUMVORM_GEEN)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, row->rij,
                        taal_raster_cel (header, plaatsen->datum), day);
      return FALSE;
    }

  t->vorm = date.vorm;
  memcpy (t->deel, date.deel, sizeof t->deel);
  return TRUE;
}

/* The day of a row with a mark and no times. */
static gboolean
take_day (TaalLezing          *lezing,
          const TaalRasterRij *row,
          const Plaatsen      *plaatsen,
          TaalTijdstip        *t)
{
  const char *day = taal_raster_cel (row, plaatsen->datum);

  if (plaatsen->datum >= 0 && taal_tijdstip_parse (day, t) && t->vorm != TAAL_DATUMVORM_GEEN)
    return TRUE;

  taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, row->rij,
                    taal_raster_cel (taal_raster_rij (&lezing->raster, plaatsen->kop),
                                     plaatsen->datum),
                    day);
  return FALSE;
}

static void
read_row (TaalLezing          *lezing,
          const TaalRasterRij *row,
          const Plaatsen      *plaatsen)
{
  g_autofree char *name = join_names (row, plaatsen);
  TaalRuweDeelname ruw;
  gboolean good;

  if (!taal_lezing_neem_naam (lezing, row, name, taal_raster_cel (row, plaatsen->account), &ruw))
    return;

  good = plaatsen->status < 0 || take_status (lezing, row, plaatsen->status, ruw.deelname);
  if (good && plaatsen->van >= 0 && taal_raster_cel (row, plaatsen->van)[0] != '\0')
    {
      good = take_moment (lezing, row, plaatsen, plaatsen->van, &ruw.van);
      ruw.heeft_tot = good && plaatsen->tot >= 0 &&
                      take_moment (lezing, row, plaatsen, plaatsen->tot, &ruw.tot);
      if (ruw.heeft_tot && plaatsen->datum >= 0 && ruw.tot.seconden < ruw.van.seconden &&
          memcmp (ruw.tot.deel, ruw.van.deel, sizeof ruw.tot.deel) == 0)
        ruw.tot.vorm = TAAL_DATUMVORM_GEEN; /* past midnight: the day is that of the beginning */
      if (!(ruw.deelname->vlaggen & TAAL_DEELNAME_AFWEZIG))
        ruw.deelname->vlaggen &= ~(TaalDeelnameVlaggen) TAAL_DEELNAME_LIJST;
    }
  else if (good && plaatsen->status >= 0)
    good = take_day (lezing, row, plaatsen, &ruw.van);
  else
    good = FALSE;

  if (good)
    taal_lezing_voeg_toe (lezing, &ruw);
  else
    free_deelname (&ruw);
}

/* The columns of lessons: those whose header begins with a moment. */
static GArray *
list_lessons (const TaalRasterRij *header,
              GArray              *moments)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));

  for (int j = 0; j < (int) header->n; j++)
    {
      TaalTijdstip t;

      if (taal_tijdstip_parse_begin (header->cellen[j], &t) == 0 || t.vorm == TAAL_DATUMVORM_GEEN)
        continue;
      g_array_append_val (columns, j);
      if (moments != NULL)
        g_array_append_val (moments, t);
    }

  return columns;
}

static void
read_lessons (TaalLezing     *lezing,
              const Plaatsen *plaatsen)
{
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, plaatsen->kop);
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (TaalTijdstip));
  g_autoptr (GArray) columns = list_lessons (header, moments);

  if (columns->len == 0)
    taal_lezing_meld (lezing, TAAL_VERGADERING_LESDATUM, header->rij, NULL, NULL);
  for (guint i = plaatsen->kop + 1; i < lezing->raster.rijen->len; i++)
    for (guint k = 0; k < columns->len; k++)
      {
        const TaalRasterRij *row = taal_raster_rij (&lezing->raster, i);
        g_autofree char *name = join_names (row, plaatsen);
        TaalRuweDeelname ruw;

        if (!taal_lezing_neem_naam (lezing, row, name, taal_raster_cel (row, plaatsen->account),
                                    &ruw))
          break;
        ruw.van = g_array_index (moments, TaalTijdstip, k);
        if (take_status (lezing, row, g_array_index (columns, int, k), ruw.deelname))
          taal_lezing_voeg_toe (lezing, &ruw);
        else
          free_deelname (&ruw);
      }
}

/**
 * taal_lezing_met_profiel:
 * @lezing: a file with a profile
 *
 * Reads what is in it.
 *
 * Thread: that of who reads
 */
void
taal_lezing_met_profiel (TaalLezing *lezing)
{
  Plaatsen plaatsen;

  lezing->v->tool = lezing->profiel->lessen ? TAAL_TOOL_MOODLE : TAAL_TOOL_PROFIEL;
  if (!find_headers (lezing, &plaatsen))
    return;
  if (lezing->profiel->lessen)
    read_lessons (lezing, &plaatsen);
  for (guint i = plaatsen.kop + 1; !lezing->profiel->lessen && i < lezing->raster.rijen->len; i++)
    read_row (lezing, taal_raster_rij (&lezing->raster, i), &plaatsen);
}

/**
 * taal_lezing_moodle:
 * @lezing: a file without a profile
 *
 * Returns: whether it looks like a list with a column for each lesson, such as that of Moodle; what
 * the marks in it mean differs from site to site (A is absent in English and aanwezig in Dutch), so
 * that it says that a profile is needed
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_moodle (TaalLezing *lezing)
{
  for (guint i = 0; i < MIN (lezing->raster.rijen->len, 10); i++)
    {
      g_autoptr (GArray) columns = list_lessons (taal_raster_rij (&lezing->raster, i), NULL);

      if (columns->len == 0 || i + 1 >= lezing->raster.rijen->len)
        continue;
      /* A day in a summary above the table is not one. */
      if (g_array_index (columns, int, 0) < 2)
        continue;
      lezing->v->tool = TAAL_TOOL_MOODLE;
      taal_lezing_meld (lezing, TAAL_VERGADERING_STATUS,
                        taal_raster_rij (&lezing->raster, i + 1)->rij, NULL,
                        taal_raster_cel (taal_raster_rij (&lezing->raster, i + 1),
                                         g_array_index (columns, int, 0)));
      return TRUE;
    }

  return FALSE;
}
