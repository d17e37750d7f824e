// The steps of a mission: refused with a reason, or done, told, and handed to whoever acts next.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { type FieldFault, invalid } from "#src/platform/http/index.ts"
import { offered, step } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { outrun, seatOf } from "./entering.ts"
import { type KnownMission, readKnown, whoIs } from "./known.ts"
import { missionForm as said } from "./messages/forms.ts"
import { dueBy, metDay, moreTime, tellWhoIsNext } from "./next.ts"
import { keepStep, type Moved, moveMission } from "./queries.ts"
import { asIfGiven, faultOfDays, guardsOf, type MissionEvent, missionSteps, reportDue, type Who } from "./rules.ts"
import type { Mission, MissionState } from "./types.ts"

export type When = { today: Day; now: Date; zone: string }
export type AskedStep = Readonly<{
  event: MissionEvent
  reason?: string | undefined
  /** Approving: the act, and days for the report. */
  act?: string | undefined
  reportDays?: number
  /** Days as travelled. */
  days?: { from: Day; to: Day }
  /** More time, or the new day of a report that is given back. */
  due?: Day
}>

const kinds = {
  request: "mission.requested",
  clear: "mission.cleared",
  approve: "mission.approved",
  return: "mission.returned",
  cancel: "mission.cancelled",
  travel: "mission.travelled",
  file: "mission.report_filed",
  accept: "mission.report_accepted",
  give_back: "mission.report_returned",
  extend: "mission.report_extended",
} as const satisfies Record<MissionEvent, Fact["kind"]>

/** Every step from where a mission stands, as it is for the reader's seats. */
export const offersFor = (known: KnownMission, who: Who) =>
  offered(missionSteps, known.mission.state, who.actor, guardsOf(known, who, asIfGiven))

const dayWords = { backwards: said.travelledBackwards, ahead: said.travelledAhead, unexplained: said.travelledOtherwise } as const

function demandDays(m: Mission, { event, days, reason = "" }: AskedStep, today: Day) {
  if (event !== "travel" || !days) return
  const fault = faultOfDays(days, m, reason, today)
  if (fault)
    throw invalid([{ pointer: fault === "unexplained" ? "/reason" : "/to", message: dayWords[fault] } satisfies FieldFault])
}

/** What a step writes beside the state. */
function marks(m: Mission, account: string, { event, act = "", reportDays, days }: AskedStep): Omit<Moved, "state"> {
  if (event === "clear") return { clearedBy: account }
  if (event === "approve") return { approvedBy: account, act, reportDays: reportDays ?? null }
  if (event === "return") return { clearedBy: null }
  if (event === "travel") return { travelledFrom: days?.from ?? m.firstDay, travelledTo: days?.to ?? m.lastDay }
  return {}
}

/** What a step does to the day of the report, and the day that it sets. */
async function followDay(tx: Write, m: Mission, asked: AskedStep, when: When): Promise<{ due: Day | null; facts: Fact[] }> {
  const { event, due, days } = asked
  const plus = asked.reportDays ?? m.reportDays ?? 0
  if (event === "approve" || event === "travel") {
    const by = reportDue(days?.to ?? m.lastDay, plus, when.today)
    const facts = await dueBy(tx, m, by, when)
    return { due: facts.length > 0 ? by : null, facts }
  }
  if (event === "give_back" && due) return { due, facts: await dueBy(tx, m, due, when) }
  if (event === "extend" && due) return { due, facts: await moreTime(tx, m, due, when) }
  if (event === "file" || event === "cancel") return { due: null, facts: await metDay(tx, m, when) }
  return { due: null, facts: [] }
}

export type Stepped = { key: string; state: MissionState; version: number }

export async function takeStep(
  tx: Write,
  actor: Actor,
  key: string,
  seen: number,
  asked: AskedStep,
  when: When,
): Promise<Told<Stepped>> {
  const { today, now } = when
  const known = await readKnown(tx, key, today)
  const { mission: m } = known
  if (m.version !== seen) throw outrun(m)
  const { event, reason } = asked
  const who = await whoIs(tx, actor, today)
  const state = step(missionSteps, m.state, event, actor, guardsOf(known, who, asked), reason)
  demandDays(m, asked, today)
  if (!(await moveMission(tx, key, seen, { state, ...marks(m, actor.account ?? "", asked) }))) throw outrun(m)
  const { due, facts } = await followDay(tx, m, asked, when)
  const as = seatOf(actor, m.unit)
  const row = { version: seen + 1, event, toState: state, reason: reason?.trim() ?? "", dueOn: due, content: null }
  await keepStep(tx, key, { ...row, by: actor.account ?? "", asRole: as, onDay: today })
  await tellWhoIsNext(tx, m, state, known.above, now)
  const told: Fact = { kind: kinds[event], about: ref("mission", key), detail: { version: seen + 1, to: state, as } }
  return { value: { key, state, version: seen + 1 }, facts: [told, ...facts] }
}

/** A mission with its steps as a form offers them. */
export async function withOffers(tx: Read, actor: Actor, key: string, today: Day) {
  const known = await readKnown(tx, key, today)
  return { known, offers: offersFor(known, await whoIs(tx, actor, today)), today }
}
