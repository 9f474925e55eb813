/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalBestand:
 * @text: its text in UTF-8, not zero-terminated; a byte that is no text stands in it as a control
 *   character
 * @length: the length of @text in bytes
 * @size: the size of the file itself
 * @windows_1252: whether it had to be read as Windows-1252
 * @raw: (nullable): the file as it was read, while @text lies in it
 * @decoded: (nullable): the text, when it had to be made
 * @forgotten: how many bytes of @text are no longer there
 *
 * A source file as text. UTF-8 is read where it lies; only another encoding costs memory.
 */
typedef struct
{
  const char  *text;
  gsize        length;
  gint64       size;
  gboolean     windows_1252;
  gsize        forgotten;

  /* Owned */
  char        *raw;
  char        *decoded;
} TaalBestand;

#define TAAL_BESTAND_MAX_SIZE ((gint64) 4 << 30)

/* How much is forgotten at a time. */
#define TAAL_BESTAND_FORGET ((gsize) 4 << 20)

gboolean taal_bestand_open       (TaalBestand   *bestand,
                                  const char    *path,
                                  GError       **error);
gboolean taal_bestand_open_bytes (TaalBestand   *bestand,
                                  gconstpointer  bytes,
                                  gsize          length,
                                  const char    *name,
                                  GError       **error);
void     taal_bestand_forget     (TaalBestand   *bestand,
                                  gsize          n);
void     taal_bestand_close      (TaalBestand   *bestand);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalBestand, taal_bestand_close)

G_END_DECLS
