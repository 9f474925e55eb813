/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/**
 * TaalVerschil:
 * @n_terug: how many rows the copy has and the dossier has not
 * @n_anders: how many both have, with other values
 * @n_weg: how many the dossier has and the copy has not
 *
 * What a copy of a dossier would change in a table when it is put back.
 */
typedef struct
{
  gint64 n_terug;
  gint64 n_anders;
  gint64 n_weg;
} TaalVerschil;

G_END_DECLS
