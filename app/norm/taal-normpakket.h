/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-regel.h"

G_BEGIN_DECLS

#define TAAL_NORM_ERROR (taal_norm_error_quark ())

typedef enum
{
  TAAL_NORM_ERROR_SYNTAX,            /* not YAML, or more of it than a packet needs */
  TAAL_NORM_ERROR_UNKNOWN_KEY,
  TAAL_NORM_ERROR_MISSING_KEY,       /* or its value is empty */
  TAAL_NORM_ERROR_WRONG_TYPE,        /* a value that its key cannot have */
  TAAL_NORM_ERROR_UNKNOWN_PARAMETER,
  TAAL_NORM_ERROR_OVERLAP,           /* two rules for one parameter on one day */
  TAAL_NORM_ERROR_WITHDRAWAL,        /* ingetrokken_door names no rule that can withdraw this one */
} TaalNormError;

GQuark taal_norm_error_quark (void);

/**
 * TaalNormpakket:
 *
 * A packet of rules as one file states them (format.md 6): immutable, shared between threads,
 * atomically ref-counted.
 */
typedef struct _TaalNormpakket TaalNormpakket;

typedef enum
{
  TAAL_PAKKET_GELEVERD,     /* shipped with the program */
  TAAL_PAKKET_EIGEN_LEZING, /* a user's; names its author and date */
} TaalPakketSoort;

TaalNormpakket  *taal_normpakket_parse      (GBytes                *bytes,
                                             const char            *name,
                                             TaalPakketSoort        soort,
                                             GError               **error);
TaalNormpakket  *taal_normpakket_ref        (TaalNormpakket        *pakket);
void             taal_normpakket_unref      (TaalNormpakket        *pakket);

const char      *taal_normpakket_get_id     (const TaalNormpakket  *pakket);
const char      *taal_normpakket_get_versie (const TaalNormpakket  *pakket);
const char      *taal_normpakket_get_titel  (const TaalNormpakket  *pakket);
const char      *taal_normpakket_get_sha256 (const TaalNormpakket  *pakket);
const char      *taal_normpakket_get_auteur (const TaalNormpakket  *pakket);
TaalDate         taal_normpakket_get_datum  (const TaalNormpakket  *pakket);
TaalPakketSoort  taal_normpakket_get_soort  (const TaalNormpakket  *pakket);
const TaalRegel *taal_normpakket_get_regels (const TaalNormpakket  *pakket,
                                             int                   *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalNormpakket, taal_normpakket_unref)

G_END_DECLS
