/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bewerking.h"

#include <string.h>

#include "taal-aantekeningen.h"
#include "taal-bewerking-private.h"

/**
 * taal_bij_bewerking_clear:
 * @data: a #TaalBijBewerking
 *
 * Thread: any
 */
void
taal_bij_bewerking_clear (gpointer data)
{
  TaalBijBewerking *edit = data;

  for (int i = 0; i < TAAL_MAX_BIJKOLOMMEN; i++)
    g_free (edit->cellen[i].tekst);
  g_strfreev (edit->lessen);
  g_clear_pointer (&edit->inhoud, g_bytes_unref);
}

static TaalBijBewerking *
begin (TaalBewerking      *bewerking,
       TaalBewerkingSoort  soort,
       TaalBijtabel        tabel,
       gint32              rij)
{
  TaalBijBewerking edit = { .soort = soort, .tabel = tabel, .rij = rij };

  g_array_append_val (bewerking->bij, edit);
  return &g_array_index (bewerking->bij, TaalBijBewerking, bewerking->bij->len - 1);
}

static TaalBijcel *
find_cell (TaalBijBewerking *edit,
           const char       *kolom)
{
  const TaalBijschema *schema = taal_bijschema_get (edit->tabel);

  for (int i = 0; i < schema->n_kolommen; i++)
    if (strcmp (schema->kolommen[i].name, kolom) == 0)
      return &edit->cellen[i];

  g_assert_not_reached ();
}

/* What a user typed, without the space around it; nothing is empty. */
static void
set_text (TaalBijBewerking *edit,
          const char       *kolom,
          const char       *text)
{
  TaalBijcel *cell = find_cell (edit, kolom);

  cell->tekst = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  if (cell->tekst != NULL && *cell->tekst == '\0')
    g_clear_pointer (&cell->tekst, g_free);
}

static void
set_number (TaalBijBewerking *edit,
            const char       *kolom,
            gint64            number)
{
  find_cell (edit, kolom)->getal = number;
}

static void
set_lessen (TaalBijBewerking  *edit,
            const char *const *lessen)
{
  find_cell (edit, "lessen")->tekst = taal_aantekeningen_dup_lijst (lessen);
  edit->lessen = g_strdupv ((char **) lessen);
}

/**
 * taal_bewerking_wijs_af:
 * @bewerking: a step
 * @signaal: the id of a signal, as `S01`
 * @sleutel: its sleutel (format.md 5)
 * @bewijs: its bewijs, in any order
 * @reden: why it is dismissed
 * @door: the name of who does it
 *
 * Begins an edit that dismisses a signal, for as long as its evidence is the same. The moment is
 * that at which the step is carried out.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_wijs_af (TaalBewerking     *bewerking,
                        const char        *signaal,
                        const char        *sleutel,
                        const char *const *bewijs,
                        const char        *reden,
                        const char        *door)
{
  TaalBijBewerking *edit;

  g_return_if_fail (bewerking != NULL && signaal != NULL && sleutel != NULL && bewijs != NULL);
  g_return_if_fail (reden != NULL && door != NULL);

  edit = begin (bewerking, TAAL_BEWERKING_TOEVOEGEN, TAAL_BIJ_AFWIJZINGEN, 0);
  set_text (edit, "signaal", signaal);
  set_text (edit, "sleutel", sleutel);
  find_cell (edit, "bewijs")->tekst = taal_aantekeningen_dup_lijst (bewijs);
  set_text (edit, "reden", reden);
  set_text (edit, "door", door);
}

/**
 * taal_bewerking_heropen:
 * @bewerking: a step
 * @rij: the rij of a dismissal (#TaalAfwijzing)
 * @door: the name of who does it
 *
 * Begins an edit that opens a dismissed signal again. The dismissal stays, as history.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_heropen (TaalBewerking *bewerking,
                        gint32         rij,
                        const char    *door)
{
  TaalBijBewerking *edit;

  g_return_if_fail (bewerking != NULL && rij > 0 && door != NULL);

  edit = begin (bewerking, TAAL_BEWERKING_WIJZIGEN, TAAL_BIJ_AFWIJZINGEN, rij);
  set_text (edit, "heropend_door", door);
}

/**
 * taal_bewerking_add_goedkeuring:
 * @bewerking: a step
 * @vorige_school: the school, as in the column of cursisten
 * @goedgekeurd_op: the day of the approval
 * @bewijs: (nullable): where it can be found
 *
 * Begins an edit that notes the approval to take over cursisten (R23).
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_add_goedkeuring (TaalBewerking *bewerking,
                                const char    *vorige_school,
                                TaalDate       goedgekeurd_op,
                                const char    *bewijs)
{
  TaalBijBewerking *edit;

  g_return_if_fail (bewerking != NULL && vorige_school != NULL && goedgekeurd_op != TAAL_DATE_NONE);

  edit = begin (bewerking, TAAL_BEWERKING_TOEVOEGEN, TAAL_BIJ_GOEDKEURINGEN, 0);
  set_text (edit, "vorige_school", vorige_school);
  set_number (edit, "goedgekeurd_op", goedgekeurd_op);
  set_text (edit, "bewijs", bewijs);
}

/**
 * taal_bewerking_remove_goedkeuring:
 * @bewerking: a step
 * @rij: the rij of a #TaalGoedkeuring
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_remove_goedkeuring (TaalBewerking *bewerking,
                                   gint32         rij)
{
  g_return_if_fail (bewerking != NULL && rij > 0);

  (void) begin (bewerking, TAAL_BEWERKING_VERWIJDEREN, TAAL_BIJ_GOEDKEURINGEN, rij);
}

/* A path tells of persons, so only the last part is kept, whatever computer it is from. */
static char *
dup_file_name (const char *naam)
{
  const char *slash = strrchr (naam, '/'), *backslash = strrchr (naam, '\\');

  if (slash != NULL)
    naam = slash + 1;
  if (backslash != NULL && backslash >= naam)
    naam = backslash + 1;

  return g_utf8_make_valid (naam, -1);
}

/**
 * taal_bewerking_add_bijlage:
 * @bewerking: a step
 * @naam: the name of the file; folders in front of it are left out
 * @soort: its MIME type, one of taal_bijlage_get_soorten()
 * @inhoud: its bytes, up to %TAAL_BIJLAGE_MAX_BYTES
 * @lessen: the les_id of each lesson that it belongs to, at least one
 *
 * Begins an edit that keeps a file in the dossier.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_add_bijlage (TaalBewerking     *bewerking,
                            const char        *naam,
                            const char        *soort,
                            GBytes            *inhoud,
                            const char *const *lessen)
{
  g_autofree char *file_name = NULL;
  TaalBijBewerking *edit;

  g_return_if_fail (bewerking != NULL && naam != NULL && soort != NULL && inhoud != NULL &&
                    lessen != NULL);

  file_name = dup_file_name (naam);
  edit = begin (bewerking, TAAL_BEWERKING_TOEVOEGEN, TAAL_BIJ_BIJLAGEN, 0);
  find_cell (edit, "sha256")->tekst = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, inhoud);
  set_text (edit, "soort", soort);
  set_text (edit, "naam", file_name);
  set_number (edit, "grootte", (gint64) g_bytes_get_size (inhoud));
  set_lessen (edit, lessen);
  edit->inhoud = g_bytes_ref (inhoud);
}

/**
 * taal_bewerking_link_bijlage:
 * @bewerking: a step
 * @rij: the rij of a #TaalBijlage
 * @lessen: the les_id of each lesson that it belongs to from now on, at least one
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_link_bijlage (TaalBewerking     *bewerking,
                             gint32             rij,
                             const char *const *lessen)
{
  g_return_if_fail (bewerking != NULL && rij > 0 && lessen != NULL);

  set_lessen (begin (bewerking, TAAL_BEWERKING_WIJZIGEN, TAAL_BIJ_BIJLAGEN, rij), lessen);
}

/**
 * taal_bewerking_remove_bijlage:
 * @bewerking: a step
 * @rij: the rij of a #TaalBijlage
 *
 * Begins an edit that removes a file. Its bytes stay for as long as that can be undone.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_remove_bijlage (TaalBewerking *bewerking,
                               gint32         rij)
{
  g_return_if_fail (bewerking != NULL && rij > 0);

  (void) begin (bewerking, TAAL_BEWERKING_VERWIJDEREN, TAAL_BIJ_BIJLAGEN, rij);
}

/**
 * taal_bewerking_add_presentiebestand:
 * @bewerking: a step
 * @sha256: the SHA-256 of a file of a meeting tool, in hexadecimal
 * @programma: which tool
 * @lessen: (nullable): the les_id of each lesson whose presentie was taken of it
 *
 * Begins an edit that notes the import of such a file, so that importing it twice is noticed.
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_add_presentiebestand (TaalBewerking     *bewerking,
                                     const char        *sha256,
                                     const char        *programma,
                                     const char *const *lessen)
{
  TaalBijBewerking *edit;

  g_return_if_fail (bewerking != NULL && sha256 != NULL && programma != NULL);
  g_return_if_fail (strlen (sha256) == TAAL_SHA256_LENGTH &&
                    strspn (sha256, "0123456789abcdef") == strlen (sha256));

  edit = begin (bewerking, TAAL_BEWERKING_TOEVOEGEN, TAAL_BIJ_PRESENTIEBESTANDEN, 0);
  set_text (edit, "sha256", sha256);
  set_text (edit, "programma", programma);
  if (lessen != NULL)
    set_lessen (edit, lessen);
}

/**
 * taal_bewerking_remove_presentiebestand:
 * @bewerking: a step
 * @rij: the rij of a #TaalPresentiebestand
 *
 * Thread: that of who makes it
 */
void
taal_bewerking_remove_presentiebestand (TaalBewerking *bewerking,
                                        gint32         rij)
{
  g_return_if_fail (bewerking != NULL && rij > 0);

  (void) begin (bewerking, TAAL_BEWERKING_VERWIJDEREN, TAAL_BIJ_PRESENTIEBESTANDEN, rij);
}
