// What people do with the file of a document, whatever it is: send it, correct what was read, withdraw it. A module adds how it
// reads, and what applying does.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import { byLine, type Fact, type Told } from "#src/platform/facts/index.ts"
import { type Files, mediaTypes, plainName, sniff, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem, type ProblemKind, type Upload } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { type NotRead, readingLimits } from "./apart.ts"
import { type Correction, canUndo, isRefused, type Made, type Refused } from "./corrections.ts"
import { fileRefusals } from "./refusal-words.ts"
import type { AnyReview, Begun, Closing } from "./reviews.ts"

export type By = { actor: Actor; at: Date; seen: number }
export type Sent = { text?: string | undefined; files: readonly Upload[]; store: Files }
type Theirs<Drawn> = (drawn: Drawn) => Record<string, unknown>

/** The largest file that is taken in, in bytes. */
export const largestFile = 50_000_000

const faulty = (pointer: string, message: FieldFault["message"], values?: FieldFault["values"]) =>
  invalid([values ? { pointer, message, values } : { pointer, message }])

/** What was sent: one file, or a text that is kept as a file. Its field is where a refusal is shown. */
function sentFile({ text, files }: Sent, name: string): { bytes: Uint8Array; fileName: string; field: string } {
  const [file] = files
  if (file && text) throw faulty("/file", fileRefusals.both)
  if (file) return { bytes: file.bytes, fileName: plainName(file.fileName, name), field: "/file" }
  if (!text) throw faulty("/file", fileRefusals.not_found)
  return { bytes: new TextEncoder().encode(text), fileName: "pasted.txt", field: "/text" }
}

/** The refusal of a file that cannot be read, in the field that it came from. */
function notRead(found: NotRead, field: string): Problem {
  const values = { most: "most" in found ? found.most : 0, seconds: readingLimits.seconds }
  return faulty(field, fileRefusals[found.refused], values)
}

type Drawn<Review, Edit extends Correction, Tree> = { review: Review; edits: readonly Made<Edit>[]; tree: Tree }
type Of<Review, Edit extends Correction, Tree extends object, Why extends string, Reading, Shown, CameTo> = {
  /** The kind of thing, before the key of a review and in the names of its facts. */
  thing: string
  /** How a file is called whose name says nothing. */
  fileName: string
  read(tx: Read, bytes: Uint8Array): Promise<Reading | NotRead>
  /** What the first fact of a review says was read. */
  counted(reading: Reading): Record<string, number | string>
  draw(tx: Read, key: string): Promise<Shown & Drawn<Review, Edit, Tree>>
  correct(tree: Tree, edit: Edit): Tree | Refused<Why>
  refusals: Readonly<Record<Why, Message>> & { not_to_undo: Message }
  closed: ProblemKind
  kept: {
    begin(tx: Write, begun: Begun): Promise<void>
    advance(tx: Write, key: string, seen: number): Promise<{ version: number } | undefined>
    recordEdit(tx: Write, review: string, made: { n: number; edit: Edit }, by: string, at: Date): Promise<void>
    close(
      tx: Write,
      key: string,
      seen: number,
      to: Closing<CameTo>,
      by: string,
      at: Date,
    ): Promise<{ version: number } | undefined>
  }
}

/** The deeds of one kind of document, each one transaction with its facts. */
export function reviewing<
  Review extends AnyReview,
  Edit extends Correction,
  Tree extends object,
  Why extends string,
  Reading extends object,
  Shown,
  CameTo,
>(of: Of<Review, Edit, Tree, Why, Reading, Shown, CameTo>) {
  type Whole = Shown & Drawn<Review, Edit, Tree>
  const changed = (drawn: Whole, theirs: Theirs<Whole>) =>
    new ChangedMeanwhile({ ...theirs(drawn), version: drawn.review.version })

  /** Takes in a file and reads it. The file is kept as it is; nothing of it enters the record. */
  async function begin(tx: Write, sent: Sent, { actor, at }: Omit<By, "seen">): Promise<Told<{ key: string }>> {
    const { bytes, fileName, field } = sentFile(sent, of.fileName)
    const reading = await of.read(tx, bytes)
    if ("refused" in reading) throw notRead(reading as NotRead, field)
    const file = await storeBlob(tx, sent.store, bytes, mediaTypes[sniff(bytes)], at)
    const key = randomBytes(6).toString("hex")
    await of.kept.begin(tx, { key, file, fileName, reading, by: byLine(actor), at })
    const about = ref(of.thing, key)
    await put(tx, { thing: about, step: "review", role: "legal", since: at })
    return { value: { key }, facts: [{ kind: `${of.thing}.begun`, about, detail: { file, ...of.counted(reading) } }] }
  }

  /** The review as it is open to this person; a closed one is refused, a stale view shown beside what is stored. */
  async function open(tx: Write, key: string, seen: number, theirs: Theirs<Whole> = () => ({})): Promise<Whole> {
    const drawn = await of.draw(tx, key)
    if (drawn.review.status !== "draft") throw new Problem(of.closed)
    if (drawn.review.version !== seen) throw changed(drawn, theirs)
    return drawn
  }

  /** One correction more. `theirs` says what now stands where the correction was meant, for whoever came too late. */
  async function addEdit(
    tx: Write,
    key: string,
    edit: Edit,
    by: By,
    theirs: Theirs<Whole> = () => ({}),
  ): Promise<Told<{ key: string; version: number }>> {
    const drawn = await open(tx, key, by.seen, theirs)
    if (edit.do === "undo" && !canUndo(drawn.edits, edit.n ?? 0)) throw faulty("/", of.refusals.not_to_undo)
    const next = of.correct(drawn.tree, edit)
    if (isRefused(next)) throw faulty("/", of.refusals[next.refused])
    const n = (drawn.edits.at(-1)?.n ?? 0) + 1
    if (!(await of.kept.advance(tx, key, by.seen))) throw changed(drawn, theirs)
    await of.kept.recordEdit(tx, key, { n, edit }, byLine(by.actor), by.at)
    const version = by.seen + 1
    const detail = { n, edit: edit.do, version }
    return { value: { key, version }, facts: [{ kind: `${of.thing}.corrected`, about: ref(of.thing, key), detail }] }
  }

  /** Ends a review for good and takes it off the list of work. */
  async function close(tx: Write, drawn: Whole, to: Closing<CameTo>, by: By): Promise<void> {
    const done = await of.kept.close(tx, drawn.review.key, by.seen, to, byLine(by.actor), by.at)
    if (!done) throw changed(drawn, () => ({}))
    await clear(tx, ref(of.thing, drawn.review.key))
  }

  /** Nothing comes of this file. The review and its file stay, with the reason that `to` gives. */
  async function withdraw(tx: Write, key: string, to: Closing<CameTo>, by: By): Promise<Told<{ key: string }>> {
    await close(tx, await open(tx, key, by.seen), to, by)
    const fact: Fact = { kind: `${of.thing}.withdrawn`, about: ref(of.thing, key), detail: { version: by.seen + 1 } }
    return { value: { key }, facts: [fact] }
  }

  return { begin, open, addEdit, close, withdraw }
}
