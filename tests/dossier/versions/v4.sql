-- SPDX-License-Identifier: EUPL-1.2
-- A dossier as the program wrote it under version 4. Never changes.
PRAGMA application_id = 0x5461616C;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE rij_school (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  bow_nummer TEXT NOT NULL CHECK (bow_nummer <> ''),
  naam TEXT NOT NULL CHECK (naam <> ''),
  kvk TEXT,
  gemeente TEXT CHECK (gemeente GLOB 'GM[0-9][0-9][0-9][0-9]'),
  keurmerk_status INTEGER NOT NULL CHECK (keurmerk_status BETWEEN 0 AND 3),
  keurmerk_van INTEGER NOT NULL CHECK (keurmerk_van BETWEEN -719162 AND 2932896),
  keurmerk_tot INTEGER CHECK (keurmerk_tot BETWEEN -719162 AND 2932896),
  CHECK (keurmerk_tot >= keurmerk_van)
) STRICT;
INSERT INTO rij_school VALUES(1,'1234','Taalschool De Brug','12345678','GM0301',0,17897,18261);
INSERT INTO rij_school VALUES(2,'1234','Taalschool De Brug',NULL,NULL,1,18262,18627);
INSERT INTO rij_school VALUES(3,'1234','Taalschool De Brug',NULL,NULL,2,18628,18628);
INSERT INTO rij_school VALUES(4,'1234','Taalschool De Brug',NULL,NULL,3,18629,NULL);
CREATE TABLE rij_locaties (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  locatie_id TEXT NOT NULL UNIQUE CHECK (locatie_id <> ''),
  naam TEXT NOT NULL CHECK (naam <> ''),
  gemeente TEXT NOT NULL CHECK (gemeente GLOB 'GM[0-9][0-9][0-9][0-9]'),
  adres TEXT
) STRICT;
INSERT INTO rij_locaties VALUES(1,'L1','De Brug','GM0301','Oude IJsselkade 14, Zutphen');
INSERT INTO rij_locaties VALUES(2,'L2','De "Nieuwe" Brug','GM0150',replace('Zandpoortplein 3\nDeventer','\n',char(10)));
INSERT INTO rij_locaties VALUES(3,'l2','Één ß 学校','GM0150',NULL);
CREATE TABLE rij_docenten (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  docent_id TEXT NOT NULL UNIQUE CHECK (docent_id <> ''),
  naam TEXT NOT NULL CHECK (naam <> ''),
  rol INTEGER NOT NULL CHECK (rol BETWEEN 0 AND 3),
  contractvorm INTEGER CHECK (contractvorm BETWEEN 0 AND 1),
  start INTEGER NOT NULL CHECK (start BETWEEN -719162 AND 2932896),
  eind INTEGER CHECK (eind BETWEEN -719162 AND 2932896),
  uren_per_week INTEGER CHECK (uren_per_week BETWEEN 0 AND 16800),
  vog_datum INTEGER CHECK (vog_datum BETWEEN -719162 AND 2932896),
  vog_profiel TEXT,
  vog_overlegd_op INTEGER CHECK (vog_overlegd_op BETWEEN -719162 AND 2932896),
  CHECK (eind >= start)
) STRICT;
INSERT INTO rij_docenten VALUES(1,'D1','Hanneke',0,0,16102,NULL,3600,16083,'60',16090);
INSERT INTO rij_docenten VALUES(2,'D2','Geertje',1,1,-719162,2932896,1250,NULL,NULL,NULL);
INSERT INTO rij_docenten VALUES(3,'D3','Ruurd',2,NULL,0,0,25,NULL,NULL,NULL);
INSERT INTO rij_docenten VALUES(4,'D4','Samira',3,NULL,-1,NULL,16800,NULL,NULL,NULL);
CREATE TABLE rij_registraties (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  docent INTEGER NOT NULL REFERENCES rij_docenten (rij),
  register TEXT NOT NULL CHECK (register <> ''),
  nummer TEXT,
  van INTEGER NOT NULL CHECK (van BETWEEN -719162 AND 2932896),
  tot INTEGER CHECK (tot BETWEEN -719162 AND 2932896),
  gecontroleerd_op INTEGER CHECK (gecontroleerd_op BETWEEN -719162 AND 2932896),
  CHECK (tot >= van)
) STRICT;
INSERT INTO rij_registraties VALUES(1,2,'BVNT2','BV-1',15095,19843,19367);
INSERT INTO rij_registraties VALUES(2,1,'BOW_KR',NULL,15461,NULL,NULL);
INSERT INTO rij_registraties VALUES(3,2,'een ander register','x',15095,19843,NULL);
INSERT INTO rij_registraties VALUES(4,2,'BVNT2','BV-2',19844,NULL,NULL);
CREATE TABLE rij_opleidingen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  docent INTEGER NOT NULL REFERENCES rij_docenten (rij),
  instelling TEXT,
  opleiding TEXT NOT NULL CHECK (opleiding <> ''),
  start INTEGER NOT NULL CHECK (start BETWEEN -719162 AND 2932896),
  verwacht_eind INTEGER CHECK (verwacht_eind BETWEEN -719162 AND 2932896),
  afgerond_op INTEGER CHECK (afgerond_op BETWEEN -719162 AND 2932896),
  gestopt_op INTEGER CHECK (gestopt_op BETWEEN -719162 AND 2932896),
  bewijs TEXT
) STRICT;
INSERT INTO rij_opleidingen VALUES(1,3,'Hogeschool','Post-hbo NT2',19240,19909,19908,NULL,'a.pdf');
INSERT INTO rij_opleidingen VALUES(2,3,NULL,'Post-hbo NT2',19604,NULL,NULL,19797,NULL);
CREATE TABLE rij_ervaring (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  docent INTEGER NOT NULL REFERENCES rij_docenten (rij),
  grond TEXT NOT NULL CHECK (grond <> ''),
  van INTEGER NOT NULL CHECK (van BETWEEN -719162 AND 2932896),
  tot INTEGER CHECK (tot BETWEEN -719162 AND 2932896),
  bewijs TEXT,
  CHECK (tot >= van)
) STRICT;
INSERT INTO rij_ervaring VALUES(1,4,'vier jaar NT2',17777,18262,'b.pdf');
INSERT INTO rij_ervaring VALUES(2,1,'vijf jaar NT2',17777,NULL,NULL);
CREATE TABLE rij_meldingen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  melding_id TEXT NOT NULL UNIQUE CHECK (melding_id <> ''),
  uitzondering INTEGER NOT NULL CHECK (uitzondering BETWEEN 1 AND 4),
  gemeld_op INTEGER NOT NULL CHECK (gemeld_op BETWEEN -719162 AND 2932896),
  ingang INTEGER NOT NULL CHECK (ingang BETWEEN -719162 AND 2932896),
  einde INTEGER CHECK (einde BETWEEN -719162 AND 2932896),
  ingetrokken_op INTEGER CHECK (ingetrokken_op BETWEEN -719162 AND 2932896),
  onhaalbaarheid_bewijs TEXT,
  CHECK (einde >= ingang)
) STRICT;
INSERT INTO rij_meldingen VALUES(1,'M1',1,19377,19387,NULL,NULL,'c.pdf');
INSERT INTO rij_meldingen VALUES(2,'M2',4,19431,19366,19722,19509,NULL);
CREATE TABLE rij_personeelsplannen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  plan_id TEXT NOT NULL UNIQUE CHECK (plan_id <> ''),
  vastgesteld_op INTEGER NOT NULL CHECK (vastgesteld_op BETWEEN -719162 AND 2932896),
  van INTEGER NOT NULL CHECK (van BETWEEN -719162 AND 2932896),
  tot INTEGER CHECK (tot BETWEEN -719162 AND 2932896),
  bewijs TEXT,
  CHECK (tot >= van)
) STRICT;
INSERT INTO rij_personeelsplannen VALUES(1,'PP1',19754,19765,20331,'d.pdf');
INSERT INTO rij_personeelsplannen VALUES(2,'PP2',20120,20131,NULL,NULL);
CREATE TABLE rij_maatregelen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  personeelsplan INTEGER NOT NULL REFERENCES rij_personeelsplannen (rij),
  omschrijving TEXT NOT NULL CHECK (omschrijving <> ''),
  soort INTEGER CHECK (soort BETWEEN 0 AND 3),
  docent INTEGER REFERENCES rij_docenten (rij),
  streefdatum INTEGER CHECK (streefdatum BETWEEN -719162 AND 2932896),
  uren_per_week INTEGER CHECK (uren_per_week BETWEEN 0 AND 16800),
  gereed_op INTEGER CHECK (gereed_op BETWEEN -719162 AND 2932896)
) STRICT;
INSERT INTO rij_maatregelen VALUES(1,1,'Werven; ook elders',0,1,19967,3200,19968);
INSERT INTO rij_maatregelen VALUES(2,2,'Rondt af',1,NULL,NULL,NULL,NULL);
INSERT INTO rij_maatregelen VALUES(3,1,'Herregistratie',2,2,19874,10,NULL);
INSERT INTO rij_maatregelen VALUES(4,1,'Iets anders',3,NULL,NULL,NULL,NULL);
INSERT INTO rij_maatregelen VALUES(5,1,'Zomaar',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE rij_contracten (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  contract_id TEXT NOT NULL UNIQUE CHECK (contract_id <> ''),
  gemeente TEXT NOT NULL CHECK (gemeente GLOB 'GM[0-9][0-9][0-9][0-9]'),
  van INTEGER NOT NULL CHECK (van BETWEEN -719162 AND 2932896),
  tot INTEGER CHECK (tot BETWEEN -719162 AND 2932896),
  min_aandeel INTEGER CHECK (min_aandeel BETWEEN 0 AND 10000),
  uitzonderingen INTEGER CHECK (uitzonderingen BETWEEN 1 AND 15),
  max_online_pct INTEGER CHECK (max_online_pct BETWEEN 0 AND 10000),
  max_groep INTEGER CHECK (max_groep BETWEEN 0 AND 999999),
  uren_per_week INTEGER CHECK (uren_per_week BETWEEN 0 AND 16800),
  omschrijving TEXT,
  CHECK (tot >= van)
) STRICT;
INSERT INTO rij_contracten VALUES(1,'C1','GM0301',18993,20818,8000,3,2500,20,1000,'Inburgering, B1');
INSERT INTO rij_contracten VALUES(2,'C2','GM0150',19358,NULL,7999,15,0,0,NULL,NULL);
INSERT INTO rij_contracten VALUES(3,'C3','GM0150',19358,NULL,5,4,10000,999999,NULL,NULL);
INSERT INTO rij_contracten VALUES(4,'C4','GM0150',19358,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE rij_groepen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  groep_id TEXT NOT NULL UNIQUE CHECK (groep_id <> ''),
  naam TEXT,
  wet INTEGER NOT NULL CHECK (wet BETWEEN 0 AND 2),
  route INTEGER NOT NULL CHECK (route BETWEEN 0 AND 9),
  locatie INTEGER REFERENCES rij_locaties (rij),
  contract INTEGER REFERENCES rij_contracten (rij),
  start INTEGER CHECK (start BETWEEN -719162 AND 2932896),
  eind INTEGER CHECK (eind BETWEEN -719162 AND 2932896),
  max_omvang INTEGER CHECK (max_omvang BETWEEN 0 AND 999999),
  CHECK (eind >= start)
) STRICT;
INSERT INTO rij_groepen VALUES(1,'G01','Ochtend',0,0,1,1,19366,19731,20);
INSERT INTO rij_groepen VALUES(2,'G02',NULL,1,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_groepen VALUES(3,'G03',NULL,2,2,NULL,NULL,NULL,19731,NULL);
INSERT INTO rij_groepen VALUES(4,'G04',NULL,2,3,NULL,NULL,19731,NULL,NULL);
INSERT INTO rij_groepen VALUES(5,'G05',NULL,0,4,3,4,NULL,NULL,NULL);
INSERT INTO rij_groepen VALUES(6,'G06',NULL,0,5,2,NULL,NULL,NULL,0);
INSERT INTO rij_groepen VALUES(7,'G07',NULL,0,6,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_groepen VALUES(8,'G08',NULL,1,7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_groepen VALUES(9,'G09',NULL,1,8,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_groepen VALUES(10,'G10',NULL,2,9,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE rij_lessen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  les_id TEXT NOT NULL UNIQUE CHECK (les_id <> ''),
  groep INTEGER NOT NULL REFERENCES rij_groepen (rij),
  docent INTEGER REFERENCES rij_docenten (rij),
  co_docent INTEGER REFERENCES rij_docenten (rij),
  datum INTEGER NOT NULL CHECK (datum BETWEEN -719162 AND 2932896),
  begin INTEGER CHECK (begin BETWEEN 0 AND 86399),
  minuten INTEGER NOT NULL CHECK (minuten BETWEEN 1 AND 1440),
  vorm INTEGER NOT NULL CHECK (vorm BETWEEN 0 AND 2),
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  docent_getekend INTEGER CHECK (docent_getekend BETWEEN 0 AND 1),
  docent_login TEXT,
  docent_van INTEGER CHECK (docent_van BETWEEN 0 AND 86399),
  docent_tot INTEGER CHECK (docent_tot BETWEEN 0 AND 86399)
) STRICT;
INSERT INTO rij_lessen VALUES(1,'X1',1,1,2,19366,32400,180,0,0,1,'han',32370,43260);
INSERT INTO rij_lessen VALUES(2,'X2',2,NULL,NULL,19367,0,1,1,1,NULL,NULL,1,86399);
INSERT INTO rij_lessen VALUES(3,'X3',10,4,NULL,19368,NULL,1440,2,2,0,NULL,NULL,NULL);
CREATE TABLE rij_cursisten (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  cursist_id TEXT NOT NULL UNIQUE CHECK (cursist_id <> ''),
  wet INTEGER CHECK (wet BETWEEN 0 AND 2),
  route INTEGER CHECK (route BETWEEN 0 AND 9),
  gemeente TEXT CHECK (gemeente GLOB 'GM[0-9][0-9][0-9][0-9]'),
  start INTEGER CHECK (start BETWEEN -719162 AND 2932896),
  vorige_school TEXT,
  online_toestemming_op INTEGER CHECK (online_toestemming_op BETWEEN -719162 AND 2932896),
  online_voorgelicht_op INTEGER CHECK (online_voorgelicht_op BETWEEN -719162 AND 2932896),
  id_gecontroleerd_op INTEGER CHECK (id_gecontroleerd_op BETWEEN -719162 AND 2932896)
) STRICT;
INSERT INTO rij_cursisten VALUES(1,'K1',0,0,'GM0301',18993,'4321',18994,18995,18996);
INSERT INTO rij_cursisten VALUES(2,'K2',1,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_cursisten VALUES(3,'K3',2,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO rij_cursisten VALUES(4,'K4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE rij_presentie (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  les INTEGER NOT NULL REFERENCES rij_lessen (rij),
  cursist INTEGER NOT NULL REFERENCES rij_cursisten (rij),
  aanwezig INTEGER NOT NULL CHECK (aanwezig BETWEEN 0 AND 1),
  paraaf TEXT,
  login TEXT,
  van INTEGER CHECK (van BETWEEN 0 AND 86399),
  tot INTEGER CHECK (tot BETWEEN 0 AND 86399),
  vorm INTEGER CHECK (vorm BETWEEN 0 AND 1)
) STRICT;
INSERT INTO rij_presentie VALUES(1,2,1,1,'p','k1',32400,43200,0);
INSERT INTO rij_presentie VALUES(2,1,2,0,NULL,NULL,NULL,NULL,1);
INSERT INTO rij_presentie VALUES(3,2,3,1,NULL,NULL,32405,NULL,NULL);
CREATE TABLE rij_online_meldingen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  gemeld_op INTEGER NOT NULL CHECK (gemeld_op BETWEEN -719162 AND 2932896),
  ingang INTEGER NOT NULL CHECK (ingang BETWEEN -719162 AND 2932896),
  einde INTEGER CHECK (einde BETWEEN -719162 AND 2932896),
  CHECK (einde >= ingang)
) STRICT;
INSERT INTO rij_online_meldingen VALUES(1,18993,19024,19052);
INSERT INTO rij_online_meldingen VALUES(2,19358,19389,NULL);
CREATE TABLE rij_facturen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  factuur_id TEXT NOT NULL UNIQUE CHECK (factuur_id <> ''),
  cursist INTEGER NOT NULL REFERENCES rij_cursisten (rij),
  datum INTEGER NOT NULL CHECK (datum BETWEEN -719162 AND 2932896),
  van INTEGER NOT NULL CHECK (van BETWEEN -719162 AND 2932896),
  tot INTEGER NOT NULL CHECK (tot BETWEEN -719162 AND 2932896),
  uren INTEGER NOT NULL CHECK (uren BETWEEN 0 AND 999999900),
  bedrag INTEGER CHECK (bedrag BETWEEN 0 AND 999999900),
  CHECK (tot >= van)
) STRICT;
INSERT INTO rij_facturen VALUES(1,'F1',1,19024,18993,19023,1275,123456789);
INSERT INTO rij_facturen VALUES(2,'F2',2,19024,18993,18993,999999900,1);
CREATE TABLE rij_aanbod_wi2013 (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  locatie INTEGER NOT NULL REFERENCES rij_locaties (rij),
  soort INTEGER NOT NULL CHECK (soort BETWEEN 0 AND 3),
  peildatum INTEGER NOT NULL CHECK (peildatum BETWEEN -719162 AND 2932896),
  neemt_aan INTEGER NOT NULL CHECK (neemt_aan BETWEEN 0 AND 1),
  plaatsen INTEGER CHECK (plaatsen BETWEEN 0 AND 999999),
  wachttijd_weken INTEGER CHECK (wachttijd_weken BETWEEN 0 AND 999999),
  stopdatum INTEGER CHECK (stopdatum BETWEEN -719162 AND 2932896),
  melder TEXT,
  UNIQUE (locatie, soort, peildatum)
) STRICT;
INSERT INTO rij_aanbod_wi2013 VALUES(1,1,0,19723,1,12,0,20089,'Hanneke');
INSERT INTO rij_aanbod_wi2013 VALUES(2,1,1,19723,0,NULL,4,NULL,NULL);
INSERT INTO rij_aanbod_wi2013 VALUES(3,1,2,19723,0,0,NULL,NULL,NULL);
INSERT INTO rij_aanbod_wi2013 VALUES(4,2,3,19724,1,NULL,NULL,NULL,NULL);
CREATE TABLE wijziging (
  wijziging INTEGER PRIMARY KEY CHECK (wijziging BETWEEN 1 AND 2147483647),
  tijd INTEGER NOT NULL,
  wie TEXT NOT NULL,
  soort INTEGER NOT NULL CHECK (soort BETWEEN 0 AND 3),
  tabel TEXT CHECK (tabel <> ''),
  aantal INTEGER CHECK (aantal >= 0),
  onderwerp TEXT CHECK (onderwerp <> ''),
  nieuw INTEGER NOT NULL CHECK (nieuw >= 0),
  gewijzigd INTEGER NOT NULL CHECK (gewijzigd >= 0),
  vervallen INTEGER NOT NULL CHECK (vervallen >= 0),
  toestand INTEGER NOT NULL CHECK (toestand BETWEEN 0 AND 3),
  ongedaan_op INTEGER,
  CHECK ((aantal IS NULL) = (tabel IS NULL)),
  CHECK ((ongedaan_op IS NOT NULL) = (toestand BETWEEN 1 AND 2))
) STRICT;
INSERT INTO wijziging VALUES(1,1795639512,'root',0,NULL,NULL,'bron',60,0,0,0,NULL);
CREATE TABLE wijziging_rijen (
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  tabel TEXT NOT NULL CHECK (tabel <> ''),
  eerste INTEGER NOT NULL CHECK (eerste BETWEEN 1 AND 2147483647),
  laatste INTEGER NOT NULL CHECK (laatste BETWEEN eerste AND 2147483647),
  aantal INTEGER NOT NULL CHECK (aantal BETWEEN 0 AND laatste - eerste + 1),
  PRIMARY KEY (wijziging, tabel)
) STRICT, WITHOUT ROWID;
INSERT INTO wijziging_rijen VALUES(1,'aanbod_wi2013',1,4,4);
INSERT INTO wijziging_rijen VALUES(1,'contracten',1,4,4);
INSERT INTO wijziging_rijen VALUES(1,'cursisten',1,4,4);
INSERT INTO wijziging_rijen VALUES(1,'docenten',1,4,4);
INSERT INTO wijziging_rijen VALUES(1,'ervaring',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'facturen',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'groepen',1,10,10);
INSERT INTO wijziging_rijen VALUES(1,'lessen',1,3,3);
INSERT INTO wijziging_rijen VALUES(1,'locaties',1,3,3);
INSERT INTO wijziging_rijen VALUES(1,'maatregelen',1,5,5);
INSERT INTO wijziging_rijen VALUES(1,'meldingen',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'online_meldingen',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'opleidingen',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'personeelsplannen',1,2,2);
INSERT INTO wijziging_rijen VALUES(1,'presentie',1,3,3);
INSERT INTO wijziging_rijen VALUES(1,'registraties',1,4,4);
INSERT INTO wijziging_rijen VALUES(1,'school',1,4,4);
CREATE TABLE wijziging_stuk (
  stuk INTEGER PRIMARY KEY CHECK (stuk >= 1),
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  reeks INTEGER NOT NULL CHECK (reeks >= 0),
  inhoud BLOB NOT NULL CHECK (length(inhoud) BETWEEN 1 AND 262144)
) STRICT;
CREATE TABLE importprofiel (
  naam TEXT PRIMARY KEY CHECK (naam <> ''),
  inhoud TEXT NOT NULL,
  gewijzigd_op INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registraties_per_docent ON rij_registraties (docent);
CREATE INDEX opleidingen_per_docent ON rij_opleidingen (docent);
CREATE INDEX ervaring_per_docent ON rij_ervaring (docent);
CREATE INDEX maatregelen_per_plan ON rij_maatregelen (personeelsplan);
CREATE INDEX presentie_per_les ON rij_presentie (les);
CREATE VIEW school AS
SELECT bow_nummer, naam, kvk, gemeente,
  CASE keurmerk_status WHEN 0 THEN 'aspirant' WHEN 1 THEN 'actief' WHEN 2 THEN 'geschorst' WHEN 3 THEN 'ingetrokken' END
    AS keurmerk_status,
  date(keurmerk_van * 86400, 'unixepoch') AS keurmerk_van,
  date(keurmerk_tot * 86400, 'unixepoch') AS keurmerk_tot
FROM rij_school ORDER BY rij;
CREATE VIEW locaties AS
SELECT locatie_id, naam, gemeente, adres
FROM rij_locaties ORDER BY rij;
CREATE VIEW docenten AS
SELECT docent_id, naam,
  CASE rol WHEN 0 THEN 'docent' WHEN 1 THEN 'begeleider' WHEN 2 THEN 'vrijwilliger' WHEN 3 THEN 'bestuurder' END AS rol,
  CASE contractvorm WHEN 0 THEN 'dienstverband' WHEN 1 THEN 'opdracht' END AS contractvorm,
  date(start * 86400, 'unixepoch') AS start,
  date(eind * 86400, 'unixepoch') AS eind,
  CASE uren_per_week % 100 WHEN 0 THEN uren_per_week / 100 ELSE uren_per_week / 100.0 END AS uren_per_week,
  date(vog_datum * 86400, 'unixepoch') AS vog_datum,
  vog_profiel,
  date(vog_overlegd_op * 86400, 'unixepoch') AS vog_overlegd_op
FROM rij_docenten ORDER BY rij;
CREATE VIEW registraties AS
SELECT d.docent_id, r.register, r.nummer,
  date(r.van * 86400, 'unixepoch') AS van,
  date(r.tot * 86400, 'unixepoch') AS tot,
  date(r.gecontroleerd_op * 86400, 'unixepoch') AS gecontroleerd_op
FROM rij_registraties AS r LEFT JOIN rij_docenten AS d ON d.rij = r.docent ORDER BY r.rij;
CREATE VIEW opleidingen AS
SELECT d.docent_id, o.instelling, o.opleiding,
  date(o.start * 86400, 'unixepoch') AS start,
  date(o.verwacht_eind * 86400, 'unixepoch') AS verwacht_eind,
  date(o.afgerond_op * 86400, 'unixepoch') AS afgerond_op,
  date(o.gestopt_op * 86400, 'unixepoch') AS gestopt_op,
  o.bewijs
FROM rij_opleidingen AS o LEFT JOIN rij_docenten AS d ON d.rij = o.docent ORDER BY o.rij;
CREATE VIEW ervaring AS
SELECT d.docent_id, e.grond,
  date(e.van * 86400, 'unixepoch') AS van,
  date(e.tot * 86400, 'unixepoch') AS tot,
  e.bewijs
FROM rij_ervaring AS e LEFT JOIN rij_docenten AS d ON d.rij = e.docent ORDER BY e.rij;
CREATE VIEW meldingen AS
SELECT melding_id, uitzondering,
  date(gemeld_op * 86400, 'unixepoch') AS gemeld_op,
  date(ingang * 86400, 'unixepoch') AS ingang,
  date(einde * 86400, 'unixepoch') AS einde,
  date(ingetrokken_op * 86400, 'unixepoch') AS ingetrokken_op,
  onhaalbaarheid_bewijs
FROM rij_meldingen ORDER BY rij;
CREATE VIEW personeelsplannen AS
SELECT plan_id,
  date(vastgesteld_op * 86400, 'unixepoch') AS vastgesteld_op,
  date(van * 86400, 'unixepoch') AS van,
  date(tot * 86400, 'unixepoch') AS tot,
  bewijs
FROM rij_personeelsplannen ORDER BY rij;
CREATE VIEW maatregelen AS
SELECT p.plan_id, m.omschrijving,
  CASE m.soort WHEN 0 THEN 'werving' WHEN 1 THEN 'opleiding' WHEN 2 THEN 'registratie' WHEN 3 THEN 'anders' END AS soort,
  d.docent_id,
  date(m.streefdatum * 86400, 'unixepoch') AS streefdatum,
  CASE m.uren_per_week % 100 WHEN 0 THEN m.uren_per_week / 100 ELSE m.uren_per_week / 100.0 END AS uren_per_week,
  date(m.gereed_op * 86400, 'unixepoch') AS gereed_op
FROM rij_maatregelen AS m
  LEFT JOIN rij_personeelsplannen AS p ON p.rij = m.personeelsplan
  LEFT JOIN rij_docenten AS d ON d.rij = m.docent
ORDER BY m.rij;
CREATE VIEW contracten AS
SELECT contract_id, gemeente,
  date(van * 86400, 'unixepoch') AS van,
  date(tot * 86400, 'unixepoch') AS tot,
  CASE min_aandeel % 100 WHEN 0 THEN min_aandeel / 100 ELSE min_aandeel / 100.0 END AS min_aandeel,
  nullif(substr(iif(uitzonderingen & 1, ',1', '') || iif(uitzonderingen & 2, ',2', '') ||
    iif(uitzonderingen & 4, ',3', '') || iif(uitzonderingen & 8, ',4', ''), 2), '') AS uitzonderingen,
  CASE max_online_pct % 100 WHEN 0 THEN max_online_pct / 100 ELSE max_online_pct / 100.0 END AS max_online_pct,
  max_groep,
  CASE uren_per_week % 100 WHEN 0 THEN uren_per_week / 100 ELSE uren_per_week / 100.0 END AS uren_per_week,
  omschrijving
FROM rij_contracten ORDER BY rij;
CREATE VIEW groepen AS
SELECT g.groep_id, g.naam,
  CASE g.wet WHEN 0 THEN 'WI2013' WHEN 1 THEN 'WI2021' WHEN 2 THEN 'VRIJ' END AS wet,
  CASE g.route WHEN 0 THEN 'B1' WHEN 1 THEN 'Z' WHEN 2 THEN 'O' WHEN 3 THEN 'ALFA' WHEN 4 THEN 'NT2' WHEN 5 THEN 'ONA'
    WHEN 6 THEN 'KNM' WHEN 7 THEN 'MAP' WHEN 8 THEN 'PVT' WHEN 9 THEN 'VRIJ' END AS route,
  l.locatie_id, c.contract_id,
  date(g.start * 86400, 'unixepoch') AS start,
  date(g.eind * 86400, 'unixepoch') AS eind,
  g.max_omvang
FROM rij_groepen AS g
  LEFT JOIN rij_locaties AS l ON l.rij = g.locatie
  LEFT JOIN rij_contracten AS c ON c.rij = g.contract
ORDER BY g.rij;
CREATE VIEW lessen AS
SELECT l.les_id, g.groep_id, d.docent_id, c.docent_id AS co_docent_id,
  date(l.datum * 86400, 'unixepoch') AS datum,
  substr(time(l.begin, 'unixepoch'), 1, iif(l.begin % 60, 8, 5)) AS begin,
  l.minuten,
  CASE l.vorm WHEN 0 THEN 'fysiek' WHEN 1 THEN 'online' WHEN 2 THEN 'hybride' END AS vorm,
  CASE l.status WHEN 0 THEN 'gegeven' WHEN 1 THEN 'gepland' WHEN 2 THEN 'uitgevallen' END AS status,
  CASE l.docent_getekend WHEN 0 THEN 'nee' WHEN 1 THEN 'ja' END AS docent_getekend,
  l.docent_login,
  substr(time(l.docent_van, 'unixepoch'), 1, iif(l.docent_van % 60, 8, 5)) AS docent_van,
  substr(time(l.docent_tot, 'unixepoch'), 1, iif(l.docent_tot % 60, 8, 5)) AS docent_tot
FROM rij_lessen AS l
  LEFT JOIN rij_groepen AS g ON g.rij = l.groep
  LEFT JOIN rij_docenten AS d ON d.rij = l.docent
  LEFT JOIN rij_docenten AS c ON c.rij = l.co_docent
ORDER BY l.rij;
CREATE VIEW cursisten AS
SELECT cursist_id,
  CASE wet WHEN 0 THEN 'WI2013' WHEN 1 THEN 'WI2021' WHEN 2 THEN 'VRIJ' END AS wet,
  CASE route WHEN 0 THEN 'B1' WHEN 1 THEN 'Z' WHEN 2 THEN 'O' WHEN 3 THEN 'ALFA' WHEN 4 THEN 'NT2' WHEN 5 THEN 'ONA'
    WHEN 6 THEN 'KNM' WHEN 7 THEN 'MAP' WHEN 8 THEN 'PVT' WHEN 9 THEN 'VRIJ' END AS route,
  gemeente,
  date(start * 86400, 'unixepoch') AS start,
  vorige_school,
  date(online_toestemming_op * 86400, 'unixepoch') AS online_toestemming_op,
  date(online_voorgelicht_op * 86400, 'unixepoch') AS online_voorgelicht_op,
  date(id_gecontroleerd_op * 86400, 'unixepoch') AS id_gecontroleerd_op
FROM rij_cursisten ORDER BY rij;
CREATE VIEW presentie AS
SELECT l.les_id, c.cursist_id,
  CASE p.aanwezig WHEN 0 THEN 'nee' WHEN 1 THEN 'ja' END AS aanwezig,
  p.paraaf, p.login,
  substr(time(p.van, 'unixepoch'), 1, iif(p.van % 60, 8, 5)) AS van,
  substr(time(p.tot, 'unixepoch'), 1, iif(p.tot % 60, 8, 5)) AS tot,
  CASE p.vorm WHEN 0 THEN 'fysiek' WHEN 1 THEN 'online' END AS vorm
FROM rij_presentie AS p
  LEFT JOIN rij_lessen AS l ON l.rij = p.les
  LEFT JOIN rij_cursisten AS c ON c.rij = p.cursist
ORDER BY p.rij;
CREATE VIEW online_meldingen AS
SELECT
  date(gemeld_op * 86400, 'unixepoch') AS gemeld_op,
  date(ingang * 86400, 'unixepoch') AS ingang,
  date(einde * 86400, 'unixepoch') AS einde
FROM rij_online_meldingen ORDER BY rij;
CREATE VIEW facturen AS
SELECT f.factuur_id, c.cursist_id,
  date(f.datum * 86400, 'unixepoch') AS datum,
  date(f.van * 86400, 'unixepoch') AS van,
  date(f.tot * 86400, 'unixepoch') AS tot,
  CASE f.uren % 100 WHEN 0 THEN f.uren / 100 ELSE f.uren / 100.0 END AS uren,
  CASE f.bedrag % 100 WHEN 0 THEN f.bedrag / 100 ELSE f.bedrag / 100.0 END AS bedrag
FROM rij_facturen AS f LEFT JOIN rij_cursisten AS c ON c.rij = f.cursist ORDER BY f.rij;
CREATE VIEW aanbod_wi2013 AS
SELECT l.locatie_id,
  CASE a.soort WHEN 0 THEN 'ALFA' WHEN 1 THEN 'NT2' WHEN 2 THEN 'ONA' WHEN 3 THEN 'KNM' END AS soort,
  date(a.peildatum * 86400, 'unixepoch') AS peildatum,
  CASE a.neemt_aan WHEN 0 THEN 'nee' WHEN 1 THEN 'ja' END AS neemt_aan,
  a.plaatsen, a.wachttijd_weken,
  date(a.stopdatum * 86400, 'unixepoch') AS stopdatum,
  a.melder
FROM rij_aanbod_wi2013 AS a LEFT JOIN rij_locaties AS l ON l.rij = a.locatie ORDER BY a.rij;
CREATE INDEX wijzigingen_per_toestand ON wijziging (toestand);
CREATE INDEX stukken_per_wijziging ON wijziging_stuk (wijziging, reeks);
CREATE TABLE bij_afwijzingen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  signaal TEXT NOT NULL CHECK (signaal GLOB 'S[0-9][0-9]'),
  sleutel TEXT NOT NULL CHECK (sleutel <> ''),
  bewijs TEXT NOT NULL CHECK (bewijs <> ''),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door TEXT NOT NULL CHECK (door <> ''),
  op INTEGER NOT NULL,
  heropend_door TEXT CHECK (heropend_door <> ''),
  heropend_op INTEGER,
  CHECK ((heropend_door IS NULL) = (heropend_op IS NULL))
) STRICT;
CREATE TABLE bij_goedkeuringen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  vorige_school TEXT NOT NULL CHECK (vorige_school <> ''),
  goedgekeurd_op INTEGER NOT NULL CHECK (goedgekeurd_op BETWEEN -719162 AND 2932896),
  bewijs TEXT CHECK (bewijs <> '')
) STRICT;
CREATE TABLE bij_bijlagen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  soort TEXT NOT NULL CHECK (soort <> ''),
  naam TEXT NOT NULL CHECK (naam <> '' AND instr(naam, '/') = 0),
  grootte INTEGER NOT NULL CHECK (grootte BETWEEN 1 AND 10485760),
  toegevoegd_op INTEGER NOT NULL,
  lessen TEXT NOT NULL CHECK (lessen <> '')
) STRICT;
CREATE INDEX bijlagen_per_inhoud ON bij_bijlagen (sha256);
CREATE TABLE bij_presentiebestanden (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  programma TEXT NOT NULL CHECK (programma <> ''),
  ingelezen_op INTEGER NOT NULL,
  lessen TEXT
) STRICT;
CREATE TABLE bijlage_stuk (
  stuk INTEGER PRIMARY KEY CHECK (stuk >= 1),
  sha256 TEXT NOT NULL,
  nummer INTEGER NOT NULL CHECK (nummer >= 0),
  inhoud BLOB NOT NULL CHECK (length(inhoud) BETWEEN 1 AND 262144),
  UNIQUE (sha256, nummer)
) STRICT;
CREATE TABLE bijlage_verwijderd (
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  sha256 TEXT NOT NULL,
  PRIMARY KEY (wijziging, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE hernoeming (
  nummer INTEGER PRIMARY KEY CHECK (nummer >= 1),
  stap INTEGER NOT NULL CHECK (stap >= 1),
  oud TEXT CHECK (oud <> ''),
  nieuw TEXT CHECK (nieuw <> ''),
  CHECK ((oud IS NULL) = (nieuw IS NULL))
) STRICT;
INSERT INTO hernoeming VALUES(1,1,'K1','K9');
INSERT INTO hernoeming VALUES(2,2,NULL,NULL);
INSERT INTO bij_afwijzingen VALUES(1,'S01','D1',replace('X1\nX3','\n',char(10)),'Twee lokalen','Hanneke',1767225600,NULL,NULL);
INSERT INTO bij_goedkeuringen VALUES(1,'4321',19000,'brief.pdf');
INSERT INTO bij_bijlagen VALUES(1,'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','image/png','lijst.png',1,1767225600,'X1');
INSERT INTO bijlage_stuk VALUES(1,'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',0,X'78');
INSERT INTO bij_presentiebestanden VALUES(1,'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','Teams',1767225600,NULL);
COMMIT;
