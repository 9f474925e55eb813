/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-docenten-page.h"
#include "taal-lessen-page.h"
#include "taal-onderzoeker.h"
#include "taal-overzicht-page.h"

G_BEGIN_DECLS

/**
 * TaalSchoolPage:
 *
 * The pages of a school that is open, each made when it is first turned to.
 */
#define TAAL_TYPE_SCHOOL_PAGE (taal_school_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalSchoolPage, taal_school_page, TAAL, SCHOOL_PAGE, AdwBin)

void              taal_school_page_set_check     (TaalSchoolPage *self,
                                                  TaalCheck      *check);
void              taal_school_page_set_editable  (TaalSchoolPage *self,
                                                  gboolean        editable);
void              taal_school_page_set_onderzoeker (TaalSchoolPage *self,
                                                    TaalOnderzoeker *onderzoeker);
AdwViewStack     *taal_school_page_get_pages     (TaalSchoolPage *self);
void              taal_school_page_turn_to       (TaalSchoolPage *self,
                                                  const char     *name);
TaalDocentenPage *taal_school_page_open_docenten (TaalSchoolPage *self);
TaalLessenPage   *taal_school_page_open_lessen   (TaalSchoolPage *self);
void              taal_school_page_focus_search  (TaalSchoolPage *self);

G_END_DECLS
