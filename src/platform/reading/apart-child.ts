// The child process that reads and parses one document. What must be withheld stays in it: only what may be printed is answered.
import { answerApart } from "#src/platform/files/apart-child.ts"
import { readDocument } from "./read.ts"
import { isRefusal, type PrintedLine, type Reading, type Refusal } from "./types.ts"

/** A document has some hundred lines; a review of more than this would be no review. */
const mostLines = 10_000

type Parsed<P> = { proposal: P; lines: () => readonly PrintedLine[] }

/** Reads the bytes that this process is given and answers with what `parse` proposes. */
export const answerDocument = <P>(
  parse: (reading: Reading) => Parsed<P>,
  read: (bytes: Uint8Array) => Promise<Reading | Refusal> = readDocument,
): Promise<void> =>
  answerApart(async (bytes) => {
    const found = await read(bytes)
    if (isRefusal(found)) return { refused: found.refused }
    if (found.lines.length > mostLines) return { refused: "too_long", most: mostLines }
    const parsed = parse(found)
    return { proposal: parsed.proposal, lines: parsed.lines().map((l) => ({ line: String(l.line), text: l.text })) }
  })
