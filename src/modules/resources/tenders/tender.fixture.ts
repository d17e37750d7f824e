// A call of the Department of Public Security, its links and its bids, for the stories of this folder.
import assert from "node:assert/strict"
import { text, type World } from "#tests/world/index.ts"

// The database asks its own clock too, so the hour of these stories lies before the day on which they were written.
export const call = {
  unit: "dps",
  title: "Lanterns for schools",
  terms: "Forty lanterns, with oil.",
  closesOn: "2026-11-21",
  closesAt: "17:00",
}
export const before = "2026-11-21T21:59:00Z"
export const after = "2026-11-21T22:00:00Z"
type Person = Parameters<World["as"]>[0]

export async function published(w: World): Promise<string> {
  const gabriela = await w.as("gabriela")
  const drafted = await gabriela.post("/en/resources/tenders/new", call)
  assert.equal(drafted.status, 303, await drafted.clone().text())
  const path = drafted.headers.get("location") ?? ""
  assert.equal((await w.get(path)).status, 404, "a draft is the secretariat's")
  assert.equal((await gabriela.post(`${path}/step`, { event: "publish", version: "1" })).status, 303)
  return path
}

export async function linkFor(w: World, path: string, bidder: string): Promise<string> {
  const gabriela = await w.as("gabriela")
  const made = await gabriela.post(`${path}/links/new`, { bidder })
  assert.equal(made.status, 303, await made.clone().text())
  const shown = await text(gabriela.get(made.headers.get("location") ?? ""))
  return `/en${/\/bids\/[\w-]{43}\/hand-in/.exec(shown)?.[0] ?? ""}`
}

/** As small as a PDF can be told to be one. */
const pdfOf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n% ${words}\nstartxref\n0\n%%EOF\n`)
const document = (words: string) => ({ file: { name: "bid.pdf", bytes: pdfOf(words) } })
export const handIn = (w: World, link: string, amount: string, words = "We offer lanterns.") =>
  w.upload(link, { amount, currency: "USD" }, document(words))
export const step = async (
  w: World,
  who: Person,
  path: string,
  version: number,
  event: string,
  more: Readonly<Record<string, string>> = {},
) => (await w.as(who)).post(`${path}/step`, { event, version: String(version), ...more })
