/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-presentie-lezer.h"
#include "taal-rij-lezer-private.h"

G_BEGIN_DECLS

#define TAAL_LAST_SECOND 86399

/* What reads the cells of a range of rows, as taal_rij_lezer_read_range() asks for it. */
#define TAAL_LEES_RIJEN(tabel, cellen) \
  "SELECT rij FROM rij_" tabel " WHERE rij BETWEEN ?1 AND ?2 AND taal_lees (" cellen \
  ", rij) ORDER BY rij"

/* The presentie that is being read, or its second half. The reader of rows comes first, so that the
 * functions that are handed one find the rest behind it. */
typedef struct
{
  TaalRijLezer       lezer;
  TaalPresentie     *presentie;
  TaalPresentieDeel *deel;
  const gint32      *les_rijen; /* the rij of each lesson of the snapshot */
  int                n_lessen;
  int                les;       /* the lesson of the row before */
  int                place;     /* how many rows of a table that the snapshot has as well were read */
  gboolean           stale;     /* the dossier is not as the snapshot has it */
} TaalPresentieLezer;

TaalPresentieLezer *taal_presentie_lezer_get_self  (TaalRijLezer        *lezer);
void                taal_presentie_lezer_set_stale (TaalRijLezer        *lezer);
const char         *taal_presentie_lezer_get_login (TaalRijLezer        *lezer,
                                                    int                  column);

/* taal-presentie-rijen.c */
gboolean            taal_presentie_rijen_read      (TaalPresentieLezer  *self,
                                                    TaalVerbinding      *verbinding,
                                                    GError             **error);

G_END_DECLS
