/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-exchange"

#include "config.h"

#include "taal-exchange-fout.h"

G_DEFINE_QUARK (taal - exchange - error - quark, taal_exchange_error)
