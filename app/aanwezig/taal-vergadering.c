/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-vergadering.h"

#include <string.h>

#include "taal-lezing-private.h"

G_DEFINE_BOXED_TYPE (TaalVergadering,
                     taal_vergadering,
                     taal_vergadering_ref,
                     taal_vergadering_unref)

static void
deelname_free (gpointer data)
{
  TaalDeelname *deelname = data;

  g_free (deelname->naam);
  g_free (deelname->naam_anders);
  g_free (deelname->account);
  g_free (deelname);
}

static void
melding_free (gpointer data)
{
  TaalVergaderingMelding *melding = data;

  g_free (melding->kolom);
  g_free (melding->waarde);
  g_free (melding);
}

static void
ruw_clear (gpointer data)
{
  TaalRuweDeelname *ruw = data;

  g_clear_pointer (&ruw->deelname, deelname_free);
}

/* What the bytes are, by what is in them and not by the name of the file. */
static void
read_rows (TaalLezing *lezing)
{
  if (lezing->profiel != NULL)
    taal_lezing_met_profiel (lezing);
  else if (!taal_lezing_bbb (lezing) && !taal_lezing_teams (lezing) && !taal_lezing_zoom (lezing) &&
           !taal_lezing_moodle (lezing))
    taal_lezing_meld (lezing, TAAL_VERGADERING_ONBEKEND, 0, NULL, NULL);
  if (!taal_lezing_is_fout (lezing) && lezing->ruw->len == 0)
    taal_lezing_meld (lezing, TAAL_VERGADERING_LEEG, 0, NULL, NULL);
}

/* The moments of a row, now that it is known in what order the numbers of its dates stand. */
static gboolean
take_row (TaalLezing       *lezing,
          TaalRuweDeelname *ruw,
          TaalDate          datum)
{
  TaalDeelname *deelname = ruw->deelname;
  gint64 duration;

  deelname->van = taal_tijdstip_get_moment (&ruw->van, lezing->v->orde, datum);
  if (ruw->heeft_tot)
    deelname->tot = taal_tijdstip_get_moment (&ruw->tot, lezing->v->orde,
                                              deelname->van != TAAL_MOMENT_GEEN
                                                ? taal_moment_get_datum (deelname->van)
                                                : datum);
  if (deelname->van == TAAL_MOMENT_GEEN)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_LESDATUM, deelname->rij, NULL, NULL);
      return FALSE;
    }
  if (deelname->vlaggen & TAAL_DEELNAME_LIJST)
    return TRUE;
  if (deelname->tot == TAAL_MOMENT_GEEN)
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_GEEN_VERTREK, deelname->rij, NULL, deelname->naam);
      return TRUE;
    }

  /* A time of leaving without a day is of the next day where it lies before that of joining. */
  if (ruw->tot.vorm == TAAL_DATUMVORM_GEEN && deelname->tot < deelname->van)
    deelname->tot += TAAL_DAG_SECONDEN;
  duration = deelname->tot - deelname->van;
  if (duration >= 0)
    return TRUE;

  taal_lezing_meld (lezing, TAAL_VERGADERING_TOT_VOOR_VAN, deelname->rij, NULL, deelname->naam);
  return FALSE;
}

static void
take_rows (TaalLezing *lezing)
{
  TaalVergadering *v = lezing->v;
  TaalDate datum;
  gboolean utc = FALSE;

  if (lezing->heeft_van)
    v->van = taal_tijdstip_get_moment (&lezing->van, v->orde, TAAL_DATE_NONE);
  if (lezing->heeft_tot)
    v->tot = taal_tijdstip_get_moment (&lezing->tot, v->orde, TAAL_DATE_NONE);
  datum = v->van != TAAL_MOMENT_GEEN ? taal_moment_get_datum (v->van) : TAAL_DATE_NONE;
  for (guint i = 0; i < lezing->ruw->len; i++)
    {
      TaalRuweDeelname *ruw = &g_array_index (lezing->ruw, TaalRuweDeelname, i);

      utc = utc || ruw->van.utc;
      if (!take_row (lezing, ruw, datum))
        continue;
      if (ruw->deelname->vlaggen & TAAL_DEELNAME_WACHTKAMER)
        taal_lezing_meld (lezing, TAAL_VERGADERING_WACHTKAMER, 0, NULL, NULL);
      g_ptr_array_add (v->deelnames, g_steal_pointer (&ruw->deelname));
    }
  if (utc)
    taal_lezing_meld (lezing, TAAL_VERGADERING_UTC, 0, NULL, NULL);
}

static void
read_all (TaalLezing    *lezing,
          const char    *path,
          gconstpointer  bytes,
          gsize          length)
{
  TaalRasterUitkomst outcome = length > TAAL_VERGADERING_MAX_BYTES
                                 ? TAAL_RASTER_TE_GROOT
                                 : taal_raster_read (&lezing->raster, path, bytes, length);

  if (outcome != TAAL_RASTER_GOED)
    {
      taal_lezing_meld (lezing,
                        outcome == TAAL_RASTER_TE_GROOT ? TAAL_VERGADERING_TE_GROOT
                                                        : TAAL_VERGADERING_TEKST,
                        0, NULL, NULL);
      return;
    }
  if (lezing->raster.windows_1252)
    taal_lezing_meld (lezing, TAAL_VERGADERING_WINDOWS_1252, 0, NULL, NULL);

  read_rows (lezing);
  if (!taal_lezing_is_fout (lezing))
    taal_lezing_beslis_orde (lezing);
  if (!taal_lezing_is_fout (lezing))
    take_rows (lezing);
  if (!taal_lezing_is_fout (lezing) && lezing->v->deelnames->len == 0)
    taal_lezing_meld (lezing, TAAL_VERGADERING_LEEG, 0, NULL, NULL);
}

/**
 * taal_vergadering_read:
 * @path: where the file is; only its name is looked at, but for a workbook
 * @bytes: its bytes
 * @length: how many there are
 * @orde: the order of day and month that the user chose, or %TAAL_ORDE_ONBEKEND
 * @profiel: (nullable): how it is to be read; %NULL for a file of a program that is known
 *
 * Reads a file about the attendance of a meeting. What is wrong with it is said in its meldingen; a
 * file with an error has no deelnames to use.
 *
 * Returns: (transfer full): what is in it
 *
 * Thread: any
 */
TaalVergadering *
taal_vergadering_read (const char                *path,
                       gconstpointer              bytes,
                       gsize                      length,
                       TaalOrde                   orde,
                       const TaalAanwezigProfiel *profiel)
{
  TaalVergadering *v = g_atomic_rc_box_new0 (TaalVergadering);
  TaalLezing lezing = { .v = v, .profiel = profiel, .gekozen = orde };

  g_return_val_if_fail (path != NULL && (bytes != NULL || length == 0), NULL);

  v->naam = g_filename_display_basename (path);
  v->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  v->van = v->tot = TAAL_MOMENT_GEEN;
  v->deelnames = g_ptr_array_new_with_free_func (deelname_free);
  v->meldingen = g_ptr_array_new_with_free_func (melding_free);
  if (profiel != NULL && orde == TAAL_ORDE_ONBEKEND)
    lezing.gekozen = profiel->mdj   ? TAAL_ORDE_MDJ
                     : profiel->dmj ? TAAL_ORDE_DMJ
                                    : TAAL_ORDE_ONBEKEND;
  taal_raster_init (&lezing.raster);
  lezing.ruw = g_array_new (FALSE, FALSE, sizeof (TaalRuweDeelname));
  g_array_set_clear_func (lezing.ruw, ruw_clear);
  lezing.gastheren = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  read_all (&lezing, path, bytes, length);

  g_hash_table_unref (lezing.gastheren);
  g_array_unref (lezing.ruw);
  taal_raster_clear (&lezing.raster);
  return v;
}

/**
 * taal_vergadering_ref:
 * @vergadering: a meeting
 *
 * Returns: (transfer full): @vergadering
 *
 * Thread: any
 */
TaalVergadering *
taal_vergadering_ref (TaalVergadering *vergadering)
{
  return g_atomic_rc_box_acquire (vergadering);
}

static void
clear (gpointer data)
{
  TaalVergadering *v = data;

  g_free (v->naam);
  g_free (v->titel);
  g_free (v->sha256);
  g_ptr_array_unref (v->deelnames);
  g_ptr_array_unref (v->meldingen);
}

/**
 * taal_vergadering_unref:
 * @vergadering: (transfer full): a meeting
 *
 * Thread: any
 */
void
taal_vergadering_unref (TaalVergadering *vergadering)
{
  g_atomic_rc_box_release_full (vergadering, clear);
}

/**
 * taal_vergadering_get_fout:
 * @vergadering: a meeting
 *
 * Returns: (transfer none) (nullable): the first thing that is wrong with it; %NULL when it can be
 * used
 *
 * Thread: any
 */
const TaalVergaderingMelding *
taal_vergadering_get_fout (const TaalVergadering *vergadering)
{
  for (guint i = 0; i < vergadering->meldingen->len; i++)
    {
      const TaalVergaderingMelding *melding = g_ptr_array_index (vergadering->meldingen, i);

      if (melding->fout)
        return melding;
    }

  return NULL;
}
