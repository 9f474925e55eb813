/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-aanbod-kolommen.h"

#include <glib/gi18n.h>

#include "taal-gemeente-lijst.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"
#include "taal-uitspraak-lijst.h"

/**
 * taal_chip_show_aanbod:
 * @chip: a chip
 * @status: what a newcomer finds
 *
 * Thread: main
 */
void
taal_chip_show_aanbod (TaalChip         *chip,
                       TaalAanbodStatus  status)
{
  static const TaalChipSoort soorten[TAAL_N_AANBOD_STATUSSEN] = {
    [TAAL_AANBOD_BESCHIKBAAR] = TAAL_CHIP_GOED,
    [TAAL_AANBOD_WACHTLIJST] = TAAL_CHIP_AANDACHT,
    [TAAL_AANBOD_NIET_BESCHIKBAAR] = TAAL_CHIP_FOUT,
    [TAAL_AANBOD_ONBEKEND] = TAAL_CHIP_NEUTRAAL,
  };

  g_return_if_fail (status < TAAL_N_AANBOD_STATUSSEN);

  taal_chip_show (chip, soorten[status], taal_report_aanbod_status_woord (status));
}

static char *
name_gemeente (gpointer rij)
{
  const TaalGemeenteAanbod *aanbod = taal_gemeente_rij_get_aanbod (rij);

  /* TRANSLATORS: a row as it is read aloud: %1$s is a gemeente, %2$s a kind of offer, %3$s a status
   */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), taal_gemeente_rij_get_naam (rij),
                          taal_report_aanbod_soort_woord (aanbod->soort),
                          taal_report_aanbod_status_woord (aanbod->status));
}

static void
fill_gemeente (GtkWidget *cel,
               gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_gemeente_rij_get_naam (rij));
}

static void
fill_soort (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_enum_name (&taal_enum_aanbod_soort,
                                            (int) taal_gemeente_rij_get_aanbod (rij)->soort));
}

static void
fill_status (GtkWidget *cel,
             gpointer   rij)
{
  taal_chip_show_aanbod (TAAL_CHIP (cel), taal_gemeente_rij_get_aanbod (rij)->status);
}

static void
fill_plaatsen (GtkWidget *cel,
               gpointer   rij)
{
  const TaalGemeenteAanbod *aanbod = taal_gemeente_rij_get_aanbod (rij);

  if (aanbod->status == TAAL_AANBOD_BESCHIKBAAR)
    taal_tabel_cel_show_getal (cel, aanbod->plaatsen);
  else
    taal_tabel_cel_show (cel, "–");
}

static void
fill_scholen (GtkWidget *cel,
              gpointer   rij)
{
  g_autofree char *namen = taal_gemeente_rij_dup_scholen (rij);

  taal_tabel_cel_show (cel, namen);
}

/* In the order of the .ui file. */
static const TaalLijstKolom gemeente_kolommen[] = {
  { TAAL_CEL_TEKST, TAAL_GEMEENTE_OP_NAAM, fill_gemeente },
  { TAAL_CEL_CODE, TAAL_GEMEENTE_OP_SOORT, fill_soort },
  { TAAL_CEL_CHIP, TAAL_GEMEENTE_OP_STATUS, fill_status },
  { TAAL_CEL_GETAL, TAAL_GEMEENTE_OP_PLAATSEN, fill_plaatsen },
  { TAAL_CEL_TEKST, TAAL_GEMEENTE_OP_SCHOLEN, fill_scholen },
};

/**
 * taal_gemeente_kolommen_install:
 * @vak: a table with the columns of gemeenten
 *
 * Lets the columns show them, and be sorted by.
 *
 * Thread: main
 */
void
taal_gemeente_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, gemeente_kolommen, G_N_ELEMENTS (gemeente_kolommen),
                               name_gemeente);
}

static const TaalAanbodRij *
get_rij (gpointer rij)
{
  return taal_uitspraak_rij_get_uitspraak (rij)->rij;
}

static char *
name_uitspraak (gpointer rij)
{
  g_autofree char *gezegd = taal_report_aanbod_gezegd (get_rij (rij));
  g_autofree char *geldig =
      taal_report_aanbod_geldig (taal_uitspraak_rij_get_uitspraak (rij)->verloopt,
                                 taal_uitspraak_rij_get_uitspraken (rij)->op);

  /* TRANSLATORS: a row as it is read aloud: %1$s is a locatie, %2$s a kind of offer, %3$s what was
   * said of it, %4$s until when that holds */
  return g_strdup_printf (
      _("%1$s, %2$s: %3$s. %4$s"), taal_uitspraak_rij_get_locatie (rij)->naam,
      taal_report_aanbod_soort_woord (taal_uitspraak_rij_get_uitspraak (rij)->soort), gezegd,
      geldig);
}

static void
fill_locatie (GtkWidget *cel,
              gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_uitspraak_rij_get_locatie (rij)->naam);
}

static void
fill_wat (GtkWidget *cel,
          gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_enum_name (&taal_enum_aanbod_soort,
                                            (int) taal_uitspraak_rij_get_uitspraak (rij)->soort));
}

static void
fill_neemt_aan (GtkWidget *cel,
                gpointer   rij)
{
  const TaalAanbodRij *aanbod = get_rij (rij);
  TaalDate op = taal_uitspraak_rij_get_uitspraken (rij)->op;

  if (!aanbod->neemt_aan)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_FOUT, _("no"));
  else if (aanbod->stopdatum != TAAL_DATE_NONE && aanbod->stopdatum <= op)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_FOUT, _("stopped"));
  else
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_GOED, _("yes"));
}

static void
fill_hoeveel (GtkWidget *cel,
              gpointer   rij)
{
  if (get_rij (rij)->plaatsen != G_MININT32)
    taal_tabel_cel_show_getal (cel, get_rij (rij)->plaatsen);
  else
    taal_tabel_cel_show (cel, "–");
}

static void
fill_peildatum (GtkWidget *cel,
                gpointer   rij)
{
  char datum[TAAL_DATE_TEXT_SIZE];

  taal_tabel_cel_show (cel, taal_date_format (get_rij (rij)->peildatum, datum));
}

static void
fill_verloopt (GtkWidget *cel,
               gpointer   rij)
{
  const TaalUitspraken *uitspraken = taal_uitspraak_rij_get_uitspraken (rij);
  const TaalUitspraak *one = taal_uitspraak_rij_get_uitspraak (rij);
  g_autofree char *dagen = NULL;

  if (taal_uitspraken_is_oud (uitspraken, one, 0))
    {
      taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_FOUT, _("too old"));
      return;
    }
  if (one->verloopt == TAAL_DATE_MAX)
    {
      taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_GOED, _("always"));
      return;
    }
  dagen = taal_report_dagen (one->verloopt - uitspraken->op);
  taal_chip_show (TAAL_CHIP (cel),
                  taal_uitspraken_is_oud (uitspraken, one, TAAL_UITSPRAKEN_HERINNER_DAGEN)
                      ? TAAL_CHIP_AANDACHT
                      : TAAL_CHIP_GOED,
                  dagen);
}

static void
fill_school (GtkWidget *cel,
             gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_uitspraak_rij_get_school (rij));
}

/* In the order of the .ui file. */
static const TaalLijstKolom uitspraak_kolommen[] = {
  { TAAL_CEL_TEKST, TAAL_UITSPRAAK_OP_LOCATIE, fill_locatie },
  { TAAL_CEL_CODE, TAAL_UITSPRAAK_OP_SOORT, fill_wat },
  { TAAL_CEL_CHIP, TAAL_UITSPRAAK_OP_NEEMT_AAN, fill_neemt_aan },
  { TAAL_CEL_GETAL, TAAL_UITSPRAAK_OP_PLAATSEN, fill_hoeveel },
  { TAAL_CEL_CODE, TAAL_UITSPRAAK_OP_PEILDATUM, fill_peildatum },
  { TAAL_CEL_CHIP, TAAL_UITSPRAAK_OP_VERLOOPT, fill_verloopt },
  { TAAL_CEL_TEKST, TAAL_UITSPRAAK_OP_SCHOOL, fill_school },
};

/**
 * taal_uitspraak_kolommen_install:
 * @vak: a table with the columns of what was said
 *
 * Lets the columns show that, and be sorted by.
 *
 * Thread: main
 */
void
taal_uitspraak_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, uitspraak_kolommen, G_N_ELEMENTS (uitspraak_kolommen),
                               name_uitspraak);
}
