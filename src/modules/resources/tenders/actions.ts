// The way of a tender. Before its hour an attempt to open it opens nothing and leaves a fact; after it two persons open it, and
// only then are the bids decrypted and written down.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, hangAttachment, mediaTypes, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { mayDraftFor } from "../policy.ts"
import { demand, type Worker } from "../worker.ts"
import type { TenderInput, TenderStepInput } from "./input.ts"
import { tenderWords as said } from "./messages.ts"
import {
  changeTender,
  getTender,
  insertOpened,
  insertTender,
  listLinks,
  listOpened,
  listSealed,
  publishDocuments,
  type TenderRow,
  tellOfBids,
} from "./queries.ts"
import { instantOf, isSealed, standingBids, tenderGuards, tenderSteps } from "./rules.ts"
import { unseal } from "./seal.ts"

export async function draftTender(tx: Write, by: Worker, input: TenderInput): Promise<Told<{ id: string }>> {
  demand(mayDraftFor(by.units, input.unit))
  const closesAt = instantOf(input.closesOn, input.closesAt, by.zone)
  if (!closesAt) throw invalid([{ pointer: "/closesAt", message: said.badHour }])
  if (closesAt <= by.now) throw invalid([{ pointer: "/closesOn", message: said.hourPast }])
  const title = named({ [by.say.lang]: input.title }, [by.say.lang])
  const row = { unit: input.unit, title, terms: input.terms, closesAt, zone: by.zone }
  const id = await insertTender(tx, row, { account: by.account, at: by.now })
  return { value: { id }, facts: [{ kind: "tender.drafted", about: ref("tender", id), detail: { version: 1 } }] }
}

type Moved = Told<{ id: string; sealed: boolean }>
const outrun = (t: TenderRow) => new ChangedMeanwhile({ event: t.status, version: t.version })

/**
 * Decrypts what was received, once, and hangs each document on its bid. What cannot be read is told as such. What was withheld of the
 * bids is told from here on.
 */
async function openBids(tx: Write, by: Worker, tender: string, store: Files) {
  const received = await listSealed(tx, tender)
  const standing = standingBids(await listLinks(tx, tender), new Set(received.map((b) => b.id)))
  await tellOfBids(tx, tender)
  for (const sealed of received.filter((b) => standing.has(b.id))) {
    const bytes = await store.get(sealed.blob).catch(() => null)
    const bid = bytes && unseal(bytes, Buffer.from(sealed.key, "hex"))
    const { amount = null, currency = null, fileName = "" } = bid ?? {}
    await insertOpened(tx, { id: sealed.id, tender, amount, currency, fileName, intact: bid !== null })
    const kind = bid && acceptFile(bid.bytes)
    if (!bid || typeof kind !== "string") continue
    const blob = await storeBlob(tx, store, bid.bytes, mediaTypes[kind], by.now)
    const title = named({ [by.say.lang]: fileName }, [by.say.lang])
    const about = { role: "bid", title, language: null, fileName, visibility: "secretariat", blob, at: by.now }
    await hangAttachment(tx, ref("bid", sealed.id), about)
  }
}

const kinds = { publish: "published", award: "awarded", contract: "contracted", cancel: "cancelled" } as const

/** Takes a step. Opening too early changes nothing, and says so with a fact that stays. */
export async function moveTender(
  tx: Write,
  by: Worker,
  id: string,
  seen: number,
  input: TenderStepInput,
  store: Files,
): Promise<Moved> {
  const before = await getTender(tx, id)
  const about = ref("tender", id)
  if (input.event === "open" && isSealed(before, by.now))
    return { value: { id, sealed: true }, facts: [{ kind: "tender.seal_tried", about, detail: { status: before.status } }] }
  if (before.version !== seen) throw outrun(before)
  const { event, reason = "", contract = "" } = input
  const who = { account: by.account, ownUnit: by.units.includes(before.unit) }
  const status = step(tenderSteps, before.status, event, by.actor, tenderGuards(before, who, by.now, contract), reason)
  if (event === "award" && !(await listOpened(tx, id)).some((b) => b.id === input.bid))
    throw invalid([{ pointer: "/bid", message: said.noWinner }])
  const change = {
    publish: { visibility: "public" as const },
    open: status === "opening" ? { openedBy: by.account } : { confirmedBy: by.account, openedAt: by.now },
    award: { reason, ...(input.bid ? { award: input.bid } : {}) },
    contract: { contract },
    cancel: { reason },
  }[event]
  if (!(await changeTender(tx, id, seen, { status, ...change }))) throw outrun(before)
  if (event === "publish") await publishDocuments(tx, about)
  if (status === "opened" && event === "open") await openBids(tx, by, id, store)
  const kind: Fact["kind"] =
    event === "open" ? `tender.${status === "opened" ? "opened" : "opened_once"}` : `tender.${kinds[event]}`
  return { value: { id, sealed: false }, facts: [{ kind, about, detail: { version: seen + 1 } }] }
}
