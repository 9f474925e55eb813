/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

TaalDate taal_vandaag (void);

G_END_DECLS
