/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-les-voorstel.h"

#include "taal-enum.h"
#include "taal-vandaag.h"

/* A les of a day to come is planned, one of today or before has been given; what the user chose
 * beside these, such as a les that was dropped, stays. */
static void
datum_changed_cb (TaalFormulier *formulier)
{
  g_autofree char *datum_text = taal_formulier_dup_tekst (formulier, "datum");
  g_autofree char *status = taal_formulier_dup_tekst (formulier, "status");
  TaalLesStatus before, now;
  TaalDate datum;

  if (taal_date_parse (datum_text, &datum) != TAAL_DATE_PARSE_OK)
    return;
  now = datum > taal_vandaag () ? TAAL_LES_GEPLAND : TAAL_LES_GEGEVEN;
  before = now == TAAL_LES_GEPLAND ? TAAL_LES_GEGEVEN : TAAL_LES_GEPLAND;
  if (g_str_equal (status, taal_enum_name (&taal_enum_les_status, before)))
    taal_formulier_set_tekst (formulier, "status", taal_enum_name (&taal_enum_les_status, now));
}

/**
 * taal_les_voorstel:
 * @formulier: an empty form of lessen
 *
 * Fills in what most lessons are: fysiek, and given, or planned from the moment that its day is one
 * to come.
 *
 * Thread: the main one
 */
void
taal_les_voorstel (TaalFormulier *formulier)
{
  g_return_if_fail (taal_formulier_get_tabel (formulier) == TAAL_TABEL_LESSEN);

  taal_formulier_set_tekst (formulier, "vorm", taal_enum_name (&taal_enum_vorm, TAAL_VORM_FYSIEK));
  taal_formulier_set_tekst (formulier, "status",
                            taal_enum_name (&taal_enum_les_status, TAAL_LES_GEGEVEN));
  g_signal_connect_object (taal_formulier_get_row (formulier, "datum"), "changed",
                           G_CALLBACK (datum_changed_cb), formulier, G_CONNECT_SWAPPED);
}
