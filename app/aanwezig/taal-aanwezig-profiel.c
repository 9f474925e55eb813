/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-aanwezig-profiel.h"

#include <string.h>

#include "taal-naam.h"

G_DEFINE_QUARK (taal - aanwezig - profiel - error, taal_aanwezig_profiel_error)

#define GROEP "aanwezig"
#define STATUS "status"

/* A key that holds one text, and its place. */
typedef struct
{
  const char *key;
  gsize       place;
} Tekst;

static const Tekst teksten[] = {
  { "naam", G_STRUCT_OFFSET (TaalAanwezigProfiel, naam) },
  { "account.kop", G_STRUCT_OFFSET (TaalAanwezigProfiel, account) },
  { "datum.kop", G_STRUCT_OFFSET (TaalAanwezigProfiel, datum) },
  { "van.kop", G_STRUCT_OFFSET (TaalAanwezigProfiel, van) },
  { "tot.kop", G_STRUCT_OFFSET (TaalAanwezigProfiel, tot) },
  { "status.kop", G_STRUCT_OFFSET (TaalAanwezigProfiel, status) },
};

static char **
get_place (TaalAanwezigProfiel *profiel,
           const Tekst         *tekst)
{
  return G_STRUCT_MEMBER_P (profiel, tekst->place);
}

static gboolean
fail (const char  *group,
      const char  *key,
      GError     **error)
{
  g_set_error (error, TAAL_AANWEZIG_PROFIEL_ERROR, TAAL_AANWEZIG_PROFIEL_ERROR_SYNTAX, "[%s] %s",
               group, key);
  return FALSE;
}

/* An unknown key is a slip of the pen, and would be lost silently. */
static gboolean
check_keys (GKeyFile  *file,
            GError   **error)
{
  static const char *const others[] = { "versie", "kopregel", "volgorde", "naam.koppen", "lessen" };
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROEP, NULL, NULL);

  for (int i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], GROEP) != 0 && strcmp (groups[i], STATUS) != 0)
      return fail (groups[i], "", error);
  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gboolean known = FALSE;

      for (gsize j = 0; j < G_N_ELEMENTS (teksten); j++)
        known = known || strcmp (teksten[j].key, keys[i]) == 0;
      for (gsize j = 0; j < G_N_ELEMENTS (others); j++)
        known = known || strcmp (others[j], keys[i]) == 0;
      if (!known)
        return fail (GROEP, keys[i], error);
    }

  return TRUE;
}

static gboolean
read_volgorde (TaalAanwezigProfiel  *profiel,
               GKeyFile             *file,
               GError              **error)
{
  g_autofree char *order = g_key_file_get_string (file, GROEP, "volgorde", NULL);

  if (order == NULL)
    return TRUE;

  profiel->dmj = g_ascii_strcasecmp (order, "dmj") == 0;
  profiel->mdj = g_ascii_strcasecmp (order, "mdj") == 0;
  return profiel->dmj || profiel->mdj || fail (GROEP, "volgorde", error);
}

static gboolean
read_kopregel (TaalAanwezigProfiel  *profiel,
               GKeyFile             *file,
               GError              **error)
{
  int row;

  if (!g_key_file_has_key (file, GROEP, "kopregel", NULL))
    return TRUE;
  row = g_key_file_get_integer (file, GROEP, "kopregel", NULL);
  if (row < 1)
    return fail (GROEP, "kopregel", error);

  profiel->kopregel = (guint) row;
  return TRUE;
}

static gboolean
read_status (TaalAanwezigProfiel  *profiel,
             GKeyFile             *file,
             GError              **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, STATUS, NULL, NULL);

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *meaning = g_key_file_get_string (file, STATUS, keys[i], NULL);
      g_autofree char *mark = taal_naam_vouw (keys[i]);
      gboolean yes = g_strcmp0 (meaning, "ja") == 0;

      if (mark[0] == '\0' || (!yes && g_strcmp0 (meaning, "nee") != 0))
        return fail (STATUS, keys[i], error);
      g_hash_table_insert (profiel->waarden, g_steal_pointer (&mark), GINT_TO_POINTER (yes));
    }

  return TRUE;
}

/* What a profile must tell to be of use. */
static gboolean
check (const TaalAanwezigProfiel  *profiel,
       GError                    **error)
{
  if (profiel->koppen == NULL || profiel->koppen[0] == NULL)
    return fail (GROEP, "naam.koppen", error);
  if (!profiel->lessen && profiel->van == NULL &&
      (profiel->status == NULL || profiel->datum == NULL))
    return fail (GROEP, "van.kop", error);
  if ((profiel->lessen || profiel->status != NULL) && g_hash_table_size (profiel->waarden) == 0)
    return fail (STATUS, "", error);

  return TRUE;
}

/**
 * taal_aanwezig_profiel_new:
 *
 * Returns: (transfer full): a profile that names no column yet, to be filled
 *
 * Thread: any
 */
TaalAanwezigProfiel *
taal_aanwezig_profiel_new (void)
{
  TaalAanwezigProfiel *profiel = g_new0 (TaalAanwezigProfiel, 1);

  profiel->waarden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return profiel;
}

/**
 * taal_aanwezig_profiel_add_teken:
 * @profiel: a profile that is being filled
 * @teken: a mark, not empty
 * @aanwezig: whether it means to be there
 *
 * Thread: any
 */
void
taal_aanwezig_profiel_add_teken (TaalAanwezigProfiel *profiel,
                                 const char *teken,
                                 gboolean aanwezig)
{
  g_hash_table_insert (profiel->waarden, taal_naam_vouw (teken), GINT_TO_POINTER (aanwezig));
}

/**
 * taal_aanwezig_profiel_new_from_text:
 * @text: a profile
 * @length: its length in bytes, or -1
 * @error: a #TaalAanwezigProfielError
 *
 * Returns: (transfer full) (nullable): it
 *
 * Thread: any
 */
TaalAanwezigProfiel *
taal_aanwezig_profiel_new_from_text (const char  *text,
                                     gssize       length,
                                     GError     **error)
{
  g_autoptr (TaalAanwezigProfiel) profiel = taal_aanwezig_profiel_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (size > TAAL_AANWEZIG_PROFIEL_MAX || !g_utf8_validate_len (text, size, NULL) ||
      !g_key_file_load_from_data (file, text, size, G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_integer (file, GROEP, "versie", NULL) != TAAL_AANWEZIG_PROFIEL_VERSIE)
    {
      (void) fail (GROEP, "versie", error);
      return NULL;
    }
  if (!check_keys (file, error))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (teksten); i++)
    *get_place (profiel, &teksten[i]) = g_key_file_get_string (file, GROEP, teksten[i].key, NULL);
  profiel->koppen = g_key_file_get_string_list (file, GROEP, "naam.koppen", NULL, NULL);
  profiel->lessen = g_key_file_get_boolean (file, GROEP, "lessen", NULL);
  if (!read_volgorde (profiel, file, error) || !read_kopregel (profiel, file, error) ||
      !read_status (profiel, file, error) || !check (profiel, error))
    return NULL;

  return g_steal_pointer (&profiel);
}

/**
 * taal_aanwezig_profiel_to_text:
 * @profiel: a profile
 *
 * Returns: (transfer full): the text of which taal_aanwezig_profiel_new_from_text() makes it again;
 * the marks in it are without case and accents
 *
 * Thread: any
 */
char *
taal_aanwezig_profiel_to_text (const TaalAanwezigProfiel *profiel)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  gpointer mark, meaning;

  g_key_file_set_integer (file, GROEP, "versie", TAAL_AANWEZIG_PROFIEL_VERSIE);
  for (gsize i = 0; i < G_N_ELEMENTS (teksten); i++)
    {
      const char *text = *get_place ((TaalAanwezigProfiel *) profiel, &teksten[i]);

      if (text != NULL)
        g_key_file_set_string (file, GROEP, teksten[i].key, text);
    }
  g_key_file_set_string_list (file, GROEP, "naam.koppen", (const char *const *) profiel->koppen,
                              g_strv_length (profiel->koppen));
  if (profiel->kopregel > 0)
    g_key_file_set_integer (file, GROEP, "kopregel", (int) profiel->kopregel);
  if (profiel->dmj || profiel->mdj)
    g_key_file_set_string (file, GROEP, "volgorde", profiel->mdj ? "mdj" : "dmj");
  if (profiel->lessen)
    g_key_file_set_boolean (file, GROEP, "lessen", TRUE);
  g_hash_table_iter_init (&iter, profiel->waarden);
  while (g_hash_table_iter_next (&iter, &mark, &meaning))
    g_key_file_set_string (file, STATUS, mark, GPOINTER_TO_INT (meaning) ? "ja" : "nee");

  return g_key_file_to_data (file, NULL, NULL);
}

/**
 * taal_aanwezig_profiel_free:
 * @profiel: (transfer full): a profile
 *
 * Thread: any
 */
void
taal_aanwezig_profiel_free (TaalAanwezigProfiel *profiel)
{
  for (gsize i = 0; i < G_N_ELEMENTS (teksten); i++)
    g_free (*get_place (profiel, &teksten[i]));
  g_strfreev (profiel->koppen);
  g_clear_pointer (&profiel->waarden, g_hash_table_unref);
  g_free (profiel);
}

/**
 * taal_aanwezig_profiel_get_status:
 * @profiel: a profile
 * @teken: a mark, not empty
 *
 * Looks for the mark as a whole, and else for its first word: Moodle writes the points behind it.
 *
 * Returns: 1 when it means to be there, 0 when not, -1 when the profile does not know it
 *
 * Thread: any
 */
int
taal_aanwezig_profiel_get_status (const TaalAanwezigProfiel *profiel,
                                  const char                *teken)
{
  g_autofree char *folded = taal_naam_vouw (teken);
  gpointer meaning;

  if (g_hash_table_lookup_extended (profiel->waarden, folded, NULL, &meaning))
    return GPOINTER_TO_INT (meaning);

  folded[strcspn (folded, " (")] = '\0';
  return g_hash_table_lookup_extended (profiel->waarden, folded, NULL, &meaning)
           ? GPOINTER_TO_INT (meaning)
           : -1;
}
