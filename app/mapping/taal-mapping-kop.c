/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-kop-private.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-mapping-inhoud.h"
#include "taal-mapping-lezer-private.h"
#include "taal-mapping-tekst.h"

static void
add_kop (GPtrArray  *koppen,
         const char *kop)
{
  if (kop == NULL || taal_mapping_lezer_find_special (kop) != -1)
    return;
  for (guint i = 0; i < koppen->len; i++)
    if (taal_mapping_tekst_gelijk (g_ptr_array_index (koppen, i), kop))
      return;

  g_ptr_array_add (koppen, (gpointer) kop);
}

static void
add_koppen (GPtrArray   *koppen,
            char *const *names)
{
  for (; names != NULL && *names != NULL; names++)
    add_kop (koppen, *names);
}

/**
 * taal_mapping_kop_list:
 * @deel: a part
 *
 * Returns: (transfer container) (element-type utf8): the headers that the part names, each once
 *
 * Thread: any, while no other changes the mapping
 */
GPtrArray *
taal_mapping_kop_list (const TaalMappingDeel *deel)
{
  GPtrArray *koppen = g_ptr_array_new ();

  add_koppen (koppen, deel->omlaag);
  add_koppen (koppen, deel->overslaan_leeg);
  for (guint i = 0; i < deel->doelen->len; i++)
    {
      const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, i);

      add_kop (koppen, doel->als);
      for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
        if (doel->kolommen[k].soort > TAAL_HERKOMST_VAST)
          add_koppen (koppen, doel->kolommen[k].koppen);
    }

  return koppen;
}

/**
 * taal_mapping_kop_is_needed:
 * @deel: a part
 * @namen: the headers that it names
 *
 * Returns: whether a sheet of the part must have a header row
 *
 * Thread: any
 */
gboolean
taal_mapping_kop_is_needed (const TaalMappingDeel *deel,
                            const GPtrArray       *namen)
{
  return namen->len > 0 || deel->kopregel > 0 || deel->kruistabel;
}

/**
 * taal_mapping_join_koppen:
 * @boven: (nullable) (array zero-terminated=1): the cells of the upper of two header rows
 * @onder: (array zero-terminated=1): those of the lower
 *
 * Makes one header of each column: "Docent" over "naam" and an empty cell over "nummer" are "Docent
 * naam" and "Docent nummer". An upper cell goes on to the right as far as the upper row is empty.
 *
 * Returns: (transfer full) (array zero-terminated=1): the headers, by position
 *
 * Thread: any
 */
char **
taal_mapping_join_koppen (const char *const *boven,
                          const char *const *onder)
{
  guint n_boven = boven != NULL ? g_strv_length ((char **) boven) : 0, n_onder = g_strv_length ((char **) onder);
  guint n = MAX (n_boven, n_onder);
  char **koppen = g_new0 (char *, n + 1);
  const char *over = "";

  for (guint i = 0; i < n; i++)
    {
      const char *own = i < n_boven ? boven[i] : "", *below = i < n_onder ? onder[i] : "";

      over = *own != '\0' ? own : over;
      if (*below == '\0')
        koppen[i] = g_strdup (own);
      else if (*over == '\0')
        koppen[i] = g_strdup (below);
      else
        koppen[i] = g_strconcat (over, " ", below, NULL);
    }

  return koppen;
}

/* Which of the headers a row lacks, or has twice. */
static char *
dup_lacking (char *const *row,
             GPtrArray   *namen,
             guint       *n_found)
{
  g_autoptr (GPtrArray) lacking = g_ptr_array_new ();

  *n_found = 0;
  for (guint i = 0; i < namen->len; i++)
    {
      const char *naam = g_ptr_array_index (namen, i);
      guint n = 0;

      for (char *const *cell = row; *cell != NULL; cell++)
        n += **cell != '\0' && taal_mapping_tekst_gelijk (*cell, naam);
      *n_found += n == 1;
      if (n != 1)
        g_ptr_array_add (lacking, (gpointer) naam);
    }
  g_ptr_array_add (lacking, NULL);

  return lacking->len > 1 ? g_strjoinv (", ", (char **) lacking->pdata) : NULL;
}

static char **
dup_cells (const TaalRecord *record)
{
  char **cells = g_new0 (char *, record->n_cells + 1);

  for (guint i = 0; i < record->n_cells; i++)
    cells[i] = g_strdup (record->cells[i].text);

  return cells;
}

/* The headers that a row makes, with the row above it where the part asks for that. */
static char **
make_koppen (const TaalMappingDeel *deel,
             const TaalRecord      *record,
             char                 **above,
             guint                  above_row)
{
  g_auto (GStrv) cells = dup_cells (record);
  gboolean joined = deel->kopregels > 1 && above != NULL && above_row + 1 == record->row;

  return joined ? taal_mapping_join_koppen ((const char *const *) above, (const char *const *) cells)
                : g_steal_pointer (&cells);
}

/* An error shows no BSN, also where a sheet is called by one. */
static void
set_error (GError     **error,
           const char  *blad,
           const char  *lacking)
{
  const char *shown = taal_bsn_contains (blad, strlen (blad)) ? "…" : blad;

  if (lacking == NULL)
    g_set_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_KOP, "%s: no header row", shown);
  else
    g_set_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_KOP,
                 "%s: these headers are not there, or more than once: %s", shown, lacking);
}

/* The nearest miss of those that were looked at. */
typedef struct
{
  char  *lacking; /* nullable, owned */
  guint  n_found;
} Gemist;

static void
miss (Gemist *gemist,
      char   *lacking,
      guint   n_found)
{
  if (gemist->lacking != NULL && n_found <= gemist->n_found)
    {
      g_free (lacking);
      return;
    }

  g_free (gemist->lacking);
  *gemist = (Gemist) { lacking, n_found };
}

/* Tries each row that may be the header, until one is. */
static guint
search (TaalSheet              *sheet,
        const TaalMappingDeel  *deel,
        GPtrArray              *namen,
        GPtrArray              *koppen,
        Gemist                 *gemist,
        GError                **error)
{
  g_auto (GStrv) above = NULL;
  const TaalRecord *record;
  guint above_row = 0;

  while ((record = taal_sheet_next (sheet, error)) != NULL &&
         record->row <= MAX (deel->kopregel, TAAL_MAPPING_MAX_KOPREGEL))
    {
      guint n_found;

      if (record->row >= deel->kopregel && (deel->kopregel > 0 || !taal_record_is_blank (record)))
        {
          char **here = make_koppen (deel, record, above, above_row);
          char *lacking = dup_lacking (here, namen, &n_found);

          for (guint i = 0; lacking == NULL && here[i] != NULL; i++)
            g_ptr_array_add (koppen, g_strdup (here[i]));
          g_strfreev (here);
          if (lacking == NULL)
            return record->row;
          miss (gemist, lacking, n_found);
          if (deel->kopregel > 0)
            return 0;
        }
      g_strfreev (above);
      above = dup_cells (record);
      above_row = record->row;
    }

  return 0;
}

/**
 * taal_mapping_kop_find:
 * @sheet: a sheet, before its first row
 * @blad: its name
 * @deel: a part
 * @namen: the headers that the part names
 * @koppen: gets the headers of the sheet, by position
 * @error: a #TaalSheetError, or %TAAL_MAPPING_ERROR_KOP
 *
 * Reads up to the header, which holds each header that the part names just once.
 *
 * Returns: its row, of two the lower; 0 on error, or when the part needs none
 *
 * Thread: that of @sheet
 */
guint
taal_mapping_kop_find (TaalSheet              *sheet,
                       const char             *blad,
                       const TaalMappingDeel  *deel,
                       GPtrArray              *namen,
                       GPtrArray              *koppen,
                       GError                **error)
{
  g_autoptr (GError) local_error = NULL;
  Gemist gemist = { 0 };
  guint row;

  if (!taal_mapping_kop_is_needed (deel, namen))
    return 0;

  row = search (sheet, deel, namen, koppen, &gemist, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (row == 0)
    set_error (error, blad, gemist.lacking);
  g_free (gemist.lacking);

  return row;
}
