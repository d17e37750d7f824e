// A delegate asks who deals with a theme, today and as at a day of the undated order, and is told on what footing and why
// the answers differ.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { visit } from "./visit.ts"

async function ask(page: Page, words: string, labels: { theme: string; on: string; and: string; ask: string }) {
  await page.getByLabel(labels.theme).fill(words)
  await page.getByLabel(labels.on, { exact: true }).fill("2026-11-20")
  await page.getByLabel(labels.and).fill("2013-06-01")
  await page.getByRole("button", { name: labels.ask }).click()
  return page.locator("main").innerText()
}

const french = { theme: "Thème, avec vos mots", on: "À cette date", and: "Et à cette date", ask: "Demander" }
const english = { theme: "Theme, in your words", on: "On this day", and: "And on this day", ask: "Ask" }

/** The answer of one day: from its heading to the next. */
const answerOf = (said: string, day: string) => {
  const from = said.indexOf(`\n${day}\n`)
  assert.ok(from > 0, `${day} has an answer`)
  const rest = said.slice(from + day.length + 2)
  const end = rest.search(/\n(On \d|Le \d|What lies|Ce qui sépare)/)
  return rest.slice(0, end)
}

test(
  "a delegate asks in French who deals with trafficking in persons, today and in 2013",
  { timeout: 240_000 },
  visit(async ({ open }) => {
    const page = await open({ script: false })
    await page.goto("/fr")
    await page
      .getByRole("link", { name: /traite des personnes/i })
      .first()
      .click()
    const said = await ask(page, "traite des personnes", french)
    const today = answerOf(said, "Le 20 novembre 2026")
    assert.match(today, /Selon le décret en vigueur/)
    assert.match(today, /Département de lutte contre la criminalité transnationale organisée \(DTOC\)\s+VI\.B\.7/)
    const before = answerOf(said, "Le 1er juin 2013")
    assert.match(before, /Présumé d’après un décret non daté/)
    assert.doesNotMatch(before, /en vigueur/)
    assert.match(before, /Département de la sécurité publique \(DPS\)\s+V\.B\.5/)
    // The difference says what became of the provision, and whose reading that is.
    const moved = page.getByRole("row", { name: /V\.B\.5.*déplacée.*VI\.B\.7/s })
    assert.match(await moved.innerText(), /DPS[\s\S]*DTOC[\s\S]*Notre lecture/)
    await moved.getByRole("link", { name: "VI.B.7" }).click()
    await page.getByRole("heading", { level: 1 }).getByText("VI.B.7").waitFor()
  }),
)

test(
  "nobody is named for drug early warning today; Legal Affairs is responsible for corruption; mines stayed where they were",
  { timeout: 240_000 },
  visit(async ({ open }) => {
    const page = await open({ script: false })
    await page.goto("/en/who-deals-with")
    const drugs = await ask(page, "early warning", english)
    assert.match(answerOf(drugs, "On 20 November 2026"), /No unit is named for this theme/)
    assert.match(answerOf(drugs, "On 1 June 2013"), /Observatory on Drugs[\s\S]*III\.H\.3/)
    assert.match(await page.getByRole("row", { name: /III\.H\.3/ }).innerText(), /dropped/)

    const mines = await ask(page, "demining", english)
    for (const [day, provision] of [
      ["On 20 November 2026", /Department of Public Security \(DPS\) V\.B\.9/],
      ["On 1 June 2013", /Department of Public Security \(DPS\) V\.E\.1/],
    ] as const)
      assert.match(answerOf(mines, day), provision)
    assert.match(mines, /upon request of states/)

    const corruption = answerOf(await ask(page, "corruption", english), "On 20 November 2026")
    assert.match(corruption, /makes Secretariat for Legal Affairs \(SLA\) responsible for this/)
    assert.ok(corruption.indexOf("Legal Affairs") < corruption.indexOf("DTOC"), "and that is said first")
  }),
)
