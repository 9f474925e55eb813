/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-sjabloon.h"

#include <glib/gi18n.h>

#include "taal-fout.h"
#include "taal-sjabloon-private.h"
#include "taal-tabel-blad.h"

#define TAB_FIRST 0x1f4e79 /* what is needed first for a verdict */
#define TAB_READ  0xb0b0b0 /* what is read by people only */

static gboolean
is_needed_first (TaalTabel tabel)
{
  return tabel == TAAL_TABEL_SCHOOL || tabel == TAAL_TABEL_DOCENTEN ||
         tabel == TAAL_TABEL_REGISTRATIES || tabel == TAAL_TABEL_GROEPEN ||
         tabel == TAAL_TABEL_LESSEN;
}

static void
add_note (TaalXlsxWriter          *writer,
          guint                    column,
          const TaalKolom         *kolom,
          const TaalSjabloonKolom *tekst)
{
  g_autofree char *form = taal_sjabloon_dup_vorm (kolom);
  g_autofree char *note = NULL;

  note = g_strdup_printf (kolom->required
                            /* TRANSLATORS: %1$s is what a column means, %2$s the form of its cells */
                            ? _("%1$s.\nForm: %2$s.\nRequired.")
                            /* TRANSLATORS: %1$s is what a column means, %2$s the form of its cells */
                            : _("%1$s.\nForm: %2$s.\nMay stay empty."),
                          _(tekst->betekenis), form);
  taal_xlsx_writer_add_note (writer, column, note);
}

static void
write_tabel (TaalXlsxWriter *writer,
             TaalTabel       tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalSjabloonTabel *teksten = taal_sjabloon_get (tabel);

  taal_tabel_blad_begin (writer, tabel);
  if (is_needed_first (tabel))
    taal_xlsx_writer_set_tab (writer, TAB_FIRST);
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      add_note (writer, (guint) i, &schema->kolommen[i], &teksten->kolommen[i]);
      taal_sjabloon_apply_regel (writer, (guint) i, &schema->kolommen[i]);
    }
}

/* The example rows of a table, below its name and its header. */
static void
write_voorbeeld (TaalXlsxWriter *writer,
                 TaalTabel       tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalSjabloonTabel *teksten = taal_sjabloon_get (tabel);

  taal_xlsx_writer_next_row (writer, 28);
  (void) taal_xlsx_writer_add_text (writer, 0, schema->name, TAAL_XLSX_TUSSENKOP);
  taal_tabel_blad_add_kop (writer, tabel);
  for (int rij = 0; rij < TAAL_SJABLOON_N_VOORBEELDEN && teksten->kolommen[0].voorbeelden[rij] != NULL;
       rij++)
    {
      taal_xlsx_writer_next_row (writer, 0);
      for (int i = 0; i < schema->n_kolommen; i++)
        {
          const char *text = teksten->kolommen[i].voorbeelden[rij];

          if (*text != '\0')
            (void) taal_tabel_blad_add_cel (writer, (guint) i, &schema->kolommen[i], text);
        }
    }
}

/* The examples have a sheet of their own: in those of the tables, a user who forgets to remove them
 * would have docenten who do not exist. */
static void
write_voorbeelden (TaalXlsxWriter *writer)
{
  const char *title = _("Examples: a made-up school, which is not imported");

  /* TRANSLATORS: the name of a sheet, at most 31 characters, none of []:*?/\ and not that of a table */
  taal_xlsx_writer_begin_sheet (writer, _("examples"));
  taal_xlsx_writer_set_tab (writer, TAB_READ);
  taal_xlsx_writer_hide_grid (writer);
  for (guint i = 0; i < TAAL_MAX_KOLOMMEN; i++)
    taal_xlsx_writer_set_column (writer, i, 27, TAAL_XLSX_GEWOON);
  taal_xlsx_writer_next_row (writer, 26);
  (void) taal_xlsx_writer_add_text (writer, 0, title, TAAL_XLSX_TITEL);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    write_voorbeeld (writer, tabel);
}

/**
 * taal_sjabloon_write:
 * @path: the .xlsx file to make
 * @replace: whether it may take the place of another file
 * @error: a #TaalDossierError, EXISTS when @path is there and may not be replaced
 *
 * Writes the empty workbook in which a user gathers the data of a school: an explanation, examples,
 * and a sheet for every table, in the language of the program. Tables, columns and their values keep
 * their names in every language.
 *
 * Returns: whether it succeeded; if not, nothing has the name of the workbook
 *
 * Thread: any
 */
gboolean
taal_sjabloon_write (const char  *path,
                     gboolean     replace,
                     GError     **error)
{
  g_autoptr (TaalXlsxWriter) writer = NULL;
  int number;

  g_return_val_if_fail (path != NULL, FALSE);

  number = taal_xlsx_writer_new (path, replace, &writer);
  if (number != 0)
    return taal_fout_set_from_errno (number, error);

  taal_sjabloon_write_uitleg (writer);
  write_voorbeelden (writer);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    write_tabel (writer, tabel);

  number = taal_xlsx_writer_finish (writer);
  return number == 0 || taal_fout_set_from_errno (number, error);
}
