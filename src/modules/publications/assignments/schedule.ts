// The standing reports of dependencies: people set how often each is due, and the clock asks for the next one. That a period was
// asked for is a row whose key can be there once, so that a restart, or a second worker, neither repeats a report nor leaves one out.
import { randomBytes } from "node:crypto"
import type { Db, Write } from "#src/platform/db/index.ts"
import { type Fact, recordFacts, type Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { type Every, everyRules, ruleFaults } from "../../mandates/index.ts"
import { bare, type When } from "./actions.ts"
import { proposeUnits } from "./asking.ts"
import { scheduleWords } from "./messages/schedule.ts"
import { charge, setDay, tellWhoIsNext } from "./next.ts"
import { roleAmong } from "./policy.ts"
import { insertPeriod, keepStep } from "./queries/assignments.ts"
import { getPeriodic, listPeriodic, type ScheduledReport, setRhythm } from "./queries/schedule.ts"
import { periodsToAsk, readRhythm } from "./rhythm.ts"
import { askedDay } from "./rules.ts"

export type RhythmSent = { every: Exclude<Every, "once"> | "unset"; rule: string; first: Day | null; lead: number }

function rhythmFrom({ every, rule, first }: RhythmSent): { rule: string; firstDue: Day | null } {
  if (every === "unset") {
    const extra: FieldFault[] = [
      ...(rule === "" ? [] : [{ pointer: "/rule", message: scheduleWords.notWithout }]),
      ...(first === null ? [] : [{ pointer: "/first", message: scheduleWords.notWithout }]),
    ]
    if (extra.length > 0) throw invalid(extra)
    return { rule: "", firstDue: null }
  }
  const text = every === "other" ? rule : everyRules[every]
  const missing: FieldFault[] = [
    ...(text === "" ? [{ pointer: "/rule", message: scheduleWords.ruleMissing }] : []),
    ...(every !== "other" && rule !== "" && rule !== text ? [{ pointer: "/rule", message: scheduleWords.ruleUnasked }] : []),
    ...(first === null ? [{ pointer: "/first", message: scheduleWords.firstMissing }] : []),
  ]
  // A rule that cannot be read is told beside a first day that is missing.
  const read = text === "" ? null : readRhythm(text, first ?? ("2000-01-01" as Day))
  if (read && !read.ok && read.at === "rule")
    missing.push({ pointer: "/rule", message: ruleFaults[read.fault as keyof typeof ruleFaults], values: { part: read.part } })
  else if (read && !read.ok && first) missing.push({ pointer: "/first", message: scheduleWords.firstNotGiven })
  if (missing.length > 0 || !read?.ok) throw invalid(missing)
  return { rule: read.rule, firstDue: first }
}

/** Sets how often a dependency reports, or that nobody has said. What was asked for already stays. */
export async function setRhythmOf(
  tx: Write,
  actor: Actor,
  key: string,
  seen: number,
  sent: RhythmSent,
  { today, zone }: When,
): Promise<Told<{ key: string; version: number }>> {
  const before = await getPeriodic(tx, key)
  const theirs = { rule: before.rule, first: before.firstDue ?? "", lead: before.leadDays, version: before.version }
  if (before.version !== seen) throw new ChangedMeanwhile(theirs)
  const { rule, firstDue } = rhythmFrom(sent)
  const set = rule === "" ? { since: null, zone: null } : { since: today, zone }
  if (!(await setRhythm(tx, key, seen, { rule, firstDue, leadDays: sent.lead, ...set }))) throw new ChangedMeanwhile(theirs)
  const detail = { rule, first: firstDue, lead: sent.lead, version: seen + 1, as: roleAmong(actor, ["secretary", "planning"]) }
  return {
    value: { key, version: seen + 1 },
    facts: [{ kind: "periodic_report.rhythm_set", about: ref("periodic_report", key), detail }],
  }
}

/** Asks for the report of one period: of its unit while the order that binds it is in force, else of whom the Secretary says. */
async function askForPeriod(tx: Write, p: ScheduledReport, due: Day, { today, now, zone }: When): Promise<Fact[]> {
  const on = askedDay(due, p.leadDays)
  const asked = on < today ? on : today
  const [proposed] = await proposeUnits(tx, { theme: null, periodic: p.key }, today)
  const key = randomBytes(6).toString("hex")
  const a = {
    ...{ key, kind: "periodic" as const, title: p.title, asker: "office:secretary" as const, askedOn: asked, namedUnit: p.unit },
    ...{ visibility: "secretariat" as const, state: proposed ? ("assigned" as const) : ("asked" as const) },
    ...{ unit: proposed?.unit ?? null, provision: proposed?.provision ?? null, periodic: p.key, periodDue: due },
  }
  if (!(await insertPeriod(tx, a))) return []
  const row = { ...bare, event: "ask", toState: a.state, unit: a.unit, provision: a.provision, dueOn: due }
  await keepStep(tx, key, 1, { ...row, by: null, asRole: "clock", onDay: today })
  // A day that is over when a worker comes back was set before it was over: it is overdue at once, and told so.
  const ofDay = await setDay(tx, a, due, { today: due < today ? due : today, zone })
  await charge(tx, a, today)
  await tellWhoIsNext(tx, a, now)
  const detail = { periodic: p.key, due, unit: a.unit }
  return [{ kind: "assignment.made", about: ref("assignment", key), detail }, ofDay]
}

/** Asks for every periodic report whose day to be asked for has come; returns how many. Done again it does nothing twice. */
export const askForPeriodic = (db: Db, now: Date): Promise<number> =>
  db.owner(async (tx) => {
    const facts: Fact[] = []
    for (const p of await listPeriodic(tx)) {
      const zone = p.zone ?? "UTC"
      const when = { today: dayIn(now, zone), now, zone }
      for (const due of periodsToAsk(p, when.today)) facts.push(...(await askForPeriod(tx, p, due, when)))
    }
    await recordFacts(tx, { by: "clock", at: now }, facts)
    return facts.filter((f) => f.kind === "assignment.made").length
  })
