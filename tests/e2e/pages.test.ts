// Every public page as its readers meet it: on a phone and on a desk, in more than one language, light and dark, without
// script. Nothing may run out of the window, and axe may find nothing.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { publicPaths } from "./doors.ts"
import { faultsOf, overflows, visit, widths } from "./visit.ts"

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
