/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-wissen-inhoud.h"

#include <glib/gi18n.h>

#include "taal-dossier.h"
#include "taal-overzicht-rij.h"

static void
add (GtkListBox *list,
     const char *title,
     const char *subtitle)
{
  GtkWidget *row = taal_overzicht_add (list, title, subtitle, NULL, NULL, 0);

  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    subtitle, -1);
}

/* The backups of the dossier on this computer go as well, since each holds the person. */
static void
add_backups (GtkListBox *weg,
             const char *path)
{
  g_autoptr (GPtrArray) paths = taal_dossier_find_backups (path, NULL);
  guint n = paths != NULL ? paths->len : 0;
  g_autofree char *title = NULL;

  if (n == 0)
    return;

  title = g_strdup_printf (ngettext ("%u backup of this dossier on this computer",
                                     "All %u backups of this dossier on this computer", n),
                           n);
  add (weg, title, _("They may hold the same data. A new backup is made, without them."));
}

static void
add_docent (GtkListBox *weg,
            GtkListBox *blijft)
{
  add (
      weg, _("Name, id, contract, hours and VOG"),
      _("Also the numbers of registraties, log-ins, and the instelling and evidence of opleidingen "
        "and ervaring."));
  add (weg, _("The name in other texts and in the history"),
       _("Earlier steps that hold this person can no longer be undone."));
  add (blijft, _("Under a pseudonym: what a verdict rests on"),
       _("Only when lessen or maatregelen refer to this docent: the rol, the first and last day, "
         "the registers with their days, and that there was evidence. Without these, the verdict "
         "over earlier years could no longer be shown to be right."));
}

static void
add_cursist (GtkListBox *weg,
             GtkListBox *blijft,
             const char *path)
{
  g_autofree char *names = taal_namen_dup_path (path);

  add (weg, _("The id, the gemeente, log-ins and signatures"),
       _("Of a log-in or a signature, only that there was one is kept."));
  if (g_file_test (names, G_FILE_TEST_EXISTS))
    add (
        weg, _("The entry in the name list beside this dossier"),
        _("The name, other names and the address, and the files of meeting tools that name them."));
  add (weg, _("The id in other texts and in the history"),
       _("Earlier steps that hold this person can no longer be undone."));
  add (blijft, _("Under a pseudonym: what hours and invoices rest on"),
       _("Only when presentie or facturen refer to this cursist: wet, route, first day, earlier "
         "school and the days of the safeguards. Without these, the hours of earlier lessen and "
         "what was invoiced could no longer be shown to be right."));
}

/**
 * taal_wissen_inhoud_fill:
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN: who is to be erased
 * @path: the dossier
 * @weg: gets what goes
 * @blijft: gets what stays, and why
 *
 * Says what erasing a person of a dossier takes away, and what it does not.
 *
 * Thread: the main one
 */
void
taal_wissen_inhoud_fill (TaalTabel    tabel,
                         const char  *path,
                         GtkListBox  *weg,
                         GtkListBox  *blijft)
{
  if (tabel == TAAL_TABEL_CURSISTEN)
    add_cursist (weg, blijft, path);
  else
    add_docent (weg, blijft);
  add_backups (weg, path);

  add (blijft, _("An entry in the history, without a name"), NULL);
  add (blijft, _("Copies that you made yourself"),
       _("Exports, and copies on a stick, in a mail or on another computer still hold the data. "
         "Remove those yourself."));
}

/**
 * taal_wissen_inhoud_needs_phrase:
 * @path: a dossier
 *
 * Returns: whether there is a name list beside it that is encrypted, from which a cursist cannot be
 *   taken without its pass phrase
 *
 * Thread: the main one
 */
gboolean
taal_wissen_inhoud_needs_phrase (const char *path)
{
  g_autofree char *names = taal_namen_dup_path (path);
  gboolean encrypted = FALSE;

  /* One that cannot be read is said so when the person is erased. */
  return taal_namen_is_encrypted (names, &encrypted, NULL) && encrypted;
}
