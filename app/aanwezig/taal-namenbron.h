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

#define TAAL_TYPE_NAMENBRON (taal_namenbron_get_type ())
G_DECLARE_INTERFACE (TaalNamenbron, taal_namenbron, TAAL, NAMENBRON, GObject)

/**
 * TaalNamenbronInterface:
 * @list: all choices, in an array that the list owns
 * @remember: keeps a choice for good, instead of an older one of the same name and account
 * @note: knows a choice likewise, for as long as the list is in memory
 * @dup_pseudoniem: what stands for an account in a dossier
 *
 * A list of who is who. It holds names of persons, so it lies outside the dossier; the dossier
 * knows cursisten by their cursist_id, and accounts by a pseudonym that only who has the list can
 * make.
 */
struct _TaalNamenbronInterface
{
  GTypeInterface parent;

  const GPtrArray *(*list)           (TaalNamenbron      *self);
  gboolean         (*remember)       (TaalNamenbron      *self,
                                      const char     *naam,
                                      const char     *account,
                                      TaalNaamSoort   soort,
                                      const char     *id,
                                      GError        **error);
  void             (*note)           (TaalNamenbron      *self,
                                      const char     *naam,
                                      const char     *account,
                                      TaalNaamSoort   soort,
                                      const char     *id);
  char            *(*dup_pseudoniem) (TaalNamenbron      *self,
                                      const char     *account);
};

const GPtrArray  *taal_namenbron_list           (TaalNamenbron      *self);
gboolean          taal_namenbron_remember       (TaalNamenbron      *self,
                                             const char     *naam,
                                             const char     *account,
                                             TaalNaamSoort   soort,
                                             const char     *id,
                                             GError        **error);
void              taal_namenbron_note           (TaalNamenbron      *self,
                                             const char     *naam,
                                             const char     *account,
                                             TaalNaamSoort   soort,
                                             const char     *id);
char             *taal_namenbron_dup_pseudoniem (TaalNamenbron      *self,
                                             const char     *account);
void              taal_namenbron_find           (TaalNamenbron      *self,
                                             const char     *naam,
                                             const char     *naam_anders,
                                             const char     *account,
                                             TaalNaamGevonden *gevonden);
const TaalNaamKeuze *taal_namenbron_propose     (TaalNamenbron      *self,
                                             const char     *naam);

TaalNaamKeuze    *taal_naam_keuze_new       (const char     *naam,
                                             const char     *account,
                                             TaalNaamSoort   soort,
                                             const char     *id);
void              taal_naam_keuze_free      (gpointer        data);

G_END_DECLS
