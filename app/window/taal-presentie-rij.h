/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-bewerking.h"
#include "taal-presentie.h"

G_BEGIN_DECLS

/* Whether a cursist was at a les. */
typedef enum
{
  TAAL_STAND_GEEN, /* nothing is noted: no row in the dossier */
  TAAL_STAND_AANWEZIG,
  TAAL_STAND_AFWEZIG,
} TaalStand;

/**
 * TaalPresentieRij:
 *
 * A cursist at a les, in a list: there or not, and whether they initialled, with the rest of their row to be
 * opened. By key, on the row: Space for there or not, P for the initials, Delete for nothing noted, Enter to
 * open the rest.
 *
 * Signals: `changed`, something else is noted.
 */
#define TAAL_TYPE_PRESENTIE_RIJ (taal_presentie_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalPresentieRij, taal_presentie_rij, TAAL, PRESENTIE_RIJ, GtkListBoxRow)

GtkWidget  *taal_presentie_rij_new            (const char         *cursist_id,
                                               const TaalTekstRij *rij,
                                               gboolean            hybride);
const char *taal_presentie_rij_get_cursist_id (TaalPresentieRij   *self);
gboolean    taal_presentie_rij_is_stored      (TaalPresentieRij   *self);
TaalStand   taal_presentie_rij_get_stand      (TaalPresentieRij   *self);
void        taal_presentie_rij_set_stand      (TaalPresentieRij   *self,
                                               TaalStand           stand);
gboolean    taal_presentie_rij_has_paraaf     (TaalPresentieRij   *self);
void        taal_presentie_rij_set_paraaf     (TaalPresentieRij   *self,
                                               gboolean            paraaf);
gboolean    taal_presentie_rij_has_login      (TaalPresentieRij   *self);
const char *taal_presentie_rij_get_tekst      (TaalPresentieRij   *self,
                                               const char         *kolom);
void        taal_presentie_rij_set_tekst      (TaalPresentieRij   *self,
                                               const char         *kolom,
                                               const char         *tekst);
gboolean    taal_presentie_rij_is_changed     (TaalPresentieRij   *self);
gboolean    taal_presentie_rij_write          (TaalPresentieRij   *self,
                                               TaalBewerking      *bewerking,
                                               const char         *les_id);
GtkWidget  *taal_presentie_rij_show_fout      (TaalPresentieRij   *self,
                                               const char         *kolom,
                                               const char         *text);

G_END_DECLS
