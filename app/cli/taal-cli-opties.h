/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-cli-opdracht.h"

G_BEGIN_DECLS

#define TAAL_CLI_ERROR (taal_cli_error_quark ())
GQuark taal_cli_error_quark (void);

typedef enum
{
  TAAL_CLI_ERROR_USAGE, /* the command line is wrong; the message says how, to the user */
} TaalCliError;

GOptionEntry *taal_cli_opties_list      (const TaalCliOpdracht  *opdracht);
void          taal_cli_opties_set_error (const GOptionEntry     *entries,
                                         int                     argc,
                                         char                  **argv,
                                         GError                **error);
gboolean      taal_cli_opties_parse     (TaalCliOpties          *opties,
                                         const TaalCliOpdracht  *opdracht,
                                         int                     argc,
                                         char                  **argv,
                                         GError                **error);
void          taal_cli_opties_clear     (TaalCliOpties          *opties);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalCliOpties, taal_cli_opties_clear)

gboolean taal_cli_opties_parse_aanbod (TaalCliOpties  *opties,
                                       const char     *gemeente,
                                       const char     *soort,
                                       const char     *bij,
                                       GError        **error);

G_END_DECLS
