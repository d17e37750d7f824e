// Files that hang on a thing of any module. Row-level security lets through what the acting person may see of them; each
// module's policies say who hangs what on its things.
import type { Read, Write } from "#src/platform/db/index.ts"
import { invalid, notFound, type Upload } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import { acceptFile } from "./accept.ts"
import { acceptRefusals } from "./accept-messages.ts"
import { storeBlob } from "./blobs.ts"
import type { Files, Hash } from "./files.ts"
import { savedName } from "./names.ts"
import { mediaTypes } from "./sniff.ts"

export type Hanging = Readonly<{
  id: string
  role: string
  title: Localised
  language: Lang | null
  fileName: string
  mediaType: string
  /** In bytes. */
  size: number
  visibility: string
  blob: Hash
}>

const attachments = (tx: Read, thing: Ref) =>
  tx
    .selectFrom("platform.attachments as a")
    .innerJoin("platform.blobs as b", "b.sha256", "a.blob")
    .select(["a.id", "a.role", "a.title", "a.language", "a.fileName", "a.visibility", "a.blob", "b.mediaType", "b.size"])
    .where("a.thing", "=", thing)

/** What hangs on a thing, in the order in which it came. */
export const listAttachments = async (tx: Read, thing: Ref): Promise<Hanging[]> =>
  (await attachments(tx, thing).orderBy("a.at").orderBy("a.fileName").orderBy("a.id").execute()) as Hanging[]

export const getAttachment = async (tx: Read, thing: Ref, id: string): Promise<Hanging> =>
  (await attachments(tx, thing).where("a.id", "=", id).executeTakeFirstOrThrow(notFound)) as Hanging

export const hangAttachment = async (
  tx: Write,
  thing: Ref,
  { title, ...rest }: Pick<Hanging, "role" | "title" | "language" | "fileName" | "visibility" | "blob"> & { at: Date },
): Promise<string> => {
  const row = { thing, title: JSON.stringify(title) as unknown as Localised, ...rest }
  return (await tx.insertInto("platform.attachments").values(row).returning("id").executeTakeFirstOrThrow()).id
}

/** The row goes; its bytes stay where they lie, as others may point at them. */
export const takeDownAttachment = (tx: Write, thing: Ref, id: string) =>
  tx.deleteFrom("platform.attachments").where("thing", "=", thing).where("id", "=", id).execute()

/** Keeps a file that somebody sent, if it is of a kind that may be kept; else the refusal stands at the field `file`. */
export async function receiveFile(
  tx: Write,
  store: Files,
  file: Upload | undefined,
  now: Date,
): Promise<{ blob: Hash; fileName: string }> {
  if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: acceptRefusals.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  const blob = await storeBlob(tx, store, file.bytes, mediaTypes[kind], now)
  return { blob, fileName: savedName(file.fileName, kind) }
}
