/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

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

/* Whether a safeguard is asked of the lesson. */
static gboolean
is_gevraagd (const Blik   *blik,
             TaalWaarborg  waarborg)
{
  return taal_waarborg_is_gevraagd (waarborg, blik->norm, blik->groep, blik->les->datum);
}

/* W2, W8 and W9: something was done for each cursist who was there, on the lesson's date at the latest.
 * The worst of them decides. */
static TaalUitkomst
judge_datum (const Blik   *blik,
             TaalWaarborg  waarborg)
{
  TaalUitkomst worst = TAAL_UITKOMST_VOLDAAN;
  TaalPaar paar;
  int i = 0;

  if (!is_gevraagd (blik, waarborg))
    return TAAL_UITKOMST_NVT;
  if (blik->n_rijen == 0)
    return TAAL_UITKOMST_ONBEKEND;
  if (blik->n_aanwezig == 0)
    return TAAL_UITKOMST_NVT;

  while (taal_paar_next (blik->rijen, blik->n_rijen, &i, &paar))
    {
      const TaalCursist *cursist;
      TaalUitkomst one;

      if (!paar.aanwezig)
        continue;
      cursist = &g_array_index (blik->presentie->cursisten, TaalCursist, paar.cursist);
      one =
          taal_waarborg_judge_datum (taal_waarborg_get_datum (waarborg, cursist), blik->les->datum);
      if (one == TAAL_UITKOMST_NIET_VOLDAAN)
        return one;
      if (one == TAAL_UITKOMST_ONBEKEND)
        worst = one;
    }

  return worst;
}

static TaalUitkomst
judge_w3 (const Blik *blik)
{
  const TaalWaarde *maximum = taal_norm_get (blik->norm, TAAL_PARAM_DOCENT_MIST_MAX_MIN, blik->les->datum);
  gint32 mist = taal_waarborg_docent_mist (blik->les, blik->extra);

  if (mist < 0)
    return TAAL_UITKOMST_ONBEKEND;

  return mist <= (maximum == NULL ? 0 : maximum->getal * 60) ? TAAL_UITKOMST_VOLDAAN
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

  if (!is_gevraagd (blik, TAAL_WAARBORG_W4))
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

  if (!is_gevraagd (blik, TAAL_WAARBORG_W5))
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
  if (!is_gevraagd (blik, TAAL_WAARBORG_W7))
    return TAAL_UITKOMST_NVT;

  return taal_waarborg_judge_alfa (blik->norm, blik->les->datum);
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
  oordeel->uitkomst[TAAL_WAARBORG_W1] =
      (guint8) taal_waarborg_judge_melding (presentie, les->datum);
  oordeel->uitkomst[TAAL_WAARBORG_W2] = (guint8) judge_datum (&blik, TAAL_WAARBORG_W2);
  oordeel->uitkomst[TAAL_WAARBORG_W3] = (guint8) judge_w3 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W4] = (guint8) judge_w4 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W5] = (guint8) judge_w5 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W6] = TAAL_UITKOMST_NVT;
  if (g_hash_table_lookup_extended (plafond, GINT_TO_POINTER (row), NULL, &w6))
    oordeel->uitkomst[TAAL_WAARBORG_W6] = (guint8) GPOINTER_TO_UINT (w6);
  oordeel->uitkomst[TAAL_WAARBORG_W7] = (guint8) judge_w7 (&blik);
  oordeel->uitkomst[TAAL_WAARBORG_W8] = (guint8) judge_datum (&blik, TAAL_WAARBORG_W8);
  oordeel->uitkomst[TAAL_WAARBORG_W9] = (guint8) judge_datum (&blik, TAAL_WAARBORG_W9);
}
