// A visitor: the application on a port of its own and a browser that goes there.

import { AxeBuilder } from "@axe-core/playwright"
import { serve } from "@hono/node-server"
import type { BrowserContext, Page } from "playwright-core"
import { type Person, signIn } from "#tests/world/cast.ts"
import { makeWorld, type World } from "#tests/world/index.ts"
import { launch } from "./browser.ts"

export type Visit = {
  world: World
  address: string
  /** A browser of a person of the cast or, without a name, of the public. */
  open: (options?: { as?: Person; script?: boolean; width?: number; dark?: boolean }) => Promise<Page>
}

export const widths = { phone: 360, desk: 1280 } as const

/** Runs a story in a real browser against the real application, and closes both whatever happens. */
export const visit = (story: (v: Visit) => Promise<void>) => async () => {
  const world = await makeWorld()
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: "127.0.0.1" })
  await new Promise((ready) => server.once("listening", ready))
  const where = server.address()
  const address = `http://127.0.0.1:${typeof where === "object" && where ? where.port : 0}`
  const { browser, close } = await launch()
  const contexts: BrowserContext[] = []
  try {
    await story({
      world,
      address,
      open: async ({ as, script = true, width = widths.desk, dark = false } = {}) => {
        const context = await browser.newContext({
          javaScriptEnabled: script,
          viewport: { width, height: 900 },
          colorScheme: dark ? "dark" : "light",
          locale: "en-US",
          baseURL: address,
        })
        contexts.push(context)
        // So long that only what will never come runs into it, whatever else the machine does.
        context.setDefaultTimeout(60_000)
        if (as)
          await context.addCookies([
            { name: "hemisec", value: await signIn(world.db, as, new Date("2026-11-20T15:00:00Z")), url: address },
          ])
        return context.newPage()
      },
    })
  } finally {
    for (const context of contexts) await context.close()
    await close()
    server.close()
    await world.close()
  }
}

/** What axe finds wrong with the page, as short lines. WCAG 2.2 AA and best practices. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.flatMap((v) =>
    v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(" ")} (${n.failureSummary?.split("\n")[1]?.trim() ?? ""})`),
  )
}

/** True where the page is wider than its window: text would run out of a phone. */
export const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
