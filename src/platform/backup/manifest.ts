// What a backup says of itself: every part with its hash, and the head of the ledger that the restored facts must end in.
import { createHash } from "node:crypto"
import { z } from "zod"
import type { Source } from "./parts.ts"
import { damaged, missing, noBackup, unreadableVersion } from "./problems.ts"

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Names lead down into the backup and nowhere else. */
const partName = z.string().regex(/^\w[\w.-]*(\/\w[\w.-]*)*$/)
const part = z.strictObject({ name: partName, size: z.number().int(), sha256: hash })

const manifestSchema = z.strictObject({
  format: z.literal("hemisec-backup"),
  version: z.literal(1),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), hash })),
  ledger: z.strictObject({ n: z.number().int(), head: hash, unsealed: z.number().int() }),
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), parts: z.array(part) }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() })),
  blobs: z.array(part),
  /** Files on record whose bytes were missing or damaged when the backup was made. */
  lost: z.array(hash),
})
export type Manifest = z.output<typeof manifestSchema>
export type Part = z.output<typeof part>

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
export const [manifestName, sealName] = ["manifest.json", "manifest.sha256"]

/** The manifest of a backup, whole and of a version that we read; else the problem that says what is wrong. */
export async function readManifest(source: Source, path: string): Promise<Manifest> {
  const bytes = await source.read(manifestName)
  const seal = await source.read(sealName)
  if (!bytes || !seal) throw noBackup(path)
  if (Buffer.from(seal).toString("latin1") !== sealOf(bytes)) throw damaged(manifestName)
  const said: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"))
  const { version } = z.looseObject({ format: z.literal("hemisec-backup"), version: z.number() }).parse(said)
  if (version !== 1) throw unreadableVersion(version)
  return manifestSchema.parse(said)
}

/** As `sha256sum -c` reads it. */
export const sealOf = (manifest: Uint8Array) => `${sha256(manifest)}  ${manifestName}\n`

/** Reads every part once and compares its hash. Throws the problem that names the first part which is not as written. */
export async function checkParts(source: Source, manifest: Manifest) {
  for (const part of [...manifest.tables.flatMap((t) => t.parts), ...manifest.blobs]) await readPart(source, part)
}

export async function readPart(source: Source, part: Part): Promise<Uint8Array> {
  const bytes = await source.read(part.name)
  if (!bytes) throw missing(part.name)
  if (bytes.length !== part.size || sha256(bytes) !== part.sha256) throw damaged(part.name)
  return bytes
}
