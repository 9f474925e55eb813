/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-voorraad.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "taal-aanbod-samen.h"
#include "taal-bron.h"
#include "taal-streek.h"

/* A file that changed this short before it was read may change again without its time showing it:
 * the clocks of file systems tick slower than programs write. Such a file is read once more. */
#define RUST (2 * G_USEC_PER_SEC)

/* One dossier of the folder. */
typedef struct
{
  char *naam;
  struct stat info;
  gboolean read;      /* whether it need not be read again while info is the same */
  TaalAanbod *aanbod; /* NULL when it cannot be read */
  GError *error;      /* why not */
} Bestand;

struct _TaalVoorraad
{
  char *map;
  GMutex mutex;          /* for what follows */
  GHashTable *bestanden; /* path → Bestand */
};

static void
bestand_free (gpointer data)
{
  Bestand *bestand = data;

  g_free (bestand->naam);
  g_clear_pointer (&bestand->aanbod, taal_aanbod_unref);
  g_clear_error (&bestand->error);
  g_free (bestand);
}

static void
bericht_free (gpointer data)
{
  TaalVoorraadBericht *bericht = data;

  g_free (bericht->naam);
  g_clear_error (&bericht->error);
  g_free (bericht);
}

/**
 * taal_voorraad_new:
 * @map: a folder of dossiers
 *
 * Returns: (transfer full): its offers, of which nothing was read yet
 *
 * Thread: any
 */
TaalVoorraad *
taal_voorraad_new (const char *map)
{
  TaalVoorraad *self;

  g_return_val_if_fail (map != NULL, NULL);

  self = g_atomic_rc_box_new0 (TaalVoorraad);
  self->map = g_strdup (map);
  self->bestanden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, bestand_free);
  g_mutex_init (&self->mutex);

  return self;
}

/**
 * taal_voorraad_ref:
 * @voorraad: offers
 *
 * Returns: (transfer full): @voorraad
 *
 * Thread: any
 */
TaalVoorraad *
taal_voorraad_ref (TaalVoorraad *voorraad)
{
  return g_atomic_rc_box_acquire (voorraad);
}

static void
voorraad_clear (gpointer data)
{
  TaalVoorraad *self = data;

  g_hash_table_unref (self->bestanden);
  g_mutex_clear (&self->mutex);
  g_free (self->map);
}

/**
 * taal_voorraad_unref:
 * @voorraad: (transfer full): offers
 *
 * Thread: any
 */
void
taal_voorraad_unref (TaalVoorraad *voorraad)
{
  g_atomic_rc_box_release_full (voorraad, voorraad_clear);
}

static void
stand_clear (gpointer data)
{
  TaalStand *stand = data;

  /* There is none where the folder could not be read. */
  g_clear_pointer (&stand->aanboden, g_ptr_array_unref);
  g_ptr_array_unref (stand->berichten);
}

/**
 * taal_stand_unref:
 * @stand: (transfer full): what lay in a folder
 *
 * Thread: any
 */
void
taal_stand_unref (TaalStand *stand)
{
  g_atomic_rc_box_release_full (stand, stand_clear);
}

static gboolean
is_same_time (const struct timespec *a,
              const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/* Also a file that took the place of another with its time kept is seen, by its number. */
static gboolean
is_same_file (const struct stat *a,
              const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
         is_same_time (&a->st_mtim, &b->st_mtim) && is_same_time (&a->st_ctim, &b->st_ctim);
}

static gboolean
is_at_rest (const struct stat *info)
{
  gint64 changed = (gint64) info->st_ctim.tv_sec * G_USEC_PER_SEC + info->st_ctim.tv_nsec / 1000;

  return g_get_real_time () - changed > RUST;
}

/* What another program may be about to set right is tried again; damage stays what it is. */
static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_LOCKED) ||
         g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_HALF_WRITTEN) ||
         g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO);
}

static TaalAanbod *
load (const char *path,
      const struct stat *info,
      GCancellable *cancellable,
      GError **error)
{
  if (S_ISREG (info->st_mode))
    return taal_bron_load_aanbod (path, TAAL_IMPORT_NONE, cancellable, NULL, error);

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER,
                       "it is not a file");
  return NULL;
}

/* A log names the file and not where it lies; the message may begin with that. */
static void
skip_folder (GError *error,
             const char *path)
{
  g_autofree char *begin = g_strconcat (path, ": ", NULL);

  if (g_str_has_prefix (error->message, begin))
    {
      char *rest = g_strdup (error->message + strlen (begin));

      g_free (error->message);
      error->message = rest;
    }
}

/* Says what is new of a file: that it cannot be read, or that it can again. */
static void
tell (TaalStand *stand,
      const char *path,
      const Bestand *bestand,
      const GError *before)
{
  TaalVoorraadBericht *bericht;

  if (bestand->error == NULL ? before == NULL
                             : before != NULL && before->domain == bestand->error->domain &&
                                   before->code == bestand->error->code)
    return;

  bericht = g_new0 (TaalVoorraadBericht, 1);
  bericht->naam = g_strdup (bestand->naam);
  bericht->error = bestand->error != NULL ? g_error_copy (bestand->error) : NULL;
  if (bericht->error != NULL)
    skip_folder (bericht->error, path);
  g_ptr_array_add (stand->berichten, bericht);
}

/* Reads a file where it is not the one that was read. Returns FALSE when it was cancelled. */
static gboolean
look_at (TaalVoorraad *self,
         const char *path,
         TaalStand *stand,
         GCancellable *cancellable,
         GError **error)
{
  Bestand *bestand = g_hash_table_lookup (self->bestanden, path);
  g_autoptr (GError) before = NULL;
  struct stat info;

  /* One that went away since the folder was listed is not there. */
  if (stat (path, &info) != 0 && errno == ENOENT)
    return TRUE;
  if (bestand == NULL)
    {
      bestand = g_new0 (Bestand, 1);
      bestand->naam = g_path_get_basename (path);
      g_hash_table_insert (self->bestanden, g_strdup (path), bestand);
    }
  else if (bestand->read && is_same_file (&bestand->info, &info))
    return TRUE;

  before = g_steal_pointer (&bestand->error);
  g_clear_pointer (&bestand->aanbod, taal_aanbod_unref);
  bestand->info = info;
  bestand->read = is_at_rest (&info);
  bestand->aanbod = load (path, &info, cancellable, &bestand->error);
  if (g_error_matches (bestand->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&bestand->error));
      bestand->error = g_steal_pointer (&before);
      bestand->read = FALSE;
      return FALSE;
    }
  if (bestand->error != NULL && may_pass (bestand->error))
    bestand->read = FALSE;
  tell (stand, path, bestand, before);

  return TRUE;
}

/* What is not in the folder any more is forgotten. */
static void
forget_others (TaalVoorraad *self,
               const char *const *paths)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->bestanden);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_strv_contains (paths, path))
      g_hash_table_iter_remove (&iter);
}

static gboolean
look_at_all (TaalVoorraad *self,
             TaalStand *stand,
             GCancellable *cancellable,
             GError **error)
{
  const char *const maps[] = { self->map, NULL };
  g_autoptr (GDir) dir = g_dir_open (self->map, 0, error);
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_auto (GStrv) paths = NULL;

  /* A folder that is gone is not one in which nothing is offered. */
  if (dir == NULL)
    return FALSE;

  paths = taal_streek_list (maps);
  if (g_str_equal (paths[0], self->map)) /* which is what stands for a folder without dossiers */
    g_clear_pointer (&paths[0], g_free);
  forget_others (self, (const char *const *) paths);
  for (int i = 0; paths[i] != NULL; i++)
    {
      const Bestand *bestand;

      if (!look_at (self, paths[i], stand, cancellable, error))
        return FALSE;
      bestand = g_hash_table_lookup (self->bestanden, paths[i]);
      if (bestand != NULL && bestand->aanbod != NULL)
        g_ptr_array_add (aanboden, taal_aanbod_ref (bestand->aanbod));
      else if (bestand != NULL)
        stand->n_weggelaten++;
    }
  stand->aanboden = taal_aanbod_samen (aanboden, NULL);

  return TRUE;
}

/**
 * taal_voorraad_kijk:
 * @voorraad: offers
 * @cancellable: (nullable): breaks it off
 * @error: a #GFileError when the folder cannot be read, or %G_IO_ERROR_CANCELLED
 *
 * Looks what lies in the folder now, and reads what changed since the last time. One thread at a
 * time does so; another waits.
 *
 * Returns: (transfer full) (nullable): what is there
 *
 * Thread: any but one that must not block
 */
TaalStand *
taal_voorraad_kijk (TaalVoorraad *voorraad,
                    GCancellable *cancellable,
                    GError **error)
{
  TaalStand *stand;
  gboolean done;

  g_return_val_if_fail (voorraad != NULL, NULL);

  stand = g_atomic_rc_box_new0 (TaalStand);
  stand->berichten = g_ptr_array_new_with_free_func (bericht_free);
  g_mutex_lock (&voorraad->mutex);
  done = look_at_all (voorraad, stand, cancellable, error);
  g_mutex_unlock (&voorraad->mutex);
  if (!done)
    g_clear_pointer (&stand, taal_stand_unref);

  return stand;
}
