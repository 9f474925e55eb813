/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A VFS between SQLite and the disk that can be told to fail. It is the default one for every
 * connection of the process that is made after it was registered. */

typedef enum
{
  FAULT_NONE,
  FAULT_WRITE,
  FAULT_FULL, /* of a write: no room */
  FAULT_SYNC,
  FAULT_TRUNCATE,
  FAULT_LOCK,
  FAULT_BUSY, /* of a lock: another has it */
  FAULT_READ,
  FAULT_OPEN,
  FAULT_DELETE,
} FaultKind;

void     fault_vfs_register (void);

/* Makes the @nth call of @kind fail from now on, and with @stays all calls of it behind that. */
void     fault_vfs_arm      (FaultKind kind,
                             guint     nth,
                             gboolean  stays);

/* Ends that. Returns whether a call failed. */
gboolean fault_vfs_disarm   (void);

G_END_DECLS
