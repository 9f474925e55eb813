/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-yaml-private.h"

G_BEGIN_DECLS

struct _TaalNormpakket
{
  TaalPakketSoort  soort;
  TaalDate         datum;  /* of an own reading */
  const char      *id;
  const char      *versie;
  const char      *titel;
  const char      *auteur; /* of an own reading */

  /* Owned */
  char            *sha256;
  GStringChunk    *texts;  /* all the others */
  GArray          *regels; /* TaalRegel, in the order of the file */
};

gboolean taal_normpakket_fail_type   (const TaalYaml        *node,
                                      const char            *what,
                                      const char            *wanted,
                                      GError               **error);
gboolean taal_normpakket_is_plain    (const TaalYaml        *node);
gboolean taal_normpakket_read_text   (const TaalYaml        *node,
                                      const char            *what,
                                      GStringChunk          *texts,
                                      const char           **text,
                                      GError               **error);
gboolean taal_normpakket_read_date   (const TaalYaml        *node,
                                      const char            *what,
                                      TaalDate              *date,
                                      GError               **error);
gboolean taal_normpakket_read_waarde (const TaalYaml        *node,
                                      TaalParameter          parameter,
                                      GStringChunk          *texts,
                                      TaalWaarde            *waarde,
                                      GError               **error);
gboolean taal_normpakket_check_keys  (const TaalYaml        *node,
                                      const char *const     *required,
                                      const char *const     *optional,
                                      GError               **error);
gboolean taal_normpakket_read_regel  (const TaalYaml        *node,
                                      GStringChunk          *texts,
                                      TaalRegel             *regel,
                                      GError               **error);
gboolean taal_normpakket_check       (const TaalNormpakket  *pakket,
                                      const TaalYaml        *regels,
                                      GError               **error);

G_END_DECLS
