// One table of activities: what, when, where and with which states, and the figures; doubts as notes under the table.

import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Cell, Row, Span, Spans, Table } from "#src/platform/print/index.ts"
import type { ReportActivity, ReportResult } from "../../programmes/index.ts"
import { activityWords, partnerWords } from "../messages/printed/activities.ts"
import { peopleSpans } from "./parts.ts"
import { resultSpans, ruleOf } from "./results.ts"
import { type Desk, english, nameOf, phrase, remarks, shortNameOf, told } from "./words.ts"

const statusWords: Readonly<Record<string, Message>> = {
  planned: activityWords.planned,
  confirmed: activityWords.confirmed,
  postponed: activityWords.postponed,
  cancelled: activityWords.cancelled,
}

type Notes = { mark: (spans: Spans) => Span[]; all: () => { mark: string; spans: Spans }[] }

/** a, b … z, aa, ab …: marks of the notes of one table, in the order in which they are called. */
function openNotes(): Notes {
  const notes: { mark: string; spans: Spans }[] = []
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(97 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)
  return {
    mark: (spans) => {
      if (spans.length === 0) return []
      const mark = letters(notes.length)
      notes.push({ mark, spans })
      return [{ is: "mark", mark }]
    },
    all: () => notes,
  }
}

function joined(runs: readonly Spans[], between: string): Spans {
  return runs.filter((r) => r.length > 0).flatMap((run, i) => (i === 0 ? run : [between, ...run]))
}

function whatCell(desk: Desk, a: ReportActivity, notes: Notes): Spans {
  const { say, book, names } = desk
  const title = say.name(a.title)
  const status = statusWords[a.status]
  const held =
    a.heldCount === null
      ? a.series
        ? [say.t(activityWords.series)]
        : []
      : phrase(say, activityWords.heldTimes, {
          count: book.trace({
            figure: `held:${a.key}`,
            value: a.heldCount,
            text: say.number(a.heldCount),
            label: say.t(activityWords.labelHeld, { name: title }),
            rule: say.t(ruleOf(a)),
            refs: [`activity:${a.key}`],
          }),
        })
  const aside = joined([status ? [say.t(status)] : [], held], ", ")
  const partners = a.partners.map((p) => {
    const role = partnerWords[p.role]
    return `${shortNameOf(say, names.organisations, p.organisation)}${role ? ` (${say.t(role)})` : ""}`
  })
  return joined(
    [
      [
        { is: "strong", spans: told(say, a.title) },
        ...(aside.length > 0 ? [" (", ...aside, ")"] : []),
        aside.length > 0 || !/[.?!”"]$/.test(title) ? "." : "",
        ...notes.mark(remarks(say, a)),
      ],
      told(say, a.summary),
      partners.length > 0 ? [say.t(activityWords.partners, { names: partners.join(say.semicolon) })] : [],
    ],
    " ",
  )
}

function stateSpans(desk: Desk, a: ReportActivity, role: string): Spans {
  const { say, book, names } = desk
  const states = a.states.filter((s) => s.role === role)
  return joined(
    states.map((s) => {
      const name = nameOf(say, names.states, s.state)
      if (s.hidden) return [name, " ", say.t(activityWords.peopleHidden)]
      if (s.people === null) return [name]
      const count = book.trace({
        figure: `people:${a.key}:${s.state}:${s.role}`,
        value: s.people,
        text: say.number(s.people),
        label: say.t(activityWords.labelPeople, { name: say.name(a.title), state: name }),
        rule: say.t(ruleOf(a)),
        refs: [`activity:${a.key}`],
      })
      return [name, " ", ...phrase(say, activityWords.people, { count })]
    }),
    ", ",
  )
}

const stateRoles = [
  ["host", activityWords.hosts],
  ["participant", activityWords.participants],
  ["beneficiary", activityWords.beneficiaries],
] as const

function whereCell(desk: Desk, a: ReportActivity): Spans {
  const { say, book, names } = desk
  const places = a.places.map((p): Spans => {
    const name = nameOf(say, names.states, p.state)
    if (p.held === null || p.held === 1) return [name]
    const count = book.trace({
      figure: `there:${a.key}:${p.state}`,
      value: p.held,
      text: say.number(p.held),
      label: say.t(activityWords.labelThere, { name: say.name(a.title), state: name }),
      rule: say.t(ruleOf(a)),
      refs: [`activity:${a.key}`],
    })
    return [name, " ", ...phrase(say, activityWords.times, { count })]
  })
  // "Mexico, DF" names the state by itself; so do lists of states in the words of the source.
  const named = a.places.some(
    (p) => p.held === null && a.placeText.includes(names.states.get(p.state)?.name.values.en?.text ?? "\n"),
  )
  const place = joined([a.placeText ? english(say, a.placeText) : [], named ? [] : joined(places, ", ")], ", ")
  const same = (role: string) => {
    const states = a.states.filter((s) => s.role === role)
    return (
      states.every((s) => s.people === null && !s.hidden && a.places.some((p) => p.state === s.state)) &&
      states.length === a.places.length
    )
  }
  const roles = stateRoles.flatMap(([role, words]) => {
    const states = stateSpans(desk, a, role)
    return states.length === 0 || same(role) ? [] : [phrase(say, words, { names: states })]
  })
  return joined([place.length > 0 && roles.length > 0 ? [...place, "."] : place, ...roles], " ")
}

function figuresCell(desk: Desk, a: ReportActivity, results: readonly ReportResult[], notes: Notes): Spans {
  const figures = results.map((r): Spans => {
    const mark = notes.mark(remarks(desk.say, r))
    // A narrow space that does not break: the mark of a note must not be read as part of the figure's code.
    return [...resultSpans(desk, r, desk.say.name(a.title)), ...(mark.length > 0 ? ["\u202f", ...mark] : [])]
  })
  return joined([peopleSpans(desk, a, ruleOf(a)), ...figures], desk.say.semicolon)
}

const activityRow = (desk: Desk, a: ReportActivity, results: readonly ReportResult[], notes: Notes): Row => {
  desk.told.add(`activity:${a.key}`)
  const when = a.held ? [desk.say.date(a.held)] : a.dateAsWritten ? ["“", ...english(desk.say, a.dateAsWritten), "”"] : []
  const cells: Cell[] = [whatCell(desk, a, notes), when, whereCell(desk, a), figuresCell(desk, a, results, notes)]
  return { cells }
}

/** An activity that another heading prints in full: its name, when, and the way there. */
const referredRow = (desk: Desk, a: ReportActivity, home: Home): Row => {
  const { say } = desk
  const there: Span = { is: "ref", to: home.id, spans: [home.title] }
  const title = say.name(a.title)
  const what: Spans = [
    { is: "strong", spans: told(say, a.title) },
    /[.?!”"]$/.test(title) ? " " : ". ",
    ...phrase(say, activityWords.inFull, { heading: there }),
  ]
  return { cells: [what, a.held ? [say.date(a.held)] : [], [], []] }
}

/** Where an activity is printed in full. */
export type Home = Readonly<{ id: string; title: string }>

/** Activities under their heads. A group without a head stands by itself. */
export type Group = { head: Spans; activities: readonly ReportActivity[] }

/** A column that no activity fills is left out: the first always stands. */
function filled(body: readonly Row[]): (index: number) => boolean {
  const lines = body.filter((row) => row.is === undefined)
  return (index) => index === 0 || lines.some((row) => (row.cells[index] as Spans).length > 0)
}

/**
 * The table, or nothing where there are no activities. `caption` names what they belong to; `elsewhere` says which of them are
 * printed in full under another heading.
 */
export function activityTable(
  desk: Desk,
  caption: string,
  groups: readonly Group[],
  elsewhere: ReadonlyMap<string, Home> = new Map(),
): Block[] {
  if (groups.every((g) => g.activities.length === 0)) return []
  const { say, data } = desk
  const notes = openNotes()
  const results = Map.groupBy(data.results, (r) => r.thing)
  const rows = groups.flatMap((g): Row[] => [
    ...(g.head.length > 0 ? [{ is: "group", cells: [g.head] } as const] : []),
    ...g.activities.map((a) => {
      const home = elsewhere.get(a.key)
      return home ? referredRow(desk, a, home) : activityRow(desk, a, results.get(`activity:${a.key}`) ?? [], notes)
    }),
  ])
  const stands = filled(rows)
  const heads = [activityWords.activity, activityWords.when, activityWords.where, activityWords.figures].filter((_, i) =>
    stands(i),
  )
  const narrowed = (row: Row): Row =>
    row.is === "group"
      ? { is: "group", cells: [{ spans: row.cells[0] as Spans, across: heads.length }] }
      : { cells: row.cells.filter((_, i) => stands(i)) }
  const table: Table = {
    is: "table",
    caption: [say.t(activityWords.activitiesOf, { name: caption })],
    columns: [{ width: 4.1, heads: true }, { width: 1.6 }, { width: 2.6 }, { width: 2.5 }].filter((_, i) => stands(i)),
    head: [{ cells: heads.map((head) => [say.t(head)]) }],
    body: rows.map(narrowed),
    ...(notes.all().length > 0 ? { notes: notes.all() } : {}),
  }
  return [table]
}
