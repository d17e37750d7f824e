// Notes under the text: what stands below a short rule at the foot of a page, and what stands under a heading for notes at
// the end. A reservation of a state is such a note: it is kept apart from what was adopted.
import type { Row } from "#src/platform/reading/rows.ts"
import type { FurnitureKind } from "#src/platform/reading/types.ts"
import { whole } from "#src/platform/reading/words.ts"
import { notesHeading } from "./cues.ts"
import type { Footnote, Oddity } from "./types.ts"

const isNotesHeading = whole(notesHeading)
const rule = /^[_\-–—=*]{5,60}$/
const opening = /^(\*{1,4}|†|‡|\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,3}\s?[./)]|\d{1,3}(?=\s\p{Lu}))\s*/u

type Note = { mark: string; rows: Row[]; text: string }

/** The rows from `at` as notes, as long as they are notes; a row before the first mark is none. */
function notesFrom(rows: readonly Row[], at: number, goesOn: (row: Row, i: number) => boolean): { notes: Note[]; end: number } {
  const notes: Note[] = []
  let i = at
  for (; i < rows.length; i += 1) {
    const row = rows[i]
    if (!row || !goesOn(row, i)) break
    const found = opening.exec(row.text)
    const note = notes.at(-1)
    if (found && (!note || follows(note.mark, found[1] ?? "")))
      notes.push({ mark: (found[1] ?? "").replace(/[\s./)([\]]/g, ""), rows: [row], text: row.text.slice(found[0].length) })
    else if (note) {
      note.rows.push(row)
      note.text = `${note.text} ${row.text}`
    } else break
  }
  return { notes, end: i }
}

/** A number within a note is no new note unless it goes on from the last. */
const follows = (last: string, next: string): boolean => {
  const [a, b] = [Number(last), Number(next.replace(/\D/g, ""))]
  return !Number.isFinite(a) || !Number.isFinite(b) || b === 0 || b > a
}

/** Where each row belongs to a note. `lines` are the account of all lines: a rule is an ornament there. */
export function footnotesOf(
  every: readonly Row[],
  as: readonly (FurnitureKind | string | null)[],
  oddities: { push: (o: Oddity) => unknown },
): { notes: Footnote[]; rows: ReadonlySet<number> } {
  const taken = new Set<number>()
  const notes: Note[] = []
  const seen: string[] = []
  for (let i = 0; i < every.length; i += 1) {
    const row = every[i]
    if (!row) continue
    const heads = as[row.index] === null && isNotesHeading.test(row.folded.replace(/[:.]$/, "")) && !row.marker
    const ruled = as[row.index] === "ornament" && rule.test(row.text.replace(/\s/g, ""))
    if (!heads && !ruled) {
      if (as[row.index] === null) seen.push(row.text)
      continue
    }
    const page = every[i + 1]?.page
    const inside = (r: Row) => as[r.index] === null && (heads || r.page === page)
    const found = notesFrom(
      every,
      i + 1,
      (r, k) => inside(r) && (heads || k === i + 1 || !(r.gap && opening.exec(r.text) === null)),
    )
    if (found.notes.length === 0) {
      if (heads) seen.push(row.text)
      continue
    }
    if (heads) taken.add(row.index)
    notes.push(...found.notes)
    i = found.end - 1
  }
  const text = seen.join("\n")
  for (const note of notes) {
    for (const row of note.rows) taken.add(row.index)
    if (!text.includes(note.mark))
      oddities.push({
        kind: "note_without_mark",
        line: note.rows[0]?.place ?? 0,
        says: { code: "mark_missing", values: { mark: note.mark } },
      })
  }
  return { notes: notes.map((n) => ({ mark: n.mark, text: n.text.trim(), lines: n.rows.map((r) => r.place) })), rows: taken }
}
