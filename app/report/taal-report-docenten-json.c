/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-docenten.h"

#include "taal-report-check.h"

static void
add_registratie (TaalJson                 *json,
                 const TaalSnapshot       *snapshot,
                 const TaalDocentDossier  *dossier)
{
  const TaalRegistratie *registratie = NULL;

  if (dossier->registratie != TAAL_GEEN)
    registratie = &taal_snapshot_get_registraties (snapshot, NULL)[dossier->registratie];

  taal_json_begin_object (json, "registratie");
  taal_json_add_string (json, "status",
                        taal_registratie_status_get_name (dossier->registratie_status));
  taal_json_add_string (json, "register", registratie != NULL ? registratie->register_naam : NULL);
  taal_json_add_string (json, "nummer", registratie != NULL ? registratie->nummer : NULL);
  taal_json_add_date (json, "van", registratie != NULL ? registratie->geldig.van : TAAL_DATE_NONE);
  taal_json_add_date (json, "tot", registratie != NULL ? registratie->geldig.tot : TAAL_DATE_NONE);
  if (dossier->dagen_geldig == TAAL_DAGEN_GEEN)
    taal_json_add_string (json, "dagen_geldig", NULL);
  else
    taal_json_add_int (json, "dagen_geldig", dossier->dagen_geldig);
  taal_json_add_date (json, "gecontroleerd_op",
                      registratie != NULL ? registratie->gecontroleerd_op : TAAL_DATE_NONE);
  taal_json_add_string (json, "controle", taal_uitkomst_get_name (dossier->controle));
  taal_json_end_object (json);
}

static void
add_vog (TaalJson                *json,
         const TaalDocent        *docent,
         const TaalDocentDossier *dossier)
{
  taal_json_begin_object (json, "vog");
  taal_json_add_date (json, "datum", docent->vog_datum);
  taal_json_add_string (json, "profiel", docent->vog_profiel);
  taal_json_add_string (json, "profiel_uitkomst", taal_uitkomst_get_name (dossier->vog_profiel));
  taal_json_add_string (json, "ouderdom_uitkomst", taal_uitkomst_get_name (dossier->vog_ouderdom));
  taal_json_add_string (json, "regel", dossier->vog_regel != NULL ? dossier->vog_regel->id : NULL);
  taal_json_add_string (json, "bron", dossier->vog_regel != NULL ? dossier->vog_regel->bron : NULL);
  taal_json_end_object (json);
}

static void
add_docent (TaalJson                *json,
            const TaalSnapshot      *snapshot,
            const TaalDocentDossier *dossier)
{
  const TaalDocent *docent = &taal_snapshot_get_docenten (snapshot, NULL)[dossier->docent];

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "docent_id", docent->docent_id);
  taal_json_add_string (json, "naam", docent->naam);
  taal_json_add_string (json, "rol", taal_enum_name (&taal_enum_rol, (int) docent->rol));
  taal_json_add_boolean (json, "in_dienst", dossier->in_dienst);
  taal_json_add_string (json, "status", taal_status_get_name (dossier->op.status));
  taal_json_add_string (json, "reden",
                        dossier->op.reden == TAAL_REDEN_GEEN
                          ? NULL
                          : taal_reden_get_name (dossier->op.reden));
  add_registratie (json, snapshot, dossier);
  add_vog (json, docent, dossier);
  taal_json_begin_array (json, "ontbreekt");
  for (int i = 0; i < TAAL_N_ONTBREEKT; i++)
    if ((dossier->ontbreekt & (1U << i)) != 0)
      taal_json_add_string (json, NULL, taal_ontbreekt_get_name ((TaalOntbreekt) (1U << i)));
  taal_json_end_array (json);
  taal_json_end_object (json);
}

/**
 * taal_report_docenten_json:
 * @dossiers: docent files
 *
 * Returns: (transfer full): them as JSON, of schema taalnorm-docenten/1
 *
 * Thread: any
 */
char *
taal_report_docenten_json (const TaalDocentDossiers *dossiers)
{
  const TaalSnapshot *snapshot = taal_bron_get_snapshot (dossiers->bron);
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-docenten/1");
  taal_json_add_date (json, "op", dossiers->op);
  taal_report_json_add_pakketten (json, dossiers->norm);
  taal_json_begin_array (json, "docenten");
  for (guint i = 0; i < dossiers->dossiers->len; i++)
    add_docent (json, snapshot, &g_array_index (dossiers->dossiers, TaalDocentDossier, i));
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
