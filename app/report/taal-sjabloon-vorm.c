/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-sjabloon-private.h"

#include <glib/gi18n.h>

/* The values of a yes and of exceptions as they drop down; others are read too. */
static const char *const ja_nee[] = { "ja", "nee", NULL };
static const char *const uitzonderingen[] = { "1", "2", "3", "4", NULL };

static gboolean
is_uitzondering (const TaalKolom *kolom)
{
  return kolom->soort == TAAL_KOLOM_GEHEEL && g_str_equal (kolom->name, "uitzondering");
}

static char *
dup_getal (const TaalKolom *kolom)
{
  if (kolom->soort == TAAL_KOLOM_GEHEEL)
    /* TRANSLATORS: %1$d is the least number, %2$d the greatest */
    return g_strdup_printf (_("whole number from %1$d to %2$d"), kolom->min, kolom->max);

  /* TRANSLATORS: %1$d is the least number, %2$d the greatest */
  return g_strdup_printf (_("number from %1$d to %2$d, at most two decimals"), kolom->min / 100,
                          kolom->max / 100);
}

/**
 * taal_sjabloon_dup_vorm:
 * @kolom: a column
 *
 * Returns: (transfer full): in what form its cells are written, in a few words
 *
 * Thread: any
 */
char *
taal_sjabloon_dup_vorm (const TaalKolom *kolom)
{
  g_autofree char *values = NULL;

  switch (kolom->soort)
    {
    case TAAL_KOLOM_ID:
      return g_strdup (_("text that no other row of this table has"));
    case TAAL_KOLOM_VERWIJZING:
      /* TRANSLATORS: %s is the name of a table */
      return g_strdup_printf (_("id of a row in the table %s"),
                              taal_schema_get (kolom->refers_to)->name);
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
      return g_strdup (_("text"));
    case TAAL_KOLOM_REGISTER:
      return g_strdup (_("BVNT2, BOW_KR, or the name of another register"));
    case TAAL_KOLOM_GEMEENTE:
      return g_strdup (_("name of the gemeente, or its code such as GM0363"));
    case TAAL_KOLOM_ENUM:
      values = g_strjoinv (", ", (char **) kolom->list->names);
      /* TRANSLATORS: %s is a list of words */
      return g_strdup_printf (_("one of: %s"), values);
    case TAAL_KOLOM_DATUM:
      return g_strdup (_("date, such as 2023-09-04 or 04-09-2023"));
    case TAAL_KOLOM_TIJD:
      return g_strdup (_("time, such as 09:30"));
    case TAAL_KOLOM_JANEE:
      return g_strdup (_("ja or nee"));
    case TAAL_KOLOM_GEHEEL:
    case TAAL_KOLOM_DECIMAAL:
      return dup_getal (kolom);
    case TAAL_KOLOM_UITZONDERINGEN:
      return g_strdup (_("the numbers 1 to 4 with a comma between them, such as 1,2"));
    }

  g_return_val_if_reached (NULL);
}

/* What is said when something else is typed. */
static char *
dup_melding (const TaalKolom *kolom)
{
  g_autofree char *form = taal_sjabloon_dup_vorm (kolom);

  if (kolom->soort == TAAL_KOLOM_ENUM || is_uitzondering (kolom))
    return g_strdup (_("This value is not possible here. Choose one from the list."));
  if (kolom->soort == TAAL_KOLOM_JANEE)
    return g_strdup (_("Choose ja or nee from the list. An x for yes is fine too: then choose to "
                       "go on."));
  if (kolom->soort == TAAL_KOLOM_DATUM)
    return g_strdup (_("This is not a date. Fill in a day that exists, such as 2023-09-04 or "
                       "04-09-2023, with a year of four digits."));

  /* TRANSLATORS: %s says in what form a cell is written, such as: time, such as 09:30 */
  return g_strdup_printf (_("This does not fit. Fill in: %s."), form);
}

/* Fills in what the cells of a column may hold; FALSE when that is any text. */
static gboolean
get_regel (const TaalKolom *kolom,
           TaalXlsxRegel   *regel)
{
  *regel = (TaalXlsxRegel) { .streng = TRUE };
  switch (kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
      regel->soort = TAAL_XLSX_REGEL_LIJST;
      regel->lijst = kolom->list->names;
      return TRUE;
    case TAAL_KOLOM_JANEE:
      regel->soort = TAAL_XLSX_REGEL_LIJST;
      regel->lijst = ja_nee;
      regel->streng = FALSE;
      return TRUE;
    case TAAL_KOLOM_DATUM:
      regel->soort = TAAL_XLSX_REGEL_DATUM;
      return TRUE;
    case TAAL_KOLOM_TIJD:
      regel->soort = TAAL_XLSX_REGEL_TIJD;
      return TRUE;
    case TAAL_KOLOM_GEHEEL:
      regel->soort = is_uitzondering (kolom) ? TAAL_XLSX_REGEL_LIJST : TAAL_XLSX_REGEL_GEHEEL;
      regel->lijst = is_uitzondering (kolom) ? uitzonderingen : NULL;
      regel->min = kolom->min;
      regel->max = kolom->max;
      return TRUE;
    case TAAL_KOLOM_DECIMAAL:
      regel->soort = TAAL_XLSX_REGEL_DECIMAAL;
      regel->min = kolom->min / 100.0;
      regel->max = kolom->max / 100.0;
      return TRUE;
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
    case TAAL_KOLOM_UITZONDERINGEN:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * taal_sjabloon_apply_regel:
 * @writer: a writer in the sheet of a table
 * @column: a column of it, from 0
 * @kolom: that column
 *
 * Has the spreadsheet program watch over what is typed, as far as an import would refuse it.
 *
 * Thread: that of the writer
 */
void
taal_sjabloon_apply_regel (TaalXlsxWriter  *writer,
                           guint            column,
                           const TaalKolom *kolom)
{
  TaalXlsxRegel regel;
  g_autofree char *message = NULL;

  if (!get_regel (kolom, &regel))
    return;

  regel.titel = kolom->name;
  message = dup_melding (kolom);
  regel.melding = message;
  taal_xlsx_writer_set_regel (writer, column, &regel);
}
