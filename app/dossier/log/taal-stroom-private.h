/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sqlite.h"

G_BEGIN_DECLS

/**
 * TaalStroom:
 *
 * The bytes of a changeset, piece by piece: from memory, or from the log of a dossier.
 */
typedef struct
{
  const GPtrArray *stukken; /* (nullable) (element-type GBytes): those in memory */
  guint            next;
  sqlite3_stmt    *stmt;    /* (nullable): those of the log */

  const guint8    *bytes;   /* what is left of the piece at hand */
  gsize            n_bytes;
  GError          *error;
} TaalStroom;

void     taal_stroom_init_memory (TaalStroom      *stroom,
                                  const GPtrArray *stukken);
gboolean taal_stroom_init_log    (TaalStroom      *stroom,
                                  sqlite3         *db,
                                  gint64           wijziging,
                                  gint64           reeks,
                                  GError         **error);
void     taal_stroom_clear       (TaalStroom      *stroom);
int      taal_stroom_read        (void            *stroom,
                                  void            *buffer,
                                  int             *n_bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalStroom, taal_stroom_clear)

G_END_DECLS
