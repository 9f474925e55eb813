/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-keuzes.h"

#include <glib/gi18n.h>

#include "taal-report-uitzondering.h"
#include "taal-uitzondering.h"
#include "taal-vandaag.h"
#include "taal-zoek.h"

/* Something that a reference can name. */
typedef struct
{
  const char *id;
  char       *naam;
  gboolean    past; /* it has ended, so it comes last */
} Keuze;

static void
clear_keuze (gpointer data)
{
  g_free (((Keuze *) data)->naam);
}

static int
compare_keuzes (gconstpointer a,
                gconstpointer b)
{
  const Keuze *one = a, *other = b;
  int order;

  if (one->past != other->past)
    return one->past ? 1 : -1;
  order = taal_zoek_compare (one->naam, other->naam);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

/**
 * taal_keuzes_groep_naam:
 * @groep: a groep
 *
 * Returns: (transfer full): its name with its id, or the id alone
 *
 * Thread: any
 */
char *
taal_keuzes_groep_naam (const TaalGroep *groep)
{
  if (groep->naam == NULL)
    return g_strdup (groep->groep_id);

  /* TRANSLATORS: something to choose: %1$s is its name, %2$s its id */
  return g_strdup_printf (_("%1$s (%2$s)"), groep->naam, groep->groep_id);
}

static void
add_keuze (GArray     *keuzes,
           const char *id,
           char       *naam,
           TaalDate    end)
{
  Keuze keuze = { id, naam, end != TAAL_DATE_NONE && end < taal_vandaag () };

  g_array_append_val (keuzes, keuze);
}

/* What a table has to choose from, those that have ended last; nothing for a table that is not held. */
static GArray *
list_keuzes (const TaalSnapshot *snapshot,
             TaalTabel           tabel)
{
  GArray *keuzes = g_array_new (FALSE, FALSE, sizeof (Keuze));
  int n_docenten, n_groepen, n_locaties;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  const TaalLocatie *locaties = taal_snapshot_get_locaties (snapshot, &n_locaties);

  g_array_set_clear_func (keuzes, clear_keuze);
  for (int i = 0; tabel == TAAL_TABEL_DOCENTEN && i < n_docenten; i++)
    add_keuze (keuzes, docenten[i].docent_id,
               g_strdup_printf (_("%1$s (%2$s)"), docenten[i].naam, docenten[i].docent_id), docenten[i].dienst.tot);
  for (int i = 0; tabel == TAAL_TABEL_GROEPEN && i < n_groepen; i++)
    add_keuze (keuzes, groepen[i].groep_id, taal_keuzes_groep_naam (&groepen[i]), groepen[i].loopt.tot);
  for (int i = 0; tabel == TAAL_TABEL_LOCATIES && i < n_locaties; i++)
    add_keuze (keuzes, locaties[i].locatie_id,
               g_strdup_printf (_("%1$s (%2$s)"), locaties[i].naam, locaties[i].locatie_id), TAAL_DATE_NONE);
  g_array_sort (keuzes, compare_keuzes);

  return keuzes;
}

/* An exception is chosen by what it is called. */
static void
offer_uitzonderingen (TaalFormulier *formulier)
{
  char nummers[TAAL_N_UITZONDERINGEN][2];
  const char *waarden[TAAL_N_UITZONDERINGEN + 1] = { NULL };
  const char *namen[TAAL_N_UITZONDERINGEN + 1] = { NULL };

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    {
      nummers[k][0] = (char) ('1' + k);
      nummers[k][1] = '\0';
      waarden[k] = nummers[k];
      namen[k] = taal_report_uitzondering_naam (k + 1);
    }
  taal_formulier_suggest (formulier, "uitzondering", waarden, namen);
}

/* Gives a column the list to choose from; an empty one would be a button that does nothing. */
static void
offer (TaalFormulier *formulier,
       const char    *kolom,
       const GArray  *keuzes)
{
  g_autoptr (GPtrArray) waarden = g_ptr_array_new ();
  g_autoptr (GPtrArray) namen = g_ptr_array_new ();

  if (keuzes->len == 0)
    return;
  for (guint i = 0; i < keuzes->len; i++)
    {
      g_ptr_array_add (waarden, (gpointer) g_array_index (keuzes, Keuze, i).id);
      g_ptr_array_add (namen, g_array_index (keuzes, Keuze, i).naam);
    }
  g_ptr_array_add (waarden, NULL);
  g_ptr_array_add (namen, NULL);
  taal_formulier_suggest (formulier, kolom, (const char *const *) waarden->pdata,
                          (const char *const *) namen->pdata);
}

/* What a contract is for, else with whom it is. */
static void
add_contract (GArray             *keuzes,
              const char *const  *teksten)
{
  static const char *const kolommen[] = { "contract_id", "gemeente", "tot", "omschrijving" };
  const char *tekst[G_N_ELEMENTS (kolommen)];
  TaalDate tot;

  for (gsize i = 0; i < G_N_ELEMENTS (kolommen); i++)
    tekst[i] = teksten[taal_schema_find_kolom (TAAL_TABEL_CONTRACTEN, kolommen[i])];
  if (taal_date_parse (tekst[2], &tot) != TAAL_DATE_PARSE_OK)
    tot = TAAL_DATE_NONE;
  add_keuze (keuzes, tekst[0],
             g_strdup_printf (_("%1$s (%2$s)"), *tekst[3] != '\0' ? tekst[3] : tekst[1], tekst[0]),
             tot);
}

static void
contracten_listed_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (TaalFormulier) formulier = data;
  g_autoptr (GPtrArray) contracten =
      taal_session_list_contracten_finish (TAAL_SESSION (object), result, NULL);
  g_autoptr (GArray) keuzes = g_array_new (FALSE, FALSE, sizeof (Keuze));

  /* Without a list the id can be typed all the same. */
  if (contracten == NULL || gtk_widget_get_root (GTK_WIDGET (formulier)) == NULL)
    return;

  g_array_set_clear_func (keuzes, clear_keuze);
  for (guint i = 0; i < contracten->len; i++)
    {
      const TaalTekstRij *rij = g_ptr_array_index (contracten, i);

      add_contract (keuzes, (const char *const *) rij->teksten);
    }
  g_array_sort (keuzes, compare_keuzes);
  offer (formulier, "contract_id", keuzes);
}

/**
 * taal_keuzes_offer_contracten:
 * @formulier: a form that is shown
 * @session: a session of the dossier
 *
 * Gives a column that refers to a contract a list to choose from, once that is read: contracts are not
 * among the facts that are held.
 *
 * Thread: the main one
 */
void
taal_keuzes_offer_contracten (TaalFormulier *formulier,
                              TaalSession   *session)
{
  int kolom = taal_schema_find_kolom (taal_formulier_get_tabel (formulier), "contract_id");

  if (kolom >= 0 && taal_schema_get (taal_formulier_get_tabel (formulier))->kolommen[kolom].soort ==
                        TAAL_KOLOM_VERWIJZING)
    taal_session_list_contracten_async (session, contracten_listed_cb, g_object_ref (formulier));
}

/**
 * taal_keuzes_offer:
 * @formulier: a new form
 * @snapshot: the facts of the school
 *
 * Gives every column that refers to a docent, a groep or a locatie a list to choose from, by name, and
 * that of an exception one by what they are called.
 *
 * Thread: the main one
 */
void
taal_keuzes_offer (TaalFormulier      *formulier,
                   const TaalSnapshot *snapshot)
{
  const TaalTabelSchema *schema = taal_schema_get (taal_formulier_get_tabel (formulier));

  for (int k = schema->sleutel == TAAL_SLEUTEL_OUDER ? 1 : 0; k < schema->n_kolommen; k++)
    {
      g_autoptr (GArray) keuzes = NULL;

      if (schema->kolommen[k].soort != TAAL_KOLOM_VERWIJZING)
        continue;
      keuzes = list_keuzes (snapshot, schema->kolommen[k].refers_to);
      offer (formulier, schema->kolommen[k].name, keuzes);
    }
  if (taal_formulier_get_tabel (formulier) == TAAL_TABEL_MELDINGEN)
    offer_uitzonderingen (formulier);
}
