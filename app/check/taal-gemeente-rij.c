/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-gemeente-rij.h"

#include "taal-gemeenten.h"
#include "taal-school.h"

struct _TaalGemeenteRij
{
  GObject parent_instance;

  int place;

  /* Owned */
  TaalBeschikbaarheid *beschikbaarheid;
};

G_DEFINE_FINAL_TYPE (TaalGemeenteRij, taal_gemeente_rij, G_TYPE_OBJECT)

static void
taal_gemeente_rij_finalize (GObject *object)
{
  TaalGemeenteRij *self = TAAL_GEMEENTE_RIJ (object);

  g_clear_pointer (&self->beschikbaarheid, taal_beschikbaarheid_unref);

  G_OBJECT_CLASS (taal_gemeente_rij_parent_class)->finalize (object);
}

static void
taal_gemeente_rij_class_init (TaalGemeenteRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_gemeente_rij_finalize;
}

static void
taal_gemeente_rij_init (TaalGemeenteRij *self)
{
}

/**
 * taal_gemeente_rij_new:
 * @beschikbaarheid: the offer of a region
 * @place: the place of a gemeente and soort in it
 *
 * Returns: (transfer full): it as a row
 *
 * Thread: any
 */
TaalGemeenteRij *
taal_gemeente_rij_new (TaalBeschikbaarheid *beschikbaarheid,
                       int place)
{
  TaalGemeenteRij *self;

  g_return_val_if_fail (beschikbaarheid != NULL && place >= 0, NULL);

  self = g_object_new (TAAL_TYPE_GEMEENTE_RIJ, NULL);
  self->beschikbaarheid = taal_beschikbaarheid_ref (beschikbaarheid);
  self->place = place;

  return self;
}

/**
 * taal_gemeente_rij_get_beschikbaarheid:
 * @self: a row
 *
 * Returns: (transfer none): the offer that it is one of
 *
 * Thread: any
 */
TaalBeschikbaarheid *
taal_gemeente_rij_get_beschikbaarheid (TaalGemeenteRij *self)
{
  g_return_val_if_fail (TAAL_IS_GEMEENTE_RIJ (self), NULL);

  return self->beschikbaarheid;
}

/**
 * taal_gemeente_rij_get_aanbod:
 * @self: a row
 *
 * Returns: (transfer none): what is found there
 *
 * Thread: any
 */
const TaalGemeenteAanbod *
taal_gemeente_rij_get_aanbod (TaalGemeenteRij *self)
{
  g_return_val_if_fail (TAAL_IS_GEMEENTE_RIJ (self), NULL);

  return &g_array_index (self->beschikbaarheid->gemeenten, TaalGemeenteAanbod, self->place);
}

/**
 * taal_gemeente_rij_get_naam:
 * @self: a row
 *
 * Returns: (transfer none): the name of the gemeente, or its code where that is not known
 *
 * Thread: any
 */
const char *
taal_gemeente_rij_get_naam (TaalGemeenteRij *self)
{
  const char *code, *naam;

  g_return_val_if_fail (TAAL_IS_GEMEENTE_RIJ (self), NULL);

  code = taal_gemeente_rij_get_aanbod (self)->gemeente;
  naam = taal_gemeenten_get_name (code);

  return naam != NULL ? naam : code;
}

/**
 * taal_gemeente_rij_dup_scholen:
 * @self: a row
 *
 * Returns: (transfer full): the names of the schools that ever said something of it
 *
 * Thread: any
 */
char *
taal_gemeente_rij_dup_scholen (TaalGemeenteRij *self)
{
  const TaalGemeenteAanbod *gemeente;
  g_autoptr (GString) namen = g_string_new (NULL);
  guint last = G_MAXUINT;

  g_return_val_if_fail (TAAL_IS_GEMEENTE_RIJ (self), NULL);

  gemeente = taal_gemeente_rij_get_aanbod (self);
  /* The locaties of a school stand together. */
  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    {
      const TaalLocatieAanbod *one =
          &g_array_index (self->beschikbaarheid->locaties, TaalLocatieAanbod, i);

      if (one->aanbod == last)
        continue;
      last = one->aanbod;
      g_string_append_printf (
          namen, "%s%s", namen->len > 0 ? ", " : "",
          taal_aanbod_get_school (g_ptr_array_index (self->beschikbaarheid->aanboden, last),
                                  self->beschikbaarheid->op));
    }

  return g_string_free (g_steal_pointer (&namen), FALSE);
}

/**
 * taal_aanbod_get_school:
 * @aanbod: the offer of a school
 * @op: a day
 *
 * Returns: (transfer none): its name on that day; the empty text where a dossier names no school
 *
 * Thread: any
 */
const char *
taal_aanbod_get_school (const TaalAanbod *aanbod,
                        TaalDate op)
{
  const TaalSchool *school;

  g_return_val_if_fail (aanbod != NULL, "");

  school = taal_scholen_on ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                            (int) aanbod->scholen->len, op);

  return school != NULL ? school->naam : "";
}
