// Amina records a seminar once. It stands on its own page, in the list, on the state's page, and in the right place of the
// draft report; and when two people correct it at once, nobody's words are lost.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { visit } from "./visit.ts"

const title = "Seminar on prison reform, Kingston"

/** The field of a row in one of the repeated parts. */
const cell = (page: Page, part: string, label: string, row = 0) =>
  page.getByRole("group", { name: part }).getByLabel(label, { exact: true }).nth(row)

async function fill(page: Page) {
  await page.getByLabel("What it is called").fill(title)
  await page.getByLabel("Kind").selectOption("seminar")
  await page.getByRole("radio", { name: "held", exact: true }).check()
  await page.getByLabel("When", { exact: true }).fill("2026-10-05/2026-10-07")
  await page.getByLabel("Unit that does it").selectOption("dps")
  await page.getByLabel("Programme", { exact: true }).selectOption("dps/prisons")
  await page.getByLabel("Town or hall").fill("Kingston")
  await page.getByRole("group", { name: "States where it takes place" }).getByRole("button", { name: "Add a row" }).click()
  assert.equal(await page.getByLabel("What it is called").inputValue(), title, "a further row loses nothing")
  await cell(page, "States where it takes place", "State").fill("Jamaica")
  await cell(page, "States taking part", "State").fill("St. Lucia")
  await cell(page, "States taking part", "People").fill("12")
  await cell(page, "States taking part", "State", 1).fill("trinidad y tobago")
  await cell(page, "States taking part", "People", 1).fill("9")
  await cell(page, "Partners", "Body").fill("UNODC")
  await cell(page, "Partners", "Role").selectOption("funder")
  await cell(page, "Mandates it serves", "Clause").selectOption("commitment-2008/pillar-3")
  await cell(page, "Mandates it serves", "Why").selectOption("confirmed")
  await cell(page, "Results", "Measure").selectOption("people-trained")
  await cell(page, "Results", "Figure").fill("24")
  await page.getByLabel("Requested by").fill("Jamaica")
  await page.getByRole("radio", { name: "everybody" }).check()
}

test(
  "a desk officer records a seminar once, and it is wherever it belongs",
  { timeout: 240_000 },
  visit(async ({ world, open }) => {
    const amina = await open({ as: "amina", script: false })
    await amina.goto("/en/work")
    await amina.getByRole("link", { name: "Record an activity" }).click()
    await fill(amina)
    await amina.getByRole("button", { name: "Save" }).click()
    await amina.getByRole("heading", { level: 1, name: title }).waitFor()
    const address = new URL(amina.url()).pathname
    const seen = await amina.locator("main").innerText()
    for (const words of ["5–7 October 2026", "Saint Lucia", "Trinidad and Tobago", "Kingston", "Jamaica", "24", "12", "9"])
      assert.ok(seen.includes(words), words)
    assert.match(seen, /United Nations Office on Drugs and Crime/)

    const dara = await open({ script: false })
    await world.settle()
    await dara.goto("/en/activities?unit=dps&year=2026")
    await dara.getByRole("link", { name: title }).click()
    assert.equal(new URL(dara.url()).pathname, address)
    await dara.goto("/en/states/saint-lucia")
    await dara.getByRole("link", { name: title }).waitFor()
    await dara.goto("/en")
    await dara.getByRole("searchbox").first().fill("prison Kingston")
    await dara.keyboard.press("Enter")
    await dara.getByRole("link", { name: title }).waitFor()

    const ines = await open({ as: "ines", script: false })
    await ines.goto("/en/reports/ministers-mandates-2011-2013/draft")
    const draft = await ines.locator("main").innerText()
    assert.ok(!draft.includes(title), "what was held in 2026 is not of the period 2011 to 2013")
    await amina.goto(`${address}/edit`)
    await amina.getByLabel("When", { exact: true }).fill("2013-10-05/2013-10-07")
    await amina.getByRole("button", { name: "Save" }).click()
    await amina.getByRole("heading", { level: 1, name: title }).waitFor()
    await ines.reload()
    const annexes = ines.getByRole("heading", { name: /^(.*\s)?Appendix I+: / })
    const before = annexes.filter({ visible: true }).and(ines.locator(`xpath=//*[contains(., "${title}")]/preceding::*`))
    assert.match(
      await before.last().innerText(),
      /Appendix I: Department of Public Security/,
      "and in 2013 it is, in the annex of its unit",
    )
  }),
)

test(
  "two people correct it at once: the second sees both sides, chooses, and loses nothing",
  { timeout: 240_000 },
  visit(async ({ open }) => {
    const amina = await open({ as: "amina", script: false })
    await amina.goto("/en/activities/new")
    await fill(amina)
    await amina.getByRole("button", { name: "Save" }).click()
    await amina.getByRole("heading", { level: 1, name: title }).waitFor()
    const edit = `${new URL(amina.url()).pathname}/edit`
    const gabriela = await open({ as: "gabriela", script: false })
    await amina.goto(edit)
    await gabriela.goto(edit)
    await cell(gabriela, "Results", "Figure").fill("25")
    await gabriela.getByRole("button", { name: "Save" }).click()
    await gabriela.getByRole("heading", { level: 1, name: title }).waitFor()

    await amina.getByLabel("What it is called").fill("Seminar on prisons, Kingston")
    await cell(amina, "Results", "Figure").fill("26")
    await amina.getByRole("button", { name: "Save" }).click()
    const both = await amina.locator("main").innerText()
    assert.match(both, /Yours[\s\S]*Seminar on prisons, Kingston/i)
    assert.match(both, /26[\s\S]*25|25[\s\S]*26/)
    assert.equal(await amina.getByLabel("What it is called").inputValue(), "Seminar on prisons, Kingston")
    await cell(amina, "Results", "Figure").fill("25")
    await amina.getByRole("button", { name: "Save" }).click()
    await amina.getByRole("heading", { level: 1, name: "Seminar on prisons, Kingston" }).waitFor()
    assert.match(await amina.locator("main").innerText(), /25[\s\S]*Version 3/i)
  }),
)
