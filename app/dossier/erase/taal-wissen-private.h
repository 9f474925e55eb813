/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"
#include "taal-opname-private.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* What a text that must go, and must not be empty, is instead. */
#define TAAL_GEWIST "gewist"

/* A paraaf is a yes but for the words that say no (format.md 1). */
#define TAAL_PARAAF_GEWIST                                                                         \
  "iif(lower(paraaf) IN ('nee', 'n', '0', 'onwaar', 'false'), 'nee', iif(paraaf IS NULL, NULL, "   \
  "'ja'))"

/**
 * TaalPersoon:
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @rij: the row
 * @pseudoniem: the id that the row gets
 * @in_gebruik: whether rows that a judgement needs refer to it, so that it stays under that id
 * @teksten: (element-type utf8): what tells who it is: id, name, numbers, log-ins, evidence
 * @zoeker: (nullable): finds those of them that are long enough to be told apart in a longer text
 * @rijen: per table the rows that are the person's, of those that are erased
 * @later: (nullable): the lessons whose presentie stays; %NULL when all of the person is erased
 * @grens: where @later is set, the day on which the first of what stays may be
 *
 * A person who is being erased, or the old part of their presentie.
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
  GHashTable *later;
  TaalDate    grens;
} TaalPersoon;

/* taal-wissen.c */
gboolean taal_wissen_run           (TaalVerbinding     *verbinding,
                                    TaalTabel           tabel,
                                    const char         *id,
                                    TaalDelta         **delta,
                                    GError            **error);

gboolean taal_wissen_rewrite       (TaalVerbinding     *verbinding,
                                    GError            **error);
TaalDelta *taal_wissen_end_opname  (TaalOpname         *opname,
                                    TaalWijziging      *wijziging,
                                    GError            **error);
gboolean taal_wissen_end           (TaalVerbinding     *verbinding,
                                    TaalDelta          *own,
                                    TaalDelta         **delta,
                                    GError            **error);

/* taal-wissen-bijlage.c: a file instead of a person */
gboolean taal_wissen_run_bijlage   (TaalVerbinding     *verbinding,
                                    gint32              rij,
                                    TaalDelta         **delta,
                                    GError            **error);

/* Presentie that is old on ?1, as p with its les as l: but for what an invoice rests on that is not
 * old. There are few of those, so they are looked up first, as the table houdt. */
#define TAAL_OUD_HOUDT                                                                             \
  "SELECT cursist, van, tot FROM rij_facturen WHERE van < ?1 AND max(datum, tot) >= ?1"
#define TAAL_OUD_LES                                                                               \
  "l.datum < ?1 AND NOT (p.cursist IN (SELECT cursist FROM houdt) AND EXISTS"                      \
  " (SELECT 1 FROM houdt AS h WHERE +h.cursist = p.cursist AND l.datum BETWEEN h.van AND h.tot))"

/* taal-wissen-presentie.c: the old part of the presentie of a cursist */
gboolean taal_wissen_run_presentie (TaalVerbinding     *verbinding,
                                    const char         *cursist_id,
                                    TaalDate            grens,
                                    TaalDelta         **delta,
                                    GError            **error);

/* taal-wissen-persoon.c: who it is */
gboolean taal_persoon_begin        (TaalPersoon        *persoon,
                                    TaalVerbinding     *verbinding,
                                    TaalTabel           tabel,
                                    const char         *id,
                                    GError            **error);
gboolean taal_persoon_read         (TaalPersoon        *persoon,
                                    TaalTabel           tabel,
                                    sqlite3_stmt       *stmt,
                                    GError            **error);
gboolean taal_persoon_end          (TaalPersoon        *persoon,
                                    TaalVerbinding     *verbinding,
                                    GError            **error);
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
