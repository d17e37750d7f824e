// Programmes and activities as linked data, with the mandates that they serve and what came of them.
import type { Say } from "#src/platform/i18n/index.ts"
import { linkedFile, linkedText, linkedWhen } from "#src/web/index.ts"
import { clauseHref } from "../mandates/index.ts"
import type { ShownActivity, ShownResult } from "./measuring/shown.ts"
import type { AgreementPage } from "./pages/agreement.tsx"
import type { ProgrammePage } from "./pages/programme.tsx"
import type { ProjectPage } from "./pages/project.tsx"
import { projectPath } from "./projects/types.ts"
import { activityPath, agreementPath, programmePath } from "./types.ts"

const statuses: Readonly<Record<string, string>> = {
  planned: "schema:EventScheduled",
  confirmed: "schema:EventScheduled",
  held: "schema:EventScheduled",
  postponed: "schema:EventPostponed",
  cancelled: "schema:EventCancelled",
}

/** What a document or a person says, apart from what is our reading. */
const answers = (clauses: readonly { clause: string; basis: string }[]) => ({
  serves: clauses.filter((c) => c.basis !== "reading").map((c) => clauseHref(c.clause)),
  relates: clauses.filter((c) => c.basis === "reading").map((c) => clauseHref(c.clause)),
})

const resultNode = (r: ShownResult) => ({
  type: ["Entity", "QuantitativeValue"],
  name: linkedText(r.measureTitle),
  value: r.value,
  unitText: r.measureUnit,
  // A figure that is "more than" or "about" must not be read as one that is exact.
  ...(r.qualifier === "exact" ? {} : { kind: r.qualifier }),
  ...(r.period ? { when: r.period } : {}),
})

export function linkedActivity(page: ShownActivity, say: Say, origin: string) {
  const { activity, units, places, themes, clauses, results } = page
  const unitIds = units.map((u) => `/units/${u.unit}`)
  return linkedFile(
    {
      id: activityPath(activity.key),
      type: ["Event", "Activity"],
      name: linkedText(activity.title),
      description: linkedText(activity.summary),
      kind: activity.type,
      ...linkedWhen(activity.held),
      eventStatus: statuses[activity.status],
      location: [
        ...(activity.placeText ? [{ type: "Place", name: { "@none": activity.placeText } }] : []),
        ...places.map((p) => `/states/${p.key}`),
      ],
      organizer: unitIds,
      associatedWith: unitIds,
      isPartOf: activity.programme ? programmePath(activity.programme) : null,
      about: themes.map((t) => `/themes/${t.theme}`),
      ...answers(clauses),
      generated: results.map(resultNode),
    },
    say,
    origin,
  )
}

export function linkedProgramme({ programme, clauses, themes, results }: ProgrammePage, say: Say, origin: string) {
  return linkedFile(
    {
      id: programmePath(programme.key),
      type: "Project",
      name: linkedText(programme.title),
      alternateName: programme.acronym ? { [say.lang]: programme.acronym } : null,
      description: linkedText(programme.summary),
      when: programme.held,
      parentOrganization: programme.unit ? `/units/${programme.unit}` : null,
      about: themes.map((t) => `/themes/${t.theme}`),
      ...answers(clauses),
      generated: results.map(resultNode),
    },
    say,
    origin,
  )
}

/** What the secretariat alone reads of a project (conditions, money asked for, its log) is not told here, whoever asks. */
export function linkedProject({ project, units, clauses, latest }: ProjectPage, say: Say, origin: string) {
  return linkedFile(
    {
      id: projectPath(project.key),
      type: ["Project", "Activity"],
      name: linkedText(project.title),
      description: linkedText(project.purpose),
      kind: project.status,
      ...linkedWhen(project.held),
      isPartOf: project.programme ? programmePath(project.programme) : null,
      associatedWith: units.map((u) => `/units/${u.unit}`),
      ...answers(clauses),
      hasPart: latest.map((a) => activityPath(a.key)),
    },
    say,
    origin,
  )
}

/** Its parties are what it is about: nothing here says which of them did what. */
export function linkedAgreement({ agreement, labels }: AgreementPage, say: Say, origin: string) {
  return linkedFile(
    {
      id: agreementPath(agreement.key),
      type: ["CreativeWork", "Entity"],
      name: linkedText(agreement.title),
      description: linkedText(agreement.summary),
      kind: agreement.kind,
      adopted: agreement.signed,
      when: agreement.valid,
      about: agreement.parties.flatMap((p) => labels[p]?.href.replace(/[?#].*$/, "") ?? []),
      isPartOf: agreement.programme ? programmePath(agreement.programme) : null,
      derivedFrom: agreement.instrument ? `/instruments/${agreement.instrument}` : null,
    },
    say,
    origin,
  )
}
