/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct */
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;

/* Used by one worker at a time; the test waits for it. */
static FaultKind armed = FAULT_NONE;
static guint countdown;
static gboolean fault_stays;
static gboolean has_failed;

static gboolean
fails (FaultKind kind)
{
  if (kind != armed || countdown == 0)
    return FALSE;
  if (countdown > 1)
    {
      countdown--;
      return FALSE;
    }

  has_failed = TRUE;
  if (!fault_stays)
    countdown = 0;
  return TRUE;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xClose (real);
}

static int
fault_read (sqlite3_file  *file,
            void          *data,
            int            n,
            sqlite3_int64  at)
{
  sqlite3_file *real = get_real (file);

  return fails (FAULT_READ) ? SQLITE_IOERR_READ : real->pMethods->xRead (real, data, n, at);
}

/* A write that fails may have written a part. */
static int
fault_write (sqlite3_file  *file,
             const void    *data,
             int            n,
             sqlite3_int64  at)
{
  sqlite3_file *real = get_real (file);
  gboolean full = fails (FAULT_FULL);

  if (!full && !fails (FAULT_WRITE))
    return real->pMethods->xWrite (real, data, n, at);

  (void) real->pMethods->xWrite (real, data, n / 2, at);
  return full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  sqlite3_file *real = get_real (file);

  return fails (FAULT_TRUNCATE) ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate (real, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  sqlite3_file *real = get_real (file);

  return fails (FAULT_SYNC) ? SQLITE_IOERR_FSYNC : real->pMethods->xSync (real, flags);
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xFileSize (real, size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  sqlite3_file *real = get_real (file);

  if (fails (FAULT_LOCK))
    return SQLITE_IOERR_LOCK;

  return fails (FAULT_BUSY) ? SQLITE_BUSY : real->pMethods->xLock (real, level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xUnlock (real, level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *reserved)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xCheckReservedLock (real, reserved);
}

static int
fault_file_control (sqlite3_file *file,
                    int           code,
                    void         *data)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xFileControl (real, code, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xSectorSize (real);
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xDeviceCharacteristics (real);
}

/* Version 1 has no shared memory and no mapping, which a dossier does not use. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs      *vfs,
            sqlite3_filename  name,
            sqlite3_file     *file,
            int               flags,
            int              *out_flags)
{
  FaultFile *fault = (FaultFile *) file;
  int result;

  fault->base.pMethods = NULL;
  fault->real = (sqlite3_file *) (fault + 1);
  if (fails (FAULT_OPEN))
    return SQLITE_CANTOPEN;

  result = real_vfs->xOpen (real_vfs, name, fault->real, flags, out_flags);
  if (fault->real->pMethods != NULL)
    fault->base.pMethods = &methods;

  return result;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  return fails (FAULT_DELETE) ? SQLITE_IOERR_DELETE
                              : real_vfs->xDelete (real_vfs, name, sync_folder);
}

/* Who waits for a lock here waits in vain. */
static int
fault_sleep (sqlite3_vfs *vfs,
             int          microseconds)
{
  return microseconds;
}

void
fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  g_assert_nonnull (real_vfs);

  /* The other functions of the real one do not look at which VFS they are called with. */
  fault_vfs = *real_vfs;
  fault_vfs.zName = "taal-fault";
  fault_vfs.szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  fault_vfs.xSleep = fault_sleep;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultKind kind,
               guint     nth,
               gboolean  stays)
{
  armed = kind;
  countdown = nth;
  fault_stays = stays;
  has_failed = FALSE;
}

gboolean
fault_vfs_disarm (void)
{
  armed = FAULT_NONE;
  countdown = 0;

  return has_failed;
}
