// Stories of coming in, sitting down and leaving.
import assert from "node:assert/strict"
import { test } from "node:test"
import { seal, verify } from "#src/platform/facts/index.ts"
import { day } from "#src/values/day.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { addExampleCast, firstAdministrator, removeExampleCast } from "./index.ts"
import { accessAmong } from "./manifest.ts"

const now = new Date("2026-11-20T15:00:00Z")
const today = day("2026-11-20")
const good = "tres tazas de mate amargo"
const better = "una lancha vieja y azul"

const cookieOf = (reply: Response) => (reply.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
const pathOf = (link: string) => `/en${new URL(link).pathname}`

/** Follows a one-time link as somebody new, and returns the cookie of the session. */
async function join(w: World, path: string, fields: Record<string, string>) {
  const reply = await w.post(path, fields)
  assert.equal(reply.status, 303, await text(reply.clone()))
  return { cookie: cookieOf(reply) }
}

async function invite(who: Awaited<ReturnType<World["as"]>>, fields: Record<string, string>) {
  const reply = await who.post("/en/invitations/new", fields)
  assert.equal(reply.status, 303, await text(reply.clone()))
  const shown = reply.headers.get("location") ?? ""
  assert.equal((await who.get(shown)).status, 200)
  return `${shown.replace("/made", "")}/accept`
}

test(
  "the first administrator comes in by a link, once, and chooses everything else",
  world.fresh(async (w) => {
    const old = (await firstAdministrator(w.db, { origin: "http://localhost", now: now, today: today })) ?? ""
    const link = (await firstAdministrator(w.db, { origin: "http://localhost", now: now, today: today })) ?? ""
    assert.equal((await w.get(pathOf(old))).status, 410, "a newer start replaces the link")
    assert.match(await text(w.get(pathOf(link))), /Administrator/)
    const { cookie } = await join(w, pathOf(link), { name: "Ada", email: "Ada@Example.org", password: good })
    const account = await text(w.get("/en/account", { cookie }))
    assert.match(account, /ada@example\.org/)
    assert.equal((await w.get("/en/admin/people", { cookie })).status, 200)
    assert.equal((await w.post(pathOf(link), { name: "Eve", email: "eve@example.org", password: good })).status, 410)
    assert.equal(await firstAdministrator(w.db, { origin: "http://localhost", now: now, today: today }), null, "there is one now")
  }),
)

test(
  "an administrator invites an officer, who chooses a name and a good password and sits",
  world(async (w) => {
    const luc = await w.as("luc")
    const link = await invite(luc, { email: "rosa@example.org", role: "desk_officer", unit: "dps", note: "Memorandum 12" })
    assert.match(await text(w.get(link)), /Desk officer, Department of Public Security/)
    const faulty = await w.post(link, { name: "Rosa", password: "rosa12345678" })
    assert.equal(faulty.status, 422)
    const page = await text(faulty)
    assert.match(page, /value="Rosa"/, "what was typed stays")
    assert.doesNotMatch(page, /rosa12345678/, "but no password ever comes back")
    const { cookie } = await join(w, link, { name: "Rosa", password: good, language: "es" })
    assert.match(await text(w.get("/en/account", { cookie })), /Desk officer/)
    assert.equal((await w.get(link)).status, 410)
    const kinds = (await w.facts()).map((f) => f.kind)
    assert.deepEqual(kinds.slice(-3), ["account.invited", "account.accepted", "seat.granted"])
  }),
)

test(
  "facts name no person: neither name, nor address, nor the note of nomination",
  world(async (w) => {
    const said = JSON.stringify(await w.facts())
    assert.doesNotMatch(said, /rosa|Memorandum/i)
  }),
)

test(
  "a wrong password and an unknown address get the same answer, and both leave a fact",
  world(async (w) => {
    const known = await w.post("/en/sign-in", { email: "rosa@example.org", password: "not this one" })
    const unknown = await w.post("/en/sign-in", { email: "nobody@example.org", password: "not this one" })
    assert.deepEqual([known.status, unknown.status], [422, 422])
    const bare = async (reply: Response) =>
      (await text(reply)).replaceAll(/(rosa|nobody)@example\.org/g, "").replaceAll(/value="[0-9a-f-]{36}"/g, "")
    assert.equal(await bare(known), await bare(unknown))
    const failed = (await w.facts()).filter((f) => f.kind === "account.sign_in_failed")
    assert.equal(failed.length, 2)
    assert.equal(failed.at(-1)?.about, "account:unknown")
  }),
)

test(
  "after ten failures the door stays shut for a while, even for the right password",
  world(async (w) => {
    for (let i = 0; i < 9; i++) await w.post("/en/sign-in", { email: "rosa@example.org", password: `guess number ${i}` })
    const shut = await w.post("/en/sign-in", { email: "rosa@example.org", password: good })
    assert.equal(shut.status, 429)
    assert.match(await text(shut), /Wait 15 minutes/)
    w.setNow("2026-11-20T15:16:00Z")
    const open = await w.post("/en/sign-in", { email: "ROSA@example.org", password: good })
    assert.equal(open.status, 303)
    assert.match(open.headers.get("set-cookie") ?? "", /^hemisec=[\w-]{43};.*HttpOnly; SameSite=Lax/)
    w.setNow("2026-11-20T15:00:00Z")
  }),
)

test(
  "what was asked for, or typed into a form, survives the way through the sign-in page",
  world(async (w) => {
    const asked = await w.get("/en/account?")
    assert.equal(asked.status, 401)
    assert.match(await text(asked), /name="_carry_path" value="\/account"/)
    const typed = await w.post("/en/account/edit", { name: "Rosa Ñ", language: "pt" })
    const page = await text(typed)
    assert.match(page, /name="_carry\/name" value="Rosa Ñ"/)
    const back = await w.post("/en/sign-in", {
      email: "rosa@example.org",
      password: good,
      _carry_path: "/account/edit",
      "_carry/name": "Rosa Ñ",
      "_carry/language": "pt",
    })
    assert.equal(back.status, 200)
    const again = await text(back)
    assert.match(again, /action="\/en\/account\/edit"/)
    assert.match(again, /name="name" value="Rosa Ñ"/)
  }),
)

test(
  "a new sign-in gives a new session and ends the one the browser had",
  world(async (w) => {
    const first = cookieOf(await w.post("/en/sign-in", { email: "rosa@example.org", password: good }))
    const second = cookieOf(await w.post("/en/sign-in", { email: "rosa@example.org", password: good }, { cookie: first }))
    assert.notEqual(first, second)
    assert.equal((await w.get("/en/account", { cookie: first })).status, 401)
    assert.equal((await w.get("/en/account", { cookie: second })).status, 200)
    const out = await w.post("/en/sign-out-everywhere", {}, { cookie: second })
    assert.equal(out.status, 303)
    assert.match(out.headers.get("set-cookie") ?? "", /^hemisec=gone; Max-Age=0/)
    assert.equal((await w.get("/en/account", { cookie: second })).status, 401)
  }),
)

test(
  "a session left alone for twelve hours is over; one in use lives on, but not beyond fourteen days",
  world.fresh(async (w) => {
    const [example] = await addExampleCast(w.db, { origin: "http://localhost", now, today, databaseUrl: undefined })
    const cookie = cookieOf(await w.post(pathOf(example?.link ?? "")))
    const seen = async (instant: string) => {
      w.setNow(instant)
      const { status } = await w.get("/en/account", { cookie })
      await w.settle()
      return status
    }
    assert.equal(await seen("2026-11-21T02:59:00Z"), 200)
    assert.equal(await seen("2026-11-21T14:58:00Z"), 200)
    assert.equal(await seen("2026-11-22T02:58:00Z"), 401)
    const next = cookieOf(
      await w.post(
        pathOf((await addExampleCast(w.db, { origin: "http://localhost", now, today, databaseUrl: undefined }))[0]?.link ?? ""),
      ),
    )
    await w.db.owner((tx) =>
      tx
        .updateTable("access.sessions")
        .set({ seenAt: new Date("2026-12-06T02:58:00Z") })
        .execute(),
    )
    w.setNow("2026-12-06T03:00:00Z")
    assert.equal((await w.get("/en/account", { cookie: next })).status, 401)
  }),
)

test(
  "a coordinator invites a ministry of the own state and nobody else",
  world(async (w) => {
    const bruno = await w.as("bruno")
    const form = await text(bruno.get("/en/invitations/new"))
    assert.match(form, /Ministry contributor/)
    assert.doesNotMatch(form, /Desk officer|Costa Rica/)
    const link = await invite(bruno, { email: "ministry@example.org", role: "ministry_contributor", state: "XNA" })
    assert.match(await text(w.get(link)), /Ministry contributor, Northland/)
    const seats: Record<string, string>[] = [
      { role: "state_coordinator", state: "XNA" },
      { role: "ministry_contributor", state: "CRI" },
      { role: "administrator" },
    ]
    for (const seat of seats)
      assert.equal(
        (await bruno.post("/en/invitations/new", { email: "x@example.org", ...seat })).status,
        403,
        JSON.stringify(seat),
      )
    assert.equal((await (await w.as("noor")).get("/en/invitations/new")).status, 403)
    assert.equal((await w.get("/en/invitations/new")).status, 401)
  }),
)

test(
  "a link is shown to whoever made it and to nobody else; lists never show it",
  world(async (w) => {
    const bruno = await w.as("bruno")
    const link = await invite(bruno, { email: "second@example.org", role: "ministry_contributor", state: "XNA" })
    const shown = link.replace("/accept", "").replace("/invitations", "/invitations/made")
    assert.equal((await (await w.as("luc")).get(shown)).status, 404)
    assert.doesNotMatch(await text(bruno.get("/en/invitations")), new RegExp(shown.slice(-20)))
    const kept = await w.db.owner((tx) => tx.selectFrom("access.invitations").select("tokenHash").execute())
    assert.equal(
      kept.some((k) => link.includes(k.tokenHash)),
      false,
    )
    w.setNow("2026-11-27T15:00:01Z")
    assert.equal((await w.get(link)).status, 410, "after seven days it is over")
    w.setNow("2026-11-20T15:00:00Z")
  }),
)

test(
  "somebody who has an account takes a further seat with the password in use",
  world(async (w) => {
    const luc = await w.as("luc")
    const link = await invite(luc, { email: "rosa@example.org", role: "planning" })
    assert.equal((await w.post(link, { password: "somebody else's" })).status, 422)
    const { cookie } = await join(w, link, { password: good })
    assert.match(await text(w.get("/en/account", { cookie })), /Planning/)
  }),
)

test(
  "an administrator finds people, grants a seat and ends it at once",
  world(async (w) => {
    const luc = await w.as("luc")
    const { people } = await luc.json<{ people: { id: string; email: string }[] }>("/en/admin/people?q=ROSA")
    assert.deepEqual(
      people.map((p) => p.email),
      ["rosa@example.org"],
    )
    const id = people[0]?.id ?? ""
    const wrong = await luc.post(`/en/admin/people/${id}/seats/new`, { role: "state_delegate", unit: "dps" })
    assert.equal(wrong.status, 422)
    assert.match(await text(wrong), /say where[\s\S]*leave it empty/)
    assert.equal((await luc.post(`/en/admin/people/${id}/seats/new`, { role: "state_delegate", state: "CRI" })).status, 303)
    const again = await luc.post(`/en/admin/people/${id}/seats/new`, { role: "state_delegate", state: "CRI" })
    assert.match(await text(again), /holds this seat already/)
    const rosa = cookieOf(await w.post("/en/sign-in", { email: "rosa@example.org", password: good }))
    assert.match(await text(w.get("/en/account", { cookie: rosa })), /Costa Rica/)
    const { seats } = await luc.json<{ seats: { id: string; role: string }[] }>(`/en/admin/people/${id}`)
    const seat = seats.find((s) => s.role === "state_delegate")?.id ?? ""
    assert.equal((await luc.get(`/en/admin/people/${id}/seats/${seat}/end`)).status, 200)
    assert.equal((await luc.post(`/en/admin/people/${id}/seats/${seat}/end`)).status, 303)
    const after = await luc.json<{ seats: { id: string; inForce: boolean }[] }>(`/en/admin/people/${id}`)
    assert.equal(after.seats.find((s) => s.id === seat)?.inForce, false)
  }),
)

test(
  "the last administrator keeps the seat, and nobody adds to the own power",
  world(async (w) => {
    const luc = await w.as("luc")
    const me = await luc.json<{ id: string; seats: { id: string }[] }>("/en/account")
    const kept = await luc.post(`/en/admin/people/${me.id}/seats/${me.seats[0]?.id}/end`)
    assert.equal(kept.status, 403)
    assert.match(await text(kept), /last administrator keeps the seat/)
    assert.equal((await luc.post(`/en/admin/people/${me.id}/seats/new`, { role: "legal" })).status, 403)
    assert.equal((await luc.post("/en/account/erase", { sure: "yes" })).status, 403)
  }),
)

test(
  "the page of reasons names the rule behind a yes or a no",
  world(async (w) => {
    const luc = await w.as("luc")
    const page = await text(luc.get("/en/admin/why?role=state_coordinator&verb=account.invite&of=other"))
    assert.match(page, /another state’s matter/)
    const all = await luc.json<{ doors: { path: string; ok: boolean }[] }>("/en/admin/why?role=public")
    assert.equal(all.doors.find((d) => d.path === "/states")?.ok, true)
    assert.equal(all.doors.find((d) => d.path === "/admin")?.ok, false)
    for (const lang of ["es", "fr", "pt"]) assert.equal((await luc.get(`/${lang}/admin/why?role=legal&verb=/admin`)).status, 200)
  }),
)

test(
  "a changed password ends the other sessions and asks for the one in use",
  world(async (w) => {
    const sign = () => w.post("/en/sign-in", { email: "rosa@example.org", password: good })
    const [here, elsewhere] = [cookieOf(await sign()), cookieOf(await sign())]
    const change = (fields: Record<string, string>) => w.post("/en/account/password", fields, { cookie: here })
    assert.equal((await change({ new_password: better })).status, 422)
    assert.equal((await change({ current_password: "not this one", new_password: better })).status, 422)
    assert.equal((await change({ current_password: good, new_password: better })).status, 303)
    assert.equal((await w.get("/en/account", { cookie: elsewhere })).status, 401)
    assert.equal((await w.get("/en/account", { cookie: here })).status, 200)
  }),
)

test(
  "erasure takes every personal value, keeps what was done, and breaks no chain",
  world(async (w) => {
    const cookie = cookieOf(await w.post("/en/sign-in", { email: "rosa@example.org", password: better }))
    const { id } = (await (await w.get("/en/account.json", { cookie, accept: "application/json" })).json()) as { id: string }
    await seal(w.db)
    const before = (await w.facts()).length
    assert.equal(
      (await w.post("/en/account/erase", { current_password: better }, { cookie })).status,
      422,
      "a box must be ticked",
    )
    const gone = await w.post("/en/account/erase", { sure: "yes", current_password: better }, { cookie })
    assert.equal(gone.status, 303, await text(gone.clone()))
    assert.equal((await w.get("/en/account", { cookie })).status, 401)
    const rest = await w.db.owner(async (tx) => ({
      account: await tx
        .selectFrom("access.accounts")
        .select(["name", "email", "password"])
        .where("id", "=", id)
        .executeTakeFirst(),
      seats: await tx.selectFrom("access.seats").select(["role", "nominatedBy", "endedAt"]).where("account", "=", id).execute(),
      links: await tx.selectFrom("access.invitations").select(["email", "seats"]).where("usedBy", "=", id).execute(),
      secrets: await tx
        .selectFrom("facts.private as p")
        .innerJoin("facts.facts as f", "f.id", "p.fact")
        .select("p.value")
        .where("f.about", "=", `account:${id}`)
        .execute(),
    }))
    assert.deepEqual(rest.account, { name: null, email: null, password: null })
    assert.equal(rest.seats.length, 3, "seats stay, for statistics")
    assert.ok(rest.seats.every((s) => s.endedAt && s.nominatedBy === ""))
    assert.deepEqual(rest.secrets, [])
    assert.doesNotMatch(JSON.stringify(rest.links), /rosa|Memorandum/)
    assert.equal((await w.facts()).length, before + 1)
    await seal(w.db)
    assert.deepEqual((await verify(w.db)).faults, [])
  }),
)

test(
  "every fact of these stories has the shape that the manifest declares",
  world(async (w) => {
    const { facts: declared = {} } = accessAmong(() => [])
    const unfit = (await w.facts()).filter((f) => !declared[f.kind as keyof typeof declared]?.detail.safeParse(f.detail).success)
    assert.deepEqual(unfit, [])
  }),
)

test(
  "a program is refused in the words of RFC 9457, and another site altogether",
  world(async (w) => {
    const luc = await w.as("luc")
    const link = await invite(luc, { email: "robot@example.org", role: "information_officer" })
    await join(w, link, { name: "A program", password: good })
    const wrong = await w.call("/en/sign-in", { email: "robot@example.org", password: "not this one" })
    assert.equal(wrong.status, 422)
    assert.equal(((await wrong.json()) as { type: string }).type, "/problems/sign-in-refused")
    const foreign = await w.call(
      "/en/sign-in",
      { email: "robot@example.org", password: good },
      { origin: "https://elsewhere.example" },
    )
    assert.equal(foreign.status, 403)
  }),
)

test(
  "example people come with a link each, stand in no list of states, and go again with a fact",
  world.fresh(async (w) => {
    await assert.rejects(
      addExampleCast(w.db, { origin: "http://localhost", now, today, databaseUrl: "postgres://own" }),
      /without DATABASE_URL/,
    )
    const people = await addExampleCast(w.db, { origin: "http://localhost", now, today, databaseUrl: undefined })
    assert.equal(people.length, 12)
    for (const { link } of people) {
      const { cookie } = await join(w, pathOf(link), {})
      assert.match(await text(w.get("/en/account", { cookie })), /Example/)
    }
    assert.doesNotMatch(await text(w.get("/en/states")), /XNA|Northland/)
    assert.notEqual(
      await firstAdministrator(w.db, { origin: "http://localhost", now: now, today: today }),
      null,
      "an example does not count as administrator",
    )
    assert.equal(await removeExampleCast(w.db, now), 12)
    const kinds = (await w.facts()).map((f) => f.kind)
    assert.ok(kinds.includes("cast.added"))
    assert.equal(kinds.at(-1), "cast.removed")
  }),
)
