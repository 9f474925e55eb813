/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namenbron.h"

G_BEGIN_DECLS

/* How many bytes the key of the pseudonyms has. */
#define TAAL_NAMEN_SLEUTEL 32

#define TAAL_NAMENBRON_ERROR (taal_namenbron_error_quark ())
GQuark taal_namenbron_error_quark (void);

typedef enum
{
  TAAL_NAMENBRON_ERROR_TEKST, /* a file that cannot be read as rows */
  TAAL_NAMENBRON_ERROR_KOLOM, /* a column is missing; the message is its name */
  TAAL_NAMENBRON_ERROR_RIJ,   /* a row that says nothing, or two things; the message is its number */
} TaalNamenbronError;

/**
 * TaalNamenGeheugen:
 *
 * A list of names that is kept in memory.
 */
#define TAAL_TYPE_NAMEN_GEHEUGEN (taal_namen_geheugen_get_type ())
G_DECLARE_FINAL_TYPE (TaalNamenGeheugen, taal_namen_geheugen, TAAL, NAMEN_GEHEUGEN, GObject)

TaalNamenGeheugen *taal_namen_geheugen_new  (const guint8       sleutel[TAAL_NAMEN_SLEUTEL]);

gboolean           taal_namenbron_load_csv      (TaalNamenbron         *namen,
                                             const char        *path,
                                             gconstpointer      bytes,
                                             gsize              length,
                                             GError           **error);
char              *taal_namenbron_make_pseudoniem (const guint8     sleutel[TAAL_NAMEN_SLEUTEL],
                                             const char        *account);

G_END_DECLS
