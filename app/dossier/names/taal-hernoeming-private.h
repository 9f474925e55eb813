/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"
#include "taal-wijzigset-private.h"

G_BEGIN_DECLS

/**
 * TaalHernoeming:
 * @stap: a number that grows; the changes of one stap come at the same time
 * @oud: (nullable): the id that a cursist had; %NULL once they were erased
 * @nieuw: (nullable): the id that they got; %NULL with @oud
 *
 * That the id of a cursist was changed.
 */
typedef struct
{
  gint64  stap;
  char   *oud;
  char   *nieuw;
} TaalHernoeming;

TaalHernoeming *taal_hernoeming_new    (gint64                   stap,
                                        const char              *oud,
                                        const char              *nieuw);
GPtrArray      *taal_hernoemingen_new  (void);
gboolean        taal_hernoemingen_note (GPtrArray               *hernoemingen,
                                        const TaalWijzigsetRij  *rij,
                                        sqlite3_changeset_iter  *iter);
gboolean        taal_hernoemingen_wis  (GPtrArray               *hernoemingen,
                                        const char              *id);
gboolean        taal_hernoemingen_add  (TaalVerbinding          *verbinding,
                                        const GPtrArray         *hernoemingen,
                                        GError                 **error);
GPtrArray      *taal_hernoemingen_read (TaalVerbinding          *verbinding,
                                        GError                 **error);
gboolean        taal_hernoemingen_erase (TaalVerbinding         *verbinding,
                                         const char             *id,
                                         GError                **error);

G_END_DECLS
