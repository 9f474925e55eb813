/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of a table of any shape can say of who was there. */
typedef enum
{
  TAAL_VERGADERING_KOLOM_NAAM,
  TAAL_VERGADERING_KOLOM_NAAM_2, /* what comes behind the name, such as the surname */
  TAAL_VERGADERING_KOLOM_ACCOUNT,
  TAAL_VERGADERING_KOLOM_DATUM,
  TAAL_VERGADERING_KOLOM_VAN,
  TAAL_VERGADERING_KOLOM_TOT,
  TAAL_VERGADERING_KOLOM_STATUS,
  TAAL_VERGADERING_N_KOLOMMEN,
} TaalVergaderingKolom;

/* More marks than these are no marks. */
#define TAAL_VERGADERING_MAX_TEKENS 20

/**
 * TaalVergaderingTabel:
 *
 * The rows of a file of which no column is known yet. Immutable; it holds names of persons.
 */
typedef struct _TaalVergaderingTabel TaalVergaderingTabel;

TaalVergaderingTabel *taal_vergadering_tabel_read       (const char           *path,
                                                         gconstpointer         bytes,
                                                         gsize                 length);
void                  taal_vergadering_tabel_free       (TaalVergaderingTabel *tabel);
guint                 taal_vergadering_tabel_get_n      (const TaalVergaderingTabel *tabel);
guint                 taal_vergadering_tabel_get_rij    (const TaalVergaderingTabel *tabel,
                                                         guint                       i);
guint                 taal_vergadering_tabel_get_breedte (const TaalVergaderingTabel *tabel,
                                                          guint                       i);
const char           *taal_vergadering_tabel_get_cel    (const TaalVergaderingTabel *tabel,
                                                         guint                       i,
                                                         guint                       kolom);
guint                 taal_vergadering_tabel_find_kop   (const TaalVergaderingTabel *tabel);
int                   taal_vergadering_tabel_find       (const TaalVergaderingTabel *tabel,
                                                         guint                       kop,
                                                         TaalVergaderingKolom        wat);
gboolean              taal_vergadering_tabel_is_les     (const TaalVergaderingTabel *tabel,
                                                         guint                       kop,
                                                         guint                       kolom);
char                **taal_vergadering_tabel_list_tekens (const TaalVergaderingTabel *tabel,
                                                          guint                       kop,
                                                          int                         kolom);
int                   taal_vergadering_teken_is_ja      (const char                 *teken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVergaderingTabel, taal_vergadering_tabel_free)

G_END_DECLS
