/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* The records of the tables that only questions about presence ask for (format.md 1). As in
 * taal-records.h: texts belong to the pool, an unknown one is NULL, an unknown date TAAL_DATE_NONE. */

typedef struct
{
  const char *cursist_id;
  int         wet;   /* TaalWet or TAAL_ENUM_NONE */
  int         route; /* TaalRoute or TAAL_ENUM_NONE */
  TaalDate    start;
  const char *vorige_school;
  TaalDate    online_toestemming_op;
  TaalDate    online_voorgelicht_op;
  TaalDate    id_gecontroleerd_op;
  gint32      rij;
} TaalCursist;

typedef struct
{
  const char *contract_id;
  const char *gemeente; /* GMnnnn */
  TaalPeriode geldig;
  gint32      min_aandeel;    /* hundredths of a percent, or G_MININT32 */
  gint32      uitzonderingen; /* bit k - 1 for exception k */
  gint32      max_online_pct; /* hundredths of a percent, or G_MININT32 */
  gint32      max_groep;      /* or G_MININT32 */
  gint32      uren_per_week;  /* hundredths, or G_MININT32 */
  const char *omschrijving;   /* (nullable) */
  gint32      rij;
} TaalContract;

typedef struct
{
  TaalDate    gemeld_op;
  TaalPeriode geldig; /* ingang, einde */
  gint32      rij;
} TaalOnlineMelding;

typedef struct
{
  const char *factuur_id;
  int         cursist;
  TaalDate    datum;
  TaalPeriode over;   /* van, tot; both known */
  gint32      uren;   /* hundredths */
  gint32      bedrag; /* cents, or G_MININT32 */
  gint32      rij;
} TaalFactuur;

/* That cursisten of a school may be taken over (R23): noted beside the tables. */
typedef struct
{
  const char *vorige_school;
  TaalDate    goedgekeurd_op;
} TaalOvername;

/* What a lesson has beside what a verdict asks of it. */
typedef struct
{
  guint32 docent_login; /* a login of the presentie, 0: none */
  gint32  docent_van;   /* seconds since midnight, or TAAL_TIME_NONE */
  gint32  docent_tot;
  gint8   docent_getekend; /* 1 yes, 0 no, -1 not known */
} TaalLesExtra;

/* In the bits of a row: no time, no vorm. */
#define TAAL_PRESENTIE_GEEN_TIJD 0x3ffff
#define TAAL_PRESENTIE_GEEN_VORM 3

/* A row of presentie, in 16 bytes: there are millions. Who reads a lesson reads all of its rows, so a
 * row's cells lie together. */
typedef struct
{
  gint32  cursist;
  guint32 login; /* 0: none */
  guint32 van : 18; /* seconds since midnight, or TAAL_PRESENTIE_GEEN_TIJD */
  guint32 vorm : 2; /* TaalVorm, fysiek or online, or TAAL_PRESENTIE_GEEN_VORM */
  guint32 aanwezig : 1;
  guint32 paraaf : 1; /* any text but a word for no */
  guint32 tot : 18;
} TaalPresentieRij;

/**
 * TaalPresentie:
 * @snapshot: the snapshot that it is a part of; lessons and groepen are named by their place in it
 * @cursisten: (element-type TaalCursist): the learners
 * @contracten: (element-type TaalContract): the contracts of gemeenten
 * @online_meldingen: (element-type TaalOnlineMelding): the announcements of online lessons
 * @facturen: (element-type TaalFactuur): the invoices
 * @overnames: (element-type TaalOvername): the approvals of taking over cursisten
 * @groep_contract: (element-type gint32): for each groep its contract, by its place, or %TAAL_GEEN
 * @les_extra: (element-type TaalLesExtra): for each lesson what else is known of it
 * @rijen: (element-type TaalPresentieRij): the rows of presentie, by lesson, then cursist
 * @first: (element-type guint32): for each lesson the place of its first row; one more at the end
 * @logins: (element-type utf8): the texts of the logins; place 0 is no login
 *
 * Who was at which lesson, and what goes with it: the separate part of a snapshot that is loaded on
 * demand (design.md 3). Immutable, shared between threads, atomically ref-counted; read its fields,
 * never write them.
 */
typedef struct
{
  TaalSnapshot *snapshot;
  TaalPool     *pool;
  GArray       *cursisten;
  GArray       *contracten;
  GArray       *online_meldingen;
  GArray       *facturen;
  GArray       *overnames;
  GArray       *groep_contract;
  GArray       *les_extra;
  GArray       *rijen;
  GArray       *first;
  GPtrArray    *logins;
} TaalPresentie;

TaalPresentie          *taal_presentie_ref         (TaalPresentie *presentie);
void                    taal_presentie_unref       (TaalPresentie *presentie);
const TaalPresentieRij *taal_presentie_get_les     (const TaalPresentie *presentie,
                                                    int                  row,
                                                    int                 *n);
gsize                   taal_presentie_get_bytes   (const TaalPresentie *presentie);
gboolean                taal_presentie_is_paraaf   (const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPresentie, taal_presentie_unref)

/**
 * TaalPresentieDeel:
 *
 * Rows of presentie that one thread gathers, in any order.
 */
typedef struct _TaalPresentieDeel TaalPresentieDeel;

TaalPresentieDeel *taal_presentie_deel_new       (TaalPool               *pool);
void               taal_presentie_deel_free      (TaalPresentieDeel      *deel);
guint32            taal_presentie_deel_login     (TaalPresentieDeel      *deel,
                                                  const char             *login);
void               taal_presentie_deel_add       (TaalPresentieDeel      *deel,
                                                  int                     les,
                                                  const TaalPresentieRij *rij);
void               taal_presentie_deel_append    (TaalPresentieDeel      *deel,
                                                  TaalPresentieDeel      *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPresentieDeel, taal_presentie_deel_free)

TaalPresentie     *taal_presentie_new            (TaalSnapshot           *snapshot,
                                                  TaalPool               *pool);
void               taal_presentie_take           (TaalPresentie          *presentie,
                                                  TaalPresentieDeel      *deel);

G_END_DECLS
