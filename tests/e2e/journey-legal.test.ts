// The legal officer brings in an order: reads the tree that is proposed, corrects it, looks at what will change, applies it.
// From its day on the chart is another, and whatever lost its owner waits to be given to somebody.
import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { visit } from "./visit.ts"

const sample = join(import.meta.dirname, "../../record/samples/orders/en-letters.txt")
const wordsOf = (page: Page) => page.locator("main").innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click()
const go = (page: Page, name: string | RegExp) => page.locator("main").getByRole("link", { name }).first().click()

/** Planning says that a department answers for a clause: somebody has something to lose. */
async function chargeADepartment(ines: Page) {
  await ines.goto("/en/clauses/declaration-on-security/article-25/units/dtoc/2026-11-20")
  await ines.getByRole("radio", { name: /confirm/i }).check()
  await ines.locator("main form").getByRole("button").last().click()
  assert.match(await wordsOf(ines), /confirmed/i)
}

async function read(joao: Page): Promise<string> {
  await joao.goto("/en/work")
  await joao.getByRole("link", { name: /order/i }).first().click()
  await joao.getByLabel("File").setInputFiles(sample)
  await press(joao, "Read it")
  await joao.getByRole("heading", { level: 1, name: /94-07 Rev\. 2/ }).waitFor()
  const seen = await wordsOf(joao)
  assert.match(seen, /A number is left out\s+line 93: 3 follows 1/)
  assert.match(seen, /Two acronyms for one unit\s+line 55: DRI/)
  assert.doesNotMatch(seen, /Odalys|555 010|lakes\.example/, "who signed and whom to call is withheld")
  return joao.url()
}

async function correct(joao: Page) {
  await joao.locator('main a[href$="/units/department-of-rivers"]').click()
  await joao.getByRole("textbox", { name: /Acronym/ }).fill("DRI")
  await press(joao, /Save|Keep|Correct/)
  assert.match(await wordsOf(joao), /Department of Rivers \(DRI\)/)
  await go(joao, "Correct the facts")
  await joao.getByLabel("First day of effect", { exact: true }).fill("2027-01-01")
  await press(joao, "Save")
  assert.match(await wordsOf(joao), /First day of effect\s+1 January 2027/)
}

async function decide(joao: Page) {
  await go(joao, "Units in the record")
  await joao.getByLabel(/^Secretariat for Water and Harbours/).selectOption("sms")
  await joao.locator("main form").getByRole("button").last().click()
  assert.doesNotMatch(await wordsOf(joao), /nobody has decided yet/)
}

test(
  "an order is read, corrected and applied; the chart changes on its day, and what lost its owner is listed",
  { timeout: 240_000 },
  visit(async ({ open }) => {
    await chargeADepartment(await open({ as: "ines", script: false }))
    const joao = await open({ as: "joao", script: false })
    const review = await read(joao)
    await correct(joao)
    await decide(joao)
    await go(joao, "What applying will change")
    const look = await wordsOf(joao)
    assert.match(look, /1 January 2027/)
    assert.match(look, /Department of Rivers \(DRI\)/)
    assert.match(look, /What loses its owner/)
    await press(joao, /^Apply/)
    assert.match(joao.url(), /\/en\/orders\/(?!import)/)

    const dara = await open({ script: false })
    await dara.goto("/en/institution?on=2027-01-01")
    const [after = ""] = (await wordsOf(dara)).split("Units of other times")
    assert.match(after, /Department of Rivers/)
    assert.doesNotMatch(after, /Department against Transnational Organized Crime/)
    await dara.goto("/en/institution?on=2026-12-31")
    const [before = ""] = (await wordsOf(dara)).split("Units of other times")
    assert.doesNotMatch(before, /Department of Rivers/)
    assert.match(before, /Department against Transnational Organized Crime/)
    await dara.goto(review)
    assert.doesNotMatch(await wordsOf(dara), /Rivers/, "a review is legal's and planning's alone")

    await joao.goto("/en/institution/vacant")
    const mandates = joao
      .getByRole("row", { name: /Department against Transnational Organized Crime/ })
      .getByRole("link", { name: "Clauses of mandates" })
    await mandates.click()
    const lost = joao.getByRole("row", { name: /to be seen to/ }).filter({ hasText: "Art. 25" })
    assert.match(await lost.innerText(), /DTOC|Transnational Organized Crime/)
    await lost.getByRole("link", { name: "Settle it" }).click()
    await joao.getByLabel("Reason").fill("Awaits the next order.")
    await joao.locator("main form").getByRole("button").last().click()
    await mandates.click()
    assert.match(await wordsOf(joao), /left vacant on purpose[\s\S]*Awaits the next order/)
  }),
)
