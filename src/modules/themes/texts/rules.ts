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

/** The lines of a text as `cat -n` counts them: the end of the last line begins no other. */
export function countedLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/)
  if (lines.at(-1) === "") lines.pop()
  return lines
}
