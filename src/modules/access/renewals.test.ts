// Stories of a forgotten password: who helps, how it is renewed, and who sees that it was.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sayIn } from "#src/platform/i18n/index.ts"
import { day } from "#src/values/day.ts"
import type { Person } from "#tests/world/cast.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { passwordRenew } from "./deed.ts"
import { addExampleCast } from "./index.ts"
import { digestOf } from "./tokens.ts"

const now = new Date("2026-11-20T15:00:00Z")
const today = day("2026-11-20")
const forgotten = "tres tazas de mate amargo"
const chosen = "una lancha vieja y azul"

const cookieOf = (reply: Response) => (reply.headers.get("set-cookie") ?? "").split(";")[0] ?? ""

/** The account of a person of the cast, who comes in first. */
async function idOf(w: World, person: Person): Promise<string> {
  return (await (await w.as(person)).json<{ id: string }>("/en/account")).id
}

/** Luc makes a link for a person of the cast; what the person is handed over. */
async function linkFor(w: World, person: Person): Promise<string> {
  const luc = await w.as("luc")
  const made = await luc.post(`/en/admin/people/${await idOf(w, person)}/renewals/new`)
  assert.equal(made.status, 303, await text(made.clone()))
  const shown = await text(luc.get(made.headers.get("location") ?? ""))
  return `/en${/http:\/\/localhost(\/renewals\/[\w-]{43}\/use)/.exec(shown)?.[1]}`
}

const signIn = (w: World, person: Person, password: string) => w.post("/en/sign-in", { email: `${person}@example.org`, password })

test(
  "an officer who forgot the password gets a link, chooses a new one and is in; every other session is over",
  world(async (w) => {
    const elsewhere = await w.as("amina")
    assert.equal((await elsewhere.post("/en/account/password", { new_password: forgotten })).status, 303)
    const link = await linkFor(w, "amina")
    assert.match(await text(w.get(link)), /amina@example\.org/)
    const renewed = await w.post(link, { new_password: chosen })
    assert.equal(renewed.status, 303, await text(renewed.clone()))
    assert.equal((await w.get("/en/account", { cookie: cookieOf(renewed) })).status, 200)
    assert.equal((await elsewhere.get("/en/account")).status, 401)
    assert.equal((await signIn(w, "amina", forgotten)).status, 422)
    assert.equal((await signIn(w, "amina", chosen)).status, 303)
  }),
)

test(
  "making and using a link are facts that name the office and no person, and the owner sees both",
  world(async (w) => {
    const told = (await w.facts()).filter((f) => /renew/.test(f.kind))
    const amina = `account:${await idOf(w, "amina")}`
    assert.deepEqual(
      told.map((f) => [f.kind, f.about, f.detail.office]),
      [
        ["account.renewal_offered", amina, "administrator"],
        ["account.password_renewed", amina, "administrator"],
      ],
    )
    const account = await text((await w.as("amina")).get("/en/account"))
    assert.match(account, /20 November 2026, 15:00 UTC[\s\S]*an administrator[\s\S]*password renewed on 20 November 2026/)
    assert.doesNotMatch(account, /is open/)
  }),
)

test(
  "a password too weak is refused and uses nothing up",
  world(async (w) => {
    const link = await linkFor(w, "farid")
    const weak = await w.post(link, { new_password: "farid@example.org" })
    assert.equal(weak.status, 422)
    const page = await text(weak)
    assert.match(page, /little more than your name/)
    assert.doesNotMatch(page, /value="farid@example/)
    assert.equal(weak.headers.get("set-cookie"), null)
    assert.equal((await w.post(link, { new_password: chosen })).status, 303)
  }),
)

test(
  "a link that was used, replaced, ended or has expired says which, and what to do",
  world(async (w) => {
    const used = await linkFor(w, "gabriela")
    await w.post(used, { new_password: chosen })
    const replaced = await linkFor(w, "hugo")
    const open = await linkFor(w, "hugo")
    for (const [link, words] of [
      [used, /used already[\s\S]*tell whoever gave you the link at once/],
      [replaced, /no longer counts[\s\S]*Use the newest one/],
    ] as const) {
      const asked = await w.get(link)
      assert.equal(asked.status, 410)
      assert.match(await text(asked), words)
      assert.equal((await w.post(link, { new_password: forgotten })).status, 410)
    }
    w.setNow("2026-11-27T15:00:00Z")
    const late = await w.get(open)
    assert.equal(late.status, 410)
    assert.match(await text(late), /expired[\s\S]*Ask whoever gave it to you for a new one/)
    assert.equal((await w.post(open, { new_password: forgotten })).status, 410)
    w.setNow("2026-11-20T15:00:00Z")
  }),
)

test(
  "the owner sees an open link and ends it; so does a password that came back to mind",
  world(async (w) => {
    const link = await linkFor(w, "ines")
    const ines = await w.as("ines")
    assert.match(await text(ines.get("/en/account")), /A link to renew your password is open/)
    assert.equal((await ines.post("/en/account/renewals/end")).status, 303)
    assert.equal((await w.get(link)).status, 410)
    assert.equal((await ines.post("/en/account/renewals/end")).status, 404, "there is no other")
    const second = await linkFor(w, "ines")
    assert.equal((await ines.post("/en/account/password", { new_password: chosen })).status, 303)
    assert.equal((await w.get(second)).status, 410)
  }),
)

test(
  "the link is shown to whoever made it, while it works, and only its digest is kept",
  world(async (w) => {
    const id = await idOf(w, "joao")
    const luc = await w.as("luc")
    const shown = (await luc.post(`/en/admin/people/${id}/renewals/new`)).headers.get("location") ?? ""
    const token = shown.slice(-43)
    const kept = await w.db.owner((tx) => tx.selectFrom("access.renewals").selectAll().execute())
    assert.ok(kept.some((r) => r.tokenHash === digestOf(token)))
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(token))
    assert.doesNotMatch(await text(luc.get(`/en/admin/people/${id}`)), new RegExp(token))
    assert.equal((await (await w.as("joao")).get(shown)).status, 403)
    assert.equal((await luc.get(shown.replace(id, await idOf(w, "luc")))).status, 404)
    assert.equal((await luc.get(shown)).status, 200)
    await w.post(`/en/renewals/${token}/use`, { new_password: chosen })
    assert.equal((await luc.get(shown)).status, 410)
  }),
)

test(
  "nobody but an administrator makes a link, and not for oneself",
  world(async (w) => {
    const [karla, luc] = [await w.as("karla"), await w.as("luc")]
    const door = `/en/admin/people/${await idOf(w, "karla")}/renewals/new`
    assert.equal((await w.post(door)).status, 401)
    assert.equal((await karla.post(door)).status, 403)
    const own = await luc.post(`/en/admin/people/${await idOf(w, "luc")}/renewals/new`)
    assert.equal(own.status, 403)
    assert.match(await text(own), /another administrator makes this link for you/)
    assert.match(await text(luc.get(`/en/admin/people/${await idOf(w, "luc")}`)), /another administrator makes this link/)
  }),
)

test(
  "whoever failed too often is let in by the link, and by the new password afterwards",
  world(async (w) => {
    await w.as("maria")
    for (let i = 0; i < 10; i++) await signIn(w, "maria", `guess number ${i}`)
    assert.equal((await signIn(w, "maria", chosen)).status, 429)
    await w.post(await linkFor(w, "maria"), { new_password: chosen })
    assert.equal((await signIn(w, "maria", chosen)).status, 303)
  }),
)

test(
  "the way out of a forgotten password is said to everybody alike, in four languages",
  world(async (w) => {
    for (const [lang, words] of [
      ["en", /If you have forgotten your password[\s\S]*Ask an administrator/],
      ["es", /Si olvidó su contraseña[\s\S]*administrador/],
      ["fr", /Si vous avez oublié votre mot de passe[\s\S]*administrateur/],
      ["pt", /Se esqueceu a sua senha[\s\S]*administrador/],
    ] as const)
      assert.match(await text(w.get(`/${lang}/sign-in`)), words)
  }),
)

test(
  "ten links in a quarter of an hour are enough for one administrator",
  world.fresh(async (w) => {
    const luc = await w.as("luc")
    const door = `/en/admin/people/${await idOf(w, "noor")}/renewals/new`
    for (let i = 0; i < 10; i++) assert.equal((await luc.post(door)).status, 303)
    const enough = await luc.post(door)
    assert.equal(enough.status, 429)
    assert.match(await text(enough), /Wait 15 minutes/)
  }),
)

test(
  "the last administrator is let in from the machine; an unknown address and an example person are told apart there",
  world.fresh(async (w) => {
    const lines: string[] = []
    const desk = { db: w.db, say: sayIn("en"), tell: (line: string) => lines.push(line), now }
    const deed = (...args: string[]) => passwordRenew(desk, args, "http://localhost")
    await w.as("luc")
    assert.equal(await deed(), 2)
    assert.equal(await deed("nobody@example.org"), 1)
    assert.match(lines.at(-1) ?? "", /No account has the address nobody@example\.org/)
    await addExampleCast(w.db, { origin: "http://localhost", now, today, databaseUrl: undefined })
    assert.equal(await deed("legal@example.org"), 1)
    assert.equal(await deed("Luc@Example.org"), 0)
    const link = `/en${new URL(lines.at(-1)?.trim() ?? "").pathname}`
    const cookie = cookieOf(await w.post(link, { new_password: chosen }))
    assert.match(await text(w.get("/en/account", { cookie })), /whoever runs the machine/)
    const offered = (await w.facts()).find((f) => f.kind === "account.renewal_offered")
    assert.equal(offered?.detail.office, "machine")
  }),
)
