/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanwezig-fixture.h"

#include <string.h>

#include "taal-number.h"

char *
aanwezig_path (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "aanwezig", "fixtures", name,
                           NULL);
}

char *
aanwezig_get (const char *name,
              gsize      *length)
{
  g_autofree char *path = aanwezig_path (name);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

TaalAanwezigProfiel *
aanwezig_get_profiel (const char *name)
{
  gsize length;
  g_autofree char *text = aanwezig_get (name, &length);
  g_autoptr (GError) error = NULL;
  TaalAanwezigProfiel *profiel =
    taal_aanwezig_profiel_new_from_text (text, (gssize) length, &error);

  g_assert_no_error (error);
  return profiel;
}

TaalVergadering *
aanwezig_read_bytes (const char    *name,
                     gconstpointer  bytes,
                     gsize          length,
                     TaalOrde       orde)
{
  g_autofree char *path = aanwezig_path (name);

  return taal_vergadering_read (path, bytes, length, orde, NULL);
}

TaalVergadering *
aanwezig_read (const char *name)
{
  gsize length;
  g_autofree char *bytes = aanwezig_get (name, &length);

  return aanwezig_read_bytes (name, bytes, length, TAAL_ORDE_ONBEKEND);
}

TaalNamenbron *
aanwezig_get_namen (void)
{
  static const guint8 key[TAAL_NAMEN_SLEUTEL] = { 1, 2, 3 };
  TaalNamenbron *namen = TAAL_NAMENBRON (taal_namen_geheugen_new (key));
  gsize length;
  g_autofree char *bytes = aanwezig_get ("namen.csv", &length);
  g_autoptr (GError) error = NULL;

  taal_namenbron_load_csv (namen, "namen.csv", bytes, length, &error);
  g_assert_no_error (error);
  g_assert_true (taal_namenbron_remember (namen, "Anna de Vries", NULL, TAAL_NAAM_DOCENT, "D1", NULL));
  g_assert_true (taal_namenbron_remember (namen, "Bram Smit", NULL, TAAL_NAAM_DOCENT, "D2", NULL));
  return namen;
}

static void
add_moment (GString    *text,
            TaalMoment  moment)
{
  char date[TAAL_DATE_TEXT_SIZE];
  g_autofree char *time = NULL;

  if (moment == TAAL_MOMENT_GEEN)
    {
      g_string_append (text, "-");
      return;
    }

  time = taal_number_format_time (taal_moment_get_seconden (moment));
  g_string_append_printf (text, "%s %s", taal_date_format (taal_moment_get_datum (moment), date),
                          time);
}

static void
add_deelname (GString            *text,
              const TaalDeelname *one)
{
  static const char *const flags[] = { "gastheer", "wachtkamer", "gast", "lijst", "afwezig" };

  g_string_append_printf (text, "%u|%s|%s|%s|", one->rij, one->naam,
                          one->naam_anders != NULL ? one->naam_anders : "",
                          one->account != NULL ? one->account : "");
  add_moment (text, one->van);
  g_string_append_c (text, '|');
  add_moment (text, one->tot);
  g_string_append_c (text, '|');
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (one->vlaggen & (1u << i))
      g_string_append_printf (text, "%s ", flags[i]);
  g_string_append_c (text, '\n');
}

char *
aanwezig_dump (const TaalVergadering *v)
{
  static const char *const tools[] = { "onbekend", "teams", "zoom", "bbb", "moodle", "profiel" };
  static const char *const orders[] = { "-", "dmj", "mdj" };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s “%s” ", tools[v->tool], orders[v->orde],
                          v->titel != NULL ? v->titel : "");
  add_moment (text, v->van);
  g_string_append (text, " .. ");
  add_moment (text, v->tot);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < v->deelnames->len; i++)
    add_deelname (text, g_ptr_array_index (v->deelnames, i));
  for (guint i = 0; i < v->meldingen->len; i++)
    {
      const TaalVergaderingMelding *melding = g_ptr_array_index (v->meldingen, i);

      g_string_append_printf (text, "%s %d rij %u ×%u %s “%s”\n", melding->fout ? "FOUT" : "let op",
                              (int) melding->code, melding->rij, melding->aantal,
                              melding->kolom != NULL ? melding->kolom : "-",
                              melding->waarde != NULL ? melding->waarde : "");
    }

  return g_string_free (text, FALSE);
}
