/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalNaamzeef:
 *
 * The words of which names of persons are made, to find them in a text that must hold none: in an
 * id that someone made of a name as well. It rather finds one too many. Used by one thread.
 */
typedef struct _TaalNaamzeef TaalNaamzeef;

TaalNaamzeef *taal_naamzeef_new   (void);
void          taal_naamzeef_free  (TaalNaamzeef       *zeef);
void          taal_naamzeef_add   (TaalNaamzeef       *zeef,
                                   const char         *naam);
gboolean      taal_naamzeef_holds (const TaalNaamzeef *zeef,
                                   const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalNaamzeef, taal_naamzeef_free)

G_END_DECLS
