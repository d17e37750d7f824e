// Who may do what here. Each verdict names its rule; the words of the rules are in messages/reasons.ts.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff, type Role } from "#src/values/actor.ts"
import { openRequestOf, owesWords } from "./asking/rules.ts"
import { isOwnSection } from "./rules.ts"
import type { Report, ReportData, SectionRequest } from "./types.ts"

/** A draft is the secretariat's alone; to others it is not there. */
export const mayReadDraft = (actor: Actor): Verdict =>
  isStaff(actor) ? yes("staff_reads_drafts") : no("drafts_are_the_secretariats", actor.account !== null)

const seats = (actor: Actor, because: string, ...roles: readonly Role[]): Verdict =>
  !isStaff(actor)
    ? no("drafts_are_the_secretariats", actor.account !== null)
    : holds(actor, ...roles)
      ? yes(because)
      : no("not_your_seat")

/** The door; which sections the people of a unit may write into is judged by `mayWriteSection`. */
export const mayWrite = (actor: Actor): Verdict => seats(actor, "writes_reports", "planning", "unit_head", "desk_officer")

type Written = Readonly<{ data: ReportData; handedOn: HandedOn; requests: readonly SectionRequest[] }>

/** Planning writes everywhere; the people of a unit in the own annex, and where their unit was asked until it has handed in. */
export function mayWriteSection(actor: Actor, { data, handedOn, requests }: Written, section: string): Verdict {
  const door = mayWrite(actor)
  if (!door.ok || holds(actor, "planning")) return door
  const units = unitsOf(actor, handedOn, ["unit_head", "desk_officer"])
  const asked = openRequestOf(requests, section)
  if (asked && units.includes(asked.askedNow)) return owesWords(asked) ? yes("unit_writes_what_was_asked") : no("handed_in_stays")
  return isOwnSection(data, section, units) ? yes("unit_writes_own_annex") : no("another_units_annex")
}

/** Comments on a section are answered and resolved by planning and by the people of its unit, or of the unit asked for it. */
export function mayAnswerComments(actor: Actor, { data, handedOn, requests }: Written, section: string): Verdict {
  const door = mayWrite(actor)
  if (!door.ok || holds(actor, "planning")) return door
  const units = unitsOf(actor, handedOn, ["unit_head", "desk_officer"])
  const asked = requests.some((r) => r.section === section && r.state !== "withdrawn" && units.includes(r.askedNow))
  return asked || isOwnSection(data, section, units) ? yes("unit_answers_on_its_section") : no("not_your_section")
}

export const mayAsk = (actor: Actor): Verdict => seats(actor, "planning_asks", "planning")

/** A report that people defined is the secretariat's until its first edition, and for good where it is made for the secretariat. */
export const mayReadReport = (actor: Actor, report: Pick<Report, "visibility" | "opened">): Verdict =>
  report.visibility === "public" && report.opened ? yes("reports_are_public") : mayReadDraft(actor)

export const mayReadEdition = (actor: Actor, edition: { visibility: string }): Verdict =>
  edition.visibility === "public" ? yes("editions_are_public") : mayReadDraft(actor)

export const mayDefine = (actor: Actor): Verdict => seats(actor, "planning_defines", "planning")
export const mayExtend = (actor: Actor): Verdict => seats(actor, "planning_gives_time", "planning")
export const mayIssue = (actor: Actor): Verdict => seats(actor, "planning_issues", "planning")
export const mayCorrect = (actor: Actor): Verdict =>
  holds(actor, "planning") ? yes("planning_corrects") : no(actor.account ? "not_your_seat" : "not_signed_in")
export const mayVerify = (actor: Actor): Verdict =>
  isStaff(actor) ? yes("staff_verifies") : no(actor.account ? "not_your_seat" : "not_signed_in")

/** The gate is for those who would give the files to a registry. */
export const mayCheckFiles = (actor: Actor): Verdict =>
  isStaff(actor) ? yes("staff_checks_files") : no(actor.account ? "not_your_seat" : "not_signed_in")

/** Units whose annex waits for the head of another, since theirs ended: who was asked, and who is asked now. */
export type HandedOn = ReadonlyMap<string, string>

/** The units that an actor works for in these roles, and those whose work was handed on to one of these. */
function unitsOf(actor: Actor, handedOn: HandedOn, roles: readonly Role[]): string[] {
  const own = actor.seats.flatMap((s) => (roles.includes(s.role) && s.unit ? [s.unit] : []))
  return [...own, ...[...handedOn].flatMap(([from, to]) => (own.includes(to) ? [from] : []))]
}

/** The units whose head an actor is. */
export const headedUnits = (actor: Actor, handedOn: HandedOn): string[] => unitsOf(actor, handedOn, ["unit_head"])
