// From words to things: which state, which body, which clause is meant. Pure; what is known is handed in. All faults are
// told at once, each at its field, and what is doubtful is asked back instead of guessed.
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf } from "#src/values/edtf.ts"
import { type Names as Bodies, resolveOrganisation } from "../../directory/index.ts"
import { wordingWords } from "../../mandates/index.ts"
import { resolveState, type Names as States } from "../../states/index.ts"
import { entry } from "../messages/entry.ts"
import { markerWords } from "../messages/markers.ts"
import { measuring } from "../messages/measuring.ts"
import { projectWords } from "../messages/projects.ts"
import type { ActivityContent, MarkerContent, Taking } from "../types.ts"
import type { ActivityInput } from "./input.ts"
import { partsOfPeople, partsOfResult } from "./parts.ts"

export type Known = {
  states: States
  bodies: Bodies
  stateName: (code: string) => string
  bodyName: (key: string) => string
  /** Keys that may be chosen. */
  units: ReadonlySet<string>
  programmes: ReadonlySet<string>
  projects: ReadonlyMap<string, NamedProject>
  clauses: ReadonlySet<string>
  /** Clauses whose wording was set aside: a new link may not name them. */
  aside: ReadonlySet<string>
  themes: ReadonlySet<string>
  measures: ReadonlyMap<string, KnownMeasure>
}

/** What a figure must fit. */
export type KnownMeasure = { unit: string; takes: Taking }

/** A project that an activity may name. */
export type NamedProject = { key: string; title: string; programme: string | null; programmeTitle: string }

type Answer = { code: string } | { fault: Omit<FieldFault, "pointer"> }

export function understandState(said: string, known: Pick<Known, "states" | "stateName">): Answer {
  const found = resolveState(said, known.states)
  if (!found) return { fault: { message: entry.unknownState, values: { said } } }
  if (found.confidence === "certain") return { code: found.state }
  return { fault: { message: entry.doubtfulState, values: { said, name: known.stateName(found.state) } } }
}

export function understandBody(said: string, known: Pick<Known, "bodies" | "bodyName">): Answer {
  const found = resolveOrganisation(said, known.bodies)
  if (!found) return { fault: { message: entry.unknownBody, values: { said } } }
  if (found.confidence === "certain") return { code: found.organisation }
  const names = [found.organisation, ...found.others].map(known.bodyName)
  return { fault: { message: entry.doubtfulBody, values: { name: names.join(" / ") } } }
}

/** A clause for a link: one that was set aside stays where it stands already (`linked`). */
export function understandClause(said: string, known: Pick<Known, "clauses" | "aside">, linked: readonly string[]): Answer {
  if (known.clauses.has(said) || (known.aside.has(said) && linked.includes(said))) return { code: said }
  return { fault: { message: known.aside.has(said) ? wordingWords.aside : entry.unknownKey, values: { said } } }
}

/** What a form offers: clauses that hold, and what the thing is linked with already. */
export const offeredClauses = (clauses: readonly string[], linked: readonly string[]): string[] => [
  ...new Set([...clauses, ...linked]),
]

/** Who asked: a state, a body, or words of which we only keep the words. */
function understandRequester(said: string, known: Known): string {
  const state = understandState(said, known)
  if ("code" in state) return state.code
  const body = understandBody(said, known)
  return "code" in body ? body.code : ""
}

type Figure = { value: number; of?: number | undefined; unit?: string | undefined }

/** Sources print some shares alone: their measures take decimals in per cent. */
const perCent = /^(per ?cent|%)$/i

/** Why a figure does not fit its measure, and at which of its fields. */
export function misfits(
  measure: KnownMeasure,
  { value, of, unit }: Figure,
): ({ at: "value" | "of" | "unit" | "measure" } & Omit<FieldFault, "pointer">)[] {
  const wrong: ReturnType<typeof misfits> = []
  // A table has the unit in the cell of the figure, a form shows it beside the measure.
  if (unit !== undefined && unit.toLowerCase() !== measure.unit.toLowerCase())
    wrong.push({ at: "measure", message: measuring.otherUnit, values: { said: unit, unit: measure.unit } })
  if (measure.takes === "whole" && !Number.isInteger(value))
    wrong.push({ at: "value", message: measuring.notWhole, values: { unit: measure.unit } })
  if (measure.takes !== "share" && of !== undefined) wrong.push({ at: "of", message: measuring.noShare })
  if (measure.takes === "share") {
    if (of === undefined) wrong.push({ at: "of", message: measuring.wholeMissing })
    if (of === 0) wrong.push({ at: "of", message: measuring.ofNothing })
    if (of !== undefined && value > of) wrong.push({ at: "value", message: measuring.overHundred })
  } else if (perCent.test(measure.unit) && value > 100) wrong.push({ at: "value", message: measuring.overHundred })
  return wrong
}

/** Each marker once, and none without what shows it. */
export function understandMarkers(
  rows: ActivityInput["markers"],
  fault: (pointer: string, one: Omit<FieldFault, "pointer">) => void,
): MarkerContent[] {
  for (const [i, m] of rows.entries()) {
    if (!m.evidence) fault(`/markers/${i}/evidence`, { message: markerWords.evidenceMissing })
    if (rows.findIndex((o) => o.marker === m.marker) < i) fault(`/markers/${i}/marker`, { message: entry.twice })
  }
  return rows.map((m) => ({ ...m, evidence: m.evidence ?? "" }))
}

type Fault = (pointer: string, one: Omit<FieldFault, "pointer">) => void

/** Each figure fits its measure and its parts, and stands once. */
export function understandResults(
  rows: ActivityInput["results"],
  known: Known,
  fault: Fault,
): ActivityContent["results"][number][] {
  const results = rows.map(({ unit, ...r }, i) => {
    const measure = known.measures.get(r.measure)
    if (!measure) fault(`/results/${i}/measure`, { message: entry.unknownKey, values: { said: r.measure } })
    for (const { at, ...one } of measure ? misfits(measure, { ...r, unit }) : []) fault(`/results/${i}/${at}`, one)
    const told = partsOfResult(r, measure?.takes, (words) => understandState(words, known))
    for (const { at, ...one } of told.faults) fault(`/results/${i}/${at}`, one)
    const { key, qualifier, value, of } = r
    return { ...(key ? { key } : {}), measure: r.measure, qualifier, value, of: of ?? null, parts: told.parts }
  })
  const names = results.map(
    (r) => r.key ?? (known.measures.has(r.measure) && `new ${r.measure} ${r.qualifier} ${r.value} ${r.of}`),
  )
  for (const [i, name] of names.entries())
    if (name && names.indexOf(name) < i) fault(`/results/${i}/measure`, { message: entry.twice })
  return results
}

export function understand(
  input: ActivityInput,
  known: Known,
  today: Day,
  /** What stands without a date may stay so: nobody invents a date to mend a title. */
  before: { undated: boolean; clauses: readonly string[] } = { undated: false, clauses: [] },
): { ok: true; content: ActivityContent } | { ok: false; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const fault = (pointer: string, one: Omit<FieldFault, "pointer">) => {
    faults.push({ pointer, ...one })
    return ""
  }
  const take = (answer: Answer, pointer: string) => ("code" in answer ? answer.code : fault(pointer, answer.fault))
  const choose = (key: string, from: { has: (key: string) => boolean }, pointer: string) =>
    from.has(key) ? key : fault(pointer, { message: entry.unknownKey, values: { said: key } })

  const units = [input.unit, ...input.further.map((f, i) => choose(f.unit, known.units, `/further/${i}/unit`))]
  const places = input.places.map((p, i) => ({
    state: take(understandState(p.state, known), `/places/${i}/state`),
    held: p.held ?? null,
  }))
  const states = input.states.map((s, i) => ({
    state: take(understandState(s.state, known), `/states/${i}/state`),
    role: s.role,
    people: s.people ?? null,
  }))
  const { people, parts, faults: ofPeople } = partsOfPeople(input, states)
  for (const { at, ...one } of ofPeople) fault(`/${at}`, one)
  const partners = input.partners.map((p, i) => ({
    organisation: take(understandBody(p.organisation, known), `/partners/${i}/organisation`),
    role: p.role,
  }))
  const clauses = input.clauses.map((c, i) => ({
    clause: take(understandClause(c.clause, known, before.clauses), `/clauses/${i}/clause`),
    basis: c.basis,
  }))
  const themes = input.themes.map((t, i) => choose(t.theme, known.themes, `/themes/${i}/theme`))
  const results = understandResults(input.results, known, fault)
  if (input.programme) choose(input.programme, known.programmes, "/programme")
  const project = input.project === undefined ? undefined : known.projects.get(input.project)
  if (input.project && !project) fault("/project", { message: entry.unknownKey, values: { said: input.project } })
  if (project?.programme && input.programme && input.programme !== project.programme)
    fault("/programme", {
      message: projectWords.otherProgramme,
      values: { project: project.title, programme: project.programmeTitle },
    })
  if (input.status === "held" && !input.held && !before.undated) fault("/held", { message: entry.heldNeedsDate })
  if (input.status === "held" && input.held && (boundsOf(input.held).from ?? "") > today)
    fault("/held", { message: entry.heldAhead })

  const markers = understandMarkers(input.markers, fault)
  if (input.requestedOn && !input.requestedBy) fault("/requestedBy", { message: markerWords.whoAsked })
  if (input.requestedOn && (boundsOf(input.requestedOn).from ?? "") > today)
    fault("/requestedOn", { message: markerWords.askedLater })

  const unique = (list: readonly string[], pointer: (i: number) => string) =>
    list.forEach((one, i) => {
      if (one !== "" && list.indexOf(one) < i) fault(pointer(i), { message: entry.twice })
    })
  unique(units, (i) => `/further/${i - 1}/unit`)
  unique(
    places.map((p) => p.state),
    (i) => `/places/${i}/state`,
  )
  unique(
    states.map((s) => s.state && `${s.state} ${s.role}`),
    (i) => `/states/${i}/state`,
  )
  unique(
    partners.map((p) => p.organisation && `${p.organisation} ${p.role}`),
    (i) => `/partners/${i}/organisation`,
  )
  unique(
    clauses.map((c) => c.clause),
    (i) => `/clauses/${i}/clause`,
  )
  unique(themes, (i) => `/themes/${i}/theme`)
  if (faults.length > 0) return { ok: false, faults }

  const requested = input.requestedBy ?? ""
  return {
    ok: true,
    content: {
      title: input.title,
      type: input.type,
      status: input.status,
      held: input.held ?? null,
      heldCount: input.heldCount ?? null,
      units,
      programme: input.programme ?? project?.programme ?? null,
      project: input.project ?? null,
      placeText: input.placeText ?? "",
      places,
      people,
      parts,
      states,
      partners,
      clauses,
      themes,
      results,
      requestedBy: requested ? understandRequester(requested, known) : "",
      requestedAsWritten: requested,
      requestedOn: input.requestedOn ?? null,
      markers,
      summary: input.summary ?? "",
      evidence: input.evidence ?? "",
      visibility: input.visibility,
    },
  }
}
