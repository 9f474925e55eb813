/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

/* The Wi2013 offer of two schools in a gemeente on a day, as the command line writes it and a
 * register answers it; scholen_knm is the list of the schools that said something of KNM. */
#define AANBOD_JSON(scholen_knm) \
  "{\n" \
  "  \"schema\": \"taalnorm-aanbod/1\",\n" \
  "  \"op\": \"2024-03-01\",\n" \
  "  \"gemeenten\": [\n" \
  "    {\n" \
  "      \"gemeente\": \"GM0301\",\n" \
  "      \"soort\": \"KNM\",\n" \
  "      \"status\": \"onbekend\",\n" \
  "      \"plaatsen\": 0,\n" \
  "      \"scholen\": " scholen_knm "\n" \
  "    },\n" \
  "    {\n" \
  "      \"gemeente\": \"GM0301\",\n" \
  "      \"soort\": \"NT2\",\n" \
  "      \"status\": \"beschikbaar\",\n" \
  "      \"plaatsen\": 9,\n" \
  "      \"scholen\": [\n" \
  "        \"1234\",\n" \
  "        \"5678\"\n" \
  "      ]\n" \
  "    }\n" \
  "  ],\n" \
  "  \"dekking\": {\n" \
  "    \"KNM\": [\n" \
  "      0,\n" \
  "      1\n" \
  "    ],\n" \
  "    \"NT2\": [\n" \
  "      1,\n" \
  "      1\n" \
  "    ]\n" \
  "  },\n" \
  "  \"vervalt\": [\n" \
  "    {\n" \
  "      \"stopdatum\": \"2024-06-30\",\n" \
  "      \"gemeente\": \"GM0301\",\n" \
  "      \"soort\": \"NT2\"\n" \
  "    }\n" \
  "  ]\n" \
  "}\n"
