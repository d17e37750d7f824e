// `hemisec instrument parse FILE [--json]`: what the file of an instrument would propose.
import { parseDeed } from "#src/platform/reading/deed.ts"
import { readDocument } from "#src/platform/reading/read.ts"
import { isRefusal, type Refusal } from "#src/platform/reading/types.ts"
import { isAkn, readAkn } from "../akn/read.ts"
import { parseInstrument } from "./parse.ts"
import { jsonOf, summaryOf } from "./report.ts"
import type { ParsedInstrument } from "./types.ts"

/** Reads a file's bytes as an instrument: a proposal, or a refusal with its reason. */
export async function parseInstrumentFile(bytes: Uint8Array): Promise<ParsedInstrument | Refusal> {
  if (isAkn(bytes)) return readAkn(bytes)
  const reading = await readDocument(bytes)
  return isRefusal(reading) ? reading : parseInstrument(reading)
}

/** Prints a proposal; returns the exit code. */
export const instrumentParse = (args: readonly string[]): Promise<number> =>
  parseDeed("instrument parse", args, async (bytes) => {
    const parsed = await parseInstrumentFile(bytes)
    if (isRefusal(parsed)) return parsed
    return { json: () => jsonOf(parsed.proposal), summary: () => summaryOf(parsed.proposal) }
  })
