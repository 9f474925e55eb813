/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-vergadering-plan-private.h"

/* What would come of a plan: who was in which lesson, the step that writes it, and the files to
 * keep. */

static void
ensure_lessen (TaalVergaderingPlan *self)
{
  TaalPeriode days = { TAAL_DATE_NONE, TAAL_DATE_NONE };

  if (self->lessen != NULL)
    return;

  for (guint i = 0; i < self->posten->len; i++)
    taal_vergadering_plan_add_days (taal_vergadering_plan_get_post (self, i)->vergadering, &days);
  self->lessen = taal_vergadering_plan_list_lessen (self, &days);
}

/* The places of the lessons that the user says a file was of. */
static GArray *
find_lessen (TaalVergaderingPlan       *self,
             const TaalVergaderingPost *post)
{
  GArray *places;

  if (post->lessen == NULL)
    return NULL;

  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->lessen->len; i++)
    if (g_strv_contains ((const char *const *) post->lessen,
                         g_array_index (self->lessen, TaalKoppelLes, i).les_id))
      g_array_append_val (places, i);

  return places;
}

static TaalVergadering **
list_vergaderingen (TaalVergaderingPlan *self)
{
  TaalVergadering **list = g_new (TaalVergadering *, self->posten->len + 1);

  for (guint i = 0; i < self->posten->len; i++)
    list[i] = taal_vergadering_plan_get_post (self, i)->vergadering;

  return list;
}

/**
 * taal_vergadering_plan_get_koppeling:
 * @self: a plan whose files are read
 *
 * Returns: (transfer none): who was in which lesson, until the plan changes
 *
 * Thread: that of @self
 */
const TaalKoppeling *
taal_vergadering_plan_get_koppeling (TaalVergaderingPlan *self)
{
  g_autofree TaalVergadering **list = NULL;
  g_autoptr (GPtrArray) chosen = NULL;

  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self), NULL);

  if (self->koppeling != NULL)
    return self->koppeling;

  ensure_lessen (self);
  list = list_vergaderingen (self);
  chosen = g_ptr_array_new ();
  for (guint i = 0; i < self->posten->len; i++)
    g_ptr_array_add (chosen, find_lessen (self, taal_vergadering_plan_get_post (self, i)));
  self->koppeling = taal_koppeling_new (
      list, self->posten->len, (GArray *const *) chosen->pdata,
      (const TaalKoppelLes *) (gpointer) self->lessen->data, self->lessen->len, self->namen);
  for (guint i = 0; i < chosen->len; i++)
    if (g_ptr_array_index (chosen, i) != NULL)
      g_array_unref (g_ptr_array_index (chosen, i));

  return self->koppeling;
}

/**
 * taal_vergadering_plan_get_lessen:
 * @self: a plan
 * @n: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n): the lessons that its koppeling is about, until the
 * plan changes
 *
 * Thread: that of @self
 */
const TaalKoppelLes *
taal_vergadering_plan_get_lessen (TaalVergaderingPlan *self,
                                  guint               *n)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self), NULL);

  ensure_lessen (self);
  if (n != NULL)
    *n = self->lessen->len;

  return (const TaalKoppelLes *) (gpointer) self->lessen->data;
}

/**
 * taal_vergadering_plan_list_kandidaten:
 * @self: a plan
 * @i: the place of a file
 *
 * Returns: (transfer full) (element-type guint): the places of the lessons during which anybody was
 *   in that meeting
 *
 * Thread: that of @self
 */
GArray *
taal_vergadering_plan_list_kandidaten (TaalVergaderingPlan *self,
                                       guint                i)
{
  GArray *places;

  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len, NULL);

  ensure_lessen (self);
  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint j = 0; j < self->lessen->len; j++)
    if (taal_koppel_past (taal_vergadering_plan_get_post (self, i)->vergadering,
                          &g_array_index (self->lessen, TaalKoppelLes, j)))
      g_array_append_val (places, j);

  return places;
}

/**
 * taal_vergadering_plan_make_stap:
 * @self: a plan whose files are read
 * @dossier: the dossier
 * @telling: (out caller-allocates): what the step does
 * @error: a #TaalDossierError
 *
 * Makes the step that writes presentie, the times of docenten, and which files they were taken of.
 *
 * Returns: (transfer full) (nullable): it, without edits when all of it is there
 *
 * Thread: that of @self; it waits for the dossier's own
 */
TaalBewerking *
taal_vergadering_plan_make_stap (TaalVergaderingPlan  *self,
                                 TaalDossier          *dossier,
                                 TaalAanwezigTelling  *telling,
                                 GError              **error)
{
  const TaalKoppeling *koppeling = taal_vergadering_plan_get_koppeling (self);
  const TaalKoppelLes *lessen = taal_vergadering_plan_get_lessen (self, NULL);
  g_autoptr (GPtrArray) stand = taal_aanwezig_read_stand (dossier, lessen, koppeling, error);
  g_autofree TaalVergadering **list = NULL;
  g_autofree char *subject = NULL;
  TaalBewerking *step;

  if (stand == NULL)
    return NULL;

  list = list_vergaderingen (self);
  subject = taal_aanwezig_onderwerp (list, self->posten->len);
  step = taal_aanwezig_stap_new (koppeling, lessen, stand, subject, telling);
  taal_aanwezig_stap_add_bestanden (step, koppeling, lessen, list, self->posten->len,
                                    self->aantekeningen);

  return step;
}

/**
 * taal_vergadering_plan_keep:
 * @self: a plan whose files are read
 * @namen: the name list
 * @error: a #TaalNamenError
 *
 * Puts the files that a lesson was found for into the name list. They hold names, so they are kept
 * where names are, under its pass phrase where it has one.
 *
 * Returns: whether all were taken; taal_namen_save() is still to be called
 *
 * Thread: that of @self
 */
gboolean
taal_vergadering_plan_keep (TaalVergaderingPlan  *self,
                            TaalNamen            *namen,
                            GError              **error)
{
  const TaalKoppeling *koppeling = taal_vergadering_plan_get_koppeling (self);

  for (guint i = 0; i < self->posten->len; i++)
    {
      const TaalVergaderingPost *post = taal_vergadering_plan_get_post (self, i);
      const GArray *lessons = g_ptr_array_index (koppeling->per_vergadering, i);

      if (lessons->len > 0 &&
          !taal_namen_add_bestand (namen, post->vergadering->naam, post->inhoud, error))
        return FALSE;
    }

  return TRUE;
}
