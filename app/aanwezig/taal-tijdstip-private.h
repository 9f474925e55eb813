/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-tijdstip.h"

G_BEGIN_DECLS

/* More pieces than any date and time is written in; behind those that are read there is room, of
 * %TAAL_LEXEEM_EIND, so that a look ahead stays within. */
#define TAAL_MAX_LEXEMEN 40
#define TAAL_LEXEMEN_RUIMTE 16

typedef enum
{
  TAAL_LEXEEM_EIND,
  TAAL_LEXEEM_GETAL,
  TAAL_LEXEEM_WOORD, /* of letters, in lower case */
  TAAL_LEXEEM_TEKEN, /* one character that is neither, but for a space */
} TaalLexeemSoort;

typedef struct
{
  TaalLexeemSoort soort;
  int             waarde;  /* of a number; of a sign its character */
  int             cijfers; /* how many figures a number is written in */
  char            woord[16];
  gsize           eind;    /* where it ends in the text */
} TaalLexeem;

void      taal_lexemen_read   (const char       *text,
                               TaalLexeem        lexemen[TAAL_MAX_LEXEMEN]);
int       taal_lexeem_maand   (const TaalLexeem *lexeem);
int       taal_lexeem_dagdeel (const TaalLexeem *lexeem);
gboolean  taal_lexeem_weekdag (const TaalLexeem *lexeem);

G_END_DECLS
