/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#define LEAST_SIZE 1024

/* An open table: GHashTable takes four times the room of a pair and its count. A count of 0 is an empty
 * place. */
struct _TaalPaarTel
{
  guint64 *keys;
  guint32 *counts;
  gsize    size; /* a power of two */
  gsize    n;
  guint    max;
};

/**
 * taal_paar_tel_new:
 *
 * Returns: (transfer full): an empty set
 *
 * Thread: any
 */
TaalPaarTel *
taal_paar_tel_new (void)
{
  TaalPaarTel *tel = g_new0 (TaalPaarTel, 1);

  tel->size = LEAST_SIZE;
  tel->keys = g_new (guint64, tel->size);
  tel->counts = g_new0 (guint32, tel->size);

  return tel;
}

/**
 * taal_paar_tel_free:
 * @tel: (transfer full): a set
 *
 * Thread: the one that uses it
 */
void
taal_paar_tel_free (TaalPaarTel *tel)
{
  g_free (tel->keys);
  g_free (tel->counts);
  g_free (tel);
}

static gsize
find_place (const TaalPaarTel *tel,
            guint64            key)
{
  gsize place = (gsize) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 20) & (tel->size - 1);

  while (tel->counts[place] != 0 && tel->keys[place] != key)
    place = (place + 1) & (tel->size - 1);

  return place;
}

static void
grow (TaalPaarTel *tel)
{
  g_autofree guint64 *keys = tel->keys;
  g_autofree guint32 *counts = tel->counts;
  gsize size = tel->size;

  tel->size *= 2;
  tel->keys = g_new (guint64, tel->size);
  tel->counts = g_new0 (guint32, tel->size);
  for (gsize i = 0; i < size; i++)
    if (counts[i] != 0)
      {
        gsize place = find_place (tel, keys[i]);

        tel->keys[place] = keys[i];
        tel->counts[place] = counts[i];
      }
}

static guint64
make_key (guint32 a,
          guint32 b)
{
  return ((guint64) a << 32) | b;
}

/**
 * taal_paar_tel_add:
 * @tel: a set
 * @a: a number
 * @b: another
 *
 * Returns: how often the pair was added, this time included
 *
 * Thread: the one that uses it
 */
guint
taal_paar_tel_add (TaalPaarTel *tel,
                   guint32      a,
                   guint32      b)
{
  guint64 key = make_key (a, b);
  gsize place;

  if (tel->n >= tel->size / 4 * 3)
    grow (tel);
  place = find_place (tel, key);
  if (tel->counts[place] == 0)
    {
      tel->keys[place] = key;
      tel->n++;
    }
  tel->counts[place]++;
  tel->max = MAX (tel->max, tel->counts[place]);

  return tel->counts[place];
}

/**
 * taal_paar_tel_get:
 * @tel: a set
 * @a: a number
 * @b: another
 *
 * Returns: how often the pair was added
 *
 * Thread: the one that uses it
 */
guint
taal_paar_tel_get (const TaalPaarTel *tel,
                   guint32            a,
                   guint32            b)
{
  return tel->counts[find_place (tel, make_key (a, b))];
}

/**
 * taal_paar_tel_get_max:
 * @tel: a set
 *
 * Returns: how often that pair was added that was added most
 *
 * Thread: the one that uses it
 */
guint
taal_paar_tel_get_max (const TaalPaarTel *tel)
{
  return tel->max;
}
