/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanbod-samen.h"
#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalRegioBestand:
 * @path: (type filename): a dossier, a workbook or a folder of CSV files
 * @aanbod: (nullable): what the school offers of the Wi2013
 * @onderzoek: (nullable): its contracts, judged
 * @error: (nullable): why it could not be read; then there is nothing else
 *
 * What one school sent.
 */
typedef struct
{
  char          *path;
  TaalAanbod    *aanbod;
  TaalOnderzoek *onderzoek;
  GError        *error;
} TaalRegioBestand;

/**
 * TaalRegio:
 *
 * What many schools sent, read without writing to any of it: the offer and the contracts of each. A
 * file that cannot be read stays with why.
 */
#define TAAL_TYPE_REGIO (taal_regio_get_type ())
G_DECLARE_FINAL_TYPE (TaalRegio, taal_regio, TAAL, REGIO, GObject)

TaalRegio              *taal_regio_new             (const char *const   *paths);
void                    taal_regio_load_async      (TaalRegio           *self,
                                                    TaalDate             vandaag,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean                taal_regio_load_finish     (TaalRegio           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);
void                    taal_regio_cancel          (TaalRegio           *self);
double                  taal_regio_get_fraction    (TaalRegio           *self);
guint                   taal_regio_get_n           (TaalRegio           *self);
const TaalRegioBestand *taal_regio_get_bestand     (TaalRegio           *self,
                                                    guint                i);
TaalNorm               *taal_regio_get_norm        (TaalRegio           *self);
TaalPeriode             taal_regio_get_periode     (TaalRegio           *self);
void                    taal_regio_set_periode     (TaalRegio           *self,
                                                    TaalPeriode          periode);
GArray                 *taal_regio_list_jaren      (TaalRegio           *self);
GPtrArray              *taal_regio_list_aanboden   (TaalRegio           *self,
                                                    GArray             **dubbel);
GPtrArray              *taal_regio_list_onderzoeken (TaalRegio          *self);

G_END_DECLS
