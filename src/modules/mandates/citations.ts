// People cite clauses as they please: "Art. 4(m)", "artículo 4. m", "objetivo 2.1.3", "Pillar III, area 2". A citation is
// read into the kind of clause and its numbers; clauses keep the keys of their citations, so that a search is one look-up.
// Pure, and never guessing: words without a number cite nothing.
import { type ClauseKind, clauseKinds } from "./types.ts"

/** `numbers` are the levels as printed, in lower case: `["4", "m"]`. `of` is what is left of the text: words for the instrument. */
export type Citation = { kind: ClauseKind | null; numbers: readonly string[]; of: string }

const kindWords: Readonly<Record<ClauseKind, string>> = {
  article: "articles?|articulos?|artigos?|arts?",
  paragraph: "operative paragraphs?|paragraphs?|paragraphes?|parrafos?|paragrafos?|paras?|pars?|§§?",
  objective: "objectives?|objetivos?|objectifs?|obj",
  pillar: "pillars?|pilar(?:es)?|piliers?",
  area: "areas?|domaines?",
  chapter: "chapters?|capitulos?|chapitres?|chap|cap",
  item: "items?|puntos?|points?|pontos?",
  field: "fields?|campos?|champs?",
}

/** What may hold what: an area stands in a pillar, a paragraph in an article. */
const inner: ReadonlySet<ClauseKind> = new Set(["area", "field", "paragraph"])

const kindPattern = clauseKinds.map((kind) => `(?<${kind}>${kindWords[kind]})`).join("|")
const number = "(?:\\d{1,3}(?:[a-z](?![\\p{L}\\p{N}]))?|[ivx]{1,5}(?![\\p{L}\\p{N}]))"
const letter = "\\(?[a-z](?:\\)|(?![\\p{L}\\p{N}]))"
const level = "(?:\\s?\\.\\s?(?:\\d{1,3}|[ivx]{2,5}|[a-z])(?![\\p{L}\\p{N}])|\\s?\\(\\s?(?:\\d{1,3}|[a-z]|[ivx]{2,5})\\s?\\))"
const part = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${kindPattern})(?!\\p{L})\\.?\\s*(?:n[o°º]\\.?\\s*)?(?<numbers>(?:${number}|${letter})${level}*)`,
  "iu",
)
const bare = new RegExp(`^\\(?(?<numbers>(?:\\d{1,3}|[a-z](?=\\)))${level}*)\\)?(?=$|[\\s,;:])`, "iu")
const linking = /^(?:[\s,;:.–—-]|(?:of|de|del|du|des|da|do|d'|l'|la|le|el|the|to)(?![\p{L}\p{N}]))+|[\s,;:–—-]+$/giu

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
const arabic = (roman: string) =>
  String([...roman].map((c) => romans[c] ?? 0).reduce((sum, n, i, all) => sum + (n < (all[i + 1] ?? 0) ? -n : n), 0))

/** A roman number leads ("Pillar III", "Article IV"); below it the same letters are letters ("Art. 4.i"). */
function levelsOf(printed: string): string[] {
  const [first = "", ...rest] = printed.toLowerCase().match(/\d+|[a-z]+/g) ?? []
  const alone = /^[a-z]$/.test(first) && !/^[ivx]$/.test(first)
  return [/^[ivx]+$/.test(first) && !alone ? arabic(first) : first, ...rest]
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")

type Part = { kind: ClauseKind | null; numbers: string[]; start: number; end: number }

function findPart(text: string): Part | null {
  const found = part.exec(text)
  if (!found?.groups?.numbers) return null
  const kind = clauseKinds.find((k) => found.groups?.[k]) ?? null
  return { kind, numbers: levelsOf(found.groups.numbers), start: found.index, end: found.index + found[0].length }
}

const trimmed = (text: string) => text.replace(linking, "").replace(linking, "").trim()

/** Two parts as one citation, the outer first however they were written: "area 2 of pillar 1" is area 1.2. */
function joined(a: Part, b: Part): Pick<Citation, "kind" | "numbers"> {
  const reversed = a.kind !== null && inner.has(a.kind) && b.kind !== null && !inner.has(b.kind)
  const [outer, within] = reversed ? [b, a] : [a, b]
  const kind = within.kind === "paragraph" ? (outer.kind ?? "paragraph") : within.kind
  return { kind, numbers: [...outer.numbers, ...within.numbers] }
}

/**
 * What a text cites, or null where it cites nothing. A number alone cites only where nothing but its instrument follows
 * ("4 (m) of the Declaration"), so that "4 seminars" and a year are not read as citations.
 */
export function readCitation(text: string): Citation | null {
  const said = plain(text).trim().slice(0, 300)
  const start = bare.exec(said)
  const first = findPart(said)
  if (start?.groups?.numbers && (!first || first.start > 0))
    return readBare(said, start[0].length, levelsOf(start.groups.numbers))
  if (!first) return null
  const before = said.slice(0, first.start)
  const after = said.slice(first.end)
  const second = findPart(after)
  const goesOn =
    second !== null && /^\s*(?:,|of|de|del|du|do|da|-|–)?\s*(?:the|la|le|l'|el|o)?\s*$/i.test(after.slice(0, second.start))
  if (!second || !goesOn || !belong(first.kind, second.kind))
    return { kind: first.kind, numbers: first.numbers, of: rest(before, after) }
  return { ...joined(first, second), of: rest(before, after.slice(second.end)) }
}

const belong = (a: ClauseKind | null, b: ClauseKind | null) => a !== null && b !== null && inner.has(a) !== inner.has(b)
const rest = (before: string, after: string) => [trimmed(before), trimmed(after)].filter(Boolean).join(" ")

function readBare(said: string, length: number, numbers: string[]): Citation | null {
  const after = said.slice(length)
  const within = findPart(after)
  if (within?.kind && inner.has(within.kind) && /^[\s,]*$/.test(after.slice(0, within.start))) {
    const outer = { kind: null, numbers, start: 0, end: length }
    return { ...joined(outer, within), of: trimmed(after.slice(within.end)) }
  }
  if (after.trim() !== "" && !/^[\s,;:]*(?:of|de|del|du|da|do|des)\s/i.test(after)) return null
  return { kind: null, numbers, of: trimmed(after) }
}

const letters = (numbers: readonly string[]) => numbers.join(".")

/** The key under which a citation is looked up: `article:4.m`, `any:4.m` where the kind is not said. */
export const citationKey = (c: Pick<Citation, "kind" | "numbers">) => `${c.kind ?? "any"}:${letters(c.numbers)}`

/** The citation in plain words, as programs may send it: `article 4.m`. Reading it gives the same citation. */
export const writeCitation = (c: Pick<Citation, "kind" | "numbers">) =>
  c.kind ? `${c.kind} ${letters(c.numbers)}` : letters(c.numbers)

/** The citation that a clause's printed number makes with its kind; null where it prints none that can be cited. */
export function citationOf(clause: { kind: ClauseKind; path: string }): Pick<Citation, "kind" | "numbers"> | null {
  const read = readCitation(clause.path) ?? readCitation(`${clause.kind} ${clause.path}`)
  if (read?.of !== "") return null
  const kind = read.kind ?? clause.kind
  // A lettered paragraph of an article is cited by the article: "Art. 4.m".
  return { kind: kind === "paragraph" && read.numbers.length > 1 ? "article" : kind, numbers: read.numbers }
}

/** Every key by which a clause can be cited: by its own number and by the ways people have cited it. */
export function citationKeysOf(clause: { kind: ClauseKind; path: string; aliases: readonly string[] }): string[] {
  const own = citationOf(clause)
  // "Articles 23 and 24" names two clauses: it is matched as words, not as a citation of the first.
  const several = /^(?:and|y|e|et)\s+\d/
  const cited = clause.aliases.flatMap((alias) => readCitation(alias) ?? []).filter((c) => !several.test(c.of))
  const read = own ? [own, ...cited] : cited
  const both = read.flatMap((c) =>
    c.kind === "article" && c.numbers.length > 1 ? [c, { ...c, kind: "paragraph" as const }] : [c],
  )
  return [...new Set(both.flatMap((c) => [citationKey(c), citationKey({ ...c, kind: null })]))].sort()
}
