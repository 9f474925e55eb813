/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

/* What a dot says: a TaalAanbodStatus, or that nothing was ever said there. */
#define TAAL_STIP_GEEN TAAL_N_AANBOD_STATUSSEN
#define TAAL_N_STIPPEN (TAAL_STIP_GEEN + 1)

/* A point of the map, to the right and down; one unit is as long in both directions. */
typedef struct
{
  double x;
  double y;
} TaalKaartPunt;

/**
 * TaalStip:
 * @gemeente: the gemeente, as GMnnnn
 * @naam: its name
 * @punt: where it lies
 * @status: what a newcomer finds there: a #TaalAanbodStatus, or %TAAL_STIP_GEEN
 * @plaatsen: how many places, where one soort is shown and it is beschikbaar; else 0
 *
 * A gemeente on the map.
 */
typedef struct
{
  const char    *gemeente;
  const char    *naam;
  TaalKaartPunt  punt;
  int            status;
  gint64         plaatsen;
} TaalStip;

/**
 * TaalKaartVorm:
 * @punten: (array length=n_punten): the corners of its outline, around where it stands
 * @n_punten: how many
 * @vol: whether it is filled, or only has an outline
 * @licht: its colour on white, as 0xrrggbb
 * @donker: its colour on a dark ground
 *
 * How a status is drawn: never by its colour alone.
 */
typedef struct
{
  const TaalKaartPunt *punten;
  guint                n_punten;
  gboolean             vol;
  guint                licht;
  guint                donker;
} TaalKaartVorm;

/**
 * TaalKaartbeeld:
 * @soort: which offer, or -1 for the best of all
 * @op: on which day
 * @stippen: (element-type TaalStip): all gemeenten, in the order in which they are drawn: what
 *   matters most comes last, on top of the others
 * @aantal: how many gemeenten there are of each status
 * @breedte: its width
 * @hoogte: its height
 *
 * The map of an offer, from which the report as well as the window draw. Atomically ref-counted,
 * immutable; read its fields, never write them.
 */
typedef struct
{
  int     soort;
  TaalDate op;
  GArray *stippen;
  guint   aantal[TAAL_N_STIPPEN];
  double  breedte;
  double  hoogte;
} TaalKaartbeeld;

/**
 * TaalKaartVormFunc:
 * @punten: (array length=n_punten): the corners of an outline, where they stand
 * @n_punten: how many
 * @vorm: how it is drawn
 * @stip: what it stands for
 * @data: user data
 *
 * Draws one dot.
 */
typedef void (*TaalKaartVormFunc) (const TaalKaartPunt *punten,
                                   guint                n_punten,
                                   const TaalKaartVorm *vorm,
                                   const TaalStip      *stip,
                                   gpointer             data);

/* No outline has more corners. */
#define TAAL_KAART_MAX_PUNTEN 16

TaalKaartbeeld      *taal_kaartbeeld_new             (const TaalBeschikbaarheid *beschikbaarheid,
                                                      int                        soort);
TaalKaartbeeld      *taal_kaartbeeld_ref             (TaalKaartbeeld            *beeld);
void                 taal_kaartbeeld_unref           (TaalKaartbeeld            *beeld);
void                 taal_kaartbeeld_draw            (const TaalKaartbeeld      *beeld,
                                                      double                     straal,
                                                      TaalKaartVormFunc          func,
                                                      gpointer                   data);
const TaalKaartVorm *taal_kaart_vorm_get             (int                        status);
void                 taal_kaart_vorm_place           (const TaalKaartVorm       *vorm,
                                                      TaalKaartPunt              at,
                                                      double                     straal,
                                                      TaalKaartPunt             *punten);

const char          *taal_kaartbeeld_status_woord    (int                        status);
char                *taal_kaartbeeld_dup_legenda     (const TaalKaartbeeld      *beeld,
                                                      int                        status);
char                *taal_kaartbeeld_dup_titel       (const TaalKaartbeeld      *beeld);
char                *taal_kaartbeeld_dup_omschrijving (const TaalKaartbeeld     *beeld);
char                *taal_stip_dup_tekst             (const TaalStip            *stip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalKaartbeeld, taal_kaartbeeld_unref)

G_END_DECLS
