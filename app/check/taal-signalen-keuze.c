/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-keuze.h"

/**
 * taal_signalen_keuze_new:
 * @index: an index
 * @rows: (element-type gint32): numbers of signals in it
 *
 * Returns: (transfer full): those signals, counted
 *
 * Thread: any
 */
TaalSignalenKeuze *
taal_signalen_keuze_new (TaalSignalenIndex *index,
                         const GArray      *rows)
{
  TaalSignalenKeuze *keuze;

  g_return_val_if_fail (index != NULL && rows != NULL, NULL);

  keuze = g_atomic_rc_box_new0 (TaalSignalenKeuze);
  keuze->index = taal_signalen_index_ref (index);
  keuze->rows = g_array_sized_new (FALSE, FALSE, sizeof (gint32), rows->len);
  if (rows->len > 0)
    g_array_append_vals (keuze->rows, rows->data, rows->len);
  taal_signalen_index_count (index, rows, keuze->n_open, keuze->n_afgewezen);

  return keuze;
}

/**
 * taal_signalen_keuze_ref:
 * @keuze: chosen signals
 *
 * Returns: (transfer full): @keuze
 *
 * Thread: any
 */
TaalSignalenKeuze *
taal_signalen_keuze_ref (TaalSignalenKeuze *keuze)
{
  return g_atomic_rc_box_acquire (keuze);
}

static void
taal_signalen_keuze_clear (gpointer data)
{
  TaalSignalenKeuze *keuze = data;

  g_clear_pointer (&keuze->rows, g_array_unref);
  g_clear_pointer (&keuze->index, taal_signalen_index_unref);
}

/**
 * taal_signalen_keuze_unref:
 * @keuze: (transfer full): chosen signals
 *
 * Thread: any
 */
void
taal_signalen_keuze_unref (TaalSignalenKeuze *keuze)
{
  g_atomic_rc_box_release_full (keuze, taal_signalen_keuze_clear);
}

/**
 * taal_signalen_keuze_get_n:
 * @keuze: chosen signals
 * @afgewezen: whether to count those that are dismissed, or those that are open
 *
 * Returns: how many there are
 *
 * Thread: any
 */
guint
taal_signalen_keuze_get_n (const TaalSignalenKeuze *keuze,
                           gboolean                 afgewezen)
{
  guint n = 0;

  g_return_val_if_fail (keuze != NULL, 0);

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    n += afgewezen ? keuze->n_afgewezen[soort] : keuze->n_open[soort];

  return n;
}

/**
 * taal_signalen_keuze_dup_namen:
 * @keuze: chosen signals
 * @afgewezen: whether it is about those that are dismissed, or those that are open
 *
 * Returns: (transfer full): the ids of their soorten, as `S01, S06`
 *
 * Thread: any
 */
char *
taal_signalen_keuze_dup_namen (const TaalSignalenKeuze *keuze,
                               gboolean                 afgewezen)
{
  g_autoptr (GPtrArray) namen = g_ptr_array_new ();

  g_return_val_if_fail (keuze != NULL, NULL);

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if ((afgewezen ? keuze->n_afgewezen[soort] : keuze->n_open[soort]) > 0)
      g_ptr_array_add (namen, (gpointer) taal_signaal_soort_get_name ((TaalSignaalSoort) soort));
  g_ptr_array_add (namen, NULL);

  return g_strjoinv (TAAL_SIGNALEN_SCHEIDING, (char **) namen->pdata);
}
