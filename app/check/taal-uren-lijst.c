/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uren-lijst.h"

#include "taal-uren-rij.h"

struct _TaalUrenLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalUrenLijst, taal_uren_lijst, TAAL_TYPE_VRAAG_LIJST)

static GArray *
taal_uren_lijst_query (gpointer      source,
                       gconstpointer vraag,
                       GCancellable *cancellable)
{
  const TaalOnderzoek *onderzoek = source;

  return taal_uren_vraag_answer (vraag, onderzoek->waarborgen, cancellable);
}

static GObject *
taal_uren_lijst_make_rij (TaalLijst *lijst,
                          int        row)
{
  return G_OBJECT (taal_uren_rij_new (taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst)), row));
}

static void
taal_uren_lijst_class_init (TaalUrenLijstClass *klass)
{
  static const TaalUrenVraag first_vraag = TAAL_UREN_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_UREN_RIJ;
  lijst_class->make_rij = taal_uren_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_onderzoek_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_onderzoek_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_uren_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_uren_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_uren_vraag_equal;
  vraag_class->query = taal_uren_lijst_query;
}

static void
taal_uren_lijst_init (TaalUrenLijst *self)
{
}

/**
 * taal_uren_lijst_new:
 *
 * Returns: (transfer full): a list without cursisten
 *
 * Thread: main
 */
TaalUrenLijst *
taal_uren_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_UREN_LIJST, NULL);
}

/**
 * taal_uren_lijst_set_onderzoek:
 * @self: a list
 * @onderzoek: (nullable): an examination with hours; %NULL for nobody
 *
 * Shows its cursisten. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_uren_lijst_set_onderzoek (TaalUrenLijst *self,
                                 TaalOnderzoek   *onderzoek)
{
  g_return_if_fail (TAAL_IS_UREN_LIJST (self));

  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), onderzoek);
}

/**
 * taal_uren_lijst_get_onderzoek:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the examination that was set
 *
 * Thread: main
 */
TaalOnderzoek *
taal_uren_lijst_get_onderzoek (TaalUrenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_LIJST (self), NULL);

  return taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
}

/**
 * taal_uren_lijst_set_vraag:
 * @self: a list
 * @vraag: whose hours to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_uren_lijst_set_vraag (TaalUrenLijst       *self,
                             const TaalUrenVraag *vraag)
{
  g_return_if_fail (TAAL_IS_UREN_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
}

/**
 * taal_uren_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalUrenVraag *
taal_uren_lijst_get_vraag (TaalUrenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_LIJST (self), NULL);

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
}
