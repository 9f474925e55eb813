/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"
#include "taal-oordeel.h"

G_BEGIN_DECLS

/* How a docent is registered on a date. */
typedef enum
{
  TAAL_REGISTRATIE_GELDIG,
  TAAL_REGISTRATIE_VERLOPEN,
  TAAL_REGISTRATIE_NOG_NIET_INGEGAAN,
  TAAL_REGISTRATIE_REGISTER_NIET_ERKEND,
  TAAL_REGISTRATIE_GEEN,
  TAAL_N_REGISTRATIE_STATUSSEN,
} TaalRegistratieStatus;

/* What a docent file lacks; a set of bits. */
typedef enum
{
  TAAL_ONTBREEKT_VOG = 1 << 0,
  TAAL_ONTBREEKT_VOG_PROFIEL = 1 << 1,
  TAAL_ONTBREEKT_VOG_OVERLEGGING = 1 << 2,
  TAAL_ONTBREEKT_REGISTRATIENUMMER = 1 << 3,
  TAAL_ONTBREEKT_REGISTERCONTROLE = 1 << 4,
  TAAL_ONTBREEKT_BEWIJS_OPLEIDING = 1 << 5,
  TAAL_ONTBREEKT_BEWIJS_ERVARING = 1 << 6,
} TaalOntbreekt;

#define TAAL_N_ONTBREEKT 7

/* No number of days: an open registratie, or none. */
#define TAAL_DAGEN_GEEN G_MININT32

/**
 * TaalDocentDossier:
 * @docent: the docent, by its place
 * @in_dienst: whether the date lies between start and eind
 * @op: what a lesson of theirs on the date counts as
 * @registratie_status: how they are registered
 * @registratie: the registratie that says so, by its place, or %TAAL_GEEN
 * @dagen_geldig: days until it ends, 0 on its last day; %TAAL_DAGEN_GEEN when it does not end
 * @vog_profiel: whether the VOG has the profile that is asked (R22d)
 * @vog_ouderdom: whether it is young enough by the rule in force when they started (R22a to R22c)
 * @vog_regel: (nullable): that rule
 * @controle: whether the register was checked recently enough
 * @controle_dagen: days since it was checked, or %TAAL_DAGEN_GEEN
 * @ontbreekt: a set of #TaalOntbreekt
 *
 * The file of a docent on a date (norm.md 8).
 */
typedef struct
{
  int                    docent;
  gboolean               in_dienst;
  TaalStatusOp           op;
  TaalRegistratieStatus  registratie_status;
  int                    registratie;
  gint32                 dagen_geldig;
  TaalUitkomst           vog_profiel;
  TaalUitkomst           vog_ouderdom;
  const TaalRegel       *vog_regel;
  TaalUitkomst           controle;
  gint32                 controle_dagen;
  guint                  ontbreekt;
} TaalDocentDossier;

/**
 * TaalDocentDossiers:
 * @bron: whose docenten
 * @norm: the packets
 * @op: the date
 * @dossiers: (element-type TaalDocentDossier): by docent_id
 *
 * The docent files of a school on a date. Immutable, atomically ref-counted.
 */
typedef struct
{
  TaalBron *bron;
  TaalNorm *norm;
  TaalDate  op;
  GArray   *dossiers;
} TaalDocentDossiers;

#define TAAL_TYPE_DOCENT_DOSSIERS (taal_docent_dossiers_get_type ())
GType               taal_docent_dossiers_get_type (void);

TaalDocentDossiers *taal_docent_dossiers_compute  (TaalBron           *bron,
                                                   TaalNorm           *norm,
                                                   TaalDate            op);
TaalDocentDossiers *taal_docent_dossiers_ref      (TaalDocentDossiers *dossiers);
void                taal_docent_dossiers_unref    (TaalDocentDossiers *dossiers);
const char         *taal_registratie_status_get_name (TaalRegistratieStatus status);
const char         *taal_ontbreekt_get_name          (TaalOntbreekt         ontbreekt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalDocentDossiers, taal_docent_dossiers_unref)

G_END_DECLS
