/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-aanwezig.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-namen.h"
#include "taal-cli-opdracht.h"
#include "taal-cli-schrijf.h"
#include "taal-report-aanwezig.h"

/* What the command works on. */
typedef struct
{
  const TaalCliOpties *opties;
  TaalDossier         *dossier;
  TaalNamen           *namen;
  TaalVergaderingPlan *plan;
  char                *profiel; /* what the dossier is to keep */
  char                *profiel_naam;
} Werk;

static void
werk_clear (Werk *werk)
{
  g_clear_object (&werk->plan);
  g_clear_object (&werk->namen);
  g_clear_object (&werk->dossier);
  g_clear_pointer (&werk->profiel, g_free);
  g_clear_pointer (&werk->profiel_naam, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Werk, werk_clear)

static gboolean
say_error (const GError *error,
           const char   *path)
{
  taal_cli_say_error (error, path);
  return FALSE;
}

/* Says a line, and which option helps. */
static void
say_with_option (const char *line,
                 const char *option)
{
  g_autofree char *both = option != NULL ? g_strconcat (line, " ", option, NULL) : NULL;

  taal_cli_say (both != NULL ? both : line);
}

static const char *
get_option_of_file (TaalVergaderingCode code)
{
  switch ((int) code)
    {
    case TAAL_VERGADERING_ONBEKEND:
    case TAAL_VERGADERING_STATUS:
      return _("Give it with --profiel.");
    case TAAL_VERGADERING_ORDE:
      return _("Give --datums dmj (day first) or --datums mdj (month first).");
    default:
      return NULL;
    }
}

static const char *
get_option_of_lesson (TaalKoppelCode code)
{
  switch ((int) code)
    {
    case TAAL_KOPPEL_GEEN_LES:
      return _("Or name the lesson with --les.");
    case TAAL_KOPPEL_MEER_LESSEN:
      return _("Name it with --les, or its groep with --groep.");
    default:
      return NULL;
    }
}

/* Begins the plan: the school, and of which lessons the meetings may have been. */
static gboolean
start_plan (Werk   *werk,
            GError **error)
{
  const TaalCliOpties *opties = werk->opties;
  const char *const *les = (const char *const *) opties->les;
  g_autoptr (TaalSnapshot) snapshot =
      taal_dossier_load (werk->dossier, NULL, NULL, NULL, error);
  g_autoptr (TaalAantekeningen) aantekeningen =
      snapshot != NULL ? taal_dossier_load_aantekeningen (werk->dossier, error) : NULL;
  g_autoptr (TaalNamenboek) boek = NULL;
  g_autoptr (GArray) lessen = NULL;

  if (aantekeningen == NULL)
    return FALSE;

  boek = taal_namenboek_new (werk->namen);
  if (opties->namen != NULL && !taal_cli_aanwezig_load_namen (opties->namen, TAAL_NAMENBRON (boek)))
    return FALSE;
  lessen = taal_aanwezig_list_lessen (snapshot, les, opties->groep, NULL);
  if (lessen->len == 0)
    {
      taal_cli_say (_("The dossier has no such lesson. Check --les or --groep."));
      return FALSE;
    }
  werk->plan = taal_vergadering_plan_new (snapshot, aantekeningen, TAAL_NAMENBRON (boek));
  taal_vergadering_plan_set_vraag (werk->plan, les, opties->groep);

  return TRUE;
}

static gboolean
open_dossier (Werk *werk)
{
  const char *path = werk->opties->argumenten[0];
  g_autofree char *backups = taal_dossier_dup_backup_folder (path);
  g_autoptr (GError) error = NULL;
  gboolean followed;

  werk->dossier = taal_dossier_open (
      path, werk->opties->dry_run ? TAAL_DOSSIER_READ : TAAL_DOSSIER_EDIT, NULL, &error);
  if (werk->dossier == NULL)
    return say_error (error, path);
  if (!werk->opties->dry_run)
    taal_dossier_set_backup_folder (werk->dossier, backups);
  if (!taal_cli_open_namen (werk->opties, TRUE, &werk->namen))
    return FALSE;
  if (!taal_dossier_follow_namen (werk->dossier, werk->namen, &followed, &error))
    return say_error (error, path);
  if (start_plan (werk, &error))
    return TRUE;

  return error != NULL ? say_error (error, path) : FALSE;
}

static gboolean
load_profiel (Werk *werk)
{
  TaalAanwezigProfiel *profiel;
  gboolean keep;

  if (werk->opties->profiel == NULL)
    return TRUE;
  if (!taal_cli_aanwezig_load_profiel (werk->opties->profiel, werk->dossier, &profiel, &keep))
    return FALSE;

  if (keep)
    {
      werk->profiel_naam = g_strdup (profiel->naam);
      werk->profiel = taal_aanwezig_profiel_to_text (profiel);
    }
  taal_vergadering_plan_take_profiel (werk->plan, profiel);

  return TRUE;
}

/* Reads the files. Returns whether all of them can be used. */
static gboolean
read_files (Werk *werk)
{
  gboolean good = TRUE;

  for (char **path = werk->opties->argumenten + 1; *path != NULL; path++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      const TaalVergadering *v;
      char *raw;
      gsize length;

      if (!g_file_get_contents (*path, &raw, &length, &error))
        {
          good = say_error (error, *path);
          continue;
        }
      bytes = g_bytes_new_take (raw, length);
      taal_vergadering_plan_add (werk->plan, *path, bytes, werk->opties->datums);
      v = taal_vergadering_plan_get (werk->plan, taal_vergadering_plan_get_n (werk->plan) - 1)
              ->vergadering;
      for (guint i = 0; i < v->meldingen->len; i++)
        {
          const TaalVergaderingMelding *melding = g_ptr_array_index (v->meldingen, i);
          g_autofree char *line = taal_report_vergadering_melding (v, melding);

          say_with_option (line, melding->fout ? get_option_of_file (melding->code) : NULL);
        }
    }

  return good && taal_vergadering_plan_is_read (werk->plan);
}

/* Carries out the step, and keeps what the next import asks. */
static gboolean
write_step (Werk          *werk,
            TaalBewerking *bewerking)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  if (taal_bewerking_get_n (bewerking) > 0)
    {
      report = taal_dossier_edit (werk->dossier, bewerking, NULL, &error);
      if (report == NULL)
        return say_error (error, werk->opties->argumenten[0]);
      if (!taal_import_report_is_imported (report))
        {
          taal_cli_say_issues (report);
          return FALSE;
        }
    }
  if (werk->profiel != NULL &&
      !taal_dossier_set_vergaderprofiel (werk->dossier, werk->profiel_naam, werk->profiel, &error))
    return say_error (error, werk->opties->argumenten[0]);

  return TRUE;
}

/* The files and the names. These come first: a row without them would be without proof. */
static gboolean
keep_names (Werk *werk)
{
  g_autoptr (GError) error = NULL;

  if (taal_vergadering_plan_keep (werk->plan, werk->namen, &error) &&
      taal_namen_save (werk->namen, &error))
    return TRUE;

  return say_error (error, taal_namen_get_path (werk->namen));
}

static void
add_unknown (GString             *text,
             const TaalKoppeling *koppeling)
{
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
}

static void
add_file (GString             *text,
          TaalVergaderingPlan *plan,
          guint                i)
{
  const TaalVergaderingPost *post = taal_vergadering_plan_get (plan, i);
  g_autofree char *line = taal_report_vergadering (post->vergadering);

  g_string_append_printf (text, "%s\n", line);
  if (taal_vergadering_plan_was_imported (plan, i))
    g_string_append (text, _("  This file was imported before.\n"));
  if (post->lesdatum)
    {
      const TaalKoppelMelding melding = {
        TAAL_KOPPEL_ORDE_LESDATUM, post->vergadering->naam,
        (char *) (post->vergadering->orde == TAAL_ORDE_MDJ ? "mdj" : "dmj"), 0
      };
      g_autofree char *order = taal_report_koppel_melding (&melding);

      g_string_append_printf (text, "%s\n", order);
    }
}

static char *
make_result (Werk                      *werk,
             const TaalAanwezigTelling *telling)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const TaalKoppeling *koppeling = taal_vergadering_plan_get_koppeling (werk->plan);
  g_autofree char *lessons = taal_report_aanwezig_lessen (
      koppeling, taal_vergadering_plan_get_lessen (werk->plan, NULL));
  g_autofree char *counts = taal_report_aanwezig_telling (telling, werk->opties->dry_run);

  for (guint i = 0; i < taal_vergadering_plan_get_n (werk->plan); i++)
    add_file (text, werk->plan, i);
  g_string_append_printf (text, "%s%s", lessons, counts);
  add_unknown (text, koppeling);
  if (werk->profiel != NULL && !werk->opties->dry_run)
    /* TRANSLATORS: %s is the name of a profile */
    g_string_append_printf (text, _("The dossier keeps the profile “%s”.\n"), werk->profiel_naam);

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

static void
say_meldingen (const TaalKoppeling *koppeling)
{
  for (guint i = 0; i < koppeling->meldingen->len; i++)
    {
      const TaalKoppelMelding *melding = g_ptr_array_index (koppeling->meldingen, i);
      g_autofree char *line = taal_report_koppel_melding (melding);

      say_with_option (line, get_option_of_lesson (melding->code));
    }
}

static TaalCliUitgang
import (Werk *werk)
{
  const TaalKoppeling *koppeling = taal_vergadering_plan_get_koppeling (werk->plan);
  g_autoptr (TaalBewerking) bewerking = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *result = NULL;
  TaalAanwezigTelling telling;

  say_meldingen (koppeling);
  bewerking = taal_vergadering_plan_make_stap (werk->plan, werk->dossier, &telling, &error);
  if (bewerking == NULL)
    {
      taal_cli_say_error (error, werk->opties->argumenten[0]);
      return TAAL_CLI_MISLUKT;
    }

  if (koppeling->lessen->len > 0)
    result = make_result (werk, &telling);
  if (result != NULL && !werk->opties->dry_run &&
      (!keep_names (werk) || !write_step (werk, bewerking)))
    return TAAL_CLI_MISLUKT;
  if (!taal_cli_put (result != NULL ? result : ""))
    return TAAL_CLI_MISLUKT;

  return has_findings (koppeling) ? TAAL_CLI_BEVINDINGEN : TAAL_CLI_KLAAR;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  g_auto (Werk) werk = { .opties = opties };

  if (!open_dossier (&werk) || !load_profiel (&werk) || !read_files (&werk))
    return TAAL_CLI_MISLUKT;

  return import (&werk);
}

const TaalCliOpdracht taal_cli_aanwezig = {
  .naam = "aanwezig",
  .argumenten = "DOSSIER FILE...",
  .samenvatting = N_ ("Imports who was there from files of Teams, Zoom, BigBlueButton or Moodle"),
  .uitleg = N_ (
      "Finds of which lessons the meetings were, and writes the presentie and the times of the "
      "docent. Who is who is in the name list, a file beside the dossier that ends in .namen; "
      "--namen adds to it. The files are kept there too. No name reaches the dossier. With a pass "
      "phrase the list is encrypted. The same file again adds nothing. Exit status 1 when somebody "
      "is not known, or a file has no lesson."),
  .voorbeeld = "taalnorm-cli aanwezig school.taalnorm les.csv --groep G01 --namen namen.csv",
  .min = 2,
  .max = -1,
  .opties = TAAL_CLI_AANWEZIG | TAAL_CLI_WACHTZIN | TAAL_CLI_DRY_RUN,
  .formats = { "text", NULL },
  .run = run,
};
