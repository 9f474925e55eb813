/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking-private.h"
#include "taal-opslag-private.h"

G_BEGIN_DECLS

/* A removed row, for the look at who refers to it. */
typedef struct
{
  gint32 rij;
  guint  edit;
  gint32 id; /* the number of its id in the texts, or TAAL_CEL_LEEG */
} TaalVerwijderd;

/* Of a table, in a step that is being carried out. */
typedef struct
{
  sqlite3_stmt *get;
  sqlite3_stmt *insert;
  sqlite3_stmt *update;
  sqlite3_stmt *remove;
  GHashTable   *ids;     /* number of an id → rij, for as far as known */
  GHashTable   *refused; /* numbers of ids that were to be added */
  GHashTable   *renamed; /* rij whose key is another one now */
  GArray       *removed; /* TaalVerwijderd */
} TaalBewerkerTabel;

/**
 * TaalBewerker:
 * @opslag: the dossier, the texts and the report, as of an import
 *
 * A step that is being carried out, inside one transaction.
 */
typedef struct
{
  TaalOpslag           opslag;
  const TaalBewerking *bewerking;
  TaalBewerkerTabel    tabellen[TAAL_N_TABELLEN];
  char                *onderwerp; /* of a step with one edit */
  GPtrArray           *bijlagen;  /* (nullable): the SHA-256 of each bijlage that it removes */
  GHashTable          *lessen_hernoemd; /* (nullable): les_id → les_id */
} TaalBewerker;

/* taal-bewerken.c */
TaalImportReport *taal_bewerken_run      (TaalVerbinding          *verbinding,
                                          const TaalBewerking     *bewerking,
                                          GCancellable            *cancellable,
                                          GError                 **error);
sqlite3_stmt     *taal_bewerken_prepare  (TaalBewerker            *bewerker,
                                          sqlite3_stmt           **stmt,
                                          const char              *sql,
                                          GError                 **error);
void              taal_bewerken_issue    (TaalBewerker            *bewerker,
                                          guint                    edit,
                                          TaalIssueCode            code,
                                          int                      kolom,
                                          const char              *value,
                                          const char              *expected);

/* taal-bewerken-cel.c: what the user typed */
gboolean          taal_bewerken_read     (TaalBewerker            *bewerker,
                                          guint                    edit,
                                          const TaalRij           *old,
                                          TaalRij                 *rij,
                                          GError                 **error);

/* taal-bewerken-rij.c: one edit */
gboolean          taal_bewerken_find     (TaalBewerker            *bewerker,
                                          guint                    edit,
                                          TaalRij                 *rij,
                                          gboolean                *found,
                                          GError                 **error);
gboolean          taal_bewerken_put      (TaalBewerker            *bewerker,
                                          guint                    edit,
                                          GError                 **error);
gboolean          taal_bewerken_remove   (TaalBewerker            *bewerker,
                                          guint                    edit,
                                          GError                 **error);

/* taal-bewerken-lessen.c: what names a les that has another id now */
void              taal_bewerken_note_les      (TaalBewerker       *bewerker,
                                               const char         *was,
                                               const char         *wordt);
gboolean          taal_bewerken_rename_lessen (TaalBewerker       *bewerker,
                                               GError            **error);

/* taal-bewerken-bij.c: edits of the aantekeningen */
gboolean          taal_bewerken_put_bij  (TaalBewerker            *bewerker,
                                          GError                 **error);

/* taal-bewerken-gebruik.c: who refers to what was removed */
gboolean          taal_bewerken_check_in_gebruik (TaalBewerker    *bewerker,
                                                  GError         **error);

G_END_DECLS
