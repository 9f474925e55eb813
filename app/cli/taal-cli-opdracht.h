/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-tijdstip.h"

G_BEGIN_DECLS

/* How a command ends (format.md 4). */
typedef enum
{
  TAAL_CLI_KLAAR = 0,       /* done; for a check: in order */
  TAAL_CLI_BEVINDINGEN = 1, /* done, with findings */
  TAAL_CLI_GEBRUIK = 2,     /* not used as it should be */
  TAAL_CLI_MISLUKT = 3,     /* failed */
} TaalCliUitgang;

/* Which options a command takes, besides --taal and --help. */
typedef enum
{
  TAAL_CLI_FORMAT = 1 << 0, /* and -o */
  TAAL_CLI_PERIODE = 1 << 1,
  TAAL_CLI_NORM = 1 << 2,
  TAAL_CLI_SKIP_BAD = 1 << 3,
  TAAL_CLI_DRY_RUN = 1 << 4,
  TAAL_CLI_REDEN = 1 << 5,
  TAAL_CLI_DOCENT = 1 << 6,
  TAAL_CLI_OP = 1 << 7,
  TAAL_CLI_PROFIEL = 1 << 8,
  TAAL_CLI_LES = 1 << 9, /* or a groep and a week */
  TAAL_CLI_AANWEZIG = 1 << 10, /* all but --dry-run and --wachtzin */
  TAAL_CLI_AANBOD = 1 << 11, /* a gemeente, a soort, or what is near a gemeente */
  TAAL_CLI_WACHTZIN = 1 << 12,
  TAAL_CLI_ONTVANGER = 1 << 13, /* a gemeente, or an inspection */
  TAAL_CLI_REGISTER = 1 << 14,
  TAAL_CLI_WIS = 1 << 15,
} TaalCliOptie;

typedef struct _TaalCliOpties TaalCliOpties;

/**
 * TaalCliOpdracht:
 * @naam: what it is called on the command line
 * @argumenten: its arguments, as the help shows them
 * @samenvatting: what it does, to be translated
 * @uitleg: more about it, to be translated
 * @voorbeeld: an example of its use
 * @min: how many arguments it needs
 * @max: how many it takes, or -1 for any number
 * @opties: a set of #TaalCliOptie
 * @formats: the values of --format, the default first; %NULL-terminated
 * @run: does it
 *
 * A command of taalnorm-cli. Each stands in a file of its own.
 */
typedef struct
{
  const char      *naam;
  const char      *argumenten;
  const char      *samenvatting;
  const char      *uitleg;
  const char      *voorbeeld;
  int              min;
  int              max;
  guint            opties;
  const char      *formats[5];
  TaalCliUitgang (*run) (const TaalCliOpties *opties);
} TaalCliOpdracht;

/**
 * TaalCliOpties:
 * @opdracht: the command
 * @argumenten: (array zero-terminated=1): its arguments
 * @format: the format, one of the command's
 * @output: (nullable): the file to write to, else to stdout
 * @van: the first day asked for, or %TAAL_DATE_NONE
 * @tot: the last, or %TAAL_DATE_NONE
 * @norm: (nullable) (array zero-terminated=1): own readings
 * @bekend_op: --bekend-op, or %TAAL_DATE_NONE
 * @op: --op, or %TAAL_DATE_NONE
 * @reden: --reden, or -1
 * @docent: (nullable): --docent
 * @profiel: (nullable): --profiel
 * @les: (nullable) (array zero-terminated=1): --les
 * @groep: (nullable): --groep
 * @week: the Monday of --week, or %TAAL_DATE_NONE
 * @afgekeurd: (nullable): --afgekeurd
 * @datums: --datums, or %TAAL_ORDE_ONBEKEND
 * @namen: (nullable): --namen
 * @gemeente: (nullable): the code of --gemeente
 * @bij: (nullable): the code of --bij, a gemeente
 * @soort: a #TaalAanbodSoort of --soort, or -1
 * @wachtzin: (nullable): --wachtzin, a file
 * @wis: (nullable): --wis-presentie, a cursist
 * @register_url: (nullable): --register
 * @skip_bad: whether to leave out bad rows
 * @dry_run: whether to write nothing
 * @inspectie: --inspectie
 * @zonder_cursisten: --zonder-cursisten
 * @help: whether only help is asked
 *
 * What stood on the command line of a command.
 */
struct _TaalCliOpties
{
  const TaalCliOpdracht  *opdracht;
  TaalDate                van;
  TaalDate                tot;
  TaalDate                bekend_op;
  TaalDate                op;
  TaalDate                week;
  int                     reden;
  int                     soort;
  TaalOrde                datums;
  gboolean                skip_bad;
  gboolean                dry_run;
  gboolean                inspectie;
  gboolean                zonder_cursisten;
  gboolean                help;
  const char             *format;

  /* Owned */
  char                  **argumenten;
  char                   *output;
  char                  **norm;
  char                   *docent;
  char                   *profiel;
  char                  **les;
  char                   *groep;
  char                   *afgekeurd;
  char                   *namen;
  const char             *gemeente; /* not owned */
  const char             *bij;      /* not owned */
  char                   *wachtzin;
  char                   *wis;
  char                   *register_url;
};

extern const TaalCliOpdracht taal_cli_aanwezig;
extern const TaalCliOpdracht taal_cli_import;
extern const TaalCliOpdracht taal_cli_export;
extern const TaalCliOpdracht taal_cli_check;
extern const TaalCliOpdracht taal_cli_why;
extern const TaalCliOpdracht taal_cli_lessen;
extern const TaalCliOpdracht taal_cli_docenten;
extern const TaalCliOpdracht taal_cli_presentielijst;
extern const TaalCliOpdracht taal_cli_aanbod;
extern const TaalCliOpdracht taal_cli_fetch;
extern const TaalCliOpdracht taal_cli_contract;
extern const TaalCliOpdracht taal_cli_online;
extern const TaalCliOpdracht taal_cli_signalen;
extern const TaalCliOpdracht taal_cli_template;
extern const TaalCliOpdracht taal_cli_bewaren;
extern const TaalCliOpdracht taal_cli_share;

G_END_DECLS
