/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-namen-private.h"

/* The ids of a name list follow those of its dossier. Both have the changes in their order: what
 * the list has beyond what they have in common is taken back, since a dossier may be put back as it
 * was; what the dossier has beyond that is done. So it does not matter how often, or after which
 * crash, a list follows. */

static gboolean
is_same (const TaalHernoeming *a,
         const TaalHernoeming *b)
{
  /* Of who was erased nothing can be compared. */
  return a->stap == b->stap && (a->oud == NULL || b->oud == NULL ||
                                (g_str_equal (a->oud, b->oud) && g_str_equal (a->nieuw, b->nieuw)));
}

/* How many changes a list and its dossier have in common. */
static guint
find_common (const GPtrArray *own,
             const GPtrArray *theirs)
{
  guint n = 0;

  while (n < own->len && n < theirs->len &&
         is_same (g_ptr_array_index (own, n), g_ptr_array_index (theirs, n)))
    n++;

  return n;
}

/* What somebody remembered of a name goes along. */
static void
move_choices (TaalNamen  *self,
              GHashTable *moves,
              GHashTable *taken)
{
  for (guint i = self->keuzen->len; i-- > 0;)
    {
      TaalNamenKeuze *keuze = g_ptr_array_index (self->keuzen, i);
      const char *to =
          keuze->soort == TAAL_NAMEN_CURSIST ? g_hash_table_lookup (moves, keuze->id) : NULL;

      if (to != NULL)
        {
          g_free (keuze->id);
          keuze->id = g_strdup (to);
        }
      else if (keuze->soort == TAAL_NAMEN_CURSIST && g_hash_table_contains (taken, keuze->id))
        g_ptr_array_remove_index (self->keuzen, i);
    }
}

/* Gives names their other ids, all at once. What had one of these is of somebody the dossier has no
 * more: it must not become the name of another. */
static void
move_names (TaalNamen  *self,
            GHashTable *moves,
            GHashTable *taken)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer from, to;

  g_hash_table_iter_init (&iter, moves);
  while (g_hash_table_iter_next (&iter, &from, &to))
    {
      TaalNaam *naam = g_hash_table_lookup (self->namen, from);

      if (naam == NULL)
        continue;
      (void) g_hash_table_steal (self->namen, from);
      g_free (naam->cursist_id);
      naam->cursist_id = g_strdup (to);
      g_ptr_array_add (moved, naam);
    }
  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &to, NULL))
    (void) g_hash_table_remove (self->namen, to);
  for (guint i = 0; i < moved->len; i++)
    taal_namen_put (self, g_ptr_array_index (moved, i));
}

/* Does, or takes back, the changes from @first up to @end, which are of one stap. */
static void
move_ids (TaalNamen       *self,
          const GPtrArray *hernoemingen,
          guint            first,
          guint            end,
          gboolean         back)
{
  g_autoptr (GHashTable) moves = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < end; i++)
    {
      const TaalHernoeming *one = g_ptr_array_index (hernoemingen, i);

      if (one->oud == NULL)
        continue;
      (void) g_hash_table_insert (moves, back ? one->nieuw : one->oud,
                                  back ? one->oud : one->nieuw);
      (void) g_hash_table_add (taken, back ? one->oud : one->nieuw);
    }
  move_choices (self, moves, taken);
  move_names (self, moves, taken);
}

static gint64
get_stap (const GPtrArray *hernoemingen,
          guint            i)
{
  return ((const TaalHernoeming *) g_ptr_array_index (hernoemingen, i))->stap;
}

static void
take_back (TaalNamen *self,
           guint      common)
{
  while (self->hernoemd->len > common)
    {
      guint end = self->hernoemd->len, first = end - 1;

      while (first > common &&
             get_stap (self->hernoemd, first - 1) == get_stap (self->hernoemd, end - 1))
        first--;
      move_ids (self, self->hernoemd, first, end, TRUE);
      g_ptr_array_set_size (self->hernoemd, (int) first);
    }
}

static void
go_along (TaalNamen       *self,
          const GPtrArray *theirs,
          guint            common)
{
  for (guint first = common, end; first < theirs->len; first = end)
    {
      for (end = first + 1;
           end < theirs->len && get_stap (theirs, end) == get_stap (theirs, first);)
        end++;
      move_ids (self, theirs, first, end, FALSE);
      for (guint i = first; i < end; i++)
        {
          const TaalHernoeming *one = g_ptr_array_index (theirs, i);

          g_ptr_array_add (self->hernoemd, taal_hernoeming_new (one->stap, one->oud, one->nieuw));
        }
    }
}

/**
 * taal_namen_follow:
 * @self: a list
 * @hernoemingen: (element-type TaalHernoeming): the ids of cursisten that its dossier changed, all
 *   of them in their order
 *
 * Has the names and choices follow the ids of the dossier.
 *
 * Returns: whether anything is other than it was, so that taal_namen_save() is to be called
 *
 * Thread: that of @self
 */
gboolean
taal_namen_follow (TaalNamen       *self,
                   const GPtrArray *hernoemingen)
{
  guint common = find_common (self->hernoemd, hernoemingen);

  if (common == self->hernoemd->len && common == hernoemingen->len)
    return FALSE;

  take_back (self, common);
  go_along (self, hernoemingen, common);
  return TRUE;
}
