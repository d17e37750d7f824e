import { z } from "zod"
import { documentNames } from "#src/modules/themes/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { sourceSchema } from "#src/values/source.ts"
import { linkedFile, linkedText } from "#src/web/index.ts"
import { organisationView } from "./pages/organisation.tsx"
import { type OrganisationsPage, organisationsView } from "./pages/organisations.tsx"
import { organisationPage } from "./places.ts"
import { countOrganisations, getOrganisation, listOrganisations, type OrganisationRow, placeNames, sourcesOf } from "./queries.ts"
import { organisationKeySchema, organisationTypes } from "./types.ts"

const pageSize = 50

const organisationShape = z.object({
  key: z.string(),
  type: z.enum(organisationTypes),
  state: z.string().nullable(),
  acronym: z.string(),
  title: localisedSchema,
  aliases: z.array(z.string()),
  sources: z.array(sourceSchema),
})
const shapeOf = ({ key, type, state, acronym, title, aliases, sources }: OrganisationRow) => ({
  key,
  type,
  state,
  acronym,
  title,
  aliases,
  sources,
})

export const routes = [
  page({
    path: "/organisations",
    params: {},
    query: {
      type: z.enum(organisationTypes).optional(),
      state: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      after: organisationKeySchema.optional(),
    },
    may: everybody,
    summary: "Bodies that the record names: organs, institutions, partners, networks",
    load: async ({ tx, query, say }): Promise<OrganisationsPage> => {
      const { type, state, after } = query
      const found = await listOrganisations(tx, say.lang, { type, state }, after, pageSize)
      const counts = await countOrganisations(tx)
      const places = await placeNames(tx, [...new Set(counts.flatMap((c) => c.state ?? []))])
      const rows = found.slice(0, pageSize)
      const next = found.length > pageSize ? (rows.at(-1)?.key ?? null) : null
      return { rows, counts, places, type, state, after, next }
    },
    html: organisationsView,
    json: z.object({ organisations: z.array(organisationShape), next: z.string().nullable() }),
    wire: ({ rows, next }) => ({ organisations: rows.map(shapeOf), next }),
  }),
  page({
    path: "/organisations/:organisation",
    params: { organisation: organisationKeySchema },
    query: {},
    may: everybody,
    summary: "One body: its names, spellings and sources, and what other parts of the record hold of it",
    load: async ({ tx, params, panels }) => {
      const organisation = await getOrganisation(tx, params.organisation)
      const places = await placeNames(tx, organisation.state ? [organisation.state] : [])
      const documents = await documentNames(
        tx,
        sourcesOf(organisation).map((s) => s.document),
      )
      return { organisation, places, documents, panels: await panels(organisationPage, { organisation: organisation.key }) }
    },
    html: organisationView,
    also: {
      jsonld: ({ organisation: o }, say, origin) =>
        linkedFile(
          {
            id: `/organisations/${o.key}`,
            type: "Organization",
            name: linkedText(o.title),
            alternateName: o.acronym ? { [say.lang]: o.acronym } : null,
            kind: o.type,
          },
          say,
          origin,
        ),
    },
    json: z.object({ organisation: organisationShape, panels: z.array(z.unknown()) }),
    wire: ({ organisation, panels }) => ({ organisation: shapeOf(organisation), panels }),
  }),
]
