/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-suggest-private.h"

#include "taal-mapping-cel.h"
#include "taal-mapping-inhoud.h"

/* Hours become minutes. */
#define MINUTES_PER_HOUR 60

/* At most this many headers make one column. */
#define MAX_KOPPEN 4

static gboolean
has (const TaalVoorstel *voorstel,
     TaalBegrip          begrip)
{
  return voorstel->kop[begrip] != NULL;
}

/* Takes a column as it is, when the sheet has it. */
static void
take (const TaalVoorstel *voorstel,
      TaalMappingDoel    *doel,
      const char         *kolom,
      TaalBegrip          begrip)
{
  if (has (voorstel, begrip))
    taal_herkomst_set_kop (taal_mapping_doel_get (doel, kolom), TAAL_HERKOMST_KOLOM, voorstel->kop[begrip]);
}

static void
take_vast (TaalMappingDoel *doel,
           const char      *kolom,
           const char      *tekst)
{
  taal_herkomst_set (taal_mapping_doel_get (doel, kolom), TAAL_HERKOMST_VAST, NULL, tekst);
}

/* Makes an id of the columns that the sheet has; @blad stands in where it has none. */
static void
take_id (const TaalVoorstel *voorstel,
         TaalMappingDoel    *doel,
         const char         *kolom,
         TaalBegrip          begrip,
         const char         *blad)
{
  const char *kop = has (voorstel, begrip) ? voorstel->kop[begrip] : blad;

  if (kop != NULL)
    taal_herkomst_set_kop (taal_mapping_doel_get (doel, kolom), TAAL_HERKOMST_ID, kop);
}

/* The columns that hold the name of a docent. Returns whether there are any. */
static gboolean
list_docent (const TaalVoorstel *voorstel,
             gboolean            of_list,
             const char         *koppen[MAX_KOPPEN])
{
  static const TaalBegrip parts[] = { TAAL_BEGRIP_VOORNAAM, TAAL_BEGRIP_TUSSENVOEGSEL, TAAL_BEGRIP_ACHTERNAAM };
  int n = 0;

  if (has (voorstel, TAAL_BEGRIP_DOCENT))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_DOCENT];
  else if (has (voorstel, TAAL_BEGRIP_ACHTERNAAM))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
        if (has (voorstel, parts[i]))
          koppen[n++] = voorstel->kop[parts[i]];
    }
  else if (of_list && has (voorstel, TAAL_BEGRIP_NAAM))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_NAAM];
  koppen[n] = NULL;

  return n > 0;
}

static void
fill_docenten (const TaalVoorstel *voorstel,
               TaalMappingDoel    *doel,
               const char *const  *koppen)
{
  taal_herkomst_set (taal_mapping_doel_get (doel, "docent_id"), TAAL_HERKOMST_ID, koppen, NULL);
  taal_herkomst_set (taal_mapping_doel_get (doel, "naam"), TAAL_HERKOMST_KOLOM, koppen, NULL);
  take (voorstel, doel, "rol", TAAL_BEGRIP_ROL);
  take (voorstel, doel, "contractvorm", TAAL_BEGRIP_CONTRACTVORM);
  take (voorstel, doel, "start", TAAL_BEGRIP_IN_DIENST);
  take (voorstel, doel, "eind", TAAL_BEGRIP_UIT_DIENST);
  take (voorstel, doel, "uren_per_week", TAAL_BEGRIP_UREN_PER_WEEK);
  take (voorstel, doel, "vog_datum", TAAL_BEGRIP_VOG_DATUM);
  take (voorstel, doel, "vog_profiel", TAAL_BEGRIP_VOG_PROFIEL);
  take (voorstel, doel, "vog_overlegd_op", TAAL_BEGRIP_VOG_OVERLEGD);
}

static void
fill_registraties (const TaalVoorstel *voorstel,
                   TaalMappingDoel    *doel,
                   const char *const  *koppen)
{
  taal_herkomst_set (taal_mapping_doel_get (doel, "docent_id"), TAAL_HERKOMST_ID, koppen, NULL);
  take (voorstel, doel, "register", TAAL_BEGRIP_REGISTER);
  if (!has (voorstel, TAAL_BEGRIP_REGISTER))
    take_vast (doel, "register", "BVNT2");
  take (voorstel, doel, "nummer", TAAL_BEGRIP_BVNT2_NUMMER);
  take (voorstel, doel, "van", TAAL_BEGRIP_REGISTRATIE_VAN);
  take (voorstel, doel, "tot", TAAL_BEGRIP_REGISTRATIE_TOT);
}

/* Docenten, and the registrations that stand in their rows. */
static void
add_docenten (const TaalVoorstel *voorstel,
              TaalMappingDeel    *deel,
              const char *const  *koppen)
{
  fill_docenten (voorstel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_DOCENTEN), koppen);
  if (has (voorstel, TAAL_BEGRIP_BVNT2_NUMMER) || has (voorstel, TAAL_BEGRIP_REGISTRATIE_VAN))
    fill_registraties (voorstel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_REGISTRATIES),
                       koppen);
}

/* Whether the column of times holds "09:00 - 12:00". */
static gboolean
holds_tijdvak (const TaalVoorstel *voorstel,
               const char         *kop)
{
  gint32 begin, eind;

  for (guint i = voorstel->eerste; i < voorstel->rijen->len; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (voorstel->rijen, i);

      for (int k = 0; voorstel->koppen[k] != NULL && rij->cellen[k] != NULL; k++)
        if (voorstel->koppen[k] == kop && taal_mapping_tijdvak_parse (rij->cellen[k], &begin, &eind))
          return TRUE;
    }

  return FALSE;
}

static void
take_time (const TaalVoorstel *voorstel,
           TaalMappingDoel    *doel)
{
  TaalHerkomst *begin = taal_mapping_doel_get (doel, "begin");
  TaalHerkomst *minuten = taal_mapping_doel_get (doel, "minuten");
  const char *tijdvak = voorstel->kop[TAAL_BEGRIP_TIJDVAK];
  const char *const both[] = { voorstel->kop[TAAL_BEGRIP_BEGIN], voorstel->kop[TAAL_BEGRIP_EINDTIJD], NULL };

  if (tijdvak != NULL && holds_tijdvak (voorstel, tijdvak))
    {
      taal_herkomst_set_kop (begin, TAAL_HERKOMST_TIJDVAK_BEGIN, tijdvak);
      taal_herkomst_set_kop (minuten, TAAL_HERKOMST_TIJDVAK_MINUTEN, tijdvak);
    }
  else if (tijdvak != NULL)
    taal_herkomst_set_kop (begin, TAAL_HERKOMST_KOLOM, tijdvak);
  take (voorstel, doel, "begin", TAAL_BEGRIP_BEGIN);
  if (both[0] != NULL && both[1] != NULL)
    taal_herkomst_set (minuten, TAAL_HERKOMST_VERSCHIL_MINUTEN, both, NULL);
  if (has (voorstel, TAAL_BEGRIP_UREN))
    {
      take (voorstel, doel, "minuten", TAAL_BEGRIP_UREN);
      minuten->maal = MINUTES_PER_HOUR;
    }
  if (has (voorstel, TAAL_BEGRIP_MINUTEN))
    {
      take (voorstel, doel, "minuten", TAAL_BEGRIP_MINUTEN);
      minuten->maal = 0;
    }
}

/* What tells a lesson from others: its day, its hour, and its group or else its docent. */
static void
take_les_id (const TaalVoorstel *voorstel,
             TaalMappingDoel    *doel,
             const char         *blad)
{
  const char *koppen[MAX_KOPPEN] = { voorstel->kop[TAAL_BEGRIP_DATUM], NULL };
  int n = 1;

  if (has (voorstel, TAAL_BEGRIP_BEGIN))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_BEGIN];
  else if (has (voorstel, TAAL_BEGRIP_TIJDVAK))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_TIJDVAK];
  if (has (voorstel, TAAL_BEGRIP_GROEP))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_GROEP];
  else if (has (voorstel, TAAL_BEGRIP_DOCENT))
    koppen[n++] = voorstel->kop[TAAL_BEGRIP_DOCENT];
  else if (blad != NULL)
    koppen[n++] = blad;
  taal_herkomst_set (taal_mapping_doel_get (doel, "les_id"), TAAL_HERKOMST_ID, koppen, NULL);
}

static void
fill_lessen (const TaalVoorstel *voorstel,
             TaalMappingDoel    *doel,
             const char *const  *docent,
             const char         *blad)
{
  take_les_id (voorstel, doel, blad);
  take_id (voorstel, doel, "groep_id", TAAL_BEGRIP_GROEP, NULL);
  if (docent[0] != NULL)
    taal_herkomst_set (taal_mapping_doel_get (doel, "docent_id"), TAAL_HERKOMST_ID, docent, NULL);
  else
    take_id (voorstel, doel, "docent_id", TAAL_BEGRIP_DOCENT, blad);
  take_id (voorstel, doel, "co_docent_id", TAAL_BEGRIP_CO_DOCENT, NULL);
  take (voorstel, doel, "datum", TAAL_BEGRIP_DATUM);
  take_time (voorstel, doel);
  take (voorstel, doel, "vorm", TAAL_BEGRIP_VORM);
  take (voorstel, doel, "status", TAAL_BEGRIP_STATUS);
}

static void
fill_locaties (const TaalVoorstel *voorstel,
               TaalMappingDoel    *doel)
{
  take_id (voorstel, doel, "locatie_id", TAAL_BEGRIP_LOCATIE, NULL);
  take (voorstel, doel, "naam", TAAL_BEGRIP_LOCATIE);
  take (voorstel, doel, "gemeente", TAAL_BEGRIP_GEMEENTE);
  take (voorstel, doel, "adres", TAAL_BEGRIP_ADRES);
}

static void
fill_groepen (const TaalVoorstel *voorstel,
              TaalMappingDoel    *doel)
{
  take_id (voorstel, doel, "groep_id", TAAL_BEGRIP_GROEP, NULL);
  take (voorstel, doel, "naam", TAAL_BEGRIP_GROEP);
  take (voorstel, doel, "wet", TAAL_BEGRIP_WET);
  take (voorstel, doel, "route", TAAL_BEGRIP_ROUTE);
  take_id (voorstel, doel, "locatie_id", TAAL_BEGRIP_LOCATIE, NULL);
}

/* What a sheet of lessons tells of other tables as well. */
static void
add_around_lessen (const TaalVoorstel *voorstel,
                   TaalMappingDeel    *deel,
                   const char *const  *docent)
{
  if (has (voorstel, TAAL_BEGRIP_LOCATIE) && has (voorstel, TAAL_BEGRIP_GEMEENTE))
    fill_locaties (voorstel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_LOCATIES));
  if (docent[0] != NULL && (has (voorstel, TAAL_BEGRIP_IN_DIENST) || has (voorstel, TAAL_BEGRIP_ROL)))
    add_docenten (voorstel, deel, docent);
  if (has (voorstel, TAAL_BEGRIP_GROEP) && (has (voorstel, TAAL_BEGRIP_ROUTE) || has (voorstel, TAAL_BEGRIP_WET)))
    fill_groepen (voorstel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_GROEPEN));
}

/* Cursisten down, dates across; the group is the name of the sheet. */
static void
add_kruistabel (const TaalVoorstel *voorstel,
                TaalMappingDeel    *deel)
{
  const char *const les[] = { TAAL_KOP_KOP, TAAL_KOP_BLAD, NULL };
  TaalBegrip cursist = has (voorstel, TAAL_BEGRIP_CURSIST) ? TAAL_BEGRIP_CURSIST : TAAL_BEGRIP_NAAM;
  TaalMappingDoel *doel = taal_mapping_deel_add_doel (deel, TAAL_TABEL_CURSISTEN);

  deel->kruistabel = TRUE;
  take_id (voorstel, doel, "cursist_id", cursist, NULL);
  doel = taal_mapping_deel_add_doel (deel, TAAL_TABEL_PRESENTIE);
  taal_herkomst_set (taal_mapping_doel_get (doel, "les_id"), TAAL_HERKOMST_ID, les, NULL);
  take_id (voorstel, doel, "cursist_id", cursist, NULL);
  taal_herkomst_set_kop (taal_mapping_doel_get (doel, "aanwezig"), TAAL_HERKOMST_KOLOM, TAAL_KOP_CEL);
}

/* Columns that are called as in the schema. */
static void
fill_by_name (const TaalVoorstel *voorstel,
              TaalMappingDoel    *doel)
{
  for (char **kop = voorstel->koppen; *kop != NULL; kop++)
    {
      int k = **kop != '\0' ? taal_schema_find_kolom (doel->tabel, *kop) : -1;

      if (k >= 0 && doel->kolommen[k].soort == TAAL_HERKOMST_GEEN)
        taal_herkomst_set_kop (&doel->kolommen[k], TAAL_HERKOMST_KOLOM, *kop);
    }
}

/* A sheet that is a table of format.md 1 already: the one of which it has every required column, and
 * most columns. */
static gboolean
add_plain (const TaalVoorstel *voorstel,
           TaalMappingDeel    *deel)
{
  int best = -1, most = 0;

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      gboolean present[TAAL_MAX_KOLOMMEN] = { FALSE };
      gboolean all = TRUE;
      int n = 0;

      for (char **kop = voorstel->koppen; *kop != NULL; kop++)
        if (taal_schema_find_kolom (tabel, *kop) >= 0)
          {
            present[taal_schema_find_kolom (tabel, *kop)] = TRUE;
            n++;
          }
      for (int k = 0; k < schema->n_kolommen; k++)
        all = all && (present[k] || !schema->kolommen[k].required);
      if (all && n > most)
        {
          best = (int) tabel;
          most = n;
        }
    }
  if (best < 0)
    return FALSE;

  fill_by_name (voorstel, taal_mapping_deel_add_doel (deel, (TaalTabel) best));
  return TRUE;
}

/**
 * taal_voorstel_add_doelen:
 * @voorstel: what was found in a sheet
 * @deel: the part that is to be of it, which gets its targets
 * @blad_is_docent: whether the sheet is called after a docent
 *
 * Proposes the tables that the sheet has rows for, and where their columns come from. What the sheet
 * does not tell is left open, also where the table needs it.
 *
 * Thread: any
 */
void
taal_voorstel_add_doelen (const TaalVoorstel *voorstel,
                          TaalMappingDeel    *deel,
                          gboolean            blad_is_docent)
{
  const char *docent[MAX_KOPPEN] = { NULL };
  const char *blad = blad_is_docent && !has (voorstel, TAAL_BEGRIP_DOCENT) ? TAAL_KOP_BLAD : NULL;
  gboolean lessons = has (voorstel, TAAL_BEGRIP_DATUM) &&
                     (has (voorstel, TAAL_BEGRIP_GROEP) || has (voorstel, TAAL_BEGRIP_DOCENT) ||
                      has (voorstel, TAAL_BEGRIP_TIJDVAK) || has (voorstel, TAAL_BEGRIP_MINUTEN) ||
                      has (voorstel, TAAL_BEGRIP_UREN));

  if (voorstel->kopregel == 0 || add_plain (voorstel, deel))
    return;
  if (voorstel->n_datums >= 2 && (has (voorstel, TAAL_BEGRIP_CURSIST) || has (voorstel, TAAL_BEGRIP_NAAM)))
    {
      add_kruistabel (voorstel, deel);
      return;
    }
  if (lessons)
    {
      list_docent (voorstel, FALSE, docent);
      add_around_lessen (voorstel, deel, docent);
      fill_lessen (voorstel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_LESSEN), docent, blad);
      return;
    }
  if (list_docent (voorstel, TRUE, docent) &&
      (has (voorstel, TAAL_BEGRIP_ROL) || has (voorstel, TAAL_BEGRIP_CONTRACTVORM) ||
       has (voorstel, TAAL_BEGRIP_IN_DIENST) || has (voorstel, TAAL_BEGRIP_UREN_PER_WEEK) ||
       has (voorstel, TAAL_BEGRIP_VOG_DATUM) || has (voorstel, TAAL_BEGRIP_BVNT2_NUMMER)))
    add_docenten (voorstel, deel, docent);
}

/* Columns of the tables that schools keep in sheets of their own making. */
static void
fill_by_word (const TaalVoorstel *voorstel,
              TaalMappingDoel    *doel,
              const char         *blad)
{
  const char *docent[MAX_KOPPEN] = { NULL };

  switch ((int) doel->tabel)
    {
    case TAAL_TABEL_LESSEN:
      (void) list_docent (voorstel, FALSE, docent);
      fill_lessen (voorstel, doel, docent, blad);
      break;
    case TAAL_TABEL_DOCENTEN:
      if (list_docent (voorstel, TRUE, docent))
        fill_docenten (voorstel, doel, docent);
      break;
    case TAAL_TABEL_REGISTRATIES:
      if (list_docent (voorstel, TRUE, docent))
        fill_registraties (voorstel, doel, docent);
      break;
    case TAAL_TABEL_LOCATIES:
      fill_locaties (voorstel, doel);
      break;
    case TAAL_TABEL_GROEPEN:
      fill_groepen (voorstel, doel);
      break;
    default:
      break;
    }
}

/**
 * taal_voorstel_fill_doel:
 * @voorstel: what was found in a sheet with headers
 * @doel: a target of the part that is of it
 * @blad_is_docent: whether the sheet is called after a docent
 *
 * Proposes where the columns come from that have no source yet: by their names, or by the words
 * that schools use. Those that have one stay.
 *
 * Thread: any
 */
void
taal_voorstel_fill_doel (const TaalVoorstel *voorstel,
                         TaalMappingDoel    *doel,
                         gboolean            blad_is_docent)
{
  const char *blad = blad_is_docent && !has (voorstel, TAAL_BEGRIP_DOCENT) ? TAAL_KOP_BLAD : NULL;
  TaalMappingDoel by_word = { .tabel = doel->tabel };

  fill_by_name (voorstel, doel);
  fill_by_word (voorstel, &by_word, blad);
  for (int k = 0; k < taal_schema_get (doel->tabel)->n_kolommen; k++)
    {
      TaalHerkomst *herkomst = &doel->kolommen[k], *proposed = &by_word.kolommen[k];

      if (herkomst->soort == TAAL_HERKOMST_GEEN && proposed->soort != TAAL_HERKOMST_GEEN)
        {
          taal_herkomst_set (herkomst, proposed->soort, (const char *const *) proposed->koppen,
                             proposed->tekst);
          herkomst->maal = proposed->maal;
        }
      taal_herkomst_clear (proposed);
    }
}
