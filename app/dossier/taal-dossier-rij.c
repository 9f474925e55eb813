/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-sqlite.h"
#include "taal-tabel-sql.h"

typedef struct
{
  TaalTabel    tabel;
  const char  *sleutel;
  gint32       rij;
  char       **teksten;
} Vraag;

static gboolean
fail_damaged (const TaalKolom  *kolom,
              GError          **error)
{
  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: %s of a row", kolom->name);
  return FALSE;
}

static char *
format_decimaal (gint64 hundredths)
{
  if (hundredths % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hundredths / 100);
  if (hundredths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", hundredths / 100, (int) (hundredths % 100 / 10));

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", hundredths / 100, (int) (hundredths % 100));
}

static char *
format_tijd (gint64 seconds)
{
  int hour = (int) (seconds / 3600), minute = (int) (seconds / 60 % 60), second = (int) (seconds % 60);

  return second == 0 ? g_strdup_printf ("%02d:%02d", hour, minute)
                     : g_strdup_printf ("%02d:%02d:%02d", hour, minute, second);
}

static char *
format_uitzonderingen (gint64 set)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 4; i++)
    if (set & (1 << i))
      g_string_append_printf (text, "%s%d", text->len > 0 ? "," : "", i + 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A number as export writes it; NULL for one that is none of its column. */
static char *
format_number (const TaalKolom *kolom,
               gint64           value)
{
  char date[TAAL_DATE_TEXT_SIZE];

  switch (kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
      return value >= 0 && value < (gint64) G_N_ELEMENTS (kolom->list->names)
               ? g_strdup (taal_enum_name (kolom->list, (int) value))
               : NULL;
    case TAAL_KOLOM_DATUM:
      return g_strdup (taal_date_format ((TaalDate) value, date));
    case TAAL_KOLOM_TIJD:
      return format_tijd (value);
    case TAAL_KOLOM_JANEE:
      return g_strdup (value != 0 ? "ja" : "nee");
    case TAAL_KOLOM_GEHEEL:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    case TAAL_KOLOM_DECIMAAL:
      return format_decimaal (value);
    case TAAL_KOLOM_UITZONDERINGEN:
      return format_uitzonderingen (value);
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
      break;
    }

  g_return_val_if_reached (NULL);
}

static gboolean
read_text (sqlite3_stmt     *stmt,
           int               place,
           const TaalKolom  *kolom,
           char            **text,
           GError          **error)
{
  gboolean valid;
  int length;
  const char *stored = taal_sqlite_column_text (stmt, place, &length, &valid);

  if (stored == NULL || !valid)
    return fail_damaged (kolom, error);
  *text = g_strndup (stored, (gsize) length);

  return TRUE;
}

/* The id of the row that a reference leads to. */
static gboolean
read_reference (TaalVerbinding   *verbinding,
                const TaalKolom  *kolom,
                gint64            rij,
                char            **text,
                GError          **error)
{
  g_autoptr (TaalStatement) stmt =
    taal_sqlite_prepare (verbinding->db, taal_tabel_sql_get (kolom->refers_to)->get, error);
  TaalStap step;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, rij, error))
    return FALSE;
  step = taal_sqlite_step (stmt, error);
  if (step == TAAL_STAP_KLAAR)
    return fail_damaged (kolom, error);

  return step == TAAL_STAP_RIJ && read_text (stmt, 1, kolom, text, error);
}

static gboolean
read_cell (TaalVerbinding   *verbinding,
           sqlite3_stmt     *stmt,
           int               place,
           const TaalKolom  *kolom,
           char            **text,
           GError          **error)
{
  switch (sqlite3_column_type (stmt, place))
    {
    case SQLITE_NULL:
      *text = g_strdup ("");
      return !kolom->required || fail_damaged (kolom, error);
    case SQLITE_INTEGER:
      if (kolom->soort == TAAL_KOLOM_VERWIJZING)
        return read_reference (verbinding, kolom, sqlite3_column_int64 (stmt, place), text, error);
      *text = format_number (kolom, sqlite3_column_int64 (stmt, place));
      return *text != NULL || fail_damaged (kolom, error);
    default:
      return read_text (stmt, place, kolom, text, error);
    }
}

/**
 * taal_dossier_read_teksten:
 * @verbinding: the dossier
 * @stmt: a statement that stands on a row: its rij, then all columns of its table
 * @tabel: that table
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): a text for every column, as export
 *   writes it; the empty text for what is unknown
 *
 * Thread: the dossier's worker
 */
char **
taal_dossier_read_teksten (TaalVerbinding  *verbinding,
                           sqlite3_stmt    *stmt,
                           TaalTabel        tabel,
                           GError         **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  g_auto (GStrv) teksten = g_new0 (char *, schema->n_kolommen + 1);

  for (int i = 0; i < schema->n_kolommen; i++)
    if (!read_cell (verbinding, stmt, i + 1, &schema->kolommen[i], &teksten[i], error))
      return NULL;

  return g_steal_pointer (&teksten);
}

static gboolean
get_rij (TaalVerbinding  *verbinding,
         gpointer         data,
         GCancellable    *cancellable,
         GError         **error)
{
  Vraag *vraag = data;
  const TaalTabelSql *sql = taal_tabel_sql_get (vraag->tabel);
  g_autoptr (TaalStatement) stmt =
    taal_sqlite_prepare (verbinding->db, vraag->sleutel != NULL ? sql->find : sql->get, error);
  TaalStap step;

  if (stmt == NULL || !(vraag->sleutel != NULL ? taal_sqlite_bind_text (stmt, 1, vraag->sleutel, error)
                                               : taal_sqlite_bind_int (stmt, 1, vraag->rij, error)))
    return FALSE;

  step = taal_sqlite_step (stmt, error);
  if (step == TAAL_STAP_RIJ)
    {
      vraag->teksten = taal_dossier_read_teksten (verbinding, stmt, vraag->tabel, error);
      return vraag->teksten != NULL;
    }
  if (step == TAAL_STAP_KLAAR)
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED, "a row of %s is not there any more",
                 taal_schema_get (vraag->tabel)->name);

  return FALSE;
}

/**
 * taal_dossier_get_rij:
 * @self: a dossier
 * @tabel: a table
 * @sleutel: (nullable): the key of a row, of a table with an id; or %NULL to name it by @rij
 * @rij: the number of a row, as the records of a snapshot carry it
 * @error: a #TaalDossierError: CHANGED when the row is not there (any more)
 *
 * Reads one row with all its columns, to be changed by hand.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): a text for every column of @tabel, in its
 *   order, as export writes it; the empty text for what is unknown
 *
 * Thread: any; it waits for the dossier's own
 */
char **
taal_dossier_get_rij (TaalDossier  *self,
                      TaalTabel     tabel,
                      const char   *sleutel,
                      gint32        rij,
                      GError      **error)
{
  Vraag vraag = { .tabel = tabel, .sleutel = sleutel, .rij = rij };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && tabel < TAAL_N_TABELLEN, NULL);
  g_return_val_if_fail (sleutel == NULL || taal_schema_get (tabel)->sleutel == TAAL_SLEUTEL_ID, NULL);

  (void) taal_dossier_run (self, get_rij, &vraag, NULL, error);
  return vraag.teksten;
}

/* Of which parent the rows are asked, and the rows. */
typedef struct
{
  Vraag       vraag;
  const char *ouder;
  GPtrArray  *rijen;
} Kinderen;

/**
 * taal_tekst_rij_free:
 * @rij: (transfer full): a row
 *
 * Thread: any
 */
void
taal_tekst_rij_free (TaalTekstRij *rij)
{
  g_strfreev (rij->teksten);
  g_free (rij);
}

/* The rij of the parent; 0 when there is none. */
static gboolean
find_parent (TaalVerbinding  *verbinding,
             Kinderen        *kinderen,
             gint64          *rij,
             GError         **error)
{
  const TaalKolom *kolom = &taal_schema_get (kinderen->vraag.tabel)->kolommen[0];
  g_autoptr (TaalStatement) stmt =
    taal_sqlite_prepare (verbinding->db, taal_tabel_sql_get (kolom->refers_to)->find, error);
  TaalStap step;

  *rij = 0;
  if (stmt == NULL || !taal_sqlite_bind_text (stmt, 1, kinderen->ouder, error))
    return FALSE;
  step = taal_sqlite_step (stmt, error);
  if (step == TAAL_STAP_RIJ)
    *rij = sqlite3_column_int64 (stmt, 0);

  return step == TAAL_STAP_RIJ || step == TAAL_STAP_KLAAR;
}

static gboolean
list_kinderen (TaalVerbinding  *verbinding,
               gpointer         data,
               GCancellable    *cancellable,
               GError         **error)
{
  Kinderen *kinderen = data;
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (
    verbinding->db, taal_tabel_sql_get (kinderen->vraag.tabel)->find, error);
  TaalStap step;
  gint64 ouder;

  if (stmt == NULL || !find_parent (verbinding, kinderen, &ouder, error) ||
      !taal_sqlite_bind_int (stmt, 1, ouder, error))
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      char **teksten = taal_dossier_read_teksten (verbinding, stmt, kinderen->vraag.tabel, error);
      TaalTekstRij *rij;

      if (teksten == NULL)
        return FALSE;
      rij = g_new0 (TaalTekstRij, 1);
      rij->rij = (gint32) sqlite3_column_int64 (stmt, 0);
      rij->teksten = teksten;
      g_ptr_array_add (kinderen->rijen, rij);
    }

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_dossier_list_kinderen:
 * @self: a dossier
 * @tabel: a table whose rows are parts of another's (%TAAL_SLEUTEL_OUDER)
 * @ouder: the id of a row of that other
 * @error: a #TaalDossierError
 *
 * Reads the rows that are part of one, such as the presentie of a les, with all their columns.
 *
 * Returns: (transfer full) (nullable) (element-type TaalTekstRij): they, in the order of the dossier;
 * none when there is no such row
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_kinderen (TaalDossier  *self,
                            TaalTabel     tabel,
                            const char   *ouder,
                            GError      **error)
{
  Kinderen kinderen = { .vraag = { .tabel = tabel }, .ouder = ouder };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && tabel < TAAL_N_TABELLEN && ouder != NULL, NULL);
  g_return_val_if_fail (taal_schema_get (tabel)->sleutel == TAAL_SLEUTEL_OUDER, NULL);

  kinderen.rijen = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_tekst_rij_free);
  if (!taal_dossier_run (self, list_kinderen, &kinderen, NULL, error))
    g_clear_pointer (&kinderen.rijen, g_ptr_array_unref);

  return kinderen.rijen;
}
