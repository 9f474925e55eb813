/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-koppeling.h"
#include "taal-namen-geheugen.h"

G_BEGIN_DECLS

/* The files of tests/aanwezig/fixtures. */
char                *aanwezig_path         (const char          *name);
char                *aanwezig_get          (const char          *name,
                                            gsize               *length);
TaalAanwezigProfiel *aanwezig_get_profiel  (const char          *name);
TaalVergadering     *aanwezig_read         (const char          *name);
TaalVergadering     *aanwezig_read_bytes   (const char          *name,
                                            gconstpointer        bytes,
                                            gsize                length,
                                            TaalOrde             orde);
TaalNamenbron           *aanwezig_get_namen    (void);

/* What was read, as a text that is compared. */
char                *aanwezig_dump         (const TaalVergadering *v);

G_END_DECLS
