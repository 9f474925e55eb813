/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docent-dossier.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TaalDocentDossiers, taal_docent_dossiers, taal_docent_dossiers_ref, taal_docent_dossiers_unref)

/**
 * taal_registratie_status_get_name:
 * @status: a registration status
 *
 * Returns: (transfer none): its name in the output
 *
 * Thread: any
 */
const char *
taal_registratie_status_get_name (TaalRegistratieStatus status)
{
  static const char *const names[TAAL_N_REGISTRATIE_STATUSSEN] = {
    [TAAL_REGISTRATIE_GELDIG] = "geldig",
    [TAAL_REGISTRATIE_VERLOPEN] = "verlopen",
    [TAAL_REGISTRATIE_NOG_NIET_INGEGAAN] = "nog_niet_ingegaan",
    [TAAL_REGISTRATIE_REGISTER_NIET_ERKEND] = "register_niet_erkend",
    [TAAL_REGISTRATIE_GEEN] = "geen",
  };

  g_return_val_if_fail (status < TAAL_N_REGISTRATIE_STATUSSEN, NULL);
  return names[status];
}

/**
 * taal_ontbreekt_get_name:
 * @ontbreekt: one thing that a file may lack
 *
 * Returns: (transfer none): its name in the output
 *
 * Thread: any
 */
const char *
taal_ontbreekt_get_name (TaalOntbreekt ontbreekt)
{
  switch (ontbreekt)
    {
    case TAAL_ONTBREEKT_VOG:
      return "vog_datum";
    case TAAL_ONTBREEKT_VOG_PROFIEL:
      return "vog_profiel";
    case TAAL_ONTBREEKT_VOG_OVERLEGGING:
      return "vog_overlegd_op";
    case TAAL_ONTBREEKT_REGISTRATIENUMMER:
      return "registratienummer";
    case TAAL_ONTBREEKT_REGISTERCONTROLE:
      return "registercontrole";
    case TAAL_ONTBREEKT_BEWIJS_OPLEIDING:
      return "bewijs_opleiding";
    case TAAL_ONTBREEKT_BEWIJS_ERVARING:
      return "bewijs_ervaring";
    }

  g_return_val_if_reached (NULL);
}

/* Days from one date to another, none when the other is open. */
static gint32
days_until (TaalDate from,
            TaalDate to)
{
  return to == TAAL_DATE_NONE ? TAAL_DAGEN_GEEN : to - from;
}

/* How close a registratie comes to holding on a date. */
static TaalRegistratieStatus
look_at_registratie (TaalLezing             lezing,
                     const TaalRegistratie *registratie,
                     TaalDate               op)
{
  if (!taal_lezing_accepts_register (lezing, registratie->register_naam, op))
    return TAAL_REGISTRATIE_REGISTER_NIET_ERKEND;
  if (registratie->geldig.van > op)
    return TAAL_REGISTRATIE_NOG_NIET_INGEGAAN;

  return taal_periode_holds (registratie->geldig, op) ? TAAL_REGISTRATIE_GELDIG : TAAL_REGISTRATIE_VERLOPEN;
}

/* Takes the registratie that says most for the docent; of two alike the one that lasts longest. */
static void
fill_registratie (TaalDocentDossier  *dossier,
                  TaalLezing          lezing,
                  const TaalSnapshot *snapshot,
                  const TaalDocent   *docent,
                  TaalDate            op)
{
  const TaalRegistratie *all = taal_snapshot_get_registraties (snapshot, NULL);

  dossier->registratie_status = TAAL_REGISTRATIE_GEEN;
  dossier->registratie = TAAL_GEEN;
  dossier->dagen_geldig = TAAL_DAGEN_GEEN;
  for (int i = docent->registraties.first; i < docent->registraties.first + docent->registraties.n; i++)
    {
      TaalRegistratieStatus status = look_at_registratie (lezing, &all[i], op);

      if (status < dossier->registratie_status ||
          (status == dossier->registratie_status &&
           taal_periode_end (all[i].geldig) > taal_periode_end (all[dossier->registratie].geldig)))
        {
          dossier->registratie_status = status;
          dossier->registratie = i;
        }
    }

  if (dossier->registratie_status == TAAL_REGISTRATIE_GELDIG)
    dossier->dagen_geldig = days_until (op, all[dossier->registratie].geldig.tot);
}

/* Whether the register was looked up recently enough (controle_max_dagen, own design). */
static void
fill_controle (TaalDocentDossier  *dossier,
               const TaalNorm     *norm,
               const TaalSnapshot *snapshot,
               TaalDate            op)
{
  const TaalWaarde *maximum = taal_norm_get (norm, TAAL_PARAM_CONTROLE_MAX_DAGEN, op);
  const TaalRegistratie *registratie;

  dossier->controle = TAAL_UITKOMST_NVT;
  dossier->controle_dagen = TAAL_DAGEN_GEEN;
  if (dossier->registratie_status != TAAL_REGISTRATIE_GELDIG || maximum == NULL)
    return;

  registratie = &taal_snapshot_get_registraties (snapshot, NULL)[dossier->registratie];
  if (registratie->gecontroleerd_op == TAAL_DATE_NONE)
    {
      dossier->controle = TAAL_UITKOMST_ONBEKEND;
      return;
    }
  dossier->controle_dagen = op - registratie->gecontroleerd_op;
  dossier->controle = dossier->controle_dagen > maximum->getal ? TAAL_UITKOMST_NIET_VOLDAAN : TAAL_UITKOMST_VOLDAAN;
}

static gboolean
needs_vog (const TaalNorm   *norm,
           const TaalDocent *docent,
           TaalDate          op)
{
  const TaalWaarde *rollen = taal_norm_get (norm, TAAL_PARAM_VOG_ROLLEN, op);

  return rollen != NULL && rollen->lijst != NULL &&
         g_strv_contains ((const char *const *) rollen->lijst, taal_enum_name (&taal_enum_rol, (int) docent->rol));
}

/* The age of a VOG by the rule of the day the docent started: from the start (R22a, R22b), or from the
 * day it was handed in (R22c). Who started before there was a rule only needs to have one (P16). */
static void
fill_vog_ouderdom (TaalDocentDossier *dossier,
                   const TaalNorm    *norm,
                   const TaalDocent  *docent)
{
  TaalDate start = docent->dienst.van, moment;
  const TaalWaarde *maximum = taal_norm_get (norm, TAAL_PARAM_VOG_MAX_MND, start);
  const TaalWaarde *peil = taal_norm_get (norm, TAAL_PARAM_VOG_PEIL, start);

  dossier->vog_regel = taal_norm_lookup (norm, maximum != NULL ? TAAL_PARAM_VOG_MAX_MND : TAAL_PARAM_VOG_OVERGANG, start);
  dossier->vog_ouderdom = TAAL_UITKOMST_ONBEKEND;
  if (docent->vog_datum == TAAL_DATE_NONE)
    return;
  if (maximum == NULL)
    {
      dossier->vog_ouderdom = TAAL_UITKOMST_VOLDAAN;
      return;
    }

  moment = peil != NULL && g_strcmp0 (peil->tekst, "OVERLEGGING") == 0 ? docent->vog_overlegd_op : start;
  if (moment == TAAL_DATE_NONE)
    return;
  dossier->vog_ouderdom = docent->vog_datum <= moment && docent->vog_datum >= taal_date_add_months (moment, -maximum->getal)
                            ? TAAL_UITKOMST_VOLDAAN
                            : TAAL_UITKOMST_NIET_VOLDAAN;
}

static void
fill_vog (TaalDocentDossier *dossier,
          const TaalNorm    *norm,
          const TaalDocent  *docent,
          TaalDate           op)
{
  /* As for the age, the rule of the day they started: who started before there was one only needs to
   * have a VOG (P16). */
  const TaalWaarde *profiel = taal_norm_get (norm, TAAL_PARAM_VOG_PROFIEL, docent->dienst.van);

  dossier->vog_profiel = TAAL_UITKOMST_NVT;
  dossier->vog_ouderdom = TAAL_UITKOMST_NVT;
  if (!needs_vog (norm, docent, op))
    return;

  if (profiel != NULL && docent->vog_profiel == NULL)
    dossier->vog_profiel = TAAL_UITKOMST_ONBEKEND;
  else if (profiel != NULL)
    dossier->vog_profiel = g_str_equal (docent->vog_profiel, profiel->tekst) ? TAAL_UITKOMST_VOLDAAN
                                                                             : TAAL_UITKOMST_NIET_VOLDAAN;
  fill_vog_ouderdom (dossier, norm, docent);

  if (docent->vog_datum == TAAL_DATE_NONE)
    dossier->ontbreekt |= TAAL_ONTBREEKT_VOG;
  else if (dossier->vog_ouderdom == TAAL_UITKOMST_ONBEKEND)
    dossier->ontbreekt |= TAAL_ONTBREEKT_VOG_OVERLEGGING;
  if (dossier->vog_profiel == TAAL_UITKOMST_ONBEKEND)
    dossier->ontbreekt |= TAAL_ONTBREEKT_VOG_PROFIEL;
}

static void
fill_ontbreekt (TaalDocentDossier  *dossier,
                const TaalSnapshot *snapshot,
                const TaalDocent   *docent)
{
  const TaalOpleiding *opleidingen = taal_snapshot_get_opleidingen (snapshot, NULL);
  const TaalErvaring *ervaring = taal_snapshot_get_ervaring (snapshot, NULL);

  if (dossier->registratie_status == TAAL_REGISTRATIE_GELDIG &&
      taal_snapshot_get_registraties (snapshot, NULL)[dossier->registratie].nummer == NULL)
    dossier->ontbreekt |= TAAL_ONTBREEKT_REGISTRATIENUMMER;
  if (dossier->controle == TAAL_UITKOMST_ONBEKEND)
    dossier->ontbreekt |= TAAL_ONTBREEKT_REGISTERCONTROLE;
  for (int i = docent->opleidingen.first; i < docent->opleidingen.first + docent->opleidingen.n; i++)
    if (opleidingen[i].bewijs == NULL)
      dossier->ontbreekt |= TAAL_ONTBREEKT_BEWIJS_OPLEIDING;
  for (int i = docent->ervaring.first; i < docent->ervaring.first + docent->ervaring.n; i++)
    if (ervaring[i].bewijs == NULL)
      dossier->ontbreekt |= TAAL_ONTBREEKT_BEWIJS_ERVARING;
}

static int
compare_dossiers (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const TaalDocent *docenten = user_data;

  return strcmp (docenten[((const TaalDocentDossier *) a)->docent].docent_id,
                 docenten[((const TaalDocentDossier *) b)->docent].docent_id);
}

/**
 * taal_docent_dossiers_compute:
 * @bron: a school
 * @norm: the packets
 * @op: the date
 *
 * Returns: (transfer full): the file of each docent on @op (norm.md 8)
 *
 * Thread: any
 */
TaalDocentDossiers *
taal_docent_dossiers_compute (TaalBron *bron,
                              TaalNorm *norm,
                              TaalDate  op)
{
  TaalDocentDossiers *dossiers;
  TaalLezing plain = { norm, 0 };
  TaalSnapshot *snapshot;
  g_autoptr (TaalTijdlijnen) tijdlijnen = NULL;
  const TaalDocent *docenten;
  int n;

  g_return_val_if_fail (bron != NULL && norm != NULL && op != TAAL_DATE_NONE, NULL);

  snapshot = taal_bron_get_snapshot (bron);
  tijdlijnen = taal_tijdlijnen_new (plain, snapshot);
  dossiers = g_atomic_rc_box_new0 (TaalDocentDossiers);
  dossiers->bron = taal_bron_ref (bron);
  dossiers->norm = taal_norm_ref (norm);
  dossiers->op = op;
  dossiers->dossiers = g_array_new (FALSE, FALSE, sizeof (TaalDocentDossier));

  docenten = taal_snapshot_get_docenten (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      TaalDocentDossier dossier = {
        .docent = i,
        .in_dienst = taal_periode_holds (docenten[i].dienst, op),
        .op = *taal_tijdlijn_op (taal_tijdlijnen_get (tijdlijnen, i), op),
      };

      fill_registratie (&dossier, plain, snapshot, &docenten[i], op);
      fill_controle (&dossier, norm, snapshot, op);
      fill_vog (&dossier, norm, &docenten[i], op);
      fill_ontbreekt (&dossier, snapshot, &docenten[i]);
      g_array_append_val (dossiers->dossiers, dossier);
    }
  g_array_sort_with_data (dossiers->dossiers, compare_dossiers, (gpointer) docenten);

  return dossiers;
}

/**
 * taal_docent_dossiers_ref:
 * @dossiers: docent files
 *
 * Returns: (transfer full): @dossiers
 *
 * Thread: any
 */
TaalDocentDossiers *
taal_docent_dossiers_ref (TaalDocentDossiers *dossiers)
{
  return g_atomic_rc_box_acquire (dossiers);
}

static void
taal_docent_dossiers_clear (gpointer data)
{
  TaalDocentDossiers *dossiers = data;

  g_clear_pointer (&dossiers->dossiers, g_array_unref);
  g_clear_pointer (&dossiers->bron, taal_bron_unref);
  g_clear_pointer (&dossiers->norm, taal_norm_unref);
}

/**
 * taal_docent_dossiers_unref:
 * @dossiers: (transfer full): docent files
 *
 * Thread: any
 */
void
taal_docent_dossiers_unref (TaalDocentDossiers *dossiers)
{
  g_atomic_rc_box_release_full (dossiers, taal_docent_dossiers_clear);
}
