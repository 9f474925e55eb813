/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-fout.h"

#include <errno.h>

G_DEFINE_QUARK (taal-dossier-error-quark, taal_dossier_error)

static TaalDossierError
code_from_errno (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return TAAL_DOSSIER_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return TAAL_DOSSIER_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return TAAL_DOSSIER_ERROR_FULL;
    case EEXIST:
      return TAAL_DOSSIER_ERROR_EXISTS;
    default:
      return TAAL_DOSSIER_ERROR_IO;
    }
}

/**
 * taal_fout_set_from_errno:
 * @number: the errno of a system call that failed to write
 * @error: a #TaalDossierError
 *
 * Returns: %FALSE, for the caller to return
 *
 * Thread: any
 */
gboolean
taal_fout_set_from_errno (int      number,
                          GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, (gint) code_from_errno (number), g_strerror (number));

  return FALSE;
}
