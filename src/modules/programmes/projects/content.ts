// A stored project as the form shows it, and what of it is submitted.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { WholeProject } from "../queries/projects.ts"
import { canonical, digestOf } from "../rules.ts"
import type { ProjectContent, ProjectStanding, ProjectStatus } from "./types.ts"

const textIn = (say: Say, text: Localised | null) => (text ? say.name(text) : "")

/** The content of a stored project, its texts in the reader's language or in the nearest that has them. */
export function projectContent(whole: WholeProject, say: Say): ProjectContent {
  const { project } = whole
  return {
    title: say.name(project.title),
    programme: project.programme,
    repeats: project.repeats,
    held: project.held,
    units: whole.units.map((u) => u.unit),
    states: whole.states.map((s) => s.state),
    clauses: whole.clauses.map(({ clause, basis }) => ({ clause, basis })),
    purpose: textIn(say, project.purpose),
    expected: textIn(say, project.expected),
    perspective: textIn(say, project.perspective),
    markers: whole.markers.map(({ marker, significance, evidence }) => ({ marker, significance, evidence })),
    budget: project.budget,
    currency: project.currency,
  }
}

/** The same as the fields of the form. */
export function projectFields(c: ProjectContent, stateName: (code: string) => string) {
  const [unit, ...further] = c.units
  return {
    ...c,
    units: undefined,
    unit,
    further: further.map((u) => ({ unit: u })),
    states: c.states.map((state) => ({ state: stateName(state) })),
  }
}

export const projectStanding = (whole: WholeProject, say: Say): ProjectStanding => ({
  content: projectContent(whole, say),
  conditions: whole.conditions,
  repeated: whole.repeated,
  amendmentOpen: whole.amendments.some((a) => a.state === "proposed"),
  submittedBy: whole.project.submittedBy,
  recordedBy: whole.project.recordedBy,
  visibility: whole.project.visibility as ProjectStanding["visibility"],
})

export const statusOf = (whole: WholeProject) => whole.project.status as ProjectStatus

/** Whether two contents say the same, whatever the order of their lists. */
export function sameProject(a: ProjectContent, b: ProjectContent): boolean {
  const flat = (c: ProjectContent) => ({
    ...c,
    states: c.states.toSorted(),
    clauses: c.clauses.map(canonical).sort(),
    markers: c.markers.map(canonical).sort(),
  })
  return canonical(flat(a)) === canonical(flat(b))
}

/** The digest of the package in all its languages: what the committee decides on. */
export function packageDigest({ project, units, states, clauses, markers }: WholeProject): string {
  const { title, programme, repeats, held, purpose, expected, perspective, budget, currency } = project
  return digestOf({
    ...{ title, programme, repeats, held, purpose, expected, perspective, budget, currency },
    units: units.map((u) => u.unit),
    states: states.map((s) => s.state),
    clauses: clauses.map((c) => c.clause),
    markers: markers.map(({ marker, significance, evidence }) => ({ marker, significance, evidence })),
  })
}
