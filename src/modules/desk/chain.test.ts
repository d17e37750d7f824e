import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { openHouse } from "../../../tests/stories/furnished.ts"

type Thing = { ref: string; title: string; path: string; basis: string | null; behind: number | null; value: number | null }
type Chain = {
  thing: { ref: string; title: string }
  order: { footing: string; name: string | null }
  levels: { level: string; groups: { group: string; total: number; things: Thing[] }[] }[]
}
const chainOf = (who: Client, thing: string) => who.json<Chain>(`/en/chain/${thing}`)
const groupOf = (chain: Chain, name: string) => chain.levels.flatMap((l) => l.groups).find((g) => g.group === name)
const refsOf = (chain: Chain, name: string) => groupOf(chain, name)?.things.map((t) => t.ref) ?? []

test(
  "from an activity up to what was asked and who answers, down to what came of it",
  world(async (w) => {
    const chain = await chainOf(w, "activity:dps~aicma~gocen-2012")
    assert.deepEqual(refsOf(chain, "unitsReported"), ["unit:dps"])
    assert.deepEqual(refsOf(chain, "programmes"), ["programme:dps/aicma"])
    assert.equal(
      groupOf(chain, "clauses")?.things.every((t) => t.basis === "section"),
      true,
    )
    assert.deepEqual(
      groupOf(chain, "results")
        ?.things.map((t) => t.value)
        .toSorted((a, b) => (a ?? 0) - (b ?? 0)),
      [599, 1371, 79142],
    )
    const html = await text(w.get("/en/chain/activity:dps~aicma~gocen-2012"))
    for (const words of ["Responsible as at 20 November 2026", "Responsible when it can have begun, 1 January 2012", "1,371"])
      assert.ok(html.includes(words), words)
    assert.match(html, /Who asked for it is not said in the sources/)
    assert.match(await text(w.get("/es/chain/activity:dps~aicma~gocen-2012")), /No consta|Ningún informe emitido aquí la cuenta/)
  }),
)

test(
  "every page of the chain leads to the chain of its thing",
  world.fresh(async (w) => {
    const house = await openHouse(w)
    const edition = house.addresses["/editions/:edition"] ?? ""
    const figure = house.addresses["/editions/:edition/figures/:code"] ?? ""
    const [, , key, , code] = figure.split("/")
    const pages = {
      "/orders/eo-16-01-rev-1": "order:eo-16-01-rev-1",
      "/provisions/eo-16-01-rev-1/vi-b-7": "provision:eo-16-01-rev-1~vi-b-7",
      "/units/dps": "unit:dps",
      "/instruments/commitment-2008": "instrument:commitment-2008",
      "/clauses/commitment-2008/pillar-1": "clause:commitment-2008~pillar-1",
      "/programmes/dps~armando-paz": "programme:dps~armando-paz",
      "/activities/dps~aicma~gocen-2012": "activity:dps~aicma~gocen-2012",
      [edition]: `edition:${key}`,
      [figure]: `figure:${key}~${code}`,
    }
    for (const [path, thing] of Object.entries(pages)) {
      assert.ok((await (await house.get(`/en${path}`)).text()).includes(`href="/en/chain/${thing}"`), path)
      const reply = await house.get(`/en/chain/${thing}`)
      assert.equal(reply.status, 200, thing)
    }
    const printed = (await (await house.get(`/en/chain/edition:${key}`, "application/json")).json()) as Chain
    assert.ok((groupOf(printed, "figures")?.total ?? 0) > 10)
    assert.ok((groupOf(printed, "activities")?.total ?? 0) > 100)
    assert.equal((await house.get(`/en/chain/figure:${key}~F999`)).status, 404)
    assert.equal((await house.get("/en/chain/result:dps~aicma~gocen-2012~devices-destroyed")).status, 200)
    assert.deepEqual(house.complaints, [])
    house.close()
  }),
)

test(
  "numbers on a chain are those of the lists, and the rest of a long group is a page further",
  world(async (w) => {
    for (const [thing, narrowing] of [
      ["unit:dps", "unit=dps"],
      ["clause:commitment-2008~pillar-1", "clause=commitment-2008~pillar-1"],
      ["instrument:commitment-2008", "instrument=commitment-2008"],
      ["programme:dps~aicma", "programme=dps~aicma"],
    ]) {
      const list = await w.json<{ total: number }>(`/en/activities?${narrowing}`)
      assert.equal(groupOf(await chainOf(w, `${thing}`), "activities")?.total, list.total, thing)
    }
    const all = groupOf(await chainOf(w, "unit:dps"), "activities")
    const seen = new Set<string>()
    for (let after = 0; after < (all?.total ?? 0); after += 50)
      for (const ref of refsOf(await chainOf(w, `unit:dps?group=activities&after=${after}`), "activities")) seen.add(ref)
    assert.equal(seen.size, all?.total)
    assert.match(await text(w.get("/en/chain/unit:dps")), new RegExp(`group=activities">and ${(all?.total ?? 0) - 5} more`))
  }),
)

test(
  "as at an earlier day the chain ends where that day does",
  world(async (w) => {
    const [then, now] = [await chainOf(w, "unit:dps?on=2008-12-31"), await chainOf(w, "unit:dps")]
    assert.ok((groupOf(then, "activities")?.total ?? 0) < (groupOf(now, "activities")?.total ?? 0))
    assert.equal(now.order.footing, "in_force")
    assert.notEqual(then.order.footing, "in_force")
    assert.ok(!refsOf(then, "instruments").includes("instrument:mispa-ii-2009"))
    assert.match(await text(w.get("/en/chain/activity:dps~aicma~gocen-2012?on=2009-01-01")), /It had not begun on 1 January 2009/)
  }),
)

async function drafted(w: World): Promise<string> {
  const amina = await w.as("amina")
  const reply = await amina.post("/en/activities/new", {
    ...{
      title: "Seminar on lanterns",
      type: "seminar",
      status: "held",
      held: "2026-10-05",
      unit: "dps",
      visibility: "secretariat",
    },
    ...{ "clauses/0/clause": "commitment-2008/pillar-3", "clauses/0/basis": "confirmed" },
    ...{ "results/0/measure": "people-trained", "results/0/value": "24" },
  })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace(/^.*\/activities\//, "activity:")
}

test(
  "a draft is on no chain of a stranger, neither as a line nor in a number",
  world.fresh(async (w) => {
    const before = await chainOf(w, "clause:commitment-2008~pillar-3")
    const draft = await drafted(w)
    assert.deepEqual(await chainOf(w, "clause:commitment-2008~pillar-3"), before)
    assert.equal((await w.get(`/en/chain/${draft}`)).status, 404)
    const amina = await w.as("amina")
    assert.equal((await amina.get(`/en/chain/${draft}`)).status, 200)
    const hers = await chainOf(amina, "clause:commitment-2008~pillar-3")
    for (const group of ["activities", "results"])
      assert.equal(groupOf(hers, group)?.total, (groupOf(before, group)?.total ?? 0) + 1, group)
    // And again for the stranger, after the numbers of the secretariat were remembered.
    assert.deepEqual(await chainOf(w, "clause:commitment-2008~pillar-3"), before)
  }),
)

const lantern = {
  title: "Project on lanterns",
  unit: "dps",
  programme: "dps/picap",
  purpose: "Lanterns for the harbour",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "clauses/0/basis": "confirmed",
  ...{ "states/0/state": "Costa Rica", budget: "1000", currency: "USD", expected: "A lit harbour", held: "2027" },
  perspective: "Women of the harbour choose where lanterns stand.",
}
const course = {
  ...{ title: "Course on lanterns", type: "course", status: "planned", held: "2027-03", unit: "dps", visibility: "public" },
  requestedBy: "Costa Rica",
}

test(
  "a project stands between programme and activity, with its own mandates; who may not see it learns of it nowhere",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const placeOf = async (reply: Response, page: string) => {
      assert.equal(reply.status, 303, await text(reply.clone()))
      return (reply.headers.get("location") ?? "").replace(new RegExp(`^.*/${page}/`), "").replaceAll("/", "~")
    }
    const project = await placeOf(await amina.post("/en/projects/new", lantern), "projects")
    const key = project.replaceAll("~", "/")
    const ines = await w.as("ines")
    assert.equal((await amina.post(`/en/projects/${project}/status`, { event: "submit", version: "1" })).status, 303)
    assert.equal((await ines.post(`/en/projects/${project}/status`, { event: "approve", version: "2" })).status, 303)
    const activity = await placeOf(await amina.post("/en/activities/new", { ...course, project: key }), "activities")
    const hers = await chainOf(amina, `project:${project}`)
    assert.deepEqual(refsOf(hers, "programmes"), ["programme:dps/picap"])
    assert.deepEqual(refsOf(hers, "activities"), [`activity:${activity.replaceAll("~", "/")}`])
    const own = groupOf(hers, "clauses")?.things.find((t) => t.ref === "clause:commitment-2008/pillar-3")
    assert.equal(own?.basis, "confirmed")
    assert.deepEqual(refsOf(hers, "unitsReported"), ["unit:dps"])
    assert.deepEqual(refsOf(hers, "requesters"), ["state:CRI"])
    const ofActivity = await chainOf(amina, `activity:${activity}`)
    assert.deepEqual(refsOf(ofActivity, "projects"), [`project:${key}`])
    assert.ok(refsOf(await chainOf(amina, "programme:dps~picap"), "projects").includes(`project:${key}`))
    assert.ok(refsOf(await chainOf(amina, "clause:commitment-2008~pillar-3"), "projects").includes(`project:${key}`))
    assert.ok(refsOf(await chainOf(amina, "unit:dps"), "projects").includes(`project:${key}`))
    assert.match(await text(amina.get(`/en/projects/${project}`)), new RegExp(`href="/en/chain/project:${project}"`))
    assert.match(await text(amina.get(`/pt/chain/project:${project}`)), /Quem pediu[\s\S]*Costa Rica/)
    assert.equal((await w.get(`/en/chain/project:${project}`)).status, 404)
    for (const thing of [`activity:${activity}`, "programme:dps~picap", "clause:commitment-2008~pillar-3", "unit:dps"])
      assert.equal(groupOf(await chainOf(w, thing), "projects"), undefined, thing)
    assert.deepEqual(refsOf(await chainOf(w, `activity:${activity}`), "requesters"), ["state:CRI"])
  }),
)

test(
  "an activity leads to the items of plans that it carries out, a draft plan's only for the secretariat",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    const activity = "dps/aicma/gocen-2012"
    const items: string[] = []
    for (const visibility of ["public", "secretariat"]) {
      const plan = await ines.post("/en/plans/new", { title: `Plan for lanterns, ${visibility}`, kind: "work_plan", visibility })
      const path = (plan.headers.get("location") ?? "").replace(/^http:\/\/localhost/, "")
      const asked = {
        code: "1",
        title: "Light the harbour",
        "activities/0/activity": activity,
        "activities/0/basis": "confirmed",
      }
      const item = await ines.post(`${path}/items/new`, asked)
      assert.equal(item.status, 303, await text(item.clone()))
      items.push((item.headers.get("location") ?? "").replace(/^.*\/items\//, "plan_item:").replaceAll("~", "/"))
    }
    const thing = `activity:${activity.replaceAll("/", "~")}`
    const seen = (refs: string[]) => items.filter((i) => refs.includes(i))
    assert.deepEqual(seen(refsOf(await chainOf(ines, thing), "planItems")), items)
    const public_ = await chainOf(w, thing)
    assert.deepEqual(seen(refsOf(public_, "planItems")), items.slice(0, 1))
    assert.equal(groupOf(public_, "planItems")?.total, groupOf(public_, "planItems")?.things.length)
    assert.match(await text(w.get(`/en/chain/${thing}`)), /1 Light the harbour/)
  }),
)

test(
  "what is no thing, no day, no group or no place in one is refused",
  world(async ({ get }) => {
    const table: [string, number][] = [
      ["unit:nothing-here", 404],
      ["activity:dps~nothing", 404],
      ["state:PER", 404],
      ["unit:..%2Fdps", 404],
      ["unit:dps?on=2015-02-29", 400],
      ["unit:dps?group=everything", 400],
      ["unit:dps?group=activities&after=-1", 400],
      ["unit:dps?depth=9", 400],
      ["figure:nothing~F1", 404],
    ]
    for (const [thing, status] of table) assert.equal((await get(`/en/chain/${thing}`)).status, status, thing)
    assert.equal((await get("/en/chain/unit:dps?group=activities&after=900000")).status, 200)
  }),
)
