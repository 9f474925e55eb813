/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "fout-vfs.h"

#include <sqlite3.h>
#include <string.h>

/* A VFS around the real one, of which the n-th call of a kind fails (and every later one, when it is
 * for ever). A write that fails has written its first half. */

typedef struct
{
  sqlite3_file base;
  sqlite3_file real; /* as large as the real VFS wants it; the last field */
} FoutFile;

static sqlite3_vfs *real_vfs;

static struct
{
  FoutVfsSoort soort;
  int          countdown; /* 0: nothing fails */
  int          result;
  gboolean     for_ever;
  gboolean     has_failed;
} fault;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return &((FoutFile *) (void *) file)->real;
}

static int
count_down (FoutVfsSoort soort)
{
  if (fault.soort != soort || fault.countdown == 0)
    return SQLITE_OK;
  if (fault.countdown > 1)
    {
      fault.countdown--;
      return SQLITE_OK;
    }

  fault.has_failed = TRUE;
  if (!fault.for_ever)
    fault.countdown = 0;

  return fault.result;
}

static int
fout_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
fout_read (sqlite3_file *file,
           void         *data,
           int           length,
           sqlite3_int64 at)
{
  int result = count_down (FOUT_VFS_READ);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xRead (get_real (file), data, length, at);
}

static int
fout_write (sqlite3_file *file,
            const void   *data,
            int           length,
            sqlite3_int64 at)
{
  int result = count_down (FOUT_VFS_WRITE);

  if (result != SQLITE_OK)
    {
      (void) get_real (file)->pMethods->xWrite (get_real (file), data, length / 2, at);
      return result;
    }

  return get_real (file)->pMethods->xWrite (get_real (file), data, length, at);
}

static int
fout_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  int result = count_down (FOUT_VFS_TRUNCATE);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
fout_sync (sqlite3_file *file,
           int           flags)
{
  int result = count_down (FOUT_VFS_SYNC);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
fout_file_size (sqlite3_file  *file,
                sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
fout_lock (sqlite3_file *file,
           int           level)
{
  int result = count_down (FOUT_VFS_LOCK);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
fout_unlock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
fout_check_reserved (sqlite3_file *file,
                     int          *reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), reserved);
}

static int
fout_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
fout_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
fout_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1, /* no shared memory, no mapping */
  .xClose = fout_close,
  .xRead = fout_read,
  .xWrite = fout_write,
  .xTruncate = fout_truncate,
  .xSync = fout_sync,
  .xFileSize = fout_file_size,
  .xLock = fout_lock,
  .xUnlock = fout_unlock,
  .xCheckReservedLock = fout_check_reserved,
  .xFileControl = fout_control,
  .xSectorSize = fout_sector_size,
  .xDeviceCharacteristics = fout_characteristics,
};

static int
fout_open (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  int result = count_down (FOUT_VFS_OPEN);

  file->pMethods = NULL;
  if (result == SQLITE_OK)
    result = real_vfs->xOpen (real_vfs, name, get_real (file), flags, out_flags);
  if (result == SQLITE_OK)
    file->pMethods = &methods;

  return result;
}

/* What waits for a lock need not wait here. */
static int
fout_sleep (sqlite3_vfs *vfs,
            int          microseconds)
{
  return microseconds;
}

void
fout_vfs_register (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  g_assert_nonnull (real_vfs);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "fout";
  vfs.szOsFile = (int) G_STRUCT_OFFSET (FoutFile, real) + real_vfs->szOsFile;
  vfs.xOpen = fout_open;
  vfs.xSleep = fout_sleep;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
fout_vfs_arm (FoutVfsSoort soort,
              int          countdown,
              int          result,
              gboolean     for_ever)
{
  fault.soort = soort;
  fault.countdown = countdown;
  fault.result = result;
  fault.for_ever = for_ever;
  fault.has_failed = FALSE;
}

/* Returns whether a call has failed. */
gboolean
fout_vfs_disarm (void)
{
  fault.countdown = 0;

  return fault.has_failed;
}
