/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-docenten-kolommen.h"

#include <glib/gi18n.h>

#include "taal-docent-rij.h"
#include "taal-docenten-lijst.h"
#include "taal-report-woorden.h"

static char *
name_rij (gpointer rij)
{
  const TaalDocentDossier *dossier = taal_docent_rij_get_dossier (rij);

  /* TRANSLATORS: a docent as they are read aloud: %1$s is a name, %2$s what a les of theirs counts as,
   * %3$s how they are registered */
  return g_strdup_printf (_("%1$s: %2$s, registration %3$s"), taal_docent_rij_get_naam (rij),
                          taal_report_status_woord (dossier->op.status),
                          taal_report_registratie_woord (dossier->registratie_status));
}

static void
fill_naam (GtkWidget *cel,
           gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_docent_rij_get_naam (rij));
}

static void
fill_telt (GtkWidget *cel,
           gpointer   rij)
{
  taal_chip_show_status (TAAL_CHIP (cel), taal_docent_rij_get_dossier (rij)->op.status);
}

static void
fill_registratie (GtkWidget *cel,
                  gpointer   rij)
{
  taal_chip_show_registratie (TAAL_CHIP (cel), taal_docent_rij_get_dossier (rij));
}

static void
fill_dagen (GtkWidget *cel,
            gpointer   rij)
{
  gint32 days = taal_docent_rij_get_dossier (rij)->dagen_geldig;

  if (days == TAAL_DAGEN_GEEN)
    taal_tabel_cel_show (cel, NULL);
  else
    taal_tabel_cel_show_getal (cel, days);
}

static void
fill_lessen (GtkWidget *cel,
             gpointer   rij)
{
  taal_tabel_cel_show_getal (cel, taal_gewichten_get_totaal (taal_docent_rij_get_gewichten (rij)));
}

static void
fill_niet (GtkWidget *cel,
           gpointer   rij)
{
  taal_tabel_cel_show_getal (cel, taal_docent_rij_get_gewichten (rij).status[TAAL_STATUS_NIET_MEEGETELD]);
}

static void
fill_ontbreekt (GtkWidget *cel,
                gpointer   rij)
{
  int n = taal_docent_dossier_count_gebreken (taal_docent_rij_get_dossier (rij));
  /* TRANSLATORS: how much of a file is missing or not in order */
  g_autofree char *text = g_strdup_printf (ngettext ("%d thing to do", "%d things to do", (gulong) n), n);

  taal_chip_show (TAAL_CHIP (cel), n == 0 ? TAAL_CHIP_GOED : TAAL_CHIP_AANDACHT, n == 0 ? _("complete") : text);
}

static void
fill_rol (GtkWidget *cel,
          gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_enum_name (&taal_enum_rol, (int) taal_docent_rij_get_docent (rij)->rol));
}

static void
fill_id (GtkWidget *cel,
         gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_docent_rij_get_docent (rij)->docent_id);
}

/* In the order of the .ui file. */
static const TaalLijstKolom kolommen[] = {
  { TAAL_CEL_TEKST, TAAL_DOCENTEN_OP_NAAM, fill_naam },
  { TAAL_CEL_CHIP, TAAL_DOCENTEN_OP_STATUS, fill_telt },
  { TAAL_CEL_CHIP, TAAL_DOCENTEN_OP_REGISTRATIE, fill_registratie },
  { TAAL_CEL_GETAL, TAAL_DOCENTEN_OP_REGISTRATIE, fill_dagen },
  { TAAL_CEL_GETAL, TAAL_DOCENTEN_OP_LESSEN, fill_lessen },
  { TAAL_CEL_GETAL, TAAL_DOCENTEN_OP_NIET, fill_niet },
  { TAAL_CEL_CHIP, TAAL_DOCENTEN_OP_ONTBREEKT, fill_ontbreekt },
  { TAAL_CEL_CODE, TAAL_DOCENTEN_OP_ROL, fill_rol },
  { TAAL_CEL_CODE, TAAL_DOCENTEN_OP_ID, fill_id },
};

/**
 * taal_docenten_kolommen_install:
 * @vak: a table with the columns of its page
 *
 * Lets the columns show docenten, and be sorted by.
 *
 * Thread: main
 */
void
taal_docenten_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, kolommen, G_N_ELEMENTS (kolommen), name_rij);
}
