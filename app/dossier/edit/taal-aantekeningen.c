/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-aantekeningen.h"

#include <stdlib.h>
#include <string.h>

#include "taal-aantekeningen-private.h"

G_DEFINE_BOXED_TYPE (TaalAantekeningen,
                     taal_aantekeningen,
                     taal_aantekeningen_ref,
                     taal_aantekeningen_unref)

static void
clear_afwijzing (gpointer data)
{
  TaalAfwijzing *one = data;

  g_free (one->signaal);
  g_free (one->sleutel);
  g_strfreev (one->bewijs);
  g_free (one->digest);
  g_free (one->reden);
  g_free (one->door);
  g_free (one->heropend_door);
}

static void
clear_goedkeuring (gpointer data)
{
  TaalGoedkeuring *one = data;

  g_free (one->vorige_school);
  g_free (one->bewijs);
}

static void
clear_bijlage (gpointer data)
{
  TaalBijlage *one = data;

  g_free (one->sha256);
  g_free (one->soort);
  g_free (one->naam);
  g_strfreev (one->lessen);
}

static void
clear_presentiebestand (gpointer data)
{
  TaalPresentiebestand *one = data;

  g_free (one->sha256);
  g_free (one->programma);
  g_strfreev (one->lessen);
}

static GArray *
new_list (gsize           size,
          GDestroyNotify  clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);
  return list;
}

/**
 * taal_aantekeningen_new:
 *
 * Returns: (transfer full): nothing noted, open for adding
 *
 * Thread: any
 */
TaalAantekeningen *
taal_aantekeningen_new (void)
{
  TaalAantekeningen *self = g_atomic_rc_box_new0 (TaalAantekeningen);

  self->afwijzingen = new_list (sizeof (TaalAfwijzing), clear_afwijzing);
  self->afgewezen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->goedkeuringen = new_list (sizeof (TaalGoedkeuring), clear_goedkeuring);
  self->bijlagen = new_list (sizeof (TaalBijlage), clear_bijlage);
  self->presentiebestanden = new_list (sizeof (TaalPresentiebestand), clear_presentiebestand);

  return self;
}

/**
 * taal_aantekeningen_ref:
 * @self: notes
 *
 * Returns: (transfer full): @self
 *
 * Thread: any
 */
TaalAantekeningen *
taal_aantekeningen_ref (TaalAantekeningen *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TaalAantekeningen *self = data;

  g_clear_pointer (&self->afwijzingen, g_array_unref);
  g_clear_pointer (&self->afgewezen, g_hash_table_unref);
  g_clear_pointer (&self->goedkeuringen, g_array_unref);
  g_clear_pointer (&self->bijlagen, g_array_unref);
  g_clear_pointer (&self->presentiebestanden, g_array_unref);
}

/**
 * taal_aantekeningen_unref:
 * @self: (transfer full): notes
 *
 * Thread: any
 */
void
taal_aantekeningen_unref (TaalAantekeningen *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * taal_aantekeningen_get_afwijzingen:
 * @self: notes
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the dismissals in the order in which they were made,
 * those that no longer stand too
 *
 * Thread: any
 */
const TaalAfwijzing *
taal_aantekeningen_get_afwijzingen (const TaalAantekeningen *self,
                                    guint                   *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->afwijzingen->len;
  return (const TaalAfwijzing *) (gconstpointer) self->afwijzingen->data;
}

/**
 * taal_aantekeningen_dup_plaats:
 * @signaal: the id of a signal
 * @sleutel: its sleutel
 * @digest: the digest of its bewijs
 *
 * Returns: (transfer full): the three as one text
 *
 * Thread: any
 */
char *
taal_aantekeningen_dup_plaats (const char *signaal,
                               const char *sleutel,
                               const char *digest)
{
  return g_strjoin ("\n", signaal, digest, sleutel, NULL);
}

/**
 * taal_aantekeningen_find_afwijzing:
 * @self: notes
 * @signaal: the id of a signal
 * @sleutel: its sleutel
 * @digest: taal_aantekeningen_dup_digest() of its bewijs as it is now
 *
 * Returns: (transfer none) (nullable): the newest dismissal of the signal with that very bewijs,
 * unless it was opened again; %NULL when the signal is open
 *
 * Thread: any
 */
const TaalAfwijzing *
taal_aantekeningen_find_afwijzing (const TaalAantekeningen *self,
                                   const char              *signaal,
                                   const char              *sleutel,
                                   const char              *digest)
{
  g_autofree char *place = NULL;
  guint number;

  g_return_val_if_fail (self != NULL && signaal != NULL && sleutel != NULL && digest != NULL, NULL);

  place = taal_aantekeningen_dup_plaats (signaal, sleutel, digest);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->afgewezen, place));

  return number > 0 ? &g_array_index (self->afwijzingen, TaalAfwijzing, number - 1) : NULL;
}

/**
 * taal_aantekeningen_get_goedkeuringen:
 * @self: notes
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the approvals to take over cursisten
 *
 * Thread: any
 */
const TaalGoedkeuring *
taal_aantekeningen_get_goedkeuringen (const TaalAantekeningen *self,
                                      guint                   *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->goedkeuringen->len;
  return (const TaalGoedkeuring *) (gconstpointer) self->goedkeuringen->data;
}

/**
 * taal_aantekeningen_get_bijlagen:
 * @self: notes
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the files that are kept with lessons
 *
 * Thread: any
 */
const TaalBijlage *
taal_aantekeningen_get_bijlagen (const TaalAantekeningen *self,
                                 guint                   *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->bijlagen->len;
  return (const TaalBijlage *) (gconstpointer) self->bijlagen->data;
}

/**
 * taal_aantekeningen_get_presentiebestanden:
 * @self: notes
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the files of meeting tools that were imported
 *
 * Thread: any
 */
const TaalPresentiebestand *
taal_aantekeningen_get_presentiebestanden (const TaalAantekeningen *self,
                                           guint                   *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->presentiebestanden->len;
  return (const TaalPresentiebestand *) (gconstpointer) self->presentiebestanden->data;
}

/**
 * taal_aantekeningen_find_presentiebestand:
 * @self: notes
 * @sha256: the SHA-256 of a file
 *
 * Returns: (transfer none) (nullable): when and for what it was imported before
 *
 * Thread: any
 */
const TaalPresentiebestand *
taal_aantekeningen_find_presentiebestand (const TaalAantekeningen *self,
                                          const char              *sha256)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);

  for (guint i = 0; i < self->presentiebestanden->len; i++)
    {
      const TaalPresentiebestand *one =
          &g_array_index (self->presentiebestanden, TaalPresentiebestand, i);

      if (strcmp (one->sha256, sha256) == 0)
        return one;
    }

  return NULL;
}

static int
compare_items (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * taal_aantekeningen_dup_lijst:
 * @items: texts
 *
 * Returns: (transfer full) (nullable): the same, sorted by code point, each once, an item a line;
 * %NULL for none
 *
 * Thread: any
 */
char *
taal_aantekeningen_dup_lijst (const char *const *items)
{
  gsize n = g_strv_length ((char **) items);
  g_autofree const char **sorted = g_new0 (const char *, n + 1);
  gsize n_kept = 0;

  memcpy (sorted, items, n * sizeof (char *));
  qsort (sorted, n, sizeof (char *), compare_items);
  for (gsize i = 0; i < n; i++)
    if (n_kept == 0 || strcmp (sorted[n_kept - 1], sorted[i]) != 0)
      sorted[n_kept++] = sorted[i];
  sorted[n_kept] = NULL;

  return n_kept > 0 ? g_strjoinv ("\n", (char **) sorted) : NULL;
}

/**
 * taal_aantekeningen_dup_digest:
 * @bewijs: the bewijs of a signal, in any order
 *
 * Returns: (transfer full): the SHA-256 of it, in hexadecimal: the same for the same evidence
 *
 * Thread: any
 */
char *
taal_aantekeningen_dup_digest (const char *const *bewijs)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (bewijs != NULL, NULL);

  list = taal_aantekeningen_dup_lijst (bewijs);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, list != NULL ? list : "", -1);
}

/**
 * taal_bijlage_get_soorten:
 *
 * Returns: (transfer none): the MIME types that a bijlage may have: documents and pictures that a
 * scanner or a telephone makes
 *
 * Thread: any
 */
const char *const *
taal_bijlage_get_soorten (void)
{
  static const char *const soorten[] = { "application/pdf", "image/heic", "image/jpeg", "image/png",
                                         "image/tiff",      "image/webp", NULL };

  return soorten;
}
