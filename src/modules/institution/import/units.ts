// Which named unit is which heading, who stands below whom, and how each is called: the proposal of units.

import { fold } from "#src/platform/reading/words.ts"
import { levelRank } from "./headings.ts"
import { acronymAfter, nameKey, properName, saysComposed, sentenceKey, slug } from "./names.ts"
import type { Announcement, Draft, Walked } from "./provisions.ts"
import type { Oddity, ProposedUnit } from "./types.ts"

const isAbove = (unit: Draft, other: Draft | null): boolean => {
  for (let at = other; at; at = at.parent) if (at === unit) return true
  return false
}

/** Words two names share, of all their words: 1 for the same name. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.split(" ")), new Set(b.split(" "))]
  const shared = [...left].filter((w) => right.has(w)).length
  return shared / (left.size + right.size - shared)
}

type Index = Map<string, Draft[]>

function indexOf(drafts: readonly Draft[]): Index {
  const index: Index = new Map()
  for (const draft of drafts) {
    const key = nameKey(draft.name)
    const same = index.get(key)
    if (same) same.push(draft)
    else index.set(key, [draft])
  }
  return index
}

/** The heading that an announcement means: the same name under the same unit first, then anywhere, then nearly the same. */
function headingFor(found: Announcement, by: Draft | null, index: Index, siblings: readonly Draft[]): Draft | null {
  const key = nameKey(found.name)
  const free = (index.get(key) ?? []).filter((d) => d.namedIn === null && d !== by && !isAbove(d, by))
  const exact = free.find((d) => d.parent === by) ?? free[0]
  if (exact) return exact
  return siblings.slice(0, 60).find((d) => d.namedIn === null && likeness(nameKey(d.name), key) >= 0.75) ?? null
}

function settle(
  walk: Walked,
  found: Announcement,
  by: Draft | null,
  index: Index,
  children: Map<Draft | null, Draft[]>,
  printed: Map<Draft, string>,
) {
  const heading = headingFor(found, by, index, children.get(by) ?? [])
  const draft = heading ?? {
    name: found.name,
    acronym: found.acronym,
    level: found.level,
    parent: by,
    number: null,
    namedIn: null,
    rows: [found.row],
    texts: [],
    headed: false,
    flat: false,
  }
  if (!heading) walk.drafts.push(draft)
  else {
    if (nameKey(heading.name) !== nameKey(found.name))
      walk.oddities.push({
        kind: "names_differ",
        line: found.row.place,
        says: { code: "two", values: { first: found.name, second: heading.name } },
      })
    // Only a heading whose number does not say its depth may be moved below the unit that announces it.
    if (heading.flat && by && !isAbove(heading, by)) heading.parent = by
    heading.level = found.level ?? heading.level
  }
  draft.namedIn = found.namedIn
  printed.set(draft, found.name)
  if (found.acronym) checkAcronym(walk.oddities, draft, found)
  for (const inner of found.within) settle(walk, inner, draft, index, children, printed)
}

const ownAcronym = (draft: Draft): string | null => {
  for (const text of draft.texts.slice(0, 5)) {
    const found = acronymAfter(draft.name, text)
    if (found) return found
  }
  return null
}

function checkAcronym(oddities: Oddity[], draft: Draft, found: Announcement) {
  if (draft.headed && draft.acronym && draft.acronym !== found.acronym)
    oddities.push({
      kind: "acronyms_differ",
      line: found.row.place,
      says: { code: "two_acronyms", values: { first: found.acronym ?? "", second: draft.acronym } },
    })
  draft.acronym ??= found.acronym
}

/** Headings side by side in one list of articles: a lower level belongs to the higher one before it. */
function nestFlat(drafts: readonly Draft[]) {
  const open = new Map<Draft | null, Draft[]>()
  for (const draft of drafts) {
    if (!draft.flat || draft.namedIn !== null) continue
    const above = open.get(draft.parent) ?? []
    const parent = draft.parent
    while (above.length && levelRank(above.at(-1)?.level ?? null) >= levelRank(draft.level)) above.pop()
    draft.parent = above.at(-1) ?? parent
    open.set(parent, [...above.slice(-6), draft])
  }
}

/** A heading right below a unit is named by the sentence that says what the unit is composed of, if its name stands there. */
function inSentences(walk: Walked, children: ReadonlyMap<Draft | null, Draft[]>) {
  for (const { unit, node, kind } of walk.provisions) {
    if (kind !== "structure" || !saysComposed.test(fold(node.text.slice(0, 1000)))) continue
    const sentence = sentenceKey(node.text.slice(0, 3000))
    for (const draft of (children.get(unit) ?? []).slice(0, 60))
      if (draft.namedIn === null && draft.headed && sentence.includes(` ${nameKey(draft.name)} `)) draft.namedIn = node.path
  }
}

/** An article that opens with the name of a unit without a heading of its own is that unit's. */
function bySentence(walk: Walked) {
  const waiting = walk.drafts.filter((draft) => !draft.headed).map((draft) => [draft, `${nameKey(draft.name)} `] as const)
  if (!waiting.length) return
  for (const provision of walk.provisions) {
    if (provision.kind === "structure" || waiting.every(([draft]) => draft.parent !== provision.unit)) continue
    const opening = `${nameKey((provision.introduction ?? provision.text).slice(0, 160))} `
    const draft = waiting.find(([d, key]) => d.parent === provision.unit && opening.startsWith(key))?.[0]
    if (!draft) continue
    provision.unit = draft
    draft.texts.push(provision.text)
  }
}

function keyFor(name: string, used: Map<string, number>): string {
  const base = slug(name)
  const n = (used.get(base) ?? 0) + 1
  used.set(base, n)
  if (n === 1) return base
  const key = `${base}-${n}`
  used.set(key, 1)
  return key
}

function reportNames(walk: Walked) {
  for (const same of indexOf(walk.drafts).values())
    for (const draft of same.slice(1)) {
      const [row] = draft.rows
      if (row) walk.oddities.push({ kind: "same_name", line: row.place, says: { code: "printed", values: { text: draft.name } } })
    }
  for (const draft of walk.drafts) {
    const [row] = draft.rows
    if (!draft.headed && !draft.texts.length && row)
      walk.oddities.push({
        kind: "unit_without_provisions",
        line: row.place,
        says: { code: "named_in", values: { name: draft.name, path: draft.namedIn ?? "" } },
      })
  }
}

/** Joins announcements with headings and names every unit. Returns the proposal and the key of each draft. */
export function proposeUnits(walk: Walked, subject: string | null): { units: ProposedUnit[]; keys: Map<Draft, string> } {
  for (const draft of walk.drafts) draft.acronym ??= ownAcronym(draft)
  const index = indexOf(walk.drafts)
  const children = new Map<Draft | null, Draft[]>()
  for (const draft of walk.drafts) {
    const same = children.get(draft.parent)
    if (same) same.push(draft)
    else children.set(draft.parent, [draft])
  }
  const printed = new Map<Draft, string>()
  for (const found of walk.announced) settle(walk, found, found.by, index, children, printed)
  inSentences(walk, children)
  nestFlat(walk.drafts)
  bySentence(walk)
  reportNames(walk)
  const texts = [...(subject ? [subject] : []), ...walk.provisions.slice(0, 40).map((p) => p.text.slice(0, 3000))]
  const used = new Map<string, number>()
  const keys = new Map<Draft, string>()
  walk.drafts.sort((a, b) => (a.rows[0]?.index ?? -1) - (b.rows[0]?.index ?? -1))
  const named = walk.drafts.map((draft) => ({
    draft,
    name: properName(draft.name, [printed.get(draft) ?? "", ...texts, ...draft.texts.slice(0, 3)]),
  }))
  for (const { draft, name } of named) keys.set(draft, keyFor(name, used))
  const units = named.map(({ draft, name }) => ({
    key: keys.get(draft) ?? "",
    parentKey: draft.parent ? (keys.get(draft.parent) ?? null) : null,
    name,
    acronym: draft.acronym,
    level: draft.level,
    number: draft.number,
    namedIn: draft.namedIn,
    lines: draft.rows.map((row) => row.place),
  }))
  return { units, keys }
}
