// Figures of people as a reader may have them. The secretariat has all; others have none that could point to single people.
import { shownToPublic } from "../programmes/index.ts"
import type { FieldValue, Register, RegisterEntry } from "./types.ts"

export type ShownField = { value: FieldValue | null; hidden: boolean }
export type ShownEntry = RegisterEntry & { shown: Readonly<Record<string, ShownField>> }
/** `staff`: the reader is of the secretariat. `threshold`: from how many people on a figure is everybody's. */
type Sight = Readonly<{ staff: boolean; threshold: number }>

/** What a cited document prints is public already; once people changed the entry it is theirs and no longer the document's. */
const isPrinted = (entry: RegisterEntry): boolean => entry.sources.length > 0 && entry.version === 1

/** Questions of an entry that everybody may not have the answers of: small wholes with all their parts, and small parts. */
function hiddenIn(register: Register, entry: RegisterEntry, threshold: number): ReadonlySet<string> {
  if (isPrinted(entry)) return new Set()
  const counts = register.fields.filter((f) => f.people).map((f) => f.key)
  const figure = (key: string): number | null => {
    const value = entry.fields[key]
    return typeof value === "number" ? value : null
  }
  const isSmall = (key: string) => {
    const n = figure(key)
    return n !== null && n > 0 && n < threshold
  }
  const hidden = new Set(counts.filter(isSmall))
  for (const { whole, parts } of register.parts) {
    const cells = parts
      .filter((p) => counts.includes(p))
      .flatMap((p) => (figure(p) === null ? [] : [{ name: p, people: figure(p) ?? 0 }]))
    if (cells.length === 0) continue
    const wholeIsPeople = counts.includes(whole)
    const out = hidden.has(whole)
      ? cells.map((c) => c.name)
      : shownToPublic(cells, wholeIsPeople ? figure(whole) : null, threshold).hidden
    for (const name of out) hidden.add(name)
  }
  return hidden
}

export function entryShown(register: Register, entry: RegisterEntry, sight: Sight): ShownEntry {
  const hidden = hiddenIn(register, entry, sight.threshold)
  const shown = Object.fromEntries(
    Object.entries(entry.fields).map(([key, value]): [string, ShownField] => [
      key,
      { value: hidden.has(key) && !sight.staff ? null : value, hidden: hidden.has(key) },
    ]),
  )
  return { ...entry, shown }
}
