/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* This version of the library declares no clean-up of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* The program as a person with a screen reader meets it: through the accessibility bus, and by keys. */

typedef struct
{
  GSubprocess *process;
} Screen;

void              screen_start       (Screen        *screen,
                                      const char    *taal,
                                      const char    *file);
void              screen_stop        (Screen        *screen);
void screen_kill (Screen *screen);
AtspiAccessible  *screen_find        (AtspiRole      role,
                                      const char    *part);
AtspiAccessible  *screen_wait        (AtspiRole      role,
                                      const char    *part);
void screen_look_around (AtspiRole role, const char *part, int up);
void screen_expect (AtspiRole role, const char *part);
void              screen_wait_gone   (AtspiRole      role,
                                      const char    *part);
void              screen_press       (AtspiRole      role,
                                      const char    *part);
void              screen_fill        (AtspiRole      role,
                                      const char    *part,
                                      const char    *text);
void              screen_keys        (const char    *keys);
void              screen_type        (const char    *text);
void screen_wait_window (const char *part);
void screen_enter (const char *part, const char *text);
void              screen_drag        (const char    *title);

G_END_DECLS
