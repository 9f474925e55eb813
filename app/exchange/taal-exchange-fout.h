/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TAAL_EXCHANGE_ERROR (taal_exchange_error_quark ())
GQuark taal_exchange_error_quark (void);

/* Why nothing came of a request to a register. The message says more, in English. */
typedef enum
{
  TAAL_EXCHANGE_ERROR_URL,        /* not an address of a register */
  TAAL_EXCHANGE_ERROR_HOST,       /* its computer is not known */
  TAAL_EXCHANGE_ERROR_CONNECT,    /* nobody listens there */
  TAAL_EXCHANGE_ERROR_TIMEOUT,    /* it took too long */
  TAAL_EXCHANGE_ERROR_TLS,        /* it cannot be shown to be who it says */
  TAAL_EXCHANGE_ERROR_REDIRECT,   /* it sends on too often, or to where we do not go */
  TAAL_EXCHANGE_ERROR_BROKEN,     /* the answer broke off, or is no HTTP */
  TAAL_EXCHANGE_ERROR_REFUSED,    /* it understood, and said no; the message is its own */
  TAAL_EXCHANGE_ERROR_TOO_BIG,    /* the answer is larger than any of a register */
  TAAL_EXCHANGE_ERROR_NO_REGISTER, /* something else answers there */
  TAAL_EXCHANGE_ERROR_ANSWER,     /* the answer is not as format.md has it */
} TaalExchangeError;

G_END_DECLS
