/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-exchange"

#include "config.h"

#include <string.h>

#include "aanbod-json.h"
#include "taal-aanbod-antwoord.h"
#include "taal-report-aanbod.h"

/* The answer of a register, in its bytes. */

static const char good[] = AANBOD_JSON ("[]");

static const TaalAanbodVraag alles = { TAAL_DATE_NONE, NULL, -1 };

static char *
replace (const char *from,
         const char *to)
{
  GString *text = g_string_new (good);

  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  return g_string_free (text, FALSE);
}

static void
expect_good (const char            *text,
             const TaalAanbodVraag *vraag)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBeschikbaarheid) found =
    taal_aanbod_antwoord_parse (text, strlen (text), vraag, &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  json = taal_report_aanbod_json (found);
  g_assert_cmpstr (json, ==, good);
}

static void
expect_bad (const char            *name,
            const char            *text,
            const TaalAanbodVraag *vraag)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (taal_aanbod_antwoord_parse (text, strlen (text), vraag, &error));
  g_test_message ("%s: %s", name, error->message);
  g_assert_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_ANSWER);
}

/* What is the same in another writing is the same. */
static void
test_good (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "\n", "\r\n\t " },
    { "\"schema\"", "\"\\u0073ch\\u0065ma\"" },
    { "\"op\": \"2024-03-01\",\n",
      "\"nieuw\": {\"x\": [1, -2.5e+3, \"\\ud83d\\ude00\\n\", true, false, null, {}, []]},\n"
      "\"op\": \"2024-03-01\",\n" },
    { "\"scholen\": []", "\"later\": 0.0, \"scholen\": []" },
    { "\"plaatsen\": 0,", "\"plaatsen\": -0," },
  };

  expect_good (good, &alles);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].from, cases[i].to);

      expect_good (text, &alles);
    }
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "taalnorm-aanbod/1", "taalnorm-aanbod/2" },
    { "\"schema\"", "\"schema2\"" },
    { "\"2024-03-01\"", "20240301" },
    { "2024-03-01", "01-03-2024" },
    { "2024-03-01", "2024-02-30" },
    { "2024-03-01", "2024-3-1" },
    { "\"op\": \"2024-03-01\",", "\"op\": \"2024-03-01\", \"op\": \"2024-03-01\"," },
    { "\"op\": \"2024-03-01\",", "" },
    { "GM0301", "GM301" },
    { "GM0301", "GM03O1" },
    { "GM0301", "GM03011" },
    { "GM0301", "GM0302" }, /* not sorted */
    { "\"KNM\"", "\"B1\"" },
    { "\"KNM\"", "\"knm\"" },
    { "\"KNM\"", "\"NT2\"" }, /* twice */
    { "\"onbekend\"", "\"vol\"" },
    { "\"onbekend\"", "\"beschikbaar\"" }, /* without places */
    { "\"beschikbaar\"", "\"wachtlijst\"" }, /* with places */
    { "\"plaatsen\": 9", "\"plaatsen\": \"9\"" },
    { "\"plaatsen\": 9", "\"plaatsen\": 9.5" },
    { "\"plaatsen\": 9", "\"plaatsen\": 9e1" },
    { "\"plaatsen\": 9", "\"plaatsen\": -9" },
    { "\"plaatsen\": 9", "\"plaatsen\": 09" },
    { "\"plaatsen\": 9", "\"plaatsen\": 9999999999999999" },
    { "\"plaatsen\": 9", "\"plaatsen\": null" },
    { "\"1234\"", "1234" },
    { "\"1234\"", "\"\"" },
    { "\"1234\"", "\"5678\"" },
    { "\"1234\"", "\"9\"" },
    { "\"1234\"", "\"12\\u000034\"" },
    { "\"1234\"", "\"12\\n34\"" },
    { "\"1234\"", "\"12\n34\"" },
    { "\"1234\"", "\"\\ud83d\"" },
    { "\"1234\"", "\"\\ud83d\\u0041\"" },
    { "\"1234\"", "\"\\ude00\"" },
    { "\"1234\"", "\"\\x31\"" },
    { "\"1234\"", "\"\\u12g4\"" },
    { "\"scholen\": []", "\"scholen\": {}" },
    { "\"scholen\": []", "\"scholen\": null" },
    { "\"scholen\": []", "\"scholen\": [,]" },
    { "\"scholen\": []", "\"scholen\": [[]]" },
    { "      0,\n", "      1,\n" }, /* dekking */
    { "      0,\n", "      -1,\n" },
    { "      0,\n      1\n", "      0\n" },
    { "      0,\n      1\n", "      0, 1, 1\n" },
    { "    \"KNM\": [", "    \"XXX\": [" },
    { "    \"KNM\": [\n      0,\n      1\n    ],\n", "" },
    { "    \"KNM\": [\n", "    \"KNM\": [0, 1], \"KNM\": [\n" },
    { "2024-06-30", "2024-03-01" }, /* gone already */
    { "\"stopdatum\": \"2024-06-30\"", "\"stopdatum\": null" },
    { "    {\n      \"stopdatum\"",
      "{\"stopdatum\": \"2024-07-01\", \"gemeente\": \"GM0301\", \"soort\": \"NT2\"}, {\"stopdatum\"" },
    { "    {\n      \"stopdatum\"",
      "{\"stopdatum\": \"2024-06-30\", \"gemeente\": \"GM0301\", \"soort\": \"NT2\"}, {\"stopdatum\"" },
    { "]\n}\n", "]\n}\n}" },
    { "]\n}\n", "]\n},\n" },
    { "]\n}\n", "],\n}\n" },
    { "  \"op\"", "  /* op */ \"op\"" },
    { "  \"op\"", "  'op'" },
    { "\"op\": ", "\"op\" " },
    { "\"op\"", "\"nieuw\": nul, \"op\"" },
    { "\"op\"", "\"nieuw\": 1., \"op\"" },
    { "\"op\"", "\"nieuw\": 1e, \"op\"" },
    { "\"op\"", "\"nieuw\": -, \"op\"" },
    { "\"op\"", "\"nieuw\": [1 2], \"op\"" },
    { "\"op\"", "\"nieuw\": [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]], \"op\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].from, cases[i].to);

      expect_bad (cases[i].to, text, &alles);
    }
  expect_bad ("a list", "[]", &alles);
  expect_bad ("nothing", "", &alles);
  expect_bad ("a mark of order", "\357\273\277{}", &alles);
}

/* An answer must be about what was asked. */
static void
test_asked (void)
{
  const TaalDate op = taal_date_from_ymd (2024, 3, 1);
  const TaalAanbodVraag right[] = { { op, NULL, -1 }, { op, "GM0301", -1 } };
  const TaalAanbodVraag wrong[] = {
    { op + 1, NULL, -1 }, { op, "GM0363", -1 }, { op, NULL, TAAL_AANBOD_NT2 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    expect_good (good, &right[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    expect_bad ("another question", good, &wrong[i]);
}

/* No part of it is whole, and no byte that changes brings anything down. */
static void
test_every_byte (void)
{
  gsize length = sizeof good - 2; /* without the new line, which may be missing */

  for (gsize n = 0; n < length; n++)
    {
      g_autofree char *copy = g_memdup2 (good, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (taal_aanbod_antwoord_parse (copy, n, &alles, &error));
      g_assert_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_ANSWER);
    }
  for (gsize i = 0; i < length; i++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autofree char *copy = g_memdup2 (good, length);
        g_autoptr (TaalBeschikbaarheid) found = NULL;

        copy[i] = (char) (copy[i] ^ 1 << bit);
        found = taal_aanbod_antwoord_parse (copy, length, &alles, NULL);
        if (found != NULL)
          g_free (taal_report_aanbod_json (found));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/antwoord/good", test_good);
  g_test_add_func ("/exchange/antwoord/wrong", test_wrong);
  g_test_add_func ("/exchange/antwoord/asked", test_asked);
  g_test_add_func ("/exchange/antwoord/every-byte", test_every_byte);

  return g_test_run ();
}
