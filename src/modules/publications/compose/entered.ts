// Projects, and programmes of which people entered results: where each is told in full, and under which headings it stands.
import type { Block, Span, Spans } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { ReportProject } from "../../programmes/index.ts"
import { activityWords } from "../messages/printed/activities.ts"
import { basisWords } from "../messages/printed/answers.ts"
import { enteredWords } from "../messages/printed/entered.ts"
import { clausesOfThings } from "./links.ts"
import { wholeFigures } from "./results.ts"
import { type Desk, headingId, nameOf, phrase, told } from "./words.ts"

type Level = 1 | 2 | 3 | 4

/** The mandates that a project serves, on which basis: its own, never those of its programme. */
function servesSpans({ data, say }: Desk, thing: Ref): Spans {
  const clauses = new Map(data.clauses.map((c) => [c.key, c]))
  return [...(clausesOfThings(data).get(thing) ?? [])].flatMap(([key, basis], i): Spans => {
    const clause = clauses.get(key)
    if (!clause) return []
    const name = [clause.symbol || say.name(clause.instrumentTitle), clause.path, say.name(clause.title)].filter(Boolean)
    return [`${i === 0 ? "" : say.semicolon}${name.join(" · ")} (${say.t(basisWords[basis])})`]
  })
}

/** A project with the figures that people entered for it. */
export function projectBlocks(desk: Desk, p: ReportProject, level: Level): Block[] {
  const { say, data, names } = desk
  const thing = `project:${p.key}` as const
  const title = say.name(p.title)
  const purpose = told(say, p.purpose)
  const serves = servesSpans(desk, thing)
  desk.told.add(thing)
  return [
    { is: "heading", level, text: say.t(enteredWords.project, { name: title }), id: headingId("j", p.key) },
    ...(purpose.length > 0 ? [{ is: "paragraph", spans: purpose } as const] : []),
    {
      is: "definitions",
      items: [
        ...(p.held ? [{ term: [say.t(activityWords.heldFrom)], spans: [say.date(p.held)] }] : []),
        { term: [say.t(enteredWords.units)], spans: [p.units.map((u) => nameOf(say, names.units, u)).join(say.semicolon)] },
        ...(serves.length > 0 ? [{ term: [say.t(enteredWords.serves)], spans: serves }] : []),
      ],
    },
    ...wholeFigures(
      desk,
      data.results.filter((r) => r.thing === thing),
      title,
    ),
  ]
}

/** The way to where a thing is told in full. */
function wayTo({ data, say }: Desk, thing: Ref): Span[] {
  const key = idOf(thing)
  const isProject = kindOf(thing) === "project"
  const found = (isProject ? data.projects : data.programmes).find((x) => x.key === key)
  return found ? [{ is: "ref", to: headingId(isProject ? "j" : "p", key), spans: [say.name(found.title)] }] : []
}

/** Under a heading: what stands there beside its activities, each told in full elsewhere in this report. */
export function enteredUnder(desk: Desk, things: ReadonlyMap<Ref, Basis | null>, lead = ""): Block[] {
  const { say } = desk
  const names = [...things].flatMap(([thing, basis]): Spans[] => {
    const way = kindOf(thing) === "activity" ? [] : wayTo(desk, thing)
    return way.length === 0 ? [] : [[...way, ...(basis ? [` (${say.t(basisWords[basis])})`] : [])]]
  })
  if (names.length === 0) return []
  const list = names.flatMap((spans, i): Spans => (i === 0 ? spans : [say.semicolon, ...spans]))
  return [{ is: "paragraph", spans: [lead, ...phrase(say, enteredWords.under, { names: list })].filter((s) => s !== "") }]
}

/** The same of a clause, `lead` before it: projects that serve it by themselves, programmes of which people entered results. */
export function enteredFor(desk: Desk, clause: string, lead = ""): Block[] {
  const { data } = desk
  const served = clausesOfThings(data)
  const entered = new Set(data.results.flatMap((r) => (r.entered ? [r.thing] : [])))
  const things = [...entered].sort().flatMap((thing) => {
    const basis = served.get(thing)?.get(clause)
    return basis ? [[thing, basis] as const] : []
  })
  return enteredUnder(desk, new Map(things), lead)
}
