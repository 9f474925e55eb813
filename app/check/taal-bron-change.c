/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-bron-private.h"

/* Beyond so many lessons it takes longer to follow them one by one than to count all again. */
#define MAX_FOLLOWED 256

/* The counts know docenten and groepen by their places. */
static gboolean
have_same_places (const TaalSnapshot *before,
                  const TaalSnapshot *after)
{
  int n_before, n_after;
  const TaalDocent *docenten_before = taal_snapshot_get_docenten (before, &n_before);
  const TaalDocent *docenten_after = taal_snapshot_get_docenten (after, &n_after);
  const TaalGroep *groepen_before, *groepen_after;

  if (n_after < n_before)
    return FALSE;
  for (int i = 0; i < n_before; i++)
    if (docenten_before[i].rij != docenten_after[i].rij)
      return FALSE;

  groepen_before = taal_snapshot_get_groepen (before, &n_before);
  groepen_after = taal_snapshot_get_groepen (after, &n_after);
  if (n_after < n_before)
    return FALSE;
  for (int i = 0; i < n_before; i++)
    if (groepen_before[i].rij != groepen_after[i].rij)
      return FALSE;

  return TRUE;
}

/* Counts one lesson as it became in the place of what it was. */
static void
follow_les (TaalTelling        **telling,
            const TaalSnapshot  *before,
            const TaalSnapshot  *after,
            gint32               rij)
{
  int row_before = taal_snapshot_find_les_rij (before, rij), row_after = taal_snapshot_find_les_rij (after, rij);
  TaalTelling *changed;
  TaalLes from, to;

  if (row_before != TAAL_GEEN)
    taal_snapshot_get_les (before, row_before, &from);
  if (row_after != TAAL_GEEN)
    taal_snapshot_get_les (after, row_after, &to);
  changed = taal_telling_change (*telling, row_before != TAAL_GEEN ? &from : NULL, row_after != TAAL_GEEN ? &to : NULL);
  taal_telling_unref (*telling);
  *telling = changed;
}

static TaalTelling *
count_change (TaalBron           *bron,
              const TaalSnapshot *after,
              const TaalDelta    *delta)
{
  const gint32 *rijen[3];
  guint n[3];
  TaalTelling *telling;

  rijen[0] = taal_delta_get_toegevoegd (delta, TAAL_TABEL_LESSEN, &n[0]);
  rijen[1] = taal_delta_get_gewijzigd (delta, TAAL_TABEL_LESSEN, &n[1]);
  rijen[2] = taal_delta_get_verwijderd (delta, TAAL_TABEL_LESSEN, &n[2]);
  if (taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN) || n[0] + n[1] + n[2] > MAX_FOLLOWED ||
      !have_same_places (bron->snapshot, after))
    return taal_telling_new (after);

  telling = taal_telling_ref (bron->telling);
  for (int k = 0; k < 3; k++)
    for (guint i = 0; i < n[k]; i++)
      follow_les (&telling, bron->snapshot, after, rijen[k][i]);

  return telling;
}

/**
 * taal_bron_new_read:
 * @path: the file of a dossier
 * @snapshot: what was read from it
 * @aantekeningen: what was read from it too
 * @aanbod: what it offers of the Wi2013
 *
 * Returns: (transfer full): it as a source, counted
 *
 * Thread: any
 */
TaalBron *
taal_bron_new_read (const char        *path,
                    TaalSnapshot      *snapshot,
                    TaalAantekeningen *aantekeningen,
                    TaalAanbod        *aanbod)
{
  TaalBron *bron = g_atomic_rc_box_new0 (TaalBron);

  bron->path = g_strdup (path);
  bron->dossier = TRUE;
  bron->snapshot = taal_snapshot_ref (snapshot);
  bron->aantekeningen = taal_aantekeningen_ref (aantekeningen);
  bron->aanbod = taal_aanbod_ref (aanbod);
  bron->telling = taal_telling_new (snapshot);

  return bron;
}

/**
 * taal_bron_add_presentie:
 * @bron: a source
 * @presentie: who was at its lessons: a part of its snapshot
 *
 * Returns: (transfer full): the same with that
 *
 * Thread: any
 */
TaalBron *
taal_bron_add_presentie (TaalBron      *bron,
                         TaalPresentie *presentie)
{
  TaalBron *with = g_atomic_rc_box_new0 (TaalBron);

  with->path = g_strdup (bron->path);
  with->dossier = bron->dossier;
  with->snapshot = taal_snapshot_ref (bron->snapshot);
  with->aantekeningen = taal_aantekeningen_ref (bron->aantekeningen);
  with->aanbod = taal_aanbod_ref (bron->aanbod);
  with->telling = taal_telling_ref (bron->telling);
  with->presentie = taal_presentie_ref (presentie);
  with->report = bron->report != NULL ? taal_import_report_ref (bron->report) : NULL;

  return with;
}

/**
 * taal_bron_change:
 * @bron: a dossier as it was
 * @after: its facts as they are
 * @aantekeningen: (nullable): its aantekeningen as they are; %NULL: as they were
 * @aanbod: (nullable): its Wi2013 offer as it is; %NULL: as it was
 * @delta: which rows differ
 *
 * Counts what changed. A few lessons cost no more than themselves.
 *
 * Returns: (transfer full): the dossier as it is; @bron stays as it was
 *
 * Thread: any
 */
TaalBron *
taal_bron_change (TaalBron          *bron,
                  TaalSnapshot      *after,
                  TaalAantekeningen *aantekeningen,
                  TaalAanbod        *aanbod,
                  const TaalDelta   *delta)
{
  TaalBron *changed = g_atomic_rc_box_new0 (TaalBron);

  changed->path = g_strdup (bron->path);
  changed->dossier = bron->dossier;
  changed->snapshot = taal_snapshot_ref (after);
  changed->aantekeningen =
      taal_aantekeningen_ref (aantekeningen != NULL ? aantekeningen : bron->aantekeningen);
  changed->aanbod = taal_aanbod_ref (aanbod != NULL ? aanbod : bron->aanbod);
  changed->telling = count_change (bron, after, delta);

  return changed;
}
