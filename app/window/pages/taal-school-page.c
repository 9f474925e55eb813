/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-school-page.h"

#include "taal-aanbod-page.h"
#include "taal-contracten-page.h"
#include "taal-lazy.h"
#include "taal-online-page.h"
#include "taal-signalen-page.h"
#include "taal-uitzonderingen-page.h"

struct _TaalSchoolPage
{
  AdwBin        parent_instance;

  /* Template children */
  AdwViewStack *pages;
  TaalLazy     *overzicht;
  TaalLazy     *docenten;
  TaalLazy     *lessen;
  TaalLazy     *uitzonderingen;
  TaalLazy     *online;
  TaalLazy     *signalen;
  TaalLazy     *aanbod;
  TaalLazy     *contracten;

  gboolean      editable;

  /* Owned */
  TaalCheck       *check;
  TaalOnderzoeker *onderzoeker; /* what presence tells of it */
};

G_DEFINE_FINAL_TYPE (TaalSchoolPage, taal_school_page, ADW_TYPE_BIN)

/* The offer of this school alone. */
static void
tell_aanbod (TaalSchoolPage *self,
             TaalAanbodPage *page)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);

  g_ptr_array_add (aanboden, taal_aanbod_ref (taal_bron_get_aanbod (self->check->bron)));
  taal_aanbod_page_set_aanboden (page, self->check->oordeel->norm, aanboden);
}

static void
tell (TaalSchoolPage *self,
      GtkWidget      *page)
{
  if (TAAL_IS_OVERZICHT_PAGE (page))
    taal_overzicht_page_set_check (TAAL_OVERZICHT_PAGE (page), self->check);
  else if (TAAL_IS_DOCENTEN_PAGE (page))
    taal_docenten_page_set_check (TAAL_DOCENTEN_PAGE (page), self->check);
  else if (TAAL_IS_UITZONDERINGEN_PAGE (page))
    taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), self->check);
  else if (TAAL_IS_LESSEN_PAGE (page))
    taal_lessen_page_set_check (TAAL_LESSEN_PAGE (page), self->check);
  else if (TAAL_IS_AANBOD_PAGE (page))
    tell_aanbod (self, TAAL_AANBOD_PAGE (page));
}

static void
tell_editable (TaalSchoolPage *self,
               GtkWidget      *page)
{
  if (TAAL_IS_DOCENTEN_PAGE (page))
    taal_docenten_page_set_editable (TAAL_DOCENTEN_PAGE (page), self->editable);
  else if (TAAL_IS_LESSEN_PAGE (page))
    taal_lessen_page_set_editable (TAAL_LESSEN_PAGE (page), self->editable);
  else if (TAAL_IS_UITZONDERINGEN_PAGE (page))
    taal_uitzonderingen_page_set_editable (TAAL_UITZONDERINGEN_PAGE (page), self->editable);
  else if (TAAL_IS_ONLINE_PAGE (page))
    taal_online_page_set_editable (TAAL_ONLINE_PAGE (page), self->editable);
  else if (TAAL_IS_SIGNALEN_PAGE (page))
    taal_signalen_page_set_editable (TAAL_SIGNALEN_PAGE (page), self->editable);
  else if (TAAL_IS_AANBOD_PAGE (page))
    taal_aanbod_page_set_editable (TAAL_AANBOD_PAGE (page), self->editable);
  else if (TAAL_IS_CONTRACTEN_PAGE (page))
    taal_contracten_page_set_editable (TAAL_CONTRACTEN_PAGE (page), self->editable);
}

/* What presence tells goes to the pages that show it; who changes the offer needs the school. */
static void
tell_onderzoeker (TaalSchoolPage *self,
                  GtkWidget      *page)
{
  if (self->onderzoeker != NULL && TAAL_IS_SIGNALEN_PAGE (page))
    taal_signalen_page_set_onderzoeker (TAAL_SIGNALEN_PAGE (page), self->onderzoeker);
  else if (self->onderzoeker != NULL && TAAL_IS_CONTRACTEN_PAGE (page))
    taal_contracten_page_set_onderzoeker (TAAL_CONTRACTEN_PAGE (page), self->onderzoeker);
  else if (TAAL_IS_ONLINE_PAGE (page))
    g_object_set (page, "onderzoeker", self->onderzoeker, NULL);
  else if (self->onderzoeker != NULL && TAAL_IS_AANBOD_PAGE (page))
    taal_aanbod_page_set_session (TAAL_AANBOD_PAGE (page),
                                  taal_onderzoeker_get_session (self->onderzoeker));
}

/* How many signals are open, as long as that is known: nobody looks for the sake of the number. */
static void
found_cb (TaalSchoolPage *self)
{
  const TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);
  AdwViewStackPage *page = adw_view_stack_get_page (self->pages, GTK_WIDGET (self->signalen));
  guint n_open = onderzoek == NULL ? 0
                                   : taal_signalen_get_n (onderzoek->signalen) -
                                         g_hash_table_size (onderzoek->afgewezen);

  adw_view_stack_page_set_badge_number (page, n_open);
}

static void
for_each_made (TaalSchoolPage *self,
               void          (*func) (TaalSchoolPage *self,
                                      GtkWidget      *page))
{
  TaalLazy *pages[] = { self->overzicht, self->docenten, self->lessen, self->uitzonderingen,
                        self->online, self->signalen, self->aanbod, self->contracten };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (taal_lazy_peek (pages[i]) != NULL)
      func (self, taal_lazy_peek (pages[i]));
}

static void
page_made_cb (TaalSchoolPage *self,
              GtkWidget      *page)
{
  tell_editable (self, page);
  tell_onderzoeker (self, page);
  if (self->check != NULL)
    tell (self, page);
}

/* From what needs doing to what was said of the Wi2013 offer. */
static void
te_bevestigen_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  TaalSchoolPage *self = TAAL_SCHOOL_PAGE (widget);

  taal_school_page_turn_to (self, "aanbod");
  taal_aanbod_page_open_uitspraken (taal_lazy_get (self->aanbod));
}

static void
taal_school_page_dispose (GObject *object)
{
  TaalSchoolPage *self = TAAL_SCHOOL_PAGE (object);

  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_SCHOOL_PAGE);
  g_clear_pointer (&self->check, taal_check_unref);
  g_clear_object (&self->onderzoeker);

  G_OBJECT_CLASS (taal_school_page_parent_class)->dispose (object);
}

static void
taal_school_page_class_init (TaalSchoolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_school_page_dispose;

  g_type_ensure (TAAL_TYPE_AANBOD_PAGE);
  g_type_ensure (TAAL_TYPE_CONTRACTEN_PAGE);
  g_type_ensure (TAAL_TYPE_DOCENTEN_PAGE);
  g_type_ensure (TAAL_TYPE_LAZY);
  g_type_ensure (TAAL_TYPE_LESSEN_PAGE);
  g_type_ensure (TAAL_TYPE_ONLINE_PAGE);
  g_type_ensure (TAAL_TYPE_OVERZICHT_PAGE);
  g_type_ensure (TAAL_TYPE_SIGNALEN_PAGE);
  g_type_ensure (TAAL_TYPE_UITZONDERINGEN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-school-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, pages);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, overzicht);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, docenten);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, lessen);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, uitzonderingen);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, online);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, signalen);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, aanbod);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolPage, contracten);
  gtk_widget_class_bind_template_callback (widget_class, page_made_cb);
  gtk_widget_class_install_action (widget_class, "school.te-bevestigen", "i",
                                   te_bevestigen_activated);
}

static void
taal_school_page_init (TaalSchoolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_school_page_set_check:
 * @self: the pages of a school
 * @check: the judgement to show
 *
 * Thread: the main one
 */
void
taal_school_page_set_check (TaalSchoolPage *self,
                            TaalCheck      *check)
{
  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self) && check != NULL);

  taal_check_ref (check);
  g_clear_pointer (&self->check, taal_check_unref);
  self->check = check;
  for_each_made (self, tell);
}

/**
 * taal_school_page_set_onderzoeker:
 * @self: the pages of a school
 * @onderzoeker: who looks what presence tells, held by a page while it is shown
 *
 * Thread: the main one
 */
void
taal_school_page_set_onderzoeker (TaalSchoolPage  *self,
                                  TaalOnderzoeker *onderzoeker)
{
  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self) && TAAL_IS_ONDERZOEKER (onderzoeker));

  if (self->onderzoeker != NULL)
    g_signal_handlers_disconnect_by_data (self->onderzoeker, self);
  g_set_object (&self->onderzoeker, onderzoeker);
  g_signal_connect_object (onderzoeker, "notify::onderzoek", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  for_each_made (self, tell_onderzoeker);
  found_cb (self);
}

/**
 * taal_school_page_set_editable:
 * @self: the pages of a school
 * @editable: whether the school can be changed
 *
 * Thread: the main one
 */
void
taal_school_page_set_editable (TaalSchoolPage *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self));

  self->editable = editable;
  for_each_made (self, tell_editable);
}

/**
 * taal_school_page_get_pages:
 * @self: the pages of a school
 *
 * Returns: (transfer none): the stack in which they are, for a switcher
 *
 * Thread: the main one
 */
AdwViewStack *
taal_school_page_get_pages (TaalSchoolPage *self)
{
  g_return_val_if_fail (TAAL_IS_SCHOOL_PAGE (self), NULL);

  return self->pages;
}

/**
 * taal_school_page_turn_to:
 * @self: the pages of a school
 * @name: the name of one: overzicht, docenten, lessen, uitzonderingen, online, signalen, aanbod or
 *   contracten
 *
 * Thread: the main one
 */
void
taal_school_page_turn_to (TaalSchoolPage *self,
                          const char     *name)
{
  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self));

  /* The door of a gemeente has one that a school has not. */
  if (adw_view_stack_get_child_by_name (self->pages, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}

/**
 * taal_school_page_focus:
 * @self: the pages of a school
 *
 * Puts the focus in the page that is shown, unless it is there.
 *
 * Thread: the main one
 */
void
taal_school_page_focus (TaalSchoolPage *self)
{
  GtkWidget *shown, *focus;

  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self));

  shown = adw_view_stack_get_visible_child (self->pages);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

/**
 * taal_school_page_open_docenten:
 * @self: the pages of a school
 *
 * Turns to the docenten.
 *
 * Returns: (transfer none): their page
 *
 * Thread: the main one
 */
TaalDocentenPage *
taal_school_page_open_docenten (TaalSchoolPage *self)
{
  g_return_val_if_fail (TAAL_IS_SCHOOL_PAGE (self), NULL);

  taal_school_page_turn_to (self, "docenten");

  return taal_lazy_get (self->docenten);
}

/**
 * taal_school_page_open_lessen:
 * @self: the pages of a school
 *
 * Turns to the lessons.
 *
 * Returns: (transfer none): their page
 *
 * Thread: the main one
 */
TaalLessenPage *
taal_school_page_open_lessen (TaalSchoolPage *self)
{
  g_return_val_if_fail (TAAL_IS_SCHOOL_PAGE (self), NULL);

  taal_school_page_turn_to (self, "lessen");

  return taal_lazy_get (self->lessen);
}

/**
 * taal_school_page_focus_search:
 * @self: the pages of a school
 *
 * Lets the user type what to search for: on a page with a list among what it lists, else among the
 * lessons.
 *
 * Thread: the main one
 */
void
taal_school_page_focus_search (TaalSchoolPage *self)
{
  g_return_if_fail (TAAL_IS_SCHOOL_PAGE (self));

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "docenten") == 0)
    taal_docenten_page_focus_search (taal_school_page_open_docenten (self));
  else if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "online") == 0)
    taal_online_page_focus_search (taal_lazy_get (self->online));
  else if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "signalen") == 0)
    taal_signalen_page_focus_search (taal_lazy_get (self->signalen));
  else if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "aanbod") == 0)
    taal_aanbod_page_focus_search (taal_lazy_get (self->aanbod));
  else if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "contracten") == 0)
    taal_contracten_page_focus_search (taal_lazy_get (self->contracten));
  else
    taal_lessen_page_focus_search (taal_school_page_open_lessen (self));
}
