// The frame of a report: what it draws on and how to read it, and at its end what no source places, what is in doubt and
// what is still to come.

import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Span } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Ref } from "#src/values/ref.ts"
import type { ReportActivity } from "../../programmes/index.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { figureWords } from "../messages/printed/figures.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { activityTable } from "./activities.ts"
import { totalNotes } from "./annexes.ts"
import { refsOf } from "./figures.ts"
import { clausesOf, pillarsOf } from "./links.ts"
import { type Desk, narrative, phrase } from "./words.ts"

function count(desk: Desk, figure: string, label: Message, rule: Message, refs: readonly Ref[]): Span {
  const { say, book } = desk
  return book.trace({ figure, value: refs.length, text: say.number(refs.length), label: say.t(label), rule: say.t(rule), refs })
}

export function coverage(desk: Desk, sample: boolean): Block[] {
  const { say, data } = desk
  const keys = (rows: readonly { key: string }[]) => rows.map((r) => r.key)
  const counted = (figure: string, label: Message, refs: readonly Ref[]) => count(desk, figure, label, frameWords.scopeRule, refs)
  const notes = [
    frameWords.codeNote,
    frameWords.basisNote,
    frameWords.figureNote,
    frameWords.silenceNote,
    frameWords.languageNote,
  ]
  return [
    { is: "heading", level: 1, text: say.t(frameWords.covers), id: "introduction" },
    ...(sample ? [{ is: "paragraph", spans: [{ is: "strong", spans: [say.t(frameWords.sampleWhy)] }] } as const] : []),
    ...narrative(desk, "introduction"),
    {
      is: "paragraph",
      spans: phrase(say, frameWords.scope, {
        documents: data.documents.map((d) => say.name(d.name)).join("; "),
        programmes: counted("all:programmes", frameWords.labelProgrammes, refsOf("programme", keys(data.programmes))),
        activities: counted("all:activities", frameWords.labelActivities, refsOf("activity", keys(data.activities))),
        results: counted("all:results", frameWords.labelResults, refsOf("result", keys(data.results))),
      }),
    },
    { is: "heading", level: 2, text: say.t(frameWords.howToRead), id: "how-to-read" },
    { is: "list", items: notes.map((n) => ({ spans: [say.t(n)] })) },
  ]
}

const bySource = (basis: Basis) => basis !== "reading"

function unplaced(desk: Desk): Block[] {
  const { say, data } = desk
  const mandates = new Set(data.clauses.filter((c) => c.mandate === true).map((c) => c.key))
  const served = clausesOf(data)
  const pillars = pillarsOf(data)
  const without = (has: (a: ReportActivity) => boolean) =>
    refsOf(
      "activity",
      data.activities.filter((a) => !has(a)).map((a) => a.key),
    )
  const noMandate = without((a) =>
    [...(served.get(a.key) ?? [])].some(([clause, basis]) => mandates.has(clause) && bySource(basis)),
  )
  const noPillar = without((a) => [...(pillars.get(a.key) ?? [])].some(([, basis]) => bySource(basis)))
  const all = () =>
    count(
      desk,
      "all:activities",
      frameWords.labelActivities,
      frameWords.scopeRule,
      refsOf(
        "activity",
        data.activities.map((a) => a.key),
      ),
    )
  const line = (message: Message, figure: string, refs: readonly Ref[]): Block => ({
    is: "paragraph",
    spans: phrase(say, message, {
      count: count(desk, figure, closingWords.unplaced, closingWords.unplacedRule, refs),
      all: all(),
    }),
  })
  return [
    { is: "heading", level: 2, text: say.t(closingWords.unplaced), id: "unplaced" },
    line(closingWords.unplacedMandate, "unplaced:mandate", noMandate),
    ...(noMandate.length > 0
      ? [
          {
            is: "list",
            items: data.activities
              .filter((a) => noMandate.includes(`activity:${a.key}`))
              .map((a) => ({ spans: [say.name(a.title)] })),
          } as const,
        ]
      : []),
    line(closingWords.unplacedPillar, "unplaced:pillar", noPillar),
    { is: "paragraph", spans: [{ is: "emph", spans: [say.t(frameWords.ruleIs, { rule: say.t(closingWords.unplacedRule) })] }] },
  ]
}

function ahead(desk: Desk): Block[] {
  const { say, data } = desk
  const planned = data.activities.filter((a) => a.status !== "held" && a.status !== "cancelled")
  if (planned.length === 0) return []
  const refs = refsOf(
    "activity",
    planned.map((a) => a.key),
  )
  return [
    { is: "heading", level: 2, text: say.t(closingWords.ahead), id: "ahead" },
    {
      is: "paragraph",
      spans: phrase(say, closingWords.aheadNote, {
        count: count(desk, "ahead", closingWords.ahead, closingWords.aheadRule, refs),
      }),
    },
    ...activityTable(desk, say.t(closingWords.ahead), [{ head: [], activities: planned }]),
  ]
}

function doubts(desk: Desk): Block[] {
  const { say, data } = desk
  const doubtful = (rows: readonly { key: string; doubt: string }[]) => rows.filter((r) => r.doubt !== "").map((r) => r.key)
  const counted = (figure: string, refs: readonly Ref[]) =>
    count(desk, figure, closingWords.doubts, closingWords.doubtsRule, refs)
  return [
    { is: "heading", level: 2, text: say.t(closingWords.doubts), id: "doubts" },
    {
      is: "paragraph",
      spans: phrase(say, closingWords.doubtsNote, {
        programmes: counted("doubts:programmes", refsOf("programme", doubtful(data.programmes))),
        activities: counted("doubts:activities", refsOf("activity", doubtful(data.activities))),
        results: counted("doubts:results", refsOf("result", doubtful(data.results))),
      }),
    },
  ]
}

export function closing(desk: Desk): Block[] {
  const { say, data } = desk
  const totals = totalNotes(desk, data.results)
  return [
    { is: "heading", level: 1, text: say.t(closingWords.closing), id: "closing" },
    ...narrative(desk, "closing"),
    ...unplaced(desk),
    ...ahead(desk),
    { is: "heading", level: 2, text: say.t(figureWords.disagree), id: "totals" },
    ...(totals.length > 0 ? totals : [{ is: "paragraph", spans: [say.t(figureWords.disagreeNone)] } as const]),
    ...doubts(desk),
  ]
}
