// What only colleagues see, as they meet it: work, entry, import, review, draft, clearance, editions, accounts. Nothing runs
// out of a phone, and axe finds nothing, neither on the empty form nor on the one that came back with faults.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { inAFurnishedHouse } from "./doors.ts"
import { faultsOf, overflows, widths } from "./visit.ts"

/** Sends a form as it stands, empty, and looks at what comes back. */
async function faultyForms(page: Page, lang: string): Promise<string[]> {
  const found: string[] = []
  for (const path of [
    "/activities/new",
    "/activities/import",
    "/orders/import",
    "/invitations/new",
    "/account/edit",
    "/sign-in",
    "/reports/new",
    "/assignments/new",
    "/projects/new",
    "/plans/new",
    "/agreements/new",
    "/contributions/new",
    "/duties/new",
    "/measures/new",
    "/instruments/import",
  ]) {
    await page.goto(`/${lang}${path}`)
    // What is folded away stays as it is: empty.
    for (const field of await page.locator("main form[method=post] input[type=text]").all())
      if (await field.isVisible()) await field.fill("")
    await page.locator(`main form[action="/${lang}${path}"] button[type=submit]:not([name])`).last().click()
    if (await overflows(page)) found.push(`${path} with faults runs out of the window`)
    found.push(...(await faultsOf(page)).map((f) => `${path} with faults: ${f}`))
  }
  return found
}

/** Looked at on a desk as well; the rest has no layout of its own there. */
const onADesk =
  /^\/(work|activities\/new|activities\/import|account|admin\/people|orders\/import\/:review|reports\/new|reports\/:report\/clearance|assignments\/:assignment|editions\/:edition\/compare\/:other|resources\/(missions|posts|budgets\/:budget|missions\/:mission|missions\/new|rates\/:rate|tenders\/:tender))$/
/** A whole report takes axe seconds: once is enough, and the text of an edition is set as its draft is. */
const long = "/editions/:edition/text"

test(
  "pages for colleagues fit a phone in Portuguese and pass axe there and on a desk",
  { timeout: 900_000 },
  inAFurnishedHouse(async ({ open }, doors) => {
    const phone = await open({ as: "luc", width: widths.phone, dark: true })
    const desk = await open({ as: "luc" })
    const faults: string[] = []
    const onPhone = async ({ path, address }: (typeof doors)[number]) => {
      const reply = await phone.goto(`/pt${address}`)
      if (reply?.status() !== 200) faults.push(`${path}: ${reply?.status()}`)
      if (await overflows(phone)) faults.push(`${path} runs out of the window`)
      if (path !== long) faults.push(...(await faultsOf(phone)).map((f) => `phone ${path}: ${f}`))
    }
    const onDesk = async ({ path, address }: (typeof doors)[number]) => {
      if (!onADesk.test(path)) return
      await desk.goto(`/en${address}`)
      faults.push(...(await faultsOf(desk)).map((f) => `desk ${path}: ${f}`))
    }
    // Two pages at once: looking is what takes long.
    for (const door of doors) await Promise.all([onPhone(door), onDesk(door)])
    faults.push(...(await faultyForms(phone, "pt")))
    assert.deepEqual(faults, [])
  }),
)
