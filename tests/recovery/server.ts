// The platform in small, to be killed: the embedded database of a folder with full durability, one change over HTTP that
// writes a row and a fact, and the sealer. It prints its address when it serves.

import { tmpdir } from "node:os"
import { serve } from "@hono/node-server"
import { z } from "zod"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { change, everybody, site } from "#src/platform/http/index.ts"
import { beside, keepListening } from "#src/platform/jobs/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import { publicActor } from "#src/values/actor.ts"

const folder = process.argv[2] ?? ""
const embedded = await startEmbedded({ folder })
await migrate(embedded.url)
const db = connect(embedded.url, 6)
const log = { error: (about: object) => console.error(about), info: () => undefined } as never
const clock = () => new Date()

const note = change({
  path: "/probes",
  params: {},
  input: z.strictObject({ n: z.number().int() }),
  verb: "probe.note",
  may: everybody,
  versioned: false,
  form: "none",
  act: async ({ tx, input, now }) => {
    const thing = `probe:${input.n}` as const
    await tx.insertInto("platform.waiting").values({ thing, step: "noted", role: "public", since: now }).execute()
    return { value: input, facts: [{ kind: "probe.noted", about: thing, detail: { n: input.n } }] }
  },
  json: z.looseObject({ n: z.number() }),
  then: () => "/",
  summary: "Notes a number",
})

const worker = keepListening(db, { listeners: [] }, clock, log)
const app = site({
  db,
  routes: [note],
  panels: [],
  kinds: [],
  problems: [],
  who: { opening: () => "select null", actor: () => publicActor },
  shell: () => "",
  problemView: () => ({ title: "", body: null }),
  signInView: () => ({ title: "", body: null }),
  sendAgainView: () => ({ title: "", body: null }),
  changed: () => worker.nudge(),
  beside: beside(log).begin,
  clock,
  zone: "UTC",
  organisation: { ...organisationOf(readSettings({})), name: "Northland’s seat", example: false },
  log,
  because: () => null,
  store: await openFiles({ DATA_FOLDER: tmpdir() }),
})
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
