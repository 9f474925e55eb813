/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "screen.h"

/* A contract with a gemeente on the screen, with keys only: entered, judged beside the handleiding,
 * changed, marked as in conflict; what it asks changes, and that is undone; and it is there after a
 * new start and for the command line. The school is a small one, so that little is to be read of
 * the screen: eight of its ten lessons are by a docent who counts. */

#define MARKED  "Gemarkeerd als botsend door Jo"
#define AGAIN   "Dit is eerder gemarkeerd als botsend"

static const struct
{
  const char *name;
  const char *text;
} tables[] = {
  { "school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van\n"
                  "1234,De Brug,actief,2021-01-01\n" },
  { "locaties.csv", "locatie_id,naam,gemeente\nL1,De Brug,Zutphen\n" },
  { "docenten.csv", "docent_id,naam,rol,start\n"
                    "D1,Anna,docent,2022-01-01\nD2,Bram,docent,2022-01-01\n" },
  { "registraties.csv", "docent_id,register,van\nD1,BVNT2,2022-01-01\n" },
  { "groepen.csv", "groep_id,naam,wet,route,locatie_id\nG1,Ochtend,WI2021,B1,L1\n" },
};

/* What the command line says of it in the end, without white space. */
static const char expected[] =
    "{\"schema\":\"taalnorm-contract/1\",\"van\":\"2023-01-01\",\"tot\":\"2023-12-31\","
    "\"contracten\":[{\"contract_id\":\"C1\",\"gemeente\":\"GM0301\",\"handleiding\":{"
    "\"totaal\":10,\"gecertificeerd\":8,\"uitzondering_1\":0,\"uitzondering_2\":0,"
    "\"oordeel\":\"VOLDOET\"},"
    "\"verhouding\":\"botst\",\"voorwaarden\":["
    "{\"voorwaarde\":\"min_aandeel\",\"uitkomst\":\"voldaan\"},"
    "{\"voorwaarde\":\"max_online_pct\",\"uitkomst\":\"nvt\"},"
    "{\"voorwaarde\":\"max_groep\",\"uitkomst\":\"nvt\"},"
    "{\"voorwaarde\":\"uren_per_week\",\"uitkomst\":\"nvt\"},"
    "{\"voorwaarde\":\"keurmerk\",\"uitkomst\":\"voldaan\"}]}]}";

typedef struct
{
  char *folder;
  char *path;
  Screen screen;
} Fixture;

/* Runs the command line, and wants it to end well. */
static char *
run_cli (const char *command,
         const char *path,
         const char *argument,
         const char *value)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("TAALNORM_CLI"),
                              command, path, argument, value, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return text;
}

static char *
make_lessen (void)
{
  GString *lessen = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");

  for (int i = 1; i <= 10; i++)
    g_string_append_printf (lessen, "L%02d,G1,%s,2023-10-%02d,120,fysiek,gegeven\n", i,
                            i <= 8 ? "D1" : "D2", i);

  return g_string_free (lessen, FALSE);
}

static void
import (Fixture *fixture,
        const char *name,
        const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *report = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  report = run_cli ("import", fixture->path, path, NULL);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *lessen = make_lessen ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    import (fixture, tables[i].name, tables[i].text);
  import (fixture, "lessen.csv", lessen);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else is left */
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
start_at_contracten (Fixture *fixture,
                     const char *part)
{
  screen_start (&fixture->screen, "nl", fixture->path);
  screen_wait_window ("De Brug");
  screen_expect (ATSPI_ROLE_LABEL, "over 2023");
  screen_keys ("alt+8");
  screen_look_around (ATSPI_ROLE_LABEL, "Wat de contracten vragen", 2);
  screen_expect (ATSPI_ROLE_LABEL, part);
}

/* The dialog that the keys open, with the keys in it. */
static void
open_dialog (const char *keys,
             const char *title)
{
  screen_keys (keys);
  screen_wait_window (title);
}

/* Carries out what is in the dialog, which goes. */
static void
close_dialog (const char *title)
{
  screen_keys ("ctrl+s");
  screen_wait_gone (ATSPI_ROLE_FRAME, title);
}

static void
press_tab (int n)
{
  for (int i = 0; i < n; i++)
    screen_keys ("Tab");
}

/* From the gemeente, where a change begins, to the least share, the third after it. */
static void
change_aandeel (const char *aandeel)
{
  open_dialog ("F2", "Contract");
  press_tab (3);
  screen_enter ("Minimaal aandeel", aandeel);
}

static void
add_contract (void)
{
  open_dialog ("ctrl+k", "Nieuw contract");
  screen_enter ("Id van het contract", "C1");
  press_tab (1);
  screen_enter ("Gemeente", "Nergenshuizen");
  press_tab (1);
  screen_enter ("Vanaf", "01-01-2023");
  press_tab (2);
  screen_enter ("Minimaal aandeel", "90");
  screen_keys ("ctrl+s");
  /* What cannot be saved is said, and not lost. */
  screen_expect (ATSPI_ROLE_ALERT, "Nergenshuizen");
  screen_enter ("Gemeente", "Zutphen");
  press_tab (12);
  screen_keys ("space");
  close_dialog ("Nieuw contract");
}

static void
mark (void)
{
  open_dialog ("F3", "Markeren als botsend");
  screen_enter ("Reden", "Het contract vraagt minder");
  press_tab (1);
  screen_enter ("Uw naam", "Jo");
  close_dialog ("Markeren als botsend");
}

/* The file holds what the screen showed. */
static void
check_command_line (Fixture *fixture)
{
  g_autofree char *text = run_cli ("contract", fixture->path, "--format", "json");
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_contract (Fixture *fixture,
               gconstpointer data)
{
  start_at_contracten (fixture, "Geen contracten");
  add_contract ();
  screen_expect (ATSPI_ROLE_TABLE_ROW, "Zutphen, C1: niet voldaan (Minimaal aandeel); strenger");

  /* Both norms, side by side. */
  screen_keys ("ctrl+f");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LIST_ITEM, "Vraagt: 80 %");
  screen_expect (ATSPI_ROLE_LIST_ITEM, "Vraagt: 90 %");
  screen_expect (ATSPI_ROLE_LIST_ITEM, "Ochtend (G1)");

  change_aandeel ("70");
  close_dialog ("Contract");
  screen_expect (ATSPI_ROLE_TABLE_ROW, "Zutphen, C1: voldaan (–); lager");
  mark ();
  screen_expect (ATSPI_ROLE_TABLE_ROW, "Zutphen, C1: voldaan (–); botst");
  screen_expect (ATSPI_ROLE_LABEL, MARKED);

  /* As strict as the handleiding: the mark was of something else. */
  change_aandeel ("80");
  press_tab (1);
  screen_keys ("space");
  press_tab (1);
  screen_keys ("space");
  close_dialog ("Contract");
  screen_expect (ATSPI_ROLE_TABLE_ROW, "Zutphen, C1: voldaan (–); gelijk");
  screen_expect (ATSPI_ROLE_LABEL, AGAIN);
  screen_keys ("ctrl+z");
  screen_expect (ATSPI_ROLE_LABEL, MARKED);
  screen_stop (&fixture->screen);

  start_at_contracten (fixture, "1 contract over 2023");
  screen_expect (ATSPI_ROLE_TABLE_ROW, "Zutphen, C1: voldaan (–); botst");
  screen_stop (&fixture->screen);
  check_command_line (fixture);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility library warns when an object is gone before it was asked about: no harm. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  g_test_add ("/e2e/contract", Fixture, NULL, set_up, test_contract, tear_down);

  return g_test_run ();
}
