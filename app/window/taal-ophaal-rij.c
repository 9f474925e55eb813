/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-ophaal-rij.h"

#include <string.h>

#include "taal-gemeenten.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"

struct _TaalOphaalRij
{
  GObject           parent_instance;

  TaalAanbodStatus  status;
  gint64            plaatsen;

  /* Owned */
  char             *teksten[TAAL_N_OPHAAL_KOLOMMEN];
  char             *gevouwen; /* all of them, for a search */
};

G_DEFINE_FINAL_TYPE (TaalOphaalRij, taal_ophaal_rij, G_TYPE_OBJECT)

static void
taal_ophaal_rij_finalize (GObject *object)
{
  TaalOphaalRij *self = TAAL_OPHAAL_RIJ (object);

  for (int i = 0; i < TAAL_N_OPHAAL_KOLOMMEN; i++)
    g_clear_pointer (&self->teksten[i], g_free);
  g_clear_pointer (&self->gevouwen, g_free);

  G_OBJECT_CLASS (taal_ophaal_rij_parent_class)->finalize (object);
}

static void
taal_ophaal_rij_class_init (TaalOphaalRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_ophaal_rij_finalize;
}

static void
taal_ophaal_rij_init (TaalOphaalRij *self)
{
}

static char *
join_scholen (const GPtrArray *scholen)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < scholen->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (scholen, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * taal_ophaal_rij_new:
 * @aanbod: what a register says of one soort in one gemeente
 *
 * Returns: (transfer full): it in words
 *
 * Thread: the main one
 */
TaalOphaalRij *
taal_ophaal_rij_new (const TaalGemeenteAanbod *aanbod)
{
  TaalOphaalRij *self = g_object_new (TAAL_TYPE_OPHAAL_RIJ, NULL);
  const char *naam = taal_gemeenten_get_name (aanbod->gemeente);
  g_autofree char *all = NULL;

  self->status = aanbod->status;
  self->plaatsen = aanbod->plaatsen;
  self->teksten[TAAL_OPHAAL_GEMEENTE] = g_strdup (naam != NULL ? naam : aanbod->gemeente);
  self->teksten[TAAL_OPHAAL_SOORT] = g_strdup (taal_report_aanbod_soort_woord (aanbod->soort));
  self->teksten[TAAL_OPHAAL_STATUS] = g_strdup (taal_report_aanbod_status_woord (aanbod->status));
  self->teksten[TAAL_OPHAAL_PLAATSEN] = aanbod->status == TAAL_AANBOD_BESCHIKBAAR
                                          ? taal_report_getal (aanbod->plaatsen)
                                          : g_strdup ("");
  self->teksten[TAAL_OPHAAL_SCHOLEN] = join_scholen (aanbod->scholen);
  all = g_strjoin (" ", self->teksten[TAAL_OPHAAL_GEMEENTE], aanbod->gemeente,
                   self->teksten[TAAL_OPHAAL_SOORT], self->teksten[TAAL_OPHAAL_STATUS],
                   self->teksten[TAAL_OPHAAL_SCHOLEN], NULL);
  self->gevouwen = g_utf8_casefold (all, -1);

  return self;
}

/**
 * taal_ophaal_rij_get:
 * @self: a row
 * @kolom: a column
 *
 * Returns: (transfer none): what stands there
 *
 * Thread: the main one
 */
const char *
taal_ophaal_rij_get (TaalOphaalRij   *self,
                     TaalOphaalKolom  kolom)
{
  g_return_val_if_fail (TAAL_IS_OPHAAL_RIJ (self) && kolom < TAAL_N_OPHAAL_KOLOMMEN, "");

  return self->teksten[kolom];
}

/**
 * taal_ophaal_rij_has:
 * @self: a row
 * @gevouwen: what is looked for, by g_utf8_casefold()
 *
 * Returns: whether it stands anywhere in the row
 *
 * Thread: the main one
 */
gboolean
taal_ophaal_rij_has (TaalOphaalRij *self,
                     const char    *gevouwen)
{
  g_return_val_if_fail (TAAL_IS_OPHAAL_RIJ (self) && gevouwen != NULL, FALSE);

  return strstr (self->gevouwen, gevouwen) != NULL;
}

/**
 * taal_ophaal_rij_compare:
 * @self: a row
 * @other: another
 * @kolom: by what; a status from best to worst, places by how many
 *
 * Returns: as strcmp()
 *
 * Thread: the main one
 */
int
taal_ophaal_rij_compare (TaalOphaalRij   *self,
                         TaalOphaalRij   *other,
                         TaalOphaalKolom  kolom)
{
  g_return_val_if_fail (TAAL_IS_OPHAAL_RIJ (self) && TAAL_IS_OPHAAL_RIJ (other), 0);

  if (kolom == TAAL_OPHAAL_STATUS)
    return (int) self->status - (int) other->status;
  if (kolom == TAAL_OPHAAL_PLAATSEN)
    return (self->plaatsen > other->plaatsen) - (self->plaatsen < other->plaatsen);

  return g_utf8_collate (self->teksten[kolom], other->teksten[kolom]);
}
