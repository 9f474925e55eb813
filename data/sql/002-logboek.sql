-- SPDX-License-Identifier: EUPL-1.2
-- Version 2 of a dossier: a change log that can be undone. Immutable once released: a later version
-- is a later file.

PRAGMA user_version = 2;

-- The change log: an entry per step, the newest last. soort 0 is an import, 1 an edit by hand, 2 the
-- erasure of a person, 3 a backup that was put back; tijd and ongedaan_op are in seconds since
-- 1970-01-01 UTC; tabel is the one table that it was about, of which it added, changed or removed
-- aantal rows, beside parts of those in other tables; onderwerp is the name of what it was about: of
-- an import the files without their folders, of a backup its day, and nothing for an erasure.
-- toestand 0 is done; 1 undone, to be done again; 2 undone and left behind, because another
-- step came; 3 done, for good. Edits in toestand 2 and 3 have lost their onderwerp.
ALTER TABLE wijziging RENAME TO wijziging_1;
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
CREATE INDEX wijzigingen_per_toestand ON wijziging (toestand);

-- Of the rows that an import added nothing was kept, so it stands for good.
INSERT INTO wijziging (wijziging, tijd, wie, soort, onderwerp, nieuw, gewijzigd, vervallen, toestand)
SELECT wijziging, tijd, wie, soort, nullif(bron, ''), nieuw, gewijzigd, vervallen, 3 FROM wijziging_1;
DROP TABLE wijziging_1;

-- The rows that an import added: aantal of those from eerste to laatste. The rest of them were
-- erased since.
CREATE TABLE wijziging_rijen (
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  tabel TEXT NOT NULL CHECK (tabel <> ''),
  eerste INTEGER NOT NULL CHECK (eerste BETWEEN 1 AND 2147483647),
  laatste INTEGER NOT NULL CHECK (laatste BETWEEN eerste AND 2147483647),
  aantal INTEGER NOT NULL CHECK (aantal BETWEEN 0 AND laatste - eerste + 1),
  PRIMARY KEY (wijziging, tabel)
) STRICT, WITHOUT ROWID;

-- What a step did to the rows that an import did not add, as changesets of SQLite's session
-- extension, in pieces that are joined by their number. reeks 0 is what the step did. Of an import
-- that was undone, reeks 1 and up are what removed the rows that it had added, in that order.
CREATE TABLE wijziging_stuk (
  stuk INTEGER PRIMARY KEY CHECK (stuk >= 1),
  wijziging INTEGER NOT NULL REFERENCES wijziging (wijziging),
  reeks INTEGER NOT NULL CHECK (reeks >= 0),
  inhoud BLOB NOT NULL CHECK (length(inhoud) BETWEEN 1 AND 262144)
) STRICT;
CREATE INDEX stukken_per_wijziging ON wijziging_stuk (wijziging, reeks);

-- What a user chose in the import of files of some form, by the name that they gave it: inhoud is a
-- key file. Names of persons may stand in it, so it is kept here; it is no part of an export.
CREATE TABLE importprofiel (
  naam TEXT PRIMARY KEY CHECK (naam <> ''),
  inhoud TEXT NOT NULL,
  gewijzigd_op INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
