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

type Stands = One & {
  activity: { version: number; status: string; title: { values: Record<string, { text: string }> } }
  results: { key: string; value: number; sources: unknown[]; period: string | null }[]
  clauses: { clause: string; own: boolean; basis: string }[]
}

test(
  "the last change is taken back by a new version; what stood stands again, and the history keeps both",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const before = await w.json<Stands>(path)
    const kept = { ...course, "results/0/key": before.results[0]?.key ?? "" }
    const { "results/0/measure": _, "results/0/value": __, "results/0/key": ___, ...without } = kept
    const changed = { ...without, title: "Course renamed", "states/0/people": "13", held: "2026-10-06", version: "1" }
    assert.equal((await amina.post(`/en${path}/edit`, changed)).status, 303)
    assert.equal((await w.json<Stands>(path)).results.length, 0)
    const form = await text(amina.get(`/en${path}/restore`))
    for (const words of ["Course renamed", "Course on port security", "Stands now", "Stood before"])
      assert.ok(form.includes(words), words)
    assert.equal((await amina.post(`/en${path}/restore`, { version: "2" })).status, 303)
    const after = await w.json<Stands>(path)
    assert.deepEqual({ ...after.activity, version: 1 }, { ...before.activity, version: 1 })
    assert.deepEqual([after.results, after.states, after.clauses], [before.results, before.states, before.clauses])
    assert.equal(after.activity.version, 3)
    const told = (await w.facts()).filter((f) => f.kind === "activity.restored")
    assert.deepEqual(
      told.map((f) => [f.detail.version, f.detail.restores]),
      [[3, 1]],
    )
    const versions = await w.db.owner((tx) => tx.selectFrom("programmes.activityVersions").select("version").execute())
    assert.deepEqual(versions.map((v) => v.version).sort(), [1, 2])
    assert.equal((await amina.post(`/en${path}/restore`, { version: "3" })).status, 303)
    assert.equal((await w.json<Stands>(path)).activity.title.values.en?.text, "Course renamed")
  }),
)

test(
  "a step is taken back too; nothing stands before the first version; a stranger finds no such form",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina, { status: "planned", held: "2027-01", "results/0/measure": "", "results/0/value": "" })
    const first = await amina.post(`/en${path}/restore`, { version: "1" })
    assert.equal(first.status, 422)
    assert.match(await text(first), /Nothing stood before/)
    assert.equal((await amina.post(`/en${path}/status`, { version: "1", event: "postpone", reason: "Storm" })).status, 303)
    assert.equal((await amina.post(`/en${path}/restore`, { version: "2" })).status, 303)
    const one = await w.json<Stands & { activity: { statusReason: string } }>(path)
    assert.deepEqual([one.activity.status, one.activity.statusReason], ["planned", ""])
    assert.equal((await w.post(`/en${path}/restore`, { version: "3" })).status, 401)
    assert.equal((await (await w.as("farid")).post(`/en${path}/restore`, { version: "3" })).status, 403)
  }),
)

test(
  "what somebody changed since is not taken back: both sides are shown, and nothing is lost",
  world.fresh(async (w) => {
    const [amina, gabriela] = [await w.as("amina"), await w.as("gabriela")]
    const path = await recorded(amina)
    const { "results/0/measure": _, "results/0/value": __, ...rest } = course
    assert.equal((await amina.post(`/en${path}/edit`, { ...rest, title: "Second title", version: "1" })).status, 303)
    assert.equal((await gabriela.post(`/en${path}/edit`, { ...rest, title: "Third title", version: "2" })).status, 303)
    const late = await amina.post(`/en${path}/restore`, { version: "2" })
    assert.equal(late.status, 409)
    const html = await text(late)
    for (const words of ["Third title", "Course on port security", "you saw version 2"]) assert.ok(html.includes(words), words)
    assert.doesNotMatch(html, /name="version"/)
    assert.equal((await w.json<Stands>(path)).activity.version, 3)
  }),
)

test(
  "taking back what made something public takes it from the public, which a desk officer does not decide",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina, { visibility: "secretariat" })
    const { "results/0/measure": _, "results/0/value": __, ...rest } = course
    assert.equal((await amina.post(`/en${path}/edit`, { ...rest, version: "1" })).status, 303)
    assert.equal((await w.get(`/en${path}`)).status, 200)
    assert.equal((await amina.post(`/en${path}/restore`, { version: "2" })).status, 403)
    assert.equal((await w.get(`/en${path}`)).status, 200)
  }),
)
