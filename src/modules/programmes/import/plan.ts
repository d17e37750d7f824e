// What each line of a table would do beside what stands, and everything that is wrong with it. Pure.
import { createHash } from "node:crypto"
import { faultsOf } from "#src/platform/http/form.ts"
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { fieldsOf } from "../entry/content.ts"
import { activityInput } from "../entry/input.ts"
import { type Known, understand } from "../entry/understand.ts"
import { entry } from "../messages/entry.ts"
import { table as said } from "../messages/import.ts"
import { reasonWords } from "../messages/reasons.ts"
import { canonical } from "../rules.ts"
import { type ActivityContent, isKey } from "../types.ts"
import { type Cell, cellChanges, differing, sidesOf } from "./cells.ts"
import { cellOf, columnOf, inputOf, onlyColumns } from "./read-row.ts"
import { headFaults, type PlanFault } from "./table-faults.ts"

export const lineDeeds = ["new", "changed", "same", "conflict", "wrong"] as const
export type LineDeed = (typeof lineDeeds)[number]

/** A fault at a column of its line. */
export type LineFault = Omit<PlanFault, "line">

/** A line as it is kept: what it would do, with what it would write, or what is wrong. Line 0 is the file as a whole. */
export type ReviewLine = {
  line: number
  does: LineDeed
  /** The activity that it means, or the new key that it names. */
  key: string | null
  /** Of that activity now; 0 where there is none. */
  version: number
  /** The version that it says was seen, where that is an older one. */
  seen: number | null
  title: string
  unit: string | null
  digest: string | null
  /** What would be written; of a conflict without the cells in conflict. */
  content: ActivityContent | null
  /** Of a conflict: the same with the cells of the file. */
  over: ActivityContent | null
  cells: readonly Cell[]
  faults: readonly LineFault[]
}
export type Plan = { lines: readonly ReviewLine[] }

type Texts = { title: Localised; summary: Localised | null }
/** An activity as it stood in a version. */
export type Seen = { key: string; version: number; content: ActivityContent; texts: Texts }
/** An activity that stands there already. */
export type Standing = Seen & { unit: string | null; digest: string | null }

export type About = {
  known: Known
  /** Activities whose keys the lines name. */
  standing: readonly Standing[]
  /** Earlier versions that the lines name. */
  seen: readonly Seen[]
  units: readonly string[]
  /** For lines that name none. */
  unit: string
  today: Day
}

/** What says nothing stays out, so that a line is recognised by the digest that it had before its field came. */
const digestOfRow = ({ people, parts, results, ...content }: ActivityContent): string => {
  const told = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)
  const figures = results.map((r) => ({ ...r, parts: told(r.parts) }))
  const row = { ...content, people: people ?? undefined, parts: told(parts), results: figures }
  return createHash("sha256").update(canonical(row)).digest("hex")
}

/** A table whose lines are understood, or not. */
export type Reading = { wrong: readonly ReviewLine[]; lines: readonly Understood[] }
export type Understood = {
  line: number
  key: string | null
  held: Standing | undefined
  seen: number | null
  content: ActivityContent
  over: ActivityContent | null
  cells: readonly Cell[]
  digest: string
}

const nothing = {
  ...{ key: null, version: 0, seen: null, title: "", unit: null, digest: null },
  ...{ content: null, over: null, cells: [] },
} as const

export function readLines(table: Table, about: About): Reading {
  const ofTable = Map.groupBy(headFaults(table), (f) => f.line)
  const told = (line: number, row?: Row): ReviewLine => ({
    ...nothing,
    ...{ line, does: "wrong", title: row ? (cellOf(row, "title") ?? "") : "", key: (row && keyOf(row)) ?? null },
    faults: (ofTable.get(line) ?? []).map(({ line: _, ...fault }) => fault),
  })
  if (ofTable.has(0)) return { wrong: [...ofTable.keys()].sort((a, b) => a - b).map((line) => told(line)), lines: [] }
  const byKey = new Map(about.standing.map((s) => [s.key, s]))
  const bySeen = new Map(about.seen.map((s) => [`${s.key} ${s.version}`, s]))
  const rows = new Map(table.rows.map((r) => [r.line, r.cells]))
  const wrong = [...ofTable.keys()].map((line) => told(line, rows.get(line)))
  const lines: Understood[] = []
  for (const row of table.rows.filter((r) => !ofTable.has(r.line))) {
    const read = understandRow(row, about, byKey, bySeen)
    if ("content" in read) lines.push(read)
    else wrong.push({ ...told(row.line, row.cells), faults: read.faults })
  }
  return { wrong, lines }
}

/** What each line would do: by key as it was read, without a key by the digest of what it says. */
export function planImport(reading: Reading, about: About, recognised: readonly Standing[]): Plan {
  const byDigest = new Map(recognised.flatMap((s) => (s.digest ? [[s.digest, s] as const] : [])))
  const seen = new Map<string, number>()
  const lines = reading.lines.map((line): ReviewLine => {
    const same = line.held ?? (line.key === null ? byDigest.get(line.digest) : undefined)
    const judged = judge(line, same, about)
    if (judged.does === "wrong") return judged
    const name = judged.key ?? line.digest
    const before = seen.get(name)
    if (before === undefined) {
      seen.set(name, line.line)
      return judged
    }
    const column = judged.key ? "key" : "title"
    return refused(judged, { column, message: said.duplicate, values: { line: String(before) } })
  })
  return { lines: [...reading.wrong, ...lines].sort((x, y) => x.line - y.line) }
}

type Row = Table["rows"][number]["cells"]
type Faulty = { faults: LineFault[] }
const keyOf = (row: Row): string | null => cellOf(row, "key") || null

const atColumns = (faults: readonly FieldFault[]): Faulty => ({
  faults: faults.map((f) => ({ column: columnOf(f), message: f.message, ...(f.values ? { values: f.values } : {}) })),
})

/** The version that a line says was seen; null where it says none. */
function versionSeen(row: Row, held: Standing | undefined): { version: number | null } | Faulty {
  const cell = cellOf(row, "version") ?? ""
  if (cell === "" || !held) return { version: null }
  const at = (message: Message, values: MessageValues): Faulty => ({ faults: [{ column: "version", message, values }] })
  if (!/^[1-9]\d{0,8}$/.test(cell)) return at(said.noVersion, { said: cell.slice(0, 40) })
  return Number(cell) > held.version
    ? at(said.versionAhead, { said: cell, version: String(held.version) })
    : { version: Number(cell) }
}

function understandRow(
  { line, cells: row }: Table["rows"][number],
  about: About,
  byKey: ReadonlyMap<string, Standing>,
  bySeen: ReadonlyMap<string, Seen>,
): Understood | Faulty {
  const key = keyOf(row)
  if (key !== null && !isKey(key)) return { faults: [{ column: "key", message: said.badKey }] }
  const held = key === null ? undefined : byKey.get(key)
  const told = versionSeen(row, held)
  if ("faults" in told) return told
  const stale = held !== undefined && told.version !== null && told.version < held.version
  const seen = stale ? (bySeen.get(`${held.key} ${told.version}`) ?? null) : held
  const own = seen ? withoutOtherTongues(row, seen.texts) : row
  const file = understandOver(own, seen ?? held, about)
  if ("faults" in file) return file
  const read = (content: ActivityContent, over: ActivityContent | null, cells: readonly Cell[]): Understood => ({
    ...{ line, key, held, content, over, cells, digest: digestOfRow(content) },
    seen: stale ? told.version : null,
  })
  if (!held) return read(file.content, null, [])
  if (!stale) return read(file.content, null, cellChanges({ seen: held.content, now: held.content, file: file.content }))
  return merged(own, { seen: seen?.content ?? null, now: held.content, file: file.content }, held, about, read)
}

/** What the file changes of what was seen, laid over what stands; in conflict both ways are kept. */
function merged(
  row: Row,
  sides: { seen: ActivityContent | null; now: ActivityContent; file: ActivityContent },
  held: Standing,
  about: About,
  read: (content: ActivityContent, over: ActivityContent | null, cells: readonly Cell[]) => Understood,
): Understood | Faulty {
  const { free, conflicts } = sidesOf(sides)
  const kept = understandOver(onlyColumns(row, free), held, about)
  if ("faults" in kept) return kept
  if (conflicts.size === 0) return read(kept.content, null, cellChanges({ ...sides, file: kept.content }))
  const over = understandOver(onlyColumns(row, new Set([...free, ...conflicts])), held, about)
  if ("faults" in over) return over
  return read(kept.content, over.content, cellChanges({ ...sides, file: over.content }, conflicts))
}

/** A title that stands in another of its languages changes nothing. */
function withoutOtherTongues(row: Row, texts: Texts): Row {
  const quiet = (["title", "summary"] as const).filter((column) => {
    const cell = cellOf(row, column)
    return cell !== undefined && Object.values(texts[column]?.values ?? {}).some((v) => v.text === cell)
  })
  if (quiet.length === 0) return row
  const names = Object.keys(row).filter((name) => !quiet.some((column) => name === column || name === `${column}_en`))
  return Object.fromEntries(names.map((name) => [name, row[name] ?? ""]))
}

/** A line laid over what stood, or over nothing. */
function understandOver(row: Row, over: Seen | undefined, about: About): { content: ActivityContent } | Faulty {
  const name = { state: about.known.stateName, body: about.known.bodyName }
  const stored = over ? fieldsOf(over.content, name) : { unit: about.unit, visibility: "secretariat", status: "held" }
  const input = inputOf(row, stored)
  // What another body did names no unit; it can only be recognised here, never amended.
  const unitless = over !== undefined && over.content.units.length === 0 && input.unit === undefined
  const given = unitless ? { ...input, unit: "none" } : input
  const parsed = activityInput.safeParse(given)
  if (!parsed.success) return atColumns(faultsOf(parsed.error, given))
  const read = understand(parsed.data, about.known, about.today, {
    undated: over !== undefined && over.content.held === null,
    clauses: over?.content.clauses.map((l) => l.clause) ?? [],
  })
  if (!read.ok) return atColumns(read.faults)
  const partsSaid = cellOf(row, "result_parts") !== undefined
  return { content: keepingResults(unitless ? { ...read.content, units: [] } : read.content, over, partsSaid) }
}

const refused = (line: ReviewLine, fault: LineFault): ReviewLine => ({
  ...line,
  ...{ does: "wrong", content: null, over: null, digest: null, cells: [], faults: [fault] },
})

/** May this line be taken over, and what would it do? `same` is the activity that it means, if there is one. */
function judge(read: Understood, same: Standing | undefined, about: About): ReviewLine {
  const { line, key, held, content, over, cells, digest } = read
  const lead = content.units[0] ?? ""
  const as = (does: LineDeed): ReviewLine => ({
    ...{ line, does, title: content.title, digest, content, over, cells, faults: [] },
    ...{ key: same?.key ?? key, version: same?.version ?? 0, seen: read.seen, unit: lead || null },
  })
  const at = (column: string, message: Message, values?: MessageValues) =>
    refused(as("wrong"), { column, message, ...(values ? { values } : {}) })
  if (same && (key === null || cells.length === 0)) return { ...as("same"), content: null }
  if (held && (held.unit === null || !about.units.includes(held.unit)))
    return at("unit", held.unit === null ? reasonWords.noUnit : reasonWords.anotherUnit)
  if (!about.units.includes(lead)) return at("unit", said.foreignUnit, { unit: lead })
  if (held && [content, over].some((c) => c && c.status !== held.content.status)) return at("status", entry.statusByStep)
  if (held && held.content.visibility === "public" && [content, over].some((c) => c && c.visibility !== "public"))
    return at("visibility", reasonWords.headsTakeBack)
  if (!held && key !== null && !key.startsWith(`${lead}/`)) return at("key", said.keyUnderUnit, { unit: lead })
  if (!held || !over) return as(held ? "changed" : "new")
  // Where all that it changes is in conflict, there is nothing to write without the cells of the file.
  return { ...as("conflict"), content: differing(held.content, content).size > 0 ? content : null }
}

/** A figure of a line is the figure that stood there, where measure and value agree: it keeps where it came from, and its parts where no column has them. */
function keepingResults(content: ActivityContent, held: Seen | undefined, partsSaid: boolean): ActivityContent {
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
