/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-online-kolommen.h"

#include <glib/gi18n.h>

#include "taal-online-rij.h"
#include "taal-report-getal.h"
#include "taal-report-waarborg.h"
#include "taal-report-woorden.h"
#include "taal-uren-rij.h"
#include "taal-uren-vraag.h"

/* The ids of the safeguards of a lesson that have an outcome. */
static char *
join_waarborgen (TaalOnlineRij *rij,
                 TaalUitkomst   uitkomst)
{
  const TaalLesWaarborgen *oordeel = taal_online_rij_get_oordeel (rij);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    if (oordeel->uitkomst[w] == uitkomst)
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ",
                              taal_waarborg_get_name ((TaalWaarborg) w));

  return joined->len == 0 ? g_strdup ("–") : g_string_free (g_steal_pointer (&joined), FALSE);
}

static const char *
get_groep_naam (TaalOnlineRij *rij)
{
  const TaalGroep *groep = taal_online_rij_get_groep (rij);

  return groep->naam != NULL ? groep->naam : groep->groep_id;
}

static char *
name_les (gpointer rij)
{
  g_autofree char *datum = taal_report_datum (taal_online_rij_get_les (rij)->datum);
  g_autofree char *niet = join_waarborgen (rij, TAAL_UITKOMST_NIET_VOLDAAN);
  g_autofree char *onbekend = join_waarborgen (rij, TAAL_UITKOMST_ONBEKEND);

  /* TRANSLATORS: a les as it is read aloud: %1$s is its date, %2$s its groep, %3$s and %4$s the ids
   * of safeguards or a dash */
  return g_strdup_printf (_("%1$s, %2$s: not met %3$s, not known %4$s"), datum,
                          get_groep_naam (rij), niet, onbekend);
}

static void
fill_datum (GtkWidget *cel,
            gpointer   rij)
{
  char datum[TAAL_DATE_TEXT_SIZE];

  taal_tabel_cel_show (cel, taal_date_format (taal_online_rij_get_les (rij)->datum, datum));
}

static void
fill_groep (GtkWidget *cel,
            gpointer   rij)
{
  taal_tabel_cel_show (cel, get_groep_naam (rij));
}

static void
fill_niet (GtkWidget *cel,
           gpointer   rij)
{
  g_autofree char *text = join_waarborgen (rij, TAAL_UITKOMST_NIET_VOLDAAN);

  taal_tabel_cel_show (cel, text);
}

static void
fill_onbekend (GtkWidget *cel,
               gpointer   rij)
{
  g_autofree char *text = join_waarborgen (rij, TAAL_UITKOMST_ONBEKEND);

  taal_tabel_cel_show (cel, text);
}

static void
fill_docent (GtkWidget *cel,
             gpointer   rij)
{
  const TaalDocent *docent = taal_online_rij_get_docent (rij);

  taal_tabel_cel_show (cel, docent == NULL         ? "–"
                            : docent->naam != NULL ? docent->naam
                                                   : docent->docent_id);
}

static void
fill_vorm (GtkWidget *cel,
           gpointer   rij)
{
  taal_tabel_cel_show (cel,
                       taal_enum_name (&taal_enum_vorm, (int) taal_online_rij_get_les (rij)->vorm));
}

static void
fill_les (GtkWidget *cel,
          gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_online_rij_get_les (rij)->les_id);
}

/* In the order of the .ui file. */
static const TaalLijstKolom les_kolommen[] = {
  { TAAL_CEL_CODE, TAAL_ONLINE_OP_DATUM, fill_datum },
  { TAAL_CEL_TEKST, TAAL_ONLINE_OP_GROEP, fill_groep },
  { TAAL_CEL_CODE, TAAL_ONLINE_OP_NIET, fill_niet },
  { TAAL_CEL_CODE, TAAL_ONLINE_OP_ONBEKEND, fill_onbekend },
  { TAAL_CEL_TEKST, TAAL_ONLINE_OP_DOCENT, fill_docent },
  { TAAL_CEL_CODE, TAAL_ONLINE_OP_VORM, fill_vorm },
  { TAAL_CEL_CODE, TAAL_ONLINE_OP_LES, fill_les },
};

/**
 * taal_online_kolommen_install:
 * @vak: a table with the columns of online lessons
 *
 * Lets the columns show them, and be sorted by.
 *
 * Thread: main
 */
void
taal_online_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, les_kolommen, G_N_ELEMENTS (les_kolommen), name_les);
}

static char *
name_cursist (gpointer rij)
{
  g_autofree char *zin =
      taal_report_uren_zin (taal_uren_rij_get_onderzoek (rij), taal_uren_rij_get_uren (rij));

  /* TRANSLATORS: a cursist as they are read aloud: %1$s is an id, %2$s how they stand */
  return g_strdup_printf (_("%1$s: %2$s"), taal_uren_rij_get_cursist (rij)->cursist_id, zin);
}

static void
fill_cursist (GtkWidget *cel,
              gpointer   rij)
{
  taal_tabel_cel_show (cel, taal_uren_rij_get_cursist (rij)->cursist_id);
}

static void
fill_stand (GtkWidget *cel,
            gpointer   rij)
{
  const TaalCursistUren *uren = taal_uren_rij_get_uren (rij);

  if (!taal_cursist_may_afschalen (taal_uren_rij_get_cursist (rij)))
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_NEUTRAAL, _("not asked"));
  else if (uren->nog_totaal < 0)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_NEUTRAAL, _("unknown"));
  else if (uren->extra_fysiek > 0)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_FOUT, _("extra at school"));
  else if (uren->let_op)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_AANDACHT, _("look out"));
  else if (uren->nog_totaal == 0 && uren->nog_fysiek == 0)
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_GOED, _("enough hours"));
  else
    taal_chip_show (TAAL_CHIP (cel), TAAL_CHIP_NEUTRAAL, _("under way"));
}

static void
show_uren (GtkWidget *cel,
           gint64     minuten)
{
  g_autofree char *text = taal_report_uren (minuten);

  taal_tabel_cel_show (cel, text);
}

/* The hours of afschalen say nothing of who cannot. */
static void
show_nog (GtkWidget *cel,
          gpointer   rij,
          gint64     minuten)
{
  if (taal_cursist_may_afschalen (taal_uren_rij_get_cursist (rij)))
    show_uren (cel, minuten);
  else
    taal_tabel_cel_show (cel, "–");
}

static void
fill_fysiek (GtkWidget *cel,
             gpointer   rij)
{
  show_uren (cel, taal_uren_rij_get_uren (rij)->fysiek);
}

static void
fill_online (GtkWidget *cel,
             gpointer   rij)
{
  show_uren (cel, taal_uren_rij_get_uren (rij)->online);
}

static void
fill_wi2013 (GtkWidget *cel,
             gpointer   rij)
{
  show_uren (cel, taal_uren_rij_get_uren (rij)->wi2013);
}

static void
fill_nog_totaal (GtkWidget *cel,
                 gpointer   rij)
{
  show_nog (cel, rij, taal_uren_rij_get_uren (rij)->nog_totaal);
}

static void
fill_nog_fysiek (GtkWidget *cel,
                 gpointer   rij)
{
  show_nog (cel, rij, taal_uren_rij_get_uren (rij)->nog_fysiek);
}

static void
fill_extra (GtkWidget *cel,
            gpointer   rij)
{
  show_nog (cel, rij, taal_uren_rij_get_uren (rij)->extra_fysiek);
}

/* In the order of the .ui file. */
static const TaalLijstKolom uren_kolommen[] = {
  { TAAL_CEL_CODE, TAAL_UREN_OP_ID, fill_cursist },
  { TAAL_CEL_CHIP, TAAL_UREN_OP_LET_OP, fill_stand },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_FYSIEK, fill_fysiek },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_ONLINE, fill_online },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_WI2013, fill_wi2013 },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_NOG_TOTAAL, fill_nog_totaal },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_NOG_FYSIEK, fill_nog_fysiek },
  { TAAL_CEL_GETAL, TAAL_UREN_OP_EXTRA_FYSIEK, fill_extra },
};

/**
 * taal_uren_kolommen_install:
 * @vak: a table with the columns of hours
 *
 * Lets the columns show cursisten, and be sorted by.
 *
 * Thread: main
 */
void
taal_uren_kolommen_install (TaalLijstVak *vak)
{
  taal_lijst_vak_set_kolommen (vak, uren_kolommen, G_N_ELEMENTS (uren_kolommen), name_cursist);
}

/**
 * taal_chip_show_uitkomst:
 * @chip: a chip
 * @uitkomst: what a safeguard comes to
 *
 * Thread: main
 */
void
taal_chip_show_uitkomst (TaalChip     *chip,
                         TaalUitkomst  uitkomst)
{
  static const TaalChipSoort soorten[TAAL_N_UITKOMSTEN] = {
    [TAAL_UITKOMST_VOLDAAN] = TAAL_CHIP_GOED,
    [TAAL_UITKOMST_NIET_VOLDAAN] = TAAL_CHIP_FOUT,
    [TAAL_UITKOMST_NVT] = TAAL_CHIP_NEUTRAAL,
    [TAAL_UITKOMST_ONBEKEND] = TAAL_CHIP_AANDACHT,
  };

  g_return_if_fail (uitkomst < TAAL_N_UITKOMSTEN);

  taal_chip_show (chip, soorten[uitkomst], taal_report_uitkomst_woord (uitkomst));
}
