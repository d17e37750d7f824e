// The way of a tender. Before its hour an attempt to open it opens nothing and leaves a fact; after it two persons open it, and
// only then are the bids decrypted and written down.
import { createHash, randomBytes } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, hangAttachment, mediaTypes, savedName, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, invalid, notFound, Problem, type Upload } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { mayDraftFor } from "../policy.ts"
import { demand, type Worker } from "../worker.ts"
import type { BidInput, TenderInput, TenderStepInput } from "./input.ts"
import { tenderWords as said } from "./messages.ts"
import { callClosed } from "./problems.ts"
import {
  changeTender,
  findLink,
  getTender,
  handInBid,
  insertLink,
  insertOpened,
  insertTender,
  listOpened,
  listSealed,
  type TenderRow,
  withdrawBid,
} from "./queries.ts"
import { instantOf, isSealed, tenderGuards, tenderSteps } from "./rules.ts"
import { seal, unseal } from "./seal.ts"

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex")

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

/** Decrypts what was received, once, and hangs each document on its bid. What cannot be read is told as such. */
async function openBids(tx: Write, by: Worker, tender: string, store: Files) {
  for (const sealed of await listSealed(tx, tender)) {
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
  if (status === "opened" && event === "open") await openBids(tx, by, id, store)
  const kind: Fact["kind"] =
    event === "open" ? `tender.${status === "opened" ? "opened" : "opened_once"}` : `tender.${kinds[event]}`
  return { value: { id, sealed: false }, facts: [{ kind, about, detail: { version: seen + 1 } }] }
}

/** A link for one firm. Its token is shown once. */
export async function makeLink(
  tx: Write,
  by: Worker,
  id: string,
  bidder: string,
): Promise<Told<{ tender: string; token: string }>> {
  const tender = await getTender(tx, id)
  demand(mayDraftFor(by.units, tender.unit))
  if (tender.status !== "open" || !isSealed(tender, by.now)) throw new Problem(callClosed)
  const token = randomBytes(32).toString("base64url")
  const link = await insertLink(tx, { tender: id, tokenHash: digestOf(token), bidder, madeBy: by.account, madeAt: by.now })
  return { value: { tender: id, token }, facts: [{ kind: "tender.link_made", about: ref("tender", id), detail: { link } }] }
}

type Sent = { input: BidInput; file: Upload | undefined; store: Files; now: Date }

/** Receives a bid, or puts it in the place of the one before. From the hour on it is late. */
export async function handIn(tx: Write, token: string, { input, file, store, now }: Sent): Promise<Told<{ token: string }>> {
  const link = await findLink(tx, digestOf(token))
  if (!link) throw notFound()
  if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: said.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  const bid = { amount: input.amount, currency: input.currency, fileName: savedName(file.fileName, kind), bytes: file.bytes }
  const { sealed, key } = seal(bid)
  const blob = await storeBlob(tx, store, sealed, "application/octet-stream", now)
  const id = await handInBid(tx, digestOf(token), now, blob, Buffer.from(key).toString("hex"))
  if (!id) throw new Problem(callClosed)
  return { value: { token }, facts: [{ kind: "bid.handed_in", about: ref("bid", id), detail: { receipt: blob } }] }
}

export async function withdrawOwn(tx: Write, token: string, now: Date): Promise<Told<{ token: string }>> {
  const link = await findLink(tx, digestOf(token))
  if (!link) throw notFound()
  const id = await withdrawBid(tx, digestOf(token), now)
  if (!id) throw new Problem(callClosed)
  return { value: { token }, facts: [{ kind: "bid.withdrawn", about: ref("bid", id), detail: {} }] }
}
