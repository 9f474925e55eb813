/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-ongedaan-private.h"

#include "taal-delta-private.h"
#include "taal-hernoeming-private.h"
#include "taal-logboek-private.h"
#include "taal-transactie-private.h"
#include "taal-wijzigset-private.h"

/* From so many rows on that others may refer to, it is cheaper to look at all references once. */
#define MANY_PARENTS 4

/**
 * taal_ongedaan_report:
 * @voortgang: how far it is
 * @n_rows: how many rows further it is now
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether to go on
 *
 * Thread: the dossier's worker
 */
gboolean
taal_ongedaan_report (TaalVoortgang  *voortgang,
                      gint64          n_rows,
                      GError        **error)
{
  voortgang->n_done += n_rows;
  if (voortgang->progress != NULL)
    voortgang->progress (voortgang->n_done, voortgang->n_total, voortgang->progress_data);

  return !g_cancellable_set_error_if_cancelled (voortgang->cancellable, error);
}

/* The tables whose rows others refer to without an index. */
static gboolean
is_costly_parent (TaalTabel tabel)
{
  return tabel == TAAL_TABEL_DOCENTEN || tabel == TAAL_TABEL_GROEPEN || tabel == TAAL_TABEL_CURSISTEN;
}

/* Which transaction the steps need, and how many rows they are about. */
static gboolean
look_ahead (TaalVerbinding       *verbinding,
            const GPtrArray      *steps,
            TaalTransactieSoort  *soort,
            gint64               *n_total,
            GError              **error)
{
  gint64 n_parents = 0;

  *n_total = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      const TaalWijziging *step = g_ptr_array_index (steps, i);
      g_autoptr (GArray) rijen = taal_logboek_get_rijen (verbinding, step->id, error);

      if (rijen == NULL)
        return FALSE;
      *n_total += step->n_nieuw + step->n_gewijzigd + step->n_vervallen;
      for (guint k = 0; k < rijen->len; k++)
        if (is_costly_parent (g_array_index (rijen, TaalLogRijen, k).tabel))
          n_parents += g_array_index (rijen, TaalLogRijen, k).aantal;
      /* An edit by hand may be of any table. */
      if (rijen->len == 0 && (step->tabel < 0 || is_costly_parent ((TaalTabel) step->tabel)))
        n_parents += step->n_nieuw + step->n_vervallen;
    }

  *soort = n_parents > MANY_PARENTS ? TAAL_TRANSACTIE_MASSAAL : TAAL_TRANSACTIE_BEWERKEN;
  return TRUE;
}

static gboolean
set_damaged (const TaalWijziging  *step,
             GError              **error)
{
  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
               "it is damaged: step %" G_GINT64_FORMAT " of its change log is not about the rows that it says", step->id);
  return FALSE;
}

/* Whether a changeset has what the log says of its step; of an import, the rows that it added are not
 * in it. */
static gboolean
is_as_logged (const TaalWijziging        *step,
              const TaalWijzigsetTelling *telling,
              TaalWijzigsetRichting       richting)
{
  gboolean back = richting == TAAL_WIJZIGSET_TERUG;
  gint64 n_nieuw = back ? telling->n_vervallen : telling->n_nieuw;
  gint64 n_vervallen = back ? telling->n_nieuw : telling->n_vervallen;

  return n_nieuw == (step->soort == TAAL_WIJZIGING_IMPORT ? 0 : step->n_nieuw) &&
         telling->n_gewijzigd == step->n_gewijzigd && n_vervallen == step->n_vervallen;
}

static gboolean
note_change (const TaalWijzigsetRij *rij,
             sqlite3_changeset_iter *iter,
             gpointer                user_data)
{
  return taal_hernoemingen_note (user_data, rij, iter);
}

/* Applies what a step did, or the other way round. */
static gboolean
apply_changes (TaalVerbinding         *verbinding,
               const TaalWijziging    *step,
               TaalWijzigsetRichting   richting,
               TaalDelta              *delta,
               GError                **error)
{
  TaalWijzigsetTelling telling;
  g_autoptr (GPtrArray) hernoemingen = taal_hernoemingen_new ();
  g_auto (TaalStroom) reading = { 0 };
  g_auto (TaalStroom) writing = { 0 };

  if (!taal_wijzigset_open_log (&reading, verbinding->db, step->id, 0, error))
    return FALSE;
  if (!taal_wijzigset_read (&reading, richting, &telling, delta, note_change, hernoemingen, error))
    return FALSE;
  if (!is_as_logged (step, &telling, richting))
    return set_damaged (step, error);
  if (telling.n_nieuw + telling.n_gewijzigd + telling.n_vervallen == 0)
    return TRUE;

  return taal_stroom_init_log (&writing, verbinding->db, step->id, 0, error) &&
         taal_wijzigset_apply (verbinding->db, &writing, richting, error) &&
         taal_hernoemingen_add (verbinding, hernoemingen, error);
}

static gboolean
undo_step (TaalVerbinding       *verbinding,
           const TaalWijziging  *step,
           TaalVoortgang        *voortgang,
           TaalDelta            *delta,
           GError              **error)
{
  /* What it changed comes first: a changed row may refer to one that it added. */
  return apply_changes (verbinding, step, TAAL_WIJZIGSET_TERUG, delta, error) &&
         taal_ongedaan_remove_rijen (verbinding, step, voortgang, delta, error) &&
         taal_logboek_set (verbinding, step->id, TAAL_TOESTAND_ONGEDAAN, error) &&
         taal_ongedaan_report (voortgang, step->n_gewijzigd + step->n_vervallen, error);
}

static gboolean
redo_step (TaalVerbinding       *verbinding,
           const TaalWijziging  *step,
           TaalVoortgang        *voortgang,
           TaalDelta            *delta,
           GError              **error)
{
  return taal_ongedaan_restore_rijen (verbinding, step, voortgang, delta, error) &&
         apply_changes (verbinding, step, TAAL_WIJZIGSET_VOORUIT, delta, error) &&
         taal_logboek_set (verbinding, step->id, TAAL_TOESTAND_GEDAAN, error) &&
         taal_ongedaan_report (voortgang, step->n_gewijzigd + step->n_vervallen, error);
}

typedef gboolean (*StepFunc) (TaalVerbinding       *verbinding,
                              const TaalWijziging  *step,
                              TaalVoortgang        *voortgang,
                              TaalDelta            *delta,
                              GError              **error);

static TaalDelta *
run_steps (TaalVerbinding       *verbinding,
           GPtrArray            *steps,
           StepFunc              func,
           const TaalVoortgang  *voortgang,
           GError              **error)
{
  g_autoptr (TaalDelta) delta = taal_delta_new ();
  TaalVoortgang own = *voortgang;
  TaalTransactieSoort soort;

  if (!look_ahead (verbinding, steps, &soort, &own.n_total, error) || !taal_transactie_begin (verbinding, soort, error))
    return NULL;

  for (guint i = 0; i < steps->len; i++)
    if (!func (verbinding, g_ptr_array_index (steps, i), &own, delta, error))
      {
        taal_transactie_rollback (verbinding);
        return NULL;
      }
  if (!taal_transactie_commit (verbinding, error))
    return NULL;

  taal_delta_end (delta);
  return g_steal_pointer (&delta);
}

static TaalDelta *
run_list (TaalVerbinding       *verbinding,
          GPtrArray            *steps,
          StepFunc              func,
          const TaalVoortgang  *voortgang,
          TaalWijziging       **last,
          GError              **error)
{
  TaalDelta *delta;

  if (steps->len == 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP, "there is no such step");
      return NULL;
    }

  delta = run_steps (verbinding, steps, func, voortgang, error);
  if (delta != NULL && last != NULL)
    *last = taal_wijziging_ref (g_ptr_array_index (steps, steps->len - 1));

  return delta;
}

/**
 * taal_ongedaan_undo:
 * @verbinding: an open dossier
 * @wijziging: the number of a step; 0 for the newest that can be undone
 * @voortgang: whom to tell how far it is
 * @step: (out) (optional): that step, as the log had it
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Undoes a step and all that were done after it, in one transaction.
 *
 * Returns: (transfer full) (nullable): which rows are other than they were
 *
 * Thread: the dossier's worker
 */
TaalDelta *
taal_ongedaan_undo (TaalVerbinding       *verbinding,
                    gint64                wijziging,
                    const TaalVoortgang  *voortgang,
                    TaalWijziging       **step,
                    GError              **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list_undo (verbinding, wijziging, error);

  taal_verbinding_assert_worker (verbinding);

  return steps != NULL ? run_list (verbinding, steps, undo_step, voortgang, step, error) : NULL;
}

/**
 * taal_ongedaan_redo:
 * @verbinding: an open dossier
 * @wijziging: the number of a step; 0 for the first that can be done again
 * @voortgang: whom to tell how far it is
 * @step: (out) (optional): that step, as the log had it
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Does a step again, after all that were undone before it, in one transaction.
 *
 * Returns: (transfer full) (nullable): which rows are other than they were
 *
 * Thread: the dossier's worker
 */
TaalDelta *
taal_ongedaan_redo (TaalVerbinding       *verbinding,
                    gint64                wijziging,
                    const TaalVoortgang  *voortgang,
                    TaalWijziging       **step,
                    GError              **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list_redo (verbinding, wijziging, error);

  taal_verbinding_assert_worker (verbinding);

  return steps != NULL ? run_list (verbinding, steps, redo_step, voortgang, step, error) : NULL;
}
