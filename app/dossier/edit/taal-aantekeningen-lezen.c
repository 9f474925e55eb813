/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-aantekeningen-private.h"

#include <string.h>

#include "taal-bijtabel-private.h"
#include "taal-sqlite.h"

/* Reading the aantekeningen of a file that may come from elsewhere: STRICT says what a column is,
 * and here is looked at what is in it. */

/* A row as it was read: texts belong to the statement. */
typedef struct
{
  sqlite3_stmt        *stmt;
  const TaalBijschema *schema;
  gint32               rij;
  gboolean             valid;
} Rij;

static char *
dup_text (Rij *rij,
          int  column)
{
  gboolean valid;
  const char *text = taal_sqlite_column_text (rij->stmt, column + 1, NULL, &valid);

  rij->valid = rij->valid && valid && (text != NULL || !rij->schema->kolommen[column].verplicht);
  return g_strdup (text);
}

static char **
dup_list (Rij *rij,
          int  column)
{
  g_autofree char *text = dup_text (rij, column);

  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

static gint64
get_number (Rij    *rij,
            int     column,
            gint64  min,
            gint64  max)
{
  gint64 number = sqlite3_column_int64 (rij->stmt, column + 1);
  gboolean empty = sqlite3_column_type (rij->stmt, column + 1) == SQLITE_NULL;

  rij->valid = rij->valid &&
               (empty ? !rij->schema->kolommen[column].verplicht : number >= min && number <= max);
  return number;
}

/* A moment up to the end of the year 9999. */
static gint64
get_moment (Rij *rij,
            int  column)
{
  return get_number (rij, column, 0, G_GINT64_CONSTANT (253402300799));
}

static char *
dup_sha256 (Rij *rij,
            int  column)
{
  char *text = dup_text (rij, column);

  rij->valid = rij->valid && text != NULL && strlen (text) == TAAL_SHA256_LENGTH &&
               strspn (text, "0123456789abcdef") == TAAL_SHA256_LENGTH;
  return text;
}

static void
read_afwijzing (TaalAantekeningen *self,
                Rij               *rij)
{
  TaalAfwijzing one = { .rij = rij->rij };
  char *place;

  one.signaal = dup_text (rij, 0);
  one.sleutel = dup_text (rij, 1);
  one.bewijs = dup_list (rij, 2);
  one.digest = taal_aantekeningen_dup_digest ((const char *const *) one.bewijs);
  one.reden = dup_text (rij, 3);
  one.door = dup_text (rij, 4);
  one.op = get_moment (rij, 5);
  one.heropend_door = dup_text (rij, 6);
  one.heropend_op = get_moment (rij, 7);
  g_array_append_val (self->afwijzingen, one);
  if (!rij->valid)
    return;

  place = taal_aantekeningen_dup_plaats (one.signaal, one.sleutel, one.digest);
  g_hash_table_insert (self->afgewezen, place,
                       GUINT_TO_POINTER (one.heropend_door == NULL ? self->afwijzingen->len : 0));
}

static void
read_goedkeuring (TaalAantekeningen *self,
                  Rij               *rij)
{
  TaalGoedkeuring one = { .rij = rij->rij };

  one.vorige_school = dup_text (rij, 0);
  one.goedgekeurd_op = (TaalDate) get_number (rij, 1, taal_date_from_ymd (1, 1, 1),
                                              taal_date_from_ymd (9999, 12, 31));
  one.bewijs = dup_text (rij, 2);
  g_array_append_val (self->goedkeuringen, one);
}

static void
read_bijlage (TaalAantekeningen *self,
              Rij               *rij)
{
  TaalBijlage one = { .rij = rij->rij };

  one.sha256 = dup_sha256 (rij, 0);
  one.soort = dup_text (rij, 1);
  one.naam = dup_text (rij, 2);
  one.grootte = get_number (rij, 3, 1, TAAL_BIJLAGE_MAX_BYTES);
  one.toegevoegd_op = get_moment (rij, 4);
  one.lessen = dup_list (rij, 5);
  g_array_append_val (self->bijlagen, one);
  /* A name that is used to save the file must be one, and a kind that is opened one of a picture.
   */
  rij->valid = rij->valid && one.naam[strcspn (one.naam, "/\\")] == '\0' &&
               g_strv_contains (taal_bijlage_get_soorten (), one.soort);
}

static void
read_presentiebestand (TaalAantekeningen *self,
                       Rij               *rij)
{
  TaalPresentiebestand one = { .rij = rij->rij };

  one.sha256 = dup_sha256 (rij, 0);
  one.programma = dup_text (rij, 1);
  one.ingelezen_op = get_moment (rij, 2);
  one.lessen = dup_list (rij, 3);
  g_array_append_val (self->presentiebestanden, one);
}

typedef void (*ReadFunc) (TaalAantekeningen *self,
                          Rij               *rij);

static gboolean
read_table (TaalAantekeningen  *self,
            TaalVerbinding     *verbinding,
            TaalBijtabel        tabel,
            ReadFunc            func,
            GError            **error)
{
  const TaalBijschema *schema = taal_bijschema_get (tabel);
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, schema->select, error);
  TaalStap step;

  if (stmt == NULL)
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      Rij rij = { stmt, schema, sqlite3_column_int (stmt, 0), TRUE };

      func (self, &rij);
      if (!rij.valid)
        {
          g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                       "it is damaged: row %d of %s", rij.rij, schema->name);
          return FALSE;
        }
    }

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_aantekeningen_read:
 * @verbinding: an open dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): what is noted in it; nothing in one of before version 3
 *
 * Thread: the dossier's worker
 */
TaalAantekeningen *
taal_aantekeningen_read (TaalVerbinding  *verbinding,
                         GError         **error)
{
  static const ReadFunc funcs[TAAL_N_BIJTABELLEN] = { read_afwijzing, read_goedkeuring,
                                                      read_bijlage, read_presentiebestand };
  g_autoptr (TaalAantekeningen) self = taal_aantekeningen_new ();

  taal_verbinding_assert_worker (verbinding);

  for (TaalBijtabel tabel = 0;
       verbinding->version >= TAAL_BIJTABELLEN_VERSION && tabel < TAAL_N_BIJTABELLEN; tabel++)
    if (!read_table (self, verbinding, tabel, funcs[tabel], error))
      return NULL;

  return g_steal_pointer (&self);
}
