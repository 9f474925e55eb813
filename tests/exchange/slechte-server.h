/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a server behaves that is no register. */
typedef enum
{
  SLECHT_ZENDT,  /* sends its bytes, and ends */
  SLECHT_DRUPT,  /* sends a byte now and then */
  SLECHT_ZWIJGT, /* listens, and says nothing */
  SLECHT_STROOMT, /* sends its bytes, and then without end what comes last of them */
} SlechtGedrag;

/**
 * SlechteServer:
 *
 * Something on a free port of this computer that answers each request with the same bytes, whatever
 * they are. `%u` in them stands for its own port.
 */
typedef struct _SlechteServer SlechteServer;

SlechteServer *slechte_server_start       (SlechtGedrag   gedrag,
                                           const char    *bytes,
                                           gssize         length);
void           slechte_server_stop        (SlechteServer *self);
guint16        slechte_server_get_poort   (SlechteServer *self);
int            slechte_server_get_vragen  (SlechteServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlechteServer, slechte_server_stop)

G_END_DECLS
