/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <stdint.h>

#include "taal-normpakket.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Any bytes are a packet or an error that says where, never more. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakket;

  pakket = taal_normpakket_parse (bytes, "fuzz", size % 2 ? TAAL_PAKKET_GELEVERD : TAAL_PAKKET_EIGEN_LEZING, &error);
  g_assert_true ((pakket == NULL) == (error != NULL));
  g_clear_pointer (&pakket, taal_normpakket_unref);

  return 0;
}
