/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-norm.h"
#include "taal-register-woorden.h"

G_BEGIN_DECLS

#define TAAL_TYPE_REGISTER (taal_register_get_type ())
G_DECLARE_FINAL_TYPE (TaalRegister, taal_register, TAAL, REGISTER, GObject)

/* Which day it is: asked of who starts the register, no layer below knows it. */
typedef TaalDate (*TaalVandaagFunc) (void);

/**
 * TaalRegisterOpzet:
 * @map: the folder of dossiers
 * @norm: the packets to judge by
 * @vandaag: which day it is, on the thread of the register
 * @nl: the Dutch words, which outlive the register
 * @en: the English ones
 * @max_verbindingen: how many come in at a time, or 0 for what is usual
 * @wachttijd_ms: how long one may take to ask, or 0 for what is usual
 *
 * What a register is made from.
 */
typedef struct
{
  const char *map;
  TaalNorm *norm;
  TaalVandaagFunc vandaag;
  const TaalRegisterWoorden *nl;
  const TaalRegisterWoorden *en;
  guint max_verbindingen;
  guint wachttijd_ms;
} TaalRegisterOpzet;

TaalRegister *taal_register_new (const TaalRegisterOpzet *opzet);
gboolean
taal_register_listen (TaalRegister *self, const char *adres, guint16 poort, GError **error);
guint16 taal_register_get_poort (TaalRegister *self);
void taal_register_stop (TaalRegister *self);
gboolean taal_register_is_bezig (TaalRegister *self);

G_END_DECLS
