// For whom a request for words waits, and by which day: what each of its steps does to both.
import type { Write } from "#src/platform/db/index.ts"
import { listForThing, meetDeadline, setDeadline } from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import type { SectionRequest } from "../types.ts"
import { owesWords } from "./rules.ts"

const kind = "report.section"
const writers = ["unit_head", "desk_officer"] as const

type Moved = Pick<SectionRequest, "key" | "state" | "askedNow">

/**
 * The unit's people wait for it while words are owed, planning once they are handed in or declined. A day ends with the
 * handing in; one that comes back may be given another.
 */
export async function followRequest(
  tx: Write,
  { key, state, askedNow }: Moved,
  due: Day | undefined,
  { today, now, zone }: { today: Day; now: Date; zone: string },
): Promise<Fact[]> {
  const thing = ref("report_request", key)
  await clear(tx, thing)
  const facts: Fact[] = []
  const standing = (await listForThing(tx, thing)).find((d) => d.metAt === null)
  if (standing) facts.push(await meetDeadline(tx, standing, now))
  if (due) {
    const told = [...writers.map((role) => ({ role, scope: askedNow })), { role: "planning" as const, scope: null }]
    facts.push(await setDeadline(tx, { thing, kind, dueOn: due, zone, told }, today))
  }
  const set = (await listForThing(tx, thing)).find((d) => d.metAt === null)
  const by = set ? { deadline: set.id } : {}
  if (owesWords({ state }))
    for (const role of writers) await put(tx, { thing, step: "report.write_section", role, scope: askedNow, since: now, ...by })
  if (state === "handed_in") await put(tx, { thing, step: "report.take_section", role: "planning", since: now })
  if (state === "declined") await put(tx, { thing, step: "report.answer_declined", role: "planning", since: now })
  return facts
}
