/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include <string.h>

#include "taal-import-plan-private.h"

#include "taal-mapping-tekst.h"

/* What the user chooses in a plan. */

/**
 * taal_import_plan_set_mapping:
 * @self: a plan with a file
 * @mapping: a profile
 *
 * Has the file read by a profile in place of what was proposed.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_mapping (TaalImportPlan    *self,
                              const TaalMapping *mapping)
{
  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && mapping != NULL);

  g_clear_pointer (&self->mapping, taal_mapping_free);
  self->mapping = taal_mapping_copy (mapping);
  self->plain = FALSE;
  self->herkend = FALSE;
  g_clear_pointer (&self->profiel, g_free);
}

/**
 * taal_import_plan_find_deel:
 * @self: a plan with a file
 * @blad: the place of a sheet
 *
 * Returns: (transfer none) (nullable): the first part that is of the sheet, as taal_mapping_list_plekken()
 *   finds it
 *
 * Thread: the main one
 */
TaalMappingDeel *
taal_import_plan_find_deel (TaalImportPlan *self,
                            guint           blad)
{
  const TaalPlanBlad *found;
  TaalMappingDeel *fits = NULL;

  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->bladen != NULL && blad < self->bladen->len, NULL);

  found = g_ptr_array_index (self->bladen, blad);
  for (guint i = 0; i < self->mapping->delen->len; i++)
    {
      TaalMappingDeel *deel = g_ptr_array_index (self->mapping->delen, i);

      if (taal_mapping_tekst_gelijk (deel->blad, found->naam))
        return deel;
      if (fits == NULL && taal_mapping_deel_fits (deel, found->naam))
        fits = deel;
    }
  /* The one sheet of a CSV file is called as the file was saved. */
  if (fits == NULL && self->bladen->len == 1 && self->mapping->delen->len > 0)
    fits = g_ptr_array_index (self->mapping->delen, 0);

  return fits;
}

static const TaalInhoudRij *
find_row (const TaalPlanBlad *blad,
          guint               row)
{
  for (guint i = 0; i < blad->rijen->len; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (blad->rijen, i);

      if (rij->row == row)
        return rij;
    }

  return NULL;
}

/* They stay where they are as long as they are the same. */
static const char *const *
keep_koppen (TaalPlanBlad       *blad,
             const char *const  *boven,
             const char *const  *onder)
{
  g_auto (GStrv) koppen =
    boven != NULL ? taal_mapping_join_koppen (boven, onder) : g_strdupv ((char **) onder);

  if (blad->koppen == NULL || !g_strv_equal ((const char *const *) blad->koppen, (const char *const *) koppen))
    {
      g_strfreev (blad->koppen);
      blad->koppen = g_steal_pointer (&koppen);
    }

  return (const char *const *) blad->koppen;
}

/**
 * taal_import_plan_get_koppen:
 * @self: a plan with a file
 * @deel: a part of its mapping
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the headers of the first sheet of the
 *   part, until other ones are chosen; %NULL when there is no sheet, or no header row among its first
 *   rows
 *
 * Thread: the main one
 */
const char *const *
taal_import_plan_get_koppen (TaalImportPlan        *self,
                             const TaalMappingDeel *deel)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->bladen != NULL, NULL);

  for (guint i = 0; i < self->bladen->len; i++)
    if (taal_import_plan_find_deel (self, i) == deel)
      {
        TaalPlanBlad *blad = g_ptr_array_index (self->bladen, i);
        guint row = deel->kopregel != 0 ? deel->kopregel : blad->kopregel;
        const TaalInhoudRij *rij = find_row (blad, row), *above = find_row (blad, row - 1);
        char *const *boven = above != NULL && deel->kopregels > 1 ? above->cellen : NULL;

        if (rij != NULL)
          return keep_koppen (blad, (const char *const *) boven, (const char *const *) rij->cellen);
      }

  return NULL;
}

/**
 * taal_import_plan_set_gelezen:
 * @self: a plan with a file
 * @blad: the place of a sheet
 * @gelezen: whether to read it
 *
 * Leaves one sheet out, whatever part it is of, or takes it in again.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_gelezen (TaalImportPlan *self,
                              guint           blad,
                              gboolean        gelezen)
{
  TaalMappingDeel *deel = taal_import_plan_find_deel (self, blad);
  const TaalPlanBlad *sheet = g_ptr_array_index (self->bladen, blad);

  if (!gelezen && (deel == NULL || deel->doelen->len > 0))
    {
      /* A part that names this sheet alone is not read itself; of others it is the exception. */
      if (deel != NULL && taal_mapping_tekst_gelijk (deel->blad, sheet->naam))
        g_ptr_array_set_size (deel->doelen, 0);
      else
        (void) taal_mapping_add_deel (self->mapping, sheet->naam);
    }
  else if (gelezen && deel != NULL && deel->doelen->len == 0)
    {
      TaalMappingDeel *other;

      g_ptr_array_remove (self->mapping->delen, deel);
      other = taal_import_plan_find_deel (self, blad);
      if (other == NULL)
        (void) taal_mapping_add_deel (self->mapping, sheet->naam);
    }
  else if (gelezen && deel == NULL)
    (void) taal_mapping_add_deel (self->mapping, sheet->naam);
}

/* Proposes where the columns of a target come from, or of all, that have no source yet. */
static void
suggest_kolommen (TaalImportPlan  *self,
                  guint            blad,
                  TaalMappingDeel *deel,
                  TaalMappingDoel *doel)
{
  const TaalPlanBlad *sheet = g_ptr_array_index (self->bladen, blad);
  guint kopregel = deel->kopregel != 0 ? deel->kopregel : sheet->kopregel;
  gboolean all = strpbrk (deel->blad, "*?") != NULL && self->bladen->len > 1;

  taal_mapping_suggest_kolommen (deel, doel, sheet->rijen, kopregel, all);
}

/**
 * taal_import_plan_set_tabel:
 * @self: a plan with a file
 * @blad: the place of a sheet
 * @tabel: a table
 * @op: whether the sheet has rows of it
 *
 * Adds a target to the part of the sheet, with what is proposed for its columns, or takes it away;
 * that holds for all sheets of the part.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_tabel (TaalImportPlan *self,
                            guint           blad,
                            TaalTabel       tabel,
                            gboolean        op)
{
  TaalMappingDeel *deel = taal_import_plan_find_deel (self, blad);
  TaalMappingDoel *found = NULL;

  if (deel == NULL && op)
    deel = taal_mapping_add_deel (self->mapping, ((TaalPlanBlad *) g_ptr_array_index (self->bladen, blad))->naam);
  for (guint i = 0; deel != NULL && i < deel->doelen->len; i++)
    {
      TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, i);

      if (doel->tabel == tabel)
        found = doel;
    }
  if (op && deel != NULL && found == NULL)
    suggest_kolommen (self, blad, deel, taal_mapping_deel_add_doel (deel, tabel));
  else if (!op && found != NULL)
    g_ptr_array_remove (deel->doelen, found);
}

static gboolean
are_there (const TaalHerkomst *herkomst,
           const char *const  *koppen)
{
  for (char **kop = herkomst->koppen; kop != NULL && *kop != NULL; kop++)
    {
      gboolean found = **kop == '[';

      for (const char *const *there = koppen; !found && there != NULL && *there != NULL; there++)
        found = taal_mapping_tekst_gelijk (*kop, *there);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_import_plan_set_kopregel:
 * @self: a plan with a file
 * @blad: the place of a sheet
 * @kopregel: the row of its headers
 *
 * Points at the header row, for all sheets of the same part. Columns that were made from headers
 * which are not in it are open again; for those that are open a source is proposed by the words
 * that schools use, and where the sheet had no table yet, the tables.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_kopregel (TaalImportPlan *self,
                               guint           blad,
                               guint           kopregel)
{
  TaalMappingDeel *deel = taal_import_plan_find_deel (self, blad);
  TaalPlanBlad *sheet = g_ptr_array_index (self->bladen, blad);
  const char *const *koppen;

  g_return_if_fail (kopregel > 0);

  if (deel == NULL)
    deel = taal_mapping_add_deel (self->mapping, sheet->naam);
  deel->kopregel = kopregel;
  sheet->kopregel = kopregel;
  koppen = taal_import_plan_get_koppen (self, deel);
  for (guint i = 0; i < deel->doelen->len; i++)
    {
      TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, i);

      for (int k = 0; k < taal_schema_get (doel->tabel)->n_kolommen; k++)
        if (!are_there (&doel->kolommen[k], koppen))
          taal_herkomst_set (&doel->kolommen[k], TAAL_HERKOMST_GEEN, NULL, NULL);
    }
  suggest_kolommen (self, blad, deel, NULL);
}

/**
 * taal_import_plan_set_kopregels:
 * @self: a plan with a file
 * @blad: the place of a sheet with a part
 * @kopregels: how many rows its headers take
 *
 * Says whether the row above the headers is of them too, for all sheets of the same part. Columns that
 * were made from headers which are then not there are open again.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_kopregels (TaalImportPlan *self,
                                guint           blad,
                                guint           kopregels)
{
  TaalMappingDeel *deel = taal_import_plan_find_deel (self, blad);
  const TaalPlanBlad *sheet = g_ptr_array_index (self->bladen, blad);

  g_return_if_fail (deel != NULL && kopregels <= TAAL_MAPPING_MAX_KOPREGELS);

  if (MAX (deel->kopregels, 1) == MAX (kopregels, 1))
    return;
  deel->kopregels = kopregels;
  taal_import_plan_set_kopregel (self, blad, deel->kopregel != 0 ? deel->kopregel : MAX (sheet->kopregel, 1));
}

/* Whether a column holds ids of a table, made from or found by a text of the sheet. */
static gboolean
is_of_table (const TaalKolom    *kolom,
             TaalTabel           own,
             const TaalHerkomst *herkomst,
             TaalTabel           tabel)
{
  if (herkomst->soort != TAAL_HERKOMST_KOLOM && herkomst->soort != TAAL_HERKOMST_ID)
    return FALSE;

  return kolom->soort == TAAL_KOLOM_ID ? own == tabel : kolom->soort == TAAL_KOLOM_VERWIJZING && kolom->refers_to == tabel;
}

/**
 * taal_import_plan_set_waarde:
 * @self: a plan
 * @waarden: the values of a column
 * @van: a text of the sheet
 * @naar: (nullable): what it means; %NULL for what would be made of it by itself
 *
 * What a text means. Who is called so is the same row in every column of the file that holds the ids of
 * that table.
 *
 * Thread: the main one
 */
void
taal_import_plan_set_waarde (TaalImportPlan        *self,
                             const TaalPlanWaarden *waarden,
                             const char            *van,
                             const char            *naar)
{
  TaalMappingDeel *deel = g_ptr_array_index (self->mapping->delen, waarden->deel);
  TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, waarden->doel);
  const TaalKolom *asked = &taal_schema_get (doel->tabel)->kolommen[waarden->kolom];

  if (asked->soort != TAAL_KOLOM_VERWIJZING)
    {
      taal_herkomst_set_waarde (&doel->kolommen[waarden->kolom], van, naar);
      return;
    }

  for (guint i = 0; i < self->mapping->delen->len; i++)
    {
      deel = g_ptr_array_index (self->mapping->delen, i);
      for (guint j = 0; j < deel->doelen->len; j++)
        {
          const TaalTabelSchema *schema;

          doel = g_ptr_array_index (deel->doelen, j);
          schema = taal_schema_get (doel->tabel);
          for (int k = 0; k < schema->n_kolommen; k++)
            if (is_of_table (&schema->kolommen[k], doel->tabel, &doel->kolommen[k], asked->refers_to))
              taal_herkomst_set_waarde (&doel->kolommen[k], van, naar);
        }
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (((const TaalPlanBekend *) a)->naam, ((const TaalPlanBekend *) b)->naam);
}

/**
 * taal_import_plan_list_bekend:
 * @self: a plan
 * @tabel: the docenten, the groepen or the locaties
 *
 * Returns: (transfer full) (element-type TaalPlanBekend): what the dossier has of them, by name; for as
 *   long as the judgement of the session stands
 *
 * Thread: the main one
 */
GArray *
taal_import_plan_list_bekend (TaalImportPlan *self,
                              TaalTabel       tabel)
{
  TaalSnapshot *snapshot = taal_bron_get_snapshot (taal_session_get_check (self->session)->bron);
  g_autoptr (GArray) bekend = taal_import_plan_bekend_of (snapshot);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TaalPlanBekend));

  for (guint i = 0; i < bekend->len; i++)
    {
      const TaalMappingBekend *one = &g_array_index (bekend, TaalMappingBekend, i);
      const TaalMappingBekend *last = i > 0 ? &g_array_index (bekend, TaalMappingBekend, i - 1) : NULL;
      const TaalPlanBekend row = { one->id, one->tekst };

      /* The name comes first; the id by itself stands for a row without one. */
      if (one->tabel == tabel && (last == NULL || last->tabel != tabel || !g_str_equal (last->id, one->id)))
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_names);

  return rows;
}

/**
 * taal_import_plan_find_leeg:
 * @doel: a target
 * @vanaf: the index of the column to begin at
 *
 * Returns: the index of the next column that must be filled and has no source yet, or -1
 *
 * Thread: that of the mapping
 */
int
taal_import_plan_find_leeg (const TaalMappingDoel *doel,
                            int                    vanaf)
{
  const TaalTabelSchema *schema = taal_schema_get (doel->tabel);

  for (int k = vanaf; k < schema->n_kolommen; k++)
    if (schema->kolommen[k].required && doel->kolommen[k].soort == TAAL_HERKOMST_GEEN)
      return k;

  return -1;
}

/**
 * taal_import_plan_is_waarde_goed:
 * @kolom: a column
 * @wordt: what a value becomes
 *
 * Returns: whether the column takes it; whether a row is there that it refers to is not looked at
 *
 * Thread: any
 */
gboolean
taal_import_plan_is_waarde_goed (const TaalKolom *kolom,
                                 const char      *wordt)
{
  if (wordt == NULL || *wordt == '\0')
    return !kolom->required;
  if (kolom->soort == TAAL_KOLOM_ENUM)
    return taal_enum_parse (kolom->list, wordt) != TAAL_ENUM_NONE;
  if (kolom->soort == TAAL_KOLOM_JANEE)
    return g_ascii_strcasecmp (wordt, "ja") == 0 || g_ascii_strcasecmp (wordt, "nee") == 0;

  return TRUE;
}
