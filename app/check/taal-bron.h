/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-dossier.h"
#include "taal-telling.h"

G_BEGIN_DECLS

#define TAAL_CHECK_ERROR (taal_check_error_quark ())
GQuark taal_check_error_quark (void);

typedef enum
{
  TAAL_CHECK_ERROR_BAD_ROWS, /* a source with errors; the bron's import report has them */
  TAAL_CHECK_ERROR_NO_LES,   /* no lesson of that id */
  TAAL_CHECK_ERROR_PACKET,   /* a packet that cannot be read; the message names the place */
} TaalCheckError;

/**
 * TaalBron:
 *
 * What a user names as DOSSIER (format.md 4): a dossier, or a workbook or a folder of CSV files, which
 * is imported into memory first. Loaded once: its facts and their counts. Immutable, atomically ref-counted.
 */
typedef struct _TaalBron TaalBron;

#define TAAL_TYPE_BRON (taal_bron_get_type ())
GType             taal_bron_get_type        (void);

TaalBron         *taal_bron_load            (const char        *path,
                                             TaalImportFlags    flags,
                                             TaalProgressFunc   progress,
                                             gpointer           progress_data,
                                             GCancellable      *cancellable,
                                             TaalImportReport **report,
                                             GError           **error);
TaalBron         *taal_bron_load_presentie  (const char        *path,
                                             TaalImportFlags    flags,
                                             TaalProgressFunc   progress,
                                             gpointer           progress_data,
                                             GCancellable      *cancellable,
                                             TaalImportReport **report,
                                             GError           **error);
TaalAanbod       *taal_bron_load_aanbod    (const char        *path,
                                             TaalImportFlags    flags,
                                             GCancellable      *cancellable,
                                             TaalImportReport **report,
                                             GError           **error);
TaalBron         *taal_bron_ref             (TaalBron          *bron);
void              taal_bron_unref           (TaalBron          *bron);

const char       *taal_bron_get_path        (const TaalBron    *bron);
gboolean          taal_bron_is_dossier      (const TaalBron    *bron);
TaalSnapshot     *taal_bron_get_snapshot    (const TaalBron    *bron);
TaalAantekeningen *taal_bron_get_aantekeningen (const TaalBron *bron);
TaalTelling      *taal_bron_get_telling     (const TaalBron    *bron);
TaalAanbod       *taal_bron_get_aanbod      (const TaalBron    *bron);
TaalPresentie    *taal_bron_get_presentie   (const TaalBron    *bron);
TaalImportReport *taal_bron_get_report      (const TaalBron    *bron);
guint             taal_bron_get_n_overgeslagen (const TaalBron *bron);
TaalPeriode       taal_bron_get_default_periode (const TaalBron *bron,
                                                 TaalDate        today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalBron, taal_bron_unref)

G_END_DECLS
