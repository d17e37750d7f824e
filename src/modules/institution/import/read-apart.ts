// The file of an order is read apart from the server, within the limits of every document.
import { type NotRead, type ReadDocument, readDocumentApart, readingLimits } from "#src/platform/reading/apart.ts"
import type { Proposal } from "./types.ts"

const child = new URL("./order-child.ts", import.meta.url)

export type ReadOrder = ReadDocument<Proposal>

/** The proposal that an order's file gives and its lines as they may be printed, or why it is not read. */
export const readOrderApart = (bytes: Uint8Array, limits = readingLimits): Promise<ReadOrder | NotRead> =>
  readDocumentApart<Proposal>(child, bytes, limits)
