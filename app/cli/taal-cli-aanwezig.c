/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-aanwezig-stap.h"
#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-namen-geheugen.h"
#include "taal-origineel.h"
#include "taal-report-aanwezig.h"

/* A file that was given. */
typedef struct
{
  char            *bytes;
  gsize            length;
  TaalVergadering *v;
} Bestand;

/* What the command works on. */
typedef struct
{
  const TaalCliOpties *opties;
  char                *folder;
  TaalDossier         *dossier;
  TaalSnapshot        *snapshot;
  TaalAanwezigProfiel *profiel;
  TaalNamenbron           *namen;
  GArray              *lessen;    /* TaalKoppelLes */
  GArray              *bestanden; /* Bestand */
  GPtrArray           *ordes;     /* lines about the order of dates */
} Werk;

static void
bestand_clear (gpointer data)
{
  Bestand *bestand = data;

  g_clear_pointer (&bestand->bytes, g_free);
  g_clear_pointer (&bestand->v, taal_vergadering_unref);
}

static void
werk_clear (Werk *werk)
{
  g_clear_pointer (&werk->folder, g_free);
  g_clear_pointer (&werk->lessen, g_array_unref);
  g_clear_pointer (&werk->bestanden, g_array_unref);
  g_clear_pointer (&werk->ordes, g_ptr_array_unref);
  g_clear_pointer (&werk->profiel, taal_aanwezig_profiel_free);
  g_clear_pointer (&werk->snapshot, taal_snapshot_unref);
  g_clear_object (&werk->namen);
  g_clear_object (&werk->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Werk, werk_clear)

static gboolean
say_error (const GError *error,
           const char   *path)
{
  taal_cli_say_error (error, path);
  return FALSE;
}

static gboolean
open_dossier (Werk *werk)
{
  const char *path = werk->opties->argumenten[0];
  g_autofree char *backups = taal_dossier_dup_backup_folder (path);
  g_autoptr (GError) error = NULL;

  werk->dossier = taal_dossier_open (
      path, werk->opties->dry_run ? TAAL_DOSSIER_READ : TAAL_DOSSIER_EDIT, NULL, &error);
  if (werk->dossier == NULL)
    return say_error (error, path);
  if (!werk->opties->dry_run)
    taal_dossier_set_backup_folder (werk->dossier, backups);
  werk->snapshot = taal_dossier_load (werk->dossier, NULL, NULL, NULL, &error);
  if (werk->snapshot == NULL)
    return say_error (error, path);

  werk->folder = taal_origineel_get_folder (path);
  werk->lessen = taal_aanwezig_list_lessen (
    werk->snapshot, (const char *const *) werk->opties->les, werk->opties->groep);
  if (werk->lessen->len > 0)
    return TRUE;

  taal_cli_say (_("The dossier has no such lesson. Check --les or --groep."));
  return FALSE;
}

static void
say_namen_error (const GError *error,
                 const char   *path)
{
  g_autofree char *line = NULL;

  if (g_error_matches (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_KOLOM))
    /* TRANSLATORS: %1$s is the name of a file, %2$s that of a column */
    line =
        g_strdup_printf (_("%1$s: the column %2$s is missing. A list of names has the columns naam "
                           "and cursist_id, and if need be docent_id, email and negeren."),
                         path, error->message);
  else if (g_error_matches (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_RIJ))
    /* TRANSLATORS: %1$s is the name of a file, %2$s the number of a row */
    line = g_strdup_printf (
        _("%1$s, row %2$s: give a naam and one of these: a cursist_id, a docent_id, "
          "or ja under negeren."),
        path, error->message);
  else
    /* TRANSLATORS: %s is the name of a file */
    line = g_strdup_printf (_("%s: this cannot be read as a list of names. Save it as CSV."), path);
  taal_cli_say (line);
}

static gboolean
load_namen (Werk *werk)
{
  const char *path = werk->opties->namen;
  guint8 key[TAAL_NAMEN_SLEUTEL];
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!taal_origineel_get_sleutel (werk->folder, !werk->opties->dry_run, key, &error))
    return say_error (error, werk->folder);
  werk->namen = TAAL_NAMENBRON (taal_namen_geheugen_new (key));
  taal_aanwezig_add_docenten (werk->namen, werk->snapshot);
  if (path == NULL)
    return TRUE;
  if (!g_file_get_contents (path, &bytes, &length, &error))
    return say_error (error, path);
  if (taal_namenbron_load_csv (werk->namen, path, bytes, length, &error))
    return TRUE;

  say_namen_error (error, path);
  return FALSE;
}

static gboolean
load_profiel (Werk *werk)
{
  const char *path = werk->opties->profiel;
  g_autofree char *text = NULL, *line = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (path == NULL)
    return TRUE;
  if (!g_file_get_contents (path, &text, &length, &error))
    return say_error (error, path);
  werk->profiel = taal_aanwezig_profiel_new_from_text (text, (gssize) length, &error);
  if (werk->profiel != NULL)
    return TRUE;

  /* TRANSLATORS: %1$s is the name of a file, %2$s is a group and a key in it */
  line =
      g_strdup_printf (_("%1$s: this profile cannot be read: look at %2$s."), path, error->message);
  taal_cli_say (line);
  return FALSE;
}

static gboolean
asks_order (const TaalVergadering *v)
{
  const TaalVergaderingMelding *error = taal_vergadering_get_fout (v);

  return error != NULL && error->code == TAAL_VERGADERING_ORDE;
}

/* Where day and month can be exchanged, the lessons may tell: when one order gives a lesson, and
 * the other does not. */
static void
try_orders (Werk       *werk,
            const char *path,
            Bestand    *bestand)
{
  static const TaalOrde orders[] = { TAAL_ORDE_DMJ, TAAL_ORDE_MDJ };
  static const char *const names[] = { "dmj", "mdj" };
  TaalVergadering *read[2];
  guint n[2];

  for (int i = 0; i < 2; i++)
    {
      read[i] =
        taal_vergadering_read (path, bestand->bytes, bestand->length, orders[i], werk->profiel);
      n[i] = taal_koppel_count_lessen (read[i], &g_array_index (werk->lessen, TaalKoppelLes, 0),
                                       werk->lessen->len);
    }
  if ((n[0] > 0) != (n[1] > 0))
    {
      int i = n[0] > 0 ? 0 : 1;
      const TaalKoppelMelding melding = { TAAL_KOPPEL_ORDE_LESDATUM, bestand->v->naam,
                                          (char *) names[i], 0 };

      g_ptr_array_add (werk->ordes, taal_report_koppel_melding (&melding));
      taal_vergadering_unref (bestand->v);
      bestand->v = taal_vergadering_ref (read[i]);
    }
  taal_vergadering_unref (read[0]);
  taal_vergadering_unref (read[1]);
}

/* Reads the files. Returns whether all of them can be used. */
static gboolean
read_files (Werk *werk)
{
  gboolean good = TRUE;

  for (char **path = werk->opties->argumenten + 1; *path != NULL; path++)
    {
      Bestand own = { 0 };
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (*path, &own.bytes, &own.length, &error))
        {
          good = say_error (error, *path);
          continue;
        }
      own.v = taal_vergadering_read (*path, own.bytes, own.length, werk->opties->datums,
                                     werk->profiel);
      if (asks_order (own.v))
        try_orders (werk, *path, &own);
      for (guint i = 0; i < own.v->meldingen->len; i++)
        {
          g_autofree char *line =
            taal_report_vergadering_melding (own.v, g_ptr_array_index (own.v->meldingen, i));

          taal_cli_say (line);
        }
      good = good && taal_vergadering_get_fout (own.v) == NULL;
      g_array_append_val (werk->bestanden, own);
    }

  return good;
}

/* Carries out the step. */
static gboolean
write_step (Werk          *werk,
            TaalBewerking *bewerking)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  if (taal_bewerking_get_n (bewerking) == 0 || werk->opties->dry_run)
    return TRUE;
  report = taal_dossier_edit (werk->dossier, bewerking, NULL, &error);
  if (report == NULL)
    return say_error (error, werk->opties->argumenten[0]);
  if (taal_import_report_is_imported (report))
    return TRUE;

  taal_cli_say_issues (report);
  return FALSE;
}

static gboolean
keep_originals (Werk *werk)
{
  for (guint i = 0; !werk->opties->dry_run && i < werk->bestanden->len; i++)
    {
      const Bestand *one = &g_array_index (werk->bestanden, Bestand, i);
      g_autoptr (GError) error = NULL;

      if (!taal_origineel_keep (werk->folder, one->v, one->bytes, one->length, &error))
        return say_error (error, werk->folder);
    }

  return TRUE;
}

static char *
make_result (Werk                      *werk,
             const TaalKoppeling       *koppeling,
             const TaalAanwezigTelling *telling)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *lessons = taal_report_aanwezig_lessen (
    koppeling, &g_array_index (werk->lessen, TaalKoppelLes, 0));
  g_autofree char *counts = taal_report_aanwezig_telling (telling, werk->opties->dry_run);

  for (guint i = 0; i < werk->bestanden->len; i++)
    {
      const TaalVergadering *v = g_array_index (werk->bestanden, Bestand, i).v;
      g_autofree char *line = taal_report_vergadering (v);

      g_string_append_printf (text, "%s\n", line);
      if (taal_origineel_has (werk->folder, v))
        g_string_append (text, _("  This file was imported before.\n"));
    }
  for (guint i = 0; i < werk->ordes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (werk->ordes, i));
  g_string_append_printf (text, "%s%s", lessons, counts);
  if (koppeling->onbekend->len > 0)
    g_string_append (text,
                     _("It is not known who these are. Add them to the list of names (--namen) "
                       "and import again:\n"));
  for (guint i = 0; i < koppeling->onbekend->len; i++)
    {
      g_autofree char *line =
        taal_report_koppel_onbekend (g_ptr_array_index (koppeling->onbekend, i));

      g_string_append_printf (text, "  %s\n", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether something is left to be done by the user. */
static gboolean
has_findings (const TaalKoppeling *koppeling)
{
  for (guint i = 0; i < koppeling->meldingen->len; i++)
    {
      const TaalKoppelMelding *melding = g_ptr_array_index (koppeling->meldingen, i);

      if (melding->code == TAAL_KOPPEL_GEEN_LES || melding->code == TAAL_KOPPEL_MEER_LESSEN)
        return TRUE;
    }

  return koppeling->onbekend->len > 0;
}

static TaalCliUitgang
import (Werk *werk)
{
  const TaalKoppelLes *lessen = &g_array_index (werk->lessen, TaalKoppelLes, 0);
  g_autofree TaalVergadering **list = g_new (TaalVergadering *, werk->bestanden->len);
  g_autoptr (TaalKoppeling) koppeling = NULL;
  g_autoptr (GPtrArray) stand = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *onderwerp = NULL, *result = NULL;
  TaalAanwezigTelling telling;

  for (guint i = 0; i < werk->bestanden->len; i++)
    list[i] = g_array_index (werk->bestanden, Bestand, i).v;
  koppeling =
      taal_koppeling_new (list, werk->bestanden->len, lessen, werk->lessen->len, werk->namen);
  for (guint i = 0; i < koppeling->meldingen->len; i++)
    {
      g_autofree char *line =
        taal_report_koppel_melding (g_ptr_array_index (koppeling->meldingen, i));

      taal_cli_say (line);
    }
  stand = taal_aanwezig_read_stand (werk->dossier, lessen, koppeling, &error);
  if (stand == NULL)
    {
      taal_cli_say_error (error, werk->opties->argumenten[0]);
      return TAAL_CLI_MISLUKT;
    }

  onderwerp = taal_aanwezig_onderwerp (list, werk->bestanden->len);
  bewerking = taal_aanwezig_stap_new (koppeling, lessen, stand, onderwerp, &telling);
  result = koppeling->lessen->len > 0 ? make_result (werk, koppeling, &telling) : g_strdup ("");
  /* The bytes come first: a row without them would be without proof. */
  if ((koppeling->lessen->len > 0 && !keep_originals (werk)) || !write_step (werk, bewerking) ||
      !taal_cli_put (result))
    return TAAL_CLI_MISLUKT;

  return has_findings (koppeling) ? TAAL_CLI_BEVINDINGEN : TAAL_CLI_KLAAR;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  g_auto (Werk) werk = { .opties = opties };

  werk.bestanden = g_array_new (FALSE, FALSE, sizeof (Bestand));
  g_array_set_clear_func (werk.bestanden, bestand_clear);
  werk.ordes = g_ptr_array_new_with_free_func (g_free);
  if (!open_dossier (&werk) || !load_namen (&werk) || !load_profiel (&werk) || !read_files (&werk))
    return TAAL_CLI_MISLUKT;

  return import (&werk);
}

const TaalCliOpdracht taal_cli_aanwezig = {
  .naam = "aanwezig",
  .argumenten = "DOSSIER FILE...",
  .samenvatting = N_ ("Imports who was there from files of Teams, Zoom, BigBlueButton or Moodle"),
  .uitleg = N_ (
      "Finds of which lessons the meetings were, and writes the presentie and the times of the "
      "docent. Names are matched by the list of --namen, and never reach the dossier. The files "
      "are kept as they are, in a folder beside the dossier. The same file again adds nothing. "
      "Exit status 1 when somebody is not known, or a file has no lesson."),
  .voorbeeld = "taalnorm-cli aanwezig school.taalnorm les.csv --groep G01 --namen namen.csv",
  .min = 2,
  .max = -1,
  .opties = TAAL_CLI_AANWEZIG | TAAL_CLI_DRY_RUN,
  .formats = { "text", NULL },
  .run = run,
};
