/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-controle.h"

#include "taal-gelijk.h"

/* What TaalStaat.sleutels holds of a key that no row has, once the dossier was asked. */
#define SLEUTEL_IN_DOSSIER G_MAXUINT32
#define SLEUTEL_NERGENS    (G_MAXUINT32 - 1)

/* For the callbacks of taal_gelijk_find(). */
typedef struct
{
  TaalInlezing *inlezing;
  TaalTabel     tabel;
  TaalStaat    *staat;
} Controle;

/* The place of a key, made when it is not there yet. */
static guint32 *
get_sleutel (TaalStaat *staat,
             gint32     text)
{
  if ((guint) text >= staat->sleutels->len)
    g_array_set_size (staat->sleutels, (guint) text + 1);

  return &g_array_index (staat->sleutels, guint32, text);
}

static void
add_issue (Controle      *controle,
           guint          index,
           TaalIssueCode  code,
           int            kolom,
           const char    *value,
           const char    *expected)
{
  TaalRijen *rijen = controle->staat->rijen;

  controle->inlezing->rij = (int) index;
  taal_inlezing_issue (controle->inlezing, controle->tabel, taal_staat_get_deel (controle->staat, index), code,
                       g_array_index (rijen->row_numbers, guint32, index), kolom, value, expected);
  controle->inlezing->rij = -1;
}

/* Whether a row may refer to a key. A row that is itself bad counts as long as bad rows stop the whole
 * import: its mistake has been reported already. */
static gboolean
is_known (TaalInlezing *inlezing,
          TaalTabel     tabel,
          gint32        text)
{
  TaalStaat *staat = &inlezing->staten[tabel];
  guint32 *sleutel;
  gboolean in_dossier;

  if (staat->gebroken)
    return TRUE;

  sleutel = get_sleutel (staat, text);
  if (*sleutel > 0 && *sleutel < SLEUTEL_NERGENS &&
      (!(inlezing->flags & TAAL_IMPORT_SKIP_BAD) || !taal_staat_is_slecht (staat, *sleutel - 1)))
    return TRUE;
  if (*sleutel >= SLEUTEL_NERGENS)
    return *sleutel == SLEUTEL_IN_DOSSIER;

  in_dossier = inlezing->has_key != NULL &&
               inlezing->has_key (tabel, taal_teksten_get (inlezing->invoer->teksten, text), inlezing->has_key_data);
  *sleutel = in_dossier ? SLEUTEL_IN_DOSSIER : SLEUTEL_NERGENS;

  return in_dossier;
}

static gboolean
check_references (Controle  *controle,
                  int        kolom,
                  GError   **error)
{
  TaalTabel refers_to = taal_schema_get (controle->tabel)->kolommen[kolom].refers_to;
  TaalStaat *staat = controle->staat;
  gint32 above = TAAL_CEL_LEEG;

  for (guint i = 0; i < staat->rijen->n; i++)
    {
      gint32 text = taal_staat_get_cel (staat, kolom, i);

      if (i % TAAL_INLEZING_STEP == 0 && !taal_inlezing_tick (controle->inlezing, 0, error))
        return FALSE;
      if (text == TAAL_CEL_LEEG || text == above)
        continue;
      if (is_known (controle->inlezing, refers_to, text))
        {
          above = text;
          continue;
        }
      add_issue (controle, i, TAAL_ISSUE_VERWIJZING_ONBEKEND, kolom,
                 taal_teksten_get (controle->inlezing->invoer->teksten, text), taal_schema_get (refers_to)->name);
      taal_staat_set_slecht (staat, i);
    }

  return TRUE;
}

/* Says of a row that its key, or all of it, stands in an earlier one. */
static void
add_double (Controle      *controle,
            guint          index,
            guint          first,
            TaalIssueCode  code,
            int            kolom,
            const char    *value)
{
  g_autofree char *expected = NULL;

  expected = g_strdup_printf ("%u", g_array_index (controle->staat->rijen->row_numbers, guint32, first));
  add_issue (controle, index, code, kolom, value, expected);
}

static gboolean
check_ids (Controle  *controle,
           GError   **error)
{
  TaalStaat *staat = controle->staat;

  for (guint i = 0; i < staat->rijen->n; i++)
    {
      gint32 text = taal_staat_get_cel (staat, 0, i);
      guint32 *first = text == TAAL_CEL_LEEG ? NULL : get_sleutel (staat, text);

      if (i % TAAL_INLEZING_STEP == 0 && !taal_inlezing_tick (controle->inlezing, 0, error))
        return FALSE;
      if (first == NULL)
        continue;
      if (*first == 0)
        {
          *first = i + 1;
          continue;
        }
      add_double (controle, i, *first - 1, TAAL_ISSUE_SLEUTEL_DUBBEL, 0,
                  taal_teksten_get (controle->inlezing->invoer->teksten, text));
      taal_staat_set_slecht (staat, i);
    }

  return TRUE;
}

static void
aanbod_found (guint    index,
              guint    first,
              gpointer user_data)
{
  Controle *controle = user_data;

  add_double (controle, index, first, TAAL_ISSUE_SLEUTEL_DUBBEL, 0,
              taal_teksten_get (controle->inlezing->invoer->teksten, taal_staat_get_cel (controle->staat, 0, index)));
  taal_staat_set_slecht (controle->staat, index);
}

static void
equal_row_found (guint    index,
                 guint    first,
                 gpointer user_data)
{
  add_double (user_data, index, first, TAAL_ISSUE_RIJ_DUBBEL, -1, NULL);
}

static gboolean
check_keys (Controle  *controle,
            GError   **error)
{
  static const int all[TAAL_MAX_KOLOMMEN] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
  const TaalTabelSchema *schema = taal_schema_get (controle->tabel);

  switch (schema->sleutel)
    {
    case TAAL_SLEUTEL_ID:
      return check_ids (controle, error);
    case TAAL_SLEUTEL_AANBOD: /* locatie_id, soort, peildatum */
      return taal_gelijk_find (controle->inlezing, controle->staat, all, 3, FALSE, aanbod_found, controle, error);
    case TAAL_SLEUTEL_OUDER:
    case TAAL_SLEUTEL_GEHEEL:
      return taal_gelijk_find (controle->inlezing, controle->staat, all, schema->n_kolommen, TRUE, equal_row_found,
                               controle, error);
    }

  g_return_val_if_reached (FALSE);
}

/**
 * taal_controle_check:
 * @inlezing: a run
 * @tabel: a table, read in full; those it refers to have been checked before it
 * @error: #G_IO_ERROR_CANCELLED
 *
 * Checks what one row cannot tell: keys that stand twice, references to nothing, and equal rows in a
 * table without keys.
 *
 * Returns: whether the check came to its end
 *
 * Thread: that of the import
 */
gboolean
taal_controle_check (TaalInlezing  *inlezing,
                     TaalTabel      tabel,
                     GError       **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  Controle controle = { inlezing, tabel, &inlezing->staten[tabel] };

  for (int k = 0; k < schema->n_kolommen; k++)
    if (schema->kolommen[k].soort == TAAL_KOLOM_VERWIJZING && !check_references (&controle, k, error))
      return FALSE;

  return check_keys (&controle, error);
}
