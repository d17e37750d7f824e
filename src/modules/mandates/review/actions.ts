// What people do with the file of an instrument: send it, correct what was read, apply it, withdraw it. Each is one
// serializable transaction with its facts.
import { namesFrom, readOrganisationNames, resolveOrganisation } from "#src/modules/directory/index.ts"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, Problem } from "#src/platform/http/index.ts"
import type { NotRead } from "#src/platform/reading/apart.ts"
import { type By, reviewing } from "#src/platform/reading/reviewing.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { readInstrumentApart } from "../import/read-apart.ts"
import { type Beside, type Drawn, drawReview, lookBeside } from "./loads.ts"
import { editRefusalWords } from "./messages/refusals.ts"
import { instrumentNotReady, instrumentReviewClosed } from "./problems.ts"
import { insertClauses, insertInstrument, recordInstrumentText, recordTexts, reviews } from "./queries.ts"
import { correct } from "./rules/edits.ts"
import { citationsOf } from "./rules/match.ts"
import { digestOf, titleOf } from "./rules/plan.ts"
import { takeInstrumentUp, takeUpAgain } from "./set-aside/queries.ts"
import type { Reading, TreeClause } from "./types.ts"

/** The body of the directory that the printed issuer surely names; we do not guess. */
async function bodyNamed(tx: Read, issuer: string | null): Promise<string> {
  if (!issuer) return ""
  const found = resolveOrganisation(issuer, namesFrom(await readOrganisationNames(tx)))
  return found?.confidence === "certain" ? found.organisation : ""
}

async function read(tx: Read, bytes: Uint8Array): Promise<Reading | NotRead> {
  const found = await readInstrumentApart(bytes)
  return "refused" in found ? found : { ...found, body: await bodyNamed(tx, found.proposal.instrument.body) }
}

export const reviewDesk = reviewing({
  thing: "instrument_review",
  fileName: "instrument",
  read,
  counted: ({ proposal: { source, clauses } }: Reading) => ({
    ...{ kind: source.kind, lines: source.lines, clauses: clauses.length },
  }),
  draw: drawReview,
  correct,
  refusals: editRefusalWords,
  closed: instrumentReviewClosed,
  kept: reviews,
})

const hindered = (because: string) => new Problem(instrumentNotReady, { because: `instrument_review.${because}` })

/** `looked` is the digest of what the second look showed; a program may go without. */
type Looked = By & { looked?: string | undefined }
export type Done = { key: string; instrument: string; is: "applied" | "attached" }

type Language = NonNullable<Drawn["tree"]["facts"]["language"]>

const titleIn = ({ facts: f }: Drawn["tree"], language: Language) => named({ [language]: f.title }, f.authentic ? [language] : [])

/** What a file is attached to and was set aside before holds again, under the title of this file; the old one is told. */
async function takenUp(tx: Write, { tree, review }: Drawn, key: string, language: Language): Promise<Fact[]> {
  const title = titleIn(tree, language)
  const was = await takeInstrumentUp(tx, { key, title })
  if (was === null) return []
  const texts = Object.entries(was.values).map(([lang, t]) => [lang, t.text] as const)
  const detail = { review: review.key, was: Object.fromEntries(texts), title: tree.facts.title }
  return [{ kind: "instrument.taken_up", about: ref("instrument", key), detail }]
}

async function writeInstrument(tx: Write, { tree }: Drawn, key: string, language: Language): Promise<void> {
  const { facts: f } = tree
  await insertInstrument(tx, {
    ...{ key, type: f.type ?? "", symbol: f.symbol, title: titleIn(tree, language) },
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
  await takeUpAgain(
    tx,
    plan.clauses.filter((p) => !p.fresh).map(({ clause, key }) => ({ key, title: titled(clause) })),
  )
  const file = { fileKind: drawn.review.reading.proposal.source.kind, file: drawn.review.file }
  await recordTexts(
    tx,
    plan.clauses.map(({ clause: c, key }) => ({
      ...{ clause: key, language, number: c.number, heading: c.heading, text: c.text, kind, places: [...c.places] },
      ...file,
    })),
    drawn.review.key,
  )
  const { preamble, notes } = drawn.tree
  const words = { instrument: plan.instrument, language, title: facts.title, kind, issuer: facts.issuer }
  await recordInstrumentText(tx, { ...words, preamble, notes, ...file }, drawn.review.key)
}

/** One transaction: the instrument where it is new, its clauses, their official wording; what is held keeps its keys. */
export async function apply(tx: Write, key: string, by: Looked): Promise<Told<Done>> {
  const drawn = await reviewDesk.open(tx, key, by.seen)
  const beside = await lookBeside(tx, drawn.tree)
  const { plan, hindrances } = beside
  const { language } = drawn.tree.facts
  if (hindrances[0] || language === null) throw hindered(hindrances[0]?.what ?? "no_language")
  if (by.looked !== undefined && by.looked !== digestOf(plan)) throw new ChangedMeanwhile({ version: by.seen })
  if (plan.fresh) await writeInstrument(tx, drawn, plan.instrument, language)
  const again = plan.fresh ? [] : await takenUp(tx, drawn, plan.instrument, language)
  await writeClauses(tx, drawn, beside, language)
  const is = plan.fresh ? "applied" : "attached"
  await reviewDesk.close(tx, drawn, { status: is, instrument: plan.instrument, reason: null }, by)
  const added = plan.clauses.filter((c) => c.fresh).length
  const detail = { review: key, language, clauses: plan.clauses.length, added }
  const facts: [Fact, ...Fact[]] = [
    { kind: plan.fresh ? "instrument.applied" : "instrument.text_attached", about: ref("instrument", plan.instrument), detail },
    ...again,
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
