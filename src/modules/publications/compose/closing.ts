// The frame of a report: what it draws on and how to read it, and at its end what no source places, what is in doubt and
// what is still to come.

import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Span } from "#src/platform/print/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { ReportActivity } from "../../programmes/index.ts"
import { definitionWords } from "../messages/definitions.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { figureWords } from "../messages/printed/figures.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { type FilterName, filterNames, type NameRow } from "../types.ts"
import { activityTable } from "./activities.ts"
import { totalNotes } from "./annexes.ts"
import { projectBlocks } from "./entered.ts"
import { refsOf } from "./figures.ts"
import { resultSpans } from "./results.ts"
import type { Placing } from "./scheme.ts"
import { type Desk, nameOf, narrative, phrase, told } from "./words.ts"

function count(desk: Desk, figure: string, label: Message, rule: Message, refs: readonly Ref[]): Span {
  const { say, book } = desk
  return book.trace({ figure, value: refs.length, text: say.number(refs.length), label: say.t(label), rule: say.t(rule), refs })
}

/** What a report that people defined is narrowed to, in the words of the record. */
function narrowing({ data, say, names }: Desk): Block[] {
  const named = (rows: ReadonlyMap<string, { name: Localised; acronym: string }>) => (key: string) => nameOf(say, rows, key)
  const ofRows = (rows: readonly NameRow[]) => named(new Map(rows.map((r) => [r.key, r])))
  const programmes = new Map(data.programmes.map((p) => [p.key, { name: p.title, acronym: "" }]))
  const words: Readonly<Record<FilterName, (key: string) => string>> = {
    units: named(names.units),
    states: named(names.states),
    themes: ofRows(data.themes),
    programmes: named(programmes),
    donors: (key) => nameOf(say, kindOf(key as Ref) === "state" ? names.states : names.organisations, idOf(key as Ref)),
  }
  const items = filterNames.flatMap((name) => {
    const labels = data.report.filters[name].map(words[name])
    return labels.length > 0 ? [{ term: [say.t(definitionWords[name])], spans: [labels.join(say.semicolon)] }] : []
  })
  return items.length > 0
    ? [
        { is: "paragraph", spans: [{ is: "strong", spans: [say.t(definitionWords.narrowed)] }] },
        { is: "definitions", items },
      ]
    : []
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
        documents: data.documents.map((d) => say.name(d.name)).join(say.semicolon),
        programmes: counted("all:programmes", frameWords.labelProgrammes, refsOf("programme", keys(data.programmes))),
        activities: counted("all:activities", frameWords.labelActivities, refsOf("activity", keys(data.activities))),
        results: counted("all:results", frameWords.labelResults, refsOf("result", keys(data.results))),
      }),
    },
    ...(data.projects.length > 0
      ? [
          {
            is: "paragraph",
            spans: phrase(say, frameWords.scopeProjects, {
              projects: counted("all:projects", frameWords.labelProjects, refsOf("project", keys(data.projects))),
            }),
          } as const,
        ]
      : []),
    ...narrowing(desk),
    { is: "heading", level: 2, text: say.t(frameWords.howToRead), id: "how-to-read" },
    { is: "list", items: notes.map((n) => ({ spans: [say.t(n)] })) },
  ]
}

function unplaced(desk: Desk, placing: readonly Placing[]): Block[] {
  const { say, data } = desk
  const keys = (rows: readonly ReportActivity[]) => rows.map((a) => a.key)
  const all = () =>
    count(desk, "all:activities", frameWords.labelActivities, frameWords.scopeRule, refsOf("activity", keys(data.activities)))
  const line = ({ figure, message, list, has }: Placing): Block[] => {
    const without = data.activities.filter((a) => !has(a))
    const counted = count(desk, figure, closingWords.unplaced, closingWords.unplacedRule, refsOf("activity", keys(without)))
    return [
      { is: "paragraph", spans: phrase(say, message, { count: counted, all: all() }) },
      ...(list && without.length > 0
        ? [{ is: "list", items: without.map((a) => ({ spans: told(say, a.title) })) } as const]
        : []),
    ]
  }
  if (placing.length === 0) return []
  return [
    { is: "heading", level: 2, text: say.t(closingWords.unplaced), id: "unplaced" },
    ...placing.flatMap(line),
    {
      is: "paragraph",
      spans: [{ is: "emph", spans: [say.t(frameWords.ruleIs, { rule: say.t(closingWords.unplacedRule) })] }],
    },
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

/** What the record holds of these documents and the order of the report has no place for: nothing is dropped in silence. */
function outside(desk: Desk): Block[] {
  const { say, data } = desk
  const programmes = data.programmes.filter((p) => !desk.told.has(`programme:${p.key}`))
  const activities = data.activities.filter((a) => !desk.told.has(`activity:${a.key}`))
  const projects = data.projects.filter((p) => !desk.told.has(`project:${p.key}`))
  const things = new Set([
    ...programmes.map((p) => `programme:${p.key}`),
    ...projects.map((p) => `project:${p.key}`),
    ...activities.map((a) => `activity:${a.key}`),
  ])
  const results = data.results.filter((r) => !desk.told.has(`result:${r.key}`) && !things.has(r.thing))
  if (things.size + results.length === 0) return []
  const withFigures = (thing: Ref, title: string): Block[] => {
    const own = data.results.filter((r) => r.thing === thing)
    return own.length > 0 ? [{ is: "list", items: own.map((r) => ({ spans: resultSpans(desk, r, title) })) }] : []
  }
  return [
    { is: "heading", level: 2, text: say.t(closingWords.outside), id: "outside" },
    { is: "paragraph", spans: [say.t(closingWords.outsideNote)] },
    ...programmes.flatMap((p): Block[] => {
      desk.told.add(`programme:${p.key}`)
      return [
        { is: "paragraph", spans: [{ is: "strong", spans: [say.name(p.title)] }, ". ", say.t(closingWords.outsideProgramme)] },
        ...withFigures(`programme:${p.key}`, say.name(p.title)),
      ]
    }),
    ...projects.flatMap((p) => projectBlocks(desk, p, 3)),
    ...activityTable(desk, say.t(closingWords.outsideActivities), [{ head: [], activities }]),
    ...(results.length > 0
      ? [{ is: "list", items: results.map((r) => ({ spans: resultSpans(desk, r, say.t(closingWords.outside)) })) } as const]
      : []),
  ]
}

export function closing(desk: Desk, placing: readonly Placing[]): Block[] {
  const { say, data } = desk
  const left = outside(desk)
  const totals = totalNotes(desk, data.results)
  return [
    { is: "heading", level: 1, text: say.t(closingWords.closing), id: "closing" },
    ...narrative(desk, "closing"),
    ...unplaced(desk, placing),
    ...left,
    ...ahead(desk),
    { is: "heading", level: 2, text: say.t(figureWords.disagree), id: "totals" },
    ...(totals.length > 0 ? totals : [{ is: "paragraph", spans: [say.t(figureWords.disagreeNone)] } as const]),
    ...doubts(desk),
  ]
}
