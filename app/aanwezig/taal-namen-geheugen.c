/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-namen-geheugen.h"

#include <string.h>

#include "taal-raster-private.h"

G_DEFINE_QUARK (taal - namen - error, taal_namenbron_error)

struct _TaalNamenGeheugen
{
  GObject    parent_instance;

  guint8     sleutel[TAAL_NAMEN_SLEUTEL];

  /* Owned */
  GPtrArray *keuzen; /* TaalNaamKeuze */
};

static void taal_namen_geheugen_iface_init (TaalNamenbronInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalNamenGeheugen,
                               taal_namen_geheugen,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TAAL_TYPE_NAMENBRON,
                                                      taal_namen_geheugen_iface_init))

static const GPtrArray *
namen_list (TaalNamenbron *namen)
{
  return TAAL_NAMEN_GEHEUGEN (namen)->keuzen;
}

static gboolean
namen_remember (TaalNamenbron      *namen,
                const char     *naam,
                const char     *account,
                TaalNaamSoort   soort,
                const char     *id,
                GError        **error)
{
  TaalNamenGeheugen *self = TAAL_NAMEN_GEHEUGEN (namen);
  TaalNaamKeuze *choice = taal_naam_keuze_new (naam, account, soort, id);

  for (guint i = 0; i < self->keuzen->len; i++)
    {
      TaalNaamKeuze *old = g_ptr_array_index (self->keuzen, i);

      if (strcmp (old->sleutel, choice->sleutel) == 0 &&
          g_strcmp0 (old->account, choice->account) == 0)
        {
          taal_naam_keuze_free (old);
          self->keuzen->pdata[i] = choice;
          return TRUE;
        }
    }

  g_ptr_array_add (self->keuzen, choice);
  return TRUE;
}

static void
namen_note (TaalNamenbron *namen,
            const char    *naam,
            const char    *account,
            TaalNaamSoort  soort,
            const char    *id)
{
  (void) namen_remember (namen, naam, account, soort, id, NULL);
}

static char *
namen_dup_pseudoniem (TaalNamenbron  *namen,
                      const char *account)
{
  return taal_namenbron_make_pseudoniem (TAAL_NAMEN_GEHEUGEN (namen)->sleutel, account);
}

static void
taal_namen_geheugen_iface_init (TaalNamenbronInterface *iface)
{
  iface->list = namen_list;
  iface->remember = namen_remember;
  iface->note = namen_note;
  iface->dup_pseudoniem = namen_dup_pseudoniem;
}

static void
taal_namen_geheugen_finalize (GObject *object)
{
  TaalNamenGeheugen *self = TAAL_NAMEN_GEHEUGEN (object);

  g_clear_pointer (&self->keuzen, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_namen_geheugen_parent_class)->finalize (object);
}

static void
taal_namen_geheugen_class_init (TaalNamenGeheugenClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_namen_geheugen_finalize;
}

static void
taal_namen_geheugen_init (TaalNamenGeheugen *self)
{
  self->keuzen = g_ptr_array_new_with_free_func (taal_naam_keuze_free);
}

/**
 * taal_namen_geheugen_new:
 * @sleutel: the key of the pseudonyms, which is to be the same for all lessons of a school
 *
 * Returns: (transfer full): a list without names
 *
 * Thread: any
 */
TaalNamenGeheugen *
taal_namen_geheugen_new (const guint8 sleutel[TAAL_NAMEN_SLEUTEL])
{
  TaalNamenGeheugen *self = g_object_new (TAAL_TYPE_NAMEN_GEHEUGEN, NULL);

  memcpy (self->sleutel, sleutel, TAAL_NAMEN_SLEUTEL);
  return self;
}

/**
 * taal_namenbron_make_pseudoniem:
 * @sleutel: a key that is kept outside the dossier
 * @account: an e-mail address or account
 *
 * Returns: (transfer full): 80 bits of HMAC-SHA-256 of @account without case, in letters: figures
 * might look like a BSN
 *
 * Thread: any
 */
char *
taal_namenbron_make_pseudoniem (const guint8  sleutel[TAAL_NAMEN_SLEUTEL],
                            const char   *account)
{
  g_autoptr (GHmac) hmac = g_hmac_new (G_CHECKSUM_SHA256, sleutel, TAAL_NAMEN_SLEUTEL);
  g_autofree char *folded = g_utf8_casefold (account, -1);
  guint8 digest[32];
  gsize length = sizeof digest;
  GString *text = g_string_new ("t-");

  g_hmac_update (hmac, (const guchar *) folded, -1);
  g_hmac_get_digest (hmac, digest, &length);
  for (int i = 0; i < 10; i++)
    {
      g_string_append_c (text, (char) ('a' + (digest[i] >> 4)));
      g_string_append_c (text, (char) ('a' + (digest[i] & 15)));
    }

  return g_string_free (text, FALSE);
}

/* The columns of a list of names as a file. */
enum
{
  NAAM,
  CURSIST_ID,
  DOCENT_ID,
  ACCOUNT,
  NEGEREN,
  N_KOLOMMEN,
};

static const char *const koppen[N_KOLOMMEN] = { "naam", "cursist_id", "docent_id", "email",
                                                "negeren" };

static gboolean
find_columns (const TaalRasterRij  *header,
              int                   place[N_KOLOMMEN],
              GError              **error)
{
  for (int i = 0; i < N_KOLOMMEN; i++)
    {
      place[i] = -1;
      for (guint j = 0; j < header->n; j++)
        if (g_ascii_strcasecmp (header->cellen[j], koppen[i]) == 0)
          place[i] = (int) j;
    }
  for (int i = NAAM; i <= CURSIST_ID; i++)
    if (place[i] < 0)
      {
        g_set_error_literal (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_KOLOM, koppen[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
take_row (TaalNamenbron            *namen,
          const TaalRasterRij  *row,
          const int             place[N_KOLOMMEN],
          GError              **error)
{
  const char *name = taal_raster_cel (row, place[NAAM]);
  const char *cursist = taal_raster_cel (row, place[CURSIST_ID]);
  const char *docent = taal_raster_cel (row, place[DOCENT_ID]);
  gboolean ignore = g_ascii_strcasecmp (taal_raster_cel (row, place[NEGEREN]), "ja") == 0;
  int n = (cursist[0] != '\0' ? 1 : 0) + (docent[0] != '\0' ? 1 : 0) + (ignore ? 1 : 0);

  if (row->gebroken || name[0] == '\0' || n != 1)
    {
      g_set_error (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_RIJ, "%u", row->rij);
      return FALSE;
    }

  return taal_namenbron_remember (namen, name, taal_raster_cel (row, place[ACCOUNT]),
                              ignore              ? TAAL_NAAM_NEGEREN
                              : cursist[0] != '\0' ? TAAL_NAAM_CURSIST
                                                   : TAAL_NAAM_DOCENT,
                              ignore               ? NULL
                              : cursist[0] != '\0' ? cursist
                                                   : docent,
                              error);
}

/**
 * taal_namenbron_load_csv:
 * @namen: a list of names
 * @path: where the file is
 * @bytes: its bytes
 * @length: how many there are
 * @error: a #TaalNamenError
 *
 * Adds the names of a file, which has the columns naam and cursist_id, and if need be docent_id,
 * email and negeren (ja). Each row says one thing.
 *
 * Returns: whether all of it was read; if not some rows may have been
 *
 * Thread: that of who has the list
 */
gboolean
taal_namenbron_load_csv (TaalNamenbron      *namen,
                     const char     *path,
                     gconstpointer   bytes,
                     gsize           length,
                     GError        **error)
{
  g_auto (TaalRaster) raster = { 0 };
  int place[N_KOLOMMEN];

  g_return_val_if_fail (TAAL_IS_NAMENBRON (namen) && path != NULL, FALSE);

  taal_raster_init (&raster);
  if (taal_raster_read (&raster, path, bytes, length) != TAAL_RASTER_GOED || raster.rijen->len == 0)
    {
      g_set_error_literal (error, TAAL_NAMENBRON_ERROR, TAAL_NAMENBRON_ERROR_TEKST, "no rows");
      return FALSE;
    }
  if (!find_columns (taal_raster_rij (&raster, 0), place, error))
    return FALSE;
  for (guint i = 1; i < raster.rijen->len; i++)
    if (!take_row (namen, taal_raster_rij (&raster, i), place, error))
      return FALSE;

  return TRUE;
}
