/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-fout.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "taal-bron.h"
#include "taal-exchange-fout.h"
#include "taal-normpakket.h"
#include "taal-sheet.h"

static const char *
explain_dossier (TaalDossierError code)
{
  switch (code)
    {
    case TAAL_DOSSIER_ERROR_NOT_FOUND:
      return _("There is no such file or folder. Check the name.");
    case TAAL_DOSSIER_ERROR_NOT_A_DOSSIER:
      return _("This is not a dossier of Taalnorm. Choose a file that ends in .taalnorm, a "
               "workbook, or a folder of CSV files.");
    case TAAL_DOSSIER_ERROR_NEWER:
      return _("This dossier was written by a newer version of Taalnorm. Update the program.");
    case TAAL_DOSSIER_ERROR_CORRUPT:
      return _("The dossier is damaged or incomplete. Take a copy of an earlier day.");
    case TAAL_DOSSIER_ERROR_READ_ONLY:
      return _("The file cannot be written. Check the rights of the file and of its folder.");
    case TAAL_DOSSIER_ERROR_HALF_WRITTEN:
      return _(
          "The last change to the dossier was broken off half-way, and here it cannot be taken "
          "back. Copy the file, together with the file beside it that ends in -journal, to a "
          "place where you may write, and open it there.");
    case TAAL_DOSSIER_ERROR_LOCKED:
      return _("Another program is using the dossier. Close it there and try again.");
    case TAAL_DOSSIER_ERROR_FULL:
      return _("The disk is full. Make room and try again.");
    case TAAL_DOSSIER_ERROR_TOO_BIG:
      return _("The file is larger than Taalnorm can read.");
    case TAAL_DOSSIER_ERROR_SOURCE:
      return _("This cannot be read as a source. Give a workbook (.xlsx or .ods), CSV files with "
               "the names of the tables, or a folder that holds them.");
    case TAAL_DOSSIER_ERROR_BAD_SOURCE:
      return _("The file is damaged, or it is not what its name says. Open it in the program that "
               "made it, and save it again as .xlsx, .ods or CSV.");
    case TAAL_DOSSIER_ERROR_PASSWORD:
      return _("The workbook is protected by a password. Open it in a spreadsheet program and "
               "save it without a password.");
    case TAAL_DOSSIER_ERROR_OLD_WORKBOOK:
      return _("This is a workbook of the old kind (.xls). Open it in a spreadsheet program and "
               "save it as .xlsx.");
    case TAAL_DOSSIER_ERROR_NO_TABLE:
      return _("No sheet of the workbook has the name of a table. Give each sheet the name of its "
               "table, such as lessen or docenten.");
    case TAAL_DOSSIER_ERROR_EXISTS:
      return _("There is something of that name already. Choose another name, or remove it first.");
    case TAAL_DOSSIER_ERROR_CHANGED:
      return _("Another program has changed the dossier in the meantime. Nothing was written: open "
               "it again and then make the change.");
    case TAAL_DOSSIER_ERROR_CONFLICT:
      return _("This cannot be undone, because the dossier was changed in another way since. "
               "Nothing was written.");
    case TAAL_DOSSIER_ERROR_NO_STEP:
      return _("There is no step left to undo or to do again.");
    case TAAL_DOSSIER_ERROR_WORKBOOK:
      return _("This is more than a workbook can hold. Export to a folder of CSV files instead.");
    case TAAL_DOSSIER_ERROR_NO_ROW:
      return _("Nothing in the dossier has that id. Check it.");
    case TAAL_DOSSIER_ERROR_NO_CONTRACT:
      return _("The school has no contract with that gemeente, so there is nothing to share with "
               "it.");
    case TAAL_DOSSIER_ERROR_ITSELF:
      return _("That is the very file that would be shared. Choose another name: nothing was "
               "written.");
    case TAAL_DOSSIER_ERROR_IO:
      return _("Reading or writing failed. Check the disk or the network drive and try again.");
    }

  return _("Reading or writing failed. Check the disk or the network drive and try again.");
}

static const char *
explain_namen (TaalNamenError code)
{
  switch (code)
    {
    case TAAL_NAMEN_ERROR_NOT_FOUND:
      return _("There is no name list. Check the name of the file.");
    case TAAL_NAMEN_ERROR_NOT_NAMEN:
      return _("This file is not a name list of Taalnorm.");
    case TAAL_NAMEN_ERROR_NEWER:
      return _("This name list was written by a newer version of Taalnorm. Update the program.");
    case TAAL_NAMEN_ERROR_NEEDS_PHRASE:
      return _("The name list is encrypted. Give its pass phrase.");
    case TAAL_NAMEN_ERROR_WRONG_PHRASE:
      return _("That is not the pass phrase of this name list. Try again.");
    case TAAL_NAMEN_ERROR_DAMAGED:
      return _("The name list is damaged or incomplete. Put back a copy.");
    case TAAL_NAMEN_ERROR_TOO_BIG:
      return _("This is more than a name list can hold.");
    case TAAL_NAMEN_ERROR_BSN:
      return _("A BSN may not be in a name. Leave it out.");
    case TAAL_NAMEN_ERROR_TEXT:
      return _("A name may not be empty.");
    case TAAL_NAMEN_ERROR_CHANGED:
      return _("Another program has changed the name list in the meantime. Nothing was written: "
               "open it again and then make the change.");
    case TAAL_NAMEN_ERROR_IO:
      return _("Reading or writing failed. Check the disk or the network drive and try again.");
    }

  return _("Reading or writing failed. Check the disk or the network drive and try again.");
}

static const char *
explain_mapping (TaalMappingError code)
{
  switch (code)
    {
    case TAAL_MAPPING_ERROR_SYNTAX:
      return _("The profile cannot be read. It may have been changed by hand.");
    case TAAL_MAPPING_ERROR_BLAD:
      return _("The workbook does not have a sheet that the profile names. Check its name.");
    case TAAL_MAPPING_ERROR_KOP:
      return _("A sheet does not have the columns that the profile names. Check the first row of "
               "the columns, or change the profile.");
    case TAAL_MAPPING_ERROR_VOLGORDE:
      return _("The dates in this file can be read in two ways. Choose in the profile whether the "
               "day or the month comes first.");
    case TAAL_MAPPING_ERROR_TEGENSTRIJDIG:
      return _("Some dates in this file have the day first and others the month. Write them all in "
               "one way.");
    }

  return _("The profile cannot be read. It may have been changed by hand.");
}

/* Of a file that was looked at before it was a source of a dossier. */
static const char *
explain_sheet (TaalSheetError code)
{
  switch (code)
    {
    case TAAL_SHEET_ERROR_READ:
      return _("The file cannot be read. Check its name, and whether you may read it.");
    case TAAL_SHEET_ERROR_FORMAT:
      return explain_dossier (TAAL_DOSSIER_ERROR_BAD_SOURCE);
    case TAAL_SHEET_ERROR_TOO_BIG:
      return explain_dossier (TAAL_DOSSIER_ERROR_TOO_BIG);
    case TAAL_SHEET_ERROR_PASSWORD:
      return explain_dossier (TAAL_DOSSIER_ERROR_PASSWORD);
    case TAAL_SHEET_ERROR_OLD:
      return explain_dossier (TAAL_DOSSIER_ERROR_OLD_WORKBOOK);
    }

  return explain_dossier (TAAL_DOSSIER_ERROR_IO);
}

static const char *
explain_check (TaalCheckError code)
{
  switch (code)
    {
    case TAAL_CHECK_ERROR_BAD_ROWS:
      return _("There are errors in the tables, so there is no result. Correct them, or leave the "
               "bad rows out.");
    case TAAL_CHECK_ERROR_NO_LES:
      return _("There is no les with that id.");
    case TAAL_CHECK_ERROR_PACKET:
      return _("The normpakket cannot be read.");
    }

  return _("Something went wrong.");
}

static const char *
explain_norm (TaalNormError code)
{
  switch (code)
    {
    case TAAL_NORM_ERROR_SYNTAX:
      return _("The normpakket is not correct YAML.");
    case TAAL_NORM_ERROR_UNKNOWN_KEY:
      return _("The normpakket holds a key that does not exist.");
    case TAAL_NORM_ERROR_MISSING_KEY:
      return _("The normpakket lacks a key that is required, or its value is empty.");
    case TAAL_NORM_ERROR_WRONG_TYPE:
      return _("The normpakket holds a value that is not possible there.");
    case TAAL_NORM_ERROR_UNKNOWN_PARAMETER:
      return _("The normpakket sets a parameter that does not exist.");
    case TAAL_NORM_ERROR_OVERLAP:
      return _("The normpakket has two rules for one parameter on the same day.");
    case TAAL_NORM_ERROR_WITHDRAWAL:
      return _("The normpakket names a rule in ingetrokken_door that cannot withdraw this one.");
    }

  return _("The normpakket cannot be read.");
}

static const char *
explain_exchange (TaalExchangeError code)
{
  switch (code)
    {
    case TAAL_EXCHANGE_ERROR_URL:
      return _ ("This is not the address of a register. Write it as https://register.example.");
    case TAAL_EXCHANGE_ERROR_HOST:
      return _ (
          "The computer of the register was not found. Check the address, and whether there is "
          "a network.");
    case TAAL_EXCHANGE_ERROR_CONNECT:
      return _ ("The register does not answer. Check the address, or try again later.");
    case TAAL_EXCHANGE_ERROR_TIMEOUT:
      return _ ("The register took too long to answer. Try again later.");
    case TAAL_EXCHANGE_ERROR_TLS:
      return _ ("The connection is not safe: the register cannot show that it is who it says. "
                "Nothing was fetched. Tell who runs the register.");
    case TAAL_EXCHANGE_ERROR_REDIRECT:
      return _ (
          "The register sends on to another place where this program does not go. Ask who runs "
          "it for the right address.");
    case TAAL_EXCHANGE_ERROR_BROKEN:
      return _ ("The answer of the register broke off or is not whole. Try again.");
    case TAAL_EXCHANGE_ERROR_REFUSED:
      return _ ("The register could not answer. Try again later, or ask who runs it.");
    case TAAL_EXCHANGE_ERROR_TOO_BIG:
      return _ ("The answer is too large to come from a register. Check the address.");
    case TAAL_EXCHANGE_ERROR_NO_REGISTER:
      return _ ("At this address is something else than a register. Check the address.");
    case TAAL_EXCHANGE_ERROR_ANSWER:
      return _ (
          "The answer of the register is not correct, so it is not shown. Tell who runs it, or "
          "update this program.");
    }

  return _ ("The register could not answer. Try again later, or ask who runs it.");
}

/**
 * taal_report_fout_uitleg:
 * @error: what went wrong in a layer below
 *
 * Returns: (transfer full): what it means to a user and what can be done, in the language of the
 *   program; what the layer says itself is English, for who looks for the cause
 *
 * Thread: any
 */
char *
taal_report_fout_uitleg (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == TAAL_DOSSIER_ERROR)
    return g_strdup (explain_dossier ((TaalDossierError) error->code));
  if (error->domain == TAAL_NAMEN_ERROR)
    return g_strdup (explain_namen ((TaalNamenError) error->code));
  if (error->domain == TAAL_SHEET_ERROR)
    return g_strdup (explain_sheet ((TaalSheetError) error->code));
  if (error->domain == TAAL_MAPPING_ERROR)
    return g_strdup (explain_mapping ((TaalMappingError) error->code));
  if (error->domain == TAAL_CHECK_ERROR)
    return g_strdup (explain_check ((TaalCheckError) error->code));
  if (error->domain == TAAL_NORM_ERROR)
    return g_strdup (explain_norm ((TaalNormError) error->code));
  if (error->domain == TAAL_EXCHANGE_ERROR)
    return g_strdup (explain_exchange ((TaalExchangeError) error->code));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("It was stopped."));
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup (_("There is no such file or folder. Check the name."));
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full. Make room and try again."));

  return g_strdup (_("Reading or writing failed. Check the disk or the network drive and try "
                     "again."));
}

/* The message without the name of the file that it begins with: that is said already, or there is
 * none. */
static const char *
skip_name (const char *message,
           const char *path)
{
  const char *const names[] = { path, ":memory:" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && g_str_has_prefix (message, names[i]) &&
        g_str_has_prefix (message + strlen (names[i]), ": "))
      return message + strlen (names[i]) + 2;

  return message;
}

/**
 * taal_report_fout:
 * @error: what went wrong in a layer below
 * @path: (nullable): the file that it is about
 *
 * Returns: (transfer full): one line: the file, what it means, and between brackets what the layer
 *   itself says of it
 *
 * Thread: any
 */
char *
taal_report_fout (const GError *error,
                  const char   *path)
{
  g_autofree char *explanation = taal_report_fout_uitleg (error);
  g_autofree char *name = path == NULL ? NULL : g_filename_display_name (path);
  g_autofree char *detail = g_utf8_make_valid (skip_name (error->message, path), -1);

  /* These say all there is to say. */
  if (error->domain == TAAL_CHECK_ERROR)
    return name == NULL ? g_steal_pointer (&explanation)
                        : g_strdup_printf ("%s: %s", name, explanation);
  if (name == NULL)
    /* TRANSLATORS: %1$s is a sentence, %2$s the English message of the error */
    return g_strdup_printf (_("%1$s (%2$s)"), explanation, detail);

  /* TRANSLATORS: %1$s is the name of a file, %2$s a sentence, %3$s the English message of the
   * error */
  return g_strdup_printf (_("%1$s: %2$s (%3$s)"), name, explanation, detail);
}
