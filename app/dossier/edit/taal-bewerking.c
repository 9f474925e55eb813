/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerking.h"

#include <string.h>

#include "taal-bewerking-private.h"

G_DEFINE_BOXED_TYPE (TaalBewerking, taal_bewerking, taal_bewerking_ref, taal_bewerking_unref)

static void
clear_rij (gpointer data)
{
  TaalRijBewerking *rij = data;

  g_free (rij->sleutel);
  for (int i = 0; i < TAAL_MAX_KOLOMMEN; i++)
    g_free (rij->teksten[i]);
}

/**
 * taal_bewerking_new:
 * @onderwerp: (nullable): what it is about, for its name in the log; %NULL leaves that to the dossier,
 *   which takes the name or id of the row when there is one edit
 *
 * Returns: (transfer full): a step without edits
 *
 * Thread: any
 */
TaalBewerking *
taal_bewerking_new (const char *onderwerp)
{
  TaalBewerking *bewerking = g_atomic_rc_box_new0 (TaalBewerking);

  bewerking->onderwerp = g_strdup (onderwerp);
  bewerking->rijen = g_array_new (FALSE, TRUE, sizeof (TaalRijBewerking));
  g_array_set_clear_func (bewerking->rijen, clear_rij);
  bewerking->bij = g_array_new (FALSE, TRUE, sizeof (TaalBijBewerking));
  g_array_set_clear_func (bewerking->bij, taal_bij_bewerking_clear);

  return bewerking;
}

/**
 * taal_bewerking_ref:
 * @bewerking: a step
 *
 * Returns: (transfer full): @bewerking
 *
 * Thread: any
 */
TaalBewerking *
taal_bewerking_ref (TaalBewerking *bewerking)
{
  return g_atomic_rc_box_acquire (bewerking);
}

static void
clear (gpointer data)
{
  TaalBewerking *bewerking = data;

  g_clear_pointer (&bewerking->onderwerp, g_free);
  g_clear_pointer (&bewerking->rijen, g_array_unref);
  g_clear_pointer (&bewerking->bij, g_array_unref);
}

/**
 * taal_bewerking_unref:
 * @bewerking: (transfer full): a step
 *
 * Thread: any
 */
void
taal_bewerking_unref (TaalBewerking *bewerking)
{
  g_atomic_rc_box_release_full (bewerking, clear);
}

static void
begin (TaalBewerking      *bewerking,
       TaalBewerkingSoort  soort,
       TaalTabel           tabel,
       const char         *sleutel,
       gint32              rij)
{
  TaalRijBewerking edit = { .soort = soort, .tabel = tabel, .sleutel = g_strdup (sleutel), .rij = rij };

  g_array_append_val (bewerking->rijen, edit);
}

/**
 * taal_bewerking_add:
 * @bewerking: a step
 * @tabel: a table
 *
 * Begins an edit that adds a row. What is not set is empty.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_add (TaalBewerking *bewerking,
                    TaalTabel      tabel)
{
  g_return_if_fail (bewerking != NULL && tabel < TAAL_N_TABELLEN);

  begin (bewerking, TAAL_BEWERKING_TOEVOEGEN, tabel, NULL, 0);
}

/**
 * taal_bewerking_change:
 * @bewerking: a step
 * @tabel: a table whose rows have an id
 * @sleutel: the id of a row, as it is before this edit
 *
 * Begins an edit that gives a row other values. What is not set stays. The id may be set: rows that refer
 * to it follow.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_change (TaalBewerking *bewerking,
                       TaalTabel      tabel,
                       const char    *sleutel)
{
  g_return_if_fail (bewerking != NULL && tabel < TAAL_N_TABELLEN && sleutel != NULL);
  g_return_if_fail (taal_schema_get (tabel)->sleutel == TAAL_SLEUTEL_ID);

  begin (bewerking, TAAL_BEWERKING_WIJZIGEN, tabel, sleutel, 0);
}

/**
 * taal_bewerking_change_rij:
 * @bewerking: a step
 * @tabel: a table
 * @rij: the rij of a row
 *
 * As taal_bewerking_change(), also for rows without an id.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_change_rij (TaalBewerking *bewerking,
                           TaalTabel      tabel,
                           gint32         rij)
{
  g_return_if_fail (bewerking != NULL && tabel < TAAL_N_TABELLEN && rij > 0);

  begin (bewerking, TAAL_BEWERKING_WIJZIGEN, tabel, NULL, rij);
}

/**
 * taal_bewerking_remove:
 * @bewerking: a step
 * @tabel: a table whose rows have an id
 * @sleutel: the id of a row
 *
 * Begins an edit that removes a row, and with it the rows that are parts of it (the registraties,
 * opleidingen and ervaring of a docent, the maatregelen of a personeelsplan, the presentie of a les).
 * It is refused when other rows refer to it at the end of the step.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_remove (TaalBewerking *bewerking,
                       TaalTabel      tabel,
                       const char    *sleutel)
{
  g_return_if_fail (bewerking != NULL && tabel < TAAL_N_TABELLEN && sleutel != NULL);
  g_return_if_fail (taal_schema_get (tabel)->sleutel == TAAL_SLEUTEL_ID);

  begin (bewerking, TAAL_BEWERKING_VERWIJDEREN, tabel, sleutel, 0);
}

/**
 * taal_bewerking_remove_rij:
 * @bewerking: a step
 * @tabel: a table
 * @rij: the rij of a row
 *
 * As taal_bewerking_remove(), also for rows without an id.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_remove_rij (TaalBewerking *bewerking,
                           TaalTabel      tabel,
                           gint32         rij)
{
  g_return_if_fail (bewerking != NULL && tabel < TAAL_N_TABELLEN && rij > 0);

  begin (bewerking, TAAL_BEWERKING_VERWIJDEREN, tabel, NULL, rij);
}

/**
 * taal_bewerking_set:
 * @bewerking: a step whose last edit adds or changes a row
 * @kolom: the name of a column, as in format.md 1
 * @text: what the user typed; empty for nothing
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_set (TaalBewerking *bewerking,
                    const char    *kolom,
                    const char    *text)
{
  TaalRijBewerking *edit;
  const TaalTabelSchema *schema;
  int found = -1;

  g_return_if_fail (bewerking != NULL && bewerking->rijen->len > 0 && kolom != NULL && text != NULL);

  edit = &g_array_index (bewerking->rijen, TaalRijBewerking, bewerking->rijen->len - 1);
  g_return_if_fail (edit->soort != TAAL_BEWERKING_VERWIJDEREN);
  schema = taal_schema_get (edit->tabel);
  for (int i = 0; i < schema->n_kolommen; i++)
    if (strcmp (schema->kolommen[i].name, kolom) == 0)
      found = i;
  g_return_if_fail (found >= 0);

  g_free (edit->teksten[found]);
  edit->teksten[found] = g_strdup (text);
}

/**
 * taal_bewerking_get_n:
 * @bewerking: a step
 *
 * Returns: how many edits it has
 *
 * Thread: any
 */
guint
taal_bewerking_get_n (const TaalBewerking *bewerking)
{
  g_return_val_if_fail (bewerking != NULL, 0);

  return bewerking->rijen->len + bewerking->bij->len;
}
