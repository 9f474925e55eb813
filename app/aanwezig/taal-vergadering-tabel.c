/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-vergadering-tabel.h"

#include <string.h>

#include "taal-naam.h"
#include "taal-raster-private.h"
#include "taal-tijdstip.h"
#include "taal-vergadering.h"

/* A table is looked at before anybody said what its columns hold, to propose it. */

/* Title rows above the headers are at most as many. */
#define MAX_KOP 30

struct _TaalVergaderingTabel
{
  TaalRaster raster;
};

/* What schools write over their own lists, without case and accents. A longer header that begins
 * with one of these words is one too. */
static const char *const woorden[TAAL_VERGADERING_N_KOLOMMEN][12] = {
  [TAAL_VERGADERING_KOLOM_NAAM] = { "naam", "cursist", "deelnemer", "voornaam", "student",
                                    "leerling", "name", "first name", "participant" },
  [TAAL_VERGADERING_KOLOM_NAAM_2] = { "achternaam", "familienaam", "last name", "surname" },
  [TAAL_VERGADERING_KOLOM_ACCOUNT] = { "e-mail", "email", "mail", "account", "login" },
  [TAAL_VERGADERING_KOLOM_DATUM] = { "datum", "lesdatum", "dag", "date", "day" },
  [TAAL_VERGADERING_KOLOM_VAN] = { "van", "begin", "begintijd", "start", "starttijd", "binnen",
                                   "aankomst", "join", "in", "vanaf" },
  [TAAL_VERGADERING_KOLOM_TOT] = { "tot", "eind", "einde", "eindtijd", "weg", "vertrek", "leave",
                                   "left", "end", "uit" },
  [TAAL_VERGADERING_KOLOM_STATUS] = { "aanwezig", "presentie", "status", "present", "attendance" },
};

static const char *const ja[] = { "ja",       "j", "x", "1", "waar",    "true", "p", "present",
                                  "aanwezig", "v", "+", "y", "aanw", "yes", NULL };
static const char *const nee[] = { "nee",   "n",    "0", "onwaar", "false", "afwezig", "afw",
                                   "absent", "ziek", "-", "no",     NULL };

/**
 * taal_vergadering_tabel_read:
 * @path: where the file is; only its name is looked at, but for a workbook
 * @bytes: its bytes
 * @length: how many there are
 *
 * Returns: (transfer full) (nullable): its rows; %NULL when it is no text, too large or empty
 *
 * Thread: any
 */
TaalVergaderingTabel *
taal_vergadering_tabel_read (const char    *path,
                             gconstpointer  bytes,
                             gsize          length)
{
  g_autoptr (TaalVergaderingTabel) tabel = g_new0 (TaalVergaderingTabel, 1);

  g_return_val_if_fail (path != NULL && (bytes != NULL || length == 0), NULL);

  taal_raster_init (&tabel->raster);
  if (length > TAAL_VERGADERING_MAX_BYTES ||
      taal_raster_read (&tabel->raster, path, bytes, length) != TAAL_RASTER_GOED ||
      tabel->raster.rijen->len == 0)
    return NULL;

  return g_steal_pointer (&tabel);
}

/**
 * taal_vergadering_tabel_free:
 * @tabel: (transfer full): a table
 *
 * Thread: any
 */
void
taal_vergadering_tabel_free (TaalVergaderingTabel *tabel)
{
  taal_raster_clear (&tabel->raster);
  g_free (tabel);
}

/**
 * taal_vergadering_tabel_get_n:
 * @tabel: a table
 *
 * Returns: how many rows it has that are not blank, at least 1
 *
 * Thread: any
 */
guint
taal_vergadering_tabel_get_n (const TaalVergaderingTabel *tabel)
{
  return tabel->raster.rijen->len;
}

/**
 * taal_vergadering_tabel_get_rij:
 * @tabel: a table
 * @i: the place of a row
 *
 * Returns: its number, as a spreadsheet has it
 *
 * Thread: any
 */
guint
taal_vergadering_tabel_get_rij (const TaalVergaderingTabel *tabel,
                                guint                       i)
{
  g_return_val_if_fail (i < tabel->raster.rijen->len, 0);

  return taal_raster_rij (&tabel->raster, i)->rij;
}

/**
 * taal_vergadering_tabel_get_breedte:
 * @tabel: a table
 * @i: the place of a row
 *
 * Returns: how many cells it has
 *
 * Thread: any
 */
guint
taal_vergadering_tabel_get_breedte (const TaalVergaderingTabel *tabel,
                                    guint                       i)
{
  g_return_val_if_fail (i < tabel->raster.rijen->len, 0);

  return taal_raster_rij (&tabel->raster, i)->n;
}

/**
 * taal_vergadering_tabel_get_cel:
 * @tabel: a table
 * @i: the place of a row
 * @kolom: the place of a cell
 *
 * Returns: (transfer none): its text, trimmed; empty where the row is shorter
 *
 * Thread: any
 */
const char *
taal_vergadering_tabel_get_cel (const TaalVergaderingTabel *tabel,
                                guint                       i,
                                guint                       kolom)
{
  return i < tabel->raster.rijen->len
             ? taal_raster_cel (taal_raster_rij (&tabel->raster, i), (int) kolom)
             : "";
}

/* How well a header goes with a word: whole, as its beginning, or not. */
static guint
match (const char           *header,
       TaalVergaderingKolom  wat)
{
  g_autofree char *folded = taal_naam_vouw (header);
  guint best = 0;

  for (int i = 0; woorden[wat][i] != NULL; i++)
    {
      gsize length = strlen (woorden[wat][i]);

      if (strncmp (folded, woorden[wat][i], length) != 0)
        continue;
      if (folded[length] == '\0')
        return 2;
      if (!g_ascii_isalnum (folded[length]))
        best = 1;
    }

  return best;
}

/**
 * taal_vergadering_tabel_find:
 * @tabel: a table
 * @kop: the place of the row of the headers
 * @wat: what a column says
 *
 * Returns: the place of the column whose header goes best with it, or -1
 *
 * Thread: any
 */
int
taal_vergadering_tabel_find (const TaalVergaderingTabel *tabel,
                             guint                       kop,
                             TaalVergaderingKolom        wat)
{
  guint n = taal_vergadering_tabel_get_breedte (tabel, kop), best = 0;
  int found = -1;

  for (guint j = 0; j < n; j++)
    {
      guint fit = match (taal_vergadering_tabel_get_cel (tabel, kop, j), wat);

      if (fit <= best)
        continue;
      best = fit;
      found = (int) j;
    }

  return found;
}

/**
 * taal_vergadering_tabel_find_kop:
 * @tabel: a table
 *
 * Returns: the place of the row that looks most like headers: the first of those that most columns
 *   are found by
 *
 * Thread: any
 */
guint
taal_vergadering_tabel_find_kop (const TaalVergaderingTabel *tabel)
{
  guint best = 0, found = 0;

  for (guint i = 0; i < MIN (tabel->raster.rijen->len, MAX_KOP); i++)
    {
      guint n = 0;

      for (int wat = 0; wat < TAAL_VERGADERING_N_KOLOMMEN; wat++)
        n += taal_vergadering_tabel_find (tabel, i, (TaalVergaderingKolom) wat) >= 0;
      if (n <= best)
        continue;
      best = n;
      found = i;
    }

  return found;
}

/**
 * taal_vergadering_tabel_is_les:
 * @tabel: a table
 * @kop: the place of the row of the headers
 * @kolom: the place of a column
 *
 * Returns: whether its header begins with a day, so that it is of one lesson
 *
 * Thread: any
 */
gboolean
taal_vergadering_tabel_is_les (const TaalVergaderingTabel *tabel,
                               guint                       kop,
                               guint                       kolom)
{
  TaalTijdstip t;

  return taal_tijdstip_parse_begin (taal_vergadering_tabel_get_cel (tabel, kop, kolom), &t) > 0 &&
         t.vorm != TAAL_DATUMVORM_GEEN;
}

/* The mark of a cell, without the points that Moodle writes behind it. */
static void
add_mark (GPtrArray  *marks,
          const char *cell)
{
  g_autofree char *mark = g_strdup (cell);

  mark[strcspn (mark, "(")] = '\0';
  g_strchomp (mark);
  /* A profile cannot name a mark with these; reading says which it is. */
  if (strpbrk (mark, "=[]") != NULL)
    return;
  if (*mark == '\0' || strcmp (mark, "-") == 0 || strcmp (mark, "?") == 0)
    return;
  for (guint i = 0; i < marks->len; i++)
    {
      g_autofree char *one = taal_naam_vouw (g_ptr_array_index (marks, i));
      g_autofree char *other = taal_naam_vouw (mark);

      if (strcmp (one, other) == 0)
        return;
    }
  g_ptr_array_add (marks, g_steal_pointer (&mark));
}

/**
 * taal_vergadering_tabel_list_tekens:
 * @tabel: a table
 * @kop: the place of the row of the headers
 * @kolom: the place of a column, or -1 for those of lessons
 *
 * Returns: (transfer full) (array zero-terminated=1): the marks in it, each once, as they come;
 *   at most #TAAL_VERGADERING_MAX_TEKENS
 *
 * Thread: any
 */
char **
taal_vergadering_tabel_list_tekens (const TaalVergaderingTabel *tabel,
                                    guint                       kop,
                                    int                         kolom)
{
  GPtrArray *marks = g_ptr_array_new ();
  guint n = taal_vergadering_tabel_get_breedte (tabel, kop);

  for (guint j = 0; j < n; j++)
    if (kolom >= 0 ? (int) j == kolom : taal_vergadering_tabel_is_les (tabel, kop, j))
      for (guint i = kop + 1;
           i < tabel->raster.rijen->len && marks->len < TAAL_VERGADERING_MAX_TEKENS; i++)
        add_mark (marks, taal_vergadering_tabel_get_cel (tabel, i, j));
  g_ptr_array_add (marks, NULL);

  return (char **) g_ptr_array_free (marks, FALSE);
}

/**
 * taal_vergadering_teken_is_ja:
 * @teken: a mark
 *
 * Returns: 1 where it is a word for being there, 0 where it is one for not, -1 where it can be
 *   either: A is absent in English and aanwezig in Dutch
 *
 * Thread: any
 */
int
taal_vergadering_teken_is_ja (const char *teken)
{
  g_autofree char *folded = taal_naam_vouw (teken);

  if (g_strv_contains (ja, folded))
    return 1;

  return g_strv_contains (nee, folded) ? 0 : -1;
}
