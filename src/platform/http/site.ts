// Folds the route table into one web application. A request opens one transaction, finds out who asks in the round trip
// that begins it, and leaves by `reply`: handlers return, they never send.
import { createHash, randomUUID } from "node:crypto"
import { Hono } from "hono"
import type { Logger } from "pino"
import { z } from "zod"
import type { Db, Read, Write } from "#src/platform/db/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Actor, publicActor } from "#src/values/actor.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import { type Address, preferred, readAddress, wantsJson, wantsPage } from "./address.ts"
import type { Raw } from "./form.ts"
import { cardsOf, type Kind } from "./kinds.ts"
import { Problem, type ProblemKind, problems } from "./problem.ts"
import { type Outgoing, redirect, reply } from "./reply.ts"
import type { AnyChange, AnyPage, Card, Panel, PanelData, Place, Route, Verdict, View } from "./route.ts"
import { answerChange, answerForm } from "./change.ts"

export type ShellAbout = { say: Say; actor: Actor; path: string; search: string }

export type SiteOptions = Readonly<{
  db: Db
  routes: readonly Route[]
  panels: readonly Panel[]
  kinds: readonly Kind[]
  problems: readonly ProblemKind[]
  /** Who asks: SQL run as the transaction begins, and how to read its answer. */
  who: { opening: (token: string | null, now: Date) => string; actor: (opened: unknown) => Actor }
  /** Header, navigation and footer around a view: a whole document. */
  shell: (view: View, about: ShellAbout) => string
  problemView: (say: Say, problem: { title: string; detail: string; status: number; request: string; faults: readonly string[] }) => View
  /** The sign-in page, carrying what was sent when the session had ended; and the page that sends it again. */
  signInView: (say: Say, carried: { path: string; raw: Raw } | null) => View
  sendAgainView: (say: Say, carried: { path: string; raw: Raw }) => View
  /** Jobs that follow from facts, put into the same transaction. */
  follow: (tx: Write, facts: readonly Fact[], ids: readonly number[]) => Promise<void>
  clock: () => Date
  /** Time zone of the seat, in which `today` is meant. */
  zone: string
  /** Our address as readers see it, `https://…`; without it the request's own host counts. */
  origin?: string
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

function ask(o: SiteOptions, request: Request): Asked {
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
    json: address.face === "json" || (address.face === null && wantsJson(request)) || (address.lang === null && !wantsPage(request)),
    search: url.searchParams,
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

export function strict(shape: z.ZodRawShape) {
  return z.strictObject(shape)
}

/** Query and path values, or the problem that names what cannot be read. */
export function parseAddress(route: Route, params: Record<string, string>, search: URLSearchParams) {
  const path = z.object(route.params).safeParse(params)
  if (!path.success) throw new Problem(problems.notFound)
  const given: Record<string, string | string[]> = {}
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name).filter((v) => v !== "")
    if (all.length > 0) given[name] = all.length === 1 ? (all[0] ?? "") : all
  }
  const query = strict(route.is === "page" ? route.query : {}).safeParse(given)
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
  const kinds = new Map(o.kinds.map((k) => [k.kind, k]))
  return {
    tx,
    actor,
    say: asked.say,
    today: asked.today,
    now: asked.now,
    panels: async <A>(at: Place<A>, args: A): Promise<PanelData[]> => {
      const found: PanelData[] = []
      for (const p of o.panels.filter((p) => p.place === at.place)) {
        const data = await p.load(tx, actor, args, asked.say)
        if (data) found.push(data)
      }
      return found
    },
    cards: (refs: readonly Ref[]): Promise<Card[]> => cardsOf(kinds, tx, actor, refs, asked.say),
  }
}

export const document = (o: SiteOptions, asked: Asked, actor: Actor, view: View, cache: Outgoing["cache"]): Response =>
  reply(asked.request, {
    body: o.shell(view, { say: asked.say, actor, path: asked.address.path, search: asked.search.toString() }),
    type: "text/html; charset=utf-8",
    status: view.status ?? 200,
    cache,
    headers: { "content-language": asked.say.lang },
  })

export const json = (asked: Asked, value: unknown, status: number, cache: Outgoing["cache"], type = "application/json"): Response =>
  reply(asked.request, { body: JSON.stringify(value), type, status, cache })

async function collectBytes(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function answerPage(o: SiteOptions, route: AnyPage, asked: Asked, params: Record<string, string>): Promise<Response> {
  const { address, say } = asked
  const seen = await o.db.read(o.who.opening(asked.token, asked.now), async (tx, opened) => {
    const actor = o.who.actor(opened)
    demandMay(route.may(actor), actor)
    const parsed = parseAddress(route, params, asked.search)
    const value: unknown = await route.load({ ...surroundings(o, asked, tx, actor), ...parsed })
    return { actor, value }
  })
  const cache = seen.actor.account ? "private" : "public"
  const thing = route.witness?.(seen.value)
  if (thing && seen.actor.account) await leaveSighting(o, thing, seen.actor, asked.now)
  const face = address.face && address.face !== "json" ? route.also?.[address.face] : undefined
  if (face) {
    const file = await face(seen.value, say)
    const name = file.name.replace(/[^\w.-]/g, "_")
    const headers = { "content-disposition": `attachment; filename="${name}"` }
    return reply(asked.request, { body: await collectBytes(file.bytes), type: file.type, cache, headers })
  }
  if (address.face && address.face !== "json") throw new Problem(problems.noFace, { face: address.face.toUpperCase() })
  if (asked.json) {
    if (route.json === "none") throw new Problem(problems.noFace, { face: "JSON" })
    return json(asked, route.wire ? route.wire(seen.value, say) : seen.value, 200, cache)
  }
  return document(o, asked, seen.actor, route.html(seen.value, say), cache)
}

const leaveSighting = (o: SiteOptions, thing: Ref, actor: Actor, at: Date) =>
  o.db.owner((tx) => tx.insertInto("platform.sightings").values({ thing, by: `account:${actor.account}`, at }).execute())

/** A refusal rolled its transaction back; the trace that it happened is stored in one of its own. */
async function leaveDenial(o: SiteOptions, route: Route | null, asked: Asked, actor: Actor, reason: string) {
  const by = actor.account ? `account:${actor.account}` : "public"
  const verb = route?.is === "change" ? route.verb : "page.read"
  await o.db.owner((tx) =>
    tx.insertInto("platform.denials").values({ by, verb, path: route?.path ?? "unknown", reason, at: asked.now }).execute(),
  )
}

async function whoAsks(o: SiteOptions, asked: Asked): Promise<Actor> {
  return o.db.read(o.who.opening(asked.token, asked.now), (_tx, opened) => Promise.resolve(o.who.actor(opened))).catch(() => publicActor)
}

function constraintOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "constraint" in error ? String(error.constraint) : undefined
}

/** A breach of a named constraint is the problem that its module names for it; anything else is our fault. */
function asProblem(o: SiteOptions, error: unknown, asked: Asked): Problem {
  if (error instanceof Problem) return error
  const constraint = constraintOf(error)
  const kind = constraint ? o.problems.find((p) => p.constraint === constraint) : undefined
  if (kind) return new Problem(kind)
  o.log.error({ request: asked.id, path: asked.address.path, err: error }, "a request failed")
  return new Problem(problems.ours, { request: asked.id })
}

export async function answerProblem(o: SiteOptions, route: Route | null, asked: Asked, error: unknown): Promise<Response> {
  const problem = asProblem(o, error, asked)
  const { say } = asked
  const actor = problem.kind.status >= 500 ? publicActor : await whoAsks(o, asked)
  const because = problem.values.because
  const reason = typeof because === "string" ? o.because(because) : null
  const values = reason ? { ...problem.values, because: say.t(reason) } : problem.values
  if (problem.kind.status === 403 || problem.kind === problems.signIn) await leaveDenial(o, route, asked, actor, String(because ?? problem.kind.slug))
  const title = say.t(problem.kind.title)
  const detail = say.t(problem.kind.detail, values)
  const status = problem.kind.status
  const faults = problem.errors.map((e) => ({ pointer: e.pointer, message: say.t(e.message, e.values) }))
  if (asked.json) {
    const body = { type: `/problems/${problem.kind.slug}`, title, status, detail, instance: asked.id, ...(faults.length > 0 ? { errors: faults } : {}) }
    return json(asked, body, status, "never", "application/problem+json")
  }
  const signIn = problem.kind === problems.signIn && route?.is === "page"
  const view = signIn
    ? { ...o.signInView(say, { path: `${asked.address.path}${asked.search.size > 0 ? `?${asked.search}` : ""}`, raw: {} }), status }
    : { ...o.problemView(say, { title, detail, status, request: asked.id, faults: faults.map((f) => f.message) }), status }
  return document(o, asked, actor, view, "never")
}

function toTheirLanguage(asked: Asked): Response | null {
  if (asked.address.lang || !wantsPage(asked.request) || asked.address.face) return null
  const to = asked.say.href(asked.address.path as `/${string}`)
  return redirect(asked.search.size > 0 ? `${to}?${asked.search}` : to, 302, { vary: "Accept, Accept-Language" })
}

/** Fixed segments before values, so that `/activities/new` is not read as an activity called new. */
const bySpecificity = (a: Route, b: Route) => a.path.replaceAll("/:", "/~").localeCompare(b.path.replaceAll("/:", "/~"))

export function site(o: SiteOptions): Hono {
  const app = new Hono({ getPath: (request) => readAddress(new URL(request.url).pathname).path })
  o.mount?.(app)
  const guarded =
    (route: Route, answer: (asked: Asked, params: Record<string, string>) => Promise<Response>) =>
    async (c: { req: { raw: Request; param: () => Record<string, string> } }) => {
      const asked = ask(o, c.req.raw)
      try {
        return (asked.request.method === "GET" ? toTheirLanguage(asked) : null) ?? (await answer(asked, c.req.param()))
      } catch (error) {
        return answerProblem(o, route, asked, error)
      }
    }
  for (const route of [...o.routes].sort(bySpecificity)) {
    if (route.is === "page") app.get(route.path, guarded(route, (asked, params) => answerPage(o, route, asked, params)))
    else mountChange(app, o, route, guarded)
  }
  app.notFound(async (c) => {
    const asked = ask(o, c.req.raw)
    return toTheirLanguage(asked) ?? answerProblem(o, null, asked, new Problem(problems.notFound))
  })
  return app
}

type Guarded = (
  route: Route,
  answer: (asked: Asked, params: Record<string, string>) => Promise<Response>,
) => (c: { req: { raw: Request; param: () => Record<string, string> } }) => Promise<Response>

function mountChange(app: Hono, o: SiteOptions, route: AnyChange, guarded: Guarded) {
  if (route.form !== "none") app.get(route.path, guarded(route, (asked, params) => answerForm(o, route, asked, params)))
  app.post(route.path, guarded(route, (asked, params) => answerChange(o, route, asked, params)))
}

/** Key under which the reply of a change sent twice is found again. */
export const onceKey = (actor: Actor, verb: string, key: string) =>
  createHash("sha256").update(`${actor.account ?? "public"}\n${verb}\n${key}`).digest("hex")
