/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-suggest-private.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-mapping-inhoud.h"
#include "taal-mapping-tekst.h"

/* A column is filled only in the first row of each block when this part of its cells is empty. */
#define BLOCK_SHARE 2 /* one in two */

static const char *const sum_words[] = { "Totaal", "Subtotaal", "Total", "Subtotal" };

/* A pattern in a name would be of other sheets as well; a question mark stands for any one letter. Nor
 * may a profile hold a BSN. */
static char *
dup_blad (const char *name)
{
  char *blad = g_strdelimit (g_strdup (name), "*", '?');
  const char *bsn;

  while ((bsn = taal_bsn_find (blad, strlen (blad))) != NULL)
    blad[bsn - blad] = '?';

  return blad;
}

static const char *
get_cell (const TaalVoorstel  *voorstel,
          const TaalInhoudRij *rij,
          const char          *kop)
{
  for (int k = 0; voorstel->koppen[k] != NULL && rij->cellen[k] != NULL; k++)
    if (voorstel->koppen[k] == kop)
      return rij->cellen[k];

  return "";
}

static const char *
get_first (const TaalInhoudRij *rij)
{
  for (char **cell = rij->cellen; *cell != NULL; cell++)
    if (**cell != '\0')
      return *cell;

  return "";
}

static gboolean
is_sum (const char *text)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);

  for (gsize i = 0; i < G_N_ELEMENTS (sum_words); i++)
    {
      g_autofree char *word = taal_mapping_tekst_vouw (sum_words[i]);

      if (g_str_has_prefix (folded, word))
        return TRUE;
    }

  return FALSE;
}

/* Whether a column starts filled and is mostly empty below. */
static gboolean
is_block_column (const TaalVoorstel *voorstel,
                 const char         *kop)
{
  guint n = 0, n_empty = 0;

  for (guint i = voorstel->eerste; i < voorstel->rijen->len; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (voorstel->rijen, i);

      if (*get_first (rij) == '\0' || is_sum (get_first (rij)))
        continue;
      if (n++ == 0 && *get_cell (voorstel, rij, kop) == '\0')
        return FALSE;
      n_empty += *get_cell (voorstel, rij, kop) == '\0';
    }

  return n > 1 && n_empty * BLOCK_SHARE >= n;
}

/* Proposes what rows are passed over, and what "as above" is; where cells are merged, that says it. */
static void
add_rules (const TaalVoorstel *voorstel,
           TaalMappingDeel    *deel)
{
  static const TaalBegrip block[] = { TAAL_BEGRIP_DOCENT, TAAL_BEGRIP_GROEP, TAAL_BEGRIP_DATUM };
  g_autoptr(GStrvBuilder) omlaag = g_strv_builder_new ();
  gboolean any = FALSE, sums = FALSE;

  deel->samengevoegd = voorstel->samengevoegd;
  deel->kopregels = voorstel->samen != NULL ? 2 : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (block) && !deel->samengevoegd; i++)
    if (voorstel->kop[block[i]] != NULL && is_block_column (voorstel, voorstel->kop[block[i]]))
      {
        g_strv_builder_add (omlaag, voorstel->kop[block[i]]);
        any = TRUE;
      }
  for (guint i = voorstel->eerste; i < voorstel->rijen->len; i++)
    sums = sums || is_sum (get_first (g_ptr_array_index (voorstel->rijen, i)));
  if (any)
    deel->omlaag = g_strv_builder_end (omlaag);
  if (sums)
    {
      const char *const begin[] = { "Totaal", "Subtotaal", "Total", "Subtotal", NULL };

      deel->overslaan_begin = g_strdupv ((char **) begin);
    }
}

static gboolean
have_same_koppen (const TaalVoorstel *one,
                  const TaalVoorstel *other)
{
  if (one->kopregel == 0 || other->kopregel == 0)
    return FALSE;
  for (int k = 0;; k++)
    {
      if (one->koppen[k] == NULL || other->koppen[k] == NULL)
        return one->koppen[k] == other->koppen[k];
      if (!taal_mapping_tekst_gelijk (one->koppen[k], other->koppen[k]))
        return FALSE;
    }
}

static void
add_deel (TaalMapping        *mapping,
          const TaalVoorstel *voorstel,
          const char         *blad,
          gboolean            blad_is_docent)
{
  TaalMappingDeel *deel = taal_mapping_add_deel (mapping, blad);

  taal_voorstel_add_doelen (voorstel, deel, blad_is_docent);
  if (deel->doelen->len > 0)
    add_rules (voorstel, deel);
}

/* How many sheets have the headers of a sheet, itself included. */
static guint
count_same (const TaalVoorstel *voorstellen,
            guint               n,
            guint               index)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += have_same_koppen (&voorstellen[index], &voorstellen[i]);

  return count;
}

/* Sheets of one form are one part: the form that most sheets have is that of every sheet that no part
 * names. */
static void
add_delen (TaalMapping        *mapping,
           TaalWorkbook       *workbook,
           const TaalVoorstel *voorstellen,
           guint               n)
{
  guint form = 0, most = 1;

  for (guint i = 0; i < n; i++)
    if (count_same (voorstellen, n, i) > most)
      {
        form = i;
        most = count_same (voorstellen, n, i);
      }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *blad = dup_blad (taal_workbook_get_sheet_name (workbook, i));

      if (n == 1 || most == 1 || !have_same_koppen (&voorstellen[form], &voorstellen[i]))
        add_deel (mapping, &voorstellen[i], n == 1 ? "*" : blad, FALSE);
    }
  if (n > 1 && most > 1)
    add_deel (mapping, &voorstellen[form], "*", TRUE);
}

/**
 * taal_mapping_suggest:
 * @workbook: a workbook
 * @bekend: (array length=n_bekend): the names that the dossier has
 * @n_bekend: how many
 * @error: a #TaalSheetError
 *
 * Proposes a mapping by the words that schools use: the header row of each sheet, the tables that it has
 * rows for, the columns and the values. It is a beginning for a person to look at: what is not told by a
 * known word is left open, the order of dates always is, and a sheet without known headers is a part
 * without targets.
 *
 * Returns: (transfer full) (nullable): the mapping
 *
 * Thread: any
 */
TaalMapping *
taal_mapping_suggest (TaalWorkbook             *workbook,
                      const TaalMappingBekend  *bekend,
                      gsize                     n_bekend,
                      GError                  **error)
{
  g_autoptr(TaalMapping) mapping = taal_mapping_new ();
  guint n = taal_workbook_get_n_sheets (workbook), n_open = 0;
  g_autofree TaalVoorstel *voorstellen = g_new0 (TaalVoorstel, n);
  gboolean done = TRUE;

  while (done && n_open < n)
    {
      done = taal_voorstel_open (&voorstellen[n_open], workbook, n_open, error);
      n_open++;
    }
  if (done)
    {
      add_delen (mapping, workbook, voorstellen, n);
      taal_mapping_suggest_waarden (mapping, workbook, bekend, n_bekend, FALSE);
      taal_mapping_make_zout (mapping);
    }
  for (guint i = 0; i < n_open; i++)
    taal_voorstel_clear (&voorstellen[i]);

  return done ? g_steal_pointer (&mapping) : NULL;
}

/**
 * taal_mapping_suggest_kolommen:
 * @deel: a part, with the row of its headers
 * @doel: (nullable): a target of it; %NULL for all
 * @rijen: (element-type TaalInhoudRij): the first rows of a sheet of the part
 * @kopregel: the row of the headers in that sheet
 * @blad_is_docent: whether its sheets are called after docenten
 *
 * Proposes where columns come from, by the headers that a person pointed at. What has a source
 * stays, and so do the targets; a part without targets, for which all are asked, gets those that
 * the headers tell of.
 *
 * Thread: that of the mapping
 */
void
taal_mapping_suggest_kolommen (TaalMappingDeel *deel,
                               TaalMappingDoel *doel,
                               GPtrArray       *rijen,
                               guint            kopregel,
                               gboolean         blad_is_docent)
{
  TaalVoorstel voorstel;

  g_return_if_fail (deel != NULL && rijen != NULL);

  if (taal_voorstel_open_rijen (&voorstel, rijen, kopregel, deel->kopregels))
    {
      gboolean none = doel == NULL && deel->doelen->len == 0;

      if (none)
        taal_voorstel_add_doelen (&voorstel, deel, blad_is_docent);
      if (none && deel->doelen->len > 0)
        {
          voorstel.samengevoegd = deel->samengevoegd;
          add_rules (&voorstel, deel);
        }
      for (guint i = 0; !none && i < deel->doelen->len; i++)
        if (doel == NULL || g_ptr_array_index (deel->doelen, i) == doel)
          taal_voorstel_fill_doel (&voorstel, g_ptr_array_index (deel->doelen, i), blad_is_docent);
    }
  taal_voorstel_clear (&voorstel);
}
