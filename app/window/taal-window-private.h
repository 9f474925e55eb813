/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lazy.h"
#include "taal-loader.h"
#include "taal-onderzoeker.h"
#include "taal-period-picker.h"
#include "taal-regio-page.h"
#include "taal-school-page.h"
#include "taal-session.h"
#include "taal-start-page.h"
#include "taal-window.h"

G_BEGIN_DECLS

struct _TaalWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *content;
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar   *switcher_bar;
  GtkMenuButton        *menu_button;
  GMenuModel           *menu;
  GMenu                *steps;         /* of the menu: undo and redo */
  TaalLazy             *period;        /* TaalPeriodPicker */
  TaalLazy             *alleen_lezen;  /* TaalAlleenLezen */
  TaalStartPage        *start_page;
  TaalLazy             *load_page;     /* TaalLoadPage */
  TaalLazy             *bad_rows_page; /* TaalBadRowsPage */
  TaalLazy             *school_page;   /* TaalSchoolPage */
  TaalLazy             *regio_page;    /* TaalRegioPage */
  GtkWidget            *regio_terug;
  TaalLazy             *regio_periode; /* TaalPeriodPicker */

  /* Owned */
  TaalPreferences      *preferences;
  TaalLoader           *loader;       /* the load that is under way, or was last */
  TaalSession          *session;      /* the school that is shown */
  GFile                *werkmap;      /* to begin with, until a dossier is made of it and loaded */
  TaalOnderzoeker      *onderzoeker;  /* what presence tells of that */
  guint                 n_judging;    /* how many judgements are asked for */
  guint                 load_timeout; /* until the load page shows */
  gboolean              closing;      /* as soon as nothing is being written */
  GPtrArray            *regio_paths;  /* of what schools sent, while they are told */
  guint                 regio_idle;
};

void taal_window_show_content    (TaalWindow      *self,
                                  const char      *name);
void taal_window_load            (TaalWindow      *self,
                                  GFile           *file,
                                  TaalImportFlags  flags);
void taal_window_set_session     (TaalWindow      *self,
                                  TaalSession     *session);
void taal_window_judge           (TaalWindow      *self,
                                  TaalPeriode      periode);
gboolean taal_window_may_close   (TaalWindow      *self);
void taal_window_save_as_dossier (TaalWindow      *self,
                                  GFile           *file);
void taal_window_update_actions  (TaalWindow      *self);
void taal_window_install_actions (GtkWidgetClass  *widget_class);
gboolean taal_window_shows_regio (TaalWindow      *self);

/* A command of the window, for gtk_widget_class_install_action(). */
typedef struct
{
  const char                  *name;
  const char                  *parameter; /* (nullable) */
  GtkWidgetActionActivateFunc  activate;
} TaalWindowActie;

void taal_window_install_acties     (GtkWidgetClass        *widget_class,
                                     const TaalWindowActie *acties,
                                     gsize                  n);

/* taal-window-toon.c */
void taal_window_install_toon       (GtkWidgetClass *widget_class);

/* taal-window-dossier.c */
void taal_window_install_dossier    (GtkWidgetClass *widget_class);

/* taal-window-lessen.c */
void taal_window_lessen_activated   (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter);

/* taal-window-begin.c */
void taal_window_begin              (GtkWindow        *window,
                                     GFile            *workbook);
void taal_window_begin_in           (TaalWindow       *self,
                                     GFile            *workbook,
                                     GFile            *place);
void taal_window_begin_loaded       (TaalWindow       *self);
void taal_window_offer_begin        (TaalWindow       *self,
                                     AdwMessageDialog *dialog,
                                     GFile            *file,
                                     const GError     *error);
void taal_window_begin_activated    (GtkWidget        *widget,
                                     const char       *name,
                                     GVariant         *parameter);

/* taal-window-regio.c */
void taal_window_show_regio         (TaalWindow        *self,
                                     const char *const *paths);
void taal_window_add_regio          (TaalWindow        *self,
                                     GFile             *file);
void taal_window_regio_activated    (GtkWidget         *widget,
                                     const char        *name,
                                     GVariant          *parameter);
void taal_window_share_activated    (GtkWidget         *widget,
                                     const char        *name,
                                     GVariant          *parameter);

/* taal-window-files.c */
void taal_window_write_to           (TaalWindow *self,
                                     GFile      *file,
                                     const char *source,
                                     gboolean    folder);
void taal_window_import_activated   (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter);
void taal_window_export_activated   (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter);
void taal_window_template_activated (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter);

/* taal-window-presentielijst.c */
void taal_window_presentielijst_activated (GtkWidget  *widget,
                                           const char *name,
                                           GVariant   *parameter);

G_END_DECLS
