/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"

G_BEGIN_DECLS

/* Headers of the tables, and one group. */
#define SCHOOL    "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n"
#define LOCATIES  "locatie_id,naam,gemeente,adres\n"
#define DOCENTEN  "docent_id,naam,rol,start,eind\n"
#define GROEPEN   "groep_id,wet,route\nG1,WI2021,B1\n"
#define LESSEN    "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
#define CURSISTEN "cursist_id,start\n"
#define PRESENTIE "les_id,cursist_id,aanwezig\n"
#define AANBOD    "locatie_id,soort,peildatum,neemt_aan\n"

/* A folder of sources, gone after the test. */
typedef struct
{
  char       *folder;
  TaalInvoer *invoer;
  GError     *error;
} InvoerFixture;

void        invoer_set_up        (InvoerFixture   *fixture,
                                  gconstpointer    unused);
void        invoer_tear_down     (InvoerFixture   *fixture,
                                  gconstpointer    unused);
void        invoer_put           (InvoerFixture   *fixture,
                                  const char      *name,
                                  const char      *text);

/* Reads one or two files of the folder, or the folder; what was read is the fixture's. */
TaalInvoer *invoer_read          (InvoerFixture   *fixture,
                                  TaalImportFlags  flags,
                                  const char      *one,
                                  const char      *other);
TaalInvoer *invoer_read_folder   (InvoerFixture   *fixture,
                                  TaalImportFlags  flags);

void        invoer_assert_issue  (InvoerFixture   *fixture,
                                  guint            index,
                                  TaalIssueCode    code,
                                  int              tabel,
                                  guint            row,
                                  const char      *column,
                                  const char      *value,
                                  const char      *expected);
void        invoer_assert_counts (InvoerFixture   *fixture,
                                  guint            n_fouten,
                                  guint            n_waarschuwingen);
gint32      invoer_get_cel       (InvoerFixture   *fixture,
                                  TaalTabel        tabel,
                                  const char      *kolom,
                                  guint            index);
const char *invoer_get_text      (InvoerFixture   *fixture,
                                  TaalTabel        tabel,
                                  const char      *kolom,
                                  guint            index);

G_END_DECLS
