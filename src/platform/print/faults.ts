// What the shape of single blocks cannot say: whether the document's parts fit each other.
import type { Block, Document, Table } from "./blocks.ts"
import { fills, runsOf, within } from "./walk.ts"

type Fault = { path: (string | number)[]; message: string }

/** Everything in a well-shaped document that does not hold together; empty when it does. */
export function faultsOf(document: Pick<Document, "blocks">): Fault[] {
  const ids = new Set<string>()
  const faults: Fault[] = []
  for (const [at, block] of document.blocks.entries()) {
    const id = "id" in block ? block.id : undefined
    if (id !== undefined && ids.has(id)) faults.push({ path: ["blocks", at, "id"], message: `print.idTwice: ${id}` })
    if (id !== undefined) ids.add(id)
    if (block.is === "table") faults.push(...tableFaults(block, at))
  }
  for (const [at, block] of document.blocks.entries()) faults.push(...spanFaults(block, at, ids))
  return faults
}

function tableFaults(table: Table, at: number): Fault[] {
  const faults: Fault[] = []
  if (!fills(table.head, table.columns.length)) faults.push({ path: ["blocks", at, "head"], message: "print.rowsDoNotFill" })
  if (!fills(table.body, table.columns.length)) faults.push({ path: ["blocks", at, "body"], message: "print.rowsDoNotFill" })
  const marks = (table.notes ?? []).map((note) => note.mark)
  if (new Set(marks).size < marks.length) faults.push({ path: ["blocks", at, "notes"], message: "print.markTwice" })
  return faults
}

function spanFaults(block: Block, at: number, ids: ReadonlySet<string>): Fault[] {
  const marks = block.is === "table" ? (block.notes ?? []).map((note) => note.mark) : []
  const faults: Fault[] = []
  const say = (message: string) => faults.push({ path: ["blocks", at], message })
  for (const run of runsOf(block)) {
    for (const span of within(run)) {
      if (span.is === "ref" && !ids.has(span.to)) say(`print.refLeadsNowhere: ${span.to}`)
      if (span.is === "mark" && !marks.includes(span.mark)) say(`print.markLeadsNowhere: ${span.mark}`)
      if (span.is === "footnote" && [...within(span.spans)].some((inner) => inner.is === "footnote"))
        say("print.footnoteInFootnote")
    }
  }
  return faults
}
