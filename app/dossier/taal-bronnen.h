/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"

G_BEGIN_DECLS

/**
 * TaalBron:
 * @tabel: the table that it holds
 * @path: where it is
 * @name: its base name, as the user has it
 * @size: its size in bytes
 *
 * A file to read.
 */
typedef struct
{
  TaalTabel  tabel;
  gint64     size;

  /* Owned */
  char      *path;
  char      *name;
} TaalBron;

GPtrArray *taal_bronnen_find (const char *const  *sources,
                              TaalImportReport   *report,
                              GError            **error);

G_END_DECLS
