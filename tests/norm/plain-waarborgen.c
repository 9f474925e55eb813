/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-presentie.h"

#define DAY_SECONDS 86400

/* What a lesson says of a date of each that is present: it must be there and not lie after the
 * lesson. */
static TaalUitkomst
judge_dates (const PlainVraag *vraag,
             int               row,
             gsize             offset)
{
  gboolean later = FALSE, unknown = FALSE;

  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    if (plain_paar (vraag, row, cursist).aanwezig)
      {
        TaalDate date = G_STRUCT_MEMBER (
            TaalDate, &g_array_index (vraag->presentie->cursisten, TaalCursist, cursist), offset);

        unknown = unknown || date == TAAL_DATE_NONE;
        later = later || (date != TAAL_DATE_NONE && date > plain_les (vraag, row).datum);
      }

  return later     ? TAAL_UITKOMST_NIET_VOLDAAN
         : unknown ? TAAL_UITKOMST_ONBEKEND
                   : TAAL_UITKOMST_VOLDAAN;
}

static TaalUitkomst
judge_w1 (const PlainVraag *vraag,
          const TaalLes    *les)
{
  const GArray *meldingen = vraag->presentie->online_meldingen;

  for (guint i = 0; i < meldingen->len; i++)
    {
      const TaalOnlineMelding *melding = &g_array_index (meldingen, TaalOnlineMelding, i);

      if (melding->gemeld_op < les->datum && melding->geldig.van <= les->datum &&
          (melding->geldig.tot == TAAL_DATE_NONE || les->datum <= melding->geldig.tot))
        return TAAL_UITKOMST_VOLDAAN;
    }

  return meldingen->len == 0 ? TAAL_UITKOMST_ONBEKEND : TAAL_UITKOMST_NIET_VOLDAAN;
}

static TaalUitkomst
judge_w3 (const PlainVraag *vraag,
          const TaalLes    *les,
          int               row)
{
  const TaalLesExtra *extra = &g_array_index (vraag->presentie->les_extra, TaalLesExtra, row);
  int most = MAX (0, plain_norm_op (vraag->norm, les->datum)->docent_mist),
      missed = 0; /* off: no margin */
  int tot =
      extra->docent_tot < extra->docent_van ? extra->docent_tot + DAY_SECONDS : extra->docent_tot;

  if (les->begin == TAAL_TIME_NONE || extra->docent_van == TAAL_TIME_NONE ||
      extra->docent_tot == TAAL_TIME_NONE)
    return TAAL_UITKOMST_ONBEKEND;
  for (int at = les->begin; at < les->begin + les->minuten * 60; at++)
    missed += at < extra->docent_van || at >= tot;

  return missed <= most * 60 ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* Whether one of the present uses a login in this lesson. */
static gboolean
uses (const PlainVraag *vraag,
      int               row,
      int               cursist,
      guint32           login)
{
  int n;
  const TaalPresentieRij *rijen = taal_presentie_get_les (vraag->presentie, row, &n);

  for (int i = 0; i < n; i++)
    if (rijen[i].cursist == cursist && rijen[i].login == login &&
        plain_paar (vraag, row, cursist).aanwezig)
      return TRUE;

  return FALSE;
}

static TaalUitkomst
judge_w4 (const PlainVraag *vraag,
          int               row)
{
  guint32 docent = g_array_index (vraag->presentie->les_extra, TaalLesExtra, row).docent_login;
  gboolean all = TRUE, any = FALSE, all_paraaf = TRUE;

  for (guint32 login = 1; login < vraag->presentie->logins->len; login++)
    {
      int users = 0;

      for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
        users += uses (vraag, row, cursist, login);
      if (users > 1 || (users > 0 && login == docent))
        return TAAL_UITKOMST_NIET_VOLDAAN;
    }
  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    {
      PlainPaar paar = plain_paar (vraag, row, cursist);

      all = all && (!paar.aanwezig || paar.login);
      any = any || (paar.aanwezig && paar.login);
      all_paraaf = all_paraaf && (!paar.aanwezig || paar.paraaf);
    }
  if (all && docent != 0)
    return TAAL_UITKOMST_VOLDAAN;

  return !any && all_paraaf ? TAAL_UITKOMST_NVT : TAAL_UITKOMST_ONBEKEND;
}

static TaalUitkomst
judge_w5 (const PlainVraag *vraag,
          int               row)
{
  const TaalLesExtra *extra = &g_array_index (vraag->presentie->les_extra, TaalLesExtra, row);

  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    {
      PlainPaar paar = plain_paar (vraag, row, cursist);

      if (paar.aanwezig && !paar.paraaf && !paar.login)
        return TAAL_UITKOMST_NIET_VOLDAAN;
    }

  return extra->docent_getekend == 1 || extra->docent_login != 0 ? TAAL_UITKOMST_VOLDAAN
                                                                 : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* Whether a lesson is among those of a contract: given, of the kinds that count (norm.md 2), in
 * its days. */
static gboolean
of_contract (const PlainVraag *vraag,
             const TaalLes    *les,
             int               contract)
{
  const TaalGroep *groep =
      &taal_snapshot_get_groepen (vraag->presentie->snapshot, NULL)[les->groep];
  const TaalContract *own = &g_array_index (vraag->presentie->contracten, TaalContract, contract);

  return les->status == TAAL_LES_GEGEVEN &&
         g_array_index (vraag->presentie->groep_contract, gint32, les->groep) == contract &&
         own->geldig.van <= les->datum &&
         (own->geldig.tot == TAAL_DATE_NONE || les->datum <= own->geldig.tot) &&
         groep->wet != TAAL_WET_VRIJ &&
         (groep->route == TAAL_ROUTE_B1 || groep->route == TAAL_ROUTE_Z ||
          groep->route == TAAL_ROUTE_ALFA || groep->route == TAAL_ROUTE_NT2);
}

static TaalUitkomst
judge_w6 (const PlainVraag *vraag,
          const TaalLes    *les)
{
  int contract = g_array_index (vraag->presentie->groep_contract, gint32, les->groep), most;
  gint64 online = 0, all = 0;

  if (contract == TAAL_GEEN || !of_contract (vraag, les, contract))
    return TAAL_UITKOMST_NVT;
  most = g_array_index (vraag->presentie->contracten, TaalContract, contract).max_online_pct;
  if (most == G_MININT32)
    return TAAL_UITKOMST_NVT;
  for (int row = 0; row < plain_n_lessen (vraag); row++)
    {
      TaalLes other = plain_les (vraag, row);

      if (!of_contract (vraag, &other, contract) || plain_compare_lessen (&other, les) > 0)
        continue;
      all += other.minuten;
      online += other.vorm == TAAL_VORM_ONLINE ? other.minuten : 0;
    }

  return online * 10000 <= most * all ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* R31: the rule of 2019, lifted in the time of corona. */
static gboolean
online_counts (const PlainVraag *vraag,
               TaalDate          date)
{
  int told = plain_norm_op (vraag->norm, date)->online_telt;

  if (told != PLAIN_UIT)
    return told;

  return date < taal_date_from_ymd (2019, 1, 1) ||
         (date >= taal_date_from_ymd (2020, 4, 6) && date < taal_date_from_ymd (2022, 3, 1));
}

/* What a safeguard comes to for a lesson, W1 being number 0. One that a packet lifts does not
 * apply. */
TaalUitkomst
plain_waarborg (const PlainVraag *vraag,
                int               row,
                int               waarborg)
{
  TaalLes les = plain_les (vraag, row);
  const TaalGroep *groep = &taal_snapshot_get_groepen (vraag->presentie->snapshot, NULL)[les.groep];
  const PlainDrempels *op = plain_norm_op (vraag->norm, les.datum);
  int n;

  (void) taal_presentie_get_les (vraag->presentie, row, &n);
  if ((waarborg == 3 && !op->unieke_inlog) || (waarborg == 4 && !op->presentie_paraaf) ||
      (waarborg == 7 && !op->info_plicht) || (waarborg == 8 && !op->id_check))
    return TAAL_UITKOMST_NVT;
  if (waarborg == 7 && (groep->wet != TAAL_WET_WI2021 || groep->route != TAAL_ROUTE_B1))
    return TAAL_UITKOMST_NVT;
  if (n == 0 && (waarborg == 1 || waarborg == 3 || waarborg == 4 || waarborg == 7 || waarborg == 8))
    return TAAL_UITKOMST_ONBEKEND;
  if (plain_n_aanwezig (vraag, row) == 0 &&
      (waarborg == 1 || waarborg == 3 || waarborg == 7 || waarborg == 8))
    return TAAL_UITKOMST_NVT;

  switch (waarborg)
    {
    case 0:
      return judge_w1 (vraag, &les);
    case 1:
      return judge_dates (vraag, row, G_STRUCT_OFFSET (TaalCursist, online_toestemming_op));
    case 2:
      return judge_w3 (vraag, &les, row);
    case 3:
      return judge_w4 (vraag, row);
    case 4:
      return judge_w5 (vraag, row);
    case 5:
      return judge_w6 (vraag, &les);
    case 6:
      if (groep->wet != TAAL_WET_WI2013 || groep->route != TAAL_ROUTE_ALFA)
        return TAAL_UITKOMST_NVT;
      return online_counts (vraag, les.datum) ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
    case 7:
      return judge_dates (vraag, row, G_STRUCT_OFFSET (TaalCursist, online_voorgelicht_op));
    default:
      return judge_dates (vraag, row, G_STRUCT_OFFSET (TaalCursist, id_gecontroleerd_op));
    }
}

static gint64
lack (gint64 needed,
      gint64 have)
{
  return have >= needed ? 0 : needed - have;
}

/* The hours of a cursist over the period; FALSE for one who is in none of its lessons. */
gboolean
plain_uren (const PlainVraag *vraag,
            int               cursist,
            PlainUren        *uren)
{
  const PlainDrempels *op = plain_norm_op (vraag->norm, vraag->periode.tot);
  const TaalCursist *record = &g_array_index (vraag->presentie->cursisten, TaalCursist, cursist);
  gint64 whole = (gint64) op->afschaal_uren * 60, half, pace = 0;
  gboolean there = FALSE, b1;

  *uren = (PlainUren) { 0 };
  for (int row = 0; row < plain_n_lessen (vraag); row++)
    {
      TaalLes les = plain_les (vraag, row);
      PlainPaar paar = plain_paar (vraag, row, cursist);
      gboolean fysiek =
          les.vorm == TAAL_VORM_FYSIEK || (les.vorm == TAAL_VORM_HYBRIDE && paar.fysiek);

      there = there || (plain_in_periode (vraag, row) && paar.aanwezig);
      if (!plain_given (vraag, row) || !paar.aanwezig)
        continue;
      uren->fysiek += fysiek ? les.minuten : 0;
      uren->online += fysiek ? 0 : les.minuten;
      uren->wi2013 += fysiek || online_counts (vraag, les.datum) ? les.minuten : 0;
      uren->hybride_leeg += les.vorm == TAAL_VORM_HYBRIDE && !paar.vorm;
      pace += les.datum > vraag->periode.tot - MAX (0, op->tempo_dagen) ? les.minuten : 0;
    }
  if (op->afschaal_uren == PLAIN_UIT || op->fysiek_pct == PLAIN_UIT)
    {
      uren->nog_totaal = uren->nog_fysiek = uren->extra_fysiek = -1;
      return there;
    }
  half = (whole * op->fysiek_pct + 9999) / 10000;
  uren->nog_totaal = lack (whole, uren->fysiek + uren->online);
  uren->nog_fysiek = lack (half, uren->fysiek);
  uren->extra_fysiek = lack (uren->nog_fysiek, uren->nog_totaal);
  /* R18 is about B1 of the Wi2021; nobody else can run into its extra hours. */
  b1 = (record->wet == TAAL_ENUM_NONE || record->wet == TAAL_WET_WI2021) &&
       (record->route == TAAL_ENUM_NONE || record->route == TAAL_ROUTE_B1);
  uren->let_op = b1 && uren->extra_fysiek == 0 &&
                 lack (uren->nog_fysiek, lack (whole, uren->fysiek + uren->online + pace)) > 0;

  return there;
}
