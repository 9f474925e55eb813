/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-oordeel.h"

#include <stdlib.h>
#include <string.h>

#include "taal-oordeel-private.h"
#include "taal-status-op.h"

G_DEFINE_BOXED_TYPE (TaalOordeel, taal_oordeel, taal_oordeel_ref, taal_oordeel_unref)

/**
 * taal_uitkomst_get_name:
 * @uitkomst: an outcome
 *
 * Returns: (transfer none): its name in format.md 5
 *
 * Thread: any
 */
const char *
taal_uitkomst_get_name (TaalUitkomst uitkomst)
{
  static const char *const names[TAAL_N_UITKOMSTEN] = {
    [TAAL_UITKOMST_VOLDAAN] = "voldaan",
    [TAAL_UITKOMST_NIET_VOLDAAN] = "niet_voldaan",
    [TAAL_UITKOMST_NVT] = "nvt",
    [TAAL_UITKOMST_ONBEKEND] = "onbekend",
  };

  g_return_val_if_fail (uitkomst < TAAL_N_UITKOMSTEN, NULL);
  return names[uitkomst];
}

/* What gathers the counted lessons by docent; row 0 is the lessons without one. */
typedef struct
{
  gint64 status[TAAL_N_STATUSSEN];
  gint64 reden[TAAL_N_REDENEN];
} PerDocent;

typedef struct
{
  gboolean   minutes;
  PerDocent *docenten;
} Detail;

static void
detail_stuk (const TaalStuk *stuk,
             gpointer        user_data)
{
  Detail *detail = user_data;
  PerDocent *docent = &detail->docenten[stuk->reeks->docent + 1];
  gint64 gewicht = taal_maat_get (stuk->maat, detail->minutes);

  if ((stuk->klasse & TAAL_KLASSE_GEWOON) == 0)
    return;

  docent->status[stuk->op->status] += gewicht;
  docent->reden[stuk->op->reden] += gewicht;
}

static int
compare_redenen (gconstpointer a,
                 gconstpointer b)
{
  const TaalRedenGewicht *reden_a = a, *reden_b = b;

  if (reden_a->gewicht != reden_b->gewicht)
    return reden_a->gewicht > reden_b->gewicht ? -1 : 1;

  return strcmp (taal_reden_get_name (reden_a->reden), taal_reden_get_name (reden_b->reden));
}

/* Lists the reasons that weigh anything, largest first, then by name. Returns how many. */
static int
list_redenen (const gint64      gewichten[TAAL_N_REDENEN],
              TaalRedenGewicht  redenen[TAAL_N_REDENEN])
{
  int n = 0;

  for (int reden = TAAL_REDEN_GEEN_DOCENT; reden < TAAL_N_REDENEN; reden++)
    if (gewichten[reden] > 0)
      redenen[n++] = (TaalRedenGewicht) { (TaalReden) reden, gewichten[reden] };
  qsort (redenen, (gsize) n, sizeof *redenen, compare_redenen);

  return n;
}

static int
compare_docenten (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const TaalDocent *records = user_data;
  const TaalOordeelDocent *docent_a = a, *docent_b = b;
  gint64 niet_a = docent_a->gewichten.status[TAAL_STATUS_NIET_MEEGETELD];
  gint64 niet_b = docent_b->gewichten.status[TAAL_STATUS_NIET_MEEGETELD];

  if ((docent_a->docent == TAAL_GEEN) != (docent_b->docent == TAAL_GEEN))
    return docent_a->docent == TAAL_GEEN ? 1 : -1;
  if (niet_a != niet_b)
    return niet_a > niet_b ? -1 : 1;
  if (docent_a->docent == TAAL_GEEN)
    return 0;

  return strcmp (records[docent_a->docent].docent_id, records[docent_b->docent].docent_id);
}

/* Divides the counted lessons by docent and reason (format.md 5: docenten, redenen). */
static void
fill_docenten (TaalOordeel       *oordeel,
               const TaalTelling *telling)
{
  const TaalDocent *records;
  gint64 redenen[TAAL_N_REDENEN] = { 0 };
  TaalRedenGewicht list[TAAL_N_REDENEN];
  g_autofree PerDocent *docenten = NULL;
  Detail detail;
  int n;

  records = taal_snapshot_get_docenten (oordeel->snapshot, &n);
  docenten = g_new0 (PerDocent, (gsize) n + 1);
  detail = (Detail) { oordeel->maatstaf.minutes, docenten };
  taal_telling_walk (telling, oordeel->snapshot, oordeel->norm, oordeel->tijdlijnen, oordeel->periode, detail_stuk,
                     &detail);

  for (int i = 0; i <= n; i++)
    {
      TaalOordeelDocent docent = { .docent = i - 1 };

      memcpy (docent.gewichten.status, docenten[i].status, sizeof docenten[i].status);
      if (taal_gewichten_get_totaal (docent.gewichten) == 0)
        continue;
      docent.n_redenen = list_redenen (docenten[i].reden, docent.redenen);
      g_array_append_val (oordeel->docenten, docent);
      for (int reden = 0; reden < TAAL_N_REDENEN; reden++)
        redenen[reden] += docenten[i].reden[reden];
    }
  g_array_sort_with_data (oordeel->docenten, compare_docenten, (gpointer) records);

  n = list_redenen (redenen, list);
  g_array_append_vals (oordeel->redenen, list, (guint) n);
}

static TaalOordeel *
taal_oordeel_new (TaalNorm     *norm,
                  TaalSnapshot *snapshot,
                  TaalPeriode   periode)
{
  TaalOordeel *oordeel = g_atomic_rc_box_new0 (TaalOordeel);

  oordeel->norm = taal_norm_ref (norm);
  oordeel->snapshot = taal_snapshot_ref (snapshot);
  oordeel->periode = periode;
  oordeel->redenen = g_array_new (FALSE, FALSE, sizeof (TaalRedenGewicht));
  oordeel->docenten = g_array_new (FALSE, FALSE, sizeof (TaalOordeelDocent));
  oordeel->gevoeligheid = g_array_new (FALSE, FALSE, sizeof (TaalGevoeligheid));
  oordeel->onderbouwing = g_array_new (FALSE, FALSE, sizeof (TaalOnderbouwing));
  oordeel->waarschuwingen = g_array_new (FALSE, FALSE, sizeof (TaalWaarschuwing));

  return oordeel;
}

/**
 * taal_oordeel_compute:
 * @norm: the packets
 * @snapshot: the facts of a school
 * @telling: the counts of @snapshot
 * @periode: the examined period, closed; its end is the peildatum
 *
 * Judges a school (norm.md 2 to 7). Pure: the same input gives the same judgement on any machine.
 *
 * Returns: (transfer full): the judgement
 *
 * Thread: any
 */
TaalOordeel *
taal_oordeel_compute (TaalNorm          *norm,
                      TaalSnapshot      *snapshot,
                      const TaalTelling *telling,
                      TaalPeriode        periode)
{
  TaalLezing plain = { norm, 0 };
  g_autoptr (TaalVerdelingen) verdelingen = NULL;
  TaalVerdeling sum = { 0 };
  TaalOordeel *oordeel;

  g_return_val_if_fail (norm != NULL && snapshot != NULL && telling != NULL, NULL);
  g_return_val_if_fail (periode.van != TAAL_DATE_NONE && periode.van <= periode.tot, NULL);

  oordeel = taal_oordeel_new (norm, snapshot, periode);
  oordeel->tijdlijnen = taal_tijdlijnen_new (plain, snapshot);
  oordeel->maatstaf = taal_maatstaf_new (plain, snapshot, taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen),
                                         periode.tot);

  verdelingen = taal_verdelingen_new (telling, snapshot, norm, oordeel->tijdlijnen, periode, FALSE);
  for (int locatie = 0; locatie < taal_verdelingen_get_n_locaties (verdelingen); locatie++)
    {
      TaalVerdeling one = taal_verdelingen_get (verdelingen, locatie, oordeel->maatstaf.klasse);

      taal_verdeling_add (&sum, &one);
    }
  oordeel->gewichten = taal_maatstaf_weigh (&oordeel->maatstaf, &sum);
  oordeel->totaal = taal_gewichten_get_totaal (oordeel->gewichten);
  oordeel->meegeteld = taal_gewichten_get_meegeteld (oordeel->gewichten);
  oordeel->uitslag = taal_maatstaf_judge (&oordeel->maatstaf, verdelingen);
  oordeel->tekort = taal_maatstaf_get_tekort (&oordeel->maatstaf, oordeel->gewichten);
  oordeel->tekort_ondergrens = taal_maatstaf_get_tekort_ondergrens (&oordeel->maatstaf, oordeel->gewichten);

  fill_docenten (oordeel, telling);
  taal_oordeel_fill_gevoeligheid (oordeel, telling, verdelingen);
  taal_oordeel_fill_waarschuwingen (oordeel, telling);
  taal_oordeel_fill_onderbouwing (oordeel);

  return oordeel;
}

/**
 * taal_oordeel_ref:
 * @oordeel: a judgement
 *
 * Returns: (transfer full): @oordeel
 *
 * Thread: any
 */
TaalOordeel *
taal_oordeel_ref (TaalOordeel *oordeel)
{
  return g_atomic_rc_box_acquire (oordeel);
}

static void
taal_oordeel_clear (gpointer data)
{
  TaalOordeel *oordeel = data;

  g_clear_pointer (&oordeel->redenen, g_array_unref);
  g_clear_pointer (&oordeel->docenten, g_array_unref);
  g_clear_pointer (&oordeel->gevoeligheid, g_array_unref);
  g_clear_pointer (&oordeel->onderbouwing, g_array_unref);
  g_clear_pointer (&oordeel->waarschuwingen, g_array_unref);
  g_clear_pointer (&oordeel->tijdlijnen, taal_tijdlijnen_free);
  g_clear_pointer (&oordeel->snapshot, taal_snapshot_unref);
  g_clear_pointer (&oordeel->norm, taal_norm_unref);
}

/**
 * taal_oordeel_unref:
 * @oordeel: (transfer full): a judgement
 *
 * Thread: any
 */
void
taal_oordeel_unref (TaalOordeel *oordeel)
{
  g_atomic_rc_box_release_full (oordeel, taal_oordeel_clear);
}

/**
 * taal_oordeel_op_les:
 * @oordeel: a judgement
 * @les: a lesson of its snapshot, counted or not
 *
 * Returns: what the lesson counts as by its docent and date, read from the same time line as the
 *   verdict (norm.md 3a)
 *
 * Thread: any
 */
TaalStatusOp
taal_oordeel_op_les (const TaalOordeel *oordeel,
                     const TaalLes     *les)
{
  if (les->docent == TAAL_GEEN)
    return taal_status_op_geen_docent ();

  return *taal_tijdlijn_op (taal_tijdlijnen_get (oordeel->tijdlijnen, les->docent), les->datum);
}

/**
 * taal_oordeel_telt:
 * @oordeel: a judgement
 * @les: a lesson of its snapshot
 *
 * Returns: whether the lesson is one of those counted, or the first thing that keeps it out (norm.md 2)
 *
 * Thread: any
 */
TaalTelt
taal_oordeel_telt (const TaalOordeel *oordeel,
                   const TaalLes     *les)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (oordeel->snapshot, NULL)[les->groep];
  const TaalWaarde *wetten = taal_norm_get (oordeel->norm, TAAL_PARAM_MEETELLENDE_WETTEN, les->datum);
  TaalLezing plain = { oordeel->norm, 0 };

  if (les->status != TAAL_LES_GEGEVEN)
    return TAAL_TELT_NIET_STATUS;
  if (!taal_periode_holds (oordeel->periode, les->datum))
    return TAAL_TELT_NIET_PERIODE;
  if (taal_lezing_telt_mee (plain, groep->wet, groep->route, les->datum))
    return TAAL_TELT_MEE;

  return wetten == NULL || (wetten->getal & (1 << groep->wet)) == 0 ? TAAL_TELT_NIET_WET : TAAL_TELT_NIET_ROUTE;
}

static gboolean
was_known (const TaalNorm  *norm,
           const TaalRegel *regel)
{
  TaalDate bekend_op = taal_norm_get_bekend_op (norm);

  return bekend_op == TAAL_DATE_NONE || regel->gepubliceerd_op == TAAL_DATE_NONE || regel->gepubliceerd_op <= bekend_op;
}

/**
 * taal_oordeel_cite:
 * @oordeel: a judgement
 * @parameter: a parameter
 * @date: the date of a lesson, or the peildatum
 *
 * Returns: (transfer none) (nullable): the rule to cite: the one in force on @date or, where none is,
 *   the first known one that the packets have for @parameter
 *
 * Thread: any
 */
const TaalRegel *
taal_oordeel_cite (const TaalOordeel *oordeel,
                   TaalParameter      parameter,
                   TaalDate           date)
{
  const TaalRegel *regel = taal_norm_lookup (oordeel->norm, parameter, date);

  for (int i = 0; regel == NULL && i < taal_norm_get_n_pakketten (oordeel->norm); i++)
    {
      int n;
      const TaalRegel *regels = taal_normpakket_get_regels (taal_norm_get_pakket (oordeel->norm, i), &n);

      for (int j = 0; regel == NULL && j < n; j++)
        if (regels[j].parameter == parameter && was_known (oordeel->norm, &regels[j]))
          regel = &regels[j];
    }

  return regel;
}
