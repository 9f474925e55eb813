/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-parameter.h"

#include "taal-enum.h"

typedef struct
{
  const char          *name;
  TaalParameterSoort   soort;
  TaalParameterNiveau  niveau;
  const char *const   *woorden; /* of a TEKST or a closed LIJST */
} Parameter;

#define WORDS(...)                  (const char *const[]) { __VA_ARGS__, NULL }
#define LES(name, soort)            { name, TAAL_SOORT_##soort, TAAL_NIVEAU_LES, NULL }
#define LES_WORD(name, ...)         { name, TAAL_SOORT_TEKST, TAAL_NIVEAU_LES, WORDS (__VA_ARGS__) }
#define OORDEEL(name, soort)        { name, TAAL_SOORT_##soort, TAAL_NIVEAU_OORDEEL, NULL }
#define OORDEEL_WORD(name, ...)     { name, TAAL_SOORT_TEKST, TAAL_NIVEAU_OORDEEL, WORDS (__VA_ARGS__) }

/* Words are only those that norm.md gives a meaning: a packet that asks for what nobody reads is
 * wrong, and says so when it is loaded. */
static const Parameter parameters[TAAL_N_PARAMS] = {
  [TAAL_PARAM_NORM_MIN_PCT] = OORDEEL ("norm_min_pct", PCT),
  [TAAL_PARAM_ONDERGRENS_PCT] = OORDEEL ("ondergrens_pct", PCT),
  [TAAL_PARAM_ONDERGRENS_BASIS] = OORDEEL_WORD ("ondergrens_basis", "GECERTIFICEERD", "INCL_UITZ"),
  [TAAL_PARAM_TELEENHEID] = OORDEEL_WORD ("teleenheid", "LES", "UUR"),
  [TAAL_PARAM_AGGREGATIE] = OORDEEL_WORD ("aggregatie", "KEURMERKHOUDER", "LOCATIE"),
  [TAAL_PARAM_REGISTERS] = LES ("registers", LIJST),
  [TAAL_PARAM_MEETELLENDE_WETTEN] = LES ("meetellende_wetten", WETTEN),
  [TAAL_PARAM_MEETELLENDE_ROUTES] = LES ("meetellende_routes", ROUTES),
  [TAAL_PARAM_UITGESLOTEN_ROUTES] = LES ("uitgesloten_routes", ROUTES),
  [TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT] = LES ("onhaalbaarheid_bewijs_verplicht", JANEE),
  [TAAL_PARAM_MELDING_VOORAF] = LES ("melding_vooraf", JANEE),
  [TAAL_PARAM_OVERGANG_GEMELD_TOT] = LES ("overgang_gemeld_tot", DATUM),
  [TAAL_PARAM_COMBINEREN] = LES ("combineren", JANEE),
  [TAAL_PARAM_TELT_MEE_AANKOMEND] = LES ("telt_mee_aankomend", JANEE),
  [TAAL_PARAM_TELT_MEE_ERVAREN] = LES ("telt_mee_ervaren", JANEE),
  [TAAL_PARAM_UITSTEL_HANDHAVING] = LES ("uitstel_handhaving", JANEE),
  [TAAL_PARAM_COULANCE_GROEPSGROOTTE] = LES ("coulance_groepsgrootte", JANEE),
  [TAAL_PARAM_WAARSCHUWING_1_4] = LES ("waarschuwing_1_4", JANEE),
  [TAAL_PARAM_UITZ_VAN] = LES ("uitz_van", DATUM),
  [TAAL_PARAM_UITZ_TOT] = LES ("uitz_tot", DATUM),
  [TAAL_PARAM_AANKOMEND_MAX_MND] = LES ("aankomend_max_mnd", GEHEEL),
  [TAAL_PARAM_ERVAREN_GROEPEN] = LES ("ervaren_groepen", LIJST),
  [TAAL_PARAM_GROEP_COULANCE_EXTRA] = LES ("groep_coulance_extra", GEHEEL),
  [TAAL_PARAM_GROEP_MAX] = LES ("groep_max", PER_ROUTE),
  [TAAL_PARAM_CO_DOCENT_REGEL] = LES_WORD ("co_docent_regel", "NIET"),
  [TAAL_PARAM_MEETPERIODE] = LES_WORD ("meetperiode", "KALENDERJAAR"),
  [TAAL_PARAM_AFRONDING] = LES_WORD ("afronding", "GEEN"),
  [TAAL_PARAM_VOG_MAX_MND] = LES ("vog_max_mnd", GEHEEL),
  [TAAL_PARAM_VOG_PEIL] = LES_WORD ("vog_peil", "START", "OVERLEGGING"),
  [TAAL_PARAM_VOG_PROFIEL] = LES ("vog_profiel", VRIJE_TEKST),
  [TAAL_PARAM_VOG_OVERGANG] = LES_WORD ("vog_overgang", "AANWEZIG"),
  [TAAL_PARAM_VOG_ROLLEN] = { "vog_rollen", TAAL_SOORT_LIJST, TAAL_NIVEAU_LES, taal_enum_rol.names },
  [TAAL_PARAM_CONTROLE_MAX_DAGEN] = LES ("controle_max_dagen", GEHEEL),
  [TAAL_PARAM_BOW_HERREG_JAREN] = LES ("bow_herreg_jaren", GEHEEL),
  [TAAL_PARAM_VOORRANG] = LES_WORD ("voorrang", "HL"),
  [TAAL_PARAM_CONTRACTCHECK] = LES ("contractcheck", JANEE),
  [TAAL_PARAM_KEURMERK_VEREIST] = LES ("keurmerk_vereist", JANEE),
  [TAAL_PARAM_AFSCHAAL_UREN] = LES ("afschaal_uren", GEHEEL),
  [TAAL_PARAM_FYSIEK_MIN_PCT] = LES ("fysiek_min_pct", PCT),
  [TAAL_PARAM_INFO_PLICHT_ONLINE] = LES ("info_plicht_online", JANEE),
  [TAAL_PARAM_PRESENTIE_PARAAF] = LES ("presentie_paraaf", JANEE),
  [TAAL_PARAM_UNIEKE_INLOG] = LES ("unieke_inlog", JANEE),
  [TAAL_PARAM_PILOT_EIND] = LES ("pilot_eind", DATUM),
  [TAAL_PARAM_OVERNAME_MAX] = LES ("overname_max", GEHEEL),
  [TAAL_PARAM_KWARTAAL_MAX] = LES ("kwartaal_max", GEHEEL),
  [TAAL_PARAM_INTREKKING_STOPT] = LES ("intrekking_stopt", JANEE),
  [TAAL_PARAM_ONLINE_TELT_WI13] = LES ("online_telt_wi13", JANEE),
  [TAAL_PARAM_ID_CHECK_ONLINE] = LES ("id_check_online", JANEE),
  [TAAL_PARAM_AANBOD_MAX_DAGEN] = LES ("aanbod_max_dagen", GEHEEL),
  [TAAL_PARAM_BEWAAR_JAREN_PRESENTIE] = LES ("bewaar_jaren_presentie", GEHEEL),
  [TAAL_PARAM_BEWAAR_JAREN_GEMEENTE] = LES ("bewaar_jaren_gemeente", GEHEEL),
  [TAAL_PARAM_EXPORT_GRONDSLAG] = LES ("export_grondslag", VRIJE_TEKST),
  [TAAL_PARAM_DOCENT_MIST_MAX_MIN] = LES ("docent_mist_max_min", GEHEEL),
  [TAAL_PARAM_TEMPO_DAGEN] = LES ("tempo_dagen", GEHEEL),
  [TAAL_PARAM_REEKS_MIN_LESSEN] = LES ("reeks_min_lessen", GEHEEL),
  [TAAL_PARAM_VERBONDEN_MIN_PCT] = LES ("verbonden_min_pct", PCT),
  [TAAL_PARAM_GELIJKE_TIJDEN_MIN] = LES ("gelijke_tijden_min", GEHEEL),
  [TAAL_PARAM_DAG_MAX_MIN] = LES ("dag_max_min", GEHEEL),
  [TAAL_PARAM_LES_VANAF_UUR] = LES ("les_vanaf_uur", GEHEEL),
  [TAAL_PARAM_LES_TOT_UUR] = LES ("les_tot_uur", GEHEEL),
  [TAAL_PARAM_FEESTDAGEN] = { "feestdagen", TAAL_SOORT_LIJST, TAAL_NIVEAU_LES,
                              WORDS ("nieuwjaarsdag", "eerste_paasdag", "tweede_paasdag", "koningsdag",
                                     "bevrijdingsdag", "hemelvaartsdag", "eerste_pinksterdag", "tweede_pinksterdag",
                                     "eerste_kerstdag", "tweede_kerstdag") },
  [TAAL_PARAM_OVERNAME_DAGEN] = LES ("overname_dagen", GEHEEL),
  [TAAL_PARAM_OVERNAME_GELDIG_DAGEN] = LES ("overname_geldig_dagen", GEHEEL),
};

/**
 * taal_parameter_get_name:
 * @parameter: a parameter
 *
 * Returns: (transfer none): its name in a packet
 *
 * Thread: any
 */
const char *
taal_parameter_get_name (TaalParameter parameter)
{
  g_return_val_if_fail (parameter < TAAL_N_PARAMS, NULL);

  return parameters[parameter].name;
}

/**
 * taal_parameter_get_soort:
 * @parameter: a parameter
 *
 * Returns: what kind of value it takes
 *
 * Thread: any
 */
TaalParameterSoort
taal_parameter_get_soort (TaalParameter parameter)
{
  g_return_val_if_fail (parameter < TAAL_N_PARAMS, TAAL_SOORT_VRIJE_TEKST);

  return parameters[parameter].soort;
}

/**
 * taal_parameter_get_niveau:
 * @parameter: a parameter
 *
 * Returns: on which date it is looked up
 *
 * Thread: any
 */
TaalParameterNiveau
taal_parameter_get_niveau (TaalParameter parameter)
{
  g_return_val_if_fail (parameter < TAAL_N_PARAMS, TAAL_NIVEAU_LES);

  return parameters[parameter].niveau;
}

/**
 * taal_parameter_get_woorden:
 * @parameter: a parameter
 *
 * Returns: (transfer none) (nullable): the words that its value or its list may hold,
 *   %NULL-terminated; %NULL when it takes any text, or no text
 *
 * Thread: any
 */
const char *const *
taal_parameter_get_woorden (TaalParameter parameter)
{
  g_return_val_if_fail (parameter < TAAL_N_PARAMS, NULL);

  return parameters[parameter].woorden;
}

/**
 * taal_parameter_find:
 * @name: a name, exact
 *
 * Returns: the parameter of that name, or %TAAL_PARAM_NONE
 *
 * Thread: any
 */
int
taal_parameter_find (const char *name)
{
  g_return_val_if_fail (name != NULL, TAAL_PARAM_NONE);

  for (int i = 0; i < TAAL_N_PARAMS; i++)
    if (g_str_equal (parameters[i].name, name))
      return i;

  return TAAL_PARAM_NONE;
}
