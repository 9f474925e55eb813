/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-presentielijst.h"

G_BEGIN_DECLS

/* Says what a cursist is called, from a list that the dossier does not have: (transfer full)
 * (nullable), %NULL for who is not in that list. */
typedef char *(*TaalNaamFunc) (const char *cursist_id,
                               gpointer    data);

/**
 * TaalPresentieVel:
 * @titel: what the sheet is
 * @regels: (array zero-terminated=1): of which groep, when and where
 * @koppen: (array zero-terminated=1): above the first column, and then above that of each les, in one
 *   or more lines
 * @rijen: (array zero-terminated=1): who may come; below them is room for who comes as well
 * @n_leeg: how many rows are left empty for those
 * @docent: what stands before the place where the docent signs
 * @voet: what the signing is for
 *
 * An attendance list to be printed and signed, in words.
 */
typedef struct
{
  char  *titel;
  char **regels;
  char **koppen;
  char **rijen;
  guint  n_leeg;
  char  *docent;
  char  *voet;
} TaalPresentieVel;

TaalPresentieVel *taal_report_presentie_vel_new    (const TaalPresentielijst *lijst,
                                                    TaalNaamFunc              naam,
                                                    gpointer                  naam_data);
void              taal_report_presentie_vel_free   (TaalPresentieVel         *vel);
char             *taal_report_presentie_vel_text   (const TaalPresentieVel   *vel);
char             *taal_report_presentie_vel_html   (const TaalPresentieVel   *vel);
char             *taal_report_presentie_vel_pagina (int                       page,
                                                    int                       n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPresentieVel, taal_report_presentie_vel_free)

G_END_DECLS
