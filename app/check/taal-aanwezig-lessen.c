/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-aanwezig-stap.h"

#include <string.h>

/**
 * taal_aanwezig_list_lessen:
 * @snapshot: a school
 * @les_ids: (nullable) (array zero-terminated=1): the lessons that the user named
 * @groep_id: (nullable): the groep that the user named
 * @dagen: (nullable): the days that they are of
 *
 * Lists the lessons that a meeting may have been of: those that the user named, or those of the
 * groep that they named, or all; of the last two none that did not take place.
 *
 * Returns: (transfer full) (element-type TaalKoppelLes): they, by day and begin; their texts are of
 *   @snapshot
 *
 * Thread: any
 */
GArray *
taal_aanwezig_list_lessen (const TaalSnapshot *snapshot,
                           const char *const  *les_ids,
                           const char         *groep_id,
                           const TaalPeriode  *dagen)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TaalKoppelLes));
  int n = taal_snapshot_get_n_lessen (snapshot), n_groepen, n_docenten;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);

  for (int i = 0; i < n; i++)
    {
      TaalLes les;
      TaalKoppelLes own;

      taal_snapshot_get_les (snapshot, i, &les);
      if (dagen != NULL && !taal_periode_holds (*dagen, les.datum))
        continue;
      own = (TaalKoppelLes){
        .les_id = les.les_id,
        .groep_id = groepen[les.groep].groep_id,
        .docent_id = les.docent != TAAL_GEEN ? docenten[les.docent].docent_id : NULL,
        .datum = les.datum,
        .begin = les.begin,
        .minuten = les.minuten,
        .online = les.vorm != TAAL_VORM_FYSIEK,
        .gevraagd = les_ids != NULL && g_strv_contains (les_ids, les.les_id),
      };
      if (les_ids != NULL ? !own.gevraagd
                          : (les.status == TAAL_LES_UITGEVALLEN ||
                             (groep_id != NULL && strcmp (groep_id, own.groep_id) != 0)))
        continue;
      g_array_append_val (list, own);
    }

  return list;
}

/**
 * taal_aanwezig_add_docenten:
 * @namen: a list of names
 * @snapshot: a school
 *
 * Adds the docenten of the school by the names that the dossier has of them, but for a name that the
 * list says something else of. They are not kept: the dossier has them.
 *
 * Thread: that of who has @namen
 */
void
taal_aanwezig_add_docenten (TaalNamenbron          *namen,
                            const TaalSnapshot *snapshot)
{
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);

  for (int i = 0; i < n; i++)
    {
      TaalNaamGevonden known;

      taal_namenbron_find (namen, docenten[i].naam, NULL, NULL, &known);
      if (known.soort == TAAL_NAAM_ONBEKEND && !known.meer)
        taal_namenbron_note (namen, docenten[i].naam, NULL, TAAL_NAAM_DOCENT,
                             docenten[i].docent_id);
    }
}

static void
stand_free (gpointer data)
{
  TaalAanwezigStand *stand = data;

  g_strfreev (stand->les);
  g_clear_pointer (&stand->presentie, g_ptr_array_unref);
  g_free (stand);
}

/**
 * taal_aanwezig_read_stand:
 * @dossier: a dossier
 * @lessen: lessons
 * @koppeling: which of them meetings were of
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalAanwezigStand): what the dossier has of
 * each lesson in @koppeling, in that order
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_aanwezig_read_stand (TaalDossier          *dossier,
                          const TaalKoppelLes  *lessen,
                          const TaalKoppeling  *koppeling,
                          GError              **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (stand_free);

  for (guint i = 0; i < koppeling->lessen->len; i++)
    {
      const char *les_id = lessen[g_array_index (koppeling->lessen, guint, i)].les_id;
      TaalAanwezigStand *stand = g_new0 (TaalAanwezigStand, 1);

      g_ptr_array_add (list, stand);
      stand->les = taal_dossier_get_rij (dossier, TAAL_TABEL_LESSEN, les_id, 0, error);
      if (stand->les == NULL)
        return NULL;
      stand->presentie =
        taal_dossier_list_kinderen (dossier, TAAL_TABEL_PRESENTIE, les_id, error);
      if (stand->presentie == NULL)
        return NULL;
    }

  return g_steal_pointer (&list);
}

/**
 * taal_aanwezig_get_programma:
 * @tool: what made a file
 *
 * Returns: (transfer none): what a dossier calls it
 *
 * Thread: any
 */
const char *
taal_aanwezig_get_programma (TaalTool tool)
{
  switch (tool)
    {
    case TAAL_TOOL_TEAMS:
      return "Teams";
    case TAAL_TOOL_ZOOM:
      return "Zoom";
    case TAAL_TOOL_BIGBLUEBUTTON:
      return "BigBlueButton";
    case TAAL_TOOL_MOODLE:
      return "Moodle";
    case TAAL_TOOL_ONBEKEND:
    case TAAL_TOOL_PROFIEL:
      return "CSV";
    }

  g_return_val_if_reached ("CSV");
}

/**
 * taal_aanwezig_onderwerp:
 * @vergaderingen: (array length=n): meetings
 * @n: how many
 *
 * Returns: (transfer full): what the change log calls the step: the programs, and the beginning of
 * the hash of each file, by which its bytes are found. A name of a file may be that of a person, so
 * it is not in it.
 *
 * Thread: any
 */
char *
taal_aanwezig_onderwerp (TaalVergadering *const *vergaderingen,
                         guint                   n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s sha256:%.16s", i > 0 ? ", " : "",
                            taal_aanwezig_get_programma (vergaderingen[i]->tool),
                            vergaderingen[i]->sha256);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
