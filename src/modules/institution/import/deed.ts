// `hemisec order parse FILE [--json]`: what an order's file would propose.
import { parseDeed } from "#src/platform/reading/deed.ts"
import { readDocument } from "#src/platform/reading/read.ts"
import { isRefusal, type Refusal } from "#src/platform/reading/types.ts"
import { parseOrder } from "./parse.ts"
import { jsonOf, summaryOf } from "./report.ts"
import type { ParsedOrder } from "./types.ts"

/** Reads a file's bytes as an order: a proposal, or a refusal with its reason. */
export async function parseOrderFile(bytes: Uint8Array): Promise<ParsedOrder | Refusal> {
  const reading = await readDocument(bytes)
  return isRefusal(reading) ? reading : parseOrder(reading)
}

/** Prints a proposal; returns the exit code. */
export const orderParse = (args: readonly string[]): Promise<number> =>
  parseDeed("order parse", args, async (bytes) => {
    const parsed = await parseOrderFile(bytes)
    if (isRefusal(parsed)) return parsed
    return { json: () => jsonOf(parsed.proposal), summary: () => summaryOf(parsed.proposal) }
  })
