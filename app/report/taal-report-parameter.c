/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-woorden.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

static const char *const words[TAAL_N_PARAMS] = {
  [TAAL_PARAM_NORM_MIN_PCT] = N_ ("least share of certified lessen"),
  [TAAL_PARAM_ONDERGRENS_PCT] = N_ ("floor for putting off enforcement"),
  [TAAL_PARAM_ONDERGRENS_BASIS] = N_ ("what the floor is measured by"),
  [TAAL_PARAM_TELEENHEID] = N_ ("unit of counting: les or minute"),
  [TAAL_PARAM_AGGREGATIE] = N_ ("whole school or each locatie"),
  [TAAL_PARAM_REGISTERS] = N_ ("recognised registers"),
  [TAAL_PARAM_MEETELLENDE_WETTEN] = N_ ("wetten whose lessen count"),
  [TAAL_PARAM_MEETELLENDE_ROUTES] = N_ ("routes whose lessen count"),
  [TAAL_PARAM_UITGESLOTEN_ROUTES] = N_ ("routes outside the keurmerk"),
  [TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT] = N_ ("evidence that the norm cannot be reached"),
  [TAAL_PARAM_MELDING_VOORAF] = N_ ("melding before use"),
  [TAAL_PARAM_OVERGANG_GEMELD_TOT] = N_ ("transition for late meldingen"),
  [TAAL_PARAM_COMBINEREN] = N_ ("several exceptions at once"),
  [TAAL_PARAM_TELT_MEE_AANKOMEND] = N_ ("exception 1: docent in training counts"),
  [TAAL_PARAM_TELT_MEE_ERVAREN] = N_ ("exception 2: experienced docent counts"),
  [TAAL_PARAM_UITSTEL_HANDHAVING] = N_ ("exception 3: enforcement put off"),
  [TAAL_PARAM_COULANCE_GROEPSGROOTTE] = N_ ("exception 4: larger groep"),
  [TAAL_PARAM_WAARSCHUWING_1_4] = N_ ("docent in training alone before a large groep"),
  [TAAL_PARAM_UITZ_VAN] = N_ ("first day of the exceptions"),
  [TAAL_PARAM_UITZ_TOT] = N_ ("end of the exceptions"),
  [TAAL_PARAM_AANKOMEND_MAX_MND] = N_ ("how many months someone is a docent in training"),
  [TAAL_PARAM_ERVAREN_GROEPEN] = N_ ("which experience counts"),
  [TAAL_PARAM_GROEP_COULANCE_EXTRA] = N_ ("how much larger a groep may be"),
  [TAAL_PARAM_GROEP_MAX] = N_ ("largest groep of a route"),
  [TAAL_PARAM_CO_DOCENT_REGEL] = N_ ("lessen with a co-docent"),
  [TAAL_PARAM_MEETPERIODE] = N_ ("period of measuring"),
  [TAAL_PARAM_AFRONDING] = N_ ("rounding"),
  [TAAL_PARAM_VOG_MAX_MND] = N_ ("age of the VOG in months"),
  [TAAL_PARAM_VOG_PEIL] = N_ ("day on which the age of the VOG is measured"),
  [TAAL_PARAM_VOG_PROFIEL] = N_ ("screening profile of the VOG"),
  [TAAL_PARAM_VOG_OVERGANG] = N_ ("VOG of those who started earlier"),
  [TAAL_PARAM_VOG_ROLLEN] = N_ ("who needs a VOG"),
  [TAAL_PARAM_CONTROLE_MAX_DAGEN] = N_ ("days after which the register is looked up again"),
  [TAAL_PARAM_BOW_HERREG_JAREN] = N_ ("years until registering again"),
  [TAAL_PARAM_VOORRANG] = N_ ("which norm comes first"),
  [TAAL_PARAM_CONTRACTCHECK] = N_ ("check of the contract"),
  [TAAL_PARAM_KEURMERK_VEREIST] = N_ ("keurmerk required"),
  [TAAL_PARAM_AFSCHAAL_UREN] = N_ ("hours before going down a level"),
  [TAAL_PARAM_FYSIEK_MIN_PCT] = N_ ("least share of hours at school"),
  [TAAL_PARAM_INFO_PLICHT_ONLINE] = N_ ("telling a cursist about the risk of online lessen"),
  [TAAL_PARAM_PRESENTIE_PARAAF] = N_ ("initials on the attendance list"),
  [TAAL_PARAM_UNIEKE_INLOG] = N_ ("a log-in of one's own"),
  [TAAL_PARAM_PILOT_EIND] = N_ ("end of the pilot with digital attendance"),
  [TAAL_PARAM_OVERNAME_MAX] = N_ ("cursisten taken over without approval"),
  [TAAL_PARAM_KWARTAAL_MAX] = N_ ("largest amount of invoices in a quarter"),
  [TAAL_PARAM_INTREKKING_STOPT] = N_ ("what stops when the keurmerk is withdrawn"),
  [TAAL_PARAM_ONLINE_TELT_WI13] = N_ ("online hours under the Wi2013"),
  [TAAL_PARAM_ID_CHECK_ONLINE] = N_ ("identity check of an online les"),
  [TAAL_PARAM_AANBOD_MAX_DAGEN] = N_ ("days after which an offer is out of date"),
  [TAAL_PARAM_BEWAAR_JAREN_PRESENTIE] = N_ ("years of keeping attendance lists"),
  [TAAL_PARAM_BEWAAR_JAREN_GEMEENTE] = N_ ("years of keeping at the gemeente"),
  [TAAL_PARAM_EXPORT_GRONDSLAG] = N_ ("ground for handing over data"),
  [TAAL_PARAM_DOCENT_MIST_MAX_MIN] = N_ ("minutes that a docent may miss of an online les"),
  [TAAL_PARAM_TEMPO_DAGEN] = N_ ("days that tell the pace of a cursist"),
  [TAAL_PARAM_REEKS_MIN_LESSEN] = N_ ("lessen in a row without absence"),
  [TAAL_PARAM_VERBONDEN_MIN_PCT] = N_ ("least share of an online les that a cursist is connected"),
  [TAAL_PARAM_GELIJKE_TIJDEN_MIN] = N_ ("lessen in which two cursisten have the same times"),
  [TAAL_PARAM_DAG_MAX_MIN] = N_ ("minutes of les by a docent on one day"),
  [TAAL_PARAM_LES_VANAF_UUR] = N_ ("hour before which a les is unusual"),
  [TAAL_PARAM_LES_TOT_UUR] = N_ ("hour after which a les is unusual"),
  [TAAL_PARAM_FEESTDAGEN] = N_ ("holidays on which a les is unusual"),
  [TAAL_PARAM_OVERNAME_DAGEN] = N_ ("days within which cursisten start together"),
  [TAAL_PARAM_OVERNAME_GELDIG_DAGEN] = N_ ("days that an approval to take over cursisten holds"),
};

/**
 * taal_report_parameter_woord:
 * @parameter: a parameter of the packets
 *
 * Returns: (transfer none): what it is about
 *
 * Thread: any
 */
const char *
taal_report_parameter_woord (TaalParameter parameter)
{
  g_return_val_if_fail (parameter < TAAL_N_PARAMS, "");

  return _(words[parameter]);
}

/* The names of the bits of a set, in the order of the list. */
static char *
join_set (gint32          set,
          const TaalEnum *list)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int i = 0; list->names[i] != NULL; i++)
    if ((set & (1 << i)) != 0)
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ", list->names[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static char *
join_per_route (const gint32 per_route[TAAL_N_ROUTES])
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int i = 0; i < TAAL_N_ROUTES; i++)
    if (per_route[i] != TAAL_GEEN_GETAL)
      g_string_append_printf (joined, "%s%s %d", joined->len == 0 ? "" : ", ",
                              taal_enum_name (&taal_enum_route, i), per_route[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * taal_report_waarde:
 * @regel: a rule
 *
 * Returns: (transfer full): what it sets its parameter to, as a person reads it
 *
 * Thread: any
 */
char *
taal_report_waarde (const TaalRegel *regel)
{
  const TaalWaarde *waarde = &regel->waarde;
  g_autofree char *pct = NULL;

  if (!waarde->gezet)
    return g_strdup (_("not set"));

  switch (taal_parameter_get_soort (regel->parameter))
    {
    case TAAL_SOORT_PCT:
      pct = taal_report_pct (waarde->getal);
      return g_strdup_printf ("%s %%", pct);
    case TAAL_SOORT_GEHEEL:
      return g_strdup_printf ("%d", waarde->getal);
    case TAAL_SOORT_DATUM:
      return taal_report_datum (waarde->getal);
    case TAAL_SOORT_JANEE:
      return g_strdup (waarde->getal ? _("yes") : _("no"));
    case TAAL_SOORT_TEKST:
    case TAAL_SOORT_VRIJE_TEKST:
      return g_strdup (waarde->tekst);
    case TAAL_SOORT_LIJST:
      if (waarde->lijst == NULL || waarde->lijst[0] == NULL)
        return g_strdup (_("no restriction"));
      return g_strjoinv (", ", waarde->lijst);
    case TAAL_SOORT_WETTEN:
      return join_set (waarde->getal, &taal_enum_wet);
    case TAAL_SOORT_ROUTES:
      return join_set (waarde->getal, &taal_enum_route);
    case TAAL_SOORT_PER_ROUTE:
      return join_per_route (waarde->per_route);
    }

  g_return_val_if_reached (g_strdup (""));
}
