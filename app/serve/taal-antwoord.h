/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libsoup/soup.h>

#include "taal-register-pagina.h"

G_BEGIN_DECLS

/* The version of the interface; data/openapi.json has the same, and the address its first number.
 */
#define TAAL_API_VERSION "1.0.0"

/* How many dossiers could not be read, beside the answer: the JSON is that of `aanbod`. */
#define TAAL_KOP_WEGGELATEN "Taalnorm-Weggelaten"

typedef enum
{
  TAAL_ANTWOORD_JSON,
  TAAL_ANTWOORD_PAGINA,
  TAAL_ANTWOORD_OPENAPI,
  TAAL_ANTWOORD_PROBLEEM,
} TaalAntwoordSoort;

/**
 * TaalAntwoord:
 * @soort: what it is
 * @status: the status of HTTP
 * @inhoud: (nullable): the body
 * @n_weggelaten: how many dossiers could not be read
 * @taal: (nullable): the language of a page
 *
 * An answer before it is sent.
 */
typedef struct
{
  TaalAntwoordSoort soort;
  guint status;
  char *inhoud;
  guint n_weggelaten;
  const char *taal;
} TaalAntwoord;

void taal_antwoord_send (TaalAntwoord *antwoord, SoupServerMessage *message);
void taal_antwoord_send_probleem (const TaalRegisterWoorden *woorden,
                                  SoupServerMessage *message,
                                  guint status,
                                  TaalRegisterWoord titel,
                                  TaalRegisterWoord uitleg,
                                  const GArray *fouten);
void taal_antwoord_clear (TaalAntwoord *antwoord);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalAntwoord, taal_antwoord_clear)

G_END_DECLS
