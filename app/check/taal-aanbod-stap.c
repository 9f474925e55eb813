/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-aanbod-stap.h"

static void
set_getal (TaalBewerking *bewerking,
           const char *kolom,
           gint32 getal)
{
  g_autofree char *text = getal != G_MININT32 ? g_strdup_printf ("%d", getal) : NULL;

  if (text != NULL)
    taal_bewerking_set (bewerking, kolom, text);
}

static void
set_datum (TaalBewerking *bewerking,
           const char *kolom,
           TaalDate datum)
{
  char text[TAAL_DATE_TEXT_SIZE];

  if (datum != TAAL_DATE_NONE)
    taal_bewerking_set (bewerking, kolom, taal_date_format (datum, text));
}

static void
add_again (TaalBewerking *bewerking,
           const TaalUitspraken *uitspraken,
           const TaalUitspraak *one)
{
  const TaalAanbod *aanbod = g_ptr_array_index (uitspraken->aanboden, one->aanbod);

  taal_bewerking_add (bewerking, TAAL_TABEL_AANBOD_WI2013);
  taal_bewerking_set (bewerking, "locatie_id",
                      g_array_index (aanbod->locaties, TaalLocatie, one->locatie).locatie_id);
  taal_bewerking_set (bewerking, "soort",
                      taal_enum_name (&taal_enum_aanbod_soort, (int) one->soort));
  set_datum (bewerking, "peildatum", uitspraken->op);
  taal_bewerking_set (bewerking, "neemt_aan", one->rij->neemt_aan ? "ja" : "nee");
  set_getal (bewerking, "plaatsen", one->rij->plaatsen);
  set_getal (bewerking, "wachttijd_weken", one->rij->wachttijd_weken);
  set_datum (bewerking, "stopdatum", one->rij->stopdatum);
  if (one->rij->melder != NULL)
    taal_bewerking_set (bewerking, "melder", one->rij->melder);
}

/**
 * taal_aanbod_stap_bevestig:
 * @uitspraken: the register of a school on a day
 * @places: (element-type gint32): which of its uitspraken, by their place
 *
 * What was said before is still so on the day of @uitspraken: it is said again, with that day.
 * Nothing of before is changed. What was said on that day, or for a day after it, needs no saying.
 *
 * Returns: (transfer full) (nullable): the step; %NULL where there is nothing to say
 *
 * Thread: any
 */
TaalBewerking *
taal_aanbod_stap_bevestig (const TaalUitspraken *uitspraken,
                           const GArray *places)
{
  g_autoptr (TaalBewerking) bewerking = NULL;

  g_return_val_if_fail (uitspraken != NULL && places != NULL, NULL);

  bewerking = taal_bewerking_new (NULL);
  for (guint i = 0; i < places->len; i++)
    {
      const TaalUitspraak *one = &g_array_index (uitspraken->uitspraken, TaalUitspraak,
                                                 g_array_index (places, gint32, i));

      if (one->rij->peildatum < uitspraken->op)
        add_again (bewerking, uitspraken, one);
    }

  return taal_bewerking_get_n (bewerking) > 0 ? g_steal_pointer (&bewerking) : NULL;
}
