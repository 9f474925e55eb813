/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-delen.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

static const char *const gemeente_wel[] = {
  N_ ("The name, the number and the keurmerk of the school."),
  N_ ("The contracten with this gemeente, and their groepen and lessen: when, how long, in what form, "
      "given or not."),
  N_ ("The docenten of these lessen by number, as “Docent 1”, with what decides whether their lessen "
      "count: role, registrations, training and experience."),
  N_ ("The meldingen of exceptions and the personeelsplannen: their dates, and whether there is "
      "evidence."),
  N_ ("What the school offers of the Wi2013."),
  NULL,
};

static const char *const gemeente_niet[] = {
  N_ ("Names of docenten, and their ids, registration numbers, VOG, hours and days of employment."),
  N_ ("Log-ins, signatures and times of docenten and cursisten; consents, invoices and earlier "
      "schools."),
  N_ ("Texts of evidence and measures, names of groepen, addresses, and who reported an offer."),
  N_ ("Other contracten and their lessen; notes, scans, the name list and the change log."),
  NULL,
};

static const char *const inspectie_wel[] = {
  N_ ("All tables, as they are: with the names of docenten and the pseudonyms of cursisten."),
  N_ ("The notes beside them: signals that were dismissed, contracts that were marked as in "
      "conflict, approvals, and scans of signed lists."),
  NULL,
};

static const char *const inspectie_niet[] = {
  N_ ("The change log, and what can be undone with it: also what was removed before."),
  N_ ("The name list of cursisten, and the profiles of the import."),
  NULL,
};

/**
 * taal_report_delen_kop:
 * @deel: what is said
 *
 * Returns: (transfer none): its heading
 *
 * Thread: any
 */
const char *
taal_report_delen_kop (TaalDeeldeel deel)
{
  switch (deel)
    {
    case TAAL_DEELDEEL_WEL:
      return _ ("What goes along");
    case TAAL_DEELDEEL_NIET:
      return _ ("What stays here");
    case TAAL_DEELDEEL_GROND:
      return _ ("On what ground");
    case TAAL_N_DEELDELEN:
      break;
    }

  g_return_val_if_reached ("");
}

static void
add_all (GStrvBuilder *builder,
         const char *const *lines)
{
  for (; *lines != NULL; lines++)
    g_strv_builder_add (builder, _ (*lines));
}

static void
add_aanwezigheid (GStrvBuilder *builder,
                  gboolean zonder_cursisten)
{
  if (!zonder_cursisten)
    g_strv_builder_add (
        builder, _ ("Of cursisten who fall under the Wi2021 and under this gemeente, in groepen of "
                    "its contracten under the Wi2021: their pseudonym, and at which lessen they "
                    "were."));
  g_strv_builder_add (builder, zonder_cursisten
                                   ? _ ("Where a contract sets a largest groep: how many cursisten "
                                        "were at a les, and not who.")
                                   : _ ("Of all other cursisten, where a contract sets a largest "
                                        "groep: how many were at a les, and not who."));
}

/* The law that has a school give attendance, as the packets have it. */
static void
add_wet (GStrvBuilder *builder,
         const TaalNorm *norm,
         TaalDate op)
{
  const TaalRegel *regel = taal_norm_lookup (norm, TAAL_PARAM_EXPORT_GRONDSLAG, op);
  g_autofree char *text = NULL;

  if (regel == NULL || !regel->waarde.gezet)
    {
      g_strv_builder_add (builder,
                          _ ("No rule gives a ground for attendance of cursisten on this day: "
                             "leave it out."));
      return;
    }

  /* TRANSLATORS: %1$s is the id of a rule, %2$s its source, %3$s how sure the rule is, %4$s an
   * address on the web */
  text =
      g_strdup_printf (_ ("The attendance of asielstatushouders: %1$s, %2$s (%3$s). A school must "
                          "give it to the gemeente, and that of others not. %4$s"),
                       regel->id, regel->bron, taal_report_zekerheid_woord (regel->zekerheid),
                       regel->url != NULL ? regel->url : "");
  g_strv_builder_add (builder, text);
  g_strv_builder_add (
      builder,
      _ ("A dossier does not say who is an asielstatushouder. Cursisten under the Wi2021 and "
         "this gemeente, in such a groep, are taken for it. Are there others among them, then "
         "leave the attendance of cursisten out."));
}

static void
add_grond (GStrvBuilder *builder,
           TaalOntvanger ontvanger,
           gboolean zonder_cursisten,
           const TaalNorm *norm,
           TaalDate op)
{
  if (ontvanger == TAAL_ONTVANGER_INSPECTIE)
    {
      g_strv_builder_add (
          builder, _ ("The inspection of the keurmerk judges again from the facts, so it gets "
                      "them all. Give the file to the inspection only."));
      return;
    }

  if (!zonder_cursisten)
    add_wet (builder, norm, op);
  g_strv_builder_add (
      builder, _ ("The rest is the least with which the gemeente finds the same outcome for its "
                  "contracten. No source sets this out (own design): where the law is not "
                  "clear, less is given."));
}

/**
 * taal_report_delen_list:
 * @deel: what is asked
 * @ontvanger: who a dossier is shared with
 * @zonder_cursisten: whether a gemeente gets the attendance of no one one by one
 * @norm: the packets, which give the ground
 * @op: today
 *
 * Returns: (transfer full) (array zero-terminated=1): what is said about it, in sentences
 *
 * Thread: any
 */
char **
taal_report_delen_list (TaalDeeldeel deel,
                        TaalOntvanger ontvanger,
                        gboolean zonder_cursisten,
                        const TaalNorm *norm,
                        TaalDate op)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean gemeente = ontvanger == TAAL_ONTVANGER_GEMEENTE;

  g_return_val_if_fail (norm != NULL, NULL);

  switch (deel)
    {
    case TAAL_DEELDEEL_WEL:
      add_all (builder, gemeente ? gemeente_wel : inspectie_wel);
      if (gemeente)
        add_aanwezigheid (builder, zonder_cursisten);
      break;
    case TAAL_DEELDEEL_NIET:
      add_all (builder, gemeente ? gemeente_niet : inspectie_niet);
      break;
    case TAAL_DEELDEEL_GROND:
      add_grond (builder, ontvanger, zonder_cursisten, norm, op);
      break;
    case TAAL_N_DEELDELEN:
      g_return_val_if_reached (NULL);
    }

  return g_strv_builder_end (builder);
}

static char *
dup_aantallen (const TaalDelen *delen)
{
  const guint *n = delen->inhoud.n;
  g_autofree char *contracten = NULL, *lessen = NULL, *docenten = NULL, *cursisten = NULL;
  guint n_cursisten = delen->ontvanger == TAAL_ONTVANGER_GEMEENTE ? delen->inhoud.n_cursisten
                                                                  : n[TAAL_TABEL_CURSISTEN];

  /* TRANSLATORS: %u is a number */
  contracten = g_strdup_printf (ngettext ("%u contract", "%u contracten", n[TAAL_TABEL_CONTRACTEN]),
                                n[TAAL_TABEL_CONTRACTEN]);
  /* TRANSLATORS: %u is a number */
  lessen = g_strdup_printf (ngettext ("%u les", "%u lessen", n[TAAL_TABEL_LESSEN]),
                            n[TAAL_TABEL_LESSEN]);
  /* TRANSLATORS: %u is a number */
  docenten = g_strdup_printf (ngettext ("%u docent", "%u docenten", n[TAAL_TABEL_DOCENTEN]),
                              n[TAAL_TABEL_DOCENTEN]);
  /* TRANSLATORS: %u is a number */
  cursisten = g_strdup_printf (ngettext ("%u cursist", "%u cursisten", n_cursisten), n_cursisten);

  return g_strjoin (", ", contracten, lessen, docenten, cursisten, NULL);
}

/**
 * taal_report_delen_zin:
 * @delen: a dossier that was shared
 *
 * Returns: (transfer full): what lies in it, in a sentence
 *
 * Thread: any
 */
char *
taal_report_delen_zin (const TaalDelen *delen)
{
  g_autofree char *aantallen = NULL;

  g_return_val_if_fail (delen != NULL, NULL);

  aantallen = dup_aantallen (delen);
  if (delen->ontvanger == TAAL_ONTVANGER_INSPECTIE)
    /* TRANSLATORS: %s is what is in it, such as “2 contracten, 96 lessen” */
    return g_strdup_printf (_ ("For the inspection: %s."), aantallen);

  /* TRANSLATORS: %1$s is the name of a gemeente, %2$s what is in it, such as “2 contracten, 96
   * lessen”; of the cursisten that is how many are known by pseudonym */
  return g_strdup_printf (_ ("For the gemeente %1$s: %2$s."),
                          taal_gemeenten_get_name (delen->gemeente), aantallen);
}

static void
add_genummerd (TaalVerslag *verslag,
               const TaalDelen *delen)
{
  const gboolean *genummerd = delen->inhoud.genummerd;

  if (genummerd[TAAL_TABEL_LESSEN] || genummerd[TAAL_TABEL_GROEPEN] ||
      genummerd[TAAL_TABEL_LOCATIES])
    taal_verslag_add_zin (
        verslag,
        _ ("An id of a les, groep or locatie may hold a name, so there they are numbers."));
}

/**
 * taal_report_delen_text:
 * @delen: a dossier that was shared
 * @norm: the packets, which give the ground
 * @op: today
 *
 * Returns: (transfer full): what was given and what was not, with the ground, as text
 *
 * Thread: any
 */
char *
taal_report_delen_text (const TaalDelen *delen,
                        const TaalNorm *norm,
                        TaalDate op)
{
  g_autofree char *shown = NULL, *titel = NULL, *zin = NULL;
  TaalVerslag *verslag;

  g_return_val_if_fail (delen != NULL && norm != NULL, NULL);

  shown = g_filename_display_name (delen->path);
  zin = taal_report_delen_zin (delen);
  /* TRANSLATORS: %s is the name of a file */
  titel = g_strdup_printf (_ ("Shared: %s"), shown);
  verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, titel);
  taal_verslag_add_zin (verslag, zin);
  add_genummerd (verslag, delen);
  for (TaalDeeldeel deel = 0; deel < TAAL_N_DEELDELEN; deel++)
    {
      g_auto (GStrv) lines =
          taal_report_delen_list (deel, delen->ontvanger, delen->zonder_cursisten, norm, op);

      taal_verslag_add_kop (verslag, taal_report_delen_kop (deel));
      for (int i = 0; lines[i] != NULL; i++)
        taal_verslag_take_punt (verslag, g_strdup (lines[i]));
    }

  return taal_verslag_end (verslag);
}
