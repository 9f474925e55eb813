/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalDagKiezer:
 *
 * A day to choose: typed, by a slider over the time in which anything changes, or from change to
 * change. The day stands beside it in words.
 *
 * Signals: `changed`, another day is chosen.
 */
#define TAAL_TYPE_DAG_KIEZER (taal_dag_kiezer_get_type ())
G_DECLARE_FINAL_TYPE (TaalDagKiezer, taal_dag_kiezer, TAAL, DAG_KIEZER, GtkBox)

void     taal_dag_kiezer_set_dagen (TaalDagKiezer *self,
                                    const GArray  *dagen,
                                    TaalDate       vandaag);
TaalDate taal_dag_kiezer_get_dag   (TaalDagKiezer *self);
void     taal_dag_kiezer_set_dag   (TaalDagKiezer *self,
                                    TaalDate       dag);

G_END_DECLS
