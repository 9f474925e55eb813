/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-rij-private.h"

#include "taal-bsn.h"
#include "taal-mapping-cel.h"
#include "taal-mapping-id-private.h"
#include "taal-number.h"

#include <string.h>

/* What no reading can mend: it is handed on, for the strict reader to refuse. */
#define BAD_FLAGS (TAAL_CELL_CONTROL | TAAL_CELL_FORMULA)

/* Whether the column varies from row to row, and is not just the row's place among others: in a table
 * without ids of its own every row has a parent, also where there is nothing to say of it. */
static gboolean
makes_a_row (const TaalMappingKolom *kolom,
             const TaalTabelSchema  *schema)
{
  if (kolom->kolom->soort == TAAL_KOLOM_VERWIJZING && schema->sleutel != TAAL_SLEUTEL_ID)
    return FALSE;
  for (guint i = 0; i < kolom->n_plaatsen; i++)
    if (kolom->plaatsen[i] >= 0 || kolom->plaatsen[i] == TAAL_PLAATS_CEL)
      return TRUE;

  return FALSE;
}

static void
add_kolom (TaalMappingRij         *rij,
           const TaalMappingLezer *lezer,
           const TaalHerkomst     *herkomst,
           int                     k)
{
  const TaalTabelSchema *schema = taal_schema_get (rij->tabel);
  TaalMappingKolom *kolom = &rij->kolommen[rij->n++];

  kolom->kolom = &schema->kolommen[k];
  kolom->herkomst = herkomst;
  if (herkomst->soort == TAAL_HERKOMST_VAST || herkomst->koppen == NULL)
    return;

  kolom->n_plaatsen = g_strv_length (herkomst->koppen);
  kolom->plaatsen = g_new (int, kolom->n_plaatsen);
  for (guint i = 0; i < kolom->n_plaatsen; i++)
    kolom->plaatsen[i] = taal_mapping_lezer_find (lezer, herkomst->koppen[i]);
  kolom->telt = makes_a_row (kolom, schema);
  rij->telt = rij->telt || kolom->telt;
}

static void
naam_free (gpointer data)
{
  TaalMappingNaam *naam = data;

  g_free (naam->tekst);
  g_free (naam->ander);
  g_free (naam);
}

/**
 * taal_mapping_rij_init:
 * @rij: (out caller-allocates): how a row becomes one of the table
 * @lezer: an open sheet
 * @mapping: a mapping, which must outlive @rij
 * @doel: a target of it
 * @volgorde: how dates of figures are read
 *
 * Thread: that of the import
 */
void
taal_mapping_rij_init (TaalMappingRij         *rij,
                       const TaalMappingLezer *lezer,
                       const TaalMapping      *mapping,
                       const TaalMappingDoel  *doel,
                       TaalVolgorde            volgorde)
{
  *rij = (TaalMappingRij) { .namen = g_ptr_array_new_with_free_func (naam_free),
                            .tabel = doel->tabel,
                            .volgorde = volgorde,
                            .zout = mapping->zout,
                            .als = -1 };
  if (doel->als != NULL)
    rij->als = taal_mapping_lezer_find (lezer, doel->als);
  for (int k = 0; k < taal_schema_get (doel->tabel)->n_kolommen; k++)
    if (doel->kolommen[k].soort != TAAL_HERKOMST_GEEN)
      add_kolom (rij, lezer, &doel->kolommen[k], k);
}

/**
 * taal_mapping_rij_dup_raw:
 * @kolom: a column
 * @lezer: a sheet, on a row
 * @flags: (inout): gets the flags of the cells on top
 *
 * Returns: (transfer full): the text of its headers' cells as it stands, joined: what a value map knows
 *
 * Thread: that of the import
 */
char *
taal_mapping_rij_dup_raw (const TaalMappingKolom *kolom,
                          const TaalMappingLezer *lezer,
                          TaalCellFlags          *flags)
{
  gboolean own_joint = kolom->herkomst->soort == TAAL_HERKOMST_KOLOM && kolom->herkomst->tekst != NULL;
  const char *joint = own_joint ? kolom->herkomst->tekst : " ";
  GString *joined = g_string_new (NULL);

  if (kolom->herkomst->soort == TAAL_HERKOMST_VAST)
    g_string_append (joined, kolom->herkomst->tekst != NULL ? kolom->herkomst->tekst : "");
  for (guint i = 0; i < kolom->n_plaatsen; i++)
    {
      const char *text = taal_mapping_lezer_get_text (lezer, kolom->plaatsen[i], flags);

      if (*text != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? joint : "", text);
    }

  return g_string_free (joined, FALSE);
}

/* Lessons and the like are told apart by day and hour, which are not always written in one way. Names
 * are not looked at like that: a group may be called 2.10. */
static char *
dup_id_part (const TaalMappingRij *rij,
             TaalTabel             tabel,
             const char           *text)
{
  gint32 begin, eind;

  if (tabel != TAAL_TABEL_LESSEN && tabel != TAAL_TABEL_FACTUREN && tabel != TAAL_TABEL_MELDINGEN &&
      tabel != TAAL_TABEL_PERSONEELSPLANNEN)
    return g_strdup (text);
  if (taal_mapping_datum_is (text))
    return taal_mapping_datum_read (text, rij->volgorde);
  if (strspn (text, "0123456789") != strlen (text) && taal_mapping_tijd_parse (text, &begin))
    return taal_number_format_time (begin);
  if (taal_mapping_tijdvak_parse (text, &begin, &eind))
    return taal_number_format_time (begin);

  return g_strdup (text);
}

/* Has the run say whose id it is. Of lessons and the like nobody asks, and a cursist is not named.
 */
static void
claim (TaalMappingRij          *rij,
       const TaalMappingKolom  *kolom,
       const TaalMappingLezer  *lezer,
       TaalMappingRun          *run,
       TaalTabel                tabel,
       char                   **id,
       const char              *key,
       const char              *raw)
{
  gboolean told =
    tabel == TAAL_TABEL_DOCENTEN || tabel == TAAL_TABEL_GROEPEN || tabel == TAAL_TABEL_LOCATIES;
  const char *ander;
  TaalMappingNaamSoort soort =
      taal_mapping_run_claim (run, tabel, id, key, told ? raw : NULL, &ander);
  TaalMappingNaam *naam;

  if (!told || soort == TAAL_MAPPING_NAAM_GEWOON)
    return;

  naam = g_new0 (TaalMappingNaam, 1);
  *naam = (TaalMappingNaam) { soort, lezer->record->row,
                              (int) (kolom->kolom - taal_schema_get (rij->tabel)->kolommen),
                              g_strdup (raw), g_strdup (ander) };
  g_ptr_array_add (rij->namen, naam);
}

static char *
make_id (TaalMappingRij         *rij,
         const TaalMappingKolom *kolom,
         const TaalMappingLezer *lezer,
         TaalMappingRun         *run,
         const char             *raw)
{
  TaalTabel tabel = kolom->kolom->soort == TAAL_KOLOM_VERWIJZING ? kolom->kolom->refers_to : rij->tabel;
  const char *prefix = kolom->herkomst->tekst != NULL ? kolom->herkomst->tekst : taal_herkomst_get_prefix (tabel);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = NULL;
  TaalCellFlags flags = 0;
  char *id;

  for (guint i = 0; i < kolom->n_plaatsen; i++)
    g_ptr_array_add (parts, dup_id_part (rij, tabel, taal_mapping_lezer_get_text (lezer, kolom->plaatsen[i], &flags)));
  g_ptr_array_add (parts, NULL);

  id = taal_mapping_id_make (tabel, prefix, rij->zout, (const char *const *) parts->pdata, &key);
  /* One with a BSN is refused, and goes nowhere. */
  if (*id != '\0' && run != NULL && !taal_bsn_contains (id, strlen (id)))
    claim (rij, kolom, lezer, run, tabel, &id, key, raw);

  return id;
}

static char *
format_minutes (gint32 begin,
                gint32 eind)
{
  return (eind - begin) % 60 == 0 ? g_strdup_printf ("%d", (eind - begin) / 60) : NULL;
}

/* One of begin, end or length of "09:00 - 12:00"; NULL when it is no such text. */
static char *
read_tijdvak (TaalHerkomstSoort  soort,
              const char        *raw)
{
  gint32 begin, eind;

  if (!taal_mapping_tijdvak_parse (raw, &begin, &eind))
    return NULL;
  if (soort == TAAL_HERKOMST_TIJDVAK_MINUTEN)
    return format_minutes (begin, eind);

  return taal_number_format_time (soort == TAAL_HERKOMST_TIJDVAK_BEGIN ? begin : eind);
}

static char *
read_verschil (const TaalMappingKolom *kolom,
               const TaalMappingLezer *lezer)
{
  TaalCellFlags flags = 0;
  gint32 begin, eind;

  if (kolom->n_plaatsen != 2 ||
      !taal_mapping_tijd_parse (taal_mapping_lezer_get_text (lezer, kolom->plaatsen[0], &flags), &begin) ||
      !taal_mapping_tijd_parse (taal_mapping_lezer_get_text (lezer, kolom->plaatsen[1], &flags), &eind) ||
      eind <= begin)
    return NULL;

  return format_minutes (begin, eind);
}

/**
 * taal_mapping_rij_wanted:
 * @rij: how a row becomes one of the table
 * @lezer: a sheet, on a row
 *
 * Returns: whether the row is one for the table by the rule of its target
 *
 * Thread: that of the import
 */
gboolean
taal_mapping_rij_wanted (const TaalMappingRij   *rij,
                         const TaalMappingLezer *lezer)
{
  TaalCellFlags flags = 0;

  return rij->als == -1 || *taal_mapping_lezer_get_text (lezer, rij->als, &flags) != '\0';
}

/**
 * taal_mapping_rij_make:
 * @rij: how a row becomes one of the table
 * @index: which of its columns
 * @lezer: a sheet, on a row
 * @run: (nullable): the run, which hears of every made id
 * @flags: (inout): gets the flags of the cells behind it on top
 *
 * Returns: (transfer full): the cell for the strict reader, trimmed
 *
 * Thread: that of the import
 */
char *
taal_mapping_rij_make (TaalMappingRij         *rij,
                       guint                   index,
                       const TaalMappingLezer *lezer,
                       TaalMappingRun         *run,
                       TaalCellFlags          *flags)
{
  const TaalMappingKolom *kolom = &rij->kolommen[index];
  const TaalHerkomst *herkomst = kolom->herkomst;
  g_autofree char *raw = taal_mapping_rij_dup_raw (kolom, lezer, flags);
  const char *waarde;
  char *text = NULL;

  if (*flags & BAD_FLAGS)
    return g_steal_pointer (&raw);
  waarde = taal_herkomst_get_waarde (herkomst, raw);
  if (waarde != NULL)
    return g_strdup (waarde);
  if (*raw == '\0')
    return g_steal_pointer (&raw);

  switch (herkomst->soort)
    {
    case TAAL_HERKOMST_GEEN:
    case TAAL_N_HERKOMSTEN:
      g_return_val_if_reached (g_steal_pointer (&raw));
    case TAAL_HERKOMST_VAST:
      return g_steal_pointer (&raw);
    case TAAL_HERKOMST_KOLOM:
      return taal_mapping_cel_read (kolom->kolom, raw, rij->volgorde, herkomst->maal);
    case TAAL_HERKOMST_TIJDVAK_BEGIN:
    case TAAL_HERKOMST_TIJDVAK_EIND:
    case TAAL_HERKOMST_TIJDVAK_MINUTEN:
      text = read_tijdvak (herkomst->soort, raw);
      break;
    case TAAL_HERKOMST_VERSCHIL_MINUTEN:
      text = read_verschil (kolom, lezer);
      break;
    case TAAL_HERKOMST_ID:
      return make_id (rij, kolom, lezer, run, raw);
    }

  return text != NULL ? text : g_steal_pointer (&raw);
}

/**
 * taal_mapping_rij_clear:
 * @rij: how a row becomes one of the table
 *
 * Thread: that of the import
 */
void
taal_mapping_rij_clear (TaalMappingRij *rij)
{
  for (guint i = 0; i < rij->n; i++)
    g_clear_pointer (&rij->kolommen[i].plaatsen, g_free);
  g_clear_pointer (&rij->namen, g_ptr_array_unref);
  rij->n = 0;
}
