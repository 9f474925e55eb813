/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include "taal-koppeling.h"
#include "taal-namen-geheugen.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static const char profile_text[] =
  "[aanwezig]\nversie=1\nnaam.koppen=Naam;\ndatum.kop=Dag\nvan.kop=Van\ntot.kop=Tot\n"
  "[status]\nP=ja\n";

/* Reads a file in every way that there is, and finds the lessons of what came of it. */
static void
read_file (const uint8_t             *data,
           size_t                     size,
           TaalOrde                   orde,
           const TaalAanwezigProfiel *profiel,
           TaalNamenbron                 *namen)
{
  const TaalKoppelLes lessen[] = {
    { "L1", "G1", "D1", taal_date_from_ymd (2025, 11, 24), 9 * 3600, 90, TRUE, FALSE },
    { "L2", "G1", NULL, taal_date_from_ymd (2025, 11, 24), 23 * 3600, 120, TRUE, TRUE },
    { "L3", "G1", NULL, taal_date_from_ymd (2025, 11, 24), -1, 120, TRUE, TRUE },
  };
  g_autoptr (TaalVergadering) v =
    taal_vergadering_read ("les.csv", data, size, orde, profiel);

  for (guint i = 0; i < v->deelnames->len; i++)
    {
      const TaalDeelname *one = g_ptr_array_index (v->deelnames, i);

      g_assert_true (g_utf8_validate (one->naam, -1, NULL) && one->naam[0] != '\0');
      g_assert_true (one->van != TAAL_MOMENT_GEEN);
      g_assert_true (one->tot == TAAL_MOMENT_GEEN || one->tot >= one->van);
    }
  if (taal_vergadering_get_fout (v) == NULL)
    {
      g_autoptr (TaalKoppeling) koppeling =
        taal_koppeling_new (&v, 1, NULL, lessen, G_N_ELEMENTS (lessen), namen);

      for (guint i = 0; i < koppeling->aanwezig->len; i++)
        g_assert_cmpint (
            ((TaalKoppelAanwezig *) g_ptr_array_index (koppeling->aanwezig, i))->minuten, >=, 0);
    }
}

/* Any bytes are a file of a meeting, a list of names and a profile, or it is said why not. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const guint8 key[TAAL_NAMEN_SLEUTEL];
  g_autoptr (TaalNamenbron) namen = TAAL_NAMENBRON (taal_namen_geheugen_new (key));
  g_autoptr (TaalAanwezigProfiel) known =
    taal_aanwezig_profiel_new_from_text (profile_text, -1, NULL);
  g_autoptr (TaalAanwezigProfiel) own =
    taal_aanwezig_profiel_new_from_text ((const char *) data, (gssize) size, NULL);

  (void) taal_namenbron_remember (namen, "Piet Jansen", NULL, TAAL_NAAM_CURSIST, "C1", NULL);
  (void) taal_namenbron_remember (namen, "Anna", NULL, TAAL_NAAM_DOCENT, "D1", NULL);
  (void) taal_namenbron_load_csv (namen, "namen.csv", data, size, NULL);
  /* An archive is read from its path, which fuzz-workbook does. */
  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    return 0;

  read_file (data, size, TAAL_ORDE_ONBEKEND, NULL, namen);
  read_file (data, size, TAAL_ORDE_MDJ, known, namen);
  if (own != NULL)
    {
      g_autofree char *text = taal_aanwezig_profiel_to_text (own);
      g_autoptr (TaalAanwezigProfiel) again = taal_aanwezig_profiel_new_from_text (text, -1, NULL);

      g_assert_nonnull (again);
      read_file (data, size, TAAL_ORDE_DMJ, own, namen);
    }

  return 0;
}
