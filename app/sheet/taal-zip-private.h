/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <zip.h>

#include "taal-zip.h"

G_BEGIN_DECLS

struct _TaalZip
{
  /* Owned */
  char       *name;
  zip_t      *archive;
  GHashTable *parts; /* normal name to number */
};

/* taal-zip.c, for taal-zip-part.c */
gboolean taal_zip_stat (const TaalZip  *zip,
                        const char     *part,
                        zip_stat_t     *info,
                        GError        **error);

G_END_DECLS
