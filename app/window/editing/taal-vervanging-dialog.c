/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vervanging-dialog.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-keuzes.h"
#include "taal-les-woorden.h"
#include "taal-report-getal.h"
#include "taal-report-kalender.h"
#include "taal-report-stap.h"
#include "taal-vervanging.h"
#include "taal-vink-groep.h"

/* Another docent for the lessons that a list shows: each can be left out, and it is said beforehand what
 * is in the way and what it does to the share. One step. */

#define VERVANGING "taal-vervanging"

/* More rows than this nobody looks through. */
#define MAX_LESSEN 500

typedef struct
{
  TaalRijDialog *dialog; /* which has this */
  TaalSession   *session;
  GArray        *rijen;  /* gint32: the lessons, by their number in the dossier */
  GArray        *lessen; /* TaalVervangLes: those that are shown */
  GHashTable    *uit;    /* the rij of each that the user has switched off */
  TaalDateRow   *van;
  TaalDateRow   *tot;
  TaalVinkGroep *lijst;
  gboolean       too_many;
  guint          idle;
} Vervanging;

static void
vervanging_free (gpointer data)
{
  Vervanging *vervanging = data;

  g_clear_handle_id (&vervanging->idle, g_source_remove);
  g_object_unref (vervanging->session);
  g_array_unref (vervanging->rijen);
  g_clear_pointer (&vervanging->lessen, g_array_unref);
  g_hash_table_unref (vervanging->uit);
  g_free (vervanging);
}

static TaalCheck *
get_check (Vervanging *vervanging)
{
  return taal_session_get_check (vervanging->session);
}

/* The new docent, by place; TAAL_GEEN for none. *@found is whether the field is empty or names one. */
static int
read_docent (Vervanging *vervanging,
             gboolean   *found)
{
  g_autofree char *id = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (vervanging->dialog), "docent_id");
  int docent = *id == '\0' ? TAAL_GEEN : taal_snapshot_find_docent (get_check (vervanging)->oordeel->snapshot, id);

  *found = *id == '\0' || docent != TAAL_GEEN;

  return docent;
}

static TaalDate
read_date (TaalDateRow *row)
{
  TaalDate date;

  return taal_date_row_get_date (row, &date, NULL) ? date : TAAL_DATE_NONE;
}

/* The lessons that are asked for and lie in the period, by place; those that are gone are left out. */
static GArray *
list_rows (Vervanging *vervanging)
{
  const TaalSnapshot *snapshot = get_check (vervanging)->oordeel->snapshot;
  TaalDate van = read_date (vervanging->van), tot = read_date (vervanging->tot);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < vervanging->rijen->len; i++)
    {
      int row = taal_snapshot_find_les_rij (snapshot, g_array_index (vervanging->rijen, gint32, i));
      TaalLes les;

      if (row == TAAL_GEEN)
        continue;
      taal_snapshot_get_les (snapshot, row, &les);
      if ((van == TAAL_DATE_NONE || les.datum >= van) && (tot == TAAL_DATE_NONE || les.datum <= tot))
        g_array_append_val (rows, row);
    }

  return rows;
}

/* How many lessons, and what that does to the share. */
static void
show_effect (Vervanging *vervanging)
{
  const TaalOordeel *oordeel = get_check (vervanging)->oordeel;
  TaalVervangEffect effect = taal_vervanging_get_effect (get_check (vervanging), vervanging->lessen);
  g_autofree char *lessen = taal_report_tabel_rijen (TAAL_TABEL_LESSEN, effect.n);
  g_autofree char *nu = oordeel->totaal > 0 ? taal_report_aandeel (oordeel->meegeteld, oordeel->totaal) : NULL;
  g_autofree char *straks = oordeel->totaal > 0 ? taal_report_aandeel (effect.meegeteld, oordeel->totaal) : NULL;
  g_autofree char *periode = taal_report_periode (oordeel->periode);
  g_autofree char *text = NULL;

  if (oordeel->totaal == 0 || effect.meegeteld == oordeel->meegeteld)
    /* TRANSLATORS: %s is a period such as 2025 */
    text = g_strdup_printf (_("The share of %s stays as it is."), periode);
  else
    /* TRANSLATORS: %1$s is a period such as 2025, %2$s and %3$s are shares such as 78,9 % */
    text = g_strdup_printf (_("The share of %1$s goes from %2$s to %3$s."), periode, nu, straks);
  taal_vink_groep_set_titel (vervanging->lijst, lessen, text);
}

static void
show_les (Vervanging     *vervanging,
          TaalVervangLes *own)
{
  const TaalSnapshot *snapshot = get_check (vervanging)->oordeel->snapshot;
  g_autofree char *dag = taal_report_dag (own->les.datum);
  g_autofree char *wat = taal_les_woorden_titel (snapshot, &own->les);
  g_autofree char *wie = taal_les_woorden_wie (snapshot, &own->les);
  g_autofree char *botsing = taal_les_woorden_botsing (own->botsing);
  /* TRANSLATORS: a les: %1$s is a day of the week with its date, %2$s its time and groep */
  g_autofree char *title = g_strdup_printf (_("%1$s, %2$s"), dag, wat);
  g_autofree char *remark = botsing == NULL ? g_strdup (wie) : g_strdup_printf ("%s\n%s", wie, botsing);

  if (g_hash_table_contains (vervanging->uit, GINT_TO_POINTER (own->les.rij)))
    own->aan = FALSE;
  taal_vink_groep_add (vervanging->lijst, title, remark, own->aan);
}

static void
show_lessen (Vervanging *vervanging)
{
  g_autoptr (GArray) rows = list_rows (vervanging);
  gboolean found;
  int docent = read_docent (vervanging, &found);

  taal_vink_groep_begin (vervanging->lijst);
  g_clear_pointer (&vervanging->lessen, g_array_unref);
  vervanging->too_many = rows->len > MAX_LESSEN;
  if (vervanging->too_many)
    {
      g_autofree char *lessen = taal_report_tabel_rijen (TAAL_TABEL_LESSEN, rows->len);

      taal_vink_groep_set_titel (vervanging->lijst, lessen,
                                 _("That is too many at once. Choose a shorter period, or close this and filter the "
                                   "list of lessons first."));
      return;
    }
  vervanging->lessen = taal_vervanging_list (get_check (vervanging), (const int *) rows->data, rows->len,
                                             found ? docent : TAAL_GEEN);
  for (guint i = 0; i < vervanging->lessen->len; i++)
    show_les (vervanging, &g_array_index (vervanging->lessen, TaalVervangLes, i));
  show_effect (vervanging);
}

static gboolean
idle_cb (gpointer data)
{
  Vervanging *vervanging = data;

  vervanging->idle = 0;
  if (taal_rij_dialog_get_formulier (vervanging->dialog) != NULL) /* it is not on its way out */
    show_lessen (vervanging);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GObject *dialog)
{
  Vervanging *vervanging = g_object_get_data (dialog, VERVANGING);

  if (vervanging->idle == 0)
    vervanging->idle = g_idle_add (idle_cb, vervanging);
}

static void
switched_cb (GObject  *dialog,
             guint     i,
             gboolean  on)
{
  Vervanging *vervanging = g_object_get_data (dialog, VERVANGING);
  TaalVervangLes *own = &g_array_index (vervanging->lessen, TaalVervangLes, i);

  own->aan = on;
  if (on)
    g_hash_table_remove (vervanging->uit, GINT_TO_POINTER (own->les.rij));
  else
    g_hash_table_add (vervanging->uit, GINT_TO_POINTER (own->les.rij));
  taal_rij_dialog_touch (vervanging->dialog);
  show_effect (vervanging);
}

/* TaalRijMakeFunc */
static TaalBewerking *
make (TaalRijDialog *dialog,
      gpointer       data)
{
  Vervanging *vervanging = data;
  g_autofree char *problem = NULL;
  gboolean found;
  TaalDate date;
  int docent = read_docent (vervanging, &found);
  TaalBewerking *bewerking;

  if (vervanging->idle != 0)
    {
      g_clear_handle_id (&vervanging->idle, g_source_remove);
      show_lessen (vervanging);
    }
  if (!found)
    {
      taal_formulier_show_fout (taal_rij_dialog_get_formulier (dialog), "docent_id",
                                _("There is no such docent. Choose one from the list, or type the id."));
      return NULL;
    }
  if (taal_date_row_get_date (vervanging->van, &date, &problem) &&
           taal_date_row_get_date (vervanging->tot, &date, &problem) && vervanging->too_many)
    problem = g_strdup (_("Choose a shorter period first."));
  if (problem != NULL)
    {
      taal_rij_dialog_say (dialog, problem);
      return NULL;
    }

  bewerking = taal_vervanging_make (get_check (vervanging), vervanging->lessen, docent);
  if (bewerking == NULL)
    taal_rij_dialog_say (dialog, _("No lesson is ticked, so there is nothing to change."));

  return bewerking;
}

static TaalDateRow *
add_date_row (AdwPreferencesGroup *group,
              Vervanging          *vervanging,
              const char          *title)
{
  GtkWidget *row = g_object_new (TAAL_TYPE_DATE_ROW, "title", title, "activates-default", TRUE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), vervanging->dialog, G_CONNECT_SWAPPED);

  return TAAL_DATE_ROW (row);
}

static void
add_parts (Vervanging *vervanging)
{
  GtkWidget *group = adw_preferences_group_new ();

  vervanging->van = add_date_row (ADW_PREFERENCES_GROUP (group), vervanging, _("Lessons from (day)"));
  vervanging->tot = add_date_row (ADW_PREFERENCES_GROUP (group), vervanging, _("Lessons until (day)"));
  vervanging->lijst = TAAL_VINK_GROEP (taal_vink_groep_new ());
  taal_rij_dialog_add (vervanging->dialog, group);
  taal_rij_dialog_add (vervanging->dialog, GTK_WIDGET (vervanging->lijst));
  g_signal_connect_object (vervanging->lijst, "switched", G_CALLBACK (switched_cb), vervanging->dialog,
                           G_CONNECT_SWAPPED);
}

/* A form with one column of a les: who gives it. */
static TaalFormulier *
make_formulier (const TaalSnapshot *snapshot)
{
  const TaalTabelSchema *schema = taal_schema_get (TAAL_TABEL_LESSEN);
  TaalFormulier *formulier = taal_formulier_new (TAAL_TABEL_LESSEN);

  taal_keuzes_offer (formulier, snapshot);
  for (int k = 0; k < schema->n_kolommen; k++)
    if (!g_str_equal (schema->kolommen[k].name, "docent_id"))
      {
        const TaalKolom *kolom = &schema->kolommen[k];

        /* A hidden field must hold something that is right. */
        taal_formulier_set_vast (formulier, kolom->name,
                                 !kolom->required                    ? ""
                                 : kolom->soort == TAAL_KOLOM_DATUM ? "2000-01-01"
                                 : kolom->soort == TAAL_KOLOM_ENUM  ? kolom->list->names[0]
                                                                    : "1");
      }

  return formulier;
}

static GArray *
list_rijen (const TaalSnapshot *snapshot,
            const GArray       *rows)
{
  GArray *rijen = g_array_sized_new (FALSE, FALSE, sizeof (gint32), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, g_array_index (rows, int, i), &les);
      g_array_append_val (rijen, les.rij);
    }

  return rijen;
}

/**
 * taal_vervanging_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @rows: (element-type int): the lessons, by place
 *
 * Shows a form that gives lessons another docent, or none.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_vervanging_dialog_new (GtkWindow   *parent,
                            TaalSession *session,
                            GArray      *rows)
{
  const TaalSnapshot *snapshot = taal_session_get_check (session)->oordeel->snapshot;
  TaalFormulier *formulier = make_formulier (snapshot);
  TaalRijDialog *dialog = taal_rij_dialog_new_add (parent, session, formulier);
  Vervanging *vervanging = g_new0 (Vervanging, 1);

  vervanging->dialog = dialog;
  vervanging->session = g_object_ref (session);
  vervanging->rijen = list_rijen (snapshot, rows);
  vervanging->uit = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (dialog), VERVANGING, vervanging, vervanging_free);
  taal_rij_dialog_set_titel (dialog, _("Another docent"), _("Leave the docent empty for nobody"));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 760);
  taal_rij_dialog_set_make (dialog, make, vervanging);
  add_parts (vervanging);
  show_lessen (vervanging);
  taal_formulier_follow (formulier, G_CALLBACK (changed_cb), dialog);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (taal_formulier_get_row (formulier, "docent_id"));

  return dialog;
}
