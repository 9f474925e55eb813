/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "cli-fixture.h"
#include "taal-date.h"

G_BEGIN_DECLS

/* The day on which it is all asked. */
#define REGISTER_OP "2024-03-01"

/**
 * RegisterFixture:
 *
 * A register that listens on a free port of this computer, in a thread of its own.
 */
typedef struct _RegisterFixture RegisterFixture;

RegisterFixture *register_start (const char *map, guint max_verbindingen, guint wachttijd_ms);
void register_stop (RegisterFixture *self);
guint16 register_get_poort (RegisterFixture *self);
char *register_dup_url (RegisterFixture *self);
char *register_dup_berichten (RegisterFixture *self);

void register_write_school (CliFixture *cli,
                            const char *name,
                            const char *bow_nummer,
                            const char *rijen);
char *register_dup_map (CliFixture *cli);

char *register_send (guint16 poort, const char *request, gssize length);
char *register_get (guint16 poort, const char *method, const char *target, const char *headers);
int register_get_status (const char *response);
char *register_dup_header (const char *response, const char *name);
const char *register_get_body (const char *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegisterFixture, register_stop)

G_END_DECLS
