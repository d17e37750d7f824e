// Applying a table: what was accepted of it is written, in one transaction or not at all. That goes on beside the reply; who
// asked for it looks how far it is, or goes away.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid, type Later, Problem } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { amendActivitiesOf, type Recorder, recordActivities, recorderFrom } from "../actions.ts"
import { table as said } from "../messages/import.ts"
import { progress } from "../messages/import-progress.ts"
import { type AcceptedLine, countLines, listAccepted, listMoved, noteLinesApplied } from "../queries/import-lines.ts"
import { beginRun, findRun, holdRun, noteRefused, noteWritten } from "../queries/import-runs.ts"
import { getImportHead, noteApplied } from "../queries/imports.ts"
import { readKnown } from "../queries/known.ts"

export type Begun = { id: string; run: number; lines: number; fresh: boolean }

/** What is accepted and can be written now, or the fault that says why nothing is. */
async function demandApplicable(tx: Read, id: string, applied: boolean) {
  const counts = await countLines(tx, id)
  if (counts.accepted === 0 && (applied || counts.open > 0))
    throw invalid([{ pointer: "/file", message: applied ? said.alreadyApplied : said.nothingAccepted }])
  if (counts.moved === 0) return counts
  const moved = await listMoved(tx, id)
  throw invalid([{ pointer: "/file", message: said.movedMeanwhile, values: { lines: moved.slice(0, 20).join(", ") } }])
}

/** Begins to apply the accepted lines. While it is under way nothing is begun again. */
export async function beginImport(tx: Write, id: string): Promise<Told<Begun>> {
  const held = await getImportHead(tx, id)
  const before = await findRun(tx, id)
  const underWay = before.state === "under_way"
  const lines = underWay ? before.lines : (await demandApplicable(tx, id, held.status === "applied")).accepted
  const run = underWay ? before.run : await beginRun(tx, id, lines)
  const begun: Fact = {
    kind: "activity_import.begun",
    about: ref("activity_import", id),
    detail: { sha256: held.sha256, rows: lines },
  }
  return { value: { id, run, lines, fresh: !underWay }, facts: [begun] }
}

/** How often it is noted how far a run is, in milliseconds. */
const pace = 250

/** Does what was begun, beside the reply. What is refused is kept in words for whoever looks; of what fails nothing stands. */
export async function carryOut({ id, run, fresh }: Begun, later: Later): Promise<void> {
  if (!fresh) return
  let [noted, noting] = [0, Promise.resolve()]
  const told = (written: number) => {
    if (performance.now() - noted < pace) return
    noted = performance.now()
    // A note that fails is one look less; the work goes on.
    noting = later.note((tx) => noteWritten(tx, id, run, written)).catch(() => undefined)
  }
  try {
    await later.act(async (c) => applyImport(c.tx, await recorderFrom(c.tx, c), { id, run }, told))
  } catch (error) {
    const refusals =
      error instanceof Problem
        ? (error.errors.length > 0 ? error.errors : [{ message: error.kind.detail, values: error.values }]).map(
            ({ message, values }) => ({ message: message.key, ...(values ? { values } : {}) }),
          )
        : [{ message: progress.failed.key }]
    await noting
    await later.note((tx) => noteRefused(tx, id, run, refusals))
    if (!(error instanceof Problem)) throw error
  }
}

type Outcome = { id: string; added: number; changed: number; same: number }

/** Writes the lines that were accepted: all of them, or none while what they are about is another by now. */
async function applyImport(
  tx: Write,
  reader: Recorder,
  { id, run }: Pick<Begun, "id" | "run">,
  told: (written: number) => void,
): Promise<Told<Outcome>> {
  await holdRun(tx, id)
  const held = await getImportHead(tx, id)
  const by = { ...reader, say: sayIn(held.lang) }
  const counts = await demandApplicable(tx, id, held.status === "applied")
  const lines = await listAccepted(tx, id)
  const from = (line: AcceptedLine) => ({ digest: line.digest, import: held.sha256 })
  const [fresh, amended] = [lines.filter((l) => l.does === "new"), lines.filter((l) => l.does === "changed")]
  const recorded = await recordActivities(
    tx,
    by,
    fresh.map((l) => ({ content: l.content, imported: { ...from(l), key: l.key ?? undefined } })),
    told,
  )
  const changes = amended.map((l) => ({ key: l.key ?? "", seen: l.version, content: l.content, imported: from(l) }))
  const amendments =
    changes.length === 0
      ? []
      : await amendActivitiesOf(tx, by, changes, (await readKnown(tx, by.today, by.say)).known, (written) =>
          told(fresh.length + written),
        )
  const [added, changed] = [fresh.length, amended.length]
  await noteLinesApplied(
    tx,
    id,
    lines.map((l) => l.line),
    by.now,
  )
  const { outcome } = held
  const all = { added: added + (outcome.added ?? 0), changed: changed + (outcome.changed ?? 0), same: counts.same }
  await noteApplied(tx, id, run, by.now, all)
  const applied: Fact = {
    kind: "activity_import.applied",
    about: ref("activity_import", id),
    detail: { sha256: held.sha256, rows: added + changed },
  }
  return { value: { id, ...all }, facts: [applied, ...recorded.facts, ...amendments] }
}
