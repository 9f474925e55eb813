/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

/* A school of any size whose presence has all columns: given lessons of which a third is online,
 * with logins and times, rejoins, absence and invoices, and now and then what gives a signal. */

void bench_write_aanwezigen (const char *folder,
                             const char *presentie,
                             int         n_presentie);
