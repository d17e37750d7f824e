// What people do with an assignment: enter it, take a step. Each loads, decides, writes, and tells.
import { createHash, randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, notFound } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { listUnitsBelow } from "../../programmes/index.ts"
import { isAsker, proposeUnits, unitsOn } from "./asking.ts"
import { formWords } from "./messages/forms.ts"
import { charge, followDay, setDay, tellWhoIsNext } from "./next.ts"
import { headedUnits, maySee, roleAmong, writingUnits } from "./policy.ts"
import { listAnswers, makePublic, takeBack } from "./queries/answers.ts"
import { getAssignment, insertAssignment, keepStep, listSteps, listTexts, moveAssignment } from "./queries/assignments.ts"
import { listDocuments } from "./queries/documents.ts"
import { type Event, faultOfDelivery, guardsOf, steps, type Who } from "./rules.ts"
import type { Assignment, AssignmentKind, AssignmentStep, AssignmentVisibility } from "./types.ts"

export type When = { today: Day; now: Date; zone: string }

/** Everything an assignment is judged by, for somebody who may see it; else it is not there. */
export async function readKnown(tx: Read, actor: Actor, key: string, today: Day) {
  const assignment = await getAssignment(tx, key)
  const units = await listUnitsBelow(tx, writingUnits(actor), today)
  if (!maySee(actor, assignment, units).ok) throw notFound()
  const history = await listSteps(tx, key)
  const texts = await listTexts(tx, key)
  const documents = await listDocuments(tx, key)
  const [answer = null] = await listAnswers(tx, [key])
  const [latest] = texts
  const writers = [...(latest ? [latest.writtenBy] : []), ...documents.flatMap((d) => d.attachedBy ?? [])]
  const hasAnswer = (latest !== undefined && latest.text !== "") || documents.length > 0
  return { assignment, history, texts, documents, writers, hasAnswer, isPublic: answer !== null, units }
}
export type KnownAssignment = Awaited<ReturnType<typeof readKnown>>

/** Clearing takes the seat of a head; the other steps of a unit any of its seats. */
export async function whoIs(tx: Read, actor: Actor, k: Pick<KnownAssignment, "units" | "assignment">, today: Day): Promise<Who> {
  const headed = k.assignment.state === "with_head"
  const units = headed ? await listUnitsBelow(tx, headedUnits(actor), today) : k.units
  return { account: actor.account, units, isSecretary: holds(actor, "secretary") }
}

export type Sent = {
  kind: Exclude<AssignmentKind, "periodic">
  title: string
  request: string
  document: string
  asker: Ref
  askedOn: Day
  theme: string | null
  unit: string | null
  due: Day | null
  visibility: AssignmentVisibility
}

async function faultsOfEntry(tx: Read, sent: Sent, themes: readonly string[], today: Day): Promise<FieldFault[]> {
  const at = (pointer: string, message: FieldFault["message"]): FieldFault => ({ pointer, message })
  const units = sent.unit ? (await unitsOn(tx, today)).map((u) => u.key) : []
  return [
    ...((await isAsker(tx, sent.asker)) ? [] : [at("/asker", formWords.askerUnknown)]),
    ...(sent.askedOn > today ? [at("/asked", formWords.askedAhead)] : []),
    ...(sent.due && sent.due < sent.askedOn ? [at("/due", formWords.dueBeforeAsked)] : []),
    ...(sent.kind === "advice" && !sent.theme ? [at("/theme", formWords.themeMissing)] : []),
    ...(sent.theme && !themes.includes(sent.theme) ? [at("/theme", formWords.themeUnknown)] : []),
    ...(sent.kind === "special" && !sent.unit ? [at("/unit", formWords.unitMissing)] : []),
    ...(sent.unit && !units.includes(sent.unit) ? [at("/unit", formWords.unitUnknown)] : []),
  ]
}

type By = When & { actor: Actor; lang: Lang; themes: readonly string[] }

/** Enters what somebody asks of the secretariat. */
export async function enterAssignment(tx: Write, sent: Sent, by: By): Promise<Told<{ key: string }>> {
  const { actor, lang, today, now } = by
  const faults = await faultsOfEntry(tx, sent, by.themes, today)
  if (faults.length > 0) throw invalid(faults)
  const key = randomBytes(6).toString("hex")
  const { kind, request, asker, askedOn, theme, visibility, due } = sent
  const words = { title: named({ [lang]: sent.title }, [lang]), request, language: lang, requestDocument: sent.document }
  await insertAssignment(tx, { key, kind, ...words, asker, askedOn, theme, namedUnit: sent.unit, visibility })
  const as = roleAmong(actor, ["secretary", "planning"])
  await keepStep(tx, key, 1, { ...bare, event: "ask", toState: "asked", dueOn: due, by: actor.account, asRole: as, onDay: today })
  const ofDay = due ? [await setDay(tx, { key, unit: null }, due, by)] : []
  await tellWhoIsNext(tx, { key, state: "asked", unit: null }, now)
  const detail = { kind, as, visibility }
  return { value: { key }, facts: [{ kind: "assignment.asked", about: ref("assignment", key), detail }, ...ofDay] }
}

/** A step of which nothing more is to be said. */
export const bare = { fromState: "asked", unit: null, provision: null, dueOn: null, digest: null, reason: "" } as const

export type AskedStep = {
  event: Event
  reason?: string | undefined
  /** Assigning: the unit. */
  unit?: string | undefined
  due?: Day | undefined
  delivered?: { on: Day; to: string; document: string }
}

const factOf: Readonly<Record<Event, Fact["kind"]>> = {
  assign: "assignment.assigned",
  reassign: "assignment.assigned",
  hand_in: "assignment.handed_in",
  clear: "assignment.cleared",
  return: "assignment.returned",
  send_on: "assignment.sent_on",
  deliver: "assignment.delivered",
  close: "assignment.closed",
  withdraw: "assignment.withdrawn",
  extend: "assignment.extended",
  make_public: "answer.made_public",
  take_back: "answer.taken_back",
}

/** The unit that the Secretary gives it to, with the provision that makes it responsible today; without one the reason counts. */
async function assigning(tx: Read, { assignment }: KnownAssignment, asked: AskedStep, today: Day) {
  if (asked.event !== "assign" && asked.event !== "reassign") return null
  const stands = (await unitsOn(tx, today)).some((u) => u.key === asked.unit)
  const proposed = (await proposeUnits(tx, assignment, today)).find((p) => p.unit === asked.unit)
  const faults: FieldFault[] = [
    ...(asked.unit ? [] : [{ pointer: "/unit", message: formWords.unitMissing }]),
    ...(asked.unit && !stands ? [{ pointer: "/unit", message: formWords.unitUnknown }] : []),
    ...(asked.unit && asked.event === "reassign" && asked.unit === assignment.unit
      ? [{ pointer: "/unit", message: formWords.unitSame }]
      : []),
    ...(asked.unit && stands && !proposed && !asked.reason?.trim()
      ? [{ pointer: "/reason", message: formWords.reasonWithoutProvision }]
      : []),
    ...(asked.due && assignment.dueOn ? [{ pointer: "/due", message: formWords.dueStands }] : []),
  ]
  if (faults.length > 0 || !asked.unit) throw invalid(faults)
  return { unit: asked.unit, provision: proposed?.provision ?? null }
}

function demandDelivery(assignment: Assignment, asked: AskedStep, today: Day) {
  if (asked.event !== "deliver") return
  const on = asked.delivered?.on
  const fault = on ? faultOfDelivery(on, assignment, today) : "ahead"
  if (fault) throw invalid([{ pointer: "/on", message: formWords[fault === "ahead" ? "deliveredAhead" : "deliveredBefore"] }])
}

/** What is handed in and cleared: the latest text, what it rests on, and the documents, by their bytes. */
const digestOf = ({ texts, documents }: Pick<KnownAssignment, "texts" | "documents">): string => {
  const [latest] = texts
  const said = [latest?.language ?? "", latest?.text ?? "", latest?.evidence ?? [], documents.map((d) => d.blob).sort()]
  return createHash("sha256").update(JSON.stringify(said)).digest("hex")
}

/** Where it stands after a step. */
function moved(assignment: Assignment, to: Assignment["state"], asked: AskedStep, given: Awaited<ReturnType<typeof assigning>>) {
  const { delivered, event } = asked
  const goesBack = event === "return" || event === "reassign"
  return {
    ...assignment,
    ...given,
    state: to,
    round: assignment.round + (goesBack ? 1 : 0),
    ...(event === "deliver" && delivered
      ? { deliveredOn: delivered.on, deliveredTo: delivered.to, deliveredDocument: delivered.document }
      : {}),
  }
}

async function followPublic(tx: Write, k: KnownAssignment, event: Event, today: Day): Promise<void> {
  const { assignment: a } = k
  if (event === "take_back") await takeBack(tx, a.key)
  if (event !== "make_public" || !a.unit || !a.deliveredOn) return
  const [latest] = k.texts
  const words = { language: latest?.language ?? null, text: latest?.text ?? "" }
  const { key: assignment, kind, title, unit, deliveredOn } = a
  await makePublic(tx, { assignment, kind, title, ...words, unit, deliveredOn, publicOn: today })
}

/** One step: refused with its reason, or done, told, and handed to whoever acts next. */
export async function takeStep(
  tx: Write,
  actor: Actor,
  key: string,
  seen: number,
  asked: AskedStep,
  when: When,
): Promise<Told<{ key: string; state: string; version: number }>> {
  const { today, now } = when
  const k = await readKnown(tx, actor, key, today)
  const { assignment: a } = k
  if (seen !== a.version) throw new ChangedMeanwhile({ version: a.version, state: a.state })
  const { event, due = null } = asked
  const to = step(steps, a.state, event, actor, guardsOf(k, await whoIs(tx, actor, k, today)), asked.reason)
  const given = await assigning(tx, k, asked, today)
  demandDelivery(a, asked, today)
  const after = moved(a, to, asked, given)
  const row: AssignmentStep = {
    event,
    fromState: a.state,
    toState: to,
    unit: given?.unit ?? null,
    provision: given?.provision ?? null,
    dueOn: due,
    digest: event === "hand_in" || event === "clear" || event === "make_public" ? digestOf(k) : null,
    reason: asked.reason?.trim() ?? "",
    by: actor.account,
    asRole: roleAmong(
      actor,
      steps.filter((s) => s.from === a.state && s.event === event).flatMap((s) => s.roles),
    ),
    onDay: today,
  }
  await keepStep(tx, key, a.round, row)
  if (!(await moveAssignment(tx, key, seen, after))) throw new ChangedMeanwhile({ version: a.version, state: a.state })
  await followPublic(tx, k, event, today)
  const ofDay = await followDay(tx, a, after, { due, ...when })
  if (to !== a.state || given) {
    await charge(tx, after, today)
    await tellWhoIsNext(tx, after, now)
  }
  const detail = {
    from: a.state,
    to,
    round: a.round,
    version: seen + 1,
    as: row.asRole,
    ...(row.digest ? { digest: row.digest } : {}),
  }
  const about = event === "make_public" || event === "take_back" ? ref("answer", key) : ref("assignment", key)
  return { value: { key, state: to, version: seen + 1 }, facts: [{ kind: factOf[event], about, detail }, ...ofDay] }
}
