/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-keuzelijst.h"

#include <glib/gi18n.h>

#include "taal-report-uitzondering.h"
#include "taal-uitzondering.h"

/* Values of a column, each with how to show it. */
typedef struct
{
  GPtrArray *waarden;
  GPtrArray *namen;
} Keuzen;

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      docenten)
{
  const TaalDocent *left = (const TaalDocent *) docenten + *(const int *) a;
  const TaalDocent *right = (const TaalDocent *) docenten + *(const int *) b;
  int order = g_utf8_collate (left->naam != NULL ? left->naam : left->docent_id,
                              right->naam != NULL ? right->naam : right->docent_id);

  return order != 0 ? order : g_strcmp0 (left->docent_id, right->docent_id);
}

/* The docenten by their names, each with the id that tells two of one name apart. */
static void
list_docenten (Keuzen             *keuzen,
               const TaalSnapshot *snapshot)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));
  const TaalDocent *docenten;
  int n;

  docenten = taal_snapshot_get_docenten (snapshot, &n);
  for (int i = 0; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_names, (gpointer) docenten);
  for (int i = 0; i < n; i++)
    {
      const TaalDocent *docent = &docenten[g_array_index (order, int, i)];

      g_ptr_array_add (keuzen->waarden, g_strdup (docent->docent_id));
      /* TRANSLATORS: a docent to choose: %1$s is a name, %2$s an id */
      g_ptr_array_add (keuzen->namen,
                       docent->naam == NULL
                           ? g_strdup (docent->docent_id)
                           : g_strdup_printf (_("%1$s, %2$s"), docent->naam, docent->docent_id));
    }
}

static void
list_uitzonderingen (Keuzen *keuzen)
{
  for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
    {
      g_ptr_array_add (keuzen->waarden, g_strdup_printf ("%d", k));
      g_ptr_array_add (keuzen->namen, g_strdup (taal_report_uitzondering_naam (k)));
    }
}

/* Whether a column is what a row belongs to, which no one is asked for. */
static gboolean
is_ouder (const TaalTabelSchema *schema,
          int                    kolom)
{
  return schema->sleutel == TAAL_SLEUTEL_OUDER && kolom == 0;
}

/**
 * taal_keuzelijst_give:
 * @formulier: a form
 * @snapshot: the facts of the school
 *
 * Lets a docent be chosen by name, and an exception by what it is called, wherever the form asks for one.
 *
 * Thread: the main one
 */
void
taal_keuzelijst_give (TaalFormulier      *formulier,
                      const TaalSnapshot *snapshot)
{
  TaalTabel tabel = taal_formulier_get_tabel (formulier);
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  for (int i = 0; i < schema->n_kolommen; i++)
    {
      const TaalKolom *kolom = &schema->kolommen[i];
      g_autoptr (GPtrArray) waarden = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) namen = g_ptr_array_new_with_free_func (g_free);
      Keuzen keuzen = { waarden, namen };

      if (kolom->soort == TAAL_KOLOM_VERWIJZING && kolom->refers_to == TAAL_TABEL_DOCENTEN &&
          !is_ouder (schema, i))
        list_docenten (&keuzen, snapshot);
      else if (tabel == TAAL_TABEL_MELDINGEN && g_str_equal (kolom->name, "uitzondering"))
        list_uitzonderingen (&keuzen);
      if (waarden->len == 0)
        continue;

      g_ptr_array_add (waarden, NULL);
      g_ptr_array_add (namen, NULL);
      taal_formulier_suggest (formulier, kolom->name, (const char *const *) waarden->pdata,
                              (const char *const *) namen->pdata);
    }
}
