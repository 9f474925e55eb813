/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-lessen.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-json.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

static const char *
get_docent_id (const TaalSnapshot *snapshot,
               int                 docent)
{
  return docent == TAAL_GEEN ? NULL : taal_snapshot_get_docenten (snapshot, NULL)[docent].docent_id;
}

static const char *
get_reden (const TaalLesOordeel *les)
{
  return les->op.reden == TAAL_REDEN_GEEN ? NULL : taal_reden_get_name (les->op.reden);
}

static char *
format_summary (const TaalCheck *check,
                const GArray    *lessen)
{
  g_autofree char *periode = taal_report_periode (check->oordeel->periode);

  /* TRANSLATORS: %1$u is the number of lessen, %2$s a period */
  return g_strdup_printf (ngettext ("%1$u les over %2$s.", "%1$u lessen over %2$s.", lessen->len),
                          lessen->len, periode);
}

/**
 * taal_report_lessen_text:
 * @check: a check
 * @lessen: (element-type TaalLesOordeel): lessons of it
 *
 * Returns: (transfer full): them in columns, for a terminal
 *
 * Thread: any
 */
char *
taal_report_lessen_text (const TaalCheck *check,
                         const GArray    *lessen)
{
  const TaalSnapshot *snapshot = check->oordeel->snapshot;
  const TaalVerslagKolom columns[] = {
    { _("Les"), FALSE },
    { _("Date"), FALSE },
    { _("Groep"), FALSE },
    { _("Docent"), FALSE },
    { check->oordeel->maatstaf.minutes ? _("Minutes") : _("Lessen"), TRUE },
    { _("Counts as"), FALSE },
    { _("Reason"), FALSE },
    { _("Rule"), FALSE },
  };
  TaalVerslag *verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, _("Lessen"));
  char datum[TAAL_DATE_TEXT_SIZE];

  taal_verslag_take_zin (verslag, format_summary (check, lessen));
  if (lessen->len == 0)
    return taal_verslag_end (verslag);

  taal_verslag_begin_tabel (verslag, _("How the lessen count"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLesOordeel *les = &g_array_index (lessen, TaalLesOordeel, i);

      taal_verslag_add_cel (verslag, les->les.les_id);
      taal_verslag_add_cel (verslag, taal_date_format (les->les.datum, datum));
      taal_verslag_add_cel (verslag,
                            taal_snapshot_get_groepen (snapshot, NULL)[les->les.groep].groep_id);
      taal_verslag_add_cel (verslag, get_docent_id (snapshot, les->les.docent));
      taal_verslag_take_cel (verslag, taal_report_getal (les->gewicht));
      taal_verslag_add_cel (verslag, taal_report_status_woord (les->op.status));
      taal_verslag_add_cel (verslag, taal_report_reden_woord (les->op.reden));
      taal_verslag_add_cel (verslag, les->regel != NULL ? les->regel->id : NULL);
    }
  taal_verslag_end_tabel (verslag);

  return taal_verslag_end (verslag);
}

/* A cell of a CSV file, quoted where RFC 4180 asks it. */
static void
append_cell (GString    *csv,
             const char *text,
             char        behind)
{
  if (text != NULL && strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (csv, text);
    }
  else if (text != NULL)
    {
      g_string_append_c (csv, '"');
      for (; *text != '\0'; text++)
        {
          if (*text == '"')
            g_string_append_c (csv, '"');
          g_string_append_c (csv, *text);
        }
      g_string_append_c (csv, '"');
    }
  g_string_append_c (csv, behind);
}

/**
 * taal_report_lessen_csv:
 * @check: a check
 * @lessen: (element-type TaalLesOordeel): lessons of it
 *
 * Returns: (transfer full): them as CSV, in the names of norm.md, for other programs
 *
 * Thread: any
 */
char *
taal_report_lessen_csv (const TaalCheck *check,
                        const GArray    *lessen)
{
  const TaalSnapshot *snapshot = check->oordeel->snapshot;
  GString *csv = g_string_new ("les_id,datum,groep_id,docent_id,gewicht,status,reden,regel\n");
  char datum[TAAL_DATE_TEXT_SIZE];

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLesOordeel *les = &g_array_index (lessen, TaalLesOordeel, i);

      append_cell (csv, les->les.les_id, ',');
      append_cell (csv, taal_date_format (les->les.datum, datum), ',');
      append_cell (csv, taal_snapshot_get_groepen (snapshot, NULL)[les->les.groep].groep_id, ',');
      append_cell (csv, get_docent_id (snapshot, les->les.docent), ',');
      g_string_append_printf (csv, "%" G_GINT64_FORMAT ",", les->gewicht);
      append_cell (csv, taal_status_get_name (les->op.status), ',');
      append_cell (csv, get_reden (les), ',');
      append_cell (csv, les->regel != NULL ? les->regel->id : NULL, '\n');
    }

  return g_string_free (csv, FALSE);
}

/**
 * taal_report_lessen_json:
 * @check: a check
 * @lessen: (element-type TaalLesOordeel): lessons of it
 *
 * Returns: (transfer full): them as JSON, of schema taalnorm-lessen/1
 *
 * Thread: any
 */
char *
taal_report_lessen_json (const TaalCheck *check,
                         const GArray    *lessen)
{
  const TaalSnapshot *snapshot = check->oordeel->snapshot;
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-lessen/1");
  taal_json_add_date (json, "van", check->oordeel->periode.van);
  taal_json_add_date (json, "tot", check->oordeel->periode.tot);
  taal_json_begin_array (json, "lessen");
  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLesOordeel *les = &g_array_index (lessen, TaalLesOordeel, i);

      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "les_id", les->les.les_id);
      taal_json_add_date (json, "datum", les->les.datum);
      taal_json_add_string (json, "groep_id",
                            taal_snapshot_get_groepen (snapshot, NULL)[les->les.groep].groep_id);
      taal_json_add_string (json, "docent_id", get_docent_id (snapshot, les->les.docent));
      taal_json_add_int (json, "gewicht", les->gewicht);
      taal_json_add_string (json, "status", taal_status_get_name (les->op.status));
      taal_json_add_string (json, "reden", get_reden (les));
      taal_json_add_string (json, "regel", les->regel != NULL ? les->regel->id : NULL);
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
