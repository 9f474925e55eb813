/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-register-werk-private.h"

#include "taal-beschikbaarheid.h"

/* The gemeenten of which anything was ever said: they come sorted, some more than once. */
static GPtrArray *
list_gemeenten (const TaalBeschikbaarheid *alles)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < alles->gemeenten->len; i++)
    {
      const char *code = g_array_index (alles->gemeenten, TaalGemeenteAanbod, i).gemeente;

      if (codes->len == 0 || !g_str_equal (g_ptr_array_index (codes, codes->len - 1), code))
        g_ptr_array_add (codes, (gpointer) code);
    }

  return codes;
}

static char *
make_pagina (const TaalRegisterWerk *werk)
{
  const TaalAanbodVraag *asked = &werk->vraag.aanbod;
  const TaalAanbodVraag all = { asked->op, NULL, -1 };
  gboolean valid = werk->vraag.fouten->len == 0;
  g_autoptr (TaalBeschikbaarheid) alles =
      taal_beschikbaarheid_compute (werk->norm, werk->stand->aanboden, &all);
  g_autoptr (TaalBeschikbaarheid) gevonden =
      valid ? taal_beschikbaarheid_compute (werk->norm, werk->stand->aanboden, asked) : NULL;
  g_autoptr (GPtrArray) gemeenten = list_gemeenten (alles);
  const TaalRegisterPagina pagina = {
    .woorden = werk->woorden,
    .gevonden = gevonden,
    .gemeenten = gemeenten,
    .vraag = *asked,
    .fouten = werk->vraag.fouten,
    .n_weggelaten = werk->stand->n_weggelaten,
  };

  return taal_register_pagina_html (&pagina);
}

static char *
make_json (const TaalRegisterWerk *werk)
{
  g_autoptr (TaalBeschikbaarheid) gevonden =
      taal_beschikbaarheid_compute (werk->norm, werk->stand->aanboden, &werk->vraag.aanbod);

  return taal_report_aanbod_json (gevonden);
}

/**
 * taal_register_werk_run:
 * @task: a task, of which @data is the #TaalRegisterWerk
 * @source: nothing
 * @data: it
 * @cancellable: breaks it off
 *
 * Reads what changed, and makes the answer. It touches nothing of the register, which lives in
 * another thread.
 *
 * Thread: a worker
 */
void
taal_register_werk_run (GTask        *task,
                        gpointer      source,
                        gpointer      data,
                        GCancellable *cancellable)
{
  TaalRegisterWerk *werk = data;
  GError *error = NULL;

  werk->stand = taal_voorraad_kijk (werk->voorraad, cancellable, &error);
  if (werk->stand == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  werk->antwoord.n_weggelaten = werk->stand->n_weggelaten;
  werk->antwoord.inhoud = werk->pagina ? make_pagina (werk) : make_json (werk);
  g_task_return_boolean (task, TRUE);
}

/**
 * taal_register_werk_free:
 * @data: (transfer full): a question that was answered
 *
 * Thread: any
 */
void
taal_register_werk_free (gpointer data)
{
  TaalRegisterWerk *werk = data;

  g_assert (werk->message == NULL && werk->register_ == NULL);
  g_clear_pointer (&werk->voorraad, taal_voorraad_unref);
  g_clear_pointer (&werk->norm, taal_norm_unref);
  taal_register_vraag_clear (&werk->vraag);
  taal_antwoord_clear (&werk->antwoord);
  g_clear_pointer (&werk->stand, taal_stand_unref);
  g_free (werk);
}
