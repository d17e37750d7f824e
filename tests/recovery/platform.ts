// The whole platform on a folder of its own, to be killed: database with full durability, record, application. It prints its
// address when it serves, and a session of a desk officer.
import { serve } from "@hono/node-server"
import { makeApp, takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside } from "#src/platform/jobs/index.ts"
import { signIn } from "#tests/world/cast.ts"

const folder = process.argv[2] ?? ""
const embedded = await startEmbedded({ folder })
await migrate(embedded.url)
const db = connect(embedded.url, 6)
const log = { error: (about: object) => console.error(about), info: () => undefined }
const clock = () => new Date()
await takeInRecord(db, clock(), log)
const session = await signIn(db, "amina", clock())
const store = await openFiles({ DATA_FOLDER: folder })
const app = makeApp({ db, store, clock, zone: "UTC", log, beside: beside(log) })
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  console.log(JSON.stringify({ address: `http://127.0.0.1:${port}`, session })),
)
