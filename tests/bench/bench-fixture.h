/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

/* What the benchmarks share: a school of any size as CSV, and commands with a stopwatch. */

void    bench_write_school    (const char        *folder,
                               int                n_lessen);
void    bench_write_presentie (const char        *folder,
                               int                n_presentie);
double  bench_run             (const char *const *argv,
                               int                best_of,
                               int                highest_status);
char   *bench_temp            (void);
void    bench_remove          (const char        *folder);
