/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-nabij.h"

G_BEGIN_DECLS

/**
 * TaalAdvies:
 * @tekst: (transfer full): what can be done
 * @bron: where that is said
 * @url: (nullable): where @bron can be read
 * @zekerheid: how sure that is
 *
 * What a caseworker can do, with its source.
 */
typedef struct
{
  char          *tekst;
  const char    *bron;
  const char    *url;
  TaalZekerheid  zekerheid;
} TaalAdvies;

char      *taal_report_nabij_text           (const TaalNabij    *nabij);
char      *taal_report_nabij_html           (const TaalNabij    *nabij);
char      *taal_report_nabij_json           (const TaalNabij    *nabij);

char      *taal_report_nabij_titel          (const TaalNabij    *nabij);
char      *taal_report_nabij_uitspraak      (const TaalNabij    *nabij);
char      *taal_report_nabij_onbekend_zin   (const TaalNabij    *nabij);
char      *taal_report_nabij_niet_zin       (const TaalNabij    *nabij);
char      *taal_report_nabij_afstand_zin    (void);
char      *taal_report_nabij_meer           (guint               n);
char      *taal_report_nabij_plek           (const TaalNabijAanbod *one);
char      *taal_report_nabij_wie            (const TaalNabijAanbod *one);
char      *taal_report_nabij_feiten         (const TaalNabijAanbod *one);
GArray    *taal_report_nabij_list_adviezen  (const TaalNabij    *nabij);
char      *taal_report_advies_bron          (const TaalAdvies   *advies);
char      *taal_report_afstand              (gint64              afstand);
char      *taal_report_leeftijd             (int                 leeftijd);
const char *taal_report_keurmerk_woord      (TaalKeurmerkStatus  status);

G_END_DECLS
