/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include <string.h>

#include "taal-paar.h"

/* What is to go of a number of hours that no rule tells. */
#define ONBEKEND (-1)

/* What is gathered of a cursist. */
typedef struct
{
  TaalCursistUren uren;
  gboolean        aanwezig; /* in any lesson of the period */
} Som;

/**
 * taal_online_telt_wi13:
 * @norm: the packets
 * @date: a lesson's date
 *
 * Returns: whether online lessons of that day count under the Wi2013: before the rule of 2019, and
 *   while it was lifted (R31)
 *
 * Thread: any
 */
gboolean
taal_online_telt_wi13 (const TaalNorm *norm,
                       TaalDate        date)
{
  const TaalWaarde *telt = taal_norm_get (norm, TAAL_PARAM_ONLINE_TELT_WI13, date);

  return telt == NULL || telt->getal;
}

/* How a lesson counts, when is known whether online does on its date. */
static inline TaalUurtelling
tel_les (const TaalLes *les,
         gboolean       fysiek,
         gboolean       vorm,
         gboolean       telt_wi13)
{
  TaalUurtelling telling;

  telling.fysiek = les->vorm == TAAL_VORM_FYSIEK || (les->vorm == TAAL_VORM_HYBRIDE && fysiek);
  telling.wi2013 = telling.fysiek || telt_wi13;
  telling.vorm_leeg = les->vorm == TAAL_VORM_HYBRIDE && !vorm;

  return telling;
}

/**
 * taal_cursist_uren_tel:
 * @norm: the packets
 * @les: a given lesson
 * @fysiek: whether the presentie of a cursist says vorm fysiek
 * @vorm: whether it says any vorm
 *
 * Returns: how the lesson counts for their hours
 *
 * Thread: any
 */
TaalUurtelling
taal_cursist_uren_tel (const TaalNorm *norm,
                       const TaalLes  *les,
                       gboolean        fysiek,
                       gboolean        vorm)
{
  g_return_val_if_fail (norm != NULL && les != NULL, ((TaalUurtelling) { 0 }));

  return tel_les (les, fysiek, vorm, taal_online_telt_wi13 (norm, les->datum));
}

static void
add_les (Som            *som,
         const TaalLes  *les,
         const TaalPaar *paar,
         gboolean        telt_wi13,
         gboolean        recent)
{
  TaalUurtelling telling = tel_les (les, paar->fysiek, paar->vorm, telt_wi13);

  if (telling.fysiek)
    som->uren.fysiek += les->minuten;
  else
    som->uren.online += les->minuten;
  if (telling.wi2013)
    som->uren.wi2013 += les->minuten;
  if (recent)
    som->uren.tempo += les->minuten;
  if (telling.vorm_leeg)
    som->uren.n_hybride_leeg++;
}

/* Gathers the lessons of all cursisten in one pass over the presentie. */
static void
add_lessen (const TaalWaarborgen *waarborgen,
            TaalVoortgang        *voortgang,
            Som                  *sommen)
{
  const TaalPresentie *presentie = waarborgen->presentie;
  const TaalWaarde *dagen = taal_norm_get (waarborgen->norm, TAAL_PARAM_TEMPO_DAGEN, waarborgen->periode.tot);
  TaalDate recent = waarborgen->periode.tot - (dagen == NULL ? 0 : dagen->getal);
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n_lessen && taal_voortgang_step (voortgang, (guint) row); row++)
    {
      const TaalPresentieRij *rijen;
      gboolean telt_wi13;
      TaalLes les;
      TaalPaar paar;
      int n, i = 0;

      rijen = taal_presentie_get_les (presentie, row, &n);
      if (n == 0)
        continue;
      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (!taal_periode_holds (waarborgen->periode, les.datum))
        continue;
      telt_wi13 = taal_online_telt_wi13 (waarborgen->norm, les.datum);
      while (taal_paar_next (rijen, n, &i, &paar))
        {
          if (!paar.aanwezig)
            continue;
          sommen[paar.cursist].aanwezig = TRUE;
          if (les.status == TAAL_LES_GEGEVEN)
            add_les (&sommen[paar.cursist], &les, &paar, telt_wi13, les.datum > recent);
        }
    }
}

/**
 * taal_cursist_may_afschalen:
 * @cursist: a cursist
 *
 * Returns: whether the hours of afschalen are of use to them: those of B1 under the Wi2021, as far
 * as known
 *
 * Thread: any
 */
gboolean
taal_cursist_may_afschalen (const TaalCursist *cursist)
{
  g_return_val_if_fail (cursist != NULL, FALSE);

  return (cursist->wet == TAAL_ENUM_NONE || cursist->wet == TAAL_WET_WI2021) &&
         (cursist->route == TAAL_ENUM_NONE || cursist->route == TAAL_ROUTE_B1);
}

static void
fill_afschalen (TaalCursistUren   *uren,
                const TaalCursist *cursist,
                gint64             total,
                gint64             fysiek)
{
  if (total == ONBEKEND)
    {
      uren->nog_totaal = uren->nog_fysiek = uren->extra_fysiek = ONBEKEND;
      return;
    }

  uren->nog_totaal = MAX (0, total - uren->fysiek - uren->online);
  uren->nog_fysiek = MAX (0, fysiek - uren->fysiek);
  uren->extra_fysiek = MAX (0, uren->nog_fysiek - uren->nog_totaal);
  uren->let_op = uren->extra_fysiek == 0 && taal_cursist_may_afschalen (cursist) &&
                 uren->nog_fysiek > MAX (0, uren->nog_totaal - uren->tempo);
}

static int
compare_cursisten (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const TaalPresentie *presentie = data;

  return strcmp (g_array_index (presentie->cursisten, TaalCursist, ((const TaalCursistUren *) a)->cursist).cursist_id,
                 g_array_index (presentie->cursisten, TaalCursist, ((const TaalCursistUren *) b)->cursist).cursist_id);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  TaalDate one = *(const TaalDate *) a, other = *(const TaalDate *) b;

  return (one > other) - (one < other);
}

/* The value on a day; where no rule is in force then, that of the rule that comes first after it,
 * else of the last one before: the hours are counted whatever the date (norm.md 10). */
static const TaalWaarde *
get_ooit (const TaalNorm *norm,
          TaalParameter   parameter,
          TaalDate        date)
{
  const TaalRegel *regel = taal_norm_lookup (norm, parameter, date), *before = NULL;
  g_autoptr (GArray) dates = NULL;

  if (regel == NULL)
    {
      dates = g_array_new (FALSE, FALSE, sizeof (TaalDate));
      taal_norm_add_grenzen (norm, dates);
      g_array_sort (dates, compare_dates);
    }
  for (guint i = 0; dates != NULL && i < dates->len && regel == NULL; i++)
    {
      TaalDate one = g_array_index (dates, TaalDate, i);
      const TaalRegel *found = taal_norm_lookup (norm, parameter, one);

      if (found != NULL && one > date)
        regel = found;
      else if (found != NULL)
        before = found;
    }
  if (regel == NULL)
    regel = before;

  return regel != NULL && regel->waarde.gezet ? &regel->waarde : NULL;
}

/**
 * taal_afschalen_get:
 * @norm: the packets
 * @peildatum: the last day of a period
 * @uren: (out): how many hours are asked before going down a level (R18)
 * @pct: (out): how much of that must be at school, in hundredths of a percent
 *
 * Both are a matter of the packets alone; they are told for any date, as norm.md 10 counts them.
 *
 * Returns: whether a rule tells both; if not, they are unknown
 *
 * Thread: any
 */
gboolean
taal_afschalen_get (const TaalNorm *norm,
                    TaalDate        peildatum,
                    int            *uren,
                    int            *pct)
{
  const TaalWaarde *hours, *part;

  g_return_val_if_fail (norm != NULL && uren != NULL && pct != NULL, FALSE);

  hours = get_ooit (norm, TAAL_PARAM_AFSCHAAL_UREN, peildatum);
  part = get_ooit (norm, TAAL_PARAM_FYSIEK_MIN_PCT, peildatum);
  *uren = hours != NULL ? hours->getal : 0;
  *pct = part != NULL ? part->getal : 0;

  return hours != NULL && part != NULL;
}

/**
 * taal_waarborgen_fill_uren:
 * @waarborgen: a judgement that is being made
 * @voortgang: where its making is
 *
 * Adds the hours per cursist (norm.md 10).
 *
 * Thread: any
 */
void
taal_waarborgen_fill_uren (TaalWaarborgen *waarborgen,
                           TaalVoortgang  *voortgang)
{
  const GArray *cursisten = waarborgen->presentie->cursisten;
  int uren, pct;
  gboolean bekend =
      taal_afschalen_get (waarborgen->norm, waarborgen->periode.tot, &uren, &pct);
  gint64 total = bekend ? (gint64) uren * 60 : ONBEKEND;
  gint64 fysiek = bekend ? taal_share_least_part (total, pct) : ONBEKEND;
  g_autofree Som *sommen = g_new0 (Som, (gsize) cursisten->len + 1);

  add_lessen (waarborgen, voortgang, sommen);
  for (guint i = 0; i < cursisten->len; i++)
    {
      if (!sommen[i].aanwezig)
        continue;
      sommen[i].uren.cursist = (int) i;
      fill_afschalen (&sommen[i].uren, &g_array_index (cursisten, TaalCursist, i), total, fysiek);
      g_array_append_val (waarborgen->cursisten, sommen[i].uren);
    }
  g_array_sort_with_data (waarborgen->cursisten, compare_cursisten, waarborgen->presentie);
}
