// A change: read the body, parse it, act, leave facts, reply. Faults show the same form again with everything typed; a
// form sent twice is done once; a form sent after the session ended travels through the sign-in page.
import { randomUUID } from "node:crypto"
import { z } from "zod"
import { byLine, recordFacts, withholdFacts } from "#src/platform/facts/index.ts"
import { type Actor, publicActor } from "#src/values/actor.ts"
import { type Body, readBody } from "./body.ts"
import { collect, faultsOf, type Raw } from "./form.ts"
import { later } from "./later.ts"
import { ChangedMeanwhile, invalid, Problem, problems } from "./problem.ts"
import { redirect } from "./reply.ts"
import {
  type Asked,
  demandMay,
  document,
  fromOurselves,
  isSecure,
  json,
  onceKey,
  parseAddress,
  type SiteOptions,
  surroundings,
} from "./request.ts"
import type { AnyChange, Filled, View } from "./route.ts"

const freshForm = (raw: Raw = {}): Filled => ({ raw, faults: [], once: randomUUID() })

/** An address that holds a secret opens by it alone: who guesses is counted, and nothing that was sent is read. */
async function demandKey(o: SiteOptions, route: AnyChange, asked: Asked, params: Record<string, string>): Promise<void> {
  if (!route.keyed) return
  const { param, opens } = route.keyed
  const secret = schemaOf(route, param).safeParse(params[param])
  if (secret.success && (await o.db.read("select null", (tx) => opens(tx, String(secret.data))))) return
  await o.who.byKey?.guess(asked.caller, asked.now)
  throw new Problem(problems.notFound)
}

const schemaOf = (route: AnyChange, param: string) => (route.params as Record<string, z.ZodType>)[param] ?? z.never()

/** The empty form, or one filled from the address (`?partner=unodc`) so that links can begin it. */
export async function answerForm(
  o: SiteOptions,
  route: AnyChange,
  asked: Asked,
  params: Record<string, string>,
): Promise<Response> {
  await demandKey(o, route, asked, params)
  const shown = await showForm(o, route, asked, params, freshForm(collect(asked.search)))
  return document(o, asked, shown.actor, shown.view, "private")
}

async function showForm(
  o: SiteOptions,
  route: AnyChange,
  asked: Asked,
  params: Record<string, string>,
  filled: Filled,
): Promise<{ actor: Actor; view: View }> {
  const { form } = route
  if (form === "none") throw new Problem(problems.notFound)
  return o.db.read(o.who.opening(asked.token, asked.now), async (tx, opened) => {
    const actor = o.who.actor(opened)
    demandMay(route.may(actor), actor)
    const parsed = parseAddress(route, params, new URLSearchParams())
    const value: unknown = await form.load({ ...surroundings(o, asked, tx, actor), params: parsed.params, query: {} }, filled.raw)
    return { actor, view: form.html(value, filled, asked.say) }
  })
}

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])

function versionOf(body: Body): number | undefined {
  const said = body.json ? (body.value as Record<string, unknown>).version : one(body.raw.version)
  const n = Number(said)
  return said === undefined || said === "" || !Number.isInteger(n) ? undefined : n
}

/** `_add=/states` and `_remove=/states/2` change the form and nothing else. */
function rearranged(raw: Raw): Raw | null {
  const add = one(raw._add)
  const remove = one(raw._remove)
  const rest = Object.fromEntries(
    Object.entries(raw).filter(([name]) => name !== "_add" && name !== "_remove" && name !== "_once"),
  )
  if (add) return { ...rest, [`_rows${add}`]: String(rowsOf(rest, add.slice(1)) + 1) }
  if (!remove) return null
  const gone = remove.slice(1)
  const list = gone.slice(0, gone.lastIndexOf("/"))
  const left = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== gone && !name.startsWith(`${gone}/`)))
  return { ...left, [`_rows/${list}`]: String(Math.max(rowsOf(rest, list) - 1, 0)) }
}

/** How many rows a repeated part of a form shows: those with content, or as many as were asked for. */
function rowsOf(raw: Readonly<Record<string, string | readonly string[]>>, list: string): number {
  const asked = Number(one(raw[`_rows/${list}`]) ?? 0)
  const seen = Object.keys(raw).flatMap((name) =>
    name.startsWith(`${list}/`) ? [Number(name.slice(list.length + 1).split("/")[0]) + 1] : [],
  )
  return Math.min(Math.max(asked, 0, ...seen.filter((n) => !Number.isNaN(n))), 200)
}

/** The same key with other words is another change: somebody went back, mended the form and sent it again. */
const saidIn = (body: Body) => JSON.stringify([body.value, body.files.map((f) => [f.name, f.fileName, f.bytes.length])])

function withCookie(response: Response, cookie: string | null): Response {
  if (cookie) response.headers.set("set-cookie", cookie)
  return response
}

/** `fresh`: what the change gave, unless its first reply was played again. */
type Done = { actor: Actor; status: number; value: unknown; to: string; cookie: string | null; fresh?: { value: unknown } }

function cookieFor(
  o: SiteOptions,
  asked: Asked,
  session: { token: string; until: Date } | "end" | null | undefined,
): string | null {
  if (!session) return null
  const secure = isSecure(o, asked.request)
  const name = secure ? "__Host-hemisec" : "hemisec"
  const rest = `; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`
  return session === "end"
    ? `${name}=gone; Max-Age=0${rest}`
    : `${name}=${session.token}; Expires=${session.until.toUTCString()}${rest}`
}

async function act(o: SiteOptions, route: AnyChange, asked: Asked, params: Record<string, string>, body: Body): Promise<Done> {
  const sent = body.json ? asked.request.headers.get("idempotency-key") : one(body.raw._once)
  return o.db.write(o.who.opening(asked.token, asked.now), async (tx, opened) => {
    const actor = o.who.actor(opened)
    demandMay(route.may(actor), actor)
    const key = sent && !route.secret ? onceKey(actor, route.verb, sent.slice(0, 100), saidIn(body)) : null
    const before = key
      ? await tx.selectFrom("platform.once").select("reply").where("key", "=", key).executeTakeFirst()
      : undefined
    if (before) return { actor, cookie: null, ...(before.reply as { status: number; value: unknown; to: string }) }
    const parsed = parseAddress(route, params, new URLSearchParams())
    const given = body.json ? withoutVersion(body.value as Record<string, unknown>) : body.value
    const input = route.input.safeParse(given)
    if (!input.success) throw invalid(faultsOf(input.error, given))
    const version = versionOf(body)
    if (route.versioned && version === undefined) throw invalid([])
    const told = await route.act({
      ...surroundings(o, asked, tx, actor),
      tx,
      ...parsed,
      query: {},
      input: input.data,
      version,
      files: body.files,
    })
    const author = { by: byLine(actor), at: asked.now }
    if ("withheld" in told) await withholdFacts(tx, author, told.until, told.withheld)
    else await recordFacts(tx, author, told.facts)
    const to: string = asked.say.href(route.then(told.value))
    const session = route.session?.(told.value)
    const shown = route.json === "none" ? null : told.value
    const reply = { status: body.json ? 200 : 303, value: session ? null : shown, to }
    if (key && !session)
      await tx
        .insertInto("platform.once")
        .values({ key, reply: JSON.stringify(reply), at: asked.now })
        .execute()
    return { actor, ...reply, cookie: cookieFor(o, asked, session), fresh: { value: told.value } }
  })
}

const withoutVersion = (value: Record<string, unknown>) => {
  const { version: _, ...rest } = value
  return rest
}

/** What was typed survives a session that ended: it goes along through the sign-in page, passwords excepted. */
function carried(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !/password|secret/i.test(name)))
}

function carriedBack(raw: Raw): { path: string; raw: Raw } | null {
  const path = one(raw._carry_path)
  if (!path?.startsWith("/") || path.startsWith("//")) return null
  const fields = Object.entries(raw).flatMap(([name, value]) =>
    name.startsWith("_carry/") ? [[name.slice(7), value] as const] : [],
  )
  return { path, raw: Object.fromEntries(fields) }
}

/** Refusals that the form itself shows, with all that was typed: it is wrong, came too late, or found no room. */
const shownInForm = [409, 422, 503, 507]

async function refused(
  o: SiteOptions,
  route: AnyChange,
  asked: Asked,
  params: Record<string, string>,
  body: Body,
  error: unknown,
): Promise<Response> {
  if (body.json || !(error instanceof Problem) || route.form === "none") throw error
  if (error.kind === problems.signIn) {
    const view = o.signInView(asked.say, { path: asked.address.path, raw: carried(body.raw) })
    return document(o, asked, publicActor, { ...view, status: 401 }, "never")
  }
  const { status } = error.kind
  if (!shownInForm.includes(status) && error.errors.length === 0) throw error
  const theirs = error instanceof ChangedMeanwhile ? { theirs: error.theirs } : {}
  const faults =
    error.errors.length > 0 || "theirs" in theirs
      ? error.errors
      : [{ pointer: "/", message: error.kind.detail, values: error.values }]
  const shown = await showForm(o, route, asked, params, { raw: body.raw, faults, once: randomUUID(), ...theirs })
  return document(o, asked, shown.actor, { ...shown.view, status }, "never")
}

export async function answerChange(
  o: SiteOptions,
  route: AnyChange,
  asked: Asked,
  params: Record<string, string>,
): Promise<Response> {
  if (!fromOurselves(o, asked)) throw new Problem(problems.foreignOrigin)
  await demandKey(o, route, asked, params)
  const body = await readBody(asked.request, route.files ?? 0)
  const again = body.json ? null : rearranged(body.raw)
  if (again) {
    const shown = await showForm(o, route, asked, params, freshForm(again))
    return document(o, asked, shown.actor, shown.view, "never")
  }
  try {
    const done = await act(o, route, asked, params, body)
    o.changed()
    if (route.beside && done.fresh) o.beside(route.beside(done.fresh.value, later(o, route, asked, params)))
    const headers = done.cookie ? { "set-cookie": done.cookie } : undefined
    if (body.json) return withCookie(json(asked, done.value, done.status, "never"), done.cookie)
    const back = done.cookie ? carriedBack(body.raw) : null
    if (back && done.cookie && !done.cookie.includes("=gone;")) return sendOn(o, asked, back, done.cookie)
    return redirect(done.to, 303, headers)
  } catch (error) {
    return refused(o, route, asked, params, body, error)
  }
}

/** After signing in: on to the page that was asked for, or the form that waits to be sent again. */
function sendOn(o: SiteOptions, asked: Asked, back: { path: string; raw: Raw }, cookie: string): Response {
  if (Object.keys(back.raw).length === 0)
    return redirect(asked.say.href(back.path as `/${string}`), 303, { "set-cookie": cookie })
  return withCookie(document(o, asked, publicActor, o.sendAgainView(asked.say, back), "never"), cookie)
}
