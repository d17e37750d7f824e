// A stored activity as the form shows it, and whether two contents say the same.
import type { Say } from "#src/platform/i18n/index.ts"
import { type PeoplePart, partsBy } from "../measuring/parts.ts"
import type { WholeActivity } from "../queries/activity.ts"
import { canonical } from "../rules.ts"
import type {
  ActivityContent,
  ActivityStatus,
  ActivityType,
  ActivityVisibility,
  PartnerRole,
  Qualifier,
  StateRole,
} from "../types.ts"

/** The content of a stored activity, its texts in the reader's language or in the nearest that has them. */
export function contentOf(whole: WholeActivity, say: Say): ActivityContent {
  const { activity, request } = whole
  return {
    title: say.name(activity.title),
    type: activity.type as ActivityType,
    status: activity.status as ActivityStatus,
    held: activity.held,
    heldCount: activity.heldCount,
    units: whole.units.map((u) => u.unit),
    programme: activity.programme,
    project: whole.project?.key ?? null,
    placeText: activity.placeText,
    places: whole.places.map((p) => ({ state: p.state, held: p.held })),
    states: whole.states.map((s) => ({ state: s.state, role: s.role as StateRole, people: s.people })),
    people: activity.people,
    parts: activity.parts,
    partners: whole.partners.map((p) => ({ organisation: p.organisation, role: p.role as PartnerRole })),
    clauses: whole.clauses.filter((c) => c.own).map((c) => ({ clause: c.clause, basis: c.basis })),
    themes: whole.themes.map((t) => t.theme),
    results: whole.results.map((r) => ({
      key: r.key,
      measure: r.measure,
      value: r.numerator ?? r.value,
      of: r.denominator,
      qualifier: r.qualifier as Qualifier,
      parts: r.parts,
    })),
    requestedBy: request?.requestedBy ?? "",
    requestedAsWritten: request?.asWritten ?? "",
    requestedOn: request?.requestedOn ?? null,
    markers: whole.markers.map(({ marker, significance, evidence }) => ({ marker, significance, evidence })),
    summary: activity.summary ? say.name(activity.summary) : "",
    evidence: activity.evidence,
    visibility: activity.visibility as ActivityVisibility,
  }
}

const partFieldsOf = (parts: readonly PeoplePart[]): Record<string, number> =>
  Object.fromEntries(parts.filter((p) => p.by !== "state").map((p) => [p.part, p.people]))

export const resultFields = (results: ActivityContent["results"], stateName: (code: string) => string) =>
  results.map(({ parts, ...r }) => ({
    ...r,
    ...partFieldsOf(parts),
    by_state: partsBy(parts, "state")
      .map((p) => `${stateName(p.part)} ${p.people}`)
      .join("; "),
  }))

/** The same content as the fields of the form: names as people read them. */
export function fieldsOf(c: ActivityContent, name: { state: (code: string) => string; body: (key: string) => string }) {
  const [unit, ...further] = c.units
  return {
    title: c.title,
    type: c.type,
    status: c.status,
    held: c.held,
    heldCount: c.heldCount,
    unit,
    further: further.map((u) => ({ unit: u })),
    programme: c.programme,
    project: c.project,
    placeText: c.placeText,
    places: c.places.map((p) => ({ state: name.state(p.state), held: p.held })),
    people: c.people,
    ...partFieldsOf(c.parts),
    states: c.states.map((s) => ({ ...s, state: name.state(s.state) })),
    partners: c.partners.map((p) => ({ ...p, organisation: name.body(p.organisation) })),
    clauses: c.clauses,
    themes: c.themes.map((theme) => ({ theme })),
    results: resultFields(c.results, name.state),
    requestedBy: c.requestedAsWritten || requesterName(c.requestedBy, name),
    requestedOn: c.requestedOn,
    markers: c.markers,
    summary: c.summary,
    evidence: c.evidence,
    visibility: c.visibility,
  }
}

const requesterName = (by: string, name: { state: (code: string) => string; body: (key: string) => string }) =>
  by === "" ? "" : /^[A-Z]{3}$/.test(by) ? name.state(by) : name.body(by)

const sorted = <T>(list: readonly T[]) => [...list].map(canonical).sort()

/** Whether two contents say the same, whatever the order of their lists. Keys of results do not matter: their figures do. */
export function sameContent(a: ActivityContent, b: ActivityContent): boolean {
  const flat = (c: ActivityContent) => ({
    ...c,
    places: sorted(c.places),
    states: sorted(c.states),
    partners: sorted(c.partners),
    clauses: sorted(c.clauses),
    themes: sorted(c.themes),
    markers: sorted(c.markers),
    parts: sorted(c.parts),
    results: sorted(c.results.map(({ key: _, parts, ...r }) => ({ ...r, parts: sorted(parts) }))),
    // The same requester in other words is the same.
    requestedAsWritten: c.requestedBy ? "" : c.requestedAsWritten,
  })
  return canonical(flat(a)) === canonical(flat(b))
}
