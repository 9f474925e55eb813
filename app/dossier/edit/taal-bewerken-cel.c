/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerken-private.h"

#include "taal-cel.h"
#include "taal-date.h"
#include "taal-import-report-private.h"
#include "taal-record.h"
#include "taal-teksten-private.h"

/* The cells of an edit, by the rules of an import (taal-tabel-lezer-rij.c): the same texts are right,
 * and the same is said of those that are not. */

/* Trims a text and looks at its characters, as the reader of a file does. */
static void
clean (char     *text,
       TaalCell *cell)
{
  *cell = (TaalCell) { .text = text, .length = strlen (text) };
  for (const char *c = text; *c != '\0'; c++)
    if ((signed char) *c < 0)
      cell->flags |= TAAL_CELL_HIGH;
    else if (g_ascii_iscntrl (*c) && *c != '\t' && *c != '\r' && *c != '\n')
      cell->flags |= TAAL_CELL_CONTROL;
  if (g_utf8_validate (text, -1, NULL))
    taal_cell_finish (cell);
  else
    {
      cell->flags = TAAL_CELL_CONTROL;
      cell->text = NULL;
    }
}

/* The row that an id names. It is remembered: a step often gives many rows the same one. */
static gboolean
resolve (TaalBewerker  *bewerker,
         TaalTabel      tabel,
         gint32         id,
         gint32        *rij,
         GError       **error)
{
  TaalBewerkerTabel *own = &bewerker->tabellen[tabel];
  TaalRij key = { .cellen = { id } };
  g_autoptr (GArray) found = NULL;

  if (own->ids == NULL)
    own->ids = g_hash_table_new (NULL, NULL);
  *rij = GPOINTER_TO_INT (g_hash_table_lookup (own->ids, GINT_TO_POINTER (id)));
  if (*rij != 0)
    return TRUE;

  found = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  if (!taal_opslag_find (&bewerker->opslag, tabel, &key, found, error))
    return FALSE;
  if (found->len > 0)
    {
      *rij = g_array_index (found, TaalRij, 0).rij;
      g_hash_table_insert (own->ids, GINT_TO_POINTER (id), GINT_TO_POINTER (*rij));
    }

  return TRUE;
}

/* Puts the row that a reference leads to in the place of the id. */
static gboolean
read_reference (TaalBewerker  *bewerker,
                guint          edit,
                int            k,
                gint32        *cel,
                GError       **error)
{
  TaalTabel tabel = taal_bewerking_get_rij (bewerker->bewerking, edit)->tabel;
  TaalTabel refers_to = taal_schema_get (tabel)->kolommen[k].refers_to;
  GHashTable *refused = bewerker->tabellen[refers_to].refused;
  gint32 id = *cel;

  if (!resolve (bewerker, refers_to, id, cel, error))
    return FALSE;
  /* What is wrong with a row that was to be added has been said. */
  if (*cel == 0 && (refused == NULL || !g_hash_table_contains (refused, GINT_TO_POINTER (id))))
    taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_VERWIJZING_ONBEKEND, k,
                         taal_teksten_get (bewerker->opslag.invoer->teksten, id), taal_schema_get (refers_to)->name);

  return TRUE;
}

/* Reads one cell; *@bad when it is refused. */
static gboolean
read_cell (TaalBewerker  *bewerker,
           guint          edit,
           int            k,
           gint32        *cel,
           gboolean      *bad,
           GError       **error)
{
  const TaalRijBewerking *own = taal_bewerking_get_rij (bewerker->bewerking, edit);
  const TaalKolom *kolom = &taal_schema_get (own->tabel)->kolommen[k];
  g_autofree char *text = g_strdup (own->teksten[k]);
  g_autofree char *expected = NULL;
  TaalCell cell;
  int code;

  *cel = TAAL_CEL_LEEG;
  clean (text, &cell);
  if (cell.flags & TAAL_CELL_CONTROL)
    {
      *bad = TRUE;
      taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_ONGELDIG_TEKEN, k, cell.text, NULL);
      return TRUE;
    }
  if (cell.length == 0)
    return TRUE;

  code = taal_cel_parse (kolom, cell.text, cell.length, bewerker->opslag.invoer->teksten, cel);
  if (code != TAAL_CEL_GOED)
    {
      gboolean hidden = code == TAAL_ISSUE_BSN || code == TAAL_ISSUE_BSN_IN_TEKST;

      *bad = code < TAAL_ISSUE_KOLOM_ONBEKEND;
      expected = taal_cel_dup_expected (kolom, (TaalIssueCode) code, cell.text);
      taal_bewerken_issue (bewerker, edit, (TaalIssueCode) code, k, hidden ? NULL : cell.text, expected);
    }
  if (kolom->soort == TAAL_KOLOM_VERWIJZING && *cel != TAAL_CEL_LEEG)
    return read_reference (bewerker, edit, k, cel, error);

  return TRUE;
}

static void
check_period (TaalBewerker  *bewerker,
              guint          edit,
              const TaalRij *rij)
{
  const TaalTabelSchema *schema = taal_schema_get (taal_bewerking_get_rij (bewerker->bewerking, edit)->tabel);
  char text[TAAL_DATE_TEXT_SIZE];

  if (schema->van < 0 || rij->cellen[schema->van] == TAAL_CEL_LEEG || rij->cellen[schema->tot] == TAAL_CEL_LEEG ||
      rij->cellen[schema->van] <= rij->cellen[schema->tot])
    return;

  taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_TOT_VOOR_VAN, schema->tot,
                       taal_date_format (rij->cellen[schema->tot], text), schema->kolommen[schema->van].name);
}

/**
 * taal_bewerken_read:
 * @bewerker: a step
 * @edit: one of its edits, which adds or changes a row
 * @old: (nullable): the row that it changes
 * @rij: (out caller-allocates): the row as it is to be; a reference that leads nowhere is 0 in it
 * @error: a #TaalDossierError
 *
 * Reads what the user typed over what is there. What is wrong with it is in the report.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_read (TaalBewerker   *bewerker,
                    guint           edit,
                    const TaalRij  *old,
                    TaalRij        *rij,
                    GError        **error)
{
  const TaalRijBewerking *own = taal_bewerking_get_rij (bewerker->bewerking, edit);
  const TaalTabelSchema *schema = taal_schema_get (own->tabel);

  rij->rij = old != NULL ? old->rij : 0;
  for (int k = 0; k < schema->n_kolommen; k++)
    {
      gboolean bad = FALSE;

      rij->cellen[k] = old != NULL ? old->cellen[k] : TAAL_CEL_LEEG;
      if (own->teksten[k] != NULL && !read_cell (bewerker, edit, k, &rij->cellen[k], &bad, error))
        return FALSE;
      if (!bad && schema->kolommen[k].required && rij->cellen[k] == TAAL_CEL_LEEG)
        taal_bewerken_issue (bewerker, edit, TAAL_ISSUE_LEEG, k, NULL, NULL);
    }
  check_period (bewerker, edit, rij);

  return TRUE;
}
