// What a review does to the record: it attaches an official text, applies a new order, or sets one aside again.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, notFound, Problem } from "#src/platform/http/index.ts"
import type { By } from "#src/platform/reading/reviewing.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { listProvisionsOf } from "../queries/provisions.ts"
import type { HeldRow } from "../queries/responsibilities.ts"
import { listVersionsOfOrder } from "../queries/units.ts"
import { reviewDesk } from "./actions.ts"
import { type Beside, type Drawn, drawReview, loadApplying, loadAttaching, lookBeside, withWords } from "./loads.ts"
import { leanedOn, notReady, reviewClosed } from "./problems.ts"
import { countLeaning, countUntouched } from "./queries.ts"
import { officialWords, textKind } from "./rules/match.ts"
import { digestOf, isPlan, type Plan, seriesOf } from "./rules/plan.ts"
import { unplacedLines } from "./rules/tree.ts"
import type { Outcome, Tree } from "./types.ts"
import {
  insertEvents,
  insertOrder,
  insertProvisions,
  insertUnits,
  insertVersions,
  recordPlaces,
  recordTexts,
  recordValidity,
  restore,
  silence,
  type TextPlace,
  vacate,
} from "./writes.ts"

const hindered = (because: string) => new Problem(notReady, { because: `review.${because}` })

/** `looked` is the digest of what the second look showed; a program may go without. */
type Looked = By & { looked?: string | undefined }
export type Done = { key: string; order: string; is: "applied" | "attached" }

/** The record may have changed between the second look and the deed; then it is shown anew. */
function demandSeen({ looked, seen }: Looked, now: Parameters<typeof digestOf>[0]) {
  if (looked !== undefined && looked !== digestOf(now)) throw new ChangedMeanwhile({ version: seen })
}

/** Attaches or applies, whichever the review is for. */
export async function finish(tx: Write, key: string, by: Looked): Promise<Told<Done>> {
  const drawn = await reviewDesk.open(tx, key, by.seen)
  const beside = await lookBeside(tx, drawn.tree)
  return beside.purpose.is === "attach" ? attach(tx, drawn, beside, beside.purpose.order, by) : apply(tx, drawn, beside, by)
}

/** Gives the provisions of an order that is held already their official text. Nothing new comes about. */
async function attach(tx: Write, drawn: Drawn, beside: Beside, order: string, by: Looked): Promise<Told<Done>> {
  const { tree, review } = drawn
  const language = tree.facts.language
  if (language === null) throw hindered("no_language")
  if (unplacedLines(tree).length > 0) throw hindered("lines_unplaced")
  const attaching = await loadAttaching(tx, tree, beside, order)
  if (!attaching) throw notFound()
  demandSeen(by, attaching.pairs)
  const provisions = new Map(tree.provisions.map((p) => [p.id, p]))
  const before = new Map(attaching.kept.map((k) => [k.key, k.officialText]))
  const found = attaching.pairs.flatMap(({ provision, to }) => {
    const p = provisions.get(provision)
    return p && to
      ? [{ key: to, provision: p, text: withWords(before.get(to) ?? null, language, officialWords(p), textKind(tree.facts)) }]
      : []
  })
  if (found.length === 0) throw hindered("nothing_paired")
  await recordTexts(tx, found)
  await recordPlaces(tx, placesOf(drawn, language, found))
  await reviewDesk.close(tx, drawn, { status: "attached", order, outcome: null, reason: null }, by)
  const detail = { review: review.key, order, language }
  const facts: [Fact, ...Fact[]] = [
    {
      kind: "order.text_attached",
      about: ref("order", order),
      detail: { review: review.key, language, provisions: found.length },
    },
    ...found.map((f): Fact => ({ kind: "provision.text_attached", about: ref("provision", f.key), detail })),
  ]
  return { value: { key: review.key, order, is: "attached" }, facts }
}

const placesOf = (
  { review }: Drawn,
  language: Lang,
  found: readonly { key: string; provision: { places: readonly string[] } }[],
): TextPlace[] =>
  found.map(({ key, provision }) => ({
    function: key,
    language,
    places: [...provision.places],
    fileKind: review.reading.proposal.source.kind,
    file: review.file,
  }))

const inOneLanguage = (tree: Tree, language: Lang, text: string): Localised =>
  withWords(null, language, text, textKind(tree.facts))

async function writeOrder(tx: Write, { tree }: Drawn, plan: Plan, language: Lang): Promise<void> {
  const { facts } = tree
  await recordValidity(tx, plan.ends)
  await insertOrder(tx, {
    ...{ key: plan.order, series: seriesOf(facts.series), number: facts.number || null, revision: facts.revision || null },
    ...{ annex: facts.annex || null, subject: inOneLanguage(tree, language, facts.subject) },
    ...{ signedOn: facts.signedOn, effectiveOn: facts.effectiveOn, valid: plan.valid, validBasis: facts.basis },
    ...{ validReason: null, replaces: facts.replaces || null, language: facts.original },
  })
  await insertUnits(
    tx,
    plan.units.filter((u) => u.fresh).map((u) => u.key),
  )
  const versions = plan.units.map(({ unit, key, parent, sort }) => ({
    ...{ key: `${plan.order}/${key}`, unit: key, order: plan.order, name: inOneLanguage(tree, language, unit.name) },
    ...{ acronym: unit.acronym, level: unit.level, parent, number: unit.number, namedIn: unit.namedIn, sort, valid: plan.valid },
  }))
  await insertVersions(tx, versions, facts.basis)
  const provisions = plan.provisions.map((p) => ({ ...p, text: inOneLanguage(tree, language, officialWords(p.provision)) }))
  await insertProvisions(tx, plan.order, provisions)
  await insertEvents(tx, plan.order, plan.events)
}

/** The parts of a responsibility that lie before and after the days on which it is nobody's. */
function partsOutside(row: HeldRow, from: Day, before: Day | null) {
  const { thing, unit, role, provision, status } = row
  const part = (lower: string | null, upper: string | null) => ({ thing, unit, role, provision, status, lower, upper })
  return [
    ...(row.lower === null || row.lower < from ? [part(row.lower, from)] : []),
    ...(before !== null && (row.upper === null || row.upper > before) ? [part(before, row.upper)] : []),
  ]
}

/** Everything that loses its owner is left vacant, and listed so that somebody sees to it. */
async function leaveVacant(tx: Write, plan: Plan, held: readonly HeldRow[]): Promise<Outcome["lost"]> {
  const byId = new Map(held.map((h) => [h.id, h]))
  const rows = plan.lost.flatMap((l) => byId.get(l.responsibility) ?? [])
  if (rows.length === 0) return []
  const before = plan.until ? plusDays(plan.until, 1) : null
  const parts = rows.map((row) => partsOutside(row, plan.from, before))
  const span = { from: plan.from, before }
  const made = await vacate(
    tx,
    rows.map((r) => r.id),
    span,
    parts.flat(),
  )
  const begins = parts.map((_, i) => parts.slice(0, i).flat().length)
  return rows.map((row, i) => {
    const copies = made.slice(begins[i] ?? 0, (begins[i] ?? 0) + (parts[i]?.length ?? 0))
    const { id, unit, status, lower, upper } = row
    return { id, version: row.version + 1, unit: unit ?? "", status, lower, upper, copies }
  })
}

const eventFacts = (plan: Plan): Fact[] => {
  const events = plan.events.map(
    (e): Fact => ({
      kind: `unit.${e.event}`,
      about: ref("unit", e.to ?? e.from ?? ""),
      detail: { order: plan.order, on: plan.from },
    }),
  )
  const named = new Set(events.map((f) => f.about))
  const kept = plan.units.map((u) => ref("unit", u.key)).filter((about) => !named.has(about))
  return [...events, ...kept.map((about): Fact => ({ kind: "unit.kept", about, detail: { order: plan.order, on: plan.from } }))]
}

/** One transaction: the order, its units and provisions, the end of what held before, and what loses its owner. */
async function apply(tx: Write, drawn: Drawn, beside: Beside, by: Looked): Promise<Told<Done>> {
  const { plan, held } = await loadApplying(tx, drawn.tree, beside)
  if (!isPlan(plan)) throw hindered(plan.hindrances[0]?.what ?? "no_units")
  demandSeen(by, plan)
  const language = drawn.tree.facts.language
  if (language === null) throw hindered("no_language")
  await writeOrder(tx, drawn, plan, language)
  await recordPlaces(tx, placesOf(drawn, language, plan.provisions))
  const lost = await leaveVacant(tx, plan, held)
  const was = new Map(beside.orders.map((o) => [o.key, o.valid]))
  const ended = plan.ends.flatMap((e) => {
    const valid = was.get(e.order)
    return valid ? [{ order: e.order, valid }] : []
  })
  const review = drawn.review.key
  await reviewDesk.close(tx, drawn, { status: "applied", order: plan.order, outcome: { ended, lost }, reason: null }, by)
  const counts = { units: plan.units.length, provisions: plan.provisions.length, lost: lost.length }
  const facts: [Fact, ...Fact[]] = [
    { kind: "order.applied", about: ref("order", plan.order), detail: { review, from: plan.from, ...counts } },
    ...ended.map((e): Fact => ({ kind: "order.ended", about: ref("order", e.order), detail: { by: plan.order, on: plan.from } })),
    ...eventFacts(plan),
    ...plan.provisions.map(
      (p): Fact => ({ kind: "provision.applied", about: ref("provision", p.key), detail: { order: plan.order } }),
    ),
    ...plan.lost.map((l): Fact => {
      const about = ref("responsibility", String(l.responsibility))
      return { kind: "responsibility.lost", about, detail: { unit: l.unit, why: l.why, order: plan.order } }
    }),
  ]
  return { value: { key: review, order: plan.order, is: "applied" }, facts }
}

/**
 * Undoes an order that was applied by mistake, while nothing leans on it: it answers no more, what it ended holds again, what
 * it left vacant has its owner again. Nothing is deleted; its pages and its facts remain to legal and planning.
 */
export async function setOrderAside(tx: Write, key: string, reason: string, by: By): Promise<Told<{ key: string }>> {
  const drawn = await drawReview(tx, key)
  const { order, outcome, status, version } = drawn.review
  if (status !== "applied" || order === null || outcome === null || version !== by.seen) throw new Problem(reviewClosed)
  if (!(await maySetAside(tx, order, outcome))) throw new Problem(leanedOn)
  const beside = await lookBeside(tx, drawn.tree)
  const units = (await listVersionsOfOrder(tx, order)).map((v) => v.unit)
  const provisions = (await listProvisionsOf(tx, order)).map((p) => p.key)
  await silence(tx, order)
  const bases = new Map(beside.orders.map((o) => [o.key, o.validBasis]))
  await recordValidity(
    tx,
    outcome.ended.map((e) => ({ ...e, basis: bases.get(e.order) ?? "unknown" })),
  )
  await restore(tx, outcome.lost)
  await reviewDesk.close(tx, drawn, { status: "set_aside", order, outcome, reason }, by)
  const facts: [Fact, ...Fact[]] = [
    { kind: "order.set_aside", about: ref("order", order), detail: { review: key } },
    ...outcome.ended.map((e): Fact => ({ kind: "order.resumed", about: ref("order", e.order), detail: { after: order } })),
    ...units.map((u): Fact => ({ kind: "unit.set_aside", about: ref("unit", u), detail: { order } })),
    ...provisions.map((p): Fact => ({ kind: "provision.set_aside", about: ref("provision", p), detail: { order } })),
  ]
  return { value: { key }, facts }
}

/** Nothing leans on the order: no later fact names it, no order ended it, and its vacancies are as it left them. */
export async function maySetAside(tx: Parameters<typeof countLeaning>[0], order: string, outcome: Outcome): Promise<boolean> {
  if ((await countLeaning(tx, order)) > 0) return false
  return (await countUntouched(tx, outcome.lost)) === outcome.lost.length
}
