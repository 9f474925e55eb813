/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-aanbod.h"
#include "taal-aantekeningen.h"
#include "taal-bewerking.h"
#include "taal-import-report.h"
#include "taal-mapping.h"
#include "taal-namen.h"
#include "taal-presentie.h"
#include "taal-snapshot.h"
#include "taal-verschil.h"
#include "taal-wijziging.h"

G_BEGIN_DECLS

#define TAAL_DOSSIER_ERROR (taal_dossier_error_quark ())
GQuark taal_dossier_error_quark (void);

typedef enum
{
  TAAL_DOSSIER_ERROR_NOT_FOUND,     /* no such file or folder */
  TAAL_DOSSIER_ERROR_NOT_A_DOSSIER, /* a file, but not one of ours */
  TAAL_DOSSIER_ERROR_NEWER,         /* written by a newer version of the program */
  TAAL_DOSSIER_ERROR_CORRUPT,       /* truncated or damaged */
  TAAL_DOSSIER_ERROR_READ_ONLY,     /* it cannot be written */
  TAAL_DOSSIER_ERROR_HALF_WRITTEN,  /* a write to it was broken off, and it may not be written to */
  TAAL_DOSSIER_ERROR_LOCKED,        /* another program has it */
  TAAL_DOSSIER_ERROR_FULL,          /* no room on the disk */
  TAAL_DOSSIER_ERROR_TOO_BIG,       /* larger than can be trusted */
  TAAL_DOSSIER_ERROR_SOURCE,        /* a source that cannot be read at all */
  TAAL_DOSSIER_ERROR_BAD_SOURCE,    /* a source that is damaged, or not what its name says */
  TAAL_DOSSIER_ERROR_PASSWORD,      /* a workbook that is protected by a password */
  TAAL_DOSSIER_ERROR_OLD_WORKBOOK,  /* a workbook of before 2007 (.xls) */
  TAAL_DOSSIER_ERROR_NO_TABLE,      /* a workbook of which no sheet has the name of a table */
  TAAL_DOSSIER_ERROR_EXISTS,        /* what would be overwritten is there */
  TAAL_DOSSIER_ERROR_WORKBOOK,      /* more than a workbook can hold */
  TAAL_DOSSIER_ERROR_IO,            /* any other failure of reading or writing */
  TAAL_DOSSIER_ERROR_CHANGED,       /* another wrote to it since it was read: read it again first */
  TAAL_DOSSIER_ERROR_CONFLICT,      /* its rows are not as a step left them, so that cannot be undone */
  TAAL_DOSSIER_ERROR_NO_STEP,       /* there is no such step to be undone, or done again */
  TAAL_DOSSIER_ERROR_NO_ROW,        /* no row has that id */
  TAAL_DOSSIER_ERROR_NO_CONTRACT,   /* it has no contract with that gemeente */
  TAAL_DOSSIER_ERROR_ITSELF,        /* what would be overwritten is what is read */
} TaalDossierError;

typedef enum
{
  TAAL_DOSSIER_READ,   /* not written to, but to take back a write that was broken off */
  TAAL_DOSSIER_EDIT,   /* an existing file, to be written */
  TAAL_DOSSIER_CREATE, /* as EDIT; a new file when there is none */
} TaalDossierMode;

typedef enum
{
  TAAL_IMPORT_NONE = 0,
  TAAL_IMPORT_SKIP_BAD = 1 << 0, /* import the good rows and leave out the bad ones */
  TAAL_IMPORT_DRY_RUN = 1 << 1,  /* look and count, write nothing */
  TAAL_IMPORT_RIJEN = 1 << 2,    /* say of every row what becomes of it, which takes memory */
} TaalImportFlags;

/**
 * TaalImportSource:
 * @path: a file or a folder
 * @mapping: (nullable): how the file becomes tables; %NULL when it holds them as format.md 1 has them
 *
 * What to import.
 */
typedef struct
{
  const char        *path;
  const TaalMapping *mapping;
} TaalImportSource;

/**
 * TaalBewaarfeit:
 * @tabel: %TAAL_TABEL_CURSISTEN or %TAAL_TABEL_DOCENTEN
 * @id: the id of a person who was not erased
 * @laatste: the last day on which anything is noted of them, or %TAAL_DATE_NONE; of a docent
 * without eind too
 * @n_presentie: how many rows of presentie are of lessons before the day that was asked, and are
 * not what an invoice of that day or later rests on
 * @eerste: the first day of those, or %TAAL_DATE_NONE
 * @presentie: the last day of those, or %TAAL_DATE_NONE
 *
 * How old the rows of a person are.
 */
typedef struct
{
  TaalTabel  tabel;
  char      *id;
  TaalDate   laatste;
  gint64     n_presentie;
  TaalDate   eerste;
  TaalDate   presentie;
} TaalBewaarfeit;

/**
 * TaalTekstRij:
 * @rij: its number in the dossier; 0 for a row that is not there
 * @teksten: (array zero-terminated=1): a text for every column of its table, as export writes it; the
 *   empty text for what is unknown
 *
 * A row of a table, to be shown and changed by hand.
 */
typedef struct
{
  gint32   rij;
  char   **teksten;
} TaalTekstRij;

void taal_tekst_rij_free (TaalTekstRij *rij);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTekstRij, taal_tekst_rij_free)

/* How far a long piece of work is: @done of @total rows or bytes; @total is 0 while unknown. Called on
 * the thread that does the work. */
typedef void (*TaalProgressFunc) (gint64   done,
                                  gint64   total,
                                  gpointer user_data);

#define TAAL_TYPE_DOSSIER (taal_dossier_get_type ())
G_DECLARE_FINAL_TYPE (TaalDossier, taal_dossier, TAAL, DOSSIER, GObject)

TaalDossier      *taal_dossier_open          (const char          *path,
                                              TaalDossierMode      mode,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalDossier      *taal_dossier_new_in_memory (GError             **error);
TaalSnapshot     *taal_dossier_load          (TaalDossier         *self,
                                              TaalProgressFunc     progress,
                                              gpointer             progress_data,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalSnapshot     *taal_dossier_load_change   (TaalDossier         *self,
                                              TaalSnapshot        *before,
                                              const TaalDelta     *delta,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalAanbod       *taal_dossier_load_aanbod   (TaalDossier         *self,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalPresentie    *taal_dossier_load_presentie (TaalDossier        *self,
                                              TaalSnapshot        *snapshot,
                                              TaalProgressFunc     progress,
                                              gpointer             progress_data,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalImportReport *taal_dossier_import        (TaalDossier         *self,
                                              const char *const   *sources,
                                              TaalImportFlags      flags,
                                              TaalProgressFunc     progress,
                                              gpointer             progress_data,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalImportReport *taal_dossier_import_sources (TaalDossier            *self,
                                               const TaalImportSource *sources,
                                               gsize                   n_sources,
                                               TaalImportFlags         flags,
                                               TaalProgressFunc        progress,
                                               gpointer                progress_data,
                                               GCancellable           *cancellable,
                                               GError                **error);
gboolean          taal_dossier_export_folder (TaalDossier         *self,
                                              const char          *folder,
                                              GCancellable        *cancellable,
                                              GError             **error);
gboolean          taal_dossier_export_workbook (TaalDossier       *self,
                                                const char        *path,
                                                gboolean           replace,
                                                GCancellable      *cancellable,
                                                GError           **error);
gboolean          taal_dossier_is_source      (const char          *path);
gboolean          taal_dossier_is_moved      (TaalDossier         *self);
gboolean          taal_dossier_is_changed_by_other (TaalDossier    *self,
                                                    GError        **error);

/* Edits by hand (taal-dossier-bewerken.c, taal-dossier-rij.c) */
TaalImportReport *taal_dossier_edit          (TaalDossier         *self,
                                              TaalBewerking       *bewerking,
                                              GCancellable        *cancellable,
                                              GError             **error);
char            **taal_dossier_get_rij       (TaalDossier         *self,
                                              TaalTabel            tabel,
                                              const char          *sleutel,
                                              gint32               rij,
                                              GError             **error);

GPtrArray        *taal_dossier_list_kinderen (TaalDossier       *self,
                                              TaalTabel            tabel,
                                              const char          *ouder,
                                              GError             **error);

/* The change log: every import and every edit is a step in it (taal-dossier-log.c). */
GPtrArray        *taal_dossier_get_log       (TaalDossier         *self,
                                              guint                max,
                                              GError             **error);
gboolean          taal_dossier_get_steps     (TaalDossier         *self,
                                              TaalWijziging      **undo,
                                              TaalWijziging      **redo,
                                              GError             **error);
GPtrArray        *taal_dossier_list_undo     (TaalDossier         *self,
                                              gint64               wijziging,
                                              GError             **error);
TaalDelta        *taal_dossier_undo          (TaalDossier         *self,
                                              gint64               wijziging,
                                              TaalWijziging      **step,
                                              TaalProgressFunc     progress,
                                              gpointer             progress_data,
                                              GCancellable        *cancellable,
                                              GError             **error);
TaalDelta        *taal_dossier_redo          (TaalDossier         *self,
                                              gint64               wijziging,
                                              TaalWijziging      **step,
                                              TaalProgressFunc     progress,
                                              gpointer             progress_data,
                                              GCancellable        *cancellable,
                                              GError             **error);

/* What a user chose in the import of files of some form (taal-dossier-profiel.c) */
GPtrArray        *taal_dossier_list_profielen (TaalDossier        *self,
                                              GError             **error);
char             *taal_dossier_get_profiel   (TaalDossier         *self,
                                              const char          *naam,
                                              GError             **error);
gboolean          taal_dossier_set_profiel   (TaalDossier         *self,
                                              const char          *naam,
                                              const char          *inhoud,
                                              GError             **error);
gboolean          taal_dossier_remove_profiel (TaalDossier        *self,
                                              const char          *naam,
                                              GError             **error);
gboolean          taal_dossier_rename_profiel (TaalDossier        *self,
                                               const char         *naam,
                                               const char         *nieuw,
                                               GError            **error);
/* How tables of meetings are read (taal-dossier-vergaderprofiel.c) */
GPtrArray        *taal_dossier_list_vergaderprofielen (TaalDossier *self,
                                              GError              **error);
char             *taal_dossier_get_vergaderprofiel (TaalDossier    *self,
                                              const char           *naam,
                                              GError              **error);
gboolean          taal_dossier_set_vergaderprofiel (TaalDossier    *self,
                                              const char           *naam,
                                              const char           *inhoud,
                                              GError              **error);
gboolean taal_dossier_rename_vergaderprofiel (TaalDossier *self,
                                              const char *naam,
                                              const char *nieuw,
                                              GError **error);

/* What is noted beside the tables (taal-dossier-aantekeningen.c); taal_dossier_edit() writes it. */
TaalAantekeningen *taal_dossier_load_aantekeningen (TaalDossier   *self,
                                                    GError       **error);
GBytes           *taal_dossier_get_bijlage   (TaalDossier         *self,
                                              const char          *sha256,
                                              GError             **error);
gboolean          taal_dossier_wis_bijlage   (TaalDossier         *self,
                                              gint32               rij,
                                              TaalDelta          **delta,
                                              GCancellable        *cancellable,
                                              GError             **error);

/* The erasure of a person (taal-dossier-wissen.c) */
gboolean          taal_dossier_wis_docent    (TaalDossier         *self,
                                              const char          *docent_id,
                                              TaalDelta          **delta,
                                              GCancellable        *cancellable,
                                              GError             **error);
gboolean          taal_dossier_wis_cursist   (TaalDossier         *self,
                                              const char          *cursist_id,
                                              TaalDelta          **delta,
                                              GCancellable        *cancellable,
                                              GError             **error);
gboolean          taal_dossier_wis_cursist_naam (TaalDossier      *self,
                                              const char          *cursist_id,
                                              TaalNamen           *namen,
                                              TaalDelta          **delta,
                                              GCancellable        *cancellable,
                                              GError             **error);

/* Presentie that is no longer to be kept (taal-dossier-wissen-presentie.c) */
gboolean          taal_dossier_wis_presentie (TaalDossier         *self,
                                              const char          *cursist_id,
                                              TaalDate             grens,
                                              TaalDelta          **delta,
                                              GCancellable        *cancellable,
                                              GError             **error);

/* The name list beside it follows its ids (taal-dossier-namen.c) */
gboolean          taal_dossier_follow_namen  (TaalDossier         *self,
                                              TaalNamen           *namen,
                                              gboolean            *changed,
                                              GError             **error);
gboolean          taal_dossier_count_hernoemingen (TaalDossier    *self,
                                              guint               *n,
                                              GError             **error);

/* What may be due for deletion (taal-dossier-bewaren.c) */
GArray           *taal_dossier_load_bewaarfeiten (TaalDossier     *self,
                                              TaalDate             grens,
                                              GCancellable        *cancellable,
                                              GError             **error);

/* Copies that are made by themselves (taal-dossier-reservekopie.c) */
char             *taal_dossier_dup_backup_folder (const char      *path);
GPtrArray        *taal_dossier_find_backups  (const char          *path,
                                              GError             **error);
void              taal_dossier_set_backup_folder (TaalDossier     *self,
                                              const char          *folder);
GPtrArray        *taal_dossier_list_backups  (TaalDossier         *self,
                                              GError             **error);
gboolean          taal_dossier_parse_backup  (const char          *backup,
                                              TaalDate            *dag,
                                              int                 *seconde);
gboolean          taal_dossier_restore       (TaalDossier         *self,
                                              const char          *backup,
                                              GError             **error);
gboolean          taal_dossier_compare       (TaalDossier         *self,
                                              const char          *backup,
                                              TaalVerschil        *verschillen,
                                              GCancellable        *cancellable,
                                              GError             **error);
gboolean          taal_dossier_recover       (const char          *path,
                                              const char          *backup,
                                              char               **aside,
                                              GError             **error);

/* taal-dossier-contracten.c */
GPtrArray        *taal_dossier_list_contracten (TaalDossier        *self,
                                              GError             **error);
GPtrArray        *taal_dossier_list_groepen    (TaalDossier        *self,
                                                GError            **error);

G_END_DECLS
