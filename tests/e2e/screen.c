/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "screen.h"

#include <string.h>

/* How long to wait for the program, in microseconds: long beside what it needs, for a machine that
 * does other things too. */
#define PATIENCE (120 * G_USEC_PER_SEC)

#define MAX_CHILDREN 14

/* (nullable): where in the first window is looked */
static AtspiAccessible *place;

static void
rest (void)
{
  g_usleep (100 * 1000);
}

void
screen_start (Screen     *screen,
              const char *taal,
              const char *file)
{
  g_autofree char *language = g_strdup_printf ("--taal=%s", taal);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  /* A warning of the program ends it, and so the test; the bus's own warnings to this side do not. */
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  screen->process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TAALNORM"), language, file, NULL);
  g_assert_no_error (error);
}

/* Asks it to end as a person does, and wants it to end well. */
void
screen_stop (Screen *screen)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&place);
  screen_keys ("ctrl+q");
  g_subprocess_wait (screen->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (screen->process));
  g_assert_cmpint (g_subprocess_get_exit_status (screen->process), ==, 0);
  g_clear_object (&screen->process);
}

/* Ends it as a power cut does, without a word. */
void
screen_kill (Screen *screen)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&place);
  g_subprocess_force_exit (screen->process);
  g_subprocess_wait (screen->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (screen->process));
  g_clear_object (&screen->process);
}

/* Its name, or the text of a label that has none. */
static char *
dup_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name == NULL ? g_strdup ("") : name;
}

static AtspiAccessible *
search (AtspiAccessible *accessible,
        AtspiRole        role,
        const char      *part,
        int              depth)
{
  g_autofree char *name = NULL;
  int n;

  if (depth == 0)
    return NULL;
  if (atspi_accessible_get_role (accessible, NULL) == role)
    {
      name = dup_name (accessible);
      if (strstr (name, part) != NULL)
        return g_object_ref (accessible);
    }

  /* Each page has its tab in three switchers, and nothing is looked for in them. */
  if (atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_PAGE_TAB)
    return NULL;

  /* A table of thousands of rows is looked at by its first ones. */
  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child == NULL ? NULL : search (child, role, part, depth - 1);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AtspiAccessible *
find_program (void)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) program = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = program == NULL ? NULL : dup_name (program);

      if (name != NULL && strstr (name, "taalnorm") != NULL)
        {
          atspi_accessible_clear_cache (program);
          return g_steal_pointer (&program);
        }
    }

  return NULL;
}

/* The first thing of that role whose name holds @part, or nothing. This GTK tells of no widget whether
 * it shows, so a test looks for what stands in one place only. */
AtspiAccessible *
screen_find (AtspiRole   role,
             const char *part)
{
  g_autoptr (AtspiAccessible) program = find_program ();
  AtspiAccessible *found = NULL;
  int n = program != NULL ? atspi_accessible_get_child_count (program, NULL) : 0;

  /* The window that came last stands before the others. */
  for (int i = n; i-- > 0 && found == NULL;)
    {
      g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (program, i, NULL);

      if (i == 0 && place != NULL)
        found = search (place, role, part, 40);
      else if (window != NULL)
        found = search (window, role, part, 40);
    }

  return found;
}

AtspiAccessible *
screen_wait (AtspiRole   role,
             const char *part)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  do
    {
      AtspiAccessible *found = screen_find (role, part);

      if (found != NULL)
        return found;
      rest ();
    }
  while (g_get_monotonic_time () < until);

  g_error ("“%s” does not appear on the screen", part);
}

/* From now on looks in the first window only at what is @up levels around the thing of that role
 * whose name holds @part: each node is a question to the program, and the other pages are many. */
void
screen_look_around (AtspiRole   role,
                    const char *part,
                    int         up)
{
  AtspiAccessible *found = screen_wait (role, part);

  for (; up > 0; up--)
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (found, NULL);

      g_object_unref (found);
      found = parent;
    }
  g_clear_object (&place);
  place = found;
}

void
screen_expect (AtspiRole role,
               const char *part)
{
  g_autoptr (AtspiAccessible) found = screen_wait (role, part);

  g_assert_nonnull (found);
}

void
screen_wait_gone (AtspiRole   role,
                  const char *part)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  do
    {
      g_autoptr (AtspiAccessible) found = screen_find (role, part);

      if (found == NULL)
        return;
      rest ();
    }
  while (g_get_monotonic_time () < until);

  g_error ("“%s” stays on the screen", part);
}

/* The one that can be done something with: a menu button is two nodes, of which only one acts. */
static AtspiAction *
find_action (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int n;

  if (action != NULL && atspi_action_get_n_actions (action, NULL) > 0)
    return g_steal_pointer (&action);

  n = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAction *found = child == NULL ? NULL : find_action (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
screen_press (AtspiRole   role,
              const char *part)
{
  g_autoptr (AtspiAccessible) found = screen_wait (role, part);
  g_autoptr (AtspiAction) action = find_action (found);

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, NULL));
}

static AtspiEditableText *
find_editable (AtspiAccessible *accessible)
{
  g_autoptr (AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (accessible);
  int n;

  if (editable != NULL)
    return g_steal_pointer (&editable);

  n = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiEditableText *found = child == NULL ? NULL : find_editable (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
screen_fill (AtspiRole   role,
             const char *part,
             const char *text)
{
  g_autoptr (AtspiAccessible) found = screen_wait (role, part);
  g_autoptr (AtspiEditableText) editable = find_editable (found);

  g_assert_nonnull (editable);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

/* Waits till the keys go to the window whose title holds @part. */
void
screen_wait_window (const char *part)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  do
    {
      g_autoptr (AtspiAccessible) window = screen_find (ATSPI_ROLE_FRAME, part);
      g_autoptr (AtspiStateSet) states = NULL;

      if (window != NULL)
        states = atspi_accessible_get_state_set (window);
      if (states != NULL && atspi_state_set_contains (states, ATSPI_STATE_ACTIVE))
        return;
      rest ();
    }
  while (g_get_monotonic_time () < until);

  g_error ("The keys do not come to “%s”", part);
}

/* Types in the entry whose name holds @part, in the place of what is in it, and waits till it is
 * there. The keys go there already: what is typed elsewhere fails. */
void
screen_enter (const char *part,
              const char *text)
{
  g_autoptr (AtspiAccessible) found = screen_wait (ATSPI_ROLE_TEXT, part);
  g_autoptr (AtspiText) entry = atspi_accessible_get_text_iface (found);
  gint64 until = g_get_monotonic_time () + PATIENCE;

  g_assert_nonnull (entry);
  screen_keys ("ctrl+a");
  screen_type (text);
  do
    {
      int n = atspi_text_get_character_count (entry, NULL);
      g_autofree char *now = atspi_text_get_text (entry, 0, n, NULL);

      if (g_strcmp0 (now, text) == 0)
        return;
      rest ();
    }
  while (g_get_monotonic_time () < until);

  g_error ("“%s” is not in “%s”", text, part);
}

/* A command line without quotes. */
static void
run_line (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  rest ();
}

static void
run_xdotool (const char *command,
             const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", command, argument, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
  rest ();
}

/* Real keys, as xdotool names them: ctrl+f, Return. */
void
screen_keys (const char *keys)
{
  run_xdotool ("key", keys);
}

void
screen_type (const char *text)
{
  run_xdotool ("type", text);
}

/* Puts the window of that title, one word, to the right of the program, and drags from there onto the
 * program: with a pointer that moves, for else nobody sees a drag. */
void
screen_drag (const char *title)
{
  g_autofree char *move = g_strdup_printf ("xdotool search --sync --onlyvisible --name %s windowmove --sync 1130 700", title);

  run_line (move);
  run_line ("xdotool mousemove 1190 760 mousedown 1");
  for (int x = 1170; x >= 570; x -= 60)
    {
      g_autofree char *step = g_strdup_printf ("xdotool mousemove %d 500", x);

      run_line (step);
    }
  rest ();
  run_line ("xdotool mouseup 1");
}
