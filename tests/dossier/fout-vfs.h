/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What SQLite asks of the operating system. */
typedef enum
{
  FOUT_VFS_OPEN,
  FOUT_VFS_READ,
  FOUT_VFS_WRITE,
  FOUT_VFS_SYNC,
  FOUT_VFS_TRUNCATE,
  FOUT_VFS_LOCK,
  FOUT_VFS_N_SOORTEN,
} FoutVfsSoort;

void     fout_vfs_register (void);
void     fout_vfs_arm      (FoutVfsSoort soort,
                            int          countdown,
                            int          result,
                            gboolean     for_ever);
gboolean fout_vfs_disarm   (void);

G_END_DECLS
