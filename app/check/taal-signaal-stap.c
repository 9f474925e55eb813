/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signaal-stap.h"

static void
add_afwijzing (TaalBewerking     *bewerking,
               TaalSignaalSoort   soort,
               const TaalSignaal *signaal,
               const char        *reden,
               const char        *door)
{
  g_autofree const char **bewijs = g_new0 (const char *, (gsize) signaal->n_bewijs + 1);

  for (guint i = 0; i < signaal->n_bewijs; i++)
    bewijs[i] = taal_signaal_get_bewijs (signaal, i);
  taal_bewerking_wijs_af (bewerking, taal_signaal_soort_get_name (soort), signaal->sleutel, bewijs,
                          reden, door);
}

/**
 * taal_signaal_stap_wijs_af:
 * @rij: a signal that is open
 * @reden: why it is dismissed
 * @door: the name of who does it
 *
 * Returns: (transfer full): the step that dismisses it for as long as its evidence is the same
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_wijs_af (TaalSignaalRij *rij,
                           const char     *reden,
                           const char     *door)
{
  TaalSignaalSoort soort;
  TaalBewerking *bewerking;

  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (rij) && reden != NULL && door != NULL, NULL);

  soort = taal_signaal_rij_get_soort (rij);
  bewerking = taal_bewerking_new (taal_signaal_soort_get_name (soort));
  add_afwijzing (bewerking, soort, taal_signaal_rij_get_signaal (rij), reden, door);

  return bewerking;
}

/**
 * taal_signaal_stap_wijs_alle_af:
 * @keuze: signals, one of them open at least
 * @reden: why those are dismissed
 * @door: the name of who does it
 *
 * Returns: (transfer full): the one step that dismisses the open ones among them, each for as long
 *   as its evidence is the same
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_wijs_alle_af (const TaalSignalenKeuze *keuze,
                                const char              *reden,
                                const char              *door)
{
  g_autofree char *namen = NULL;
  TaalOnderzoek *onderzoek;
  TaalBewerking *bewerking;

  g_return_val_if_fail (keuze != NULL && reden != NULL && door != NULL, NULL);
  g_return_val_if_fail (taal_signalen_keuze_get_n (keuze, FALSE) > 0, NULL);

  namen = taal_signalen_keuze_dup_namen (keuze, FALSE);
  bewerking = taal_bewerking_new (namen);
  onderzoek = taal_signalen_index_get_onderzoek (keuze->index);
  for (guint i = 0; i < keuze->rows->len; i++)
    {
      TaalSignaalSoort soort = TAAL_SIGNAAL_S01;
      const TaalSignaal *signaal =
          taal_signalen_index_get (keuze->index, g_array_index (keuze->rows, gint32, i), &soort);

      if (taal_onderzoek_get_afwijzing (onderzoek, signaal) == NULL)
        add_afwijzing (bewerking, soort, signaal, reden, door);
    }

  return bewerking;
}

/**
 * taal_signaal_stap_heropen:
 * @rij: a signal that is dismissed
 * @door: the name of who opens it again
 *
 * Returns: (transfer full): the step that opens it again
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_heropen (TaalSignaalRij *rij,
                           const char     *door)
{
  const TaalAfwijzing *afwijzing;
  TaalBewerking *bewerking;

  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (rij) && door != NULL, NULL);

  afwijzing = taal_signaal_rij_get_afwijzing (rij);
  g_return_val_if_fail (afwijzing != NULL, NULL);
  bewerking = taal_bewerking_new (taal_signaal_soort_get_name (taal_signaal_rij_get_soort (rij)));
  taal_bewerking_heropen (bewerking, afwijzing->rij, door);

  return bewerking;
}

/**
 * taal_signaal_stap_heropen_alle:
 * @keuze: signals, one of them dismissed at least
 * @door: the name of who opens those again
 *
 * Returns: (transfer full): the one step that opens the dismissed ones among them again
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_heropen_alle (const TaalSignalenKeuze *keuze,
                                const char              *door)
{
  g_autofree char *namen = NULL;
  TaalOnderzoek *onderzoek;
  TaalBewerking *bewerking;

  g_return_val_if_fail (keuze != NULL && door != NULL, NULL);
  g_return_val_if_fail (taal_signalen_keuze_get_n (keuze, TRUE) > 0, NULL);

  namen = taal_signalen_keuze_dup_namen (keuze, TRUE);
  bewerking = taal_bewerking_new (namen);
  onderzoek = taal_signalen_index_get_onderzoek (keuze->index);
  for (guint i = 0; i < keuze->rows->len; i++)
    {
      const TaalAfwijzing *afwijzing = taal_onderzoek_get_afwijzing (
          onderzoek, taal_signalen_index_get (keuze->index,
                                              g_array_index (keuze->rows, gint32, i), NULL));

      if (afwijzing != NULL)
        taal_bewerking_heropen (bewerking, afwijzing->rij, door);
    }

  return bewerking;
}

/**
 * taal_signaal_stap_keur_goed:
 * @vorige_school: the school whose cursisten may be taken over
 * @goedgekeurd_op: the day of the approval
 * @bewijs: (nullable): where it can be found
 *
 * Returns: (transfer full): the step that notes the approval (R23)
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_keur_goed (const char *vorige_school,
                             TaalDate    goedgekeurd_op,
                             const char *bewijs)
{
  TaalBewerking *bewerking;

  g_return_val_if_fail (vorige_school != NULL && goedgekeurd_op != TAAL_DATE_NONE, NULL);

  bewerking = taal_bewerking_new (TAAL_STAP_GOEDKEURING);
  taal_bewerking_add_goedkeuring (bewerking, vorige_school, goedgekeurd_op, bewijs);

  return bewerking;
}

/**
 * taal_signaal_stap_trek_in:
 * @rij: the rij of a #TaalGoedkeuring
 *
 * Returns: (transfer full): the step that takes a noted approval away
 *
 * Thread: any
 */
TaalBewerking *
taal_signaal_stap_trek_in (gint32 rij)
{
  TaalBewerking *bewerking;

  g_return_val_if_fail (rij > 0, NULL);

  bewerking = taal_bewerking_new (TAAL_STAP_GOEDKEURING);
  taal_bewerking_remove_goedkeuring (bewerking, rij);

  return bewerking;
}
