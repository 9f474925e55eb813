/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-formulier-private.h"

/* What is in a form: the values that it is filled with, and those that are written. */

/**
 * taal_formulier_note_begin:
 * @self: a form
 *
 * Takes the values as they are now for those that the user has not touched.
 *
 * Thread: the main one
 */
void
taal_formulier_note_begin (TaalFormulier *self)
{
  g_strfreev (self->begin);
  self->begin = g_new0 (char *, self->velden->len + 1);
  for (guint i = 0; i < self->velden->len; i++)
    self->begin[i] = taal_veld_dup_tekst (taal_formulier_get_veld (self, i));
}

/**
 * taal_formulier_fill:
 * @self: a form
 * @teksten: (array zero-terminated=1): the values of a row that is there, one for every column of the table
 *
 * Thread: the main one
 */
void
taal_formulier_fill (TaalFormulier     *self,
                     const char *const *teksten)
{
  g_return_if_fail (TAAL_IS_FORMULIER (self) &&
                    g_strv_length ((char **) teksten) == self->velden->len);

  for (guint i = 0; i < self->velden->len; i++)
    {
      taal_veld_set_was (taal_formulier_get_veld (self, i), teksten[i]);
      taal_veld_set_tekst (taal_formulier_get_veld (self, i), teksten[i]);
    }
  taal_formulier_note_begin (self);
}

/**
 * taal_formulier_set_tekst:
 * @self: a form
 * @kolom: one of its columns
 * @tekst: a value for it
 *
 * Thread: the main one
 */
void
taal_formulier_set_tekst (TaalFormulier *self,
                          const char    *kolom,
                          const char    *tekst)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_if_fail (veld != NULL);
  taal_veld_set_tekst (veld, tekst);
}

/**
 * taal_formulier_is_touched:
 * @self: a form
 *
 * Returns: whether the user has typed or chosen something
 *
 * Thread: the main one
 */
gboolean
taal_formulier_is_touched (TaalFormulier *self)
{
  for (guint i = 0; i < self->velden->len; i++)
    {
      g_autofree char *tekst = taal_veld_dup_tekst (taal_formulier_get_veld (self, i));

      if (!g_str_equal (tekst, self->begin[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * taal_formulier_is_as_read:
 * @self: a form that was filled
 * @teksten: (array zero-terminated=1): the values that the row has now
 *
 * Returns: whether they are those that the form was filled with
 *
 * Thread: the main one
 */
gboolean
taal_formulier_is_as_read (TaalFormulier     *self,
                           const char *const *teksten)
{
  return g_strv_equal ((const char *const *) self->begin, teksten);
}

/**
 * taal_formulier_write:
 * @self: a form
 * @bewerking: a step, in which the edit of the row was begun last
 *
 * Sets the cells that differ from those of the dossier: of a new row all that are not empty.
 *
 * Returns: how many
 *
 * Thread: the main one
 */
guint
taal_formulier_write (TaalFormulier *self,
                      TaalBewerking *bewerking)
{
  guint n = 0;

  for (guint i = 0; i < self->velden->len; i++)
    {
      g_autofree char *tekst = taal_veld_dup_tekst (taal_formulier_get_veld (self, i));

      if (!taal_veld_is_changed (taal_formulier_get_veld (self, i)))
        continue;
      taal_bewerking_set (bewerking, taal_veld_get_kolom (taal_formulier_get_veld (self, i))->name,
                          tekst);
      n++;
    }

  return n;
}
