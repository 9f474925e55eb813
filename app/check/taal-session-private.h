/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-session.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_SESSION_STEPS,          /* look at what can be undone */
  TAAL_SESSION_LOG,            /* the steps that there were */
  TAAL_SESSION_UNDONE,         /* the steps that an undo would undo */
  TAAL_SESSION_RIJ,            /* a row, to be edited */
  TAAL_SESSION_TERUGBLIK,      /* what a backup would change */
  TAAL_SESSION_CURSISTEN,      /* the register of the cursisten */
  TAAL_SESSION_CONTRACTEN,     /* the contracts with gemeenten, or the groepen */
  TAAL_SESSION_PRESENTIE,      /* who was at a les, to be edited */
  TAAL_SESSION_PRESENTIELIJST, /* an attendance list to be printed */
  TAAL_SESSION_ONDERZOEK,      /* what presence tells */
  TAAL_SESSION_JUDGE,          /* another period */
  TAAL_SESSION_RELOAD,         /* all again */
  TAAL_SESSION_PROFIELEN,
  TAAL_SESSION_VERGADERPROFIELEN, /* those of tables of meetings */
  TAAL_SESSION_PROFIEL,           /* one is written, renamed or removed */
  TAAL_SESSION_VERGADERPROFIEL,   /* the same of one for tables of meetings */
  TAAL_SESSION_NAMEN,             /* the name list is opened, made, encrypted or written */
  TAAL_SESSION_BIJLAGE,           /* the bytes of a scan */
  TAAL_SESSION_BEWAREN,           /* what is due for deletion */
  TAAL_SESSION_AANWEZIG,          /* files of meetings are imported */
  TAAL_SESSION_EDIT,
  TAAL_SESSION_IMPORT,
  TAAL_SESSION_UNDO,
  TAAL_SESSION_REDO,
  TAAL_SESSION_WISSEN,      /* erase a person */
  TAAL_SESSION_TERUGZETTEN, /* put a backup back */
} TaalSessionSoort;

/* What is done with the name list. */
typedef enum
{
  TAAL_SESSION_NAMEN_OPEN,
  TAAL_SESSION_NAMEN_NIEUW, /* opened, or made when there is none */
  TAAL_SESSION_NAMEN_WACHTZIN,
  TAAL_SESSION_NAMEN_SCHRIJF,
  TAAL_SESSION_NAMEN_VOLG, /* its ids follow those of the dossier */
} TaalSessionNamenDaad;

/**
 * TaalSessionJob:
 * @soort: what is asked
 * @dossier: (nullable): the file, once it is open for editing
 * @check: the judgement as it was, and when the job is done as it is
 * @delta: (nullable): which rows differ
 *
 * A piece of work of a session: what is asked, and the answer. Handed to another thread and back.
 */
typedef struct
{
  TaalSessionSoort  soort;

  /* What is asked */
  TaalBewerking    *bewerking;
  char            **sources;
  TaalMapping      *mapping; /* (nullable): how each of sources becomes tables */
  TaalImportFlags   flags;
  TaalProgressFunc  progress;
  gpointer          progress_data;
  gint64            wijziging;
  guint             max;
  TaalTabel         tabel;
  char             *sleutel; /* the key of a row, or the path of a backup */
  gint32            rij;
  TaalPeriode       periode;
  char             *naam;   /* of a profile */
  char             *nieuw;  /* (nullable): the name that it gets */
  char             *inhoud; /* (nullable): what it holds */
  TaalSnapshot     *snapshot;
  GArray           *lessen; /* (element-type int): by place in @snapshot */
  TaalVergaderingPlan *plan;
  TaalSessionNamenDaad daad;
  char             *wachtzin; /* (nullable): of the name list; wiped when the job is done */
  TaalDate          op;

  /* What the session has, and has afterwards */
  TaalDossier      *dossier;
  TaalCheck        *check;
  TaalWijziging    *undo;
  TaalWijziging    *redo;

  /* The answer */
  gboolean          facts; /* the judgement is of other facts */
  TaalDelta        *delta;
  TaalImportReport *report;
  TaalWijziging    *step;
  GPtrArray        *steps;
  char            **teksten;
  TaalCheck        *toen;    /* the judgement of a backup */
  TaalVerschil      verschillen[TAAL_N_TABELLEN];
  gboolean          gewist;  /* the person is out of the rows and the log, whatever else failed */
  GPtrArray        *profielen;
  TaalCursistenLijst *cursisten;
  GPtrArray          *contracten;
  TaalLesPresentie   *presentie;
  TaalPresentielijst *lijst;
  TaalOnderzoek      *onderzoek;
  TaalBewaren        *bewaren;
  GBytes             *bijlage;
  TaalAanwezigTelling telling;
  gboolean            hernoemd; /* the id of a cursist changed: the name list is to follow */
  gboolean            wacht;    /* the name list could not follow yet */

  /* The session's, for a job that takes it; as the job left it. */
  TaalNamen          *namen;
} TaalSessionJob;

TaalSessionJob *taal_session_job_new  (TaalSessionSoort   soort);
void            taal_session_job_free (gpointer           data);
gboolean        taal_session_job_run  (TaalSessionJob    *job,
                                       GCancellable      *cancellable,
                                       GError           **error);

TaalDossier    *taal_session_job_open_for_look (TaalSessionJob    *job,
                                                GCancellable      *cancellable,
                                                GError           **error);
gboolean        taal_session_job_open (TaalSessionJob    *job,
                                       GCancellable      *cancellable,
                                       GError           **error);
gboolean        taal_session_job_load_all (TaalSessionJob    *job,
                                           TaalDossier       *dossier,
                                           GCancellable      *cancellable,
                                           GError           **error);
void            taal_session_job_judge (TaalSessionJob    *job,
                                        TaalBron          *bron,
                                        TaalPeriode        periode);

/* taal-session-job-read.c */
gboolean        taal_session_job_look_at_steps (TaalSessionJob    *job,
                                                GCancellable      *cancellable,
                                                GError           **error);
gboolean        taal_session_job_run_read (TaalSessionJob    *job,
                                           GCancellable      *cancellable,
                                           GError           **error);

/* taal-session-job-write.c */
gboolean        taal_session_job_run_write (TaalSessionJob    *job,
                                            GCancellable      *cancellable,
                                            GError           **error);

/* taal-session-onderzoek.c */
gboolean        taal_session_job_examine (TaalSessionJob    *job,
                                          GCancellable      *cancellable,
                                          GError           **error);
/* taal-session-volgen.c */
gboolean        taal_session_job_volg        (TaalSessionJob    *job,
                                              TaalNamen         *namen,
                                              gboolean          *changed,
                                              GError           **error);
gboolean        taal_session_job_run_volg    (TaalSessionJob    *job,
                                              GError           **error);
guint           taal_session_job_count_hernoemingen (const TaalSessionJob *job);

/* taal-session-namen.c */
gboolean        taal_session_job_takes_namen (const TaalSessionJob *job);
gboolean        taal_session_job_run_namen   (TaalSessionJob    *job,
                                              GError           **error);
gboolean        taal_session_job_run_bewaren (TaalSessionJob    *job,
                                              GError           **error);
gboolean        taal_session_job_run_aanwezig (TaalSessionJob   *job,
                                               GCancellable     *cancellable,
                                               GError          **error);

/* taal-session.c */
void            taal_session_take_namen (TaalSession       *self,
                                         TaalNamen         *namen);

/* taal-session-profiel.c */
gboolean        taal_session_job_run_profiel (TaalSessionJob    *job,
                                              GCancellable      *cancellable,
                                              GError           **error);

void            taal_session_ask      (TaalSession         *self,
                                       TaalSessionJob      *job,
                                       GCancellable        *cancellable,
                                       gpointer             tag,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
TaalSessionJob *taal_session_answer   (TaalSession         *self,
                                       GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
