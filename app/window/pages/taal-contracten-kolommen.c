/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-contracten-kolommen.h"

#include <glib/gi18n.h>

#include "taal-online-kolommen.h"
#include "taal-report-contract.h"
#include "taal-report-woorden.h"

/* The terms that are not met or not known, in a few words. */
static char *
dup_open (TaalContractRij *rij)
{
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
    if (oordeel->uitkomst[v] == TAAL_UITKOMST_NIET_VOLDAAN ||
        oordeel->uitkomst[v] == TAAL_UITKOMST_ONBEKEND)
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ",
                              taal_report_voorwaarde_kort ((TaalVoorwaarde) v));

  return joined->len == 0 ? g_strdup ("–") : g_string_free (g_steal_pointer (&joined), FALSE);
}

static char *
name_rij (gpointer rij)
{
  g_autofree char *open = dup_open (rij);

  /* TRANSLATORS: a contract as it is read aloud: %1$s is its gemeente, %2$s what it is about, %3$s
   * whether its terms are met, %4$s those that are not or a dash, %5$s how it compares with the
   * handleiding */
  return g_strdup_printf (_("%1$s, %2$s: %3$s (%4$s); %5$s"), taal_contract_rij_get_gemeente (rij),
                          taal_contract_rij_get_naam (rij),
                          taal_report_uitkomst_woord (taal_contract_rij_get_uitkomst (rij)), open,
                          taal_report_verhouding_woord (taal_contract_rij_get_verhouding (rij)));
}

static void
fill_uitkomst (GtkWidget *cel,
               gpointer rij)
{
  taal_chip_show_uitkomst (TAAL_CHIP (cel), taal_contract_rij_get_uitkomst (rij));
}

static void
fill_school (GtkWidget *cel,
             gpointer rij)
{
  const char *school = taal_contract_rij_get_school (rij);

  taal_tabel_cel_show (cel, school != NULL ? school : "–");
}

static void
fill_gemeente (GtkWidget *cel,
               gpointer rij)
{
  taal_tabel_cel_show (cel, taal_contract_rij_get_gemeente (rij));
}

static void
fill_contract (GtkWidget *cel,
               gpointer rij)
{
  taal_tabel_cel_show (cel, taal_contract_rij_get_naam (rij));
}

static void
fill_open (GtkWidget *cel,
           gpointer rij)
{
  g_autofree char *open = dup_open (rij);

  taal_tabel_cel_show (cel, open);
}

static void
fill_loopt (GtkWidget *cel,
            gpointer rij)
{
  TaalPeriode geldig = taal_contract_rij_get_contract (rij)->geldig;
  char van[TAAL_DATE_TEXT_SIZE], tot[TAAL_DATE_TEXT_SIZE];
  g_autofree char *text = NULL;

  taal_date_format (geldig.van, van);
  text = geldig.tot != TAAL_DATE_NONE
             ? g_strdup_printf ("%s – %s", van, taal_date_format (geldig.tot, tot))
             : g_strdup_printf ("%s –", van);
  taal_tabel_cel_show (cel, text);
}

static void
fill_verhouding (GtkWidget *cel,
                 gpointer rij)
{
  taal_tabel_cel_show (cel,
                       taal_report_verhouding_kort (taal_contract_rij_get_verhouding (rij)));
}

/* In the order of the .ui file. */
static const TaalLijstKolom kolommen[] = {
  { TAAL_CEL_CHIP, TAAL_CONTRACTEN_OP_UITKOMST, fill_uitkomst },
  { TAAL_CEL_TEKST, TAAL_CONTRACTEN_OP_SCHOOL, fill_school },
  { TAAL_CEL_TEKST, TAAL_CONTRACTEN_OP_GEMEENTE, fill_gemeente },
  { TAAL_CEL_TEKST, TAAL_CONTRACTEN_OP_CONTRACT, fill_contract },
  { TAAL_CEL_TEKST, TAAL_CONTRACTEN_OP_UITKOMST, fill_open },
  { TAAL_CEL_TEKST, TAAL_CONTRACTEN_OP_VERHOUDING, fill_verhouding },
  { TAAL_CEL_CODE, TAAL_CONTRACTEN_OP_VAN, fill_loopt },
};

/**
 * taal_contracten_kolommen_install:
 * @vak: a table with the columns of its page
 *
 * Lets the columns show contracts, and be sorted by.
 *
 * Thread: main
 */
void
taal_contracten_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, kolommen, G_N_ELEMENTS (kolommen), name_rij);
}

/**
 * taal_contracten_kolommen_show_verhouding:
 * @chip: a chip
 * @verhouding: how a contract compares with the handleiding
 *
 * A stricter or a lower term is nothing bad; one that somebody marked is to be looked at.
 *
 * Thread: main
 */
void
taal_contracten_kolommen_show_verhouding (TaalChip *chip,
                                          TaalVerhouding verhouding)
{
  taal_chip_show (chip,
                  verhouding == TAAL_VERHOUDING_BOTST ? TAAL_CHIP_AANDACHT : TAAL_CHIP_NEUTRAAL,
                  taal_report_verhouding_woord (verhouding));
}
