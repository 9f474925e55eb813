/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-waarborg.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-report-getal.h"

/* The sources of the safeguards that no rule of a packet sets (domain.md 4), as they are cited. */
#define SERVICEDOCUMENT \
  "Servicedocument van Blik op Werk over de coronamaatregelen, versie 5, december 2020"
#define CONTRACT "Het contract van de gemeente, zoals de tabel contracten het heeft"

/**
 * taal_report_waarborg_bron:
 * @waarborg: a safeguard
 * @norm: the packets
 * @datum: the day on which it is asked
 * @zekerheid: (out): how sure that is
 *
 * Returns: (transfer full): where it comes from, with the id of its rule where a packet has one
 *
 * Thread: any
 */
char *
taal_report_waarborg_bron (TaalWaarborg    waarborg,
                           const TaalNorm *norm,
                           TaalDate        datum,
                           TaalZekerheid  *zekerheid)
{
  int parameter = taal_waarborg_get_parameter (waarborg);
  const TaalRegel *regel = NULL;

  g_return_val_if_fail (norm != NULL && zekerheid != NULL, NULL);

  if (parameter != TAAL_PARAM_NONE)
    regel = taal_norm_lookup (norm, (TaalParameter) parameter, datum);
  if (regel != NULL)
    {
      *zekerheid = regel->zekerheid;
      /* TRANSLATORS: a rule: %1$s is its id, %2$s where it can be read */
      return g_strdup_printf (_("%1$s: %2$s"), regel->id, regel->bron);
    }

  *zekerheid = waarborg == TAAL_WAARBORG_W6 ? TAAL_ZEKERHEID_H : TAAL_ZEKERHEID_M;
  if (waarborg == TAAL_WAARBORG_W6)
    return g_strdup (CONTRACT);
  if (waarborg == TAAL_WAARBORG_W1 || waarborg == TAAL_WAARBORG_W2)
    return g_strdup (SERVICEDOCUMENT);

  *zekerheid = TAAL_ZEKERHEID_ONBEVESTIGD;
  return g_strdup (_("No rule of the packets is in force on this day."));
}

static const TaalPresentie *
get_presentie (const TaalLesBewijs *bewijs)
{
  return bewijs->onderzoek->waarborgen->presentie;
}

static const TaalCursist *
get_cursist (const TaalLesBewijs *bewijs,
             int                  place)
{
  return &g_array_index (get_presentie (bewijs)->cursisten, TaalCursist, place);
}

/* The ids of those of whom a safeguard says so, each with the date that it looks at where there is
 * one. */
static char *
join_ids (const TaalLesBewijs *bewijs,
          TaalWaarborg         waarborg,
          TaalUitkomst         uitkomst)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    {
      const TaalDeelnemerBewijs *one = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i);
      const TaalCursist *cursist = get_cursist (bewijs, one->cursist);

      if (one->uitkomst[waarborg] != uitkomst)
        continue;
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ", cursist->cursist_id);
      if (taal_waarborg_has_datum (waarborg) && uitkomst == TAAL_UITKOMST_NIET_VOLDAAN)
        {
          g_autofree char *datum = taal_report_datum (taal_waarborg_get_datum (waarborg, cursist));

          g_string_append_printf (joined, " (%s)", datum);
        }
    }

  return joined->len == 0 ? NULL : g_string_free (g_steal_pointer (&joined), FALSE);
}

/* A sentence about some cursisten; none when there are none. */
static void
add_ids (GPtrArray           *zinnen,
         const TaalLesBewijs *bewijs,
         TaalWaarborg         waarborg,
         TaalUitkomst         uitkomst,
         const char          *what)
{
  g_autofree char *ids = join_ids (bewijs, waarborg, uitkomst);

  if (ids != NULL)
    /* TRANSLATORS: %1$s is what is the matter, %2$s are the ids of cursisten */
    g_ptr_array_add (zinnen, g_strdup_printf (_("%1$s: %2$s."), what, ids));
}

/* Whether anyone is known of whom something can be said; if not, says why. */
static gboolean
add_aantal (GPtrArray           *zinnen,
            const TaalLesBewijs *bewijs,
            TaalWaarborg         waarborg)
{
  guint n = bewijs->deelnemers->len, n_in_orde = 0;

  if (n == 0 && bewijs->welke == TAAL_ONLINE_GEPLAND)
    g_ptr_array_add (
        zinnen, g_strdup (_("It is not known who comes: the groep has no lessen with presentie.")));
  else if (n == 0 && bewijs->n_rijen == 0)
    g_ptr_array_add (zinnen, g_strdup (_("It is not noted who was there.")));
  else if (n == 0)
    g_ptr_array_add (zinnen, g_strdup (_("Nobody was there.")));
  if (n == 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    n_in_orde += g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i).uitkomst[waarborg] ==
                 TAAL_UITKOMST_VOLDAAN;
  g_ptr_array_add (zinnen,
                   /* TRANSLATORS: %1$u is for how many cursisten something is in order, %2$u how
                      many there are */
                   g_strdup_printf (ngettext ("In order for %1$u of %2$u cursist.",
                                              "In order for %1$u of %2$u cursisten.", n),
                                    n_in_orde, n));
  return TRUE;
}

static void
add_melding (GPtrArray           *zinnen,
             const TaalLesBewijs *bewijs)
{
  const GArray *meldingen = get_presentie (bewijs)->online_meldingen;

  if (bewijs->melding != TAAL_GEEN)
    {
      const TaalOnlineMelding *melding =
          &g_array_index (meldingen, TaalOnlineMelding, bewijs->melding);
      g_autofree char *op = taal_report_datum (melding->gemeld_op);
      g_autofree char *van = taal_report_datum (melding->geldig.van);

      g_ptr_array_add (
          zinnen,
          /* TRANSLATORS: %1$s is the date of an announcement, %2$s the first day that it is for */
          g_strdup_printf (_("Announced on %1$s, for lessen from %2$s on."), op, van));
      return;
    }
  if (meldingen->len == 0)
    g_ptr_array_add (zinnen, g_strdup (_("No announcement is noted.")));
  for (guint i = 0; i < meldingen->len; i++)
    {
      const TaalOnlineMelding *melding = &g_array_index (meldingen, TaalOnlineMelding, i);
      g_autofree char *op = taal_report_datum (melding->gemeld_op);
      g_autofree char *van = taal_report_datum (melding->geldig.van);

      g_ptr_array_add (
          zinnen,
          /* TRANSLATORS: %1$s is the date of an announcement, %2$s the first day that it is for */
          g_strdup_printf (
              _("The announcement of %1$s, for lessen from %2$s on, does not hold for this les."),
              op, van));
    }
}

static void
add_docent (GPtrArray           *zinnen,
            const TaalLesBewijs *bewijs)
{
  if (bewijs->welke == TAAL_ONLINE_GEPLAND)
    return;
  if (bewijs->les.begin == TAAL_TIME_NONE)
    g_ptr_array_add (zinnen, g_strdup (_("It is not noted when the les began.")));
  if (bewijs->extra->docent_van == TAAL_TIME_NONE || bewijs->extra->docent_tot == TAAL_TIME_NONE)
    g_ptr_array_add (
        zinnen, g_strdup (_("It is not noted from when until when the docent was connected.")));
  if (bewijs->docent_mist >= 0)
    {
      g_autofree char *van = taal_number_format_time (bewijs->extra->docent_van);
      g_autofree char *tot = taal_number_format_time (bewijs->extra->docent_tot);
      int minutes = (bewijs->docent_mist + 59) / 60;

      g_ptr_array_add (
          zinnen,
          /* TRANSLATORS: %1$s and %2$s are times, %3$d a number of minutes */
          g_strdup_printf (
              ngettext ("The docent was connected from %1$s to %2$s, and missed %3$d minute.",
                        "The docent was connected from %1$s to %2$s, and missed %3$d minutes.",
                        (gulong) minutes),
              van, tot, minutes));
    }
}

/* Who has the same login as another, or as the docent. */
static void
add_gedeeld (GPtrArray           *zinnen,
             const TaalLesBewijs *bewijs)
{
  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    {
      const TaalDeelnemerBewijs *one = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i);
      const char *id = get_cursist (bewijs, one->cursist)->cursist_id;

      if (one->deelt == TAAL_DEELT_MET_DOCENT)
        g_ptr_array_add (zinnen,
                         /* TRANSLATORS: %s is the id of a cursist */
                         g_strdup_printf (_("%s uses the log-in of the docent."), id));
      else if (one->deelt != TAAL_GEEN)
        g_ptr_array_add (zinnen,
                         /* TRANSLATORS: %1$s and %2$s are the ids of cursisten */
                         g_strdup_printf (_("%1$s has the same log-in as %2$s."), id,
                                          get_cursist (bewijs, one->deelt)->cursist_id));
    }
}

static void
add_logins (GPtrArray           *zinnen,
            const TaalLesBewijs *bewijs)
{
  if (bewijs->docent_login == 0)
    g_ptr_array_add (zinnen, g_strdup (_("No log-in of the docent is noted.")));
  if (!add_aantal (zinnen, bewijs, TAAL_WAARBORG_W4))
    return;
  add_ids (zinnen, bewijs, TAAL_WAARBORG_W4, TAAL_UITKOMST_ONBEKEND, _("No log-in noted"));
  add_gedeeld (zinnen, bewijs);
  if (bewijs->oordeel->uitkomst[TAAL_WAARBORG_W4] == TAAL_UITKOMST_NVT)
    g_ptr_array_add (zinnen, g_strdup (_("Everyone put their initials, so no log-ins are asked.")));
}

static void
add_getekend (GPtrArray           *zinnen,
              const TaalLesBewijs *bewijs)
{
  gboolean signs = bewijs->extra->docent_getekend == 1;

  if (bewijs->welke == TAAL_ONLINE_GEPLAND || !add_aantal (zinnen, bewijs, TAAL_WAARBORG_W5))
    return;
  add_ids (zinnen, bewijs, TAAL_WAARBORG_W5, TAAL_UITKOMST_NIET_VOLDAAN,
           _("Neither initials nor log-in"));
  g_ptr_array_add (zinnen, g_strdup (signs                       ? _("The docent signed.")
                                     : bewijs->docent_login != 0
                                         ? _("The docent was there with a log-in.")
                                         : _("The docent did not sign, as far as is noted.")));
}

static void
add_contract (GPtrArray           *zinnen,
              const TaalLesBewijs *bewijs)
{
  const TaalPresentie *presentie = get_presentie (bewijs);
  gint64 online, total;
  int place =
      taal_contract_find_online (bewijs->onderzoek->norm, presentie, &bewijs->les, &online, &total);
  const TaalContract *contract;
  g_autofree char *share = NULL, *cap = NULL;

  if (place == TAAL_GEEN)
    {
      g_ptr_array_add (zinnen, g_strdup (_("No contract sets a cap for this les.")));
      return;
    }
  contract = &g_array_index (presentie->contracten, TaalContract, place);
  share = taal_report_aandeel (online, total);
  cap = taal_report_pct (contract->max_online_pct);
  g_ptr_array_add (zinnen,
                   /* TRANSLATORS: %1$s is the id of a contract, %2$s and %3$s are percentages
                      without the sign */
                   g_strdup_printf (_("Under contract %1$s, %2$s %% was online up to and including "
                                      "this les; at most %3$s %% may be."),
                                    contract->contract_id, share, cap));
}

static void
add_alfa (GPtrArray           *zinnen,
          const TaalLesBewijs *bewijs)
{
  const TaalGroep *groep =
      &taal_snapshot_get_groepen (get_presentie (bewijs)->snapshot, NULL)[bewijs->les.groep];
  g_autofree char *datum = taal_report_datum (bewijs->les.datum);

  g_ptr_array_add (
      zinnen,
      /* TRANSLATORS: %1$s is the id of a groep, %2$s its wet, %3$s its route, %4$s a date */
      g_strdup_printf (_("Groep %1$s: %2$s, route %3$s, on %4$s."), groep->groep_id,
                       taal_enum_name (&taal_enum_wet, (int) groep->wet),
                       taal_enum_name (&taal_enum_route, (int) groep->route), datum));
}

static void
add_datums (GPtrArray           *zinnen,
            const TaalLesBewijs *bewijs,
            TaalWaarborg         waarborg)
{
  if (!add_aantal (zinnen, bewijs, waarborg))
    return;
  add_ids (zinnen, bewijs, waarborg, TAAL_UITKOMST_ONBEKEND, _("Not noted"));
  add_ids (zinnen, bewijs, waarborg, TAAL_UITKOMST_NIET_VOLDAAN, _("Later than the les"));
}

/* Whether a safeguard is asked of lessons like this one. */
static gboolean
is_gevraagd (const TaalLesBewijs *bewijs,
             TaalWaarborg         waarborg)
{
  const TaalGroep *groep =
      &taal_snapshot_get_groepen (get_presentie (bewijs)->snapshot, NULL)[bewijs->les.groep];

  return taal_waarborg_is_gevraagd (waarborg, bewijs->onderzoek->norm, groep, bewijs->les.datum);
}

/**
 * taal_report_waarborg_bewijs:
 * @bewijs: what makes the outcomes of a lesson
 * @waarborg: a safeguard
 *
 * Returns: (transfer full) (array zero-terminated=1): what its outcome rests on, in sentences
 *
 * Thread: any
 */
char **
taal_report_waarborg_bewijs (const TaalLesBewijs *bewijs,
                             TaalWaarborg         waarborg)
{
  GPtrArray *zinnen = g_ptr_array_new ();

  g_return_val_if_fail (bewijs != NULL && waarborg < TAAL_N_WAARBORGEN, NULL);

  if (waarborg == TAAL_WAARBORG_W7)
    add_alfa (zinnen, bewijs);
  else if (!is_gevraagd (bewijs, waarborg))
    g_ptr_array_add (zinnen, g_strdup (_("This is not asked of lessen of this groep.")));
  else if (waarborg == TAAL_WAARBORG_W1)
    add_melding (zinnen, bewijs);
  else if (waarborg == TAAL_WAARBORG_W3)
    add_docent (zinnen, bewijs);
  else if (waarborg == TAAL_WAARBORG_W4)
    add_logins (zinnen, bewijs);
  else if (waarborg == TAAL_WAARBORG_W5)
    add_getekend (zinnen, bewijs);
  else if (waarborg == TAAL_WAARBORG_W6)
    add_contract (zinnen, bewijs);
  else
    add_datums (zinnen, bewijs, waarborg);
  g_ptr_array_add (zinnen, NULL);

  return (char **) g_ptr_array_free (zinnen, FALSE);
}

/**
 * taal_report_deelnemer_mist:
 * @bewijs: what makes the outcomes of a lesson
 * @deelnemer: one who was there, or comes
 *
 * Returns: (transfer full) (nullable): what is missing or late for them, in a few words; %NULL for
 * nothing
 *
 * Thread: any
 */
char *
taal_report_deelnemer_mist (const TaalLesBewijs       *bewijs,
                            const TaalDeelnemerBewijs *deelnemer)
{
  static const char *const words[TAAL_N_WAARBORGEN] = {
    [TAAL_WAARBORG_W2] = N_ ("consent"),
    [TAAL_WAARBORG_W4] = N_ ("log-in of their own"),
    [TAAL_WAARBORG_W5] = N_ ("initials or log-in"),
    [TAAL_WAARBORG_W8] = N_ ("told of the extra hours"),
    [TAAL_WAARBORG_W9] = N_ ("identity"),
  };
  g_autoptr (GString) mist = g_string_new (NULL);

  g_return_val_if_fail (bewijs != NULL && deelnemer != NULL, NULL);

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    if (deelnemer->uitkomst[w] == TAAL_UITKOMST_ONBEKEND ||
        deelnemer->uitkomst[w] == TAAL_UITKOMST_NIET_VOLDAAN)
      g_string_append_printf (mist, "%s%s %s", mist->len == 0 ? "" : ", ",
                              taal_waarborg_get_name ((TaalWaarborg) w), _(words[w]));

  return mist->len == 0 ? NULL : g_string_free (g_steal_pointer (&mist), FALSE);
}
