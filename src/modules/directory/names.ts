// Which body does a text mean? Documents write "UN Office on Drugs and Crime", "ONUDC" and "UNODC (Vienna)". Whoever takes
// in words of people asks here and shows the answer with its confidence; nobody guesses elsewhere. Pure: the names come
// in through `namesFrom`.
import { langs } from "#src/values/lang.ts"
import type { Named } from "./types.ts"

export type Confidence = "certain" | "likely" | "doubtful"
/** The body meant. `others` are bodies that the same words may mean: where there are any, the answer is doubtful. */
export type Resolved = { organisation: string; confidence: Confidence; others: readonly string[] }

/** All known names, ready for look-up. */
export type Names = {
  whole: ReadonlyMap<string, readonly string[]>
  words: readonly { key: string; words: ReadonlySet<string> }[]
}

const articles = new Set("the el la los las le les l o os as".split(" "))
const joints = new Set(
  "the of and for on to in at against el la los las de del y e en para contra le les l du des d et pour sur o os as da do das dos a".split(
    " ",
  ),
)

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/(?<=\b\p{L})\./gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? []

const fold = (text: string) => wordsOf(text).join(" ")
const significant = (text: string) => wordsOf(text).filter((w) => !joints.has(w) && w.length > 1)

const spellingsOf = (body: Named) =>
  [body.acronym, ...langs.map((l) => body.title.values[l]?.text ?? ""), ...body.aliases].filter(Boolean)

/** Builds the look-up. Names that two bodies share are kept with both: the answer is then doubtful, never the first found. */
export function namesFrom(bodies: readonly Named[]): Names {
  const whole = new Map<string, string[]>()
  for (const body of bodies) {
    for (const key of new Set([...spellingsOf(body).map(fold), fold(body.key)])) {
      if (key) whole.set(key, [...(whole.get(key) ?? []), body.key])
    }
  }
  return {
    whole,
    words: bodies.flatMap((body) => spellingsOf(body).map((s) => ({ key: body.key, words: new Set(significant(s)) }))),
  }
}

const answer = (found: readonly string[] | undefined, confidence: Confidence): Resolved | null => {
  const [organisation, ...others] = [...new Set(found)]
  if (organisation === undefined) return null
  return { organisation, confidence: others.length > 0 ? "doubtful" : confidence, others }
}

const withoutArticle = (text: string) => {
  const [first, ...rest] = wordsOf(text)
  return first && articles.has(first) ? rest.join(" ") : ""
}

/** "Commission X (CX)", "CX - Commission X": the parts that could each be a name by themselves. */
const partsOf = (text: string) =>
  text
    .split(/[()[\]–—/,;:]| - /)
    .map(fold)
    .filter(Boolean)

/** Names that hold all the words written; the shortest names first, as they say the least more. */
function holding(text: string, names: Names): string[] {
  const asked = significant(text)
  if (asked.length < 2) return []
  const held = names.words.filter(({ words }) => asked.every((w) => words.has(w)))
  return held.sort((a, b) => a.words.size - b.words.size).map(({ key }) => key)
}

/**
 * The body that a text names as a whole (a spreadsheet's cell, a field of a form). Certain: a name, acronym or spelling of
 * the record, whatever its case and accents. Likely: the same with an article before it or brackets after it. Doubtful: all
 * its words stand in some body's name, or two bodies answer to it. Null: nobody we know.
 */
export function resolveOrganisation(text: string, names: Names): Resolved | null {
  const exact = answer(names.whole.get(fold(text)), "certain")
  if (exact) return exact
  const bare = answer(names.whole.get(withoutArticle(text)), "likely")
  if (bare) return bare
  const parts = partsOf(text)
  const found = parts.length > 1 ? parts.flatMap((part) => names.whole.get(part) ?? []) : []
  return answer(found, "likely") ?? answer(holding(text, names).slice(0, 6), "doubtful")
}
