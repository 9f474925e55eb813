-- SPDX-License-Identifier: EUPL-1.2
-- Version 3 of a dossier: what a school notes beside the tables of format.md 1. Immutable once
-- released: a later version is a later file.

PRAGMA user_version = 3;

-- These tables are no part of an export. A step of the change log may be about their rows as it may be
-- about those of rij_*. Moments are in seconds since 1970-01-01 UTC, days as in version 1. A list is
-- one text, an item a line, sorted by code point: it is what a comparison needs, and a step of the log
-- is then about one row.

-- A signal that was dismissed: which one (format.md 5: its id, sleutel and bewijs), why, by whom, when.
-- It stands for that bewijs only; where the signal comes with another, it is open again, and this row
-- is history. So it is once it was opened again by hand.
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

-- The approval to take over cursisten of another school (R23), asked before.
CREATE TABLE bij_goedkeuringen (
  rij INTEGER PRIMARY KEY CHECK (rij BETWEEN 1 AND 2147483647),
  vorige_school TEXT NOT NULL CHECK (vorige_school <> ''),
  goedgekeurd_op INTEGER NOT NULL CHECK (goedgekeurd_op BETWEEN -719162 AND 2932896),
  bewijs TEXT CHECK (bewijs <> '')
) STRICT;

-- A file that belongs to lessons, as the scan of a signed attendance list. Its bytes lie in pieces in
-- bijlage_stuk, under the SHA-256 of them all.
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

-- A file of a meeting tool of which presentie was taken. Its bytes hold names, so they are not here.
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

-- The steps that removed a bijlage. While one of them can be undone, its pieces stay.
CREATE TABLE bijlage_verwijderd (
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  sha256 TEXT NOT NULL,
  PRIMARY KEY (wijziging, sha256)
) STRICT, WITHOUT ROWID;
