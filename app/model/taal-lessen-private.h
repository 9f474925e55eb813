/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* A chunk of lessons in columns. Its own atomic ref-counted box, so that a later snapshot can share
 * the chunks that an edit does not touch (design.md 3). */
typedef struct
{
  const char *les_id[TAAL_LESSEN_PER_CHUNK];
  gint32      groep[TAAL_LESSEN_PER_CHUNK];
  gint32      docent[TAAL_LESSEN_PER_CHUNK];
  gint32      co_docent[TAAL_LESSEN_PER_CHUNK];
  TaalDate    datum[TAAL_LESSEN_PER_CHUNK];
  gint32      begin[TAAL_LESSEN_PER_CHUNK];
  gint16      minuten[TAAL_LESSEN_PER_CHUNK];
  guint8      vorm[TAAL_LESSEN_PER_CHUNK];
  guint8      status[TAAL_LESSEN_PER_CHUNK];
} TaalLesChunk;

struct _TaalSnapshot
{
  TaalPool  *pool;
  GArray    *scholen;
  GArray    *locaties;
  GArray    *docenten;
  GArray    *registraties;
  GArray    *opleidingen;
  GArray    *ervaring;
  GArray    *meldingen;
  GArray    *personeelsplannen;
  GArray    *maatregelen;
  GArray    *groepen;
  GPtrArray *chunks; /* TaalLesChunk */
  int        n_lessen;
};

G_END_DECLS
