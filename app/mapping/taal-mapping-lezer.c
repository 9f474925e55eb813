/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-lezer-private.h"

#include <string.h>

#include "taal-mapping-cel.h"
#include "taal-mapping-kop-private.h"
#include "taal-mapping-tekst.h"

/* The position of the column with a letter, -1 for what is no letter. */
static int
parse_letters (const char *text)
{
  int column = 0;

  for (; g_ascii_isalpha (*text) && column < 100000; text++)
    column = column * 26 + g_ascii_toupper (*text) - 'A' + 1;

  return g_str_equal (text, "]") ? column - 1 : -1;
}

/**
 * taal_mapping_lezer_find_special:
 * @kop: a header
 *
 * Returns: the position that a header in brackets stands for, or -1
 *
 * Thread: any
 */
int
taal_mapping_lezer_find_special (const char *kop)
{
  if (g_str_equal (kop, TAAL_KOP_BLAD))
    return TAAL_PLAATS_BLAD;
  if (g_str_equal (kop, TAAL_KOP_KOP))
    return TAAL_PLAATS_KOP;
  if (g_str_equal (kop, TAAL_KOP_CEL))
    return TAAL_PLAATS_CEL;
  if (g_str_has_prefix (kop, TAAL_KOP_KOLOM))
    return parse_letters (kop + strlen (TAAL_KOP_KOLOM));

  return -1;
}

static GArray *
find_all (const TaalMappingLezer *lezer,
          char *const            *koppen)
{
  GArray *plaatsen = g_array_new (FALSE, FALSE, sizeof (int));

  for (; koppen != NULL && *koppen != NULL; koppen++)
    {
      int plaats = taal_mapping_lezer_find (lezer, *koppen);

      if (plaats >= 0)
        g_array_append_val (plaatsen, plaats);
    }

  return plaatsen;
}

/* The columns of a kruistabel whose header is a date and which the part does not name itself. */
static void
find_kruis (TaalMappingLezer *lezer)
{
  for (int i = 0; i < (int) lezer->koppen->len; i++)
    {
      gboolean named = FALSE;

      for (guint j = 0; j < lezer->kop_plaatsen->len; j++)
        named = named || g_array_index (lezer->kop_plaatsen, int, j) == i;
      if (!named && taal_mapping_datum_is (g_ptr_array_index (lezer->koppen, i)))
        g_array_append_val (lezer->kruis, i);
    }
}

/**
 * taal_mapping_lezer_open:
 * @lezer: (out caller-allocates): a reader
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @deel: (not nullable): a part, which must outlive @lezer
 * @error: a #TaalSheetError, or %TAAL_MAPPING_ERROR_KOP
 *
 * Returns: whether the sheet could be read up to its header; @lezer is to be cleared in either case
 *
 * Thread: any
 */
gboolean
taal_mapping_lezer_open (TaalMappingLezer       *lezer,
                         TaalWorkbook           *workbook,
                         guint                   sheet,
                         const TaalMappingDeel  *deel,
                         GError                **error)
{
  g_autoptr(GPtrArray) koppen = taal_mapping_kop_list (deel);

  *lezer = (TaalMappingLezer) { .deel = deel, .kruis_plaats = -1 };
  lezer->blad = g_strdup (taal_workbook_get_sheet_name (workbook, sheet));
  lezer->koppen = g_ptr_array_new_with_free_func (g_free);
  lezer->kruis = g_array_new (FALSE, FALSE, sizeof (int));
  lezer->sheet = taal_workbook_open_sheet (workbook, sheet, error);
  if (lezer->sheet == NULL)
    return FALSE;
  lezer->header_row = taal_mapping_kop_find (lezer->sheet, lezer->blad, deel, koppen, lezer->koppen, error);
  if (lezer->header_row == 0 && taal_mapping_kop_is_needed (deel, koppen))
    return FALSE;
  if (deel->samengevoegd)
    lezer->samen = taal_mapping_samen_new (workbook, sheet, error);
  if (deel->samengevoegd && lezer->samen == NULL)
    return FALSE;

  g_ptr_array_add (koppen, NULL);
  lezer->kop_plaatsen = find_all (lezer, (char **) koppen->pdata);
  lezer->omlaag = find_all (lezer, deel->omlaag);
  lezer->leeg = find_all (lezer, deel->overslaan_leeg);
  lezer->boven = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lezer->omlaag->len; i++)
    g_ptr_array_add (lezer->boven, g_strdup (""));
  lezer->boven_flags = g_array_new (FALSE, TRUE, sizeof (TaalCellFlags));
  g_array_set_size (lezer->boven_flags, lezer->omlaag->len);
  if (deel->kruistabel)
    find_kruis (lezer);

  return TRUE;
}

/* The text of a cell, or of what it was merged into; gives its flags on top. */
static const char *
get_cell (const TaalMappingLezer *lezer,
          int                     plaats,
          TaalCellFlags          *flags)
{
  if (plaats >= 0 && (guint) plaats < lezer->record->n_cells && lezer->record->cells[plaats].length > 0)
    {
      *flags |= lezer->record->cells[plaats].flags;
      return lezer->record->cells[plaats].text;
    }

  return lezer->samen != NULL ? taal_mapping_samen_get (lezer->samen, plaats, flags) : "";
}

/* A header that is printed again at the top of a page. */
static gboolean
repeats_header (const TaalMappingLezer *lezer)
{
  for (guint i = 0; i < lezer->kop_plaatsen->len; i++)
    {
      int plaats = g_array_index (lezer->kop_plaatsen, int, i);
      const char *kop = g_ptr_array_index (lezer->koppen, plaats);
      TaalCellFlags flags = 0;

      if (!taal_mapping_tekst_gelijk (get_cell (lezer, plaats, &flags), kop))
        return FALSE;
    }

  return lezer->kop_plaatsen->len > 0;
}

/* Whether the rules of the part pass the row over. */
static gboolean
is_passed (const TaalMappingLezer *lezer)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < lezer->leeg->len; i++)
    {
      TaalCellFlags flags = 0;

      if (*get_cell (lezer, g_array_index (lezer->leeg, int, i), &flags) == '\0')
        return TRUE;
    }
  if (lezer->deel->overslaan_begin == NULL)
    return FALSE;

  for (guint i = 0; first == NULL && i < lezer->record->n_cells; i++)
    if (lezer->record->cells[i].length > 0)
      first = taal_mapping_tekst_vouw (lezer->record->cells[i].text);
  for (char **begin = lezer->deel->overslaan_begin; first != NULL && *begin != NULL; begin++)
    {
      g_autofree char *folded = taal_mapping_tekst_vouw (*begin);

      if (*folded != '\0' && g_str_has_prefix (first, folded))
        return TRUE;
    }

  return FALSE;
}

static void
remember_above (TaalMappingLezer *lezer)
{
  for (guint i = 0; i < lezer->omlaag->len; i++)
    {
      int plaats = g_array_index (lezer->omlaag, int, i);
      TaalCellFlags flags = 0;
      const char *text = get_cell (lezer, plaats, &flags);

      if (*text == '\0')
        continue;
      g_free (g_ptr_array_index (lezer->boven, i));
      g_ptr_array_index (lezer->boven, i) = g_strdup (text);
      g_array_index (lezer->boven_flags, TaalCellFlags, i) = flags;
    }
}

/**
 * taal_mapping_lezer_next:
 * @lezer: a reader
 * @error: a #TaalSheetError
 *
 * Returns: (transfer none) (nullable): the next row that the part reads; %NULL at the end, or on error
 *
 * Thread: that of the reader
 */
const TaalRecord *
taal_mapping_lezer_next (TaalMappingLezer  *lezer,
                         GError           **error)
{
  while ((lezer->record = taal_sheet_next (lezer->sheet, error)) != NULL)
    {
      if (lezer->samen != NULL)
        taal_mapping_samen_step (lezer->samen, lezer->record);
      if (taal_record_is_blank (lezer->record))
        continue;
      if (lezer->record->bad_quote >= 0)
        return lezer->record;
      if (repeats_header (lezer))
        continue;
      if (is_passed (lezer))
        {
          lezer->n_voorbij++;
          continue;
        }
      remember_above (lezer);
      return lezer->record;
    }

  return NULL;
}

/**
 * taal_mapping_lezer_find:
 * @lezer: a reader
 * @kop: a header, or what stands for one
 *
 * Returns: its position, or one of the TAAL_PLAATS numbers; -1 when the sheet does not have it
 *
 * Thread: that of the reader
 */
int
taal_mapping_lezer_find (const TaalMappingLezer *lezer,
                         const char             *kop)
{
  int special = taal_mapping_lezer_find_special (kop);

  if (special != -1)
    return special;
  for (guint i = 0; i < lezer->koppen->len; i++)
    if (taal_mapping_tekst_gelijk (g_ptr_array_index (lezer->koppen, i), kop))
      return (int) i;

  return -1;
}

/**
 * taal_mapping_lezer_get_text:
 * @lezer: a reader, on a row
 * @plaats: what taal_mapping_lezer_find() gave
 * @flags: (inout): gets the flags of the cell on top
 *
 * Returns: (transfer none): the text there, with what is above filled in; it holds until the next row
 *
 * Thread: that of the reader
 */
const char *
taal_mapping_lezer_get_text (const TaalMappingLezer *lezer,
                             int                     plaats,
                             TaalCellFlags          *flags)
{
  const char *text;

  if (plaats == TAAL_PLAATS_BLAD)
    return lezer->blad;
  if (plaats == TAAL_PLAATS_KOP)
    return lezer->kruis_plaats >= 0 ? g_ptr_array_index (lezer->koppen, lezer->kruis_plaats) : "";
  if (plaats == TAAL_PLAATS_CEL)
    plaats = lezer->kruis_plaats;
  text = get_cell (lezer, plaats, flags);
  if (*text != '\0')
    return text;

  for (guint i = 0; plaats >= 0 && i < lezer->omlaag->len; i++)
    if (g_array_index (lezer->omlaag, int, i) == plaats)
      {
        *flags |= g_array_index (lezer->boven_flags, TaalCellFlags, i);
        return g_ptr_array_index (lezer->boven, i);
      }

  return "";
}

/**
 * taal_mapping_lezer_clear:
 * @lezer: a reader
 *
 * Thread: any, while no other uses it
 */
void
taal_mapping_lezer_clear (TaalMappingLezer *lezer)
{
  g_clear_pointer (&lezer->sheet, taal_sheet_free);
  g_clear_pointer (&lezer->samen, taal_mapping_samen_free);
  g_clear_pointer (&lezer->blad, g_free);
  g_clear_pointer (&lezer->koppen, g_ptr_array_unref);
  g_clear_pointer (&lezer->kruis, g_array_unref);
  g_clear_pointer (&lezer->omlaag, g_array_unref);
  g_clear_pointer (&lezer->boven, g_ptr_array_unref);
  g_clear_pointer (&lezer->boven_flags, g_array_unref);
  g_clear_pointer (&lezer->leeg, g_array_unref);
  g_clear_pointer (&lezer->kop_plaatsen, g_array_unref);
}
