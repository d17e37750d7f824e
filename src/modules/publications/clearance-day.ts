// The day by which a draft is to be cleared: what each step of the clearance does to it.
import type { Read, Write } from "#src/platform/db/index.ts"
import {
  type Deadline,
  extendDeadline,
  listForThing,
  meetDeadline,
  meetPart,
  setDeadline,
} from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import type { HandedOn } from "./policy.ts"
import { annexesCleared, annexesOf, type Event } from "./rules.ts"
import type { DraftState, ReportData, StepRow } from "./types.ts"

const kind = "report.clearance"

/** The day that stands, if the draft is in clearance and was given one. */
export const findClearanceDay = async (tx: Read, report: string): Promise<Deadline | null> =>
  (await listForThing(tx, ref("report", report))).find((d) => d.kind === kind && d.metAt === null) ?? null

/** Who is told: the heads of units with an annex, the Secretary, and planning, which asks. */
const toldOf = (data: ReportData) => [
  ...[...new Set(annexesOf(data).map((a) => a.unit))].map((unit) => ({ role: "unit_head", scope: unit }) as const),
  { role: "secretary", scope: null } as const,
  { role: "planning", scope: null } as const,
]

type Taken = Readonly<{ event: Event; to: DraftState; annex: string | null; due: Day | undefined; history: readonly StepRow[] }>

/** Sets the day, moves it, or meets it with the step that was taken: a head with the last own annex, everybody with the end. */
export async function followStep(
  tx: Write,
  { data, deadline, handedOn }: { data: ReportData; deadline: Deadline | null; handedOn: HandedOn },
  { event, to, annex, due, history }: Taken,
  { today, now, zone }: { today: Day; now: Date; zone: string },
): Promise<Fact[]> {
  const thing = ref("report", data.report.key)
  if (event === "submit" && due) return [await setDeadline(tx, { thing, kind, dueOn: due, zone, told: toldOf(data) }, today)]
  if (!deadline) return []
  if (event === "extend" && due) return [await extendDeadline(tx, deadline, due, today)]
  if (to !== "in_clearance") return [await meetDeadline(tx, deadline, now)]
  const annexes = annexesOf(data).map((a) => ({ ...a, asked: handedOn.get(a.unit) ?? a.unit }))
  const asked = annexes.find((a) => a.key === annex)?.asked
  const cleared = annexesCleared(history, annexes)
  if (asked && annexes.every((a) => a.asked !== asked || cleared.get(a.key)))
    await meetPart(tx, deadline, { role: "unit_head", scope: asked }, now)
  return []
}
