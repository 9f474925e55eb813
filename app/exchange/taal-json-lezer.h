/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TAAL_JSON_LEZER_DIEPTE 16

/**
 * TaalJsonLezer:
 * @data: the text
 * @length: its length in bytes
 * @at: how far it was read
 * @depth: in how many objects and lists that is
 * @first: whether nothing was read yet in the object or list of a depth
 * @fout: (nullable): what is wrong, in English; after that nothing is read any more
 *
 * Reads JSON as RFC 8259 has it and nothing besides, from the front to the back. The text comes from
 * a stranger: what is not asked for is not kept.
 */
typedef struct
{
  const char *data;
  gsize       length;
  gsize       at;
  guint       depth;
  gboolean    first[TAAL_JSON_LEZER_DIEPTE];
  const char *fout;
} TaalJsonLezer;

void     taal_json_lezer_init         (TaalJsonLezer *lezer,
                                       const char    *data,
                                       gsize          length);
gboolean taal_json_lezer_begin_object (TaalJsonLezer *lezer);
gboolean taal_json_lezer_next_key     (TaalJsonLezer *lezer,
                                       GString       *key);
gboolean taal_json_lezer_begin_array  (TaalJsonLezer *lezer);
gboolean taal_json_lezer_next_item    (TaalJsonLezer *lezer);
gboolean taal_json_lezer_get_string   (TaalJsonLezer *lezer,
                                       GString       *text);
gboolean taal_json_lezer_get_int      (TaalJsonLezer *lezer,
                                       gint64        *number);
gboolean taal_json_lezer_skip         (TaalJsonLezer *lezer);
gboolean taal_json_lezer_end          (TaalJsonLezer *lezer);
gboolean taal_json_lezer_fail         (TaalJsonLezer *lezer,
                                       const char    *fout);

G_END_DECLS
