/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-controle-private.h"

#include <string.h>
#include <unistd.h>
#include <zip.h>

#define CHUNK   (64 * 1024)
#define MAX_TAG 32

/* What was seen of a part, byte by byte. */
typedef struct
{
  gboolean in_tag;
  gboolean broken;         /* a < within a tag, or a > outside one */
  gsize    length;         /* of the tag so far */
  char     tag[MAX_TAG];   /* how it begins, zero-terminated when it is closed */
  char     root[MAX_TAG];  /* the name of the outermost element */
  guint    n_cells;
} Part;

static void
close_tag (Part *part)
{
  gsize kept = MIN (part->length, MAX_TAG - 1);

  part->tag[kept] = '\0';
  part->in_tag = FALSE;
  if (part->tag[0] == 'c' && part->tag[1] == ' ')
    part->n_cells++;
  if (*part->root == '\0' && part->tag[0] != '?')
    {
      gsize name = strcspn (part->tag, " />");

      memcpy (part->root, part->tag, name);
      part->root[name] = '\0';
    }
}

/* Texts and attributes hold neither < nor > as such. */
static void
scan (Part       *part,
      const char *data,
      gsize       length)
{
  for (const char *c = data; c < data + length; c++)
    {
      part->broken = part->broken || (*c == '<' && part->in_tag) || (*c == '>' && !part->in_tag);
      if (*c == '<')
        {
          part->in_tag = TRUE;
          part->length = 0;
        }
      else if (*c == '>' && part->in_tag)
        close_tag (part);
      else if (part->in_tag && part->length < MAX_TAG)
        part->tag[part->length++] = *c;
    }
}

/* Whether the part ends with the end of its outermost element. */
static gboolean
is_whole (const Part *part)
{
  return !part->broken && !part->in_tag && *part->root != '\0' && part->tag[0] == '/' &&
         g_str_equal (part->tag + 1, part->root);
}

/* Reads a part to its end, where its checksum is looked at as well. */
static gboolean
read_part (zip_t        *zip,
           zip_uint64_t  index,
           Part         *part)
{
  zip_file_t *file = zip_fopen_index (zip, index, 0);
  g_autofree char *chunk = g_malloc (CHUNK);
  zip_int64_t n;

  if (file == NULL)
    return FALSE;
  while ((n = zip_fread (file, chunk, CHUNK)) > 0)
    scan (part, chunk, (gsize) n);

  return zip_fclose (file) == 0 && n == 0;
}

static gboolean
check_parts (zip_t       *zip,
             const guint *n_cells,
             guint        n_sheets)
{
  guint n_found = 0;

  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      const char *name = zip_get_name (zip, (zip_uint64_t) i, 0);
      Part part = { 0 };
      guint sheet = 0;

      if (name == NULL || !read_part (zip, (zip_uint64_t) i, &part) || !is_whole (&part))
        return FALSE;
      if (!g_str_has_prefix (name, "xl/worksheets/sheet"))
        continue;
      sheet = (guint) g_ascii_strtoull (name + strlen ("xl/worksheets/sheet"), NULL, 10);
      if (sheet == 0 || sheet > n_sheets || part.n_cells != n_cells[sheet - 1])
        return FALSE;
      n_found++;
    }

  return n_found == n_sheets;
}

/**
 * taal_xlsx_controle:
 * @fd: a workbook that libxlsxwriter has just written; stays open
 * @n_cells: (array length=n_sheets): how many cells were put in each sheet
 * @n_sheets: how many sheets it should have
 *
 * Reads the workbook back. libxlsxwriter looks at no write to the files that it gathers the parts in,
 * so that on a full disk it makes, without a word, a workbook of which rows are missing.
 *
 * Returns: whether each part is closed as it should be, and each sheet has all its cells
 *
 * Thread: any
 */
gboolean
taal_xlsx_controle (int          fd,
                    const guint *n_cells,
                    guint        n_sheets)
{
  int copy = dup (fd);
  zip_t *zip;
  gboolean good;

  if (copy < 0)
    return FALSE;
  zip = lseek (copy, 0, SEEK_SET) == 0 ? zip_fdopen (copy, ZIP_CHECKCONS, NULL) : NULL;
  if (zip == NULL)
    {
      (void) close (copy);
      return FALSE;
    }

  good = check_parts (zip, n_cells, n_sheets);
  zip_discard (zip);
  return good;
}
