/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalUitbestand:
 * @buffer: what is still to be written; whoever fills it calls taal_uitbestand_flush() when it is long
 *
 * A file that gets its name only when it is whole: until then it lies beside it under another. Its
 * functions return 0, or the errno of what failed, which is all there is to say of it. Used by one
 * thread.
 */
typedef struct
{
  GString *buffer;

  /*< private >*/
  char    *path;
  char    *temporary; /* NULL once it has its name */
  int      fd;
} TaalUitbestand;

#define TAAL_UITBESTAND_INIT { .fd = -1 }

/* A buffer of at least that many bytes is worth a write. */
#define TAAL_UITBESTAND_FLUSH (256 * 1024)

int  taal_uitbestand_open   (TaalUitbestand *bestand,
                             const char     *path);
int  taal_uitbestand_flush  (TaalUitbestand *bestand);
int  taal_uitbestand_finish (TaalUitbestand *bestand,
                             gboolean        replace);
void taal_uitbestand_clear  (TaalUitbestand *bestand);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalUitbestand, taal_uitbestand_clear)

G_END_DECLS
