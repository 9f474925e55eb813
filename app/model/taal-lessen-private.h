/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* A chunk of lessons in columns. Its own atomic ref-counted box, so that a later snapshot can share
 * the chunks that an edit does not touch (design.md 3). */
typedef struct
{
  const char *les_id[TAAL_LESSEN_PER_CHUNK];
  gint32      rij[TAAL_LESSEN_PER_CHUNK];
  gint32      groep[TAAL_LESSEN_PER_CHUNK];
  gint32      docent[TAAL_LESSEN_PER_CHUNK];
  gint32      co_docent[TAAL_LESSEN_PER_CHUNK];
  TaalDate    datum[TAAL_LESSEN_PER_CHUNK];
  gint32      begin[TAAL_LESSEN_PER_CHUNK];
  gint16      minuten[TAAL_LESSEN_PER_CHUNK];
  guint8      vorm[TAAL_LESSEN_PER_CHUNK];
  guint8      status[TAAL_LESSEN_PER_CHUNK];
} TaalLesChunk;

/**
 * taal_les_chunk_get:
 * @chunk: a chunk
 * @i: a place in it
 * @les: (out caller-allocates): the lesson there
 *
 * Thread: any
 */
static inline void
taal_les_chunk_get (const TaalLesChunk *chunk,
                    int                 i,
                    TaalLes            *les)
{
  les->les_id = chunk->les_id[i];
  les->rij = chunk->rij[i];
  les->groep = chunk->groep[i];
  les->docent = chunk->docent[i];
  les->co_docent = chunk->co_docent[i];
  les->datum = chunk->datum[i];
  les->begin = chunk->begin[i];
  les->minuten = chunk->minuten[i];
  les->vorm = (TaalVorm) chunk->vorm[i];
  les->status = (TaalLesStatus) chunk->status[i];
}

/**
 * taal_les_chunk_set:
 * @chunk: a chunk that no snapshot has yet
 * @i: a place in it
 * @les: what becomes the lesson there
 *
 * Thread: the one that makes the chunk
 */
static inline void
taal_les_chunk_set (TaalLesChunk  *chunk,
                    int            i,
                    const TaalLes *les)
{
  chunk->les_id[i] = les->les_id;
  chunk->rij[i] = les->rij;
  chunk->groep[i] = les->groep;
  chunk->docent[i] = les->docent;
  chunk->co_docent[i] = les->co_docent;
  chunk->datum[i] = les->datum;
  chunk->begin[i] = les->begin;
  chunk->minuten[i] = les->minuten;
  chunk->vorm[i] = (guint8) les->vorm;
  chunk->status[i] = (guint8) les->status;
}

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

int taal_snapshot_search_rij (const TaalSnapshot *snapshot,
                              gint32              rij,
                              gboolean           *found);

G_END_DECLS
