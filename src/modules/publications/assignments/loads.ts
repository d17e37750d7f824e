// What the pages of assignments read.
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { listFor } from "#src/platform/waiting/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import { readStanding, type UnitName, unitNames } from "../../institution/index.ts"
import { listUnitsBelow } from "../../programmes/index.ts"
import { documentNames, themeNames } from "../../themes/index.ts"
import { readKnown, whoIs } from "./actions.ts"
import { askerNames, provisionPaths } from "./asking.ts"
import type { AnswersPage } from "./pages/answers.tsx"
import type { AssignmentPage } from "./pages/assignment.tsx"
import type { AssignmentsPage } from "./pages/assignments.tsx"
import type { SchedulePage } from "./pages/schedule.tsx"
import { mayEnter, maySee, maySetRhythm, writingUnits } from "./policy.ts"
import { type Answer, getAnswer, listAnswers } from "./queries/answers.ts"
import { listAssignments } from "./queries/assignments.ts"
import { listDocuments } from "./queries/documents.ts"
import { listPeriodic, listPeriods } from "./queries/schedule.ts"
import { nextDue } from "./rhythm.ts"
import { countByUnit, guardsOf, inOrder, isOpen, punctuality, steps, thingOf } from "./rules.ts"
import type { Assignment, Narrowing } from "./types.ts"

type Cards = (refs: readonly Ref[]) => Promise<Card[]>
const pageSize = 50

/** Everything that the actor may see, by the gate of the code behind that of the database. */
async function listSeen(tx: Read, actor: Actor, today: Day): Promise<{ all: Assignment[]; units: string[] }> {
  const units = await listUnitsBelow(tx, writingUnits(actor), today)
  return { all: (await listAssignments(tx)).filter((a) => maySee(actor, a, units).ok), units }
}

const isShown = (show: NonNullable<Narrowing["show"]>, a: Assignment, today: Day): boolean =>
  show === "overdue" ? punctuality(a, today) === "overdue" : isOpen(a.state) === (show === "open")

const keysOf = (units: readonly (string | null)[]) => [...new Set(units.flatMap((u) => u ?? []))]

export async function loadAssignments(
  tx: Read,
  { actor, say, today }: { actor: Actor; say: Say; today: Day },
  { from, ...narrowed }: Narrowing & { from?: string | undefined },
): Promise<AssignmentsPage> {
  const { all, units } = await listSeen(tx, actor, today)
  const waits = new Set((await listFor(tx, actor, 1000)).map((w) => w.thing))
  const fits = (a: Assignment, { whose, show, kind }: Narrowing) =>
    (whose !== "mine" || waits.has(`assignment:${a.key}`)) &&
    (whose !== "unit" || (a.unit !== null && units.includes(a.unit))) &&
    (!show || isShown(show, a, today)) &&
    (kind ?? a.kind) === a.kind
  const fit = inOrder(
    all.filter((a) => fits(a, narrowed)),
    today,
  )
  const at = from ? fit.findIndex((a) => a.key === from) + 1 : 0
  const lines = fit.slice(at, at + pageSize)
  const counts = countByUnit(all, today)
  return {
    lines,
    total: fit.length,
    narrowed,
    counted: (n) => all.filter((a) => fits(a, n)).length,
    from,
    next: fit.length > at + pageSize ? (lines.at(-1)?.key ?? null) : null,
    counts,
    units: await unitNames(tx, keysOf([...lines, ...counts].map((l) => l.unit)), today),
    askers: await askerNames(
      tx,
      lines.map((l) => l.asker),
      say.lang,
    ),
    today,
    mayEnter: mayEnter(actor).ok,
    isOfUnit: units.length > 0,
  }
}

export async function loadAssignment(
  tx: Read,
  key: string,
  { actor, say, today, cards }: { actor: Actor; say: Say; today: Day; cards: Cards },
): Promise<AssignmentPage> {
  const k = await readKnown(tx, actor, key, today)
  const { assignment: a, history, texts, documents } = k
  const who = await whoIs(tx, actor, k, today)
  const evidence = (texts[0]?.evidence ?? []).map(thingOf)
  const found = await cards([...new Set(evidence.map((e) => e.thing))])
  const provisions = [...history.map((s) => s.provision), a.provision].flatMap((p) => p ?? [])
  return {
    assignment: a,
    history,
    texts,
    documents,
    isPublic: k.isPublic,
    evidence,
    cards: new Map(found.map((c) => [c.ref, c])),
    units: await unitNames(tx, keysOf([a.unit, a.namedUnit, ...history.map((s) => s.unit)]), a.askedOn),
    provisions: await provisionPaths(tx, provisions),
    themes: await themeNames(tx, a.theme ? [a.theme] : []),
    askers: await askerNames(tx, [a.asker], say.lang),
    offers: offered(steps, a.state, actor, guardsOf(k, who)),
    mayWrite: a.state === "assigned" && a.unit !== null && k.units.includes(a.unit),
    today,
  }
}

async function factsOfAnswers(tx: Read, answers: readonly Answer[], today: Day): Promise<ReadonlyMap<string, UnitName>> {
  return unitNames(tx, keysOf(answers.map((a) => a.unit)), today)
}

export async function loadAnswers(tx: Read, today: Day): Promise<AnswersPage> {
  const answers = await listAnswers(tx)
  return { answers, units: await factsOfAnswers(tx, answers, today) }
}

export async function loadAnswer(tx: Read, key: string) {
  const answer = await getAnswer(tx, key)
  return { answer, documents: await listDocuments(tx, key), units: await factsOfAnswers(tx, [answer], answer.deliveredOn) }
}

export async function loadSchedule(tx: Read, actor: Actor, today: Day): Promise<SchedulePage> {
  const all = await listPeriodic(tx)
  const { order } = await readStanding(tx, today)
  const documents: Map<string, Localised> = await documentNames(tx, [
    ...new Set(all.flatMap((p) => p.sources.map((s) => s.document))),
  ])
  return {
    lines: all
      .map((report) => ({ report, next: nextDue(report, today), inForce: report.order === order }))
      .toSorted((a, b) => Number(b.inForce) - Number(a.inForce)),
    periods: Map.groupBy(await listPeriods(tx), (p) => p.periodic),
    units: await unitNames(tx, keysOf(all.map((p) => p.unit)), today),
    documents,
    today,
    maySet: maySetRhythm(actor).ok,
  }
}
