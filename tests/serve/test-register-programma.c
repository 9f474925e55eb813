/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-register"

#include "config.h"

#include "register-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* taalnorm-register as who runs it sees it. */

#define PROGRAM_ADD(path, func) \
  g_test_add ("/serve/program/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

static GSubprocess *
spawn (CliFixture *cli,
       const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_assert_nonnull (g_getenv ("TAALNORM_REGISTER"));
  g_ptr_array_add (argv, (gpointer) g_getenv ("TAALNORM_REGISTER"));
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_cwd (launcher, cli->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

/* Waits for the one line that says where it listens, and gives its port. */
static guint16
wait_for_port (GSubprocess *process)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = NULL;
  guint64 poort = 0;

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_assert_nonnull (line);
  g_test_message ("%s", line);
  g_assert_true (g_str_has_prefix (line, "http://127.0.0.1:"));
  g_assert_true (g_str_has_suffix (line, "/"));
  poort = g_ascii_strtoull (line + strlen ("http://127.0.0.1:"), NULL, 10);
  g_assert_cmpuint (poort, >, 0);

  return (guint16) poort;
}

static char *
end (GSubprocess *process,
     int number)
{
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  char *err;

  g_subprocess_send_signal (process, number);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  g_assert_cmpstr (out, ==, "");

  return err;
}

static void
test_serves (CliFixture *cli,
             gconstpointer data)
{
  const char *const arguments[] = { "map", "--poort", "0", NULL };
  const int ends[] = { SIGTERM, SIGINT };

  register_write_school (cli, "a.taalnorm", "1234", "L1,NT2,2024-02-01,ja,5,2024-06-30");
  cli_write (cli, "map/b.taalnorm", "geen dossier");
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GSubprocess) process = spawn (cli, arguments);
      guint16 poort = wait_for_port (process);
      g_autofree char *response =
          register_get (poort, "GET", "/v1/aanbod-wi2013?op=" REGISTER_OP, NULL);
      g_autofree char *again = register_get (poort, "GET", "/", NULL);
      g_autofree char *err = end (process, ends[i]);
      g_auto (GStrv) lines = g_strsplit (err, "\n", -1);

      cli_run (cli, "aanbod", "map", "--op", REGISTER_OP, "--format", "json", NULL);
      g_assert_cmpstr (register_get_body (response), ==, cli->out);
      g_assert_cmpint (register_get_status (again), ==, 200);
      /* Said once, without the folder. */
      g_assert_true (g_str_has_prefix (lines[0], "b.taalnorm: Dit is geen dossier van Taalnorm."));
      g_assert_cmpstr (lines[1], ==, "");
      g_assert_null (strstr (err, "map/"));
    }
}

/* How it ends where it cannot begin, and what it says. */
static void
expect_end (CliFixture *cli,
            const char *const *arguments,
            int status,
            const char *says)
{
  g_autoptr (GSubprocess) process = spawn (cli, arguments);
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_test_message ("%s%s", out, err);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
  cli_assert_contains (status == 0 ? out : err, says);
}

static void
test_refuses (CliFixture *cli,
              gconstpointer data)
{
  static const struct
  {
    const char *arguments[6];
    int status;
    const char *says;
  } cases[] = {
    { { NULL }, 2, "Geef één map met dossiers." },
    { { "map", "map", NULL }, 2, "Geef één map met dossiers." },
    { { "weg", NULL }, 2, "weg is geen map." },
    { { "map", "--poort", "70000", NULL }, 2, "--poort: “70000” is geen poort." },
    { { "map", "--poort", "-1", NULL }, 2, "--poort: “-1” is geen poort." },
    { { "map", "--adres", "localhost", NULL }, 2, "--adres: “localhost” is geen adres." },
    { { "map", "--taal", "fr", NULL }, 2, "--taal: “fr” kan niet." },
    { { "map", "--wat", NULL }, 2, "De opties zijn niet te lezen." },
    { { "map", "--norm", "weg.yaml", NULL }, 3, "weg.yaml" },
    { { "--help", NULL }, 0, "Gebruik: taalnorm-register MAP [OPTIES]" },
    { { "--help", "--taal", "en", NULL }, 0, "Usage: taalnorm-register FOLDER [OPTIONS]" },
    { { "--version", NULL }, 0, "taalnorm-register 0.1.0" },
  };
  g_autofree char *map = register_dup_map (cli);

  g_assert_cmpint (g_mkdir_with_parents (map, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    expect_end (cli, cases[i].arguments, cases[i].status, cases[i].says);
}

static void
test_port_taken (CliFixture *cli,
                 gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *poort = NULL;

  g_assert_cmpint (g_mkdir_with_parents (map, 0700), ==, 0);
  self = register_start (map, 0, 0);
  poort = g_strdup_printf ("%u", register_get_poort (self));
  {
    const char *const arguments[] = { "map", "--poort", poort, NULL };

    expect_end (cli, arguments, 3, "Luisteren op 127.0.0.1");
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_ADD ("serves", test_serves);
  PROGRAM_ADD ("refuses", test_refuses);
  PROGRAM_ADD ("port-taken", test_port_taken);

  return g_test_run ();
}
