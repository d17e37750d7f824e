// Bytes go in first, by their hash; the row that says so follows in the caller's transaction. A transaction that fails
// leaves bytes that nobody points at, never a row without bytes.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Files, Hash } from "./files.ts"

/** Stores bytes and the row of them. `mediaType` is what we found (`mediaTypes[sniff(bytes)]`), never what a sender said. */
export async function storeBlob(tx: Write, files: Files, bytes: Uint8Array, mediaType: string, now: Date): Promise<Hash> {
  const sha256 = await files.put(bytes)
  await tx
    .insertInto("platform.blobs")
    .values({ sha256, size: bytes.length, mediaType, at: now })
    .onConflict((c) => c.column("sha256").doNothing())
    .execute()
  return sha256
}

/** Stores bytes whose number may not be known: they are listed where no request reads. */
export async function storeWithheld(tx: Write, files: Files, bytes: Uint8Array): Promise<Hash> {
  const sha256 = await files.put(bytes)
  await tx.insertInto("platform.withheldBlobs").values({ sha256 }).execute()
  return sha256
}

export type Attached = { id: string; blob: Hash; fileName: string; mediaType: string; visibility: string }

/** An attachment that the actor of this transaction may see. Row-level security decides: hidden and absent are alike. */
export const findAttachment = (tx: Read, id: string): Promise<Attached | undefined> =>
  tx
    .selectFrom("platform.attachments as a")
    .innerJoin("platform.blobs as b", "b.sha256", "a.blob")
    .select(["a.id", "a.blob", "a.fileName", "a.visibility", "b.mediaType"])
    .where("a.id", "=", id)
    .executeTakeFirst()
