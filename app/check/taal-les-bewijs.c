/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-les-bewijs.h"

#include "taal-paar.h"

/* A login and who has it. */
typedef struct
{
  guint32 login;
  int     cursist;
} Login;

static const TaalGroep *
get_groep (const TaalPresentie *presentie,
           const TaalLes       *les)
{
  return &taal_snapshot_get_groepen (presentie->snapshot, NULL)[les->groep];
}

/* Who else has a login of this cursist: the docent before anyone, then another cursist. */
static int
find_deelt (const GArray *logins,
            int           cursist,
            guint32       docent_login)
{
  int deelt = TAAL_GEEN;

  for (guint i = 0; i < logins->len; i++)
    {
      const Login *mine = &g_array_index (logins, Login, i);

      if (mine->cursist != cursist)
        continue;
      if (mine->login == docent_login)
        return TAAL_DEELT_MET_DOCENT;
      for (guint j = 0; j < logins->len && deelt == TAAL_GEEN; j++)
        {
          const Login *other = &g_array_index (logins, Login, j);

          if (other->login == mine->login && other->cursist != cursist)
            deelt = other->cursist;
        }
    }

  return deelt;
}

static TaalUitkomst
judge_login (const TaalDeelnemerBewijs *one)
{
  if (one->deelt != TAAL_GEEN)
    return TAAL_UITKOMST_NIET_VOLDAAN;

  return one->login != 0 ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_ONBEKEND;
}

/* What the safeguards that ask something of each cursist come to for one. */
static void
judge_deelnemer (const TaalOnderzoek *onderzoek,
                 const TaalLes       *les,
                 TaalOnlineWelke      welke,
                 TaalDeelnemerBewijs *one)
{
  const TaalPresentie *presentie = onderzoek->waarborgen->presentie;
  const TaalCursist *cursist = &g_array_index (presentie->cursisten, TaalCursist, one->cursist);
  const TaalGroep *groep = get_groep (presentie, les);

  for (int i = 0; i < TAAL_N_WAARBORGEN; i++)
    {
      TaalWaarborg w = (TaalWaarborg) i;

      one->uitkomst[w] = TAAL_UITKOMST_NVT;
      if (!taal_waarborg_is_gevraagd (w, onderzoek->norm, groep, les->datum))
        continue;
      if (taal_waarborg_has_datum (w))
        one->uitkomst[w] =
            (guint8) taal_waarborg_judge_datum (taal_waarborg_get_datum (w, cursist), les->datum);
      else if (w == TAAL_WAARBORG_W4)
        one->uitkomst[w] = (guint8) judge_login (one);
      else if (w == TAAL_WAARBORG_W5 && welke == TAAL_ONLINE_GEGEVEN)
        one->uitkomst[w] =
            one->paraaf || one->login != 0 ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
    }
}

/* Those who come to a planned lesson, with the login that they had last. */
static GArray *
list_gepland (const TaalOnlineLessen *lessen,
              const TaalLes          *les,
              guint32                 docent_login)
{
  const GArray *verwacht = taal_online_lessen_get_deelnemers (lessen, les->groep);
  GArray *deelnemers = g_array_new (FALSE, FALSE, sizeof (TaalDeelnemerBewijs));
  g_autoptr (GArray) logins = g_array_new (FALSE, FALSE, sizeof (Login));

  for (guint i = 0; i < verwacht->len; i++)
    {
      const TaalOnlineDeelnemer *one = &g_array_index (verwacht, TaalOnlineDeelnemer, i);
      Login login = { one->login, one->cursist };

      if (one->login != 0)
        g_array_append_val (logins, login);
    }
  for (guint i = 0; i < verwacht->len; i++)
    {
      const TaalOnlineDeelnemer *one = &g_array_index (verwacht, TaalOnlineDeelnemer, i);
      TaalDeelnemerBewijs bewijs = { .cursist = one->cursist, .login = one->login };

      bewijs.deelt = find_deelt (logins, one->cursist, docent_login);
      judge_deelnemer (taal_online_lessen_get_onderzoek (lessen), les, TAAL_ONLINE_GEPLAND,
                       &bewijs);
      g_array_append_val (deelnemers, bewijs);
    }

  return deelnemers;
}

/* Those who were at a lesson. */
static GArray *
list_gegeven (const TaalOnderzoek *onderzoek,
              const TaalLes       *les,
              int                  row,
              guint32              docent_login)
{
  GArray *deelnemers = g_array_new (FALSE, FALSE, sizeof (TaalDeelnemerBewijs));
  g_autoptr (GArray) logins = g_array_new (FALSE, FALSE, sizeof (Login));
  const TaalPresentieRij *rijen;
  TaalPaar paar;
  int n, i = 0;

  rijen = taal_presentie_get_les (onderzoek->waarborgen->presentie, row, &n);
  while (taal_paar_next (rijen, n, &i, &paar))
    {
      TaalDeelnemerBewijs one = { .cursist = paar.cursist, .paraaf = paar.paraaf };

      if (!paar.aanwezig)
        continue;
      for (int j = 0; j < paar.n; j++)
        {
          Login login = { paar.rijen[j].login, paar.cursist };

          if (login.login == 0)
            continue;
          g_array_append_val (logins, login);
          one.login = one.login != 0 ? one.login : login.login;
        }
      g_array_append_val (deelnemers, one);
    }
  for (guint j = 0; j < deelnemers->len; j++)
    {
      TaalDeelnemerBewijs *one = &g_array_index (deelnemers, TaalDeelnemerBewijs, j);

      one->deelt = find_deelt (logins, one->cursist, docent_login);
      judge_deelnemer (onderzoek, les, TAAL_ONLINE_GEGEVEN, one);
    }

  return deelnemers;
}

static guint32
get_docent_login (const TaalOnlineLessen *lessen,
                  const TaalLesExtra     *extra,
                  const TaalLes          *les)
{
  if (extra->docent_login != 0 || taal_online_lessen_get_welke (lessen) == TAAL_ONLINE_GEGEVEN)
    return extra->docent_login;

  return taal_online_lessen_get_login (lessen, les->docent);
}

/* The worst of the cursisten decides; nobody known is not known. */
static TaalUitkomst
judge_worst (const GArray *deelnemers,
             int           w)
{
  TaalUitkomst worst = TAAL_UITKOMST_VOLDAAN;

  for (guint i = 0; i < deelnemers->len; i++)
    {
      guint8 one = g_array_index (deelnemers, TaalDeelnemerBewijs, i).uitkomst[w];

      if (one == TAAL_UITKOMST_NIET_VOLDAAN)
        return TAAL_UITKOMST_NIET_VOLDAAN;
      if (one == TAAL_UITKOMST_ONBEKEND)
        worst = TAAL_UITKOMST_ONBEKEND;
    }

  return deelnemers->len == 0 ? TAAL_UITKOMST_ONBEKEND : worst;
}

/**
 * taal_les_bewijs_judge_gepland:
 * @lessen: planned lessons, of which is known who comes
 * @les: one of them
 * @oordeel: (inout): its `row`; gets what each safeguard would come to if the lesson were given as
 * it is prepared now. W3, W5 and W6 are about the lesson itself: nvt
 *
 * Thread: any
 */
void
taal_les_bewijs_judge_gepland (const TaalOnlineLessen *lessen,
                               const TaalLes          *les,
                               TaalLesWaarborgen      *oordeel)
{
  const TaalOnderzoek *onderzoek = taal_online_lessen_get_onderzoek (lessen);
  const TaalPresentie *presentie = onderzoek->waarborgen->presentie;
  const TaalLesExtra *extra = &g_array_index (presentie->les_extra, TaalLesExtra, oordeel->row);
  guint32 docent_login = get_docent_login (lessen, extra, les);
  g_autoptr (GArray) deelnemers = list_gepland (lessen, les, docent_login);
  const TaalGroep *groep = get_groep (presentie, les);

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      gboolean looks = taal_waarborg_has_datum ((TaalWaarborg) w) || w == TAAL_WAARBORG_W4;

      oordeel->uitkomst[w] = TAAL_UITKOMST_NVT;
      if (looks && taal_waarborg_is_gevraagd ((TaalWaarborg) w, onderzoek->norm, groep, les->datum))
        oordeel->uitkomst[w] = (guint8) judge_worst (deelnemers, w);
    }
  if (oordeel->uitkomst[TAAL_WAARBORG_W4] == TAAL_UITKOMST_VOLDAAN && docent_login == 0)
    oordeel->uitkomst[TAAL_WAARBORG_W4] = TAAL_UITKOMST_ONBEKEND;

  oordeel->uitkomst[TAAL_WAARBORG_W1] =
      (guint8) taal_waarborg_judge_melding (presentie, les->datum);
  if (taal_waarborg_is_gevraagd (TAAL_WAARBORG_W7, onderzoek->norm, groep, les->datum))
    oordeel->uitkomst[TAAL_WAARBORG_W7] =
        (guint8) taal_waarborg_judge_alfa (onderzoek->norm, les->datum);
}

/**
 * taal_les_bewijs_new:
 * @lessen: online lessons that are filled
 * @place: one of them
 *
 * Returns: (transfer full): what makes its outcomes
 *
 * Thread: any
 */
TaalLesBewijs *
taal_les_bewijs_new (TaalOnlineLessen *lessen,
                     int               place)
{
  const TaalPresentie *presentie;
  TaalLesBewijs *bewijs;
  int row;

  g_return_val_if_fail (lessen != NULL && place >= 0, NULL);

  bewijs = g_new0 (TaalLesBewijs, 1);
  bewijs->lessen = taal_online_lessen_ref (lessen);
  bewijs->onderzoek = taal_online_lessen_get_onderzoek (lessen);
  bewijs->welke = taal_online_lessen_get_welke (lessen);
  bewijs->oordeel = taal_online_lessen_get (lessen, place);
  row = bewijs->oordeel->row;
  presentie = bewijs->onderzoek->waarborgen->presentie;
  taal_snapshot_get_les (presentie->snapshot, row, &bewijs->les);
  bewijs->extra = &g_array_index (presentie->les_extra, TaalLesExtra, row);
  bewijs->melding = taal_waarborg_find_melding (presentie, bewijs->les.datum);
  bewijs->docent_login = get_docent_login (lessen, bewijs->extra, &bewijs->les);
  bewijs->docent_mist = taal_waarborg_docent_mist (&bewijs->les, bewijs->extra);
  (void) taal_presentie_get_les (presentie, row, &bewijs->n_rijen);
  if (bewijs->welke == TAAL_ONLINE_GEPLAND)
    bewijs->deelnemers = list_gepland (lessen, &bewijs->les, bewijs->docent_login);
  else
    bewijs->deelnemers = list_gegeven (bewijs->onderzoek, &bewijs->les, row, bewijs->docent_login);

  return bewijs;
}

/**
 * taal_les_bewijs_free:
 * @bewijs: (transfer full): what makes the outcomes of a lesson
 *
 * Thread: any
 */
void
taal_les_bewijs_free (TaalLesBewijs *bewijs)
{
  g_clear_pointer (&bewijs->deelnemers, g_array_unref);
  g_clear_pointer (&bewijs->lessen, taal_online_lessen_unref);
  g_free (bewijs);
}
