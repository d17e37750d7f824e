// `hemisec edition verify ID`: prints an edition again from its stored snapshot, never from the stored files, and compares.
import type { Db } from "#src/platform/db/index.ts"
import { Problem } from "#src/platform/http/index.ts"
import { verifyEdition } from "./press.ts"
import { getEdition, listFiles } from "./queries/editions.ts"

/** Exit code 0 where everything is equal, 1 where something differs or the edition is not there, 2 when asked wrongly. */
export async function editionVerify(db: Db, args: readonly string[], tell: (line: string) => void): Promise<number> {
  const [key, ...more] = args
  if (!key || more.length > 0) {
    tell("edition verify ID")
    return 2
  }
  const found = await db
    .read("select null", async (tx) => {
      const edition = await getEdition(tx, key)
      return { edition, files: await listFiles(tx, key) }
    })
    .catch((error: unknown) => {
      if (error instanceof Problem) return null
      throw error
    })
  if (!found) {
    tell(`✗ ${key}`)
    return 1
  }
  const verdict = await verifyEdition(found.edition, found.files)
  const { issued, computed } = verdict.fingerprint
  tell(`${issued === computed ? "=" : "≠"} snapshot ${computed}${issued === computed ? "" : ` (${issued})`}`)
  for (const f of verdict.files) tell(`${f.equal ? "=" : "≠"} ${f.form} ${f.printed}${f.equal ? "" : ` (${f.issued ?? "–"})`}`)
  return verdict.equal ? 0 : 1
}
