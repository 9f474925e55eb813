/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plain-drempels.h"
#include "taal-number.h"
#include "taal-oordeel.h"
#include "taal-presentie.h"

/* The reference of norm.md 10 and 11: every pair compared with every pair, every cursist sought in
 * every row. It shares no code with the evaluator but the records it reads. */

typedef struct
{
  const TaalPresentie *presentie;
  const PlainNorm     *norm;
  TaalPeriode          periode;
} PlainVraag;

/* What is known of one cursist in one lesson. */
typedef struct
{
  int      n_rijen;
  gboolean aanwezig;
  gboolean paraaf;
  gboolean login;
  gboolean fysiek; /* in any row */
  gboolean vorm;   /* in any row */
  gboolean tijden; /* a row with both van and tot */
} PlainPaar;

TaalLes         plain_les            (const PlainVraag *vraag,
                                      int               row);
gboolean        plain_in_periode     (const PlainVraag *vraag,
                                      int               row);
gboolean        plain_given          (const PlainVraag *vraag,
                                      int               row);
PlainPaar       plain_paar           (const PlainVraag *vraag,
                                      int               row,
                                      int               cursist);
int             plain_n_aanwezig     (const PlainVraag *vraag,
                                      int               row);
const char     *plain_cursist_id     (const PlainVraag *vraag,
                                      int               cursist);
int             plain_compare_lessen (const TaalLes    *a,
                                      const TaalLes    *b);
int             plain_n_lessen       (const PlainVraag *vraag);
int             plain_n_cursisten    (const PlainVraag *vraag);

/* A signal as a line: id, sleutel and evidence, sorted, with a control character between them. */
void            plain_tell           (GPtrArray        *lines,
                                      const char       *soort,
                                      const char       *sleutel,
                                      GPtrArray        *bewijs);
void            plain_tell_two       (GPtrArray        *lines,
                                      const char       *soort,
                                      const char       *sleutel,
                                      const char       *a,
                                      const char       *b);
int             plain_compare_texts  (gconstpointer     a,
                                      gconstpointer     b);

void            plain_signalen_lessen  (const PlainVraag *vraag,
                                        GPtrArray        *lines);
void            plain_signalen_dossier (const PlainVraag *vraag,
                                        GPtrArray        *lines);
TaalUitkomst    plain_waarborg         (const PlainVraag *vraag,
                                        int               row,
                                        int               waarborg);

/* The hours of a cursist, in minutes. */
typedef struct
{
  gint64 fysiek;
  gint64 online;
  gint64 wi2013;
  gint64 nog_totaal;
  gint64 nog_fysiek;
  gint64 extra_fysiek;
  gint64 let_op;
  gint64 hybride_leeg;
} PlainUren;

gboolean        plain_uren             (const PlainVraag *vraag,
                                        int               cursist,
                                        PlainUren        *uren);
