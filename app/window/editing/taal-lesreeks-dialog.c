/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lesreeks-dialog.h"

#include <glib/gi18n.h>

#include "taal-keuzes.h"
#include "taal-les-woorden.h"
#include "taal-lesreeks-velden.h"
#include "taal-number.h"
#include "taal-report-kalender.h"
#include "taal-report-stap.h"
#include "taal-vink-groep.h"

/* Lessons that come back every week: what they are, when, and then each day, to be switched on or off
 * before all are made in one step. */

#define REEKS "taal-lesreeks"

/* How long nothing is typed before the days are listed anew. */
#define REST_MS 120

typedef struct
{
  TaalRijDialog      *dialog; /* which has this */
  TaalSession        *session;
  TaalLesreeksVelden *velden;
  TaalVinkGroep      *lijst;
  GArray             *dagen;    /* TaalLesreeksDag: those that are shown, or NULL */
  GHashTable         *switched; /* day: on (1) or off (2), as the user wants it */
  guint               timeout;
} Reeks;

static void
reeks_free (gpointer data)
{
  Reeks *reeks = data;

  g_clear_handle_id (&reeks->timeout, g_source_remove);
  g_object_unref (reeks->session);
  g_clear_pointer (&reeks->dagen, g_array_unref);
  g_hash_table_unref (reeks->switched);
  g_free (reeks);
}

static const TaalSnapshot *
get_snapshot (Reeks *reeks)
{
  return taal_session_get_check (reeks->session)->oordeel->snapshot;
}

/* What the form says of the lessons, as far as it can be read; what it lacks is said below its fields when
 * it is saved. */
static gboolean
read_les (Reeks        *reeks,
          TaalLesreeks *les)
{
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (reeks->dialog);
  g_autofree char *groep_id = taal_formulier_dup_tekst (formulier, "groep_id");
  g_autofree char *docent_id = taal_formulier_dup_tekst (formulier, "docent_id");
  g_autofree char *begin = taal_formulier_dup_tekst (formulier, "begin");
  g_autofree char *minuten = taal_formulier_dup_tekst (formulier, "minuten");
  g_autofree char *vorm = taal_formulier_dup_tekst (formulier, "vorm");
  g_autofree char *status = taal_formulier_dup_tekst (formulier, "status");

  les->groep = taal_les_woorden_find_groep (get_snapshot (reeks), groep_id);
  les->docent = taal_snapshot_find_docent (get_snapshot (reeks), docent_id);
  les->vorm = (TaalVorm) MAX (taal_enum_parse (&taal_enum_vorm, vorm), 0);
  les->status = (TaalLesStatus) MAX (taal_enum_parse (&taal_enum_les_status, status), 0);
  if (!taal_number_parse_time (begin, &les->begin))
    les->begin = TAAL_TIME_NONE;
  if (!taal_number_parse_integer (minuten, &les->minuten))
    les->minuten = 0;

  return les->groep != TAAL_GEEN && (les->docent != TAAL_GEEN || *docent_id == '\0') &&
         (les->begin != TAAL_TIME_NONE || *begin == '\0') && les->minuten >= 1 && les->minuten <= 1440;
}

/* Why no lesson is proposed on a day, or what is to be known of one. */
static char *
format_dag (const TaalLesreeksDag *dag)
{
  g_autofree char *botsing = taal_les_woorden_botsing (dag->botsing);
  const char *why = NULL;

  if (dag->feestdag != TAAL_FEESTDAG_GEEN)
    why = taal_report_feestdag (dag->feestdag);
  else if (dag->vrij)
    why = _("school holidays");
  if (why == NULL)
    return g_steal_pointer (&botsing);
  if (botsing == NULL)
    return g_strdup (why);

  return g_strdup_printf ("%s. %s", why, botsing);
}

static void
show_count (Reeks *reeks)
{
  guint n = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < reeks->dagen->len; i++)
    n += g_array_index (reeks->dagen, TaalLesreeksDag, i).aan;
  title = taal_report_tabel_rijen (TAAL_TABEL_LESSEN, n);
  taal_vink_groep_set_titel (reeks->lijst, title,
                             _("Holidays, and days on which the groep has a lesson already, are off. Each day can be "
                               "switched."));
}

/* Lists the days anew; returns whether that can be, and says what is in the way if not. */
static gboolean
list_dagen (Reeks  *reeks,
            char  **problem)
{
  TaalLesreeks les = { 0 };
  g_autoptr (GArray) vrij = NULL;

  (void) read_les (reeks, &les);
  g_clear_pointer (&reeks->dagen, g_array_unref);
  taal_vink_groep_begin (reeks->lijst);
  if (!taal_lesreeks_velden_read (reeks->velden, &les, &vrij, problem))
    {
      taal_vink_groep_set_titel (reeks->lijst, _("No lessons yet"), *problem);
      return FALSE;
    }

  reeks->dagen = taal_lesreeks_list (&les, get_snapshot (reeks));
  for (guint i = 0; i < reeks->dagen->len; i++)
    {
      TaalLesreeksDag *dag = &g_array_index (reeks->dagen, TaalLesreeksDag, i);
      int wanted = GPOINTER_TO_INT (g_hash_table_lookup (reeks->switched, GINT_TO_POINTER (dag->datum)));
      g_autofree char *title = taal_report_dag (dag->datum);
      g_autofree char *remark = format_dag (dag);

      if (wanted != 0)
        dag->aan = wanted == 1;
      taal_vink_groep_add (reeks->lijst, title, remark, dag->aan);
    }
  show_count (reeks);

  return TRUE;
}

static gboolean
rested_cb (gpointer data)
{
  Reeks *reeks = data;
  g_autofree char *problem = NULL;

  reeks->timeout = 0;
  if (taal_rij_dialog_get_formulier (reeks->dialog) != NULL) /* it is not on its way out */
    (void) list_dagen (reeks, &problem);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GObject *dialog)
{
  Reeks *reeks = g_object_get_data (dialog, REEKS);

  g_clear_handle_id (&reeks->timeout, g_source_remove);
  reeks->timeout = g_timeout_add (REST_MS, rested_cb, reeks);
}

static void
velden_changed_cb (GObject *dialog)
{
  taal_rij_dialog_touch (TAAL_RIJ_DIALOG (dialog));
  changed_cb (dialog);
}

static void
switched_cb (GObject  *dialog,
             guint     i,
             gboolean  on)
{
  Reeks *reeks = g_object_get_data (dialog, REEKS);
  TaalLesreeksDag *dag = &g_array_index (reeks->dagen, TaalLesreeksDag, i);

  dag->aan = on;
  g_hash_table_insert (reeks->switched, GINT_TO_POINTER (dag->datum), GINT_TO_POINTER (on ? 1 : 2));
  show_count (reeks);
}

/* What of the form cannot be: said below its field. */
static void
show_wrong (Reeks              *reeks,
            const TaalLesreeks *les)
{
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (reeks->dialog);
  g_autofree char *docent_id = taal_formulier_dup_tekst (formulier, "docent_id");
  g_autofree char *begin = taal_formulier_dup_tekst (formulier, "begin");

  if (les->minuten < 1 || les->minuten > 1440)
    taal_formulier_show_fout (formulier, "minuten", _("Write a whole number from 1 to 1440."));
  if (les->begin == TAAL_TIME_NONE && *begin != '\0')
    taal_formulier_show_fout (formulier, "begin", _("Write a time such as 09:30."));
  if (les->docent == TAAL_GEEN && *docent_id != '\0')
    taal_formulier_show_fout (formulier, "docent_id",
                              _("There is no such docent. Choose one from the list, or type the id."));
  if (les->groep == TAAL_GEEN)
    taal_formulier_show_fout (formulier, "groep_id",
                              _("There is no such groep. Choose one from the list, or type the id."));
}

/* TaalRijMakeFunc */
static TaalBewerking *
make (TaalRijDialog *dialog,
      gpointer       data)
{
  Reeks *reeks = data;
  g_autofree char *problem = NULL;
  TaalLesreeks les = { 0 };
  TaalBewerking *bewerking;

  g_clear_handle_id (&reeks->timeout, g_source_remove);
  if (!read_les (reeks, &les))
    {
      show_wrong (reeks, &les);
      return NULL;
    }
  if (!list_dagen (reeks, &problem))
    {
      taal_rij_dialog_say (dialog, problem);
      return NULL;
    }

  bewerking = taal_lesreeks_make (&les, get_snapshot (reeks), reeks->dagen);
  if (bewerking == NULL)
    taal_rij_dialog_say (dialog, _("No day is ticked, so there is nothing to add."));

  return bewerking;
}

/* The form of a les, without what differs from les to les. */
static TaalFormulier *
make_formulier (const TaalSnapshot *snapshot)
{
  static const char *const hidden[][2] = {
    { "les_id", "1" }, { "co_docent_id", "" }, { "datum", "2000-01-01" }, { "docent_getekend", "" },
    { "docent_login", "" }, { "docent_van", "" }, { "docent_tot", "" },
  };
  TaalFormulier *formulier = taal_formulier_new (TAAL_TABEL_LESSEN);

  taal_keuzes_offer (formulier, snapshot);
  for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
    taal_formulier_set_vast (formulier, hidden[i][0], hidden[i][1]);
  taal_formulier_set_tekst (formulier, "vorm", taal_enum_name (&taal_enum_vorm, TAAL_VORM_FYSIEK));
  taal_formulier_set_tekst (formulier, "status", taal_enum_name (&taal_enum_les_status, TAAL_LES_GEPLAND));

  return formulier;
}

/**
 * taal_lesreeks_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 *
 * Shows a form for lessons that come back every week.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_lesreeks_dialog_new (GtkWindow   *parent,
                          TaalSession *session)
{
  TaalFormulier *formulier = make_formulier (taal_session_get_check (session)->oordeel->snapshot);
  TaalRijDialog *dialog = taal_rij_dialog_new_add (parent, session, formulier);
  Reeks *reeks = g_new0 (Reeks, 1);
  g_autofree char *problem = NULL;

  reeks->dialog = dialog;
  reeks->session = g_object_ref (session);
  reeks->switched = g_hash_table_new (NULL, NULL);
  reeks->velden = TAAL_LESREEKS_VELDEN (taal_lesreeks_velden_new ());
  reeks->lijst = TAAL_VINK_GROEP (taal_vink_groep_new ());
  g_object_set_data_full (G_OBJECT (dialog), REEKS, reeks, reeks_free);
  taal_rij_dialog_set_titel (dialog, _("Weekly series"), NULL);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 760);
  taal_rij_dialog_set_make (dialog, make, reeks);
  taal_rij_dialog_add (dialog, GTK_WIDGET (reeks->velden));
  taal_rij_dialog_add (dialog, GTK_WIDGET (reeks->lijst));
  (void) list_dagen (reeks, &problem);

  taal_formulier_follow (formulier, G_CALLBACK (changed_cb), dialog);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (reeks->velden, "changed", G_CALLBACK (velden_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (reeks->lijst, "switched", G_CALLBACK (switched_cb), dialog, G_CONNECT_SWAPPED);

  return dialog;
}
