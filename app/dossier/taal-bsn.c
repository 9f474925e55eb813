/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bsn.h"

#define N_DIGITS 9

/**
 * taal_bsn_is:
 * @text: a trimmed cell
 * @length: its length in bytes
 *
 * Returns: whether @text as a whole is nine digits that pass the elfproef (format.md 1)
 *
 * Thread: any
 */
gboolean
taal_bsn_is (const char *text,
             gsize       length)
{
  int sum = 0;

  if (length != N_DIGITS)
    return FALSE;

  for (int i = 0; i < N_DIGITS; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum += (text[i] - '0') * (i < N_DIGITS - 1 ? N_DIGITS - i : -1);
    }

  return sum % 11 == 0;
}

/**
 * taal_bsn_contains:
 * @text: a text
 * @length: its length in bytes
 *
 * Returns: whether a run of exactly nine digits in @text, or all of it, passes the elfproef
 *
 * Thread: any
 */
gboolean
taal_bsn_contains (const char *text,
                   gsize       length)
{
  gsize run = 0;

  if (length < N_DIGITS)
    return FALSE;

  for (gsize i = 0; i <= length; i++)
    if (i < length && g_ascii_isdigit (text[i]))
      run++;
    else
      {
        if (run == N_DIGITS && taal_bsn_is (text + i - run, run))
          return TRUE;
        run = 0;
      }

  return FALSE;
}
