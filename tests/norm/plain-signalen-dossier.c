/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-presentie.h"

/* Easter Sunday, from the almanac: the years in which the schools of the tests give lessons. */
static const int pasen[][3] = { { 2018, 4, 1 },  { 2019, 4, 21 }, { 2020, 4, 12 },
                                { 2021, 4, 4 },  { 2022, 4, 17 }, { 2023, 4, 9 },
                                { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 } };

/* Bit i for the i-th holiday of norm.md 11. */
static int
holidays (TaalDate date)
{
  int year, month, day_of_month, easter = 0, found = 0;

  taal_date_to_ymd (date, &year, &month, &day_of_month);
  for (gsize i = 0; i < G_N_ELEMENTS (pasen); i++)
    if (pasen[i][0] == year)
      easter = taal_date_from_ymd (year, pasen[i][1], pasen[i][2]);
  g_assert_cmpint (easter, !=, 0);

  found |= (month == 1 && day_of_month == 1) << 0;
  found |= (date == easter) << 1;
  found |= (date == easter + 1) << 2;
  if (month == 4 && day_of_month == 27)
    found |= (taal_date_get_weekday (date) != TAAL_ZONDAG) << 3;
  if (month == 4 && day_of_month == 26)
    found |= (taal_date_get_weekday (date) == TAAL_ZATERDAG) << 3;
  found |= (month == 5 && day_of_month == 5 && year % 5 == 0) << 4;
  found |= (date == easter + 39) << 5;
  found |= (date == easter + 49) << 6;
  found |= (date == easter + 50) << 7;
  found |= (month == 12 && day_of_month == 25) << 8;
  found |= (month == 12 && day_of_month == 26) << 9;

  return found;
}

static gboolean
used (const PlainVraag *vraag,
      guint             login,
      int               cursist)
{
  for (int row = 0; row < plain_n_lessen (vraag); row++)
    {
      int n;
      const TaalPresentieRij *rijen = taal_presentie_get_les (vraag->presentie, row, &n);

      for (int i = 0; i < n; i++)
        if (plain_in_periode (vraag, row) && rijen[i].login == login && rijen[i].cursist == cursist)
          return TRUE;
    }

  return FALSE;
}

/* S07. */
static void
tell_logins (const PlainVraag *vraag,
             GPtrArray        *lines)
{
  for (guint login = 1; login < vraag->presentie->logins->len; login++)
    {
      g_autoptr (GPtrArray) users = g_ptr_array_new ();

      for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
        if (used (vraag, login, cursist))
          g_ptr_array_add (users, (gpointer) plain_cursist_id (vraag, cursist));
      if (users->len >= 2)
        plain_tell (lines, "S07", g_ptr_array_index (vraag->presentie->logins, login), users);
    }
}

/* S11, of one invoice: the lessons may lie outside the period. */
static void
tell_factuur (const PlainVraag  *vraag,
              GPtrArray         *lines,
              const TaalFactuur *factuur)
{
  gint64 minutes = 0;

  for (int row = 0; row < plain_n_lessen (vraag); row++)
    {
      TaalLes les = plain_les (vraag, row);

      if (les.status == TAAL_LES_GEGEVEN && factuur->over.van <= les.datum &&
          les.datum <= factuur->over.tot && plain_paar (vraag, row, factuur->cursist).aanwezig)
        minutes += les.minuten;
    }
  if ((gint64) factuur->uren * 60 > minutes * 100)
    plain_tell_two (lines, "S11", factuur->factuur_id, plain_cursist_id (vraag, factuur->cursist),
                    NULL);
}

/* S11, of a quarter: the cap is the one that holds on the day of its first invoice. */
static void
tell_kwartaal (const PlainVraag *vraag,
               GPtrArray        *lines,
               int               cursist,
               int               year,
               int               quarter)
{
  gint64 sum = 0;
  TaalDate first = TAAL_DATE_NONE;
  g_autofree char *text = g_strdup_printf ("%04d-Q%d", year, quarter);
  int most;

  for (guint i = 0; i < vraag->presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (vraag->presentie->facturen, TaalFactuur, i);
      int own_year, month;

      taal_date_to_ymd (factuur->datum, &own_year, &month, NULL);
      if (factuur->cursist != cursist || own_year != year || (month + 2) / 3 != quarter)
        continue;
      if (factuur->bedrag != G_MININT32)
        sum += factuur->bedrag;
      if (first == TAAL_DATE_NONE || factuur->datum < first)
        first = factuur->datum;
    }
  if (first == TAAL_DATE_NONE)
    return;
  most = plain_norm_op (vraag->norm, first)->kwartaal_max;
  if (most != PLAIN_UIT && sum > (gint64) most * 100)
    plain_tell_two (lines, "S11", plain_cursist_id (vraag, cursist), text, NULL);
}

/* S12, of a docent on a day. */
static void
tell_dag (const PlainVraag *vraag,
          GPtrArray        *lines,
          int               docent,
          TaalDate          date)
{
  int minutes = 0, most = plain_norm_op (vraag->norm, date)->dag_max;
  char text[TAAL_DATE_TEXT_SIZE];

  for (int row = 0; row < plain_n_lessen (vraag); row++)
    {
      TaalLes les = plain_les (vraag, row);

      if (plain_given (vraag, row) && les.docent == docent && les.datum == date)
        minutes += les.minuten;
    }
  if (most != PLAIN_UIT && minutes > most)
    plain_tell_two (lines, "S12",
                    taal_snapshot_get_docenten (vraag->presentie->snapshot, NULL)[docent].docent_id,
                    taal_date_format (date, text), NULL);
}

/* S12 and S13, of a lesson. */
static void
tell_les (const PlainVraag *vraag,
          GPtrArray        *lines,
          int               row)
{
  TaalLes les = plain_les (vraag, row);
  const PlainDrempels *op = plain_norm_op (vraag->norm, les.datum);
  gboolean odd = op->feestdagen != PLAIN_UIT && (holidays (les.datum) & op->feestdagen) != 0;

  if (!plain_given (vraag, row))
    return;
  if (les.begin != TAAL_TIME_NONE)
    odd = odd || (op->vanaf_uur != PLAIN_UIT && les.begin < op->vanaf_uur * 3600) ||
          (op->tot_uur != PLAIN_UIT && les.begin + les.minuten * 60 > op->tot_uur * 3600);
  if (odd)
    plain_tell_two (lines, "S12", les.les_id, les.les_id, NULL);
  if (les.docent != TAAL_GEEN)
    {
      const TaalDocent *docent =
          &taal_snapshot_get_docenten (vraag->presentie->snapshot, NULL)[les.docent];

      if (les.datum < docent->dienst.van ||
          (docent->dienst.tot != TAAL_DATE_NONE && les.datum > docent->dienst.tot))
        plain_tell_two (lines, "S13", docent->docent_id, les.les_id, NULL);
    }
}

/* S14. */
static void
tell_start (const PlainVraag *vraag,
            GPtrArray        *lines,
            const char       *id,
            TaalDate          start)
{
  int n;
  const TaalSchool *scholen = taal_snapshot_get_scholen (vraag->presentie->snapshot, &n);
  gboolean stopped = FALSE;
  char text[TAAL_DATE_TEXT_SIZE];

  if (start == TAAL_DATE_NONE)
    return;
  for (int i = 0; i < n; i++)
    stopped = stopped ||
              ((scholen[i].status == TAAL_KEURMERK_GESCHORST ||
                scholen[i].status == TAAL_KEURMERK_INGETROKKEN) &&
               scholen[i].keurmerk.van <= start &&
               (scholen[i].keurmerk.tot == TAAL_DATE_NONE || start <= scholen[i].keurmerk.tot));
  if (stopped && plain_norm_op (vraag->norm, start)->intrekking_stopt)
    plain_tell_two (lines, "S14", id, taal_date_format (start, text), NULL);
}

/* How many cursisten of a school start on a day. */
static int
starts_on (const PlainVraag *vraag,
           const char       *school,
           TaalDate          date)
{
  int n = 0;

  for (int i = 0; i < plain_n_cursisten (vraag); i++)
    {
      const TaalCursist *cursist = &g_array_index (vraag->presentie->cursisten, TaalCursist, i);

      n += cursist->start == date && g_strcmp0 (cursist->vorige_school, school) == 0;
    }

  return n;
}

/* S15: the last start of the window from a day on, where it holds too many; what is too many is
 * what holds on that day. Else TAAL_DATE_NONE. */
static TaalDate
window_end (const PlainVraag *vraag,
            const char       *school,
            TaalDate          first)
{
  const PlainDrempels *op = plain_norm_op (vraag->norm, first);
  TaalDate last = TAAL_DATE_NONE;
  int inside = 0;

  if (op->overname_dagen == PLAIN_UIT || op->overname_max == PLAIN_UIT ||
      starts_on (vraag, school, first) == 0)
    return TAAL_DATE_NONE;
  for (TaalDate date = first; date <= first + op->overname_dagen; date++)
    if (starts_on (vraag, school, date) > 0)
      {
        inside += starts_on (vraag, school, date);
        last = date;
      }

  return inside > op->overname_max ? last : TAAL_DATE_NONE;
}

/* Each window that does not lie inside another. */
static void
tell_overnames (const PlainVraag *vraag,
                GPtrArray        *lines,
                const char       *school,
                TaalDate          low,
                TaalDate          high)
{
  for (TaalDate first = low; first <= high; first++)
    {
      TaalDate last = window_end (vraag, school, first);
      char text[2][TAAL_DATE_TEXT_SIZE];
      gboolean inside = FALSE;

      for (TaalDate other = low; other < first; other++)
        inside = inside || window_end (vraag, school, other) >= last;
      if (last != TAAL_DATE_NONE && !inside)
        plain_tell_two (lines, "S15", school, taal_date_format (first, text[0]),
                        taal_date_format (last, text[1]));
    }
}

/* S07 and S11 to S15: what its logins and other papers give, and its days. */
void
plain_signalen_dossier (const PlainVraag *vraag,
                        GPtrArray        *lines)
{
  TaalDate low = TAAL_DATE_MAX, high = TAAL_DATE_NONE;
  int n_docenten, n_groepen;
  const TaalGroep *groepen = taal_snapshot_get_groepen (vraag->presentie->snapshot, &n_groepen);

  taal_snapshot_get_docenten (vraag->presentie->snapshot, &n_docenten);
  tell_logins (vraag, lines);
  for (guint i = 0; i < vraag->presentie->facturen->len; i++)
    tell_factuur (vraag, lines, &g_array_index (vraag->presentie->facturen, TaalFactuur, i));
  for (int row = 0; row < plain_n_lessen (vraag); row++)
    tell_les (vraag, lines, row);
  for (TaalDate date = vraag->periode.van; date <= vraag->periode.tot; date++)
    for (int docent = 0; docent < n_docenten; docent++)
      tell_dag (vraag, lines, docent, date);
  for (int i = 0; i < plain_n_cursisten (vraag); i++)
    {
      TaalDate start;

      for (int year = 2018; year <= 2027; year++)
        for (int quarter = 1; quarter <= 4; quarter++)
          tell_kwartaal (vraag, lines, i, year, quarter);
      start = g_array_index (vraag->presentie->cursisten, TaalCursist, i).start;
      tell_start (vraag, lines, plain_cursist_id (vraag, i), start);
      low = start == TAAL_DATE_NONE ? low : MIN (low, start);
      high = start == TAAL_DATE_NONE ? high : MAX (high, start);
    }
  for (int i = 0; i < n_groepen; i++)
    tell_start (vraag, lines, groepen[i].groep_id, groepen[i].loopt.van);
  tell_overnames (vraag, lines, "A", low, high);
  tell_overnames (vraag, lines, "B", low, high);
}
