/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-cel.h"

#include "taal-number.h"

static char *
read_time (const char *text)
{
  gint32 seconds;

  return taal_mapping_tijd_parse (text, &seconds) ? taal_number_format_time (seconds) : g_strdup (text);
}

/**
 * taal_mapping_cel_read:
 * @kolom: the column that the cell is for
 * @text: a trimmed cell, not empty
 * @volgorde: how dates of figures are read
 * @maal: for a number without a unit: what it is multiplied by; 0 for not
 *
 * Reads a cell as people write it, and says it as format.md 1 has it. Nothing is guessed: what cannot
 * be read in one way is handed on as it stands, so that the strict reader names it.
 *
 * Returns: (transfer full): the text for the strict reader
 *
 * Thread: any
 */
char *
taal_mapping_cel_read (const TaalKolom *kolom,
                       const char      *text,
                       TaalVolgorde     volgorde,
                       guint            maal)
{
  switch (kolom->soort)
    {
    case TAAL_KOLOM_DATUM:
      return taal_mapping_datum_read (text, volgorde);
    case TAAL_KOLOM_TIJD:
      return read_time (text);
    case TAAL_KOLOM_GEHEEL:
      if (g_str_equal (kolom->name, "minuten"))
        return taal_mapping_minuten_read (text, maal);
      return taal_mapping_getal_read (text, maal);
    case TAAL_KOLOM_DECIMAAL:
      return taal_mapping_getal_read (text, maal);
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
    case TAAL_KOLOM_ENUM:
    case TAAL_KOLOM_JANEE:
    case TAAL_KOLOM_UITZONDERINGEN:
      return g_strdup (text);
    }

  g_return_val_if_reached (g_strdup (text));
}
