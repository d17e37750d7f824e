// A form sent twice, at once, by two people, or again with other words.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, world } from "#tests/world/index.ts"

const seminar = {
  title: "Seminar on lanterns",
  type: "seminar",
  status: "planned",
  held: "2026-12",
  unit: "dps",
  visibility: "public",
}
const record = (who: Client, more: Readonly<Record<string, string>> = {}) =>
  who.post("/en/activities/new", { ...seminar, _once: "one-form", ...more })
const to = (reply: Response) => reply.headers.get("location")

test(
  "pressed five times at once it is done once, and every reply leads to the same place",
  world.fresh(async ({ as, json, facts }) => {
    const amina = await as("amina")
    const replies = await Promise.all(Array.from({ length: 5 }, () => record(amina)))
    assert.deepEqual(
      replies.map((r) => r.status),
      [303, 303, 303, 303, 303],
    )
    assert.equal(new Set(replies.map(to)).size, 1)
    assert.equal((await json<{ total: number }>("/activities?unit=dps&year=2026")).total, 1)
    assert.equal((await facts()).filter((f) => f.kind === "activity.recorded").length, 1)
  }),
)

test(
  "the same key from another person is another form: nobody is handed somebody else's reply",
  world.fresh(async ({ as, json }) => {
    const [amina, gabriela] = [await as("amina"), await as("gabriela")]
    const [hers, theirs] = [await record(amina), await record(gabriela)]
    assert.deepEqual([hers.status, theirs.status], [303, 303])
    assert.notEqual(to(hers), to(theirs))
    assert.equal((await json<{ total: number }>("/activities?unit=dps&year=2026")).total, 2)
  }),
)

test(
  "the same key with other words is a form that was mended, and is done",
  world.fresh(async ({ as }) => {
    const amina = await as("amina")
    const faulty = await record(amina, { title: "" })
    assert.equal(faulty.status, 422)
    const [mended, other] = [await record(amina), await record(amina, { title: "Seminar on lamps" })]
    assert.equal(mended.status, 303)
    assert.notEqual(to(mended), to(other))
  }),
)

test(
  "two people amend one thing at the same instant: one is done, the other sees both sides",
  world.fresh(async ({ as }) => {
    const [amina, gabriela] = [await as("amina"), await as("gabriela")]
    const path = (to(await record(amina)) ?? "").replace(/^\/en/, "")
    const amend = (who: Client, title: string) => who.post(`/en${path}/edit`, { ...seminar, title, version: "1" })
    const replies = await Promise.all([amend(amina, "Seminar on oil lamps"), amend(gabriela, "Seminar on gas lamps")])
    assert.deepEqual(replies.map((r) => r.status).sort(), [303, 409])
    const late = replies.find((r) => r.status === 409)
    const page = (await late?.text()) ?? ""
    assert.ok(page.includes("oil lamps") && page.includes("gas lamps"))
  }),
)
