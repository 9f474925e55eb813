/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-koppeling.h"

#include <string.h>

#include "taal-koppel-private.h"
#include "taal-naam.h"

/* A shorter gap is a restart of a computer, and W3 (norm.md 10) allows as much. */
#define MAX_WEG (5 * 60)

/* To compare names takes time; no lesson has so many people whom nobody knows. */
#define MAX_VOORSTELLEN 200

typedef struct
{
  TaalKoppeling       *k;
  const TaalKoppelLes *lessen;
  guint                n_lessen;
  TaalNamenbron           *namen;
  GHashTable          *genegeerd; /* keys of names */
} Koppelaar;

static void
aanwezig_free (gpointer data)
{
  TaalKoppelAanwezig *one = data;

  g_free (one->cursist_id);
  g_free (one->login);
  g_array_unref (one->tijden);
  g_free (one);
}

static void
docent_free (gpointer data)
{
  TaalKoppelDocent *one = data;

  g_free (one->docent_id);
  g_free (one->login);
  g_array_unref (one->tijden);
  g_free (one);
}

static void
onbekend_free (gpointer data)
{
  TaalKoppelOnbekend *one = data;

  g_free (one->naam);
  g_free (one->account);
  g_free (one->voorstel);
  g_free (one->voorstel_id);
  g_free (one);
}

static void
melding_free (gpointer data)
{
  TaalKoppelMelding *one = data;

  g_free (one->waarde);
  g_free (one->anders);
  g_free (one);
}

static void
lessen_free (gpointer data)
{
  g_array_unref (data);
}

/* Says a thing, once. */
static void
meld (Koppelaar      *koppelaar,
      TaalKoppelCode  code,
      const char     *waarde,
      const char     *anders,
      gint64          minuten)
{
  TaalKoppelMelding *own;

  for (guint i = 0; i < koppelaar->k->meldingen->len; i++)
    {
      const TaalKoppelMelding *old = g_ptr_array_index (koppelaar->k->meldingen, i);

      if (old->code == code && g_strcmp0 (old->waarde, waarde) == 0 &&
          g_strcmp0 (old->anders, anders) == 0)
        return;
    }

  own = g_new0 (TaalKoppelMelding, 1);
  own->code = code;
  own->waarde = g_strdup (waarde);
  own->anders = g_strdup (anders);
  own->minuten = minuten;
  g_ptr_array_add (koppelaar->k->meldingen, own);
}

static void
find (Koppelaar          *koppelaar,
      const TaalDeelname *one,
      TaalNaamGevonden   *who)
{
  taal_namenbron_find (koppelaar->namen, one->naam, one->naam_anders, one->account, who);
}

/* The docenten in a meeting. */
static GHashTable *
list_docenten (Koppelaar             *koppelaar,
               const TaalVergadering *v)
{
  GHashTable *docenten = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < v->deelnames->len; i++)
    {
      TaalNaamGevonden who;

      find (koppelaar, g_ptr_array_index (v->deelnames, i), &who);
      if (who.soort == TAAL_NAAM_DOCENT)
        g_hash_table_add (docenten, g_strdup (who.id));
    }

  return docenten;
}

static void
add_onbekend (Koppelaar              *koppelaar,
              const TaalDeelname     *one,
              const TaalNaamGevonden *who)
{
  const TaalNaamKeuze *proposed = NULL;
  TaalKoppelOnbekend *own;

  for (guint i = 0; i < koppelaar->k->onbekend->len; i++)
    {
      TaalKoppelOnbekend *old = g_ptr_array_index (koppelaar->k->onbekend, i);

      if (strcmp (old->naam, one->naam) == 0 && g_strcmp0 (old->account, one->account) == 0)
        {
          old->gastheer = old->gastheer || (one->vlaggen & TAAL_DEELNAME_GASTHEER) != 0;
          return;
        }
    }

  own = g_new0 (TaalKoppelOnbekend, 1);
  own->naam = g_strdup (one->naam);
  own->account = g_strdup (one->account);
  own->gastheer = (one->vlaggen & TAAL_DEELNAME_GASTHEER) != 0;
  own->meer = who->meer;
  if (!who->meer && koppelaar->k->onbekend->len < MAX_VOORSTELLEN)
    proposed = taal_namenbron_propose (koppelaar->namen,
                                   one->naam_anders != NULL ? one->naam_anders : one->naam);
  if (proposed != NULL)
    {
      own->voorstel = g_strdup (proposed->naam);
      own->voorstel_soort = proposed->soort;
      own->voorstel_id = g_strdup (proposed->id);
    }
  g_ptr_array_add (koppelaar->k->onbekend, own);
}

static TaalKoppelAanwezig *
get_aanwezig (Koppelaar  *koppelaar,
              guint       les,
              const char *cursist_id,
              const char *login)
{
  TaalKoppelAanwezig *own;

  for (guint i = 0; i < koppelaar->k->aanwezig->len; i++)
    {
      TaalKoppelAanwezig *old = g_ptr_array_index (koppelaar->k->aanwezig, i);

      if (old->les == les && strcmp (old->cursist_id, cursist_id) == 0 &&
          g_strcmp0 (old->login, login) == 0)
        return old;
    }

  own = g_new0 (TaalKoppelAanwezig, 1);
  own->les = les;
  own->cursist_id = g_strdup (cursist_id);
  own->login = g_strdup (login);
  own->tijden = g_array_new (FALSE, FALSE, sizeof (TaalInterval));
  g_ptr_array_add (koppelaar->k->aanwezig, own);
  return own;
}

static TaalKoppelDocent *
get_docent (Koppelaar  *koppelaar,
            guint       les,
            const char *docent_id,
            const char *login)
{
  TaalKoppelDocent *own;

  for (guint i = 0; i < koppelaar->k->docenten->len; i++)
    {
      TaalKoppelDocent *old = g_ptr_array_index (koppelaar->k->docenten, i);

      if (old->les == les && strcmp (old->docent_id, docent_id) == 0)
        {
          if (old->login == NULL)
            old->login = g_strdup (login);
          return old;
        }
    }

  own = g_new0 (TaalKoppelDocent, 1);
  own->les = les;
  own->docent_id = g_strdup (docent_id);
  own->login = g_strdup (login);
  own->tijden = g_array_new (FALSE, FALSE, sizeof (TaalInterval));
  own->anders = g_strcmp0 (koppelaar->lessen[les].docent_id, docent_id) != 0;
  g_ptr_array_add (koppelaar->k->docenten, own);
  return own;
}

/* Puts somebody in a lesson. */
static void
add_to_les (Koppelaar              *koppelaar,
            guint                   les,
            const TaalDeelname     *one,
            const TaalNaamGevonden *who)
{
  g_autofree char *login =
    one->account != NULL ? taal_namenbron_dup_pseudoniem (koppelaar->namen, one->account) : NULL;
  GArray *times;

  if (who->soort == TAAL_NAAM_DOCENT)
    times = get_docent (koppelaar, les, who->id, login)->tijden;
  else
    {
      TaalKoppelAanwezig *own = get_aanwezig (
        koppelaar, les, who->id, one->vlaggen & TAAL_DEELNAME_LIJST ? NULL : login);

      own->aanwezig = own->aanwezig || !(one->vlaggen & TAAL_DEELNAME_AFWEZIG);
      times = own->tijden;
    }
  if (!(one->vlaggen & TAAL_DEELNAME_LIJST) && one->tot != TAAL_MOMENT_GEEN)
    taal_intervallen_add (times, one->van, one->tot);
}

/* Puts one time of somebody in the lessons that it is of. */
static void
place (Koppelaar          *koppelaar,
       const TaalDeelname *one,
       const GArray       *chosen)
{
  TaalNaamGevonden who;
  gboolean any = FALSE;

  if (one->vlaggen & TAAL_DEELNAME_WACHTKAMER)
    return;
  for (guint i = 0; i < chosen->len; i++)
    any = any || taal_koppel_les_has (&koppelaar->lessen[g_array_index (chosen, guint, i)], one);
  if (!any)
    return;

  find (koppelaar, one, &who);
  if (who.account_van != NULL)
    meld (koppelaar, TAAL_KOPPEL_ACCOUNT_VAN, who.id, who.account_van, 0);
  if (who.soort == TAAL_NAAM_ONBEKEND)
    add_onbekend (koppelaar, one, &who);
  else if (who.soort == TAAL_NAAM_NEGEREN)
    g_hash_table_add (koppelaar->genegeerd, taal_naam_sleutel (one->naam));
  else
    for (guint i = 0; i < chosen->len; i++)
      if (taal_koppel_les_has (&koppelaar->lessen[g_array_index (chosen, guint, i)], one))
        add_to_les (koppelaar, g_array_index (chosen, guint, i), one, &who);
}

static void
add_les (Koppelaar *koppelaar,
         guint      les)
{
  GArray *list = koppelaar->k->lessen;
  guint i = 0;

  while (i < list->len && g_array_index (list, guint, i) < les)
    i++;
  if (i == list->len || g_array_index (list, guint, i) != les)
    g_array_insert_val (list, i, les);
  if (koppelaar->lessen[les].begin < 0)
    meld (koppelaar, TAAL_KOPPEL_ZONDER_BEGIN, koppelaar->lessen[les].les_id, NULL, 0);
}

static void
add_vergadering (Koppelaar             *koppelaar,
                 const TaalVergadering *v,
                 GArray                *gekozen)
{
  g_autoptr (GHashTable) docenten = list_docenten (koppelaar, v);
  g_autofree char *meer = NULL;
  GArray *chosen =
      gekozen != NULL
          ? g_array_copy (gekozen)
          : taal_koppel_kies_lessen (v, koppelaar->lessen, koppelaar->n_lessen, docenten, &meer);

  g_ptr_array_add (koppelaar->k->per_vergadering, chosen);
  if (meer != NULL)
    meld (koppelaar, TAAL_KOPPEL_MEER_LESSEN, v->naam, meer, 0);
  else if (chosen->len == 0)
    meld (koppelaar, TAAL_KOPPEL_GEEN_LES, v->naam, NULL, 0);
  for (guint i = 0; i < chosen->len; i++)
    add_les (koppelaar, g_array_index (chosen, guint, i));
  for (guint i = 0; i < v->deelnames->len; i++)
    place (koppelaar, g_ptr_array_index (v->deelnames, i), chosen);
}

static void
look_at_docent (Koppelaar              *koppelaar,
                const TaalKoppelDocent *own)
{
  const TaalKoppelLes *les = &koppelaar->lessen[own->les];
  gint64 away;

  if (own->anders)
    meld (koppelaar, TAAL_KOPPEL_DOCENT_ANDERS, les->les_id, own->docent_id, 0);
  if (own->tijden->len < 2 || les->begin < 0)
    return;

  away = MIN (g_array_index (own->tijden, TaalInterval, own->tijden->len - 1).tot,
              taal_koppel_les_tot (les)) -
         MAX (g_array_index (own->tijden, TaalInterval, 0).van, taal_koppel_les_van (les)) -
         taal_intervallen_seconden (own->tijden, taal_koppel_les_van (les),
                                    taal_koppel_les_tot (les));
  if (away > MAX_WEG)
    meld (koppelaar, TAAL_KOPPEL_DOCENT_WEG, les->les_id, NULL, away / 60);
}

/* The minutes are of the times, and never of what a file says of them. */
static void
count_minutes (Koppelaar          *koppelaar,
               TaalKoppelAanwezig *own)
{
  const TaalKoppelLes *les = &koppelaar->lessen[own->les];

  own->minuten = taal_intervallen_seconden (
                     own->tijden, les->begin < 0 ? G_MININT64 / 4 : taal_koppel_les_van (les),
                     les->begin < 0 ? G_MAXINT64 / 4 : taal_koppel_les_tot (les)) /
                 60;
}

static int
compare_aanwezig (gconstpointer a,
                  gconstpointer b)
{
  const TaalKoppelAanwezig *one = *(TaalKoppelAanwezig *const *) a;
  const TaalKoppelAanwezig *other = *(TaalKoppelAanwezig *const *) b;

  if (one->les != other->les)
    return one->les < other->les ? -1 : 1;
  return strcmp (one->cursist_id, other->cursist_id) != 0
           ? strcmp (one->cursist_id, other->cursist_id)
           : g_strcmp0 (one->login, other->login);
}

/**
 * taal_koppeling_new:
 * @vergaderingen: (array length=n_vergaderingen): meetings without errors
 * @n_vergaderingen: how many
 * @gekozen: (nullable) (array length=n_vergaderingen): for each of them the places of the lessons
 *   that the user says it was of; %NULL for those of which that is to be found
 * @lessen: (array length=n_lessen): the lessons that they may have been of
 * @n_lessen: how many
 * @namen: who is who
 *
 * Finds of which lessons meetings were and who was in those. A meeting may be of several lessons,
 * and a lesson have several meetings: a meeting that was begun again has a file for each time.
 * Rejoins are merged. Who waited in the waiting room was not in the lesson.
 *
 * Returns: (transfer full): that
 *
 * Thread: that of who has @namen
 */
TaalKoppeling *
taal_koppeling_new (TaalVergadering *const *vergaderingen,
                    guint                   n_vergaderingen,
                    GArray *const          *gekozen,
                    const TaalKoppelLes    *lessen,
                    guint                   n_lessen,
                    TaalNamenbron          *namen)
{
  TaalKoppeling *k = g_new0 (TaalKoppeling, 1);
  Koppelaar koppelaar = { k, lessen, n_lessen, namen, NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  k->aanwezig = g_ptr_array_new_with_free_func (aanwezig_free);
  k->docenten = g_ptr_array_new_with_free_func (docent_free);
  k->onbekend = g_ptr_array_new_with_free_func (onbekend_free);
  k->meldingen = g_ptr_array_new_with_free_func (melding_free);
  k->lessen = g_array_new (FALSE, FALSE, sizeof (guint));
  k->per_vergadering = g_ptr_array_new_with_free_func (lessen_free);
  koppelaar.genegeerd = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_vergaderingen; i++)
    if (g_hash_table_add (seen, vergaderingen[i]->sha256))
      add_vergadering (&koppelaar, vergaderingen[i], gekozen != NULL ? gekozen[i] : NULL);
    else
      {
        g_ptr_array_add (k->per_vergadering, g_array_new (FALSE, FALSE, sizeof (guint)));
        meld (&koppelaar, TAAL_KOPPEL_ZELFDE, vergaderingen[i]->naam, NULL, 0);
      }
  for (guint i = 0; i < k->docenten->len; i++)
    look_at_docent (&koppelaar, g_ptr_array_index (k->docenten, i));
  for (guint i = 0; i < k->aanwezig->len; i++)
    count_minutes (&koppelaar, g_ptr_array_index (k->aanwezig, i));
  g_ptr_array_sort (k->aanwezig, compare_aanwezig);

  k->n_genegeerd = g_hash_table_size (koppelaar.genegeerd);
  g_hash_table_unref (koppelaar.genegeerd);
  return k;
}

/**
 * taal_koppeling_free:
 * @koppeling: (transfer full): what taal_koppeling_new() made
 *
 * Thread: that of who has it
 */
void
taal_koppeling_free (TaalKoppeling *koppeling)
{
  g_ptr_array_unref (koppeling->aanwezig);
  g_ptr_array_unref (koppeling->docenten);
  g_ptr_array_unref (koppeling->onbekend);
  g_ptr_array_unref (koppeling->meldingen);
  g_array_unref (koppeling->lessen);
  g_ptr_array_unref (koppeling->per_vergadering);
  g_free (koppeling);
}

/**
 * taal_koppeling_get_minuten:
 * @koppeling: what taal_koppeling_new() made
 * @lessen: the lessons that it was made of
 * @les: the place of a lesson among them
 * @cursist_id: a cursist
 *
 * Returns: for how many whole minutes they were in the lesson, by all their accounts together
 *
 * Thread: any
 */
gint64
taal_koppeling_get_minuten (const TaalKoppeling *koppeling,
                            const TaalKoppelLes *lessen,
                            guint                les,
                            const char          *cursist_id)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TaalInterval));
  const TaalKoppelLes *own = &lessen[les];

  for (guint i = 0; i < koppeling->aanwezig->len; i++)
    {
      const TaalKoppelAanwezig *one = g_ptr_array_index (koppeling->aanwezig, i);

      if (one->les == les && strcmp (one->cursist_id, cursist_id) == 0)
        for (guint j = 0; j < one->tijden->len; j++)
          taal_intervallen_add (times, g_array_index (one->tijden, TaalInterval, j).van,
                                g_array_index (one->tijden, TaalInterval, j).tot);
    }

  return taal_intervallen_seconden (times,
                                    own->begin < 0 ? G_MININT64 / 4 : taal_koppel_les_van (own),
                                    own->begin < 0 ? G_MAXINT64 / 4 : taal_koppel_les_tot (own)) /
         60;
}
