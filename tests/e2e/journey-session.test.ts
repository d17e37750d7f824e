// Whoever types for an hour while the session ends loses nothing: the fields go through the sign-in page and wait to be sent.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { visit } from "./visit.ts"

const password = "tres tazas de mate amargo"

test(
  "a form whose session has ended survives the sign-in page and is sent again",
  { timeout: 240_000 },
  visit(async ({ world, open }) => {
    const page = await open({ as: "amina", script: false })
    await page.goto("/en/account/password")
    await page.getByLabel("New password").fill(password)
    await page.getByRole("button", { name: "Save" }).click()

    await page.goto("/en/activities/new")
    await page.getByLabel("What it is called").fill("Seminar <of> “lanterns”")
    await page.getByLabel("Kind").selectOption("seminar")
    await page.getByRole("radio", { name: "planned" }).check()
    await page.getByRole("group", { name: "States taking part" }).getByLabel("State").first().fill("Peru")
    await page.getByLabel("What happened").fill("First line.\n\nSecond line.")
    await world.db.owner((tx) => sql`delete from access.sessions`.execute(tx))
    await page.getByRole("button", { name: "Save" }).click()

    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor()
    assert.match(await page.locator("main").innerText(), /What you typed is kept/)
    await page.getByLabel("E-mail address").fill("amina@example.org")
    await page.getByLabel("Password").fill("not this one")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByLabel("Password").fill(password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("heading", { level: 1, name: "Welcome back" }).waitFor()
    assert.match(await page.locator("main").innerText(), /Seminar <of> “lanterns”/)
    await page.getByRole("button", { name: "Send it again" }).click()
    await page.getByRole("heading", { level: 1, name: "Seminar <of> “lanterns”" }).waitFor()
    const stored = await page.locator("main").innerText()
    assert.match(stored, /First line\.[\s\S]*Second line\./)
    assert.match(stored, /Peru/)

    // An empty form that is asked for without a session leads through the sign-in page too.
    const stranger = await open({ script: false })
    await stranger.goto("/en/activities/new")
    await stranger.getByLabel("E-mail address").fill("amina@example.org")
    await stranger.getByLabel("Password").fill(password)
    await stranger.getByRole("button", { name: "Sign in" }).click()
    await stranger.getByRole("heading", { level: 1, name: "Record an activity" }).waitFor()
  }),
)
