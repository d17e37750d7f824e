// The one place that knows every module: folds their manifests into routes, kinds, panels, listeners and messages.
import type { Hono } from "hono"
import type { Logger } from "pino"
import type { Db } from "#src/platform/db/index.ts"
import { type Files, fileProblems, fileRoute } from "#src/platform/files/index.ts"
import {
  problems as common,
  type Organisation,
  type Outgoing,
  openApi,
  type ProblemKind,
  type Route,
  reply,
  type SiteOptions,
  site,
} from "#src/platform/http/index.ts"
import { type Beside, type Chore, type Listener, settle } from "#src/platform/jobs/index.ts"
import { loadRecord } from "#src/platform/record/index.ts"
import { indexAll, searchListener } from "#src/platform/search/index.ts"
import { stepRefused } from "#src/platform/workflow/index.ts"
import { mark, stylesheet } from "#src/web/index.ts"
import { sendAgainView, signInView, whoAsks } from "./modules/access/index.ts"
import { aboutRoutes } from "./modules/desk/index.ts"
import { modules } from "./modules.ts"
import { organisationOf, readSettings } from "./settings.ts"
import { problemView, shell } from "./shell.tsx"

/** Problems that belong to no module. */
export const platformProblems: readonly ProblemKind[] = [...Object.values(common), ...Object.values(fileProblems), stepRefused]
const kinds = modules.flatMap((m) => m.kinds ?? [])
const panels = modules.flatMap((m) => m.panels ?? [])
const problemKinds: readonly ProblemKind[] = [...platformProblems, ...modules.flatMap((m) => m.problems ?? [])]
export const routes: readonly Route[] = [
  ...modules.flatMap((m) => m.routes ?? []),
  fileRoute,
  ...aboutRoutes({ routes: () => routes, problems: () => problemKinds }),
]
const reasons = Object.assign({}, ...modules.map((m) => m.reasons ?? {})) as NonNullable<(typeof modules)[number]["reasons"]>
export const listeners: readonly Listener[] = [searchListener(kinds), ...modules.flatMap((m) => m.listens ?? [])]
export const chores: readonly Chore[] = modules.flatMap((m) => m.chores ?? [])

const asset = (out: Omit<Outgoing, "cache">) => (c: { req: { raw: Request } }) => reply(c.req.raw, { ...out, cache: "forever" })

function mount(app: Hono) {
  const css = stylesheet()
  app.get(css.href, asset({ body: css.css, type: "text/css; charset=utf-8" }))
  app.get(mark.href, asset({ body: mark.svg, type: mark.type }))
  const description = JSON.stringify(openApi(routes, "Hemisec", "0.1.0"))
  app.get("/openapi", (c) => reply(c.req.raw, { body: description, type: "application/json", cache: "public" }))
}

export type AppOptions = {
  db: Db
  store: Files
  clock: () => Date
  zone: string
  origin?: string
  /** Without it, the shipped example. */
  organisation?: Organisation
  behindProxy?: boolean
  log: Pick<Logger, "error" | "info">
  /** Takes what is written beside the replies. Whoever closes the database waits until it has settled. */
  beside: Beside
  nudge?: () => void
}

/** The whole web application over a database; tests call its `request`, main.ts serves it. */
export function makeApp(o: AppOptions): Hono {
  const options: SiteOptions = {
    db: o.db,
    routes,
    panels,
    kinds,
    problems: problemKinds,
    who: whoAsks(o.db, o.zone, o.beside),
    signInView,
    sendAgainView,
    shell,
    problemView,
    changed: () => o.nudge?.(),
    beside: o.beside.begin,
    store: o.store,
    clock: o.clock,
    zone: o.zone,
    organisation: o.organisation ?? organisationOf(readSettings({})),
    log: o.log,
    because: (code) => reasons[code] ?? null,
    mount,
    ...(o.origin ? { origin: o.origin } : {}),
    behindProxy: o.behindProxy ?? false,
  }
  return site(options)
}

/** Loads what changed in the bundled record and makes it findable. Returns what was loaded, to tell at the start. */
export async function takeInRecord(db: Db, now: Date, log: Pick<Logger, "error">) {
  const loaded = await loadRecord(
    db,
    modules.flatMap((m) => m.record ?? []),
    now,
  )
  if (loaded.length > 0) {
    await db.owner((tx) => indexAll(tx, kinds))
    await settle(
      db,
      listeners.filter((l) => l.name !== "search.index"),
      now,
      log,
    )
  }
  return loaded
}
