// Is a line of an instrument a heading? By its shape: set apart, in capitals, or in title case without a sentence's verb.
import { finiteVerb } from "#src/platform/reading/cues.ts"
import type { Shape, Titles } from "#src/platform/reading/running-on.ts"
import { capitals, finished, fold, titleCase, within, wordsOf } from "#src/platform/reading/words.ts"

/** Capitals open a part of the text even past numbered headings; a quieter heading stands below them. */
type Role = Readonly<{ role: "title"; rank: number }>

const hasVerb = within(finiteVerb)
const quoted = /^["“«](.*)["”»][:.]?$/

/** What a heading says, without the quotation marks and the colon it may be set in. */
export const headingWords = (text: string): string => (quoted.exec(text)?.[1] ?? text).replace(/[:.]$/, "").trim()

function roleOf(text: string, { marked, outline }: Shape): Role | null {
  if (!text || text.length > 240 || /[,;]$/.test(text)) return null
  const words = wordsOf(text)
  const inQuotes = quoted.test(text)
  const loud = capitals(text) > 0.85 && words.some((w) => w.length > 3)
  if (outline) return { role: "title", rank: outline }
  if (words.length > 30 || words.length === 0) return null
  if (loud && words.length > (marked ? 0 : 1)) return { role: "title", rank: marked ? 5 : 4 }
  if (!inQuotes && (finished(text) || /:$/.test(text))) return null
  // A single word may look like a verb and be a heading: "Reports".
  if (!inQuotes && words.length > 1 && hasVerb.test(fold(text))) return null
  const cased = titleCase(headingWords(text))
  if (marked) return inQuotes || (cased >= 0.6 && words.length <= 15) ? { role: "title", rank: 5 } : null
  return cased >= 0.8 && words.length >= 2 && words.length <= 12 ? { role: "title", rank: 6 } : null
}

export type { Role }
export const instrumentTitles: Titles<Role> = { roleOf, rankOf: (role) => role.rank }
