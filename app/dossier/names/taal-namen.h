/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TAAL_NAMEN_ERROR (taal_namen_error_quark ())
GQuark taal_namen_error_quark (void);

typedef enum
{
  TAAL_NAMEN_ERROR_NOT_FOUND,    /* there is no such file */
  TAAL_NAMEN_ERROR_NOT_NAMEN,    /* a file, but no name list */
  TAAL_NAMEN_ERROR_NEWER,        /* written by a newer version of the program */
  TAAL_NAMEN_ERROR_NEEDS_PHRASE, /* it is encrypted, and no pass phrase was given */
  TAAL_NAMEN_ERROR_WRONG_PHRASE, /* the pass phrase is not that of the file */
  TAAL_NAMEN_ERROR_DAMAGED,      /* truncated, or changed by other means */
  TAAL_NAMEN_ERROR_TOO_BIG,      /* larger than can be trusted */
  TAAL_NAMEN_ERROR_BSN,          /* a BSN in a name, an alias or an address */
  TAAL_NAMEN_ERROR_TEXT,         /* an empty name, or what is no text */
  TAAL_NAMEN_ERROR_CHANGED,      /* another program has written to it since it was opened */
  TAAL_NAMEN_ERROR_IO,           /* any other failure of reading or writing */
} TaalNamenError;

/* A larger list, with the files in it, is none of a school. */
#define TAAL_NAMEN_MAX_BYTES (256 * 1024 * 1024)

/**
 * TaalNaam:
 * @cursist_id: the pseudonym of a cursist in the dossier
 * @naam: the name
 * @email: (nullable): the address
 * @sinds: when the name came into the list, in seconds since 1970-01-01 UTC
 *
 * Who a cursist is. Immutable.
 */
typedef struct
{
  char   *cursist_id;
  char   *naam;
  char   *email;
  gint64  sinds;
} TaalNaam;

/* Who somebody in a file of a meeting tool is. */
typedef enum
{
  TAAL_NAMEN_CURSIST,
  TAAL_NAMEN_DOCENT,
  TAAL_NAMEN_NIEMAND, /* neither: a guest, somebody of the office, a recording */
} TaalNamenSoort;

/**
 * TaalNamenKeuze:
 * @naam: a name as a meeting tool shows it
 * @account: (nullable): the account that it came with
 * @id: (nullable): the cursist_id or docent_id
 * @soort: who it is
 *
 * What somebody said once of who a name is. Immutable.
 */
typedef struct
{
  char           *naam;
  char           *account;
  char           *id;
  TaalNamenSoort  soort;
} TaalNamenKeuze;

/* How many bytes the key of the pseudonyms of accounts has. */
#define TAAL_NAMEN_PSEUDONIEMEN 32

/**
 * TaalNamenBestand:
 * @sha256: the SHA-256 of @inhoud, in hexadecimal: that of the #TaalPresentiebestand
 * @naam: the name of the file, without a folder
 * @ingelezen_op: when, in seconds since 1970-01-01 UTC
 * @inhoud: its bytes, as they came
 *
 * A file of a meeting tool, which holds names. Immutable.
 */
typedef struct
{
  char   *sha256;
  char   *naam;
  gint64  ingelezen_op;
  GBytes *inhoud;
} TaalNamenBestand;

/**
 * TaalNamen:
 *
 * The name list of a school: a file beside the dossier that says who the cursisten are and which
 * names of meeting tools are theirs, and keeps the files of these tools, which name them. The
 * dossier holds none of it, so it can be handed on. With a pass phrase the file is encrypted: a key
 * by Argon2id, the contents by XChaCha20-Poly1305 in a stream that shows it when a byte is other or
 * missing.
 *
 * Nothing is written until taal_namen_save(). Nothing of it goes to a log.
 *
 * Used by one thread at a time.
 */
#define TAAL_TYPE_NAMEN (taal_namen_get_type ())
G_DECLARE_FINAL_TYPE (TaalNamen, taal_namen, TAAL, NAMEN, GObject)

char                   *taal_namen_dup_path          (const char         *dossier);
TaalNamen              *taal_namen_new               (const char         *path);
const char             *taal_namen_get_path          (TaalNamen          *self);

/* taal-namen-bestand.c: the file */
gboolean                taal_namen_is_encrypted      (const char         *path,
                                                      gboolean           *encrypted,
                                                      GError            **error);
TaalNamen              *taal_namen_open              (const char         *path,
                                                      const char         *phrase,
                                                      GError            **error);
gboolean                taal_namen_set_phrase        (TaalNamen          *self,
                                                      const char         *phrase,
                                                      GError            **error);
gboolean                taal_namen_has_phrase        (TaalNamen          *self);
gboolean                taal_namen_save              (TaalNamen          *self,
                                                      GError            **error);

/* taal-namen.c: what is in it */
gboolean                taal_namen_set               (TaalNamen          *self,
                                                      const char         *cursist_id,
                                                      const char         *naam,
                                                      const char         *email,
                                                      GError            **error);
const TaalNaam         *taal_namen_get               (TaalNamen          *self,
                                                      const char         *cursist_id);
gboolean                taal_namen_remember          (TaalNamen          *self,
                                                      const char         *naam,
                                                      const char         *account,
                                                      TaalNamenSoort      soort,
                                                      const char         *id,
                                                      GError            **error);
gboolean                taal_namen_forget            (TaalNamen          *self,
                                                      const char         *naam,
                                                      const char         *account);
const GPtrArray        *taal_namen_list_keuzen       (TaalNamen          *self);
const guint8           *taal_namen_get_pseudoniemen  (TaalNamen          *self);
GPtrArray              *taal_namen_list              (TaalNamen          *self);

/* taal-namen-origineel.c: the files of meeting tools */
gboolean                taal_namen_add_bestand       (TaalNamen          *self,
                                                      const char         *naam,
                                                      GBytes             *inhoud,
                                                      GError            **error);
const TaalNamenBestand *taal_namen_get_bestand       (TaalNamen          *self,
                                                      const char         *sha256);
GPtrArray              *taal_namen_list_bestanden    (TaalNamen          *self);
gboolean                taal_namen_remove_bestand    (TaalNamen          *self,
                                                      const char         *sha256);
gboolean                taal_namen_wis               (TaalNamen          *self,
                                                      const char         *cursist_id,
                                                      guint              *n_bestanden);

G_END_DECLS
