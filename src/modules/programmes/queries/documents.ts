// Documents that hang on an activity, a project or an agreement. Row-level security lets through what the acting person may
// see of them.
import type { Read, Write } from "#src/platform/db/index.ts"
import { getAttachment, hangAttachment, listAttachments, takeDownAttachment } from "#src/platform/files/index.ts"
import type { Ref } from "#src/values/ref.ts"
import type { AttachedDocument } from "../types.ts"

// Written by this module alone: the policy's list of roles and our own writes vouch for the shapes.
export const listDocuments = async (tx: Read, thing: Ref): Promise<AttachedDocument[]> =>
  (await listAttachments(tx, thing)) as AttachedDocument[]

export const getDocument = async (tx: Read, thing: Ref, id: string): Promise<AttachedDocument> =>
  (await getAttachment(tx, thing, id)) as AttachedDocument

export type Hung = Pick<AttachedDocument, "role" | "title" | "language" | "fileName" | "visibility" | "blob"> & { at: Date }

export const hangDocument = (tx: Write, thing: Ref, hung: Hung): Promise<string> => hangAttachment(tx, thing, hung)

export const takeDownDocument = (tx: Write, thing: Ref, id: string) => takeDownAttachment(tx, thing, id)
