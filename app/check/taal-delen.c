/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-delen.h"

#include <glib/gstdio.h>

#include "taal-bron-private.h"

/* What a worker is asked; it owns its texts. */
typedef struct
{
  char          *bron;
  char          *gemeente;
  char          *path;
  TaalDeelVraag  vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_free (opdracht->bron);
  g_free (opdracht->gemeente);
  g_free (opdracht->path);
  g_free (opdracht);
}

/**
 * taal_delen_free:
 * @delen: (transfer full): what was shared
 *
 * Thread: any
 */
void
taal_delen_free (TaalDelen *delen)
{
  g_free (delen->gemeente);
  g_free (delen->path);
  g_free (delen);
}

/* A workbook is imported into memory, which does not know of which file it is. */
static gboolean
check_other_file (const char *bron,
                  const char *path,
                  GError **error)
{
  GStatBuf one, other;

  if (g_stat (bron, &one) != 0 || g_stat (path, &other) != 0 || one.st_dev != other.st_dev ||
      one.st_ino != other.st_ino)
    return TRUE;

  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_ITSELF, "%s is what would be shared",
               path);
  return FALSE;
}

/**
 * taal_delen_run:
 * @bron: (type filename): a dossier, a workbook, or a folder of CSV files
 * @vraag: with whom to share it, and where to
 * @flags: for a workbook or folder, how to import it
 * @report: (out) (transfer full) (optional) (nullable): what was found in a workbook or folder
 * @cancellable: (nullable): breaks it off, with nothing written
 * @error: a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or %G_IO_ERROR_CANCELLED
 *
 * Makes a new dossier of what a gemeente or an inspection may have of a school, whole or not at
 * all. For a gemeente it gives the same answers about its contracts, and about the Wi2013 offer, as
 * @bron; for an inspection all answers.
 *
 * Returns: (transfer full) (nullable): what was shared
 *
 * Thread: any but one that must not block
 */
TaalDelen *
taal_delen_run (const char *bron,
                const TaalDeelVraag *vraag,
                TaalImportFlags flags,
                TaalImportReport **report,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalDelen) delen = NULL;

  g_return_val_if_fail (bron != NULL && vraag != NULL && vraag->path != NULL, NULL);

  if (report != NULL)
    *report = NULL;
  if (!check_other_file (bron, vraag->path, error))
    return NULL;
  dossier = taal_bron_open_path (bron, flags, cancellable, report, error);
  if (dossier == NULL)
    return NULL;

  delen = g_new0 (TaalDelen, 1);
  delen->ontvanger = vraag->ontvanger;
  delen->zonder_cursisten = vraag->zonder_cursisten;
  delen->gemeente = g_strdup (vraag->gemeente);
  delen->path = g_strdup (vraag->path);
  if (!taal_dossier_share (dossier, vraag, &delen->inhoud, cancellable, error))
    return NULL;

  return g_steal_pointer (&delen);
}

static void
run_on_worker (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  const Opdracht *opdracht = data;
  GError *error = NULL;
  TaalDelen *delen = taal_delen_run (opdracht->bron, &opdracht->vraag, TAAL_IMPORT_NONE, NULL,
                                     cancellable, &error);

  if (delen != NULL)
    g_task_return_pointer (task, delen, (GDestroyNotify) taal_delen_free);
  else
    g_task_return_error (task, error);
}

/**
 * taal_delen_run_async:
 * @bron: (type filename): a dossier, a workbook, or a folder of CSV files
 * @vraag: with whom to share it, and where to
 * @cancellable: (nullable): breaks it off, with nothing written
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As taal_delen_run(), on another thread. A workbook or folder with bad rows is not shared.
 *
 * Thread: the main one
 */
void
taal_delen_run_async (const char *bron,
                      const TaalDeelVraag *vraag,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opdracht *opdracht;

  g_return_if_fail (bron != NULL && vraag != NULL && vraag->path != NULL);

  opdracht = g_new0 (Opdracht, 1);
  opdracht->bron = g_strdup (bron);
  opdracht->gemeente = g_strdup (vraag->gemeente);
  opdracht->path = g_strdup (vraag->path);
  opdracht->vraag = *vraag;
  opdracht->vraag.gemeente = opdracht->gemeente;
  opdracht->vraag.path = opdracht->path;
  g_task_set_source_tag (task, taal_delen_run_async);
  g_task_set_task_data (task, opdracht, opdracht_free);
  g_task_run_in_thread (task, run_on_worker);
}

/**
 * taal_delen_run_finish:
 * @result: the result
 * @error: as for taal_delen_run()
 *
 * Returns: (transfer full) (nullable): what was shared
 *
 * Thread: the main one
 */
TaalDelen *
taal_delen_run_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * taal_delen_is_about_target:
 * @error: why a dossier was not shared
 * @bron: (type filename): what was to be shared
 *
 * Returns: whether it is the new file that is in the way, rather than @bron
 *
 * Thread: any
 */
gboolean
taal_delen_is_about_target (const GError *error,
                            const char *bron)
{
  static const TaalDossierError codes[] = { TAAL_DOSSIER_ERROR_EXISTS, TAAL_DOSSIER_ERROR_ITSELF,
                                            TAAL_DOSSIER_ERROR_FULL, TAAL_DOSSIER_ERROR_READ_ONLY };

  g_return_val_if_fail (error != NULL && bron != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, TAAL_DOSSIER_ERROR, (int) codes[i]))
      return TRUE;

  return g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND) &&
         g_file_test (bron, G_FILE_TEST_EXISTS);
}

/* The gemeenten of the contracts, each once, by code. */
static char **
list_gemeenten (const char    *bron,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (TaalDossier) dossier =
      taal_bron_open_path (bron, TAAL_IMPORT_NONE, cancellable, NULL, error);
  g_autoptr (GPtrArray) contracten =
      dossier != NULL ? taal_dossier_list_contracten (dossier, error) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int kolom = taal_schema_find_kolom (TAAL_TABEL_CONTRACTEN, "gemeente");

  if (contracten == NULL)
    return NULL;
  for (guint i = 0; i < contracten->len; i++)
    {
      const TaalTekstRij *rij = g_ptr_array_index (contracten, i);

      if (g_hash_table_add (seen, rij->teksten[kolom]))
        g_strv_builder_add (builder, rij->teksten[kolom]);
    }

  return g_strv_builder_end (builder);
}

static void
list_on_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  char **codes = list_gemeenten (data, cancellable, &error);

  if (codes != NULL)
    g_task_return_pointer (task, codes, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

/**
 * taal_delen_list_gemeenten_async:
 * @bron: (type filename): a dossier, a workbook, or a folder of CSV files
 * @cancellable: (nullable): breaks it off
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks with which gemeenten a school has a contract.
 *
 * Thread: the main one
 */
void
taal_delen_list_gemeenten_async (const char          *bron,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, taal_delen_list_gemeenten_async);
  g_task_set_task_data (task, g_strdup (bron), g_free);
  g_task_run_in_thread (task, list_on_worker);
}

/**
 * taal_delen_list_gemeenten_finish:
 * @result: the result
 * @error: a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): their codes
 *
 * Thread: the main one
 */
char **
taal_delen_list_gemeenten_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
