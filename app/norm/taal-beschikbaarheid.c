/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-beschikbaarheid.h"

#include <string.h>

#include "taal-school.h"

G_DEFINE_BOXED_TYPE (TaalBeschikbaarheid,
                     taal_beschikbaarheid,
                     taal_beschikbaarheid_ref,
                     taal_beschikbaarheid_unref)

/* norm.md 12: how many days a statement holds where the packets do not say. */
#define MAX_DAGEN 90

/**
 * taal_aanbod_status_get_name:
 * @status: a status
 *
 * Returns: (transfer none): its name in format.md 5
 *
 * Thread: any
 */
const char *
taal_aanbod_status_get_name (TaalAanbodStatus status)
{
  static const char *const names[TAAL_N_AANBOD_STATUSSEN] = {
    [TAAL_AANBOD_BESCHIKBAAR] = "beschikbaar",
    [TAAL_AANBOD_WACHTLIJST] = "wachtlijst",
    [TAAL_AANBOD_NIET_BESCHIKBAAR] = "niet_beschikbaar",
    [TAAL_AANBOD_ONBEKEND] = "onbekend",
  };

  g_return_val_if_fail (status < TAAL_N_AANBOD_STATUSSEN, NULL);
  return names[status];
}

static const TaalAanbod *
get_aanbod (const TaalBeschikbaarheid *self, guint place)
{
  return g_ptr_array_index (self->aanboden, place);
}

static const TaalLocatie *
get_locatie (const TaalBeschikbaarheid *self, const TaalLocatieAanbod *one)
{
  return &g_array_index (get_aanbod (self, one->aanbod)->locaties, TaalLocatie, one->locatie);
}

/* The number of a school on the day; the empty text where a dossier names no school. */
static const char *
get_bow_nummer (const TaalBeschikbaarheid *self, guint place)
{
  const TaalAanbod *aanbod = get_aanbod (self, place);
  const TaalSchool *school =
      taal_scholen_on ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                       (int) aanbod->scholen->len, self->op);

  return school != NULL ? school->bow_nummer : "";
}

static int
compare_soorten (TaalAanbodSoort a, TaalAanbodSoort b)
{
  return strcmp (taal_enum_name (&taal_enum_aanbod_soort, (int) a),
                 taal_enum_name (&taal_enum_aanbod_soort, (int) b));
}

static int
compare_locaties (gconstpointer a, gconstpointer b, gpointer data)
{
  const TaalBeschikbaarheid *self = data;
  const TaalLocatieAanbod *x = a, *y = b;
  const TaalLocatie *locatie_x = get_locatie (self, x), *locatie_y = get_locatie (self, y);
  int order = strcmp (locatie_x->gemeente, locatie_y->gemeente);

  if (order == 0)
    order = compare_soorten (x->soort, y->soort);
  if (order == 0)
    order = strcmp (get_bow_nummer (self, x->aanbod), get_bow_nummer (self, y->aanbod));

  return order != 0 ? order : strcmp (locatie_x->locatie_id, locatie_y->locatie_id);
}

/* What a soort at a locatie comes to, by what was said of it last. */
static void
judge (const TaalBeschikbaarheid *self, gint32 max_dagen, gboolean keurmerk, TaalLocatieAanbod *one)
{
  const TaalAanbodRij *rij = one->rij;

  one->status = TAAL_AANBOD_ONBEKEND;
  if (rij == NULL)
    one->onbekend = TAAL_ONBEKEND_GEEN;
  else if (self->op - rij->peildatum > max_dagen)
    one->onbekend = TAAL_ONBEKEND_TE_OUD;
  else if (!keurmerk)
    one->onbekend = TAAL_ONBEKEND_KEURMERK;
  else if (!rij->neemt_aan || (rij->stopdatum != TAAL_DATE_NONE && rij->stopdatum <= self->op))
    one->status = TAAL_AANBOD_NIET_BESCHIKBAAR;
  else
    one->status = rij->plaatsen > 0 ? TAAL_AANBOD_BESCHIKBAAR : TAAL_AANBOD_WACHTLIJST;
}

/**
 * taal_aanbod_get_max_dagen:
 * @norm: the packets
 * @op: a day
 *
 * Returns: how many days old a statement may be on that day
 *
 * Thread: any
 */
gint32
taal_aanbod_get_max_dagen (TaalNorm *norm,
                           TaalDate op)
{
  const TaalWaarde *max_dagen;

  g_return_val_if_fail (norm != NULL, MAX_DAGEN);

  max_dagen = taal_norm_get (norm, TAAL_PARAM_AANBOD_MAX_DAGEN, op);
  return max_dagen != NULL ? max_dagen->getal : MAX_DAGEN;
}

/* Lists every soort that a school ever said something of, at every locatie. */
static void
list_locaties (TaalBeschikbaarheid *self, const TaalAanbodVraag *vraag, guint place)
{
  const TaalAanbod *aanbod = get_aanbod (self, place);
  gsize n = (gsize) aanbod->locaties->len * TAAL_N_AANBOD_SOORTEN;
  g_autofree const TaalAanbodRij **newest = g_new0 (const TaalAanbodRij *, n + 1);
  g_autofree gboolean *said = g_new0 (gboolean, n + 1);
  gint32 max_dagen = taal_aanbod_get_max_dagen (self->norm, self->op);
  gboolean keurmerk =
      taal_scholen_in_orde ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                            (int) aanbod->scholen->len, self->op);

  for (guint i = 0; i < aanbod->rijen->len; i++)
    {
      const TaalAanbodRij *rij = &g_array_index (aanbod->rijen, TaalAanbodRij, i);
      gsize where = (gsize) rij->locatie * TAAL_N_AANBOD_SOORTEN + rij->soort;

      said[where] = TRUE;
      if (rij->peildatum <= self->op &&
          (newest[where] == NULL || rij->peildatum > newest[where]->peildatum))
        newest[where] = rij;
    }
  for (gsize where = 0; where < n; where++)
    {
      TaalLocatieAanbod one = { .aanbod = place,
                                .locatie = (int) (where / TAAL_N_AANBOD_SOORTEN),
                                .soort = (TaalAanbodSoort) (where % TAAL_N_AANBOD_SOORTEN),
                                .rij = newest[where] };

      if (!said[where] || (vraag->soort >= 0 && vraag->soort != (int) one.soort) ||
          (vraag->gemeente != NULL &&
           !g_str_equal (get_locatie (self, &one)->gemeente, vraag->gemeente)))
        continue;
      judge (self, max_dagen, keurmerk, &one);
      g_array_append_val (self->locaties, one);
    }
}

static void
add_vervalt (TaalBeschikbaarheid *self, const TaalGemeenteAanbod *gemeente)
{
  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    {
      const TaalLocatieAanbod *one = &g_array_index (self->locaties, TaalLocatieAanbod, i);
      TaalVervalt vervalt = { .gemeente = gemeente->gemeente, .soort = gemeente->soort };

      if (one->status > TAAL_AANBOD_WACHTLIJST || one->rij->stopdatum == TAAL_DATE_NONE)
        continue;
      vervalt.stopdatum = one->rij->stopdatum;
      g_array_append_val (self->vervalt, vervalt);
    }
}

/* The locaties from @first on that lie in one gemeente and are of one soort. */
static TaalGemeenteAanbod
gather (TaalBeschikbaarheid *self, guint first)
{
  const TaalLocatieAanbod *from = &g_array_index (self->locaties, TaalLocatieAanbod, first);
  TaalGemeenteAanbod gemeente = {
    .gemeente = get_locatie (self, from)->gemeente,
    .soort = from->soort,
    .status = TAAL_AANBOD_ONBEKEND,
    .scholen = g_ptr_array_new (),
    .first = first,
  };

  for (guint i = first; i < self->locaties->len; i++, gemeente.n++)
    {
      const TaalLocatieAanbod *one = &g_array_index (self->locaties, TaalLocatieAanbod, i);
      const char *bow_nummer = get_bow_nummer (self, one->aanbod);

      if (one->soort != gemeente.soort ||
          !g_str_equal (get_locatie (self, one)->gemeente, gemeente.gemeente))
        break;
      gemeente.status = MIN (gemeente.status, one->status);
      if (one->status == TAAL_AANBOD_BESCHIKBAAR)
        gemeente.plaatsen += one->rij->plaatsen;
      /* They come by number. */
      if (*bow_nummer != '\0' &&
          (gemeente.scholen->len == 0 ||
           !g_str_equal (g_ptr_array_index (gemeente.scholen, gemeente.scholen->len - 1),
                         bow_nummer)))
        g_ptr_array_add (gemeente.scholen, (gpointer) bow_nummer);
    }

  return gemeente;
}

static int
compare_vervalt (gconstpointer a, gconstpointer b)
{
  const TaalVervalt *x = a, *y = b;
  int order = (x->stopdatum > y->stopdatum) - (x->stopdatum < y->stopdatum);

  if (order == 0)
    order = strcmp (x->gemeente, y->gemeente);

  return order != 0 ? order : compare_soorten (x->soort, y->soort);
}

/* By day, gemeente and soort, each once. */
static void
sort_vervalt (TaalBeschikbaarheid *self)
{
  guint n = 0;

  g_array_sort (self->vervalt, compare_vervalt);
  for (guint i = 0; i < self->vervalt->len; i++)
    {
      const TaalVervalt *one = &g_array_index (self->vervalt, TaalVervalt, i);

      if (n == 0 || compare_vervalt (one, &g_array_index (self->vervalt, TaalVervalt, n - 1)) != 0)
        g_array_index (self->vervalt, TaalVervalt, n++) = *one;
    }
  g_array_set_size (self->vervalt, n);
}

static void
clear_gemeente (gpointer data)
{
  TaalGemeenteAanbod *gemeente = data;

  g_clear_pointer (&gemeente->scholen, g_ptr_array_unref);
}

static TaalBeschikbaarheid *
new_empty (GPtrArray *aanboden,
           TaalDate   op)
{
  TaalBeschikbaarheid *self = g_atomic_rc_box_new0 (TaalBeschikbaarheid);

  self->aanboden = g_ptr_array_ref (aanboden);
  self->op = op;
  self->locaties = g_array_new (FALSE, FALSE, sizeof (TaalLocatieAanbod));
  self->gemeenten = g_array_new (FALSE, FALSE, sizeof (TaalGemeenteAanbod));
  g_array_set_clear_func (self->gemeenten, clear_gemeente);
  self->vervalt = g_array_new (FALSE, FALSE, sizeof (TaalVervalt));

  return self;
}

/**
 * taal_beschikbaarheid_compute:
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): the offers of the schools of a region
 * @vraag: what is asked
 *
 * Finds where a newcomer under the Wi2013 can enrol on a day (norm.md 12). What is old or not known
 * is never shown as available. Pure.
 *
 * Returns: (transfer full): the offer per gemeente and soort
 *
 * Thread: any
 */
TaalBeschikbaarheid *
taal_beschikbaarheid_compute (TaalNorm *norm, GPtrArray *aanboden, const TaalAanbodVraag *vraag)
{
  TaalBeschikbaarheid *self;

  g_return_val_if_fail (norm != NULL && aanboden != NULL, NULL);
  g_return_val_if_fail (vraag != NULL && vraag->op != TAAL_DATE_NONE, NULL);

  self = new_empty (aanboden, vraag->op);
  self->norm = taal_norm_ref (norm);

  for (guint i = 0; i < aanboden->len; i++)
    list_locaties (self, vraag, i);
  g_array_sort_with_data (self->locaties, compare_locaties, self);
  for (guint first = 0; first < self->locaties->len;)
    {
      TaalGemeenteAanbod gemeente = gather (self, first);

      self->met_aanbod[gemeente.soort]++;
      self->beschikbaar[gemeente.soort] += gemeente.status == TAAL_AANBOD_BESCHIKBAAR ? 1 : 0;
      add_vervalt (self, &gemeente);
      g_array_append_val (self->gemeenten, gemeente);
      first += gemeente.n;
    }
  sort_vervalt (self);

  return self;
}

/**
 * taal_beschikbaarheid_new_elders:
 * @teksten: in whose pool the texts lie that it will hold
 *
 * For the offer of a region that was computed elsewhere and read back: who makes it fills in the
 * day, the gemeenten with their counts, and what falls away, before it is shared. It has no locaties
 * and no packets.
 *
 * Returns: (transfer full): an offer in which nothing stands yet
 *
 * Thread: any
 */
TaalBeschikbaarheid *
taal_beschikbaarheid_new_elders (TaalAanbod *teksten)
{
  g_autoptr (GPtrArray) aanboden = NULL;

  g_return_val_if_fail (teksten != NULL, NULL);

  aanboden = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_ptr_array_add (aanboden, taal_aanbod_ref (teksten));
  return new_empty (aanboden, TAAL_DATE_NONE);
}

/**
 * taal_beschikbaarheid_ref:
 * @beschikbaarheid: the offer of a region
 *
 * Returns: (transfer full): @beschikbaarheid
 *
 * Thread: any
 */
TaalBeschikbaarheid *
taal_beschikbaarheid_ref (TaalBeschikbaarheid *beschikbaarheid)
{
  return g_atomic_rc_box_acquire (beschikbaarheid);
}

static void
taal_beschikbaarheid_clear (gpointer data)
{
  TaalBeschikbaarheid *self = data;

  g_clear_pointer (&self->vervalt, g_array_unref);
  g_clear_pointer (&self->gemeenten, g_array_unref);
  g_clear_pointer (&self->locaties, g_array_unref);
  g_clear_pointer (&self->aanboden, g_ptr_array_unref);
  g_clear_pointer (&self->norm, taal_norm_unref);
}

/**
 * taal_beschikbaarheid_unref:
 * @beschikbaarheid: (transfer full): the offer of a region
 *
 * Thread: any
 */
void
taal_beschikbaarheid_unref (TaalBeschikbaarheid *beschikbaarheid)
{
  g_atomic_rc_box_release_full (beschikbaarheid, taal_beschikbaarheid_clear);
}
