// The child process that reads and parses one order. What must be withheld stays in it: only what may be printed is answered.
import { answerApart } from "#src/platform/files/apart-child.ts"
import { parseOrder } from "./parse.ts"
import { readOrderFile } from "./read.ts"
import { isRefusal } from "./types.ts"

/** An order has a few hundred lines; a review of more than this would be no review. */
const mostLines = 10_000

await answerApart(async (bytes) => {
  const found = await readOrderFile(bytes)
  if (isRefusal(found)) return { refused: found.refused }
  if (found.lines.length > mostLines) return { refused: "too_long", most: mostLines }
  const parsed = parseOrder(found)
  return { proposal: parsed.proposal, lines: parsed.lines().map((l) => ({ line: String(l.line), text: l.text })) }
})
