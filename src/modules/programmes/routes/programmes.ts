import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { unitInChargeOf } from "../charging.ts"
import { documentsOf, labelsFor, refsOf } from "../labels.ts"
import { linkedProgramme } from "../linked.ts"
import { resultsShown, statesIn } from "../measuring/shown.ts"
import { findingsView } from "../pages/findings.tsx"
import { measuresView, measureView } from "../pages/measures.tsx"
import { programmeView } from "../pages/programme.tsx"
import { programmesView } from "../pages/programmes.tsx"
import { programmePage } from "../places.ts"
import { mayMeasure, mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { listAgreements, listContributions } from "../queries/agreements.ts"
import { readThreshold } from "../queries/disclosure.ts"
import { listDerivedUnits, listReportedUnits, listUnitParents, listUnitsBelow } from "../queries/findings.ts"
import { countGaps, latestActivities } from "../queries/list.ts"
import { listMarkersOf } from "../queries/markers.ts"
import { getMeasure, listMeasures, listParts, listTotals, listValues } from "../queries/measures.ts"
import {
  getProgramme,
  listClausesOfProgramme,
  listProgrammes,
  listResultsOfProgramme,
  listSections,
  listThemesOfProgramme,
} from "../queries/programmes.ts"
import { listProjects } from "../queries/projects.ts"
import { addUp, compareUnits, namedUnits, overlaps } from "../rules.ts"
import { type AddsUp, programmePath, slugSchema } from "../types.ts"
import { refsOfAgreements, refsOfContributions } from "./agreements.ts"
import { measureTable, programmeTable } from "./tables.ts"

const record = z.record(z.string(), z.unknown())
const word = z.string().regex(/^[a-z0-9-]{1,80}$/)

const programmes = page({
  path: "/programmes",
  params: {},
  query: { unit: word.optional(), section: slugSchema.optional(), status: z.enum(["planned", "active", "closed"]).optional() },
  may: everybody,
  summary: "Programmes in the order of the report, by unit and section",
  load: async ({ tx, query, cards }) => {
    const asked = Object.fromEntries(Object.entries(query).filter(([, v]) => v !== undefined)) as {
      unit?: string
      section?: string
      status?: string
    }
    const sections = await listSections(tx)
    const all = await listProgrammes(tx, asked)
    const units = [...new Set((asked.unit ? await listProgrammes(tx, {}) : all).flatMap((p) => (p.unit ? [p.unit] : [])))].sort()
    return {
      sections,
      programmes: all,
      asked,
      units,
      labels: await labelsFor(cards, [...refsOf("unit", units), ...documentsOf(sections.map((s) => s.sources))]),
    }
  },
  html: programmesView,
  also: programmeTable,
  json: z.object({ programmes: z.array(record), sections: z.array(record) }),
  wire: ({ programmes, sections }) => ({ programmes: programmes.map((p) => ({ ...p, path: programmePath(p.key) })), sections }),
})

const programme = page({
  path: "/programmes/:programme",
  params: { programme: slugSchema },
  query: {},
  may: everybody,
  summary: "One programme: unit, mandates, results and latest activities",
  load: async ({ tx, params, actor, cards, panels, today }) => {
    const own = mayRecord(actor).ok ? await listUnitsBelow(tx, recordingUnits(actor), today) : []
    const programme = await getProgramme(tx, params.programme)
    const clauses = await listClausesOfProgramme(tx, programme.key)
    const themes = await listThemesOfProgramme(tx, programme.key)
    const sight = { staff: isStaff(actor), threshold: await readThreshold(tx) }
    const results = resultsShown(await listResultsOfProgramme(tx, programme.key), sight)
    const { total, latest } = await latestActivities(tx, { programme: programme.key }, 25)
    const agreements = await listAgreements(tx, { programme: programme.key })
    const markers = await listMarkersOf(tx, `programme:${programme.key}`)
    const projects = await listProjects(tx, { programme: programme.key })
    const contributions = await listContributions(tx, { programme: programme.key })
    const labels = await labelsFor(cards, [
      ...refsOfAgreements(agreements),
      ...refsOfContributions(contributions),
      ...refsOf("unit", [programme.unit, ...latest.map((l) => l.unit), ...projects.flatMap((p) => p.units)]),
      ...refsOf("state", [...latest.flatMap((l) => l.places), ...results.flatMap((r) => statesIn(r.divisions))]),
      ...refsOf(
        "theme",
        themes.map((t) => t.theme),
      ),
      ...refsOf(
        "clause",
        clauses.map((c) => c.clause),
      ),
      ...documentsOf([
        programme.sources,
        ...clauses.map((c) => c.sources),
        ...results.map((r) => r.sources),
        ...markers.map((m) => m.sources),
      ]),
    ])
    return {
      programme,
      clauses,
      themes,
      results,
      agreements,
      contributions,
      projects,
      markers,
      forStaff: isStaff(actor),
      mayEnter:
        mayRecord(actor).ok &&
        mayRecordFor(own, await unitInChargeOf(tx, ref("programme", programme.key), programme.unit, today)).ok,
      total,
      latest,
      labels,
      today,
      panels: await panels(programmePage, { programme: programme.key }),
    }
  },
  html: programmeView,
  also: { jsonld: linkedProgramme },
  json: z.object({
    programme: record,
    clauses: z.array(record),
    themes: z.array(record),
    results: z.array(record),
    activities: z.number(),
  }),
  wire: ({ programme, clauses, themes, results, total }) => ({ programme, clauses, themes, results, activities: total }),
})

const measures = page({
  path: "/measures",
  params: {},
  query: {},
  may: everybody,
  summary: "Measures and how their values add up",
  load: async ({ tx, actor }) => ({ measures: await listMeasures(tx), mayMeasure: mayMeasure(actor).ok }),
  html: measuresView,
  also: measureTable,
  json: z.object({ measures: z.array(record) }),
  wire: ({ measures }) => ({ measures }),
})

const measure = page({
  path: "/measures/:measure",
  params: { measure: word },
  query: {},
  may: everybody,
  summary: "One measure: its values with sources, their total by its rule, and values that may count the same twice",
  load: async ({ tx, params, actor, cards }) => {
    const measure = await getMeasure(tx, params.measure)
    const values = await listValues(tx, measure.key)
    const totals = (await listTotals(tx)).filter((t) => t.measure === measure.key)
    const labels = await labelsFor(cards, [
      ...refsOf(
        "state",
        values.map((v) => v.place),
      ),
      ...documentsOf(values.map((v) => v.sources)),
    ])
    const pairs = measure.addsUp === "sum" ? overlaps(values).slice(0, 100) : []
    return {
      mayMeasure: mayMeasure(actor).ok,
      measure,
      values,
      sum: addUp(measure.addsUp as AddsUp, values, totals),
      pairs,
      printedTotals: new Set(totals.map((t) => t.total)),
      labels,
    }
  },
  html: measureView,
  json: z.object({
    measure: record,
    total: z.number().nullable(),
    atLeast: z.boolean(),
    rule: z.string(),
    values: z.array(record),
    mayOverlap: z.array(z.array(z.string())),
  }),
  wire: ({ measure, values, sum, pairs }) => ({
    measure,
    total: sum.total,
    atLeast: sum.atLeast,
    rule: measure.addsUp,
    values: values.map((v) => ({ ...v, counted: sum.counted.has(v.key) })),
    mayOverlap: pairs.map(([a, b]) => [a.key, b.key]),
  }),
})

const mostFindings = 2000

const findings = page({
  path: "/findings",
  params: {},
  query: {},
  may: everybody,
  summary: "Totals that disagree with their parts, units reported that the orders do not name",
  load: async ({ tx, cards }) => {
    const totals = await listTotals(tx)
    const parts = await listParts(
      tx,
      totals.flatMap((t) => t.parts),
    )
    const reported = (await listReportedUnits(tx, mostFindings)).filter((r) => r.dated)
    const derived = Map.groupBy(
      await listDerivedUnits(
        tx,
        reported.map((r) => r.key),
      ),
      (d) => d.activity,
    )
    const parents = Map.groupBy(await listUnitParents(tx), (p) => p.unit)
    const above = new Map([...parents].map(([unit, rows]) => [unit, rows.map((r) => r.parent)]))
    const differences = reported.flatMap((r) => {
      const answer = namedUnits(derived.get(r.key) ?? [])
      return compareUnits(
        r.units,
        answer.map((d) => d.unit),
        above,
      ) === "differs"
        ? [{ ...r, derived: answer }]
        : []
    })
    const labels = await labelsFor(cards, [
      ...(totals.map((t) => t.thing) as Ref[]),
      ...refsOf(
        "unit",
        differences.flatMap((d) => [...d.units, ...d.derived.map((u) => u.unit)]),
      ),
      ...refsOf(
        "provision",
        differences.flatMap((d) => d.derived.map((u) => u.provision)),
      ),
      ...documentsOf(totals.map((t) => t.sources)),
    ])
    return { totals, parts, differences, gaps: await countGaps(tx), labels }
  },
  html: findingsView,
  json: z.object({ totals: z.array(record), differences: z.array(record), gaps: record }),
  wire: ({ totals, differences, gaps }) => ({ totals, differences, gaps }),
})

export const programmeRoutes = [programmes, programme, measures, measure, findings]
