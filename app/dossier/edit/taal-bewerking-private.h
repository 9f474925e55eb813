/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"

#include "taal-bijtabel-private.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_BEWERKING_TOEVOEGEN,
  TAAL_BEWERKING_WIJZIGEN,
  TAAL_BEWERKING_VERWIJDEREN,
} TaalBewerkingSoort;

/**
 * TaalRijBewerking:
 * @soort: what to do
 * @tabel: to a row of which table
 * @sleutel: (nullable): the row's id
 * @rij: its rij, where @sleutel is %NULL and it is there already
 * @teksten: per column what the user typed; %NULL: as it is; "": nothing
 *
 * One edit of a step.
 */
typedef struct
{
  TaalBewerkingSoort  soort;
  TaalTabel           tabel;
  char               *sleutel;
  gint32              rij;
  char               *teksten[TAAL_MAX_KOLOMMEN];
} TaalRijBewerking;

/* What stands in a column of the aantekeningen. */
typedef struct
{
  char   *tekst; /* (nullable) */
  gint64  getal;
} TaalBijcel;

/**
 * TaalBijBewerking:
 * @soort: what to do
 * @tabel: to a row of which table
 * @rij: its rij, where it is there already
 * @cellen: its columns; those of a moment are filled in when it is carried out
 * @lessen: (nullable): the lessons that it names, each to be there
 * @inhoud: (nullable): the bytes of a bijlage
 *
 * One edit of the aantekeningen in a step.
 */
typedef struct
{
  TaalBewerkingSoort  soort;
  TaalBijtabel        tabel;
  gint32              rij;
  TaalBijcel          cellen[TAAL_MAX_BIJKOLOMMEN];
  char              **lessen;
  GBytes             *inhoud;
} TaalBijBewerking;

struct _TaalBewerking
{
  char   *onderwerp; /* (nullable) */
  GArray *rijen;     /* TaalRijBewerking */
  GArray *bij;       /* TaalBijBewerking */
};

/**
 * taal_bewerking_get_rij:
 * @bewerking: a step
 * @index: which of its edits
 *
 * Returns: (transfer none): the edit
 *
 * Thread: any
 */
static inline const TaalRijBewerking *
taal_bewerking_get_rij (const TaalBewerking *bewerking,
                        guint                index)
{
  return &g_array_index (bewerking->rijen, TaalRijBewerking, index);
}

void taal_bij_bewerking_clear (gpointer data);

G_END_DECLS
