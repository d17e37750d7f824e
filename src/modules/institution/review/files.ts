// Files of orders hold signatures. Their bytes lie in a guarded table of ours, so that row-level security covers them too;
// the common store of files knows no wall behind its address.
import { createHash } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import { mediaTypes, sniff } from "#src/platform/files/index.ts"

export type OrderFile = { sha256: string; mediaType: string; bytes: Uint8Array }

/** Keeps the bytes under their hash; the same bytes twice are kept once. */
export async function keepFile(tx: Write, bytes: Uint8Array, at: Date): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await tx
    .insertInto("institution.orderFiles")
    .values({
      sha256,
      size: bytes.length,
      mediaType: mediaTypes[sniff(bytes)],
      content: Buffer.from(bytes).toString("base64"),
      at,
    })
    .onConflict((c) => c.column("sha256").doNothing())
    .execute()
  return sha256
}

/** The bytes, for those whom row-level security lets see them; nothing for anybody else. */
export async function findFile(tx: Read, sha256: string): Promise<OrderFile | undefined> {
  const row = await tx
    .selectFrom("institution.orderFiles")
    .select(["sha256", "mediaType", "content"])
    .where("sha256", "=", sha256)
    .executeTakeFirst()
  return row && { sha256: row.sha256, mediaType: row.mediaType, bytes: Buffer.from(row.content, "base64") }
}
