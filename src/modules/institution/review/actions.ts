// What people do with the file of an order: send it, correct what was read, attach its text or apply it, withdraw it, and set
// an order aside that was applied by mistake. Each is one serializable transaction with its facts.
import { randomBytes } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import { byLine, type Fact, type Told } from "#src/platform/facts/index.ts"
import { type Files, mediaTypes, plainName, sniff, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem, type Upload } from "#src/platform/http/index.ts"
import { readingLimits } from "#src/platform/reading/apart.ts"
import { fileRefusals } from "#src/platform/reading/refusal-words.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { readOrderApart } from "../import/read-apart.ts"
import { type Drawn, drawReview } from "./loads.ts"
import { editRefusalWords } from "./messages/refusals.ts"
import { reviewClosed } from "./problems.ts"
import { advance, attachFile, beginReview, closeReview, recordEdit } from "./queries.ts"
import { canUndo, correct, isRefused } from "./rules/edits.ts"
import type { Edit, Reading, Review } from "./types.ts"

export type By = { actor: Actor; at: Date; seen: number }

export const largestFile = 50_000_000

const faulty = (pointer: string, message: FieldFault["message"], values?: FieldFault["values"]) =>
  invalid([values ? { pointer, message, values } : { pointer, message }])

type Sent = { text?: string | undefined; files: readonly Upload[]; store: Files }

/** What was sent: one file, or a text that is kept as a file. Its field is where a refusal is shown. */
function sentFile({ text, files }: Omit<Sent, "store">): { bytes: Uint8Array; fileName: string; field: string } {
  const [file] = files
  if (file && text) throw faulty("/file", fileRefusals.both)
  if (file) return { bytes: file.bytes, fileName: plainName(file.fileName, "order"), field: "/file" }
  if (!text) throw faulty("/file", fileRefusals.not_found)
  return { bytes: new TextEncoder().encode(text), fileName: "pasted.txt", field: "/text" }
}

async function read(bytes: Uint8Array, field: string): Promise<Reading> {
  const found = await readOrderApart(bytes)
  if (!("refused" in found)) return found
  const values = { most: "most" in found ? found.most : 0, seconds: readingLimits.seconds }
  throw faulty(field, fileRefusals[found.refused], values)
}

/** Takes in a file and reads it. The file is kept as it is; nothing of it enters the record. */
export async function beginReviewOf(tx: Write, sent: Sent, { actor, at }: Omit<By, "seen">): Promise<Told<{ key: string }>> {
  const { bytes, fileName, field } = sentFile(sent)
  const reading = await read(bytes, field)
  const file = await storeBlob(tx, sent.store, bytes, mediaTypes[sniff(bytes)], at)
  const key = randomBytes(6).toString("hex")
  const attachment = await attachFile(tx, key, { file, fileName, at })
  await beginReview(tx, { key, attachment, file, fileName, reading, by: byLine(actor), at })
  const thing = ref("order_review", key)
  await put(tx, { thing, step: "review", role: "legal", since: at })
  const { source, units, functions } = reading.proposal
  const detail = { file, kind: source.kind, lines: source.lines, units: units.length, provisions: functions.length }
  return { value: { key }, facts: [{ kind: "order_review.begun", about: thing, detail }] }
}

/** The review as it is open to this person; a closed one is refused, a stale view shown beside what is stored. */
export async function openReview(tx: Write, key: string, seen: number, theirs: (drawn: Drawn) => Record<string, unknown>) {
  const drawn = await drawReview(tx, key)
  if (drawn.review.status !== "draft") throw new Problem(reviewClosed)
  if (drawn.review.version !== seen) throw changed(drawn, theirs)
  return drawn
}

const changed = (drawn: Drawn, theirs: (drawn: Drawn) => Record<string, unknown>) =>
  new ChangedMeanwhile({ ...theirs(drawn), version: drawn.review.version })

/** One correction more. `theirs` says what now stands where the correction was meant, for whoever came too late. */
export async function addEdit(
  tx: Write,
  key: string,
  edit: Edit,
  by: By,
  theirs: (drawn: Drawn) => Record<string, unknown> = () => ({}),
): Promise<Told<Pick<Review, "key" | "version">>> {
  const drawn = await openReview(tx, key, by.seen, theirs)
  if (edit.do === "undo" && !canUndo(drawn.edits, edit.n)) throw faulty("/", editRefusalWords.not_to_undo)
  const next = correct(drawn.tree, edit)
  if (isRefused(next)) throw faulty("/", editRefusalWords[next.refused])
  const n = (drawn.edits.at(-1)?.n ?? 0) + 1
  if (!(await advance(tx, key, by.seen))) throw changed(drawn, theirs)
  await recordEdit(tx, key, n, edit, byLine(by.actor), by.at)
  const detail = { n, edit: edit.do, version: by.seen + 1 }
  return {
    value: { key, version: by.seen + 1 },
    facts: [{ kind: "order_review.corrected", about: ref("order_review", key), detail }],
  }
}

/** Ends a review for good and takes it off the list of work. */
export async function close(
  tx: Write,
  drawn: Drawn,
  to: Pick<Review, "order" | "outcome" | "reason"> & { status: "applied" | "attached" | "withdrawn" | "set_aside" },
  by: By,
): Promise<void> {
  const done = await closeReview(tx, drawn.review.key, by.seen, { ...to, by: byLine(by.actor), at: by.at })
  if (!done) throw changed(drawn, () => ({}))
  await clear(tx, ref("order_review", drawn.review.key))
}

/** Nothing comes of this file. The review and its file stay, with the reason. */
export async function withdraw(tx: Write, key: string, reason: string, by: By): Promise<Told<{ key: string }>> {
  const drawn = await openReview(tx, key, by.seen, () => ({}))
  await close(tx, drawn, { status: "withdrawn", order: null, outcome: null, reason }, by)
  const fact: Fact = { kind: "order_review.withdrawn", about: ref("order_review", key), detail: { version: by.seen + 1 } }
  return { value: { key }, facts: [fact] }
}
