/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-pool.h"
#include "taal-records.h"

G_BEGIN_DECLS

/**
 * TaalSnapshot:
 *
 * All that a judgement about a school needs, as it was at one moment: immutable, shared between
 * threads, atomically ref-counted. Small tables are arrays of records; lessons lie in columns, in
 * chunks of %TAAL_LESSEN_PER_CHUNK rows, in the order in which the dossier keeps them.
 */
typedef struct _TaalSnapshot TaalSnapshot;

#define TAAL_LESSEN_PER_CHUNK 4096

TaalSnapshot             *taal_snapshot_ref                   (TaalSnapshot *snapshot);
void                      taal_snapshot_unref                 (TaalSnapshot *snapshot);

const TaalSchool         *taal_snapshot_get_scholen           (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalLocatie        *taal_snapshot_get_locaties          (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalDocent         *taal_snapshot_get_docenten          (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalRegistratie    *taal_snapshot_get_registraties      (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalOpleiding      *taal_snapshot_get_opleidingen       (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalErvaring       *taal_snapshot_get_ervaring          (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalMelding        *taal_snapshot_get_meldingen         (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalPersoneelsplan *taal_snapshot_get_personeelsplannen (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalMaatregel      *taal_snapshot_get_maatregelen       (const TaalSnapshot *snapshot,
                                                               int                *n);
const TaalGroep          *taal_snapshot_get_groepen           (const TaalSnapshot *snapshot,
                                                               int                *n);

TaalPool                 *taal_snapshot_get_pool              (const TaalSnapshot *snapshot);
int                       taal_snapshot_get_n_lessen          (const TaalSnapshot *snapshot);
void                      taal_snapshot_get_les               (const TaalSnapshot *snapshot,
                                                               int                 row,
                                                               TaalLes            *les);
int                       taal_snapshot_find_les              (const TaalSnapshot *snapshot,
                                                               const char         *les_id);
int                       taal_snapshot_find_les_rij          (const TaalSnapshot *snapshot,
                                                               gint32              rij);
int                       taal_snapshot_find_docent           (const TaalSnapshot *snapshot,
                                                               const char         *docent_id);
const TaalSchool         *taal_snapshot_get_school_on         (const TaalSnapshot *snapshot,
                                                               TaalDate            date);
TaalDate                  taal_snapshot_get_newest_gegeven    (const TaalSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSnapshot, taal_snapshot_unref)

/**
 * TaalSnapshotBuilder:
 *
 * Gathers the rows of a snapshot. Parents come before their children, and the children of one table
 * may come in any order. Used by one thread.
 */
typedef struct _TaalSnapshotBuilder TaalSnapshotBuilder;

TaalSnapshotBuilder *taal_snapshot_builder_new               (TaalPool                 *pool);
void                 taal_snapshot_builder_free              (TaalSnapshotBuilder      *builder);
void                 taal_snapshot_builder_add_school        (TaalSnapshotBuilder      *builder,
                                                              const TaalSchool         *school);
int                  taal_snapshot_builder_add_locatie       (TaalSnapshotBuilder      *builder,
                                                              const TaalLocatie        *locatie);
int                  taal_snapshot_builder_add_docent        (TaalSnapshotBuilder      *builder,
                                                              const TaalDocent         *docent);
void                 taal_snapshot_builder_add_registratie   (TaalSnapshotBuilder      *builder,
                                                              const TaalRegistratie    *registratie);
void                 taal_snapshot_builder_add_opleiding     (TaalSnapshotBuilder      *builder,
                                                              const TaalOpleiding      *opleiding);
void                 taal_snapshot_builder_add_ervaring      (TaalSnapshotBuilder      *builder,
                                                              const TaalErvaring       *ervaring);
void                 taal_snapshot_builder_add_melding       (TaalSnapshotBuilder      *builder,
                                                              const TaalMelding        *melding);
int                  taal_snapshot_builder_add_personeelsplan (TaalSnapshotBuilder      *builder,
                                                               const TaalPersoneelsplan *plan);
void                 taal_snapshot_builder_add_maatregel     (TaalSnapshotBuilder      *builder,
                                                              const TaalMaatregel      *maatregel);
int                  taal_snapshot_builder_add_groep         (TaalSnapshotBuilder      *builder,
                                                              const TaalGroep          *groep);
void                 taal_snapshot_builder_add_les           (TaalSnapshotBuilder      *builder,
                                                              const TaalLes            *les);
TaalSnapshotBuilder *taal_snapshot_builder_new_lessen        (const TaalSnapshotBuilder *builder);
void                 taal_snapshot_builder_append_lessen     (TaalSnapshotBuilder      *builder,
                                                              TaalSnapshotBuilder      *lessen);
void                 taal_snapshot_builder_change_lessen     (TaalSnapshotBuilder      *builder,
                                                              const TaalSnapshot       *from,
                                                              const int                *groepen,
                                                              const int                *docenten,
                                                              const GArray             *lessen,
                                                              const gint32             *removed,
                                                              guint                     n_removed);
TaalSnapshot        *taal_snapshot_builder_end               (TaalSnapshotBuilder      *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSnapshotBuilder, taal_snapshot_builder_free)

G_END_DECLS
