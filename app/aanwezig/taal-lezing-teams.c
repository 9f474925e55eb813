/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

#include "taal-naam.h"

/* Microsoft Teams. Three shapes, all with tabs:
 *  - since 2022: "1. Summary", "2. Participants" (first join, last leave), "3. In-Meeting
 * Activities" (a row per join), of which the words follow the language of the user;
 *  - before: a summary without numbers, an empty line, and a row per join;
 *  - the first: a row for each that somebody joined or left. */

/* A part of a report: the rows from @kop, its headers, to before @eind. */
typedef struct
{
  gboolean     is;
  TaalKolommen kolommen;
  guint        eind;
} Deel;

/* The number of a line such as "2. Participants", or 0. */
static int
get_section (const TaalRasterRij *rij)
{
  const char *cel = taal_raster_cel (rij, 0);
  int number = cel[0] - '0';

  if (number < 1 || number > 9 || cel[1] != '.' || cel[2] != ' ')
    return 0;
  for (guint j = 1; j < rij->n; j++)
    if (rij->cellen[j][0] != '\0')
      return 0;

  return number;
}

static guint
count_filled (const TaalRasterRij *rij)
{
  guint n = 0;

  for (guint j = 0; j < rij->n; j++)
    n += rij->cellen[j][0] != '\0' ? 1 : 0;

  return n;
}

/* Reads the lines of a summary: a word and what it is. The two moments in it are begin and end. */
static void
read_summary (TaalLezing *lezing,
              guint       begin,
              guint       eind)
{
  for (guint i = begin; i < eind; i++)
    {
      const TaalRasterRij *row = taal_raster_rij (&lezing->raster, i);
      const char *value = taal_raster_cel (row, 1);
      TaalTijdstip t;

      if (lezing->v->titel == NULL && value[0] != '\0' &&
          (i == begin || taal_kolommen_is_woord (TAAL_KOLOM_M_TITEL, taal_raster_cel (row, 0))) &&
          !g_ascii_isdigit (value[0]))
        lezing->v->titel = g_strdup (value);
      if (!taal_tijdstip_parse (value, &t) || t.vorm == TAAL_DATUMVORM_GEEN || !t.heeft_tijd)
        continue;
      if (!lezing->heeft_van)
        {
          lezing->heeft_van = TRUE;
          lezing->van = t;
        }
      else if (!lezing->heeft_tot)
        {
          lezing->heeft_tot = TRUE;
          lezing->tot = t;
        }
    }
}

static void
find_part (Deel       *deel,
           TaalLezing *lezing,
           guint       kop,
           guint       eind)
{
  if (deel->is || kop >= eind || count_filled (taal_raster_rij (&lezing->raster, kop)) < 3)
    return;

  (void) taal_kolommen_find (&deel->kolommen, &lezing->raster, kop);
  taal_kolommen_fill (&deel->kolommen, &lezing->raster, eind);
  deel->eind = eind;
  deel->is = deel->kolommen.plaats[TAAL_KOLOM_M_VAN] >= 0;
}

static const char *
get_account (const TaalRasterRij *row,
             const TaalKolommen  *kolommen)
{
  const char *email = taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_EMAIL);

  return email[0] != '\0' ? email : taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_ACCOUNT);
}

/* One row of one time in the meeting. */
static void
read_row (TaalLezing         *lezing,
          const TaalKolommen *kolommen,
          guint               index)
{
  const TaalRasterRij *row = taal_raster_rij (&lezing->raster, index);
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, kolommen->kop);
  TaalRuweDeelname ruw;

  if (!taal_lezing_neem_naam (lezing, row, taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_NAAM),
                              get_account (row, kolommen), &ruw))
    return;
  if (taal_woord_is_gastheer (taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_ROL)))
    ruw.deelname->vlaggen |= TAAL_DEELNAME_GASTHEER;
  if (ruw.deelname->account == NULL)
    ruw.deelname->vlaggen |= TAAL_DEELNAME_GAST;
  if (!taal_lezing_tijdstip (lezing, row, kolommen->plaats[TAAL_KOLOM_M_VAN], header, &ruw.van))
    {
      if (!taal_lezing_is_fout (lezing))
        taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_TIJDSTIP, row->rij,
                          taal_raster_cel (header, kolommen->plaats[TAAL_KOLOM_M_VAN]), "");
      taal_lezing_voeg_toe (lezing, &ruw);
      return;
    }

  ruw.heeft_tot =
    taal_lezing_tijdstip (lezing, row, kolommen->plaats[TAAL_KOLOM_M_TOT], header, &ruw.tot);
  ruw.van.utc = ruw.van.utc || kolommen->utc;
  ruw.tot.utc = ruw.tot.utc || kolommen->utc;
  taal_lezing_voeg_toe (lezing, &ruw);
}

/* Who stands in the part with a row per join, by name and account. */
static GHashTable *
list_joined (TaalLezing *lezing,
             const Deel *deel)
{
  GHashTable *joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = deel->kolommen.kop + 1; deel->is && i < deel->eind; i++)
    g_hash_table_add (joined, taal_naam_sleutel (taal_lezing_cel (
                                taal_raster_rij (&lezing->raster, i), &deel->kolommen,
                                TAAL_KOLOM_M_NAAM)));

  return joined;
}

/* Of who stands in the list of participants alone, because the part behind it is missing or was cut
 * off, the first and the last moment are known. */
static void
read_participants (TaalLezing *lezing,
                   const Deel *deel,
                   GHashTable *joined)
{
  const TaalKolommen *kolommen = &deel->kolommen;

  for (guint i = kolommen->kop + 1; deel->is && i < deel->eind; i++)
    {
      const char *name =
        taal_lezing_cel (taal_raster_rij (&lezing->raster, i), kolommen, TAAL_KOLOM_M_NAAM);
      g_autofree char *key = taal_naam_sleutel (name);

      if (g_hash_table_contains (joined, key))
        continue;
      taal_lezing_meld (lezing, TAAL_VERGADERING_ONVOLLEDIG,
                        taal_raster_rij (&lezing->raster, i)->rij, NULL, name);
      read_row (lezing, kolommen, i);
    }
}

/* The report of numbered parts. */
static gboolean
read_sections (TaalLezing *lezing)
{
  guint n = lezing->raster.rijen->len, begin = 0;
  int section = 0;
  gboolean found = FALSE;
  Deel participants = { 0 }, joins = { 0 };
  g_autoptr (GHashTable) joined = NULL;

  for (guint i = 0; i <= n; i++)
    {
      int next = i < n ? get_section (taal_raster_rij (&lezing->raster, i)) : 0;

      if (i < n && next <= section)
        continue;
      if (section == 1)
        read_summary (lezing, begin, i);
      else if (section == 2)
        find_part (&participants, lezing, begin, i);
      else if (section >= 3)
        find_part (&joins, lezing, begin, i);
      found = found || section >= 2;
      section = next;
      begin = i + 1;
    }
  if (!found)
    return FALSE;

  lezing->v->tool = TAAL_TOOL_TEAMS;
  joined = list_joined (lezing, &joins);
  for (guint i = joins.kolommen.kop + 1; joins.is && i < joins.eind; i++)
    read_row (lezing, &joins.kolommen, i);
  read_participants (lezing, &participants, joined);
  return TRUE;
}

/* The report of joins and leaves, each in a row of its own. */
static void
read_actions (TaalLezing         *lezing,
              const TaalKolommen *kolommen)
{
  g_autoptr (GHashTable) inside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TaalRasterRij *header = taal_raster_rij (&lezing->raster, kolommen->kop);

  for (guint i = kolommen->kop + 1; i < lezing->raster.rijen->len; i++)
    {
      const TaalRasterRij *row = taal_raster_rij (&lezing->raster, i);
      const char *name = taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_NAAM);
      gpointer place;
      TaalRuweDeelname ruw;
      TaalTijdstip t;

      if (!taal_lezing_tijdstip (lezing, row, kolommen->plaats[TAAL_KOLOM_M_STEMPEL], header, &t))
        continue;
      if (taal_woord_is_vertrokken (taal_lezing_cel (row, kolommen, TAAL_KOLOM_M_ACTIE)))
        {
          TaalRuweDeelname *joined;

          if (!g_hash_table_lookup_extended (inside, name, NULL, &place))
            continue;
          joined = &g_array_index (lezing->ruw, TaalRuweDeelname, GPOINTER_TO_UINT (place));
          joined->tot = t;
          joined->heeft_tot = TRUE;
          g_hash_table_remove (inside, name);
        }
      else if (!g_hash_table_contains (inside, name) &&
               taal_lezing_neem_naam (lezing, row, name, "", &ruw))
        {
          ruw.van = t;
          ruw.deelname->vlaggen |= TAAL_DEELNAME_GAST;
          g_hash_table_insert (inside, g_strdup (name), GUINT_TO_POINTER (lezing->ruw->len));
          taal_lezing_voeg_toe (lezing, &ruw);
        }
    }
}

static gboolean
is_old_header (const TaalKolommen *kolommen)
{
  const int *place = kolommen->plaats;

  return place[TAAL_KOLOM_M_NAAM] >= 0 && place[TAAL_KOLOM_M_VAN] >= 0 &&
         place[TAAL_KOLOM_M_TOT] >= 0 && place[TAAL_KOLOM_M_ROL] >= 0;
}

/**
 * taal_lezing_teams:
 * @lezing: a file
 *
 * Returns: whether it is a report of Microsoft Teams, in any of its shapes; what is in it has been
 * read
 *
 * Thread: that of who reads
 */
gboolean
taal_lezing_teams (TaalLezing *lezing)
{
  if (read_sections (lezing))
    return TRUE;

  for (guint i = 0; i < MIN (lezing->raster.rijen->len, 30); i++)
    {
      TaalKolommen kolommen;
      gboolean actions;

      if (!taal_kolommen_find (&kolommen, &lezing->raster, i))
        continue;
      actions =
        kolommen.plaats[TAAL_KOLOM_M_ACTIE] >= 0 && kolommen.plaats[TAAL_KOLOM_M_STEMPEL] >= 0;
      if (!actions && !is_old_header (&kolommen))
        continue;

      lezing->v->tool = TAAL_TOOL_TEAMS;
      read_summary (lezing, 0, i);
      if (actions)
        read_actions (lezing, &kolommen);
      for (guint j = i + 1; !actions && j < lezing->raster.rijen->len; j++)
        read_row (lezing, &kolommen, j);
      return TRUE;
    }

  return FALSE;
}
