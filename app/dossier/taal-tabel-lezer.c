/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-lezer.h"

#include "taal-bestand.h"
#include "taal-tabel-lezer-private.h"

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
          taal_inlezing_issue (lezer->inlezing, lezer->tabel, lezer->deel, TAAL_ISSUE_LEEG,
                               g_array_index (lezer->rijen->row_numbers, guint32, i), k, NULL, NULL);
          taal_staat_set_slecht (lezer->staat, i);
        }
    }
}

/* Reads the rows below the header. @scale is how many bytes of the file a byte of its text stands for. */
static gboolean
read_rows (TaalTabelLezer  *lezer,
           double           scale,
           GError         **error)
{
  guint n_read = 0;
  gboolean done = TRUE;

  lezer->rijen->present = TRUE;
  lezer->capacity = lezer->rijen->n;
  while (taal_csv_next (&lezer->csv))
    {
      if (n_read++ % TAAL_INLEZING_STEP == 0 &&
          !taal_inlezing_tick (lezer->inlezing, (gint64) (scale * (double) taal_csv_get_position (&lezer->csv)), error))
        {
          done = FALSE;
          break;
        }
      taal_tabel_lezer_read_row (lezer);
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

/**
 * taal_tabel_lezer_read:
 * @inlezing: a run
 * @bron: a file
 * @source: which of the run's files it is
 * @error: as of taal_bestand_open(), or #G_IO_ERROR_CANCELLED
 *
 * Adds the rows of a file to those of its table, each cell by itself checked. Bad rows are among them,
 * marked as such.
 *
 * Returns: whether the file could be read, with or without issues
 *
 * Thread: that of the import
 */
gboolean
taal_tabel_lezer_read (TaalInlezing    *inlezing,
                       const TaalBron  *bron,
                       guint            source,
                       GError         **error)
{
  g_auto(TaalBestand) bestand = { 0 };
  TaalTabelLezer lezer = { .inlezing = inlezing, .tabel = bron->tabel };
  gboolean done = TRUE;

  if (!taal_bestand_open (&bestand, bron->path, error))
    return FALSE;

  lezer.schema = taal_schema_get (bron->tabel);
  lezer.staat = &inlezing->staten[bron->tabel];
  lezer.rijen = lezer.staat->rijen;
  lezer.deel = g_new0 (TaalDeel, 1);
  lezer.deel->source = source;
  lezer.deel->first = lezer.rijen->n;
  lezer.deel->name = g_strdup (bron->name);
  g_ptr_array_add (lezer.staat->delen, lezer.deel);
  if (bestand.windows_1252)
    taal_inlezing_issue (inlezing, bron->tabel, lezer.deel, TAAL_ISSUE_WINDOWS_1252, 0, -1, NULL, NULL);

  taal_csv_init (&lezer.csv, bestand.text, bestand.length);
  if (taal_koppen_read (&lezer.koppen, &lezer.csv, inlezing, bron->tabel, lezer.deel))
    done = read_rows (&lezer, bestand.length > 0 ? (double) bestand.size / (double) bestand.length : 1, error);
  else
    lezer.staat->gebroken = TRUE;
  inlezing->bytes_before += bron->size;
  taal_koppen_clear (&lezer.koppen);
  taal_csv_clear (&lezer.csv);

  return done;
}
