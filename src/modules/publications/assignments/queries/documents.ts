// Documents of an answer. They hang as attachments behind the gate of their assignment.
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"

export type AnswerDocument = {
  id: string
  title: Localised
  fileName: string
  blob: string
  mediaType: string
  size: number
  /** Null where the reader sees the document and not the assignment. */
  attachedBy: string | null
}

const documents = (tx: Read, assignment: string) =>
  tx
    .selectFrom("platform.attachments as a")
    .innerJoin("platform.blobs as b", "b.sha256", "a.blob")
    .leftJoin("publications.assignmentDocuments as w", "w.attachment", "a.id")
    .select(["a.id", "a.title", "a.fileName", "a.blob", "b.mediaType", "b.size", "w.attachedBy"])
    .where("a.thing", "=", ref("assignment", assignment))

export const listDocuments = async (tx: Read, assignment: string): Promise<AnswerDocument[]> =>
  (await documents(tx, assignment).orderBy("a.at").orderBy("a.id").execute()) as unknown as AnswerDocument[]

export const getDocument = async (tx: Read, assignment: string, id: string): Promise<AnswerDocument> =>
  (await documents(tx, assignment).where("a.id", "=", id).executeTakeFirstOrThrow(notFound)) as unknown as AnswerDocument

export type Hung = Pick<AnswerDocument, "title" | "fileName" | "blob"> & { attachedBy: string; at: Date }

export async function hangDocument(tx: Write, assignment: string, { title, attachedBy, ...rest }: Hung): Promise<string> {
  const row = { title: JSON.stringify(title) as unknown as Localised, role: "answer", visibility: "restricted", ...rest }
  const { id } = await tx
    .insertInto("platform.attachments")
    .values({ thing: ref("assignment", assignment), ...row })
    .returning("id")
    .executeTakeFirstOrThrow()
  await tx.insertInto("publications.assignmentDocuments").values({ attachment: id, assignment, attachedBy }).execute()
  return id
}

/** The row goes; its bytes stay where they lie, as others may point at them. */
export const takeDownDocument = (tx: Write, assignment: string, id: string) =>
  tx.deleteFrom("platform.attachments").where("thing", "=", ref("assignment", assignment)).where("id", "=", id).execute()
