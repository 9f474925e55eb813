/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"
#include "taal-wijziging.h"

G_BEGIN_DECLS

/* The rows that an import added to a table. */
typedef struct
{
  TaalTabel tabel;
  gint64    eerste;
  gint64    laatste;
  gint64    aantal; /* those that were not erased since */
} TaalLogRijen;

/* taal-logboek.c: writing */
gboolean   taal_logboek_add         (TaalVerbinding      *verbinding,
                                     TaalWijziging       *wijziging,
                                     GError             **error);
gboolean   taal_logboek_add_rijen   (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     const TaalLogRijen  *rijen,
                                     GError             **error);
gboolean   taal_logboek_add_stukken (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     gint64               reeks,
                                     const GPtrArray     *stukken,
                                     GError             **error);
gboolean   taal_logboek_set         (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     TaalToestand         toestand,
                                     GError             **error);
gboolean   taal_logboek_drop        (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     gint64               eerste_reeks,
                                     GError             **error);

/* taal-logboek-wissen.c: what an erasure does to it */
typedef enum
{
  TAAL_LOGBOEK_ONDERWERP,
  TAAL_LOGBOEK_WIE,
} TaalLogboekTekst;

gboolean   taal_logboek_fix         (TaalVerbinding      *verbinding,
                                     gint64               newest,
                                     GError             **error);
gboolean   taal_logboek_erase       (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     TaalLogboekTekst     text,
                                     GError             **error);
gboolean   taal_logboek_forget_rij  (TaalVerbinding      *verbinding,
                                     TaalTabel            tabel,
                                     gint64               rij,
                                     GError             **error);

/* taal-logboek-lezen.c: reading */
GPtrArray *taal_logboek_list        (TaalVerbinding      *verbinding,
                                     guint                max,
                                     GError             **error);
GPtrArray *taal_logboek_list_undo   (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     GError             **error);
GPtrArray *taal_logboek_list_redo   (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     GError             **error);
GArray    *taal_logboek_get_rijen   (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     GError             **error);
gboolean   taal_logboek_get_reeksen (TaalVerbinding      *verbinding,
                                     gint64               wijziging,
                                     gint64              *laatste,
                                     GError             **error);

G_END_DECLS
