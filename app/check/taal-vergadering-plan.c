/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-vergadering-plan-private.h"

G_DEFINE_FINAL_TYPE (TaalVergaderingPlan, taal_vergadering_plan, G_TYPE_OBJECT)

static void
clear_post (gpointer data)
{
  TaalVergaderingPost *post = data;

  g_clear_pointer (&post->vergadering, taal_vergadering_unref);
  g_clear_pointer (&post->path, g_free);
  g_clear_pointer (&post->inhoud, g_bytes_unref);
  g_clear_pointer (&post->lessen, g_strfreev);
}

/* What was found is to be found again. */
static void
reset (TaalVergaderingPlan *self,
       gboolean             lessons)
{
  g_clear_pointer (&self->koppeling, taal_koppeling_free);
  if (lessons)
    g_clear_pointer (&self->lessen, g_array_unref);
}

static void
taal_vergadering_plan_finalize (GObject *object)
{
  TaalVergaderingPlan *self = TAAL_VERGADERING_PLAN (object);

  reset (self, TRUE);
  g_clear_pointer (&self->posten, g_array_unref);
  g_clear_pointer (&self->les_ids, g_strfreev);
  g_clear_pointer (&self->groep_id, g_free);
  g_clear_pointer (&self->profiel, taal_aanwezig_profiel_free);
  g_clear_object (&self->namen);
  g_clear_pointer (&self->aantekeningen, taal_aantekeningen_unref);
  g_clear_pointer (&self->snapshot, taal_snapshot_unref);

  G_OBJECT_CLASS (taal_vergadering_plan_parent_class)->finalize (object);
}

static void
taal_vergadering_plan_class_init (TaalVergaderingPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_vergadering_plan_finalize;
}

static void
taal_vergadering_plan_init (TaalVergaderingPlan *self)
{
  self->posten = g_array_new (FALSE, TRUE, sizeof (TaalVergaderingPost));
  g_array_set_clear_func (self->posten, clear_post);
}

/**
 * taal_vergadering_plan_new:
 * @snapshot: a school
 * @aantekeningen: what its dossier notes
 * @namen: who is who
 *
 * Returns: (transfer full): a plan without files
 *
 * Thread: that of @namen
 */
TaalVergaderingPlan *
taal_vergadering_plan_new (TaalSnapshot      *snapshot,
                           TaalAantekeningen *aantekeningen,
                           TaalNamenbron     *namen)
{
  TaalVergaderingPlan *self = g_object_new (TAAL_TYPE_VERGADERING_PLAN, NULL);

  self->snapshot = taal_snapshot_ref (snapshot);
  self->aantekeningen = taal_aantekeningen_ref (aantekeningen);
  taal_vergadering_plan_set_namen (self, namen);

  return self;
}

/**
 * taal_vergadering_plan_set_namen:
 * @self: a plan
 * @namen: who is who, instead of what was said before; the docenten of the school are added
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_set_namen (TaalVergaderingPlan *self,
                                 TaalNamenbron       *namen)
{
  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self) && TAAL_IS_NAMENBRON (namen));

  g_set_object (&self->namen, namen);
  taal_aanwezig_add_docenten (namen, self->snapshot);
  reset (self, FALSE);
}

/**
 * taal_vergadering_plan_add_days:
 * @v: a meeting
 * @dagen: (inout): a period, with %TAAL_DATE_NONE for none yet
 *
 * Adds the days of a meeting.
 *
 * Thread: any
 */
void
taal_vergadering_plan_add_days (const TaalVergadering *v,
                                TaalPeriode           *dagen)
{
  for (guint i = 0; i < v->deelnames->len; i++)
    {
      const TaalDeelname *one = g_ptr_array_index (v->deelnames, i);
      TaalDate from = taal_moment_get_datum (one->van);
      TaalDate to = one->tot != TAAL_MOMENT_GEEN ? taal_moment_get_datum (one->tot) : from;

      /* A lesson of the day before may run past midnight. */
      dagen->van = dagen->van == TAAL_DATE_NONE ? from - 1 : MIN (dagen->van, from - 1);
      dagen->tot = MAX (dagen->tot, to);
    }
}

/**
 * taal_vergadering_plan_list_lessen:
 * @self: a plan
 * @dagen: some days
 *
 * Returns: (transfer full) (element-type TaalKoppelLes): the lessons of these, of which the
 * meetings may have been
 *
 * Thread: that of @self
 */
GArray *
taal_vergadering_plan_list_lessen (TaalVergaderingPlan *self,
                                   const TaalPeriode   *dagen)
{
  /* A period that ends at no day is open, and holds all. */
  if (dagen->van == TAAL_DATE_NONE)
    return g_array_new (FALSE, FALSE, sizeof (TaalKoppelLes));

  return taal_aanwezig_list_lessen (self->snapshot, (const char *const *) self->les_ids,
                                    self->groep_id, dagen);
}

static TaalVergadering *
read_post (TaalVergaderingPlan       *self,
           const TaalVergaderingPost *post,
           TaalOrde                   orde)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (post->inhoud, &length);

  return taal_vergadering_read (post->path, bytes, length, orde, self->profiel);
}

static gboolean
asks_order (const TaalVergadering *v)
{
  const TaalVergaderingMelding *error = taal_vergadering_get_fout (v);

  return error != NULL && error->code == TAAL_VERGADERING_ORDE;
}

/* Where day and month can be exchanged, the lessons may tell: when one order gives a lesson, and
 * the other does not. */
static void
try_orders (TaalVergaderingPlan *self,
            TaalVergaderingPost *post)
{
  static const TaalOrde orders[] = { TAAL_ORDE_DMJ, TAAL_ORDE_MDJ };
  TaalVergadering *read[2];
  guint n[2];

  for (int i = 0; i < 2; i++)
    {
      TaalPeriode days = { TAAL_DATE_NONE, TAAL_DATE_NONE };
      g_autoptr (GArray) lessons = NULL;

      read[i] = read_post (self, post, orders[i]);
      taal_vergadering_plan_add_days (read[i], &days);
      lessons = taal_vergadering_plan_list_lessen (self, &days);
      n[i] = lessons->len > 0
                 ? taal_koppel_count_lessen (read[i], &g_array_index (lessons, TaalKoppelLes, 0),
                                             lessons->len)
                 : 0;
    }
  if ((n[0] > 0) != (n[1] > 0))
    {
      taal_vergadering_unref (post->vergadering);
      post->vergadering = taal_vergadering_ref (read[n[0] > 0 ? 0 : 1]);
      post->lesdatum = TRUE;
    }
  taal_vergadering_unref (read[0]);
  taal_vergadering_unref (read[1]);
}

static void
read_again (TaalVergaderingPlan *self,
            TaalVergaderingPost *post)
{
  TaalVergadering *v = read_post (self, post, post->orde);

  g_clear_pointer (&post->vergadering, taal_vergadering_unref);
  post->vergadering = v;
  post->lesdatum = FALSE;
  if (asks_order (v))
    try_orders (self, post);
  reset (self, TRUE);
}

static void
read_all_again (TaalVergaderingPlan *self)
{
  for (guint i = 0; i < self->posten->len; i++)
    read_again (self, taal_vergadering_plan_get_post (self, i));
  reset (self, TRUE);
}

/**
 * taal_vergadering_plan_set_vraag:
 * @self: a plan
 * @les_ids: (nullable) (array zero-terminated=1): the lessons that the user named
 * @groep_id: (nullable): the groep that the user named
 *
 * Says of which lessons the meetings may have been.
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_set_vraag (TaalVergaderingPlan *self,
                                 const char *const   *les_ids,
                                 const char          *groep_id)
{
  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self));

  g_strfreev (self->les_ids);
  self->les_ids = g_strdupv ((char **) les_ids);
  g_free (self->groep_id);
  self->groep_id = g_strdup (groep_id);
  read_all_again (self);
}

/**
 * taal_vergadering_plan_take_profiel:
 * @self: a plan
 * @profiel: (transfer full) (nullable): how a table of another shape is read
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_take_profiel (TaalVergaderingPlan *self,
                                    TaalAanwezigProfiel *profiel)
{
  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self));

  g_clear_pointer (&self->profiel, taal_aanwezig_profiel_free);
  self->profiel = profiel;
  read_all_again (self);
}

/**
 * taal_vergadering_plan_add:
 * @self: a plan
 * @path: the path of a file
 * @inhoud: its bytes
 * @orde: the order of its dates, or %TAAL_ORDE_ONBEKEND
 *
 * Reads a file. What is wrong with it is in its #TaalVergadering.
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_add (TaalVergaderingPlan *self,
                           const char          *path,
                           GBytes              *inhoud,
                           TaalOrde             orde)
{
  TaalVergaderingPost post = { .orde = orde };

  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self) && path != NULL);

  post.path = g_strdup (path);
  post.inhoud = g_bytes_ref (inhoud);
  g_array_append_val (self->posten, post);
  read_again (self, taal_vergadering_plan_get_post (self, self->posten->len - 1));
}

/**
 * taal_vergadering_plan_remove:
 * @self: a plan
 * @i: the place of a file
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_remove (TaalVergaderingPlan *self,
                              guint                i)
{
  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len);

  g_array_remove_index (self->posten, i);
  reset (self, TRUE);
}

/**
 * taal_vergadering_plan_set_orde:
 * @self: a plan
 * @i: the place of a file
 * @orde: the order of its dates
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_set_orde (TaalVergaderingPlan *self,
                                guint                i,
                                TaalOrde             orde)
{
  TaalVergaderingPost *post;

  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len);

  post = taal_vergadering_plan_get_post (self, i);
  post->orde = orde;
  g_clear_pointer (&post->lessen, g_strfreev);
  read_again (self, post);
}

/**
 * taal_vergadering_plan_set_lessen:
 * @self: a plan
 * @i: the place of a file
 * @les_ids: (nullable) (array zero-terminated=1): the lessons that it was of; %NULL for those that
 *   are found
 *
 * Thread: that of @self
 */
void
taal_vergadering_plan_set_lessen (TaalVergaderingPlan *self,
                                  guint                i,
                                  const char *const   *les_ids)
{
  TaalVergaderingPost *post;

  g_return_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len);

  post = taal_vergadering_plan_get_post (self, i);
  g_strfreev (post->lessen);
  post->lessen = g_strdupv ((char **) les_ids);
  reset (self, FALSE);
}

/**
 * taal_vergadering_plan_remember:
 * @self: a plan
 * @naam: a name as it is written
 * @account: (nullable): the account that it came with
 * @soort: who it is, not %TAAL_NAAM_ONBEKEND
 * @id: (nullable): the cursist_id or docent_id, but for %TAAL_NAAM_NEGEREN
 * @voorgoed: whether it is to be kept, and not for this import alone
 * @error: a #TaalNamenError
 *
 * Returns: whether it was taken
 *
 * Thread: that of @self
 */
gboolean
taal_vergadering_plan_remember (TaalVergaderingPlan  *self,
                                const char           *naam,
                                const char           *account,
                                TaalNaamSoort         soort,
                                const char           *id,
                                gboolean              voorgoed,
                                GError              **error)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self), FALSE);

  if (!voorgoed)
    taal_namenbron_note (self->namen, naam, account, soort, id);
  else if (!taal_namenbron_remember (self->namen, naam, account, soort, id, error))
    return FALSE;
  reset (self, FALSE);

  return TRUE;
}

/**
 * taal_vergadering_plan_get_n:
 * @self: a plan
 *
 * Returns: how many files it has
 *
 * Thread: that of @self
 */
guint
taal_vergadering_plan_get_n (TaalVergaderingPlan *self)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self), 0);

  return self->posten->len;
}

/**
 * taal_vergadering_plan_get:
 * @self: a plan
 * @i: the place of a file
 *
 * Returns: (transfer none): the file, until the plan changes
 *
 * Thread: that of @self
 */
const TaalVergaderingPost *
taal_vergadering_plan_get (TaalVergaderingPlan *self,
                           guint                i)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len, NULL);

  return taal_vergadering_plan_get_post (self, i);
}

/**
 * taal_vergadering_plan_is_read:
 * @self: a plan
 *
 * Returns: whether there are files, and none with an error
 *
 * Thread: that of @self
 */
gboolean
taal_vergadering_plan_is_read (TaalVergaderingPlan *self)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self), FALSE);

  for (guint i = 0; i < self->posten->len; i++)
    if (taal_vergadering_get_fout (taal_vergadering_plan_get_post (self, i)->vergadering) != NULL)
      return FALSE;

  return self->posten->len > 0;
}

/**
 * taal_vergadering_plan_was_imported:
 * @self: a plan
 * @i: the place of a file
 *
 * Returns: whether the dossier says that these very bytes were imported before
 *
 * Thread: that of @self
 */
gboolean
taal_vergadering_plan_was_imported (TaalVergaderingPlan *self,
                                    guint                i)
{
  g_return_val_if_fail (TAAL_IS_VERGADERING_PLAN (self) && i < self->posten->len, FALSE);

  return taal_aantekeningen_find_presentiebestand (
             self->aantekeningen, taal_vergadering_plan_get_post (self, i)->vergadering->sha256) !=
         NULL;
}
