/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aantekeningen.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

struct _TaalAantekeningen
{
  GArray     *afwijzingen;        /* TaalAfwijzing, in the order in which they were made */
  GHashTable *afgewezen;          /* signal, sleutel and digest → index + 1 of the newest that stands */
  GArray     *goedkeuringen;      /* TaalGoedkeuring */
  GArray     *bijlagen;           /* TaalBijlage */
  GArray     *presentiebestanden; /* TaalPresentiebestand */
};

/* taal-aantekeningen.c */
TaalAantekeningen *taal_aantekeningen_new       (void);
char              *taal_aantekeningen_dup_plaats (const char         *signaal,
                                                  const char         *sleutel,
                                                  const char         *digest);

/* taal-aantekeningen-lezen.c */
TaalAantekeningen *taal_aantekeningen_read      (TaalVerbinding     *verbinding,
                                                 GError            **error);

G_END_DECLS
