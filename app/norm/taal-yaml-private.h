/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-normpakket.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_YAML_SCALAR,
  TAAL_YAML_SEQUENCE,
  TAAL_YAML_MAPPING,
} TaalYamlKind;

/**
 * TaalYaml:
 * @name: (unowned): what messages call the file
 * @kind: what it is
 * @line: where it begins, from 1
 * @column: the character of that line, from 1
 * @plain: for a scalar, whether it has no quotes: only then can it be a number, a date or empty
 * @text: for a scalar, its text
 * @children: for a sequence its items, for a mapping key, value, key, value...
 *
 * A node of a YAML document with its position: scalars, sequences, and mappings whose keys are
 * scalars that all differ. Anchors, aliases and tags do not occur, and the depth is bounded.
 */
typedef struct _TaalYaml
{
  const char   *name;
  TaalYamlKind  kind;
  guint         line;
  guint         column;
  gboolean      plain;
  char         *text;
  GPtrArray    *children;
} TaalYaml;

TaalYaml       *taal_yaml_parse        (GBytes          *bytes,
                                        const char      *name,
                                        GError         **error);
void            taal_yaml_free         (TaalYaml        *node);

guint           taal_yaml_get_n        (const TaalYaml  *node);
const TaalYaml *taal_yaml_get          (const TaalYaml  *node,
                                        guint            i);
const TaalYaml *taal_yaml_get_key      (const TaalYaml  *node,
                                        guint            i);
const TaalYaml *taal_yaml_find         (const TaalYaml  *node,
                                        const char      *key);
gboolean        taal_yaml_is_null      (const TaalYaml  *node);
char           *taal_yaml_dup_shown    (const TaalYaml  *node);
gboolean        taal_yaml_fail         (const TaalYaml  *node,
                                        TaalNormError    code,
                                        GError         **error,
                                        const char      *format,
                                        ...) G_GNUC_PRINTF (4, 5);
gboolean        taal_yaml_fail_at      (const char      *name,
                                        guint            line,
                                        guint            column,
                                        const char      *reason,
                                        GError         **error);
gboolean        taal_yaml_fail_at_byte (const char      *name,
                                        GBytes          *bytes,
                                        gsize            offset,
                                        const char      *reason,
                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalYaml, taal_yaml_free)

G_END_DECLS
