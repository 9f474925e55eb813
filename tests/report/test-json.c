/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-json"

#include "config.h"

#include "taal-json.h"

static void
test_empty (void)
{
  TaalJson *json = taal_json_new ();
  g_autofree char *text = NULL;

  taal_json_begin_object (json, NULL);
  taal_json_begin_array (json, "leeg");
  taal_json_end_array (json);
  taal_json_begin_object (json, "ook");
  taal_json_end_object (json);
  taal_json_end_object (json);
  text = taal_json_end (json);

  g_assert_cmpstr (text, ==, "{\n  \"leeg\": [],\n  \"ook\": {}\n}\n");
}

static void
test_nested (void)
{
  TaalJson *json = taal_json_new ();
  g_autofree char *text = NULL;

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "naam", "Brug");
  taal_json_add_string (json, "geen", NULL);
  taal_json_add_int (json, "groot", G_GINT64_CONSTANT (-9007199254740993));
  taal_json_add_boolean (json, "waar", TRUE);
  taal_json_add_boolean (json, "onwaar", FALSE);
  taal_json_add_date (json, "van", taal_date_from_ymd (2023, 1, 9));
  taal_json_add_date (json, "tot", TAAL_DATE_NONE);
  taal_json_begin_array (json, "lijst");
  taal_json_begin_object (json, NULL);
  taal_json_add_int (json, "n", 1);
  taal_json_end_object (json);
  taal_json_add_string (json, NULL, "x");
  taal_json_end_array (json);
  taal_json_end_object (json);
  text = taal_json_end (json);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"naam\": \"Brug\",\n"
                   "  \"geen\": null,\n"
                   "  \"groot\": -9007199254740993,\n"
                   "  \"waar\": true,\n"
                   "  \"onwaar\": false,\n"
                   "  \"van\": \"2023-01-09\",\n"
                   "  \"tot\": null,\n"
                   "  \"lijst\": [\n"
                   "    {\n"
                   "      \"n\": 1\n"
                   "    },\n"
                   "    \"x\"\n"
                   "  ]\n"
                   "}\n");
}

/* What json.dumps (…, ensure_ascii=False) of Python escapes, and nothing else. */
static void
test_escapes (void)
{
  static const struct
  {
    const char *value;
    const char *written;
  } cases[] = {
    { "", "\"\"\n" },
    { "Hradečný “€” 😀", "\"Hradečný “€” 😀\"\n" },
    { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"\n" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"\n" },
    { "\x01\x1b\x1f", "\"\\u0001\\u001b\\u001f\"\n" },
    { "\x7f <&>'", "\"\x7f <&>'\"\n" },
    { "een \xff byte", "\"een \xef\xbf\xbd byte\"\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TaalJson *json = taal_json_new ();
      g_autofree char *text = NULL;

      taal_json_add_string (json, NULL, cases[i].value);
      text = taal_json_end (json);
      g_assert_cmpstr (text, ==, cases[i].written);
    }
}

static void
test_unfinished (void)
{
  g_autoptr (TaalJson) json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_int (json, "n", 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json/empty", test_empty);
  g_test_add_func ("/report/json/nested", test_nested);
  g_test_add_func ("/report/json/escapes", test_escapes);
  g_test_add_func ("/report/json/unfinished", test_unfinished);

  return g_test_run ();
}
