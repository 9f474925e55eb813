/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "deel-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-date.h"

#define N_DOCENTEN  7
#define N_CURSISTEN 16
#define N_GROEPEN   7
#define N_LESSEN    160

static const char *const namen[N_DOCENTEN] = {
  "Hanneke Wolterink", "Zoë Çelik", "Sjoerd-Jan Hoekstra", "Amira el Idrissi",
  "Bram Okonkwo",      "J. Terpstra", "Li Xiuying",
};

typedef struct
{
  DeelSchool *school;
  /* Whether ids are made of names, as some schools do. */
  gboolean    naam_ids;
} Bouw;

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

static gboolean
coin (void)
{
  return pick (2) == 0;
}

static void
keep (Bouw *bouw,
      const char *text)
{
  g_ptr_array_add (bouw->school->geheim, g_strdup (text));
}

static void
put (Bouw *bouw,
     const char *table,
     GString *rows)
{
  g_autofree char *name = g_strconcat (table, ".csv", NULL);
  g_autofree char *path = g_build_filename (bouw->school->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, rows->str, -1, NULL));
}

/* A day of 2022 to 2024, near the edges of the exceptions and the years. */
static char *
dup_day (void)
{
  char text[TAAL_DATE_TEXT_SIZE];

  return g_strdup (taal_date_format (taal_date_from_ymd (2022, 12, 1) + pick (200), text));
}

static char *
dup_maybe_day (void)
{
  return coin () ? g_strdup ("") : g_strdup ("2023-05-15");
}

static char *
dup_docent_id (const Bouw *bouw,
               int i)
{
  g_auto (GStrv) words = g_strsplit_set (namen[i], " -", -1);
  g_autofree char *lower = g_utf8_strdown (words[g_strv_length (words) - 1], -1);

  return bouw->naam_ids ? g_strdup_printf ("%s-%d", lower, i) : g_strdup_printf ("D%03d", i);
}

static void
put_school (Bouw *bouw)
{
  g_autoptr (GString) rows = g_string_new ("bow_nummer,naam,kvk,gemeente,keurmerk_status,"
                                           "keurmerk_van,keurmerk_tot\n");

  g_string_append (rows, "4711,Taalschool De Brug,87654321,GM0301,actief,2021-01-01,\n");
  if (coin ())
    g_string_append (rows, "4711,Taalschool De Brug,,,geschorst,2023-03-01,2023-03-20\n");
  keep (bouw, "87654321");
  put (bouw, "school", rows);
}

static void
put_docenten (Bouw *bouw)
{
  static const char *const rollen[] = { "docent", "docent", "docent", "vrijwilliger" };
  static const char *const registers[] = { "BVNT2", "BOW_KR", "Register van Wolterink" };
  g_autoptr (GString) docenten = g_string_new ("docent_id,naam,rol,start,vog_datum,vog_profiel\n");
  g_autoptr (GString) registraties = g_string_new ("docent_id,register,nummer,van,tot\n");
  g_autoptr (GString) opleidingen =
      g_string_new ("docent_id,instelling,opleiding,start,afgerond_op,"
                    "gestopt_op,bewijs\n");
  g_autoptr (GString) ervaring = g_string_new ("docent_id,grond,van,tot,bewijs\n");

  keep (bouw, "Register van Wolterink");
  for (int i = 0; i < N_DOCENTEN; i++)
    {
      g_autofree char *id = dup_docent_id (bouw, i), *nummer = g_strdup_printf ("REGNR%d77", i);
      g_autofree char *bewijs = g_strdup_printf ("diploma-%d.pdf", i), *end = dup_maybe_day ();
      g_autofree char *stop = dup_maybe_day ();

      keep (bouw, namen[i]);
      if (bouw->naam_ids)
        keep (bouw, id);
      g_string_append_printf (docenten, "%s,%s,%s,1999-0%d-11,1998-0%d-12,profiel%d\n", id,
                              namen[i], rollen[pick (4)], i + 1, i + 1, i);
      if (pick (3) > 0)
        {
          keep (bouw, nummer);
          g_string_append_printf (registraties, "%s,%s,%s,2020-01-01,%s\n", id, registers[pick (3)],
                                  nummer, end);
        }
      if (coin ())
        {
          keep (bouw, "Hogeschool Zuid");
          g_string_append_printf (opleidingen,
                                  "%s,Hogeschool Zuid,NT2 bij %s,2022-0%d-01,%s,%s,%s\n", id,
                                  namen[i], 1 + pick (9), end, stop, coin () ? bewijs : "");
        }
      if (coin ())
        g_string_append_printf (ervaring, "%s,%s,2015-01-01,%s,%s\n", id,
                                coin () ? "vijf jaar NT2" : "op woord van Zoë Celik", end,
                                coin () ? bewijs : "");
      keep (bouw, bewijs);
    }
  keep (bouw, "woord van Zo");
  put (bouw, "docenten", docenten);
  put (bouw, "registraties", registraties);
  put (bouw, "opleidingen", opleidingen);
  put (bouw, "ervaring", ervaring);
}

static void
put_papers (Bouw *bouw)
{
  g_autoptr (GString) meldingen = g_string_new ("melding_id,uitzondering,gemeld_op,ingang,einde,"
                                                "onhaalbaarheid_bewijs\n");
  g_autoptr (GString) plannen = g_string_new ("plan_id,vastgesteld_op,van,tot,bewijs\n");
  g_autoptr (GString) maatregelen = g_string_new ("plan_id,omschrijving,docent_id\n");
  g_autofree char *docent = dup_docent_id (bouw, 0);

  for (int i = 0; i < pick (6); i++)
    {
      g_autofree char *end = dup_maybe_day ();

      g_string_append_printf (meldingen, "mail-aan-terpstra-%d,%d,2023-01-0%d,2023-01-1%d,%s,%s\n",
                              i, 1 + pick (4), 1 + pick (9), pick (9), end,
                              pick (4) > 0 ? "brief-van-okonkwo.pdf" : "");
    }
  for (int i = 0; i < 2; i++)
    {
      g_string_append_printf (plannen, "plan-hoekstra-%d,2023-01-02,2023-01-0%d,,%s\n", i,
                              1 + pick (9), coin () ? "plan-idrissi.docx" : "");
      for (int j = 0; j < pick (3); j++)
        g_string_append_printf (maatregelen, "plan-hoekstra-%d,Maatregel %d van Amira,%s\n", i, j,
                                docent);
    }
  keep (bouw, "terpstra");
  keep (bouw, "okonkwo");
  keep (bouw, "hoekstra");
  keep (bouw, "idrissi");
  keep (bouw, "van Amira");
  put (bouw, "meldingen", meldingen);
  put (bouw, "personeelsplannen", plannen);
  put (bouw, "maatregelen", maatregelen);
}

static void
put_contracten (Bouw *bouw)
{
  static const char *const gemeenten[] = { DEEL_GEMEENTE, DEEL_GEMEENTE, "GM0150", "GM0363" };
  static const char *const exceptions[] = { "", "1", "2", "\"1,2\"" };
  g_autoptr (GString) rows =
      g_string_new ("contract_id,gemeente,van,tot,min_aandeel,uitzonderingen,max_online_pct,"
                    "max_groep,uren_per_week,omschrijving\n");

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("K-%c%d", 'Z' - i, i);
      g_autofree char *share = coin () ? g_strdup ("") : g_strdup_printf ("%d", 40 + 10 * pick (6));
      g_autofree char *online = coin () ? g_strdup ("") : g_strdup_printf ("%d", 10 * pick (7));
      g_autofree char *groep = pick (4) == 0 ? g_strdup ("") : g_strdup_printf ("%d", 2 + pick (7));
      g_autofree char *hours = coin () ? g_strdup ("") : g_strdup_printf ("%d", 1 + pick (9));

      g_string_append_printf (rows, "%s,%s,2022-12-%02d,%s,%s,%s,%s,%s,%s,Afspraak met %s\n", id,
                              gemeenten[i], 1 + pick (28), coin () ? "" : "2023-04-14", share,
                              exceptions[pick (4)], online, groep, hours, namen[i]);
      if (i < 2)
        g_ptr_array_add (bouw->school->contracten, g_strdup (id));
      else
        keep (bouw, id);
    }
  put (bouw, "contracten", rows);
}

static void
put_groepen (Bouw *bouw)
{
  static const char *const kinds[] = { "WI2021,B1", "WI2021,Z", "WI2013,NT2", "WI2013,ALFA",
                                       "WI2021,KNM", "VRIJ,VRIJ" };
  g_autoptr (GString) locaties = g_string_new ("locatie_id,naam,gemeente,adres\n");
  g_autoptr (GString) groepen =
      g_string_new ("groep_id,naam,wet,route,locatie_id,contract_id,start,max_omvang\n");
  g_autoptr (GString) aanbod = g_string_new ("locatie_id,soort,peildatum,neemt_aan,plaatsen,"
                                             "wachttijd_weken,stopdatum,melder\n");

  for (int i = 0; i < 4; i++)
    {
      g_string_append_printf (locaties, "%s%d,%s,%s,Laan van Xiuying %d\n",
                              bouw->naam_ids ? "bij-hanneke-" : "L", i,
                              coin () ? "De Brug" : "Thuis bij Bram", coin () ? "GM0301" : "GM0150",
                              i);
      for (int j = 0; j < 2; j++)
        g_string_append_printf (aanbod, "%s%d,%s,2023-0%d-01,%s,%d,,%s,Fenna Aukema\n",
                                bouw->naam_ids ? "bij-hanneke-" : "L", i, j == 0 ? "ALFA" : "NT2",
                                1 + pick (5), coin () ? "ja" : "nee", pick (9),
                                coin () ? "" : "2023-06-01");
    }
  for (int i = 0; i < N_GROEPEN; i++)
    {
      g_autofree char *contract = i == N_GROEPEN - 1
                                      ? g_strdup ("")
                                      : g_strdup_printf ("K-%c%d", 'Z' - i % 4, i % 4);

      g_string_append_printf (groepen, "%s%d,Klas van %s,%s,%s%d,%s,2022-12-01,\n",
                              bouw->naam_ids ? "klas-wolterink-" : "G", i, namen[i],
                              kinds[i < 2 ? pick (2) : pick (6)],
                              bouw->naam_ids ? "bij-hanneke-" : "L", pick (4), contract);
    }
  keep (bouw, "Xiuying");
  keep (bouw, "bij Bram");
  keep (bouw, "Fenna");
  keep (bouw, "hanneke");
  keep (bouw, "wolterink");
  keep (bouw, "Klas van");
  put (bouw, "locaties", locaties);
  put (bouw, "groepen", groepen);
  put (bouw, "aanbod_wi2013", aanbod);
}

/* One has the id that a place would get. */
static char *
dup_cursist_id (int i)
{
  return i == 0  ? g_strdup ("plaats-1")
         : i < 5 ? g_strdup_printf ("bekend%02d", i)
                 : g_strdup_printf ("geheim%02d", i);
}

/* The first five are of the gemeente and under the Wi2021, so it may know them. */
static void
put_cursisten (Bouw *bouw)
{
  static const char *const others[] = { "WI2021,GM0150", "WI2013,GM0301", ",GM0301", "WI2021,",
                                        "," };
  g_autoptr (GString) rows = g_string_new ("cursist_id,wet,gemeente,start,vorige_school,"
                                           "online_toestemming_op\n");

  for (int i = 0; i < N_CURSISTEN; i++)
    {
      g_autofree char *id = dup_cursist_id (i);

      g_string_append_printf (rows, "%s,%s,2022-11-0%d,school-elders,2022-10-0%d\n", id,
                              i < 5 ? "WI2021,GM0301" : others[pick (5)], 1 + i % 9, 1 + i % 9);
      if (i >= 5)
        keep (bouw, id);
    }
  keep (bouw, "school-elders");
  put (bouw, "cursisten", rows);
}

static void
put_presentie (GString *rows,
               const char *les,
               int i)
{
  gboolean nobody = pick (8) == 0;

  if (pick (6) == 0)
    return;
  for (int j = 0; j < N_CURSISTEN; j++)
    {
      g_autofree char *id = dup_cursist_id (j);

      for (int k = pick (5) / 2; k > 0; k--)
        g_string_append_printf (rows, "%s,%s,%s,paraaf-%d,login%d@aukema.nl,09:0%d:13,11:5%d\n",
                                les, id, nobody || pick (4) == 0 ? "nee" : "ja", j, j, k, i % 9);
    }
}

static void
put_lessen (Bouw *bouw)
{
  static const char *const vormen[] = { "fysiek", "online", "hybride" };
  static const char *const states[] = { "gegeven", "gegeven", "gegeven", "gepland", "uitgevallen" };
  g_autoptr (GString) rows = g_string_new ("les_id,groep_id,docent_id,co_docent_id,datum,begin,"
                                           "minuten,vorm,status,docent_login\n");
  g_autoptr (GString) presentie =
      g_string_new ("les_id,cursist_id,aanwezig,paraaf,login,van,tot\n");

  for (int i = 0; i < N_LESSEN; i++)
    {
      g_autofree char *id = bouw->naam_ids && i % 20 == 0 ? g_strdup_printf ("okonkwo-%d", i)
                                                          : g_strdup_printf ("X%04d", i);
      g_autofree char *docent = dup_docent_id (bouw, pick (N_DOCENTEN));
      g_autofree char *co = dup_docent_id (bouw, pick (N_DOCENTEN)), *day = dup_day ();

      g_string_append_printf (rows, "%s,%s%d,%s,%s,%s,%s,%d,%s,%s,%s\n", id,
                              bouw->naam_ids ? "klas-wolterink-" : "G", pick (N_GROEPEN),
                              pick (9) == 0 ? "" : docent, pick (4) == 0 ? co : "", day,
                              pick (9) == 0 ? "" : "09:00", 30 * (1 + pick (6)), vormen[pick (3)],
                              states[pick (5)], coin () ? "" : "j.terpstra@school.nl");
      put_presentie (presentie, id, i);
    }
  keep (bouw, "aukema.nl");
  keep (bouw, "school.nl");
  keep (bouw, "paraaf-");
  put (bouw, "lessen", rows);
  put (bouw, "presentie", presentie);
}

/* A school by g_test_rand_int(). */
DeelSchool *
deel_school_new (void)
{
  DeelSchool *school = g_new0 (DeelSchool, 1);
  Bouw bouw = { school, coin () };

  school->folder = g_dir_make_tmp ("taalnorm-deel-XXXXXX", NULL);
  school->geheim = g_ptr_array_new_with_free_func (g_free);
  school->contracten = g_ptr_array_new_with_free_func (g_free);
  put_school (&bouw);
  put_docenten (&bouw);
  put_papers (&bouw);
  put_contracten (&bouw);
  put_groepen (&bouw);
  put_cursisten (&bouw);
  put_lessen (&bouw);

  return school;
}

void
deel_school_free (DeelSchool *school)
{
  g_autoptr (GDir) dir = g_dir_open (school->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (school->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (school->folder), ==, 0);
  g_free (school->folder);
  g_ptr_array_unref (school->geheim);
  g_ptr_array_unref (school->contracten);
  g_free (school);
}

/* As bytes of UTF-8 and of UTF-16 in both orders; and without regard to ASCII case. */
static void
assert_without (const char *text,
                gsize length,
                const char *needle)
{
  g_autofree char *lower = g_ascii_strdown (needle, -1);
  gsize n_bytes;

  if (memmem (text, length, lower, strlen (lower)) != NULL)
    g_error ("“%s” is in it", needle);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *wide = g_convert (lower, -1, i == 0 ? "UTF-16LE" : "UTF-16BE", "UTF-8", NULL,
                                         &n_bytes, NULL);

      g_assert_nonnull (wide);
      if (memmem (text, length, wide, n_bytes) != NULL)
        g_error ("“%s” is in it, as UTF-16", needle);
    }
}

/* None of @geheim is in @bytes. */
void
deel_assert_zonder_geheim (GBytes *bytes,
                           const GPtrArray *geheim)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_malloc (length);

  for (gsize i = 0; i < length; i++)
    text[i] = g_ascii_tolower (data[i]);
  for (guint i = 0; i < geheim->len; i++)
    assert_without (text, length, g_ptr_array_index (geheim, i));
}
