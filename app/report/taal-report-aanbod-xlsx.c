/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanbod.h"

#include <glib/gi18n.h>

#include "taal-fout.h"
#include "taal-gemeenten.h"
#include "taal-report-nabij.h"
#include "taal-school.h"
#include "taal-xlsx-writer.h"

/* The sheets have their name in every language, as the keys of the JSON have. */

#define MAX_COLUMNS 14

/* A sheet that is being written: the next cell, and whether all texts fitted so far. */
typedef struct
{
  TaalXlsxWriter *writer;
  guint           column;
  gboolean        fits;
} Blad;

static void
begin (Blad *blad,
       const char *name,
       const char *const *koppen)
{
  taal_xlsx_writer_begin_sheet (blad->writer, name);
  taal_xlsx_writer_freeze (blad->writer);
  for (guint i = 0; koppen[i] != NULL; i++)
    taal_xlsx_writer_set_column (blad->writer, i, 18, TAAL_XLSX_GEWOON);
  taal_xlsx_writer_next_row (blad->writer, 0);
  for (guint i = 0; koppen[i] != NULL; i++)
    (void) taal_xlsx_writer_add_text (blad->writer, i, koppen[i], TAAL_XLSX_KOP);
}

static void
next_row (Blad *blad)
{
  taal_xlsx_writer_next_row (blad->writer, 0);
  blad->column = 0;
}

/* What is not known stays an empty cell. */
static void
add_text (Blad *blad,
          const char *text)
{
  guint column = blad->column++;

  if (text != NULL && *text != '\0')
    blad->fits =
        taal_xlsx_writer_add_text (blad->writer, column, text, TAAL_XLSX_TEKST) && blad->fits;
}

static void
add_number (Blad *blad,
            gint64 number)
{
  guint column = blad->column++;

  if (number != G_MININT32)
    taal_xlsx_writer_add_number (blad->writer, column, (double) number);
}

static void
add_date (Blad *blad,
          TaalDate date)
{
  guint column = blad->column++;

  if (date != TAAL_DATE_NONE)
    taal_xlsx_writer_add_date (blad->writer, column, date);
}

static void
write_gemeenten (Blad *blad,
                 const TaalBeschikbaarheid *found)
{
  const char *const koppen[] = { _ ("Code"),   _ ("Gemeente"), _ ("Offer"), _ ("Status"),
                                 _ ("Places"), _ ("Schools"),  NULL };

  begin (blad, "gemeenten", koppen);
  for (guint i = 0; i < found->gemeenten->len; i++)
    {
      const TaalGemeenteAanbod *one = &g_array_index (found->gemeenten, TaalGemeenteAanbod, i);
      g_autoptr (GString) scholen = g_string_new (NULL);

      for (guint j = 0; j < one->scholen->len; j++)
        g_string_append_printf (scholen, "%s%s", j == 0 ? "" : ", ",
                                (const char *) g_ptr_array_index (one->scholen, j));
      next_row (blad);
      add_text (blad, one->gemeente);
      add_text (blad, taal_gemeenten_get_name (one->gemeente));
      add_text (blad, taal_report_aanbod_soort_woord (one->soort));
      add_text (blad, taal_report_aanbod_status_woord (one->status));
      add_number (blad, one->plaatsen);
      add_text (blad, scholen->str);
    }
}

static void
write_locatie (Blad *blad,
               const TaalBeschikbaarheid *found,
               const TaalLocatieAanbod *one)
{
  const TaalAanbod *aanbod = g_ptr_array_index (found->aanboden, one->aanbod);
  const TaalLocatie *locatie = &g_array_index (aanbod->locaties, TaalLocatie, one->locatie);
  const TaalSchool *scholen = (const TaalSchool *) (gconstpointer) aanbod->scholen->data;
  const TaalSchool *school = taal_scholen_on (scholen, (int) aanbod->scholen->len, found->op);
  const TaalSchool *keurmerk =
      taal_scholen_keurmerk (scholen, (int) aanbod->scholen->len, found->op);
  const TaalAanbodRij *rij = one->rij;

  next_row (blad);
  add_text (blad, locatie->gemeente);
  add_text (blad, taal_gemeenten_get_name (locatie->gemeente));
  add_text (blad, school != NULL ? school->bow_nummer : NULL);
  add_text (blad, school != NULL ? school->naam : NULL);
  add_text (blad, locatie->naam);
  add_text (blad, taal_report_aanbod_soort_woord (one->soort));
  add_text (blad, taal_report_aanbod_status_woord (one->status));
  add_number (blad, rij != NULL ? rij->plaatsen : G_MININT32);
  add_number (blad, rij != NULL ? rij->wachttijd_weken : G_MININT32);
  add_text (blad, keurmerk != NULL ? taal_report_keurmerk_woord (keurmerk->status) : NULL);
  add_date (blad, rij != NULL ? rij->peildatum : TAAL_DATE_NONE);
  add_date (blad, rij != NULL ? rij->stopdatum : TAAL_DATE_NONE);
  add_text (blad, taal_report_onbekend_woord (one->onbekend));
}

static void
write_locaties (Blad *blad,
                const TaalBeschikbaarheid *found)
{
  const char *const koppen[MAX_COLUMNS] = {
    _ ("Code"),   _ ("Gemeente"),      _ ("BoW number"), _ ("School"),  _ ("Locatie"),
    _ ("Offer"),  _ ("Status"),        _ ("Places"),     _ ("Weeks to wait"), _ ("Keurmerk"),
    _ ("Said on"), _ ("Stops on"), _ ("Remark"),     NULL,
  };

  begin (blad, "locaties", koppen);
  for (guint i = 0; i < found->locaties->len; i++)
    write_locatie (blad, found, &g_array_index (found->locaties, TaalLocatieAanbod, i));
}

static void
write_vervalt (Blad *blad,
               const TaalBeschikbaarheid *found)
{
  const char *const koppen[] = { _ ("Stops on"), _ ("Code"), _ ("Gemeente"), _ ("Offer"), NULL };

  begin (blad, "vervalt", koppen);
  for (guint i = 0; i < found->vervalt->len; i++)
    {
      const TaalVervalt *one = &g_array_index (found->vervalt, TaalVervalt, i);

      next_row (blad);
      add_date (blad, one->stopdatum);
      add_text (blad, one->gemeente);
      add_text (blad, taal_gemeenten_get_name (one->gemeente));
      add_text (blad, taal_report_aanbod_soort_woord (one->soort));
    }
}

static void
write_dekking (Blad *blad,
               const TaalBeschikbaarheid *found)
{
  const char *const koppen[] = { _ ("Offer"), _ ("Gemeenten where it is available"),
                                 _ ("Gemeenten where it was ever offered"), _ ("On the day"),
                                 NULL };

  begin (blad, "dekking", koppen);
  for (int soort = 0; soort < TAAL_N_AANBOD_SOORTEN; soort++)
    if (found->met_aanbod[soort] > 0)
      {
        next_row (blad);
        add_text (blad, taal_report_aanbod_soort_woord ((TaalAanbodSoort) soort));
        add_number (blad, found->beschikbaar[soort]);
        add_number (blad, found->met_aanbod[soort]);
        add_date (blad, found->op);
      }
}

/**
 * taal_report_aanbod_xlsx:
 * @beschikbaarheid: the Wi2013 offer of a region
 * @path: the workbook to make
 * @replace: whether it may take the place of another file
 * @error: a #TaalDossierError: EXISTS when @path is there and may not be replaced, WORKBOOK when a
 *   text does not fit
 *
 * Writes the offer as a workbook with the sheets gemeenten, locaties, vervalt and dekking, in the
 * language of the program. It comes there whole or not at all.
 *
 * Returns: whether it succeeded
 *
 * Thread: any
 */
gboolean
taal_report_aanbod_xlsx (const TaalBeschikbaarheid *beschikbaarheid,
                         const char *path,
                         gboolean replace,
                         GError **error)
{
  g_autoptr (TaalXlsxWriter) writer = NULL;
  Blad blad = { .fits = TRUE };
  int number;

  g_return_val_if_fail (beschikbaarheid != NULL && path != NULL, FALSE);

  number = taal_xlsx_writer_new (path, replace, &writer);
  if (number != 0)
    return taal_fout_set_from_errno (number, error);

  blad.writer = writer;
  write_gemeenten (&blad, beschikbaarheid);
  write_locaties (&blad, beschikbaarheid);
  write_vervalt (&blad, beschikbaarheid);
  write_dekking (&blad, beschikbaarheid);
  if (!blad.fits)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_WORKBOOK,
                   "a text of more than %d characters", TAAL_XLSX_MAX_TEXT);
      return FALSE;
    }

  number = taal_xlsx_writer_finish (writer);
  return number == 0 || taal_fout_set_from_errno (number, error);
}
