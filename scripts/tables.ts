import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { describe, writeTypes } from "#src/platform/db/describe.ts"
import { startEmbedded } from "#src/platform/db/embedded.ts"
import { migrate } from "#src/platform/db/migrate.ts"

const folder = mkdtempSync("/var/tmp/hemisec-tables-")
const server = await startEmbedded({ folder, forgetful: true })
try {
  await migrate(server.url)
  const pool = new pg.Pool({ connectionString: server.url })
  // The pool is let go before its connections are: one that the server ends then is no failure.
  pool.on("error", () => undefined)
  const columns = await describe(pool)
  await pool.end()
  writeFileSync(join(import.meta.dirname, "../src/platform/db/tables.ts"), writeTypes(columns))
  console.log(`${columns.length} columns written`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
