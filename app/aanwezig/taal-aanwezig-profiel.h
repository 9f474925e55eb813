/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A profile is a text of the form that GKeyFile reads:
 *
 *   [aanwezig]
 *   versie=1
 *   naam=Presentie Moodle       (optional: what the user calls it)
 *   kopregel=4                  (else the first row with all headers that it names)
 *   volgorde=dmj                (dmj or mdj: how dates of figures are read)
 *   naam.koppen=Voornaam;Achternaam;
 *   account.kop=E-mailadres
 *   datum.kop=Datum             (the day of the times, where these stand alone)
 *   van.kop=Begin
 *   tot.kop=Eind
 *   status.kop=Aanwezig         (a mark for each row)
 *   lessen=true                 (a column for each lesson, with its moment as header, holding
 * marks)
 *
 *   [status]                    (what the marks mean: ja or nee; an empty cell says nothing)
 *   P=ja
 *   A=nee
 */
#define TAAL_AANWEZIG_PROFIEL_VERSIE 1
#define TAAL_AANWEZIG_PROFIEL_MAX (256 * 1024)

#define TAAL_AANWEZIG_PROFIEL_ERROR (taal_aanwezig_profiel_error_quark ())
GQuark taal_aanwezig_profiel_error_quark (void);

typedef enum
{
  TAAL_AANWEZIG_PROFIEL_ERROR_SYNTAX, /* it cannot be read; the message names group and key */
} TaalAanwezigProfielError;

/**
 * TaalAanwezigProfiel:
 * @naam: (nullable): what the user calls it
 * @kopregel: the row of the headers, or 0
 * @mdj: whether the month comes first in dates of figures
 * @dmj: whether the day does; neither: not said
 * @lessen: whether each lesson has a column
 * @koppen: (array zero-terminated=1): the headers that make up the name, in their order
 * @account: (nullable): the header of the e-mail address or account
 * @datum: (nullable): that of the day
 * @van: (nullable): that of the moment of joining
 * @tot: (nullable): that of the moment of leaving
 * @status: (nullable): that of the mark
 * @waarden: (element-type utf8 gboolean): what each mark means
 *
 * How a table of any shape tells who was there. Immutable once it is read, or filled.
 */
typedef struct
{
  char        *naam;
  guint        kopregel;
  gboolean     mdj;
  gboolean     dmj;
  gboolean     lessen;
  char       **koppen;
  char        *account;
  char        *datum;
  char        *van;
  char        *tot;
  char        *status;
  GHashTable  *waarden;
} TaalAanwezigProfiel;

TaalAanwezigProfiel *taal_aanwezig_profiel_new (void);
TaalAanwezigProfiel *taal_aanwezig_profiel_new_from_text (const char                 *text,
                                                          gssize                      length,
                                                          GError                    **error);
void taal_aanwezig_profiel_add_teken (TaalAanwezigProfiel *profiel,
                                      const char *teken,
                                      gboolean aanwezig);
char                *taal_aanwezig_profiel_to_text       (const TaalAanwezigProfiel  *profiel);
void                 taal_aanwezig_profiel_free          (TaalAanwezigProfiel        *profiel);
int                  taal_aanwezig_profiel_get_status    (const TaalAanwezigProfiel  *profiel,
                                                          const char                 *teken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalAanwezigProfiel, taal_aanwezig_profiel_free)

G_END_DECLS
