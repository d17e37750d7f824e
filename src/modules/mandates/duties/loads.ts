// What the pages of duties read.
import { unitNames } from "#src/modules/institution/index.ts"
import { documentNames } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Name } from "../names.ts"
import { listClausesByKey } from "../queries.ts"
import type { Proposal } from "../rules.ts"
import type { DutiesPage, DutyLine } from "./pages/duties.tsx"
import type { DutyPage } from "./pages/duty.tsx"
import { entersDuties, mayDeliver } from "./policy.ts"
import { getDuty, listDeliveries, listDuties, listDutiesByKey, listVersions } from "./queries.ts"
import { listResponsible, unitsToTell } from "./responsible.ts"
import { nowOf, type Occurrence, occurrencesOf, shownOf, standingOf } from "./rules.ts"
import { countStandings, listStanding, type Narrowing } from "./standing.ts"
import type { Duty } from "./types.ts"

type Cards = (refs: readonly Ref[]) => Promise<Card[]>
const pageSize = 50

async function namesOf(tx: Read, units: readonly string[], on: Day): Promise<Map<string, Name>> {
  const found = await unitNames(tx, [...new Set(units)], on)
  return new Map([...found].map(([key, u]) => [key, { text: u.name, acronym: u.acronym }]))
}

const unitsOf = (proposals: readonly Proposal[]) => proposals.map((p) => p.unit)

async function linesOf(tx: Read, duties: readonly Duty[], today: Day): Promise<DutyLine[]> {
  const deliveries = Map.groupBy(
    await listDeliveries(
      tx,
      duties.map((d) => d.key),
    ),
    (d) => d.duty,
  )
  return duties.map((duty) => {
    const times = occurrencesOf(duty, deliveries.get(duty.key) ?? [], today)
    return { duty, now: nowOf(times, today), standing: standingOf(times, today) }
  })
}

type Asked = Narrowing & { from?: string | undefined }

export async function loadDuties(tx: Read, actor: Actor, { kind, show, from }: Asked, today: Day): Promise<DutiesPage> {
  const counts = await countStandings(tx, today)
  const keys = await listStanding(tx, today, { kind, show }, pageSize, from)
  const found = new Map((await listDutiesByKey(tx, keys.slice(0, pageSize))).map((d) => [d.key, d]))
  const duties = keys.flatMap((key) => found.get(key) ?? [])
  const lines = await linesOf(tx, duties, today)
  const responsible = await listResponsible(
    tx,
    lines.map(({ duty, now }) => ({ duty, on: now?.on ?? today })),
  )
  const clauses = await listClausesByKey(tx, [...new Set(duties.map((d) => d.clause))])
  return {
    ...{ lines, counts, from, responsible, today },
    narrowed: { kind, show },
    next: keys.length > pageSize ? (duties.at(-1)?.key ?? null) : null,
    clauses: new Map(clauses.map((c) => [c.key, c])),
    units: await namesOf(tx, [...responsible.values()].flatMap(unitsOf), today),
    mayEnter: entersDuties(actor).ok,
  }
}

/** The duties of a clause, for its page. */
export async function loadDutiesOf(tx: Read, clause: string, actor: Actor, today: Day) {
  return { lines: await linesOf(tx, await listDuties(tx, clause), today), today, mayEnter: entersDuties(actor).ok }
}

async function timesOf(
  tx: Read,
  duty: Duty,
  times: readonly Occurrence[],
  today: Day,
): Promise<Map<string, readonly Proposal[]>> {
  const found = new Map<string, readonly Proposal[]>()
  for (const { on } of times) found.set(on ?? "", (await listResponsible(tx, [{ duty, on: on ?? today }])).get(duty.key) ?? [])
  return found
}

export async function loadDuty(
  tx: Read,
  key: string,
  { actor, cards, today }: { actor: Actor; cards: Cards; today: Day },
): Promise<DutyPage> {
  const duty = await getDuty(tx, key)
  const all = occurrencesOf(duty, await listDeliveries(tx, [key]), today)
  const times = shownOf(all)
  const responsible = await timesOf(tx, duty, times, today)
  const [clause] = await listClausesByKey(tx, [duty.clause])
  const proofs = await cards(times.flatMap((t) => (t.proof ? [t.proof.thing] : [])))
  const units = [...[...responsible.values()].flatMap(unitsOf), ...(duty.unit ? [duty.unit] : [])]
  return {
    duty,
    standing: standingOf(all, today),
    clause: clause ?? null,
    times,
    responsible,
    proofs: new Map(proofs.map((c) => [c.ref, c])),
    units: await namesOf(tx, units, duty.dueTo ?? today),
    documents: await documentNames(
      tx,
      duty.sources.map((s) => s.document),
    ),
    versions: await listVersions(tx, key),
    today,
    mayCorrect: entersDuties(actor).ok,
    deliverable: times
      .filter((t) => {
        const own = unitsToTell(duty, responsible.get(t.on ?? "") ?? [])
        return mayDeliver(actor, [...own, ...(duty.unit ? [duty.unit] : [])]).ok
      })
      .map((t) => t.on),
  }
}
