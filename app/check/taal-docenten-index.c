/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docenten-index.h"

#include <string.h>

#include "taal-zoek.h"

struct _TaalDocentenIndex
{
  TaalCheck          *check;
  TaalDate            vandaag;
  GMutex              mutex; /* while it is filled */
  TaalDocentDossiers *dossiers;
  int                 n;
  int                *places;    /* by docent: the place of their file in @dossiers */
  TaalGewichten      *gewichten; /* by docent: their counted lessons */
  TaalVerliezen      *verliezen;
};

/**
 * taal_docenten_index_new:
 * @check: a check
 * @vandaag: the day from which is looked ahead, or %TAAL_DATE_NONE for the first day of its period
 *
 * Returns: (transfer full): an index of its docenten, not yet filled
 *
 * Thread: any
 */
TaalDocentenIndex *
taal_docenten_index_new (TaalCheck *check,
                         TaalDate   vandaag)
{
  TaalDocentenIndex *index;

  g_return_val_if_fail (check != NULL, NULL);

  index = g_atomic_rc_box_new0 (TaalDocentenIndex);
  index->check = taal_check_ref (check);
  index->vandaag = vandaag;
  g_mutex_init (&index->mutex);

  return index;
}

/**
 * taal_docenten_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index
 *
 * Thread: any
 */
TaalDocentenIndex *
taal_docenten_index_ref (TaalDocentenIndex *index)
{
  return g_atomic_rc_box_acquire (index);
}

static void
taal_docenten_index_clear (gpointer data)
{
  TaalDocentenIndex *index = data;

  g_clear_pointer (&index->check, taal_check_unref);
  g_clear_pointer (&index->dossiers, taal_docent_dossiers_unref);
  g_clear_pointer (&index->places, g_free);
  g_clear_pointer (&index->gewichten, g_free);
  g_clear_pointer (&index->verliezen, taal_verliezen_unref);
  g_mutex_clear (&index->mutex);
}

/**
 * taal_docenten_index_unref:
 * @index: (transfer full): an index
 *
 * Thread: any
 */
void
taal_docenten_index_unref (TaalDocentenIndex *index)
{
  g_atomic_rc_box_release_full (index, taal_docenten_index_clear);
}

/**
 * taal_docenten_index_get_check:
 * @index: an index
 *
 * Returns: (transfer none): the check whose docenten these are
 *
 * Thread: any
 */
TaalCheck *
taal_docenten_index_get_check (const TaalDocentenIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);

  return index->check;
}

/**
 * taal_docenten_index_get_vandaag:
 * @index: an index
 *
 * Returns: the day from which is looked ahead, or %TAAL_DATE_NONE
 *
 * Thread: any
 */
TaalDate
taal_docenten_index_get_vandaag (const TaalDocentenIndex *index)
{
  g_return_val_if_fail (index != NULL, TAAL_DATE_NONE);

  return index->vandaag;
}

/**
 * taal_docenten_index_get_dossiers:
 * @index: an index that answered a question
 *
 * Returns: (transfer none): the docent files
 *
 * Thread: any
 */
TaalDocentDossiers *
taal_docenten_index_get_dossiers (const TaalDocentenIndex *index)
{
  g_return_val_if_fail (index != NULL && index->dossiers != NULL, NULL);

  return index->dossiers;
}

/**
 * taal_docenten_index_get_dossier:
 * @index: an index that answered a question
 * @docent: a docent, by place
 *
 * Returns: (transfer none): their file
 *
 * Thread: any
 */
const TaalDocentDossier *
taal_docenten_index_get_dossier (const TaalDocentenIndex *index,
                                 int                      docent)
{
  g_return_val_if_fail (index != NULL && docent >= 0 && docent < index->n, NULL);

  return &g_array_index (index->dossiers->dossiers, TaalDocentDossier, index->places[docent]);
}

/**
 * taal_docenten_index_get_gewichten:
 * @index: an index that answered a question
 * @docent: a docent, by place
 *
 * Returns: what their lessons in the period count as
 *
 * Thread: any
 */
TaalGewichten
taal_docenten_index_get_gewichten (const TaalDocentenIndex *index,
                                   int                      docent)
{
  g_return_val_if_fail (index != NULL && docent >= 0 && docent < index->n, ((TaalGewichten) { { 0 } }));

  return index->gewichten[docent];
}

/**
 * taal_docenten_index_get_verliezen:
 * @index: an index that answered a question
 *
 * Returns: (transfer none): what losing each docent costs
 *
 * Thread: any
 */
const TaalVerliezen *
taal_docenten_index_get_verliezen (const TaalDocentenIndex *index)
{
  g_return_val_if_fail (index != NULL && index->verliezen != NULL, NULL);

  return index->verliezen;
}

/* The first question fills the index; others that come meanwhile wait for it. */
static void
ensure_filled (TaalDocentenIndex *index)
{
  const TaalOordeel *oordeel = index->check->oordeel;
  TaalDocentDossiers *dossiers;

  g_mutex_lock (&index->mutex);
  if (index->dossiers == NULL)
    {
      dossiers = taal_docent_dossiers_compute (index->check->bron, oordeel->norm, oordeel->periode.tot);
      index->n = (int) dossiers->dossiers->len;
      index->places = g_new (int, index->n);
      index->gewichten = g_new0 (TaalGewichten, index->n);
      for (int i = 0; i < index->n; i++)
        index->places[g_array_index (dossiers->dossiers, TaalDocentDossier, i).docent] = i;
      for (guint i = 0; i < oordeel->docenten->len; i++)
        {
          const TaalOordeelDocent *one = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);

          if (one->docent != TAAL_GEEN)
            index->gewichten[one->docent] = one->gewichten;
        }
      index->verliezen = taal_verliezen_compute (index->check, index->vandaag);
      index->dossiers = dossiers;
    }
  g_mutex_unlock (&index->mutex);
}

/**
 * taal_docent_dossier_count_gebreken:
 * @dossier: a docent file
 *
 * Returns: how many things in it are missing or not in order
 *
 * Thread: any
 */
int
taal_docent_dossier_count_gebreken (const TaalDocentDossier *dossier)
{
  int n = 0;

  g_return_val_if_fail (dossier != NULL, 0);

  for (int i = 0; i < TAAL_N_ONTBREEKT; i++)
    n += (dossier->ontbreekt >> i) & 1;

  return n + (dossier->vog_profiel == TAAL_UITKOMST_NIET_VOLDAAN) + (dossier->vog_ouderdom == TAAL_UITKOMST_NIET_VOLDAAN) +
         (dossier->controle == TAAL_UITKOMST_NIET_VOLDAAN);
}

static gboolean
keeps (const TaalDocentDossier *dossier,
       const TaalDocent        *docent,
       const TaalDocentenVraag *vraag,
       char                   **words)
{
  if (vraag->status != TAAL_FILTER_ALLE && (int) dossier->op.status != vraag->status)
    return FALSE;
  if (vraag->registratie != TAAL_FILTER_ALLE && (int) dossier->registratie_status != vraag->registratie)
    return FALSE;
  if (vraag->alleen_in_dienst && !dossier->in_dienst)
    return FALSE;
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (docent->docent_id, words[i]) && !taal_zoek_matches (docent->naam, words[i]))
      return FALSE;

  return TRUE;
}

/* A docent with what they are sorted by. */
typedef struct
{
  const TaalDocent *docent;
  const char       *text; /* compared first */
  gint64            key;  /* where no text, or the same */
  int               row;
  gboolean          aflopend;
} Sortable;

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *one = a, *other = b;
  int order = (one->key > other->key) - (one->key < other->key);

  if (one->text != NULL && other->text != NULL)
    order = taal_zoek_compare (one->text, other->text);
  if (order != 0)
    return one->aflopend ? -order : order;
  if (one->docent->naam != NULL && other->docent->naam != NULL)
    order = taal_zoek_compare (one->docent->naam, other->docent->naam);

  return order != 0 ? order : strcmp (one->docent->docent_id, other->docent->docent_id);
}

/* Days left sort within how one is registered; a registratie without end lasts longest. */
static gint64
registratie_key (const TaalDocentDossier *dossier)
{
  return (gint64) dossier->registratie_status * G_MAXINT32 * 4 +
         (dossier->dagen_geldig == TAAL_DAGEN_GEEN ? G_MAXINT32 : dossier->dagen_geldig);
}

static void
fill_sortable (Sortable                *sortable,
               const TaalDocentenIndex *index,
               const TaalDocentDossier *dossier,
               TaalDocentenOp           op)
{
  TaalGewichten gewichten = index->gewichten[dossier->docent];

  switch (op)
    {
    case TAAL_DOCENTEN_OP_NAAM:
      sortable->text = sortable->docent->naam != NULL ? sortable->docent->naam : sortable->docent->docent_id;
      return;
    case TAAL_DOCENTEN_OP_ID:
      sortable->text = sortable->docent->docent_id;
      return;
    case TAAL_DOCENTEN_OP_ROL:
      sortable->key = sortable->docent->rol;
      return;
    case TAAL_DOCENTEN_OP_STATUS:
      sortable->key = (gint64) dossier->op.status * TAAL_N_REDENEN + dossier->op.reden;
      return;
    case TAAL_DOCENTEN_OP_REGISTRATIE:
      sortable->key = registratie_key (dossier);
      return;
    case TAAL_DOCENTEN_OP_LESSEN:
      sortable->key = taal_gewichten_get_totaal (gewichten);
      return;
    case TAAL_DOCENTEN_OP_NIET:
      sortable->key = gewichten.status[TAAL_STATUS_NIET_MEEGETELD];
      return;
    case TAAL_DOCENTEN_OP_ONTBREEKT:
      sortable->key = taal_docent_dossier_count_gebreken (dossier);
      return;
    case TAAL_N_DOCENTEN_OP:
      break;
    }

  g_return_if_reached ();
}

/**
 * taal_docenten_index_query:
 * @index: an index
 * @vraag: which docenten, in what order
 *
 * Returns: (transfer full) (element-type gint32): their places in the snapshot
 *
 * Thread: any but one that must not block
 */
GArray *
taal_docenten_index_query (TaalDocentenIndex       *index,
                           const TaalDocentenVraag *vraag)
{
  const TaalDocent *docenten;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));

  g_return_val_if_fail (index != NULL && vraag != NULL && vraag->op < TAAL_N_DOCENTEN_OP, rows);

  ensure_filled (index);
  words = taal_zoek_split (vraag->zoek);
  docenten = taal_snapshot_get_docenten (index->check->oordeel->snapshot, NULL);
  for (int row = 0; row < index->n; row++)
    {
      const TaalDocentDossier *dossier = taal_docenten_index_get_dossier (index, row);
      Sortable sortable = { .docent = &docenten[row], .row = row, .aflopend = vraag->aflopend };

      if (!keeps (dossier, &docenten[row], vraag, words))
        continue;
      fill_sortable (&sortable, index, dossier, vraag->op);
      g_array_append_val (found, sortable);
    }

  g_array_sort (found, compare_sortables);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (rows, g_array_index (found, Sortable, i).row);

  return rows;
}
