/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "taal-mapping-file.h"

static TaalMapping *
make_mapping (void)
{
  static const char *const omlaag[] = { "Docent", "Groep; of klas", NULL };
  static const char *const begin[] = { " Totaal", "Sub\ttotaal", NULL };
  TaalMapping *mapping = taal_mapping_new ();
  TaalMappingDeel *deel = taal_mapping_add_deel (mapping, "Rooster [2023]*");
  TaalMappingDoel *doel;

  mapping->naam = g_strdup ("Naam; met = en [haken]\nen een regel");
  taal_mapping_make_zout (mapping);
  deel->kopregel = 4;
  deel->volgorde = TAAL_VOLGORDE_MDJ;
  deel->kruistabel = TRUE;
  deel->omlaag = g_strdupv ((char **) omlaag);
  deel->overslaan_begin = g_strdupv ((char **) begin);
  doel = taal_mapping_deel_add_doel (deel, TAAL_TABEL_LESSEN);
  doel->als = g_strdup ("Datum");
  taal_herkomst_set (taal_mapping_doel_get (doel, "les_id"), TAAL_HERKOMST_ID, omlaag, "LES-");
  taal_herkomst_set_kop (taal_mapping_doel_get (doel, "minuten"), TAAL_HERKOMST_KOLOM, "Uren");
  taal_mapping_doel_get (doel, "minuten")->maal = 60;
  taal_herkomst_set (taal_mapping_doel_get (doel, "vorm"), TAAL_HERKOMST_VAST, NULL, "fysiek");
  taal_herkomst_set_kop (taal_mapping_doel_get (doel, "docent_id"), TAAL_HERKOMST_ID, "Docent");
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "docent_id"), "Jansen; A. \\ [x]=", "D003");
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "docent_id"), "", "D000");
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "docent_id"), "vervalt", "");
  taal_mapping_add_deel (mapping, "Toelichting");

  return mapping;
}

static void
test_round_trip (void)
{
  g_autoptr (TaalMapping) mapping = make_mapping ();
  g_autoptr (TaalMapping) copy = taal_mapping_copy (mapping);
  g_autofree char *text = taal_mapping_to_text (mapping);
  g_autofree char *of_copy = taal_mapping_to_text (copy);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalMapping) read = taal_mapping_new_from_text (text, -1, &error);
  g_autofree char *again = NULL;
  TaalMappingDeel *deel;
  TaalMappingDoel *doel;

  g_assert_no_error (error);
  again = taal_mapping_to_text (read);
  g_assert_cmpstr (of_copy, ==, text);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (read->naam, ==, mapping->naam);
  g_assert_cmpstr (read->zout, ==, mapping->zout);
  g_assert_cmpuint (read->delen->len, ==, 2);
  deel = g_ptr_array_index (read->delen, 0);
  g_assert_cmpstr (deel->blad, ==, "Rooster [2023]*");
  g_assert_cmpuint (deel->kopregel, ==, 4);
  g_assert_cmpint (deel->volgorde, ==, TAAL_VOLGORDE_MDJ);
  g_assert_true (deel->kruistabel);
  g_assert_cmpstr (deel->omlaag[1], ==, "Groep; of klas");
  g_assert_cmpstr (deel->overslaan_begin[0], ==, " Totaal");
  doel = g_ptr_array_index (deel->doelen, 0);
  g_assert_cmpstr (doel->als, ==, "Datum");
  g_assert_cmpuint (taal_mapping_doel_get (doel, "minuten")->maal, ==, 60);
  g_assert_cmpstr (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "docent_id"), " jansen;  a. \\ [X]="), ==,
                   "D003");
  g_assert_cmpstr (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "docent_id"), ""), ==, "D000");
  g_assert_cmpstr (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "docent_id"), "Vervalt"), ==, "");
  g_assert_null (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "docent_id"), "Vos"));
}

static void
test_forget (void)
{
  TaalHerkomst herkomst = { 0 };
  g_autofree char *kop = NULL;

  taal_herkomst_set_waarde (&herkomst, "a", NULL);
  taal_herkomst_set_waarde (&herkomst, "a", "1");
  taal_herkomst_set_waarde (&herkomst, "A ", "2");
  g_assert_cmpstr (taal_herkomst_get_waarde (&herkomst, "a"), ==, "2");
  taal_herkomst_set_waarde (&herkomst, "a", NULL);
  g_assert_null (taal_herkomst_get_waarde (&herkomst, "a"));
  taal_herkomst_set (&herkomst, TAAL_HERKOMST_KOLOM, (const char *const[]){ "Voornaam", "Achternaam", NULL }, NULL);
  kop = taal_herkomst_dup_kop (&herkomst);
  g_assert_cmpstr (kop, ==, "Voornaam + Achternaam");
  taal_herkomst_clear (&herkomst);
}

#define HEAD "[profiel]\nversie=1\n"
#define DEEL HEAD "[deel 1]\nblad=*\n"
#define DOEL DEEL "[deel 1 doel 1]\ntabel=lessen\n"

/* What is wrong is named by its group and key. */
static void
test_strict (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "[profiel] versie: " },
    { "geen profiel", NULL },
    { "[profiel]\nversie=2\n", "[profiel] versie: of a newer" },
    { HEAD, "[deel 1]: missing" },
    { HEAD "kleur=rood\n", "[profiel] kleur: an unknown key" },
    { HEAD "[deel 2]\nblad=*\n", "[deel 2]: an unknown group" },
    { HEAD "[deel 1]\n", "[deel 1] blad: missing" },
    { DEEL "kopregel=0\n", "[deel 1] kopregel: " },
    { DEEL "kopregel=drie\n", "[deel 1] kopregel: " },
    { DEEL "volgorde=dmj\n", "[deel 1] volgorde: " },
    { DEEL "kruistabel=ja\n", "[deel 1] kruistabel: " },
    { DEEL "[deel 1 doel 1]\n", "[deel 1 doel 1] tabel: " },
    { DEEL "[deel 1 doel 1]\ntabel=rooster\n", "[deel 1 doel 1] tabel: " },
    { DEEL "[deel 1 doel 2]\ntabel=lessen\n", "[deel 1 doel 2]: an unknown group" },
    { DOEL "naam=kolom\nnaam.koppen=Naam;\n", "[deel 1 doel 1] naam: an unknown key" },
    { DOEL "datum=raad\n", "[deel 1 doel 1] datum: not a kind" },
    { DOEL "datum=geen\n", "[deel 1 doel 1] datum: not a kind" },
    { DOEL "datum=kolom\n", "[deel 1 doel 1] datum: koppen are missing" },
    { DOEL "datum.koppen=Datum;\n", "[deel 1 doel 1] datum.koppen: an unknown key" },
    { DOEL "datum=id\ndatum.koppen=Datum;\n", "[deel 1 doel 1] datum: the column does not hold an id" },
    { DOEL "datum=vast\n", "[deel 1 doel 1] datum: vast needs" },
    { DOEL "minuten=verschil_minuten\nminuten.koppen=Van;\n", "[deel 1 doel 1] minuten: verschil_minuten" },
    { DOEL "datum=kolom\ndatum.koppen=Datum;\ndatum.maal=60\n", "[deel 1 doel 1] datum: maal" },
    { DOEL "minuten=kolom\nminuten.koppen=Uren;\nminuten.maal=0\n", "[deel 1 doel 1] minuten.maal: " },
    { DOEL "vorm=kolom\nvorm.koppen=Vorm;\n[deel 1 doel 1 waarden vorm]\n1=a;\n", "waarden vorm] 1: not a pair" },
    { DOEL "vorm=kolom\nvorm.koppen=Vorm;\n[deel 1 doel 1 waarden vorm]\n1=a;fysiek;\n2=A;online;\n",
      "waarden vorm] 2: the text is there twice" },
    { DOEL "[deel 1 doel 1 waarden vorm]\n1=a;fysiek;\n", "waarden vorm]: an unknown group" },
    { DOEL "docent_id=kolom\ndocent_id.koppen=D;\n[deel 1 doel 1 waarden docent_id]\n1=Vos 123456782;D1;\n",
      "waarden docent_id] 1: it holds a BSN" },
    { DOEL "docent_login=vast\ndocent_login.tekst=123456782\n", "docent_login.tekst: it holds a BSN" },
    { HEAD "naam=\xff\n", "not UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].message);
      g_assert_null (taal_mapping_new_from_text (cases[i].text, -1, &error));
      g_assert_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX);
      if (cases[i].message != NULL && strstr (error->message, cases[i].message) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].message, error->message);
    }
}

/* The strict reader takes back every salt that is made: of digits, one in some hundreds would be
 * refused as a BSN. */
static void
test_salt (void)
{
  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (TaalMapping) mapping = taal_mapping_new ();
      g_autoptr (TaalMapping) read = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      mapping->naam = g_strdup ("Rooster");
      taal_mapping_add_deel (mapping, "Blad1");
      taal_mapping_make_zout (mapping);
      text = taal_mapping_to_text (mapping);
      read = taal_mapping_new_from_text (text, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (strlen (read->zout), ==, 32);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/profiel/round-trip", test_round_trip);
  g_test_add_func ("/mapping/profiel/forget", test_forget);
  g_test_add_func ("/mapping/profiel/strict", test_strict);

  g_test_add_func ("/mapping/profiel/salt", test_salt);

  return g_test_run ();
}
