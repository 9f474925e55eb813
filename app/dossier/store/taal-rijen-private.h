/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-dossier.h"
#include "taal-import-report.h"
#include "taal-schema.h"

G_BEGIN_DECLS

/* An empty cell: unknown. */
#define TAAL_CEL_LEEG G_MININT32

/**
 * TaalTeksten:
 *
 * The texts of one import, each kept once and known by its number, so that equal texts are equal
 * numbers.
 */
typedef struct _TaalTeksten TaalTeksten;

TaalTeksten *taal_teksten_new   (void);
void         taal_teksten_free  (TaalTeksten *teksten);
gint32       taal_teksten_add   (TaalTeksten *teksten,
                                 const char  *text);
const char  *taal_teksten_get   (TaalTeksten *teksten,
                                 gint32       number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTeksten, taal_teksten_free)

/**
 * TaalRijen:
 *
 * Rows of one table with their positions, as read from a source and checked: a column is an array of
 * 32-bit cells. A cell is the number of a text (ID, VERWIJZING, TEKST, NAAM, REGISTER, GEMEENTE, the
 * last as GMnnnn), a day number (DATUM), seconds (TIJD), 0 or 1 (JANEE), a list value (ENUM), a whole
 * number, hundredths (DECIMAAL), a bit set with bit k - 1 for exception k (UITZONDERINGEN), or
 * %TAAL_CEL_LEEG. Bad rows are not in it.
 */
typedef struct
{
  TaalTabel  tabel;
  gboolean   present;  /* whether a source had the table at all, if only a header */
  guint      n;
  GArray    *kolommen[TAAL_MAX_KOLOMMEN]; /* gint32 */
  GArray    *row_numbers;                 /* guint32, as the user's spreadsheet numbers them */
} TaalRijen;

/**
 * TaalInvoer:
 *
 * All that was read from the sources of one import.
 */
typedef struct
{
  TaalTeksten      *teksten;
  TaalRijen         tabellen[TAAL_N_TABELLEN];
  TaalImportReport *report; /* still open: the store adds its counts */
} TaalInvoer;

/* Whether the dossier that is imported into already has a key. */
typedef gboolean (*TaalHasKeyFunc) (TaalTabel   tabel,
                                    const char *key,
                                    gpointer    user_data);

TaalInvoer *taal_invoer_new  (void);
TaalInvoer *taal_invoer_read (const TaalImportSource *sources,
                              gsize               n_sources,
                              TaalImportFlags     flags,
                              TaalHasKeyFunc      has_key,
                              gpointer            has_key_data,
                              TaalProgressFunc    progress,
                              gpointer            progress_data,
                              GCancellable       *cancellable,
                              GError            **error);
void        taal_invoer_free (TaalInvoer         *invoer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalInvoer, taal_invoer_free)

/* The open side of a report: for the reader and the store, before it is handed out. */
TaalImportReport  *taal_import_report_new          (void);
TaalImportIssue   *taal_import_report_add          (TaalImportReport *report,
                                                    TaalIssueCode     code,
                                                    const char       *file,
                                                    int               tabel,
                                                    guint             row,
                                                    const char       *column,
                                                    const char       *value,
                                                    const char       *expected);
TaalImportTelling *taal_import_report_edit_telling (TaalImportReport *report,
                                                    TaalTabel         tabel);
void               taal_import_report_set_imported (TaalImportReport *report,
                                                    gboolean          imported);

/* Whether nothing may be imported, also with SKIP_BAD; the issue itself may be beyond those kept. */
gboolean           taal_import_report_has_table_error (const TaalImportReport *report);

G_END_DECLS
