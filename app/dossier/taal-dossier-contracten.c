/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-sqlite.h"

/* The tables that are listed whole, each with a limit that is more than any school has; a file from
 * elsewhere may hold more. */
static const struct
{
  TaalTabel   tabel;
  const char *sql;
} lists[] = {
  { TAAL_TABEL_CONTRACTEN,
    "SELECT rij, contract_id, gemeente, van, tot, min_aandeel, uitzonderingen, max_online_pct, "
    "max_groep, uren_per_week, omschrijving FROM rij_contracten ORDER BY contract_id LIMIT 1000" },
  { TAAL_TABEL_GROEPEN,
    "SELECT rij, groep_id, naam, wet, route, locatie, contract, start, eind, max_omvang "
    "FROM rij_groepen ORDER BY groep_id LIMIT 10000" },
};

typedef struct
{
  gsize      list;
  GPtrArray *rijen;
} Vraag;

static gboolean
list_rijen (TaalVerbinding *verbinding,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  const Vraag *vraag = data;
  g_autoptr (TaalStatement) stmt =
      taal_sqlite_prepare (verbinding->db, lists[vraag->list].sql, error);
  TaalStap step;

  if (stmt == NULL)
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      TaalTekstRij *rij = g_new0 (TaalTekstRij, 1);

      g_ptr_array_add (vraag->rijen, rij);
      rij->rij = (gint32) sqlite3_column_int64 (stmt, 0);
      rij->teksten =
          taal_dossier_read_teksten (verbinding, stmt, lists[vraag->list].tabel, error);
      if (rij->teksten == NULL)
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}

static GPtrArray *
list (TaalDossier *self,
      gsize list,
      GError **error)
{
  g_autoptr (GPtrArray) rijen =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_tekst_rij_free);
  Vraag vraag = { list, rijen };

  return taal_dossier_run (self, list_rijen, &vraag, NULL, error) ? g_steal_pointer (&rijen)
                                                                  : NULL;
}

/**
 * taal_dossier_list_contracten:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Reads the contracts with gemeenten, which a snapshot does not hold, in the order of their ids.
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): the contracts
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_contracten (TaalDossier  *self,
                              GError      **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  return list (self, 0, error);
}

/**
 * taal_dossier_list_groepen:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Reads the groepen with the contract of each, which a snapshot does not hold, in the order of
 * their ids.
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): the groepen
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_groepen (TaalDossier *self,
                           GError **error)
{
  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  return list (self, 1, error);
}
