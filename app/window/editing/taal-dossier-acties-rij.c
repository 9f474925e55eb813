/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-dossier-acties.h"

#include <glib/gi18n.h>

#include "taal-contract-dialog.h"
#include "taal-fout-dialog.h"
#include "taal-keuzes.h"
#include "taal-les-voorstel.h"
#include "taal-report-getal.h"
#include "taal-report-import.h"
#include "taal-vandaag.h"
#include "taal-voorstel.h"

/* The forms for a row of any table, new or there already, with what is likely in them. */

/**
 * taal_dossier_acties_say_saved:
 * @window: the window in which it was saved
 * @report: what the session says of a step that was carried out
 *
 * Says what was saved all the same, but is worth a word: what looks like a BSN, or a row that is
 * there twice.
 *
 * Thread: the main one
 */
void
taal_dossier_acties_say_saved (GtkWindow        *window,
                               TaalImportReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      g_autofree char *line = taal_report_issue_melding (taal_import_report_get_issue (report, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  if (text->len > 0)
    (void) taal_fout_dialog_say (window, _("Saved, with a remark"), text->str);
}

/* What is said of an offer is mostly said today, of what new cursisten are taken for. */
static void
give_aanbod (TaalFormulier      *formulier,
             const TaalSnapshot *snapshot)
{
  char datum[TAAL_DATE_TEXT_SIZE];
  int n;
  const TaalLocatie *locaties = taal_snapshot_get_locaties (snapshot, &n);

  if (n == 1)
    taal_formulier_set_tekst (formulier, "locatie_id", locaties[0].locatie_id);
  taal_formulier_set_tekst (formulier, "peildatum", taal_date_format (taal_vandaag (), datum));
  taal_formulier_set_tekst (formulier, "neemt_aan", "ja");
}

static void
give_proposals (TaalFormulier *formulier,
                TaalSession   *session)
{
  const TaalSnapshot *snapshot = taal_session_get_check (session)->oordeel->snapshot;
  TaalTabel tabel = taal_formulier_get_tabel (formulier);
  g_autofree char *id = taal_voorstel_id (snapshot, tabel);

  if (id != NULL)
    taal_formulier_set_tekst (formulier, taal_schema_get (tabel)->kolommen[0].name, id);
  if (tabel == TAAL_TABEL_DOCENTEN)
    taal_formulier_set_tekst (formulier, "rol", taal_enum_name (&taal_enum_rol, TAAL_ROL_DOCENT));
  if (tabel == TAAL_TABEL_LESSEN)
    taal_les_voorstel (formulier);
  if (tabel == TAAL_TABEL_AANBOD_WI2013)
    give_aanbod (formulier, snapshot);
  if (tabel == TAAL_TABEL_SCHOOL)
    {
      int n;
      const TaalSchool *scholen = taal_snapshot_get_scholen (snapshot, &n);

      if (n > 0)
        {
          taal_formulier_set_tekst (formulier, "bow_nummer", scholen[n - 1].bow_nummer);
          taal_formulier_set_tekst (formulier, "naam", scholen[n - 1].naam);
        }
    }
}

/* What the form of a cursist was opened for, while the dossier looks for an id. */
static void
cursisten_listed_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (TaalFormulier) formulier = data;
  g_autoptr (TaalCursistenLijst) lijst =
      taal_session_list_cursisten_finish (TAAL_SESSION (object), result, NULL);
  g_autofree char *id = NULL;

  /* A proposal that does not come is no mishap, nor is one that comes after the user typed. */
  if (lijst == NULL || gtk_widget_get_root (GTK_WIDGET (formulier)) == NULL ||
      taal_formulier_is_touched (formulier))
    return;
  id = taal_voorstel_na (lijst->laatste);
  taal_formulier_set_tekst (formulier, "cursist_id", id);
  taal_formulier_note_begin (formulier);
  gtk_editable_set_position (GTK_EDITABLE (taal_formulier_get_row (formulier, "cursist_id")), -1);
}

/* What is noted of a cursist was mostly done today. */
static void
offer_today (TaalFormulier *formulier)
{
  static const char *const kolommen[] = { "start", "online_toestemming_op", "online_voorgelicht_op",
                                          "id_gecontroleerd_op" };
  char text[TAAL_DATE_TEXT_SIZE];
  g_autofree char *datum = taal_report_datum (taal_vandaag ());
  /* TRANSLATORS: %s is the date of today */
  g_autofree char *words = g_strdup_printf (_("Today, %s"), datum);
  const char *const waarden[] = { taal_date_format (taal_vandaag (), text), NULL };
  const char *const namen[] = { words, NULL };

  if (taal_formulier_get_tabel (formulier) != TAAL_TABEL_CURSISTEN)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kolommen); i++)
    taal_formulier_suggest (formulier, kolommen[i], waarden, namen);
}

/**
 * taal_dossier_acties_toevoegen:
 * @window: the window in which it is asked
 * @session: a session that can edit
 * @tabel: a table
 * @ouder: (nullable): the id of what the row belongs to, in a table whose rows belong to another;
 *   of a melding the number of its exception
 *
 * Shows a form for a new row, with what is likely in it.
 *
 * Returns: (transfer none): the form's dialog
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_dossier_acties_toevoegen (GtkWindow   *window,
                               TaalSession *session,
                               TaalTabel    tabel,
                               const char  *ouder)
{
  TaalFormulier *formulier = taal_formulier_new (tabel);
  TaalRijDialog *dialog;

  taal_keuzes_offer (formulier, taal_session_get_check (session)->oordeel->snapshot);
  if (taal_schema_get (tabel)->sleutel != TAAL_SLEUTEL_OUDER)
    give_proposals (formulier, session);
  if (ouder != NULL && *ouder != '\0')
    taal_formulier_set_tekst (
        formulier,
        tabel == TAAL_TABEL_MELDINGEN ? "uitzondering" : taal_schema_get (tabel)->kolommen[0].name,
        ouder);
  offer_today (formulier);
  dialog = taal_rij_dialog_new_add (window, session, formulier);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (taal_dossier_acties_say_saved), window,
                           G_CONNECT_SWAPPED);
  taal_keuzes_offer_contracten (formulier, session);
  if (tabel == TAAL_TABEL_CONTRACTEN)
    taal_contract_dialog_extend (dialog, session, 0);
  if (tabel == TAAL_TABEL_CURSISTEN)
    taal_session_list_cursisten_async (session, NULL, 0, cursisten_listed_cb,
                                       g_object_ref (formulier));

  return dialog;
}

/**
 * taal_dossier_acties_wijzigen:
 * @window: the window in which it is asked
 * @session: a session that can edit
 * @tabel: a table
 * @rij: the number of a row
 *
 * Shows a form for a row that is there.
 *
 * Returns: (transfer none): the form's dialog
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_dossier_acties_wijzigen (GtkWindow   *window,
                              TaalSession *session,
                              TaalTabel    tabel,
                              gint32       rij)
{
  TaalRijDialog *dialog = taal_rij_dialog_new_change (window, session, tabel, rij);

  taal_keuzes_offer (taal_rij_dialog_get_formulier (dialog),
                     taal_session_get_check (session)->oordeel->snapshot);
  taal_keuzes_offer_contracten (taal_rij_dialog_get_formulier (dialog), session);
  if (tabel == TAAL_TABEL_CONTRACTEN)
    taal_contract_dialog_extend (dialog, session, rij);
  offer_today (taal_rij_dialog_get_formulier (dialog));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (taal_dossier_acties_say_saved), window,
                           G_CONNECT_SWAPPED);

  return dialog;
}
