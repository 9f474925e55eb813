/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-kolommen.h"

#include <glib/gi18n.h>

#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-signalen-lijst.h"

static char *
dup_over (gpointer rij)
{
  return taal_report_signaal_over (taal_signaal_rij_get_onderzoek (rij),
                                   taal_signaal_rij_get_soort (rij),
                                   taal_signaal_rij_get_signaal (rij));
}

static char *
name_rij (gpointer rij)
{
  g_autofree char *over = dup_over (rij);
  TaalSignaalSoort soort = taal_signaal_rij_get_soort (rij);

  /* TRANSLATORS: a signal as it is read aloud: %1$s is its id such as S01, %2$s what it asks to
   * look at, %3$s about whom, %4$s whether it is open */
  return g_strdup_printf (_("%1$s: %2$s. %3$s, %4$s"), taal_signaal_soort_get_name (soort),
                          taal_report_signaal_vraag (soort), over,
                          taal_report_signaal_stand (taal_signaal_rij_get_stand (rij)));
}

static void
fill_soort (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_signaal_soort_get_name (taal_signaal_rij_get_soort (rij)));
}

static void
fill_vraag (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_report_signaal_vraag (taal_signaal_rij_get_soort (rij)));
}

static void
fill_over (GtkWidget *cel,
           gpointer   rij)
{
  g_autofree char *over = dup_over (rij);

  taal_tabel_cel_show (cel, over);
}

static void
fill_bewijs (GtkWidget *cel,
             gpointer   rij)
{
  taal_tabel_cel_show_getal (cel, taal_signaal_rij_get_signaal (rij)->n_bewijs);
}

static void
fill_stand (GtkWidget *cel,
            gpointer   rij)
{
  taal_signalen_kolommen_show_stand (TAAL_CHIP (cel), taal_signaal_rij_get_stand (rij));
}

/* In the order of the .ui file. */
static const TaalLijstKolom kolommen[] = {
  { TAAL_CEL_CODE, TAAL_SIGNALEN_OP_SOORT, fill_soort },
  { TAAL_CEL_TEKST, TAAL_SIGNALEN_OP_SOORT, fill_vraag },
  { TAAL_CEL_TEKST, TAAL_SIGNALEN_OP_SLEUTEL, fill_over },
  { TAAL_CEL_GETAL, TAAL_SIGNALEN_OP_BEWIJS, fill_bewijs },
  { TAAL_CEL_CHIP, TAAL_SIGNALEN_OP_STAND, fill_stand },
};

/**
 * taal_signalen_kolommen_install:
 * @vak: a table with the columns of its page
 *
 * Lets the columns show signals, and be sorted by.
 *
 * Thread: main
 */
void
taal_signalen_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, kolommen, G_N_ELEMENTS (kolommen), name_rij);
}

/**
 * taal_signalen_kolommen_show_stand:
 * @chip: a chip
 * @stand: how a signal stands
 *
 * A question is nothing bad, so its colour says no such thing.
 *
 * Thread: main
 */
void
taal_signalen_kolommen_show_stand (TaalChip         *chip,
                                   TaalSignaalStand  stand)
{
  taal_chip_show (chip,
                  stand == TAAL_SIGNAAL_ANDER_BEWIJS ? TAAL_CHIP_AANDACHT : TAAL_CHIP_NEUTRAAL,
                  taal_report_signaal_stand (stand));
}
