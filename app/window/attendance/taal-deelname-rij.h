/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-bewerking.h"
#include "taal-dossier-presentie.h"

G_BEGIN_DECLS

/* Whether a cursist was at a les. */
typedef enum
{
  TAAL_STAND_GEEN, /* nothing is noted: no row in the dossier */
  TAAL_STAND_AANWEZIG,
  TAAL_STAND_AFWEZIG,
} TaalStand;

/**
 * TaalDeelnameRij:
 *
 * A cursist at a les, in a list: there or not, and whether they initialled, with the rest of their row to be
 * opened. By key, on the row: Space for there or not, P for the initials, Delete for nothing noted, Enter to
 * open the rest.
 *
 * Signals: `changed`, something else is noted.
 */
#define TAAL_TYPE_DEELNAME_RIJ (taal_deelname_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalDeelnameRij, taal_deelname_rij, TAAL, DEELNAME_RIJ, GtkListBoxRow)

GtkWidget  *taal_deelname_rij_new            (const char         *cursist_id,
                                               const TaalTekstRij *rij,
                                               gboolean            hybride);
void        taal_deelname_rij_set_naam       (TaalDeelnameRij    *self,
                                              const char         *naam);
const char *taal_deelname_rij_get_cursist_id (TaalDeelnameRij   *self);
TaalStand   taal_deelname_rij_get_stand      (TaalDeelnameRij   *self);
void        taal_deelname_rij_set_stand      (TaalDeelnameRij   *self,
                                               TaalStand           stand);
gboolean    taal_deelname_rij_has_paraaf     (TaalDeelnameRij   *self);
void        taal_deelname_rij_set_paraaf     (TaalDeelnameRij   *self,
                                               gboolean            paraaf);
gboolean    taal_deelname_rij_has_login      (TaalDeelnameRij   *self);
const char *taal_deelname_rij_get_tekst      (TaalDeelnameRij   *self,
                                               const char         *kolom);
void        taal_deelname_rij_set_tekst      (TaalDeelnameRij   *self,
                                               const char         *kolom,
                                               const char         *tekst);
gboolean    taal_deelname_rij_is_changed     (TaalDeelnameRij   *self);
gboolean    taal_deelname_rij_write          (TaalDeelnameRij   *self,
                                               TaalBewerking      *bewerking,
                                               const char         *les_id);
GtkWidget  *taal_deelname_rij_show_fout      (TaalDeelnameRij   *self,
                                               const char         *kolom,
                                               const char         *text);

G_END_DECLS
