/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bad-rows-page.h"
#include "taal-docenten-page.h"
#include "taal-lessen-page.h"
#include "taal-load-page.h"
#include "taal-loader.h"
#include "taal-overzicht-page.h"
#include "taal-period-picker.h"
#include "taal-start-page.h"
#include "taal-window.h"

G_BEGIN_DECLS

struct _TaalWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *content;
  AdwViewStack         *pages;
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar   *switcher_bar;
  TaalPeriodPicker     *period;
  TaalStartPage        *start_page;
  TaalLoadPage         *load_page;
  TaalBadRowsPage      *bad_rows_page;
  TaalOverzichtPage    *overzicht_page;
  TaalDocentenPage     *docenten_page;
  TaalLessenPage       *lessen_page;

  /* Owned */
  TaalPreferences      *preferences;
  TaalLoader           *loader;       /* the load that is under way, or was last */
  GCancellable         *judging;      /* the judgement that is under way */
  TaalCheck            *check;        /* what is shown */
  guint                 load_timeout; /* until the load page shows */
};

void taal_window_load            (TaalWindow      *self,
                                  GFile           *file,
                                  TaalImportFlags  flags);
void taal_window_judge           (TaalWindow      *self,
                                  TaalPeriode      periode);
void taal_window_update_actions  (TaalWindow      *self);
void taal_window_install_actions (GtkWidgetClass  *widget_class);

G_END_DECLS
