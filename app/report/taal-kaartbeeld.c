/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-kaartbeeld.h"

#include "taal-gemeenten.h"

/* Units of the map in a degree of latitude, and in one of longitude: that is shorter by the cosine
 * of 52.15 degrees north, the middle of the country. */
#define UNITS_NORTH 350.0
#define UNITS_EAST  (UNITS_NORTH * 0.6136)

/* Around the outermost points, in which their dots and the ring of a selection fit. */
#define MARGIN 28.0

/* Outlines around (0, 0), down is positive; all about as large to the eye. */
static const TaalKaartPunt disc[] = {
  { 1, 0 },          { 0.924, 0.383 },   { 0.707, 0.707 },   { 0.383, 0.924 },
  { 0, 1 },          { -0.383, 0.924 },  { -0.707, 0.707 },  { -0.924, 0.383 },
  { -1, 0 },         { -0.924, -0.383 }, { -0.707, -0.707 }, { -0.383, -0.924 },
  { 0, -1 },         { 0.383, -0.924 },  { 0.707, -0.707 },  { 0.924, -0.383 },
};
static const TaalKaartPunt triangle[] = { { 0, -1.25 }, { 1.15, 0.8 }, { -1.15, 0.8 } };
static const TaalKaartPunt cross[] = {
  { 0, -0.45 },   { 0.65, -1.1 }, { 1.1, -0.65 },  { 0.45, 0 },   { 1.1, 0.65 },   { 0.65, 1.1 },
  { 0, 0.45 },    { -0.65, 1.1 }, { -1.1, 0.65 },  { -0.45, 0 },  { -1.1, -0.65 }, { -0.65, -1.1 },
};
static const TaalKaartPunt square[] = { { -0.8, -0.8 },
                                        { 0.8, -0.8 },
                                        { 0.8, 0.8 },
                                        { -0.8, 0.8 } };
static const TaalKaartPunt speck[] = {
  { 0.4, 0 }, { 0.28, 0.28 }, { 0, 0.4 }, { -0.28, 0.28 },
  { -0.4, 0 }, { -0.28, -0.28 }, { 0, -0.4 }, { 0.28, -0.28 },
};

static const TaalKaartVorm vormen[TAAL_N_STIPPEN] = {
  [TAAL_AANBOD_BESCHIKBAAR] = { disc, G_N_ELEMENTS (disc), TRUE, 0x1a5fb4, 0x78aeed },
  [TAAL_AANBOD_WACHTLIJST] = { triangle, G_N_ELEMENTS (triangle), TRUE, 0xc64600, 0xffa348 },
  [TAAL_AANBOD_NIET_BESCHIKBAAR] = { cross, G_N_ELEMENTS (cross), TRUE, 0xa51d2d, 0xf66151 },
  [TAAL_AANBOD_ONBEKEND] = { square, G_N_ELEMENTS (square), FALSE, 0x5e5c64, 0xc0bfbc },
  [TAAL_STIP_GEEN] = { speck, G_N_ELEMENTS (speck), TRUE, 0x87868b, 0x8e8d92 },
};

/**
 * taal_kaart_vorm_get:
 * @status: a #TaalAanbodStatus, or %TAAL_STIP_GEEN
 *
 * Returns: (transfer none): how it is drawn
 *
 * Thread: any
 */
const TaalKaartVorm *
taal_kaart_vorm_get (int status)
{
  g_return_val_if_fail (status >= 0 && status < TAAL_N_STIPPEN, NULL);

  return &vormen[status];
}

/**
 * taal_kaart_vorm_place:
 * @vorm: how something is drawn
 * @at: where
 * @straal: how large: about from its middle to its edge
 * @punten: (out caller-allocates): room for %TAAL_KAART_MAX_PUNTEN corners, of which it takes as
 *   many as @vorm has
 *
 * Thread: any
 */
void
taal_kaart_vorm_place (const TaalKaartVorm *vorm,
                       TaalKaartPunt at,
                       double straal,
                       TaalKaartPunt *punten)
{
  g_return_if_fail (vorm != NULL && punten != NULL);
  g_assert (vorm->n_punten <= TAAL_KAART_MAX_PUNTEN);

  for (guint i = 0; i < vorm->n_punten; i++)
    punten[i] = (TaalKaartPunt) { at.x + vorm->punten[i].x * straal,
                                  at.y + vorm->punten[i].y * straal };
}

/* The most northern and most western degrees of all, and how far they reach. */
static void
get_bounds (TaalPlek *corner,
            TaalPlek *opposite)
{
  for (guint i = 0; i < taal_gemeenten_get_n (); i++)
    {
      TaalPlek plek = { 0, 0 };

      (void) taal_gemeenten_get_plek (taal_gemeenten_get_code (i), &plek);
      corner->breedte = i == 0 ? plek.breedte : MAX (corner->breedte, plek.breedte);
      corner->lengte = i == 0 ? plek.lengte : MIN (corner->lengte, plek.lengte);
      opposite->breedte = i == 0 ? plek.breedte : MIN (opposite->breedte, plek.breedte);
      opposite->lengte = i == 0 ? plek.lengte : MAX (opposite->lengte, plek.lengte);
    }
}

static TaalKaartPunt
project (const TaalPlek *corner,
         const TaalPlek *plek)
{
  return (TaalKaartPunt) { MARGIN + (plek->lengte - corner->lengte) * UNITS_EAST,
                           MARGIN + (corner->breedte - plek->breedte) * UNITS_NORTH };
}

/* The best that was said of each gemeente, by its code. */
static GHashTable *
gather (const TaalBeschikbaarheid *beschikbaarheid,
        int soort)
{
  GHashTable *best = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < beschikbaarheid->gemeenten->len; i++)
    {
      TaalGemeenteAanbod *one = &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, i);
      const TaalGemeenteAanbod *known = g_hash_table_lookup (best, one->gemeente);

      if ((soort < 0 || (int) one->soort == soort) &&
          (known == NULL || one->status < known->status))
        g_hash_table_insert (best, (gpointer) one->gemeente, one);
    }

  return best;
}

/* The least that matters first, so that the others lie on top of it. */
static int
compare_stippen (gconstpointer a,
                 gconstpointer b)
{
  const TaalStip *x = a, *y = b;
  int order = (x->status < y->status) - (x->status > y->status);

  return order != 0 ? order : g_strcmp0 (x->gemeente, y->gemeente);
}

/**
 * taal_kaartbeeld_new:
 * @beschikbaarheid: the Wi2013 offer of a region
 * @soort: which soort to show, or -1 for the best of all
 *
 * Returns: (transfer full): its map: a dot for every gemeente of %TAAL_GEMEENTEN_JAAR
 *
 * Thread: any
 */
TaalKaartbeeld *
taal_kaartbeeld_new (const TaalBeschikbaarheid *beschikbaarheid,
                     int soort)
{
  TaalKaartbeeld *self;
  g_autoptr (GHashTable) best = NULL;
  TaalPlek corner = { 0, 0 }, opposite = { 0, 0 };
  TaalKaartPunt end;

  g_return_val_if_fail (beschikbaarheid != NULL, NULL);
  g_return_val_if_fail (soort >= -1 && soort < TAAL_N_AANBOD_SOORTEN, NULL);

  get_bounds (&corner, &opposite);
  end = project (&corner, &opposite);
  best = gather (beschikbaarheid, soort);
  self = g_atomic_rc_box_new0 (TaalKaartbeeld);
  self->soort = soort;
  self->op = beschikbaarheid->op;
  self->breedte = end.x + MARGIN;
  self->hoogte = end.y + MARGIN;
  self->stippen = g_array_new (FALSE, FALSE, sizeof (TaalStip));
  for (guint i = 0; i < taal_gemeenten_get_n (); i++)
    {
      const char *code = taal_gemeenten_get_code (i);
      const TaalGemeenteAanbod *one = g_hash_table_lookup (best, code);
      TaalPlek plek = corner;
      TaalStip stip = { .gemeente = code,
                        .naam = taal_gemeenten_get_name (code),
                        .status = one != NULL ? (int) one->status : TAAL_STIP_GEEN,
                        .plaatsen = one != NULL && soort >= 0 ? one->plaatsen : 0 };

      (void) taal_gemeenten_get_plek (code, &plek);
      stip.punt = project (&corner, &plek);
      self->aantal[stip.status]++;
      g_array_append_val (self->stippen, stip);
    }
  g_array_sort (self->stippen, compare_stippen);

  return self;
}

/**
 * taal_kaartbeeld_ref:
 * @beeld: a map
 *
 * Returns: (transfer full): @beeld
 *
 * Thread: any
 */
TaalKaartbeeld *
taal_kaartbeeld_ref (TaalKaartbeeld *beeld)
{
  return g_atomic_rc_box_acquire (beeld);
}

static void
taal_kaartbeeld_clear (gpointer data)
{
  TaalKaartbeeld *self = data;

  g_clear_pointer (&self->stippen, g_array_unref);
}

/**
 * taal_kaartbeeld_unref:
 * @beeld: (transfer full): a map
 *
 * Thread: any
 */
void
taal_kaartbeeld_unref (TaalKaartbeeld *beeld)
{
  g_atomic_rc_box_release_full (beeld, taal_kaartbeeld_clear);
}

/**
 * taal_kaartbeeld_draw:
 * @beeld: a map
 * @straal: how large a dot is, in units of the map
 * @func: (scope call): draws one outline
 * @data: user data
 *
 * Draws all dots, those on top last: as SVG, or on a screen.
 *
 * Thread: any
 */
void
taal_kaartbeeld_draw (const TaalKaartbeeld *beeld,
                      double straal,
                      TaalKaartVormFunc func,
                      gpointer data)
{
  g_return_if_fail (beeld != NULL && func != NULL);

  for (guint i = 0; i < beeld->stippen->len; i++)
    {
      const TaalStip *stip = &g_array_index (beeld->stippen, TaalStip, i);
      const TaalKaartVorm *vorm = taal_kaart_vorm_get (stip->status);
      TaalKaartPunt punten[TAAL_KAART_MAX_PUNTEN];

      taal_kaart_vorm_place (vorm, stip->punt, straal, punten);
      func (punten, vorm->n_punten, vorm, stip, data);
    }
}
