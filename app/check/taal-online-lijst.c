/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-lijst.h"

#include "taal-online-rij.h"

struct _TaalOnlineLijst
{
  TaalVraagLijst parent_instance;

  TaalOnlineWelke welke;
};

G_DEFINE_FINAL_TYPE (TaalOnlineLijst, taal_online_lijst, TAAL_TYPE_VRAAG_LIJST)

static GArray *
taal_online_lijst_query (gpointer      source,
                         gconstpointer vraag,
                         GCancellable *cancellable)
{
  return taal_online_lessen_query (source, vraag, cancellable);
}

static GObject *
taal_online_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  TaalOnlineLessen *shown = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (taal_online_rij_new (shown, row));
}

static void
taal_online_lijst_class_init (TaalOnlineLijstClass *klass)
{
  static const TaalOnlineVraag first_vraag = TAAL_ONLINE_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_ONLINE_RIJ;
  lijst_class->make_rij = taal_online_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_online_lessen_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_online_lessen_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_online_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_online_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_online_vraag_equal;
  vraag_class->query = taal_online_lijst_query;
}

static void
taal_online_lijst_init (TaalOnlineLijst *self)
{
}

/**
 * taal_online_lijst_new:
 * @welke: which lessons
 *
 * Returns: (transfer full): a list without lessons
 *
 * Thread: main
 */
TaalOnlineLijst *
taal_online_lijst_new (TaalOnlineWelke welke)
{
  TaalOnlineLijst *self = g_object_new (TAAL_TYPE_ONLINE_LIJST, NULL);

  self->welke = welke;

  return self;
}

/**
 * taal_online_lijst_set_onderzoek:
 * @self: a list
 * @onderzoek: (nullable): an examination with safeguards; %NULL for no lessons
 *
 * Shows its lessons. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_online_lijst_set_onderzoek (TaalOnlineLijst *self,
                                 TaalOnderzoek   *onderzoek)
{
  g_autoptr (TaalOnlineLessen) lessen = NULL;
  TaalOnlineLessen *asked;

  g_return_if_fail (TAAL_IS_ONLINE_LIJST (self));

  asked = taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
  if (onderzoek == (asked != NULL ? taal_online_lessen_get_onderzoek (asked) : NULL))
    return;

  if (onderzoek != NULL)
    lessen = taal_online_lessen_new (onderzoek, self->welke);
  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), lessen);
}

/**
 * taal_online_lijst_get_lessen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the lessons that were asked for; not filled while it is busy
 *
 * Thread: main
 */
TaalOnlineLessen *
taal_online_lijst_get_lessen (TaalOnlineLijst *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_LIJST (self), NULL);

  return taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
}

/**
 * taal_online_lijst_set_vraag:
 * @self: a list
 * @vraag: which lessons to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_online_lijst_set_vraag (TaalOnlineLijst       *self,
                             const TaalOnlineVraag *vraag)
{
  g_return_if_fail (TAAL_IS_ONLINE_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
}

/**
 * taal_online_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalOnlineVraag *
taal_online_lijst_get_vraag (TaalOnlineLijst *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_LIJST (self), NULL);

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
}
