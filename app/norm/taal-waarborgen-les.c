/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include "taal-number.h"
#include "taal-paar.h"

/* A lesson, with all that its safeguards look at. */
typedef struct
{
  const TaalNorm         *norm;
  const TaalPresentie    *presentie;
  const TaalLes          *les;
  const TaalGroep        *groep;
  const TaalLesExtra     *extra;
  const TaalPresentieRij *rijen;
  int                     n_rijen;
  int                     n_aanwezig;
  GArray                 *scratch; /* Login */
} Blik;

/* A login of a cursist who was there. */
typedef struct
{
  guint32 login;
  gint32  cursist;
} Login;

/* Which date of a cursist a safeguard looks at. */
typedef TaalDate (*DatumFunc) (const TaalCursist *cursist);

static TaalDate
get_toestemming (const TaalCursist *cursist)
{
  return cursist->online_toestemming_op;
}

static TaalDate
get_voorgelicht (const TaalCursist *cursist)
{
  return cursist->online_voorgelicht_op;
}

static TaalDate
get_id_gecontroleerd (const TaalCursist *cursist)
{
  return cursist->id_gecontroleerd_op;
}

/* Whether a packet that lies over the shipped one says that this is not asked. */
static gboolean
is_lifted (const Blik    *blik,
           TaalParameter  parameter)
{
  const TaalWaarde *waarde = taal_norm_get (blik->norm, parameter, blik->les->datum);

  return waarde != NULL && !waarde->getal;
}

static TaalUitkomst
judge_w1 (const Blik *blik)
{
  TaalDate datum = blik->les->datum;

  for (guint i = 0; i < blik->presentie->online_meldingen->len; i++)
    {
      const TaalOnlineMelding *melding = &g_array_index (blik->presentie->online_meldingen, TaalOnlineMelding, i);

      if (melding->gemeld_op < datum && taal_periode_holds (melding->geldig, datum))
        return TAAL_UITKOMST_VOLDAAN;
    }

  return blik->presentie->online_meldingen->len == 0 ? TAAL_UITKOMST_ONBEKEND : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* W2, W8 and W9: something was done for each cursist who was there, on the lesson's date at the latest.
 * The worst of them decides. */
static TaalUitkomst
judge_datum (const Blik *blik,
             DatumFunc   get_datum)
{
  TaalUitkomst worst = TAAL_UITKOMST_VOLDAAN;
  TaalPaar paar;
  int i = 0;

  if (blik->n_rijen == 0)
    return TAAL_UITKOMST_ONBEKEND;
  if (blik->n_aanwezig == 0)
    return TAAL_UITKOMST_NVT;

  while (taal_paar_next (blik->rijen, blik->n_rijen, &i, &paar))
    {
      TaalDate datum;

      if (!paar.aanwezig)
        continue;
      datum = get_datum (&g_array_index (blik->presentie->cursisten, TaalCursist, paar.cursist));
      if (datum == TAAL_DATE_NONE)
        worst = TAAL_UITKOMST_ONBEKEND;
      else if (datum > blik->les->datum)
        return TAAL_UITKOMST_NIET_VOLDAAN;
    }

  return worst;
}

static TaalUitkomst
judge_w3 (const Blik *blik)
{
  const TaalWaarde *maximum = taal_norm_get (blik->norm, TAAL_PARAM_DOCENT_MIST_MAX_MIN, blik->les->datum);
  gint32 begin = blik->les->begin, end, van = blik->extra->docent_van, tot = blik->extra->docent_tot, there;

  if (begin == TAAL_TIME_NONE || van == TAAL_TIME_NONE || tot == TAAL_TIME_NONE)
    return TAAL_UITKOMST_ONBEKEND;

  end = begin + blik->les->minuten * 60;
  there = MAX (0, MIN (end, taal_tijd_end (van, tot)) - MAX (begin, van));

  return end - begin - there <= (maximum == NULL ? 0 : maximum->getal * 60) ? TAAL_UITKOMST_VOLDAAN
                                                                            : TAAL_UITKOMST_NIET_VOLDAAN;
}

static int
compare_logins (gconstpointer a,
                gconstpointer b)
{
  const Login *x = a, *y = b;

  if (x->login != y->login)
    return x->login < y->login ? -1 : 1;

  return (x->cursist > y->cursist) - (x->cursist < y->cursist);
}

/* Gathers the logins of those who were there. Returns whether each of them has one. */
static gboolean
gather_logins (const Blik *blik,
               gboolean   *all_paraaf)
{
  gboolean all_login = TRUE;
  TaalPaar paar;
  int i = 0;

  *all_paraaf = TRUE;
  g_array_set_size (blik->scratch, 0);
  while (taal_paar_next (blik->rijen, blik->n_rijen, &i, &paar))
    {
      if (!paar.aanwezig)
        continue;
      all_login = all_login && paar.login;
      *all_paraaf = *all_paraaf && paar.paraaf;
      for (int j = 0; j < paar.n; j++)
        {
          Login login = { paar.rijen[j].login, paar.cursist };

          if (login.login != 0)
            g_array_append_val (blik->scratch, login);
        }
    }
  g_array_sort (blik->scratch, compare_logins);

  return all_login;
}

static TaalUitkomst
judge_w4 (const Blik *blik)
{
  gboolean all_paraaf, all_login;
  guint32 docent = blik->extra->docent_login;

  if (is_lifted (blik, TAAL_PARAM_UNIEKE_INLOG))
    return TAAL_UITKOMST_NVT;
  if (blik->n_rijen == 0)
    return TAAL_UITKOMST_ONBEKEND;
  if (blik->n_aanwezig == 0)
    return TAAL_UITKOMST_NVT;

  all_login = gather_logins (blik, &all_paraaf);
  for (guint i = 0; i < blik->scratch->len; i++)
    {
      const Login *login = &g_array_index (blik->scratch, Login, i);

      if (login->login == docent || (i > 0 && login[-1].login == login->login && login[-1].cursist != login->cursist))
        return TAAL_UITKOMST_NIET_VOLDAAN;
    }
  if (all_login && docent != 0)
    return TAAL_UITKOMST_VOLDAAN;

  return blik->scratch->len == 0 && all_paraaf ? TAAL_UITKOMST_NVT : TAAL_UITKOMST_ONBEKEND;
}

static TaalUitkomst
judge_w5 (const Blik *blik)
{
  TaalPaar paar;
  int i = 0;

  if (is_lifted (blik, TAAL_PARAM_PRESENTIE_PARAAF))
    return TAAL_UITKOMST_NVT;
  if (blik->n_rijen == 0)
    return TAAL_UITKOMST_ONBEKEND;
  if (blik->extra->docent_getekend != 1 && blik->extra->docent_login == 0)
    return TAAL_UITKOMST_NIET_VOLDAAN;

  while (taal_paar_next (blik->rijen, blik->n_rijen, &i, &paar))
    if (paar.aanwezig && !paar.paraaf && !paar.login)
      return TAAL_UITKOMST_NIET_VOLDAAN;

  return TAAL_UITKOMST_VOLDAAN;
}

static TaalUitkomst
judge_w7 (const Blik *blik)
{
  if (blik->groep->wet != TAAL_WET_WI2013 || blik->groep->route != TAAL_ROUTE_ALFA)
    return TAAL_UITKOMST_NVT;

  return taal_online_telt_wi13 (blik->norm, blik->les->datum) ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

static TaalUitkomst
judge_w8 (const Blik *blik)
{
  if (blik->groep->wet != TAAL_WET_WI2021 || blik->groep->route != TAAL_ROUTE_B1 ||
      is_lifted (blik, TAAL_PARAM_INFO_PLICHT_ONLINE))
    return TAAL_UITKOMST_NVT;

  return judge_datum (blik, get_voorgelicht);
}

static int
count_aanwezig (const Blik *blik)
{
  TaalPaar paar;
  int i = 0, n = 0;

  while (taal_paar_next (blik->rijen, blik->n_rijen, &i, &paar))
    n += paar.aanwezig ? 1 : 0;

  return n;
}

/**
 * taal_waarborgen_judge_les:
 * @waarborgen: a judgement that is being made
 * @plafond: what taal_contract_plafond_new() says of lessons under a contract with a cap
 * @scratch: (element-type gint64): room to work in
 * @row: the place of a lesson
 * @les: the lesson, given and online or hybride
 * @oordeel: (out caller-allocates): what each safeguard comes to (norm.md 10)
 *
 * Thread: any
 */
void
taal_waarborgen_judge_les (TaalWaarborgen    *waarborgen,
                           GHashTable        *plafond,
                           GArray            *scratch,
                           int                row,
                           const TaalLes     *les,
                           TaalLesWaarborgen *oordeel)
{
  const TaalPresentie *presentie = waarborgen->presentie;
  Blik blik = {
    .norm = waarborgen->norm,
    .presentie = presentie,
    .les = les,
    .groep = &taal_snapshot_get_groepen (presentie->snapshot, NULL)[les->groep],
    .extra = &g_array_index (presentie->les_extra, TaalLesExtra, row),
    .scratch = scratch,
  };
  gpointer w6;

  G_STATIC_ASSERT (sizeof (Login) == sizeof (gint64));
  blik.rijen = taal_presentie_get_les (presentie, row, &blik.n_rijen);
  blik.n_aanwezig = count_aanwezig (&blik);

  oordeel->row = row;
  oordeel->uitkomst[TAAL_WAARBORG_W1] = (guint8) judge_w1 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W2] = (guint8) judge_datum (&blik, get_toestemming);
  oordeel->uitkomst[TAAL_WAARBORG_W3] = (guint8) judge_w3 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W4] = (guint8) judge_w4 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W5] = (guint8) judge_w5 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W6] = TAAL_UITKOMST_NVT;
  if (g_hash_table_lookup_extended (plafond, GINT_TO_POINTER (row), NULL, &w6))
    oordeel->uitkomst[TAAL_WAARBORG_W6] = (guint8) GPOINTER_TO_UINT (w6);
  oordeel->uitkomst[TAAL_WAARBORG_W7] = (guint8) judge_w7 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W8] = (guint8) judge_w8 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W9] = TAAL_UITKOMST_NVT;
  if (!is_lifted (&blik, TAAL_PARAM_ID_CHECK_ONLINE))
    oordeel->uitkomst[TAAL_WAARBORG_W9] = (guint8) judge_datum (&blik, get_id_gecontroleerd);
}
