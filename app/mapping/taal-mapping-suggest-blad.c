/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-suggest-private.h"

#include <string.h>

#include "taal-mapping-cel.h"
#include "taal-mapping-inhoud.h"
#include "taal-mapping-tekst.h"

/* How far down headers are looked for, and how many rows below them are looked at. */
#define MAX_KOPREGEL 40
#define MAX_RIJEN    (MAX_KOPREGEL + 160)

/* A name of a column in any table is as good as a word. */
static gboolean
is_known (const char *kop)
{
  if (*kop == '\0')
    return FALSE;
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (taal_schema_find_kolom (tabel, kop) >= 0)
      return TRUE;

  return taal_voorstel_find_begrip (kop) != TAAL_BEGRIP_GEEN;
}

static gboolean
is_known_samen (const char *kop)
{
  return is_known (kop) || taal_voorstel_find_samen (kop) != TAAL_BEGRIP_GEEN;
}

static gboolean
is_figures (const char *text)
{
  return strspn (text, "0123456789.,:-/ €%") == strlen (text);
}

/* How much a row looks like headers: texts that are known, each once; dates may be headers too, of a
 * kruistabel, but not the first. */
static guint
score_row (char *const *cellen,
           gboolean   (*known) (const char *kop))
{
  guint n_known = 0, n_texts = 0;

  for (char *const *cell = cellen; *cell != NULL; cell++)
    {
      for (char *const *before = cellen; before < cell; before++)
        if (**cell != '\0' && taal_mapping_tekst_gelijk (*before, *cell))
          return 0;
      n_known += known (*cell);
      n_texts += **cell != '\0' && !is_figures (*cell);
    }

  return n_texts >= 2 ? n_known * 4 + MIN (n_texts, 3) : 0;
}

static guint
score (const GPtrArray *rijen,
       guint            index)
{
  return score_row (((const TaalInhoudRij *) g_ptr_array_index (rijen, index))->cellen, is_known);
}

/* The headers that a row makes with the one above it, which says over which columns they are; NULL where
 * there is none, or it is one title over all. */
static char **
join_above (const GPtrArray *rijen,
            guint            index)
{
  const TaalInhoudRij *onder = g_ptr_array_index (rijen, index), *boven;
  guint n = 0;

  if (index == 0)
    return NULL;
  boven = g_ptr_array_index (rijen, index - 1);
  for (char **cell = boven->cellen; *cell != NULL; cell++)
    n += **cell != '\0';
  if (n < 2 || boven->row + 1 != onder->row)
    return NULL;

  return taal_mapping_join_koppen ((const char *const *) boven->cellen, (const char *const *) onder->cellen);
}

/* Whether the upper row says of whom or what a name is. */
static guint
tells_whose_name (char *const *koppen)
{
  for (; *koppen != NULL; koppen++)
    {
      const char *space = strrchr (*koppen, ' ');

      if (space != NULL && taal_voorstel_find_begrip (space + 1) == TAAL_BEGRIP_NAAM &&
          taal_voorstel_find_samen (*koppen) != TAAL_BEGRIP_NAAM)
        return 1;
    }

  return 0;
}

static guint
count_filled (const TaalInhoudRij *rij)
{
  guint n = 0;

  for (char **cell = rij->cellen; *cell != NULL; cell++)
    n += **cell != '\0';

  return n;
}

/* Whether the rows below are data: about as wide, and with figures in them. */
static gboolean
is_above_data (const GPtrArray *rijen,
               guint            index)
{
  guint width = count_filled (g_ptr_array_index (rijen, index)), n = 0;

  for (guint i = index + 1; i < rijen->len && n < 3; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (rijen, i);

      if (count_filled (rij) == 0)
        continue;
      n++;
      for (char **cell = rij->cellen; *cell != NULL && count_filled (rij) * 2 >= width; cell++)
        if (**cell != '\0' && strcspn (*cell, "0123456789") < strlen (*cell))
          return TRUE;
    }

  return FALSE;
}

/* Finds the row of the headers: where most texts are known; or, where none is, the first wide row of
 * texts above data. Returns its place, or -1; gives the headers where they take two rows. */
static int
find_header (const GPtrArray   *rijen,
             char            ***samen)
{
  guint most = 2 * 4; /* two known texts */
  int found = -1;

  for (guint i = 0; i < MIN (rijen->len, MAX_KOPREGEL); i++)
    {
      g_auto (GStrv) joined = join_above (rijen, i);

      if (score (rijen, i) > most)
        {
          most = score (rijen, i);
          found = (int) i;
          g_clear_pointer (samen, g_strfreev);
        }
      /* Two rows are the headers only where they tell more than one of them. */
      if (joined != NULL && score_row (joined, is_known_samen) + tells_whose_name (joined) > most)
        {
          most = score_row (joined, is_known_samen) + tells_whose_name (joined);
          found = (int) i;
          g_strfreev (*samen);
          *samen = g_steal_pointer (&joined);
        }
    }
  for (guint i = 0; found < 0 && i < MIN (rijen->len, MAX_KOPREGEL); i++)
    if (score (rijen, i) >= 3 && is_above_data (rijen, i))
      found = (int) i;

  return found;
}

/* What the headers are about, @samen or else those of the row at a place. */
static void
read_koppen (TaalVoorstel *voorstel,
             guint         index)
{
  const TaalInhoudRij *header = g_ptr_array_index (voorstel->rijen, index);

  voorstel->kopregel = header->row;
  voorstel->koppen = voorstel->samen != NULL ? voorstel->samen : header->cellen;
  voorstel->eerste = index + 1;
  for (char **kop = voorstel->koppen; *kop != NULL; kop++)
    {
      TaalBegrip begrip = voorstel->samen != NULL ? taal_voorstel_find_samen (*kop)
                                                  : taal_voorstel_find_begrip (*kop);

      voorstel->n_datums += taal_mapping_datum_is (*kop);
      if (begrip != TAAL_BEGRIP_GEEN && voorstel->kop[begrip] == NULL)
        voorstel->kop[begrip] = *kop;
    }
}

/* Whether a column that has a header has cells merged over rows below it. */
static gboolean
find_merges (TaalVoorstel  *voorstel,
             TaalWorkbook  *workbook,
             guint          sheet,
             GError       **error)
{
  g_autoptr (GArray) merges = taal_workbook_list_merges (workbook, sheet, error);

  for (guint i = 0; merges != NULL && i < merges->len; i++)
    {
      const TaalMerge *merge = &g_array_index (merges, TaalMerge, i);

      voorstel->samengevoegd =
        voorstel->samengevoegd || (merge->rows > 1 && merge->row > voorstel->kopregel &&
                                   merge->column < g_strv_length (voorstel->koppen));
    }

  return merges != NULL;
}

/**
 * taal_voorstel_open:
 * @voorstel: (out caller-allocates): what is made of a sheet
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @error: a #TaalSheetError
 *
 * Looks at the first rows of a sheet for its headers and what they are about.
 *
 * Returns: whether it could be read; @voorstel is to be cleared in either case
 *
 * Thread: any
 */
gboolean
taal_voorstel_open (TaalVoorstel  *voorstel,
                    TaalWorkbook  *workbook,
                    guint          sheet,
                    GError       **error)
{
  int found;

  *voorstel = (TaalVoorstel) { .rijen = taal_mapping_list_rows (workbook, sheet, MAX_RIJEN, error) };
  if (voorstel->rijen == NULL)
    return FALSE;
  found = find_header (voorstel->rijen, &voorstel->samen);
  if (found < 0)
    return TRUE;

  read_koppen (voorstel, (guint) found);
  return find_merges (voorstel, workbook, sheet, error);
}

/**
 * taal_voorstel_open_rijen:
 * @voorstel: (out caller-allocates): what is made of a sheet
 * @rijen: (element-type TaalInhoudRij): its first rows
 * @kopregel: the row of its headers
 * @kopregels: how many rows they take
 *
 * Looks what the headers in a row that is pointed at are about.
 *
 * Returns: whether the row is among @rijen; @voorstel is to be cleared in either case
 *
 * Thread: any
 */
gboolean
taal_voorstel_open_rijen (TaalVoorstel *voorstel,
                          GPtrArray    *rijen,
                          guint         kopregel,
                          guint         kopregels)
{
  *voorstel = (TaalVoorstel) { .rijen = g_ptr_array_ref (rijen) };
  for (guint i = 0; i < rijen->len && voorstel->kopregel == 0; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (rijen, i), *above;

      if (rij->row != kopregel)
        continue;
      above = kopregels > 1 && i > 0 ? g_ptr_array_index (rijen, i - 1) : NULL;
      if (above != NULL && above->row + 1 == rij->row)
        voorstel->samen = taal_mapping_join_koppen ((const char *const *) above->cellen,
                                                    (const char *const *) rij->cellen);
      read_koppen (voorstel, i);
    }

  return voorstel->kopregel != 0;
}

/**
 * taal_voorstel_clear:
 * @voorstel: what was made of a sheet
 *
 * Thread: any
 */
void
taal_voorstel_clear (TaalVoorstel *voorstel)
{
  g_clear_pointer (&voorstel->rijen, g_ptr_array_unref);
  g_clear_pointer (&voorstel->samen, g_strfreev);
}

/**
 * taal_mapping_suggest_kopregel:
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @kopregel: (out): the row that looks most like headers, 0 when none does
 * @error: a #TaalSheetError
 *
 * Returns: whether the sheet could be read
 *
 * Thread: any
 */
gboolean
taal_mapping_suggest_kopregel (TaalWorkbook  *workbook,
                               guint          sheet,
                               guint         *kopregel,
                               GError       **error)
{
  TaalVoorstel voorstel;
  gboolean done = taal_voorstel_open (&voorstel, workbook, sheet, error);

  *kopregel = done ? voorstel.kopregel : 0;
  taal_voorstel_clear (&voorstel);
  return done;
}
