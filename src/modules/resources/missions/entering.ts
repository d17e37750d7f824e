// A mission is requested, and amended while it is with those who requested it.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { type Card, ChangedMeanwhile, type FieldFault, invalid, Problem, problems } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { stepRefused } from "#src/platform/workflow/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { listFunds } from "../queries/funds.ts"
import type { MissionInput } from "./input.ts"
import { placedUnits, readKnown, whoIs } from "./known.ts"
import { missionForm as said } from "./messages/forms.ts"
import { tellWhoIsNext } from "./next.ts"
import { amendMission, insertCosts, insertMission, keepStep, listPayingLines, takeCostsAway } from "./queries.ts"
import { guardsOf, mayBeAmended, readTraveller, type Traveller, topOf, travellerAs, unitsAbove, type Who } from "./rules.ts"
import { type Mission, type MissionContent, type MissionCost, travellerRoles } from "./types.ts"

export type By = {
  actor: Actor
  lang: Lang
  today: Day
  now: Date
  zone: string
  cards: (refs: readonly Ref[]) => Promise<Card[]>
}

/** Whether somebody may request for this traveller: the own seat, an office of the own units, or the Secretary's by planning. */
export function mayRequestFor({ own, role, unit }: Traveller, { actor, units }: Who, top: string): boolean {
  if (own) return actor.seats.some((s) => s.role === role && (s.unit ?? top) === unit)
  if (role === "secretary") return unit === top && holds(actor, "planning", "secretary")
  return units.includes(unit)
}

function faultsOfDays(input: MissionInput): FieldFault[] {
  const faults: FieldFault[] = []
  if (input.lastDay < input.firstDay) faults.push({ pointer: "/lastDay", message: said.daysBackwards })
  if (input.places.length === 0) faults.push({ pointer: "/places/0/place", message: said.noPlace })
  if (!input.activity && !input.serves) faults.push({ pointer: "/serves", message: said.servesNothing })
  return faults
}

type Paid = { costs: MissionCost[]; faults: FieldFault[] }

/** Who is to pay what: an open fund, or a line of a budget of that currency that is approved for the first day. */
async function paidFrom(tx: Read, { costs, firstDay }: MissionInput): Promise<Paid> {
  const funds = new Set((await listFunds(tx)).filter((f) => f.closedOn === null).map((f) => f.key))
  const lines = new Map((await listPayingLines(tx)).map((l) => [`${l.budget}/${l.line}`, l]))
  const paid: Paid = { costs: [], faults: [] }
  costs.forEach(({ amount, currency, from }, i) => {
    const bare = { amount, currency, fund: null, budget: null, line: null }
    const wrong = (message: FieldFault["message"], values = {}) =>
      paid.faults.push({ pointer: `/costs/${i}/from`, message, values })
    const line = from ? lines.get(from) : undefined
    if (!from) paid.costs.push(bare)
    else if (funds.has(from)) paid.costs.push({ ...bare, fund: from })
    else if (!line) wrong(said.paysUnknown, { said: from })
    else if (line.currency !== currency) wrong(said.paysOtherCurrency, { currency: line.currency })
    else if (firstDay < line.from || firstDay > line.to) wrong(said.paysOtherPeriod, { from: line.from, to: line.to })
    else paid.costs.push({ ...bare, fund: line.fund, budget: line.budget, line: line.line })
  })
  return paid
}

async function contentFrom(
  tx: Read,
  input: MissionInput,
  by: By,
  who: Who,
): Promise<{ content: MissionContent; costs: MissionCost[] }> {
  const traveller = readTraveller(input.traveller)
  const placed = await placedUnits(tx, by.today)
  const faults = faultsOfDays(input)
  if (!traveller || !placed.some((u) => u.unit === traveller.unit) || !mayRequestFor(traveller, who, topOf(placed)))
    faults.unshift({ pointer: "/traveller", message: said.travellerUnknown })
  if (input.activity && (await by.cards([ref("activity", input.activity)])).length === 0)
    faults.push({ pointer: "/activity", message: said.activityUnknown })
  const paid = await paidFrom(tx, input)
  if (!traveller || faults.length + paid.faults.length > 0) throw invalid([...faults, ...paid.faults])
  const content: MissionContent = {
    title: named({ [by.lang]: input.title }, [by.lang]),
    purpose: input.purpose,
    details: input.details ?? "",
    language: by.lang,
    unit: traveller.unit,
    travellerRole: traveller.role,
    traveller: traveller.own ? by.actor.account : null,
    office: input.office ?? "",
    places: input.places.map((p) => p.place),
    firstDay: input.firstDay,
    lastDay: input.lastDay,
    activity: input.activity ?? null,
    serves: input.serves ?? "",
  }
  return { content, costs: paid.costs }
}

export const titleOf = (m: Pick<MissionContent, "title" | "language">): string => sayIn(m.language).name(m.title)

const paidBy = (c: MissionCost) => (c.budget ? `${c.budget}/${c.line}` : (c.fund ?? ""))

/** What a request says, as its form has it: kept with each version, and put into the form again. */
export const asForm = (m: MissionContent, costs: readonly MissionCost[]): Record<string, string> => ({
  traveller: travellerAs({ own: m.traveller !== null, role: m.travellerRole, unit: m.unit }),
  office: m.office,
  title: titleOf(m),
  purpose: m.purpose,
  details: m.details,
  firstDay: m.firstDay,
  lastDay: m.lastDay,
  activity: m.activity ?? "",
  serves: m.serves,
  ...Object.fromEntries(m.places.map((place, i) => [`places/${i}/place`, place])),
  ...Object.fromEntries(
    costs.flatMap((c, i) => [
      [`costs/${i}/amount`, String(c.amount)],
      [`costs/${i}/currency`, c.currency],
      [`costs/${i}/from`, paidBy(c)],
    ]),
  ),
})

/** The seat in which somebody acts: one of the mission's unit before another. */
export const seatOf = (actor: Actor, unit: string): string => {
  const fit = actor.seats.filter((s) => travellerRoles.some((r) => r === s.role))
  return (fit.find((s) => s.unit === unit) ?? fit[0])?.role ?? "public"
}

async function store(
  tx: Write,
  key: string,
  version: number,
  made: { content: MissionContent; costs: MissionCost[] },
  by: By,
  at: { event: string; toState: string },
) {
  const { content, costs } = made
  if (costs.length > 0) await insertCosts(tx, key, costs)
  const step = { version, ...at, reason: "", dueOn: null, content: asForm(content, costs) }
  await keepStep(tx, key, { ...step, by: by.actor.account ?? "", asRole: seatOf(by.actor, content.unit), onDay: by.today })
  const above = unitsAbove(await placedUnits(tx, by.today), content.unit)
  if (at.toState === "requested") await tellWhoIsNext(tx, { key, ...content }, "requested", above, by.now)
}

export async function requestMission(tx: Write, input: MissionInput, by: By): Promise<Told<{ key: string }>> {
  const made = await contentFrom(tx, input, by, await whoIs(tx, by.actor, by.today))
  const key = randomBytes(6).toString("hex")
  await insertMission(tx, key, made.content, { account: by.actor.account ?? "", at: by.now })
  await store(tx, key, 1, made, by, { event: "request", toState: "requested" })
  const detail = { version: 1, to: "requested", as: seatOf(by.actor, made.content.unit) }
  return { value: { key }, facts: [{ kind: "mission.requested", about: ref("mission", key), detail }] }
}

export const outrun = (m: Mission) =>
  new ChangedMeanwhile({
    title: titleOf(m),
    purpose: m.purpose,
    details: m.details,
    office: m.office,
    firstDay: m.firstDay,
    lastDay: m.lastDay,
    activity: m.activity ?? "",
    serves: m.serves,
    event: m.state,
    version: m.version,
  })

/** A request that somebody may amend now; refused in words otherwise. */
export async function readAmendable(tx: Read, key: string, by: Pick<By, "actor" | "today">) {
  const known = await readKnown(tx, key, by.today)
  const who = await whoIs(tx, by.actor, by.today)
  if (!guardsOf(known, who, {}).concerned) throw new Problem(problems.forbidden, { because: "concerned" })
  if (!mayBeAmended(known.mission.state)) throw new Problem(stepRefused, { because: "still_with_them" })
  return { known, who }
}

/** Changes what is requested. Whoever travels by name stays the one who does; another traveller is another request. */
export async function amendRequest(
  tx: Write,
  key: string,
  seen: number,
  input: MissionInput,
  by: By,
): Promise<Told<{ key: string }>> {
  const { known, who } = await readAmendable(tx, key, by)
  const { mission: before } = known
  if (before.version !== seen) throw outrun(before)
  const kept = input.traveller === asForm(before, []).traveller
  const made = await contentFrom(
    tx,
    kept ? { ...input, traveller: `office/${before.travellerRole}/${before.unit}` } : input,
    by,
    who,
  )
  const content = kept ? { ...made.content, traveller: before.traveller } : made.content
  await takeCostsAway(tx, key)
  if (!(await amendMission(tx, key, seen, content))) throw outrun(before)
  await store(tx, key, seen + 1, { ...made, content }, by, { event: "amend", toState: before.state })
  const detail = { version: seen + 1, to: before.state, as: seatOf(by.actor, content.unit) }
  return { value: { key }, facts: [{ kind: "mission.amended", about: ref("mission", key), detail }] }
}
