/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-bewaren.h"

#include <stdlib.h>
#include <string.h>

#include "taal-bron-private.h"

G_DEFINE_BOXED_TYPE (TaalBewaren, taal_bewaren, taal_bewaren_ref, taal_bewaren_unref)

#define SECONDS_A_DAY (24 * 60 * 60)

/* The rule that gives the term on a day, where it is set. */
static const TaalRegel *
find_regel (const TaalNorm *norm,
            TaalDate        op)
{
  const TaalRegel *regel = taal_norm_lookup (norm, TAAL_PARAM_BEWAAR_JAREN_PRESENTIE, op);

  return regel != NULL && regel->waarde.gezet ? regel : NULL;
}

/* The term is a fiscal one (P14), so it counts from the end of the year. */
static TaalDate
get_end_of_term (TaalDate laatste,
                 int      jaren)
{
  int year = taal_date_get_year (laatste) + jaren + 1;

  return year <= 9999 ? taal_date_from_ymd (year, 1, 1) : TAAL_DATE_MAX;
}

/**
 * taal_bewaren_get_grens:
 * @norm: the packets
 * @op: a day
 *
 * Returns: the day before which what is dated has reached its term on @op; the beginning of time
 * when no rule gives one
 *
 * Thread: any
 */
TaalDate
taal_bewaren_get_grens (const TaalNorm *norm,
                        TaalDate        op)
{
  const TaalRegel *regel = find_regel (norm, op);
  int year = taal_date_get_year (op);

  /* No day is before the year 1, and none is due by then. */
  if (regel == NULL || regel->waarde.getal >= year)
    return taal_date_from_ymd (1, 1, 1);

  return taal_date_from_ymd (year - (int) regel->waarde.getal, 1, 1);
}

static void
clear_post (gpointer data)
{
  g_free (((TaalBewaarpost *) data)->id);
}

static void
add_period (TaalBewaren     *self,
            TaalBewaarSoort  soort,
            const char      *id,
            gint64           aantal,
            TaalDate         eerste,
            TaalDate         laatste)
{
  TaalBewaarpost post = { soort, NULL,           aantal, eerste, laatste, TAAL_DATE_NONE,
                          TAAL_BEWAAR_GROND_TERMIJN };

  if (self->regel == NULL || laatste == TAAL_DATE_NONE)
    return;
  post.vervalt_op = get_end_of_term (laatste, self->jaren);
  if (post.vervalt_op > self->op)
    return;

  post.id = g_strdup (id);
  g_array_append_val (self->posten, post);
}

static void
add_post (TaalBewaren     *self,
          TaalBewaarSoort  soort,
          const char      *id,
          TaalDate         laatste)
{
  add_period (self, soort, id, 1, TAAL_DATE_NONE, laatste);
}

static void
add_persons (TaalBewaren  *self,
             const GArray *feiten)
{
  for (guint i = 0; i < feiten->len; i++)
    {
      const TaalBewaarfeit *feit = &g_array_index (feiten, TaalBewaarfeit, i);

      if (feit->tabel == TAAL_TABEL_DOCENTEN)
        add_post (self, TAAL_BEWAAR_DOCENTEN, feit->id, feit->laatste);
      else
        {
          add_post (self, TAAL_BEWAAR_CURSISTEN, feit->id, feit->laatste);
          if (feit->n_presentie > 0)
            add_period (self, TAAL_BEWAAR_PRESENTIE, feit->id, feit->n_presentie, feit->eerste,
                        feit->presentie);
        }
    }
}

static TaalDate
get_day (gint64 moment)
{
  return (TaalDate) (moment / SECONDS_A_DAY);
}

/* The last day of lessons; of lessons that are gone, the day on which they were noted. */
static TaalDate
get_last_day (const TaalSnapshot *snapshot,
              char *const        *lessen,
              gint64              noted)
{
  TaalDate last = TAAL_DATE_NONE;

  for (gsize i = 0; lessen[i] != NULL; i++)
    {
      int row = taal_snapshot_find_les (snapshot, lessen[i]);
      TaalLes les;

      if (row == TAAL_GEEN)
        continue;
      taal_snapshot_get_les (snapshot, row, &les);
      last = MAX (last, les.datum);
    }

  return last != TAAL_DATE_NONE ? last : get_day (noted);
}

static void
add_bijlagen (TaalBewaren             *self,
              const TaalSnapshot      *snapshot,
              const TaalAantekeningen *aantekeningen)
{
  guint n;
  const TaalBijlage *bijlagen = taal_aantekeningen_get_bijlagen (aantekeningen, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", bijlagen[i].rij);

      add_post (self, TAAL_BEWAAR_BIJLAGEN, id,
                get_last_day (snapshot, bijlagen[i].lessen, bijlagen[i].toegevoegd_op));
    }
}

static const TaalBewaarfeit *
find_cursist (const GArray *feiten,
              const char   *id)
{
  for (guint i = 0; i < feiten->len; i++)
    {
      const TaalBewaarfeit *feit = &g_array_index (feiten, TaalBewaarfeit, i);

      if (feit->tabel == TAAL_TABEL_CURSISTEN && strcmp (feit->id, id) == 0)
        return feit;
    }

  return NULL;
}

/* A name is kept for as long as the presentie that it explains; without a cursist it explains
 * nothing. */
static void
add_names (TaalBewaren  *self,
           const GArray *feiten,
           TaalNamen    *namen)
{
  g_autoptr (GPtrArray) list = taal_namen_list (namen);

  for (guint i = 0; i < list->len; i++)
    {
      const TaalNaam *naam = g_ptr_array_index (list, i);
      const TaalBewaarfeit *feit = find_cursist (feiten, naam->cursist_id);

      if (feit != NULL)
        add_post (self, TAAL_BEWAAR_NAMEN, naam->cursist_id, feit->laatste);
      else
        {
          TaalBewaarpost post = {
            .soort = TAAL_BEWAAR_NAMEN,
            .id = g_strdup (naam->cursist_id),
            .aantal = 1,
            .eerste = TAAL_DATE_NONE,
            .laatste = TAAL_DATE_NONE,
            .vervalt_op = TAAL_DATE_NONE,
            .grond = TAAL_BEWAAR_GROND_GEEN_CURSIST,
          };

          g_array_append_val (self->posten, post);
        }
    }
}

static void
add_name_files (TaalBewaren             *self,
                const TaalSnapshot      *snapshot,
                const TaalAantekeningen *aantekeningen,
                TaalNamen               *namen)
{
  g_autoptr (GPtrArray) files = taal_namen_list_bestanden (namen);

  for (guint i = 0; i < files->len; i++)
    {
      const TaalNamenBestand *file = g_ptr_array_index (files, i);
      const TaalPresentiebestand *noted =
          taal_aantekeningen_find_presentiebestand (aantekeningen, file->sha256);

      add_post (self, TAAL_BEWAAR_NAMENBESTANDEN, file->sha256,
                noted != NULL ? get_last_day (snapshot, noted->lessen, noted->ingelezen_op)
                              : get_day (file->ingelezen_op));
    }
}

static int
compare_posten (gconstpointer a,
                gconstpointer b)
{
  const TaalBewaarpost *left = a, *right = b;

  if (left->soort != right->soort)
    return left->soort < right->soort ? -1 : 1;

  return strcmp (left->id, right->id);
}

/**
 * taal_bewaren_compute:
 * @feiten: (element-type TaalBewaarfeit): how old the rows of persons are, by
 *   taal_dossier_load_bewaarfeiten() with taal_bewaren_get_grens()
 * @snapshot: the lessons
 * @aantekeningen: the files that are kept
 * @namen: (nullable): the name list
 * @norm: the packets
 * @op: the day
 *
 * Says what is due for deletion. What has no day at all is never due.
 *
 * Returns: (transfer full): the list
 *
 * Thread: any, that of @namen where it is given
 */
TaalBewaren *
taal_bewaren_compute (const GArray            *feiten,
                      const TaalSnapshot      *snapshot,
                      const TaalAantekeningen *aantekeningen,
                      TaalNamen               *namen,
                      TaalNorm                *norm,
                      TaalDate                 op)
{
  TaalBewaren *self = g_atomic_rc_box_new0 (TaalBewaren);

  self->op = op;
  self->norm = taal_norm_ref (norm);
  self->regel = find_regel (norm, op);
  self->jaren = self->regel != NULL ? (int) MIN (self->regel->waarde.getal, 9000) : 0;
  self->posten = g_array_new (FALSE, FALSE, sizeof (TaalBewaarpost));
  g_array_set_clear_func (self->posten, clear_post);

  add_persons (self, feiten);
  add_bijlagen (self, snapshot, aantekeningen);
  if (namen != NULL)
    {
      self->namenlijst = TAAL_NAMENLIJST_GELEZEN;
      add_names (self, feiten, namen);
      add_name_files (self, snapshot, aantekeningen, namen);
    }
  g_array_sort (self->posten, compare_posten);

  return self;
}

/* The name list beside a dossier, unless it takes a pass phrase. */
static gboolean
open_names (TaalBron        *bron,
            TaalNamen      **namen,
            TaalNamenlijst  *found,
            GError         **error)
{
  g_autofree char *path = taal_namen_dup_path (taal_bron_get_path (bron));
  g_autoptr (GError) local_error = NULL;

  *found = TAAL_NAMENLIJST_GEEN;
  if (!taal_bron_is_dossier (bron))
    return TRUE;

  *namen = taal_namen_open (path, NULL, &local_error);
  if (*namen != NULL || g_error_matches (local_error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND))
    return TRUE;
  if (g_error_matches (local_error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE))
    {
      *found = TAAL_NAMENLIJST_VERSLEUTELD;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_bewaren_load:
 * @bron: a source
 * @norm: the packets
 * @op: the day
 * @namen: (nullable): the name list, opened with its pass phrase; else the one beside the dossier
 * is read, if it takes none
 * @error: a #TaalDossierError or a #TaalNamenError
 *
 * Says of a school what is due for deletion on a day.
 *
 * Returns: (transfer full) (nullable): the list
 *
 * Thread: any but one that must not block, that of @namen where it is given
 */
TaalBewaren *
taal_bewaren_load (TaalBron   *bron,
                   TaalNorm   *norm,
                   TaalDate    op,
                   TaalNamen  *namen,
                   GError    **error)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalNamen) own = namen != NULL ? g_object_ref (namen) : NULL;
  g_autoptr (GArray) feiten = NULL;
  TaalNamenlijst found = TAAL_NAMENLIJST_GEEN;
  gboolean followed;
  TaalBewaren *bewaren;

  g_return_val_if_fail (bron != NULL && norm != NULL && op != TAAL_DATE_NONE, NULL);

  if (own == NULL && !open_names (bron, &own, &found, error))
    return NULL;
  dossier = taal_bron_open (bron, error);
  if (dossier == NULL)
    return NULL;
  /* In memory: whoever opens the list to write does it for good. */
  if (own != NULL && !taal_dossier_follow_namen (dossier, own, &followed, error))
    return NULL;
  feiten =
      taal_dossier_load_bewaarfeiten (dossier, taal_bewaren_get_grens (norm, op), NULL, error);
  if (feiten == NULL)
    return NULL;

  bewaren = taal_bewaren_compute (feiten, bron->snapshot, bron->aantekeningen, own, norm, op);
  if (own == NULL)
    bewaren->namenlijst = found;
  return bewaren;
}

/**
 * taal_bewaren_ref:
 * @bewaren: a list
 *
 * Returns: (transfer full): @bewaren
 *
 * Thread: any
 */
TaalBewaren *
taal_bewaren_ref (TaalBewaren *bewaren)
{
  return g_atomic_rc_box_acquire (bewaren);
}

static void
clear (gpointer data)
{
  TaalBewaren *bewaren = data;

  g_clear_pointer (&bewaren->norm, taal_norm_unref);
  g_clear_pointer (&bewaren->posten, g_array_unref);
}

/**
 * taal_bewaren_unref:
 * @bewaren: (transfer full): a list
 *
 * Thread: any
 */
void
taal_bewaren_unref (TaalBewaren *bewaren)
{
  g_atomic_rc_box_release_full (bewaren, clear);
}

/**
 * taal_bewaar_soort_get_name:
 * @soort: what a row of the list is about
 *
 * Returns: (transfer none): its name in JSON
 *
 * Thread: any
 */
const char *
taal_bewaar_soort_get_name (TaalBewaarSoort soort)
{
  static const char *const names[TAAL_N_BEWAAR_SOORTEN] = { "cursisten", "presentie",
                                                            "docenten",  "bijlagen",
                                                            "namen",     "namenbestanden" };

  g_return_val_if_fail (soort < TAAL_N_BEWAAR_SOORTEN, NULL);

  return names[soort];
}
