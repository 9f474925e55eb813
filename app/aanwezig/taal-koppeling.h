/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-interval.h"
#include "taal-namenbron.h"
#include "taal-vergadering.h"

G_BEGIN_DECLS

/**
 * TaalKoppelLes:
 * @les_id: its id
 * @groep_id: that of its groep
 * @docent_id: (nullable): that of its docent
 * @datum: its day
 * @begin: when it begins, in seconds since midnight; negative when unknown
 * @minuten: how long it is
 * @online: whether it is online or hybride
 * @gevraagd: whether the user named this lesson
 *
 * A lesson that a meeting may have been of. Its texts are the caller's.
 */
typedef struct
{
  const char *les_id;
  const char *groep_id;
  const char *docent_id;
  TaalDate    datum;
  gint32      begin;
  int         minuten;
  gboolean    online;
  gboolean    gevraagd;
} TaalKoppelLes;

/**
 * TaalKoppelAanwezig:
 * @les: the place of the lesson in the list
 * @cursist_id: who
 * @login: (nullable): the pseudonym of the account that they used
 * @aanwezig: whether they were there
 * @tijden: (element-type TaalInterval): when they were connected, rejoins merged, as recorded: not
 * cut to the lesson
 * @minuten: for how long that was within the lesson, in whole minutes
 *
 * Somebody in a lesson, by one account.
 */
typedef struct
{
  guint     les;
  char     *cursist_id;
  char     *login;
  gboolean  aanwezig;
  GArray   *tijden;
  gint64    minuten;
} TaalKoppelAanwezig;

/**
 * TaalKoppelDocent:
 * @les: the place of the lesson in the list
 * @docent_id: who
 * @login: (nullable): the pseudonym of the account that they used
 * @tijden: (element-type TaalInterval): when they were connected
 * @anders: whether the lesson has another docent, or none
 *
 * A docent in a lesson.
 */
typedef struct
{
  guint     les;
  char     *docent_id;
  char     *login;
  GArray   *tijden;
  gboolean  anders;
} TaalKoppelDocent;

/**
 * TaalKoppelOnbekend:
 * @naam: the name as it is written
 * @account: (nullable): the account
 * @gastheer: whether they led the meeting, so that it may be the docent
 * @meer: whether several persons have that name
 * @voorstel: (nullable): the name that it is most like
 * @voorstel_soort: who that is
 * @voorstel_id: (nullable): the id of that
 *
 * Somebody of whom it is not known who it is.
 */
typedef struct
{
  char          *naam;
  char          *account;
  gboolean       gastheer;
  gboolean       meer;
  char          *voorstel;
  TaalNaamSoort  voorstel_soort;
  char          *voorstel_id;
} TaalKoppelOnbekend;

typedef enum
{
  TAAL_KOPPEL_GEEN_LES,      /* no lesson was at the time of the meeting; waarde: the file */
  TAAL_KOPPEL_MEER_LESSEN,   /* lessons of several groepen were; waarde: their ids */
  TAAL_KOPPEL_ORDE_LESDATUM, /* day and month: only one order gives a lesson; waarde: the file */
  TAAL_KOPPEL_ZONDER_BEGIN,  /* a lesson without a begin: nothing is cut to it; waarde: its id */
  TAAL_KOPPEL_ACCOUNT_VAN,   /* somebody used the account of another; waarde: who, anders: of whom */
  TAAL_KOPPEL_ZELFDE,        /* a file that was given twice; waarde: the file */
  TAAL_KOPPEL_DOCENT_WEG,    /* the docent was away for minutes in between; waarde: the lesson */
  TAAL_KOPPEL_DOCENT_ANDERS, /* another docent than the lesson has; waarde: the lesson, anders: who
                              */
} TaalKoppelCode;

/* A thing to say of it. */
typedef struct
{
  TaalKoppelCode  code;
  char           *waarde;
  char           *anders;
  gint64          minuten;
} TaalKoppelMelding;

/**
 * TaalKoppeling:
 * @aanwezig: (element-type TaalKoppelAanwezig): who was in which lesson, by lesson and cursist
 * @docenten: (element-type TaalKoppelDocent): the docenten likewise
 * @onbekend: (element-type TaalKoppelOnbekend): whom nobody knows
 * @meldingen: (element-type TaalKoppelMelding): what is to be said
 * @lessen: (element-type guint): the places of the lessons that a meeting was of, in their order
 * @per_vergadering: (element-type GArray): likewise of each meeting, in the order of the meetings
 * @n_genegeerd: how many persons are left out because they are neither
 *
 * Which meetings were of which lessons, and who was there. Plain data of who made it.
 */
typedef struct
{
  GPtrArray *aanwezig;
  GPtrArray *docenten;
  GPtrArray *onbekend;
  GPtrArray *meldingen;
  GArray    *lessen;
  GPtrArray *per_vergadering;
  guint      n_genegeerd;
} TaalKoppeling;

TaalKoppeling *taal_koppeling_new          (TaalVergadering *const *vergaderingen,
                                            guint                   n_vergaderingen,
                                            GArray *const          *gekozen,
                                            const TaalKoppelLes    *lessen,
                                            guint                   n_lessen,
                                            TaalNamenbron          *namen);
void           taal_koppeling_free         (TaalKoppeling          *koppeling);
gint64         taal_koppeling_get_minuten  (const TaalKoppeling    *koppeling,
                                            const TaalKoppelLes    *lessen,
                                            guint                   les,
                                            const char             *cursist_id);
gboolean       taal_koppel_past            (const TaalVergadering  *vergadering,
                                            const TaalKoppelLes    *les);
guint          taal_koppel_count_lessen    (const TaalVergadering  *vergadering,
                                            const TaalKoppelLes    *lessen,
                                            guint                   n_lessen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalKoppeling, taal_koppeling_free)

G_END_DECLS
