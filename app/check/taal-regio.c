/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-regio-private.h"

#include "taal-onderzoek-private.h"

G_DEFINE_FINAL_TYPE (TaalRegio, taal_regio, G_TYPE_OBJECT)

static void
bestand_free (gpointer data)
{
  TaalRegioBestand *bestand = data;

  g_free (bestand->path);
  g_clear_pointer (&bestand->aanbod, taal_aanbod_unref);
  g_clear_pointer (&bestand->onderzoek, taal_onderzoek_unref);
  g_clear_error (&bestand->error);
  g_free (bestand);
}

static void
taal_regio_finalize (GObject *object)
{
  TaalRegio *self = TAAL_REGIO (object);

  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->bestanden, g_ptr_array_unref);
  g_clear_pointer (&self->norm, taal_norm_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (taal_regio_parent_class)->finalize (object);
}

static void
taal_regio_class_init (TaalRegioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_regio_finalize;
}

static void
taal_regio_init (TaalRegio *self)
{
  self->bestanden = g_ptr_array_new_with_free_func (bestand_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * taal_regio_new:
 * @paths: (array zero-terminated=1) (element-type filename): dossiers, workbooks, folders of CSV
 *   files, and folders of dossiers
 *
 * Returns: (transfer full): what is there, yet to be loaded
 *
 * Thread: the main one
 */
TaalRegio *
taal_regio_new (const char *const *paths)
{
  TaalRegio *self;

  g_return_val_if_fail (paths != NULL, NULL);

  self = g_object_new (TAAL_TYPE_REGIO, NULL);
  self->paths = g_strdupv ((char **) paths);

  return self;
}

/**
 * taal_regio_get_n:
 * @self: a region that was loaded
 *
 * Returns: how many files there are
 *
 * Thread: the main one
 */
guint
taal_regio_get_n (TaalRegio *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO (self), 0);

  return self->bestanden->len;
}

/**
 * taal_regio_get_bestand:
 * @self: a region that was loaded
 * @i: which file: by the name of the school, those that cannot be read last
 *
 * Returns: (transfer none): what it holds
 *
 * Thread: the main one
 */
const TaalRegioBestand *
taal_regio_get_bestand (TaalRegio *self,
                        guint      i)
{
  g_return_val_if_fail (TAAL_IS_REGIO (self) && i < self->bestanden->len, NULL);

  return g_ptr_array_index (self->bestanden, i);
}

/**
 * taal_regio_get_norm:
 * @self: a region that was loaded
 *
 * Returns: (transfer none): the packets that it is judged by
 *
 * Thread: the main one
 */
TaalNorm *
taal_regio_get_norm (TaalRegio *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO (self), NULL);

  return self->norm;
}

/**
 * taal_regio_get_periode:
 * @self: a region that was loaded
 *
 * Returns: the days that its contracts are judged over
 *
 * Thread: the main one
 */
TaalPeriode
taal_regio_get_periode (TaalRegio *self)
{
  g_return_val_if_fail (TAAL_IS_REGIO (self), ((TaalPeriode) { 0, 0 }));

  return self->periode;
}

/**
 * taal_regio_set_periode:
 * @self: a region that was loaded
 * @periode: the days to judge the contracts over
 *
 * From now on taal_regio_list_onderzoeken() gives examinations over these days, in which the contracts
 * are yet to be judged: by who shows them, on another thread.
 *
 * Thread: the main one
 */
void
taal_regio_set_periode (TaalRegio   *self,
                        TaalPeriode  periode)
{
  g_return_if_fail (TAAL_IS_REGIO (self) && periode.van <= periode.tot);

  self->periode = periode;
  for (guint i = 0; i < self->bestanden->len; i++)
    {
      TaalRegioBestand *bestand = g_ptr_array_index (self->bestanden, i);
      TaalOnderzoek *before = bestand->onderzoek;

      if (before == NULL)
        continue;
      bestand->onderzoek = taal_onderzoek_new (before->bron, self->norm, periode);
      taal_onderzoek_unref (before);
    }
}

/**
 * taal_regio_list_jaren:
 * @self: a region that was loaded
 *
 * Returns: (transfer full) (element-type int): the years to choose from: from the first contract on,
 *   to that of the newest lesson; at most twenty
 *
 * Thread: the main one
 */
GArray *
taal_regio_list_jaren (TaalRegio *self)
{
  GArray *jaren = g_array_new (FALSE, FALSE, sizeof (int));
  int last, first;

  g_return_val_if_fail (TAAL_IS_REGIO (self), jaren);

  last = first = taal_date_get_year (self->periode.tot);
  for (guint i = 0; i < self->bestanden->len; i++)
    {
      const TaalRegioBestand *bestand = g_ptr_array_index (self->bestanden, i);
      const GArray *contracten =
          bestand->error == NULL ? taal_bron_get_presentie (bestand->onderzoek->bron)->contracten
                                 : NULL;

      for (guint j = 0; contracten != NULL && j < contracten->len; j++)
        first = MIN (first, taal_date_get_year (
                                g_array_index (contracten, TaalContract, j).geldig.van));
    }
  for (int jaar = MAX (first, last - 19); jaar <= last; jaar++)
    g_array_append_val (jaren, jaar);

  return jaren;
}

/**
 * taal_regio_list_aanboden:
 * @self: a region that was loaded
 * @dubbel: (out) (optional) (transfer full) (element-type TaalAanbodDubbel): which files say the
 *   same, by taal_regio_get_bestand()
 *
 * A school that sent more than one file, one for each contract or an older one, has its places once:
 * what it said last.
 *
 * Returns: (transfer full) (element-type TaalAanbod): the offer of each school that could be read
 *
 * Thread: the main one
 */
GPtrArray *
taal_regio_list_aanboden (TaalRegio *self,
                          GArray   **dubbel)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);

  g_return_val_if_fail (TAAL_IS_REGIO (self), NULL);

  /* Those that cannot be read are last, so the places are those of the files. */
  for (guint i = 0; i < self->bestanden->len; i++)
    {
      const TaalRegioBestand *bestand = g_ptr_array_index (self->bestanden, i);

      if (bestand->error == NULL)
        g_ptr_array_add (aanboden, taal_aanbod_ref (bestand->aanbod));
    }

  return taal_aanbod_samen (aanboden, dubbel);
}

/**
 * taal_regio_list_onderzoeken:
 * @self: a region that was loaded
 *
 * Returns: (transfer full) (element-type TaalOnderzoek): the contracts of each school that could be
 *   read
 *
 * Thread: the main one
 */
GPtrArray *
taal_regio_list_onderzoeken (TaalRegio *self)
{
  GPtrArray *onderzoeken = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);

  g_return_val_if_fail (TAAL_IS_REGIO (self), onderzoeken);

  for (guint i = 0; i < self->bestanden->len; i++)
    {
      const TaalRegioBestand *bestand = g_ptr_array_index (self->bestanden, i);

      if (bestand->error == NULL)
        g_ptr_array_add (onderzoeken, taal_onderzoek_ref (bestand->onderzoek));
    }

  return onderzoeken;
}
