/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-deelname-rij-private.h"

/* What is noted of a cursist at a les, beside what the dossier has of them. */

static void
set_text (char       **place,
          const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

/**
 * taal_deelname_rij_note:
 * @self: a row
 * @kolom: the place of a column of presentie that has a field
 * @tekst: what to put in it
 *
 * Whoever has a login or a time was there. The controls are yet to follow.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_note (TaalDeelnameRij *self,
                        int              kolom,
                        const char      *tekst)
{
  set_text (&self->teksten[kolom], tekst);
  if (*tekst != '\0' && self->stand == TAAL_STAND_GEEN)
    self->stand = TAAL_STAND_AANWEZIG;
}

/**
 * taal_deelname_rij_get_cursist_id:
 * @self: a row
 *
 * Returns: (transfer none): whose it is
 *
 * Thread: the main one
 */
const char *
taal_deelname_rij_get_cursist_id (TaalDeelnameRij *self)
{
  return self->teksten[CURSIST_ID];
}

/**
 * taal_deelname_rij_get_stand:
 * @self: a row
 *
 * Returns: what is noted
 *
 * Thread: the main one
 */
TaalStand
taal_deelname_rij_get_stand (TaalDeelnameRij *self)
{
  return self->stand;
}

/**
 * taal_deelname_rij_set_stand:
 * @self: a row
 * @stand: what to note
 *
 * Who was not there has no initials; who was there after all has again what the dossier had of
 * them.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_set_stand (TaalDeelnameRij *self,
                              TaalStand         stand)
{
  if (self->stand == stand)
    {
      taal_deelname_rij_show (self);
      return;
    }

  self->stand = stand;
  if (stand != TAAL_STAND_AANWEZIG && self->was_stand != stand)
    set_text (&self->teksten[PARAAF], "");
  else if (!taal_deelname_rij_has_paraaf (self))
    set_text (&self->teksten[PARAAF], self->was[PARAAF]);
  taal_deelname_rij_note_change (self);
}

/**
 * taal_deelname_rij_has_paraaf:
 * @self: a row
 *
 * Returns: whether the cursist initialled
 *
 * Thread: the main one
 */
gboolean
taal_deelname_rij_has_paraaf (TaalDeelnameRij *self)
{
  return taal_presentie_is_paraaf (self->teksten[PARAAF]);
}

/**
 * taal_deelname_rij_set_paraaf:
 * @self: a row
 * @paraaf: whether the cursist initialled
 *
 * Whoever initialled was there.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_set_paraaf (TaalDeelnameRij *self,
                               gboolean          paraaf)
{
  if (paraaf == taal_deelname_rij_has_paraaf (self))
    {
      taal_deelname_rij_show (self);
      return;
    }

  if (!paraaf)
    set_text (&self->teksten[PARAAF], "");
  else
    {
      set_text (&self->teksten[PARAAF],
                taal_presentie_is_paraaf (self->was[PARAAF]) ? self->was[PARAAF] : "ja");
      self->stand = TAAL_STAND_AANWEZIG;
    }
  taal_deelname_rij_note_change (self);
}

/**
 * taal_deelname_rij_has_login:
 * @self: a row
 *
 * Returns: whether the cursist logged in
 *
 * Thread: the main one
 */
gboolean
taal_deelname_rij_has_login (TaalDeelnameRij *self)
{
  return *self->teksten[LOGIN] != '\0';
}

/**
 * taal_deelname_rij_get_tekst:
 * @self: a row
 * @kolom: a column of presentie
 *
 * Returns: (transfer none): what is in it
 *
 * Thread: the main one
 */
const char *
taal_deelname_rij_get_tekst (TaalDeelnameRij *self,
                              const char       *kolom)
{
  int i = taal_schema_find_kolom (TAAL_TABEL_PRESENTIE, kolom);

  g_return_val_if_fail (i >= 0, NULL);
  return self->teksten[i];
}

/**
 * taal_deelname_rij_set_tekst:
 * @self: a row
 * @kolom: a column of presentie that has a field
 * @tekst: what to put in it
 *
 * Thread: the main one
 */
void
taal_deelname_rij_set_tekst (TaalDeelnameRij *self,
                              const char       *kolom,
                              const char       *tekst)
{
  int i = taal_schema_find_kolom (TAAL_TABEL_PRESENTIE, kolom);

  g_return_if_fail (i >= FIRST_VELD);
  taal_deelname_rij_note (self, i, tekst);
  taal_deelname_rij_note_change (self);
}

/**
 * taal_deelname_rij_is_changed:
 * @self: a row
 *
 * Returns: whether the dossier has it otherwise
 *
 * Thread: the main one
 */
gboolean
taal_deelname_rij_is_changed (TaalDeelnameRij *self)
{
  if (self->stand != self->was_stand)
    return TRUE;
  for (int i = FIRST_VELD; self->stand != TAAL_STAND_GEEN && i < N_KOLOMMEN; i++)
    if (!g_str_equal (self->teksten[i], self->was[i]))
      return TRUE;

  return FALSE;
}

/**
 * taal_deelname_rij_write:
 * @self: a row
 * @bewerking: a step
 * @les_id: the les
 *
 * Adds to a step what is to become of the row; a row that is as the dossier has it adds nothing.
 *
 * Returns: whether it added an edit
 *
 * Thread: the main one
 */
gboolean
taal_deelname_rij_write (TaalDeelnameRij *self,
                          TaalBewerking    *bewerking,
                          const char       *les_id)
{
  if (!taal_deelname_rij_is_changed (self))
    return FALSE;
  if (self->stand == TAAL_STAND_GEEN)
    {
      taal_bewerking_remove_rij (bewerking, TAAL_TABEL_PRESENTIE, self->rij);
      return TRUE;
    }

  if (self->rij != 0)
    taal_bewerking_change_rij (bewerking, TAAL_TABEL_PRESENTIE, self->rij);
  else
    {
      taal_bewerking_add (bewerking, TAAL_TABEL_PRESENTIE);
      taal_bewerking_set (bewerking, "les_id", les_id);
      taal_bewerking_set (bewerking, "cursist_id", self->teksten[CURSIST_ID]);
    }
  if (self->stand != self->was_stand)
    taal_bewerking_set (bewerking, "aanwezig", self->stand == TAAL_STAND_AANWEZIG ? "ja" : "nee");
  for (int i = FIRST_VELD; i < N_KOLOMMEN; i++)
    if (!g_str_equal (self->teksten[i], self->was[i]))
      taal_bewerking_set (bewerking, taal_schema_get (TAAL_TABEL_PRESENTIE)->kolommen[i].name,
                          self->teksten[i]);

  return TRUE;
}
