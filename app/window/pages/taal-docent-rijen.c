/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-docent-rijen.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-rijen-groep.h"

struct _TaalDocentRijen
{
  GtkBox          parent_instance;

  /* Template children */
  TaalRijenGroep *registraties;
  TaalRijenGroep *opleidingen;
  TaalRijenGroep *ervaring;

  gboolean        editable;
};

G_DEFINE_FINAL_TYPE (TaalDocentRijen, taal_docent_rijen, GTK_TYPE_BOX)

static void
taal_docent_rijen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_DOCENT_RIJEN);

  G_OBJECT_CLASS (taal_docent_rijen_parent_class)->dispose (object);
}

static void
taal_docent_rijen_class_init (TaalDocentRijenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_docent_rijen_dispose;

  g_type_ensure (TAAL_TYPE_RIJEN_GROEP);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-docent-rijen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDocentRijen, registraties);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentRijen, opleidingen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentRijen, ervaring);
}

static void
taal_docent_rijen_init (TaalDocentRijen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A line of what is known; takes the parts, which may be NULL. */
static char *
join (char *first,
      char *second)
{
  g_autofree char *one = first, *other = second;

  if (one == NULL || *one == '\0')
    return g_strdup (other);
  if (other == NULL || *other == '\0')
    return g_strdup (one);

  /* TRANSLATORS: two things about one row, in a line */
  return g_strdup_printf (_("%1$s · %2$s"), one, other);
}

static void
show_registraties (TaalDocentRijen    *self,
                   const TaalSnapshot *snapshot,
                   const TaalDocent   *docent)
{
  const TaalRegistratie *all = taal_snapshot_get_registraties (snapshot, NULL);

  taal_rijen_groep_begin (self->registraties, TAAL_TABEL_REGISTRATIES, _("Registraties"), docent->docent_id,
                          self->editable);
  for (int i = docent->registraties.first; i < docent->registraties.first + docent->registraties.n; i++)
    {
      g_autofree char *title = join (g_strdup (all[i].register_naam), g_strdup (all[i].nummer));
      g_autofree char *periode = taal_report_periode (all[i].geldig);

      taal_rijen_groep_add (self->registraties, all[i].rij, title, periode);
    }
  taal_rijen_groep_end (self->registraties);
}

/* How an opleiding stands. */
static char *
format_voortgang (const TaalOpleiding *opleiding)
{
  g_autofree char *datum = NULL;

  if (opleiding->afgerond_op != TAAL_DATE_NONE)
    {
      datum = taal_report_datum (opleiding->afgerond_op);
      /* TRANSLATORS: %s is a date */
      return g_strdup_printf (_("completed on %s"), datum);
    }
  if (opleiding->gestopt_op != TAAL_DATE_NONE)
    {
      datum = taal_report_datum (opleiding->gestopt_op);
      /* TRANSLATORS: %s is a date */
      return g_strdup_printf (_("stopped on %s"), datum);
    }
  datum = taal_report_datum (opleiding->start);

  /* TRANSLATORS: %s is a date */
  return g_strdup_printf (_("since %s"), datum);
}

static void
show_opleidingen (TaalDocentRijen    *self,
                  const TaalSnapshot *snapshot,
                  const TaalDocent   *docent)
{
  const TaalOpleiding *all = taal_snapshot_get_opleidingen (snapshot, NULL);

  taal_rijen_groep_begin (self->opleidingen, TAAL_TABEL_OPLEIDINGEN, _("Opleidingen"), docent->docent_id,
                          self->editable);
  for (int i = docent->opleidingen.first; i < docent->opleidingen.first + docent->opleidingen.n; i++)
    {
      g_autofree char *more = join (g_strdup (all[i].instelling), format_voortgang (&all[i]));

      taal_rijen_groep_add (self->opleidingen, all[i].rij, all[i].opleiding, more);
    }
  taal_rijen_groep_end (self->opleidingen);
}

static void
show_ervaring (TaalDocentRijen    *self,
               const TaalSnapshot *snapshot,
               const TaalDocent   *docent)
{
  const TaalErvaring *all = taal_snapshot_get_ervaring (snapshot, NULL);

  taal_rijen_groep_begin (self->ervaring, TAAL_TABEL_ERVARING, _("Ervaring"), docent->docent_id, self->editable);
  for (int i = docent->ervaring.first; i < docent->ervaring.first + docent->ervaring.n; i++)
    {
      g_autofree char *periode = taal_report_periode (all[i].geldig);

      taal_rijen_groep_add (self->ervaring, all[i].rij, all[i].grond, periode);
    }
  taal_rijen_groep_end (self->ervaring);
}

/**
 * taal_docent_rijen_set_editable:
 * @self: a list
 * @editable: whether what it shows next can be changed
 *
 * Thread: the main one
 */
void
taal_docent_rijen_set_editable (TaalDocentRijen *self,
                                gboolean         editable)
{
  g_return_if_fail (TAAL_IS_DOCENT_RIJEN (self));

  self->editable = editable;
}

/**
 * taal_docent_rijen_show:
 * @self: a list
 * @rij: a docent
 *
 * Thread: the main one
 */
void
taal_docent_rijen_show (TaalDocentRijen *self,
                        TaalDocentRij   *rij)
{
  const TaalSnapshot *snapshot = taal_docent_rij_get_check (rij)->oordeel->snapshot;
  const TaalDocent *docent = taal_docent_rij_get_docent (rij);

  g_return_if_fail (TAAL_IS_DOCENT_RIJEN (self));

  show_registraties (self, snapshot, docent);
  show_opleidingen (self, snapshot, docent);
  show_ervaring (self, snapshot, docent);
}
