// One thing set for several activities at once. Each is judged by the policy and the workflow as if it were alone.
import { z } from "zod"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem, problems, several, text, ticked } from "#src/platform/http/index.ts"
import { amendActivityOf, moveActivity, type Recorder } from "../actions.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { projectWords } from "../messages/projects.ts"
import { readActivity } from "../queries/activity.ts"
import { stepEvents } from "../rules.ts"
import { type ActivityContent, isKey, slugOf, slugSchema } from "../types.ts"
import { contentOf, sameContent } from "./content.ts"
import { takeBackChange } from "./restore.ts"
import type { Known } from "./understand.ts"

export const settings = ["programme", "project", "theme", "unit", "event", "restore"] as const
export type Setting = (typeof settings)[number]
const mostChosen = 100

/** An activity and the version that was seen of it, as a list sends them. */
const chosenShape = /^([a-z0-9-]+(?:~[a-z0-9-]+)*)_(\d{1,9})$/
export type Chosen = { key: string; version: number }

export const chosenOf = ({ key, version }: Chosen): string => `${slugOf(key)}_${version}`

function readChosen(said: string): Chosen | null {
  const [, slug, version] = chosenShape.exec(said) ?? []
  const key = slugSchema.safeParse(slug)
  return key.success ? { key: key.data, version: Number(version) } : null
}

const key = z.string().refine(isKey)

export const togetherInput = z.strictObject({
  chosen: several(z.string().regex(chosenShape), mostChosen).pipe(z.array(z.string()).min(1)),
  set: z.enum(settings),
  programme: key.optional(),
  project: key.optional(),
  theme: key.optional(),
  unit: key.optional(),
  event: z.enum(stepEvents).optional(),
  reason: text(500).optional(),
  partly: ticked.default(false),
})
export type TogetherInput = z.output<typeof togetherInput>

type Outcome = { content: ActivityContent } | { fault: Omit<FieldFault, "pointer"> }

/** The content with the one thing set; a programme and a project that do not go together are refused. */
export function withSetting(c: ActivityContent, set: Setting, value: string, known: Pick<Known, "projects">): Outcome {
  const mismatch = (project: string) => {
    const named = known.projects.get(project)
    return {
      fault: {
        message: projectWords.otherProgramme,
        values: { project: named?.title ?? project, programme: named?.programmeTitle ?? "" },
      },
    }
  }
  if (set === "programme") {
    const of = c.project ? known.projects.get(c.project)?.programme : null
    return c.project && of && of !== value ? mismatch(c.project) : { content: { ...c, programme: value } }
  }
  if (set === "project") {
    const of = known.projects.get(value)?.programme ?? null
    if (of && c.programme && of !== c.programme) return mismatch(value)
    return { content: { ...c, project: value, programme: c.programme ?? of } }
  }
  if (set === "theme") return { content: { ...c, themes: [...new Set([...c.themes, value])] } }
  if (set === "unit") return { content: { ...c, units: [value, ...c.units.slice(1).filter((u) => u !== value)] } }
  return { content: c }
}

/** What is asked for must be named, and be something that can be named. */
function faultsOf(input: TogetherInput, known: Known): FieldFault[] {
  const { set } = input
  if (set === "restore") return []
  const value = input[set]
  if (value === undefined) return [{ pointer: `/${set}`, message: fastEntry.nameIt }]
  const kept = { programme: known.programmes, project: known.projects, theme: known.themes, unit: known.units } as const
  if (set === "event" || kept[set].has(value)) return []
  return [{ pointer: `/${set}`, message: fastEntry.notKnown }]
}

async function setOne(
  tx: Write,
  by: Recorder,
  { key, version }: Chosen,
  input: TogetherInput,
  known: Known,
): Promise<readonly Fact[]> {
  const { set } = input
  if (set === "restore") return (await takeBackChange(tx, by, { key, seen: version }, known)).facts
  if (set === "event" && input.event)
    return (await moveActivity(tx, by, key, version, { event: input.event, reason: input.reason ?? "" })).facts
  const before = contentOf(await readActivity(tx, key), by.say)
  const changed = withSetting(before, set, input[set] ?? "", known)
  if ("fault" in changed) throw invalid([{ pointer: "/", ...changed.fault }])
  // What says so already is left as it is: it is no refusal.
  if (sameContent(before, changed.content)) return []
  return (await amendActivityOf(tx, by, { key, seen: version, content: changed.content }, known)).facts
}

/** Why an activity was refused, at its place among those chosen. */
function refusal(error: Problem, i: number, seen: number): FieldFault {
  const pointer = `/chosen/${i}`
  if (error instanceof ChangedMeanwhile)
    return { pointer, message: fastEntry.movedOn, values: { seen, now: String(error.theirs.version ?? "") } }
  const [first] = error.errors
  if (first) return { ...first, pointer }
  if (error.kind === problems.notFound) return { pointer, message: fastEntry.gone }
  return { pointer, message: fastEntry.because, values: { because: String(error.values.because ?? error.kind.slug) } }
}

export type Together = { done: readonly string[]; left: readonly string[] }

/** All, or with `partly` those that may; every refusal is told at once. A problem is thrown before its activity is touched. */
export async function setTogether(tx: Write, by: Recorder, input: TogetherInput, known: Known): Promise<Told<Together>> {
  const missing = faultsOf(input, known)
  if (missing.length > 0) throw invalid(missing)
  const chosen = [...new Map(input.chosen.flatMap((c) => readChosen(c) ?? []).map((c) => [c.key, c])).values()]
  const [facts, refused, left, done]: [Fact[], FieldFault[], string[], string[]] = [[], [], [], []]
  for (const [i, one] of chosen.entries()) {
    try {
      const told = await setOne(tx, by, one, input, known)
      facts.push(...told)
      done.push(one.key)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(refusal(error, i, one.version))
      left.push(one.key)
    }
  }
  if (refused.length > 0 && !input.partly) throw invalid(refused)
  const [first, ...rest] = facts
  if (!first) throw invalid([...refused, { pointer: "/set", message: fastEntry.nothingToDo }])
  return { value: { done, left }, facts: [first, ...rest] }
}

/** Those that a form holds, whatever else it holds. */
export const chosenIn = (raw: string | readonly string[] | undefined): Chosen[] =>
  [raw ?? []]
    .flat()
    .slice(0, mostChosen)
    .flatMap((said) => readChosen(said) ?? [])
