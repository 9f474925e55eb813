-- SPDX-License-Identifier: EUPL-1.2
-- Version 4 of a dossier: the ids of cursisten that were changed. Immutable once released: a later
-- version is a later file.

PRAGMA user_version = 4;

-- The name list beside the dossier knows a cursist by their id, and may be encrypted and closed when
-- that is changed: it follows by this table when it is opened. The changes of one stap come at the
-- same time. That one is undone is a later stap; no row is ever removed, and of one that was about
-- somebody who was erased the ids are gone.
CREATE TABLE hernoeming (
  nummer INTEGER PRIMARY KEY CHECK (nummer >= 1),
  stap INTEGER NOT NULL CHECK (stap >= 1),
  oud TEXT CHECK (oud <> ''),
  nieuw TEXT CHECK (nieuw <> ''),
  CHECK ((oud IS NULL) = (nieuw IS NULL))
) STRICT;
