/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

GPtrArray *taal_importprofiel_list   (TaalVerbinding  *verbinding,
                                      const char      *voorvoegsel,
                                      GError         **error);
gboolean   taal_importprofiel_get    (TaalVerbinding  *verbinding,
                                      const char      *naam,
                                      char           **inhoud,
                                      GError         **error);
gboolean   taal_importprofiel_set    (TaalVerbinding  *verbinding,
                                      const char      *naam,
                                      const char      *inhoud,
                                      GError         **error);
gboolean   taal_importprofiel_rename (TaalVerbinding  *verbinding,
                                      const char      *naam,
                                      const char      *nieuw,
                                      GError         **error);

G_END_DECLS
