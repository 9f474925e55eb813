/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lessen-kolommen.h"

#include <glib/gi18n.h>

#include "taal-les-rij.h"
#include "taal-lessen-lijst.h"
#include "taal-report-woorden.h"

static char *
name_rij (gpointer rij)
{
  const char *docent = taal_les_rij_get_docent_naam (rij);

  if (docent == NULL)
    docent = taal_report_reden_woord (TAAL_REDEN_GEEN_DOCENT);

  /* TRANSLATORS: a les as it is read aloud: %1$s is its id, %2$s its date, %3$s a groep, %4$s a name */
  return g_strdup_printf (_("Les %1$s, %2$s, %3$s, %4$s"), taal_les_rij_get_oordeel (rij)->les.les_id,
                          taal_les_rij_get_datum (rij), taal_les_rij_get_groep_naam (rij), docent);
}

static void
fill_datum (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_les_rij_get_datum (rij));
}

static void
fill_telt (GtkWidget *cel,
           gpointer   rij)
{
  taal_chip_show_les (TAAL_CHIP (cel), taal_les_rij_get_oordeel (rij));
}

static void
fill_docent (GtkWidget *cel,
             gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_les_rij_get_docent_naam (rij));
}

static void
fill_reden (GtkWidget *cel,
            gpointer   rij)
{
  const TaalLesOordeel *les = taal_les_rij_get_oordeel (rij);

  taal_tabel_cel_show (cel, les->telt == TAAL_TELT_MEE ? taal_report_reden_woord (les->op.reden) : NULL);
}

static void
fill_groep (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_les_rij_get_groep_naam (rij));
}

static void
fill_les (GtkWidget *cel,
          gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_les_rij_get_oordeel (rij)->les.les_id);
}

static void
fill_minuten (GtkWidget *cel,
              gpointer   rij)
{
  taal_tabel_cel_show_getal (cel, taal_les_rij_get_oordeel (rij)->les.minuten);
}

/* In the order of the .ui file. */
static const TaalLijstKolom kolommen[] = {
  { TAAL_CEL_CODE, TAAL_LESSEN_OP_DATUM, fill_datum },
  { TAAL_CEL_CHIP, TAAL_LESSEN_OP_TELT, fill_telt },
  { TAAL_CEL_TEKST, TAAL_LESSEN_OP_DOCENT, fill_docent },
  { TAAL_CEL_TEKST, TAAL_LESSEN_OP_TELT, fill_reden },
  { TAAL_CEL_TEKST, TAAL_LESSEN_OP_GROEP, fill_groep },
  { TAAL_CEL_CODE, TAAL_LESSEN_OP_LES, fill_les },
  { TAAL_CEL_GETAL, TAAL_LESSEN_OP_MINUTEN, fill_minuten },
};

/**
 * taal_lessen_kolommen_install:
 * @vak: a table with the columns of its page
 *
 * Lets the columns show lessons, and be sorted by.
 *
 * Thread: main
 */
void
taal_lessen_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, kolommen, G_N_ELEMENTS (kolommen), name_rij);
}
