// Every door of the platform, knocked at by people of bad will. What is asked is made from the route table, so that a new
// route is asked too without anybody's remembering it.
import assert from "node:assert/strict"
import { after, describe, test } from "node:test"
import { routes } from "#src/app.ts"
import type { Route } from "#src/platform/http/index.ts"
import { type World, world } from "#tests/world/index.ts"
import { type House, openHouse } from "./furnished.ts"
import { acts, wild } from "./hostile.ts"
import { tryForm } from "./hostile-forms.ts"

const opened = routes.filter((r) => r.is === "page" || r.form !== "none")
const addressOf = (house: House, route: Route) => house.addresses[route.path] ?? route.path

/** The address with one of its values replaced, once for each value. */
function twisted(route: Route, address: string, value: string): string[] {
  const shape = route.path.split("/")
  const real = address.split("/")
  return shape.flatMap((part, i) => (part.startsWith(":") ? [real.map((r, j) => (i === j ? value : r)).join("/")] : []))
}

/** Asks many at a time, as the connections allow, and returns what is wrong. */
async function faultsOf<T>(things: readonly T[], fault: (thing: T) => Promise<string | null>): Promise<string[]> {
  const found: string[] = []
  const left = [...things]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const said = await fault(next)
      if (said) found.push(said)
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return found
}

/** Deeds after which a thing takes no others: they come last. */
const ending = (r: Route) => /\/(withdraw|set-aside|apply|end|clearance|issue|remove|sections\/:section)$/.test(r.path)
/** Their forms do not open in the house as it stands: nothing is read through, cleared, or in clearance by a day. */
const closed = ["/orders/import/:review/apply", "/reports/:report/issue", "/reports/:report/clearance/extend"]

const entering = ["/sign-in", "/invitations/:token/accept", "/renewals/:token/use"]

const short = (path: string) => (path.length > 120 ? `${path.slice(0, 120)}…` : path)

async function harmless(house: House, path: string, allowed: (status: number) => boolean): Promise<string | null> {
  const reply = await house.get(`/en${path}`)
  if (!allowed(reply.status)) return `${reply.status} ${short(path)}`
  const type = reply.headers.get("content-type") ?? ""
  return /html/.test(type) && acts(await reply.text()) ? `acts ${short(path)}` : null
}

describe("behind every door", () => {
  let opening: Promise<House> | undefined
  const inHouse = (story: (house: House, w: World) => Promise<void>) =>
    world(async (w) => {
      opening ??= openHouse(w)
      await story(await opening, w)
    })
  after(async () => (await opening)?.close())

  test(
    "stands what the next stories ask for",
    inHouse(async (house) => {
      const missing = await faultsOf(
        opened.filter((r) => r.path !== "/files/:id"),
        async (r) => {
          const { status } = await house.get(`/en${addressOf(house, r)}`)
          return status === 200 ? null : `${status} ${r.path}`
        },
      )
      assert.deepEqual(missing, [])
    }),
  )

  test(
    "wild values in an address are answered, never with a fault of ours",
    inHouse(async (house) => {
      const paths = opened.flatMap((r) => wild.flatMap((value) => twisted(r, addressOf(house, r), value)))
      assert.deepEqual(await faultsOf(paths, (path) => harmless(house, path, (s) => s < 500)), [])
      assert.deepEqual(house.complaints, [])
    }),
  )

  test(
    "wild values of a known parameter are answered or refused, alone and twice",
    inHouse(async (house) => {
      const pages = routes.flatMap((r) => (r.is === "page" ? [r] : []))
      const paths = pages.flatMap((r) =>
        Object.keys(r.query).flatMap((name) => {
          // Search looks at its other parameters only where there are words.
          const words = "q" in r.query && name !== "q" ? "&q=lanterns" : ""
          return [...wild, `a&${name}=b`].map((value) => `${addressOf(house, r)}?${name}=${value}${words}`)
        }),
      )
      assert.deepEqual(await faultsOf(paths, (path) => harmless(house, path, (s) => s < 500)), [])
      assert.deepEqual(house.complaints, [])
    }),
  )

  test(
    "a parameter that a page does not know is refused on every page; on a form it changes nothing",
    inHouse(async (house) => {
      const strange = ["colour=red", "__proto__=1", "%00=%00", `${encodeURIComponent('"><zq-tag>')}=1`]
      const asked = opened.flatMap((route) => strange.map((s) => ({ route, path: `${addressOf(house, route)}?${s}` })))
      const faults = await faultsOf(asked, ({ route, path }) =>
        // A protocol tells of strange arguments in its own way.
        harmless(house, path, (s) => (route.is === "page" && !route.protocol ? s === 400 || s === 404 : s < 500)),
      )
      assert.deepEqual(faults, [])
      assert.deepEqual(house.complaints, [])
    }),
  )

  test(
    "markup and control characters in any field of any form are text or refused, in the reply and wherever they are shown",
    inHouse(async (house) => {
      const forms = routes.filter((r) => r.is === "change" && r.form !== "none" && !closed.includes(r.path))
      const [first, last] = [forms.filter((r) => !ending(r)), forms.filter(ending)]
      const faults: string[] = []
      for (const route of [...first, ...last]) {
        // Whoever signs in, accepts or renews a password leaves the session that the browser had.
        const visitor = entering.includes(route.path) ? house.stranger : house
        faults.push(...(await tryForm(visitor, route.path, addressOf(house, route))))
      }
      assert.deepEqual(faults, [])
      const pages = opened.map((r) => addressOf(house, r))
      const kept = [...pages, "/activities?unit=dps", "/search?q=zq", "/search?q=lanterns"]
      assert.deepEqual(await faultsOf(kept, (path) => harmless(house, path, (s) => s < 500)), [])
      // The words went in, and stand there as words.
      const activity = await (await house.get(`/en${house.addresses["/activities/:activity"]}`)).text()
      assert.ok(activity.includes("&lt;zq-tag"), "the activity bears them in its summary")
      assert.deepEqual(house.complaints, [])
    }),
  )
})
