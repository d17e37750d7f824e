// What stands before a line's text: "III.", "A.", "a)", "1.2", "Artículo 3.", "§ 2º", a dash. One line may be read in two
// ways ("I." is a letter or a numeral); both are kept, and the tree chooses by what stands around.
import { articleWord, type Cues, ordinals, single } from "./cues.ts"
import { allOf, fold, oneOf } from "./words.ts"

/** One reading of a marker. `style` tells lists apart: kind of number and its punctuation. */
export type Sense = Readonly<{ style: string; value: number }>
export type Marker = Readonly<{
  senses: readonly Sense[]
  /** As printed, without the closing punctuation: `III`, `Artículo 3`, `1.2`; "" for dashes and bullets. */
  label: string
  /** The number alone (`3` of `Artículo 3`). */
  bare: string
  /** The parts of a composite number: `1.2` is ["1", "2"]; else empty. */
  composite: readonly string[]
  rest: string
}>

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const romanShape = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The value of a well-formed numeral in capitals; null for anything else. */
export function romanValue(text: string): number | null {
  if (!text || text.length > 12 || !romanShape.test(text)) return null
  const values = [...text].map((c) => romanValues[c] ?? 0)
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0)
}

const letterValue = (text: string) => {
  const code = text.toLowerCase().charCodeAt(0) - 96
  return text.length === 1 ? code : [...text].every((c) => c === text[0]) ? code + 26 * (text.length - 1) : null
}

const shapeOf = (number: string): string => (/^\d/.test(number) ? "1" : number === number.toUpperCase() ? "A" : "a")

/** Every way to read a number or letter as a list's number. */
function sensesOf(number: string, punctuation: string): Sense[] {
  if (/^\d{1,3}$/.test(number)) return [{ style: `1${punctuation}`, value: Number(number) }]
  const senses: Sense[] = []
  const upper = number.toUpperCase()
  if (number !== upper && number !== number.toLowerCase()) return senses
  const roman = romanValue(upper)
  const letter = /^[A-Za-z]{1,2}$/.test(number) ? letterValue(number) : null
  const shape = shapeOf(number)
  if (roman) senses.push({ style: `${shape === "A" ? "I" : "i"}${punctuation}`, value: roman })
  if (letter !== null && letter > 0) senses.push({ style: `${shape}${punctuation}`, value: letter })
  return senses
}

const wordKinds = Object.entries(articleWord) as [string, Cues][]
const wordShape = wordKinds.map(([kind, cues]) => [kind, new RegExp(`^${oneOf(cues)}\\.?\\s+`)] as const)
const singles = new Set(allOf(single).map(fold))
const ordinalValue = new Map(
  Object.values(ordinals).flatMap((list) =>
    list.flatMap((forms, i) => forms.split("|").map((form) => [fold(form), i + 1] as const)),
  ),
)
const ordinalShape = new RegExp(`^${oneOf(ordinals)}(?=\\s*(?:[.:)]|-|–|—|$))`)
const afterWord =
  /^(\d{1,4}|[IVXLCDM]{1,8}|[A-Z]|\p{L}{4,9})(?:\.?[ºª°]|\.?\s?(?:er|o|a)(?![\p{L}\p{N}]))?(\s*(?:\.\s*[-–—]|[.:)]|[-–—](?=\s))|\s*$|\s{2,}|\t|\s+(?=[\p{Lu}"“«]))/u

/** A composite number after a word, and the mark that ends it: "Objective 2.1", "Meta 2.1.3:". */
const compositeAfterWord = /^(\d{1,3}(?:\.\d{1,3})+)(\s*(?:\.\s*[-–—]|[.:)]|[-–—](?=\s))|\s*$|\s+(?=[\p{Lu}"“«]))/u

/** "Objective 2.1": the number says by itself where it belongs, the word is printed before it. */
function wordedComposite(text: string, word: string): Marker | null {
  const found = compositeAfterWord.exec(text.slice(word.length))
  const [whole, number] = found ?? []
  if (whole === undefined || number === undefined) return null
  const parts = number.split(".")
  const senses = [{ style: `composite:${parts.length}:1`, value: Number(parts.at(-1)) }]
  const label = text.slice(0, word.length + number.length).trim()
  return { senses, label, bare: number, composite: parts, rest: text.slice(word.length + whole.length).trim() }
}

/** "Article 3.", "Artículo 3.-", "Chapitre II", "Parágrafo único." */
function wordMarker(text: string, folded: string): Marker | null {
  for (const [kind, shape] of wordShape) {
    const word = shape.exec(folded)?.[0]
    if (!word) continue
    const composite = wordedComposite(text, word)
    if (composite) return composite
    const found = afterWord.exec(text.slice(word.length))
    const number = found?.[1]
    if (!found || !number) continue
    const inWords = singles.has(fold(number)) ? 1 : ordinalValue.get(fold(number))
    const value = inWords ?? (/^\p{L}{4,}$/u.test(number) && !romanValue(number) ? undefined : sensesOf(number, "")[0]?.value)
    if (value === undefined) continue
    const label = text.slice(0, word.length + found[0].length - (found[2] ?? "").length).trim()
    const rest = text.slice(word.length + found[0].length).trim()
    return { senses: [{ style: `word:${kind}`, value }], label, bare: number, composite: [], rest }
  }
  return null
}

const sectionSign = /^§+\s*(\d{1,3})[ºª°]?\s*[-–—.):]?\s*/
const compositeShape = /^\(?((?:\d{1,3}|[IVXLCDM]{1,8}|[A-Za-z])(?:\.(?:\d{1,3}|[IVXLCDM]{1,8}|[A-Za-z]))+)[.)]?(?:\s|$)/
const bracketed = /^\((\d{1,3}|[A-Za-z]{1,8})\)\s*/
const numbered = /^(\d{1,3}|[A-Za-z]{1,8})(\.\s?[-–—]|\)\s?[-–—]|[.)]|\.?[ºª°][.)]?|\s[-–—](?=\s))(?=\s|$|\p{Lu}\p{Ll})/u
const tabbed = /^(\d{1,3}|[IVXLCDM]{1,8}|[A-Z])(?:\t| {3,})(?=\S)/
const bullet = /^([-–—•*·▪●○◦‣■□➢✓]|o(?=\t))(?:\s+|$)/

const punctuationOf = (printed: string | undefined): string => {
  const mark = (printed ?? "").trim()
  if (mark.startsWith(")")) return ")"
  if (/^\.?[ºª°]/.test(mark)) return "º"
  return /^[-–—]/.test(mark) ? "-" : "."
}

const plainMarker = (number: string, punctuation: string, rest: string): Marker | null => {
  const senses = sensesOf(number, punctuation)
  return senses.length ? { senses, label: number, bare: number, composite: [], rest: rest.trim() } : null
}

function compositeMarker(text: string): Marker | null {
  const found = compositeShape.exec(text)
  const label = found?.[1]
  if (!found || !label) return null
  const parts = label.split(".")
  // "U.S." and "M.A." are abbreviations: a composite number without any figure is none.
  if (parts.length > 250 || !parts.some((p) => /^\d/.test(p))) return null
  const sense = sensesOf(parts.at(-1) ?? "", "")[0]
  if (!sense) return null
  const style = `composite:${parts.length}:${sense.style}`
  return {
    senses: [{ style, value: sense.value }],
    label,
    bare: label,
    composite: parts,
    rest: text.slice(found[0].length).trim(),
  }
}

function wordedMarker(text: string): Marker | null {
  const opening = text.slice(0, 30)
  const folded = fold(opening)
  if (folded.length !== opening.length || !/^[a-z]/.test(folded)) return null
  const word = wordMarker(opening, folded)
  if (word) return { ...word, rest: text.slice(opening.trimEnd().length - word.rest.length).trim() }
  const ordinal = ordinalShape.exec(folded)?.[0]
  if (!ordinal) return null
  const label = text.slice(0, ordinal.length)
  const rest = text.slice(ordinal.length).replace(/^\s*(?:\.\s*[-–—]?|[:)]|[-–—])\s*/, "")
  return { senses: [{ style: "ordinal", value: ordinalValue.get(ordinal) ?? 1 }], label, bare: label, composite: [], rest }
}

function numberMarker(text: string): Marker | null {
  if (text.startsWith("§")) {
    const sign = sectionSign.exec(text)
    const [printed, number] = sign ?? []
    return printed && number
      ? {
          senses: [{ style: "word:§", value: Number(number) }],
          label: `§ ${number}`,
          bare: number,
          composite: [],
          rest: text.slice(printed.length),
        }
      : null
  }
  const composite = compositeMarker(text)
  if (composite) return composite
  const inBrackets = bracketed.exec(text)
  if (inBrackets?.[1]) return plainMarker(inBrackets[1], "()", text.slice(inBrackets[0].length))
  const found = numbered.exec(text) ?? tabbed.exec(text)
  return (found?.[1] && plainMarker(found[1], punctuationOf(found[2]), text.slice(found[0].length))) || wordedMarker(text)
}

/** The marker of one line, its printed white space kept (tabs count); null when the line begins with plain text. */
export function markerOf(raw: string): Marker | null {
  const text = raw
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[\u200b\ufeff]/g, "")
    .trim()
  const dash = bullet.exec(text)
  if (!dash) return numberMarker(text)
  const rest = text.slice(dash[0].length)
  // A list in Markdown's manner prints a dash before the number: the number is what the document says.
  return (
    numberMarker(rest) ?? {
      senses: [{ style: `bullet:${dash[1] ?? "-"}`, value: 0 }],
      label: "",
      bare: "",
      composite: [],
      rest: rest.trim(),
    }
  )
}
