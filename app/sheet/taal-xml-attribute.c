/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xml.h"

/**
 * taal_xml_dup:
 * @attributes: (array length=n_attributes): the attributes of an element
 * @n_attributes: how many
 * @ns: the namespace of one
 * @name: its name
 *
 * Returns: (transfer full) (nullable): its value
 *
 * Thread: that of the reader
 */
char *
taal_xml_dup (const TaalXmlAttribute *attributes,
              guint                   n_attributes,
              TaalXmlNaam             ns,
              const char             *name)
{
  for (guint i = 0; i < n_attributes; i++)
    if (taal_xml_is (&attributes[i], ns, name))
      return g_strndup (attributes[i].value, attributes[i].length);

  return NULL;
}

/**
 * taal_xml_get_number:
 * @attribute: an attribute
 * @max: the highest number that is possible
 * @value: (out): its value
 *
 * Returns: whether it is a whole number from 0 to @max
 *
 * Thread: that of the reader
 */
gboolean
taal_xml_get_number (const TaalXmlAttribute *attribute,
                     gint64                  max,
                     gint64                 *value)
{
  gint64 number = 0;

  if (attribute->length == 0)
    return FALSE;
  for (gsize i = 0; i < attribute->length; i++)
    {
      if (!g_ascii_isdigit (attribute->value[i]))
        return FALSE;
      number = number * 10 + (attribute->value[i] - '0');
      if (number > max)
        return FALSE;
    }

  *value = number;
  return TRUE;
}
