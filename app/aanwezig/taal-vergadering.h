/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-aanwezig-profiel.h"
#include "taal-tijdstip.h"

G_BEGIN_DECLS

/* The program that made a file. */
typedef enum
{
  TAAL_TOOL_ONBEKEND,
  TAAL_TOOL_TEAMS,
  TAAL_TOOL_ZOOM,
  TAAL_TOOL_BIGBLUEBUTTON,
  TAAL_TOOL_MOODLE,
  TAAL_TOOL_PROFIEL, /* any, by a profile */
} TaalTool;

/* What a row of a file says of who joined. */
typedef enum
{
  TAAL_DEELNAME_GASTHEER = 1 << 0,   /* organiser, host or moderator */
  TAAL_DEELNAME_WACHTKAMER = 1 << 1, /* waited, and was not let in yet */
  TAAL_DEELNAME_GAST = 1 << 2,       /* without an account */
  TAAL_DEELNAME_LIJST = 1 << 3,      /* marked on a list: no times are known */
  TAAL_DEELNAME_AFWEZIG = 1 << 4,    /* marked as not there */
} TaalDeelnameVlaggen;

/**
 * TaalDeelname:
 * @naam: the name as it is written
 * @naam_anders: (nullable): another name in the same cell: the original one
 * @account: (nullable): the e-mail address, or the id of the account where there is none; in lower
 * case
 * @van: when they joined; for %TAAL_DEELNAME_LIJST when the lesson of that column began
 * @tot: when they left, or %TAAL_MOMENT_GEEN
 * @rij: the row, as a spreadsheet numbers it
 * @vlaggen: what else is said
 *
 * One time that somebody was in a meeting.
 */
typedef struct
{
  char                *naam;
  char                *naam_anders;
  char                *account;
  TaalMoment           van;
  TaalMoment           tot;
  guint                rij;
  TaalDeelnameVlaggen  vlaggen;
} TaalDeelname;

/* What can be wrong with a file, or is worth saying of it. The wording is the report's. */
typedef enum
{
  /* Errors: nothing of the file is used */
  TAAL_VERGADERING_ONBEKEND,       /* none of the programs that are known */
  TAAL_VERGADERING_TEKST,          /* no text: broken UTF-16, or a workbook that cannot be read */
  TAAL_VERGADERING_TE_GROOT,       /* more than any meeting has */
  TAAL_VERGADERING_LEEG,           /* nobody is in it */
  TAAL_VERGADERING_GEEN_TIJDEN,    /* a list of persons without the times of joining and leaving */
  TAAL_VERGADERING_AANHALINGSTEKEN, /* a quote that is not closed: damaged or cut off */
  TAAL_VERGADERING_GEEN_TIJDSTIP,  /* a cell that should be a moment; waarde: what it is */
  TAAL_VERGADERING_ORDE,           /* day and month can be exchanged; waarde: an example */
  TAAL_VERGADERING_TEGENSTRIJDIG,  /* some dates prove one order and others the other */
  TAAL_VERGADERING_ORDE_ANDERS,    /* a date is none in the order that was chosen */
  TAAL_VERGADERING_KOLOM,          /* a column that the profile names is not there; kolom: its name */
  TAAL_VERGADERING_STATUS,         /* a mark of which is not known what it means; waarde: it */
  TAAL_VERGADERING_LESDATUM,       /* a list without a moment for its lessons */
  /* Warnings */
  TAAL_VERGADERING_WINDOWS_1252,   /* not UTF-8: read as Windows-1252 */
  TAAL_VERGADERING_EERSTE_LAATSTE, /* it tells only when each first joined and last left */
  TAAL_VERGADERING_ONVOLLEDIG,     /* of somebody (waarde) only the first and last moment is there */
  TAAL_VERGADERING_GEEN_VERTREK,   /* no moment of leaving: the time is not counted */
  TAAL_VERGADERING_TOT_VOOR_VAN,   /* left before they joined: the row is left out */
  TAAL_VERGADERING_WACHTKAMER,     /* rows of the waiting room, which are left out; aantal: how many */
  TAAL_VERGADERING_UTC,            /* its times are universal, and were made Dutch time */
  TAAL_VERGADERING_ZONDER_NAAM,    /* a row without a name is left out */
  TAAL_VERGADERING_ANONIEM,        /* answers of who did not tell their name, without times */
} TaalVergaderingCode;

/**
 * TaalVergaderingMelding:
 * @code: what it is
 * @fout: whether nothing of the file is used
 * @rij: the row, or 0
 * @aantal: how often, for a code that says so
 * @kolom: (nullable): the header of the column
 * @waarde: (nullable): the text that it is about
 *
 * A thing to say of a file.
 */
typedef struct
{
  TaalVergaderingCode  code;
  gboolean             fout;
  guint                rij;
  guint                aantal;
  char                *kolom;
  char                *waarde;
} TaalVergaderingMelding;

/* Larger than any file that a program writes of a meeting. */
#define TAAL_VERGADERING_MAX_BYTES (32 * 1024 * 1024)

/* At most this many are kept of each thing that is said. */
#define TAAL_VERGADERING_MAX_MELDINGEN 20

/**
 * TaalVergadering:
 * @tool: the program that made it
 * @naam: the name of the file, without its folder
 * @titel: (nullable): what the meeting is called
 * @sha256: the SHA-256 of its bytes, in hexadecimal
 * @van: when it began as the file has it, or %TAAL_MOMENT_GEEN
 * @tot: when it ended, or %TAAL_MOMENT_GEEN
 * @orde: in what order its dates were read, %TAAL_ORDE_ONBEKEND when there is one order only
 * @deelnames: (element-type TaalDeelname): who joined when, in the order of the file
 * @meldingen: (element-type TaalVergaderingMelding): what is to be said of it
 *
 * A file about the attendance of a meeting, as it is written. Immutable, atomically ref-counted;
 * read its fields, never write them. It holds names of persons.
 */
typedef struct
{
  TaalTool    tool;
  char       *naam;
  char       *titel;
  char       *sha256;
  TaalMoment  van;
  TaalMoment  tot;
  TaalOrde    orde;
  GPtrArray  *deelnames;
  GPtrArray  *meldingen;
} TaalVergadering;

#define TAAL_TYPE_VERGADERING (taal_vergadering_get_type ())
GType                         taal_vergadering_get_type   (void);

TaalVergadering              *taal_vergadering_read       (const char                *path,
                                                           gconstpointer              bytes,
                                                           gsize                      length,
                                                           TaalOrde                   orde,
                                                           const TaalAanwezigProfiel *profiel);
TaalVergadering              *taal_vergadering_ref        (TaalVergadering           *vergadering);
void                          taal_vergadering_unref      (TaalVergadering           *vergadering);
const TaalVergaderingMelding *taal_vergadering_get_fout   (const TaalVergadering     *vergadering);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVergadering, taal_vergadering_unref)

G_END_DECLS
