// Files that people send are read apart from the server: a PDF can hold a thousand pages, or one that never ends.
import { type ApartLimits, readApart } from "#src/platform/files/apart.ts"
import type { PrintedLine, RefusalCode } from "./types.ts"

export const readingLimits: ApartLimits = { seconds: 60, megabytes: 512, answerBytes: 60_000_000 }

export type NotRead = { refused: RefusalCode | "too_slow" | "too_heavy" } | { refused: "too_long"; most: number }
/** What a child answers: a proposal, and the lines of the file as they may be printed. */
export type ReadDocument<P> = { proposal: P; lines: readonly (Omit<PrintedLine, "line"> & { line: string })[] }

/** The proposal that a file gives and its lines as they may be printed, or why it is not read. */
export async function readDocumentApart<P>(
  child: URL,
  bytes: Uint8Array,
  limits = readingLimits,
): Promise<ReadDocument<P> | NotRead> {
  const read = await readApart<ReadDocument<P> | NotRead>(child, bytes, limits)
  if (!("refused" in read) || read.refused !== "too_long_answer") return read as ReadDocument<P> | NotRead
  return { refused: "too_heavy" }
}
