/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

#include <string.h>

#include "taal-naam.h"

/* How many rows are looked at to find what a column without a known header holds. */
#define MAX_KIJKEN 200

/* The headers that programs write, as letters and figures only, in English, Dutch, German and
 * French. A header in another language is found by what stands under it. */
static const char *const woorden[TAAL_N_KOLOMMEN_M] = {
  [TAAL_KOLOM_M_NAAM] = "name fullname nameoriginalname participant username naam volledigenaam "
                        "naamoorspronkelijkenaam naamoriginelenaam deelnemer vollstandigername "
                        "nameoriginalername nom nomcomplet nomnomdorigine",
  [TAAL_KOLOM_M_EMAIL] = "email useremail emailaddress emailadres mail adressemail "
                         "emailvangebruiker emaildelutilisateur benutzeremail emailadresse "
                         "courriel gebruikersemail",
  [TAAL_KOLOM_M_ACCOUNT] = "participantidupn deelnemeridupn teilnehmeridupn idduparticipantupn "
                           "participantid upn",
  [TAAL_KOLOM_M_VAN] =
      "firstjoin jointime joined join timejoined eerstedeelname tijdvandeelname "
      "deelnametijd deelgenomen toegetreden tijdstipvandeelname eerstekeerdeelgenomen "
      "ersterbeitritt erstebeitrittszeit beitrittszeit premiereparticipation "
      "heuredarrivee heuredeconnexion begindeelname tijdvantoetreding",
  [TAAL_KOLOM_M_TOT] = "lastleave leavetime left leave timeleft timeexited laatstverlaten "
                       "laatstevertrek tijdvanvertrek vertrektijd verlaten tijdstipvanvertrek "
                       "laatstekeerverlaten letztesverlassen letzteaustrittszeit austrittszeit "
                       "dernierdepart heurededepart einddeelname",
  [TAAL_KOLOM_M_DUUR] = "duration inmeetingduration durationminutes totaldurationminutes "
                        "totalduration duur duurinvergadering duurminuten duurvandevergadering "
                        "totaleduurminuten dauer besprechungsdauer dauerminuten duree dureeminutes",
  [TAAL_KOLOM_M_ROL] = "role rol rolle functie",
  [TAAL_KOLOM_M_GAST] = "guest gast invite",
  [TAAL_KOLOM_M_WACHT] = "inwaitingroom waitingroom inwachtkamer wachtkamer indewachtkamer "
                         "imwarteraum warteraum ensalledattente",
  [TAAL_KOLOM_M_ACTIE] = "useraction gebruikersactie actievangebruiker benutzeraktion "
                         "actiondelutilisateur actie action",
  [TAAL_KOLOM_M_STEMPEL] = "timestamp tijdstempel tijdstip zeitstempel horodateur horodatage",
  [TAAL_KOLOM_M_TITEL] =
      "topic meetingtopic onderwerp thema sujet meetingtitle titelvanvergadering "
      "vergaderingstitel besprechungstitel titredelareunion",
};

static char *
keep_letters (const char *text)
{
  g_autofree char *folded = taal_naam_vouw (text);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));

  return g_string_free (letters, FALSE);
}

static gboolean
is_among (const char *word,
          const char *list)
{
  gsize length = strlen (word);

  for (const char *p = list; length > 0 && (p = strstr (p, word)) != NULL; p += length)
    if ((p == list || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;

  return FALSE;
}

/* Letters of a header, without what it says of the time zone. */
static char *
fold_header (const char *header,
             gboolean   *utc)
{
  char *letters = keep_letters (header);

  *utc = g_str_has_suffix (letters, "utc") || g_str_has_suffix (letters, "gmt");
  if (*utc)
    letters[strlen (letters) - 3] = '\0';
  return letters;
}

/**
 * taal_kolommen_is_woord:
 * @kolom: what a column holds
 * @kop: a header
 *
 * Returns: whether programs write @kop over such a column
 *
 * Thread: any
 */
gboolean
taal_kolommen_is_woord (TaalKolomM  kolom,
                        const char *kop)
{
  gboolean utc;
  g_autofree char *letters = fold_header (kop, &utc);

  return is_among (letters, woorden[kolom]);
}

/**
 * taal_kolommen_find:
 * @kolommen: (out caller-allocates): where the columns are
 * @raster: a file
 * @kop: the index of a row of headers
 *
 * Finds columns by their headers.
 *
 * Returns: whether there is one for a name
 *
 * Thread: any
 */
gboolean
taal_kolommen_find (TaalKolommen     *kolommen,
                    const TaalRaster *raster,
                    guint             kop)
{
  const TaalRasterRij *row = taal_raster_rij (raster, kop);

  kolommen->kop = kop;
  kolommen->utc = FALSE;
  for (int i = 0; i < TAAL_N_KOLOMMEN_M; i++)
    kolommen->plaats[i] = -1;
  for (guint j = 0; j < row->n; j++)
    {
      gboolean utc;
      g_autofree char *letters = fold_header (row->cellen[j], &utc);

      for (int i = 0; i < TAAL_N_KOLOMMEN_M; i++)
        if (kolommen->plaats[i] < 0 && is_among (letters, woorden[i]))
          {
            kolommen->plaats[i] = (int) j;
            kolommen->utc = kolommen->utc || (utc && i == TAAL_KOLOM_M_VAN);
            break;
          }
    }

  return kolommen->plaats[TAAL_KOLOM_M_NAAM] >= 0;
}

typedef gboolean (*CelFunc) (const char *cel);

static gboolean
is_moment (const char *cel)
{
  TaalTijdstip t;

  return taal_tijdstip_parse (cel, &t) && t.heeft_tijd;
}

static gboolean
is_address (const char *cel)
{
  return strchr (cel, '@') != NULL;
}

/* The first column from @begin on of which all filled cells are of a kind, and some are. */
static int
find_by_cells (const TaalKolommen *kolommen,
               const TaalRaster   *raster,
               guint               eind,
               int                 begin,
               CelFunc             func)
{
  guint last = MIN (eind, kolommen->kop + 1 + MAX_KIJKEN);
  guint n = taal_raster_rij (raster, kolommen->kop)->n;

  for (int j = begin; j < (int) n; j++)
    {
      guint good = 0, filled = 0;

      for (guint i = kolommen->kop + 1; i < last; i++)
        {
          const char *cel = taal_raster_cel (taal_raster_rij (raster, i), j);

          if (cel[0] == '\0' || strcmp (cel, "-") == 0)
            continue;
          filled++;
          good += func (cel) ? 1 : 0;
        }
      if (good > 0 && good == filled)
        return j;
    }

  return -1;
}

/**
 * taal_kolommen_fill:
 * @kolommen: columns that taal_kolommen_find() found
 * @raster: a file
 * @eind: the index behind the last row of the table
 *
 * Finds the columns whose headers are in a language that is not known by what stands under them:
 * the name is the first, the moments of joining and leaving are the first two of moments, in that
 * order, and the addresses have an @.
 *
 * Thread: any
 */
void
taal_kolommen_fill (TaalKolommen     *kolommen,
                    const TaalRaster *raster,
                    guint             eind)
{
  int *place = kolommen->plaats;

  if (place[TAAL_KOLOM_M_NAAM] < 0)
    place[TAAL_KOLOM_M_NAAM] = 0;
  if (place[TAAL_KOLOM_M_VAN] < 0)
    place[TAAL_KOLOM_M_VAN] = find_by_cells (kolommen, raster, eind, 0, is_moment);
  if (place[TAAL_KOLOM_M_TOT] < 0 && place[TAAL_KOLOM_M_VAN] >= 0)
    place[TAAL_KOLOM_M_TOT] =
      find_by_cells (kolommen, raster, eind, place[TAAL_KOLOM_M_VAN] + 1, is_moment);
  if (place[TAAL_KOLOM_M_EMAIL] < 0)
    place[TAAL_KOLOM_M_EMAIL] = find_by_cells (kolommen, raster, eind, 0, is_address);
}

static gboolean
is_cell_among (const char *cel,
               const char *list)
{
  g_autofree char *letters = keep_letters (cel);

  return is_among (letters, list);
}

/**
 * taal_woord_is_ja:
 * @cel: a cell
 *
 * Returns: whether it means yes
 *
 * Thread: any
 */
gboolean
taal_woord_is_ja (const char *cel)
{
  return is_cell_among (cel, "yes y true 1 ja j waar oui vrai wahr si");
}

/**
 * taal_woord_is_gastheer:
 * @cel: a cell with a role
 *
 * Returns: whether it is that of who led the meeting
 *
 * Thread: any
 */
gboolean
taal_woord_is_gastheer (const char *cel)
{
  return is_cell_among (cel, "organizer organiser coorganizer coorganiser organisator "
                             "medeorganisator organisateur coorganisateur mitorganisator host "
                             "cohost gastheer moderator organizador organizzatore organizator");
}

/**
 * taal_woord_is_vertrokken:
 * @cel: a cell with what somebody did
 *
 * Returns: whether they left
 *
 * Thread: any
 */
gboolean
taal_woord_is_vertrokken (const char *cel)
{
  return is_cell_among (cel, "left verlaten vertrokken vertrok heeftverlaten verlassen quitte "
                             "aquitte parti sorti abandono");
}
