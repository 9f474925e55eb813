/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namen.h"

G_BEGIN_DECLS

/* How many bytes the key of the pseudonyms has. */
#define TAAL_NAMEN_SLEUTEL 32

#define TAAL_NAMEN_ERROR (taal_namen_error_quark ())
GQuark taal_namen_error_quark (void);

typedef enum
{
  TAAL_NAMEN_ERROR_TEKST, /* a file that cannot be read as rows */
  TAAL_NAMEN_ERROR_KOLOM, /* a column is missing; the message is its name */
  TAAL_NAMEN_ERROR_RIJ,   /* a row that says nothing, or two things; the message is its number */
} TaalNamenError;

/**
 * TaalNamenGeheugen:
 *
 * A list of names that is kept in memory.
 */
#define TAAL_TYPE_NAMEN_GEHEUGEN (taal_namen_geheugen_get_type ())
G_DECLARE_FINAL_TYPE (TaalNamenGeheugen, taal_namen_geheugen, TAAL, NAMEN_GEHEUGEN, GObject)

TaalNamenGeheugen *taal_namen_geheugen_new  (const guint8       sleutel[TAAL_NAMEN_SLEUTEL]);

gboolean           taal_namen_load_csv      (TaalNamen         *namen,
                                             const char        *path,
                                             gconstpointer      bytes,
                                             gsize              length,
                                             GError           **error);
char              *taal_namen_make_pseudoniem (const guint8     sleutel[TAAL_NAMEN_SLEUTEL],
                                             const char        *account);

G_END_DECLS
