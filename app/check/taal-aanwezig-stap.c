/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-aanwezig-stap.h"

#include <string.h>

#include "taal-number.h"

/* The columns of presentie and of lessen that matter here, in the order of format.md 1. */
enum
{
  CURSIST_ID = 1,
  AANWEZIG = 2,
  LOGIN = 4,
  VAN = 5,
  TOT = 6,
};

enum
{
  LES_VORM = 7,
  LES_DOCENT_LOGIN = 10,
  LES_DOCENT_VAN = 11,
  LES_DOCENT_TOT = 12,
};

/* A step that is being made. */
typedef struct
{
  TaalBewerking           *bewerking;
  TaalAanwezigTelling     *telling;
  const TaalKoppelLes     *les;
  const TaalAanwezigStand *stand;
} Maker;

static TaalMoment
get_midnight (const Maker *maker)
{
  return (TaalMoment) maker->les->datum * TAAL_DAG_SECONDEN;
}

/* A time as a row can say it: it begins on the day of the lesson, and a `tot` before `van` is the
 * next day (norm.md 11). Returns whether it can be said. */
static gboolean
make_sayable (const Maker  *maker,
              TaalInterval *interval)
{
  TaalMoment midnight = get_midnight (maker);

  interval->van = MAX (interval->van, midnight);
  interval->tot = MIN (interval->tot, interval->van + TAAL_DAG_SECONDEN - 1);
  return interval->van < midnight + TAAL_DAG_SECONDEN && interval->van < interval->tot;
}

/* The time of a row that is there. Returns whether it has one. */
static gboolean
read_interval (const Maker  *maker,
               const char   *van,
               const char   *tot,
               TaalInterval *interval)
{
  gint32 from, to;

  if (!taal_number_parse_time (van, &from) || !taal_number_parse_time (tot, &to) || from == to)
    return FALSE;

  interval->van = get_midnight (maker) + from;
  interval->tot = get_midnight (maker) + to + (to < from ? TAAL_DAG_SECONDEN : 0);
  return TRUE;
}

static gboolean
is_row_of (const TaalTekstRij *kind,
           const char     *cursist_id)
{
  return strcmp (kind->teksten[CURSIST_ID], cursist_id) == 0;
}

static gboolean
is_present (const TaalTekstRij *kind)
{
  return strcmp (kind->teksten[AANWEZIG], "ja") == 0;
}

/* Whether a row tells of the same cursist, there by the same account, and when. */
static gboolean
is_same (const Maker              *maker,
         const TaalTekstRij           *kind,
         const TaalKoppelAanwezig *one,
         TaalInterval             *interval)
{
  return is_row_of (kind, one->cursist_id) && is_present (kind) &&
         strcmp (kind->teksten[LOGIN], one->login != NULL ? one->login : "") == 0 &&
         read_interval (maker, kind->teksten[VAN], kind->teksten[TOT], interval);
}

static void
set_time (Maker      *maker,
          const char *kolom,
          TaalMoment  moment)
{
  g_autofree char *text = taal_number_format_time (taal_moment_get_seconden (moment));

  taal_bewerking_set (maker->bewerking, kolom, text);
}

static void
add_row (Maker                    *maker,
         const TaalKoppelAanwezig *one,
         const TaalInterval       *interval)
{
  taal_bewerking_add (maker->bewerking, TAAL_TABEL_PRESENTIE);
  taal_bewerking_set (maker->bewerking, "les_id", maker->les->les_id);
  taal_bewerking_set (maker->bewerking, "cursist_id", one->cursist_id);
  taal_bewerking_set (maker->bewerking, "aanwezig", one->aanwezig ? "ja" : "nee");
  if (one->login != NULL)
    taal_bewerking_set (maker->bewerking, "login", one->login);
  if (interval != NULL)
    {
      set_time (maker, "van", interval->van);
      set_time (maker, "tot", interval->tot);
    }
  /* In a lesson of both forms the file of a meeting is of those who were online; a list is of all.
   */
  if (strcmp (maker->stand->les[LES_VORM], "hybride") == 0 && one->tijden->len > 0)
    taal_bewerking_set (maker->bewerking, "vorm", "online");
  maker->telling->n_nieuw++;
  maker->telling->n_zonder_login += one->aanwezig && one->login == NULL ? 1 : 0;
}

/* Writes one time: new, as a longer one of a row that is there, or not at all. */
static void
put_interval (Maker                    *maker,
              const TaalKoppelAanwezig *one,
              const TaalInterval       *interval)
{
  gboolean written = FALSE;

  for (guint i = 0; i < maker->stand->presentie->len; i++)
    {
      const TaalTekstRij *kind = g_ptr_array_index (maker->stand->presentie, i);
      TaalInterval old;

      if (!is_same (maker, kind, one, &old) || old.van < interval->van || old.tot > interval->tot)
        continue;
      if (written)
        {
          taal_bewerking_remove_rij (maker->bewerking, TAAL_TABEL_PRESENTIE, kind->rij);
          maker->telling->n_samengevoegd++;
          continue;
        }
      written = TRUE;
      if (old.van == interval->van && old.tot == interval->tot)
        {
          maker->telling->n_gelijk++;
          continue;
        }
      taal_bewerking_change_rij (maker->bewerking, TAAL_TABEL_PRESENTIE, kind->rij);
      set_time (maker, "van", interval->van);
      set_time (maker, "tot", interval->tot);
      maker->telling->n_gewijzigd++;
    }

  if (!written)
    add_row (maker, one, interval);
}

/* A row of whom no time is known. */
static void
put_without_time (Maker                    *maker,
                  const TaalKoppelAanwezig *one)
{
  gboolean same = FALSE, present = FALSE;

  for (guint i = 0; i < maker->stand->presentie->len; i++)
    {
      const TaalTekstRij *kind = g_ptr_array_index (maker->stand->presentie, i);

      if (!is_row_of (kind, one->cursist_id))
        continue;
      same = same || is_present (kind) == one->aanwezig;
      present = present || is_present (kind);
    }

  if (present && !one->aanwezig)
    maker->telling->n_tegenspraak++;
  else if (same)
    maker->telling->n_gelijk++;
  else
    add_row (maker, one, NULL);
}

/* Whether the dossier says that somebody was not there. */
static gboolean
is_absent (const Maker *maker,
           const char  *cursist_id)
{
  gboolean absent = FALSE;

  for (guint i = 0; i < maker->stand->presentie->len; i++)
    {
      const TaalTekstRij *kind = g_ptr_array_index (maker->stand->presentie, i);

      if (is_row_of (kind, cursist_id) && is_present (kind))
        return FALSE;
      absent = absent || is_row_of (kind, cursist_id);
    }

  return absent;
}

static void
put_aanwezig (Maker                    *maker,
              const TaalKoppelAanwezig *one)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TaalInterval));

  for (guint i = 0; i < one->tijden->len; i++)
    {
      TaalInterval interval = g_array_index (one->tijden, TaalInterval, i);

      if (make_sayable (maker, &interval))
        taal_intervallen_add (times, interval.van, interval.tot);
    }
  if (times->len < one->tijden->len)
    maker->telling->n_zonder_tijd++;
  if (times->len == 0)
    {
      put_without_time (maker, one);
      return;
    }

  if (is_absent (maker, one->cursist_id))
    maker->telling->n_tegenspraak++;
  for (guint i = 0; i < maker->stand->presentie->len; i++)
    {
      TaalInterval old;

      /* Those that touch a new time become one with it; the others are found equal. */
      if (is_same (maker, g_ptr_array_index (maker->stand->presentie, i), one, &old))
        taal_intervallen_add (times, old.van, old.tot);
    }
  for (guint i = 0; i < times->len; i++)
    put_interval (maker, one, &g_array_index (times, TaalInterval, i));
}

/* The docent of a lesson has one time in it: from when they first joined to when they last left. */
static void
put_docent (Maker                  *maker,
            const TaalKoppelDocent *one)
{
  char **les = maker->stand->les;
  gboolean login = one->login != NULL && les[LES_DOCENT_LOGIN][0] == '\0', times;
  TaalInterval interval = { G_MAXINT64, G_MININT64 }, old;
  gboolean had = read_interval (maker, les[LES_DOCENT_VAN], les[LES_DOCENT_TOT], &old);

  for (guint i = 0; i < one->tijden->len; i++)
    {
      TaalInterval own = g_array_index (one->tijden, TaalInterval, i);

      if (!make_sayable (maker, &own))
        continue;
      interval.van = MIN (interval.van, own.van);
      interval.tot = MAX (interval.tot, own.tot);
    }
  if (had)
    {
      interval.van = MIN (interval.van, old.van);
      interval.tot = MAX (interval.tot, old.tot);
    }
  times = interval.van < interval.tot && make_sayable (maker, &interval) &&
          (!had || interval.van != old.van || interval.tot != old.tot);
  if (!login && !times)
    return;

  taal_bewerking_change (maker->bewerking, TAAL_TABEL_LESSEN, maker->les->les_id);
  if (login)
    taal_bewerking_set (maker->bewerking, "docent_login", one->login);
  if (times)
    {
      set_time (maker, "docent_van", interval.van);
      set_time (maker, "docent_tot", interval.tot);
    }
  maker->telling->n_lessen++;
}

/**
 * taal_aanwezig_stap_new:
 * @koppeling: who was in which lesson
 * @lessen: the lessons that it is about
 * @stand: (element-type TaalAanwezigStand): what the dossier has of them, by
 * taal_aanwezig_read_stand()
 * @onderwerp: what the change log is to call it
 * @telling: (out caller-allocates): what it does
 *
 * Makes the step that writes it in the dossier: what is there already is left as it is, times that
 * touch become one, and nothing that a user typed is lost. The times of a row are as they were
 * recorded, since who reads presentie cuts them to the lesson (norm.md 11): cut here, all who were
 * there from begin to end would have equal rows, which is what signal S10 looks for.
 *
 * Returns: (transfer full): the step, without edits when all of it is there
 *
 * Thread: any
 */
TaalBewerking *
taal_aanwezig_stap_new (const TaalKoppeling *koppeling,
                        const TaalKoppelLes *lessen,
                        const GPtrArray     *stand,
                        const char          *onderwerp,
                        TaalAanwezigTelling *telling)
{
  TaalBewerking *bewerking = taal_bewerking_new (onderwerp);

  memset (telling, 0, sizeof *telling);
  for (guint i = 0; i < koppeling->lessen->len; i++)
    {
      guint les = g_array_index (koppeling->lessen, guint, i);
      Maker maker = { bewerking, telling, &lessen[les], g_ptr_array_index (stand, i) };

      for (guint j = 0; j < koppeling->aanwezig->len; j++)
        {
          const TaalKoppelAanwezig *one = g_ptr_array_index (koppeling->aanwezig, j);

          if (one->les == les)
            put_aanwezig (&maker, one);
        }
      for (guint j = 0; j < koppeling->docenten->len; j++)
        {
          const TaalKoppelDocent *one = g_ptr_array_index (koppeling->docenten, j);

          if (one->les == les && !one->anders)
            put_docent (&maker, one);
        }
    }

  return bewerking;
}

/* Whether anybody was written into a lesson. */
static gboolean
is_filled (const TaalKoppeling *koppeling,
           guint                les)
{
  for (guint i = 0; i < koppeling->aanwezig->len; i++)
    if (((TaalKoppelAanwezig *) g_ptr_array_index (koppeling->aanwezig, i))->les == les)
      return TRUE;

  return FALSE;
}

/* The lessons that a meeting gave presentie to, with those that are noted already. */
static char **
list_filled (const TaalKoppeling        *koppeling,
             const TaalKoppelLes        *lessen,
             const GArray               *chosen,
             const TaalPresentiebestand *noted,
             gboolean                   *more)
{
  GStrvBuilder *ids = g_strv_builder_new ();
  char **list;

  *more = FALSE;
  if (noted != NULL)
    g_strv_builder_addv (ids, (const char **) noted->lessen);
  for (guint i = 0; i < chosen->len; i++)
    {
      guint les = g_array_index (chosen, guint, i);

      if (!is_filled (koppeling, les) ||
          (noted != NULL &&
           g_strv_contains ((const char *const *) noted->lessen, lessen[les].les_id)))
        continue;
      g_strv_builder_add (ids, lessen[les].les_id);
      *more = TRUE;
    }
  list = g_strv_builder_end (ids);
  g_strv_builder_unref (ids);

  return list;
}

/**
 * taal_aanwezig_stap_add_bestanden:
 * @bewerking: the step
 * @koppeling: who was in which lesson
 * @lessen: the lessons that it is about
 * @vergaderingen: (array length=n): the meetings that it was made of
 * @n: how many
 * @aantekeningen: what the dossier notes
 *
 * Has the step note of which files the presentie of which lessons was taken: by their hash, since a
 * name of a file may be that of a person.
 *
 * Thread: any
 */
void
taal_aanwezig_stap_add_bestanden (TaalBewerking           *bewerking,
                                  const TaalKoppeling     *koppeling,
                                  const TaalKoppelLes     *lessen,
                                  TaalVergadering *const  *vergaderingen,
                                  guint                    n,
                                  const TaalAantekeningen *aantekeningen)
{
  for (guint i = 0; i < n; i++)
    {
      const TaalPresentiebestand *noted =
          taal_aantekeningen_find_presentiebestand (aantekeningen, vergaderingen[i]->sha256);
      gboolean more;
      g_auto (GStrv) ids =
          list_filled (koppeling, lessen, g_ptr_array_index (koppeling->per_vergadering, i), noted,
                       &more);

      if (!more)
        continue;
      if (noted != NULL)
        taal_bewerking_remove_presentiebestand (bewerking, noted->rij);
      taal_bewerking_add_presentiebestand (bewerking, vergaderingen[i]->sha256,
                                           taal_aanwezig_get_programma (vergaderingen[i]->tool),
                                           (const char *const *) ids);
    }
}
