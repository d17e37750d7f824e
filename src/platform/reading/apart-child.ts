// The child process that reads and parses one document. What must be withheld stays in it: only what may be printed is answered.
import { answerApart } from "#src/platform/files/apart-child.ts"
import { readDocument } from "./read.ts"
import { isRefusal, type PrintedLine, type Reading, type Refusal } from "./types.ts"

/** A document has some hundred lines; a review of more than this would be no review. */
const mostLines = 10_000

type TooLong = { refused: "too_long"; most: number }
type Parsed<P> = { proposal: P; lines: () => readonly PrintedLine[] }

/** Reads the bytes that this process is given and answers with what `parse` proposes; `other` takes formats of its own. */
export const answerDocument = <P>(
  parse: (reading: Reading) => Parsed<P>,
  other: (bytes: Uint8Array) => Parsed<P> | Refusal | null = () => null,
): Promise<void> =>
  answerApart(async (bytes) => {
    const parsed = other(bytes) ?? (await read(bytes, parse))
    if (isRefusal(parsed)) return { refused: parsed.refused, ...("most" in parsed ? { most: parsed.most } : {}) }
    const lines = parsed.lines()
    if (lines.length > mostLines) return { refused: "too_long", most: mostLines }
    return { proposal: parsed.proposal, lines: lines.map((l) => ({ line: String(l.line), text: l.text })) }
  })

async function read<P>(bytes: Uint8Array, parse: (reading: Reading) => Parsed<P>): Promise<Parsed<P> | Refusal | TooLong> {
  const found = await readDocument(bytes)
  if (isRefusal(found)) return found
  return found.lines.length > mostLines ? { refused: "too_long", most: mostLines } : parse(found)
}
