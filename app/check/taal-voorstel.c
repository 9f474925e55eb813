/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-voorstel.h"

#include <string.h>

/* No more digits than a number of which one can be counted on. */
#define MAX_DIGITS 8

/* The id with the greatest number at its end. */
typedef struct
{
  const char *id;
  int         prefix; /* how many bytes come before the number */
  guint64     number;
} Greatest;

static void
look_at (Greatest   *greatest,
         const char *id)
{
  int length = (int) strlen (id), prefix = length;
  guint64 number;

  while (prefix > 0 && length - prefix < MAX_DIGITS && g_ascii_isdigit (id[prefix - 1]))
    prefix--;
  if (prefix == length)
    return;
  number = g_ascii_strtoull (id + prefix, NULL, 10);
  if (greatest->id == NULL || number > greatest->number)
    *greatest = (Greatest) { id, prefix, number };
}

static void
look_at_lessen (Greatest           *greatest,
                const TaalSnapshot *snapshot)
{
  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      look_at (greatest, les.les_id);
    }
}

static void
look_at_all (Greatest           *greatest,
             const TaalSnapshot *snapshot,
             TaalTabel           tabel)
{
  int n = 0;

  if (tabel == TAAL_TABEL_DOCENTEN)
    {
      const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);

      for (int i = 0; i < n; i++)
        look_at (greatest, docenten[i].docent_id);
    }
  else if (tabel == TAAL_TABEL_LOCATIES)
    {
      const TaalLocatie *locaties = taal_snapshot_get_locaties (snapshot, &n);

      for (int i = 0; i < n; i++)
        look_at (greatest, locaties[i].locatie_id);
    }
  else if (tabel == TAAL_TABEL_MELDINGEN)
    {
      const TaalMelding *meldingen = taal_snapshot_get_meldingen (snapshot, &n);

      for (int i = 0; i < n; i++)
        look_at (greatest, meldingen[i].melding_id);
    }
  else if (tabel == TAAL_TABEL_PERSONEELSPLANNEN)
    {
      const TaalPersoneelsplan *plannen = taal_snapshot_get_personeelsplannen (snapshot, &n);

      for (int i = 0; i < n; i++)
        look_at (greatest, plannen[i].plan_id);
    }
  else if (tabel == TAAL_TABEL_GROEPEN)
    {
      const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

      for (int i = 0; i < n; i++)
        look_at (greatest, groepen[i].groep_id);
    }
  else if (tabel == TAAL_TABEL_LESSEN)
    look_at_lessen (greatest, snapshot);
}

static char *
format_next (const Greatest *greatest)
{
  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, greatest->prefix, greatest->id,
                          (int) strlen (greatest->id) - greatest->prefix, greatest->number + 1);
}

/* The first id of a table, in the manner of the sample school; NULL where none is proposed. */
static const char *
get_first (TaalTabel tabel)
{
  switch ((int) tabel)
    {
    case TAAL_TABEL_DOCENTEN:
      return "D001";
    case TAAL_TABEL_LOCATIES:
      return "L1";
    case TAAL_TABEL_MELDINGEN:
      return "M01";
    case TAAL_TABEL_PERSONEELSPLANNEN:
      return "PP1";
    case TAAL_TABEL_GROEPEN:
      return "G01";
    case TAAL_TABEL_LESSEN:
      return "L000001";
    default:
      return NULL;
    }
}

/**
 * taal_voorstel_ids:
 * @snapshot: the facts of a school
 * @tabel: a table whose rows have an id
 * @n: how many
 *
 * Proposes ids for new rows, that go on from those that are there: D041 and D042 after D040. No row
 * of the snapshot has one, since their numbers are greater than all.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the ids; %NULL for a table of
 * which none can be proposed
 *
 * Thread: any
 */
char **
taal_voorstel_ids (const TaalSnapshot *snapshot,
                   TaalTabel           tabel,
                   guint               n)
{
  Greatest greatest = { NULL, 0, 0 };
  char **ids;

  if (get_first (tabel) == NULL)
    return NULL;
  look_at_all (&greatest, snapshot, tabel);
  if (greatest.id == NULL)
    {
      look_at (&greatest, get_first (tabel));
      greatest.number--;
    }

  ids = g_new0 (char *, (gsize) n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] =
        g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, greatest.prefix, greatest.id,
                         (int) strlen (greatest.id) - greatest.prefix, greatest.number + 1 + i);

  return ids;
}

/**
 * taal_voorstel_id:
 * @snapshot: the facts of a school
 * @tabel: a table whose rows have an id
 *
 * Proposes one id, as taal_voorstel_ids() does.
 *
 * Returns: (transfer full) (nullable): the id; %NULL for a table of which none can be proposed
 *
 * Thread: any
 */
char *
taal_voorstel_id (const TaalSnapshot *snapshot,
                  TaalTabel           tabel)
{
  g_auto (GStrv) ids = taal_voorstel_ids (snapshot, tabel, 1);

  return ids != NULL ? g_strdup (ids[0]) : NULL;
}

/**
 * taal_voorstel_na:
 * @laatste: (nullable): the id that ends in the greatest number, or %NULL for none
 *
 * Proposes an id for a cursist, whom a snapshot does not have.
 *
 * Returns: (transfer full): the next id, in the same manner
 *
 * Thread: any
 */
char *
taal_voorstel_na (const char *laatste)
{
  Greatest greatest = { NULL, 0, 0 };

  if (laatste != NULL)
    look_at (&greatest, laatste);
  if (greatest.id == NULL)
    return g_strdup ("C0001");

  return format_next (&greatest);
}
