/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-vergadering-plan.h"

#include <string.h>

struct _TaalVergaderingPlan
{
  GObject              parent_instance;

  /* Owned */
  TaalSnapshot        *snapshot;
  TaalAantekeningen   *aantekeningen;
  TaalNamenbron       *namen;
  TaalAanwezigProfiel *profiel;
  char               **les_ids;
  char                *groep_id;
  GArray              *posten;    /* TaalVergaderingPost */
  GArray              *lessen;    /* TaalKoppelLes, near the days of the files; NULL: to be listed */
  TaalKoppeling       *koppeling; /* NULL: to be made */
};

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

static TaalVergaderingPost *
get_post (TaalVergaderingPlan *self,
          guint                i)
{
  return &g_array_index (self->posten, TaalVergaderingPost, i);
}

/* Adds the days of a meeting. */
static void
add_days (const TaalVergadering *v,
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

/* The lessons of some days. */
static GArray *
list_lessen (TaalVergaderingPlan *self,
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
      add_days (read[i], &days);
      lessons = list_lessen (self, &days);
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
    read_again (self, get_post (self, i));
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
  read_again (self, get_post (self, self->posten->len - 1));
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

  post = get_post (self, i);
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

  post = get_post (self, i);
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

  return get_post (self, i);
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
    if (taal_vergadering_get_fout (get_post (self, i)->vergadering) != NULL)
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
             self->aantekeningen, get_post (self, i)->vergadering->sha256) != NULL;
}

static void
ensure_lessen (TaalVergaderingPlan *self)
{
  TaalPeriode days = { TAAL_DATE_NONE, TAAL_DATE_NONE };

  if (self->lessen != NULL)
    return;

  for (guint i = 0; i < self->posten->len; i++)
    add_days (get_post (self, i)->vergadering, &days);
  self->lessen = list_lessen (self, &days);
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
    list[i] = get_post (self, i)->vergadering;

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
    g_ptr_array_add (chosen, find_lessen (self, get_post (self, i)));
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
 * Returns: (transfer none) (array length=n): the lessons that its koppeling is about, until the plan
 *   changes
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
    if (taal_koppel_past (get_post (self, i)->vergadering,
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
      const TaalVergaderingPost *post = get_post (self, i);
      const GArray *lessons = g_ptr_array_index (koppeling->per_vergadering, i);

      if (lessons->len > 0 &&
          !taal_namen_add_bestand (namen, post->vergadering->naam, post->inhoud, error))
        return FALSE;
    }

  return TRUE;
}
