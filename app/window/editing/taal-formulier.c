/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-formulier-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (TaalFormulier, taal_formulier, GTK_TYPE_BOX)

/* Where a group of its own begins among the columns of a table. */
static const struct
{
  TaalTabel   tabel;
  const char *kolom;
  const char *title;
  const char *uitleg; /* (nullable) */
} groepen[] = {
  { TAAL_TABEL_SCHOOL, "keurmerk_status", N_ ("Keurmerk"), NULL },
  { TAAL_TABEL_DOCENTEN, "vog_datum", N_ ("VOG"), NULL },
  { TAAL_TABEL_CURSISTEN, "online_toestemming_op", N_ ("For online lessons"), NULL },
  { TAAL_TABEL_LESSEN, "docent_getekend", N_ ("Attendance of the docent"), NULL },
  { TAAL_TABEL_CONTRACTEN, "min_aandeel", N_ ("Least share"),
    N_ ("How many of every hundred lessen have to count. Empty: not set, so that the norm of the "
        "handleiding is what it is held to.") },
  { TAAL_TABEL_CONTRACTEN, "uitzonderingen", N_ ("Exceptions that the gemeente accepts"),
    N_ ("What counts by one of these counts for the least share of the contract too. Without any, "
        "only certified docenten count.") },
  { TAAL_TABEL_CONTRACTEN, "max_online_pct", N_ ("Online at most"),
    N_ ("The largest part of all minutes that may be online. Empty: not set.") },
  { TAAL_TABEL_CONTRACTEN, "max_groep", N_ ("Groep at most"),
    N_ ("How many cursisten may be aanwezig in a les. Empty: not set.") },
  { TAAL_TABEL_CONTRACTEN, "uren_per_week", N_ ("Hours a week"),
    N_ ("How many hours of les a week were agreed, on average over whole weeks that hold a les. "
        "Empty: not set.") },
  { TAAL_TABEL_CONTRACTEN, "omschrijving", N_ ("About"), NULL },
};

static void
taal_formulier_dispose (GObject *object)
{
  TaalFormulier *self = TAAL_FORMULIER (object);
  GtkWidget *child;

  g_clear_pointer (&self->velden, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  G_OBJECT_CLASS (taal_formulier_parent_class)->dispose (object);
}

static void
taal_formulier_finalize (GObject *object)
{
  g_strfreev (TAAL_FORMULIER (object)->begin);

  G_OBJECT_CLASS (taal_formulier_parent_class)->finalize (object);
}

static void
taal_formulier_class_init (TaalFormulierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = taal_formulier_dispose;
  G_OBJECT_CLASS (klass)->finalize = taal_formulier_finalize;
}

static void
taal_formulier_init (TaalFormulier *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->velden = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_veld_free);
}

/* What stands above the form: whoever fills in a cursist has their name at hand, and should not use it. */
static const char *
get_description (TaalTabel tabel)
{
  if (tabel == TAAL_TABEL_CURSISTEN)
    return _("The id is a pseudonym: never type a name or a citizen service number (BSN) here. "
             "Who is who is kept in the name list. Fill in what has a *; leave empty what is "
             "unknown or not there (yet).");

  return _("Fill in what has a *. Leave empty what is unknown or not there (yet).");
}

static AdwPreferencesGroup *
add_group (TaalFormulier *self,
           const char    *title,
           const char    *uitleg)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), uitleg);
    }
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           get_description (self->tabel));
  gtk_box_append (GTK_BOX (self), group);

  return ADW_PREFERENCES_GROUP (group);
}

/* The group that begins with a column, or -1. */
static int
find_group (TaalTabel   tabel,
            const char *kolom)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groepen); i++)
    if (groepen[i].tabel == tabel && g_str_equal (groepen[i].kolom, kolom))
      return (int) i;

  return -1;
}

/**
 * taal_formulier_get_veld:
 * @self: a form
 * @i: the index of a column
 *
 * Returns: (transfer none): its field
 *
 * Thread: the main one
 */
TaalVeld *
taal_formulier_get_veld (TaalFormulier *self,
                         guint          i)
{
  return g_ptr_array_index (self->velden, i);
}

/**
 * taal_formulier_find_veld:
 * @self: a form
 * @kolom: (nullable): the name of a column
 *
 * Returns: (transfer none) (nullable): its field; %NULL when the table has no such column
 *
 * Thread: the main one
 */
TaalVeld *
taal_formulier_find_veld (TaalFormulier *self,
                          const char    *kolom)
{
  int i = kolom == NULL ? -1 : taal_schema_find_kolom (self->tabel, kolom);

  return i < 0 ? NULL : taal_formulier_get_veld (self, (guint) i);
}

/**
 * taal_formulier_new:
 * @tabel: a table
 *
 * Returns: (transfer floating): an empty form for a row of it
 *
 * Thread: the main one
 */
TaalFormulier *
taal_formulier_new (TaalTabel tabel)
{
  static const char *const registers[] = { "BVNT2", "BOW_KR", NULL };
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalFormulier *self = g_object_new (TAAL_TYPE_FORMULIER, NULL);
  AdwPreferencesGroup *group;

  self->tabel = tabel;
  group = add_group (self, NULL, NULL);
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      TaalVeld *veld = taal_veld_new (tabel, i);
      int begins = find_group (tabel, schema->kolommen[i].name);

      if (begins >= 0)
        group = add_group (self, _(groepen[begins].title),
                           groepen[begins].uitleg != NULL ? _(groepen[begins].uitleg) : NULL);
      g_ptr_array_add (self->velden, veld);
      taal_veld_add_to (veld, group);
      if (schema->kolommen[i].soort == TAAL_KOLOM_REGISTER)
        taal_veld_suggest (veld, registers, NULL);
    }
  taal_formulier_note_begin (self);

  return self;
}

/**
 * taal_formulier_get_tabel:
 * @self: a form
 *
 * Returns: the table that it is for
 *
 * Thread: the main one
 */
TaalTabel
taal_formulier_get_tabel (TaalFormulier *self)
{
  return self->tabel;
}

/* A group goes with the last of its fields. */
static void
hide_empty_group (TaalFormulier *self,
                  GtkWidget     *group)
{
  for (guint i = 0; i < self->velden->len; i++)
    {
      TaalVeld *veld = taal_formulier_get_veld (self, i);

      if (taal_veld_is_visible (veld) && gtk_widget_is_ancestor (taal_veld_get_row (veld), group))
        return;
    }
  gtk_widget_set_visible (group, FALSE);
}

/**
 * taal_formulier_set_vast:
 * @self: a form
 * @kolom: one of its columns
 * @tekst: (nullable): its value, or %NULL for the one it has
 *
 * Gives a column a value that the user is not asked for, such as the docent whose registratie it is.
 *
 * Thread: the main one
 */
void
taal_formulier_set_vast (TaalFormulier *self,
                         const char    *kolom,
                         const char    *tekst)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_if_fail (veld != NULL);
  if (tekst != NULL)
    taal_veld_set_tekst (veld, tekst);
  taal_veld_set_visible (veld, FALSE);
  hide_empty_group (self, gtk_widget_get_ancestor (taal_veld_get_row (veld), ADW_TYPE_PREFERENCES_GROUP));
}

/**
 * taal_formulier_dup_tekst:
 * @self: a form
 * @kolom: one of its columns
 *
 * Returns: (transfer full): its value, trimmed
 *
 * Thread: the main one
 */
char *
taal_formulier_dup_tekst (TaalFormulier *self,
                          const char    *kolom)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_val_if_fail (veld != NULL, NULL);
  return taal_veld_dup_tekst (veld);
}

/**
 * taal_formulier_get_row:
 * @self: a form
 * @kolom: one of its columns
 *
 * Returns: (transfer none): where its value is typed (#AdwEntryRow) or chosen (#AdwComboRow)
 *
 * Thread: the main one
 */
GtkWidget *
taal_formulier_get_row (TaalFormulier *self,
                        const char    *kolom)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_val_if_fail (veld != NULL, NULL);
  return taal_veld_get_row (veld);
}

/**
 * taal_formulier_get_fout:
 * @self: a form
 * @kolom: one of its columns
 *
 * Returns: (transfer none) (nullable): what stands below its field
 *
 * Thread: the main one
 */
const char *
taal_formulier_get_fout (TaalFormulier *self,
                         const char    *kolom)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_val_if_fail (veld != NULL, NULL);
  return taal_veld_get_fout (veld);
}

/**
 * taal_formulier_suggest:
 * @self: a form
 * @kolom: one of its columns that is typed
 * @waarden: (array zero-terminated=1): values that are likely; any other may be typed
 * @namen: (nullable) (array zero-terminated=1): how to show them, or %NULL for as they are
 *
 * Thread: the main one
 */
void
taal_formulier_suggest (TaalFormulier     *self,
                        const char        *kolom,
                        const char *const *waarden,
                        const char *const *namen)
{
  TaalVeld *veld = taal_formulier_find_veld (self, kolom);

  g_return_if_fail (veld != NULL);
  taal_veld_suggest (veld, waarden, namen);
}

/**
 * taal_formulier_focus_first:
 * @self: a form
 *
 * Puts the focus in the first field that a user would fill in: the first that is required and empty, else
 * the first that is no id, for that is seldom changed.
 *
 * Thread: the main one
 */
void
taal_formulier_focus_first (TaalFormulier *self)
{
  TaalVeld *first = NULL;

  for (guint i = 0; i < self->velden->len; i++)
    {
      g_autofree char *tekst = taal_veld_dup_tekst (taal_formulier_get_veld (self, i));

      if (!taal_veld_is_visible (taal_formulier_get_veld (self, i)))
        continue;
      if (first == NULL || taal_veld_get_kolom (first)->soort == TAAL_KOLOM_ID)
        first = taal_formulier_get_veld (self, i);
      if (*tekst == '\0' && taal_veld_get_kolom (taal_formulier_get_veld (self, i))->required)
        {
          first = taal_formulier_get_veld (self, i);
          break;
        }
    }
  if (first != NULL)
    gtk_widget_grab_focus (taal_veld_get_row (first));
}

/**
 * taal_formulier_follow:
 * @self: a form
 * @changed: called with @object when a value is another
 * @object: a #GObject
 *
 * Thread: the main one
 */
void
taal_formulier_follow (TaalFormulier *self,
                       GCallback      changed,
                       gpointer       object)
{
  g_return_if_fail (TAAL_IS_FORMULIER (self) && G_IS_OBJECT (object));

  for (guint i = 0; i < self->velden->len; i++)
    {
      GtkWidget *row = taal_veld_get_row (taal_formulier_get_veld (self, i));

      g_signal_connect_object (row, GTK_IS_EDITABLE (row) ? "changed" : "notify::selected", changed, object,
                               G_CONNECT_SWAPPED);
    }
}
