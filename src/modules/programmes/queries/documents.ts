// Documents that hang on an activity or a project. Row-level security lets through what the acting person may see of them.
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { AttachedDocument } from "../types.ts"

const documents = (tx: Read, thing: Ref) =>
  tx
    .selectFrom("platform.attachments as a")
    .innerJoin("platform.blobs as b", "b.sha256", "a.blob")
    .select(["a.id", "a.role", "a.title", "a.language", "a.fileName", "a.visibility", "a.blob", "b.mediaType", "b.size"])
    .where("a.thing", "=", thing)

// Written by this module alone: the policy's list of roles and our own writes vouch for the shapes.
type Row = Awaited<ReturnType<ReturnType<typeof documents>["execute"]>>[number]
const asDocument = (row: Row) => row as AttachedDocument

export const listDocuments = async (tx: Read, thing: Ref): Promise<AttachedDocument[]> =>
  (await documents(tx, thing).orderBy("a.at").orderBy("a.fileName").orderBy("a.id").execute()).map(asDocument)

export const getDocument = async (tx: Read, thing: Ref, id: string): Promise<AttachedDocument> =>
  asDocument(await documents(tx, thing).where("a.id", "=", id).executeTakeFirstOrThrow(notFound))

export type Hung = Pick<AttachedDocument, "role" | "title" | "language" | "fileName" | "visibility" | "blob"> & { at: Date }

export const hangDocument = async (tx: Write, thing: Ref, { title, ...rest }: Hung): Promise<string> => {
  const row = { thing, title: JSON.stringify(title) as unknown as Localised, ...rest }
  return (await tx.insertInto("platform.attachments").values(row).returning("id").executeTakeFirstOrThrow()).id
}

/** The row goes; its bytes stay where they lie, as others may point at them. */
export const takeDownDocument = (tx: Write, thing: Ref, id: string) =>
  tx.deleteFrom("platform.attachments").where("thing", "=", thing).where("id", "=", id).execute()
