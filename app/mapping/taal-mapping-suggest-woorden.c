/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-suggest-private.h"

#include "taal-mapping-tekst.h"

/* The words that schools use, without spaces and punctuation; Dutch, then English. */
static const struct
{
  TaalBegrip  begrip;
  const char *words;
} koppen[] = {
  { TAAL_BEGRIP_NAAM, "naam name volledigenaam fullname" },
  { TAAL_BEGRIP_DOCENT,
    "docent docentnaam naamdocent naamvandedocent leraar lerares leerkracht trainer docentid docentnt2 "
    "teacher teachername instructor" },
  { TAAL_BEGRIP_VOORNAAM, "voornaam roepnaam firstname givenname" },
  { TAAL_BEGRIP_TUSSENVOEGSEL, "tussenvoegsel tussenvoegsels tv voorvoegsel prefix" },
  { TAAL_BEGRIP_ACHTERNAAM, "achternaam familienaam lastname surname" },
  { TAAL_BEGRIP_CO_DOCENT, "codocent tweededocent docent2 assistent coteacher" },
  { TAAL_BEGRIP_GROEP,
    "groep groepnaam groepsnaam naamgroep klas cursus cursusgroep lesgroep groepid class group course" },
  { TAAL_BEGRIP_LOCATIE, "locatie lesplaats leslocatie locatienaam vestiging gebouw plaats location site" },
  { TAAL_BEGRIP_GEMEENTE, "gemeente woonplaats stad municipality city" },
  { TAAL_BEGRIP_ADRES, "adres lesadres address" },
  { TAAL_BEGRIP_DATUM, "datum lesdatum datumles dag date lessondate" },
  { TAAL_BEGRIP_BEGIN, "aanvang begin begintijd start starttijd aanvangstijd van vanaf tijdstip starttime from" },
  { TAAL_BEGRIP_EINDTIJD, "einde eind eindtijd tot totentijd endtime until to" },
  { TAAL_BEGRIP_TIJDVAK, "tijd tijden lestijd lestijden tijdvak time hours" },
  { TAAL_BEGRIP_MINUTEN, "minuten duur duurmin duurminuten duurinminuten lesduur aantalminuten minutes duration" },
  { TAAL_BEGRIP_UREN, "uren aantaluren lesuren duuruur duururen duurinuren klokuren" },
  { TAAL_BEGRIP_VORM, "vorm lesvorm onlinefysiek fysiekonline wijze mode format" },
  { TAAL_BEGRIP_STATUS, "status standvanzaken doorgegaan geannuleerd vervallen uitgevallen uitval state" },
  { TAAL_BEGRIP_ROUTE, "route leerroute traject niveau leerlijn track" },
  { TAAL_BEGRIP_WET, "wet wetgeving inburgeringswet law" },
  { TAAL_BEGRIP_ROL, "rol functie role position" },
  { TAAL_BEGRIP_CONTRACTVORM, "contractvorm contract dienstverband soortcontract contracttype" },
  { TAAL_BEGRIP_IN_DIENST, "indienst indienstsinds indienstvanaf datumindienst startdatum datumindiensttreding hired" },
  { TAAL_BEGRIP_UIT_DIENST, "uitdienst datumuitdienst uitdienstper einddatum" },
  { TAAL_BEGRIP_UREN_PER_WEEK, "urenperweek urenpw urenweek contracturen hoursperweek" },
  { TAAL_BEGRIP_VOG_DATUM, "vog vogdatum datumvog vogdd vogafgegeven afgiftevog" },
  { TAAL_BEGRIP_VOG_PROFIEL, "vogprofiel screeningsprofiel" },
  { TAAL_BEGRIP_VOG_OVERLEGD, "vogoverlegd vogoverlegdop vogontvangen" },
  { TAAL_BEGRIP_REGISTER, "register" },
  { TAAL_BEGRIP_BVNT2_NUMMER,
    "bvnt2 bvnt2nummer bvnt2nr nummerbvnt2 registratienummer registratienummerbvnt2 registratiebvnt2" },
  { TAAL_BEGRIP_REGISTRATIE_VAN,
    "registratievan registratievanaf bvnt2van bvnt2vanaf ingangregistratie geregistreerdsinds geldigvan geldigvanaf" },
  { TAAL_BEGRIP_REGISTRATIE_TOT, "registratietot geldigtot bvnt2tot registratiegeldigtot verlooptop vervaldatum" },
  { TAAL_BEGRIP_CURSIST,
    "cursist cursistnaam naamcursist deelnemer leerling cursistid cursistnummer student learner pupil" },
  { TAAL_BEGRIP_AANWEZIG, "aanwezig aanwezigheid presentie present attendance" },
};

/* Words for the values of a column. */
static const struct
{
  const char *kolom;
  const char *naar;
  const char *words;
} waarden[] = {
  { "vorm", "fysiek", "klassikaal|op locatie|in de klas|live|in person|on site|classroom" },
  { "vorm", "online", "teams|zoom|digitaal|op afstand|thuis|online les|remote" },
  { "vorm", "hybride", "hybrid|gemengd|blended" },
  { "status", "gegeven", "doorgegaan|ok|gedaan|afgerond|gehouden|done|given|completed|taught" },
  { "status", "gepland", "staat gepland|ingepland|planned|scheduled" },
  { "status", "uitgevallen", "vervallen|geannuleerd|uitval|niet doorgegaan|ging niet door|cancelled|canceled" },
  { "rol", "docent", "docent nt2|nt2-docent|leraar|leerkracht|teacher" },
  { "rol", "begeleider", "taalcoach|klassenassistent|assistent|onderwijsassistent|assistant" },
  { "rol", "vrijwilliger", "taalvrijwilliger|volunteer" },
  { "rol", "bestuurder", "directeur|directie|bestuur|director" },
  { "contractvorm", "dienstverband", "vast|tijdelijk|loondienst|in dienst|onbepaalde tijd|bepaalde tijd|employed" },
  { "contractvorm", "opdracht", "zzp|freelance|freelancer|inhuur|zelfstandige|contractor" },
  { "wet", "WI2013", "wi 2013|2013|wet inburgering 2013|oude wet" },
  { "wet", "WI2021", "wi 2021|2021|wet inburgering 2021|nieuwe wet" },
  { "route", "B1", "b1-route|b1 route" },
  { "route", "Z", "z-route|z route|zelfredzaamheidsroute" },
  { "route", "O", "o-route|onderwijsroute" },
  { "route", "ALFA", "alfabetisering|alfa-nt2" },
  { "keurmerk_status", "aspirant", "aspirant-keurmerk" },
  { "neemt_aan", "ja", "yes|y|open" },
  { "neemt_aan", "nee", "no|gesloten|vol" },
  { "docent_getekend", "ja", "yes|y|getekend|✓|✔|v" },
  { "docent_getekend", "nee", "no|niet getekend" },
  { "aanwezig", "ja", "aanwezig|yes|y|✓|✔|v|p|present|te laat" },
  { "aanwezig", "nee", "afwezig|no|a|absent|ziek|z|afgemeld|-" },
};

/* Whether a list of words, with a separator between them, holds a word. */
static gboolean
holds_word (const char *words,
            const char *separator,
            const char *word)
{
  g_auto(GStrv) list = g_strsplit (words, separator, -1);

  return g_strv_contains ((const char *const *) list, word);
}

/**
 * taal_voorstel_find_begrip:
 * @kop: a header
 *
 * Returns: what it is about, as far as it says so by a known word
 *
 * Thread: any
 */
TaalBegrip
taal_voorstel_find_begrip (const char *kop)
{
  g_autofree char *slug = taal_mapping_tekst_slug (kop);
  g_auto(GStrv) parts = g_strsplit (slug, "-", -1);
  g_autofree char *word = g_strjoinv ("", parts);

  for (gsize i = 0; *word != '\0' && i < G_N_ELEMENTS (koppen); i++)
    if (holds_word (koppen[i].words, " ", word))
      return koppen[i].begrip;

  return TAAL_BEGRIP_GEEN;
}

/**
 * taal_voorstel_find_samen:
 * @kop: a header that was made of two
 *
 * Returns: what such a column may be about: by the whole, else by its lower part; the name of something
 *   is about that
 *
 * Thread: any
 */
TaalBegrip
taal_voorstel_find_samen (const char *kop)
{
  TaalBegrip begrip = taal_voorstel_find_begrip (kop);

  for (const char *space = strchr (kop, ' '); begrip == TAAL_BEGRIP_GEEN && space != NULL;
       space = strchr (space + 1, ' '))
    {
      g_autofree char *boven = g_strndup (kop, (gsize) (space - kop));

      begrip = taal_voorstel_find_begrip (space + 1);
      if (begrip == TAAL_BEGRIP_NAAM && taal_voorstel_find_begrip (boven) != TAAL_BEGRIP_GEEN)
        begrip = taal_voorstel_find_begrip (boven);
    }

  return begrip;
}

/**
 * taal_voorstel_find_waarde:
 * @kolom: a column with a closed list, or of yes and no
 * @tekst: a text of the sheet
 *
 * Returns: (transfer none) (nullable): the value that it most likely means, or %NULL
 *
 * Thread: any
 */
const char *
taal_voorstel_find_waarde (const TaalKolom *kolom,
                           const char      *tekst)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (tekst);

  for (gsize i = 0; *folded != '\0' && i < G_N_ELEMENTS (waarden); i++)
    if (g_str_equal (waarden[i].kolom, kolom->name) && holds_word (waarden[i].words, "|", folded))
      return waarden[i].naar;

  return NULL;
}
