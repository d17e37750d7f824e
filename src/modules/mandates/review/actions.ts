// What people do with the file of an instrument: send it, correct what was read, apply it, withdraw it. Each is one
// serializable transaction with its facts.
import { randomBytes } from "node:crypto"
import { namesFrom, readOrganisationNames, resolveOrganisation } from "#src/modules/directory/index.ts"
import type { Read, Write } from "#src/platform/db/index.ts"
import { byLine, type Fact, type Told } from "#src/platform/facts/index.ts"
import { type Files, mediaTypes, plainName, sniff, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem, type Upload } from "#src/platform/http/index.ts"
import { readingLimits } from "#src/platform/reading/apart.ts"
import { fileRefusals } from "#src/platform/reading/refusal-words.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { readInstrumentApart } from "../import/read-apart.ts"
import { type Beside, type Drawn, drawReview, lookBeside } from "./loads.ts"
import { editRefusalWords } from "./messages/refusals.ts"
import { instrumentNotReady, instrumentReviewClosed } from "./problems.ts"
import {
  advance,
  attachFile,
  beginReview,
  closeReview,
  insertClauses,
  insertInstrument,
  recordEdit,
  recordInstrumentText,
  recordTexts,
} from "./queries.ts"
import { canUndo, correct, isRefused } from "./rules/edits.ts"
import { citationsOf } from "./rules/match.ts"
import { digestOf, titleOf } from "./rules/plan.ts"
import type { Edit, Reading, Review, TreeClause } from "./types.ts"

export type By = { actor: Actor; at: Date; seen: number }

export const largestFile = 50_000_000

const faulty = (pointer: string, message: FieldFault["message"], values?: FieldFault["values"]) =>
  invalid([values ? { pointer, message, values } : { pointer, message }])

type Sent = { text?: string | undefined; files: readonly Upload[]; store: Files }

/** What was sent: one file, or a text that is kept as a file. Its field is where a refusal is shown. */
function sentFile({ text, files }: Omit<Sent, "store">): { bytes: Uint8Array; fileName: string; field: string } {
  const [file] = files
  if (file && text) throw faulty("/file", fileRefusals.both)
  if (file) return { bytes: file.bytes, fileName: plainName(file.fileName, "instrument"), field: "/file" }
  if (!text) throw faulty("/file", fileRefusals.not_found)
  return { bytes: new TextEncoder().encode(text), fileName: "pasted.txt", field: "/text" }
}

/** The body of the directory that the printed issuer surely names; we do not guess. */
async function bodyNamed(tx: Read, issuer: string | null): Promise<string> {
  if (!issuer) return ""
  const found = resolveOrganisation(issuer, namesFrom(await readOrganisationNames(tx)))
  return found?.confidence === "certain" ? found.organisation : ""
}

async function read(tx: Read, bytes: Uint8Array, field: string): Promise<Reading> {
  const found = await readInstrumentApart(bytes)
  if (!("refused" in found)) return { ...found, body: await bodyNamed(tx, found.proposal.instrument.body) }
  const values = { most: "most" in found ? found.most : 0, seconds: readingLimits.seconds }
  throw faulty(field, fileRefusals[found.refused], values)
}

/** Takes in a file and reads it. The file is kept as it is; nothing of it enters the record. */
export async function beginReviewOf(tx: Write, sent: Sent, { actor, at }: Omit<By, "seen">): Promise<Told<{ key: string }>> {
  const { bytes, fileName, field } = sentFile(sent)
  const reading = await read(tx, bytes, field)
  const file = await storeBlob(tx, sent.store, bytes, mediaTypes[sniff(bytes)], at)
  const key = randomBytes(6).toString("hex")
  const attachment = await attachFile(tx, key, { file, fileName, at })
  await beginReview(tx, { key, attachment, file, fileName, reading, by: byLine(actor), at })
  const thing = ref("instrument_review", key)
  await put(tx, { thing, step: "review", role: "legal", since: at })
  const { source, clauses } = reading.proposal
  const detail = { file, kind: source.kind, lines: source.lines, clauses: clauses.length }
  return { value: { key }, facts: [{ kind: "instrument_review.begun", about: thing, detail }] }
}

type Theirs = (drawn: Drawn) => Record<string, unknown>
const changed = (drawn: Drawn, theirs: Theirs) => new ChangedMeanwhile({ ...theirs(drawn), version: drawn.review.version })

/** The review as it is open to this person; a closed one is refused, a stale view shown beside what is stored. */
async function openReview(tx: Write, key: string, seen: number, theirs: Theirs): Promise<Drawn> {
  const drawn = await drawReview(tx, key)
  if (drawn.review.status !== "draft") throw new Problem(instrumentReviewClosed)
  if (drawn.review.version !== seen) throw changed(drawn, theirs)
  return drawn
}

/** One correction more. `theirs` says what now stands where the correction was meant, for whoever came too late. */
export async function addEdit(
  tx: Write,
  key: string,
  edit: Edit,
  by: By,
  theirs: Theirs = () => ({}),
): Promise<Told<{ key: string; version: number }>> {
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
    facts: [{ kind: "instrument_review.corrected", about: ref("instrument_review", key), detail }],
  }
}

type Close = Pick<Review, "instrument" | "reason"> & { status: "applied" | "attached" | "withdrawn" }

/** Ends a review for good and takes it off the list of work. */
async function close(tx: Write, drawn: Drawn, to: Close, by: By): Promise<void> {
  const done = await closeReview(tx, drawn.review.key, by.seen, { ...to, by: byLine(by.actor), at: by.at })
  if (!done) throw changed(drawn, () => ({}))
  await clear(tx, ref("instrument_review", drawn.review.key))
}

/** Nothing comes of this file. The review and its file stay, with the reason. */
export async function withdraw(tx: Write, key: string, reason: string, by: By): Promise<Told<{ key: string }>> {
  const drawn = await openReview(tx, key, by.seen, () => ({}))
  await close(tx, drawn, { status: "withdrawn", instrument: null, reason }, by)
  const fact: Fact = {
    kind: "instrument_review.withdrawn",
    about: ref("instrument_review", key),
    detail: { version: by.seen + 1 },
  }
  return { value: { key }, facts: [fact] }
}

const hindered = (because: string) => new Problem(instrumentNotReady, { because: `instrument_review.${because}` })

/** `looked` is the digest of what the second look showed; a program may go without. */
type Looked = By & { looked?: string | undefined }
export type Done = { key: string; instrument: string; is: "applied" | "attached" }

type Language = NonNullable<Drawn["tree"]["facts"]["language"]>

async function writeInstrument(tx: Write, { tree }: Drawn, key: string, language: Language): Promise<void> {
  const { facts: f } = tree
  await insertInstrument(tx, {
    ...{ key, type: f.type ?? "", symbol: f.symbol, title: named({ [language]: f.title }, f.authentic ? [language] : []) },
    ...{ body: f.body || null, adopted: f.adoptedOn, place: f.place },
  })
}

async function writeClauses(tx: Write, drawn: Drawn, { plan }: Beside, language: Language): Promise<void> {
  const { facts } = drawn.tree
  const kind = facts.authentic ? "authentic" : "official"
  const titled = (c: TreeClause) =>
    ({ authentic: facts.authentic ? [language] : [], values: { [language]: { text: titleOf(c), kind } } }) as const
  await insertClauses(
    tx,
    plan.clauses
      .filter((p) => p.fresh)
      .map(({ clause: c, key, parent, sort, within }) => ({
        ...{ key, parent, sort, within, instrument: plan.instrument, path: c.path, kind: c.kind },
        ...{ title: titled(c), citations: citationsOf(c) },
      })),
  )
  const file = { fileKind: drawn.review.reading.proposal.source.kind, file: drawn.review.file }
  await recordTexts(
    tx,
    plan.clauses.map(({ clause: c, key }) => ({
      ...{ clause: key, language, number: c.number, heading: c.heading, text: c.text, kind, places: [...c.places] },
      ...file,
    })),
  )
  const { preamble, notes } = drawn.tree
  const words = { instrument: plan.instrument, language, title: facts.title, kind, issuer: facts.issuer }
  await recordInstrumentText({ ...words, preamble, notes, ...file }, tx)
}

/** One transaction: the instrument where it is new, its clauses, their official wording; what is held keeps its keys. */
export async function apply(tx: Write, key: string, by: Looked): Promise<Told<Done>> {
  const drawn = await openReview(tx, key, by.seen, () => ({}))
  const beside = await lookBeside(tx, drawn.tree)
  const { plan, hindrances } = beside
  const { language } = drawn.tree.facts
  if (hindrances[0] || language === null) throw hindered(hindrances[0]?.what ?? "no_language")
  if (by.looked !== undefined && by.looked !== digestOf(plan)) throw new ChangedMeanwhile({ version: by.seen })
  if (plan.fresh) await writeInstrument(tx, drawn, plan.instrument, language)
  await writeClauses(tx, drawn, beside, language)
  const is = plan.fresh ? "applied" : "attached"
  await close(tx, drawn, { status: is, instrument: plan.instrument, reason: null }, by)
  const added = plan.clauses.filter((c) => c.fresh).length
  const detail = { review: key, language, clauses: plan.clauses.length, added }
  const facts: [Fact, ...Fact[]] = [
    { kind: plan.fresh ? "instrument.applied" : "instrument.text_attached", about: ref("instrument", plan.instrument), detail },
    ...plan.clauses.map(
      (c): Fact => ({
        kind: c.fresh ? "clause.added" : "clause.text_attached",
        about: ref("clause", c.key),
        detail: { review: key, language },
      }),
    ),
  ]
  return { value: { key, instrument: plan.instrument, is }, facts }
}
