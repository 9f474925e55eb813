/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Who somebody in a file is. */
typedef enum
{
  TAAL_NAAM_ONBEKEND,
  TAAL_NAAM_CURSIST,
  TAAL_NAAM_DOCENT,
  TAAL_NAAM_NEGEREN, /* neither: somebody of the office, a recording, an interpreter */
} TaalNaamSoort;

/**
 * TaalNaamKeuze:
 * @naam: a name as it was written
 * @sleutel: the key of it by taal_naam_sleutel()
 * @account: (nullable): the account that it came with, in lower case
 * @soort: who it is
 * @id: (nullable): the cursist_id or docent_id
 *
 * A name that somebody has said who it is.
 */
typedef struct
{
  char          *naam;
  char          *sleutel;
  char          *account;
  char          *id;
  TaalNaamSoort  soort;
} TaalNaamKeuze;

/**
 * TaalNaamGevonden:
 * @soort: who it is, %TAAL_NAAM_ONBEKEND when that has to be asked
 * @id: (nullable): the cursist_id or docent_id
 * @account_van: (nullable): another id, to which the account belongs by the list, when the name has
 * @id
 * @meer: whether the name is that of several persons, so that it has to be asked
 *
 * Who a name is, by a list of names. Its texts are those of the list.
 */
typedef struct
{
  TaalNaamSoort  soort;
  const char    *id;
  const char    *account_van;
  gboolean       meer;
} TaalNaamGevonden;

#define TAAL_TYPE_NAMEN (taal_namen_get_type ())
G_DECLARE_INTERFACE (TaalNamen, taal_namen, TAAL, NAMEN, GObject)

/**
 * TaalNamenInterface:
 * @list: all choices, in an array that the list owns
 * @remember: keeps a choice, instead of an older one of the same name and account
 * @dup_pseudoniem: what stands for an account in a dossier
 *
 * A list of who is who. It holds names of persons, so it lies outside the dossier; the dossier
 * knows cursisten by their cursist_id, and accounts by a pseudonym that only who has the list can
 * make.
 */
struct _TaalNamenInterface
{
  GTypeInterface parent;

  const GPtrArray *(*list)           (TaalNamen      *self);
  gboolean         (*remember)       (TaalNamen      *self,
                                      const char     *naam,
                                      const char     *account,
                                      TaalNaamSoort   soort,
                                      const char     *id,
                                      GError        **error);
  char            *(*dup_pseudoniem) (TaalNamen      *self,
                                      const char     *account);
};

const GPtrArray  *taal_namen_list           (TaalNamen      *self);
gboolean          taal_namen_remember       (TaalNamen      *self,
                                             const char     *naam,
                                             const char     *account,
                                             TaalNaamSoort   soort,
                                             const char     *id,
                                             GError        **error);
char             *taal_namen_dup_pseudoniem (TaalNamen      *self,
                                             const char     *account);
void              taal_namen_find           (TaalNamen      *self,
                                             const char     *naam,
                                             const char     *naam_anders,
                                             const char     *account,
                                             TaalNaamGevonden *gevonden);
const TaalNaamKeuze *taal_namen_propose     (TaalNamen      *self,
                                             const char     *naam);

TaalNaamKeuze    *taal_naam_keuze_new       (const char     *naam,
                                             const char     *account,
                                             TaalNaamSoort   soort,
                                             const char     *id);
void              taal_naam_keuze_free      (gpointer        data);

G_END_DECLS
