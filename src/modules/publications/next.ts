// Who is to act on a draft next. Nothing waits for anybody but through here.
import type { Read, Write } from "#src/platform/db/index.ts"
import { clear, listOf, put } from "#src/platform/waiting/index.ts"
import { ref } from "#src/values/ref.ts"
import { findClearanceDay } from "./clearance-day.ts"
import type { HandedOn } from "./policy.ts"
import { annexesCleared, annexesOf } from "./rules.ts"
import type { Draft, ReportData, StepRow } from "./types.ts"

const clearAnnexOf = (unit: string) => `report.clear_annex.${unit}`

/** Annexes that wait for the head of another unit than their own: an order ended theirs, and what waited was handed on. */
export async function readHandedOn(tx: Read, data: ReportData): Promise<HandedOn> {
  const waits = await listOf(tx, ref("report", data.report.key))
  return new Map(
    annexesOf(data).flatMap(({ unit }) => {
      const scope = waits.find((w) => w.step === clearAnnexOf(unit))?.scope
      return scope && scope !== unit ? [[unit, scope] as const] : []
    }),
  )
}

type Standing = Readonly<{ data: ReportData; handedOn: HandedOn }>

/** Says who is asked after a step. Whoever was asked already goes on waiting since the same instant. */
export async function tellWhoIsNext(tx: Write, s: Standing, draft: Draft, history: readonly StepRow[], now: Date) {
  const thing = ref("report", draft.report)
  const before = await listOf(tx, thing)
  await clear(tx, thing)
  if (draft.state === "draft" && history.at(-1)?.event.startsWith("return"))
    await put(tx, { thing, step: "report.mend", role: "planning", since: now })
  if (draft.state === "cleared") await put(tx, { thing, step: "report.issue", role: "planning", since: now })
  if (draft.state !== "in_clearance") return
  const day = await findClearanceDay(tx, draft.report)
  const by = day ? { deadline: day.id } : {}
  const annexes = annexesOf(s.data)
  const cleared = annexesCleared(history, annexes)
  const open = annexes.filter((a) => cleared.get(a.key) === null)
  for (const { unit } of open) {
    const step = clearAnnexOf(unit)
    const since = before.find((w) => w.step === step)?.since ?? now
    await put(tx, { thing, step, role: "unit_head", scope: s.handedOn.get(unit) ?? unit, since, ...by })
  }
  if (open.length === 0) await put(tx, { thing, step: "report.clear", role: "secretary", since: now, ...by })
}
