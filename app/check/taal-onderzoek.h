/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"
#include "taal-contracten.h"
#include "taal-signalen.h"
#include "taal-waarborgen.h"

G_BEGIN_DECLS

/**
 * TaalOnderzoek:
 * @bron: what was looked at, with its presentie
 * @norm: the packets
 * @periode: the examined period
 * @waarborgen: (nullable): the safeguards of online lessons and the hours, where they were asked for
 * @signalen: (nullable): the signals, where they were asked for
 * @contracten: (nullable): the contracts with gemeenten, where they were asked for
 *
 * @afgewezen: (element-type TaalSignaal TaalAfwijzing): the signals that were dismissed with the evidence
 *   that they have now, each with why
 *
 * What presence tells of a school, with the source that it is about. Immutable, atomically ref-counted;
 * read its fields, never write them.
 */
typedef struct
{
  TaalBron       *bron;
  TaalNorm       *norm;
  TaalPeriode     periode;
  TaalWaarborgen *waarborgen;
  TaalSignalen   *signalen;
  TaalContracten *contracten;
  GHashTable     *afgewezen;
} TaalOnderzoek;

#define TAAL_TYPE_ONDERZOEK (taal_onderzoek_get_type ())
GType          taal_onderzoek_get_type     (void);

TaalOnderzoek *taal_onderzoek_run_online   (TaalBron      *bron,
                                            TaalNorm      *norm,
                                            TaalPeriode    periode);
TaalOnderzoek *taal_onderzoek_run_signalen (TaalBron      *bron,
                                            TaalNorm      *norm,
                                            TaalPeriode    periode);
TaalOnderzoek *taal_onderzoek_run_contracten (TaalBron    *bron,
                                              TaalNorm    *norm,
                                              TaalPeriode  periode);
TaalVerhouding taal_onderzoek_get_verhouding (const TaalOnderzoek       *onderzoek,
                                              const TaalContractOordeel *oordeel);
const TaalAfwijzing *taal_onderzoek_get_botsing (const TaalOnderzoek       *onderzoek,
                                                 const TaalContractOordeel *oordeel,
                                                 gboolean                  *vervallen);
const TaalAfwijzing *taal_onderzoek_get_afwijzing (const TaalOnderzoek *onderzoek,
                                                   const TaalSignaal   *signaal);
TaalOnderzoek *taal_onderzoek_run          (TaalBron         *bron,
                                            TaalNorm         *norm,
                                            TaalPeriode       periode,
                                            TaalProgressFunc  progress,
                                            gpointer          progress_data,
                                            GCancellable     *cancellable,
                                            GError          **error);
TaalOnderzoek *taal_onderzoek_ref          (TaalOnderzoek *onderzoek);
void           taal_onderzoek_unref        (TaalOnderzoek *onderzoek);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalOnderzoek, taal_onderzoek_unref)

G_END_DECLS
