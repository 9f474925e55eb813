/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanwezig.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-report-getal.h"

/**
 * taal_report_koppel_melding:
 * @melding: a thing to say of meetings and lessons
 *
 * Returns: (transfer full): it, in a sentence
 *
 * Thread: any
 */
char *
taal_report_koppel_melding (const TaalKoppelMelding *melding)
{
  switch (melding->code)
    {
    case TAAL_KOPPEL_GEEN_LES:
      /* TRANSLATORS: %s is the name of a file */
      return g_strdup_printf (
          _("%s: no lesson was at that time. Check the date of the file and of the lesson."),
          melding->waarde);
    case TAAL_KOPPEL_MEER_LESSEN:
      /* TRANSLATORS: %1$s is the name of a file, %2$s is a list of ids of lessons */
      return g_strdup_printf (
          _("%1$s: several lessons were at that time (%2$s). Choose of which it was."),
          melding->waarde, melding->anders);
    case TAAL_KOPPEL_ORDE_LESDATUM:
      /* TRANSLATORS: %1$s is the name of a file, %2$s is dmj or mdj */
      return g_strdup_printf (
          _("%1$s: its dates were read as %2$s, because only that gives a day with a "
            "lesson."),
          melding->waarde, melding->anders);
    case TAAL_KOPPEL_ZONDER_BEGIN:
      /* TRANSLATORS: %s is the id of a lesson */
      return g_strdup_printf (_("Lesson %s has no begin: all time of that day is counted for it."),
                              melding->waarde);
    case TAAL_KOPPEL_ACCOUNT_VAN:
      /* TRANSLATORS: %1$s and %2$s are ids of persons */
      return g_strdup_printf (_("%1$s joined with the account of %2$s."), melding->waarde,
                              melding->anders);
    case TAAL_KOPPEL_ZELFDE:
      /* TRANSLATORS: %s is the name of a file */
      return g_strdup_printf (_("%s: the same file was given twice, and is read once."),
                              melding->waarde);
    case TAAL_KOPPEL_DOCENT_WEG:
      /* TRANSLATORS: %1$s is the id of a lesson, %2$s a number of minutes */
      return g_strdup_printf (_("Lesson %1$s: the docent was away for %2$d minutes in between. The "
                                "dossier keeps only the first and the last moment."),
                              melding->waarde, (int) CLAMP (melding->minuten, 0, G_MAXINT));
    case TAAL_KOPPEL_DOCENT_ANDERS:
      /* TRANSLATORS: %1$s is the id of a lesson, %2$s that of a docent */
      return g_strdup_printf (
          _("Lesson %1$s: docent %2$s was there, but the lesson has another docent or "
            "none. Nothing was written of the docent."),
          melding->waarde, melding->anders);
    }

  g_return_val_if_reached (NULL);
}

/**
 * taal_report_koppel_onbekend:
 * @onbekend: somebody of whom it is not known who it is
 *
 * Returns: (transfer full): who, and a proposal, in a line
 *
 * Thread: any
 */
char *
taal_report_koppel_onbekend (const TaalKoppelOnbekend *onbekend)
{
  if (onbekend->meer)
    /* TRANSLATORS: %s is a name */
    return g_strdup_printf (_("“%s”: more than one person in the list has this name"),
                            onbekend->naam);
  if (onbekend->voorstel != NULL && onbekend->voorstel_soort != TAAL_NAAM_NEGEREN)
    /* TRANSLATORS: %1$s is a name, %2$s is one that it is like, %3$s the id of that person */
    return g_strdup_printf (_("“%1$s”: is this “%2$s” (%3$s)?"), onbekend->naam,
                            onbekend->voorstel, onbekend->voorstel_id);
  if (onbekend->gastheer)
    /* TRANSLATORS: %s is a name */
    return g_strdup_printf (_("“%s”: led the meeting, so perhaps the docent"), onbekend->naam);

  /* TRANSLATORS: %s is a name */
  return g_strdup_printf (_("“%s”"), onbekend->naam);
}

static void
add_docent (GString                *text,
            const TaalKoppelDocent *one)
{
  g_autofree char *from = NULL, *to = NULL;
  const TaalInterval *first, *last;

  if (one->tijden->len == 0)
    return;

  first = &g_array_index (one->tijden, TaalInterval, 0);
  last = &g_array_index (one->tijden, TaalInterval, one->tijden->len - 1);
  from = taal_number_format_time (taal_moment_get_seconden (first->van));
  to = taal_number_format_time (taal_moment_get_seconden (last->tot));
  /* TRANSLATORS: %1$s is the id of a docent, %2$s and %3$s are times */
  g_string_append_printf (text, _("  docent %1$s from %2$s to %3$s\n"), one->docent_id, from, to);
}

static void
add_cursist (GString             *text,
             const TaalKoppeling *koppeling,
             const TaalKoppelLes *lessen,
             guint                index)
{
  const TaalKoppelAanwezig *one = g_ptr_array_index (koppeling->aanwezig, index);
  const TaalKoppelAanwezig *before = index > 0 ? g_ptr_array_index (koppeling->aanwezig, index - 1)
                                               : NULL;
  guint minutes = (guint) taal_koppeling_get_minuten (koppeling, lessen, one->les, one->cursist_id);

  /* By another account: told with the first. */
  if (before != NULL && before->les == one->les &&
      g_str_equal (before->cursist_id, one->cursist_id))
    return;

  if (!one->aanwezig)
    /* TRANSLATORS: %s is the id of a cursist */
    g_string_append_printf (text, _("  %s: absent\n"), one->cursist_id);
  else if (one->tijden->len == 0)
    /* TRANSLATORS: %s is the id of a cursist */
    g_string_append_printf (text, _("  %s: present\n"), one->cursist_id);
  else
    /* TRANSLATORS: %1$s is the id of a cursist, %2$u a number of minutes */
    g_string_append_printf (text,
                            ngettext ("  %1$s: %2$u minute\n", "  %1$s: %2$u minutes\n", minutes),
                            one->cursist_id, minutes);
}

/**
 * taal_report_aanwezig_lessen:
 * @koppeling: who was in which lesson
 * @lessen: the lessons that it is about
 *
 * Returns: (transfer full): each lesson with its docent, and for how long each cursist was in it
 *
 * Thread: any
 */
char *
taal_report_aanwezig_lessen (const TaalKoppeling *koppeling,
                             const TaalKoppelLes *lessen)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < koppeling->lessen->len; i++)
    {
      guint les = g_array_index (koppeling->lessen, guint, i);
      g_autofree char *date = taal_report_datum (lessen[les].datum);
      g_autofree char *begin =
        lessen[les].begin < 0 ? g_strdup ("?") : taal_number_format_time (lessen[les].begin);

      /* TRANSLATORS: %1$s is the id of a lesson, %2$s that of its groep, %3$s its day, %4$s its
       * begin, %5$d how many minutes it is */
      g_string_append_printf (text, _("Lesson %1$s of groep %2$s, %3$s at %4$s, %5$d minutes:\n"),
                              lessen[les].les_id, lessen[les].groep_id, date, begin,
                              lessen[les].minuten);
      for (guint j = 0; j < koppeling->docenten->len; j++)
        {
          const TaalKoppelDocent *docent = g_ptr_array_index (koppeling->docenten, j);

          if (docent->les == les)
            add_docent (text, docent);
        }
      for (guint j = 0; j < koppeling->aanwezig->len; j++)
        {
          const TaalKoppelAanwezig *one = g_ptr_array_index (koppeling->aanwezig, j);

          if (one->les == les)
            add_cursist (text, koppeling, lessen, j);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_counts (GString                   *text,
            const TaalAanwezigTelling *telling)
{
  if (telling->n_lessen > 0)
    /* TRANSLATORS: %u is a number of lessons */
    g_string_append_printf (
        text,
        ngettext ("%u lesson has the times or the login of its docent from it.\n",
                  "%u lessons have the times or the login of their docent from "
                  "it.\n",
                  telling->n_lessen),
        telling->n_lessen);
  if (telling->n_zonder_login > 0)
    /* TRANSLATORS: %u is a number of rows */
    g_string_append_printf (
        text,
        ngettext ("%u new row has no login, because the file has no account.\n",
                  "%u new rows have no login, because the file has no account.\n",
                  telling->n_zonder_login),
        telling->n_zonder_login);
  if (telling->n_zonder_tijd > 0)
    /* TRANSLATORS: %u is a number of persons */
    g_string_append_printf (text,
                            ngettext ("Of %u person a time after midnight could not be written.\n",
                                      "Of %u persons a time after midnight could not be written.\n",
                                      telling->n_zonder_tijd),
                            telling->n_zonder_tijd);
  if (telling->n_tegenspraak > 0)
    /* TRANSLATORS: %u is a number of persons */
    g_string_append_printf (
        text,
        ngettext ("Of %u person the dossier and the file do not say the same. Look "
                  "at the presentie.\n",
                  "Of %u persons the dossier and the file do not say the same. Look "
                  "at the presentie.\n",
                  telling->n_tegenspraak),
        telling->n_tegenspraak);
}

/**
 * taal_report_aanwezig_telling:
 * @telling: what a step does
 * @dry_run: whether it was only looked at
 *
 * Returns: (transfer full): that, in lines
 *
 * Thread: any
 */
char *
taal_report_aanwezig_telling (const TaalAanwezigTelling *telling,
                              gboolean                   dry_run)
{
  guint changed = telling->n_gewijzigd + telling->n_samengevoegd;
  GString *text = g_string_new (NULL);

  if (telling->n_nieuw + changed + telling->n_lessen == 0)
    g_string_append (text, _("Nothing was added: all of it is in the dossier already.\n"));
  else if (dry_run)
    /* TRANSLATORS: %1$u, %2$u and %3$u are numbers of rows */
    g_string_append_printf (text, _("Presentie would get: %1$u new, %2$u changed, %3$u equal.\n"),
                            telling->n_nieuw, changed, telling->n_gelijk);
  else
    /* TRANSLATORS: %1$u, %2$u and %3$u are numbers of rows */
    g_string_append_printf (text, _("Rows of presentie: %1$u new, %2$u changed, %3$u equal.\n"),
                            telling->n_nieuw, changed, telling->n_gelijk);
  add_counts (text, telling);

  return g_string_free (text, FALSE);
}
