/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * TaalLuisterGrens:
 * @adres: the address to listen on, as numbers
 * @poort: the port; 0 for any that is free
 * @max_verbindingen: how many come in at a time; the others wait outside
 * @wachttijd_ms: how long one may take to ask, in milliseconds
 *
 * Where a server listens, and what it lets in.
 */
typedef struct
{
  const char *adres;
  guint16 poort;
  guint max_verbindingen;
  guint wachttijd_ms;
} TaalLuisterGrens;

/**
 * TaalLuister:
 *
 * The door of a server: how many come in at a time, and how long each may take. libsoup bounds the
 * head of a request, but not these. Belongs to the thread that made it.
 */
typedef struct _TaalLuister TaalLuister;

TaalLuister *taal_luister_new (SoupServer *server, const TaalLuisterGrens *grens, GError **error);
void taal_luister_free (TaalLuister *luister);
guint16 taal_luister_get_poort (const TaalLuister *luister);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalLuister, taal_luister_free)

G_END_DECLS
