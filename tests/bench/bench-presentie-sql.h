/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

/* What the sqlite3 shell is asked in bench-presentie.c: easier questions. It imports into a table
 * beside the dossier's, in memory, and moves the rows over with their references looked up: into
 * the same table, with the same checks, index and foreign keys, but without a word on what is
 * wrong. Of the signals it is asked S01, S02, S04 to S07, S09 and S10, of which it finds the
 * lessons that overlap an earlier one, not each two, and the time connected without the union; its
 * indexes are made beforehand. */

/* clang-format off */
#define BESIDE \
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;" \
  "CREATE TEMP TABLE beside (les_id TEXT, cursist_id TEXT, aanwezig TEXT, paraaf TEXT, " \
  "login TEXT, van TEXT, tot TEXT, vorm TEXT);"
#define SECONDS(column) \
  "CASE WHEN b." column " <> '' THEN substr(b." column ",1,2)*3600+substr(b." column \
  ",4,2)*60+substr(b." column ",7,2) END"
#define MOVE_OVER \
  "INSERT INTO rij_presentie (les, cursist, aanwezig, paraaf, login, van, tot, vorm) " \
  "SELECT l.rij, c.rij, CASE b.aanwezig WHEN 'ja' THEN 1 WHEN 'nee' THEN 0 END, " \
  "nullif(b.paraaf,''), nullif(b.login,''), " SECONDS ("van") ", " SECONDS ("tot") ", " \
  "CASE b.vorm WHEN 'fysiek' THEN 0 WHEN 'online' THEN 1 END FROM temp.beside b " \
  "LEFT JOIN rij_lessen l ON l.les_id = b.les_id " \
  "LEFT JOIN rij_cursisten c ON c.cursist_id = b.cursist_id;"

#define INDEXES \
  "CREATE INDEX bench_1 ON rij_presentie (les, cursist, aanwezig, paraaf, login, van, tot);" \
  "CREATE INDEX bench_2 ON rij_presentie (login, cursist) WHERE login IS NOT NULL;" \
  "CREATE INDEX bench_3 ON rij_lessen (docent, datum, begin, minuten, status); ANALYZE;"

/* 18628 is the first day of 2021 and 20453 the last of 2025. */
#define GIVEN "l.status = 0 AND l.datum BETWEEN 18628 AND 20453"

/* Each cursist once in a lesson, and the lesson. */
#define PAREN \
  "(SELECT les, cursist, max(aanwezig) a, max(paraaf) h, max(login) g, min(vorm) v " \
  "FROM rij_presentie GROUP BY les, cursist) q JOIN rij_lessen l ON l.rij = q.les "

/* How many begin before another of the same has ended. */
#define BUSY(person, from) \
  "SELECT count(*) FROM (SELECT s, max(e) OVER (PARTITION BY p ORDER BY s " \
  "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) m FROM " \
  "(SELECT " person " p, l.datum*86400+l.begin s, l.datum*86400+l.begin+l.minuten*60 e " \
  "FROM " from " AND l.begin NOT NULL AND " GIVEN ")) WHERE m > s;"

#define SIGNALS \
  BUSY ("l.docent", "rij_lessen l WHERE l.docent NOT NULL") \
  BUSY ("q.cursist", PAREN "WHERE q.a") \
  "SELECT count(*) FROM " PAREN "WHERE q.a AND l.status <> 0;" \
  "SELECT count(*) FROM rij_lessen l WHERE " GIVEN \
  " AND NOT EXISTS (SELECT 1 FROM rij_presentie p WHERE p.les = l.rij);" \
  "SELECT count(*) FROM " PAREN "WHERE q.a AND h IS NULL AND g IS NULL AND " GIVEN ";" \
  "SELECT count(*) FROM (SELECT login FROM rij_presentie WHERE login NOT NULL " \
  "GROUP BY login HAVING min(cursist) < max(cursist));" \
  "SELECT count(*) FROM (SELECT l.minuten m, max(p.aanwezig) a, " \
  "sum(max(0, min(p.tot, l.begin+l.minuten*60) - max(p.van, l.begin))) c " \
  "FROM rij_presentie p JOIN rij_lessen l ON l.rij = p.les WHERE l.vorm = 1 " \
  "AND p.van NOT NULL AND p.tot NOT NULL AND " GIVEN \
  " GROUP BY p.les, p.cursist) WHERE a AND c*100 < m*60*75;" \
  "SELECT count(*) FROM (SELECT 1 FROM rij_presentie a JOIN rij_presentie b ON b.les = a.les " \
  "AND b.cursist > a.cursist AND b.van = a.van AND b.tot = a.tot " \
  "GROUP BY a.cursist, b.cursist HAVING count(DISTINCT a.les) >= 3);"

#define AT_SCHOOL "(l.vorm = 0 OR (l.vorm = 2 AND q.v = 0))"
#define HOURS \
  "SELECT count(*), sum(f), sum(o) FROM (SELECT q.cursist, " \
  "sum(CASE WHEN " AT_SCHOOL " THEN l.minuten ELSE 0 END) f, " \
  "sum(CASE WHEN " AT_SCHOOL " THEN 0 ELSE l.minuten END) o " \
  "FROM " PAREN "WHERE q.a AND " GIVEN " GROUP BY q.cursist);"
/* clang-format on */
