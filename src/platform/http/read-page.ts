// A page: load, then show in the face that was asked for.
import type { Actor } from "#src/values/actor.ts"
import type { Ref } from "#src/values/ref.ts"
import { Problem, problems } from "./problem.ts"
import { reply } from "./reply.ts"
import { type Asked, demandMay, document, json, parseAddress, type SiteOptions, surroundings } from "./request.ts"
import type { AnyPage } from "./route.ts"

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
  const face = address.face && address.face !== "json" ? route.also?.[address.face] : address.face ? undefined : route.file
  if (face) {
    const file = await face(seen.value, say)
    const headers = { "content-disposition": savedAs(file.name) }
    const tag = file.tag ? { tag: file.tag } : {}
    return reply(asked.request, { body: await collectBytes(file.bytes), type: file.type, cache, headers, ...tag })
  }
  if (address.face && address.face !== "json") throw new Problem(problems.noFace, { face: address.face.toUpperCase() })
  if (asked.json) {
    if (route.json === "none") throw new Problem(problems.noFace, { face: "JSON" })
    return json(asked, route.wire ? route.wire(seen.value, say) : seen.value, 200, cache)
  }
  return document(o, asked, seen.actor, route.html(seen.value, say), cache)
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
