/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-woorden.h"

#include <glib/gi18n.h>

/**
 * taal_report_status_woord:
 * @status: what a lesson counts as
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_status_woord (TaalStatus status)
{
  switch (status)
    {
    case TAAL_STATUS_GECERTIFICEERD:
      return _("certified");
    case TAAL_STATUS_UITZONDERING_1:
      return _("exception 1: docent in training");
    case TAAL_STATUS_UITZONDERING_2:
      return _("exception 2: experienced docent");
    case TAAL_STATUS_NIET_MEEGETELD:
      return _("not counted");
    case TAAL_N_STATUSSEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_reden_woord:
 * @reden: why a lesson is not counted
 *
 * Returns: (transfer none): it in words; empty for %TAAL_REDEN_GEEN
 *
 * Thread: any
 */
const char *
taal_report_reden_woord (TaalReden reden)
{
  switch (reden)
    {
    case TAAL_REDEN_GEEN:
      return "";
    case TAAL_REDEN_GEEN_DOCENT:
      return _("no docent filled in");
    case TAAL_REDEN_ROL_GEEN_DOCENT:
      return _("given by someone who is not a docent");
    case TAAL_REDEN_REGISTRATIE_VERLOPEN:
      return _("registration has expired");
    case TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN:
      return _("registration had not started yet");
    case TAAL_REDEN_REGISTER_NIET_ERKEND:
      return _("register is not recognised");
    case TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR:
      return _("exception could not be used on that day");
    case TAAL_REDEN_GROND_NIET_GELDIG:
      return _("training or experience did not hold on that day");
    case TAAL_REDEN_GEEN_REGISTRATIE:
      return _("no registration");
    case TAAL_N_REDENEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_reden_advies:
 * @reden: why a lesson is not counted, not %TAAL_REDEN_GEEN
 *
 * Returns: (transfer none): what can be done about it, in a sentence
 *
 * Thread: any
 */
const char *
taal_report_reden_advies (TaalReden reden)
{
  switch (reden)
    {
    case TAAL_REDEN_GEEN:
      return "";
    case TAAL_REDEN_GEEN_DOCENT:
      return _("Fill in which docent gave the les.");
    case TAAL_REDEN_ROL_GEEN_DOCENT:
      return _("Check the role in the table docenten, and let a docent give these lessen.");
    case TAAL_REDEN_REGISTRATIE_VERLOPEN:
      return _("Have the registration renewed, and enter the new period.");
    case TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN:
      return _("Until the registration starts, let a certified docent give these lessen.");
    case TAAL_REDEN_REGISTER_NIET_ERKEND:
      return _("Let the docent register in a register that the norm recognises.");
    case TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR:
      return _("An exception counts only while it exists, and after a melding with evidence: "
               "check the meldingen.");
    case TAAL_REDEN_GROND_NIET_GELDIG:
      return _("Check the dates and the evidence of the training or the experience.");
    case TAAL_REDEN_GEEN_REGISTRATIE:
      return _("Enter the registration of the docent, or have the docent certified.");
    case TAAL_N_REDENEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_uitslag_woord:
 * @uitslag: a verdict
 *
 * Returns: (transfer none): it in a few words; a deferral says itself that it is a shortage
 *
 * Thread: any
 */
const char *
taal_report_uitslag_woord (TaalUitslag uitslag)
{
  switch (uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
      return _("meets the norm");
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      return _("meets the norm only with exceptions");
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
      return _("a shortage, not enforced for now");
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
      return _("a shortage, without a ground for deferral");
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      return _("a shortage, and below the floor");
    case TAAL_UITSLAG_GEEN_LESSEN:
      return _("no lessen to judge");
    case TAAL_UITSLAG_GEEN_NORM:
      return _("no norm in force");
    case TAAL_N_UITSLAGEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_uitkomst_woord:
 * @uitkomst: what a rule came to
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_uitkomst_woord (TaalUitkomst uitkomst)
{
  switch (uitkomst)
    {
    case TAAL_UITKOMST_VOLDAAN:
      return _("met");
    case TAAL_UITKOMST_NIET_VOLDAAN:
      return _("not met");
    case TAAL_UITKOMST_NVT:
      return _("does not apply");
    case TAAL_UITKOMST_ONBEKEND:
      return _("unknown");
    case TAAL_N_UITKOMSTEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_zekerheid_woord:
 * @zekerheid: how sure a rule is
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_zekerheid_woord (TaalZekerheid zekerheid)
{
  switch (zekerheid)
    {
    case TAAL_ZEKERHEID_H:
      return _("sure: read in the source itself");
    case TAAL_ZEKERHEID_M:
      return _("fairly sure: at second hand, or partly read");
    case TAAL_ZEKERHEID_L:
      return _("not very sure: derived");
    case TAAL_ZEKERHEID_ONBEVESTIGD:
      return _("unconfirmed: an assumption");
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_zekerheid_naam:
 * @zekerheid: how sure a rule is
 *
 * Returns: (transfer none): its name in format.md 5
 *
 * Thread: any
 */
const char *
taal_report_zekerheid_naam (TaalZekerheid zekerheid)
{
  static const char *const names[] = {
    [TAAL_ZEKERHEID_H] = "H",
    [TAAL_ZEKERHEID_M] = "M",
    [TAAL_ZEKERHEID_L] = "L",
    [TAAL_ZEKERHEID_ONBEVESTIGD] = "ONBEVESTIGD",
  };

  g_return_val_if_fail (zekerheid < G_N_ELEMENTS (names), "");
  return names[zekerheid];
}

/**
 * taal_report_registratie_woord:
 * @status: how a docent is registered
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_registratie_woord (TaalRegistratieStatus status)
{
  switch (status)
    {
    case TAAL_REGISTRATIE_GELDIG:
      return _("valid");
    case TAAL_REGISTRATIE_VERLOPEN:
      return _("expired");
    case TAAL_REGISTRATIE_NOG_NIET_INGEGAAN:
      return _("not started yet");
    case TAAL_REGISTRATIE_REGISTER_NIET_ERKEND:
      return _("register not recognised");
    case TAAL_REGISTRATIE_GEEN:
      return _("none");
    case TAAL_N_REGISTRATIE_STATUSSEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_ontbreekt_woord:
 * @ontbreekt: one thing that a docent file lacks
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_ontbreekt_woord (TaalOntbreekt ontbreekt)
{
  switch (ontbreekt)
    {
    case TAAL_ONTBREEKT_VOG:
      return _("VOG");
    case TAAL_ONTBREEKT_VOG_PROFIEL:
      return _("profile of the VOG");
    case TAAL_ONTBREEKT_VOG_OVERLEGGING:
      return _("day on which the VOG was handed in");
    case TAAL_ONTBREEKT_REGISTRATIENUMMER:
      return _("registration number");
    case TAAL_ONTBREEKT_REGISTERCONTROLE:
      return _("day on which the register was looked up");
    case TAAL_ONTBREEKT_BEWIJS_OPLEIDING:
      return _("evidence of the training");
    case TAAL_ONTBREEKT_BEWIJS_ERVARING:
      return _("evidence of the experience");
    }

  g_return_val_if_reached ("");
}
