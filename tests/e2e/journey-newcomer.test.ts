// The first administrator comes in by the link that the start prints, and brings the first colleague in. The sign-in page
// is passed by keyboard alone.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { firstAdministrator } from "#src/modules/access/index.ts"
import { day } from "#src/values/day.ts"
import { visit } from "./visit.ts"

const words = { ada: "tres tazas de mate amargo", rosa: "una lancha vieja y azul" }

async function come(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole("button", { name: "Come in" }).click()
}

/** Whether whoever cannot point sees where they are: the element in focus has an outline or a ring. */
const showsFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none"
  })

const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLInputElement ? at.name : (at?.textContent ?? "").trim()
  })

/** Presses Tab until the named thing is in focus, and sees that each stop on the way can be seen. */
async function tabTo(page: Page, name: string) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab")
    assert.ok(await showsFocus(page), `focus is visible at ${await nameOfFocus(page)}`)
    if ((await nameOfFocus(page)) === name) return
  }
  assert.fail(`Tab never reaches ${name}`)
}

test(
  "the first administrator comes in, invites a desk officer, and she finds her work",
  { timeout: 240_000 },
  visit(async ({ world, address, open }) => {
    const link =
      (await firstAdministrator(world.db, {
        origin: address,
        now: new Date("2026-11-20T15:00:00Z"),
        today: day("2026-11-20"),
      })) ?? ""
    const ada = await open({ script: false })
    await ada.goto(link)
    await come(ada, { Name: "Ada", "E-mail address": "ada@example.org", Password: words.ada })
    assert.match(await ada.getByRole("banner").innerText(), /Administrator/)
    await ada.getByRole("button", { name: "Sign out", exact: true }).click()

    await ada.goto("/en/sign-in")
    await tabTo(ada, "email")
    await ada.keyboard.type("ada@example.org")
    await tabTo(ada, "password")
    await ada.keyboard.type(words.ada)
    await ada.keyboard.press("Enter")
    await ada.getByRole("link", { name: "Administration" }).first().click()
    await ada.getByRole("link", { name: "Invitations" }).click()
    await ada.getByRole("link", { name: "Invite somebody" }).click()
    await ada.getByLabel("E-mail address of whom you invite").fill("rosa@example.org")
    await ada.getByLabel(/^Seat/).selectOption("desk_officer")
    await ada.getByLabel(/^Unit/).selectOption("dps")
    await ada.getByRole("button", { name: "Make the link" }).click()
    const invitation = await ada.locator("main code").innerText()

    const rosa = await open({ script: false })
    await rosa.goto(invitation)
    assert.match(await rosa.locator("main").innerText(), /Desk officer, Department of Public Security/)
    await come(rosa, { Name: "Rosa", Password: words.rosa })
    await rosa.getByRole("link", { name: "My work" }).click()
    await rosa.getByRole("heading", { level: 1, name: "My work" }).waitFor()
    await rosa.getByRole("link", { name: "Record an activity" }).click()
    await rosa.getByRole("heading", { level: 1, name: "Record an activity" }).waitFor()
    // The link worked once.
    const again = await open({ script: false })
    await again.goto(invitation)
    assert.match(await again.locator("main").innerText(), /used already/)
  }),
)
