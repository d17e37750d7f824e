// The file of an instrument is read apart from the server, within the limits of every document.
import { type NotRead, type ReadDocument, readDocumentApart } from "#src/platform/reading/apart.ts"
import type { Proposal } from "./types.ts"

const child = new URL("./instrument-child.ts", import.meta.url)

/** The proposal that an instrument's file gives and its lines as they may be printed, or why it is not read. */
export const readInstrumentApart = (bytes: Uint8Array): Promise<ReadDocument<Proposal> | NotRead> =>
  readDocumentApart<Proposal>(child, bytes)
