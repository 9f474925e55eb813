/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"

/* A row or more of every table, in the very bytes of an export: every value of every list, and the
 * cells that need care. */
extern const char *const dossier_tabellen[TAAL_N_TABELLEN];
