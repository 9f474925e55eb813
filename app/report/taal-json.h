/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalJson:
 *
 * Writes JSON in the bytes of format.md 5: keys in the order in which they are added, two spaces of
 * indent, UTF-8 as it is, and a final newline. Used by one thread.
 */
typedef struct _TaalJson TaalJson;

TaalJson *taal_json_new          (void);
void      taal_json_free         (TaalJson   *json);
char     *taal_json_end          (TaalJson   *json);

void      taal_json_begin_object (TaalJson   *json,
                                  const char *key);
void      taal_json_end_object   (TaalJson   *json);
void      taal_json_begin_array  (TaalJson   *json,
                                  const char *key);
void      taal_json_end_array    (TaalJson   *json);
void      taal_json_add_string   (TaalJson   *json,
                                  const char *key,
                                  const char *value);
void      taal_json_add_int      (TaalJson   *json,
                                  const char *key,
                                  gint64      value);
void      taal_json_add_boolean  (TaalJson   *json,
                                  const char *key,
                                  gboolean    value);
void      taal_json_add_date     (TaalJson   *json,
                                  const char *key,
                                  TaalDate    value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalJson, taal_json_free)

G_END_DECLS
