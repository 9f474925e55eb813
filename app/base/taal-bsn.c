/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-bsn.h"

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

  if (length != TAAL_BSN_LENGTH)
    return FALSE;

  for (int i = 0; i < TAAL_BSN_LENGTH; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum += (text[i] - '0') * (i < TAAL_BSN_LENGTH - 1 ? TAAL_BSN_LENGTH - i : -1);
    }

  return sum % 11 == 0;
}

/**
 * taal_bsn_find:
 * @text: a text
 * @length: its length in bytes
 *
 * Returns: (transfer none) (nullable): where in @text a run of exactly nine digits stands that passes
 *   the elfproef
 *
 * Thread: any
 */
const char *
taal_bsn_find (const char *text,
               gsize       length)
{
  gsize run = 0;

  if (length < TAAL_BSN_LENGTH)
    return NULL;

  for (gsize i = 0; i <= length; i++)
    if (i < length && g_ascii_isdigit (text[i]))
      run++;
    else
      {
        if (run == TAAL_BSN_LENGTH && taal_bsn_is (text + i - run, run))
          return text + i - run;
        run = 0;
      }

  return NULL;
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
  return taal_bsn_find (text, length) != NULL;
}
