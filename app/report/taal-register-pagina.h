/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-register-woorden.h"

G_BEGIN_DECLS

/* What is wrong with a parameter of a question. */
typedef struct
{
  char *parameter;
  TaalRegisterWoord uitleg;
} TaalRegisterFout;

/**
 * TaalRegisterPagina:
 * @woorden: the words of the visitor's language
 * @gevonden: (nullable): the offer that was asked for; %NULL when the question is wrong
 * @gemeenten: (element-type utf8): the codes of the gemeenten of which anything was ever said
 * @vraag: what was asked, as far as it was understood
 * @fouten: (element-type TaalRegisterFout): what was not
 * @n_weggelaten: how many dossiers could not be read
 *
 * What the page of the register shows.
 */
typedef struct
{
  const TaalRegisterWoorden *woorden;
  const TaalBeschikbaarheid *gevonden;
  GPtrArray *gemeenten;
  TaalAanbodVraag vraag;
  GArray *fouten;
  guint n_weggelaten;
} TaalRegisterPagina;

char *taal_register_pagina_html (const TaalRegisterPagina *pagina);
const char *taal_register_pagina_get_policy (void);

G_END_DECLS
