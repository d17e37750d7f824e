// Results of programmes and projects, and markers of programmes, as people of their units enter them.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import { boundsOf } from "#src/values/edtf.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { demand, keepThingVersions, type Recorder } from "../actions.ts"
import { unitInChargeOf } from "../charging.ts"
import { resultFields } from "../entry/content.ts"
import type { ThingInput } from "../entry/input.ts"
import { type Known, understandMarkers, understandResults } from "../entry/understand.ts"
import { entry } from "../messages/entry.ts"
import { markerWords } from "../messages/markers.ts"
import { thingWords } from "../messages/things.ts"
import { mayRecordFor } from "../policy.ts"
import type { ProjectStatus } from "../projects/types.ts"
import { listMarkersOf } from "../queries/markers.ts"
import { getProgramme } from "../queries/programmes.ts"
import { raiseProject } from "../queries/project-writes.ts"
import { getProject } from "../queries/projects.ts"
import { type Entered, listEnteredResults, raiseProgramme, replaceEntered } from "../queries/thing-writes.ts"
import { canonical, digestOf } from "../rules.ts"

/** What is carried out has results; before that there is nothing to count. */
const begun: readonly ProjectStatus[] = ["active", "suspended", "closed", "evaluated"]

/** A programme or project with what people entered for it. What the record tells of a programme is not theirs to change. */
export async function readThing(tx: Read, thing: Ref) {
  const key = idOf(thing)
  const results = await listEnteredResults(tx, thing)
  if (kindOf(thing) === "project") {
    const { title, unit, version, visibility, status } = await getProject(tx, key)
    const mayHave = begun.some((s) => s === status)
    return { thing, key, title, unit, version, visibility, mayHave, results, markers: [], bundled: [] }
  }
  const { title, unit, version } = await getProgramme(tx, key)
  const all = await listMarkersOf(tx, thing)
  const own = all.filter((m) => m.basis === "confirmed")
  return {
    ...{ thing, key, title, unit, version, visibility: "public", mayHave: true, results },
    markers: own.map(({ marker, significance, evidence }) => ({ marker, significance, evidence })),
    bundled: all.filter((m) => m.basis !== "confirmed").map((m) => m.marker),
  }
}
export type Thing = Awaited<ReturnType<typeof readThing>>

/** The fields of the form. */
export const thingFields = ({ results, markers }: Entered, stateName: (code: string) => string) => ({
  results: resultFields(results, stateName).map((r, i) => ({
    ...r,
    period: results[i]?.period ?? null,
    evidence: results[i]?.evidence ?? "",
  })),
  markers,
})

function understandThing(input: ThingInput, thing: Thing, known: Known, today: string): Entered {
  const faults: FieldFault[] = []
  const fault = (pointer: string, one: Omit<FieldFault, "pointer">) => {
    faults.push({ pointer, ...one })
    return ""
  }
  const understood = understandResults(input.results, known, fault)
  for (const [i, r] of input.results.entries()) {
    if (!r.evidence) fault(`/results/${i}/evidence`, { message: markerWords.evidenceMissing })
    if (r.period && (boundsOf(r.period).from ?? "") > today) fault(`/results/${i}/period`, { message: thingWords.stillToCome })
  }
  const markers = understandMarkers(input.markers, fault)
  for (const [i, m] of markers.entries())
    if (thing.bundled.some((b) => b === m.marker)) fault(`/markers/${i}/marker`, { message: thingWords.markedByRecord })
  if (kindOf(thing.thing) === "project" && markers.length > 0) fault("/markers/0/marker", { message: thingWords.inPackage })
  if (!thing.mayHave && input.results.length > 0) fault("/results/0/measure", { message: thingWords.notBegun })
  if (faults.length > 0) throw invalid(faults)
  const results = understood.map((r, i) => ({
    ...r,
    period: input.results[i]?.period ?? null,
    evidence: input.results[i]?.evidence ?? "",
  }))
  return { results, markers }
}

const flat = ({ results, markers }: Entered) =>
  canonical([results.map(({ key: _, ...r }) => canonical(r)).sort(), markers.map(canonical).sort()])

/** Who enters results of a thing: those who record for the unit in charge of it today. */
export const demandThing = async (tx: Read, thing: Thing, units: readonly string[], today: Recorder["today"]) =>
  demand(mayRecordFor(units, await unitInChargeOf(tx, thing.thing, thing.unit, today)))

/** People enter what came of a programme or a project; a lost update is refused with both sides. */
export async function enterResults(
  tx: Write,
  by: Recorder,
  at: { thing: Ref; seen: number; known: Known },
  input: ThingInput,
): Promise<Told<{ key: string }>> {
  const thing = await readThing(tx, at.thing)
  await demandThing(tx, thing, by.units, by.today)
  const meanwhile = () => new ChangedMeanwhile({ ...thingFields(thing, at.known.stateName), version: thing.version })
  if (thing.version !== at.seen) throw meanwhile()
  const entered = understandThing(input, thing, at.known, by.today)
  if (flat(entered) === flat(thing)) throw invalid([{ pointer: "/results", message: entry.nothingChanged }])
  await keepThingVersions(tx, [at.thing], by.now)
  const project = kindOf(at.thing) === "project"
  const raised = project ? await raiseProject(tx, thing.key, at.seen) : await raiseProgramme(tx, thing.key, at.seen)
  if (!raised) throw meanwhile()
  await replaceEntered(tx, thing, entered, by)
  const detail = { version: at.seen + 1, digest: digestOf(entered), unit: thing.unit ?? "" }
  const kind: Fact["kind"] = project ? "project.results_entered" : "programme.results_entered"
  return { value: { key: thing.key }, facts: [{ kind, about: at.thing, detail }] }
}
