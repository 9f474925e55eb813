/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-file.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-number.h"

/* A profile while it is read. Every key that has been read is taken out, so that what is left is
 * unknown. */
typedef struct
{
  GKeyFile  *file;
  GError   **error;
  gboolean   good;
} Lezer;

static void
fail (Lezer      *lezer,
      const char *group,
      const char *key,
      const char *reason)
{
  if (!lezer->good)
    return;

  lezer->good = FALSE;
  if (key != NULL)
    g_set_error (lezer->error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX, "[%s] %s: %s", group, key, reason);
  else
    g_set_error (lezer->error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX, "[%s]: %s", group, reason);
}

/* Takes a text out of the profile, NULL when the key is not there. */
static char *
take_text (Lezer      *lezer,
           const char *group,
           const char *key)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *text = NULL;

  if (!g_key_file_has_key (lezer->file, group, key, NULL))
    return NULL;
  text = g_key_file_get_string (lezer->file, group, key, &local_error);
  if (text == NULL)
    fail (lezer, group, key, local_error->message);
  else if (taal_bsn_contains (text, strlen (text)))
    fail (lezer, group, key, "it holds a BSN");
  g_key_file_remove_key (lezer->file, group, key, NULL);

  return g_steal_pointer (&text);
}

static char **
take_list (Lezer      *lezer,
           const char *group,
           const char *key)
{
  g_autoptr(GError) local_error = NULL;
  char **list;

  if (!g_key_file_has_key (lezer->file, group, key, NULL))
    return NULL;
  list = g_key_file_get_string_list (lezer->file, group, key, NULL, &local_error);
  if (list == NULL)
    fail (lezer, group, key, local_error->message);
  for (char **text = list; text != NULL && *text != NULL; text++)
    if (taal_bsn_contains (*text, strlen (*text)))
      fail (lezer, group, key, "it holds a BSN");
  g_key_file_remove_key (lezer->file, group, key, NULL);

  return list;
}

static guint
take_number (Lezer      *lezer,
             const char *group,
             const char *key,
             gint32      max)
{
  g_autofree char *text = take_text (lezer, group, key);
  gint32 number = 0;

  if (text != NULL && (!taal_number_parse_integer (text, &number) || number < 1 || number > max))
    {
      fail (lezer, group, key, "not a whole number in its range");
      return 0;
    }

  return (guint) number;
}

/* A key that is not there is false. */
static gboolean
take_boolean (Lezer      *lezer,
              const char *group,
              const char *key)
{
  g_autofree char *text = take_text (lezer, group, key);

  if (text != NULL && !g_str_equal (text, "true") && !g_str_equal (text, "false"))
    fail (lezer, group, key, "not true or false");

  return g_strcmp0 (text, "true") == 0;
}

/* What is left of a group was not read. */
static void
end_group (Lezer      *lezer,
           const char *group)
{
  g_auto(GStrv) keys = g_key_file_get_keys (lezer->file, group, NULL, NULL);

  if (keys != NULL && keys[0] != NULL)
    fail (lezer, group, keys[0], "an unknown key");
  g_key_file_remove_group (lezer->file, group, NULL);
}

static void
read_waarden (Lezer        *lezer,
              const char   *group,
              const char   *kolom,
              TaalHerkomst *herkomst)
{
  g_autofree char *own_group = g_strdup_printf ("%s waarden %s", group, kolom);
  g_auto(GStrv) keys = g_key_file_get_keys (lezer->file, own_group, NULL, NULL);

  for (char **key = keys; lezer->good && key != NULL && *key != NULL; key++)
    {
      g_auto(GStrv) pair = take_list (lezer, own_group, *key);

      if (pair == NULL || g_strv_length (pair) != 2)
        fail (lezer, own_group, *key, "not a pair of a text and its meaning");
      else if (taal_herkomst_get_waarde (herkomst, pair[0]) != NULL)
        fail (lezer, own_group, *key, "the text is there twice");
      else
        taal_herkomst_set_waarde (herkomst, pair[0], pair[1]);
    }
  if (keys != NULL)
    end_group (lezer, own_group);
}

/* Whether the particulars go with the kind of source, and the kind with the column. */
static void
check_herkomst (Lezer              *lezer,
                const char         *group,
                const TaalKolom    *kolom,
                const TaalHerkomst *herkomst)
{
  guint n = herkomst->koppen != NULL ? g_strv_length (herkomst->koppen) : 0;

  if (herkomst->soort == TAAL_HERKOMST_VAST && (n > 0 || herkomst->tekst == NULL))
    fail (lezer, group, kolom->name, "vast needs a tekst and no koppen");
  else if (herkomst->soort > TAAL_HERKOMST_VAST && n == 0)
    fail (lezer, group, kolom->name, "koppen are missing");
  else if (herkomst->soort == TAAL_HERKOMST_VERSCHIL_MINUTEN && n != 2)
    fail (lezer, group, kolom->name, "verschil_minuten needs two koppen");
  else if (herkomst->soort == TAAL_HERKOMST_ID && kolom->soort != TAAL_KOLOM_ID &&
           kolom->soort != TAAL_KOLOM_VERWIJZING)
    fail (lezer, group, kolom->name, "the column does not hold an id");
  else if (herkomst->maal > 0 && (herkomst->soort != TAAL_HERKOMST_KOLOM || (kolom->soort != TAAL_KOLOM_GEHEEL &&
                                                                          kolom->soort != TAAL_KOLOM_DECIMAAL)))
    fail (lezer, group, kolom->name, "maal is for a number of a kolom");
}

static void
read_herkomst (Lezer           *lezer,
               const char      *group,
               const TaalKolom *kolom,
               TaalHerkomst    *herkomst)
{
  g_autofree char *name = take_text (lezer, group, kolom->name);
  g_autofree char *koppen_key = g_strconcat (kolom->name, ".koppen", NULL);
  g_autofree char *tekst_key = g_strconcat (kolom->name, ".tekst", NULL);
  g_autofree char *maal_key = g_strconcat (kolom->name, ".maal", NULL);
  g_autofree char *tekst = NULL;
  g_auto(GStrv) koppen = NULL;
  int soort;

  if (name == NULL)
    return;
  soort = taal_herkomst_soort_parse (name);
  if (soort <= TAAL_HERKOMST_GEEN)
    {
      fail (lezer, group, kolom->name, "not a kind of source");
      return;
    }

  koppen = take_list (lezer, group, koppen_key);
  tekst = take_text (lezer, group, tekst_key);
  taal_herkomst_set (herkomst, (TaalHerkomstSoort) soort, (const char *const *) koppen, tekst);
  herkomst->maal = take_number (lezer, group, maal_key, 1440);
  check_herkomst (lezer, group, kolom, herkomst);
  read_waarden (lezer, group, kolom->name, herkomst);
}

/* Reads a target, whose group is there. */
static void
read_doel (Lezer           *lezer,
           const char      *group,
           TaalMappingDeel *deel)
{
  g_autofree char *name = take_text (lezer, group, "tabel");
  int tabel = name != NULL ? taal_schema_find (name) : -1;
  const TaalTabelSchema *schema;
  TaalMappingDoel *doel;

  if (tabel < 0)
    {
      fail (lezer, group, "tabel", "missing, or not the name of a table");
      return;
    }

  schema = taal_schema_get ((TaalTabel) tabel);
  doel = taal_mapping_deel_add_doel (deel, (TaalTabel) tabel);
  doel->als = take_text (lezer, group, "als");
  for (int k = 0; lezer->good && k < schema->n_kolommen; k++)
    read_herkomst (lezer, group, &schema->kolommen[k], &doel->kolommen[k]);
  end_group (lezer, group);
}

static void
read_deel (Lezer       *lezer,
           const char  *group,
           TaalMapping *mapping)
{
  g_autofree char *blad = take_text (lezer, group, "blad");
  g_autofree char *volgorde = take_text (lezer, group, "volgorde");
  TaalMappingDeel *deel;

  if (blad == NULL)
    {
      fail (lezer, group, "blad", "missing");
      return;
    }

  deel = taal_mapping_add_deel (mapping, blad);
  deel->kopregel = take_number (lezer, group, "kopregel", 1000000);
  deel->kopregels = take_number (lezer, group, "kopregels", TAAL_MAPPING_MAX_KOPREGELS);
  if (volgorde != NULL && taal_volgorde_parse (volgorde) < 0)
    fail (lezer, group, "volgorde", "not DMJ, MDJ or JMD");
  else if (volgorde != NULL)
    deel->volgorde = (TaalVolgorde) taal_volgorde_parse (volgorde);
  deel->kruistabel = take_boolean (lezer, group, "kruistabel");
  deel->samengevoegd = take_boolean (lezer, group, "samengevoegd");
  deel->omlaag = take_list (lezer, group, "omlaag");
  deel->overslaan_leeg = take_list (lezer, group, "overslaan_leeg");
  deel->overslaan_begin = take_list (lezer, group, "overslaan_begin");
  end_group (lezer, group);

  for (guint i = 1; lezer->good; i++)
    {
      g_autofree char *own_group = g_strdup_printf ("%s doel %u", group, i);

      if (!g_key_file_has_group (lezer->file, own_group))
        break;
      read_doel (lezer, own_group, deel);
    }
}

static void
read_mapping (Lezer       *lezer,
              TaalMapping *mapping)
{
  g_auto(GStrv) left = NULL;
  guint versie = take_number (lezer, "profiel", "versie", G_MAXINT32);

  if (versie != TAAL_MAPPING_VERSIE)
    fail (lezer, "profiel", "versie", versie == 0 ? "missing" : "of a newer version of the program");
  mapping->naam = take_text (lezer, "profiel", "naam");
  mapping->zout = take_text (lezer, "profiel", "zout");
  if (lezer->good)
    end_group (lezer, "profiel");

  for (guint i = 1; lezer->good; i++)
    {
      g_autofree char *group = g_strdup_printf ("deel %u", i);

      if (!g_key_file_has_group (lezer->file, group))
        break;
      read_deel (lezer, group, mapping);
    }

  left = g_key_file_get_groups (lezer->file, NULL);
  if (left[0] != NULL)
    fail (lezer, left[0], NULL, "an unknown group, or one out of order");
  else if (mapping->delen->len == 0)
    fail (lezer, "deel 1", NULL, "missing");
}

/**
 * taal_mapping_new_from_text:
 * @text: a profile
 * @length: its length in bytes, or -1
 * @error: %TAAL_MAPPING_ERROR_SYNTAX, with the group and the key in its message
 *
 * Reads a profile strictly: a key or group that is not known, or does not go with the others, is an
 * error, and so is a BSN in any text.
 *
 * Returns: (transfer full) (nullable): the mapping
 *
 * Thread: any
 */
TaalMapping *
taal_mapping_new_from_text (const char  *text,
                            gssize       length,
                            GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(TaalMapping) mapping = taal_mapping_new ();
  g_autoptr(GError) local_error = NULL;
  Lezer lezer = { file, error, TRUE };
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  if (size > TAAL_MAPPING_MAX_TEXT || !g_utf8_validate_len (text, size, NULL))
    {
      g_set_error_literal (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX,
                           size > TAAL_MAPPING_MAX_TEXT ? "too large for a profile" : "not UTF-8");
      return NULL;
    }
  if (!g_key_file_load_from_data (file, text, size, G_KEY_FILE_NONE, &local_error))
    {
      g_set_error_literal (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX, local_error->message);
      return NULL;
    }

  read_mapping (&lezer, mapping);
  return lezer.good ? g_steal_pointer (&mapping) : NULL;
}
