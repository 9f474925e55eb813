/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-antwoord.h"
#include "taal-register-vraag.h"
#include "taal-register.h"
#include "taal-voorraad.h"

G_BEGIN_DECLS

/* A question that waits for its answer. A worker may be the last to let go of it, so that what
 * belongs to the thread of the register is let go of there, before. */
typedef struct
{
  TaalRegister *register_;    /* until it is answered */
  SoupServerMessage *message; /* likewise */
  gboolean weg;               /* whether who asked has gone */
  gboolean pagina;
  TaalVoorraad *voorraad;
  TaalNorm *norm;
  const TaalRegisterWoorden *woorden;
  TaalRegisterVraag vraag;

  /* What the worker made of it. */
  TaalAntwoord antwoord;
  TaalStand *stand;
} TaalRegisterWerk;

void taal_register_werk_run  (GTask        *task,
                              gpointer      source,
                              gpointer      data,
                              GCancellable *cancellable);
void taal_register_werk_free (gpointer      data);

G_END_DECLS
