/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "dossier-tabellen.h"

/* clang-format off */

const char *const dossier_tabellen[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] =
    "bow_nummer,naam,kvk,gemeente,keurmerk_status,keurmerk_van,keurmerk_tot\n"
    "1234,Taalschool De Brug,12345678,GM0301,aspirant,2019-01-01,2019-12-31\n"
    "1234,Taalschool De Brug,,,actief,2020-01-01,2020-12-31\n"
    "1234,Taalschool De Brug,,,geschorst,2021-01-01,2021-01-01\n"
    "1234,Taalschool De Brug,,,ingetrokken,2021-01-02,\n",
  [TAAL_TABEL_LOCATIES] =
    "locatie_id,naam,gemeente,adres\n"
    "L1,De Brug,GM0301,\"Oude IJsselkade 14, Zutphen\"\n"
    "L2,\"De \"\"Nieuwe\"\" Brug\",GM0150,\"Zandpoortplein 3\nDeventer\"\n"
    "l2,Één ß 学校,GM0150,\n",
  [TAAL_TABEL_DOCENTEN] =
    "docent_id,naam,rol,contractvorm,start,eind,uren_per_week,vog_datum,vog_profiel,vog_overlegd_op\n"
    "D1,Hanneke,docent,dienstverband,2014-02-01,,36,2014-01-13,60,2014-01-20\n"
    "D2,Geertje,begeleider,opdracht,0001-01-01,9999-12-31,12.5,,,\n"
    "D3,Ruurd,vrijwilliger,,1970-01-01,1970-01-01,0.25,,,\n"
    "D4,Samira,bestuurder,,1969-12-31,,168,,,\n",
  [TAAL_TABEL_REGISTRATIES] =
    "docent_id,register,nummer,van,tot,gecontroleerd_op\n"
    "D2,BVNT2,BV-1,2011-05-01,2024-04-30,2023-01-10\n"
    "D1,BOW_KR,,2012-05-01,,\n"
    "D2,een ander register,x,2011-05-01,2024-04-30,\n"
    "D2,BVNT2,BV-2,2024-05-01,,\n",
  [TAAL_TABEL_OPLEIDINGEN] =
    "docent_id,instelling,opleiding,start,verwacht_eind,afgerond_op,gestopt_op,bewijs\n"
    "D3,Hogeschool,Post-hbo NT2,2022-09-05,2024-07-05,2024-07-04,,a.pdf\n"
    "D3,,Post-hbo NT2,2023-09-04,,,2024-03-15,\n",
  [TAAL_TABEL_ERVARING] =
    "docent_id,grond,van,tot,bewijs\n"
    "D4,vier jaar NT2,2018-09-03,2020-01-01,b.pdf\n"
    "D1,vijf jaar NT2,2018-09-03,,\n",
  [TAAL_TABEL_MELDINGEN] =
    "melding_id,uitzondering,gemeld_op,ingang,einde,ingetrokken_op,onhaalbaarheid_bewijs\n"
    "M1,1,2023-01-20,2023-01-30,,,c.pdf\n"
    "M2,4,2023-03-15,2023-01-09,2023-12-31,2023-06-01,\n",
  [TAAL_TABEL_PERSONEELSPLANNEN] =
    "plan_id,vastgesteld_op,van,tot,bewijs\n"
    "PP1,2024-02-01,2024-02-12,2025-08-31,d.pdf\n"
    "PP2,2025-02-01,2025-02-12,,\n",
  [TAAL_TABEL_MAATREGELEN] =
    "plan_id,omschrijving,soort,docent_id,streefdatum,uren_per_week,gereed_op\n"
    "PP1,\"Werven; ook elders\",werving,D1,2024-09-01,32,2024-09-02\n"
    "PP2,Rondt af,opleiding,,,,\n"
    "PP1,Herregistratie,registratie,D2,2024-05-31,0.1,\n"
    "PP1,Iets anders,anders,,,,\n"
    "PP1,Zomaar,,,,,\n",
  [TAAL_TABEL_CONTRACTEN] =
    "contract_id,gemeente,van,tot,min_aandeel,uitzonderingen,max_online_pct,max_groep,uren_per_week,omschrijving\n"
    "C1,GM0301,2022-01-01,2026-12-31,80,\"1,2\",25,20,10,\"Inburgering, B1\"\n"
    "C2,GM0150,2023-01-01,,79.99,\"1,2,3,4\",0,0,,\n"
    "C3,GM0150,2023-01-01,,0.05,3,100,999999,,\n"
    "C4,GM0150,2023-01-01,,,,,,,\n",
  [TAAL_TABEL_GROEPEN] =
    "groep_id,naam,wet,route,locatie_id,contract_id,start,eind,max_omvang\n"
    "G01,Ochtend,WI2013,B1,L1,C1,2023-01-09,2024-01-09,20\n"
    "G02,,WI2021,Z,,,,,\n"
    "G03,,VRIJ,O,,,,2024-01-09,\n"
    "G04,,VRIJ,ALFA,,,2024-01-09,,\n"
    "G05,,WI2013,NT2,l2,C4,,,\n"
    "G06,,WI2013,ONA,L2,,,,0\n"
    "G07,,WI2013,KNM,,,,,\n"
    "G08,,WI2021,MAP,,,,,\n"
    "G09,,WI2021,PVT,,,,,\n"
    "G10,,VRIJ,VRIJ,,,,,\n",
  [TAAL_TABEL_LESSEN] =
    "les_id,groep_id,docent_id,co_docent_id,datum,begin,minuten,vorm,status,docent_getekend,docent_login,docent_van,docent_tot\n"
    "X1,G01,D1,D2,2023-01-09,09:00,180,fysiek,gegeven,ja,han,08:59:30,12:01\n"
    "X2,G02,,,2023-01-10,00:00,1,online,gepland,,,00:00:01,23:59:59\n"
    "X3,G10,D4,,2023-01-11,,1440,hybride,uitgevallen,nee,,,\n",
  [TAAL_TABEL_CURSISTEN] =
    "cursist_id,wet,route,gemeente,start,vorige_school,online_toestemming_op,online_voorgelicht_op,id_gecontroleerd_op\n"
    "K1,WI2013,B1,GM0301,2022-01-01,4321,2022-01-02,2022-01-03,2022-01-04\n"
    "K2,WI2021,VRIJ,,,,,,\n"
    "K3,VRIJ,PVT,,,,,,\n"
    "K4,,,,,,,,\n",
  [TAAL_TABEL_PRESENTIE] =
    "les_id,cursist_id,aanwezig,paraaf,login,van,tot,vorm\n"
    "X2,K1,ja,p,k1,09:00,12:00,fysiek\n"
    "X1,K2,nee,,,,,online\n"
    "X2,K3,ja,,,09:00:05,,\n",
  [TAAL_TABEL_ONLINE_MELDINGEN] =
    "gemeld_op,ingang,einde\n"
    "2022-01-01,2022-02-01,2022-03-01\n"
    "2023-01-01,2023-02-01,\n",
  [TAAL_TABEL_FACTUREN] =
    "factuur_id,cursist_id,datum,van,tot,uren,bedrag\n"
    "F1,K1,2022-02-01,2022-01-01,2022-01-31,12.75,1234567.89\n"
    "F2,K2,2022-02-01,2022-01-01,2022-01-01,9999999,0.01\n",
  [TAAL_TABEL_AANBOD_WI2013] =
    "locatie_id,soort,peildatum,neemt_aan,plaatsen,wachttijd_weken,stopdatum,melder\n"
    "L1,ALFA,2024-01-01,ja,12,0,2025-01-01,Hanneke\n"
    "L1,NT2,2024-01-01,nee,,4,,\n"
    "L1,ONA,2024-01-01,nee,0,,,\n"
    "L2,KNM,2024-01-02,ja,,,,\n",
};

/* clang-format on */
