/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-presentie-dialog-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-dossier-acties.h"
#include "taal-fout-dialog.h"
#include "taal-report-getal.h"

/* The rows of the dialog: those of the dossier, those who may have come, and those who are added.
 */

/* Enough to have the very id among those that hold it. */
#define MAX_FOUND 200

static const char *const docent_kolommen[TAAL_N_DOCENT_VELDEN] = { "docent_getekend",
                                                                   "docent_login", "docent_van",
                                                                   "docent_tot" };

/**
 * taal_presentie_dialog_get_rij:
 * @self: a dialog
 * @index: the place of a row
 *
 * Returns: (transfer none) (nullable): the row; %NULL past the last
 *
 * Thread: the main one
 */
TaalDeelnameRij *
taal_presentie_dialog_get_rij (TaalPresentieDialog *self,
                               int                  index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? TAAL_DEELNAME_RIJ (row) : NULL;
}

/**
 * taal_presentie_dialog_find_rij:
 * @self: a dialog
 * @cursist_id: a cursist
 *
 * Returns: (transfer none) (nullable): their first row
 *
 * Thread: the main one
 */
TaalDeelnameRij *
taal_presentie_dialog_find_rij (TaalPresentieDialog *self,
                                const char          *cursist_id)
{
  TaalDeelnameRij *rij;

  g_return_val_if_fail (TAAL_IS_PRESENTIE_DIALOG (self), NULL);

  for (int i = 0; (rij = taal_presentie_dialog_get_rij (self, i)) != NULL; i++)
    if (g_str_equal (taal_deelname_rij_get_cursist_id (rij), cursist_id))
      return rij;

  return NULL;
}

/* A cursist who came back has several rows, and counts once (norm.md 11). */
typedef struct
{
  gboolean aanwezig;
  gboolean getekend;
  gboolean afwezig;
} Cursist;

typedef struct
{
  guint n_aanwezig;
  guint n_afwezig;
  guint n_ongetekend;
} Telling;

static void
count_cursist (Telling *telling,
               Cursist *cursist)
{
  telling->n_aanwezig += cursist->aanwezig;
  telling->n_afwezig += cursist->afwezig && !cursist->aanwezig;
  telling->n_ongetekend += cursist->aanwezig && !cursist->getekend;
  *cursist = (Cursist) { FALSE, FALSE, FALSE };
}

/* The rows of a cursist stand together. */
static Telling
count_all (TaalPresentieDialog *self)
{
  Telling telling = { 0, 0, 0 };
  Cursist cursist = { FALSE, FALSE, FALSE };
  const char *id = NULL;
  TaalDeelnameRij *rij;

  for (int i = 0; (rij = taal_presentie_dialog_get_rij (self, i)) != NULL; i++)
    {
      TaalStand stand = taal_deelname_rij_get_stand (rij);

      if (id != NULL && !g_str_equal (id, taal_deelname_rij_get_cursist_id (rij)))
        count_cursist (&telling, &cursist);
      id = taal_deelname_rij_get_cursist_id (rij);
      cursist.aanwezig |= stand == TAAL_STAND_AANWEZIG;
      cursist.afwezig |= stand == TAAL_STAND_AFWEZIG;
      cursist.getekend |= stand != TAAL_STAND_GEEN && (taal_deelname_rij_has_paraaf (rij) ||
                                                       taal_deelname_rij_has_login (rij));
    }
  count_cursist (&telling, &cursist);

  return telling;
}

static void
append (GString *text,
        char    *more)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", more);
  g_free (more);
}

/**
 * taal_presentie_dialog_count:
 * @self: a dialog
 *
 * Says how many are there, and what an inspector would ask about.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_count (TaalPresentieDialog *self)
{
  Telling telling;
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean over;

  if (self->filling)
    return;

  telling = count_all (self);
  over = self->max_omvang > 0 && telling.n_aanwezig > (guint) self->max_omvang;
  append (text, g_strdup_printf (ngettext ("%u present", "%u present", telling.n_aanwezig),
                                 telling.n_aanwezig));
  if (telling.n_ongetekend > 0)
    append (text, g_strdup_printf (ngettext ("%u of them without initials or login",
                                             "%u of them without initials or login",
                                             telling.n_ongetekend),
                                   telling.n_ongetekend));
  append (text, g_strdup_printf (ngettext ("%u absent", "%u absent", telling.n_afwezig),
                                 telling.n_afwezig));
  if (over)
    append (text, g_strdup_printf (ngettext ("more than the %d that the groep may have",
                                             "more than the %d that the groep may have",
                                             (gulong) self->max_omvang),
                                   self->max_omvang));
  else if (self->max_omvang > 0)
    append (text, g_strdup_printf (ngettext ("the groep may have %d", "the groep may have %d",
                                             (gulong) self->max_omvang), self->max_omvang));
  gtk_label_set_text (self->aantal, text->str);
  if (over)
    gtk_widget_add_css_class (GTK_WIDGET (self->aantal), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->aantal), "warning");
}

static int
compare_rijen (GtkListBoxRow *a,
               GtkListBoxRow *b,
               gpointer       data)
{
  return strcmp (taal_deelname_rij_get_cursist_id (TAAL_DEELNAME_RIJ (a)),
                 taal_deelname_rij_get_cursist_id (TAAL_DEELNAME_RIJ (b)));
}

/**
 * taal_presentie_dialog_add_rij:
 * @self: a dialog
 * @cursist_id: a cursist
 * @rij: (nullable): the row that the dossier has of them
 *
 * Adds a row, in the order of the ids, as a printed list has them.
 *
 * Returns: (transfer none): the row
 *
 * Thread: the main one
 */
TaalDeelnameRij *
taal_presentie_dialog_add_rij (TaalPresentieDialog *self,
                               const char          *cursist_id,
                               const TaalTekstRij  *rij)
{
  GtkWidget *row = taal_deelname_rij_new (cursist_id, rij, self->hybride);
  TaalNamen *namen = taal_session_get_namen (self->session);
  const TaalNaam *naam = namen != NULL ? taal_namen_get (namen, cursist_id) : NULL;
  int place = 0;

  if (naam != NULL)
    taal_deelname_rij_set_naam (TAAL_DEELNAME_RIJ (row), naam->naam);

  while (gtk_list_box_get_row_at_index (self->list, place) != NULL &&
         compare_rijen (gtk_list_box_get_row_at_index (self->list, place), GTK_LIST_BOX_ROW (row),
                        NULL) <= 0)
    place++;
  gtk_list_box_insert (self->list, row, place);
  g_signal_connect_object (row, "changed", G_CALLBACK (taal_presentie_dialog_count), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_visible (self->nobody, FALSE);

  return TAAL_DEELNAME_RIJ (row);
}

static void
show_docent (TaalPresentieDialog *self,
             char               **teksten)
{
  for (int i = 0; i < TAAL_N_DOCENT_VELDEN; i++)
    {
      int kolom = taal_schema_find_kolom (TAAL_TABEL_LESSEN, docent_kolommen[i]);

      self->velden[i] = taal_veld_new (TAAL_TABEL_LESSEN, kolom);
      taal_veld_set_was (self->velden[i], teksten[kolom]);
      taal_veld_set_tekst (self->velden[i], teksten[kolom]);
      taal_veld_add_to (self->velden[i], self->docent);
      if (ADW_IS_ENTRY_ROW (taal_veld_get_row (self->velden[i])))
        adw_entry_row_set_activates_default (ADW_ENTRY_ROW (taal_veld_get_row (self->velden[i])),
                                             FALSE);
    }
}

static void
show_title (TaalPresentieDialog *self,
            const TaalGroep     *groep,
            const TaalLes       *les,
            const char          *begin)
{
  g_autofree char *datum = taal_report_datum (les->datum);
  g_autofree char *text = NULL;

  if (*begin != '\0')
    /* TRANSLATORS: a les: %1$s is the id of its groep, %2$s its date, %3$s the time at which it begins */
    text = g_strdup_printf (_("%1$s, %2$s, %3$s"), groep->groep_id, datum, begin);
  else
    /* TRANSLATORS: a les: %1$s is the id of its groep, %2$s its date */
    text = g_strdup_printf (_("%1$s, %2$s"), groep->groep_id, datum);
  adw_window_title_set_subtitle (self->title, text);
}

/**
 * taal_presentie_dialog_show:
 * @self: a dialog that is empty
 * @presentie: who was at the les
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_show (TaalPresentieDialog    *self,
                            const TaalLesPresentie *presentie)
{
  const TaalGroep *groepen = taal_snapshot_get_groepen (presentie->snapshot, NULL);
  TaalLes les;

  taal_snapshot_get_les (presentie->snapshot, presentie->les, &les);
  self->les_id = g_strdup (les.les_id);
  self->hybride = les.vorm == TAAL_VORM_HYBRIDE;
  self->max_omvang = MAX (groepen[les.groep].max_omvang, 0);
  show_title (self, &groepen[les.groep], &les,
              presentie->les_teksten[taal_schema_find_kolom (TAAL_TABEL_LESSEN, "begin")]);
  show_docent (self, presentie->les_teksten);

  for (guint i = 0; i < presentie->rijen->len; i++)
    {
      const TaalTekstRij *rij = g_ptr_array_index (presentie->rijen, i);

      (void) taal_presentie_dialog_add_rij (self, rij->teksten[1], rij);
    }
  for (guint i = 0; i < presentie->kandidaten->len; i++)
    (void) taal_presentie_dialog_add_rij (self, g_ptr_array_index (presentie->kandidaten, i), NULL);
  taal_presentie_dialog_show_scans (self, presentie);
  taal_presentie_dialog_count (self);
}

static void
show_add_problem (TaalPresentieDialog *self,
                  const char          *text,
                  gboolean             unknown)
{
  gtk_label_set_text (self->add_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->add_new, unknown);
  gtk_widget_set_visible (self->add_problem, text != NULL);
}

static void
add_changed_cb (TaalPresentieDialog *self)
{
  show_add_problem (self, NULL, FALSE);
}

/* The cursist is there; the entry is ready for the next. */
static void
add_present (TaalPresentieDialog *self,
             const char          *cursist_id)
{
  TaalDeelnameRij *rij = taal_presentie_dialog_find_rij (self, cursist_id);

  if (rij == NULL)
    rij = taal_presentie_dialog_add_rij (self, cursist_id, NULL);
  taal_deelname_rij_set_stand (rij, TAAL_STAND_AANWEZIG);
  gtk_editable_set_text (GTK_EDITABLE (self->add), "");
  taal_presentie_dialog_count (self);
}

static char *
dup_add_id (TaalPresentieDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add))));
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCursistenLijst) lijst =
      taal_session_list_cursisten_finish (TAAL_SESSION (object), result, &error);
  g_autofree char *id = NULL, *text = NULL;

  if (self->session == NULL)
    return;
  if (lijst == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The cursisten cannot be read"),
                             error);
      return;
    }

  id = dup_add_id (self);
  for (guint i = 0; i < lijst->rijen->len; i++)
    if (g_str_equal (((TaalTekstRij *) g_ptr_array_index (lijst->rijen, i))->teksten[0], id))
      {
        add_present (self, id);
        return;
      }
  /* TRANSLATORS: %s is what was typed as the id of a cursist */
  text = g_strdup_printf (
      _("There is no cursist “%s” in this dossier. Correct the id, or add the cursist."), id);
  show_add_problem (self, text, TRUE);
}

static void
add_activated_cb (TaalPresentieDialog *self)
{
  g_autofree char *id = dup_add_id (self);

  if (*id == '\0')
    return;
  if (taal_presentie_dialog_find_rij (self, id) != NULL)
    add_present (self, id);
  else
    taal_session_list_cursisten_async (self->session, id, MAX_FOUND, looked_up_cb,
                                       g_object_ref (self));
}

static void
cursist_saved_cb (TaalPresentieDialog *self,
                  TaalImportReport    *report,
                  TaalRijDialog       *dialog)
{
  g_autofree char *id =
      taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), "cursist_id");

  add_present (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

/* A form for a cursist under the id that was typed. */
static void
add_new_clicked_cb (TaalPresentieDialog *self)
{
  g_autofree char *id = dup_add_id (self);
  TaalFormulier *formulier = taal_formulier_new (TAAL_TABEL_CURSISTEN);
  TaalRijDialog *dialog;

  taal_formulier_set_tekst (formulier, "cursist_id", id);
  dialog = taal_rij_dialog_new_add (GTK_WINDOW (self), self->session, formulier);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (cursist_saved_cb), self, G_CONNECT_SWAPPED);
}

/**
 * taal_presentie_dialog_bind_rijen:
 * @widget_class: the class of the dialog
 *
 * Lets its template find what it calls about rows.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_bind_rijen (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, add_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_new_clicked_cb);
}
