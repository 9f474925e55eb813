/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanbod.h"

#include <string.h>

#include "taal-gemeenten.h"

/* A text as a cell of CSV. */
static void
append_cel (GString *csv,
            const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/**
 * taal_report_aanbod_csv:
 * @beschikbaarheid: the Wi2013 offer of a region
 *
 * Returns: (transfer full): it as CSV; the columns are those of the gemeenten of the JSON, with the
 * name of the gemeente and the day
 *
 * Thread: any
 */
char *
taal_report_aanbod_csv (const TaalBeschikbaarheid *beschikbaarheid)
{
  GString *csv = g_string_new ("op,gemeente,naam,soort,status,plaatsen,scholen\n");
  char op[TAAL_DATE_TEXT_SIZE];

  g_return_val_if_fail (beschikbaarheid != NULL, g_string_free (csv, FALSE));

  taal_date_format (beschikbaarheid->op, op);
  for (guint i = 0; i < beschikbaarheid->gemeenten->len; i++)
    {
      const TaalGemeenteAanbod *one =
          &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, i);
      const char *naam = taal_gemeenten_get_name (one->gemeente);
      g_autofree char *plaatsen = g_strdup_printf ("%" G_GINT64_FORMAT, one->plaatsen);
      g_autoptr (GString) scholen = g_string_new (NULL);

      for (guint j = 0; j < one->scholen->len; j++)
        g_string_append_printf (scholen, "%s%s", j == 0 ? "" : " ",
                                (const char *) g_ptr_array_index (one->scholen, j));
      append_cel (csv, op);
      append_cel (csv, one->gemeente);
      append_cel (csv, naam != NULL ? naam : "");
      append_cel (csv, taal_enum_name (&taal_enum_aanbod_soort, (int) one->soort));
      append_cel (csv, taal_aanbod_status_get_name (one->status));
      append_cel (csv, plaatsen);
      append_cel (csv, scholen->str);
      g_string_append_c (csv, '\n');
    }

  return g_string_free (csv, FALSE);
}
