// Which state does a text mean? Reports write "St Lucia", "el Salvador", "U.S." and "Antigua"; spreadsheets write
// "Venezuela, RB". Importers and parsers ask here and show the answer with its confidence; nobody guesses elsewhere.
// Pure: the tables come in through `namesFrom`.

import { langs } from "#src/values/lang.ts"
import type { Alias, Confidence, State, StateCode } from "./types.ts"

export type Resolved = { state: StateCode; confidence: Confidence; note?: string }
/** A resolved state with its place in the passage: `passage.slice(start, end) === text`. */
export type Found = Resolved & { start: number; end: number; text: string }

type Word = { word: string; start: number; end: number; before: "joined" | "comma" | "stop" }
type Entry = { words: readonly Word[]; state: StateCode | null; confidence: Confidence; note: string }

/** All known names, ready for look-up. Built once by `namesFrom`. */
export type Names = {
  whole: ReadonlyMap<string, Entry>
  byFirstWord: ReadonlyMap<string, readonly Entry[]>
}

const conjunctions = new Set(["and", "y", "e", "et", "&"])
const saints: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", sta: "santa" }
const articles = new Set(["the", "el", "la", "los", "las", "le", "les", "l", "o", "os", "as"])
/** Names that are also common words (a pronoun, two weapons, a pepper): in a passage, lower case means the thing. */
const commonWords = new Set(["us", "grenade", "granada", "chili"])
const ranks: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, doubtful: 2 }

const fold = (text: string) => {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(".", "")
  return conjunctions.has(plain) ? "&" : (saints[plain] ?? plain)
}

/** What stands between two words decides whether one name may run across it: a new sentence ends every name. */
function gapKind(gap: string, previous: string): Word["before"] {
  if (/[,()/]/.test(gap)) return "comma"
  if (/[;:!?]|\n\s*\n/.test(gap)) return "stop"
  return gap.includes(".") && previous.length > 3 ? "stop" : "joined"
}

// Initials with their dots are one word ("U.S.", "D.F."), so that "U.S. Coast Guard" does not end a sentence.
const wordShape = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+|&/gu

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last: Word | undefined
  for (const found of text.matchAll(wordShape)) {
    const [raw] = found
    const gap = last ? text.slice(last.end, found.index) : ""
    const previous = last ? text.slice(last.start, last.end) : ""
    last = { word: fold(raw), start: found.index, end: found.index + raw.length, before: gapKind(gap, previous) }
    words.push(last)
  }
  return words
}

const keyOf = (words: readonly Word[]) => words.map((w) => w.word).join(" ")

/**
 * Builds the look-up from the record's tables. Short, formal and former names in the four languages are certain, and so is
 * the alpha-3 code; aliases carry their own confidence. Where two rows fold to the same words the surer one wins; two
 * states at the same confidence are an error of the record and throw a RangeError.
 */
export function namesFrom(states: readonly State[], aliases: readonly Alias[]): Names {
  const whole = new Map<string, Entry>()
  const add = (text: string, state: StateCode | null, confidence: Confidence, note: string) => {
    const words = wordsOf(text)
    const key = keyOf(words)
    const held = whole.get(key)
    if (held && ranks[held.confidence] === ranks[confidence] && held.state !== state) {
      throw new RangeError(`"${text}" names both ${held.state} and ${state}`)
    }
    if (!held || ranks[confidence] < ranks[held.confidence]) whole.set(key, { words, state, confidence, note })
  }
  for (const state of states) {
    for (const name of [state.short, state.formal, ...state.formerly.map((f) => f.formal)])
      for (const lang of langs) add(name.values[lang]?.text ?? "", state.code, "certain", "")
  }
  for (const a of aliases) add(a.alias, a.state, a.confidence, a.note)
  whole.delete("")
  // Codes are for cells only: in a passage "can", "per" and "sur" are words, and CAN is also the Andean Community.
  const byFirstWord = groupedByFirstWord(whole)
  for (const { code } of states) if (!whole.has(fold(code))) add(code, code, "certain", "")
  return { whole, byFirstWord }
}

function groupedByFirstWord(whole: ReadonlyMap<string, Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const [key, entry] of whole) {
    const [first] = key.split(" ")
    if (first) groups.set(first, [...(groups.get(first) ?? []), entry])
  }
  for (const entries of groups.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return groups
}

const answer = ({ state, confidence, note }: Entry): Resolved | null =>
  state === null ? null : { state, confidence, ...(note ? { note } : {}) }

/**
 * The state that a text names as a whole (a spreadsheet's cell, one item of a list). Case, accents, spacing, dots and a
 * leading article do not matter. Null when the words name no state of the Americas, or more than a name is written.
 */
export function resolveState(text: string, names: Names): Resolved | null {
  const words = wordsOf(text)
  const entry = names.whole.get(keyOf(words))
  if (entry) return answer(entry)
  const [first, ...rest] = words
  const without = first && articles.has(first.word) ? names.whole.get(keyOf(rest)) : undefined
  return without ? answer(without) : null
}

/** True when the passage's words from `at` on are the entry's, with no sentence or list ending inside the name. */
function standsAt(entry: Entry, words: readonly Word[], at: number): boolean {
  return entry.words.every((expected, i) => {
    const word = words[at + i]
    if (word?.word !== expected.word) return false
    return i === 0 || word.before === "joined" || (word.before === "comma" && expected.before === "comma")
  })
}

/** A common word in lower case is the thing, not the state; capitalised it may begin a sentence, so it is only likely. */
function weighed(entry: Entry, text: string): Resolved | null {
  const found = answer(entry)
  if (!found || !commonWords.has(text.toLowerCase())) return found
  if (text === text.toLowerCase()) return null
  const abbreviation = text.length < 4 && text === text.toUpperCase()
  return abbreviation ? found : { ...found, confidence: "likely", note: "The name is also a common word." }
}

/**
 * Every mention of a state in a passage, in order, longest name first: "Dominican Republic" is never Dominica, "Guatemala
 * City" is a city and only likely the state. A mention says nothing about taking part: "the Colombian police" is a mention.
 */
export function findStates(passage: string, names: Names): Found[] {
  const words = wordsOf(passage)
  const found: Found[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    const entry = names.byFirstWord.get(word?.word ?? "")?.find((candidate) => standsAt(candidate, words, at))
    const last = entry && words[at + entry.words.length - 1]
    if (!word || !entry || !last) {
      at += 1
      continue
    }
    const text = passage.slice(word.start, last.end)
    const resolved = weighed(entry, text)
    if (resolved) found.push({ ...resolved, start: word.start, end: last.end, text })
    at += entry.words.length
  }
  return found
}
