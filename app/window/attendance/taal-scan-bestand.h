/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TaalScanBestand:
 *
 * A scan as a file that another program can show: for the user alone, in a folder that is in memory
 * where the system has one, and gone when this is.
 */
typedef struct _TaalScanBestand TaalScanBestand;

TaalScanBestand *taal_scan_bestand_new      (const char       *naam,
                                             GBytes           *inhoud,
                                             GError          **error);
const char      *taal_scan_bestand_get_path (TaalScanBestand  *self);
void             taal_scan_bestand_show     (TaalScanBestand  *self,
                                             GtkWindow        *parent);
void             taal_scan_bestand_free     (TaalScanBestand  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalScanBestand, taal_scan_bestand_free)

G_END_DECLS
