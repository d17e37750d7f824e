// What every handler shares: who asks and how, what was asked, and how pages and JSON leave.
import { createHash, randomUUID } from "node:crypto"
import type { Hono } from "hono"
import type { Logger } from "pino"
import { z } from "zod"
import type { Db, Read } from "#src/platform/db/index.ts"
import type { Files } from "#src/platform/files/files.ts"
import { type Message, type Say, sayIn } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import { type Address, preferred, readAddress, wantsJson, wantsPage } from "./address.ts"
import type { Raw } from "./form.ts"
import { cardsOf, type Kind } from "./kinds.ts"
import { Problem, type ProblemKind, problems } from "./problem.ts"
import { type Outgoing, reply } from "./reply.ts"
import type { Caller, Card, Face, Organisation, Panel, PanelData, Place, Route, Verdict, View } from "./route.ts"

/** `forms`: other forms in which programs can have the page. */
export type ShellAbout = { say: Say; actor: Actor; path: string; search: string; forms: readonly Face[] }

export type SiteOptions = Readonly<{
  db: Db
  routes: readonly Route[]
  panels: readonly Panel[]
  kinds: readonly Kind[]
  problems: readonly ProblemKind[]
  /** Who asks: SQL run as the transaction begins, and how to read its answer. */
  who: {
    opening: (token: string | null, now: Date) => string
    actor: (opened: unknown) => Actor
    /** The same by a secret that stands in the address; `knock` counts its use, or the guess, and throws when it is too often. */
    byKey?: {
      opening: (key: string, now: Date) => string
      knock: (key: string, caller: Caller, now: Date) => Promise<void>
      /** Counts somebody who came with a secret that opens nothing, and throws when it is too often. */
      guess: (caller: Caller, now: Date) => Promise<void>
    }
  }
  /** Header, navigation and footer around a view: a whole document. */
  shell: (view: View, about: ShellAbout) => string
  problemView: (
    say: Say,
    problem: { title: string; detail: string; status: number; request: string; faults: readonly string[] },
  ) => View
  /** The sign-in page, carrying what was sent when the session had ended; and the page that sends it again. */
  signInView: (say: Say, carried: { path: string; raw: Raw } | null) => View
  sendAgainView: (say: Say, carried: { path: string; raw: Raw }) => View
  /** Called once a change is committed: whoever listens to facts need not wait for the next round. */
  changed: () => void
  /** Takes the long work that changes begin. */
  beside: (work: Promise<unknown>) => void
  /** Where bytes are kept: disk or object store. */
  store: Files
  clock: () => Date
  /** Time zone of the seat, in which `today` is meant. */
  zone: string
  organisation: Organisation
  /** Our address as readers see it, `https://…`; without it the request's own host counts. */
  origin?: string
  /** A proxy of ours stands before us and tells the address of who asks. */
  behindProxy?: boolean
  log: Pick<Logger, "error" | "info">
  because: (code: string) => Message | null
  /** Apart from the table: /assets, /files … */
  mount?: (app: Hono) => void
}>

/** What every handler needs to know of the request before it opens a transaction. */
export type Asked = Readonly<{
  request: Request
  address: Address
  say: Say
  token: string | null
  now: Date
  today: Day
  id: string
  json: boolean
  search: URLSearchParams
  caller: Caller
}>

const cookieNames = ["__Host-hemisec", "hemisec"]

function cookieToken(request: Request): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [name, value] = part.trim().split("=")
    if (name && value && cookieNames.includes(name) && /^[\w-]{20,100}$/.test(value)) return value
  }
  return null
}

export const isSecure = (o: SiteOptions, request: Request) => (o.origin ?? request.url).startsWith("https:")

function callerOf(o: SiteOptions, request: Request, peer: string | null): Caller {
  const told = o.behindProxy ? request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined
  return { address: told || peer, agent: request.headers.get("user-agent"), origin: o.origin ?? new URL(request.url).origin }
}

export function ask(o: SiteOptions, request: Request, peer: string | null): Asked {
  const url = new URL(request.url)
  const address = readAddress(url.pathname)
  const now = o.clock()
  return {
    request,
    address,
    say: sayIn(address.lang ?? preferred(request.headers.get("accept-language"))),
    token: cookieToken(request),
    now,
    today: dayIn(now, o.zone),
    id: randomUUID().slice(0, 8),
    json:
      address.face === "json" || (address.face === null && wantsJson(request)) || (address.lang === null && !wantsPage(request)),
    search: url.searchParams,
    caller: callerOf(o, request, peer),
  }
}

/** Six lines of our own: every unsafe request must come from our own pages, whatever its content type. */
export function fromOurselves(o: SiteOptions, asked: Asked): boolean {
  const { headers } = asked.request
  const origin = headers.get("origin")
  const own = o.origin ?? new URL(asked.request.url).origin
  if (origin) return origin === own
  return headers.get("sec-fetch-site") === "same-origin" || asked.token === null
}

const schemasFor = (route: Route) => ({
  params: z.object(route.params),
  query: z.strictObject(route.is === "page" ? route.query : {}),
})
const schemas = new WeakMap<Route, ReturnType<typeof schemasFor>>()

/** The schemas of a route's address, made once: zod compiles each one it is given. */
function schemasOf(route: Route) {
  const known = schemas.get(route)
  if (known) return known
  const made = schemasFor(route)
  schemas.set(route, made)
  return made
}

/** Query and path values, or the problem that names what cannot be read. */
export function parseAddress(route: Route, params: Record<string, string>, search: URLSearchParams) {
  const path = schemasOf(route).params.safeParse(params)
  if (!path.success) throw new Problem(problems.notFound)
  if (route.is === "page" && route.protocol) return { params: path.data, query: {} }
  // Without a prototype, so that a parameter called __proto__ is one like any other, and refused.
  const given = Object.create(null) as Record<string, string | string[]>
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name).filter((v) => v !== "")
    if (all.length > 0) given[name] = all.length === 1 ? (all[0] ?? "") : all
  }
  const query = schemasOf(route).query.safeParse(given)
  if (query.success) return { params: path.data, query: query.data }
  const unknown = query.error.issues.flatMap((i) => (i.code === "unrecognized_keys" ? i.keys : []))
  if (unknown.length > 0) throw new Problem(problems.unknownParameter, { names: unknown.join(", ") })
  throw new Problem(problems.badParameter, { names: [...new Set(query.error.issues.map((i) => String(i.path[0])))].join(", ") })
}

export function demandMay(verdict: Verdict, actor: Actor) {
  if (verdict.ok) return
  if (verdict.hide) throw new Problem(problems.notFound)
  throw new Problem(actor.account ? problems.forbidden : problems.signIn, { because: verdict.because })
}

/** The rest of what a handler is given, beside its transaction and parsed input. */
export function surroundings(o: SiteOptions, asked: Asked, tx: Read, actor: Actor) {
  return {
    tx,
    actor,
    say: asked.say,
    today: asked.today,
    zone: o.zone,
    organisation: o.organisation,
    caller: asked.caller,
    store: o.store,
    now: asked.now,
    byPerson: wantsPage(asked.request),
    said: asked.search,
    panels: async <A>(at: Place<A>, args: A): Promise<PanelData[]> => {
      const found: PanelData[] = []
      for (const p of o.panels.filter((p) => p.place === at.place)) {
        const data = await p.load(tx, actor, args, asked.say)
        if (data) found.push(data)
      }
      return found
    },
    cards: (refs: readonly Ref[]): Promise<Card[]> =>
      cardsOf(new Map(o.kinds.map((k) => [k.kind, k])), tx, actor, refs, asked.say),
  }
}

export const document = (
  o: SiteOptions,
  asked: Asked,
  actor: Actor,
  view: View,
  cache: Outgoing["cache"],
  forms: readonly Face[] = [],
): Response =>
  reply(asked.request, {
    body: o.shell(view, { say: asked.say, actor, path: asked.address.path, search: asked.search.toString(), forms }),
    type: "text/html; charset=utf-8",
    status: view.status ?? 200,
    cache,
    headers: { "content-language": asked.say.lang },
  })

export const json = (
  asked: Asked,
  value: unknown,
  status: number,
  cache: Outgoing["cache"],
  type = "application/json",
): Response => reply(asked.request, { body: JSON.stringify(value), type, status, cache })

/** Key under which the reply of a change sent twice is found again. */
export const onceKey = (actor: Actor, verb: string, key: string, said: string) =>
  createHash("sha256")
    .update(`${actor.account ?? "public"}\n${verb}\n${key}\n${said}`)
    .digest("hex")
