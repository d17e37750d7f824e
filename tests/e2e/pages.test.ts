// Every public page as its readers meet it: on a phone and on a desk, in more than one language, light and dark, without
// script. Nothing may run out of the window, and axe may find nothing.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { routes } from "#src/app.ts"
import { faultsOf, overflows, visit, widths } from "./visit.ts"

/** A value for each parameter of a path, from the real record. */
const samples: Record<string, readonly string[]> = {
  "/states/:state": ["/states/costa-rica", "/states/venezuela"],
  "/themes/:theme": ["/themes/trafficking-in-persons"],
  "/documents/:document": ["/documents/mispa-2013"],
  "/documents/:document/passages/:lines": ["/documents/mispa-2013/passages/92-94,98"],
  "/organisations/:organisation": ["/organisations/unodc"],
  "/instruments/:instrument": ["/instruments/commitment-2008"],
  "/clauses/:instrument/:clause": ["/clauses/commitment-2008/pillar-1"],
  "/clauses/:instrument/:clause/lineage/:earlier": ["/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem"],
  "/duties/:duty": ["/duties/peer-evaluation-reports", "/duties/gangs-special-meeting"],
  "/treaties/:instrument": ["/treaties/cifta"],
  "/units/:unit": ["/units/dps?on=2016-07-19", "/units/dps?on=2013-06-01"],
  "/orders/:order": ["/orders/eo-16-01-rev-1"],
  "/provisions/:order/:path": ["/provisions/eo-16-01-rev-1/vi-b-7"],
  "/programmes/:programme": ["/programmes/dps~armando-paz"],
  "/plans/:plan": ["/plans/work-plan-2013", "/plans/sms-strategic-plan"],
  "/plans/:plan/items/:item": ["/plans/work-plan-2013/items/work-plan-2013~item-2-4"],
  "/agreements/:agreement": ["/agreements/s-cicte~iom-memorandum-2004"],
  "/registers/:register": ["/registers/mine-areas", "/registers/youth-programmes", "/registers/demining-organisations"],
  "/registers/:register/:entry": ["/registers/mine-areas/gocen-2012", "/registers/equipment-loans/mobile-laboratory"],
  "/problems/:problem": ["/problems/not-found"],
  "/gaps/:gap": ["/gaps/activity-without-mandate", "/gaps/result-without-evidence"],
  "/chain/:ref": ["/chain/activity:dps~aicma~gocen-2012", "/chain/unit:dps?on=2013-01-01"],
}

const also = [
  "/search?q=trafficking",
  "/search?q=zzzz",
  "/who-deals-with?theme=trafficking-in-persons",
  "/orders/compare",
  "/institution?on=2016-07-19",
  "/pictures/flow?by=pillar&unit=dps",
  "/pictures/calendar?year=2012&month=5",
  "/pictures?year=1990",
  "/pictures/states?theme=demining",
  "/pictures/timeline?unit=dps",
  "/nowhere",
]

/** Pages open to everybody. Those whose parameter has no sample here are visited by the story of their module. */
function publicPaths(): string[] {
  const open = routes
    .filter((r) => r.is === "page" && !r.file && r.may({ account: null, session: null, seats: [] }).ok)
    .map((r) => r.path)
  return [...open.filter((p) => !p.includes(":")), ...open.flatMap((p) => samples[p] ?? []), ...also]
}

test(
  "public pages fit a phone in Portuguese, without script",
  { timeout: 900_000 },
  visit(async ({ open }) => {
    const page = await open({ width: widths.phone, script: false })
    const wide: string[] = []
    for (const path of publicPaths()) {
      await page.goto(`/pt${path}`)
      if (await overflows(page)) wide.push(path)
    }
    assert.deepEqual(wide, [])
  }),
)

test(
  "public pages pass axe on a desk in English, and on a phone in the dark",
  { timeout: 900_000 },
  visit(async ({ open }) => {
    const desk = await open()
    const phone = await open({ width: widths.phone, dark: true })
    const seenBy = async (page: Page, lang: string) => {
      const faults: string[] = []
      for (const path of publicPaths()) {
        await page.goto(`/${lang}${path}`)
        faults.push(...(await faultsOf(page)).map((f) => `/${lang}${path} ${f}`))
      }
      return faults
    }
    // Two pages at once: looking is what takes long.
    const faults = (await Promise.all([seenBy(desk, "en"), seenBy(phone, "es")])).flat()
    assert.deepEqual(faults, [])
  }),
)

test(
  "every public page has one heading of the first order, a title of its own and the line of independence",
  { timeout: 900_000 },
  visit(async ({ open }) => {
    const page = await open({ script: false })
    const wrong: string[] = []
    for (const path of publicPaths()) {
      await page.goto(`/fr${path}`)
      if ((await page.locator("h1").count()) !== 1) wrong.push(`${path}: ${await page.locator("h1").count()} first headings`)
      if (!(await page.locator("footer").innerText()).includes("Compilation indépendante"))
        wrong.push(`${path}: no line of independence`)
      if (await page.locator("[style], script:not([type='application/json'])").count())
        wrong.push(`${path}: inline style or script`)
    }
    assert.deepEqual(wrong, [])
  }),
)
