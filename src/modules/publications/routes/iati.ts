import { z } from "zod"
import { everybody, notFound, page } from "#src/platform/http/index.ts"
import { layers, severities } from "../iati/check/types.ts"
import { activitiesFile, entryDocument, type Issuer, isSample, organisationDocument } from "../iati/export.ts"
import { judgeFiles } from "../iati/gate.ts"
import { gateView } from "../iati/pages/gate.tsx"
import type { EntryKind } from "../iati/types.ts"
import { mayCheckFiles } from "../policy.ts"

const nothing = () => ({ title: "", body: null })
const xml = "application/xml"
const bytesOf = (text: string) => new TextEncoder().encode(text)
/** A sample says so in its name, so that nobody registers it by mistake. */
const named = ({ organisation }: Pick<Issuer, "organisation">, name: string) => (isSample(organisation) ? `sample-${name}` : name)

type Asking = Pick<Issuer, "organisation" | "today"> & { caller: { origin: string } }
const issuerOf = ({ organisation, today, caller }: Asking): Issuer => ({
  organisation,
  today,
  origin: organisation.origin ?? caller.origin,
})

/** `activity-dps~aicma~gocen-2012.xml`: the identifier without the reference of whoever reports. */
const entryFileSchema = z
  .string()
  .max(220)
  .regex(/^(programme|project|activity)-[a-z0-9-]+(~[a-z0-9-]+)*\.xml$/)
  .transform((file) => {
    const dash = file.indexOf("-")
    const kind = file.slice(0, dash) as EntryKind
    return { kind, key: file.slice(dash + 1, -".xml".length).replaceAll("~", "/"), file }
  })
  .meta({ example: "activity-dps~aicma~gocen-2012.xml" })

const countsShape = z.object(Object.fromEntries(severities.map((s) => [s, z.number()])))
const gateShape = z.object({
  hindrance: z.enum(["sample", "faults", "not_judged"]).nullable(),
  entries: z.number(),
  cut: z.boolean(),
  verdicts: z.array(z.object({ layer: z.enum(layers), ran: z.boolean(), counts: countsShape })),
  findings: z.array(
    z.object({
      layer: z.enum(layers),
      severity: z.enum(severities),
      rule: z.string(),
      mend: z.string(),
      count: z.number(),
      places: z.array(z.object({ entry: z.string().nullable(), path: z.string(), line: z.number() })),
    }),
  ),
})

export const iatiRoutes = [
  page({
    path: "/iati/check",
    params: {},
    query: {},
    may: mayCheckFiles,
    summary: "Three verdicts on the files for registers of aid: schema, rules, code lists; for the secretariat",
    load: async (c) => ({
      gate: await judgeFiles(c.tx, issuerOf(c), { today: c.today, now: c.now }),
      reporter: c.organisation.reporter,
    }),
    html: gateView,
    json: gateShape,
    wire: ({ gate: { groups, ...verdict } }, say) => ({
      ...verdict,
      findings: groups.map(({ mend, values, ...g }) => ({ ...g, mend: say.t(mend, values) })),
    }),
  }),
  page({
    path: "/iati/activities.xml",
    params: {},
    query: {},
    may: everybody,
    summary: "All public programmes and activities as IATI 2.03; compressed on request, with a strong tag",
    load: async (c) => ({ issuer: issuerOf(c), file: await activitiesFile(c.tx, issuerOf(c), c.now) }),
    file: ({ issuer, file }) => Promise.resolve({ bytes: file, type: xml, name: named(issuer, "iati-activities.xml") }),
    html: nothing,
    json: "none",
  }),
  page({
    path: "/iati/activities/:file",
    params: { file: entryFileSchema },
    query: {},
    may: everybody,
    summary: "One programme or activity as IATI 2.03, by its identifier without the reference of who reports",
    load: async (c) => {
      const { kind, key, file } = c.params.file
      const issuer = issuerOf(c)
      const text = await entryDocument(c.tx, issuer, kind, key)
      if (!text) throw notFound()
      return { text, name: named(issuer, file) }
    },
    file: ({ text, name }) => Promise.resolve({ bytes: bytesOf(text), type: xml, name }),
    html: nothing,
    json: "none",
  }),
  page({
    path: "/iati/organisation.xml",
    params: {},
    query: {},
    may: everybody,
    summary: "The organisation and its issued reports as IATI 2.03",
    load: async (c) => ({ issuer: issuerOf(c), text: await organisationDocument(c.tx, issuerOf(c)) }),
    file: ({ issuer, text }) =>
      Promise.resolve({ bytes: bytesOf(text), type: xml, name: named(issuer, "iati-organisation.xml") }),
    html: nothing,
    json: "none",
  }),
]
