/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalZip:
 *
 * The archive that a workbook is. Its parts are only looked up by name in it, and never written
 * anywhere. Used by one thread at a time.
 */
typedef struct _TaalZip TaalZip;

/**
 * TaalZipPart:
 *
 * A part of an archive while it is inflated. It may not outlive the archive.
 */
typedef struct _TaalZipPart TaalZipPart;

/**
 * TaalZipMark:
 *
 * A place in a part where inflating can begin again. Atomically ref-counted.
 */
typedef struct _TaalZipMark TaalZipMark;

TaalZip     *taal_zip_open              (const char         *path,
                                         GError            **error);
void         taal_zip_free              (TaalZip            *zip);
const char  *taal_zip_get_name          (const TaalZip      *zip);
gboolean     taal_zip_has               (const TaalZip      *zip,
                                         const char         *part);
gint64       taal_zip_get_part_size     (const TaalZip      *zip,
                                         const char         *part);

TaalZipPart *taal_zip_part_open         (TaalZip            *zip,
                                         const char         *name,
                                         gint64              max_size,
                                         GError            **error);
void         taal_zip_part_free         (TaalZipPart        *part);
const char  *taal_zip_part_get_name     (const TaalZipPart  *part);
TaalZip     *taal_zip_part_get_zip      (const TaalZipPart  *part);
gssize       taal_zip_part_read         (TaalZipPart        *part,
                                         char               *buffer,
                                         gsize               size,
                                         GError            **error);
gint64       taal_zip_part_get_position (const TaalZipPart  *part);

TaalZipMark *taal_zip_part_mark         (TaalZipPart        *part,
                                         GError            **error);
gboolean     taal_zip_part_seek         (TaalZipPart        *part,
                                         const TaalZipMark  *mark,
                                         gint64              offset,
                                         GError            **error);
gint64       taal_zip_mark_get_position (const TaalZipMark  *mark);
gint64       taal_zip_mark_get_offset   (const TaalZipMark  *mark);
TaalZipMark *taal_zip_mark_ref          (TaalZipMark        *mark);
void         taal_zip_mark_unref        (TaalZipMark        *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalZip, taal_zip_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalZipPart, taal_zip_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalZipMark, taal_zip_mark_unref)

G_END_DECLS
