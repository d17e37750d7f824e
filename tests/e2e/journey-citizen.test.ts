// A citizen on a phone, in Spanish, without script: from the map to one activity, its source, its mandate and its unit,
// by links that can be seen and by nothing else.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { overflows, visit, widths } from "./visit.ts"

async function follow(page: Page, name: string | RegExp, within?: string) {
  const link = (within ? page.getByRole("region", { name: within }) : page.locator("main")).getByRole("link", { name }).first()
  await link.click()
  assert.equal(await overflows(page), false, `${page.url()} fits the phone`)
}

test(
  "a citizen goes from the map to an activity, to what it rests on, and to who was to see to it",
  { timeout: 240_000 },
  visit(async ({ open }) => {
    const page = await open({ width: widths.phone, script: false })
    await page.goto("/es")
    await follow(page, /Nicaragua/)
    await page.getByRole("heading", { level: 1, name: /Nicaragua/ }).waitFor()
    await follow(page, "Ver todo: Actividades")
    assert.match(page.url(), /\/es\/activities\?state=NIC$/)
    await follow(page, /Gocen District/)
    const activity = page.url()

    // What the report says and what the order of the day says stand beside each other, each under its own name.
    const main = page.locator("main")
    const unit = await main.innerText()
    assert.match(unit, /Según el informe\s+Departamento de Seguridad Pública \(DPS\)\s+“DPS”/)
    assert.match(unit, /Según las órdenes de ese día\s+Departamento de Seguridad Pública \(DPS\)/)
    assert.match(unit, /Presunción a partir de una orden sin fecha/)
    assert.match(unit, /1.371/)
    assert.match(unit, /Solicitada por\s+no consta/)

    await follow(page, /Informe sobre los mandatos/)
    assert.match(page.url(), /\/es\/documents\/mispa-2013$/)
    await page.goto(activity)
    await page.locator("main .source").getByRole("link", { name: /98/ }).first().click()
    assert.match(page.url(), /\/es\/documents\/mispa-2013\/passages\/98$/)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.goto(activity)
    await follow(page, /^V\.E\.1/)
    await page.getByRole("heading", { level: 1 }).getByText("V.E.1").waitFor()
    await page.goto(activity)
    assert.match(await page.getByRole("row", { name: /Apoyo técnico continuo/ }).innerText(), /Indicado para su sección/)
    await follow(page, /Apoyo técnico continuo/)
    assert.match(page.url(), /\/es\/clauses\/commitment-2008\/mandate-support$/)
    assert.match(await main.innerText(), /Actividades\s+\d+\s+Cómputo/)
    await follow(page, "Ver todo: Actividades")
    assert.match(page.url(), /clause=commitment-2008/)
  }),
)
