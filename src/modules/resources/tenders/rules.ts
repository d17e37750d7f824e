// The way of a tender, and the hour at which it closes. The instant comes in; nothing here looks at a clock.
import { transitions } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"

export const tenderStatuses = ["draft", "open", "opening", "opened", "awarded", "contracted", "cancelled"] as const

const openers = ["unit_head", "planning", "legal"] as const
const deciders = ["unit_head", "secretary"] as const

export const tenderSteps = transitions([
  { from: "draft", event: "publish", to: "open", roles: ["unit_head"], guards: ["own_unit", "before_hour"] },
  { from: "open", event: "open", to: "opening", roles: openers, guards: ["after_hour"] },
  { from: "opening", event: "open", to: "opened", roles: openers, guards: ["after_hour", "another_person"] },
  { from: "opened", event: "award", to: "awarded", roles: ["secretary"], guards: [], reasonRequired: true },
  { from: "awarded", event: "contract", to: "contracted", roles: ["planning", "legal"], guards: ["has_contract"] },
  { from: "open", event: "cancel", to: "cancelled", roles: deciders, guards: [], reasonRequired: true },
  { from: "opening", event: "cancel", to: "cancelled", roles: deciders, guards: [], reasonRequired: true },
  { from: "opened", event: "cancel", to: "cancelled", roles: deciders, guards: [], reasonRequired: true },
  { from: "awarded", event: "cancel", to: "cancelled", roles: ["secretary"], guards: [], reasonRequired: true },
])
export const tenderEvents = ["publish", "open", "award", "contract", "cancel"] as const
export type TenderEvent = (typeof tenderEvents)[number]

type Closing = Readonly<{ closesAt: Date; openedBy: string | null }>

export const isOpened = ({ status }: { status: (typeof tenderStatuses)[number] }): boolean =>
  status === "opened" || status === "awarded" || status === "contracted"

/** The hour itself is over: a bid in its first millisecond is late, and may be opened. */
export const isSealed = ({ closesAt }: Pick<Closing, "closesAt">, now: Date): boolean => now < closesAt

export const tenderGuards = (t: Closing, who: { account: string | null; ownUnit: boolean }, now: Date, contract = "") => ({
  own_unit: who.ownUnit,
  before_hour: isSealed(t, now),
  after_hour: !isSealed(t, now),
  another_person: who.account !== null && who.account !== t.openedBy,
  has_contract: contract.trim() !== "",
})

type Linked = Readonly<{ id: string; insteadOf: string | null }>

/** The bids that count: a link made in the place of another takes its place once something came by it, or by one after it. */
export function standingBids(links: readonly Linked[], received: ReadonlySet<string>): Set<string> {
  const before = new Map(links.map((l) => [l.id, l.insteadOf]))
  const standing = new Set(received)
  for (const id of received)
    for (let gone = before.get(id) ?? null; gone !== null; gone = before.get(gone) ?? null) standing.delete(gone)
  return standing
}

/** Links that were ended and that no other has replaced yet. */
export const replaceable = <L extends Linked & { endedAt: Date | null }>(links: readonly L[]): L[] =>
  links.filter((l) => l.endedAt !== null && !links.some((other) => other.insteadOf === l.id))

const clock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at)

/** `17:00`, as clocks of the zone show the instant. */
export const hourIn = (at: Date, zone: string): string => clock(at, zone).slice(-5)

/** The instant at which clocks of a zone show a day and an hour, the first where they show it twice; null where they never do. */
export function instantOf(day: Day, hour: string, zone: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) return null
  const wanted = `${day} ${hour}`
  const said = Date.parse(`${day}T${hour}:00Z`)
  // No zone is further than 14 hours from universal time, and all are set by quarters of an hour.
  for (let quarter = -14 * 4; quarter <= 14 * 4; quarter++) {
    const at = new Date(said + quarter * 900_000)
    if (clock(at, zone) === wanted) return at
  }
  return null
}
