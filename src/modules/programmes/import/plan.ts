// The dry run: what each line of a table would do, and everything that is wrong with it. Pure.
import { createHash } from "node:crypto"
import { faultsOf } from "#src/platform/http/form.ts"
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { fieldsOf, sameContent } from "../entry/content.ts"
import { activityInput } from "../entry/input.ts"
import { type Known, understand } from "../entry/understand.ts"
import { entry } from "../messages/entry.ts"
import { table as said } from "../messages/import.ts"
import { reasonWords } from "../messages/reasons.ts"
import { canonical } from "../rules.ts"
import { type ActivityContent, isKey } from "../types.ts"
import { contentColumns } from "./columns.ts"
import { cellOf, columnOf, inputOf, leftColumns } from "./read-row.ts"
import { limits } from "./zip-limits.ts"

/** A fault in words, at its line and column; line 0 is the file as a whole. */
export type PlanFault = { line: number; column: string; message: Message; values?: MessageValues }
type Step = {
  line: number
  title: string
  does: "new" | "changed" | "same"
  key: string | null
  version: number
  content: ActivityContent
  digest: string
}
export type Plan = { steps: readonly Step[]; faults: readonly PlanFault[]; left: readonly string[] }

/** An activity that stands there already. */
export type Standing = { key: string; version: number; unit: string | null; content: ActivityContent; digest: string | null }
export type About = {
  known: Known
  standing: readonly Standing[]
  units: readonly string[]
  /** For lines that name none. */
  unit: string
  today: Day
}

const knownColumns = new Set<string>([...contentColumns, ...leftColumns, "title_en", "held_count", "place_text", "summary_en"])

/** What says nothing stays out, so that a line is recognised by the digest that it had before its field came. */
const digestOfRow = ({ people, parts, results, ...content }: ActivityContent): string => {
  const told = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)
  const figures = results.map((r) => ({ ...r, parts: told(r.parts) }))
  const row = { ...content, people: people ?? undefined, parts: told(parts), results: figures }
  return createHash("sha256").update(canonical(row)).digest("hex")
}

/** A table whose lines are understood, or not. `standing` are the activities whose keys the lines name. */
export type Reading = { faults: readonly PlanFault[]; left: readonly string[]; lines: readonly Understood[] }
type Understood = { line: number; key: string | null; held: Standing | undefined; content: ActivityContent; digest: string }

export function readLines(table: Table, about: About): Reading {
  const faults = headFaults(table)
  const left = table.header.filter((h) => leftColumns.includes(h) && table.rows.some((r) => r.cells[h] !== ""))
  if (faults.some((f) => f.line === 0 && f.message !== said.unknownColumn)) return { faults, left, lines: [] }
  const byKey = new Map(about.standing.map((s) => [s.key, s]))
  const lines: Understood[] = []
  for (const row of table.rows) {
    const read = understandRow(row, about, byKey)
    if ("content" in read) lines.push(read)
    else faults.push(...read.faults)
  }
  return { faults, left, lines }
}

/** What each line would do, beside what stands: by key as it was read, without a key by the digest of what it says. */
export function planImport(reading: Reading, about: About): Plan {
  const faults = [...reading.faults]
  const steps: Step[] = []
  const seen = new Map<string, number>()
  const byDigest = new Map(about.standing.flatMap((s) => (s.digest ? [[s.digest, s] as const] : [])))
  for (const line of reading.lines) {
    const judged = judge(line, line.held ?? (line.key === null ? byDigest.get(line.digest) : undefined), about)
    if ("message" in judged) {
      faults.push(judged)
      continue
    }
    const name = judged.key ?? judged.digest
    const before = seen.get(name)
    if (before === undefined) {
      seen.set(name, line.line)
      steps.push(judged)
    } else
      faults.push({
        line: line.line,
        column: judged.key ? "key" : "title",
        message: said.duplicate,
        values: { line: String(before) },
      })
  }
  return { steps, faults: faults.sort((x, y) => x.line - y.line), left: reading.left }
}

/** What is wrong with a table whatever it holds: cells, lines, their number. */
export function faultsOfTable(table: Table): PlanFault[] {
  const faults: PlanFault[] = table.faults.map((f) => {
    if (f.code === "formula") return { line: f.line, column: f.column, message: said.formula }
    if (f.code === "quote") return { line: f.line, column: "", message: said.quote }
    if (f.code === "too_many_cells")
      return { line: f.line, column: "", message: said.tooManyCells, values: { found: f.found, expected: f.expected } }
    if (f.code === "header_twice") return { line: 0, column: f.column, message: said.columnTwice }
    if (f.code === "binary") return { line: 0, column: "", message: said.binary }
    if (f.code === "encoding") return { line: 0, column: "", message: said.encoding }
    return { line: 0, column: "", message: said.empty }
  })
  if (table.rows.length > limits.rows)
    faults.push({ line: 0, column: "", message: said.tooManyRows, values: { most: limits.rows } })
  return faults
}

function headFaults(table: Table): PlanFault[] {
  const faults = faultsOfTable(table)
  if (table.header.length === 0) return faults
  for (const column of table.header) if (!knownColumns.has(column)) faults.push({ line: 0, column, message: said.unknownColumn })
  for (const column of ["title", "type"])
    if (!table.header.includes("key") && !table.header.some((h) => h === column || h === `${column}_en`))
      faults.push({ line: 0, column, message: said.missingColumn })
  return faults
}

type Row = Table["rows"][number]
type Faulty = { faults: PlanFault[] }

function understandRow(row: Row, about: About, byKey: ReadonlyMap<string, Standing>): Understood | Faulty {
  const wrong = (faults: readonly FieldFault[]): Faulty => ({
    faults: faults.map((f) => ({
      line: row.line,
      column: columnOf(f),
      message: f.message,
      ...(f.values ? { values: f.values } : {}),
    })),
  })
  const key = cellOf(row.cells, "key") || null
  if (key !== null && !isKey(key)) return { faults: [{ line: row.line, column: "key", message: said.badKey }] }
  const held = key === null ? undefined : byKey.get(key)
  const name = { state: about.known.stateName, body: about.known.bodyName }
  const stored = held ? fieldsOf(held.content, name) : { unit: about.unit, visibility: "secretariat", status: "held" }
  const input = inputOf(row.cells, stored)
  // What another body did names no unit; it can only be recognised here, never amended.
  const unitless = held?.unit === null && input.unit === undefined
  const parsed = activityInput.safeParse(unitless ? { ...input, unit: "none" } : input)
  if (!parsed.success) return wrong(faultsOf(parsed.error))
  const read = understand(parsed.data, about.known, about.today, { undated: held !== undefined && held.content.held === null })
  if (!read.ok) return wrong(read.faults)
  const partsSaid = cellOf(row.cells, "result_parts") !== undefined
  const content = keepingResults(unitless ? { ...read.content, units: [] } : read.content, held, partsSaid)
  return { line: row.line, key, held, content, digest: digestOfRow(content) }
}

function judge(read: Understood, same: Standing | undefined, about: About): Step | PlanFault {
  const { line, key, held, content, digest } = read
  const at = (column: string, message: Message, values?: MessageValues): PlanFault => ({
    ...{ line, column, message },
    ...(values ? { values } : {}),
  })
  const step = (does: Step["does"]): Step => ({
    ...{ line, title: content.title, does, content, digest },
    ...{ key: same?.key ?? key, version: same?.version ?? 0 },
  })
  if (same && (key === null || sameContent(same.content, content))) return step("same")
  const lead = content.units[0] ?? ""
  if (held && (held.unit === null || !about.units.includes(held.unit)))
    return at("unit", held.unit === null ? reasonWords.noUnit : reasonWords.anotherUnit)
  if (!about.units.includes(lead)) return at("unit", said.foreignUnit, { unit: lead })
  if (held && held.content.status !== content.status) return at("status", entry.statusByStep)
  if (held && held.content.visibility === "public" && content.visibility !== "public")
    return at("visibility", reasonWords.headsTakeBack)
  if (!held && key !== null && !key.startsWith(`${lead}/`)) return at("key", said.keyUnderUnit, { unit: lead })
  return step(held ? "changed" : "new")
}

/** A figure of a line is the figure that stood there, where measure and value agree: it keeps where it came from, and its parts where no column has them. */
function keepingResults(content: ActivityContent, held: Standing | undefined, partsSaid: boolean): ActivityContent {
  if (!held) return content
  const free = [...held.content.results]
  const results = content.results.map((r) => {
    const i = free.findIndex(
      (f) => f.measure === r.measure && f.value === r.value && f.of === r.of && f.qualifier === r.qualifier,
    )
    const [found] = i < 0 ? [] : free.splice(i, 1)
    return found?.key ? { ...r, key: found.key, parts: partsSaid ? r.parts : found.parts } : r
  })
  return { ...content, results }
}
