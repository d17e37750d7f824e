// What a state did about a convention, as it stands, and whether that makes it a party. Where nothing was entered nothing is known:
// that is shown as not said, and never as no.
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { type ActRow, type HeldAct, type TreatyAct, treatyActs } from "./types.ts"

const isHeld = (row: ActRow): row is HeldAct => row.done !== null && row.source !== null

/** Of each act the latest entry, where it was not taken back; in the order in which states do them. */
export function actsThatHold(rows: readonly ActRow[]): HeldAct[] {
  return treatyActs.flatMap((act) => {
    const last = rows.filter((r) => r.act === act).reduce<ActRow | null>((a, r) => (a && a.version > r.version ? a : r), null)
    return last && isHeld(last) ? [last] : []
  })
}

const lastDayOf = (act: HeldAct | undefined): Day | null => (act ? boundsOf(act.done).to : null)

/** A party joined, and did not leave after that. A departure that may be the later one counts as a departure. */
export function isParty(rows: readonly ActRow[]): boolean {
  const held = actsThatHold(rows)
  const joined = held.filter((a) => a.act === "ratified" || a.act === "acceded")
  const left = lastDayOf(held.find((a) => a.act === "denounced"))
  if (joined.length === 0) return false
  if (!held.some((a) => a.act === "denounced")) return true
  return joined.some((a) => {
    const from = boundsOf(a.done).from
    return left !== null && from !== null && from > left
  })
}

/** The name in brackets by which a title is cited, else the title. */
export const shortTitle = (title: string): string => /\(([A-Z]{3,10})\)\s*$/.exec(title)?.[1] ?? title

export type ActFault = "act" | "done_missing" | "done_ahead" | "source" | "nothing_held"

type Sent = { event: "enter" | "withdraw"; act: TreatyAct | undefined; done: Edtf | null; source: string }

/** Everything that is wrong with an entry, at once. A day to come is no act yet. */
export function faultsOfAct(sent: Sent, rows: readonly ActRow[], today: Day): ActFault[] {
  if (sent.event === "withdraw") {
    if (!sent.act) return ["act"]
    return actsThatHold(rows).some((a) => a.act === sent.act) ? [] : ["nothing_held"]
  }
  const from = sent.done ? boundsOf(sent.done).from : null
  return [
    ...(sent.act ? [] : (["act"] as const)),
    ...(sent.done === null ? (["done_missing"] as const) : from !== null && from > today ? (["done_ahead"] as const) : []),
    ...(sent.source === "" ? (["source"] as const) : []),
  ]
}
