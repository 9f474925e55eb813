/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uren-maanden.h"

#include "taal-paar.h"

/* The rows of one cursist among those of a lesson, which lie by cursist. */
static gboolean
find_paar (const TaalPresentieRij *rijen,
           int                     n,
           int                     cursist,
           TaalPaar               *paar)
{
  int low = 0, high = n;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (rijen[middle].cursist < cursist)
        low = middle + 1;
      else
        high = middle;
    }

  return taal_paar_next (rijen, n, &low, paar) && paar->cursist == cursist;
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const TaalSnapshot *snapshot = data;
  TaalLes one, other;

  taal_snapshot_get_les (snapshot, ((const TaalUrenLes *) a)->row, &one);
  taal_snapshot_get_les (snapshot, ((const TaalUrenLes *) b)->row, &other);

  return taal_lessen_compare (&one, &other);
}

static void
find_lessen (TaalUrenMaanden *maanden)
{
  const TaalWaarborgen *waarborgen = maanden->onderzoek->waarborgen;
  const TaalPresentie *presentie = waarborgen->presentie;
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n_lessen; row++)
    {
      TaalUrenLes one = { .row = row };
      const TaalPresentieRij *rijen;
      TaalUurtelling telling;
      TaalLes les;
      TaalPaar paar;
      int n;

      rijen = taal_presentie_get_les (presentie, row, &n);
      if (!find_paar (rijen, n, maanden->cursist, &paar) || !paar.aanwezig)
        continue;
      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN || !taal_periode_holds (waarborgen->periode, les.datum))
        continue;
      telling = taal_cursist_uren_tel (waarborgen->norm, &les, paar.fysiek, paar.vorm);
      one.fysiek = telling.fysiek;
      one.telt_wi2013 = telling.wi2013;
      one.vorm_leeg = telling.vorm_leeg;
      g_array_append_val (maanden->lessen, one);
    }
  g_array_sort_with_data (maanden->lessen, compare_lessen, presentie->snapshot);
}

static TaalDate
get_eerste (TaalDate date)
{
  int year, month, day;

  taal_date_to_ymd (date, &year, &month, &day);
  return taal_date_from_ymd (year, month, 1);
}

static void
add_up (TaalUrenMaanden *maanden)
{
  const TaalSnapshot *snapshot = maanden->onderzoek->waarborgen->presentie->snapshot;

  for (guint i = 0; i < maanden->lessen->len; i++)
    {
      const TaalUrenLes *one = &g_array_index (maanden->lessen, TaalUrenLes, i);
      TaalUrenMaand *maand;
      TaalLes les;

      taal_snapshot_get_les (snapshot, one->row, &les);
      maand = maanden->maanden->len == 0
                  ? NULL
                  : &g_array_index (maanden->maanden, TaalUrenMaand, maanden->maanden->len - 1);
      if (maand == NULL || maand->eerste != get_eerste (les.datum))
        {
          TaalUrenMaand begun = { .eerste = get_eerste (les.datum), .first = i };

          g_array_append_val (maanden->maanden, begun);
          maand = &g_array_index (maanden->maanden, TaalUrenMaand, maanden->maanden->len - 1);
        }
      maand->n++;
      *(one->fysiek ? &maand->fysiek : &maand->online) += les.minuten;
      maand->wi2013 += one->telt_wi2013 ? les.minuten : 0;
    }
}

/**
 * taal_uren_maanden_new:
 * @onderzoek: an examination with hours
 * @cursist: a cursist, by place in its presentie
 *
 * Returns: (transfer full): what makes their hours
 *
 * Thread: any but one that must not block
 */
TaalUrenMaanden *
taal_uren_maanden_new (TaalOnderzoek *onderzoek,
                       int            cursist)
{
  TaalUrenMaanden *maanden;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->waarborgen != NULL && cursist >= 0, NULL);

  maanden = g_new0 (TaalUrenMaanden, 1);
  maanden->onderzoek = taal_onderzoek_ref (onderzoek);
  maanden->cursist = cursist;
  maanden->maanden = g_array_new (FALSE, FALSE, sizeof (TaalUrenMaand));
  maanden->lessen = g_array_new (FALSE, FALSE, sizeof (TaalUrenLes));
  find_lessen (maanden);
  add_up (maanden);

  return maanden;
}

/**
 * taal_uren_maanden_free:
 * @maanden: (transfer full): what makes the hours of a cursist
 *
 * Thread: any
 */
void
taal_uren_maanden_free (TaalUrenMaanden *maanden)
{
  g_clear_pointer (&maanden->maanden, g_array_unref);
  g_clear_pointer (&maanden->lessen, g_array_unref);
  g_clear_pointer (&maanden->onderzoek, taal_onderzoek_unref);
  g_free (maanden);
}

/* What is asked of another thread. */
typedef struct
{
  TaalOnderzoek *onderzoek;
  int            cursist;
} Vraag;

static void
vraag_free (gpointer data)
{
  Vraag *vraag = data;

  taal_onderzoek_unref (vraag->onderzoek);
  g_free (vraag);
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Vraag *vraag = task_data;

  g_task_return_pointer (task, taal_uren_maanden_new (vraag->onderzoek, vraag->cursist),
                         (GDestroyNotify) taal_uren_maanden_free);
}

/**
 * taal_uren_maanden_async:
 * @onderzoek: an examination with hours
 * @cursist: a cursist, by place in its presentie
 * @cancellable: (nullable): for when nobody waits any more
 * @callback: told when it is there
 * @user_data: for @callback
 *
 * Thread: main
 */
void
taal_uren_maanden_async (TaalOnderzoek       *onderzoek,
                         int                  cursist,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Vraag *vraag = g_new (Vraag, 1);

  *vraag = (Vraag) { taal_onderzoek_ref (onderzoek), cursist };
  g_task_set_source_tag (task, taal_uren_maanden_async);
  g_task_set_task_data (task, vraag, vraag_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * taal_uren_maanden_finish:
 * @result: what the callback was told
 * @error: a #GIOErrorEnum: CANCELLED
 *
 * Returns: (transfer full) (nullable): what makes the hours
 *
 * Thread: main
 */
TaalUrenMaanden *
taal_uren_maanden_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, taal_uren_maanden_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
