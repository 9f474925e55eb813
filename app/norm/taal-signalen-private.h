/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-signalen.h"

#include "taal-paar.h"

G_BEGIN_DECLS

/* A set of pairs of numbers with a count each, for millions of them. */
typedef struct _TaalPaarTel TaalPaarTel;

TaalPaarTel *taal_paar_tel_new  (void);
void         taal_paar_tel_free (TaalPaarTel *tel);
guint        taal_paar_tel_add  (TaalPaarTel *tel,
                                 guint32      a,
                                 guint32      b);
guint        taal_paar_tel_get  (const TaalPaarTel *tel,
                                 guint32            a,
                                 guint32            b);
guint        taal_paar_tel_get_max (const TaalPaarTel *tel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPaarTel, taal_paar_tel_free)

/* The lessons of a period in their order, which all signals but a few walk along. */
typedef struct
{
  TaalSignalen       *signalen; /* what is being made */
  const TaalSnapshot *snapshot;
  const int          *order;
  guint               n;
  TaalVoortgang      *voortgang; /* of all walks along them */
} TaalSignaalLessen;

void        taal_signalen_add        (TaalSignalen            *signalen,
                                      TaalSignaalSoort         soort,
                                      TaalSignaalOver          over,
                                      const char              *sleutel,
                                      const char              *a,
                                      const char              *b);
void        taal_signalen_take       (TaalSignalen            *signalen,
                                      TaalSignaalSoort         soort,
                                      const char              *sleutel,
                                      GPtrArray               *bewijs);
const char *taal_signalen_add_tekst  (TaalSignalen            *signalen,
                                      const char              *text);
const char *taal_signalen_add_datum  (TaalSignalen            *signalen,
                                      TaalDate                 date);
gboolean    taal_signalen_get_getal  (const TaalSignalen      *signalen,
                                      TaalParameter            parameter,
                                      TaalDate                 date,
                                      gint32                  *getal);
const char *taal_signalen_get_cursist (const TaalSignalen     *signalen,
                                       int                     cursist);

void        taal_signalen_fill_overlap  (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_rooster  (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_lessen   (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_logins   (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_reeksen  (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_tijden   (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_facturen (const TaalSignaalLessen *lessen);
void        taal_signalen_fill_starts   (TaalSignalen            *signalen);

G_END_DECLS
