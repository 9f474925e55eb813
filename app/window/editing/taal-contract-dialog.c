/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-contract-dialog.h"

#include <glib/gi18n.h>

#include "taal-vandaag.h"
#include "taal-vink-groep.h"

#define UITBREIDING "taal-contract-groepen"

/* The groepen that a form shows, and how they stood. */
typedef struct
{
  gint32  rij;         /* of the contract, 0 for a new one */
  char   *contract_id; /* (nullable): as it was, "" for a new one */
  GArray *groepen;     /* Groep */
} Groepen;

typedef struct
{
  gint32   rij;
  gboolean was;
  gboolean now;
} Groep;

static void
groepen_free (gpointer data)
{
  Groepen *groepen = data;

  g_free (groepen->contract_id);
  g_array_unref (groepen->groepen);
  g_free (groepen);
}

/* Only what is another than it was. */
static void
write_groepen (const Groepen *groepen,
               TaalBewerking *bewerking,
               const char *contract_id)
{
  for (guint i = 0; i < groepen->groepen->len; i++)
    {
      const Groep *groep = &g_array_index (groepen->groepen, Groep, i);

      if (groep->was == groep->now)
        continue;
      taal_bewerking_change_rij (bewerking, TAAL_TABEL_GROEPEN, groep->rij);
      taal_bewerking_set (bewerking, "contract_id", groep->now ? contract_id : "");
    }
}

/* TaalRijMakeFunc: the contract and its groepen are one step. */
static TaalBewerking *
make_step (TaalRijDialog *dialog,
           gpointer data)
{
  const Groepen *groepen = data;
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (dialog);
  g_autofree char *contract_id = taal_formulier_dup_tekst (formulier, "contract_id");
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  if (groepen->rij == 0)
    taal_bewerking_add (bewerking, TAAL_TABEL_CONTRACTEN);
  else
    taal_bewerking_change_rij (bewerking, TAAL_TABEL_CONTRACTEN, groepen->rij);
  if (taal_formulier_write (formulier, bewerking) == 0)
    {
      g_clear_pointer (&bewerking, taal_bewerking_unref);
      bewerking = taal_bewerking_new (NULL);
    }
  write_groepen (groepen, bewerking, contract_id);
  if (taal_bewerking_get_n (bewerking) > 0)
    return g_steal_pointer (&bewerking);

  taal_rij_dialog_say (dialog, _("Nothing was changed."));
  return NULL;
}

static void
switched_cb (TaalRijDialog *dialog,
             guint i,
             gboolean on)
{
  Groepen *groepen = g_object_get_data (G_OBJECT (dialog), UITBREIDING);

  g_array_index (groepen->groepen, Groep, i).now = on;
  taal_rij_dialog_touch (dialog);
}

static const char *
get_tekst (const TaalTekstRij *rij,
           const char *kolom)
{
  return rij->teksten[taal_schema_find_kolom (TAAL_TABEL_GROEPEN, kolom)];
}

/* A groep that has ended is shown only where it belongs to the contract. */
static void
add_groep (Groepen *groepen,
           TaalVinkGroep *vinken,
           const TaalTekstRij *rij)
{
  const char *naam = get_tekst (rij, "naam"), *contract_id = get_tekst (rij, "contract_id");
  Groep groep = { .rij = rij->rij };
  g_autofree char *titel = NULL, *elders = NULL;
  TaalDate eind;

  groep.was = groep.now =
      *groepen->contract_id != '\0' && g_str_equal (contract_id, groepen->contract_id);
  if (taal_date_parse (get_tekst (rij, "eind"), &eind) == TAAL_DATE_PARSE_OK &&
      eind < taal_vandaag () && !groep.was)
    return;
  titel = *naam != '\0'
              /* TRANSLATORS: something to choose: %1$s is its name, %2$s its id */
              ? g_strdup_printf (_("%1$s (%2$s)"), naam, get_tekst (rij, "groep_id"))
              : g_strdup (get_tekst (rij, "groep_id"));
  if (*contract_id != '\0' && !groep.was)
    /* TRANSLATORS: a remark with a groep: %s is the id of a contract */
    elders = g_strdup_printf (_("now under %s"), contract_id);
  taal_vink_groep_add (vinken, titel, elders, groep.now);
  g_array_append_val (groepen->groepen, groep);
}

/* The form was asked for before, so it is there now. */
static void
groepen_listed_cb (GObject *object,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (TaalRijDialog) dialog = data;
  g_autoptr (GPtrArray) rijen =
      taal_session_list_groepen_finish (TAAL_SESSION (object), result, NULL);
  TaalFormulier *formulier = taal_rij_dialog_get_formulier (dialog);
  Groepen *groepen = g_object_get_data (G_OBJECT (dialog), UITBREIDING);
  GtkWidget *vinken;

  /* Without a list the contract can be chosen with a groep all the same. */
  if (rijen == NULL || rijen->len == 0 || formulier == NULL ||
      gtk_widget_get_root (GTK_WIDGET (formulier)) == NULL)
    return;

  if (groepen->rij != 0)
    groepen->contract_id = taal_formulier_dup_tekst (formulier, "contract_id");
  else
    groepen->contract_id = g_strdup ("");
  vinken = taal_vink_groep_new ();
  taal_vink_groep_begin (TAAL_VINK_GROEP (vinken));
  for (guint i = 0; i < rijen->len; i++)
    add_groep (groepen, TAAL_VINK_GROEP (vinken), g_ptr_array_index (rijen, i));
  taal_vink_groep_set_titel (TAAL_VINK_GROEP (vinken), _("Groepen of this contract"),
                             _("The terms are judged over the lessen of these groepen."));
  g_signal_connect_object (vinken, "switched", G_CALLBACK (switched_cb), dialog,
                           G_CONNECT_SWAPPED);
  taal_rij_dialog_add (dialog, vinken);
}

/**
 * taal_contract_dialog_extend:
 * @dialog: a dialog with the form of a contract
 * @session: its session
 * @rij: the number of the contract, 0 for a new one
 *
 * Shows below the form which groepen are taught under the contract, to be ticked; they are saved
 * with it, as one step.
 *
 * Thread: the main one
 */
void
taal_contract_dialog_extend (TaalRijDialog *dialog,
                             TaalSession *session,
                             gint32 rij)
{
  Groepen *groepen = g_new0 (Groepen, 1);

  g_return_if_fail (TAAL_IS_RIJ_DIALOG (dialog) && TAAL_IS_SESSION (session));

  groepen->rij = rij;
  groepen->groepen = g_array_new (FALSE, FALSE, sizeof (Groep));
  g_object_set_data_full (G_OBJECT (dialog), UITBREIDING, groepen, groepen_free);
  taal_rij_dialog_set_make (dialog, make_step, groepen);
  taal_session_list_groepen_async (session, groepen_listed_cb, g_object_ref (dialog));
}
