/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-tijdlijn.h"

#include "taal-grenzen.h"
#include "taal-status-op.h"

struct _TaalTijdlijnen
{
  TaalUitzonderingLijn *uitzonderingen;
  GPtrArray            *docenten; /* TaalTijdlijn */
};

static void
add_registraties (GArray             *starts,
                  const TaalSnapshot *snapshot,
                  TaalRun             run)
{
  const TaalRegistratie *all = taal_snapshot_get_registraties (snapshot, NULL);

  for (int i = run.first; i < run.first + run.n; i++)
    {
      taal_grenzen_add (starts, all[i].geldig.van);
      taal_grenzen_add (starts, taal_periode_end (all[i].geldig));
    }
}

/* The maximum of an opleiding may itself change with the date; every value it takes can end one. */
static void
add_opleidingen (GArray             *starts,
                 TaalLezing          lezing,
                 const TaalSnapshot *snapshot,
                 TaalRun             run,
                 const GArray       *grenzen)
{
  const TaalOpleiding *all = taal_snapshot_get_opleidingen (snapshot, NULL);

  for (int i = run.first; i < run.first + run.n; i++)
    {
      taal_grenzen_add (starts, all[i].start);
      taal_grenzen_add (starts, all[i].gestopt_op);
      if (all[i].afgerond_op != TAAL_DATE_NONE)
        taal_grenzen_add (starts, all[i].afgerond_op + 1);
      for (guint j = 0; j < grenzen->len; j++)
        {
          int maximum = taal_lezing_get_aankomend_max (lezing, g_array_index (grenzen, TaalDate, j));

          if (maximum >= 0)
            taal_grenzen_add (starts, taal_date_add_months (all[i].start, maximum));
        }
    }
}

static void
add_ervaring (GArray             *starts,
              const TaalSnapshot *snapshot,
              TaalRun             run)
{
  const TaalErvaring *all = taal_snapshot_get_ervaring (snapshot, NULL);

  for (int i = run.first; i < run.first + run.n; i++)
    {
      taal_grenzen_add (starts, all[i].geldig.van);
      taal_grenzen_add (starts, taal_periode_end (all[i].geldig));
    }
}

static gboolean
same_step (const TaalStatusOp *a,
           const TaalStatusOp *b)
{
  return a->status == b->status && a->reden == b->reden && a->parameter == b->parameter &&
         a->bewijs_soort == b->bewijs_soort && a->bewijs == b->bewijs && a->melding == b->melding;
}

/**
 * taal_tijdlijn_new:
 * @lezing: a reading of the packets
 * @snapshot: a snapshot
 * @uitzonderingen: when the exceptions are usable under @lezing
 * @docent: a docent, by its place
 *
 * Takes every day on which anything that norm.md 3 and 4 looks at begins or ends; between two such
 * days the status cannot change, so it is worked out once, on the first.
 *
 * Returns: (transfer full): the docent's time line
 *
 * Thread: any
 */
TaalTijdlijn *
taal_tijdlijn_new (TaalLezing                  lezing,
                   const TaalSnapshot         *snapshot,
                   const TaalUitzonderingLijn *uitzonderingen,
                   int                         docent)
{
  const TaalDocent *record;
  g_autoptr (GArray) starts = NULL, grenzen = NULL;
  TaalTijdlijn *tijdlijn;

  g_return_val_if_fail (snapshot != NULL && uitzonderingen != NULL, NULL);

  record = &taal_snapshot_get_docenten (snapshot, NULL)[docent];
  grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  taal_norm_add_grenzen (lezing.norm, grenzen);
  taal_grenzen_sort_unique (grenzen);

  starts = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  g_array_append_vals (starts, grenzen->data, grenzen->len);
  taal_uitzondering_lijn_add_grenzen (uitzonderingen, starts);
  add_registraties (starts, snapshot, record->registraties);
  add_opleidingen (starts, lezing, snapshot, record->opleidingen, grenzen);
  add_ervaring (starts, snapshot, record->ervaring);
  taal_grenzen_sort_unique (starts);

  tijdlijn = g_new0 (TaalTijdlijn, 1);
  tijdlijn->starts = g_new (TaalDate, starts->len);
  tijdlijn->stappen = g_new (TaalStatusOp, starts->len);
  for (guint i = 0; i < starts->len; i++)
    {
      TaalDate date = g_array_index (starts, TaalDate, i);
      TaalStatusOp step = taal_status_op_compute (lezing, snapshot, taal_uitzondering_lijn_op (uitzonderingen, date),
                                                  docent, date);

      if (tijdlijn->n > 0 && same_step (&step, &tijdlijn->stappen[tijdlijn->n - 1]))
        continue;
      tijdlijn->starts[tijdlijn->n] = date;
      tijdlijn->stappen[tijdlijn->n] = step;
      tijdlijn->n++;
    }

  return tijdlijn;
}

/**
 * taal_tijdlijn_free:
 * @tijdlijn: (transfer full): a time line
 *
 * Thread: any
 */
void
taal_tijdlijn_free (TaalTijdlijn *tijdlijn)
{
  g_free (tijdlijn->starts);
  g_free (tijdlijn->stappen);
  g_free (tijdlijn);
}

/**
 * taal_tijdlijn_op:
 * @tijdlijn: a time line
 * @date: a known date
 *
 * Returns: (transfer none): what a lesson of the docent on @date counts as
 *
 * Thread: any
 */
const TaalStatusOp *
taal_tijdlijn_op (const TaalTijdlijn *tijdlijn,
                  TaalDate            date)
{
  g_return_val_if_fail (tijdlijn != NULL, NULL);

  return &tijdlijn->stappen[taal_grenzen_find (tijdlijn->starts, tijdlijn->n, date)];
}

/**
 * taal_tijdlijn_end:
 * @tijdlijn: a time line
 * @stap: one of its steps
 *
 * Returns: the first day after that step, %TAAL_DATE_MAX for the last
 *
 * Thread: any
 */
TaalDate
taal_tijdlijn_end (const TaalTijdlijn *tijdlijn,
                   guint               stap)
{
  g_return_val_if_fail (tijdlijn != NULL && stap < tijdlijn->n, TAAL_DATE_MAX);

  return stap + 1 < tijdlijn->n ? tijdlijn->starts[stap + 1] : TAAL_DATE_MAX;
}

/**
 * taal_tijdlijnen_new:
 * @lezing: a reading of the packets, which must outlive the result
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): the time lines of all its docenten
 *
 * Thread: any
 */
TaalTijdlijnen *
taal_tijdlijnen_new (TaalLezing    lezing,
                     TaalSnapshot *snapshot)
{
  TaalTijdlijnen *tijdlijnen;
  int n;

  g_return_val_if_fail (lezing.norm != NULL && snapshot != NULL, NULL);

  tijdlijnen = g_new0 (TaalTijdlijnen, 1);
  tijdlijnen->uitzonderingen = taal_uitzondering_lijn_new (lezing, snapshot);
  tijdlijnen->docenten = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_tijdlijn_free);
  taal_snapshot_get_docenten (snapshot, &n);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (tijdlijnen->docenten, taal_tijdlijn_new (lezing, snapshot, tijdlijnen->uitzonderingen, i));

  return tijdlijnen;
}

/**
 * taal_tijdlijnen_free:
 * @tijdlijnen: (transfer full): time lines
 *
 * Thread: any
 */
void
taal_tijdlijnen_free (TaalTijdlijnen *tijdlijnen)
{
  g_clear_pointer (&tijdlijnen->uitzonderingen, taal_uitzondering_lijn_free);
  g_clear_pointer (&tijdlijnen->docenten, g_ptr_array_unref);
  g_free (tijdlijnen);
}

static gboolean
same_line (const TaalTijdlijn *a,
           const TaalTijdlijn *b)
{
  gboolean same = a->n == b->n;

  for (guint i = 0; same && i < a->n; i++)
    same = a->starts[i] == b->starts[i] && a->stappen[i].status == b->stappen[i].status;

  return same;
}

/**
 * taal_tijdlijnen_equal:
 * @a: the time lines of a snapshot under one reading
 * @b: those under another
 *
 * Returns: whether every docent counts as the same under both on every day, so that counting again
 *   would give the same. Two lines that step on different days are taken to differ.
 *
 * Thread: any
 */
gboolean
taal_tijdlijnen_equal (const TaalTijdlijnen *a,
                       const TaalTijdlijnen *b)
{
  gboolean same;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  same = a->docenten->len == b->docenten->len;
  for (guint i = 0; same && i < a->docenten->len; i++)
    same = same_line (g_ptr_array_index (a->docenten, i), g_ptr_array_index (b->docenten, i));

  return same;
}

/**
 * taal_tijdlijnen_get:
 * @tijdlijnen: time lines
 * @docent: a docent, by its place
 *
 * Returns: (transfer none): that docent's time line
 *
 * Thread: any
 */
const TaalTijdlijn *
taal_tijdlijnen_get (const TaalTijdlijnen *tijdlijnen,
                     int                   docent)
{
  g_return_val_if_fail (tijdlijnen != NULL && docent >= 0, NULL);
  g_return_val_if_fail (docent < (int) tijdlijnen->docenten->len, NULL);

  return g_ptr_array_index (tijdlijnen->docenten, (guint) docent);
}

/**
 * taal_tijdlijnen_get_uitzonderingen:
 * @tijdlijnen: time lines
 *
 * Returns: (transfer none): when the exceptions are usable
 *
 * Thread: any
 */
const TaalUitzonderingLijn *
taal_tijdlijnen_get_uitzonderingen (const TaalTijdlijnen *tijdlijnen)
{
  g_return_val_if_fail (tijdlijnen != NULL, NULL);

  return tijdlijnen->uitzonderingen;
}
