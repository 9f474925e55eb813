/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-lezer.h"

#include "taal-bronnen.h"
#include "taal-tabel-lezer-private.h"

/* The rows are the sheet's own, or those that a mapping makes of it. */
static const TaalRecord *
next_record (TaalTabelLezer  *lezer,
             TaalSheet       *sheet,
             GError         **error)
{
  return lezer->mapped != NULL ? taal_mapping_sheet_next (lezer->mapped, error) : taal_sheet_next (sheet, error);
}

/* Goes to the first record that is not blank; that of a mapping is always its header. */
static const TaalRecord *
find_header (TaalTabelLezer  *lezer,
             TaalSheet       *sheet,
             GError         **error)
{
  const TaalRecord *record;

  while ((record = next_record (lezer, sheet, error)) != NULL)
    if (lezer->mapped != NULL || !taal_record_is_blank (record))
      return record;

  return NULL;
}

/* Decides on the empty cells of the yes/no column @k, now that all of it has been seen. */
static void
finish_yes_no (TaalTabelLezer *lezer,
               int             k)
{
  const TaalTabelLezerJaNee *yes_no = &lezer->yes_no[k];
  gboolean only_x = yes_no->n_x > 0 && yes_no->n_other == 0;

  for (guint i = lezer->deel->first; yes_no->n_empty > 0 && i < lezer->rijen->n; i++)
    {
      gint32 *cell = &g_array_index (lezer->rijen->kolommen[k], gint32, i);

      if (*cell != TAAL_TABEL_LEZER_JANEE_LEEG)
        continue;
      *cell = only_x ? 0 : TAAL_CEL_LEEG;
      if (!only_x && lezer->schema->kolommen[k].required)
        {
          lezer->inlezing->rij = (int) i;
          taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, TAAL_ISSUE_LEEG,
                               g_array_index (lezer->rijen->row_numbers, guint32, i), k, NULL, NULL);
          lezer->inlezing->rij = -1;
          taal_staat_set_slecht (lezer->staat, i);
        }
    }
}

static gint64
get_position (TaalTabelLezer *lezer,
              TaalSheet      *sheet)
{
  return lezer->mapped != NULL ? taal_mapping_sheet_get_position (lezer->mapped) : taal_sheet_get_position (sheet);
}

/* Reads the rows below the header. */
static gboolean
read_rows (TaalTabelLezer  *lezer,
           TaalSheet       *sheet,
           GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  guint n_read = 0;
  gboolean done = TRUE;

  lezer->rijen->present = TRUE;
  lezer->capacity = lezer->rijen->n;
  while (done && (lezer->record = next_record (lezer, sheet, &local_error)) != NULL)
    {
      if (n_read++ % TAAL_INLEZING_STEP == 0)
        done = taal_inlezing_tick (lezer->inlezing, get_position (lezer, sheet), error);
      if (done)
        taal_tabel_lezer_read_row (lezer);
    }
  if (local_error != NULL)
    {
      taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
      done = FALSE;
    }

  lezer->capacity = lezer->rijen->n;
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    {
      g_array_set_size (lezer->rijen->kolommen[k], lezer->capacity);
      if (lezer->schema->kolommen[k].soort == TAAL_KOLOM_JANEE)
        finish_yes_no (lezer, k);
    }
  g_array_set_size (lezer->rijen->row_numbers, lezer->capacity);
  g_array_set_size (lezer->staat->slecht, lezer->capacity);

  return done;
}

static void
begin_deel (TaalTabelLezer *lezer,
            const TaalBron *bron,
            guint           source)
{
  lezer->tabel = bron->tabel;
  lezer->schema = taal_schema_get (bron->tabel);
  lezer->staat = &lezer->inlezing->staten[bron->tabel];
  lezer->rijen = lezer->staat->rijen;
  lezer->deel = g_new0 (TaalDeel, 1);
  lezer->deel->source = source;
  lezer->deel->first = lezer->rijen->n;
  lezer->deel->name = g_strdup (bron->name);
  lezer->deel->sheet = g_strdup (bron->blad);
  g_ptr_array_add (lezer->staat->delen, lezer->deel);
}

/* What is said of a mapped sheet is about the columns of the user, who has not seen ours. */
static void
take_user_header (TaalTabelLezer *lezer)
{
  for (int k = 0; k < lezer->schema->n_kolommen; k++)
    {
      char *kop = taal_mapping_sheet_dup_kop (lezer->mapped, k);

      if (kop == NULL)
        continue;
      g_free (lezer->deel->headers[k]);
      lezer->deel->headers[k] = kop;
    }
  for (guint i = 0; i < lezer->koppen.n; i++)
    *lezer->koppen.texts[i] = '\0';
  lezer->deel->header_row = taal_mapping_sheet_get_header_row (lezer->mapped);
}

/* What became of names that look alike must not go unseen. */
static void
say_namen (TaalTabelLezer *lezer)
{
  const GPtrArray *namen = taal_mapping_sheet_get_namen (lezer->mapped);

  for (guint i = 0; i < namen->len; i++)
    {
      const TaalMappingNaam *naam = g_ptr_array_index (namen, i);
      TaalIssueCode code =
        naam->soort == TAAL_MAPPING_NAAM_SAMEN ? TAAL_ISSUE_NAAM_SAMEN : TAAL_ISSUE_NAAM_APART;

      taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, code, naam->row, naam->kolom,
                           naam->tekst, naam->ander);
    }
}

/* Reads the header and what is below it. */
static gboolean
read_table (TaalTabelLezer  *lezer,
            TaalSheet       *sheet,
            GError         **error)
{
  TaalImportTelling *telling = taal_import_report_edit_telling (lezer->inlezing->invoer->report, lezer->tabel);
  gboolean windows_1252 =
    lezer->mapped != NULL ? taal_mapping_sheet_is_windows_1252 (lezer->mapped) : taal_sheet_is_windows_1252 (sheet);
  gboolean good, done = TRUE;

  if (windows_1252)
    taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, TAAL_ISSUE_WINDOWS_1252, 0, -1, NULL, NULL);
  good = taal_koppen_read (&lezer->koppen, lezer->record, lezer->inlezing, lezer->tabel, lezer->deel);
  if (lezer->mapped != NULL)
    take_user_header (lezer);
  if (good)
    done = read_rows (lezer, sheet, error);
  else
    lezer->staat->gebroken = TRUE;
  if (lezer->mapped != NULL)
    {
      telling->n_voorbij += taal_mapping_sheet_get_n_voorbij (lezer->mapped);
      telling->n_herhaald += taal_mapping_sheet_get_n_herhaald (lezer->mapped);
      say_namen (lezer);
    }
  taal_koppen_clear (&lezer->koppen);

  return done;
}

/* Opens what gives the records of @bron. */
static gboolean
open_sheet (TaalTabelLezer    *lezer,
            const TaalBron    *bron,
            TaalSheet        **sheet,
            TaalMappingSheet **mapped,
            GError           **error)
{
  if (bron->mapping == NULL)
    return (*sheet = taal_workbook_open_sheet (bron->workbook, bron->sheet, error)) != NULL;

  *mapped = taal_mapping_sheet_open (lezer->inlezing->run, bron->workbook, bron->sheet, bron->mapping, bron->deel,
                                     bron->doel, bron->volgorde, error);
  lezer->mapped = *mapped;
  return *mapped != NULL;
}

/**
 * taal_tabel_lezer_read:
 * @inlezing: a run
 * @bron: a sheet
 * @source: which of the run's sheets it is
 * @error: as of taal_bronnen_propagate_error(), or #G_IO_ERROR_CANCELLED
 *
 * Adds the rows of a sheet to those of its table, each cell by itself checked. Bad rows are among them,
 * marked as such.
 *
 * Returns: whether the sheet could be read, with or without issues
 *
 * Thread: that of the import
 */
gboolean
taal_tabel_lezer_read (TaalInlezing    *inlezing,
                       const TaalBron  *bron,
                       guint            source,
                       GError         **error)
{
  g_autoptr(TaalSheet) sheet = NULL;
  g_autoptr(TaalMappingSheet) mapped = NULL;
  g_autoptr(GError) local_error = NULL;
  TaalTabelLezer lezer = { .inlezing = inlezing };
  gboolean done;

  if (open_sheet (&lezer, bron, &sheet, &mapped, &local_error))
    lezer.record = find_header (&lezer, sheet, &local_error);
  if (local_error != NULL)
    {
      taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
      return FALSE;
    }

  begin_deel (&lezer, bron, source);
  done = read_table (&lezer, sheet, error);
  inlezing->bytes_before += taal_workbook_get_sheet_size (bron->workbook, bron->sheet);

  return done;
}
