/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* What a text that must go, and must not be empty, is instead. */
#define TAAL_GEWIST "gewist"

/**
 * TaalPersoon:
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @rij: the row
 * @pseudoniem: the id that the row gets
 * @in_gebruik: whether rows that a judgement needs refer to it, so that it stays under that id
 * @teksten: (element-type utf8): what tells who it is: id, name, numbers, log-ins, evidence
 * @zoeker: (nullable): finds those of them that are long enough to be told apart in a longer text
 * @rijen: per table the rows that are the person's
 *
 * A person who is being erased.
 */
typedef struct
{
  TaalTabel   tabel;
  gint64      rij;
  char       *pseudoniem;
  gboolean    in_gebruik;
  GHashTable *teksten;
  GRegex     *zoeker;
  GHashTable *rijen[TAAL_N_TABELLEN];
} TaalPersoon;

/* taal-wissen.c */
gboolean taal_wissen_run           (TaalVerbinding     *verbinding,
                                    TaalTabel           tabel,
                                    const char         *id,
                                    TaalDelta         **delta,
                                    GError            **error);

gboolean taal_wissen_rewrite       (TaalVerbinding     *verbinding,
                                    GError            **error);

/* taal-wissen-bijlage.c: a file instead of a person */
gboolean taal_wissen_run_bijlage   (TaalVerbinding     *verbinding,
                                    gint32              rij,
                                    TaalDelta         **delta,
                                    GError            **error);

/* taal-wissen-persoon.c: who it is */
gboolean taal_persoon_find         (TaalPersoon        *persoon,
                                    TaalVerbinding     *verbinding,
                                    TaalTabel           tabel,
                                    const char         *id,
                                    GError            **error);
void     taal_persoon_add_text     (TaalPersoon        *persoon,
                                    TaalTabel           tabel,
                                    int                 column,
                                    const char         *text);
void     taal_persoon_clear        (TaalPersoon        *persoon);
gboolean taal_persoon_is_named_in  (const TaalPersoon  *persoon,
                                    const char         *text);
gboolean taal_persoon_is_named_in_lijst (const TaalPersoon *persoon,
                                         const char        *text);
char    *taal_persoon_dup_without  (const TaalPersoon  *persoon,
                                    const char         *text);

/* taal-wissen-rijen.c: the rows */
gboolean taal_wissen_erase_rows    (TaalVerbinding     *verbinding,
                                    const TaalPersoon  *persoon,
                                    GError            **error);

/* taal-wissen-teksten.c: the texts of other rows */
gboolean taal_wissen_erase_texts   (TaalVerbinding     *verbinding,
                                    const TaalPersoon  *persoon,
                                    GError            **error);

/* taal-wissen-bij.c: the aantekeningen */
gboolean taal_wissen_erase_bij     (TaalVerbinding     *verbinding,
                                    const TaalPersoon  *persoon,
                                    GError            **error);

/* taal-wissen-log.c: the change log */
gboolean taal_wissen_collect_log   (TaalVerbinding     *verbinding,
                                    TaalPersoon        *persoon,
                                    GError            **error);
gboolean taal_wissen_erase_log     (TaalVerbinding     *verbinding,
                                    TaalPersoon        *persoon,
                                    GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalPersoon, taal_persoon_clear)

G_END_DECLS
