/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "../check/signalen-fixture.h"
#include "taal-signalen-page.h"
#include "window-fixture.h"

/* The page of the signals in a window, on a school that gives one of every kind. */

typedef struct
{
  SignalenFixture  school;
  TaalOnderzoeker *onderzoeker;
  GtkWidget       *window;
  GtkWidget       *page;
} PageFixture;

gpointer    page_get_part        (PageFixture *fixture,
                                  const char  *id);
gpointer    page_get_vak_part    (PageFixture *fixture,
                                  const char  *id);
gpointer    page_get_paneel_part (PageFixture *fixture,
                                  const char  *id);
void        page_wait            (PageFixture *fixture);
void        page_set_up          (PageFixture   *fixture,
                                  gconstpointer  data);
void        page_tear_down       (PageFixture   *fixture,
                                  gconstpointer  data);
void        page_expect_n        (PageFixture *fixture,
                                  const char  *text);
void        page_search          (PageFixture *fixture,
                                  const char  *text);
void        page_open_only       (PageFixture *fixture,
                                  const char  *text);
const char *page_get_over        (PageFixture *fixture);
GtkWidget  *page_find_dialog     (GType type);
void        page_type_in         (GtkWidget  *dialog,
                                  const char *id,
                                  const char *text);
void        page_save            (PageFixture *fixture);
