// What the stories of assignments share: requests, plainly invented, and how far people bring them.
import assert from "node:assert/strict"
import { sql } from "kysely"
import type { Client, Fields, World } from "#tests/world/index.ts"

export type Line = { key: string; state: string; unit: string | null; due: string | null; punctuality: string; version: number }
export type List = {
  assignments: Line[]
  byUnit: { unit: string | null; open: number; overdue: number; dated: number; onTime: number }[]
}
export type One = Line & {
  provision: string | null
  answer: { version: number; text: string; evidence: string[] } | null
  documents: { id: string; fileName: string }[]
  steps: { event: string; as: string }[]
  public: boolean
}
export type Faults = { type: string; errors: { pointer: string }[] }
export type Calendar = { due: { thing: string; due: string; met: string | null }[] }
export type Work = { thing: string; step: string; role: string; due: string | null }[]

export const advice = {
  ...{ kind: "advice", title: "Advice on lantern smuggling", request: "What is known of lantern smuggling?" },
  ...{
    asker: "organisation:permanent-council",
    document: "CP/doc. 1/26",
    asked: "2026-11-18",
    theme: "illicit-arms-trafficking",
  },
  ...{ due: "2026-12-10", visibility: "secretariat" },
} as const
export const restricted = {
  ...advice,
  title: "Quiet advice on lighthouses",
  visibility: "restricted",
  asker: "state:costa-rica",
} as const

export const pathOf = (key: string) => `/en/assignments/${key}`
export const one = (who: Client, key: string) => who.json<One>(`/assignments/${key}`)

export async function entered(ines: Client, fields: Fields): Promise<string> {
  const reply = await ines.post("/en/assignments/new", fields)
  assert.equal(reply.status, 303, /<ul>.*?<\/ul>/.exec((await reply.clone().text()).split('id="faults"')[1] ?? "")?.[0])
  return (reply.headers.get("location") ?? "").replace("/en/assignments/", "")
}

/** Takes a step from where it stands now, and tells the status of the reply. */
export async function step(who: Client, key: string, event: string, more: Fields = {}): Promise<number> {
  const { version } = await one(who, key)
  return (await who.post(`${pathOf(key)}/steps`, { version, event, ...more })).status
}
export const assign = async (hugo: Client, key: string, fields: Fields) =>
  hugo.post(`${pathOf(key)}/assign`, { version: (await one(hugo, key)).version, ...fields })
export const write = async (who: Client, key: string, words: string, evidence = "") =>
  who.post(`${pathOf(key)}/write`, { version: (await one(who, key)).answer?.version ?? 0, text: words, language: "en", evidence })

/** A further seat for somebody of the cast. */
export const seat = ({ db }: World, person: string, role: string, unit: string) =>
  db.owner((tx) =>
    sql`insert into access.seats (account, role, unit, since) select id, ${role}, ${unit}, '2026-01-01'
      from access.accounts where email = ${`${person}@example.org`}`.execute(tx),
  )

/** From the request to a written answer, handed in to the head. */
export async function handedIn(w: World, fields: Fields, unit = "dps"): Promise<string> {
  const [ines, hugo, amina] = [await w.as("ines"), await w.as("hugo"), await w.as("amina")]
  const key = await entered(ines, fields)
  assert.equal((await assign(hugo, key, { unit, reason: "The matter is theirs." })).status, 303)
  assert.equal((await write(amina, key, "Lanterns are counted each spring.")).status, 303)
  assert.equal(await step(amina, key, "hand_in"), 303)
  return key
}

/** The whole way, to the Secretary's record of the delivery. */
export async function deliveredOf(w: World, fields: Fields, on = "2026-11-20"): Promise<string> {
  const [hugo, gabriela] = [await w.as("hugo"), await w.as("gabriela")]
  const key = await handedIn(w, fields)
  assert.equal(await step(gabriela, key, "clear"), 303)
  assert.equal(await step(hugo, key, "send_on"), 303)
  const { version } = await one(hugo, key)
  const reply = await hugo.post(`${pathOf(key)}/deliver`, { version, on, to: "Permanent Council", document: "Note L-1/26" })
  assert.equal(reply.status, 303, await reply.clone().text())
  return key
}
