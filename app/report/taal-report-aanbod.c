/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanbod.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-getal.h"
#include "taal-verslag.h"

/**
 * taal_report_aanbod_status_woord:
 * @status: what a newcomer finds
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_aanbod_status_woord (TaalAanbodStatus status)
{
  static const char *const words[TAAL_N_AANBOD_STATUSSEN] = {
    [TAAL_AANBOD_BESCHIKBAAR] = N_ ("available"),
    [TAAL_AANBOD_WACHTLIJST] = N_ ("waiting list"),
    [TAAL_AANBOD_NIET_BESCHIKBAAR] = N_ ("not available"),
    [TAAL_AANBOD_ONBEKEND] = N_ ("unknown"),
  };

  g_return_val_if_fail (status < TAAL_N_AANBOD_STATUSSEN, "");
  return _ (words[status]);
}

/**
 * taal_report_aanbod_soort_woord:
 * @soort: a kind of offer
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_aanbod_soort_woord (TaalAanbodSoort soort)
{
  static const char *const words[TAAL_N_AANBOD_SOORTEN] = {
    [TAAL_AANBOD_ALFA] = N_ ("literacy (ALFA)"),
    [TAAL_AANBOD_NT2] = N_ ("Dutch (NT2)"),
    [TAAL_AANBOD_ONA] = N_ ("labour market (ONA)"),
    [TAAL_AANBOD_KNM] = N_ ("knowledge of society (KNM)"),
  };

  g_return_val_if_fail (soort < TAAL_N_AANBOD_SOORTEN, "");
  return _ (words[soort]);
}

/**
 * taal_report_onbekend_woord:
 * @onbekend: why nothing is known
 *
 * Returns: (transfer none): it in words; the empty text where it is known
 *
 * Thread: any
 */
const char *
taal_report_onbekend_woord (TaalOnbekend onbekend)
{
  switch (onbekend)
    {
    case TAAL_ONBEKEND_NIET:
      return "";
    case TAAL_ONBEKEND_GEEN:
      return _ ("nothing was said up to that day");
    case TAAL_ONBEKEND_TE_OUD:
      return _ ("what was said is too old");
    case TAAL_ONBEKEND_KEURMERK:
      return _ ("the keurmerk is not active or aspirant");
    case TAAL_N_ONBEKEND:
      break;
    }

  g_return_val_if_reached ("");
}

static const char *
get_naam (const char *gemeente)
{
  const char *naam = taal_gemeenten_get_name (gemeente);

  return naam != NULL ? naam : gemeente;
}

static void
write_gemeenten (TaalVerslag *verslag, const TaalBeschikbaarheid *beschikbaarheid)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Gemeente"), FALSE }, { _ ("Offer"), FALSE },   { _ ("Status"), FALSE },
    { _ ("Places"), TRUE },    { _ ("Schools"), FALSE },
  };

  taal_verslag_begin_tabel (verslag, _ ("Per gemeente"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < beschikbaarheid->gemeenten->len; i++)
    {
      const TaalGemeenteAanbod *one =
          &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, i);
      g_autoptr (GString) scholen = g_string_new (NULL);

      for (guint j = 0; j < one->scholen->len; j++)
        g_string_append_printf (scholen, "%s%s", j == 0 ? "" : ", ",
                                (const char *) g_ptr_array_index (one->scholen, j));
      taal_verslag_add_cel (verslag, get_naam (one->gemeente));
      taal_verslag_add_cel (verslag, taal_report_aanbod_soort_woord (one->soort));
      taal_verslag_add_cel (verslag, taal_report_aanbod_status_woord (one->status));
      taal_verslag_take_cel (verslag, one->status == TAAL_AANBOD_BESCHIKBAAR
                                          ? taal_report_getal (one->plaatsen)
                                          : g_strdup (""));
      taal_verslag_add_cel (verslag, scholen->str);
    }
  taal_verslag_end_tabel (verslag);
}

/* What a locatie said, when, and until when it holds. */
static char *
dup_toelichting (const TaalLocatieAanbod *one)
{
  g_autofree char *stop = NULL;

  if (one->status == TAAL_AANBOD_ONBEKEND)
    return g_strdup (taal_report_onbekend_woord (one->onbekend));

  /* What is known was said. */
  g_assert (one->rij != NULL);
  if (one->rij->stopdatum == TAAL_DATE_NONE)
    return g_strdup ("");

  stop = taal_report_datum (one->rij->stopdatum);
  /* TRANSLATORS: %s is a date */
  return g_strdup_printf (_ ("stops on %s"), stop);
}

static void
write_locaties (TaalVerslag *verslag, const TaalBeschikbaarheid *beschikbaarheid)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Gemeente"), FALSE }, { _ ("Locatie"), FALSE }, { _ ("Offer"), FALSE },
    { _ ("Status"), FALSE },   { _ ("Places"), TRUE },   { _ ("Weeks to wait"), TRUE },
    { _ ("Said on"), FALSE },  { _ ("Said by"), FALSE }, { _ ("Remark"), FALSE },
  };

  if (!taal_verslag_is_html (verslag))
    return;

  taal_verslag_begin_tabel (verslag, _ ("Per locatie"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < beschikbaarheid->locaties->len; i++)
    {
      const TaalLocatieAanbod *one =
          &g_array_index (beschikbaarheid->locaties, TaalLocatieAanbod, i);
      const TaalAanbod *aanbod = g_ptr_array_index (beschikbaarheid->aanboden, one->aanbod);
      const TaalLocatie *locatie = &g_array_index (aanbod->locaties, TaalLocatie, one->locatie);
      const TaalAanbodRij *rij = one->rij;

      taal_verslag_add_cel (verslag, get_naam (locatie->gemeente));
      taal_verslag_add_cel (verslag, locatie->naam);
      taal_verslag_add_cel (verslag, taal_report_aanbod_soort_woord (one->soort));
      taal_verslag_add_cel (verslag, taal_report_aanbod_status_woord (one->status));
      taal_verslag_take_cel (verslag, rij != NULL && rij->plaatsen != G_MININT32
                                          ? taal_report_getal (rij->plaatsen)
                                          : g_strdup (""));
      taal_verslag_take_cel (verslag, rij != NULL && rij->wachttijd_weken != G_MININT32
                                          ? taal_report_getal (rij->wachttijd_weken)
                                          : g_strdup (""));
      taal_verslag_take_cel (verslag,
                             rij != NULL ? taal_report_datum (rij->peildatum) : g_strdup (""));
      taal_verslag_add_cel (verslag, rij != NULL && rij->melder != NULL ? rij->melder : "");
      taal_verslag_take_cel (verslag, dup_toelichting (one));
    }
  taal_verslag_end_tabel (verslag);
}

/* A map for each soort of which something was ever said. */
static void
write_kaarten (TaalVerslag *verslag,
               const TaalBeschikbaarheid *beschikbaarheid)
{
  if (!taal_verslag_is_html (verslag))
    return;

  for (int soort = 0; soort < TAAL_N_AANBOD_SOORTEN; soort++)
    if (beschikbaarheid->met_aanbod[soort] > 0)
      {
        g_autoptr (TaalKaartbeeld) beeld = taal_kaartbeeld_new (beschikbaarheid, soort);
        g_autofree char *titel = taal_kaartbeeld_dup_titel (beeld);

        taal_verslag_add_kop (verslag, titel);
        taal_verslag_add_kaart (verslag, beeld);
      }
}

static void
write_dekking (TaalVerslag *verslag, const TaalBeschikbaarheid *beschikbaarheid)
{
  for (int soort = 0; soort < TAAL_N_AANBOD_SOORTEN; soort++)
    {
      char *zin = taal_report_aanbod_dekking (beschikbaarheid, (TaalAanbodSoort) soort);

      if (zin != NULL)
        taal_verslag_take_punt (verslag, zin);
    }
}

static void
write_vervalt (TaalVerslag *verslag, const TaalBeschikbaarheid *beschikbaarheid)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Stops on"), FALSE },
    { _ ("Gemeente"), FALSE },
    { _ ("Offer"), FALSE },
  };

  if (beschikbaarheid->vervalt->len == 0)
    return;

  taal_verslag_begin_tabel (verslag, _ ("What falls away"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < beschikbaarheid->vervalt->len; i++)
    {
      const TaalVervalt *vervalt = &g_array_index (beschikbaarheid->vervalt, TaalVervalt, i);

      taal_verslag_take_cel (verslag, taal_report_datum (vervalt->stopdatum));
      taal_verslag_add_cel (verslag, get_naam (vervalt->gemeente));
      taal_verslag_add_cel (verslag, taal_report_aanbod_soort_woord (vervalt->soort));
    }
  taal_verslag_end_tabel (verslag);
}

static char *
write_aanbod (const TaalBeschikbaarheid *beschikbaarheid, TaalVerslagVorm vorm)
{
  g_autofree char *op = taal_report_datum (beschikbaarheid->op);
  g_autofree char *title = NULL;
  TaalVerslag *verslag;

  /* TRANSLATORS: the title of a report: %s is a date */
  title = g_strdup_printf (_ ("Wi2013 offer on %s"), op);
  verslag = taal_verslag_new (vorm, title);
  taal_verslag_add_uitspraak (verslag, beschikbaarheid->gemeenten->len > 0
                                           ? title
                                           : _ ("Nothing was ever said of a Wi2013 offer here."));
  write_dekking (verslag, beschikbaarheid);
  if (beschikbaarheid->gemeenten->len > 0)
    {
      write_kaarten (verslag, beschikbaarheid);
      write_gemeenten (verslag, beschikbaarheid);
      write_locaties (verslag, beschikbaarheid);
    }
  write_vervalt (verslag, beschikbaarheid);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_aanbod_text:
 * @beschikbaarheid: the Wi2013 offer of a region
 *
 * Returns: (transfer full): it for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_aanbod_text (const TaalBeschikbaarheid *beschikbaarheid)
{
  return write_aanbod (beschikbaarheid, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_aanbod_html:
 * @beschikbaarheid: the Wi2013 offer of a region
 *
 * Returns: (transfer full): it as one HTML file
 *
 * Thread: any
 */
char *
taal_report_aanbod_html (const TaalBeschikbaarheid *beschikbaarheid)
{
  return write_aanbod (beschikbaarheid, TAAL_VERSLAG_HTML);
}
