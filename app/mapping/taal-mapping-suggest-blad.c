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
is_figures (const char *text)
{
  return strspn (text, "0123456789.,:-/ €%") == strlen (text);
}

/* How much a row looks like headers: texts that are known, each once; dates may be headers too, of a
 * kruistabel, but not the first. */
static guint
score_row (const TaalInhoudRij *rij)
{
  guint n_known = 0, n_texts = 0;

  for (char **cell = rij->cellen; *cell != NULL; cell++)
    {
      for (char **before = rij->cellen; before < cell; before++)
        if (**cell != '\0' && taal_mapping_tekst_gelijk (*before, *cell))
          return 0;
      n_known += is_known (*cell);
      n_texts += **cell != '\0' && !is_figures (*cell);
    }

  return n_texts >= 2 ? n_known * 4 + MIN (n_texts, 3) : 0;
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
 * texts above data. Returns its place, or -1. */
static int
find_header (const GPtrArray *rijen)
{
  guint most = 2 * 4; /* two known texts */
  int found = -1;

  for (guint i = 0; i < MIN (rijen->len, MAX_KOPREGEL); i++)
    {
      guint score = score_row (g_ptr_array_index (rijen, i));

      if (score > most)
        {
          most = score;
          found = (int) i;
        }
    }
  for (guint i = 0; found < 0 && i < MIN (rijen->len, MAX_KOPREGEL); i++)
    if (score_row (g_ptr_array_index (rijen, i)) >= 3 && is_above_data (rijen, i))
      found = (int) i;

  return found;
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
  const TaalInhoudRij *header;
  int found;

  *voorstel = (TaalVoorstel) { .rijen = taal_mapping_list_rows (workbook, sheet, MAX_RIJEN, error) };
  if (voorstel->rijen == NULL)
    return FALSE;
  found = find_header (voorstel->rijen);
  if (found < 0)
    return TRUE;

  header = g_ptr_array_index (voorstel->rijen, found);
  voorstel->kopregel = header->row;
  voorstel->koppen = header->cellen;
  voorstel->eerste = (guint) found + 1;
  for (char **kop = header->cellen; *kop != NULL; kop++)
    {
      TaalBegrip begrip = taal_voorstel_find_begrip (*kop);

      voorstel->n_datums += taal_mapping_datum_is (*kop);
      if (begrip != TAAL_BEGRIP_GEEN && voorstel->kop[begrip] == NULL)
        voorstel->kop[begrip] = *kop;
    }

  return TRUE;
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
