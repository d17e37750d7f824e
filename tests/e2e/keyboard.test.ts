// Whoever has a keyboard alone reaches everything a page offers, in the order in which it stands there, sees where he or she
// is, and gets away again.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Page } from "playwright-core"
import { inAFurnishedHouse, publicPaths } from "./doors.ts"
import { visit, widths } from "./visit.ts"

/** So many stops of a page are walked: behind them long tables repeat themselves. */
const most = 60

type Stop = { at: number; what: string; marked: boolean; seen: boolean }
type Walk = { offered: string[]; stops: Stop[]; beyond: string[] }

/** Numbers what can be reached in the order of the page, and notes from now on where the focus goes. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])"
    const shape = ".map-shape"
    const radioOf = (el: Element) => (el instanceof HTMLInputElement && el.type === "radio" ? el : null)
    const whatIs = (el: Element) =>
      `${el.localName} ${(el.getAttribute("aria-label") ?? el.getAttribute("name") ?? el.textContent ?? "").trim().slice(0, 40)}`
    const groups = new Set<string>()
    const all = [...document.querySelectorAll(can)].filter((el) => {
      if (!el.checkVisibility({ visibilityProperty: true }) || el.matches(":disabled, [tabindex='-1']")) return false
      const radio = radioOf(el)
      if (!radio) return true
      const group = [...(radio.form?.querySelectorAll<HTMLInputElement>(`input[name="${radio.name}"]`) ?? [])]
      if (group.some((one) => one.checked) ? !radio.checked : groups.has(radio.name)) return false
      groups.add(radio.name)
      return true
    })
    // What is wider than its place must be a stop with a name: only so can it be moved by arrow keys.
    const beyond = [...document.querySelectorAll<HTMLElement>("main, main *")].filter(
      (el) =>
        /auto|scroll/.test(getComputedStyle(el).overflowX) &&
        el.scrollWidth > el.clientWidth + 1 &&
        !el.matches("[tabindex='0']:is([aria-label], [aria-labelledby]), textarea, select"),
    )
    const stops: Stop[] = []
    Object.assign(window, { walked: { offered: all.map(whatIs), stops, beyond: beyond.map(whatIs) } })
    /** Within the window, with nothing over it. A page scrolls to a stop after it says so: one looks again on leaving. */
    const isSeen = (el: Element) =>
      [...el.getClientRects()].some((r) => {
        const [top, bottom] = [Math.max(r.top, 0), Math.min(r.bottom, innerHeight)]
        const [left, right] = [Math.max(r.left, 0), Math.min(r.right, innerWidth)]
        const there = top < bottom && left < right ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null
        return there !== null && (el.contains(there) || there.contains(el))
      })
    document.addEventListener("focusout", ({ target }) => {
      const last = stops.at(-1)
      if (last && target instanceof Element) last.seen ||= isSeen(target)
    })
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return
      // A state of a map wears the ring around its shape.
      const ring = getComputedStyle(target.querySelector(shape) ?? target)
      const marked = target.querySelector(shape)
        ? Number.parseFloat(ring.strokeWidth) >= 3
        : ring.outlineStyle !== "none" && Number.parseFloat(ring.outlineWidth) > 0
      stops.push({ at: all.indexOf(target), what: whatIs(target), marked, seen: isSeen(target) })
    })
    // The parts of a date are stops of their own within one field.
    return all.length + 4 * document.querySelectorAll("input[type=date], input[type=datetime-local]").length
  })

async function walk(page: Page): Promise<Walk> {
  const presses = Math.min(await watch(page), most)
  for (let i = 0; i < presses; i++) await page.keyboard.press("Tab")
  return page.evaluate(() => {
    // The last stop is left as well.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return (window as unknown as { walked: Walk }).walked
  })
}

/** What is wrong on the way through a page, as short lines. */
async function faultsOnTheWay(page: Page, path: string): Promise<string[]> {
  const { offered, stops, beyond } = await walk(page)
  const ours = stops.slice(0, offered.length)
  const lost = ours.find((stop, i) => stop.at !== i)
  const unmarked = ours.find((stop) => !stop.marked)
  const unseen = ours.find((stop) => !stop.seen)
  return [
    ...(ours[0]?.what.startsWith("a ") && ours[0].at === 0 ? [] : [`${path}: begins at ${ours[0]?.what ?? "nothing"}`]),
    ...(lost ? [`${path}: comes to "${lost.what}" where "${offered[ours.indexOf(lost)]}" stands`] : []),
    ...(unmarked ? [`${path}: nothing shows that "${unmarked.what}" is where one is`] : []),
    ...(unseen ? [`${path}: "${unseen.what}" cannot be seen when one is there`] : []),
    ...beyond.map((what) => `${path}: "${what}" runs on beyond its place, and no key gets there`),
    ...(ours.length < Math.min(offered.length, most / 2) ? [`${path}: ends after ${ours.length} of ${offered.length}`] : []),
  ]
}

test(
  "public pages are walked by keyboard",
  { timeout: 900_000 },
  visit(async ({ open }) => {
    // Two browsers share the way: going there takes longest.
    const [desk, phone] = await Promise.all([open(), open({ width: widths.phone })])
    const faults: string[] = []
    const paths = publicPaths().entries()
    const through = async (page: Page, lang: string) => {
      for (const [, path] of paths) {
        await page.goto(`/${lang}${path}`)
        faults.push(...(await faultsOnTheWay(page, path)))
      }
    }
    await Promise.all([through(desk, "fr"), through(phone, "es")])
    assert.deepEqual(faults, [])
  }),
)

test(
  "pages and forms for colleagues are walked by keyboard",
  { timeout: 900_000 },
  inAFurnishedHouse(async ({ open }, doors) => {
    const browsers = await Promise.all([open({ as: "luc" }), open({ as: "luc", width: widths.phone })])
    const faults: string[] = []
    const ahead = doors.values()
    const through = async (page: Page) => {
      for (const { path, address } of ahead) {
        await page.goto(`/en${address}`)
        faults.push(...(await faultsOnTheWay(page, path)))
      }
    }
    await Promise.all(browsers.map(through))
    assert.deepEqual(faults, [])
  }),
)

test(
  "the first stop leads past the head of the page to its text",
  visit(async ({ open }) => {
    const page = await open({ script: false })
    await page.goto("/pt/activities")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    assert.equal(await page.locator("main :focus").count(), 1)
  }),
)
