// Files that people send are read apart from the server: a PDF can hold a thousand pages, or one that never ends.
import { type ApartLimits, readApart } from "#src/platform/files/apart.ts"
import type { PrintedLine, Proposal, RefusalCode } from "./types.ts"

const child = new URL("./order-child.ts", import.meta.url)
export const readingLimits: ApartLimits = { seconds: 60, megabytes: 512, answerBytes: 60_000_000 }

export type ReadOrder = { proposal: Proposal; lines: readonly (Omit<PrintedLine, "line"> & { line: string })[] }
export type NotRead = { refused: RefusalCode | "too_slow" | "too_heavy" } | { refused: "too_long"; most: number }

/** The proposal that a file gives and its lines as they may be printed, or why it is not read. */
export async function readOrderApart(bytes: Uint8Array, limits = readingLimits): Promise<ReadOrder | NotRead> {
  const read = await readApart<ReadOrder | NotRead>(child, bytes, limits)
  if (!("refused" in read) || read.refused !== "too_long_answer") return read as ReadOrder | NotRead
  return { refused: "too_heavy" }
}
