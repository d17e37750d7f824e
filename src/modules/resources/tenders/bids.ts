// What a firm does with its link, and how the unit makes and ends one. Of a bid nobody learns before the opening, not even by a fact:
// what happened is withheld until then.
import { createHash, randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Sealed, Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, savedName, storeWithheld } from "#src/platform/files/index.ts"
import { invalid, notFound, Problem, type Upload } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { mayDraftFor } from "../policy.ts"
import { demand, type Worker } from "../worker.ts"
import { bidWords } from "./bid-messages.ts"
import type { BidInput, LinkInput } from "./input.ts"
import { tenderWords as said } from "./messages.ts"
import { callClosed, noBid } from "./problems.ts"
import { endLink, findLink, getTender, handInBid, insertLink, listLinks, withdrawBid } from "./queries.ts"
import { isSealed, replaceable } from "./rules.ts"
import { seal } from "./seal.ts"

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex")

/** Whether a token opens a link that stands. */
export const opensLink = async (tx: Read, token: string): Promise<boolean> => (await findLink(tx, digestOf(token))) !== undefined

async function demandOpen(tx: Read, by: Worker, id: string) {
  const tender = await getTender(tx, id)
  demand(mayDraftFor(by.units, tender.unit))
  if (tender.status !== "open" || !isSealed(tender, by.now)) throw new Problem(callClosed)
}

/** A link for one firm, or another in the place of one that was ended. Its token is shown once. */
export async function makeLink(
  tx: Write,
  by: Worker,
  id: string,
  { bidder, insteadOf: ended }: LinkInput,
): Promise<Told<{ tender: string; token: string }>> {
  await demandOpen(tx, by, id)
  const insteadOf = ended ?? null
  if (insteadOf !== null && !replaceable(await listLinks(tx, id)).some((l) => l.id === insteadOf))
    throw invalid([{ pointer: "/insteadOf", message: bidWords.notReplaceable }])
  const token = randomBytes(32).toString("base64url")
  const row = { tender: id, tokenHash: digestOf(token), bidder, insteadOf, madeBy: by.account, madeAt: by.now }
  const link = await insertLink(tx, row)
  const detail = { link, ...(insteadOf ? { insteadOf } : {}) }
  return { value: { tender: id, token }, facts: [{ kind: "tender.link_made", about: ref("tender", id), detail }] }
}

/** From here on the link leads nowhere. Nobody takes away what was handed in by it. */
export async function endLinkOf(tx: Write, by: Worker, id: string, link: string): Promise<Told<{ tender: string }>> {
  await demandOpen(tx, by, id)
  if (!(await endLink(tx, id, link, by.now))) throw notFound()
  return { value: { tender: id }, facts: [{ kind: "tender.link_ended", about: ref("tender", id), detail: { link } }] }
}

type Sent = { input: BidInput; file: Upload | undefined; store: Files; now: Date }
type Bid = Promise<Sealed<{ token: string }>>

/** Receives a bid, or puts it in the place of the one before. From the hour on it is late. */
export async function handIn(tx: Write, token: string, { input, file, store, now }: Sent): Bid {
  const link = await findLink(tx, digestOf(token))
  if (!link) throw notFound()
  if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: said.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  // Once it is sealed nobody sees what it is before the hour, when it is too late to mend.
  if (kind !== "pdf" && kind !== "docx") throw invalid([{ pointer: "/file", message: bidWords.otherKind }])
  const bid = { amount: input.amount, currency: input.currency, fileName: savedName(file.fileName, kind), bytes: file.bytes }
  const { sealed, key } = seal(bid)
  const blob = await storeWithheld(tx, store, sealed)
  const id = await handInBid(tx, digestOf(token), now, blob, Buffer.from(key).toString("hex"))
  if (!id) throw new Problem(callClosed)
  const fact = { kind: "bid.handed_in", about: ref("bid", id), detail: { receipt: blob } } as const
  return { value: { token }, facts: [], withheld: [fact], until: ref("tender", link.tender) }
}

export async function withdrawOwn(tx: Write, token: string, now: Date): Bid {
  const link = await findLink(tx, digestOf(token))
  if (!link) throw notFound()
  if (!isSealed(await getTender(tx, link.tender), now)) throw new Problem(callClosed)
  if (!link.receipt) throw new Problem(noBid)
  const id = await withdrawBid(tx, digestOf(token), now)
  if (!id) throw new Problem(callClosed)
  const fact = { kind: "bid.withdrawn", about: ref("bid", id), detail: {} } as const
  return { value: { token }, facts: [], withheld: [fact], until: ref("tender", link.tender) }
}
