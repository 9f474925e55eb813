/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-date.h"

G_BEGIN_DECLS

/* A larger file is not a scan of a list. */
#define TAAL_BIJLAGE_MAX_BYTES (10 * 1024 * 1024)

/* In hexadecimal. */
#define TAAL_SHA256_LENGTH 64

/**
 * TaalAfwijzing:
 * @rij: its rij
 * @signaal: the id of the signal
 * @sleutel: its sleutel
 * @bewijs: its bewijs, sorted by code point
 * @digest: taal_aantekeningen_dup_digest() of that
 * @reden: why it was dismissed
 * @door: by whom
 * @op: when, in seconds since 1970-01-01 UTC
 * @heropend_door: (nullable): who opened it again
 * @heropend_op: when, in the same
 *
 * A signal that was dismissed (format.md 5).
 */
typedef struct
{
  gint32   rij;
  char    *signaal;
  char    *sleutel;
  char   **bewijs;
  char    *digest;
  char    *reden;
  char    *door;
  gint64   op;
  char    *heropend_door;
  gint64   heropend_op;
} TaalAfwijzing;

/**
 * TaalGoedkeuring:
 * @rij: its rij
 * @vorige_school: the school whose cursisten may be taken over
 * @goedgekeurd_op: the day of the approval
 * @bewijs: (nullable): where it can be found
 *
 * An approval to take over cursisten (R23, norm.md S15).
 */
typedef struct
{
  gint32    rij;
  char     *vorige_school;
  TaalDate  goedgekeurd_op;
  char     *bewijs;
} TaalGoedkeuring;

/**
 * TaalBijlage:
 * @rij: its rij
 * @sha256: the SHA-256 of its bytes, for taal_dossier_get_bijlage()
 * @soort: its MIME type
 * @naam: the name of the file, without a folder
 * @grootte: how many bytes it has
 * @toegevoegd_op: when it was added, in seconds since 1970-01-01 UTC
 * @lessen: the les_id of each lesson it belongs to, sorted; one may be gone since
 *
 * A file that is kept with the lessons: the scan of a signed attendance list.
 */
typedef struct
{
  gint32   rij;
  char    *sha256;
  char    *soort;
  char    *naam;
  gint64   grootte;
  gint64   toegevoegd_op;
  char   **lessen;
} TaalBijlage;

/**
 * TaalPresentiebestand:
 * @rij: its rij
 * @sha256: the SHA-256 of its bytes, which are not in the dossier
 * @programma: the meeting tool it is from
 * @ingelezen_op: when, in seconds since 1970-01-01 UTC
 * @lessen: the les_id of each lesson whose presentie was taken of it, sorted; may be none
 *
 * A file of a meeting tool that was imported.
 */
typedef struct
{
  gint32   rij;
  char    *sha256;
  char    *programma;
  gint64   ingelezen_op;
  char   **lessen;
} TaalPresentiebestand;

/**
 * TaalAantekeningen:
 *
 * What a school noted beside the tables of format.md 1, at one moment: dismissed signals,
 * approvals, files. No judgement hangs on it but that of a signal. Immutable, atomically
 * ref-counted.
 */
typedef struct _TaalAantekeningen TaalAantekeningen;

#define TAAL_TYPE_AANTEKENINGEN (taal_aantekeningen_get_type ())
GType                       taal_aantekeningen_get_type             (void);

TaalAantekeningen          *taal_aantekeningen_ref                  (TaalAantekeningen       *self);
void                        taal_aantekeningen_unref                (TaalAantekeningen       *self);
const TaalAfwijzing        *taal_aantekeningen_get_afwijzingen      (const TaalAantekeningen *self,
                                                                     guint                   *n);
const TaalAfwijzing        *taal_aantekeningen_find_afwijzing       (const TaalAantekeningen *self,
                                                                     const char              *signaal,
                                                                     const char              *sleutel,
                                                                     const char              *digest);
const TaalGoedkeuring      *taal_aantekeningen_get_goedkeuringen    (const TaalAantekeningen *self,
                                                                     guint                   *n);
const TaalBijlage          *taal_aantekeningen_get_bijlagen         (const TaalAantekeningen *self,
                                                                     guint                   *n);
const TaalPresentiebestand *taal_aantekeningen_get_presentiebestanden (const TaalAantekeningen *self,
                                                                       guint                   *n);
const TaalPresentiebestand *taal_aantekeningen_find_presentiebestand (const TaalAantekeningen *self,
                                                                      const char              *sha256);

char                       *taal_aantekeningen_dup_lijst            (const char *const       *items);
char                       *taal_aantekeningen_dup_digest           (const char *const       *bewijs);
const char *const          *taal_bijlage_get_soorten                (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalAantekeningen, taal_aantekeningen_unref)

G_END_DECLS
