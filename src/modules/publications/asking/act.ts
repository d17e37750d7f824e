// The verbs of a request for words: ask, and each step after it. The day and who waits follow in the same transaction.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem, problems } from "#src/platform/http/index.ts"
import { step, stepRefused } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { demand, type ReportStanding, readStanding, roleFor, type When } from "../actions/drafts.ts"
import { askingWords } from "../messages/asking.ts"
import { headedUnits, mayAsk } from "../policy.ts"
import { sectionUnknown } from "../problems.ts"
import { keepRequest, keepRequestStep, listRequestSteps, listRequests, moveRequest } from "../queries/requests.ts"
import { mayStillChange, writableSections } from "../rules.ts"
import { sectionTitleOf } from "../section-title.ts"
import type { SectionRequest } from "../types.ts"
import { followRequest } from "./follow.ts"
import { isOpen, openRequestOf, type RequestEvent, requestGuards, requestSteps } from "./rules.ts"

type At = Readonly<{ report: string; section: string; seen: number }>
type Moment = When & { zone: string }
export type Wanted = { unit?: string | undefined; asked?: string | undefined; due?: Day | undefined }
type Asked = Told<{ report: string; section: string; version: number }>

/** What the section's requests have gone through so far: its number of steps is the version that a form carries. */
export const readStepsOf = async (tx: Read, report: string, section: string) =>
  (await listRequestSteps(tx, report)).filter((s) => s.section === section)

async function demandSeen(tx: Read, { report, section, seen }: At) {
  const version = (await readStepsOf(tx, report, section)).length
  if (version !== seen) throw new ChangedMeanwhile({ version })
}

const told = (at: At, facts: Asked["facts"]): Asked => ({
  value: { report: at.report, section: at.section, version: at.seen + 1 },
  facts,
})
const factAbout = (kind: Fact["kind"], r: Pick<SectionRequest, "report" | "section" | "number" | "unit">): Fact => ({
  ...{ kind, about: ref("report", r.report) },
  detail: { section: r.section, number: r.number, unit: r.unit },
})

function faultsOf({ unit, asked }: Wanted, units: ReadonlySet<string>): FieldFault[] {
  return [
    ...(unit && units.has(unit) ? [] : [{ pointer: "/unit", message: askingWords.noUnit } as const]),
    ...(asked ? [] : [{ pointer: "/asked", message: askingWords.noWords } as const]),
  ]
}

/** Planning asks a unit for the words of a section. */
export async function askForWords(tx: Write, actor: Actor, at: At, wanted: Wanted, when: Moment): Promise<Asked> {
  demand(mayAsk(actor))
  const { draft, data, requests } = await readStanding(tx, at.report)
  if (!writableSections(data).includes(at.section)) throw new Problem(sectionUnknown)
  await demandSeen(tx, at)
  if (!mayStillChange(draft.state)) throw new Problem(problems.forbidden, { because: "only_drafts_change" })
  if (openRequestOf(requests, at.section)) throw new Problem(stepRefused, { because: "asked_already" })
  const { unit, asked, due } = wanted
  const faults = faultsOf(wanted, new Set(data.units.map((u) => u.unit)))
  if (faults.length > 0 || !unit || !asked) throw invalid(faults)
  const number = requests.filter((r) => r.section === at.section).length + 1
  const { report, section } = at
  const title = sectionTitleOf(data, section)
  const request = { key: `${report}/${section}/${number}`, round: draft.round, report, section, title, number, unit, asked }
  await keepRequest(tx, request)
  await keepRequestStep(tx, request.key, 1, {
    ...{ event: "ask", reason: "", by: actor.account ?? "", asRole: "planning", onDay: when.today, dueOn: due ?? null },
  })
  const days = await followRequest(tx, { ...request, state: "asked", askedNow: unit }, due, when)
  return told(at, [factAbout("report.section_asked", request), ...days])
}

const factOf: Readonly<Record<RequestEvent, Fact["kind"]>> = {
  hand_in: "report.section_handed_in",
  decline: "report.section_declined",
  take: "report.section_taken",
  return: "report.section_returned",
  withdraw: "report.request_withdrawn",
}

/** What guards of a request are judged by. */
export const aboutRequest = (s: ReportStanding, request: SectionRequest) => ({
  request,
  open: mayStillChange(s.draft.state),
  text: s.texts.find((t) => t.section === request.section) ?? null,
})

type Step = { event: RequestEvent; reason?: string | undefined; due?: Day | undefined }

/** One step of the request that is open for a section. */
export async function stepRequest(tx: Write, actor: Actor, at: At, asked: Step, when: Moment): Promise<Asked> {
  const s = await readStanding(tx, at.report)
  await demandSeen(tx, at)
  const request = openRequestOf(s.requests, at.section)
  if (!request) throw new Problem(stepRefused, { because: "no_such_step" })
  const about = aboutRequest(s, request)
  const who = { account: actor.account, units: headedUnits(actor, new Map()) }
  const to = step(requestSteps, request.state, asked.event, actor, requestGuards(about, who), asked.reason)
  const handsIn = asked.event === "hand_in"
  const due = asked.event === "return" ? asked.due : undefined
  const after = {
    state: to,
    handedInBy: handsIn ? actor.account : request.handedInBy,
    textVersion: handsIn ? (about.text?.version ?? null) : request.textVersion,
  }
  await moveRequest(tx, request.key, after)
  const number = (await readStepsOf(tx, at.report, at.section)).filter((x) => x.request === request.key).length + 1
  const roles = requestSteps.find((x) => x.from === request.state && x.event === asked.event)?.roles ?? []
  await keepRequestStep(tx, request.key, number, {
    ...{ event: asked.event, reason: asked.reason?.trim() ?? "", by: actor.account ?? "" },
    ...{ asRole: roleFor(actor, ...roles), onDay: when.today, dueOn: due ?? null },
  })
  const days = await followRequest(tx, { ...request, ...after }, due, when)
  return told(at, [factAbout(factOf[asked.event], request), ...days])
}

/** With a definition that is withdrawn nobody is asked for its words any more. */
export async function letGoOfRequests(tx: Write, actor: Actor, report: string, reason: string, when: When): Promise<Fact[]> {
  const facts: Fact[] = []
  const steps = await listRequestSteps(tx, report)
  for (const request of (await listRequests(tx, report)).filter(isOpen)) {
    const { handedInBy, textVersion, key } = request
    await moveRequest(tx, key, { state: "withdrawn", handedInBy, textVersion })
    const number = steps.filter((s) => s.request === key).length + 1
    const step = { event: "withdraw", reason, by: actor.account ?? "", asRole: "planning", onDay: when.today, dueOn: null }
    await keepRequestStep(tx, key, number, step)
    const days = await followRequest(tx, { ...request, state: "withdrawn" }, undefined, { ...when, zone: "UTC" })
    facts.push(factAbout("report.request_withdrawn", request), ...days)
  }
  return facts
}
