/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lesdag-dialog.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-keuzes.h"
#include "taal-les-voorstel.h"
#include "taal-les-woorden.h"
#include "taal-number.h"
#include "taal-report-kalender.h"
#include "taal-rijen-groep.h"
#include "taal-rooster.h"
#include "taal-vandaag.h"
#include "taal-voorstel.h"

/* The lessons of a day, one after the other: Enter saves a les, each a step of its own, and the form is
 * ready for the next, with what the last one had. */

#define LESDAG "taal-lesdag"

typedef struct
{
  TaalRijDialog  *dialog; /* which has this */
  TaalSession    *session;
  TaalRijenGroep *lessen;
  GtkLabel       *remark;
} Lesdag;

static void
lesdag_free (gpointer data)
{
  Lesdag *lesdag = data;

  g_object_unref (lesdag->session);
  g_free (lesdag);
}

static const TaalSnapshot *
get_snapshot (Lesdag *lesdag)
{
  return taal_session_get_check (lesdag->session)->oordeel->snapshot;
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  const TaalLes *one = a, *other = b;

  if (one->begin != other->begin)
    return one->begin < other->begin ? -1 : 1;

  return g_strcmp0 (one->les_id, other->les_id);
}

/* The lessons of the day as they are in the dossier, by time. */
static GArray *
list_lessen (const TaalSnapshot *snapshot,
             TaalDate            datum)
{
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));

  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.datum == datum)
        g_array_append_val (lessen, les);
    }
  g_array_sort (lessen, compare_lessen);

  return lessen;
}

/* The day in the form, or TAAL_DATE_NONE. */
static TaalDate
read_datum (Lesdag *lesdag)
{
  g_autofree char *text = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (lesdag->dialog), "datum");
  TaalDate datum;

  return taal_date_parse (text, &datum) == TAAL_DATE_PARSE_OK ? datum : TAAL_DATE_NONE;
}

static void
show_lessen (Lesdag *lesdag)
{
  const TaalSnapshot *snapshot = get_snapshot (lesdag);
  TaalDate datum = read_datum (lesdag);
  g_autoptr (GArray) lessen = NULL;
  g_autofree char *dag = NULL, *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (lesdag->lessen), datum != TAAL_DATE_NONE);
  if (datum == TAAL_DATE_NONE)
    return;
  dag = taal_report_dag (datum);
  /* TRANSLATORS: %s is a day of the week with its date */
  title = g_strdup_printf (_("Lessons of %s"), dag);
  lessen = list_lessen (snapshot, datum);
  taal_rijen_groep_begin (lesdag->lessen, TAAL_TABEL_LESSEN, title, NULL, TRUE);
  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLes *les = &g_array_index (lessen, TaalLes, i);
      g_autofree char *wat = taal_les_woorden_titel (snapshot, les);
      g_autofree char *wie = taal_les_woorden_wie (snapshot, les);

      taal_rijen_groep_add (lesdag->lessen, les->rij, wat, wie);
    }
  taal_rijen_groep_end (lesdag->lessen);
}

/* What the les in the form would be in the way of; it can be saved all the same. */
static void
show_remark (Lesdag *lesdag)
{
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (lesdag->dialog);
  const TaalSnapshot *snapshot = get_snapshot (lesdag);
  g_autofree char *docent_id = taal_formulier_dup_tekst (formulier, "docent_id");
  g_autofree char *groep_id = taal_formulier_dup_tekst (formulier, "groep_id");
  g_autofree char *minuten_text = taal_formulier_dup_tekst (formulier, "minuten");
  g_autofree char *begin_text = taal_formulier_dup_tekst (formulier, "begin");
  g_autofree char *text = NULL;
  TaalDate datum = read_datum (lesdag);
  gint32 minuten, begin;

  if (datum != TAAL_DATE_NONE && taal_number_parse_integer (minuten_text, &minuten) && minuten > 0 &&
      taal_number_parse_time (begin_text, &begin))
    {
      g_autoptr (TaalRooster) rooster = taal_rooster_new (snapshot, taal_snapshot_find_docent (snapshot, docent_id),
                                                          taal_les_woorden_find_groep (snapshot, groep_id));

      text = taal_les_woorden_botsing (taal_rooster_look (rooster, TAAL_GEEN, datum, begin, minuten));
    }
  gtk_label_set_text (lesdag->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (lesdag->remark), text != NULL);
}

static void
field_changed_cb (GObject *dialog)
{
  show_remark (g_object_get_data (dialog, LESDAG));
}

static void
datum_changed_cb (GObject *dialog)
{
  show_lessen (g_object_get_data (dialog, LESDAG));
}

/* The end of what was saved, where that is on the same day; else as it is. */
static void
propose_begin (TaalFormulier *formulier)
{
  g_autofree char *begin_text = taal_formulier_dup_tekst (formulier, "begin");
  g_autofree char *minuten_text = taal_formulier_dup_tekst (formulier, "minuten");
  g_autofree char *next = NULL;
  gint32 begin, minuten;

  if (!taal_number_parse_time (begin_text, &begin) || !taal_number_parse_integer (minuten_text, &minuten) ||
      begin + minuten * 60 >= 24 * 60 * 60)
    return;
  next = taal_number_format_time (begin + minuten * 60);
  taal_formulier_set_tekst (formulier, "begin", next);
}

static void
make_ready (Lesdag *lesdag)
{
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (lesdag->dialog);
  g_autofree char *id = taal_voorstel_id (get_snapshot (lesdag), TAAL_TABEL_LESSEN);

  taal_formulier_set_tekst (formulier, "les_id", id);
  taal_formulier_note_begin (formulier);
}

static void
saved_cb (GObject *dialog)
{
  Lesdag *lesdag = g_object_get_data (dialog, LESDAG);
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (lesdag->dialog);

  propose_begin (formulier);
  make_ready (lesdag);
  gtk_widget_grab_focus (taal_formulier_get_row (formulier, "groep_id"));
}

static TaalFormulier *
make_formulier (const TaalSnapshot *snapshot)
{
  static const char *const hidden[] = { "les_id", "co_docent_id", "docent_getekend", "docent_login", "docent_van",
                                        "docent_tot" };
  TaalFormulier *formulier = taal_formulier_new (TAAL_TABEL_LESSEN);
  char datum[TAAL_DATE_TEXT_SIZE];

  taal_keuzes_offer (formulier, snapshot);
  for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
    taal_formulier_set_vast (formulier, hidden[i], NULL);
  taal_formulier_set_tekst (formulier, "datum", taal_date_format (taal_vandaag (), datum));
  taal_les_voorstel (formulier);

  return formulier;
}

static void
add_parts (Lesdag *lesdag)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *remark = g_object_new (GTK_TYPE_LABEL,
                                    "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  lesdag->remark = GTK_LABEL (remark);
  lesdag->lessen = g_object_new (TAAL_TYPE_RIJEN_GROEP, NULL);
  taal_rijen_groep_set_elders (lesdag->lessen);
  gtk_widget_add_css_class (remark, "warning");
  taal_rij_dialog_add (lesdag->dialog, remark);
  taal_rij_dialog_add (lesdag->dialog, GTK_WIDGET (lesdag->lessen));
  /* The lessons below can be changed and removed, and the last step undone. */
  taal_dossier_acties_install (G_ACTION_MAP (group), GTK_WINDOW (lesdag->dialog), lesdag->session);
  gtk_widget_insert_action_group (GTK_WIDGET (lesdag->dialog), "win", G_ACTION_GROUP (group));
}

/**
 * taal_lesdag_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 *
 * Shows a form for the lessons of a day, one after the other.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_lesdag_dialog_new (GtkWindow   *parent,
                        TaalSession *session)
{
  TaalFormulier *formulier = make_formulier (taal_session_get_check (session)->oordeel->snapshot);
  TaalRijDialog *dialog = taal_rij_dialog_new_add (parent, session, formulier);
  GtkWidget *datum = taal_formulier_get_row (formulier, "datum");
  Lesdag *lesdag = g_new0 (Lesdag, 1);

  lesdag->dialog = dialog;
  lesdag->session = g_object_ref (session);
  g_object_set_data_full (G_OBJECT (dialog), LESDAG, lesdag, lesdag_free);
  taal_rij_dialog_set_door (dialog);
  taal_rij_dialog_set_titel (dialog, _("Lessons of a day"), _("Enter: on to the next"));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 760);
  add_parts (lesdag);
  make_ready (lesdag);
  show_lessen (lesdag);

  taal_formulier_follow (formulier, G_CALLBACK (field_changed_cb), dialog);
  g_signal_connect_object (datum, "changed", G_CALLBACK (datum_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), NULL);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (datum_changed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (datum);

  return dialog;
}
