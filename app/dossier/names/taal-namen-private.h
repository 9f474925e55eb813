/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-hernoeming-private.h"
#include "taal-namen.h"

G_BEGIN_DECLS

/* What a pass phrase becomes; in memory that is wiped. */
typedef struct _TaalNamenSleutel TaalNamenSleutel;

/* The bytes in front of a file: what it is, its version, and how it is kept. */
#define TAAL_NAMEN_PREFIX 10

/* Which file a path was. */
typedef struct
{
  guint64 inode;
  gint64  size;
  gint64  seconds;
  gint64  nanoseconds;
} TaalNamenFile;

struct _TaalNamen
{
  GObject           parent_instance;

  /* Owned */
  char             *path;
  GHashTable       *namen;     /* cursist_id → TaalNaam, whose it is */
  GPtrArray        *keuzen;    /* TaalNamenKeuze */
  GHashTable       *bestanden; /* sha256 → TaalNamenBestand, whose it is */
  GPtrArray        *hernoemd;  /* TaalHernoeming: the ids that it followed */
  TaalNamenSleutel *sleutel;   /* NULL: not encrypted */

  guint8            pseudoniemen[TAAL_NAMEN_PSEUDONIEMEN];
  TaalNamenFile     file;      /* as it was opened or written; zero: there was none */
};

/* taal-namen.c: for who reads the file */
void              taal_namen_put            (TaalNamen               *self,
                                             TaalNaam                *naam);
void              taal_namen_put_bestand    (TaalNamen               *self,
                                             TaalNamenBestand        *bestand);
gboolean          taal_namen_check          (const char              *text,
                                             gboolean                 required,
                                             GError                 **error);
void              taal_namen_put_keuze      (TaalNamen               *self,
                                             const char              *naam,
                                             const char              *account,
                                             TaalNamenSoort           soort,
                                             const char              *id);
GPtrArray        *taal_namen_list_values    (GHashTable              *table,
                                             GCompareFunc             compare);

/* taal-namen-volgen.c */
gboolean          taal_namen_follow         (TaalNamen               *self,
                                             const GPtrArray         *hernoemingen);

/* taal-namen-inhoud.c */
gboolean          taal_namen_set_damaged    (GError                 **error);
GVariant         *taal_namen_pack           (TaalNamen               *self);
gboolean          taal_namen_unpack         (TaalNamen               *self,
                                             GBytes                  *plain,
                                             guint8                   version,
                                             GError                 **error);

/* taal-namen-sleutel.c */
gboolean          taal_namen_start_sodium   (GError                 **error);
TaalNamenSleutel *taal_namen_sleutel_new    (const char              *phrase,
                                             GError                 **error);
void              taal_namen_sleutel_append (const TaalNamenSleutel  *sleutel,
                                             GByteArray              *file,
                                             const guint8            *plain,
                                             gsize                    size);
GBytes           *taal_namen_sleutel_read   (const guint8            *bytes,
                                             gsize                    size,
                                             const char              *phrase,
                                             TaalNamenSleutel       **sleutel,
                                             GError                 **error);
void              taal_namen_sleutel_free   (TaalNamenSleutel        *sleutel);

G_END_DECLS
