/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst-vak.h"
#include "taal-signaal-paneel.h"
#include "taal-signalen-gekozen.h"
#include "taal-signalen-lijst.h"
#include "taal-signalen-page.h"

G_BEGIN_DECLS

struct _TaalSignalenPage
{
  GtkBox               parent_instance;

  /* Template children */
  GtkStack            *stack;
  GtkSpinner          *spinner;
  GtkWidget           *zonder_presentie;
  AdwStatusPage       *leeg;
  AdwStatusPage       *fout;
  TaalLijstVak        *vak;
  GtkStack            *panelen;
  TaalSignaalPaneel   *paneel;
  TaalSignalenGekozen *paneel_gekozen;
  GtkDropDown         *welke;
  GtkDropDown         *soort;

  gboolean             editable;
  gboolean             filling; /* several filters change at once */
  gboolean             holding; /* the examiner, while the page is shown */

  /* Owned */
  TaalSignalenLijst   *lijst;
  TaalOnderzoeker     *onderzoeker;
  TaalSignaalRij      *getoond;  /* (nullable): what the pane shows */
  TaalSignalenKeuze   *gekozen;  /* (nullable): where several are selected, those */
  TaalSignaalRij      *volgende; /* (nullable): what it is to show when what it shows has gone */
  gboolean             volgende_focus; /* and whether its row then takes the focus */
};

void taal_signalen_page_install_acties (GtkWidgetClass   *widget_class);
void taal_signalen_page_update_acties  (TaalSignalenPage *self);
void taal_signalen_page_show_fout      (TaalSignalenPage *self,
                                        const GError     *error);

G_END_DECLS
