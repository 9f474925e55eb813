/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lesreeks.h"

#include "taal-number.h"
#include "taal-voorstel.h"

static gboolean
is_vrij (const TaalLesreeks *reeks,
         TaalDate            datum)
{
  for (guint i = 0; i < reeks->n_vrij; i++)
    if (taal_periode_holds (reeks->vrij[i], datum))
      return TRUE;

  return FALSE;
}

/**
 * taal_lesreeks_list:
 * @reeks: a series of at most %TAAL_LESREEKS_MAX_DAGEN days
 * @snapshot: the facts of the school
 *
 * Returns: (transfer full) (element-type TaalLesreeksDag): every day of its period that is one of
 * its days of the week, by date
 *
 * Thread: any
 */
GArray *
taal_lesreeks_list (const TaalLesreeks *reeks,
                    const TaalSnapshot *snapshot)
{
  g_autoptr (TaalRooster) rooster = taal_rooster_new (snapshot, reeks->docent, reeks->groep);
  GArray *dagen = g_array_new (FALSE, FALSE, sizeof (TaalLesreeksDag));

  for (TaalDate datum = reeks->periode.van; datum <= reeks->periode.tot; datum++)
    {
      TaalLesreeksDag dag = { .datum = datum };

      if ((reeks->weekdagen & 1u << taal_date_get_weekday (datum)) == 0)
        continue;
      dag.feestdag = taal_feestdag_get (datum);
      dag.vrij = is_vrij (reeks, datum);
      dag.botsing = taal_rooster_look (rooster, TAAL_GEEN, datum, reeks->begin, reeks->minuten);
      dag.aan = dag.feestdag == TAAL_FEESTDAG_GEEN && !dag.vrij &&
                (dag.botsing & TAAL_BOTSING_GROEP) == 0;
      g_array_append_val (dagen, dag);
    }

  return dagen;
}

static void
add_les (TaalBewerking      *bewerking,
         const TaalLesreeks *reeks,
         const TaalSnapshot *snapshot,
         const char         *les_id,
         TaalDate            datum)
{
  g_autofree char *begin =
      reeks->begin == TAAL_TIME_NONE ? NULL : taal_number_format_time (reeks->begin);
  g_autofree char *minuten = g_strdup_printf ("%d", reeks->minuten);
  char text[TAAL_DATE_TEXT_SIZE];

  taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
  taal_bewerking_set (bewerking, "les_id", les_id);
  taal_bewerking_set (bewerking, "groep_id",
                      taal_snapshot_get_groepen (snapshot, NULL)[reeks->groep].groep_id);
  if (reeks->docent != TAAL_GEEN)
    taal_bewerking_set (bewerking, "docent_id",
                        taal_snapshot_get_docenten (snapshot, NULL)[reeks->docent].docent_id);
  taal_bewerking_set (bewerking, "datum", taal_date_format (datum, text));
  if (begin != NULL)
    taal_bewerking_set (bewerking, "begin", begin);
  taal_bewerking_set (bewerking, "minuten", minuten);
  taal_bewerking_set (bewerking, "vorm", taal_enum_name (&taal_enum_vorm, (int) reeks->vorm));
  taal_bewerking_set (bewerking, "status",
                      taal_enum_name (&taal_enum_les_status, (int) reeks->status));
}

/**
 * taal_lesreeks_make:
 * @reeks: a series
 * @snapshot: the facts of the school
 * @dagen: (element-type TaalLesreeksDag): its days
 *
 * Returns: (transfer full) (nullable): a step that adds a lesson on every day that is on, with ids
 * that are free in the snapshot; %NULL when none is
 *
 * Thread: any
 */
TaalBewerking *
taal_lesreeks_make (const TaalLesreeks *reeks,
                    const TaalSnapshot *snapshot,
                    const GArray       *dagen)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_auto (GStrv) ids = taal_voorstel_ids (snapshot, TAAL_TABEL_LESSEN, dagen->len);
  guint n = 0;

  for (guint i = 0; i < dagen->len; i++)
    {
      const TaalLesreeksDag *dag = &g_array_index (dagen, TaalLesreeksDag, i);

      if (dag->aan)
        add_les (bewerking, reeks, snapshot, ids[n++], dag->datum);
    }

  return n > 0 ? g_steal_pointer (&bewerking) : NULL;
}
