// A page: load, then show in the face that was asked for.
import { byLine, recordFacts } from "#src/platform/facts/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Ref } from "#src/values/ref.ts"
import { mediaTypes, wantedFace, wantsPage } from "./address.ts"
import { readBytes } from "./body.ts"
import { Problem, problems } from "./problem.ts"
import { type Outgoing, reply, replyLong } from "./reply.ts"
import { type Asked, demandMay, document, json, parseAddress, type SiteOptions, surroundings } from "./request.ts"
import type { AnyPage, Face, FileReply } from "./route.ts"

async function collectBytes(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

export async function answerPage(
  o: SiteOptions,
  route: AnyPage,
  asked: Asked,
  params: Record<string, string>,
): Promise<Response> {
  const { say } = asked
  const forms = formsOf(route)
  const wanted = asked.address.face ?? wantedFace(asked.request, forms)
  const apart = wanted ? route.apart?.[wanted] : undefined
  const seen = await o.db.read(await openingOf(o, route, asked, params), async (tx, opened) => {
    const actor = o.who.actor(opened)
    demandMay(route.may(actor), actor)
    const c = { ...surroundings(o, asked, tx, actor), ...parseAddress(route, params, asked.search) }
    if (apart) return { actor, value: null, file: await apart(c) }
    const value: unknown = await route.load(c)
    return { actor, value, file: null }
  })
  const cache = seen.actor.account ? "private" : "public"
  const open = cache === "public" && !route.keyed
  const send = (file: FileReply) =>
    sendFile(asked, file, cache, open && (route.protocol || isForPrograms(file)) ? forAnySite : {})
  if (seen.file) {
    if (seen.file.keeps) await o.db.owner(seen.file.keeps)
    return send(seen.file)
  }
  const thing = route.witness?.(seen.value)
  if (thing && seen.actor.account) await leaveSighting(o, thing, seen.actor, asked.now)
  const left = route.leaves?.(seen.value) ?? []
  if (left.length > 0) await o.db.owner((tx) => recordFacts(tx, { by: byLine(seen.actor), at: asked.now }, left))
  const face = wanted && wanted !== "json" ? route.also?.[wanted] : wanted ? undefined : route.file
  if (face) return send(await face(seen.value, say, asked.caller.origin))
  if (wanted && wanted !== "json") throw new Problem(problems.noFace, { face: wanted.toUpperCase() })
  if (asked.json) {
    if (route.json === "none") throw new Problem(problems.noFace, { face: "JSON" })
    return json(asked, route.wire ? route.wire(seen.value, say) : seen.value, 200, cache)
  }
  return document(o, asked, seen.actor, route.html(seen.value, say), cache, forms)
}

/** The forms of a page beside the page itself. */
const formsOf = (route: AnyPage) => [...Object.keys(route.also ?? {}), ...Object.keys(route.apart ?? {})] as Face[]

/** A session says who asks; where the address holds a secret, that alone does, and how often it is used is counted. */
async function openingOf(o: SiteOptions, route: AnyPage, asked: Asked, params: Record<string, string>): Promise<string> {
  if (!route.keyed) return o.who.opening(asked.token, asked.now)
  const { byKey } = o.who
  if (!byKey) throw new Problem(problems.notFound)
  const key = params[route.keyed] ?? ""
  await byKey.knock(key, asked.caller, asked.now)
  return byKey.opening(key, asked.now)
}

/** Pages of other sites may read what is made for programs and is the same for everybody; browsers send no session with it. */
const forAnySite = { "access-control-allow-origin": "*" } as const
const typesForPrograms: readonly string[] = [mediaTypes.jsonld, mediaTypes.atom, mediaTypes.ics, "application/xml"]
const isForPrograms = (file: FileReply) => typesForPrograms.some((type) => file.type.startsWith(type))

async function sendFile(
  asked: Asked,
  file: FileReply,
  cache: Outgoing["cache"],
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { "content-disposition": savedAs(file.name), ...more }
  if ("open" in file.bytes) return replyLong(asked.request, { file: file.bytes, type: file.type, cache, headers })
  const tag = file.tag ? { tag: file.tag } : {}
  const bytes = await collectBytes(file.bytes)
  // The mark of UTF-8 is for spreadsheets that people open; to a program it would be a part of the first column's name.
  const body = file.type.startsWith("text/csv") && !wantsPage(asked.request) ? withoutMark(bytes) : bytes
  return reply(asked.request, { body, type: file.type, cache, headers, ...tag })
}

const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

const mostArguments = 16 * 1024

/** Arguments of a protocol that come as a form. What comes beside them in the address counts too, as a repetition. */
export async function readArguments(asked: Asked): Promise<URLSearchParams> {
  const bytes = await readBytes(asked.request, mostArguments)
  return new URLSearchParams([...asked.search, ...new URLSearchParams(new TextDecoder().decode(bytes))])
}

/** Always saved, never shown in the browser; the name in full for browsers that read it so (RFC 6266), else in plain letters. */
export function savedAs(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]/g, "_")
  if (plain === name) return `attachment; filename="${plain}"`
  const full = encodeURIComponent(name.toWellFormed().replace(/[\p{Cc}/\\]/gu, "_")).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

const leaveSighting = (o: SiteOptions, thing: Ref, actor: Actor, at: Date) =>
  o.db.owner((tx) =>
    tx
      .insertInto("platform.sightings")
      .values({ thing, by: `account:${actor.account}`, at })
      .execute(),
  )
