/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signaal-stuk.h"

#include <string.h>

#include "taal-feestdag.h"
#include "taal-number.h"
#include "taal-paar.h"

/**
 * taal_signaal_get_sleutel_soort:
 * @soort: a kind of signal
 * @signaal: a signal of that kind
 *
 * Returns: what its sleutel is
 *
 * Thread: any
 */
TaalSignaalStukSoort
taal_signaal_get_sleutel_soort (TaalSignaalSoort   soort,
                                const TaalSignaal *signaal)
{
  g_return_val_if_fail (soort < TAAL_N_SIGNALEN && signaal != NULL, TAAL_STUK_LES);

  switch (soort)
    {
    case TAAL_SIGNAAL_S01:
    case TAAL_SIGNAAL_S13:
      return TAAL_STUK_DOCENT;
    case TAAL_SIGNAAL_S02:
    case TAAL_SIGNAAL_S08:
      return TAAL_STUK_CURSIST;
    case TAAL_SIGNAAL_S03:
    case TAAL_SIGNAAL_S04:
    case TAAL_SIGNAAL_S05:
    case TAAL_SIGNAAL_S06:
    case TAAL_SIGNAAL_S09:
      return TAAL_STUK_LES;
    case TAAL_SIGNAAL_S07:
      return TAAL_STUK_LOGIN;
    case TAAL_SIGNAAL_S10:
      return TAAL_STUK_PAAR;
    case TAAL_SIGNAAL_S11:
      return signaal->over == TAAL_SIGNAAL_OVER_FACTUUR ? TAAL_STUK_FACTUUR : TAAL_STUK_CURSIST;
    case TAAL_SIGNAAL_S12:
      return signaal->over == TAAL_SIGNAAL_OVER_DOCENT ? TAAL_STUK_DOCENT : TAAL_STUK_LES;
    case TAAL_SIGNAAL_S14:
      return signaal->over == TAAL_SIGNAAL_OVER_GROEP ? TAAL_STUK_GROEP : TAAL_STUK_CURSIST;
    case TAAL_SIGNAAL_S15:
      return TAAL_STUK_SCHOOL;
    case TAAL_N_SIGNALEN:
      break;
    }

  g_return_val_if_reached (TAAL_STUK_LES);
}

static TaalSignaalStukSoort
get_bewijs_soort (TaalSignaalSoort   soort,
                  const TaalSignaal *signaal)
{
  switch (soort)
    {
    case TAAL_SIGNAAL_S01:
    case TAAL_SIGNAAL_S02:
    case TAAL_SIGNAAL_S03:
    case TAAL_SIGNAAL_S05:
    case TAAL_SIGNAAL_S08:
    case TAAL_SIGNAAL_S10:
    case TAAL_SIGNAAL_S13:
      return TAAL_STUK_LES;
    case TAAL_SIGNAAL_S06:
      return signaal->over == TAAL_SIGNAAL_OVER_DOCENT ? TAAL_STUK_HANDTEKENING : TAAL_STUK_CURSIST;
    case TAAL_SIGNAAL_S04:
    case TAAL_SIGNAAL_S07:
    case TAAL_SIGNAAL_S09:
      return TAAL_STUK_CURSIST;
    case TAAL_SIGNAAL_S11:
      return signaal->over == TAAL_SIGNAAL_OVER_FACTUUR ? TAAL_STUK_CURSIST : TAAL_STUK_KWARTAAL;
    case TAAL_SIGNAAL_S12:
      return signaal->over == TAAL_SIGNAAL_OVER_DOCENT ? TAAL_STUK_DATUM : TAAL_STUK_LES;
    case TAAL_SIGNAAL_S14:
    case TAAL_SIGNAAL_S15:
      return TAAL_STUK_DATUM;
    case TAAL_N_SIGNALEN:
      break;
    }

  g_return_val_if_reached (TAAL_STUK_LES);
}

/* What is looked for among the lessons, in one walk along them. */
typedef struct
{
  const TaalPresentie *presentie;
  GArray              *stukken;
} Zoeker;

static int
find_cursist (const TaalPresentie *presentie,
              const char          *id)
{
  for (guint i = 0; i < presentie->cursisten->len; i++)
    if (g_str_equal (g_array_index (presentie->cursisten, TaalCursist, i).cursist_id, id))
      return (int) i;

  return TAAL_GEEN;
}

static int
find_groep (const TaalSnapshot *snapshot,
            const char         *id)
{
  const TaalGroep *groepen;
  int n;

  groepen = taal_snapshot_get_groepen (snapshot, &n);
  for (int i = 0; i < n; i++)
    if (g_str_equal (groepen[i].groep_id, id))
      return i;

  return TAAL_GEEN;
}

static void
find_factuur (const TaalPresentie *presentie,
              TaalSignaalStuk            *stuk)
{
  for (guint i = 0; i < presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (presentie->facturen, TaalFactuur, i);

      if (!g_str_equal (factuur->factuur_id, stuk->id))
        continue;
      stuk->plek = (int) i;
      stuk->datum = factuur->datum;
      return;
    }
}

/* `2023-Q4` */
static TaalDate
parse_kwartaal (const char *text)
{
  int year = (int) g_ascii_strtoll (text, NULL, 10);
  const char *q = strchr (text, 'Q');

  return q != NULL ? taal_date_from_ymd (year, (q[1] - '1') * 3 + 1, 1) : TAAL_DATE_NONE;
}

static void
add (Zoeker        *zoeker,
     TaalSignaalStukSoort  soort,
     const char    *id)
{
  TaalSignaalStuk stuk = { .soort = soort,
                           .id = id,
                           .plek = TAAL_GEEN,
                           .les = TAAL_GEEN,
                           .datum = TAAL_DATE_NONE,
                           .aantal = -1 };

  switch (soort)
    {
    case TAAL_STUK_DOCENT:
      stuk.plek = taal_snapshot_find_docent (zoeker->presentie->snapshot, id);
      break;
    case TAAL_STUK_CURSIST:
      stuk.plek = find_cursist (zoeker->presentie, id);
      break;
    case TAAL_STUK_GROEP:
      stuk.plek = find_groep (zoeker->presentie->snapshot, id);
      break;
    case TAAL_STUK_FACTUUR:
      find_factuur (zoeker->presentie, &stuk);
      break;
    case TAAL_STUK_DATUM:
      (void) taal_date_parse (id, &stuk.datum);
      break;
    case TAAL_STUK_KWARTAAL:
      stuk.datum = parse_kwartaal (id);
      break;
    case TAAL_STUK_LES: /* all at once, in find_lessen() */
    case TAAL_STUK_PAAR:
    case TAAL_STUK_LOGIN:
    case TAAL_STUK_SCHOOL:
    case TAAL_STUK_HANDTEKENING:
      break;
    }
  g_array_append_val (zoeker->stukken, stuk);
}

static void
find_lessen (Zoeker *zoeker)
{
  const TaalSnapshot *snapshot = zoeker->presentie->snapshot;
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  int n_lessen = taal_snapshot_get_n_lessen (snapshot);
  guint n;

  for (guint i = 0; i < zoeker->stukken->len; i++)
    if (g_array_index (zoeker->stukken, TaalSignaalStuk, i).soort == TAAL_STUK_LES)
      g_hash_table_insert (wanted,
                           (gpointer) g_array_index (zoeker->stukken, TaalSignaalStuk, i).id,
                           GUINT_TO_POINTER (i + 1));
  n = g_hash_table_size (wanted);
  for (int row = 0; row < n_lessen && n > 0; row++)
    {
      TaalLes les;
      guint place;

      taal_snapshot_get_les (snapshot, row, &les);
      place = GPOINTER_TO_UINT (g_hash_table_lookup (wanted, les.les_id));
      if (place == 0)
        continue;
      g_array_index (zoeker->stukken, TaalSignaalStuk, place - 1).plek = row;
      g_array_index (zoeker->stukken, TaalSignaalStuk, place - 1).datum = les.datum;
      n--;
    }
}

/* A cursist who is evidence is so in the les that the signal is about. */
static void
give_les (Zoeker *zoeker)
{
  const TaalSignaalStuk *sleutel = &g_array_index (zoeker->stukken, TaalSignaalStuk, 0);

  for (guint i = 1; i < zoeker->stukken->len && sleutel->soort == TAAL_STUK_LES; i++)
    g_array_index (zoeker->stukken, TaalSignaalStuk, i).les = sleutel->plek;
}

/* The lessen that make a day of a docent long, and how long. */
static void
add_dag (Zoeker   *zoeker,
         int       docent,
         TaalDate  datum)
{
  const TaalSnapshot *snapshot = zoeker->presentie->snapshot;
  int n_lessen = taal_snapshot_get_n_lessen (snapshot), minuten = 0;

  for (int row = 0; row < n_lessen; row++)
    {
      TaalSignaalStuk stuk = { .soort = TAAL_STUK_LES,
                               .plek = row,
                               .les = TAAL_GEEN,
                               .datum = datum,
                               .aantal = -1,
                               .erbij = TRUE };
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.datum != datum || les.docent != docent || les.status != TAAL_LES_GEGEVEN)
        continue;
      stuk.id = les.les_id;
      minuten += les.minuten;
      g_array_append_val (zoeker->stukken, stuk);
    }
  g_array_index (zoeker->stukken, TaalSignaalStuk, 1).aantal = minuten;
}

/* S03: how many cursisten were aanwezig. */
static void
count_aanwezig (Zoeker *zoeker)
{
  TaalSignaalStuk *les = &g_array_index (zoeker->stukken, TaalSignaalStuk, 0);
  const TaalPresentieRij *rijen;
  TaalPaar paar;
  int n, i = 0;

  if (les->plek == TAAL_GEEN)
    return;
  les->aantal = 0;
  rijen = taal_presentie_get_les (zoeker->presentie, les->plek, &n);
  while (taal_paar_next (rijen, n, &i, &paar))
    les->aantal += paar.aanwezig;
}

/* S15: how many cursisten of the school started in the window. */
static void
count_starts (Zoeker *zoeker)
{
  TaalSignaalStuk *school = &g_array_index (zoeker->stukken, TaalSignaalStuk, 0);
  TaalDate first = g_array_index (zoeker->stukken, TaalSignaalStuk, 1).datum;
  TaalDate last = g_array_index (zoeker->stukken, TaalSignaalStuk, zoeker->stukken->len - 1).datum;

  school->aantal = 0;
  for (guint i = 0; i < zoeker->presentie->cursisten->len; i++)
    {
      const TaalCursist *cursist = &g_array_index (zoeker->presentie->cursisten, TaalCursist, i);

      if (g_strcmp0 (cursist->vorige_school, school->id) == 0 && cursist->start >= first &&
          cursist->start <= last)
        school->aantal++;
    }
}

/**
 * taal_signaal_list_stukken:
 * @onderzoek: an examination
 * @soort: a kind of signal
 * @signaal: one of its signals, of that kind
 * @max: so many pieces of evidence at most
 *
 * Returns: (transfer full) (element-type TaalSignaalStuk): what it is about, then its evidence, but
 * where that is the same only once; then what is shown with it
 *
 * Thread: any
 */
GArray *
taal_signaal_list_stukken (const TaalOnderzoek *onderzoek,
                           TaalSignaalSoort     soort,
                           const TaalSignaal   *signaal,
                           guint                max)
{
  Zoeker zoeker = { .stukken = g_array_new (FALSE, FALSE, sizeof (TaalSignaalStuk)) };
  TaalSignaalStukSoort of_sleutel, of_bewijs;
  guint n;

  g_return_val_if_fail (onderzoek != NULL && signaal != NULL, zoeker.stukken);

  zoeker.presentie = onderzoek->signalen->presentie;
  of_sleutel = taal_signaal_get_sleutel_soort (soort, signaal);
  of_bewijs = get_bewijs_soort (soort, signaal);
  add (&zoeker, of_sleutel, signaal->sleutel);
  n = MIN (signaal->n_bewijs, max);
  for (guint i = 0; i < n; i++)
    if (of_sleutel != TAAL_STUK_LES || of_bewijs != TAAL_STUK_LES)
      add (&zoeker, of_bewijs, taal_signaal_get_bewijs (signaal, i));
  find_lessen (&zoeker);
  give_les (&zoeker);
  if (soort == TAAL_SIGNAAL_S12 && of_sleutel == TAAL_STUK_DOCENT && n > 0)
    add_dag (&zoeker, g_array_index (zoeker.stukken, TaalSignaalStuk, 0).plek,
             g_array_index (zoeker.stukken, TaalSignaalStuk, 1).datum);
  else if (soort == TAAL_SIGNAAL_S03)
    count_aanwezig (&zoeker);
  else if (soort == TAAL_SIGNAAL_S15 && n > 1)
    count_starts (&zoeker);

  return zoeker.stukken;
}

/* The rules that a les is unusual by. */
static void
add_ongewoon (const TaalOnderzoek *onderzoek,
              const TaalSignaalStuk      *stuk,
              GPtrArray           *regels)
{
  const TaalRegel *regel;
  TaalLes les;

  if (stuk->plek == TAAL_GEEN)
    return;
  taal_snapshot_get_les (onderzoek->signalen->presentie->snapshot, stuk->plek, &les);
  regel = taal_norm_lookup (onderzoek->norm, TAAL_PARAM_FEESTDAGEN, les.datum);
  if (regel != NULL && taal_feestdag_get (les.datum) != TAAL_FEESTDAG_GEEN)
    g_ptr_array_add (regels, (gpointer) regel);
  if (les.begin == TAAL_TIME_NONE)
    return;
  regel = taal_norm_lookup (onderzoek->norm, TAAL_PARAM_LES_VANAF_UUR, les.datum);
  if (regel != NULL && les.begin < regel->waarde.getal * 3600)
    g_ptr_array_add (regels, (gpointer) regel);
  regel = taal_norm_lookup (onderzoek->norm, TAAL_PARAM_LES_TOT_UUR, les.datum);
  if (regel != NULL && les.begin + les.minuten * 60 > regel->waarde.getal * 3600)
    g_ptr_array_add (regels, (gpointer) regel);
}

/* Where a groep has a maximum of its own, that is the threshold, and no rule. */
static gboolean
has_own_maximum (const TaalOnderzoek *onderzoek,
                 const TaalSignaalStuk      *stuk)
{
  const TaalSnapshot *snapshot = onderzoek->signalen->presentie->snapshot;
  TaalLes les;

  if (stuk->plek == TAAL_GEEN)
    return FALSE;
  taal_snapshot_get_les (snapshot, stuk->plek, &les);

  return taal_snapshot_get_groepen (snapshot, NULL)[les.groep].max_omvang != G_MININT32;
}

static TaalDate
get_datum (const TaalOnderzoek *onderzoek,
           TaalSignaalSoort     soort,
           const GArray        *stukken)
{
  TaalDate datum = TAAL_DATE_NONE;

  if (soort == TAAL_SIGNAAL_S10)
    return onderzoek->periode.tot;
  for (guint i = 0; i < stukken->len; i++)
    {
      TaalDate own = g_array_index (stukken, TaalSignaalStuk, i).datum;

      /* A run hangs on its last les, a window on its first start. */
      if (own != TAAL_DATE_NONE && (datum == TAAL_DATE_NONE || soort == TAAL_SIGNAAL_S08))
        datum = MAX (datum, own);
    }

  return datum != TAAL_DATE_NONE ? datum : onderzoek->periode.tot;
}

/**
 * taal_signaal_list_regels:
 * @onderzoek: an examination
 * @soort: a kind of signal
 * @signaal: one of its signals, of that kind
 * @stukken: (element-type TaalSignaalStuk): its pieces
 *
 * Returns: (transfer full) (element-type TaalRegel): the rules whose values are the thresholds that
 * it is given by; none where it has none
 *
 * Thread: any
 */
GPtrArray *
taal_signaal_list_regels (const TaalOnderzoek *onderzoek,
                          TaalSignaalSoort     soort,
                          const TaalSignaal   *signaal,
                          const GArray        *stukken)
{
  static const struct
  {
    TaalSignaalSoort soort;
    TaalParameter    parameter;
  } thresholds[] = {
    { TAAL_SIGNAAL_S03, TAAL_PARAM_GROEP_MAX },
    { TAAL_SIGNAAL_S03, TAAL_PARAM_GROEP_COULANCE_EXTRA },
    { TAAL_SIGNAAL_S08, TAAL_PARAM_REEKS_MIN_LESSEN },
    { TAAL_SIGNAAL_S09, TAAL_PARAM_VERBONDEN_MIN_PCT },
    { TAAL_SIGNAAL_S10, TAAL_PARAM_GELIJKE_TIJDEN_MIN },
    { TAAL_SIGNAAL_S11, TAAL_PARAM_KWARTAAL_MAX },
    { TAAL_SIGNAAL_S12, TAAL_PARAM_DAG_MAX_MIN },
    { TAAL_SIGNAAL_S14, TAAL_PARAM_INTREKKING_STOPT },
    { TAAL_SIGNAAL_S15, TAAL_PARAM_OVERNAME_MAX },
    { TAAL_SIGNAAL_S15, TAAL_PARAM_OVERNAME_DAGEN },
    { TAAL_SIGNAAL_S15, TAAL_PARAM_OVERNAME_GELDIG_DAGEN },
  };
  GPtrArray *regels = g_ptr_array_new ();
  TaalDate datum;

  g_return_val_if_fail (onderzoek != NULL && signaal != NULL && stukken != NULL, regels);

  if (soort == TAAL_SIGNAAL_S12 && signaal->over != TAAL_SIGNAAL_OVER_DOCENT)
    {
      add_ongewoon (onderzoek, &g_array_index (stukken, TaalSignaalStuk, 0), regels);
      return regels;
    }
  if ((soort == TAAL_SIGNAAL_S11 && signaal->over == TAAL_SIGNAAL_OVER_FACTUUR) ||
      (soort == TAAL_SIGNAAL_S03 &&
       has_own_maximum (onderzoek, &g_array_index (stukken, TaalSignaalStuk, 0))))
    return regels;

  datum = get_datum (onderzoek, soort, stukken);
  for (gsize i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      const TaalRegel *regel =
          thresholds[i].soort == soort
              ? taal_norm_lookup (onderzoek->norm, thresholds[i].parameter, datum)
              : NULL;

      if (regel != NULL && regel->waarde.gezet)
        g_ptr_array_add (regels, (gpointer) regel);
    }

  return regels;
}
