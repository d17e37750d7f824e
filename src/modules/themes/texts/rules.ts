// Which lines a passage shows: those that are cited, with two before and after, each once, in order.
import { linesOf } from "#src/values/source.ts"

const around = 2

export type PassageLine = { line: number; cited: boolean }

/** The lines to show of a document with so many lines; empty where the place names none that it has. */
export function passageLines(place: string, count: number): PassageLine[] {
  const cited = new Set(linesOf(place).filter((n) => n >= 1 && n <= count))
  const shown = new Set<number>()
  for (const n of cited) for (let k = Math.max(1, n - around); k <= Math.min(count, n + around); k += 1) shown.add(k)
  return [...shown].sort((a, b) => a - b).map((line) => ({ line, cited: cited.has(line) }))
}

/** What the record quotes of a document, and the lines that it quotes. */
export type Quoted = { words: string; lines: readonly number[] }
/** Of these quotations so many stand on their lines; `elsewhere` are the first lines of those that do not. */
export type Agreement = { quoted: number; agreed: number; elsewhere: number[] }

const tokens = (text: string) => [...text.toLowerCase().matchAll(/\d+|\p{L}{3,}/gu)].map((m) => m[0])
const enoughOf = 0.6

/** Figures and words that are quoted must be printed on the lines they are quoted from; a hyphen at the end of a line may cost some. */
export function agreementOf(lines: readonly string[], quotes: readonly Quoted[]): Agreement {
  const misses = quotes.filter(({ words, lines: places }) => {
    const printed = new Set(tokens(places.map((n) => lines[n - 1] ?? "").join(" ")))
    const wanted = tokens(words)
    const figures = wanted.filter((t) => /^\d/.test(t))
    const found = (some: readonly string[]) => some.filter((t) => printed.has(t)).length >= some.length * enoughOf
    return !found(wanted) || !found(figures)
  })
  const elsewhere = [...new Set(misses.flatMap((m) => m.lines.slice(0, 1)))].sort((a, b) => a - b)
  return { quoted: quotes.length, agreed: quotes.length - misses.length, elsewhere }
}

/** A text of which the record quotes little cannot be judged by it. */
export const isSameText = ({ quoted, agreed }: Agreement): boolean => quoted < 5 || agreed >= quoted * 0.8

/** The lines of a text as `cat -n` counts them: the end of the last line begins no other. */
export function countedLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/)
  if (lines.at(-1) === "") lines.pop()
  return lines
}
