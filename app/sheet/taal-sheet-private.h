/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sheet.h"

G_BEGIN_DECLS

/* What a kind of file does for a sheet of it. */
typedef struct
{
  const TaalRecord *(*next)         (TaalSheet  *sheet,
                                     GError    **error);
  gint64            (*get_position) (TaalSheet  *sheet);
  void              (*free)         (TaalSheet  *sheet);
} TaalSheetClass;

/* Begins the struct of every kind of sheet. */
struct _TaalSheet
{
  const TaalSheetClass *klass;
  gboolean              windows_1252;
};

G_END_DECLS
