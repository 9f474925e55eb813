/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-namenboek.h"

#include <string.h>

struct _TaalNamenboek
{
  GObject        parent_instance;

  /* Owned */
  TaalNamen     *namen;
  TaalNamenbron *geheugen; /* all that is known: of @namen, and what was only noted */
};

static void taal_namenboek_iface_init (TaalNamenbronInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalNamenboek,
                               taal_namenboek,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TAAL_TYPE_NAMENBRON,
                                                      taal_namenboek_iface_init))

G_STATIC_ASSERT ((int) TAAL_NAMEN_SLEUTEL == (int) TAAL_NAMEN_PSEUDONIEMEN);

static TaalNamenSoort
to_namen (TaalNaamSoort soort)
{
  switch (soort)
    {
    case TAAL_NAAM_CURSIST:
      return TAAL_NAMEN_CURSIST;
    case TAAL_NAAM_DOCENT:
      return TAAL_NAMEN_DOCENT;
    case TAAL_NAAM_ONBEKEND:
    case TAAL_NAAM_NEGEREN:
      return TAAL_NAMEN_NIEMAND;
    }

  g_return_val_if_reached (TAAL_NAMEN_NIEMAND);
}

static TaalNaamSoort
from_namen (TaalNamenSoort soort)
{
  switch (soort)
    {
    case TAAL_NAMEN_CURSIST:
      return TAAL_NAAM_CURSIST;
    case TAAL_NAMEN_DOCENT:
      return TAAL_NAAM_DOCENT;
    case TAAL_NAMEN_NIEMAND:
      return TAAL_NAAM_NEGEREN;
    }

  g_return_val_if_reached (TAAL_NAAM_NEGEREN);
}

static const GPtrArray *
boek_list (TaalNamenbron *bron)
{
  return taal_namenbron_list (TAAL_NAMENBOEK (bron)->geheugen);
}

static void
boek_note (TaalNamenbron *bron,
           const char    *naam,
           const char    *account,
           TaalNaamSoort  soort,
           const char    *id)
{
  taal_namenbron_note (TAAL_NAMENBOEK (bron)->geheugen, naam, account, soort, id);
}

/* A name that differs in case or accents only is the same one: the older way of writing it goes. */
static void
forget_same (TaalNamenboek       *self,
             const TaalNaamKeuze *keuze)
{
  const GPtrArray *list = taal_namenbron_list (self->geheugen);

  for (guint i = 0; i < list->len; i++)
    {
      const TaalNaamKeuze *old = g_ptr_array_index (list, i);

      if (strcmp (old->sleutel, keuze->sleutel) == 0 && strcmp (old->naam, keuze->naam) != 0 &&
          g_strcmp0 (old->account, keuze->account) == 0)
        (void) taal_namen_forget (self->namen, old->naam, old->account);
    }
}

static gboolean
boek_remember (TaalNamenbron  *bron,
               const char     *naam,
               const char     *account,
               TaalNaamSoort   soort,
               const char     *id,
               GError        **error)
{
  TaalNamenboek *self = TAAL_NAMENBOEK (bron);
  g_autofree char *stripped = g_strstrip (g_strdup (naam));
  TaalNaamKeuze *keuze = taal_naam_keuze_new (stripped, account, soort, id);
  gboolean kept;

  kept =
      taal_namen_remember (self->namen, keuze->naam, keuze->account, to_namen (soort), id, error);
  if (kept)
    {
      forget_same (self, keuze);
      boek_note (bron, keuze->naam, keuze->account, soort, id);
    }
  taal_naam_keuze_free (keuze);

  return kept;
}

static char *
boek_dup_pseudoniem (TaalNamenbron *bron,
                     const char    *account)
{
  return taal_namenbron_dup_pseudoniem (TAAL_NAMENBOEK (bron)->geheugen, account);
}

static void
taal_namenboek_iface_init (TaalNamenbronInterface *iface)
{
  iface->list = boek_list;
  iface->remember = boek_remember;
  iface->note = boek_note;
  iface->dup_pseudoniem = boek_dup_pseudoniem;
}

static void
taal_namenboek_finalize (GObject *object)
{
  TaalNamenboek *self = TAAL_NAMENBOEK (object);

  g_clear_object (&self->namen);
  g_clear_object (&self->geheugen);

  G_OBJECT_CLASS (taal_namenboek_parent_class)->finalize (object);
}

static void
taal_namenboek_class_init (TaalNamenboekClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_namenboek_finalize;
}

static void
taal_namenboek_init (TaalNamenboek *self)
{
}

/**
 * taal_namenboek_new:
 * @namen: a name list
 *
 * Returns: (transfer full): who is who, by that list as it is now
 *
 * Thread: that of @namen
 */
TaalNamenboek *
taal_namenboek_new (TaalNamen *namen)
{
  TaalNamenboek *self;
  g_autoptr (GPtrArray) names = NULL;
  const GPtrArray *choices;

  g_return_val_if_fail (TAAL_IS_NAMEN (namen), NULL);

  self = g_object_new (TAAL_TYPE_NAMENBOEK, NULL);
  self->namen = g_object_ref (namen);
  self->geheugen =
      TAAL_NAMENBRON (taal_namen_geheugen_new (taal_namen_get_pseudoniemen (namen)));
  names = taal_namen_list (namen);
  for (guint i = 0; i < names->len; i++)
    {
      const TaalNaam *one = g_ptr_array_index (names, i);

      taal_namenbron_note (self->geheugen, one->naam, one->email, TAAL_NAAM_CURSIST,
                           one->cursist_id);
    }
  /* What somebody said of a name goes before what a cursist is called. */
  choices = taal_namen_list_keuzen (namen);
  for (guint i = 0; i < choices->len; i++)
    {
      const TaalNamenKeuze *one = g_ptr_array_index (choices, i);

      taal_namenbron_note (self->geheugen, one->naam, one->account, from_namen (one->soort),
                           one->id);
    }

  return self;
}
