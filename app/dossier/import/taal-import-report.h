/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-delta.h"

G_BEGIN_DECLS

/* What can be wrong with, or worth saying of, a source (format.md 1 and 2). The wording is the
 * report's; here is what it needs. */
typedef enum
{
  /* Errors of a whole table: no row of it can be trusted, also with --skip-bad */
  TAAL_ISSUE_KOLOM_ONTBREEKT,      /* a required column is missing */
  TAAL_ISSUE_KOLOM_DUBBEL,         /* two headers name one column */
  TAAL_ISSUE_KOPREGEL_ONTBREEKT,   /* the file is empty */
  /* Errors of a row */
  TAAL_ISSUE_LEEG,                 /* an empty cell in a required column */
  TAAL_ISSUE_TE_VEEL_CELLEN,       /* a row with more cells than there are headers */
  TAAL_ISSUE_ONBEKENDE_WAARDE,     /* not in the closed list; expected: its values */
  TAAL_ISSUE_GEEN_DATUM,
  TAAL_ISSUE_DATUM_BESTAAT_NIET,
  TAAL_ISSUE_JAAR_TWEE_CIJFERS,
  TAAL_ISSUE_GEEN_TIJD,
  TAAL_ISSUE_GEEN_JANEE,
  TAAL_ISSUE_GEEN_GEHEEL_GETAL,
  TAAL_ISSUE_GEEN_DECIMAAL,
  TAAL_ISSUE_BUITEN_BEREIK,        /* a number out of range; expected: "1-1440" */
  TAAL_ISSUE_GEEN_UITZONDERINGEN,  /* not a list of 1 to 4 */
  TAAL_ISSUE_ONBEKENDE_GEMEENTE,   /* expected: the nearest names */
  TAAL_ISSUE_TOT_VOOR_VAN,         /* expected: the name of the column that opens the period */
  TAAL_ISSUE_SLEUTEL_DUBBEL,       /* a key that stands twice in one source; expected: the first row,
                                    * or NULL when the dossier has it (an edit by hand) */
  TAAL_ISSUE_VERWIJZING_ONBEKEND,  /* an id that is not there; expected: the table it should be in */
  TAAL_ISSUE_BSN,                  /* a BSN in an id or name: the value is never kept */
  TAAL_ISSUE_ONGELDIG_TEKEN,       /* a control character, or bytes that are no text */
  TAAL_ISSUE_AANHALINGSTEKEN,      /* a quote that is never closed */
  TAAL_ISSUE_IN_GEBRUIK,           /* a row that others refer to is removed; expected: "12 lessen" */
  TAAL_ISSUE_FORMULE,              /* a formula that gives an error, or was never computed */
  /* Warnings */
  TAAL_ISSUE_KOLOM_ONBEKEND,       /* a column that the table does not have */
  TAAL_ISSUE_BSN_IN_TEKST,         /* what looks like a BSN in another text */
  TAAL_ISSUE_RIJ_DUBBEL,           /* a fully equal row in a table without a key */
  TAAL_ISSUE_WINDOWS_1252,         /* not UTF-8: read as Windows-1252 */
  TAAL_ISSUE_BESTAND_ONBEKEND,     /* a .csv file whose name is not that of a table */
  TAAL_ISSUE_BLAD_ONBEKEND,        /* a sheet whose name is not that of a table; value: its name */
  TAAL_ISSUE_BLAD_VERBORGEN,       /* a hidden sheet, which is read; value: its name */
  TAAL_ISSUE_BLAD_NIET_GELEZEN,    /* a sheet that is in no part of the mapping */
  TAAL_ISSUE_NAAM_SAMEN,           /* another spelling of a name that came before, in expected */
  TAAL_ISSUE_NAAM_APART,           /* a name that is not the one in expected, though much like it */
} TaalIssueCode;

typedef enum
{
  TAAL_ISSUE_ERNST_FOUT,         /* error */
  TAAL_ISSUE_ERNST_WAARSCHUWING, /* warning */
} TaalIssueErnst;

/**
 * TaalImportIssue:
 * @code: what it is
 * @ernst: whether it stops the import
 * @file: (nullable): the file it stands in, as the user named it; %NULL for an edit by hand
 * @sheet: (nullable): the sheet of the file, where it has more than one
 * @tabel: the table, or -1
 * @rij: the index of the row in taal_import_report_get_rijen(), where that was asked for; or -1
 * @kolom: the index of the column in the schema of @tabel, or -1
 * @row: the row as the user's spreadsheet numbers it (the header is 1), or 0 for the whole table; for
 *   an edit by hand which edit of its step it is, from 1
 * @column: (nullable): the column as the user's header spells it, or as it should be
 * @value: (nullable): the offending text, shortened; never a BSN
 * @expected: (nullable): what would be right, in a form that depends on @code
 *
 * A thing to say about a source.
 */
typedef struct
{
  TaalIssueCode   code;
  TaalIssueErnst  ernst;
  char           *file;
  char           *sheet;
  int             tabel;
  int             rij;
  int             kolom;
  guint           row;
  char           *column;
  char           *value;
  char           *expected;
} TaalImportIssue;

/* What an import does, or would do, to a table. */
typedef struct
{
  guint n_nieuw;      /* rows that were not there */
  guint n_gewijzigd;  /* keys that had other values */
  guint n_vervallen;  /* rows of a replaced set that are not in the source */
  guint n_gelijk;     /* rows that are there already */
  guint n_overgeslagen; /* bad rows that --skip-bad left out */
  guint n_voorbij;    /* rows of a mapped sheet that give none of this table */
  guint n_herhaald;   /* rows of a mapped sheet that were given once, being equal to one before */
} TaalImportTelling;

/* What becomes of a row. */
typedef enum
{
  TAAL_RIJ_ONBESLIST, /* not looked at, since errors stop the whole import */
  TAAL_RIJ_FOUT,      /* bad */
  TAAL_RIJ_NIEUW,
  TAAL_RIJ_GEWIJZIGD,
  TAAL_RIJ_GELIJK,
  TAAL_RIJ_VERVALLEN, /* in the dossier, and not in a set that the source replaces */
} TaalRijActie;

/**
 * TaalImportRij:
 * @actie: what becomes of it
 * @file: (nullable): the file it stands in; %NULL for %TAAL_RIJ_VERVALLEN
 * @sheet: (nullable): the sheet of the file, where it has more than one
 * @row: the row as the user's spreadsheet numbers it, 0 for %TAAL_RIJ_VERVALLEN
 * @cellen: its cells by the columns of the schema, as they would be read: what a mapping made of them,
 *   or as they stand; empty where there is nothing
 * @oud: (nullable): for %TAAL_RIJ_GEWIJZIGD: the cells that the dossier has now
 *
 * A row of a source, or one that goes.
 */
typedef struct
{
  TaalRijActie   actie;
  const char    *file;
  const char    *sheet;
  guint          row;
  char         **cellen;
  char         **oud;
} TaalImportRij;

/* At most this many errors are kept; the rest are counted (format.md 2). */
#define TAAL_IMPORT_MAX_ISSUES 1000

/**
 * TaalImportReport:
 *
 * What an import found and did. Immutable once handed out, atomically ref-counted.
 */
typedef struct _TaalImportReport TaalImportReport;

#define TAAL_TYPE_IMPORT_REPORT (taal_import_report_get_type ())
GType                    taal_import_report_get_type       (void);

TaalImportReport        *taal_import_report_ref            (TaalImportReport       *report);
void                     taal_import_report_unref          (TaalImportReport       *report);
guint                    taal_import_report_get_n_issues   (const TaalImportReport *report);
const TaalImportIssue   *taal_import_report_get_issue      (const TaalImportReport *report,
                                                            guint                   index);
guint                    taal_import_report_get_n_fouten   (const TaalImportReport *report);
guint                    taal_import_report_get_n_waarschuwingen (const TaalImportReport *report);
const TaalImportTelling *taal_import_report_get_telling    (const TaalImportReport *report,
                                                            TaalTabel               tabel);
const GPtrArray         *taal_import_report_get_rijen      (const TaalImportReport *report,
                                                            TaalTabel               tabel);
guint                    taal_import_report_get_n_overgeslagen (const TaalImportReport *report);
gboolean                 taal_import_report_is_imported    (const TaalImportReport *report);
TaalDelta               *taal_import_report_get_delta      (const TaalImportReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalImportReport, taal_import_report_unref)

G_END_DECLS
