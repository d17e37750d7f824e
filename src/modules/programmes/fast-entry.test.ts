// Activities made from others: copies and series of sessions.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, world } from "#tests/world/index.ts"

const course = {
  title: "Course on port security",
  type: "course",
  status: "held",
  held: "2026-10-05/2026-10-07",
  unit: "dps",
  "states/0/state": "Peru",
  "states/0/people": "12",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "clauses/0/basis": "stated",
  "results/0/measure": "people-trained",
  "results/0/value": "24",
  requestedBy: "Peru",
  requestedOn: "2026-01",
  evidence: "Report of the unit",
  visibility: "public",
}
const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function recorded(person: Client, change: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...course, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}

type One = { activity: Record<string, unknown>; results: unknown[]; states: { people: number | null }[] }

test(
  "a copy begins with everything but dates, counts, results and sources, and both say where it came from",
  world.fresh(async ({ as, facts, json, get }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    const form = await text(amina.get(`/en${path}/copy`))
    assert.match(form, /Made from “Course on port security”/)
    assert.match(form, /name="states\/0\/state"[^>]*value="Peru"/)
    for (const left of ["2026-10-05", "Report of the unit", 'value="24"', 'value="12"', "2026-01"])
      assert.ok(!form.includes(left), left)
    assert.match(form, /value="planned" checked|checked[^>]*value="planned"/)
    const made = await amina.post(`/en${path}/copy`, {
      ...{ title: "Course on port security, second", type: "course", status: "planned", unit: "dps", visibility: "public" },
      ...{ held: "2027-03", "states/0/state": "Peru" },
    })
    assert.equal(made.status, 303, await text(made.clone()))
    const key = path.replace("/activities/", "").replaceAll("~", "/")
    const [fact] = (await facts()).filter((f) => f.kind === "activity.recorded").toReversed()
    assert.equal((await facts()).filter((f) => f.detail.copy_of === key && f.kind === "activity.recorded").length, 1, fact?.about)
    assert.match(await text(get(`/en${pathOf(made)}`)), /made from[^<]*<a[^>]*>Course on port security</)
    assert.equal((await json<One>(path)).results.length, 1)
  }),
)

test(
  "nobody learns from a copy which draft it was made from, and no stranger makes one",
  world.fresh(async ({ as, get, post }) => {
    const amina = await as("amina")
    const path = await recorded(amina, { visibility: "secretariat", title: "A quiet matter" })
    const sent = { title: "Open course", type: "course", status: "planned", unit: "dps", visibility: "public" }
    const made = await amina.post(`/en${path}/copy`, sent)
    const html = await text(get(`/en${pathOf(made)}`))
    assert.doesNotMatch(html, /quiet/i)
    assert.match(await text(amina.get(`/en${pathOf(made)}`)), /A quiet matter/)
    assert.equal((await post(`/en${path}/copy`, sent)).status, 401)
    assert.equal((await get(`/en${path}/series`)).status, 401)
    const other = await amina.post(`/en${path}/copy`, { ...sent, unit: "s-cicte" })
    assert.equal(other.status, 403)
  }),
)

const weekly = { title: "Course on port security", unit: "dps", first: "2027-01-11", days: "2", every: "1", distance: "week" }

test(
  "a series is shown before anything is saved, and saved once though it is sent twice",
  world.fresh(async ({ as, facts, json, get }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    const count = async () => (await facts()).filter((f) => f.kind === "activity.recorded").length
    const before = await count()
    const shown = await text(amina.get(`/en${path}/series?${new URLSearchParams({ ...weekly, count: "3", number: "1" })}`))
    assert.match(shown, /Course on port security \(3\)/)
    assert.match(shown, /Save these 3/)
    assert.equal(await count(), before)
    const sent = { ...weekly, count: "3", number: "1", _once: "series-once" }
    const [first, second] = [await amina.post(`/en${path}/series`, sent), await amina.post(`/en${path}/series`, sent)]
    assert.equal(first.status, 303, await text(first.clone()))
    assert.equal(second.headers.get("location"), first.headers.get("location"))
    assert.equal(await count(), before + 3)
    const made = (await facts()).filter((f) => f.detail.copy_of !== undefined)
    assert.equal(made.length, 3)
    const list = await text(amina.get(`/en${pathOf(first)}`))
    for (const n of [1, 2, 3]) assert.ok(list.includes(`Course on port security (${n})`))
    assert.doesNotMatch(await text(get(`/en${pathOf(first)}`)), /port security \(/)
    const keys = made.map((f) => f.about.replace("activity:", "").replaceAll("/", "~"))
    const whole = await amina.json<One>(`/activities/${keys[0]}`)
    assert.deepEqual([whole.results.length, whole.states[0]?.people ?? null, whole.activity.status], [0, null, "planned"])
    assert.equal((await json<One>(path)).activity.status, "held")
  }),
)

test(
  "all that is wrong with a series is told together, when looking and when saving",
  world(async ({ as }) => {
    const amina = await as("amina")
    const like = "/activities/dps~aicma~gocen-2012"
    const wrong = { ...weekly, first: "2027-02-30", count: "1", days: "90" }
    const looked = await text(amina.get(`/en${like}/series?${new URLSearchParams(wrong)}`))
    const saved = await amina.post(`/en${like}/series`, wrong)
    assert.equal(saved.status, 422)
    for (const html of [looked, await text(saved)])
      for (const at of ["first", "count", "days"]) assert.match(html, new RegExp(`href="#f-${at}"`))
    const both = await amina.post(`/en${like}/series`, { ...weekly, count: "2", last: "2027-03-01" })
    assert.match(await text(both), /one of the two/)
  }),
)
