/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

/**
 * Spiegel:
 *
 * What somebody knows of a list who only heard what it said: each `items-changed` is applied to items
 * that are held, exactly, and nothing else is.
 */
typedef struct _Spiegel Spiegel;

/* What an item says: when this changes, the list must have told of it. */
typedef char *(*SpiegelText) (gpointer item);

Spiegel *spiegel_new (GListModel *model,
                      SpiegelText dup_text);
void spiegel_free (Spiegel *spiegel);
void spiegel_assert (Spiegel *spiegel);
guint spiegel_take_n_changes (Spiegel *spiegel,
                              gboolean least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Spiegel, spiegel_free)
