/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include <string.h>

#include "taal-namen-private.h"

/* What is in a name list, as bytes: a GVariant, which can be read from any bytes without harm. Its
 * numbers are little-endian, so that a list can move to another computer; version 1 had them as the
 * computer that wrote it. Version 2 knew of no ids that were changed. */
#define NAMEN     "a(sssx)"
#define KEUZEN    "a(sssy)"
#define BESTANDEN "a(ssxay)"
#define HERNOEMD  "a(xss)"
#define TYPE      G_VARIANT_TYPE ("(" NAMEN KEUZEN BESTANDEN "ay" HERNOEMD ")")
#define TYPE_2    G_VARIANT_TYPE ("(" NAMEN KEUZEN BESTANDEN "ay)")
#define TYPE_1    G_VARIANT_TYPE ("(a(sssasx)" BESTANDEN ")")

/**
 * taal_namen_set_damaged:
 * @error: %TAAL_NAMEN_ERROR_DAMAGED
 *
 * Returns: %FALSE
 *
 * Thread: any
 */
gboolean
taal_namen_set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_DAMAGED,
                       "it is damaged: it was cut short, or changed by other means");
  return FALSE;
}

/* From the order of the file to that of the computer, or back. */
static GVariant *
swap (GVariant *contents)
{
  GVariant *swapped;

  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    return contents;

  swapped = g_variant_byteswap (contents);
  g_variant_unref (contents);
  return swapped;
}

static GVariant *
pack_names (TaalNamen *self)
{
  g_autoptr (GPtrArray) list = taal_namen_list (self);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (NAMEN));
  for (guint i = 0; i < list->len; i++)
    {
      const TaalNaam *one = g_ptr_array_index (list, i);

      g_variant_builder_add (&builder, "(sssx)", one->cursist_id, one->naam,
                             one->email != NULL ? one->email : "", one->sinds);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_choices (TaalNamen *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (KEUZEN));
  for (guint i = 0; i < self->keuzen->len; i++)
    {
      const TaalNamenKeuze *one = g_ptr_array_index (self->keuzen, i);

      g_variant_builder_add (&builder, "(sssy)", one->naam,
                             one->account != NULL ? one->account : "",
                             one->id != NULL ? one->id : "", (guchar) one->soort);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_files (TaalNamen *self)
{
  g_autoptr (GPtrArray) list = taal_namen_list_bestanden (self);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (BESTANDEN));
  for (guint i = 0; i < list->len; i++)
    {
      const TaalNamenBestand *one = g_ptr_array_index (list, i);

      g_variant_builder_add (
          &builder, "(ssx@ay)", one->sha256, one->naam, one->ingelezen_op,
          g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, one->inhoud, TRUE));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_changes (TaalNamen *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (HERNOEMD));
  for (guint i = 0; i < self->hernoemd->len; i++)
    {
      const TaalHernoeming *one = g_ptr_array_index (self->hernoemd, i);

      g_variant_builder_add (&builder, "(xss)", one->stap, one->oud != NULL ? one->oud : "",
                             one->nieuw != NULL ? one->nieuw : "");
    }

  return g_variant_builder_end (&builder);
}

/**
 * taal_namen_pack:
 * @self: a list
 *
 * Returns: (transfer full): what is in it, as it is written
 *
 * Thread: that of @self
 */
GVariant *
taal_namen_pack (TaalNamen *self)
{
  GVariant *names = pack_names (self), *choices = pack_choices (self), *files = pack_files (self);

  return swap (g_variant_ref_sink (g_variant_new (
      "(@" NAMEN "@" KEUZEN "@" BESTANDEN "@ay@" HERNOEMD ")", names, choices, files,
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, self->pseudoniemen, TAAL_NAMEN_PSEUDONIEMEN,
                                 1),
      pack_changes (self))));
}

static char *
take_or_null (char *text)
{
  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static gboolean
put_name (TaalNamen *self,
          TaalNaam  *one)
{
  taal_namen_put (self, one);
  return taal_namen_check (one->cursist_id, TRUE, NULL) && taal_namen_check (one->naam, TRUE, NULL);
}

static gboolean
put_choice (TaalNamen      *self,
            const char     *naam,
            const char     *account,
            TaalNamenSoort  soort,
            const char     *id)
{
  if (!taal_namen_check (naam, TRUE, NULL) || !taal_namen_check (account, FALSE, NULL) ||
      !taal_namen_check (id, FALSE, NULL))
    return FALSE;

  taal_namen_put_keuze (self, naam, account, soort, id);
  return TRUE;
}

static gboolean
unpack_names (TaalNamen *self,
              GVariant  *list)
{
  GVariantIter iter;
  TaalNaam one = { 0 };
  char *email;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(sssx)", &one.cursist_id, &one.naam, &email, &one.sinds))
    {
      one.email = take_or_null (email);
      if (!put_name (self, g_memdup2 (&one, sizeof one)))
        return FALSE;
    }

  return TRUE;
}

/* What a cursist was called beside their name is a choice since. */
static gboolean
unpack_names_1 (TaalNamen *self,
                GVariant  *list)
{
  GVariantIter iter;
  TaalNaam one = { 0 };
  char *email;
  char **others;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(sss^asx)", &one.cursist_id, &one.naam, &email, &others,
                              &one.sinds))
    {
      gboolean good;

      one.email = take_or_null (email);
      good = put_name (self, g_memdup2 (&one, sizeof one));
      for (gsize i = 0; good && others[i] != NULL; i++)
        good = put_choice (self, others[i], one.email, TAAL_NAMEN_CURSIST, one.cursist_id);
      g_strfreev (others);
      if (!good)
        return FALSE;
    }

  return TRUE;
}

static gboolean
unpack_choices (TaalNamen *self,
                GVariant  *list)
{
  GVariantIter iter;
  const char *naam, *account, *id;
  guchar soort;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s&s&sy)", &naam, &account, &id, &soort))
    if (soort > TAAL_NAMEN_NIEMAND || (*id == '\0') != (soort == TAAL_NAMEN_NIEMAND) ||
        !put_choice (self, naam, *account != '\0' ? account : NULL, soort,
                     *id != '\0' ? id : NULL))
      return FALSE;

  return TRUE;
}

static gboolean
unpack_files (TaalNamen *self,
              GVariant  *list)
{
  GVariantIter iter;
  GVariant *bytes;
  TaalNamenBestand one = { 0 };

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(ssx@ay)", &one.sha256, &one.naam, &one.ingelezen_op, &bytes))
    {
      g_autofree char *sha256 = NULL;

      one.inhoud = g_variant_get_data_as_bytes (bytes);
      g_variant_unref (bytes);
      taal_namen_put_bestand (self, g_memdup2 (&one, sizeof one));
      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, one.inhoud);
      if (strcmp (sha256, one.sha256) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
unpack_key (TaalNamen *self,
            GVariant  *bytes)
{
  gsize n;
  gconstpointer data = g_variant_get_fixed_array (bytes, &n, 1);

  if (n != TAAL_NAMEN_PSEUDONIEMEN)
    return FALSE;

  memcpy (self->pseudoniemen, data, n);
  return TRUE;
}

static gboolean
unpack_changes (TaalNamen *self,
                GVariant  *list)
{
  GVariantIter iter;
  const char *oud, *nieuw;
  gint64 stap;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(x&s&s)", &stap, &oud, &nieuw))
    {
      if ((*oud == '\0') != (*nieuw == '\0'))
        return FALSE;
      g_ptr_array_add (self->hernoemd, taal_hernoeming_new (stap, *oud != '\0' ? oud : NULL,
                                                            *nieuw != '\0' ? nieuw : NULL));
    }

  return TRUE;
}

static GVariant *
get_part (GVariant *contents,
          gsize     index)
{
  return g_variant_get_child_value (contents, index);
}

static gboolean
unpack_1 (TaalNamen *self,
          GVariant  *contents)
{
  g_autoptr (GVariant) names = get_part (contents, 0);
  g_autoptr (GVariant) files = get_part (contents, 1);

  return unpack_names_1 (self, names) && unpack_files (self, files);
}

static gboolean
unpack_2 (TaalNamen *self,
          GVariant  *contents)
{
  g_autoptr (GVariant) names = get_part (contents, 0);
  g_autoptr (GVariant) choices = get_part (contents, 1);
  g_autoptr (GVariant) files = get_part (contents, 2);
  g_autoptr (GVariant) key = get_part (contents, 3);

  return unpack_names (self, names) && unpack_choices (self, choices) &&
         unpack_files (self, files) && unpack_key (self, key);
}

static gboolean
unpack_3 (TaalNamen *self,
          GVariant  *contents)
{
  g_autoptr (GVariant) changes = get_part (contents, 4);

  return unpack_2 (self, contents) && unpack_changes (self, changes);
}

/**
 * taal_namen_unpack:
 * @self: an empty list
 * @plain: the contents of a file: as they were written, but who wrote them may have been anyone
 * @version: the version of the file
 * @error: %TAAL_NAMEN_ERROR_DAMAGED
 *
 * Returns: whether all of it was taken
 *
 * Thread: that of @self
 */
gboolean
taal_namen_unpack (TaalNamen  *self,
                   GBytes     *plain,
                   guint8      version,
                   GError    **error)
{
  static gboolean (*const unpack[]) (TaalNamen *, GVariant *) = { unpack_1, unpack_2, unpack_3 };
  const GVariantType *const types[] = { TYPE_1, TYPE_2, TYPE };
  g_autoptr (GVariant) contents = NULL;

  g_assert (version >= 1 && version <= G_N_ELEMENTS (unpack));

  contents = g_variant_ref_sink (g_variant_new_from_bytes (types[version - 1], plain, FALSE));
  if (!g_variant_is_normal_form (contents))
    return taal_namen_set_damaged (error);
  if (version > 1)
    contents = swap (g_steal_pointer (&contents));

  return unpack[version - 1](self, contents) || taal_namen_set_damaged (error);
}
