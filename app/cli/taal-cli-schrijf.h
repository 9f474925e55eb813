/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-cli-opdracht.h"

G_BEGIN_DECLS

typedef char *(*TaalCliVormFunc) (gconstpointer data);

/* The forms in which a command can give its result; NULL where it cannot. */
typedef struct
{
  TaalCliVormFunc text;
  TaalCliVormFunc json;
  TaalCliVormFunc html;
  TaalCliVormFunc csv;
} TaalCliVormen;

gboolean taal_cli_lever     (const TaalCliOpties *opties,
                             const TaalCliVormen *vormen,
                             gconstpointer        data);
gboolean taal_cli_put       (const char          *text);
void     taal_cli_say       (const char          *line);
void     taal_cli_say_error (const GError        *error,
                             const char          *path);

G_END_DECLS
