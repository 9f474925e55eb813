/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include <string.h>

#include "taal-check.h"

void              window_fixture_init          (int       *argc,
                                                char    ***argv);
TaalCheck        *window_fixture_check         (int        jaar);
TaalImportReport *window_fixture_bad_report    (void);
void              window_fixture_settle        (void);
const char       *window_fixture_find_text     (GtkWidget *widget,
                                                const char *part);
void              window_fixture_show_and_drop (GtkWidget *widget);
